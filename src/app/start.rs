//! The first window: begin, go on, or look around.

use egui::{Align, Button, CentralPanel, Layout, Response, RichText, ScrollArea, Ui};

use super::KengeshApp;
use crate::i18n::slots;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{hairline, muted};
use crate::ui::{At, Outbox, Spot};
use crate::work::{Session, Template};

/// The files offered.
const MOST_FILES: usize = 6;

impl KengeshApp {
    pub(super) fn start_screen(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let tokens = theme::tokens(ui);
        CentralPanel::no_frame().show(ui, |ui| {
            egui::Frame::new().fill(tokens.ground).inner_margin(egui::Margin::same(24)).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                let bar = egui::vec2(ui.available_width(), 32.0);
                ui.allocate_ui_with_layout(bar, Layout::right_to_left(Align::Center), |ui| {
                    self.window_language(ui);
                });
                ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
                    let width = ui.available_width().min(600.0);
                    let side = ((ui.available_width() - width) / 2.0).max(0.0);
                    ui.add_space(((ui.available_height() - 480.0) / 3.0).max(0.0));
                    ui.horizontal(|ui| {
                        ui.add_space(side);
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            self.start_body(ui, out);
                        });
                    });
                });
            });
        });
    }

    fn start_body(&mut self, ui: &mut Ui, out: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = GRID;
        ui.label(RichText::new(self.tr.say("program-name")).heading());
        ui.label(RichText::new(self.tr.say("start-purpose")).color(theme::tokens(ui).muted));
        ui.add_space(GRID);
        self.breakdown_note(ui);
        let found = self.unsaved_offers(ui);
        for template in Template::ALL {
            let main = template == Template::Strategy && !found;
            if self.offer(ui, template.key(), main) {
                self.put_on_table(Session::new(template.plan(self.tr.language()), None));
                let spot = self.session.as_ref().map(|session| Spot::title(session.history.plan().id));
                self.caret.wanted = spot.map(|spot| (spot, At::End));
            }
        }
        ui.add_space(GRID);
        hairline(ui);
        if self.offer(ui, "start-open", false) {
            out.commands.push(UserCommand::Open);
        }
        if self.worker.jobs().shown().is_some() {
            muted(ui, self.tr.say("job-open"));
        }
        self.recent(ui);
        hairline(ui);
        if self.offer(ui, "start-sample", false) {
            self.look_around();
        }
    }

    /// A wide button with a line on what it brings. Says whether it was pressed.
    fn offer(&self, ui: &mut Ui, key: &str, main: bool) -> bool {
        ui.horizontal(|ui| {
            let takes_enter = main && self.unsaved.is_some() && !self.desk.is_busy();
            let pressed = wide_button(ui, self.tr.say(key), main, takes_enter).clicked();
            let what = RichText::new(self.tr.say(&format!("{key}-what"))).small().color(theme::tokens(ui).muted);
            ui.add(egui::Label::new(what).wrap());
            pressed
        })
        .inner
    }

    fn recent(&mut self, ui: &mut Ui) {
        let files: Vec<_> = self.settings.recent.iter().take(MOST_FILES).map(ToOwned::to_owned).collect();
        if files.is_empty() {
            return;
        }
        muted(ui, self.tr.say("start-recent"));
        for path in files {
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let folder = path.parent().map_or_else(String::new, |folder| folder.display().to_string());
            ui.horizontal(|ui| {
                let open = Button::new(name.as_str()).frame_when_inactive(false);
                let spoken = self.tr.say_with("recent-open", &slots([("file", name.clone().into())]));
                if ui.add(open).accessible_name(spoken).clicked() {
                    self.worker.open(path.clone());
                }
                let folder = RichText::new(folder).small().color(theme::tokens(ui).muted);
                ui.add(egui::Label::new(folder).truncate());
            });
        }
    }
}

/// A wide button, in the accent colour where it is the `main` one. Where it `takes_enter`, it takes the keyboard as long as
/// nothing else waits for it.
pub(super) fn wide_button(ui: &mut Ui, words: String, main: bool, takes_enter: bool) -> Response {
    let tokens = theme::tokens(ui);
    let words = RichText::new(words);
    let button = if main { Button::new(words.color(tokens.on_accent)).fill(tokens.accent) } else { Button::new(words) };
    let offered = ui.add(button.min_size(egui::vec2(240.0, 40.0)).truncate());
    if takes_enter && ui.memory(|memory| memory.focused().is_none()) {
        offered.request_focus();
    }
    offered
}
