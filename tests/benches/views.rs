//! How long a frame of the whole window takes in each of its views while somebody types, and what is worked out beside
//! it: the median and the longest of many frames, at a thousand and at ten thousand nodes. Run by
//! `cargo bench --bench views`; a word behind `--` picks the views whose names hold it.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a benchmark says what is wrong by panicking")]

use std::hint::black_box;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use eframe::App as _;
use egui::{Event, Key, Modifiers, Pos2};
use kengesh::analysis::{Index, check};
use kengesh::app::{KengeshApp, NoClipboard, NoDialogs, Opening, Ports, Start};
use kengesh::model::{Plan, SectionKind};
use kengesh::storage::{RealFiles, Settings, ShownPages};
use kengesh::ui::theme;

mod sized;

const SIZES: [(usize, usize, usize); 2] = [(10, 10, 9), (20, 25, 20)];
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// So many frames of typing are timed.
const FRAMES: u32 = 300;

/// What is worked out beside the frames gets so much time after each: somebody who types fast types slower.
const PAUSE: Duration = Duration::from_millis(8);

/// The processor time of this thread, where the system tells it: what others do on the machine is not counted. Else the
/// time since the first call.
fn now() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
    }
    #[cfg(not(target_os = "linux"))]
    {
        static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        START.get_or_init(std::time::Instant::now).elapsed()
    }
}

/// The window without a screen.
struct Screen {
    ctx: egui::Context,
    app: KengeshApp,
    outside: eframe::Frame,
    time: f64,
}

impl Screen {
    fn new(plan: Plan, pages: ShownPages) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let settings = Settings { pages, ..Settings::default() };
        let start = Start { opening: Opening::Sample(Box::new(plan)), settings, ..Start::default() };
        let ports =
            Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
        let app = KengeshApp::new(&ctx, start, ports);
        let mut screen = Self { ctx, app, outside: eframe::Frame::_new_kittest(), time: 0.0 };
        screen.rest();
        screen
    }

    /// One frame; says how long it took, without the painting.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
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
    fn rest(&mut self) {
        for _ in 0..40 {
            self.frame(Vec::new());
            sleep(Duration::from_millis(5));
        }
    }

    fn press(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        self.frame(Vec::new());
    }

    fn text(&mut self, text: &str) -> Duration {
        self.frame(vec![Event::Text(text.to_owned())])
    }

    /// Words that come and go, a letter in a frame.
    fn letter(&mut self, round: u32) -> Duration {
        if round.is_multiple_of(2) {
            let (key, modifiers) = (Key::Backspace, Modifiers::NONE);
            return self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        }
        self.text("я")
    }

    fn typing(&mut self, reaches_plan: bool) -> Times {
        // The item is made, and has words that stay.
        self.text("вода");
        self.rest();
        let before = self.app.plan().map(Arc::as_ptr);
        self.letter(1);
        self.frame(Vec::new());
        assert_eq!(self.app.plan().map(Arc::as_ptr) != before, reaches_plan, "what is typed reaches the plan");
        self.letter(0);
        let mut times = Vec::new();
        for round in 1..=FRAMES {
            times.push(self.letter(round));
            sleep(PAUSE);
            // What was worked out meanwhile comes in a frame of its own.
            times.push(self.frame(Vec::new()));
        }
        Times::of(times, 2)
    }
}

/// How long frames took: the median of those with a key in them, and the longest of all.
#[derive(Clone, Copy)]
struct Times {
    median: Duration,
    longest: Duration,
}

