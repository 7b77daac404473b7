//! The hall's window: the board alone, on the second screen, following what is typed in the first.

use std::sync::{Arc, Mutex, PoisonError};

use egui::{
    Align2, Button, Key, Modifiers, RichText, Ui, UiBuilder, ViewportBuilder, ViewportCommand, ViewportId, vec2,
};

use super::KengeshApp;
use super::projector::{Timer, timer_words};
use crate::i18n::Translator;
use crate::model::{Id, Language};
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::views::{Board, HallView};
use crate::ui::{Outbox, Spot};

/// The hall's window while it is open.
pub(super) struct Hall {
    /// Its screen among the system's; none: it is put there by hand.
    screen: Option<usize>,
    stage: Arc<Mutex<Stage>>,
    made_of: Option<MadeOf>,
}

/// What the board was made of: the plan and its version, the page, the languages, the caret.
type MadeOf = (Id, u64, Option<Id>, Language, Language, Option<Spot>);

/// What its frames need: they are drawn without the main window's.
struct Stage {
    board: Arc<Board>,
    view: HallView,
    timer: Option<Timer>,
    tr: &'static Translator,
    full: bool,
    closed: bool,
}

impl Hall {
    /// The window to come, over the whole of a screen where one is given.
    pub(super) fn new(screen: Option<usize>, tr: &'static Translator) -> Self {
        let full = screen.is_some();
        let (board, view) = (Arc::default(), HallView::default());
        let stage = Stage { board, view, timer: None, tr, full, closed: false };
        Self { screen, stage: Arc::new(Mutex::new(stage)), made_of: None }
    }

    fn window(&self, tr: &Translator) -> ViewportBuilder {
        let window = ViewportBuilder::default()
            .with_title(tr.say("hall-window"))
            .with_app_id("kengesh")
            // One goes on typing in the other.
            .with_active(false)
            .with_inner_size([1024.0, 768.0]);
        match self.screen {
            Some(screen) => window.with_monitor(screen),
            None => window,
        }
    }
}

/// The window's name among the program's.
fn id() -> ViewportId {
    ViewportId::from_hash_of("hall")
}

/// The place among the system's screens of one that shows something else than the window's own. None where there is
/// one screen, or another that mirrors it.
pub(super) fn other_screen(frame: &eframe::Frame) -> Option<usize> {
    let window = frame.winit_window()?;
    let here = window.current_monitor()?.position();
    window.available_monitors().position(|screen| screen.position() != here)
}

impl KengeshApp {
    /// Opens the hall's window, or closes it.
    pub(super) fn toggle_hall(&mut self, screen: Option<usize>) {
        let open = self.hall.is_none() && self.session.is_some();
        self.hall = open.then(|| Hall::new(screen, self.tr));
    }

    /// Keeps the hall's window open while it is wanted, and its board as the plan is.
    pub(super) fn show_hall(&mut self, ctx: &egui::Context) {
        let Some(mut hall) = self.hall.take() else { return };
        let Some(session) = &self.session else { return };
        let history = &session.history;
        let newest = history.undoable().and_then(|step| step.id);
        let (page, caret) = (self.pages.open(), self.caret.here);
        let of = (history.plan().id, history.version(), page, session.language, self.tr.language(), caret);
        let stale = (hall.made_of != Some(of)).then(|| {
            let mut board = Board::default();
            self.lend(&mut Outbox::default(), |pages, cx| board = pages.board(cx, newest));
            board
        });
        hall.made_of = Some(of);
        if !update(&hall.stage, stale, self.timer, self.tr, ctx) {
            return;
        }
        let stage = Arc::clone(&hall.stage);
        ctx.show_viewport_deferred(id(), hall.window(self.tr), move |ui, _| {
            stage.lock().unwrap_or_else(PoisonError::into_inner).show(ui);
        });
        self.hall = Some(hall);
    }
}

/// Hands the board and the timer over and has the hall's window drawn, if anything of it has changed. Says whether the
/// window is still wanted.
fn update(
    stage: &Mutex<Stage>,
    board: Option<Board>,
    timer: Option<Timer>,
    tr: &'static Translator,
    ctx: &egui::Context,
) -> bool {
    let mut stage = stage.lock().unwrap_or_else(PoisonError::into_inner);
    let board = board.filter(|board| *board != *stage.board);
    if board.is_some() || stage.timer != timer || stage.tr.language() != tr.language() {
        ctx.request_repaint_of(id());
    }
    if let Some(board) = board {
        stage.board = Arc::new(board);
        stage.view.follow();
    }
    (stage.timer, stage.tr) = (timer, tr);
    !stage.closed
}

impl Stage {
    fn show(&mut self, ui: &mut Ui) {
        let ground = egui::Frame::new().fill(theme::tokens(ui).ground);
        egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            self.keys(ui);
            let board = Arc::clone(&self.board);
            self.view.show(ui, &board, self.tr);
            self.time_left(ui);
            if !self.full {
                self.full_screen_button(ui);
            }
        });
    }

    fn keys(&mut self, ui: &Ui) {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        for (key, forward) in [(Key::PageDown, true), (Key::PageUp, false)] {
            if pressed(Modifiers::NONE, key) {
                let board = Arc::clone(&self.board);
                self.view.turn(&board, forward);
            }
        }
        if pressed(Modifiers::NONE, Key::F11) || pressed(Modifiers::COMMAND, Key::Enter) {
            self.full(ui, !self.full);
        }
        let ends = [UserCommand::Projector, UserCommand::HallWindow];
        let mut ends = ends.iter().flat_map(|command| command.shortcuts());
        let asked = ends.any(|keys| ui.input_mut(|input| input.consume_shortcut(keys)));
        let own = ui.ctx().viewport_id() == id();
        let shut = own && ui.input(|input| input.viewport().close_requested());
        if asked || shut || pressed(Modifiers::NONE, Key::Escape) {
            self.closed = true;
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
    }

    fn full(&mut self, ui: &Ui, full: bool) {
        self.full = full;
        ui.ctx().send_viewport_cmd_to(id(), ViewportCommand::Fullscreen(full));
    }

    fn time_left(&mut self, ui: &Ui) {
        let Some((words, over)) = timer_words(ui, &mut self.timer, self.tr) else { return };
        let tokens = theme::tokens(ui);
        super::projector::paint_time(ui, words, if over { tokens.danger } else { tokens.text });
    }

    fn full_screen_button(&mut self, ui: &mut Ui) {
        let words = RichText::new(self.tr.say("hall-full-screen")).small().color(theme::tokens(ui).muted);
        let button = Button::new(words).frame_when_inactive(false);
        // Under the board, in its margin.
        let place = Align2::RIGHT_BOTTOM.align_size_within_rect(vec2(200.0, GRID * 3.0), ui.max_rect());
        if ui.new_child(UiBuilder::new().max_rect(place)).put(place, button).clicked() {
            self.full(ui, true);
        }
    }
}
