//! What it costs that nothing is lost: the journal's part of a keystroke's frame, the share of a core its thread takes
//! while somebody types, and a save; all at 10,500 nodes.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::App as _;
use egui::{Event, Key, Modifiers, Pos2};
use kengesh::app::{KengeshApp, NoClipboard, NoDialogs, Opening, Ports, Start};
use kengesh::storage::{Over, Previous, RealFiles, Settings, ShownPages, save};
use kengesh::ui::theme;

mod sized;

/// The window without a screen, on the tree, the caret in a text.
struct Screen {
    ctx: egui::Context,
    app: KengeshApp,
    outside: eframe::Frame,
    time: f64,
}

impl Screen {
    fn new(data: Option<&Path>) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
        let opening = Opening::Sample(Box::new(sized::strategy(20, 25, 20)));
        let start = Start { opening, settings, data_folder: data.map(Path::to_owned), ..Start::default() };
        let ports =
            Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
        let app = KengeshApp::new(&ctx, start, ports);
        let mut screen = Self { ctx, app, outside: eframe::Frame::_new_kittest(), time: 0.0 };
        screen.key(Key::PageDown, Modifiers::COMMAND);
        for _ in 0..40 {
            screen.frame(Vec::new());
            std::thread::sleep(Duration::from_millis(5));
        }
        let before = screen.app.plan().map(Arc::as_ptr);
        screen.letter(1);
        assert_ne!(screen.app.plan().map(Arc::as_ptr), before, "what is typed reaches the plan");
        screen
    }

    fn frame(&mut self, events: Vec<Event>) {
        let screen_rect = Some(egui::Rect::from_min_size(Pos2::ZERO, egui::vec2(1366.0, 768.0)));
        self.time += 0.016;
        let input = egui::RawInput { screen_rect, events, time: Some(self.time), ..Default::default() };
        let mut output = self.ctx.run_ui(input, |ui| {
            self.app.logic(ui.ctx(), &mut self.outside);
            self.app.ui(ui, &mut self.outside);
        });
        // Nobody paints here.
        output.textures_delta.clear();
        black_box(output);
    }

    fn key(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
    }

    /// A letter that comes and goes.
    fn letter(&mut self, round: u32) {
        if round.is_multiple_of(2) {
            self.key(Key::Backspace, Modifiers::NONE);
        } else {
            self.frame(vec![Event::Text("я".to_owned())]);
        }
    }
}

fn keystroke(c: &mut Criterion) {
    let data = tempfile::tempdir().unwrap();
    for (name, folder) in [("without", None), ("with", Some(data.path()))] {
        let mut screen = Screen::new(folder);
        let mut round = 1;
        c.bench_function(&format!("journal/typing/{name}/10500"), |bencher| {
            bencher.iter(|| {
                round += 1;
                screen.letter(round);
            });
        });
    }
}

fn saving(c: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let plan = sized::strategy(20, 25, 20);
    let mut group = c.benchmark_group("journal/saving");
    group.sample_size(10);
    group.bench_function("10500", |bencher| {
        bencher
            .iter(|| save(&RealFiles, &folder.path().join("plan.ron"), &plan, Over::Anything, Previous::Lost).unwrap());
    });
    group.finish();
}

/// Ten letters a second for ten seconds; how long the journal's thread has run meanwhile, where the system tells.
fn share(_: &mut Criterion) {
    let data = tempfile::tempdir().unwrap();
    let mut screen = Screen::new(Some(data.path()));
    // The whole plan goes to the disk first, once.
    std::thread::sleep(Duration::from_secs(3));
    let Some(before) = ran("journal") else { return };
    let begun = Instant::now();
    for round in 0..100 {
        screen.letter(round);
        std::thread::sleep(Duration::from_millis(100));
    }
    let Some(after) = ran("journal") else { return };
    let share = 100.0 * (after - before).as_secs_f64() / begun.elapsed().as_secs_f64();
    println!("journal/share of a core while typing/10500: {share:.3} %");
}

/// How long the thread of this name has run.
fn ran(name: &str) -> Option<Duration> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?.flatten();
    let named = |path: &Path| std::fs::read_to_string(path.join("comm")).is_ok_and(|comm| comm.trim() == name);
    let own = threads.map(|entry| entry.path()).find(|path| named(path))?;
    let times = std::fs::read_to_string(own.join("schedstat")).ok()?;
    Some(Duration::from_nanos(times.split(' ').next()?.parse().ok()?))
}

criterion_group!(benches, keystroke, saving, share);
criterion_main!(benches);
