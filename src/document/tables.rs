//! The tables of sections: indicators, risks, reports, bodies, meetings, words explained.

use std::collections::BTreeSet;

use super::context::Context;
use super::grid::{Column, Grid, Row};
use super::{Align, Block, Words};
use crate::i18n::{Value, slots};
use crate::model::{
    Body, Degree, Field, Figure, Indicator, IndicatorLevel, Meeting, MeetingKind, Recommendation, Report, Risk, Term,
    Text, Year, YearFigure,
};

/// Words of the document's own, as the paragraph of a cell.
pub(super) fn plain(text: Option<String>) -> Vec<Words> {
    text.filter(|text| !text.is_empty()).map(Words::plain).into_iter().collect()
}

/// A table of simple rows.
fn table(columns: Vec<Column>, rows: impl Iterator<Item = Vec<Vec<Words>>>) -> Option<Block> {
    Grid { columns, rows: rows.map(Row::Cells).collect(), merged: 0 }.block()
}

fn column(cx: &Context<'_>, key: &str, width: u16) -> Column {
    Column::new(cx.say(key), width)
}

/// Indicators with their targets by year.
pub(super) fn indicators(cx: &Context<'_>) -> Option<Block> {
    let targets = cx.plan.indicators.iter().flat_map(|indicator| &indicator.targets);
    let years: BTreeSet<Year> = targets.map(|target| target.year).collect();
    let mut columns = vec![
        column(cx, "doc-column-number", 6).serial(),
        column(cx, "doc-column-indicator", 30),
        column(cx, "doc-column-level", 14),
        column(cx, "doc-column-unit", 12),
        column(cx, "doc-column-baseline", 14).align(Align::Right),
    ];
    let group = cx.say("doc-column-targets");
    columns.extend(years.iter().map(|year| Column::new(year.to_string(), 10).align(Align::Right).under(&group)));
    columns.extend([
        column(cx, "doc-column-data-source", 16),
        column(cx, "doc-column-frequency", 14),
        column(cx, "doc-column-owner", 16),
        column(cx, "doc-column-split", 14),
    ]);
    let rows = (1..).zip(cx.plan.indicators.iter());
    table(columns, rows.map(|(number, indicator)| self::indicator(cx, number, indicator, &years)))
}

fn indicator(cx: &Context<'_>, number: usize, indicator: &Indicator, years: &BTreeSet<Year>) -> Vec<Vec<Words>> {
    let id = indicator.id;
    let level = match indicator.level {
        IndicatorLevel::Output => "doc-level-output",
        IndicatorLevel::Outcome => "doc-level-outcome",
        IndicatorLevel::Impact => "doc-level-impact",
    };
    let baseline = indicator.baseline.as_ref().and_then(|baseline| self::baseline(cx, indicator, baseline));
    let mut cells = vec![
        plain(Some(number.to_string())),
        cx.cell(id, Field::Name, &indicator.name),
        plain(Some(cx.say(level))),
        cx.cell(id, Field::Unit, &indicator.unit),
        baseline.into_iter().collect(),
    ];
    cells.extend(years.iter().map(|year| {
        let of_year = indicator.targets.iter().filter(|target| target.year == *year);
        of_year.filter_map(|target| value(cx, indicator, target)).collect()
    }));
    cells.extend([
        cx.cell(id, Field::Source, &indicator.source),
        cx.cell(id, Field::Frequency, &indicator.frequency),
        cx.cell(id, Field::Owner, &indicator.owner),
        cx.cell(id, Field::Split, &indicator.split),
    ]);
    cells
}

fn baseline(cx: &Context<'_>, indicator: &Indicator, baseline: &YearFigure) -> Option<Words> {
    let words = value(cx, indicator, baseline)?;
    let values = [("value", Value::from(words.text.as_str())), ("year", Value::from(baseline.year.to_string()))];
    let text = cx.say_with("doc-baseline", &slots(values));
    Some(Words { text, ..words })
}

/// A value of an indicator; one in words is named by its place among those in words.
fn value(cx: &Context<'_>, indicator: &Indicator, value: &YearFigure) -> Option<Words> {
    let values = indicator.baseline.iter().chain(&indicator.targets);
    let worded = values.filter(|value| matches!(value.figure, Figure::Words(_)));
    let place = (0..).zip(worded).find(|(_, other)| std::ptr::eq(*other, value)).map_or(0, |(place, _)| place);
    cx.figure(indicator.id, Field::Cell(0, place), &value.figure, &Text::default())
}

