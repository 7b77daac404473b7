//! The columns of tables: which, in which order, under which titles.

use egui::{Id, Ui};

use super::{heading, put};
use crate::document::usual_column_title;
use crate::model::{Column, DocumentSettings, TableName};
use crate::ui::Context;
use crate::ui::widgets::{Chosen, Entry, choice, choose, muted};

/// The tables of sections; those of annexes stand with their annex.
const TABLES: [(TableName, &str); 7] = [
    (TableName::Facts, "table-facts"),
    (TableName::Indicators, "table-indicators"),
    (TableName::Risks, "table-risks"),
    (TableName::Reports, "table-reports"),
    (TableName::Bodies, "table-bodies"),
    (TableName::Meetings, "table-meetings"),
    (TableName::Glossary, "table-glossary"),
];

/// The columns of a section's table, after choosing the table.
pub(super) fn tables(ui: &mut Ui, cx: &mut Context<'_>, table: &mut TableName) {
    heading(ui, cx, "looks-tables");
    let all = TABLES.map(|(table, key)| (table, cx.say(key)));
    let name = cx.say("looks-table");
    if let Some(chosen) = choice(ui, "looks-table", &name, *table, &all) {
        *table = chosen;
    }
    let (plan, table) = (cx.plan, *table);
    let now = plan.document.tables.get(&table).map_or(&[][..], Vec::as_slice);
    show(ui, cx, table, now, |settings, columns| {
        if columns.is_empty() {
            settings.tables.remove(&table);
        } else {
            settings.tables.insert(table, columns);
        }
    });
}

/// The columns of a table; none chosen: all of them.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    table: TableName,
    chosen: &[Column],
    change: impl FnOnce(&mut DocumentSettings, Vec<Column>),
) {
    muted(ui, cx.say("looks-columns-why"));
    let usual = table.columns();
    let within: Vec<Column> = if chosen.is_empty() { usual } else { chosen }.to_vec();
    let all: Vec<Column> =
        within.iter().copied().chain(usual.iter().copied().filter(|column| !within.contains(column))).collect();
    let name = |column: &Column| usual_column_title(cx.plan, cx.language, *column);
    let things: Vec<Chosen> =
        all.iter().map(|column| Chosen { name: name(column), within: within.contains(column) }).collect();
    let wish = choose(ui, cx, &things, false, |ui, cx, index| {
        if let Some(column) = all.get(index) {
            title(ui, cx, table, *column);
        }
    });
    if let Some(wish) = wish {
        let mut order = within;
        wish.carry_out(&mut order, &all);
        // As usual is not a choice.
        let columns = if order == usual { Vec::new() } else { order };
        put(cx, |settings| change(settings, columns));
    }
}

/// The plan's own title of a column, over the language's.
fn title(ui: &mut Ui, cx: &mut Context<'_>, table: TableName, column: Column) {
    let (language, main) = (cx.language, cx.plan.main_language());
    let own = cx.plan.document.titles.get(&column);
    let usual = usual_column_title(cx.plan, language, column);
    let name = cx.say_with("column-title-of", &crate::i18n::slots([("name", usual.clone().into())]));
    let entry = Entry::new(Id::unique(("column-title", table, column, language)), name).hint(usual).calm();
    let now = own.and_then(|text| text.get(language)).unwrap_or_default();
    if let Some(title) = entry.show(ui, now, |typed| Some(typed.to_owned())) {
        put(cx, |settings| {
            let text = settings.titles.entry(column).or_default();
            text.set(language, &title, main);
            settings.titles.retain(|_, text| !text.is_empty());
        });
    }
}
