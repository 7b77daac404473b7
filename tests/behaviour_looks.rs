//! The document's looks: every choice changes the plan, can be taken back, and is seen on the page beside.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::Opening;
use kengesh::document::{Options, Scope, build};
use kengesh::export::markdown;
use kengesh::i18n::slots;
use kengesh::model::{
    AnnexKind, Block, Column, Content, DocumentSettings, Field, Id, Language, Level, Numbering, Phrase, Plan, Priority,
    Risk, Section, SectionKind, SwotLayout, TableName, Text,
};
use kengesh::work::Preset;

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    std::sync::Arc::make_mut(&mut plan.passport).title = ru("Стратегия Канта");
    for (title, kind) in [
        ("Потенциал города", SectionKind::Potential),
        ("Проблемы города", SectionKind::Problems),
        ("Приоритеты города", SectionKind::Priorities),
        ("Риски города", SectionKind::Risks),
    ] {
        let mut section = Section { title: ru(title), kind, ..Section::default() };
        section
            .opening
            .push(Block { id: Id::new(), content: Content::Paragraph(ru("Здесь стоит абзац.")) });
        plan.sections.push(section);
    }
    plan.priorities.push(Priority { title: ru("Чистая вода"), ..Priority::default() });
    plan.risks.push(Risk { text: ru("Засуха"), mitigation: ru("Водохранилище"), ..Risk::default() });
    plan
}

fn window() -> Window {
    let dialogs = Box::new(kengesh::app::NoDialogs);
    let mut window = Window::with(Opening::Sample(Box::new(plan())), vec2(1400.0, 900.0), dialogs);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert!(window.sees(&say("looks-title")));
    window
}

fn settings(window: &Window) -> &DocumentSettings {
    &window.plan().document
}

fn undo(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::Z);
}

/// A phrase of the Russian window about this thing.
fn say_of(key: &str, name: &str) -> String {
    kengesh::i18n::Translator::of(Language::Ru).say_with(key, &slots([("name", name.into())]))
}

/// The document as text.
fn text(window: &Window) -> String {
    let options = Options { language: Language::Ru, date: jiff::civil::date(2026, 1, 15), scope: Scope::Whole };
    markdown(&build(window.plan(), &options))
}

#[test]
fn the_page_beside_follows_a_choice_and_its_undoing() {
    let mut window = window();
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.settle();
    let count = |window: &Window| window.harness.state().pages().unwrap().count();
    let print = |window: &Window| window.harness.state().pages().unwrap().fingerprint(0);
    let (before, looked) = (count(&window), print(&window));
    window.click(&say("looks-front"));
    window.tick(&say("front-page"));
    assert!(!settings(&window).title_page);
    window.wait_for("other looks", |window| print(window) != looked);
    window.click(&say("contents-none"));
    window.wait_for("a page less", |window| count(window) < before);
    for _ in 0..2 {
        undo(&mut window);
    }
    assert_eq!(*settings(&window), DocumentSettings::default());
    window.wait_for("the page as it was", |window| count(window) == before && print(window) == looked);
}

#[test]
fn a_measure_that_is_typed_is_one_step() {
    let mut window = window();
    window.write(&say("margin-left"), "25");
    window.write(&say("looks-size"), "12,5");
    window.write(&say("looks-spacing"), "1,5");
    window.write(&say("looks-indent"), "0");
    window.write(&say("looks-font"), "Arial");
    let now = settings(&window);
    assert_eq!((now.margins.left, now.size, now.line_spacing, now.indent), (25, 25, 150, 0));
    assert_eq!(now.font, "Arial");
    for _ in 0..5 {
        undo(&mut window);
    }
    assert_eq!(*settings(&window), DocumentSettings::default());
    assert_eq!(window.value_of(&say("margin-left")), "30", "what is undone is seen in the field");
}

#[test]
fn what_is_typed_reaches_the_plan_after_a_pause() {
    let mut window = window();
    window.focus(&say("margin-top"));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_text("15");
    window.wait_for("the margin", |window| settings(window).margins.top == 15);
}

#[test]
fn a_measure_out_of_range_is_said_at_its_field() {
    let mut window = window();
    let range = [("from", "0".into()), ("to", "100".into())];
    let wrong = kengesh::i18n::Translator::of(Language::Ru).say_with("looks-out-of-range", &slots(range));
    for typed in ["101", "два", "-1", "2,5"] {
        window.write(&say("margin-left"), typed);
        assert!(window.sees(&wrong), "{typed}");
        assert_eq!(settings(&window).margins.left, 30, "{typed}");
    }
    window.write(&say("margin-left"), "20");
    assert!(!window.sees(&wrong));
    assert_eq!(settings(&window).margins.left, 20);
}

