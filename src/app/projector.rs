//! For the hall: on a second screen a window of its own, on a mirrored one the board alone over the whole screen, in
//! large letters; and a timer with a quiet end.

use egui::containers::menu::MenuButton;
use egui::{Align2, Area, Color32, Id, Key, Modifiers, Order, RichText, Ui, ViewportCommand};

use super::{KengeshApp, hall};
use crate::i18n::{Translator, slots};
use crate::ui::Outbox;
use crate::ui::theme::{self, GRID};

/// How much larger everything is: the body's 15 points become 24, which is read from the last row.
const LARGER: f32 = 1.6;

/// The times that are offered, in minutes.
const MINUTES: [u32; 6] = [3, 5, 10, 15, 20, 30];

/// So many seconds the end is shown.
const END: f64 = 60.0;

/// Until when people work, in seconds of the program's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Timer {
    until: f64,
}

impl KengeshApp {
    /// F5: the board alone, on the second screen if there is one, else over the whole of this one; and back.
    pub(super) fn toggle_projector(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let second = hall::other_screen(frame).filter(|_| !self.projecting);
        if self.hall.is_some() || second.is_some() {
            return self.toggle_hall(second);
        }
        self.toggle_alone(ctx);
    }

    /// The board alone over the whole of this screen, and back.
    fn toggle_alone(&mut self, ctx: &egui::Context) {
        self.projecting = !self.projecting && self.session.is_some();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.projecting));
        self.dress(ctx);
    }

    /// How large everything is shown, in parts of its natural size.
    pub(super) fn zoom_factor(&self) -> f32 {
        let chosen = f32::from(self.settings.zoom) / 100.0;
        if self.projecting { chosen.max(1.0) * LARGER } else { chosen }
    }

    /// The board alone. Says whether it is shown so.
    pub(super) fn projected(&mut self, ui: &mut Ui, out: &mut Outbox) -> bool {
        if !self.projecting {
            return false;
        }
        let ground = egui::Frame::new().fill(theme::tokens(ui).ground);
        egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            self.lend(out, |pages, cx| pages.show(ui, cx, None));
        });
        self.timer_over(ui);
        let free = !self.desk.is_busy() && self.overlay.is_none() && ui.memory(|memory| memory.focused().is_none());
        if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.toggle_alone(&ui.ctx().clone());
        }
        true
    }

    /// The time that is left, large in the corner.
    fn timer_over(&mut self, ui: &Ui) {
        let Some((words, over)) = timer_words(ui, &mut self.timer, self.tr) else { return };
        let tokens = theme::tokens(ui);
        paint_time(ui, words, if over { tokens.danger } else { tokens.muted });
    }

    /// The timer in the status bar: how long, and how much is left.
    pub(super) fn timer_menu(&mut self, ui: &mut Ui) {
        let running = timer_words(ui, &mut self.timer, self.tr);
        let shown = running.as_ref().map_or_else(|| self.tr.say("timer"), |(words, _)| words.clone());
        let tokens = theme::tokens(ui);
        let color = if running.as_ref().is_some_and(|(_, over)| *over) { tokens.danger } else { tokens.muted };
        let button = egui::Button::new(RichText::new(shown).small().color(color)).frame_when_inactive(false);
        let now = ui.input(|input| input.time);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            for minutes in MINUTES {
                let words = self.tr.say_with("timer-minutes", &slots([("count", minutes.into())]));
                if ui.button(words).clicked() {
                    self.timer = Some(Timer { until: now + f64::from(minutes) * 60.0 });
                }
            }
            if self.timer.is_some() && ui.button(self.tr.say("timer-stop")).clicked() {
                self.timer = None;
            }
        });
        let name = self.tr.say("timer");
        response.on_hover_text(&name).accessible_name(name);
    }
}

/// The time that is left, large in the corner of a window.
pub(super) fn paint_time(ui: &Ui, words: String, color: Color32) {
    let area = Area::new(Id::unique("timer")).order(Order::Foreground).interactable(false);
    area.anchor(Align2::RIGHT_TOP, [-GRID * 2.0, GRID]).show(ui.ctx(), |ui| {
        ui.label(RichText::new(words).heading().color(color));
    });
}

/// The time that is left, in words, and whether it is over; asks for the frame in which that changes. A timer whose end
/// has been shown is gone.
pub(super) fn timer_words(ui: &Ui, timer: &mut Option<Timer>, tr: &Translator) -> Option<(String, bool)> {
    let now = ui.input(|input| input.time);
    *timer = timer.filter(|timer| now < timer.until + END);
    let left = (*timer)?.until - now;
    // The next second is drawn when it comes, and nothing before.
    let next = if left > 0.0 { left.fract().max(0.01) } else { END + left };
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(next.max(0.01)));
    if left <= 0.0 {
        return Some((tr.say("timer-over"), true));
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some minutes")]
    let seconds = left.ceil() as u64;
    Some((format!("{}:{:02}", seconds / 60, seconds % 60), false))
}
