//! The action plan: every measure with who, when, how much.

use std::collections::BTreeSet;

use super::context::Context;
use super::grid::{Column, Grid, Row};
use super::money::Sums;
use super::tables::plain;
use super::tree::measure_words;
use super::{Align, Block, Words};
use crate::i18n::{Value, slots};
use crate::model::{self, Amount, Executor, Field, Id, Level, LinkKind, List, Measure, Year};

/// The action plan with the columns asked for, all of them when none is named; columns nobody filled are left out.
pub(super) fn action_plan(cx: &Context<'_>, columns: &[model::Column]) -> Option<Block> {
    let columns = if columns.is_empty() { model::TableName::ActionPlan.columns() } else { columns };
    let plan = ActionPlan { cx, columns, years: years(cx), one_unit: Sums::of_plan(cx).currency().is_some() };
    let rows = plan.rows();
    if !rows.iter().any(|row| matches!(row, Row::Cells(_))) {
        return None;
    }
    Grid { columns: plan.heads(), rows, merged: 0 }.block()
}

struct ActionPlan<'a> {
    cx: &'a Context<'a>,
    columns: &'a [model::Column],
    /// The years for which money is said.
    years: BTreeSet<Year>,
    /// All amounts are in one currency, so that the column's title names the unit.
    one_unit: bool,
}

/// The years of all amounts that count.
fn years(cx: &Context<'_>) -> BTreeSet<Year> {
    super::money::each_amount(cx).filter_map(|(_, amount)| amount.year).collect()
}

impl ActionPlan<'_> {
    fn heads(&self) -> Vec<Column> {
        let mut heads = Vec::new();
        for column in self.columns {
            let (key, width) = head(*column);
            match column {
                model::Column::Code => heads.push(Column::new(self.cx.say(key), width).serial()),
                model::Column::Measure => heads.push(Column::new(self.cx.level_title(Level::Measure), width)),
                model::Column::Money => heads.extend(self.money_heads(width)),
                _ => heads.push(Column::new(self.cx.say(key), width)),
            }
        }
        heads
    }

    /// The amount in all; where years are said, beside the years, under one heading.
    fn money_heads(&self, width: u16) -> Vec<Column> {
        let title = match Sums::of_plan(self.cx).currency().filter(|_| self.one_unit) {
            Some(currency) => {
                let unit = self.cx.translator.money_unit(currency, self.cx.plan.passport.scale);
                self.cx.say_with("doc-column-money-in", &slots([("unit", Value::from(unit))]))
            }
            None => self.cx.say("doc-column-money"),
        };
        if self.years.is_empty() {
            return vec![Column::new(title, width).align(Align::Right)];
        }
        let heads = std::iter::once(self.cx.say("doc-column-in-all")).chain(self.years.iter().map(Year::to_string));
        heads.map(|head| Column::new(head, width).align(Align::Right).under(&title)).collect()
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for priority in self.cx.plan.priorities.iter() {
            if priority.measures.is_empty() && priority.tasks.is_empty() {
                continue;
            }
            rows.push(Row::Group(self.cx.priority_heading(priority)));
            self.measures(&priority.measures, &mut rows);
            for task in priority.tasks.iter() {
                rows.push(Row::Group(self.cx.task_heading(task)));
                self.measures(&task.measures, &mut rows);
            }
        }
        let total = Sums::of_plan(self.cx);
        if !total.is_empty() && self.columns.contains(&model::Column::Money) {
            rows.push(self.total());
        }
        rows
    }

    fn measures(&self, measures: &List<Measure>, rows: &mut Vec<Row>) {
        rows.extend(measures.iter().map(|measure| Row::Cells(self.measure(measure))));
    }

    fn measure(&self, measure: &Measure) -> Vec<Vec<Words>> {
        let cx = self.cx;
        let mut cells = Vec::new();
        for column in self.columns {
            match column {
                model::Column::Code => cells.push(plain(cx.outline.code(measure.id).map(str::to_owned))),
                model::Column::Measure => cells.push(vec![measure_words(cx, measure)]),
                model::Column::Lead => cells.push(executors(cx, measure.id, &measure.lead, Field::Lead)),
                model::Column::With => cells.push(executors(cx, measure.id, &measure.with, Field::With)),
                model::Column::Timing => cells.push(plain(Some(cx.translator.timing(&measure.timing)))),
                model::Column::Result => cells.push(cx.cell(measure.id, Field::Result, &measure.result)),
                model::Column::Completion => cells.push(cx.cell(measure.id, Field::Completion, &measure.completion)),
                model::Column::Indicator => cells.push(indicators(cx, measure)),
                // What is struck out is paid no more: the sums below must be those of the rows above.
                model::Column::Money if measure.cancelled => cells.extend(self.money(&[])),
                model::Column::Money => cells.extend(self.money(&measure.money)),
                model::Column::Source => cells.push(sources(cx, measure)),
            }
        }
        cells
    }

    fn money(&self, amounts: &[Amount]) -> Vec<Vec<Words>> {
        self.sums(|year| Sums::of(amounts.iter().filter(|amount| year.is_none() || amount.year == year)))
    }

    fn total(&self) -> Row {
        let sums = |year: Option<Year>| {
            let amounts = super::money::each_amount(self.cx).map(|(_, amount)| amount);
            Sums::of(amounts.filter(|amount| year.is_none() || amount.year == year))
        };
        let mut cells = Vec::new();
        for column in self.columns {
            match column {
                model::Column::Money => cells.extend(self.sums(sums)),
                _ => cells.push(Vec::new()),
            }
        }
        Row::Total(Words::plain(self.cx.say("doc-total")), cells)
    }

    /// The sum in all, then by year.
    fn sums(&self, sums: impl Fn(Option<Year>) -> Sums) -> Vec<Vec<Words>> {
        let years = std::iter::once(None).chain(self.years.iter().copied().map(Some));
        years.map(|year| sums(year).words(self.cx, !self.one_unit)).collect()
    }
}

