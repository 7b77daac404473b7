//! What is done with all items that are chosen, each as one step.

use egui::{Key, Modifiers, Ui};

use super::KengeshApp;
use crate::i18n::slots;
use crate::model::Id;
use crate::ui::Outbox;
use crate::work::many;

impl KengeshApp {
    /// The chosen items that are there, in the order of the plan.
    pub(super) fn chosen_items(&self) -> Vec<Id> {
        let Some(session) = &self.session else { return Vec::new() };
        many::tops(session.history.plan(), session.history.places(), &self.selection.ids)
    }

    /// The keys of what is chosen, taken before a field sees them. Typing goes on with one text, and chooses nothing.
    pub(super) fn many_keys(&mut self, ui: &Ui, out: &mut Outbox) {
        if self.selected_on != self.pages.open() {
            self.selected_on = self.pages.open();
            self.selection.clear();
        }
        if self.selection.ids.is_empty() {
            return;
        }
        let typed = |event: &egui::Event| matches!(event, egui::Event::Text(_));
        if ui.input(|input| input.events.iter().any(typed)) {
            return self.selection.clear();
        }
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            return self.selection.clear();
        }
        if pressed(Modifiers::NONE, Key::Delete) {
            out.edits.extend(many::deleted(&self.chosen_items()));
            return self.selection.clear();
        }
        for (key, down) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
            if pressed(Modifiers::ALT, key)
                && let Some(session) = &self.session
            {
                let (plan, places) = (session.history.plan(), session.history.places());
                out.edits.extend(many::shifted(plan, places, &self.chosen_items(), down));
            }
        }
    }

    /// Sorts the list with the caret.
    pub(super) fn sort_list(&mut self, ctx: &egui::Context) {
        let (Some(session), Some(here)) = (&self.session, self.caret.here) else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        if let Some(command) = many::sorted(plan, places, here.owner, session.language) {
            self.edit(ctx, command, super::commands::since_start(ctx));
            self.caret.go(here, crate::ui::At::Keep);
        }
    }

    /// How many are chosen, for the status bar.
    pub(super) fn chosen_words(&self) -> Option<String> {
        let count = self.chosen_items().len();
        (count > 0).then(|| self.tr.say_with("many-chosen", &slots([("count", count.into())])))
    }
}
