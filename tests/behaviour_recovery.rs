//! The fifth moment: the plug is pulled, and nothing that was said is lost.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::{Path, PathBuf};

use common::app::{Window, say};
use egui::{Key, Modifiers};
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::i18n::{Translator, slots};
use kengesh::model::Language;
use kengesh::storage::{RealFiles, Settings, ShownPages};

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

fn open(opening: Opening, data: &Path) -> Window {
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let start = Start { opening, settings, data_folder: Some(data.to_owned()), ..Start::default() };
    Window::begin(start, SIZE, Box::new(NoDialogs))
}

fn journals(data: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(data.join("journal")).into_iter().flatten().map(|entry| entry.unwrap().path());
    files.filter(|path| path.extension().is_some_and(|end| end == "journal")).collect()
}

/// What was promised to be on the disk by then waits no longer than a third of that for more to be typed.
#[test]
fn what_is_typed_waits_no_longer_than_the_promise_allows() {
    assert!(kengesh::work::BATCH * 3 <= std::time::Duration::from_secs(3));
}

/// The user's data folder as it is found when the plug is pulled as soon as these words are on the disk. A busy machine
/// takes its time, so that is waited for, not timed.
fn pulled(window: &mut Window, data: &Path, words: &str) -> tempfile::TempDir {
    for _ in 0..1_000 {
        window.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(20));
        let after = copied(data);
        let found = kengesh::storage::found(&RealFiles, after.path());
        if found.iter().any(|found| kengesh::storage::write(found.recovered.history.plan()).contains(words)) {
            return copied(data);
        }
    }
    panic!("{words:?} never came to the disk");
}

/// The journals alone: their locks go with the program.
fn copied(data: &Path) -> tempfile::TempDir {
    let after = tempfile::tempdir().unwrap();
    std::fs::create_dir(after.path().join("journal")).unwrap();
    for journal in journals(data) {
        std::fs::copy(&journal, after.path().join("journal").join(journal.file_name().unwrap())).unwrap();
    }
    after
}

/// Two cards of a new plan, the second of them unfinished.
fn storm(data: &Path) -> Window {
    let mut window = open(Opening::Nothing, data);
    window.click(&say("start-strategy"));
    window.click_containing("SWOT");
    let first =
        Translator::of(Language::Ru).say_with("swot-new-card", &slots([("title", say("swot-strengths").into())]));
    window.focus(&first);
    window.type_text("Город стоит на большой дороге");
    window.press(Key::Enter);
    window.type_text("Рядом столица");
    window
}

fn cards(window: &Window) -> Vec<String> {
    let plan = window.plan();
    let swot = plan.swots.at(0).unwrap();
    let cards = swot.cards(kengesh::model::Quadrant::Strengths).iter();
    cards.map(|card| card.text.get(Language::Ru).unwrap_or_default().to_owned()).collect()
}

#[test]
fn the_plug_is_pulled_and_enter_brings_the_same_card_with_the_caret_after_the_last_word() {
    let data = tempfile::tempdir().unwrap();
    let mut window = storm(data.path());
    let after = pulled(&mut window, data.path(), "Рядом столица");
    let mut again = open(Opening::Nothing, after.path());
    again.wait_for("what was found", |window| window.sees(&say("unsaved-found")));
    again.settle();
    again.press(Key::Enter);
    again.wait_for("the plan", |window| window.harness.state().plan().is_some());
    again.settle();
    assert_eq!(cards(&again), ["Город стоит на большой дороге", "Рядом столица"]);
    again.type_text(", и вокзал");
    assert_eq!(cards(&again)[1], "Рядом столица, и вокзал", "the caret is behind the last word");
    assert!(again.title().contains('•'), "it is still to be saved");
}

#[test]
fn what_is_saved_or_left_on_purpose_is_not_offered_again() {
    let data = tempfile::tempdir().unwrap();
    let mut window = storm(data.path());
    pulled(&mut window, data.path(), "Рядом столица");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&data.path().join("план.ron"));
    window.wait_for("the file", |window| !window.title().contains('•'));
    window.wait_for("the end of the journal", |_| journals(data.path()).is_empty());
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::Z);
    pulled(&mut window, data.path(), "");
    window.press_with(Modifiers::COMMAND, Key::N);
    window.click(&say("guard-leave"));
    window.settle();
    assert!(!window.sees(&say("unsaved-found")));
    assert!(journals(data.path()).is_empty());
}

#[test]
fn work_on_a_file_is_offered_when_the_file_is_opened_and_leaves_it_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("план.ron");
    let mut window = storm(data.path());
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&file);
    window.wait_for("the file", |window| !window.title().contains('•'));
    let saved = std::fs::read(&file).unwrap();
    window.click_containing("SWOT");
    let card = slots([("number", 1.into()), ("title", say("swot-strengths").into())]);
    window.focus(&Translator::of(Language::Ru).say_with("swot-card", &card));
    window.press(Key::End);
    window.type_text(" и на реке");
    let after = pulled(&mut window, data.path(), "и на реке");
    let mut again = open(Opening::File(file.clone()), after.path());
    again.wait_for("the offer", |window| window.sees(&say("dialog-unsaved")));
    again.click(&say("unsaved-take"));
    again.wait_for("the plan", |window| window.title().contains('•'));
    again.settle();
    assert!(cards(&again)[0].ends_with("и на реке"));
    assert_eq!(std::fs::read(&file).unwrap(), saved, "the file is as it was");
}
