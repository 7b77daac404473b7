//! A workshop from the start screen to the saved plan and the document, by keyboard alone.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::Window;
use common::workshop::{self, Do};
use egui::{Key, Modifiers};
use kengesh::app::Opening;
use kengesh::document::{Options, build};
use kengesh::export::markdown;
use kengesh::model::Language;

fn carry_out(window: &mut Window, step: Do) {
    match step {
        Do::Type(words) => window.type_text(words),
        Do::Enter => window.press(Key::Enter),
        Do::Tab => window.press(Key::Tab),
        Do::BackTab => window.press_with(Modifiers::SHIFT, Key::Tab),
        Do::NextQuadrant => window.press_with(Modifiers::CTRL, Key::Tab),
        Do::NextSection => window.press_with(Modifiers::COMMAND, Key::PageDown),
        Do::Undo => window.press_with(Modifiers::COMMAND, Key::Z),
        Do::Redo => window.press_with(Modifiers::COMMAND, Key::Y),
    }
}

#[test]
fn a_workshop_is_typed_undone_redone_saved_opened_and_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("семинар.ron");
    let mut window = Window::open(Opening::Nothing);
    for step in workshop::script() {
        carry_out(&mut window, step);
    }
    workshop::check(window.plan());
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&path);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    let mut again = Window::open(Opening::File(path));
    again.wait_for("the plan", |window| window.harness.state().plan().is_some());
    workshop::check(again.plan());
    let options = Options { language: Language::Ru, date: jiff::civil::date(2026, 1, 15), scope: Default::default() };
    let document = markdown(&build(again.plan(), &options));
    for words in workshop::CARDS.iter().flatten().chain(&workshop::PROBLEMS) {
        assert!(document.contains(words), "{words}");
    }
}

#[test]
fn one_step_back_takes_back_the_whole_card() {
    let mut window = Window::open(Opening::Nothing);
    let swot = workshop::script().into_iter().take_while(|step| *step != Do::NextQuadrant);
    for step in swot {
        carry_out(&mut window, step);
    }
    let cards = |window: &Window| window.plan().swots.at(0).map_or(0, |swot| swot.strengths.len());
    assert_eq!(cards(&window), 2);
    carry_out(&mut window, Do::Undo);
    assert_eq!(cards(&window), 1, "the card with all its letters");
}
