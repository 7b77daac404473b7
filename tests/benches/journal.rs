//! What it costs that nothing is lost: the journal's part of a keystroke's frame, the share of a core its thread takes
//! while somebody types, and a save; all at 10,500 nodes.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Key, Modifiers};
use kengesh::app::{Opening, Start};
use kengesh::storage::{Over, Previous, RealFiles, Settings, ShownPages, save};

mod screen;
mod sized;

use screen::Screen;

/// The window on the tree, the caret in a text.
fn tree(data: Option<&Path>) -> Screen {
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let opening = Opening::Sample(Box::new(sized::strategy(20, 25, 20)));
    let mut screen =
        Screen::new(Start { opening, settings, data_folder: data.map(Path::to_owned), ..Start::default() });
    screen.press(Key::PageDown, Modifiers::COMMAND);
    screen.rest();
    let before = screen.app.plan().map(Arc::as_ptr);
    screen.letter(1);
    assert_ne!(screen.app.plan().map(Arc::as_ptr), before, "what is typed reaches the plan");
    screen
}

fn keystroke(c: &mut Criterion) {
    let data = tempfile::tempdir().unwrap();
    for (name, folder) in [("without", None), ("with", Some(data.path()))] {
        let mut screen = tree(folder);
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
    let mut screen = tree(Some(data.path()));
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
