//! What is chosen in every list, what is said where something cannot be done, and what stays untouched.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use common::app::{Window, say};
use common::{cases, plans};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::Opening;
use kengesh::edit::History;
use kengesh::model::*;
use kengesh::work::{Branch, many};
use proptest::prelude::*;

/// A SWOT of four strengths, five problems, a priority of two tasks, the first with three measures.
fn plan(language: Language) -> Plan {
    let text = |words: &str| Text::new(language, words);
    let mut plan = Plan::new(language);
    Arc::make_mut(&mut plan.passport).title = text("План");
    for (kind, title) in [
        (SectionKind::Swot, "Раздел СВОТ"),
        (SectionKind::Problems, "Раздел бед"),
        (SectionKind::Goals, "Раздел целей"),
        (SectionKind::Priorities, "Раздел дел"),
        (SectionKind::Risks, "Раздел рисков"),
    ] {
        plan.sections.push(Section { kind, title: text(title), ..Section::default() });
    }
    let mut swot = Swot::default();
    for words in ["Река", "Школы", "Дороги", "Люди"] {
        swot.strengths.push(Card { text: text(words), ..Card::default() });
    }
    plan.swots.push(swot);
    for words in ["Пыль", "Шум", "Грязь", "Холод", "Темнота"] {
        plan.problems.push(Problem { text: text(words), ..Problem::default() });
    }
    for words in ["Пожар", "Засуха", "Паводок"] {
        plan.risks.push(Risk { text: text(words), ..Risk::default() });
    }
    let mut priority = Priority { title: text("Чистый город"), ..Priority::default() };
    let mut streets = Task { title: text("Улицы"), ..Task::default() };
    for words in ["Мести", "Поливать", "Сажать"] {
        streets.measures.push(Measure { text: text(words), ..Measure::default() });
    }
    priority.tasks.push(streets);
    priority.tasks.push(Task { title: text("Дворы"), ..Task::default() });
    plan.priorities.push(priority);
    plan
}

fn open(section: &str) -> Window {
    let mut window = Window::open(Opening::Sample(Box::new(plan(Language::Ru))));
    window.click_containing(section);
    window
}

fn words<'p, T: Part + 'p>(list: &'p List<T>, language: Language) -> Vec<&'p str> {
    list.iter().map(|part| part.text(main_field(part.as_ref()).unwrap()).unwrap().get(language).unwrap()).collect()
}

fn problems(window: &Window) -> Vec<&str> {
    words(&window.plan().problems, Language::Ru)
}

fn click_with(window: &mut Window, modifiers: Modifiers, name: &str) {
    {
        let mut named = window.harness.get_all_by_label(name);
        named.find(|node| node.accesskit_node().is_text_input()).expect(name).click_modifiers(modifiers);
    }
    window.settle();
}

/// Which of the fields of these names are exposed as selected.
fn chosen(window: &Window, names: &[&str]) -> Vec<bool> {
    let is_chosen = |name: &&str| {
        let mut named = window.harness.get_all_by_label(name);
        named.find(|node| node.accesskit_node().is_text_input()).unwrap().accesskit_node().is_selected() == Some(true)
    };
    names.iter().map(is_chosen).collect()
}

fn chosen_problems(window: &Window) -> Vec<usize> {
    let names = ["Проблема 1", "Проблема 2", "Проблема 3", "Проблема 4", "Проблема 5"];
    (1..).zip(chosen(window, &names)).filter(|(_, chosen)| *chosen).map(|(number, _)| number).collect()
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

#[test]
fn ctrl_click_chooses_one_more_or_one_less() {
    let mut window = open("Раздел бед");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 2");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 4");
    assert_eq!(chosen_problems(&window), [2, 4]);
    click_with(&mut window, Modifiers::COMMAND, "Проблема 2");
    assert_eq!(chosen_problems(&window), [4]);
    window.press(Key::Escape);
    assert_eq!(chosen_problems(&window), [0; 0], "Esc lets go");
}

#[test]
fn several_are_deleted_and_one_undo_brings_them_back() {
    let mut window = open("Раздел бед");
    let before: Vec<String> = problems(&window).iter().map(|words| (*words).to_owned()).collect();
    click_with(&mut window, Modifiers::COMMAND, "Проблема 2");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 4");
    window.press(Key::Delete);
    assert_eq!(problems(&window), ["Пыль", "Грязь", "Темнота"]);
    undo(&mut window);
    assert_eq!(problems(&window), before);
    assert_eq!(chosen_problems(&window), [0; 0]);
}

#[test]
fn what_is_chosen_in_a_section_that_was_left_is_not_deleted_from_another() {
    let mut window = open("Раздел бед");
    window.focus("Проблема 1");
    click_with(&mut window, Modifiers::SHIFT, "Проблема 3");
    window.click_containing("Раздел целей");
    window.press(Key::Delete);
    assert_eq!(problems(&window).len(), 5);
}

#[test]
fn several_are_copied_as_lines_and_pasted_behind_another_in_one_step() {
    let mut window = open("Раздел бед");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 3");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 1");
    let text = window.copied(Event::Copy);
    assert_eq!(text, "Пыль\nГрязь", "in the order of the list");
    click_with(&mut window, Modifiers::NONE, "Проблема 4");
    window.harness.event(Event::Paste(text));
    window.settle();
    assert_eq!(problems(&window), ["Пыль", "Шум", "Грязь", "Холод", "Пыль", "Грязь", "Темнота"]);
    undo(&mut window);
    assert_eq!(problems(&window).len(), 5, "one step");
}

