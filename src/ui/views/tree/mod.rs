//! The priority tree: priorities, tasks, measures and results as one scrolling list of rows, edited in place.

mod answer;
mod fields;
mod levels;
mod moment;
mod row;
mod rows;
mod table;

use egui::{Key as Press, Modifiers, RichText, Ui, UiBuilder, pos2};

use crate::model::{Field, Id, Kind};
use crate::ui::widgets::drag::{self, Dropped};
use crate::ui::widgets::{Rows, Wanted};
use crate::ui::{At, Context, Key, Pasting, Spot, TextField, theme};
use fields::Fields;
use rows::{Row, TreeRows, What};
use table::Table;

/// The tree view.
#[derive(Debug, Default)]
pub struct TreeView {
    tree: TreeRows,
    fields: Fields,
    /// The priority that shows why it was chosen.
    reasons: Option<Id>,
    /// Why the last wish was refused, and where.
    refused: Option<(Spot, &'static str)>,
    /// Where the row with the caret stood last: looked at first.
    last: usize,
    /// The same measures as a table, while they are shown so.
    table: Option<Table>,
}

impl TreeView {
    /// Sends the caret to the line that waits for a new priority.
    pub fn begin(&mut self, cx: &mut Context<'_>) {
        let tail = self.tree.tail.id(cx.places);
        cx.caret.go(Spot::title(tail), At::Start);
    }

