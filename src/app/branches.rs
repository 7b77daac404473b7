//! Ctrl+C, Ctrl+X and Ctrl+V without selected words: the items that are chosen, or the one with the caret, with all
//! they hold.

use egui::text_edit::TextEditState;
use egui::{Event, Ui};

use super::KengeshApp;
use crate::edit::Command;
use crate::model::{Id, Kind, Slot, main_field};
use crate::ui::{At, Outbox, Spot};
use crate::work::{Branch, many};

impl KengeshApp {
    /// Takes the keys out of the input before a field sees them.
    pub(super) fn branch_keys(&mut self, ui: &Ui, out: &mut Outbox) {
        let Some(here) = self.branch_here(ui) else { return };
        let copied = self.copied.as_ref().map(|branch| branch.text.clone());
        let is_ours = |event: &Event| match event {
            Event::Copy | Event::Cut => true,
            Event::Paste(text) => copied.as_ref().is_some_and(|copied| same_lines(text, copied)),
            _ => false,
        };
        let event = ui.input_mut(|input| {
            let place = input.events.iter().position(is_ours)?;
            Some(input.events.remove(place))
        });
        match event {
            Some(Event::Copy) => self.copy_branch(ui, &self.chosen_or(here)),
            Some(Event::Cut) => {
                let ids = self.chosen_or(here);
                self.copy_branch(ui, &ids);
                let history = self.session.as_ref().map(|session| &session.history);
                out.edits.extend(history.and_then(|history| many::ended(history.plan(), history.places(), &ids)));
                self.selection.clear();
            }
            Some(Event::Paste(_)) => self.paste_branch(here, out),
            _ => {}
        }
    }

    /// The item of a list that has the keyboard, nothing of its words being selected.
    fn branch_here(&self, ui: &Ui) -> Option<Id> {
        let session = self.session.as_ref()?;
        let spot = self.caret.here.filter(|spot| ui.memory(|memory| memory.has_focus(spot.egui_id())))?;
        let kind = session.history.places().get(spot.owner).map(Slot::kind)?;
        let state = TextEditState::load(ui.ctx(), spot.egui_id());
        let selected = state.and_then(|state| state.cursor.char_range()).is_some_and(|range| !range.is_empty());
        (!selected && !matches!(kind, Kind::Section | Kind::Block | Kind::Fact)).then_some(spot.owner)
    }

    /// What is chosen; without anything, the item with the caret.
    fn chosen_or(&self, here: Id) -> Vec<Id> {
        let chosen = self.chosen_items();
        if chosen.is_empty() { vec![here] } else { chosen }
    }

    fn copy_branch(&mut self, ui: &Ui, ids: &[Id]) {
        let Some(session) = &self.session else { return };
        let branch = Branch::of(session.history.plan(), session.history.places(), ids, session.language);
        if let Some(branch) = branch {
            ui.ctx().copy_text(branch.text.clone());
            self.copied = Some(branch);
        }
    }

    fn paste_branch(&mut self, here: Id, out: &mut Outbox) {
        let (Some(session), Some(branch)) = (&self.session, &self.copied) else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        let Some((command, id)) = branch.pasted(plan, places, here) else {
            return self.tell("many-no-place", self.tr.say("many-no-place-words"));
        };
        let field = match &command {
            Command::All(all) => match all.first() {
                Some(Command::Insert { item, .. }) => item.part().and_then(main_field),
                _ => None,
            },
            _ => None,
        };
        out.edits.push(command);
        self.selection.clear();
        if let Some(field) = field {
            self.caret.go(Spot { owner: id, field }, At::End);
        }
    }

    /// Copies of what is chosen, or of the item with the caret, right behind it.
    pub(super) fn duplicate(&mut self, ctx: &egui::Context) {
        let Some(session) = &self.session else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        let here = self.caret.here.map(|spot| spot.owner).filter(|id| places.get(*id).is_some());
        let pasted = here.and_then(|id| {
            let ids = self.chosen_or(id);
            Branch::of(plan, places, &ids, session.language)?.pasted(plan, places, *ids.last()?)
        });
        if let Some((command, id)) = pasted {
            self.edit(ctx, command, super::commands::since_start(ctx));
            if let Some(spot) = self.main_spot(id) {
                self.caret.go(spot, At::End);
            }
        }
    }
}

/// The clipboard of some systems writes other ends of lines.
fn same_lines(one: &str, other: &str) -> bool {
    one.trim_end().lines().eq(other.trim_end().lines())
}
