//! The empty line that waits at the end of every list.

use std::collections::HashMap;

use egui::Ui;

use super::{Key, TextField};
use crate::edit::Command;
use crate::model::{Field, Id, Item, Slot, Text};
use crate::ui::{Context, Spot};

/// The ids of the items that the waiting lines will become: a line keeps its widget, its caret and what is being
/// typed when its first letter makes it an item.
#[derive(Debug, Default)]
pub struct WaitingLine(HashMap<Slot, Id>);

impl WaitingLine {
    /// The id of the item to come in this list.
    pub fn id(&mut self, slot: Slot) -> Id {
        *self.0.entry(slot).or_default()
    }

    /// Shows the waiting line of a list. Its first letter adds the item that `make` makes of it, at the end.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        (slot, field): (Slot, Field),
        dress: impl FnOnce(TextField<'static>) -> TextField<'static>,
        make: impl FnOnce(Id, Text) -> Item,
    ) -> Option<Key> {
        let owner = self.id(slot);
        let name = cx.say("waiting-line");
        let line = dress(TextField::new(Spot { owner, field }, "", name));
        let asked = cx.out.edits.len();
        let (_, key) = line.show(ui, cx);
        let typed = cx.out.edits.get(asked..).and_then(<[Command]>::first);
        if let Some(Command::SetText { language, text, .. }) = typed {
            let text = Text::new(*language, text);
            cx.out.edits.truncate(asked);
            if !text.is_empty() {
                cx.edit(Command::Insert { item: make(owner, text), slot, index: usize::MAX });
                self.0.remove(&slot);
            }
        }
        key
    }
}
