//! Money by source and by priority, by year and in all.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, paragraph};
use super::grid::{Column, Grid, Row};
use super::{Align, Block, Geometry, Orientation, Paragraph, Quantity, Sort, Words, drawing};
use crate::i18n::{Value, scaled, slots};
use crate::model::{self, Amount, Currency, Field, Id, Level, Money, Year};

/// Sums by currency: amounts in different ones are never added.
pub(super) struct Sums(BTreeMap<Currency, i64>);

impl Sums {
    pub fn of<'a>(amounts: impl Iterator<Item = &'a Amount>) -> Self {
        let mut sums = BTreeMap::new();
        for money in amounts.map(|amount| amount.money) {
            let sum: &mut i64 = sums.entry(money.currency).or_default();
            *sum = sum.saturating_add(money.minor);
        }
        Self(sums)
    }

    /// Everything the measures are to cost.
    pub fn of_plan(cx: &Context<'_>) -> Self {
        Self::of(each_amount(cx).map(|(_, amount)| amount))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The currency, where there is exactly one.
    pub fn currency(&self) -> Option<Currency> {
        let mut currencies = self.0.keys();
        currencies.next().copied().filter(|_| currencies.next().is_none())
    }

    /// The sums as paragraphs of a cell, with their units or without.
    pub fn words(&self, cx: &Context<'_>, units: bool) -> Vec<Words> {
        let scale = cx.plan.passport.scale;
        let written = |(currency, minor): (&Currency, &i64)| {
            let money = Money { minor: *minor, currency: *currency };
            if units {
                return Words::plain(cx.translator.money(money, scale));
            }
            let quantity = Some(Quantity { number: scaled(money, scale), sort: Sort::Money });
            Words { quantity, ..Words::plain(cx.translator.amount(money, scale)) }
        };
        self.0.iter().map(written).collect()
    }
}

/// The amounts of all measures that are still to be done, each with its priority.
pub(super) fn each_amount<'a>(cx: &Context<'a>) -> impl Iterator<Item = (Id, &'a Amount)> {
    cx.plan.priorities.iter().flat_map(|priority| {
        let within = priority.tasks.iter().flat_map(|task| task.measures.iter());
        let measures = priority.measures.iter().chain(within).filter(|measure| !measure.cancelled);
        measures.flat_map(|measure| &measure.money).map(|amount| (priority.id, amount))
    })
}

/// What an amount is counted under, and its words.
type Line = (Option<Id>, Words);

/// What the lines of a table of money are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// Its sources.
    Source,
    /// The priorities.
    Priority,
}

impl By {
    pub const ALL: [Self; 2] = [Self::Source, Self::Priority];

    /// The name of such a table.
    pub fn label(self, cx: &Context<'_>) -> String {
        match self {
            Self::Source => cx.say("doc-money-by-source"),
            Self::Priority => {
                let level = ("level", Value::from(cx.level_title(Level::Priority)));
                cx.say_with("doc-money-by-priority", &slots([level, ("renamed", cx.renamed(&[Level::Priority]))]))
            }
        }
    }
}

/// The currencies there are amounts in.
pub(super) fn currencies(cx: &Context<'_>) -> Vec<Currency> {
    Sums::of_plan(cx).0.into_keys().collect()
}

/// The tables of the money annex, for each currency; none when there are no amounts.
pub(super) fn money(cx: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for currency in currencies(cx) {
        let unit = cx.translator.money_unit(currency, cx.plan.passport.scale);
        if cx.plan.document.money_chart {
            let width = Geometry::new(&cx.plan.document, Orientation::Landscape).text_width();
            blocks.extend(drawing::money_in(cx, currency, width).into_iter().map(Block::Drawing));
        }
        for by in By::ALL {
            blocks.push(paragraph(Paragraph::Label, by.label(cx)));
            blocks.push(paragraph(Paragraph::Right, unit.clone()));
            blocks.extend(table(cx, currency, by).block());
        }
    }
    blocks
}