#[test]
fn a_preset_is_taken_over_whole_and_taken_back_whole() {
    let mut window = window();
    let before = window.plan().clone();
    for preset in Preset::ALL.into_iter().rev() {
        window.click(&say(preset.key()));
        assert_eq!(*settings(&window), preset.settings(&before.document), "{preset:?}");
        undo(&mut window);
        assert_eq!(*window.plan(), before, "{preset:?}");
    }
}

#[test]
fn choices_of_one_among_a_few() {
    let mut window = window();
    window.reach(&say("numbering-arabic"));
    assert_eq!(settings(&window).numbering, Numbering::Arabic);
    window.tick(&say("looks-new-page"));
    assert!(!settings(&window).new_page);
    window.click(&say("looks-front"));
    window.click(&say("contents-three"));
    assert_eq!(settings(&window).contents, 3);
    window.tick(&say("front-edition"));
    assert!(!settings(&window).edition);
    window.click(&say("looks-text"));
    window.click(&say("swot-square"));
    window.click(&say("depth-task"));
    window.tick(&say("draw-problems"));
    window.tick(&say("draw-money"));
    window.tick(&say("text-whole"));
    let now = settings(&window);
    assert_eq!((now.swot, now.depth), (SwotLayout::Square, Level::Task));
    assert!(!now.problem_tree && !now.money_chart && !now.text);
    undo(&mut window);
    assert!(settings(&window).text, "one step each");
}

#[test]
fn sections_are_left_out_and_moved() {
    let mut window = window();
    window.click(&say("looks-text"));
    window.tick("Проблемы города");
    assert!(window.plan().sections.at(1).unwrap().hidden);
    assert!(!text(&window).contains("Проблемы города"));
    window.click(&say_of("move-up-of", "Приоритеты города"));
    window.click(&say_of("move-up-of", "Приоритеты города"));
    let title = |place: usize| window.plan().sections.at(place).unwrap().title.get(Language::Ru).unwrap().to_owned();
    assert_eq!([title(0), title(1)], ["Приоритеты города", "Потенциал города"]);
    window.click(&say_of("move-down-of", "Приоритеты города"));
    assert_eq!(window.plan().sections.at(1).unwrap().title.get(Language::Ru), Some("Приоритеты города"));
}

#[test]
fn annexes_are_chosen_ordered_named_and_their_columns_chosen() {
    let mut window = window();
    let kinds = |window: &Window| settings(window).annexes.iter().map(|annex| annex.kind).collect::<Vec<_>>();
    window.click(&say("looks-annexes"));
    window.tick(&say("annex-money"));
    assert_eq!(kinds(&window), [AnnexKind::ActionPlan, AnnexKind::Members, AnnexKind::Money]);
    window.click(&say_of("move-up-of", &say("annex-money")));
    assert_eq!(kinds(&window), [AnnexKind::ActionPlan, AnnexKind::Money, AnnexKind::Members]);
    window.tick(&say("annex-money"));
    window.tick(&say("annex-members"));
    assert_eq!(kinds(&window), [AnnexKind::ActionPlan]);
    window.click(&say_of("annex-settings", &say("annex-action-plan")));
    window.write(&format!("{}: {}", say("annex-title"), say("annex-action-plan")), "План действий");
    assert_eq!(settings(&window).annexes[0].title.get(Language::Ru), Some("План действий"));
    window.tick(&say("doc-column-with"));
    window.click(&say_of("move-up-of", &say("doc-column-lead")));
    let columns = &settings(&window).annexes[0].columns;
    assert_eq!(columns[..3], [Column::Code, Column::Lead, Column::Measure]);
    assert!(!columns.contains(&Column::With));
    window.tick(&say("annex-action-plan"));
    assert!(settings(&window).annexes.is_empty(), "a document may do without");
}

#[test]
fn columns_of_a_sections_table_are_chosen_and_named() {
    let mut window = window();
    window.click(&say("looks-tables"));
    window.click(&format!("{}: {}", say("looks-table"), say("table-facts")));
    window.click(&say("table-risks"));
    window.tick(&say("doc-column-probability"));
    window.tick(&say("doc-column-impact"));
    assert_eq!(settings(&window).tables[&TableName::Risks], [Column::Risk, Column::Mitigation, Column::Owner]);
    window.write(&say_of("column-title-of", &say("doc-column-mitigation")), "Что делаем");
    assert_eq!(settings(&window).titles[&Column::Mitigation].get(Language::Ru), Some("Что делаем"));
    assert!(text(&window).contains("Что делаем"));
    for key in ["doc-column-mitigation", "doc-column-owner", "doc-column-risk"] {
        window.tick(&say(key));
    }
    assert_eq!(settings(&window).tables[&TableName::Risks], [Column::Risk], "the last one stays");
    for _ in 0..2 {
        undo(&mut window);
    }
    window.write(&say_of("column-title-of", &say("doc-column-mitigation")), "");
    assert!(settings(&window).titles.is_empty(), "without words the language's own stands again");
}

