//! Many items chosen at once: deleted, moved, copied, sent next door; lists sorted.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::app::{Window, say};
use common::{cases, plans, sample};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::Opening;
use kengesh::edit::History;
use kengesh::i18n::{Collation, Translator, slots};
use kengesh::model::*;
use kengesh::work::{Branch, many};
use proptest::prelude::*;

const RANGE: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn kant(section: &str) -> Window {
    let mut window = Window::open(Opening::Sample(Box::new(sample("kant-2014-2017.ron"))));
    window.click_containing(section);
    window
}

fn problems(window: &Window) -> Vec<String> {
    let plan = window.plan();
    plan.problems.iter().map(|problem| problem.text.get(Language::Ru).unwrap_or_default().to_owned()).collect()
}

fn problem(number: usize) -> String {
    Translator::of(Language::Ru).say_with("problems-problem", &slots([("number", number.to_string().into())]))
}

fn chosen(count: usize) -> String {
    format!("·  {}", Translator::of(Language::Ru).say_with("many-chosen", &slots([("count", count.into())])))
}

/// A click on what has this name, with keys held down.
fn click_with(window: &mut Window, name: &str, modifiers: Modifiers) {
    window.harness.get_by_label(name).click_modifiers(modifiers);
    window.settle();
}

#[test]
fn problems_chosen_with_ctrl_are_deleted_at_once_and_come_back_with_one_undo() {
    let mut window = kant("Проблемы");
    let before = problems(&window);
    click_with(&mut window, &problem(1), Modifiers::COMMAND);
    click_with(&mut window, &problem(3), Modifiers::COMMAND);
    assert!(window.sees(&chosen(2)));
    window.press(Key::Delete);
    assert_eq!(problems(&window), [&before[1], &before[3], &before[4]].map(Clone::clone));
    assert!(!window.sees(&chosen(2)), "nothing is chosen any more");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(problems(&window), before);
}

#[test]
fn shift_chooses_all_from_the_last_one_and_a_plain_click_none() {
    let mut window = kant("Проблемы");
    click_with(&mut window, &problem(2), Modifiers::COMMAND);
    click_with(&mut window, &problem(4), Modifiers::SHIFT);
    assert!(window.sees(&chosen(3)));
    click_with(&mut window, &problem(1), Modifiers::NONE);
    assert!(!window.sees(&chosen(3)));
    assert!(!window.sees(&chosen(1)));
}

#[test]
fn items_are_chosen_with_the_keyboard_and_moved_together() {
    let mut window = kant("Проблемы");
    let before = problems(&window);
    window.focus(&problem(3));
    window.press_with(RANGE, Key::ArrowDown);
    assert!(window.sees(&chosen(2)));
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    let order = |order: [usize; 5]| order.map(|at| before[at].clone());
    assert_eq!(problems(&window), order([0, 2, 3, 1, 4]));
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(problems(&window), order([2, 3, 0, 1, 4]), "at the edge they stay");
    window.press(Key::Escape);
    assert!(!window.sees(&chosen(2)));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(problems(&window), order([0, 2, 3, 1, 4]), "each move was one step");
}

#[test]
fn typing_goes_on_with_one_text_and_nothing_stays_chosen() {
    let mut window = kant("Проблемы");
    window.focus(&problem(1));
    window.press_with(RANGE, Key::ArrowDown);
    window.type_text("!");
    assert!(!window.sees(&chosen(2)));
    assert!(problems(&window)[1].ends_with('!'), "the caret went along");
}

