//! The tables of sections: indicators, risks, reports, bodies, meetings, words explained.

use std::collections::BTreeSet;

use super::context::Context;
use super::grid::{self, Grid, Row};
use super::{Align, Words};
use crate::i18n::{Value, slots};
use crate::model::{
    Body, Column, Degree, Field, Figure, Indicator, IndicatorLevel, Meeting, MeetingKind, Report, Risk, TableName,
    Term, Text, Year, YearFigure,
};

/// Words of the document's own, as the paragraph of a cell.
pub(super) fn plain(text: Option<String>) -> Vec<Words> {
    text.filter(|text| !text.is_empty()).map(Words::plain).into_iter().collect()
}

/// A table with a row for each thing and a cell for each of its columns.
pub(super) fn simple<T>(
    cx: &Context<'_>,
    table: TableName,
    columns: &[Column],
    things: impl IntoIterator<Item = T>,
    cell: impl Fn(&T, Column) -> Vec<Words>,
) -> Grid {
    let row = |thing: T| Row::Cells(columns.iter().map(|column| cell(&thing, *column)).collect());
    let rows = things.into_iter().map(row).collect();
    Grid { columns: columns.iter().map(|column| cx.head(table, *column)).collect(), rows }
}

/// Indicators with their targets by year.
pub(super) fn indicators(cx: &Context<'_>) -> Grid {
    let targets = cx.plan.indicators.iter().flat_map(|indicator| &indicator.targets);
    let years: BTreeSet<Year> = targets.map(|target| target.year).collect();
    let chosen = cx.section_columns(TableName::Indicators);
    let mut columns = Vec::new();
    for column in &chosen {
        if *column == Column::Targets {
            let group = cx.column_title(Column::Targets);
            let of_year = |year: &Year| grid::Column::new(year.to_string(), 10).align(Align::Right).under(&group);
            columns.extend(years.iter().map(of_year));
        } else {
            columns.push(cx.head(TableName::Indicators, *column));
        }
    }
    let row = |(number, indicator): (u32, &Indicator)| {
        let mut cells = Vec::new();
        for column in &chosen {
            match column {
                Column::Number => cells.push(vec![Words::count(number)]),
                Column::Targets => cells.extend(years.iter().map(|year| targets_in(cx, indicator, *year))),
                column => cells.push(self::indicator(cx, indicator, *column)),
            }
        }
        Row::Cells(cells)
    };
    let rows = (1..).zip(cx.plan.indicators.iter().map(AsRef::as_ref)).map(row).collect();
    Grid { columns, rows }
}

fn indicator(cx: &Context<'_>, indicator: &Indicator, column: Column) -> Vec<Words> {
    let id = indicator.id;
    match column {
        Column::Indicator => cx.cell(id, Field::Name, &indicator.name),
        Column::Level => plain(Some(cx.say(match indicator.level {
            IndicatorLevel::Output => "doc-level-output",
            IndicatorLevel::Outcome => "doc-level-outcome",
            IndicatorLevel::Impact => "doc-level-impact",
        }))),
        Column::Unit => cx.cell(id, Field::Unit, &indicator.unit),
        Column::Baseline => indicator.baseline.as_ref().and_then(|b| baseline(cx, indicator, b)).into_iter().collect(),
        Column::DataSource => cx.cell(id, Field::Source, &indicator.source),
        Column::Frequency => cx.cell(id, Field::Frequency, &indicator.frequency),
        Column::Owner => cx.cell(id, Field::Owner, &indicator.owner),
        Column::Split => cx.cell(id, Field::Split, &indicator.split),
        _ => Vec::new(),
    }
}

fn targets_in(cx: &Context<'_>, indicator: &Indicator, year: Year) -> Vec<Words> {
    let of_year = indicator.targets.iter().filter(|target| target.year == year);
    of_year.filter_map(|target| value(cx, indicator, target)).collect()
}

fn baseline(cx: &Context<'_>, indicator: &Indicator, baseline: &YearFigure) -> Option<Words> {
    let words = value(cx, indicator, baseline)?;
    let values = [("value", Value::from(words.text.as_str())), ("year", Value::from(baseline.year.to_string()))];
    let text = cx.say_with("doc-baseline", &slots(values));
    Some(Words { text, quantity: None, ..words })
}

/// A value of an indicator; one in words is named by its place among those in words.
fn value(cx: &Context<'_>, indicator: &Indicator, value: &YearFigure) -> Option<Words> {
    let values = indicator.baseline.iter().chain(&indicator.targets);
    let worded = values.filter(|value| matches!(value.figure, Figure::Words(_)));
    let place = (0..).zip(worded).find(|(_, other)| std::ptr::eq(*other, value)).map_or(0, |(place, _)| place);
    cx.figure(indicator.id, Field::Cell(0, place), &value.figure, &Text::default())
}

