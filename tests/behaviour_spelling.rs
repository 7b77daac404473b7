//! Spelling: misspelt words are found, put right, or taken for right.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::Opening;
use kengesh::i18n::{Translator, slots};
use kengesh::model::Language;

/// A plan with a paragraph of these words.
fn written(words: &str) -> Window {
    let mut window = Window::open(Opening::Nothing);
    window.click(&say("start-blank"));
    window.click_containing(&format!("{}, ", say("section-title-narrative")));
    window.focus(&say("waiting-line"));
    window.type_text(words);
    window
}

fn words(window: &Window) -> String {
    let plan = window.plan();
    let section = plan.sections.at(0).unwrap();
    section.opening.iter().filter_map(|block| block.content.prose()?.get(Language::Ru)).collect::<Vec<_>>().join("|")
}

fn say_word(key: &str, word: &str) -> String {
    Translator::of(Language::Ru).say_with(key, &slots([("word", word.to_owned().into())]))
}

fn walk(window: &mut Window, word: &str) {
    window.press(Key::F8);
    let add = say_word("spelling-add", word);
    window.wait_for(word, |window| window.sees(&add));
}

#[test]
fn f8_leads_to_a_misspelt_word_and_enter_takes_what_was_meant() {
    let mut window = written("Построить детскй сад и шкоулу у парка");
    walk(&mut window, "детскй");
    window.wait_for("what was meant", |window| window.sees("детский"));
    window.press(Key::Enter);
    assert_eq!(words(&window), "Построить детский сад и шкоулу у парка");
    // The caret is behind the word: what is typed goes on from there.
    window.type_text("!");
    assert_eq!(words(&window), "Построить детский! сад и шкоулу у парка");
    walk(&mut window, "шкоулу");
    window.press(Key::Escape);
    assert!(!window.sees(&say_word("spelling-add", "шкоулу")));
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(words(&window), "Построить детскй сад и шкоулу у парка", "each was a step of its own");
}

#[test]
fn arrows_choose_among_what_may_have_been_meant() {
    let mut window = written("новая шкоула, старый дом");
    walk(&mut window, "шкоула");
    window.wait_for("what was meant", |window| window.sees("школа"));
    window.press(Key::ArrowDown);
    window.press(Key::ArrowUp);
    window.click("школа");
    assert_eq!(words(&window), "новая школа, старый дом");
}

#[test]
fn a_word_taken_for_right_is_the_plans_own_until_it_is_forgotten() {
    let mut window = written("проект кантжолу нужен и дргой");
    walk(&mut window, "кантжолу");
    window.click(&say_word("spelling-add", "кантжолу"));
    assert!(window.plan().words.contains("кантжолу"));
    walk(&mut window, "дргой");
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&say("command-own-words"));
    window.press(Key::Enter);
    window.click(&say_word("own-words-forget", "кантжолу"));
    assert!(window.plan().words.is_empty());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.plan().words.contains("кантжолу"));
}

#[test]
fn when_nothing_is_misspelt_it_is_said() {
    let mut window = written("всё верно");
    window.press(Key::F8);
    let none = say("spelling-none");
    window.wait_for("the answer", |window| window.harness.query_all_by_label_contains(&none).next().is_some());
}

#[test]
fn spelling_is_turned_off_and_on_by_name() {
    let mut window = written("детскй сад");
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&say("command-toggle-spelling"));
    window.press(Key::Enter);
    window.click(&say("ok"));
    window.press(Key::F8);
    assert!(window.sees(&say("spelling-is-off")));
}
