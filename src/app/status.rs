//! The status bar: what is saved, how much there is, what is under way.

use egui::{Align, Button, Layout, RichText, Ui};

use super::KengeshApp;
use crate::i18n::slots;
use crate::ui::command::UserCommand;
use crate::ui::{Outbox, theme};
use crate::work::What;

impl KengeshApp {
    pub(super) fn status_bar(&mut self, ui: &mut Ui, out: &mut Outbox) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_height(24.0);
            self.zoom_words(ui, out);
            self.page_words(ui, out);
            self.timer_menu(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                // Words that can be pressed stand as far from each other as those that cannot.
                ui.spacing_mut().button_padding.x = 0.0;
                self.saved_words(ui);
                self.journal_words(ui);
                self.occupant_words(ui);
                let chosen = self.chosen_words().map(|words| format!("·  {words}"));
                let missing = self.missing_words();
                let rest: Vec<&str> =
                    chosen.iter().chain(missing.iter().map(|(words, _)| words)).map(|w| &**w).collect();
                // Where there is little room the counts go first: the steps tell them, too.
                if let Some(counts) = self.count_words()
                    && has_room(ui, [counts.as_str()].into_iter().chain(rest))
                {
                    quiet(ui, counts);
                }
                if let Some(words) = chosen {
                    quiet(ui, words);
                }
                for (words, command) in missing {
                    if has_room(ui, [words.as_str()]) {
                        self.leading(ui, out, words, command);
                    }
                }
                self.job(ui);
            });
        });
    }

    fn saved_words(&self, ui: &mut Ui) {
        let Some(session) = &self.session else { return };
        let words = if let Some(at) = session.recovered_at {
            format!("{}  ·  {}", self.recovered_words(at), self.tr.say("status-unsaved"))
        } else if session.is_dirty() {
            self.tr.say("status-unsaved")
        } else if let Some(time) = &session.saved_at {
            self.tr.say_with("status-saved", &slots([("time", time.clone().into())]))
        } else if session.path.is_some() {
            self.tr.say("status-unchanged")
        } else {
            self.tr.say("status-new")
        };
        quiet(ui, words);
    }

    fn count_words(&mut self) -> Option<String> {
        let tree = self.summary().tree;
        let counts = slots([
            ("priorities", tree.priorities.into()),
            ("tasks", tree.tasks.into()),
            ("measures", tree.measures.into()),
        ]);
        (tree.priorities > 0).then(|| format!("·  {}", self.tr.say_with("status-counts", &counts)))
    }

    /// What is still to be done, and how much is still to be translated; and what leads there.
    fn missing_words(&self) -> Vec<(String, UserCommand)> {
        let found = self.findings();
        let mut said = Vec::new();
        if !found.gaps.is_empty() {
            let words = self.tr.say_with("status-gaps", &slots([("count", found.gaps.len().into())]));
            said.push((format!("·  {words}"), UserCommand::Checks));
        }
        for (language, count) in &found.untranslated {
            let words = slots([("language", language.own_name().into()), ("count", (*count).into())]);
            let words = self.tr.say_with("status-untranslated", &words);
            said.push((format!("·  {words}"), UserCommand::Translation));
        }
        said
    }

    /// Words that lead to what they tell of.
    fn leading(&self, ui: &mut Ui, out: &mut Outbox, words: String, command: UserCommand) {
        let words = RichText::new(words).small().color(theme::tokens(ui).muted);
        if ui.add(Button::new(words).frame_when_inactive(false)).on_hover_text(self.tip(ui, command)).clicked() {
            out.commands.push(command);
        }
    }

    fn job(&mut self, ui: &mut Ui) {
        let Some((what, percent)) = self.worker.jobs().shown() else { return };
        let key = match what {
            What::Open | What::Append | What::Picture => "job-open",
            What::Save | What::Remember | What::Recover | What::Versions | What::Watch => "job-save",
            What::Export => "job-export",
        };
        let words = self.tr.say(key);
        quiet(ui, if percent > 0 { format!("·  {words} {percent} %") } else { format!("·  {words}") });
        if what != What::Save {
            let button = Button::new(RichText::new(self.tr.say("cancel")).small());
            if ui.add(button.frame_when_inactive(false)).clicked() {
                self.worker.cancel(what);
            }
        }
    }

    fn zoom_words(&self, ui: &mut Ui, out: &mut Outbox) {
        for (command, sign) in [(UserCommand::ZoomIn, "+"), (UserCommand::ZoomOut, "−")] {
            let name = self.tr.say(command.key());
            let button = Button::new(RichText::new(sign)).frame_when_inactive(false).min_size(egui::vec2(24.0, 24.0));
            if ui.add(button).on_hover_text(&name).accessible_name(name).clicked() {
                out.commands.push(command);
            }
            if command == UserCommand::ZoomIn {
                quiet(ui, format!("{} %", self.settings.zoom));
            }
        }
    }
}

/// Whether all these words go into what is left of the line.
fn has_room<'a>(ui: &Ui, words: impl IntoIterator<Item = &'a str>) -> bool {
    let font = egui::TextStyle::Small.resolve(ui.style());
    let width = |words: &str| {
        let galley = ui.painter().layout_no_wrap(words.to_owned(), font.clone(), egui::Color32::PLACEHOLDER);
        galley.size().x + ui.spacing().item_spacing.x
    };
    words.into_iter().map(width).sum::<f32>() <= ui.available_width()
}

fn quiet(ui: &mut Ui, words: String) {
    let color = theme::tokens(ui).muted;
    ui.label(RichText::new(words).small().color(color));
}