/// Risks and how they are lowered.
pub(super) fn risks(cx: &Context<'_>) -> Grid {
    let degree = |degree: Option<Degree>| {
        plain(degree.map(|degree| {
            cx.say(match degree {
                Degree::Low => "doc-degree-low",
                Degree::Medium => "doc-degree-medium",
                Degree::High => "doc-degree-high",
            })
        }))
    };
    let cell = |risk: &&Risk, column| match column {
        Column::Risk => cx.cell(risk.id, Field::Text, &risk.text),
        Column::Probability => degree(risk.probability),
        Column::Impact => degree(risk.impact),
        Column::Mitigation => cx.cell(risk.id, Field::Mitigation, &risk.mitigation),
        Column::Owner => cx.cell(risk.id, Field::Owner, &risk.owner),
        _ => Vec::new(),
    };
    let columns = cx.section_columns(TableName::Risks);
    simple(cx, TableName::Risks, &columns, cx.plan.risks.iter().map(AsRef::as_ref), cell)
}

/// The reports promised.
pub(super) fn reports(cx: &Context<'_>) -> Grid {
    let cell = |report: &&Report, column| match column {
        Column::Report => cx.cell(report.id, Field::Title, &report.title),
        Column::Frequency => plain(report.every.map(|every| cx.translator.every(every))),
        Column::Due => cx.cell(report.id, Field::Frequency, &report.due),
        Column::Owner => cx.cell(report.id, Field::Owner, &report.owner),
        _ => Vec::new(),
    };
    let columns = cx.section_columns(TableName::Reports);
    simple(cx, TableName::Reports, &columns, cx.plan.reports.iter().map(AsRef::as_ref), cell)
}

/// The bodies that manage the plan, and their roles.
pub(super) fn bodies(cx: &Context<'_>) -> Grid {
    let cell = |body: &&Body, column| match column {
        Column::Body => cx.cell(body.id, Field::Name, &body.name),
        Column::Role => cx.cell(body.id, Field::Text, &body.role),
        _ => Vec::new(),
    };
    let columns = cx.section_columns(TableName::Bodies);
    simple(cx, TableName::Bodies, &columns, cx.plan.bodies.iter().map(AsRef::as_ref), cell)
}

/// The glossary.
pub(super) fn terms(cx: &Context<'_>) -> Grid {
    let cell = |term: &&Term, column| match column {
        Column::Term => cx.cell(term.id, Field::Name, &term.name),
        Column::Meaning => cx.cell(term.id, Field::Text, &term.text),
        _ => Vec::new(),
    };
    let columns = cx.section_columns(TableName::Glossary);
    simple(cx, TableName::Glossary, &columns, cx.plan.terms.iter().map(AsRef::as_ref), cell)
}

/// Hearings and meetings; every recommendation has a row of its own, so that its outcome stands beside it.
pub(super) fn meetings(cx: &Context<'_>) -> Grid {
    let chosen = cx.section_columns(TableName::Meetings);
    let own = |column: &Column| !matches!(column, Column::Recommendation | Column::Outcome);
    let by_row = chosen.iter().any(|column| !own(column));
    let mut rows = Vec::new();
    for meeting in cx.plan.meetings.iter() {
        let cells = |row| chosen.iter().map(|column| self::meeting(cx, meeting, row, *column)).collect();
        let count = if by_row { meeting.recommendations.len() } else { 1 };
        rows.push(Row::Cells(cells(0)));
        rows.extend((1..u16::try_from(count).unwrap_or(u16::MAX)).map(|row| Row::Further(cells(row))));
    }
    let head = |column: &Column| {
        let head = cx.head(TableName::Meetings, *column);
        if own(column) { head.shared() } else { head }
    };
    Grid { columns: chosen.iter().map(head).collect(), rows }
}

/// A cell of a meeting, in the row of one of its recommendations.
fn meeting(cx: &Context<'_>, meeting: &Meeting, row: u16, column: Column) -> Vec<Words> {
    let recommendation = meeting.recommendations.get(usize::from(row));
    match column {
        Column::Date => plain(meeting.date.map(|date| cx.translator.date(date))),
        Column::Meeting => plain(Some(cx.say(match meeting.kind {
            MeetingKind::Hearing => "doc-meeting-hearing",
            MeetingKind::WorkingGroup => "doc-meeting-working-group",
            MeetingKind::Gathering => "doc-meeting-gathering",
            MeetingKind::Survey => "doc-meeting-survey",
            MeetingKind::Other => "doc-meeting-other",
        }))),
        Column::Subject => cx.cell(meeting.id, Field::Title, &meeting.subject),
        Column::People => meeting.people.map(Words::count).into_iter().collect(),
        Column::Women => meeting.women.map(Words::count).into_iter().collect(),
        Column::Recommendation => {
            recommendation.map_or_else(Vec::new, |r| cx.cell(meeting.id, Field::Cell(row, 0), &r.text))
        }
        Column::Outcome => {
            recommendation.map_or_else(Vec::new, |r| cx.cell(meeting.id, Field::Cell(row, 1), &r.outcome))
        }
        _ => Vec::new(),
    }
}
