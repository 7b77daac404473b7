//! Two languages at once: the other one under every text, read there and written where it stands.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::model::*;
use kengesh::storage::{RealFiles, Settings, ShownPages, load_settings};

fn both(ru: &str, ky: &str) -> Text {
    let mut text = Text::new(Language::Ru, ru);
    text.set(Language::Ky, ky, Language::Ru);
    text
}

/// A plan in two languages with something in every view.
fn bilingual() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let passport = Arc::make_mut(&mut plan.passport);
    passport.languages = vec![Language::Ru, Language::Ky];
    passport.title = both("Стратегия города", "Шаардын стратегиясы");
    let mut section = |kind, ru: &str, ky: &str, words: Option<(&str, &str)>| {
        let mut section = Section { kind, title: both(ru, ky), ..Section::default() };
        if let Some((ru, ky)) = words {
            section.opening.push(Block { content: Content::Paragraph(both(ru, ky)), ..Block::default() });
        }
        plan.sections.push(section);
    };
    section(SectionKind::Introduction, "Введение", "Киришүү", Some(("Город на реке", "Дарыядагы шаар")));
    section(SectionKind::Swot, "Анализ", "Талдоо", None);
    section(SectionKind::Problems, "Проблемы", "Көйгөйлөр", None);
    section(SectionKind::Goals, "Цели", "Максаттар", None);
    section(SectionKind::Priorities, "Приоритеты", "Артыкчылыктар", None);
    section(SectionKind::Risks, "Риски", "Тобокелдиктер", None);
    let mut swot = Swot::default();
    swot.strengths.push(Card { text: both("Река рядом", "Дарыя жакын"), ..Card::default() });
    plan.swots.push(swot);
    plan.problems.push(Problem { text: both("Нет света", "Жарык жок"), ..Problem::default() });
    plan.problems.push(Problem { text: both("Мало школ", ""), ..Problem::default() });
    plan.goals.push(Goal { text: both("Светлый город", "Жарык шаар"), ..Goal::default() });
    plan.risks.push(Risk { text: both("Засуха", "Кургакчылык"), ..Risk::default() });
    let measure = Measure {
        text: both("Зажечь фонари", "Чырактарды күйгүзүү"),
        result: both("Светло", "Жарык"),
        ..Measure::default()
    };
    let mut priority = Priority { title: both("Свет", "Жарык"), ..Priority::default() };
    priority.measures.push(measure);
    plan.priorities.push(priority);
    plan
}

fn open(plan: Plan) -> Window {
    Window::open(Opening::Sample(Box::new(plan)))
}

/// What a screen reader calls the other language's words under a field.
fn below(name: &str) -> String {
    format!("{name} (Кыргызча)")
}

fn is_in(window: &Window, name: &str) -> bool {
    window.harness.query_all_by_label(name).any(|node| node.is_focused())
}

fn problem(window: &Window, index: usize) -> &Text {
    &window.plan().problems.at(index).unwrap().text
}

#[test]
fn ctrl_t_shows_the_other_language_under_the_texts_of_every_view() {
    let mut window = open(bilingual());
    let title = say("passport-title");
    assert!(!window.sees(&below(&title)));
    window.press_with(Modifiers::COMMAND, Key::T);
    assert_eq!(window.value_of(&below(&title)), "Шаардын стратегиясы");
    let views = [
        ("Введение", say("section-title"), "Киришүү"),
        ("Введение", say("block-paragraph"), "Дарыядагы шаар"),
        ("Анализ", "Карточка 1, Сильные стороны".to_owned(), "Дарыя жакын"),
        ("Проблемы", "Проблема 1".to_owned(), "Жарык жок"),
        ("Цели", "Цель 1".to_owned(), "Жарык шаар"),
        ("Риски", say("field-risk-text"), "Кургакчылык"),
        ("Приоритеты", "Приоритет 1".to_owned(), "Жарык"),
        ("Приоритеты", "Мера 1.0.1".to_owned(), "Чырактарды күйгүзүү"),
    ];
    for (step, field, words) in views {
        window.click_containing(&format!("{step}, "));
        assert_eq!(window.value_of(&below(&field)), words, "{step}: {field}");
    }
    // The fields of a measure, and the table of measures.
    window.focus("Мера 1.0.1");
    window.press(Key::F2);
    assert_eq!(window.value_of(&below(&say("fields-result"))), "Жарык");
    window.press(Key::Escape);
    window.press(Key::F3);
    assert!(window.harness.query_all_by_value("Чырактарды күйгүзүү").next().is_some(), "in the table");
    window.press_with(Modifiers::COMMAND, Key::T);
    assert!(window.harness.query_all_by_value("Чырактарды күйгүзүү").next().is_none(), "and no more");
}

#[test]
fn the_other_language_is_written_where_it_stands_by_alt_enter() {
    let mut window = open(bilingual());
    window.click_containing(". Проблемы");
    window.press_with(Modifiers::COMMAND, Key::T);
    window.focus("Проблема 2");
    window.press_with(Modifiers::ALT, Key::Enter);
    assert!(is_in(&window, &below("Проблема 2")));
    window.type_text("Мектеп аз");
    assert_eq!(problem(&window, 1).get(Language::Ky), Some("Мектеп аз"));
    assert_eq!(problem(&window, 1).get(Language::Ru), Some("Мало школ"));
    // It stands for the words of the main language as they are now.
    assert_eq!(problem(&window, 1).translation(Language::Ky, Language::Ru), Translation::Current);
    window.press(Key::Escape);
    assert!(is_in(&window, "Проблема 2"), "Esc leads back");
    window.type_text("!");
    assert_eq!(problem(&window, 1).get(Language::Ru), Some("Мало школ!"));
    assert_eq!(problem(&window, 1).translation(Language::Ky, Language::Ru), Translation::Outdated);
    for _ in 0..2 {
        window.press_with(Modifiers::ALT, Key::Enter);
    }
    assert!(is_in(&window, "Проблема 2"), "there and back");
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(problem(&window, 1).get(Language::Ky), None, "undone like any other edit");
}