#[test]
fn tasks_chosen_are_copied_together_and_pasted_as_one_step() {
    let mut window = kant("Приоритетные напр");
    window.focus("Задача 1.1");
    click_with(&mut window, "Задача 1.3", Modifiers::COMMAND);
    click_with(&mut window, "Задача 1.1", Modifiers::COMMAND);
    // What a chosen one holds counts with it.
    click_with(&mut window, "Мера 1.1.1", Modifiers::COMMAND);
    assert!(window.sees(&chosen(2)));
    let text = window.copied(Event::Copy);
    let words = |task: usize| {
        let plan = window.plan();
        plan.priorities.at(0).unwrap().tasks.at(task).unwrap().title.get(Language::Ru).unwrap().to_owned()
    };
    let (first, third) = (words(0), words(2));
    assert!(text.starts_with(&first) && text.contains(&format!("\n{third}\n\t")), "{text}");
    window.focus("Задача 1.3");
    window.harness.event(Event::Paste(text));
    window.settle();
    let titles = |window: &Window| -> Vec<String> {
        let tasks = &window.plan().priorities.at(0).unwrap().tasks;
        tasks.iter().map(|task| task.title.get(Language::Ru).unwrap().to_owned()).collect()
    };
    assert_eq!(titles(&window)[2..5], [third.clone(), first, third]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&window).len(), 5);
}

#[test]
fn cards_chosen_are_sent_next_door_together() {
    let mut window = kant("SWOT");
    let count = |window: &Window, quadrant| window.plan().swots.at(0).unwrap().cards(quadrant).len();
    let title = say("swot-strengths");
    let card = |number: usize| {
        let words = slots([("number", number.into()), ("title", title.clone().into())]);
        Translator::of(Language::Ru).say_with("swot-card", &words)
    };
    window.focus(&card(1));
    window.press_with(RANGE, Key::ArrowDown);
    window.press_with(RANGE, Key::ArrowDown);
    assert!(window.sees(&chosen(3)));
    window.press(Key::F7);
    window.press(Key::ArrowRight);
    assert_eq!((count(&window, Quadrant::Strengths), count(&window, Quadrant::Weaknesses)), (5, 17));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!((count(&window, Quadrant::Strengths), count(&window, Quadrant::Weaknesses)), (8, 14));
}

#[test]
fn what_is_chosen_in_the_tree_is_chosen_in_the_table() {
    let mut window = kant("Приоритетные напр");
    click_with(&mut window, "Мера 1.1.1", Modifiers::COMMAND);
    click_with(&mut window, "Мера 1.1.3", Modifiers::SHIFT);
    window.press(Key::F3);
    let count = slots([("count", 3.into())]);
    assert!(window.sees(&Translator::of(Language::Ru).say_with("table-chosen", &count)));
}

#[test]
fn a_problem_dragged_onto_the_strip_of_a_measure_is_linked_with_it() {
    let mut window = kant("Приоритетные напр");
    let measure = window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap().id;
    window.focus("Мера 1.1.1");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.click_containing("Проблемы");
    let fifth = window.plan().problems.at(4).unwrap().id;
    let link = Link { from: measure, kind: LinkKind::Answers, to: fifth };
    assert!(!window.plan().links.contains(&link));
    let name = Translator::of(Language::Ru).say_with("views-drag", &slots([("name", problem(5).into())]));
    let from = window.harness.get_by_label(&name).rect().center();
    let to = window.harness.get_by_label(&say("chain-field")).rect().center();
    window.harness.hover_at(from);
    window.harness.step();
    window.harness.drag_at(from);
    window.harness.step();
    window.harness.hover_at(to);
    window.harness.step();
    window.harness.step();
    window.harness.drop_at(to);
    window.settle();
    assert!(window.plan().links.contains(&link));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.plan().links.contains(&link));
}

#[test]
fn a_list_is_sorted_as_a_dictionary_does() {
    let mut window = kant("Проблемы");
    let before = problems(&window);
    window.focus(&problem(2));
    window.press_with(RANGE, Key::P);
    window.type_text(&say("command-sort-list"));
    window.press(Key::Enter);
    let mut sorted = before.clone();
    let russian = Collation::of(Language::Ru);
    sorted.sort_by(|one, other| russian.compare(one, other));
    assert_ne!(before, sorted);
    assert_eq!(problems(&window), sorted);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(problems(&window), before);
}