impl Times {
    fn of(all: Vec<Duration>, every: usize) -> Self {
        let longest = all.iter().copied().max().unwrap();
        let mut typed: Vec<Duration> = all.into_iter().step_by(every).collect();
        typed.sort();
        Self { median: typed[typed.len() / 2], longest }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Prints a line for a view, unless another one was asked for.
fn report(name: &str, measure: impl Fn((usize, usize, usize)) -> Times) {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
        return;
    }
    let [small, large] = SIZES.map(measure);
    let growth = (millis(large.median) / millis(small.median) - 1.0) * 100.0;
    println!(
        "{name:24} {:6.2} → {:6.2} ms ({growth:+4.0} %), longest {:6.2} → {:6.2} ms",
        millis(small.median),
        millis(large.median),
        millis(small.longest),
        millis(large.longest),
    );
}

/// A view that opens after so many sections.
fn section(kind: SectionKind, size: (usize, usize, usize), pages: ShownPages) -> Screen {
    let mut screen = Screen::new(sized::whole(size.0, size.1, size.2), pages);
    let steps = 1 + SectionKind::ALL.iter().position(|other| *other == kind).unwrap();
    for _ in 0..steps {
        screen.press(Key::PageDown, Modifiers::COMMAND);
    }
    screen
}

/// The caret goes up in the tree, from the line that waits for a priority to the last measure.
fn to_measure(screen: &mut Screen) {
    for _ in 0..3 {
        screen.press(Key::ArrowUp, Modifiers::NONE);
    }
}

fn sections() {
    let named = [
        ("narrative", SectionKind::Introduction),
        ("swot", SectionKind::Swot),
        ("problems", SectionKind::Problems),
        ("goals", SectionKind::Goals),
        ("tree/new priority", SectionKind::Priorities),
        ("indicators", SectionKind::Indicators),
        ("resources", SectionKind::Resources),
        ("risks", SectionKind::Risks),
        ("reports", SectionKind::Monitoring),
        ("bodies", SectionKind::Management),
        ("participation, remarks", SectionKind::Participation),
        ("glossary", SectionKind::Glossary),
    ];
    report("passport, members", |size| {
        let mut screen = section(SectionKind::Introduction, size, ShownPages::Off);
        screen.press(Key::PageUp, Modifiers::COMMAND);
        screen.typing(true)
    });
    for (name, kind) in named {
        report(name, |size| section(kind, size, ShownPages::Off).typing(true));
    }
    for (name, kind) in
        [("pages beside narrative", SectionKind::Introduction), ("pages beside goals", SectionKind::Goals)]
    {
        report(name, |size| section(kind, size, ShownPages::Beside).typing(true));
    }
}

fn tools() {
    let tree = |size| {
        let mut screen = section(SectionKind::Priorities, size, ShownPages::Off);
        to_measure(&mut screen);
        screen
    };
    report("tree", |size| tree(size).typing(true));
    report("tree, pages beside", |size| {
        let mut screen = section(SectionKind::Priorities, size, ShownPages::Beside);
        to_measure(&mut screen);
        screen.typing(true)
    });
    report("table", |size| {
        let mut screen = tree(size);
        screen.press(Key::ArrowUp, Modifiers::NONE);
        screen.press(Key::F3, Modifiers::NONE);
        screen.typing(true)
    });
    report("tree, many chosen", |size| {
        let mut screen = tree(size);
        for _ in 0..200 {
            screen.press(Key::ArrowUp, CTRL_SHIFT);
        }
        screen.rest();
        Times::of((0..FRAMES).map(|_| screen.frame(Vec::new())).collect(), 1)
    });
    report("translation", |size| {
        let mut screen = tree(size);
        screen.press(Key::T, CTRL_SHIFT);
        screen.rest();
        screen.typing(true)
    });
    report("checks", |size| {
        let mut screen = tree(size);
        screen.press(Key::G, CTRL_SHIFT);
        screen.typing(true)
    });
    report("links", |size| {
        let mut screen = tree(size);
        screen.text("ж");
        screen.press(Key::K, Modifiers::COMMAND);
        screen.rest();
        screen.typing(false)
    });
    report("search", |size| {
        let mut screen = tree(size);
        screen.press(Key::F, Modifiers::COMMAND);
        screen.typing(false)
    });
}

fn beside() {
    let plan = sized::whole(20, 25, 20);
    let index = Index::of(&plan);
    let time = |name: &str, work: &dyn Fn() -> usize| {
        let once = || {
            let start = now();
            black_box(work());
            now() - start
        };
        let times = Times::of((0..20).map(|_| once()).collect(), 1);
        println!("beside: {name:16} {:6.2} ms, longest {:6.2} ms", millis(times.median), millis(times.longest));
    };
    time("checks", &|| check(&plan).len());
    time("index", &|| Index::of(&plan).find("ы").len());
    time("search", &|| index.find("вод").len());
    time("items by words", &|| index.pick("нов труб").count());
}

fn main() {
    // `cargo test --benches` only wants to know that it starts.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    sections();
    tools();
    beside();
}
