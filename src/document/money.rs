//! Money by source and by priority, by year and in all.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{Context, paragraph};
use super::grid::{Column, Grid, Row};
use super::{Align, Block, Paragraph, Words};
use crate::model::{Amount, Currency, Field, Id, Level, Money, Year};

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
            let text = if units { cx.translator.money(money, scale) } else { cx.translator.amount(money, scale) };
            Words::plain(text)
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

/// The tables of the money annex, for each currency; none when there are no amounts.
pub(super) fn money(cx: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for currency in Sums::of_plan(cx).0.into_keys() {
        let amounts: Vec<(Id, &Amount)> =
            each_amount(cx).filter(|(_, amount)| amount.money.currency == currency).collect();
        let unit = cx.translator.money_unit(currency, cx.plan.passport.scale);
        let known = |id: &Id| cx.plan.sources.get(*id).is_some();
        let by_source: Vec<_> = amounts.iter().map(|(_, amount)| (amount.source.filter(known), *amount)).collect();
        let by_priority: Vec<_> = amounts.iter().map(|(priority, amount)| (Some(*priority), *amount)).collect();
        let tables = [
            ("doc-money-by-source", cx.say("doc-column-money-source"), sources(cx), by_source),
            ("doc-money-by-priority", cx.level_title(Level::Priority), priorities(cx), by_priority),
        ];
        for (label, head, lines, amounts) in tables {
            blocks.push(paragraph(Paragraph::Label, cx.say(label)));
            blocks.push(paragraph(Paragraph::Right, unit.clone()));
            blocks.extend(table(cx, head, &lines, &amounts));
        }
    }
    blocks
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
fn table(cx: &Context<'_>, head: String, lines: &[Line], amounts: &[(Option<Id>, &Amount)]) -> Option<Block> {
    let years: BTreeSet<Year> = amounts.iter().filter_map(|(_, amount)| amount.year).collect();
    let undated = amounts.iter().any(|(_, amount)| amount.year.is_none());
    let dates: Vec<Option<Year>> = years.into_iter().map(Some).chain(undated.then_some(None)).collect();
    let mut columns = vec![Column::new(head, 30)];
    // A single column for «no year» would only repeat the sum in all.
    let split = dates.iter().any(Option::is_some);
    let title = |date: &Option<Year>| date.map_or_else(|| cx.say("doc-column-no-year"), |year| year.to_string());
    if split {
        columns.extend(dates.iter().map(|date| Column::new(title(date), 12).align(Align::Right)));
    }
    columns.push(Column::new(cx.say("doc-column-in-all"), 14).align(Align::Right));
    let sums = |keep: &dyn Fn(Option<Id>) -> bool| {
        let of = |date: Option<Option<Year>>| {
            let chosen = amounts.iter().filter(|(id, amount)| keep(*id) && date.is_none_or(|date| amount.year == date));
            Sums::of(chosen.map(|(_, amount)| *amount)).words(cx, false)
        };
        let dates = if split { dates.as_slice() } else { &[] };
        dates.iter().map(|date| of(Some(*date))).chain([of(None)]).collect::<Vec<_>>()
    };
    let mut rows = Vec::new();
    for (line, words) in lines {
        if amounts.iter().any(|(id, _)| id == line) {
            let cells = std::iter::once(vec![words.clone()]).chain(sums(&|id| id == *line));
            rows.push(Row::Cells(cells.collect()));
        }
    }
    let cells = std::iter::once(Vec::new()).chain(sums(&|_| true)).collect();
    rows.push(Row::Total(Words::plain(cx.say("doc-total")), cells));
    Grid { columns, rows, merged: 0 }.block()
}
