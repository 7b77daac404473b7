//! A word in passing on what has just gone, and the way to have it back; on what could not be done, or is to be known.

use egui::{Align2, Area, Id, Order};

use super::KengeshApp;
use crate::i18n::{Translator, slots};
use crate::ui::command::UserCommand;
use crate::ui::{Outbox, theme};

/// So long a toast stays, in seconds.
const STAY: f64 = 8.0;

/// The letters of the words that are shown.
const MOST_LETTERS: usize = 60;

/// What was removed, could not be done or is to be known, and what can be done about it.
pub(super) struct Toast {
    words: String,
    offer: Option<UserCommand>,
    /// The version of the plan right after, where the words are about that one alone.
    version: Option<u64>,
    until: f64,
}

impl Toast {
    /// What has gone, and can be had back; `words` are its own.
    pub fn removed(words: &str, tr: &Translator, version: u64, now: f64) -> Self {
        let mut short: String = words.chars().take(MOST_LETTERS).collect();
        if short.is_empty() || short.len() < words.len() {
            short.push('…');
        }
        Self::done(tr.say_with("toast-removed", &slots([("words", short.into())])), version, now)
    }

    /// What was done, when all of it can be taken back.
    pub fn done(words: String, version: u64, now: f64) -> Self {
        Self { words, offer: Some(UserCommand::Undo), version: Some(version), until: now + STAY }
    }

    /// Why something could not be done.
    pub fn said(words: String, version: u64, now: f64) -> Self {
        Self { words, offer: None, version: Some(version), until: now + STAY }
    }

    /// A word of advice, and the command it is about; it stays while one goes on typing.
    pub fn advice(words: String, offer: UserCommand, now: f64) -> Self {
        Self { words, offer: Some(offer), version: None, until: now + STAY }
    }
}

impl KengeshApp {
    pub(super) fn show_toast(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let now = ctx.input(|input| input.time);
        let version = self.session.as_ref().map(|session| session.history.version());
        let holds = |toast: &Toast| now < toast.until && (toast.version.is_none() || toast.version == version);
        self.toast = self.toast.take().filter(holds);
        let Some(toast) = &self.toast else { return };
        ctx.request_repaint_after(std::time::Duration::from_secs_f64((toast.until - now).max(0.1)));
        let offer = toast.offer;
        let area = Area::new(Id::unique("toast")).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, [0.0, -56.0]);
        area.show(ctx, |ui| {
            let tokens = theme::tokens(ui);
            egui::Frame::popup(ui.style()).inner_margin(egui::Margin::symmetric(16, 8)).show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(toast.words.as_str());
                    let Some(offer) = offer else { return };
                    let key = if offer == UserCommand::Undo { "toast-undo" } else { offer.key() };
                    let button = egui::Button::new(egui::RichText::new(self.tr.say(key)).color(tokens.accent));
                    if ui.add(button.frame_when_inactive(false)).clicked() {
                        out.commands.push(offer);
                    }
                });
            });
        });
    }
}
