//! The built program in a real window on a screen of its own, driven by a real keyboard's events.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]
#![cfg(all(unix, not(target_os = "macos")))]

mod common;

use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::screen::Screen;
use common::whole::{self, Script};
use common::workshop;

fn plan_at(path: &Path) -> kengesh::model::Plan {
    kengesh::storage::read(&std::fs::read(path).expect("saved")).expect("a plan")
}

#[test]
#[ignore = "opens a real window: needs Xvfb, xdotool and setxkbmap"]
fn a_workshop_is_typed_in_a_real_window_under_the_russian_layout() {
    let screen = Screen::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let program = screen.start(&[]);
    screen.layout("ru");
    for step in workshop::script() {
        program.carry_out(step);
    }
    program.save_as(&path);
    workshop::check(&plan_at(&path));
    program.key("ctrl+q");
    assert!(program.ended(), "nothing is unsaved, so it leaves at once");

    let again = screen.start(&[path.to_str().unwrap()]);
    screen.layout("ru");
    again.key("ctrl+Next");
    again.type_text("Цель стратегии");
    screen.layout("us");
    again.key("ctrl+q");
    sleep(Duration::from_secs(1));
    let mut again = again;
    assert!(again.child.try_wait().unwrap().is_none(), "unsaved work is asked about");
    workshop::check(&plan_at(&path));
}

#[test]
#[ignore = "opens a real window: needs Xvfb, xdotool, xclip and setxkbmap"]
fn half_a_strategy_is_built_in_a_real_window_and_exported_as_the_sample_is() {
    let screen = Screen::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let sample = common::sample("kant-2014-2017.ron");
    let script = Script::of(&sample);
    let begun = Instant::now();
    let program = screen.start(&[]);
    screen.layout("ru");
    let pasted = script.acts.iter().filter(|act| program.act(act)).count();
    program.save_as(&path);
    whole::check(&plan_at(&path), &sample);
    let to = folder.path().join("document.md");
    let mut export = Command::new(env!("CARGO_BIN_EXE_kengesh"));
    export.arg("export").arg(&path).args(["--to", "md", "--language", "ru", "--date", "2026-01-15", "--output"]);
    assert!(export.arg(&to).output().unwrap().status.success());
    let expected = whole::exported(&whole::with_the_samples(&plan_at(&path), &sample));
    assert_eq!(std::fs::read_to_string(&to).unwrap(), expected);
    let (items, keys) = (script.items, script.keys());
    println!(
        "{items} items, {pasted} of them pasted; {keys} keys and chords beyond their text; {} s",
        begun.elapsed().as_secs()
    );
}

/// An empty window of eframe takes 30 MB with Mesa's OpenGL in software, which keeps pictures in the program's own
/// memory.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "opens a real window: needs Xvfb, xdotool and setxkbmap"]
fn the_window_at_rest_takes_little_more_memory_than_an_empty_one() {
    let screen = Screen::new();
    let program = screen.start(&["--sample", "kant"]);
    for _ in 0..13 {
        program.key("ctrl+Next");
        sleep(Duration::from_millis(300));
    }
    program.type_text("word and word");
    sleep(Duration::from_secs(45));
    let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", program.child.id())).unwrap();
    let own = rollup.lines().find_map(|line| line.strip_prefix("Private_Dirty:")).unwrap();
    let own: u64 = own.trim().trim_end_matches(" kB").parse().unwrap();
    println!("{} MB of its own", own / 1024);
    // Ten more than is allowed: other versions of Mesa take more.
    assert!(own < 100 * 1024, "{own} kB");
}