#[test]
fn letters_stand_where_the_language_has_them() {
    let sorted = |language, words: &str| {
        let order = Collation::of(language);
        let mut words: Vec<&str> = words.split(' ').collect();
        words.sort_by(|one, other| order.compare(one, other));
        words.join(" ")
    };
    assert_eq!(sorted(Language::Ky, "өрт үй ор уй от нан ңк пар"), "нан ңк ор от өрт пар уй үй");
    assert_eq!(
        sorted(Language::Kk, "әже бала ал ғылым гүл қала кала ұл үй ул іс ит"),
        "ал әже бала гүл ғылым ит кала қала ул ұл үй іс"
    );
    assert_eq!(sorted(Language::Ru, "жук ёлка если Ель её"), "её ёлка Ель если жук");
    assert_eq!(sorted(Language::En, "zebra apple Banana"), "apple Banana zebra");
}

proptest! {
    #![proptest_config(cases(60))]
    #[test]
    fn many_cut_and_pasted_where_they_stood_leave_a_sound_plan_with_the_same_words(
        plan in plans::plans(), picks in proptest::collection::vec(any::<proptest::sample::Index>(), 1..6), down in any::<bool>(),
    ) {
        let mut all = Vec::new();
        plan.each_part(&mut |part, _| if matches!(part.kind(), Kind::Measure | Kind::Task | Kind::Problem | Kind::Card | Kind::Goal) {
            all.push(part.id());
        });
        prop_assume!(!all.is_empty());
        let chosen: BTreeSet<Id> = picks.iter().map(|pick| *pick.get(&all)).collect();
        let mut history = History::new(plan);
        let tops = many::tops(history.plan(), history.places(), &chosen);
        prop_assert!(!tops.is_empty() && tops.iter().all(|id| chosen.contains(id)));
        for id in &tops {
            let above = history.places().ancestors(*id);
            prop_assert!(above.iter().skip(1).all(|id| !chosen.contains(id)), "a parent and its child count once");
        }
        if let Some(step) = many::shifted(history.plan(), history.places(), &tops, down) {
            let before = std::sync::Arc::clone(history.plan());
            history.apply(step, Duration::from_secs(1)).unwrap();
            prop_assert!(history.plan().faults().is_empty());
            history.undo();
            prop_assert_eq!(&before, history.plan());
        }
        let here = tops[0];
        let branch = Branch::of(history.plan(), history.places(), &tops, Language::Ru).unwrap();
        if let Some((step, _)) = branch.pasted(history.plan(), history.places(), here) {
            history.apply(step, Duration::from_secs(10)).unwrap();
            prop_assert!(history.plan().faults().is_empty(), "{:?}", history.plan().faults());
        }
        let (plan, places) = (history.plan().clone(), history.places().clone());
        let adopted = plan.passport.approval.adopted;
        if history.apply(many::ended(&plan, &places, &tops).unwrap(), Duration::from_secs(20)).is_ok() {
            prop_assert!(history.plan().faults().is_empty(), "{:?}", history.plan().faults());
            let called_off = |id| adopted && history.plan().measure(id, history.places()).is_some_and(|m| m.cancelled);
            prop_assert!(tops.iter().all(|id| history.places().get(*id).is_none() || called_off(*id)));
        }
    }

    #[test]
    fn sorting_moves_and_loses_nothing(plan in plans::plans(), pick in any::<proptest::sample::Index>()) {
        let mut all = Vec::new();
        plan.each_part(&mut |part, _| all.push(part.id()));
        prop_assume!(!all.is_empty());
        let id = *pick.get(&all);
        let mut history = History::new(plan);
        let ids = |history: &History| {
            let mut ids = BTreeSet::new();
            history.plan().each_part(&mut |part, _| { ids.insert(part.id()); });
            ids
        };
        let before = ids(&history);
        if let Some(step) = many::sorted(history.plan(), history.places(), id, Language::Ru) {
            history.apply(step, Duration::from_secs(1)).unwrap();
            prop_assert!(history.plan().faults().is_empty());
            prop_assert_eq!(before, ids(&history));
            prop_assert!(many::sorted(history.plan(), history.places(), id, Language::Ru).is_none(), "twice is once");
        }
    }
}