/// A column's title and width.
const fn head(column: model::Column) -> (&'static str, u16) {
    match column {
        model::Column::Code => ("doc-column-number", 7),
        model::Column::Measure => ("doc-column-measure", 28),
        model::Column::Lead => ("doc-column-lead", 17),
        model::Column::With => ("doc-column-with", 17),
        model::Column::Timing => ("doc-column-timing", 11),
        model::Column::Result => ("doc-column-result", 18),
        model::Column::Completion => ("doc-column-completion", 15),
        model::Column::Indicator => ("doc-column-indicator", 15),
        model::Column::Money => ("doc-column-money", 10),
        model::Column::Source => ("doc-column-money-source", 14),
    }
}

fn executors(cx: &Context<'_>, id: Id, executors: &[Executor], field: fn(u16) -> Field) -> Vec<Words> {
    let named = (0..).zip(executors).filter_map(|(index, executor)| {
        let words = cx.words(id, field(index), &executor.name)?;
        if !executor.by_agreement {
            return Some(words);
        }
        let text = cx.say_with("doc-by-agreement", &slots([("name", Value::from(words.text.as_str()))]));
        Some(Words { text, ..words })
    });
    named.collect()
}

/// How a measure is measured: its own words and the plan's indicators it is linked with.
fn indicators(cx: &Context<'_>, measure: &Measure) -> Vec<Words> {
    let linked = cx.plan.links_from(measure.id).filter(|link| link.kind == LinkKind::MeasuredBy);
    let names = linked.filter_map(|link| cx.plan.indicators.get(link.to));
    let names = names.filter_map(|indicator| cx.words(indicator.id, Field::Name, &indicator.name));
    cx.words(measure.id, Field::Indicator, &measure.indicator).into_iter().chain(names).collect()
}

/// Who pays: the sources of the amounts, then those that are only linked.
fn sources(cx: &Context<'_>, measure: &Measure) -> Vec<Words> {
    let linked = cx.plan.links_from(measure.id).filter(|link| link.kind == LinkKind::PaidFrom).map(|link| link.to);
    let mut seen = BTreeSet::new();
    let ids = measure.money.iter().filter_map(|amount| amount.source).chain(linked);
    let sources = ids.filter(|id| seen.insert(*id)).filter_map(|id| cx.plan.sources.get(id));
    sources.filter_map(|source| cx.words(source.id, Field::Name, &source.name)).collect()
}
