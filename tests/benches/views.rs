//! How long a frame of the whole window takes in its other views, and what is worked out beside it.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::App as _;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2};
use kengesh::analysis::{Index, check};
use kengesh::app::{KengeshApp, NoClipboard, NoDialogs, Opening, Ports, Start};
use kengesh::model::{Language, Plan};
use kengesh::storage::{RealFiles, Settings, ShownPages};
use kengesh::ui::theme;

mod sized;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The window without a screen.
struct Screen {
    ctx: egui::Context,
    app: KengeshApp,
    outside: eframe::Frame,
    time: f64,
}

impl Screen {
    fn new(plan: Plan) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
        let start = Start { opening: Opening::Sample(Box::new(plan)), settings, ..Start::default() };
        let ports =
            Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
        let app = KengeshApp::new(&ctx, start, ports);
        Self { ctx, app, outside: eframe::Frame::_new_kittest(), time: 0.0 }
    }

    fn frame(&mut self, events: Vec<Event>) {
        let screen_rect = Some(egui::Rect::from_min_size(Pos2::ZERO, egui::vec2(1366.0, 768.0)));
        self.time += 0.016;
        let input = egui::RawInput { screen_rect, events, time: Some(self.time), ..Default::default() };
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.outside);
            self.app.ui(ui, &mut self.outside);
        });
        assert!(output.shapes.len() > 40, "the view is drawn");
        // Nobody paints here.
        output.textures_delta.clear();
        black_box(output);
    }

    fn press(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        // What is worked out beside the frame comes to rest.
        for _ in 0..40 {
            self.frame(Vec::new());
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }

    fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
        self.frame(Vec::new());
    }

    /// A letter that comes and goes.
    fn letter(&mut self, round: u32) {
        if round.is_multiple_of(2) {
            let (key, modifiers) = (Key::Backspace, Modifiers::NONE);
            self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        } else {
            self.frame(vec![Event::Text("я".to_owned())]);
        }
    }

    fn measure(&mut self, c: &mut Criterion, name: &str) {
        let before = self.app.plan().map(Arc::as_ptr);
        self.letter(1);
        self.frame(Vec::new());
        assert_ne!(self.app.plan().map(Arc::as_ptr), before, "what is typed reaches the plan: {name}");
        let mut round = 1;
        c.bench_function(name, |bencher| {
            bencher.iter(|| {
                round += 1;
                self.letter(round);
            });
        });
    }
}

/// A plan in two languages, so many nodes large.
fn plan((priorities, tasks, measures): (usize, usize, usize)) -> Plan {
    let mut plan = sized::strategy(priorities, tasks, measures);
    Arc::make_mut(&mut plan.passport).languages = vec![Language::Ru, Language::Ky];
    plan
}

fn views(c: &mut Criterion) {
    for (name, size) in [("1000", (10, 10, 9)), ("10500", (20, 25, 20))] {
        let mut table = Screen::new(plan(size));
        table.press(Key::PageDown, Modifiers::COMMAND);
        table.press(Key::F3, Modifiers::NONE);
        table.click(pos2(520.0, 330.0));
        table.measure(c, &format!("table/typing/{name}"));
        let mut translation = Screen::new(plan(size));
        translation.press(Key::T, CTRL_SHIFT);
        translation.measure(c, &format!("translation/typing/{name}"));
        let mut checks = Screen::new(plan(size));
        checks.press(Key::PageDown, Modifiers::COMMAND);
        checks.frame(vec![Event::Text("ж".to_owned())]);
        checks.press(Key::G, CTRL_SHIFT);
        checks.measure(c, &format!("checks/typing/{name}"));
        let mut find = Screen::new(plan(size));
        find.press(Key::F, Modifiers::COMMAND);
        let mut round = 0;
        c.bench_function(&format!("find/typing/{name}"), |bencher| {
            bencher.iter(|| {
                round += 1;
                find.letter(round);
            });
        });
    }
}

fn beside(c: &mut Criterion) {
    let plan = plan((20, 25, 20));
    c.bench_function("beside/check/10500", |bencher| bencher.iter(|| black_box(check(&plan))));
    c.bench_function("beside/index/10500", |bencher| bencher.iter(|| black_box(Index::of(&plan))));
    let index = Index::of(&plan);
    c.bench_function("beside/find/10500", |bencher| bencher.iter(|| black_box(index.find("вод").len())));
    c.bench_function("beside/pick/10500", |bencher| bencher.iter(|| black_box(index.pick("нов труб").count())));
}

criterion_group!(benches, views, beside);
criterion_main!(benches);
