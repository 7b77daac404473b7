//! The priority tree: written by keyboard alone, levels in and out, fields in place.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::view::Window;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::model::{Every, Language, Measure, Moment, Plan, Priority, Task, Text};
use kengesh::ui::views::TreeView;

fn open(plan: Plan) -> Window<'static> {
    let view = Rc::new(RefCell::new(TreeView::default()));
    Window::new(plan, move |ui, cx| view.borrow_mut().show(ui, cx))
}

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

fn measure(words: &str) -> Measure {
    Measure { text: ru(words), ..Measure::default() }
}

fn sample() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let measures = [measure("Заменить трубы"), measure("Поставить насос")].into_iter().collect();
    let networks = Task { title: ru("Обновить сети"), measures, ..Task::default() };
    let wells = Task { title: ru("Пробурить скважины"), ..Task::default() };
    let tasks = [networks, wells].into_iter().collect();
    plan.priorities.push(Priority { title: ru("Чистая вода"), tasks, ..Priority::default() });
    plan.priorities.push(Priority { title: ru("Новая школа"), ..Priority::default() });
    plan
}

/// The tree as text: a level a dash.
fn outline(plan: &Plan) -> Vec<String> {
    let words = |text: &Text| text.get(Language::Ru).unwrap_or("").to_owned();
    let mut lines = Vec::new();
    for priority in plan.priorities.iter() {
        lines.push(words(&priority.title));
        lines.extend(priority.measures.iter().map(|measure| format!("-- {}", words(&measure.text))));
        for task in priority.tasks.iter() {
            lines.push(format!("- {}", words(&task.title)));
            lines.extend(task.measures.iter().map(|measure| format!("-- {}", words(&measure.text))));
        }
        lines.extend(priority.results.iter().map(|result| format!("= {}", words(&result.text))));
    }
    lines
}

#[test]
fn a_whole_branch_is_written_by_keyboard_alone() {
    let mut window = open(Plan::new(Language::Ru));
    window.click("Новый приоритет");
    window.type_text("Вода");
    window.press(Key::Enter);
    window.press(Key::Tab);
    assert!(window.is_in("Новая задача"));
    window.type_text("Сети");
    window.press(Key::Enter);
    window.press(Key::Tab);
    for (index, words) in ["Трубы", "Насос", "Башня"].into_iter().enumerate() {
        if index > 0 {
            window.press(Key::Enter);
        }
        window.type_text(words);
    }
    window.press(Key::Enter);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    for letter in ["С", "к", "в"] {
        window.type_text(letter);
    }
    let expected = ["Вода", "- Сети", "-- Трубы", "-- Насос", "-- Башня", "- Скв"];
    assert_eq!(outline(window.plan()), expected);
    assert!(window.harness.state().refusals.is_empty());
    assert!(window.is_in("Задача 1.2"));
}

#[test]
fn tab_and_shift_tab_change_the_level_of_an_item() {
    let mut window = open(sample());
    window.focus("Задача 1.2");
    window.press(Key::Tab);
    assert_eq!(outline(window.plan())[4], "-- Пробурить скважины");
    assert!(window.is_in("Мера 1.1.3"));
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(outline(window.plan())[4], "- Пробурить скважины");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(outline(window.plan())[4], "Пробурить скважины");
    window.press(Key::Tab);
    assert_eq!(outline(window.plan()), outline(&sample()));
    window.undo();
    assert_eq!(outline(window.plan())[4], "Пробурить скважины");
}

#[test]
fn a_task_with_measures_does_not_become_a_measure_and_says_why() {
    let mut window = open(sample());
    window.focus("Задача 1.1");
    window.press(Key::Tab);
    assert_eq!(outline(window.plan()), outline(&sample()));
    assert!(window.sees("В задаче есть меры, поэтому мерой она стать не может: сначала перенесите их."));
}

#[test]
fn alt_arrows_move_within_the_parent_and_across_its_border() {
    let mut window = open(sample());
    window.focus("Мера 1.1.2");
    window.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(outline(window.plan())[2], "-- Поставить насос");
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    let lines = outline(window.plan());
    assert_eq!(lines[3..5], ["- Пробурить скважины", "-- Поставить насос"]);
    assert!(window.is_in("Мера 1.2.1"));
}

#[test]
fn backspace_deletes_an_emptied_measure_and_the_caret_goes_to_the_one_before() {
    let mut window = open(sample());
    window.focus("Мера 1.1.1");
    window.press(Key::End);
    window.press(Key::Enter);
    window.type_text("я");
    window.press(Key::Backspace);
    window.press(Key::Backspace);
    assert_eq!(outline(window.plan()), outline(&sample()));
    assert!(window.is_in("Мера 1.1.1"));
}

#[test]
fn results_are_a_list_under_their_priority() {
    let mut window = open(sample());
    window.focus("Новый результат приоритета 1");
    window.type_text("Воды хватает");
    window.press(Key::Enter);
    window.type_text("Вода чистая");
    let results: Vec<String> = outline(window.plan()).into_iter().filter(|line| line.starts_with('=')).collect();
    assert_eq!(results, ["= Воды хватает", "= Вода чистая"]);
}

