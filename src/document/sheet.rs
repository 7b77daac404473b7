//! The tables of a plan for a spreadsheet: those a document has, each by itself.

use super::context::Context;
use super::grid::{Column, Grid, Row};
use super::money::{self, By};
use super::{Options, Scope, Table, Words, action_plan, annex, front, progress, section, swot, tables};
use crate::i18n::{Value, slots};
use crate::model::{self, AnnexKind, Currency, Plan, SectionKind};

/// What a sheet shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetKind {
    /// Every measure with who, when, how much.
    ActionPlan,
    /// Indicators.
    Indicators,
    /// Money in one currency, by source and year.
    MoneyBySource(Currency),
    /// Money in one currency, by priority and year.
    MoneyByPriority(Currency),
    /// Risks.
    Risks,
    /// SWOT: a row a card.
    Swot,
    /// What was done, by period.
    Progress,
}

/// One table on a sheet of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub kind: SheetKind,
    /// What its tab says, in the document's language: no longer than 31 characters, none of `[]:*?/\`, unlike all others.
    pub name: String,
    /// What stands above the table.
    pub title: Words,
    /// The unit of all money in the table, where one line says it: «тыс. сом».
    pub unit: Option<String>,
    /// The table: no cell goes over several rows but in the heading, so that rows can be sorted and chosen.
    pub table: Table,
    /// Whether the pages it is printed on lie on their side.
    pub landscape: bool,
}

/// The sheets of a plan that have something in them: the action plan, indicators, money, risks, SWOT, progress. Where
/// the action plan alone is asked for, only that one.
#[must_use]
pub fn sheets(plan: &Plan, options: &Options) -> Vec<Sheet> {
    let cx = Context::new(plan, options);
    let title = |kind| {
        let own = (cx.scope == Scope::ActionPlan).then(|| front::title(&cx)).flatten();
        own.unwrap_or_else(|| annex::title_of(&cx, kind))
    };
    let mut sheets = Vec::new();
    let mut add = |kind, name: &str, title, grid: Grid| {
        if let Some(table) = grid.sheet() {
            let landscape = !matches!(kind, SheetKind::Swot);
            sheets.push(Sheet { kind, name: cx.say(name), title, unit: None, table, landscape });
        }
    };
    let grid = action_plan::action_plan(&cx, annex::columns_of(&cx, AnnexKind::ActionPlan));
    add(SheetKind::ActionPlan, "doc-sheet-action-plan", title(AnnexKind::ActionPlan), grid);
    if cx.scope == Scope::ActionPlan {
        return sheets;
    }
    let of_section = |kind| section::title_of(&cx, kind);
    let indicators = tables::indicators(&cx);
    add(SheetKind::Indicators, "doc-sheet-indicators", of_section(SectionKind::Indicators), indicators);
    add(SheetKind::Risks, "doc-sheet-risks", of_section(SectionKind::Risks), tables::risks(&cx));
    add(SheetKind::Swot, "doc-sheet-swot", of_section(SectionKind::Swot), swot_rows(&cx));
    let grid = progress::progress(&cx, annex::columns_of(&cx, AnnexKind::Progress));
    add(SheetKind::Progress, "doc-sheet-progress", title(AnnexKind::Progress), grid);
    sheets.extend(money_sheets(&cx));
    sheets.sort_by_key(|sheet| sheet.kind);
    sheets
}

fn money_sheets(cx: &Context<'_>) -> Vec<Sheet> {
    let currencies = money::currencies(cx);
    let several = currencies.len() > 1;
    let mut sheets = Vec::new();
    for (currency, by) in currencies.iter().flat_map(|currency| By::ALL.map(|by| (*currency, by))) {
        let Some(table) = money::table(cx, currency, by).sheet() else { continue };
        let (kind, name) = match by {
            By::Source => (SheetKind::MoneyBySource(currency), "doc-sheet-money-by-source"),
            By::Priority => (SheetKind::MoneyByPriority(currency), "doc-sheet-money-by-priority"),
        };
        let name = cx.say(name);
        let name = if several { format!("{name}, {}", currency.code()) } else { name };
        let parts = [("title", Value::from(annex::title_of(cx, AnnexKind::Money).text)), ("part", by.label(cx).into())];
        let title = Words::plain(cx.say_with("doc-sheet-part", &slots(parts)));
        let unit = Some(cx.translator.money_unit(currency, cx.plan.passport.scale));
        sheets.push(Sheet { kind, name, title, unit, table, landscape: true });
    }
    sheets
}

/// A row a card or strategic option, with the side it is on, and the SWOT where there are several with names.
fn swot_rows(cx: &Context<'_>) -> Grid {
    let shown = || cx.plan.swots.iter().filter(|swot| !swot.hidden);
    let named = shown().count() > 1;
    let mut rows = Vec::new();
    for swot in shown() {
        let name = cx.cell(swot.id, model::Field::Title, &swot.title);
        for (side, words) in swot::sides(cx, swot) {
            rows.push(Row::Cells(vec![if named { name.clone() } else { Vec::new() }, vec![side], vec![words]]));
        }
    }
    rows.extend(
        swot::options_by_kind(cx)
            .into_iter()
            .map(|(kind, words)| Row::Cells(vec![Vec::new(), vec![kind], vec![words]])),
    );
    let columns = vec![
        Column::new(cx.say("doc-swot"), 20),
        Column::new(cx.say("doc-column-side"), 30),
        Column::new(cx.say("doc-column-words"), 70),
    ];
    Grid { columns, rows }
}
