//! `kill -9` at random moments, while words are typed in a real window, while the plan is saved, and while it is
//! exported: every word finished three seconds before is there after the next start, and no file is broken.
//!
//! `KENGESH_KILLS` says how often (each takes about ten seconds), `KENGESH_SEED` with which chance.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]
#![cfg(all(unix, not(target_os = "macos")))]

mod common;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::screen::{Program, Screen};
use kengesh::storage::{RealFiles, found, read, write};

/// Whatever was typed longer ago survives.
const PROMISE: Duration = Duration::from_secs(3);

const USUAL: u32 = 5;

fn asked(name: &str, usual: u32) -> u32 {
    std::env::var(name).ok().and_then(|asked| asked.parse().ok()).unwrap_or(usual)
}

/// Numbers without a pattern (xorshift).
struct Chance(u32);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % limit
    }
}

/// What the program is at when it is killed.
#[derive(Clone, Copy, Debug)]
enum At {
    Typing,
    Saving,
    Exporting,
}

/// The numbered words in a plan.
fn words(plan: &str) -> BTreeSet<u32> {
    plan.split("word").skip(1).filter_map(|rest| rest.get(..4)?.parse().ok()).collect()
}

/// Types numbered words until the time is up, and says when each was finished.
fn type_words(program: &Program<'_>, from: u32, span: Duration) -> Vec<(u32, Instant)> {
    let begun = Instant::now();
    let mut finished = Vec::new();
    for number in from.. {
        if begun.elapsed() > span {
            break;
        }
        program.type_at_once(&format!("word{number:04} "));
        finished.push((number, Instant::now()));
        if number.is_multiple_of(7) {
            program.press("Return");
        }
    }
    finished
}

fn data(screen: &Screen) -> PathBuf {
    screen.home.path().join(".local/share/kengesh")
}

fn settle(screen: &Screen) {
    let folder = screen.home.path().join(".config/kengesh");
    std::fs::create_dir_all(&folder).unwrap();
    let settings = "(language: Some(en), renderer: Glow, pages: Off, hints_off: true)";
    std::fs::write(folder.join("settings.ron"), settings).unwrap();
}

/// One life and death of the program. Says how many words had to be there.
fn killed(chance: &mut Chance, at: At) -> usize {
    let screen = Screen::new();
    settle(&screen);
    let plan = screen.home.path().join("plan.ron");
    let mut new = std::process::Command::new(env!("CARGO_BIN_EXE_kengesh"));
    let made = new.args(["new", "--template", "strategy", "--output"]).arg(&plan).output();
    assert!(made.unwrap().status.success());
    let mut program = screen.start(&[plan.to_str().unwrap()]);
    program.key("ctrl+Next");
    program.key("ctrl+Next");
    let mut finished = type_words(&program, 1, Duration::from_millis(u64::from(4_000 + chance.below(4_000))));
    match at {
        At::Typing => {}
        At::Saving => program.press("ctrl+s"),
        At::Exporting => {
            program.key("ctrl+e");
            program.press("Return");
        }
    }
    if !matches!(at, At::Typing) {
        sleep(Duration::from_millis(u64::from(chance.below(400))));
    }
    program.child.kill().unwrap();
    let end = Instant::now();
    program.child.wait().unwrap();
    finished.retain(|(_, when)| end - *when > PROMISE);

    // The file is the old plan or a new one, whole; what it lacks is in the journal.
    let file = read(&std::fs::read(&plan).unwrap()).expect("the file is whole");
    let mut there = words(&write(&file));
    let found = found(&RealFiles, &data(&screen));
    there.extend(found.iter().flat_map(|found| words(&write(found.recovered.history.plan()))));
    let lost: Vec<u32> = finished.iter().map(|(number, _)| *number).filter(|number| !there.contains(number)).collect();
    assert!(lost.is_empty(), "killed while {at:?}: {lost:?} of {} words are lost", finished.len());
    whole_documents(screen.home.path());
    if !found.is_empty() {
        recovered(&screen, &finished);
    }
    finished.len()
}

/// What an export has left is not there or whole: no half of a document goes under its name.
fn whole_documents(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let bytes = || std::fs::read(entry.path()).unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        match entry.path().extension().and_then(|end| end.to_str()) {
            Some("docx") => assert!(bytes().windows(4).any(|part| part == b"PK\x05\x06"), "{name} has its end"),
            Some("pdf") => assert!(bytes().trim_ascii_end().ends_with(b"%%EOF"), "{name} has its end"),
            _ => {}
        }
    }
}

/// In the window as people find it: started again, taken with Enter, saved.
fn recovered(screen: &Screen, finished: &[(u32, Instant)]) {
    let again = screen.start(&[]);
    again.until_unsaved(|| again.key("Return"));
    let path = screen.home.path().join("recovered.ron");
    again.save_as(&path);
    let there = words(&write(&read(&std::fs::read(&path).unwrap()).expect("the recovered plan is whole")));
    for (number, _) in finished {
        assert!(there.contains(number), "word {number} is lost in the window");
    }
}

#[test]
#[ignore = "opens a real window and takes minutes: needs Xvfb, xdotool and setxkbmap"]
fn whatever_was_typed_three_seconds_before_a_kill_is_there_after_it() {
    let mut chance = Chance(asked("KENGESH_SEED", std::process::id()).max(1));
    println!("seed {}", chance.0);
    let kills = asked("KENGESH_KILLS", USUAL);
    let mut count = 0;
    for kill in 0..kills {
        let at = [At::Typing, At::Saving, At::Typing, At::Exporting][kill as usize % 4];
        let words = killed(&mut chance, at);
        count += words;
        println!("kill {} of {kills}, {at:?}: {words} words had to be there, and were", kill + 1);
    }
    assert!(count > 0, "something was typed in time");
}
