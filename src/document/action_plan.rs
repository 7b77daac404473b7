//! The action plan: every measure with who, when, how much.

use std::collections::BTreeSet;

use super::columns::chosen;
use super::context::Context;
use super::grid::{self, Grid, Row};
use super::money::Sums;
use super::tables::plain;
use super::tree::measure_words;
use super::{Align, Words};
use crate::i18n::{Value, slots};
use crate::model::{Amount, Column, Executor, Field, Id, LinkKind, List, Measure, TableName, Year};

/// The action plan with the columns asked for, all of them when none is named; without measures it has no rows.
pub(super) fn action_plan(cx: &Context<'_>, columns: &[Column]) -> Grid {
    let columns = chosen(TableName::ActionPlan, columns);
    let plan = ActionPlan { cx, columns, years: years(cx), one_unit: Sums::of_plan(cx).currency().is_some() };
    Grid { columns: plan.heads(), rows: plan.rows() }
}

struct ActionPlan<'a> {
    cx: &'a Context<'a>,
    columns: Vec<Column>,
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
    fn heads(&self) -> Vec<grid::Column> {
        let mut heads = Vec::new();
        for column in &self.columns {
            match column {
                Column::Money => heads.extend(self.money_heads()),
                column => heads.push(self.cx.head(TableName::ActionPlan, *column)),
            }
        }
        heads
    }

    /// The amount in all; where years are said, beside the years, under one heading.
    fn money_heads(&self) -> Vec<grid::Column> {
        let currency = Sums::of_plan(self.cx).currency().filter(|_| self.one_unit);
        let unit = currency.map(|currency| self.cx.translator.money_unit(currency, self.cx.plan.passport.scale));
        let title = self.cx.money_title(unit);
        if self.years.is_empty() {
            return vec![grid::Column::new(title, 10).align(Align::Right)];
        }
        let heads = std::iter::once(self.cx.say("doc-column-in-all")).chain(self.years.iter().map(Year::to_string));
        heads.map(|head| grid::Column::new(head, 10).align(Align::Right).under(&title)).collect()
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
        if !total.is_empty() && self.columns.contains(&Column::Money) {
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
        for column in &self.columns {
            match column {
                // What is struck out is paid no more: the sums below must be those of the rows above.
                Column::Money if measure.cancelled => cells.extend(self.money(&[])),
                Column::Money => cells.extend(self.money(&measure.money)),
                column => cells.push(cell(cx, measure, *column)),
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
        for column in &self.columns {
            match column {
                Column::Money => cells.extend(self.sums(sums)),
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

fn cell(cx: &Context<'_>, measure: &Measure, column: Column) -> Vec<Words> {
    match column {
        Column::Code => plain(cx.outline.code(measure.id).map(str::to_owned)),
        Column::Measure => vec![measure_words(cx, measure)],
        Column::Lead => executors(cx, measure.id, &measure.lead, Field::Lead),
        Column::With => executors(cx, measure.id, &measure.with, Field::With),
        Column::Timing => plain(Some(cx.translator.timing(&measure.timing))),
        Column::Result => cx.cell(measure.id, Field::Result, &measure.result),
        Column::Completion => cx.cell(measure.id, Field::Completion, &measure.completion),
        Column::Indicator => indicators(cx, measure),
        Column::Source => sources(cx, measure),
        _ => Vec::new(),
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
