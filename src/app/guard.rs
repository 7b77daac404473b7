//! The window's life from outside: its first frame is told, and a panic in a frame ends it with everything on the disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Context, RawInput, Ui, ViewportCommand};

use super::KengeshApp;

/// Whether a window has broken down; shared with whoever waits for its end.
pub type Broken = Arc<AtomicBool>;

/// A window that closes when it breaks down, with what was typed in the journal.
pub struct Guarded {
    /// None: it has broken down.
    app: Option<KengeshApp>,
    frames: u8,
    /// Called when the first frame is on the screen.
    shown: Option<Box<dyn FnOnce()>>,
    broken: Broken,
}

impl Guarded {
    /// Guards a window. `shown` is called when its first frame is on the screen; `broken` becomes true when it breaks
    /// down.
    #[must_use]
    pub fn new(app: KengeshApp, shown: Box<dyn FnOnce()>, broken: Broken) -> Self {
        Self { app: Some(app), frames: 0, shown: Some(shown), broken }
    }

    /// The window, while it has not broken down.
    #[must_use]
    pub const fn app(&self) -> Option<&KengeshApp> {
        self.app.as_ref()
    }

    fn with(&mut self, ctx: &Context, work: impl FnOnce(&mut KengeshApp)) {
        let Some(app) = &mut self.app else { return };
        if catch_unwind(AssertUnwindSafe(|| work(app))).is_ok() {
            return;
        }
        self.broken.store(true, Ordering::Relaxed);
        let app = self.app.take();
        // What was typed in this very frame is told, too; closing the plan waits for the disk.
        let told = catch_unwind(AssertUnwindSafe(move || app.into_iter().for_each(|mut app| app.tell_journal())));
        if told.is_err() {
            log::error!("the journal broke down with the window");
        }
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// The frame before this one is on the screen by now.
    fn count_frame(&mut self, ctx: &Context) {
        if self.frames > 1 {
            return;
        }
        self.frames += 1;
        if self.frames == 1 {
            ctx.request_repaint();
        } else if let Some(shown) = self.shown.take() {
            shown();
        }
    }
}

impl eframe::App for Guarded {
    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut RawInput) {
        self.with(ctx, |app| app.raw_input_hook(ctx, raw_input));
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.with(ctx, |app| app.logic(ctx, frame));
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.count_frame(&ctx);
        self.with(&ctx, |app| app.ui(ui, frame));
    }
}