#[test]
fn several_are_cut_and_pasted_elsewhere() {
    let mut window = open("Раздел бед");
    window.focus("Проблема 1");
    click_with(&mut window, Modifiers::SHIFT, "Проблема 2");
    let text = window.copied(Event::Cut);
    assert_eq!(problems(&window), ["Грязь", "Холод", "Темнота"]);
    click_with(&mut window, Modifiers::NONE, "Проблема 3");
    window.harness.event(Event::Paste(text));
    window.settle();
    assert_eq!(problems(&window), ["Грязь", "Холод", "Темнота", "Пыль", "Шум"]);
}

#[test]
fn a_task_and_its_measure_chosen_together_count_once() {
    let mut window = open("Раздел дел");
    click_with(&mut window, Modifiers::COMMAND, "Задача 1.1");
    click_with(&mut window, Modifiers::COMMAND, "Мера 1.1.2");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::U);
    let priority = window.plan().priorities.at(0).unwrap();
    let measures: Vec<usize> = priority.tasks.iter().map(|task| task.measures.len()).collect();
    assert_eq!(measures, [3, 3, 0], "the task once more, with its measures");
}

#[test]
fn several_problems_become_causes_with_tab_and_come_out_again() {
    let mut window = open("Раздел бед");
    window.focus("Проблема 2");
    click_with(&mut window, Modifiers::SHIFT, "Проблема 3");
    window.press(Key::Tab);
    let causes = |window: &Window| window.plan().problems.iter().filter(|p| p.cause_of.is_some()).count();
    assert_eq!(causes(&window), 2);
    assert!(window.sees("Проблема 1.2"));
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!((causes(&window), problems(&window)), (0, vec!["Пыль", "Шум", "Грязь", "Холод", "Темнота"]));
}

