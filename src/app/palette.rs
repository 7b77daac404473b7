//! All commands by name (Ctrl+Shift+P), and the help made of the same table (F1).

use egui::{Button, Id, Key, Modal, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use super::KengeshApp;
use crate::ui::Outbox;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{group_heading, hairline, muted, walked};

/// What lies over the window to be read or picked from.
pub(super) enum Overlay {
    Palette(Palette),
    Help,
    About,
    /// The words the plan takes for right.
    OwnWords,
    /// A look at a pasted list.
    Paste(Box<super::pasting::PasteLook>),
}

/// The field for a command's name.
#[derive(Default)]
pub(super) struct Palette {
    words: String,
    chosen: usize,
    begun: bool,
}

/// What a list answers, beside the commands.
const MANNERS: [(&str, &str); 12] = [
    ("Enter", "help-enter"),
    ("Tab", "help-tab"),
    ("Shift+Tab", "help-back-tab"),
    ("Alt+↑ ↓", "help-move"),
    ("Backspace", "help-backspace"),
    ("Shift+Enter", "help-line"),
    ("Alt+Enter", "help-second"),
    ("F2", "help-fields"),
    ("F7", "help-send"),
    ("Ctrl+C Ctrl+X Ctrl+V", "help-copy"),
    ("Ctrl+J", "help-letters"),
    ("Esc", "help-escape"),
];

/// The way through a workshop.
const GUIDE: [&str; 6] = [
    "help-guide-passport",
    "help-guide-swot",
    "help-guide-problems",
    "help-guide-tree",
    "help-guide-gaps",
    "help-guide-document",
];

/// What is built in, under which licence.
const PARTS: [(&str, &str); 6] = [
    ("Inter, Tinos", "SIL Open Font License 1.1"),
    ("egui, eframe", "MIT, Apache-2.0"),
    ("Typst", "Apache-2.0"),
    ("Fluent", "Apache-2.0, MIT"),
    ("Spellbook", "MPL-2.0"),
    ("Hunspell ru (A. Lebedev), kk (A. Mussayeva), en (SCOWL)", "BSD; MPL-1.1; MIT, BSD"),
];

impl KengeshApp {
    /// Opens what lies over the window, or puts the same away.
    pub(super) fn toggle_overlay(&mut self, overlay: Overlay) {
        let same =
            self.overlay.as_ref().is_some_and(|open| std::mem::discriminant(open) == std::mem::discriminant(&overlay));
        self.overlay = (!same).then_some(overlay);
    }

    pub(super) fn show_overlay(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let Some(mut overlay) = self.overlay.take() else { return };
        let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(egui::Margin::same(24));
        let shown = Modal::new(Id::unique("overlay")).frame(frame).show(ctx, |ui| {
            ui.set_width(560.0_f32.min(ctx.content_rect().width() - 80.0));
            match &mut overlay {
                Overlay::Paste(look) => self.paste_look(ui, look, out).then_some(None),
                Overlay::Palette(palette) => self.palette(ui, palette),
                Overlay::Help => self.help(ui),
                Overlay::About => self.about(ui),
                Overlay::OwnWords => {
                    self.own_words(ui, out);
                    self.buttons(ui, &[("ok", true)]).map(|_| None)
                }
            }
        });
        let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        match shown.inner {
            Some(command) => {
                self.picked = command;
                ctx.request_repaint();
            }
            None if escaped || shown.backdrop_response.clicked() => {}
            None => self.overlay = Some(overlay),
        }
    }

    /// A name is typed, Enter carries the command out. The answer: it is done, with a command or without.
    fn palette(&self, ui: &mut Ui, palette: &mut Palette) -> Option<Option<UserCommand>> {
        let id = Id::unique("palette-words");
        palette.chosen = walked(ui.ctx(), palette.chosen);
        let edit = TextEdit::singleline(&mut palette.words).id(id).desired_width(f32::INFINITY);
        let response = ui.add(edit.hint_text(self.tr.say("palette-hint"))).accessible_name(self.tr.say("palette"));
        if !std::mem::replace(&mut palette.begun, true) {
            response.request_focus();
        }
        if response.changed() {
            palette.chosen = 0;
        }
        let found = self.commands_named(&palette.words);
        palette.chosen = palette.chosen.min(found.len().saturating_sub(1));
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            return found.get(palette.chosen).map(|command| Some(*command));
        }
        ui.add_space(GRID / 2.0);
        let mut taken = None;
        ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
            for (place, command) in found.iter().enumerate() {
                let mut button = Button::selectable(place == palette.chosen, self.tr.say(command.key()));
                if let Some(keys) = command.shortcuts().first() {
                    button = button.shortcut_text(ui.ctx().format_shortcut(keys));
                }
                let width = ui.available_width();
                let response = ui.add(button.min_size(egui::vec2(width, 28.0)));
                if place == palette.chosen && !ui.rect_contains_pointer(response.rect) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    taken = Some(Some(*command));
                }
            }
        });
        taken
    }

    /// The commands whose names hold all these words.
    fn commands_named(&self, words: &str) -> Vec<UserCommand> {
        let words: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let named = |command: &UserCommand| {
            let name = self.tr.say(command.key()).to_lowercase();
            *command != UserCommand::Palette && words.iter().all(|word| name.contains(word.as_str()))
        };
        UserCommand::ALL.into_iter().filter(named).collect()
    }

    fn help(&self, ui: &mut Ui) -> Option<Option<UserCommand>> {
        ui.label(RichText::new(self.tr.say("help")).heading());
        ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - 200.0).show(ui, |ui| {
            ui.label(self.tr.say("help-first"));
            group_heading(ui, self.tr.say("help-guide"));
            for (number, key) in (1..).zip(GUIDE) {
                row(ui, &format!("{number}."), &self.tr.say(key));
            }
            group_heading(ui, self.tr.say("help-lists"));
            for (keys, key) in MANNERS {
                row(ui, keys, &self.tr.say(key));
            }
            group_heading(ui, self.tr.say("help-commands"));
            for command in UserCommand::ALL {
                let keys = command.shortcuts().iter().map(|keys| ui.ctx().format_shortcut(keys));
                row(ui, &keys.collect::<Vec<_>>().join(", "), &self.tr.say(command.key()));
            }
            ui.add_space(GRID);
        });
        self.buttons(ui, &[("ok", true)]).map(|_| None)
    }

    fn about(&self, ui: &mut Ui) -> Option<Option<UserCommand>> {
        ui.label(RichText::new(format!("{} {}", self.tr.say("program-name"), env!("CARGO_PKG_VERSION"))).heading());
        ui.label(self.tr.say("start-purpose"));
        group_heading(ui, self.tr.say("about-parts"));
        for (name, licence) in PARTS {
            row(ui, licence, name);
        }
        ui.add_space(GRID);
        muted(ui, self.tr.say("about-network"));
        self.buttons(ui, &[("ok", true)]).map(|_| None)
    }
}

/// What a key does.
fn row(ui: &mut Ui, keys: &str, words: &str) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(egui::vec2(190.0, 20.0), egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_width(190.0);
            let color = theme::tokens(ui).muted;
            ui.label(RichText::new(if keys.is_empty() { "—" } else { keys }).color(color));
        });
        ui.add(egui::Label::new(words).wrap());
    });
    hairline(ui);
}
