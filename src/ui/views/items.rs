//! A plain list of items of any kind: every text of each of them can be read and changed.

use std::collections::HashMap;

use egui::{RichText, Ui};

use super::values;
use crate::edit::Command;
use crate::model::{Field, Id, Item, Kind, Part, Slot, Text};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Form, InSight, Key, TextField, Waiting, borrowed_words, cells, hairline, muted};
use crate::ui::{At, Context, Spot};

/// Lists of items, each with its texts one under the other.
#[derive(Debug, Default)]
pub struct ItemsView {
    waiting: HashMap<Slot, Waiting>,
    sight: HashMap<Slot, InSight>,
}

impl ItemsView {
    /// Sends the caret to the line that waits in the first of these lists.
    pub fn begin(&mut self, cx: &mut Context<'_>, slots: &[Slot]) {
        let Some((slot, field)) = slots.first().and_then(|slot| Some((*slot, slot.kind().main_field()?))) else {
            return;
        };
        let owner = self.waiting.entry(slot).or_default().id(cx.places);
        cx.caret.go(Spot { owner, field }, At::Start);
    }

    /// Shows one list of the plan, with the empty line that waits behind it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, slot: Slot) {
        self.show_some(ui, cx, slot, &|_| true);
    }

    /// The same, of those items that are wanted.
    pub(super) fn show_some(&mut self, ui: &mut Ui, cx: &mut Context<'_>, slot: Slot, wanted: &dyn Fn(&Item) -> bool) {
        let plan = cx.plan;
        let Some(list) = plan.list(slot, cx.places) else { return };
        let mut form = Form::default();
        let waiting = self.waiting.entry(slot).or_default();
        let items: Vec<Item> = (0..list.count()).filter_map(|index| list.item_at(index)).filter(wanted).collect();
        let ids = items.iter().filter_map(|item| item.part().map(Part::id)).collect();
        let rows = Rows { slot, ids, waiting: waiting.id(cx.places) };
        self.sight.entry(slot).or_default().show(ui, cx, &rows.ids, |ui, cx, index| {
            if let Some(item) = items.get(index) {
                rows.item(ui, cx, &mut form, index, item);
            }
            hairline(ui);
        });
        let Some(field) = slot.kind().main_field() else { return form.finish(ui) };
        let hint = cx.say(if rows.ids.is_empty() { "items-first" } else { "items-next" });
        ui.horizontal_top(|ui| {
            number(ui, rows.ids.len() + 1);
            let make = |id, text| Item::of_words(slot.kind(), id, text);
            let key = waiting.show(ui, cx, (slot, field), |line| line.hint(hint).bare(), make);
            form.note(Spot { owner: rows.waiting, field }.egui_id());
            if matches!(key, Some(Key::Up | Key::BackspaceAtStart))
                && let Some(last) = rows.ids.last()
            {
                cx.caret.go(Spot { owner: *last, field }, At::End);
            }
        });
        form.finish(ui);
    }
}

/// The items of a list and the line that waits behind them.
struct Rows {
    slot: Slot,
    ids: Vec<Id>,
    waiting: Id,
}

impl Rows {
    fn item(&self, ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, index: usize, item: &Item) {
        let Some(part) = item.part() else { return };
        let mut fields = Vec::new();
        part.each_text(&mut |field, text| fields.push((field, text)));
        // Values by year have fields of their own.
        fields.retain(|(field, _)| !(item.kind() == Kind::Indicator && matches!(field, Field::Cell(..))));
        fields.sort_by_key(|(field, _)| Some(*field) != item.kind().main_field());
        let ground = ui.painter().add(egui::Shape::Noop);
        let shown = ui.horizontal_top(|ui| {
            number(ui, index + 1);
            ui.vertical(|ui| {
                for (place, (field, text)) in fields.into_iter().enumerate() {
                    if place == 0 {
                        self.first(ui, cx, form, index, (part.id(), field, text));
                    } else {
                        self.further(ui, cx, form, item, field);
                    }
                }
                values::show(ui, cx, item);
            });
        });
        let row = shown.response.rect;
        cx.selection.row(ui, ground, row, part.id(), || self.ids.clone());
    }

    /// The words by which the item is known; the keys of a list work in it.
    fn first(
        &self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        form: &mut Form,
        index: usize,
        (id, field, text): (Id, Field, &Text),
    ) {
        let name = field_name(cx, self.slot.kind(), field);
        let spot = Spot { owner: id, field };
        let line = TextField::new(spot, text.get(cx.language).unwrap_or(""), name);
        if spot.has_keyboard(ui.ctx()) {
            cx.selection.begin_at(id);
            if let Some(owner) = cx.selection.pressed(ui, || self.ids.clone(), id) {
                cx.caret.go(Spot { owner, field }, At::End);
            }
        }
        let key = form.field(ui, cx, line.hint(borrowed_words(cx, text)).bare(), spot);
        let at = |index: Option<usize>| index.and_then(|index| self.ids.get(index)).copied();
        match key {
            Some(Key::Enter(_)) => {
                form.stay();
                cx.caret.go(Spot { owner: at(Some(index + 1)).unwrap_or(self.waiting), field }, At::End);
            }
            Some(Key::BackspaceAtStart | Key::DeleteEmpty) if text.is_empty() => {
                cx.edit(Command::Remove { id });
                let next = at(index.checked_sub(1)).unwrap_or(self.waiting);
                cx.caret.go(Spot { owner: next, field }, At::End);
            }
            Some(key @ (Key::MoveUp | Key::MoveDown)) => {
                let beside = if key == Key::MoveUp { index.checked_sub(1) } else { Some(index + 1) };
                let place = at(beside).and_then(|other| cx.plan.list(self.slot, cx.places)?.place_of(other));
                if let Some(index) = place {
                    cx.edit(Command::Move { id, slot: self.slot, index });
                }
            }
            _ => {}
        }
    }

    fn further(&self, ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, item: &Item, field: Field) {
        let Some(owner) = item.part().map(Part::id) else { return };
        let name = field_name(cx, self.slot.kind(), field);
        cells(ui, &[1.0, 3.5], |ui, column| {
            if column == 0 {
                muted(ui, name.clone());
            } else {
                form.bare_text(ui, cx, Spot { owner, field }, &name, "…", true);
            }
        });
    }
}

fn number(ui: &mut Ui, number: usize) {
    let color = theme::tokens(ui).muted;
    let size = egui::vec2(GRID * 4.0, ui.text_style_height(&egui::TextStyle::Body));
    let label = egui::Label::new(RichText::new(format!("{number}.")).color(color)).halign(egui::Align::RIGHT);
    ui.add_sized(size, label);
}

/// What a field of such an item is called.
pub(super) fn field_name(cx: &Context<'_>, kind: Kind, field: Field) -> String {
    let key = match field {
        Field::Text => "text",
        Field::Title => "title",
        Field::Name => "name",
        Field::Rationale => "rationale",
        Field::Result => "result",
        Field::Mitigation => "mitigation",
        Field::Owner => "owner",
        Field::Unit => "unit",
        Field::Source => "source",
        Field::Frequency => "frequency",
        Field::Split => "split",
        Field::Post => "post",
        Field::Reason => "reason",
        _ => "other",
    };
    let own = format!("field-{}-{key}", format!("{kind:?}").to_lowercase());
    if cx.tr.has(&own) { cx.say(&own) } else { cx.say(&format!("field-{key}")) }
}
