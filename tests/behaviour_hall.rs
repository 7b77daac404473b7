//! The hall's window: what people in the last row read while somebody types.
//!
//! Where no second window can be opened, as here, egui shows it within the first one.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::app::{Window, say};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{NoDialogs, Opening};
use kengesh::model::*;

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

/// A SWOT of so many strengths, with votes, notes and groups.
fn begun(cards: u32) -> Plan {
    let mut plan = kengesh::work::STRATEGY
        .copy_in(Language::Ru, kengesh::i18n::Translator::of(Language::Ru))
        .expect("the template can be read");
    plan.groups = [Group { id: Id::from_u128(9), name: ru("Группа аксакалов") }].into_iter().collect();
    let card = |number: u32| Card {
        id: Id::from_u128(100 + u128::from(number)),
        text: ru(&format!("Сильная сторона {number}")),
        votes: 77,
        group: Some(Id::from_u128(9)),
    };
    let strengths = (1..=cards).map(card).collect();
    plan.swots = [Swot { id: Id::from_u128(1), strengths, ..Swot::default() }].into_iter().collect();
    plan.notes =
        [Note { id: Id::from_u128(8), about: Some(Id::from_u128(101)), text: ru("Спросить у мэра") }]
            .into_iter()
            .collect();
    plan
}

