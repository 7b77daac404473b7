//! The window without a screen, and how long its frames take.

use std::hint::black_box;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use eframe::App as _;
use egui::{Event, Key, Modifiers, Pos2};
use kengesh::app::{KengeshApp, NoClipboard, NoDialogs, Ports, Start};
use kengesh::storage::RealFiles;
use kengesh::ui::theme;

#[path = "../../common/clock.rs"]
mod clock;

pub use clock::now;

/// The window without a screen.
pub struct Screen {
    ctx: egui::Context,
    pub app: KengeshApp,
    outside: eframe::Frame,
    time: f64,
}

impl Screen {
    pub fn new(start: Start) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let ports =
            Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
        let app = KengeshApp::new(&ctx, start, ports);
        let mut screen = Self { ctx, app, outside: eframe::Frame::_new_kittest(), time: 0.0 };
        screen.rest();
        screen
    }

    /// One frame; says how long it took, without the painting.
    pub fn frame(&mut self, events: Vec<Event>) -> Duration {
        let screen_rect = Some(egui::Rect::from_min_size(Pos2::ZERO, egui::vec2(1366.0, 768.0)));
        self.time += 0.016;
        let mut input = egui::RawInput { screen_rect, events, time: Some(self.time), ..Default::default() };
        let start = now();
        self.app.raw_input_hook(&self.ctx, &mut input);
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.outside);
            self.app.ui(ui, &mut self.outside);
        });
        let took = now() - start;
        assert!(output.shapes.len() > 40, "the view is drawn");
        // Nobody paints here.
        output.textures_delta.clear();
        black_box(output);
        took
    }

    /// What is worked out beside the frame comes to rest.
    pub fn rest(&mut self) {
        for _ in 0..40 {
            self.frame(Vec::new());
            sleep(Duration::from_millis(5));
        }
    }

    pub fn press(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        self.frame(Vec::new());
    }

    pub fn text(&mut self, text: &str) -> Duration {
        self.frame(vec![Event::Text(text.to_owned())])
    }

    /// Words that come and go, a letter in a frame.
    pub fn letter(&mut self, round: u32) -> Duration {
        if round.is_multiple_of(2) {
            let (key, modifiers) = (Key::Backspace, Modifiers::NONE);
            return self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        }
        self.text("я")
    }
}
