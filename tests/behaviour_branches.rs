//! Branches copied, cut and pasted within a plan and into another, and given to other programs as text.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::time::Duration;

use common::app::Window;
use common::{cases, plans, sample};
use egui::{Key, Modifiers};
use kengesh::app::Opening;
use kengesh::edit::History;
use kengesh::model::*;
use kengesh::work::Branch;
use proptest::prelude::*;

fn kant() -> Window {
    let mut window = Window::open(Opening::Sample(Box::new(sample("kant-2014-2017.ron"))));
    window.click_containing("Приоритетные напр");
    window
}

/// The words of the tasks of the first priority.
fn tasks(window: &Window) -> Vec<String> {
    let priority = window.plan().priorities.at(0).unwrap();
    priority.tasks.iter().map(|task| task.title.get(Language::Ru).unwrap().to_owned()).collect()
}

#[test]
fn a_task_is_copied_with_its_measures_and_pasted_behind_another() {
    let mut window = kant();
    let before = tasks(&window);
    window.focus("Задача 1.1");
    let text = window.copied(egui::Event::Copy);
    assert!(text.starts_with(&before[0]) && text.contains("\n\t"), "other programs get lines with levels: {text}");
    window.focus("Задача 1.3");
    window.harness.event(egui::Event::Paste(text));
    window.settle();
    let after = tasks(&window);
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(after[3], before[0]);
    let priority = window.plan().priorities.at(0).unwrap();
    let words = |task: usize| -> Vec<Text> {
        priority.tasks.at(task).unwrap().measures.iter().map(|measure| measure.text.clone()).collect()
    };
    assert_eq!(words(3), words(0), "its measures come with it, in all languages");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(tasks(&window), before, "one step back");
}

#[test]
fn a_task_is_cut_and_pasted_elsewhere() {
    let mut window = kant();
    let before = tasks(&window);
    window.focus("Задача 1.1");
    let text = window.copied(egui::Event::Cut);
    assert_eq!(tasks(&window), before[1..]);
    window.focus("Задача 1.2");
    window.harness.event(egui::Event::Paste(text));
    window.settle();
    assert_eq!(tasks(&window)[..3], [before[1].clone(), before[2].clone(), before[0].clone()]);
}

#[test]
fn selected_words_are_copied_as_ever() {
    let mut window = kant();
    window.focus("Задача 1.1");
    window.press_with(Modifiers::COMMAND, Key::A);
    let text = window.copied(egui::Event::Copy);
    assert_eq!(text, tasks(&window)[0]);
}

#[test]
fn an_item_is_duplicated() {
    let mut window = kant();
    let before = tasks(&window);
    window.focus("Задача 1.2");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::U);
    let after = tasks(&window);
    assert_eq!((after.len(), &after[2]), (before.len() + 1, &before[1]));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_branch_can_be_put_into_any_plan_and_leaves_it_sound(from in plans::plans(), into in plans::plans(), pick in any::<prop::sample::Index>(), here in any::<prop::sample::Index>()) {
        let ids = |plan: &Plan| {
            let mut ids = Vec::new();
            plan.each_part(&mut |part, _| ids.push(part.id()));
            ids
        };
        let (sources, targets) = (ids(&from), ids(&into));
        prop_assume!(!sources.is_empty() && !targets.is_empty());
        let branch = Branch::of(&from, &Places::of(&from), &[*pick.get(&sources)], Language::Ru).unwrap();
        let Some((command, id)) = branch.pasted(&into, &Places::of(&into), *here.get(&targets)) else { return Ok(()) };
        let mut history = History::new(into.clone());
        if history.apply(command, Duration::ZERO).is_ok() {
            prop_assert_eq!(history.plan().faults(), into.faults());
            prop_assert!(history.places().get(id).is_some());
        }
    }
}