/// Risks and how they are lowered.
pub(super) fn risks(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![
        column(cx, "doc-column-risk", 34),
        column(cx, "doc-column-probability", 13).align(Align::Centre),
        column(cx, "doc-column-impact", 13).align(Align::Centre),
        column(cx, "doc-column-mitigation", 40),
        column(cx, "doc-column-owner", 18),
    ];
    let degree = |degree: Option<Degree>| {
        plain(degree.map(|degree| {
            cx.say(match degree {
                Degree::Low => "doc-degree-low",
                Degree::Medium => "doc-degree-medium",
                Degree::High => "doc-degree-high",
            })
        }))
    };
    let row = |risk: &Risk| {
        vec![
            cx.cell(risk.id, Field::Text, &risk.text),
            degree(risk.probability),
            degree(risk.impact),
            cx.cell(risk.id, Field::Mitigation, &risk.mitigation),
            cx.cell(risk.id, Field::Owner, &risk.owner),
        ]
    };
    table(columns, cx.plan.risks.iter().map(|risk| row(risk)))
}

/// The reports promised.
pub(super) fn reports(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![
        column(cx, "doc-column-report", 40),
        column(cx, "doc-column-frequency", 18),
        column(cx, "doc-column-due", 18),
        column(cx, "doc-column-owner", 24),
    ];
    let row = |report: &Report| {
        vec![
            cx.cell(report.id, Field::Title, &report.title),
            plain(report.every.map(|every| cx.translator.every(every))),
            cx.cell(report.id, Field::Frequency, &report.due),
            cx.cell(report.id, Field::Owner, &report.owner),
        ]
    };
    table(columns, cx.plan.reports.iter().map(|report| row(report)))
}

/// The bodies that manage the plan, and their roles.
pub(super) fn bodies(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![column(cx, "doc-column-body", 30), column(cx, "doc-column-role", 60)];
    let row = |body: &Body| vec![cx.cell(body.id, Field::Name, &body.name), cx.cell(body.id, Field::Text, &body.role)];
    table(columns, cx.plan.bodies.iter().map(|body| row(body)))
}

/// The glossary.
pub(super) fn terms(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![column(cx, "doc-column-term", 30), column(cx, "doc-column-meaning", 60)];
    let row = |term: &Term| vec![cx.cell(term.id, Field::Name, &term.name), cx.cell(term.id, Field::Text, &term.text)];
    table(columns, cx.plan.terms.iter().map(|term| row(term)))
}

/// Hearings and meetings; every recommendation has a row of its own, so that its outcome stands beside it.
pub(super) fn meetings(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![
        column(cx, "doc-column-date", 14),
        column(cx, "doc-column-meeting", 16),
        column(cx, "doc-column-subject", 26),
        column(cx, "doc-column-people", 12).align(Align::Centre),
        column(cx, "doc-column-women", 12).align(Align::Centre),
        column(cx, "doc-column-recommendation", 26),
        column(cx, "doc-column-outcome", 22),
    ];
    let mut rows = Vec::new();
    for meeting in cx.plan.meetings.iter() {
        let count = meeting.recommendations.len().max(1);
        let cells = |row: u16| {
            let mut cells = self::meeting(cx, meeting);
            let recommendation = meeting.recommendations.get(usize::from(row));
            let cell = |column, text: fn(&Recommendation) -> &Text| {
                let words = recommendation.and_then(|r| cx.words(meeting.id, Field::Cell(row, column), text(r)));
                words.into_iter().collect()
            };
            cells.extend([cell(0, |r| &r.text), cell(1, |r| &r.outcome)]);
            cells
        };
        rows.push(Row::Cells(cells(0)));
        rows.extend((1..u16::try_from(count).unwrap_or(u16::MAX)).map(|row| Row::Further(cells(row))));
    }
    Grid { columns, rows, merged: 5 }.block()
}

/// What a meeting's own columns say.
fn meeting(cx: &Context<'_>, meeting: &Meeting) -> Vec<Vec<Words>> {
    let kind = match meeting.kind {
        MeetingKind::Hearing => "doc-meeting-hearing",
        MeetingKind::WorkingGroup => "doc-meeting-working-group",
        MeetingKind::Gathering => "doc-meeting-gathering",
        MeetingKind::Survey => "doc-meeting-survey",
        MeetingKind::Other => "doc-meeting-other",
    };
    vec![
        plain(meeting.date.map(|date| cx.translator.date(date))),
        plain(Some(cx.say(kind))),
        cx.cell(meeting.id, Field::Title, &meeting.subject),
        plain(meeting.people.map(|people| people.to_string())),
        plain(meeting.women.map(|women| women.to_string())),
    ]
}
