//! First-time hints: a quiet line above the status bar, one at a time, once for every view.

use egui::{Align, Button, Event, Key, Label, Layout, Modifiers, Panel, RichText, Ui};

use super::KengeshApp;
use super::side::Side;
use crate::model::SectionKind;
use crate::ui::command::UserCommand;
use crate::ui::theme;

/// What a view that is new to somebody says of its keys.
pub(super) struct Hint {
    /// Its phrase; by this it is remembered as seen.
    key: &'static str,
    /// By which of these one has followed it: then it goes.
    followed: &'static [By],
}

enum By {
    Command(UserCommand),
    Key(Modifiers, Key),
    Paste,
}

const SWOT: Hint = Hint { key: "hint-swot", followed: &[By::Command(UserCommand::NextQuadrant)] };
const PROBLEMS: Hint = Hint { key: "hint-problems", followed: &[By::Key(Modifiers::NONE, Key::Tab)] };
const PASTING: Hint = Hint { key: "hint-pasting", followed: &[By::Paste] };
const TREE: Hint = Hint {
    key: "hint-tree",
    followed: &[
        By::Key(Modifiers::NONE, Key::F2),
        By::Key(Modifiers::COMMAND, Key::D),
        By::Key(Modifiers::NONE, Key::F3),
    ],
};
const PAGES: Hint = Hint { key: "hint-pages", followed: &[By::Command(UserCommand::Pages)] };
const GAPS: Hint = Hint { key: "hint-gaps", followed: &[By::Command(UserCommand::NextGap)] };
const TRANSLATION: Hint = Hint { key: "hint-translation", followed: &[By::Command(UserCommand::NextGap)] };

impl Hint {
    /// Whether what it speaks of is pressed in this frame.
    fn is_followed(&self, ctx: &egui::Context) -> bool {
        let pressed = |event: &Event, with: Modifiers, wanted: Key| {
            matches!(event, Event::Key { key, pressed: true, modifiers, .. }
                if *key == wanted && modifiers.matches_exact(with))
        };
        let by = |event: &Event, by: &By| match by {
            By::Command(command) => {
                command.shortcuts().iter().any(|keys| pressed(event, keys.modifiers, keys.logical_key))
            }
            By::Key(modifiers, key) => pressed(event, *modifiers, *key),
            By::Paste => matches!(event, Event::Paste(_)),
        };
        ctx.input(|input| input.events.iter().any(|event| self.followed.iter().any(|way| by(event, way))))
    }
}

impl KengeshApp {
    /// The hint of the view that is open, where there is something to do in it.
    fn hint_here(&self) -> Option<&'static Hint> {
        let plan = self.session.as_ref()?.history.plan();
        if self.translation.is_some() {
            return (plan.passport.languages.len() > 1).then_some(&TRANSLATION);
        }
        if self.looks.is_some() {
            return None;
        }
        if matches!(self.side, Some(Side::Checks(_))) {
            return (!self.found.gaps.is_empty()).then_some(&GAPS);
        }
        let section = self.pages.open().and_then(|id| plan.section(id));
        match section.map(|section| section.kind) {
            Some(SectionKind::Swot) => Some(&SWOT),
            Some(SectionKind::Problems) => Some(&PROBLEMS),
            Some(SectionKind::Goals) => Some(&PASTING),
            Some(SectionKind::Priorities) => (!plan.priorities.is_empty()).then_some(&TREE),
            _ => self.paper.is_some().then_some(&PAGES),
        }
    }

    /// A hint that is followed has done its work: looked at before the keys reach whom they are meant for.
    pub(super) fn follow_hint(&mut self, ctx: &egui::Context) {
        if let Some(hint) = self.hint.filter(|hint| self.is_told(hint) && hint.is_followed(ctx)) {
            self.note_hint(hint);
        }
    }

    /// The line with the hint, if there is one to tell.
    pub(super) fn hint_line(&mut self, ui: &mut Ui) {
        let here = self.hint_here();
        let key = |hint: Option<&Hint>| hint.map(|hint| hint.key);
        if key(self.hint) != key(here)
            && let Some(left) = std::mem::replace(&mut self.hint, here)
            && self.is_told(left)
        {
            // It was there to be read for as long as its view.
            self.note_hint(left);
        }
        let Some(hint) = here.filter(|hint| self.is_told(hint)) else { return };
        let frame = egui::Frame::new().fill(theme::tokens(ui).surface).inner_margin(egui::Margin::symmetric(16, 2));
        let understood = Panel::bottom("hint").frame(frame).resizable(false).show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_height(24.0);
                let button = Button::new(RichText::new(self.tr.say("hint-understood")).small());
                let clicked = ui.add(button.frame_when_inactive(false)).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let words = self.tr.say(hint.key);
                    let color = theme::tokens(ui).muted;
                    let label = Label::new(RichText::new(&words).small().color(color)).truncate();
                    ui.add(label).on_hover_text(words);
                });
                clicked
            })
            .inner
        });
        if understood.inner {
            self.note_hint(hint);
        }
    }

    fn is_told(&self, hint: &Hint) -> bool {
        !self.settings.hints_off && !self.settings.hints_seen.contains(hint.key)
    }

    fn note_hint(&mut self, hint: &Hint) {
        self.settings.hints_seen.insert(hint.key.to_owned());
        self.remember();
    }

    /// All hints again, each in its view; or none any more.
    pub(super) fn turn_hints(&mut self, on: bool) {
        self.settings.hints_off = !on;
        if on {
            self.settings.hints_seen.clear();
        }
        self.remember();
    }
}