/// The amounts in one currency, each with what it is counted under.
pub(super) fn amounts<'a>(cx: &Context<'a>, currency: Currency, by: By) -> Vec<(Option<Id>, &'a Amount)> {
    let known = |id: &Id| cx.plan.sources.get(*id).is_some();
    let line = |(priority, amount): (Id, &'a Amount)| match by {
        By::Source => (amount.source.filter(known), amount),
        By::Priority => (Some(priority), amount),
    };
    each_amount(cx).filter(|(_, amount)| amount.money.currency == currency).map(line).collect()
}

/// What amounts can be counted under, in order; of that, only what has amounts.
pub(super) fn lines(cx: &Context<'_>, by: By, amounts: &[(Option<Id>, &Amount)]) -> Vec<Line> {
    let all = match by {
        By::Source => sources(cx),
        By::Priority => priorities(cx),
    };
    all.into_iter().filter(|(line, _)| amounts.iter().any(|(id, _)| id == line)).collect()
}

/// The plan's sources, and a last line for what has none.
fn sources(cx: &Context<'_>) -> Vec<Line> {
    let unnamed = || Words::plain(cx.say("doc-source-unnamed"));
    let named = cx
        .plan
        .sources
        .iter()
        .map(|source| (Some(source.id), cx.words(source.id, Field::Name, &source.name).unwrap_or_else(unnamed)));
    named.chain([(None, unnamed())]).collect()
}

fn priorities(cx: &Context<'_>) -> Vec<Line> {
    cx.plan.priorities.iter().map(|priority| (Some(priority.id), cx.priority_heading(priority))).collect()
}

/// One line a source or priority that has amounts, one column a year, totals of both.
pub(super) fn table(cx: &Context<'_>, currency: Currency, by: By) -> Grid {
    let amounts = amounts(cx, currency, by);
    let years: BTreeSet<Year> = amounts.iter().filter_map(|(_, amount)| amount.year).collect();
    let undated = amounts.iter().any(|(_, amount)| amount.year.is_none());
    // A single column for «no year» would only repeat the sum in all.
    let no_year = (undated && !years.is_empty()).then_some(None);
    let dates: Vec<Option<Year>> = years.into_iter().map(Some).chain(no_year).collect();
    let sums = |keep: &dyn Fn(Option<Id>) -> bool| {
        let of = |date: Option<Option<Year>>| {
            let chosen = amounts.iter().filter(|(id, amount)| keep(*id) && date.is_none_or(|date| amount.year == date));
            Sums::of(chosen.map(|(_, amount)| *amount)).words(cx, false)
        };
        dates.iter().map(|date| of(Some(*date))).chain([of(None)]).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for (line, words) in lines(cx, by, &amounts) {
        let cells = std::iter::once(vec![words]).chain(sums(&|id| id == line));
        rows.push(Row::Cells(cells.collect()));
    }
    let cells = std::iter::once(Vec::new()).chain(sums(&|_| true)).collect();
    rows.push(Row::Total(Words::plain(cx.say("doc-total")), cells));
    Grid { columns: heads(cx, by, &dates), rows }
}

fn heads(cx: &Context<'_>, by: By, dates: &[Option<Year>]) -> Vec<Column> {
    let first = match by {
        By::Source => cx.column_title(model::Column::Source),
        By::Priority => cx.level_title(Level::Priority),
    };
    let title = |date: &Option<Year>| date.map_or_else(|| cx.say("doc-column-no-year"), |year| year.to_string());
    let in_all = Column::new(cx.say("doc-column-in-all"), 14).align(Align::Right);
    let mut columns = vec![Column::new(first, 30)];
    columns.extend(dates.iter().map(|date| Column::new(title(date), 12).align(Align::Right)));
    columns.push(if dates.is_empty() { in_all } else { in_all.sums() });
    columns
}