#[test]
fn a_click_puts_the_caret_in_the_other_language_and_enter_makes_no_item_there() {
    let mut window = open(bilingual());
    window.click_containing(". Проблемы");
    window.press_with(Modifiers::COMMAND, Key::T);
    window.click(&below("Проблема 1"));
    window.press(Key::End);
    window.type_text("!");
    assert_eq!(problem(&window, 0).get(Language::Ky), Some("Жарык жок!"));
    window.press(Key::Enter);
    assert_eq!(window.plan().problems.len(), 2);
    assert!(is_in(&window, "Проблема 1"));
    // The way through the list is the one it always was.
    window.press(Key::End);
    window.press(Key::ArrowDown);
    assert!(is_in(&window, "Проблема 2"));
}

#[test]
fn the_letters_that_a_keyboard_lacks_are_those_of_the_language_written() {
    let mut window = open(bilingual());
    window.click_containing(". Проблемы");
    window.press_with(Modifiers::COMMAND, Key::T);
    window.focus(&below("Проблема 2"));
    window.type_text("о");
    window.press_with(Modifiers::COMMAND, Key::J);
    assert_eq!(problem(&window, 1).get(Language::Ky), Some("ө"));
}

#[test]
fn when_the_languages_change_places_each_text_is_shown_once() {
    let mut window = open(bilingual());
    window.click_containing(". Проблемы");
    window.press_with(Modifiers::COMMAND, Key::T);
    window.click(&format!("{}: Кыргызча", "Язык текстов"));
    assert_eq!(window.value_of("Проблема 1"), "Жарык жок");
    assert_eq!(window.value_of("Проблема 1 (Русский)"), "Нет света");
    // Russian words stand under the empty field, and not in it as well.
    let field = window.harness.get_by_label("Проблема 2");
    assert_eq!(field.accesskit_node().placeholder().unwrap_or_default(), say("second-missing"));
}

#[test]
fn the_hall_sees_one_language() {
    let mut window = open(bilingual());
    window.click_containing(". Проблемы");
    window.press_with(Modifiers::COMMAND, Key::T);
    assert!(window.sees(&below("Проблема 1")));
    window.press(Key::F5);
    assert!(window.sees("Проблема 1"));
    assert!(!window.sees(&below("Проблема 1")));
}

#[test]
fn the_choice_is_offered_where_there_is_one_and_kept_for_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = bilingual();
    Arc::make_mut(&mut plan.passport).languages.push(Language::En);
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let start = Start {
        opening: Opening::Sample(Box::new(plan)),
        settings,
        settings_folder: Some(folder.path().to_owned()),
        ..Start::default()
    };
    let mut window = Window::begin(start, egui::vec2(1280.0, 800.0), Box::new(NoDialogs));
    window.click_containing(". Проблемы");
    let tip = format!("{} (", say("command-both-languages"));
    window.click_containing(&tip);
    window.click("English");
    assert!(window.sees("Проблема 1 (English)"));
    let kept = || load_settings(&RealFiles, folder.path()).0;
    window.wait_for("the settings", |_| kept().both_languages);
    assert_eq!(kept().second_language, Some(Language::En));

    let mut alone = bilingual();
    Arc::make_mut(&mut alone.passport).languages.truncate(1);
    let window = open(alone);
    assert!(window.harness.query_by_label_contains(&tip).is_none(), "no switch for one language");
}

#[test]
fn rows_of_a_long_tree_stand_one_under_the_other_with_both_languages() {
    let mut plan = bilingual();
    let mut priority = Priority { title: both("Дороги", "Жолдор"), ..Priority::default() };
    for number in 0..2000 {
        let long = "починить дорогу и поставить знаки ".repeat(number % 5 + 1);
        let text = both(&format!("{number} {long}"), &format!("{number} {}", long.repeat(number % 3)));
        priority.measures.push(Measure { text, ..Measure::default() });
    }
    plan.priorities.push(priority);
    let mut window = open(plan);
    window.click_containing(". Приоритеты");
    window.press_with(Modifiers::COMMAND, Key::T);
    for _ in 0..3 {
        let fields: Vec<(String, egui::Rect)> = window
            .harness
            .query_all_by_label_contains("Мера 2.0.")
            .filter(|node| node.accesskit_node().is_text_input())
            .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
            .collect();
        assert!(fields.len() > 7, "{}", fields.len());
        for pair in fields.windows(2) {
            let [(name, above), (next, under)] = pair else { unreachable!() };
            assert!(under.top() >= above.bottom() - 0.5, "{name} {above:?} lies over {next} {under:?}");
        }
        window.harness.hover_at(egui::pos2(700.0, 500.0));
        window.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -1700.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        window.settle();
    }
    // Nothing jumps when the switch is turned: the field with the caret stays in sight.
    window.press_with(Modifiers::COMMAND, Key::T);
    assert!(
        window.harness.query_all_by_label_contains("(Кыргызча)").all(|node| !node.accesskit_node().is_text_input())
    );
}
