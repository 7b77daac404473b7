//! The action plan as a table: the tree's measures, a column for every field, edited in the cells.

mod bar;
mod cell;
mod column;
mod heights;
mod rows;

use std::collections::{HashMap, HashSet};

use egui::{Event, Modifiers, Ui};
use egui_extras::{Column, TableBody, TableBuilder};

use crate::edit::Command;
use crate::model::Id;
use crate::ui::theme::GRID;
use crate::ui::widgets::field_ahead;
use crate::ui::{Context, Key};
use bar::Bar;
use column::Head;
use rows::TableRows;

/// The height of the row of titles.
const HEADER: f32 = 28.0;

/// A cell: of which measure, in which column.
type Cell = (Id, Head);

/// The table, and what is typed in it but not in the plan yet.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: TableRows,
    bar: Bar,
    drafts: HashMap<Cell, String>,
    bad: HashSet<Cell>,
    want: Option<Cell>,
    /// The cell that had the keyboard last.
    here: Option<Cell>,
}

/// What was done in a cell.
enum Done {
    Key(Head, Key),
    Chosen,
}

impl Table {
    /// Sends the caret to a measure's words.
    pub(super) fn go(&mut self, measure: Id) {
        self.want = Some((measure, Head::Text));
    }

    /// The measure whose cell has the keyboard, or had it last.
    pub(super) fn measure(&self) -> Option<Id> {
        self.here.map(|(measure, _)| measure)
    }