/// The window at its SWOT, and the hall's window open.
fn hall(plan: Plan) -> Window {
    let mut window = Window::with(Opening::Sample(Box::new(plan)), vec2(1400.0, 1000.0), Box::new(NoDialogs));
    for _ in 0..3 {
        window.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    window.press_with(COMMAND_SHIFT, Key::B);
    assert!(is_open(&window));
    window
}

fn is_open(window: &Window) -> bool {
    window.sees(&say("hall-full-screen"))
}

/// How high the words of the board are; none while they are not on it.
fn height(window: &Window, words: &str) -> Option<f32> {
    let mut found = window.harness.query_all_by_label(words);
    found.find(|node| node.accesskit_node().role() == egui::accesskit::Role::Label).map(|node| node.rect().height())
}

fn reads(window: &Window, words: &str) -> bool {
    height(window, words).is_some()
}

#[test]
fn the_hall_reads_the_cards_and_neither_votes_nor_notes_nor_groups() {
    let window = hall(begun(3));
    for words in ["Сильная сторона 1", "Сильная сторона 3", "Слабые стороны", "Угрозы"]
    {
        assert!(reads(&window, words), "{words}");
    }
    for words in ["77", "Группа аксакалов", "Спросить у мэра"] {
        assert!(window.harness.query_all_by_label_contains(words).next().is_none(), "{words}");
    }
}

#[test]
fn moment_one_storm_the_hall_sees_every_letter_and_the_next_quadrant_swells() {
    let mut window = hall(begun(1));
    let width = |window: &Window, title: &str| {
        let name = kengesh::i18n::Translator::of(Language::Ru)
            .say_with("swot-quadrant", &kengesh::i18n::slots([("title", say(title).into()), ("count", 0.into())]));
        window.harness.get_by_label(&name).rect().width()
    };
    let small = width(&window, "swot-weaknesses");
    window.press_with(Modifiers::CTRL, Key::Tab);
    assert!(width(&window, "swot-weaknesses") > small * 1.5, "the next quadrant swells");
    for (letters, typed) in [("П", "П"), ("ы", "Пы"), ("ль", "Пыль")] {
        window.type_text(letters);
        assert!(reads(&window, typed), "{typed}");
    }
    window.press(Key::Enter);
    window.type_text("Шум");
    assert!(reads(&window, "Пыль") && reads(&window, "Шум"));
    let words: Vec<String> = window
        .plan()
        .swots
        .at(0)
        .unwrap()
        .weaknesses
        .iter()
        .map(|card| card.text.get(Language::Ru).unwrap().to_owned())
        .collect();
    assert_eq!(words, ["Пыль", "Шум"]);
}

#[test]
fn the_newest_card_is_the_largest_and_none_is_too_small() {
    let mut window = hall(begun(30));
    window.type_text("Самая новая");
    let (newest, other) = (height(&window, "Самая новая").unwrap(), height(&window, "Сильная сторона 30").unwrap());
    // The typeface's lines are about 1.2 times as high as its letters' size.
    assert!(newest > 28.0 && newest < 40.0, "{newest}");
    assert!(other > 20.0 && other < newest, "{other}");
}

#[test]
fn long_cards_are_made_smaller_and_none_is_lost() {
    let mut plan = begun(0);
    let long = |number: u32| Card {
        id: Id::from_u128(200 + u128::from(number)),
        text: ru(&format!("{number}. {}", "Административный центр района, где сосредоточены услуги ".repeat(5))),
        ..Card::default()
    };
    let threats = (1..=2).map(long).collect();
    plan.swots = [Swot { id: Id::from_u128(1), threats, ..Swot::default() }].into_iter().collect();
    let mut window = hall(plan);
    assert!(window.sees("стр. 2 из 2"), "where the second does not fit beside the first");
    let last = window.harness.get_by_label_contains("2. Административный").rect();
    window.press_with(Modifiers::CTRL, Key::Tab);
    assert!(last.height() > 20.0 * 1.2 * 2.0 && last.height() < 28.0 * 1.2 * 12.0, "{last:?}");
}

#[test]
fn forty_cards_stand_on_pages_and_the_page_of_the_newest_is_open() {
    let mut window = hall(begun(40));
    let pages = (2..=9).find(|pages| window.sees(&format!("стр. {pages} из {pages}")));
    let pages = pages.expect("the last page, where one goes on writing");
    assert!((3..=6).contains(&pages), "{pages}");
    assert!(reads(&window, "Сильная сторона 40") && !reads(&window, "Сильная сторона 1"));
    for _ in 1..pages {
        window.press(Key::PageUp);
    }
    assert!(window.sees(&format!("стр. 1 из {pages}")));
    assert!(reads(&window, "Сильная сторона 1") && !reads(&window, "Сильная сторона 40"));
    window.press(Key::PageDown);
    assert!(window.sees(&format!("стр. 2 из {pages}")));
    window.type_text("Ещё одна");
    assert!(reads(&window, "Ещё одна"), "what is typed is what is read");
}

#[test]
fn the_hall_goes_where_one_goes_and_reads_problems_goals_and_the_tree() {
    let mut window = hall(common::sample("kant-2014-2017.ron"));
    let plan = Arc::clone(window.harness.state().plan().unwrap());
    let words = |text: &Text| text.get(Language::Ru).unwrap().to_owned();
    let next = |window: &mut Window| window.press_with(Modifiers::COMMAND, Key::PageDown);
    next(&mut window);
    assert!(reads(&window, &words(&plan.problems.at(0).unwrap().text)));
    next(&mut window);
    assert!(reads(&window, &words(&plan.goals.at(0).unwrap().text)));
    next(&mut window);
    assert!(plan.priorities.iter().all(|priority| reads(&window, &words(&priority.title))), "no caret: all priorities");
    // Over the line that waits for a result, to the last result.
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    let last = plan.priorities.iter().last().unwrap();
    assert!(reads(&window, &format!("П6. {}", words(&last.title))), "the caret is in the last");
    assert!(!reads(&window, &words(&plan.priorities.at(0).unwrap().title)));
}

#[test]
fn the_halls_window_is_closed_by_its_escape_and_by_f5_and_goes_with_the_plan() {
    let mut window = hall(begun(1));
    window.press(Key::F5);
    assert!(!is_open(&window) && window.sees(&say("menu-file")), "F5 closes it and opens nothing else");
    window.press_with(COMMAND_SHIFT, Key::B);
    assert!(is_open(&window));
    window.press_with(COMMAND_SHIFT, Key::B);
    assert!(!is_open(&window));
    window.press_with(COMMAND_SHIFT, Key::B);
    // The first leaves the field, where both windows are one.
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!is_open(&window));
}

#[test]
fn the_time_that_is_left_is_read_in_the_hall() {
    let mut window = Window::with(Opening::Sample(Box::new(begun(1))), vec2(1400.0, 1000.0), Box::new(NoDialogs));
    window.click(&say("timer"));
    window.click("5 мин");
    let times = |window: &Window| window.harness.query_all_by_label_contains("4:5").count();
    let before = times(&window);
    window.press_with(COMMAND_SHIFT, Key::B);
    window.harness.step();
    assert!(is_open(&window) && times(&window) > before, "{} {before}", times(&window));
}
