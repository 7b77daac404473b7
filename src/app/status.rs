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
                let summary = self.summary();
                if summary.priorities > 0 {
                    let counts = slots([
                        ("priorities", summary.priorities.into()),
                        ("tasks", summary.tasks.into()),
                        ("measures", summary.measures.into()),
                    ]);
                    quiet(ui, format!("·  {}", self.tr.say_with("status-counts", &counts)));
                }
                if let Some(words) = self.chosen_words() {
                    quiet(ui, format!("·  {words}"));
                }
                self.gap_words(ui, out);
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

    /// What is still to be done, and how much is still to be translated; pressing it leads there.
    fn gap_words(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let found = self.findings();
        let mut said = Vec::new();
        if !found.gaps.is_empty() {
            let words = self.tr.say_with("status-gaps", &slots([("count", found.gaps.len().into())]));
            said.push((words, UserCommand::Checks));
        }
        for (language, count) in &found.untranslated {
            let words = slots([("language", language.own_name().into()), ("count", (*count).into())]);
            said.push((self.tr.say_with("status-untranslated", &words), UserCommand::Translation));
        }
        for (words, command) in said {
            let color = theme::tokens(ui).muted;
            let button = Button::new(RichText::new(format!("·  {words}")).small().color(color));
            if ui.add(button.frame_when_inactive(false)).on_hover_text(self.tip(ui, command)).clicked() {
                out.commands.push(command);
            }
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

fn quiet(ui: &mut Ui, words: String) {
    let color = theme::tokens(ui).muted;
    ui.label(RichText::new(words).small().color(color));
}
