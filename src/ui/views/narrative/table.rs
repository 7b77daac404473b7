//! A table typed by hand: cells, rows and columns that come and go.

use egui::{Button, RichText, Ui};

use super::keys;
use crate::model::{Block, Content, Field, Table, Text};
use crate::ui::widgets::{Form, Key, cells, hairline};
use crate::ui::{At, Context, Spot};

/// Shows a table. Enter in its last cell begins a row; Backspace in an empty row or at the head of an empty column
/// deletes that.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>, block: &Block, table: &Table) {
    let mut form = Form::default();
    let title = cx.say("table-title");
    form.bare_text(ui, cx, Spot::title(block.id), &title, &title, true);
    let (rows, columns) = (table.rows.len(), table.rows.first().map_or(0, Vec::len));
    let mut pressed = None;
    for row in 0..rows {
        hairline(ui);
        cells(ui, &vec![1.0; columns], |ui, column| {
            let Some(spot) = cell(block, row, column) else { return };
            let place = [("row", (row + 1).into()), ("column", (column + 1).into())];
            let name = cx.say_with("table-cell", &crate::i18n::slots(place));
            let key = form.bare_text(ui, cx, spot, &name, "", true);
            pressed = pressed.or(key.map(|key| (row, column, key)));
        });
    }
    hairline(ui);
    ui.horizontal(|ui| {
        for (key, changed) in [("table-add-row", with_row(table)), ("table-add-column", with_column(table))] {
            if ui.add(Button::new(RichText::new(cx.say(key)).small()).frame_when_inactive(false)).clicked() {
                keys::put(cx, block.id, Content::Table(changed));
            }
        }
    });
    if let Some((row, column, key)) = pressed
        && let Some((changed, to)) = answered(table, row, column, key)
    {
        form.stay();
        keys::put(cx, block.id, Content::Table(changed));
        if let Some(spot) = cell(block, to, if to == rows { 0 } else { column.min(columns.saturating_sub(1)) }) {
            cx.caret.go(spot, At::End);
        }
    }
    form.finish(ui);
}

fn cell(block: &Block, row: usize, column: usize) -> Option<Spot> {
    let (row, column) = (u16::try_from(row).ok()?, u16::try_from(column).ok()?);
    Some(Spot { owner: block.id, field: Field::Cell(row, column) })
}

/// What a key makes of a table, and the row the caret goes to.
fn answered(table: &Table, row: usize, column: usize, key: Key) -> Option<(Table, usize)> {
    let (rows, columns) = (table.rows.len(), table.rows.first().map_or(0, Vec::len));
    match key {
        Key::Enter(_) if row + 1 == rows && column + 1 == columns => Some((with_row(table), rows)),
        Key::BackspaceAtStart | Key::DeleteEmpty => {
            let mut left = table.clone();
            if rows > 1 && table.rows.get(row)?.iter().all(Text::is_empty) {
                left.rows.remove(row);
                return Some((left, row.saturating_sub(1)));
            }
            let empty = table.rows.iter().all(|cells| cells.get(column).is_some_and(Text::is_empty));
            if row > 0 || columns < 2 || !empty {
                return None;
            }
            for cells in &mut left.rows {
                cells.remove(column);
            }
            Some((left, row))
        }
        _ => None,
    }
}

fn with_row(table: &Table) -> Table {
    let columns = table.rows.first().map_or(0, Vec::len);
    let rows = table.rows.iter().cloned().chain([vec![Text::default(); columns]]).collect();
    Table { rows, ..table.clone() }
}

fn with_column(table: &Table) -> Table {
    let rows = table.rows.iter().map(|row| row.iter().cloned().chain([Text::default()]).collect()).collect();
    Table { rows, ..table.clone() }
}
