//! A word on what has just gone, and the way to have it back.

use egui::{Align2, Area, Id, Order};

use super::KengeshApp;
use crate::i18n::slots;
use crate::ui::command::UserCommand;
use crate::ui::{Outbox, theme};

/// So long a toast stays, in seconds.
const STAY: f64 = 8.0;

/// The letters of the words that are shown.
const MOST_LETTERS: usize = 60;

/// What was removed or could not be done, and the version of the plan right after: only that one can be taken back by this toast.
pub(super) struct Toast {
    words: String,
    /// There is something to have back.
    undo: bool,
    /// The words are of what has gone.
    gone: bool,
    version: u64,
    until: f64,
}

impl Toast {
    pub fn removed(words: String, version: u64, now: f64) -> Self {
        let short: String = words.chars().take(MOST_LETTERS).collect();
        let words = if short.len() < words.len() { format!("{short}…") } else { words };
        Self { words, undo: true, gone: true, version, until: now + STAY }
    }

    /// What was done, when all of it can be taken back.
    pub fn done(words: String, version: u64, now: f64) -> Self {
        Self { words, undo: true, gone: false, version, until: now + STAY }
    }

    /// Why something could not be done.
    pub fn said(words: String, version: u64, now: f64) -> Self {
        Self { words, undo: false, gone: false, version, until: now + STAY }
    }
}

impl KengeshApp {
    pub(super) fn show_toast(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let now = ctx.input(|input| input.time);
        let version = self.session.as_ref().map(|session| session.history.version());
        self.toast = self.toast.take().filter(|toast| now < toast.until && Some(toast.version) == version);
        let Some(toast) = &self.toast else { return };
        ctx.request_repaint_after(std::time::Duration::from_secs_f64((toast.until - now).max(0.1)));
        let what = if toast.words.is_empty() { "…".to_owned() } else { toast.words.clone() };
        let (undo, removed) = (toast.undo, slots([("words", what.clone().into())]));
        let words = if toast.gone { self.tr.say_with("toast-removed", &removed) } else { what };
        let area = Area::new(Id::unique("toast")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, [0.0, -56.0]);
        area.show(ctx, |ui| {
            let tokens = theme::tokens(ui);
            egui::Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(16, 8)).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(words);
                    if !undo {
                        return;
                    }
                    let button = egui::Button::new(egui::RichText::new(self.tr.say("toast-undo")).color(tokens.accent));
                    if ui.add(button.frame_when_inactive(false)).clicked() {
                        out.commands.push(UserCommand::Undo);
                    }
                });
            });
        });
    }
}
