//! A group's file: its cards and problems come into the plan under its name.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::time::Duration;

use common::app::{Window, say};
use common::{cases, plans};
use kengesh::app::Opening;
use kengesh::edit::History;
use kengesh::model::*;
use kengesh::storage::{Over, Previous, RealFiles, save};
use kengesh::work::appended;
use proptest::prelude::*;

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

fn swot(cards: &[&str]) -> Swot {
    let card = |words: &&str| Card { text: ru(words), ..Card::default() };
    Swot { strengths: cards.iter().map(card).collect(), ..Swot::default() }
}

fn with(cards: &[&str], problems: &[&str]) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    plan.swots.push(swot(cards));
    for words in problems {
        plan.problems.push(Problem { text: ru(words), ..Problem::default() });
    }
    plan
}

fn after(plan: &Plan, group: &Plan, name: &str) -> Plan {
    let (command, _) = appended(plan, group, name).unwrap();
    let mut history = History::new(plan.clone());
    history.apply(command, Duration::ZERO).unwrap();
    Plan::clone(history.plan())
}

fn cards(plan: &Plan) -> Vec<&str> {
    plan.swots.at(0).unwrap().strengths.iter().map(|card| card.text.get(Language::Ru).unwrap()).collect()
}

#[test]
fn a_groups_cards_come_in_with_its_name_and_similar_ones_stand_side_by_side() {
    let plan = with(&["Близость к столице и рынкам сбыта", "Чистая вода"], &[]);
    let group = with(&["Близость столицы и рынков сбыта", "Трудолюбивые жители"], &["Нет работы"]);
    let plan = after(&plan, &group, "Группа 2");
    assert_eq!(
        cards(&plan),
        ["Близость к столице и рынкам сбыта", "Близость столицы и рынков сбыта", "Чистая вода", "Трудолюбивые жители"]
    );
    let id = plan.groups.at(0).unwrap().id;
    assert_eq!(plan.groups.at(0).unwrap().name.get(Language::Ru), Some("Группа 2"));
    let of: Vec<Option<Id>> = plan.swots.at(0).unwrap().strengths.iter().map(|card| card.group).collect();
    assert_eq!(of, [None, Some(id), None, Some(id)]);
    assert_eq!(plan.problems.at(0).unwrap().group, Some(id));
}

#[test]
fn what_both_files_have_in_the_same_words_comes_in_once() {
    let plan = with(&["Чистая вода"], &["Нет работы"]);
    let mut group = plan.clone();
    assert_eq!(appended(&plan, &group, "Группа 1"), None, "nothing new");
    group.problems.push(Problem {
        text: ru("Завод закрыт"),
        cause_of: Some(plan.problems.at(0).unwrap().id),
        ..Problem::default()
    });
    let plan = after(&plan, &group, "Группа 1");
    assert_eq!(plan.problems.len(), 2);
    assert_eq!(plan.problems.at(1).unwrap().cause_of, Some(plan.problems.at(0).unwrap().id), "a cause stays a cause");
}

#[test]
fn a_groups_file_is_chosen_in_the_window_and_one_undo_takes_all_of_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Группа 3.ron");
    save(&RealFiles, &path, &with(&["Железная дорога"], &["Пыль"]), Over::Nothing, Previous::Kept(None)).unwrap();
    let mut window = Window::open(Opening::Sample(Box::new(with(&["Чистая вода"], &[]))));
    window.click(&say("menu-file"));
    window.click_containing(&say("command-append"));
    window.type_path(&path);
    window.wait_for("the group's cards", |window| window.sees(&say("append-done")));
    window.press(egui::Key::Enter);
    assert_eq!(cards(window.plan()), ["Чистая вода", "Железная дорога"]);
    assert_eq!(window.plan().problems.len(), 1);
    window.press_with(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(cards(window.plan()), ["Чистая вода"]);
    assert!(window.plan().problems.is_empty() && window.plan().groups.is_empty());
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_groups_file_leaves_a_sound_plan_and_nothing_of_the_plan_is_lost(plan in plans::plans(), group in plans::plans()) {
        let Some((command, count)) = appended(&plan, &group, "Группа") else { return Ok(()) };
        let mut history = History::new(plan.clone());
        history.apply(command, Duration::ZERO).unwrap();
        prop_assert_eq!(history.plan().faults(), plan.faults());
        let number = |plan: &Plan| {
            let cards = |swot: &std::sync::Arc<Swot>| Quadrant::ALL.iter().map(|q| swot.cards(*q).len()).sum::<usize>();
            plan.swots.iter().map(cards).sum::<usize>() + plan.problems.len()
        };
        prop_assert!(number(history.plan()) > number(&plan) && count > 0);
        history.undo();
        prop_assert_eq!(&**history.plan(), &plan);
    }
}