    /// Shows the tree over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        self.turn(ui, cx);
        if let Some(table) = &mut self.table {
            return table.show(ui, cx);
        }
        self.drop_pending(ui, cx);
        self.shortcuts(ui, cx);
        self.tree.sync(cx);
        if cx.plan.priorities.is_empty() {
            super::purpose(ui, cx.say("tree-purpose"), cx.say("tree-example"));
        }
        self.fields_asked(cx);
        let here = cx.caret.here.filter(|spot| row::has_caret(ui, *spot));
        if self.refused.is_some_and(|(spot, _)| here != Some(spot)) {
            self.refused = None;
        }
        let wanted = Wanted {
            keep: here.and_then(|spot| self.row_of(spot)).or_else(|| self.row_of_fields()),
            reveal: cx.caret.revealed().and_then(|spot| self.reveal(cx, spot)).or_else(|| self.fields_wanted()),
        };
        self.choose_by_keys(ui, cx, here);
        let mut rect = ui.available_rect_before_wrap();
        if self.refused.is_some() {
            rect.max.y -= 28.0;
        }
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("tree"));
        let mut column = std::mem::take(&mut self.tree.column);
        let mut heard = Vec::new();
        let mut shown = Shown { view: self, cx, heard: &mut heard };
        column.show(&mut inner, "tree-rows", wanted, &mut shown);
        self.tree.column = column;
        ui.advance_cursor_after_rect(rect);
        if let Some((_, key)) = self.refused {
            ui.label(RichText::new(cx.say(key)).small().color(theme::tokens(ui).danger));
        }
        for (row, what) in heard {
            self.hear(ui, cx, &row, what);
        }
    }

    /// Ctrl+Shift and an arrow choose rows.
    fn choose_by_keys(&self, ui: &Ui, cx: &mut Context<'_>, here: Option<Spot>) {
        let Some(here) = here.filter(|spot| cx.places.get(spot.owner).is_some()) else { return };
        cx.selection.begin_at(here.owner);
        if let Some(to) = cx.selection.pressed(ui, || self.order(), here.owner)
            && let Some(row) = self.tree.rows.iter().find(|row| row.id == to)
        {
            cx.caret.go(row.spot(), At::End);
        }
    }

    /// The items shown, from the top to the bottom.
    fn order(&self) -> Vec<Id> {
        self.tree.rows.iter().filter(|row| row.is_item()).map(|row| row.id).collect()
    }

    /// F3 shows the same measures as a table, and as the tree again.
    fn turn(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let mut turned = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Press::F3));
        let buttons = |ui: &mut Ui| {
            for (key, table) in [("tree-as-tree", false), ("tree-as-table", true)] {
                let button =
                    egui::Button::selectable(self.table.is_some() == table, RichText::new(cx.say(key)).small());
                let tip = format!("{} (F3)", cx.say(key));
                let there = self.table.is_some() == table;
                turned |= ui.add(button).on_hover_text(tip).clicked() && !there;
            }
        };
        // The hall sees what is chosen, not what may be.
        if !cx.hall {
            ui.horizontal(buttons);
        }
        if !turned {
            return;
        }
        if let Some(table) = self.table.take() {
            if let Some(measure) = table.measure() {
                cx.caret.go(Spot::text(measure), At::End);
            }
            return;
        }
        let mut table = Table::default();
        let here = cx.caret.here.map(|spot| spot.owner).filter(|id| cx.plan.measure(*id, cx.places).is_some());
        if let Some(measure) = here {
            table.go(measure);
        }
        self.table = Some(table);
    }

    /// The line that waits goes when the caret leaves it, or when it has become an item.
    fn drop_pending(&mut self, ui: &Ui, cx: &Context<'_>) {
        let Some(pending) = self.tree.pending() else { return };
        let spot = rows::spot(pending.id, pending.slot);
        let wanted = cx.caret.wanted.is_some_and(|(wanted, _)| wanted == spot);
        if cx.places.get(pending.id).is_some() || !(wanted || row::has_caret(ui, spot)) {
            self.tree.wait(None, cx.places);
        }
    }

    /// F2 (Ctrl+D) opens the fields of the measure with the caret, Ctrl+. hides what stands under it.
    fn shortcuts(&mut self, ui: &Ui, cx: &mut Context<'_>) {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let here = cx.caret.here.filter(|spot| row::has_caret(ui, *spot));
        let Some(spot) = here else { return };
        if pressed(Modifiers::NONE, Press::F2) || pressed(Modifiers::COMMAND, Press::D) {
            if let Some(measure) = cx.plan.measure(spot.owner, cx.places) {
                self.fields.open(measure.id);
            } else if cx.plan.priority(spot.owner).is_some() {
                let open = self.reasons != Some(spot.owner);
                self.reasons = open.then_some(spot.owner);
                let field = if open { Field::Rationale } else { Field::Title };
                cx.caret.go(Spot { owner: spot.owner, field }, At::End);
            } else if cx.places.get(spot.owner).is_some() {
                self.refused = Some((spot, "tree-refused-no-fields"));
            }
        }
        if pressed(Modifiers::COMMAND, Press::Period)
            && let Some(priority) = rows::priority_of(spot.owner, cx.places)
            && cx.places.get(spot.owner).is_some_and(|slot| matches!(slot.kind(), Kind::Priority | Kind::Task))
        {
            self.tree.toggle(spot.owner, priority);
        }
    }

    /// The caret is wanted in a field of a measure: its fields open, and its row comes into sight.
    fn fields_asked(&mut self, cx: &mut Context<'_>) {
        let Some((spot, _)) = cx.caret.wanted else { return };
        if spot.field == Field::Rationale {
            self.reasons = Some(spot.owner);
        }
        if cx.plan.measure(spot.owner, cx.places).is_some() && self.fields.open_at(spot.owner, spot.field) {
            cx.caret.wanted = None;
            self.reveal(cx, Spot::text(spot.owner));
        }
    }

    fn row_of(&mut self, spot: Spot) -> Option<usize> {
        let is = |row: &Row| row.id == spot.owner && row.what != What::Head;
        if !self.tree.rows.get(self.last).is_some_and(is) {
            self.last = self.tree.rows.iter().position(is)?;
        }
        Some(self.last)
    }

    fn row_of_fields(&mut self) -> Option<usize> {
        self.fields.measure().and_then(|measure| self.row_of(Spot::text(measure)))
    }

    fn fields_wanted(&mut self) -> Option<usize> {
        if self.fields.is_wanted() { self.row_of_fields() } else { None }
    }

    /// The row of a text the caret is wanted in, after showing what hid it.
    fn reveal(&mut self, cx: &Context<'_>, spot: Spot) -> Option<usize> {
        if let Some(priority) = rows::priority_of(spot.owner, cx.places)
            && self.row_of(spot).is_none()
        {
            for above in cx.places.ancestors(spot.owner).into_iter().skip(1) {
                self.tree.expand(above, priority);
            }
            self.tree.expand(rows::head(priority), priority);
            self.tree.sync(cx);
        }
        self.row_of(spot)
    }

    fn hear(&mut self, ui: &Ui, cx: &mut Context<'_>, row: &Row, what: Heard) {
        match what {
            Heard::Key(key, typed) => self.answer(cx, row, key, typed.as_deref()),
            Heard::Toggled => {
                let id = if row.what == What::Head { row.slot.owner() } else { Some(row.id) };
                if let Some(priority) = id.and_then(|id| rows::priority_of(id, cx.places)) {
                    self.tree.toggle(row.id, priority);
                    ui.ctx().request_repaint();
                }
            }
            Heard::Opened => self.fields.open(row.id),
            Heard::Dropped(dropped) => answer::drop_row(cx, row, dropped),
        }
    }
}

