//! What is done with all items that are chosen, each as one step.

use egui::{Context, Key, Modifiers, Ui};

use super::KengeshApp;
use super::commands::since_start;
use super::toast::Toast;
use crate::i18n::slots;
use crate::model::Id;
use crate::ui::{At, Spot};
use crate::work::many;

impl KengeshApp {
    /// The chosen items that are there, in the order of the plan.
    pub(super) fn chosen_items(&self) -> Vec<Id> {
        let Some(session) = &self.session else { return Vec::new() };
        many::tops(session.history.plan(), session.history.places(), &self.selection.ids)
    }

    /// The keys of what is chosen, taken before a field sees them. Typing goes on with one text, and chooses nothing;
    /// keys pressed in a field that is no text of an item are that field's own.
    pub(super) fn many_keys(&mut self, ui: &Ui) {
        if self.selected_on != self.pages.open() {
            self.selected_on = self.pages.open();
            self.selection.clear();
        }
        let popup = egui::Popup::is_any_open(ui.ctx());
        if self.selection.ids.is_empty() || popup || self.translation.is_some() || !self.keyboard_free(ui) {
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
        if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
            return self.delete_chosen(ui.ctx());
        }
        for (key, down) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
            if pressed(Modifiers::ALT, key)
                && let Some(session) = &self.session
            {
                let (plan, places) = (session.history.plan(), session.history.places());
                let shifted = many::shifted(plan, places, &self.chosen_items(), down);
                self.edit_or_say(ui.ctx(), shifted.ok_or("many-refused-end"));
            }
        }
    }

    /// Deletes what is chosen; the caret goes to the item beside it.
    fn delete_chosen(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let (plan, places, tops) = (session.history.plan(), session.history.places(), self.chosen_items());
        let (ended, beside) = (many::ended(plan, places, &tops), many::neighbour(plan, places, &tops));
        if self.edit_or_say(ctx, ended.ok_or("many-refused")) {
            self.selection.clear();
            if let Some(spot) = beside.and_then(|id| self.main_spot(id)) {
                self.caret.go(spot, At::End);
            }
        }
    }

    /// The keyboard is in a text of an item, or nowhere.
    fn keyboard_free(&self, ui: &Ui) -> bool {
        let has = |spot: Spot| ui.memory(|memory| memory.has_focus(spot.egui_id()));
        self.caret.here.is_some_and(has) || ui.memory(|memory| memory.focused().is_none())
    }

    /// Sorts the list with the caret.
    pub(super) fn sort_list(&mut self, ctx: &Context) {
        let (Some(session), Some(here)) = (&self.session, self.caret.here) else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        let sorted = match places.get(here.owner) {
            Some(slot) if many::is_sortable(slot) => {
                many::sorted(plan, places, here.owner, session.language).ok_or("sort-already")
            }
            _ => Err("sort-refused"),
        };
        if self.edit_or_say(ctx, sorted) {
            self.caret.go(here, At::Keep);
        }
    }

    /// Carries a step out, or says in passing why not. Says whether it was carried out.
    fn edit_or_say(&mut self, ctx: &Context, done: many::Done) -> bool {
        let reason = match done {
            Ok(command) => {
                if self.edit(ctx, command, since_start(ctx)) {
                    return true;
                }
                "many-refused"
            }
            Err(reason) => reason,
        };
        self.refuse(ctx, reason);
        false
    }

    /// Says in passing why something could not be done.
    pub(super) fn refuse(&mut self, ctx: &Context, key: &str) {
        let version = self.session.as_ref().map_or(0, |session| session.history.version());
        self.toast = Some(Toast::said(self.tr.say(key), version, ctx.input(|input| input.time)));
        ctx.request_repaint();
    }

    /// How many are chosen, for the status bar.
    pub(super) fn chosen_words(&self) -> Option<String> {
        let places = self.session.as_ref()?.history.places();
        let count = many::count_tops(places, &self.selection.ids);
        (count > 0).then(|| self.tr.say_with("many-chosen", &slots([("count", count.into())])))
    }
}