#[test]
fn several_measures_become_tasks_with_shift_tab_in_their_order() {
    let mut window = open("Раздел дел");
    window.focus("Мера 1.1.2");
    click_with(&mut window, Modifiers::SHIFT, "Мера 1.1.3");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    let tasks = |window: &Window| -> Vec<String> {
        let priority = window.plan().priorities.at(0).unwrap();
        words(&priority.tasks, Language::Ru).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(tasks(&window), ["Улицы", "Поливать", "Сажать", "Дворы"]);
    undo(&mut window);
    assert_eq!(tasks(&window), ["Улицы", "Дворы"], "one step");
}

#[test]
fn risks_and_other_plain_lists_are_chosen_too() {
    let mut window = open("Раздел рисков");
    let rows = |window: &Window| words(&window.plan().risks, Language::Ru).len();
    {
        let mut fields: Vec<_> = window.harness.get_all_by_label("Риск").collect();
        fields.retain(|node| node.accesskit_node().is_text_input());
        fields[0].click_modifiers(Modifiers::COMMAND);
        fields[2].click_modifiers(Modifiers::COMMAND);
    }
    window.settle();
    window.press(Key::Delete);
    assert_eq!((rows(&window), words(&window.plan().risks, Language::Ru)), (1, vec!["Засуха"]));
}

#[test]
fn a_list_is_sorted_as_kyrgyz_has_it_from_the_palette_in_one_step() {
    let mut kyrgyz = plan(Language::Ky);
    kyrgyz.problems = List::default();
    for words in ["Үй", "Өзөн", "Уя", "Оба", "Ңиң", "Нан", "Пахта"] {
        kyrgyz.problems.push(Problem { text: Text::new(Language::Ky, words), ..Problem::default() });
    }
    let mut window = Window::open(Opening::Sample(Box::new(kyrgyz)));
    window.click_containing("Раздел бед");
    window.focus("Проблема 1");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.type_text(&say("command-sort-list"));
    window.press(Key::Enter);
    let now = |window: &Window| words(&window.plan().problems, Language::Ky).join(" ");
    assert_eq!(now(&window), "Нан Ңиң Оба Өзөн Пахта Уя Үй");
    undo(&mut window);
    assert_eq!(now(&window), "Үй Өзөн Уя Оба Ңиң Нан Пахта");
}

/// Drags by the handle of this name onto the strip of links.
fn drag_to_strip(window: &mut Window, handle: &str) {
    let from = window.harness.get_by_label(handle).rect().center();
    let to = window.harness.get_by_label(&say("chain-field")).rect().center();
    window.harness.hover_at(from);
    window.harness.step();
    window.harness.drag_at(from);
    window.harness.step();
    for share in [0.2, 0.5, 0.9, 1.0] {
        window.harness.hover_at(from + (to - from) * share);
        window.harness.step();
    }
    window.harness.drop_at(to);
    window.settle();
}

#[test]
fn what_cannot_be_linked_is_refused_by_the_strip() {
    let mut window = open("Раздел бед");
    window.focus("Проблема 1");
    window.press_with(Modifiers::COMMAND, Key::K);
    drag_to_strip(&mut window, "Перетащить: Проблема 3");
    assert!(window.plan().links.is_empty());
    assert_eq!(problems(&window), ["Пыль", "Шум", "Грязь", "Холод", "Темнота"], "nothing moves either");
}

/// All ids, in the plan's order.
fn ids(plan: &Plan) -> Vec<Id> {
    let mut ids = Vec::new();
    plan.each_part(&mut |part, _| ids.push(part.id()));
    ids
}

/// The words of a list's items.
fn texts(plan: &Plan, slot: Slot, places: &Places) -> Vec<String> {
    let list = plan.list(slot, places).unwrap();
    (0..list.count())
        .map(|place| {
            let mut words = String::new();
            list.part_at(place).unwrap().each_text(&mut |_, text| words.push_str(&format!("{text:?}")));
            words
        })
        .collect()
}

#[test]
fn keys_pressed_in_another_field_are_its_own() {
    let mut window = open("Раздел бед");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 1");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 2");
    window.press_with(Modifiers::COMMAND, Key::F);
    window.press(Key::Delete);
    assert_eq!(problems(&window).len(), 5, "the caret is in the field for what is looked for");
}

#[test]
fn chosen_measures_of_an_adopted_plan_are_called_off_and_stay() {
    let mut adopted = plan(Language::Ru);
    Arc::make_mut(&mut adopted.passport).approval.adopted = true;
    let mut window = Window::open(Opening::Sample(Box::new(adopted)));
    window.click_containing("Раздел дел");
    click_with(&mut window, Modifiers::COMMAND, "Мера 1.1.1");
    click_with(&mut window, Modifiers::COMMAND, "Мера 1.1.3");
    window.press(Key::Delete);
    let measures = &window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap().measures;
    assert_eq!(measures.iter().map(|measure| measure.cancelled).collect::<Vec<_>>(), [true, false, true]);
}

