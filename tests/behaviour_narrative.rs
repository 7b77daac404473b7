//! Running text: typing, splitting, joining, levels.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use kengesh::app::Opening;
use kengesh::model::Content;

/// A plan with one empty section, open.
fn section() -> Window {
    let mut window = Window::open(Opening::Nothing);
    window.click(&say("start-blank"));
    window.click_containing(&format!("{}, ", say("section-title-narrative")));
    window.focus(&say("waiting-line"));
    window
}

fn blocks(window: &Window) -> Vec<String> {
    let plan = window.plan();
    let section = plan.sections.at(0).expect("a section");
    section
        .opening
        .iter()
        .map(|block| {
            let words = block.content.prose().and_then(|text| text.get(plan.main_language())).unwrap_or_default();
            let mark = match &block.content {
                Content::Item(item) => format!("{}-", item.level),
                Content::Subheading(_) => "#".to_owned(),
                _ => String::new(),
            };
            format!("{mark}{words}")
        })
        .collect()
}

#[test]
fn enter_begins_the_next_paragraph_and_backspace_joins_it_again() {
    let mut window = section();
    window.type_text("Первый");
    window.press(Key::Enter);
    window.type_text("Второй");
    assert_eq!(blocks(&window), ["Первый", "Второй"]);
    window.press(Key::Home);
    window.press(Key::Backspace);
    assert_eq!(blocks(&window), ["ПервыйВторой"]);
    window.type_text("-");
    assert_eq!(blocks(&window), ["Первый-Второй"]);
}

#[test]
fn a_paragraph_becomes_a_list_and_an_empty_item_ends_it() {
    let mut window = section();
    window.type_text("Раз");
    let slots = kengesh::i18n::slots([("kind", say("block-paragraph").into())]);
    let menu = kengesh::i18n::Translator::of(kengesh::model::Language::Ru).say_with("block-menu", &slots);
    window.click(&menu);
    window.click(&say("block-item"));
    assert_eq!(blocks(&window), ["0-Раз"]);
    window.press(Key::Tab);
    assert_eq!(blocks(&window), ["1-Раз"]);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press(Key::End);
    window.press(Key::Enter);
    assert_eq!(blocks(&window), ["0-Раз", "0-"]);
    window.press(Key::Enter);
    assert_eq!(blocks(&window), ["0-Раз", ""]);
}

#[test]
fn paragraphs_move_by_keys() {
    let mut window = section();
    window.type_text("А");
    window.press(Key::Enter);
    window.type_text("Б");
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(blocks(&window), ["Б", "А"]);
}