#[test]
fn fields_open_in_place_and_enter_goes_to_the_same_field_of_the_next_measure() {
    let mut window = open(sample());
    window.focus("Мера 1.1.1");
    window.press(Key::F2);
    assert!(window.is_in("Ответственный исполнитель"));
    window.type_text("Мэ");
    window.type_text("рия");
    window.press(Key::Enter);
    window.type_text("Водоканал");
    let leads = |window: &Window<'_>| -> Vec<String> {
        let measures = window.plan().priorities.at(0).and_then(|p| p.tasks.at(0).cloned()).map(|t| t.measures.clone());
        let measures = measures.unwrap_or_default();
        let lead = |m: &Measure| m.lead.first().and_then(|l| l.name.get(Language::Ru)).unwrap_or("").to_owned();
        measures.iter().map(|m| lead(m)).collect()
    };
    assert_eq!(leads(&window), ["Мэрия", "Водоканал"]);
    window.press(Key::Escape);
    assert!(window.is_in("Мера 1.1.2"));
    assert!(!window.sees("Ответственный исполнитель"));
}

#[test]
fn a_wrong_date_is_refused_and_said() {
    let mut window = open(sample());
    window.focus("Мера 1.1.1");
    window.press(Key::F2);
    window.press(Key::Tab);
    window.press(Key::Tab);
    window.press(Key::Tab);
    assert!(window.is_in("Срок исполнения"));
    window.type_text("потом");
    window.press(Key::Tab);
    let wrong = "Дату не удалось прочесть. Напишите, например: 2015, 2 кв. 2015, 06.2015 или 01.06.2015";
    assert!(window.sees(wrong));
    let to = |window: &Window<'_>| {
        window.plan().priorities.at(0).and_then(|p| p.tasks.at(0)?.measures.at(0).map(|m| m.timing.to))
    };
    assert_eq!(to(&window), Some(None));
    for _ in 0..5 {
        window.press(Key::Backspace);
    }
    window.type_text("2 кв. 2015");
    window.press(Key::Tab);
    assert!(!window.sees(wrong));
    assert_eq!(to(&window), Some(Some(Moment::Quarter(2015, 2))));
    assert!(window.is_in("Сумма"));
    window.type_text("1 500,5");
    window.press(Key::Enter);
    let minor =
        window.plan().priorities.at(0).and_then(|p| Some(p.tasks.at(0)?.measures.at(0)?.money.first()?.money.minor));
    assert_eq!(minor, Some(150_050_000));
}

#[test]
fn how_often_is_typed_where_the_end_is() {
    let mut window = open(sample());
    window.focus("Мера 1.1.1");
    window.press(Key::F2);
    for _ in 0..3 {
        window.press(Key::Tab);
    }
    window.type_text("Ежегодно, 2017");
    window.press(Key::Tab);
    let timing = window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap().timing;
    assert_eq!((timing.every, timing.to), (Some(Every::Year), Some(Moment::Year(2017))));
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.harness.get_by_label("Срок исполнения").value().as_deref(), Some("ежегодно, 2017"));
    for _ in 0..6 {
        window.press(Key::Backspace);
    }
    window.press(Key::Tab);
    let timing = window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap().timing;
    assert_eq!((timing.every, timing.to), (Some(Every::Year), None), "the end is taken back, how often stays");
}

#[test]
fn several_executors_are_typed_in_one_line_with_those_who_have_to_agree() {
    let mut window = open(sample());
    window.focus("Мера 1.1.1");
    window.press(Key::F2);
    window.type_text("Мэрия; Госрегистр (по согласованию) ;");
    window.press(Key::Tab);
    let lead = |window: &Window<'_>| {
        let plan = window.plan();
        let measure = plan.priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap();
        let of = |e: &kengesh::model::Executor| (e.name.get(Language::Ru).unwrap_or("").to_owned(), e.by_agreement);
        measure.lead.iter().map(of).collect::<Vec<_>>()
    };
    let both = vec![("Мэрия".to_owned(), false), ("Госрегистр".to_owned(), true)];
    assert_eq!(lead(&window), both);
    assert!(window.is_in("Соисполнители"), "and on to the next field");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press(Key::Tab);
    assert_eq!(lead(&window), both, "going through changes nothing");
}

#[test]
fn a_row_is_dragged_where_its_level_allows() {
    let mut window = open(sample());
    window.drag("Перетащить: Мера 1.1.1", "Задача 1.2");
    assert_eq!(outline(window.plan())[3..5], ["- Пробурить скважины", "-- Заменить трубы"]);
    window.drag("Перетащить: Приоритет 1", "Задача 1.1");
    assert_eq!(window.plan().priorities.len(), 2, "a priority does not land in its own task");
    assert!(window.harness.state().refusals.is_empty());
}

#[test]
fn f2_on_a_priority_shows_why_it_was_chosen() {
    let mut window = open(sample());
    window.focus("Приоритет 1");
    window.press(Key::F2);
    window.type_text("Вода мутная");
    let rationale = window.plan().priorities.at(0).unwrap().rationale.get(Language::Ru).map(str::to_owned);
    assert_eq!(rationale.as_deref(), Some("Вода мутная"));
    window.press(Key::Enter);
    assert!(window.is_in("Приоритет 1"), "and back to its name");
    window.press(Key::F2);
    assert!(!window.sees("Почему выбран этот приоритет 1"));
}