    /// Shows the table over the whole of `ui`.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        self.take_wanted(cx);
        let mut chosen = std::mem::take(&mut cx.selection.ids);
        self.bar.show(ui, cx, &mut chosen);
        cx.selection.ids = chosen;
        self.rows.refresh(cx, &self.bar.filter);
        self.typed_out_of_sight(ui);
        self.fill_down(ui, cx);
        let columns = self.bar.columns();
        let (mut heard, mut again) = (Vec::new(), false);
        let reveal = self.want.and_then(|(measure, _)| self.rows.place(measure));
        let wide = ui.available_width();
        egui::ScrollArea::horizontal().id_salt("table").auto_shrink(false).show(ui, |ui| {
            let words: f32 = columns.iter().filter(|head| **head != Head::Text).map(|head| head.width() + GRID).sum();
            let text_width = (wide - words - GRID * 2.0).max(Head::Text.width());
            // As high as there is room, however little: else it would run over what stands below.
            let mut table =
                TableBuilder::new(ui).id_salt(&columns).striped(true).auto_shrink(false).min_scrolled_height(0.0);
            for head in &columns {
                let width = if *head == Head::Text { text_width } else { head.width() };
                table = table.column(Column::initial(width).at_least(48.0).clip(true).resizable(true));
            }
            if let Some(row) = reveal {
                table = table.scroll_to_row(row, None);
            }
            let table = table.header(HEADER, |mut row| {
                for head in &columns {
                    row.col(|ui| self.rows.title(ui, cx, *head));
                }
            });
            table.body(|body| again = self.body(body, cx, &columns, reveal.is_some(), &mut heard));
        });
        if again {
            ui.ctx().request_repaint();
        }
        for (row, done) in heard {
            self.hear(ui, cx, row, done, &columns);
        }
    }

    /// Shows the rows in sight. Says whether they are to be shown again, since one has become higher or lower. When the
    /// table scrolls to a row, that may be any.
    fn body(
        &mut self,
        mut body: TableBody<'_>,
        cx: &mut Context<'_>,
        columns: &[Head],
        reveals: bool,
        heard: &mut Vec<(usize, Done)>,
    ) -> bool {
        let mut heights = self.rows.lend_heights();
        let mut again = false;
        let ui = body.ui_mut();
        let bottom = ui.clip_rect().bottom() - ui.available_rect_before_wrap().top();
        let in_sight = heights.down_to(bottom, ui.spacing().item_spacing.y);
        let count = if reveals { heights.len() } else { in_sight };
        body.heterogeneous_rows(heights.first(count), |mut row| {
            let index = row.index();
            let Some(measure) = self.rows.get(index).and_then(|id| super::fields::measure_of(cx, id)) else { return };
            row.set_selected(cx.selection.ids.contains(&measure.id));
            for head in columns {
                row.col(|ui| {
                    if let Some(done) = self.cell(ui, cx, &measure, *head) {
                        heard.push((index, done));
                    }
                });
            }
            again |= self.rows.end(index, heights.get(index).unwrap_or_default());
        });
        self.rows.take_heights(heights);
        again
    }

    /// The caret is wanted in a measure: its cell takes it.
    fn take_wanted(&mut self, cx: &mut Context<'_>) {
        let Some(spot) = cx.caret.revealed() else { return };
        let head = Head::of(spot.field).filter(|head| self.bar.columns().contains(head));
        if cx.plan.measure(spot.owner, cx.places).is_some() {
            self.want = Some((spot.owner, head.unwrap_or(Head::Text)));
            cx.caret.wanted = None;
        }
    }

    /// A cell that was scrolled out of sight comes back with the letter typed in it.
    fn typed_out_of_sight(&mut self, ui: &Ui) {
        let nobody = ui.memory(|memory| memory.focused().is_none());
        let Some(here) = self.here.filter(|_| nobody) else { return };
        let is_typed = |event: &Event| matches!(event, Event::Text(_) | Event::Paste(_));
        let typed: Vec<Event> = ui.input_mut(|input| {
            let (typed, rest) = std::mem::take(&mut input.events).into_iter().partition(is_typed);
            input.events = rest;
            typed
        });
        if !typed.is_empty() {
            field_ahead(ui, typed);
            self.want = Some(here);
        }
    }

    /// Ctrl+D: the value of the row above; with several rows chosen, that of the first of them in all others.
    fn fill_down(&mut self, ui: &Ui, cx: &mut Context<'_>) {
        let Some((measure, head)) = self.here.filter(|cell| ui.memory(|memory| memory.has_focus(cell::id(*cell))))
        else {
            return;
        };
        if !ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, egui::Key::D)) {
            return;
        }
        let chosen: Vec<Id> = self.rows.ids().filter(|id| cx.selection.ids.contains(id)).collect();
        let (from, into) = match chosen.split_first() {
            Some((first, rest)) if !rest.is_empty() => (*first, rest.to_vec()),
            _ => {
                let above = self.rows.place(measure).and_then(|place| place.checked_sub(1));
                let Some(above) = above.and_then(|above| self.rows.get(above)) else { return };
                (above, vec![measure])
            }
        };
        self.drafts.retain(|(_, of), _| *of != head);
        head.fill(cx, from, &into);
    }

    fn hear(&mut self, ui: &Ui, cx: &mut Context<'_>, row: usize, done: Done, columns: &[Head]) {
        let Some(measure) = self.rows.get(row) else { return };
        match done {
            Done::Chosen => {
                let modifiers = ui.input(|input| input.modifiers);
                let order: Vec<Id> = self.rows.ids().collect();
                cx.selection.click(&order, measure, modifiers, None);
            }
            Done::Key(head, key) => {
                let leaves = matches!(key, Key::Enter(_) | Key::Tab | Key::BackTab | Key::Up | Key::Down);
                if leaves && !self.commit(cx, (measure, head)) {
                    return;
                }
                let at = columns.iter().position(|other| *other == head).unwrap_or(0);
                let step = |to: Option<usize>| to.and_then(|to| columns.get(to)).map(|head| (measure, *head));
                let beside = |row: Option<usize>| row.and_then(|row| self.rows.get(row)).map(|id| (id, head));
                let to = match key {
                    Key::Tab => step(Some(at + 1)).or_else(|| self.rows.get(row + 1).map(|id| (id, Head::Text))),
                    Key::BackTab => step(at.checked_sub(1).filter(|to| *to > 0)),
                    Key::Enter(_) | Key::Down => beside(Some(row + 1)),
                    Key::Up => beside(row.checked_sub(1)),
                    Key::MoveUp | Key::MoveDown => return self.shift(cx, measure, key == Key::MoveDown),
                    _ => None,
                };
                self.want = to.or(self.want);
            }
        }
        ui.ctx().request_repaint();
    }

    fn shift(&mut self, cx: &mut Context<'_>, measure: Id, down: bool) {
        let Some(slot) = cx.places.get(measure) else { return };
        if let Some(command) = super::levels::shift(cx.plan, cx.places, measure, slot, down) {
            cx.edit(command);
            self.want = self.here;
        }
    }
}

/// Carries out what `ask` asks for as one step.
fn as_one(cx: &mut Context<'_>, ask: impl FnOnce(&mut Context<'_>)) {
    let before = cx.out.edits.len();
    ask(cx);
    let edits = cx.out.edits.split_off(before);
    if !edits.is_empty() {
        cx.edit(Command::All(edits));
    }
}