#[test]
fn the_plans_own_wording_is_tried_at_once() {
    let mut window = window();
    window.click(&say("looks-wording"));
    let (name, phrase) = (say("wording-priority-heading"), Phrase::PriorityHeading);
    let own = |window: &Window| window.plan().wording.phrases.get(&phrase).cloned().unwrap_or_default();
    window.write(&name, "Цель { $number }. { $name }");
    assert_eq!(own(&window).get(Language::Ru), Some("Цель { $number }. { $name }"));
    assert!(window.harness.query_by_label_contains("Цель 1. Чистая вода").is_some(), "what it comes to is shown");
    assert!(text(&window).contains("Цель 1. Чистая вода"));
    for unsound in ["Цель { $number", "Цель { $nunber }"] {
        window.write(&name, unsound);
        assert!(window.sees(&say("wording-unsound")), "{unsound}");
        assert!(text(&window).contains("Приоритет №1"), "{unsound}: the usual phrase stands");
    }
    window.write(&name, "");
    assert!(!window.sees(&say("wording-unsound")));
    assert!(window.plan().wording.phrases.is_empty(), "without words the language's own stands again");
}

#[test]
fn the_usual_wording_is_there_to_begin_with() {
    let mut window = window();
    window.click(&say("looks-wording"));
    for key in ["wording-priority-heading", "wording-priority-lead", "wording-approval"] {
        let usual = text(&window);
        let take = say_of("wording-take-of", &say(key));
        window.reach(&take);
        assert_eq!(text(&window), usual, "{key}: the usual words say the same as the plan's own");
        assert!(!window.sees(&say("wording-unsound")), "{key}");
    }
    assert_eq!(window.plan().wording.phrases.len(), 3);
}

#[test]
fn levels_are_called_what_the_plan_calls_them() {
    let mut window = window();
    window.click(&say("looks-wording"));
    window.write(&say("level-priority"), "Направление");
    let level = window.plan().wording.levels[&Level::Priority].get(Language::Ru).map(str::to_owned);
    assert_eq!(level.as_deref(), Some("Направление"));
    assert!(text(&window).contains("Направление №1"));
}

#[test]
fn the_action_plans_own_approval() {
    let mut window = window();
    window.click(&say("looks-annexes"));
    window.write(&say("action-plan-date"), "12.05.2014");
    window.write(&say("action-plan-number"), "148");
    window.tick(&say("action-plan-adopted"));
    let approval = settings(&window).action_plan.clone();
    assert_eq!(approval.date, Some(jiff::civil::date(2014, 5, 12)));
    assert_eq!((approval.number.as_str(), approval.adopted), ("148", true));
    window.write(&say("action-plan-date"), "вчера");
    assert_eq!(settings(&window).action_plan.date, approval.date, "what is no day stays in the field");
}

#[test]
fn everything_is_reached_by_keyboard_and_left_by_escape() {
    let mut window = window();
    // The first group has the keyboard.
    window.press(Key::Tab);
    window.press(Key::Space);
    assert!(window.sees(&say("front-page")), "the second group");
    for _ in 0..5 {
        window.press(Key::Tab);
    }
    window.press(Key::Space);
    assert!(!settings(&window).title_page, "the first box of the group");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.sees(&say("looks-title")));
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert!(window.sees(&say("looks-title")));
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert!(!window.sees(&say("looks-title")));
}

#[test]
fn nothing_is_cut_on_a_projector() {
    let size = vec2(1024.0, 768.0);
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let mut window = Window::with(Opening::Sample(Box::new(plan())), size, Box::new(kengesh::app::NoDialogs));
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.settle();
    for name in ["looks-done", "looks-page", "looks-wording", "margin-left"] {
        let rect = window.harness.get_all_by_label(&say(name)).next().expect(name).rect();
        assert!(screen.contains_rect(rect), "{name}: {rect:?}");
    }
    window.click(&say("looks-annexes"));
    for name in ["annex-money", "annex-remarks", "action-plan-date"] {
        let rect = window.harness.get_all_by_label(&say(name)).next().expect(name).rect();
        assert!(rect.right() < 600.0, "{name}: {rect:?}");
    }
    let by = format!("{}: ", say("action-plan-by"));
    let rect = window.harness.get_by_label_contains(&by).rect();
    assert!(rect.right() < 600.0, "{rect:?}");
    let page = window.harness.get_by_label_contains("Страница 1 из").rect();
    assert!(page.left() > 500.0 && page.right() < 1024.0 && page.width() > 350.0, "{page:?}");
    let places = kengesh::model::Places::of(window.plan());
    assert!(window.plan().text(window.plan().id, Field::Title, &places).is_some());
}
