//! The SWOT: typing cards, going from quadrant to quadrant, sending cards next door.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::app::say;
use common::view::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::model::{Language, Plan, Quadrant};
use kengesh::ui::views::SwotView;

fn open() -> Window<'static> {
    let view = Rc::new(RefCell::new(SwotView::default()));
    Window::new(Plan::new(Language::Ru), move |ui, cx| {
        let next = ui.input_mut(|input| input.consume_key(Modifiers::CTRL, Key::Tab));
        if next {
            view.borrow_mut().next_quadrant(cx);
        }
        view.borrow_mut().show(ui, cx);
    })
}

fn cards(window: &Window<'_>, quadrant: Quadrant) -> Vec<String> {
    let swot = window.plan().swots.at(0);
    let cards =
        swot.map(|swot| swot.cards(quadrant).iter().map(|card| card.text.get(Language::Ru).unwrap_or("").to_owned()));
    cards.map(Iterator::collect).unwrap_or_default()
}

fn three(window: &mut Window<'_>) {
    window.click("Новая карточка: Сильные стороны");
    for (index, words) in ["Близко к столице", "Дружные жители", "Чистая вода"].into_iter().enumerate()
    {
        if index > 0 {
            window.press(Key::Enter);
        }
        window.type_text(words);
    }
}

#[test]
fn type_enter_type_makes_cards_and_the_first_brings_its_swot() {
    let mut window = open();
    three(&mut window);
    assert_eq!(cards(&window, Quadrant::Strengths), ["Близко к столице", "Дружные жители", "Чистая вода"]);
    assert_eq!(window.plan().swots.len(), 1);
    assert!(window.is_in("Карточка 3, Сильные стороны"));
}

#[test]
fn no_letter_is_lost_in_a_waiting_line() {
    let mut window = open();
    window.click("Новая карточка: Угрозы");
    window.type_text("абв");
    window.press(Key::Enter);
    for letter in ["г", "д", "е"] {
        window.harness.event(egui::Event::Text(letter.to_owned()));
    }
    window.harness.run();
    assert_eq!(cards(&window, Quadrant::Threats), ["абв", "где"]);
}

#[test]
fn enter_in_the_middle_makes_the_next_card_there() {
    let mut window = open();
    three(&mut window);
    window.focus("Карточка 1, Сильные стороны");
    window.press(Key::Enter);
    window.type_text("Между");
    assert_eq!(cards(&window, Quadrant::Strengths)[..2], ["Близко к столице", "Между"]);
    window.press(Key::Enter);
    assert_eq!(cards(&window, Quadrant::Strengths).len(), 4, "an empty line is no card");
}

#[test]
fn ctrl_tab_goes_to_the_next_quadrant() {
    let mut window = open();
    three(&mut window);
    window.press_with(Modifiers::CTRL, Key::Tab);
    assert!(window.is_in("Новая карточка: Слабые стороны"));
    window.type_text("Старые трубы");
    assert_eq!(cards(&window, Quadrant::Weaknesses), ["Старые трубы"]);
}

#[test]
fn f7_and_an_arrow_send_a_card_next_door() {
    let mut window = open();
    three(&mut window);
    window.press(Key::F7);
    assert!(window.sees("Куда отправить карточку:   → Слабые стороны   ↓ Возможности   Esc – оставить"));
    window.press(Key::ArrowDown);
    assert_eq!(cards(&window, Quadrant::Opportunities), ["Чистая вода"]);
    assert!(window.is_in("Карточка 1, Возможности"));
    window.press_with(Modifiers::COMMAND, Key::M);
    window.press(Key::ArrowRight);
    assert_eq!(cards(&window, Quadrant::Threats), ["Чистая вода"]);
}

#[test]
fn backspace_in_an_emptied_card_deletes_it_and_undo_brings_it_back() {
    let mut window = open();
    window.click("Новая карточка: Угрозы");
    window.type_text("я");
    window.press(Key::Enter);
    window.type_text("ю");
    window.press(Key::Backspace);
    assert_eq!(cards(&window, Quadrant::Threats), ["я", ""]);
    window.press(Key::Backspace);
    assert_eq!(cards(&window, Quadrant::Threats), ["я"]);
    assert!(window.is_in("Карточка 1, Угрозы"));
    window.undo();
    window.undo();
    assert_eq!(cards(&window, Quadrant::Threats), ["я", "ю"]);
}

