//! Problems with their causes, and goals with their horizons.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::view::Window;
use egui::{Key, Modifiers};
use kengesh::model::{Horizon, Language, Plan};
use kengesh::ui::views::{GoalsView, ProblemsView};

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
