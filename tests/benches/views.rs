//! How long a frame of the whole window takes in each of its views while somebody types, and what is worked out beside
//! it: the median and the longest of many frames, at a thousand and at ten thousand nodes. Run by
//! `cargo bench --bench views`; a word behind `--` picks the views whose names hold it.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a benchmark says what is wrong by panicking")]

use std::hint::black_box;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use egui::{Key, Modifiers};
use kengesh::analysis::{Index, check};
use kengesh::app::{Opening, Start};
use kengesh::model::{Plan, SectionKind};
use kengesh::storage::{Settings, ShownPages};

mod screen;
mod sized;

use screen::{Screen, now};

const SIZES: [(usize, usize, usize); 2] = [(10, 10, 9), (20, 25, 20)];
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// So many frames of typing are timed.
const FRAMES: u32 = 300;

/// What is worked out beside the frames gets so much time after each: somebody who types fast types slower.
const PAUSE: Duration = Duration::from_millis(8);

/// The window on a plan.
fn open(plan: Plan, pages: ShownPages) -> Screen {
    let settings = Settings { pages, ..Settings::default() };
    Screen::new(Start { opening: Opening::Sample(Box::new(plan)), settings, ..Start::default() })
}

fn typing(screen: &mut Screen, reaches_plan: bool) -> Times {
    // The item is made, and has words that stay.
    screen.text("вода");
    screen.rest();
    let before = screen.app.plan().map(Arc::as_ptr);
    screen.letter(1);
    screen.frame(Vec::new());
    assert_eq!(screen.app.plan().map(Arc::as_ptr) != before, reaches_plan, "what is typed reaches the plan");
    screen.letter(0);
    let mut times = Vec::new();
    for round in 1..=FRAMES {
        times.push(screen.letter(round));
        sleep(PAUSE);
        // What was worked out meanwhile comes in a frame of its own.
        times.push(screen.frame(Vec::new()));
    }
    Times::of(times, 2)
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
    let mut screen = open(sized::whole(size.0, size.1, size.2), pages);
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
        typing(&mut screen, true)
    });
    for (name, kind) in named {
        report(name, |size| typing(&mut section(kind, size, ShownPages::Off), true));
    }
    for (name, kind) in
        [("pages beside narrative", SectionKind::Introduction), ("pages beside goals", SectionKind::Goals)]
    {
        report(name, |size| typing(&mut section(kind, size, ShownPages::Beside), true));
    }
}

fn tools() {
    let tree = |size| {
        let mut screen = section(SectionKind::Priorities, size, ShownPages::Off);
        to_measure(&mut screen);
        screen
    };
    report("tree", |size| typing(&mut tree(size), true));
    report("tree, pages beside", |size| {
        let mut screen = section(SectionKind::Priorities, size, ShownPages::Beside);
        to_measure(&mut screen);
        typing(&mut screen, true)
    });
    report("table", |size| {
        let mut screen = tree(size);
        screen.press(Key::ArrowUp, Modifiers::NONE);
        screen.press(Key::F3, Modifiers::NONE);
        typing(&mut screen, true)
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
        typing(&mut screen, true)
    });
    report("checks", |size| {
        let mut screen = tree(size);
        screen.press(Key::G, CTRL_SHIFT);
        typing(&mut screen, true)
    });
    report("links", |size| {
        let mut screen = tree(size);
        screen.text("ж");
        screen.press(Key::K, Modifiers::COMMAND);
        screen.rest();
        typing(&mut screen, false)
    });
    report("search", |size| {
        let mut screen = tree(size);
        screen.press(Key::F, Modifiers::COMMAND);
        typing(&mut screen, false)
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