#[test]
fn alt_up_moves_a_card_and_the_caret_stays_in_it() {
    let mut window = open();
    three(&mut window);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(cards(&window, Quadrant::Strengths), ["Близко к столице", "Чистая вода", "Дружные жители"]);
    assert!(window.is_in("Карточка 2, Сильные стороны"));
    window.type_text("!");
    assert_eq!(cards(&window, Quadrant::Strengths)[1], "Чистая вода!");
}

#[test]
fn dots_are_given_by_click_or_as_a_total_and_stay_hidden_until_they_are_shown() {
    let mut window = open();
    three(&mut window);
    window.click(&say("votes-giving"));
    window.click("Отдать голос: Чистая вода");
    window.click("Отдать голос: Чистая вода");
    window.click("Сумма с бумаги: Дружные жители");
    window.type_text("5");
    window.press(Key::Tab);
    let votes = |window: &Window<'_>| -> Vec<u32> {
        window.plan().swots.at(0).unwrap().strengths.iter().map(|card| card.votes).collect()
    };
    assert_eq!(votes(&window), [0, 5, 2]);
    assert!(!window.sees("● 5"), "hidden while people vote");
    window.click(&say("votes-totals"));
    assert!(window.sees("● 5") && window.sees("● 2"));
    window.click(&say("votes-sort"));
    assert_eq!(cards(&window, Quadrant::Strengths), ["Дружные жители", "Чистая вода", "Близко к столице"]);
    window.undo();
    assert_eq!(cards(&window, Quadrant::Strengths), ["Близко к столице", "Дружные жители", "Чистая вода"], "one step");
}

#[test]
fn equal_totals_are_pointed_out() {
    let mut window = open();
    three(&mut window);
    window.click(&say("votes-giving"));
    window.click("Отдать голос: Чистая вода");
    window.click("Отдать голос: Дружные жители");
    window.click(&say("votes-totals"));
    assert_eq!(window.harness.query_all_by_label("● 1 =").count(), 2);
}

#[test]
fn arrows_cross_cards() {
    let mut window = open();
    three(&mut window);
    window.press(Key::ArrowUp);
    assert!(window.is_in("Карточка 2, Сильные стороны"));
    window.press(Key::ArrowDown);
    assert!(window.is_in("Карточка 3, Сильные стороны"));
    window.press(Key::ArrowDown);
    assert!(window.is_in("Новая карточка: Сильные стороны"));
    window.press(Key::ArrowUp);
    assert!(window.is_in("Карточка 3, Сильные стороны"));
    window.press(Key::F7);
    assert!(window.sees("Куда отправить карточку:   → Слабые стороны   ↓ Возможности   Esc – оставить"));
}

#[test]
fn words_typed_ahead_in_one_slow_frame_reach_the_cards_they_were_meant_for() {
    let mut window = open();
    window.click("Новая карточка: Угрозы");
    let enter = || egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let text = |words: &str| egui::Event::Text(words.to_owned());
    let events = [text("один"), enter(), text("два"), enter(), text("три")];
    window.harness.input_mut().events.extend(events);
    window.harness.run();
    assert_eq!(cards(&window, Quadrant::Threats), ["один", "два", "три"]);
}

#[test]
fn a_card_is_dragged_within_its_quadrant_and_into_another() {
    let mut window = open();
    three(&mut window);
    window.drag("Перетащить: Карточка 1, Сильные стороны", "Карточка 2, Сильные стороны");
    assert_eq!(cards(&window, Quadrant::Strengths), ["Дружные жители", "Близко к столице", "Чистая вода"]);
    window.drag("Перетащить: Карточка 3, Сильные стороны", "Новая карточка: Угрозы");
    assert_eq!(cards(&window, Quadrant::Threats), ["Чистая вода"]);
}