#[test]
fn a_measure_cut_from_an_adopted_plan_is_called_off_and_stays() {
    let mut adopted = plan(Language::Ru);
    Arc::make_mut(&mut adopted.passport).approval.adopted = true;
    let mut window = Window::open(Opening::Sample(Box::new(adopted)));
    window.click_containing("Раздел дел");
    window.focus("Мера 1.1.1");
    window.copied(Event::Cut);
    let measures = &window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap().measures;
    assert!(measures.at(0).unwrap().cancelled && measures.iter().count() == 3);
}

#[test]
fn what_cannot_be_done_is_said() {
    let mut window = open("Раздел бед");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 1");
    click_with(&mut window, Modifiers::COMMAND, "Проблема 2");
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert!(window.sees(&say("many-refused-end")));
    window.press(Key::Tab);
    assert!(window.sees(&say("many-refused-end")));
    assert!(window.plan().problems.iter().all(|problem| problem.cause_of.is_none()));
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn cutting_several_and_pasting_them_where_they_were_keeps_the_order(before in plans::plans(), pick in any::<prop::sample::Index>(), least in 1_usize..4, most in 1_usize..5) {
        let places = Places::of(&before);
        let sound = before.faults().is_empty() && !before.passport.approval.adopted;
        let lists: Vec<Slot> = {
            let mut lists: Vec<Slot> = ids(&before).iter().filter_map(|id| places.get(*id)).collect();
            lists.sort_by_key(|slot| format!("{slot:?}"));
            lists.dedup();
            lists.retain(|slot| !matches!(slot.kind(), Kind::Section | Kind::Block | Kind::Fact | Kind::Record | Kind::Group));
            lists.retain(|slot| before.list(*slot, &places).is_some_and(|list| list.count() > 1));
            lists
        };
        prop_assume!(sound && !lists.is_empty());
        let slot = *pick.get(&lists);
        let list = before.list(slot, &places).unwrap();
        let first = least.min(list.count() - 1);
        let cut: BTreeSet<Id> = (first..list.count().min(first + most)).map(|at| list.part_at(at).unwrap().id()).collect();
        let here = list.part_at(first - 1).unwrap().id();
        let tops = many::tops(&before, &places, &cut);
        let branches = Branch::of(&before, &places, &tops, Language::Ru).unwrap();
        let mut history = History::new(before.clone());
        history.apply(many::ended(&before, &places, &tops).unwrap(), Duration::ZERO).unwrap();
        prop_assert!(history.plan().faults().is_empty());
        let (command, _) = branches.pasted(history.plan(), history.places(), here).unwrap();
        history.apply(command, Duration::ZERO).unwrap();
        prop_assert!(history.plan().faults().is_empty());
        prop_assert_eq!(texts(history.plan(), slot, history.places()), texts(&before, slot, &places));
        history.undo();
        history.undo();
        prop_assert_eq!(&**history.plan(), &before);
    }

    #[test]
    fn whatever_is_chosen_is_deleted_moved_or_refused_and_the_plan_stays_sound(before in plans::plans(), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..6), down in any::<bool>()) {
        prop_assume!(before.faults().is_empty());
        let (all, places) = (ids(&before), Places::of(&before));
        prop_assume!(!all.is_empty());
        let chosen: BTreeSet<Id> = picks.iter().map(|pick| *pick.get(&all)).collect();
        let mut history = History::new(before.clone());
        let tops = many::tops(&before, &places, &chosen);
        let made = [many::made_causes(&before, &places, &tops).ok(), many::taken_out(&before, &places, &tops).ok()];
        let made = made.into_iter().chain([many::shifted(&before, &places, &tops, down), many::ended(&before, &places, &tops)]);
        for command in made.flatten() {
            let _ = history.apply(command, Duration::ZERO);
            prop_assert!(history.plan().faults().is_empty());
        }
        while history.undo().is_some() {}
        prop_assert_eq!(&**history.plan(), &before);
    }
}
