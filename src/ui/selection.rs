//! Many items chosen at once: the same ones in lists, tree and table.

use std::collections::BTreeSet;

use egui::layers::ShapeIdx;
use egui::{Key, Modifiers, Rect, Shape, Ui};

use super::{Spot, theme};
use crate::model::{Field, Id};

/// What is chosen. Kept by the app between frames, never in the plan; an item that has gone is chosen no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The items.
    pub ids: BTreeSet<Id>,
    /// The one from which a range goes on.
    from: Option<Id>,
}

impl Selection {
    /// Nothing is chosen any more.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// A click on an item, among those shown in this order: Ctrl adds it or takes it away, Shift chooses all from the
    /// last one to it, or from the one with the caret.
    pub fn click(&mut self, order: &[Id], id: Id, modifiers: Modifiers, caret: Option<Id>) {
        if modifiers.shift {
            self.range(order, caret, id);
            return;
        }
        if !modifiers.command {
            let alone = self.ids.len() == 1 && self.ids.contains(&id);
            self.ids.clear();
            if !alone {
                self.ids.insert(id);
            }
        } else if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.from = Some(id);
    }

    /// Chooses all from the last one chosen, or from this one, to that one.
    fn range(&mut self, order: &[Id], here: Option<Id>, to: Id) {
        let place = |id: Id| order.iter().position(|other| *other == id);
        let from = self.from.or(here).filter(|from| place(*from).is_some()).unwrap_or(to);
        if let (Some(one), Some(other)) = (place(from), place(to)) {
            self.ids.extend(order.get(one.min(other)..=one.max(other)).unwrap_or_default());
        }
        self.from = Some(from);
    }

    /// Ctrl+Shift and an arrow choose the item with the caret, and the next one or the one before: it is the answer.
    /// The order of all items shown is asked for only then.
    pub fn pressed(&mut self, ui: &Ui, order: impl FnOnce() -> Vec<Id>, here: Id) -> Option<Id> {
        if !ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp)) {
            return None;
        }
        let order = &order();
        let keys = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let pressed = |key| ui.input_mut(|input| input.consume_key(keys, key));
        let at = order.iter().position(|id| *id == here)?;
        let to = if pressed(Key::ArrowDown) {
            Some(at + 1)
        } else if pressed(Key::ArrowUp) {
            Some(at.saturating_sub(1))
        } else {
            return None;
        };
        let to = to.and_then(|to| order.get(to)).copied().unwrap_or(here);
        let from = self.from.filter(|from| order.contains(from)).unwrap_or(here);
        *self = Self { ids: BTreeSet::new(), from: Some(from) };
        self.range(order, Some(from), to);
        Some(to)
    }

    /// Tints a row that is chosen; `ground` was kept free under it. A click in it chooses or, without a key, clears.
    pub fn row(&mut self, ui: &Ui, ground: ShapeIdx, row: Rect, id: Id, order: impl FnOnce() -> Vec<Id>) {
        if self.ids.contains(&id) {
            let tint = theme::tokens(ui).accent.gamma_multiply(0.16);
            ui.painter().set(ground, Shape::rect_filled(row, 4.0, tint));
            for spot in [Spot::text(id), Spot::title(id), Spot { owner: id, field: Field::Name }] {
                if ui.ctx().read_response(spot.egui_id()).is_some() {
                    ui.ctx().accesskit_node_builder(spot.egui_id(), |node| node.set_selected(true));
                }
            }
        }
        let Some(pointer) =
            ui.ctx().pointer_interact_pos().filter(|_| ui.input(|input| input.pointer.primary_pressed()))
        else {
            return;
        };
        let within = row.contains(pointer) && ui.clip_rect().contains(pointer);
        if !within || ui.ctx().layer_id_at(pointer) != Some(ui.layer_id()) {
            return;
        }
        let modifiers = ui.input(|input| input.modifiers);
        if modifiers.command || modifiers.shift {
            self.click(&order(), id, modifiers, None);
            ui.ctx().request_repaint();
        } else if !self.ids.is_empty() {
            self.clear();
            ui.ctx().request_repaint();
        }
    }

    /// The caret stands in an item while nothing is chosen: a range goes on from there.
    pub fn begin_at(&mut self, id: Id) {
        if self.ids.is_empty() {
            self.from = Some(id);
        }
    }
}
