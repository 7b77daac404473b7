//! Problems with their causes, and goals with their horizons.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::view::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::model::{Horizon, Language, Plan, Slot, Term, Text};
use kengesh::ui::views::{GoalsView, ItemsView, ProblemsView};

fn problems() -> Window<'static> {
    let view = Rc::new(RefCell::new(ProblemsView::default()));
    let mut window = Window::new(Plan::new(Language::Ru), move |ui, cx| view.borrow_mut().show(ui, cx));
    window.click("Новая проблема");
    for (index, words) in ["Мало воды", "Старые сети", "Плохие дороги"].into_iter().enumerate()
    {
        if index > 0 {
            window.press(Key::Enter);
        }
        window.type_text(words);
    }
    window
}

fn words(plan: &Plan) -> Vec<&str> {
    plan.problems.iter().map(|problem| problem.text.get(Language::Ru).unwrap_or("")).collect()
}

#[test]
fn tab_makes_a_cause_and_shift_tab_takes_it_out() {
    let mut window = problems();
    window.focus("Проблема 2");
    window.press(Key::Tab);
    let effect = window.plan().problems.at(0).map(|problem| problem.id);
    assert_eq!(window.plan().problems.at(1).and_then(|problem| problem.cause_of), effect);
    assert!(window.is_in("Проблема 1.1"));
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert!(window.is_in("Проблема 2"));
    assert!(window.plan().problems.iter().all(|problem| problem.cause_of.is_none()));
}

#[test]
fn enter_in_a_cause_makes_the_next_cause() {
    let mut window = problems();
    window.focus("Проблема 2");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.type_text("Нет насоса");
    assert_eq!(words(window.plan()), ["Мало воды", "Старые сети", "Нет насоса", "Плохие дороги"]);
    assert!(window.is_in("Проблема 1.2"));
}

#[test]
fn alt_arrows_change_the_rank() {
    let mut window = problems();
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(words(window.plan()), ["Плохие дороги", "Мало воды", "Старые сети"]);
    window.undo();
    assert_eq!(words(window.plan()), ["Мало воды", "Плохие дороги", "Старые сети"]);
}

#[test]
fn a_goal_is_typed_and_given_a_horizon() {
    let view = Rc::new(RefCell::new(GoalsView::default()));
    let mut window = Window::new(Plan::new(Language::Ru), move |ui, cx| view.borrow_mut().show(ui, cx));
    window.click("Новая цель");
    window.type_text("Зелёный город");
    window.click("Срок цели 1");
    window.click("К концу периода");
    assert_eq!(window.plan().goals.at(0).map(|goal| goal.horizon), Some(Horizon::Period));
}

#[test]
fn a_long_plain_list_shows_what_is_in_sight_and_keys_lead_through_all_of_it() {
    let mut plan = Plan::new(Language::Ru);
    for number in 1..=60 {
        let name = Text::new(Language::Ru, &format!("Слово {number}"));
        plan.terms.push(Term { name, ..Term::default() });
    }
    let view = Rc::new(RefCell::new(ItemsView::default()));
    let mut window = Window::new(plan, move |ui, cx| {
        egui::ScrollArea::vertical().show(ui, |ui| view.borrow_mut().show(ui, cx, Slot::Terms));
    });
    window.harness.run();
    let shown = window.harness.query_all_by_role(egui::accesskit::Role::MultilineTextInput).count();
    assert!(shown < 60, "of 120 fields and the line that waits, those in sight: {shown}");
    window.focus("Новая строка");
    window.press(Key::ArrowUp);
    window.type_text("!");
    let term = |window: &Window<'_>, place: usize| {
        window.plan().terms.at(place).and_then(|term| term.name.get(Language::Ru).map(str::to_owned)).unwrap()
    };
    assert_eq!(term(&window, 59), "Слово 60!");
    // Two fields a term.
    for _ in 0..59 * 2 {
        window.press_with(Modifiers::SHIFT, Key::Tab);
    }
    window.press(Key::End);
    window.type_text("!");
    assert_eq!(term(&window, 0), "Слово 1!");
    for _ in 0..30 * 2 {
        window.press(Key::Tab);
    }
    window.press(Key::End);
    window.type_text("!");
    assert_eq!(term(&window, 30), "Слово 31!");
}
