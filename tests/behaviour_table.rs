//! The action plan as a table: the tree's measures, edited in cells.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use common::app::say;
use common::view::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::model::*;
use kengesh::ui::views::TreeView;

/// Two priorities: «Вода» with three measures, «Дороги» with one.
fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let measure = |text: &str, lead: &str, year: i16| Measure {
        text: Text::new(Language::Ru, text),
        lead: if lead.is_empty() {
            Vec::new()
        } else {
            vec![Executor { name: Text::new(Language::Ru, lead), ..Executor::default() }]
        },
        timing: Timing { to: (year > 0).then_some(Moment::Year(year)), ..Timing::default() },
        ..Measure::default()
    };
    let mut water = Priority { title: Text::new(Language::Ru, "Вода"), ..Priority::default() };
    water.measures.push(measure("Пробурить скважину", "Водоканал", 2028));
    water.measures.push(measure("Заменить трубы", "Мэрия", 2027));
    water.measures.push(measure("Поставить счётчики", "", 0));
    let mut roads = Priority { title: Text::new(Language::Ru, "Дороги"), ..Priority::default() };
    roads.measures.push(measure("Засыпать ямы", "Мэрия", 2029));
    plan.priorities.push(water);
    plan.priorities.push(roads);
    plan
}

fn open() -> Window<'static> {
    let view = Rc::new(RefCell::new(TreeView::default()));
    let mut window = Window::new(plan(), move |ui, cx| view.borrow_mut().show(ui, cx));
    window.press(Key::F3);
    window
}

fn measure(window: &Window<'_>, priority: usize, index: usize) -> Arc<Measure> {
    Arc::clone(window.plan().priorities.at(priority).unwrap().measures.at(index).unwrap())
}

fn lead(measure: &Measure) -> &str {
    measure.lead.first().and_then(|lead| lead.name.get(Language::Ru)).unwrap_or_default()
}

fn cell(column: &str, code: &str) -> String {
    format!("{} {code}", say(column))
}

/// The codes of the rows from top to bottom.
fn order(window: &Window<'_>) -> Vec<String> {
    let codes = ["1.0.1", "1.0.2", "1.0.3", "2.0.1"];
    let mut seen: Vec<(f32, String)> = codes
        .iter()
        .filter_map(|code| {
            let name = cell("table-text", code);
            window.harness.query_by_label(&name).map(|node| (node.rect().top(), (*code).to_owned()))
        })
        .collect();
    seen.sort_by(|one, other| one.0.total_cmp(&other.0));
    seen.into_iter().map(|(_, code)| code).collect()
}

#[test]
fn f3_shows_the_measures_as_a_table_and_back_at_the_same_measure() {
    let view = Rc::new(RefCell::new(TreeView::default()));
    let mut window = Window::new(plan(), move |ui, cx| view.borrow_mut().show(ui, cx));
    window.focus("Мера 1.0.2");
    window.press(Key::F3);
    assert!(window.is_in(&cell("table-text", "1.0.2")));
    window.press(Key::Enter);
    window.press(Key::F3);
    assert!(window.is_in("Мера 1.0.3"));
}

#[test]
fn what_is_typed_in_cells_reaches_the_plan_and_enter_goes_down_the_column() {
    let mut window = open();
    window.focus(&cell("fields-until", "1.0.3"));
    window.type_text("2 кв. 2027");
    window.press(Key::Enter);
    assert_eq!(measure(&window, 0, 2).timing.to, Some(Moment::Quarter(2027, 2)));
    assert!(window.is_in(&cell("fields-until", "2.0.1")));
    window.focus(&cell("fields-lead", "1.0.3"));
    window.type_text("ЖКХ");
    assert_eq!(lead(&measure(&window, 0, 2)), "ЖКХ");
    window.press(Key::Tab);
    assert!(window.is_in(&cell("fields-until", "1.0.3")));
}

#[test]
fn what_cannot_be_read_stays_in_its_cell_and_the_plan_keeps_its_value() {
    let mut window = open();
    window.focus(&cell("fields-until", "1.0.1"));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("когда-нибудь");
    window.press(Key::Enter);
    assert!(window.is_in(&cell("fields-until", "1.0.1")), "the caret stays where the mistake is");
    assert_eq!(measure(&window, 0, 0).timing.to, Some(Moment::Year(2028)));
}

#[test]
fn ctrl_d_fills_down_from_the_row_above() {
    let mut window = open();
    window.focus(&cell("fields-lead", "1.0.3"));
    window.press_with(Modifiers::COMMAND, Key::D);
    assert_eq!(lead(&measure(&window, 0, 2)), "Мэрия");
}

#[test]
fn many_are_chosen_and_set_at_once_in_one_step() {
    let mut window = open();
    window.click("Выбрать 1.0.1");
    window.harness.get_by_label("Выбрать 1.0.3").click_modifiers(Modifiers::SHIFT);
    window.harness.run();
    window.click(&say("table-set-value"));
    window.type_text("Айыл окмоту");
    window.press(Key::Enter);
    let leads: Vec<String> = (0..3).map(|index| lead(&measure(&window, 0, index)).to_owned()).collect();
    assert_eq!(leads, ["Айыл окмоту"; 3]);
    assert_eq!(lead(&measure(&window, 1, 0)), "Мэрия", "what is not chosen stays");
    window.undo();
    assert_eq!(lead(&measure(&window, 0, 0)), "Водоканал");
    assert_eq!(lead(&measure(&window, 0, 2)), "");
}

#[test]
fn rows_are_sorted_by_a_column_and_stay_while_they_are_edited() {
    let mut window = open();
    window.click(&say("fields-until"));
    assert_eq!(order(&window), ["1.0.2", "1.0.1", "2.0.1", "1.0.3"]);
    window.focus(&cell("fields-until", "1.0.3"));
    window.type_text("2026");
    window.press(Key::Tab);
    assert_eq!(order(&window), ["1.0.2", "1.0.1", "2.0.1", "1.0.3"], "nothing moves under the caret");
}

#[test]
fn only_the_measures_of_one_person_are_shown() {
    let mut window = open();
    window.click(&format!("Показать: {}", say("fields-lead")));
    window.click("Мэрия");
    assert_eq!(order(&window), ["1.0.2", "2.0.1"]);
    window.click(&say("table-show-all"));
    assert_eq!(order(&window).len(), 4);
}

#[test]
fn only_the_measures_that_lack_something_are_shown() {
    let mut window = open();
    window.click(&format!("Показать: {}", say("table-gap")));
    window.click(&say("check-no-timing"));
    assert_eq!(order(&window), ["1.0.3"]);
}

#[test]
fn columns_are_chosen() {
    let mut window = open();
    assert!(!window.sees(&cell("fields-result", "1.0.1")));
    window.click(&say("table-columns"));
    window.click(&say("fields-result"));
    assert!(window.sees(&cell("fields-result", "1.0.1")));
}