/// What was done with a row, answered after all rows are drawn.
enum Heard {
    Key(Key, Option<String>),
    Toggled,
    Opened,
    Dropped(Dropped),
}

struct Shown<'v, 'c> {
    view: &'v mut TreeView,
    cx: &'v mut Context<'c>,
    heard: &'v mut Vec<(Row, Heard)>,
}

impl Rows for Shown<'_, '_> {
    fn id(&self, row: usize) -> Id {
        self.view.tree.rows.get(row).map_or(self.cx.plan.id, |row| row.id)
    }

    fn guess(&self, row: usize, width: f32) -> f32 {
        self.view.tree.rows.get(row).map_or(0.0, |row| row::guess(self.cx, row, width))
    }

    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32 {
        self.view.tree.rows.get(row).map_or(0.0, |row| row::measure(ui, self.cx, row, width))
    }

    fn draw(&mut self, ui: &mut Ui, index: usize) -> f32 {
        let Some(row) = self.view.tree.rows.get(index).copied() else { return 0.0 };
        let foldable = row.what == What::Head || (row.is_item() && matches!(row.kind(), Kind::Priority | Kind::Task));
        let collapsed = foldable.then(|| self.view.tree.is_collapsed(row.id));
        let words = self.cx.plan.measure(row.id, self.cx.places).map(|measure| row::summary_words(self.cx, measure));
        let ground = ui.painter().add(egui::Shape::Noop);
        let done = row::draw(ui, self.cx, &row, collapsed, words.as_deref());
        let mut height = done.height;
        if row.is_item() {
            let whole = egui::Rect::from_min_size(ui.max_rect().min, egui::vec2(ui.max_rect().width(), height));
            self.cx.selection.row(ui, ground, whole, row.id, || self.view.order());
        }
        if let Some(answer) = done.answer {
            if let Some(text) = answer.pasted.clone() {
                let index = answer::index_behind(self.cx, &row);
                self.cx.out.pasted = Some(Pasting { slot: row.slot, index, text });
            }
            if let Some(words) = &answer.typed {
                answer::typed(self.cx, &row, words);
            }
            if let Some(key) = answer.key {
                self.heard.push((row, Heard::Key(key, answer.typed)));
            }
        }
        if done.toggled {
            self.heard.push((row, Heard::Toggled));
        }
        if done.opened {
            self.heard.push((row, Heard::Opened));
        }
        if row.is_item() && self.view.fields.measure() == Some(row.id) {
            let place = ui.max_rect();
            let (left, width) = row::Parts::words(&row, place.width());
            let at = pos2(place.left() + left, place.top() + height);
            let rect = egui::Rect::from_min_size(at, egui::vec2(width, 400.0));
            let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
            let measures = &self.view.tree.rows;
            height += self.view.fields.show(&mut inner, self.cx, row.id, measures);
        }
        if row.is_item() && self.view.reasons == Some(row.id) {
            height += self.reason(ui, &row, height);
        }
        let whole = egui::Rect::from_min_size(ui.max_rect().min, egui::vec2(ui.max_rect().width(), height));
        if let Some(dropped) = drag::landing(ui, whole, |id| answer::may_land(self.cx, id, &row)) {
            self.heard.push((row, Heard::Dropped(dropped)));
        }
        height
    }
}

impl Shown<'_, '_> {
    /// Why a priority was chosen, under its row. Says how high the field is.
    fn reason(&mut self, ui: &mut Ui, row: &Row, below: f32) -> f32 {
        let place = ui.max_rect();
        let (left, width) = row::Parts::words(row, place.width());
        let rect = egui::Rect::from_min_size(place.min + egui::vec2(left, below), egui::vec2(width, place.height()));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect));
        let spot = Spot { owner: row.id, field: Field::Rationale };
        let text = self.cx.plan.text(spot.owner, spot.field, self.cx.places);
        let words = text.and_then(|text| text.get(self.cx.language)).unwrap_or_default();
        let hint = self.cx.say("tree-rationale");
        let field = TextField::new(spot, words, format!("{hint} {}", row.code())).hint(hint);
        let (response, key) = field.show(&mut inner, self.cx);
        if matches!(key, Some(Key::Enter(_) | Key::Escape | Key::BackTab | Key::Up)) {
            self.cx.caret.go(row.spot(), At::End);
        }
        response.rect.height() + 8.0
    }
}
