//! What helps while working: search, commands by name, gaps, links, translation, help.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use common::sample;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::analysis::{Check, check};
use kengesh::app::Opening;
use kengesh::model::*;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn kant() -> Window {
    Window::open(Opening::Sample(Box::new(sample("kant-2014-2017.ron"))))
}

fn open(plan: Plan) -> Window {
    Window::open(Opening::Sample(Box::new(plan)))
}

/// A plan of some problems and measures, one of the problems forgotten.
fn forgotten() -> (Plan, Id, Id) {
    let mut plan = Plan::new(Language::Ru);
    let titled = |kind, title: &str| Section { kind, title: Text::new(Language::Ru, title), ..Section::default() };
    std::sync::Arc::make_mut(&mut plan.passport).title = Text::new(Language::Ru, "План");
    plan.sections.push(titled(SectionKind::Problems, "Проблемы"));
    plan.sections.push(titled(SectionKind::Priorities, "Приоритеты"));
    let problem = |text: &str| Problem { text: Text::new(Language::Ru, text), ..Problem::default() };
    let (answered, lost) = (problem("Грязные улицы"), problem("Разбитые дороги"));
    let (answered_id, lost_id) = (answered.id, lost.id);
    plan.problems.push(answered);
    plan.problems.push(lost);
    let measure = |text: &str| Measure {
        text: Text::new(Language::Ru, text),
        lead: vec![Executor { name: Text::new(Language::Ru, "Мэрия"), ..Executor::default() }],
        timing: Timing { to: Some(Moment::Year(2027)), ..Timing::default() },
        ..Measure::default()
    };
    let (clean, mend) = (measure("Убирать улицы"), measure("Отремонтировать дороги"));
    let (clean_id, mend_id) = (clean.id, mend.id);
    let mut priority =
        Priority { title: Text::new(Language::Ru, "Благоустройство"), ..Priority::default() };
    priority.measures.push(clean);
    priority.measures.push(mend);
    priority.results.push(ExpectedResult { text: Text::new(Language::Ru, "Чисто"), ..ExpectedResult::default() });
    plan.priorities.push(priority);
    let links = std::sync::Arc::make_mut(&mut plan.links);
    links.insert(Link { from: clean_id, kind: LinkKind::Answers, to: answered_id });
    (plan, lost_id, mend_id)
}

#[test]
fn the_forgotten_problem_is_found_by_f4_and_linked_by_a_word_and_enter() {
    let (plan, lost, mend) = forgotten();
    let mut window = open(plan);
    let is_lost =
        |window: &Window| window.harness.query_by_label("нет ни одной меры: проблема «Разбитые дороги»").is_some();
    window.wait_for("the gaps", |window| window.harness.query_all_by_label_contains("пробел").next().is_some());
    for _ in 0..12 {
        if is_lost(&window) {
            break;
        }
        window.press(Key::F4);
    }
    assert!(is_lost(&window), "the gap says what is missing, and then where");
    assert!(window.harness.get_by_label("Проблема 2").accesskit_node().value().is_some(), "the problem is in sight");
    window.wait_for("the words of the plan", |window| window.harness.get_by_label(&say("chain-field")).is_focused());
    window.type_text("дор");
    window.settle();
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let link = Link { from: mend, kind: LinkKind::Answers, to: lost };
    assert!(window.plan().links.contains(&link), "{:?}", window.plan().links);
    assert!(!check(window.plan()).iter().any(|finding| finding.check == Check::NoMeasure));
    window.wait_for("the gap to close", |window| {
        window.harness.query_all_by_label_contains(&say("chain-closed")).next().is_some()
    });
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.plan().links.contains(&link), "one step back");
}

#[test]
fn what_an_item_is_linked_with_is_shown_gone_to_and_taken_away() {
    let (plan, ..) = forgotten();
    let mut window = open(plan);
    window.click_containing("Проблемы");
    window.focus("Проблема 1");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.settle();
    let link = "ответ: мера 1.0.1 «Убирать улицы»";
    window.wait_for("the link", |window| window.harness.query_all_by_label_contains(link).next().is_some());
    window.click(&format!("{}: {link}", say("chain-unlink")));
    assert!(window.plan().links.is_empty());
}

#[test]
fn words_are_found_in_all_texts_and_gone_to_one_after_the_other() {
    let mut window = kant();
    window.press_with(Modifiers::COMMAND, Key::F);
    window.type_text("КРЕДИТ");
    window.wait_for("what is found", |window| window.harness.query_all_by_label_contains(" мест").next().is_some());
    window.press(Key::Enter);
    let here = window.harness.query_all_by_label_contains("редит").next().is_some();
    assert!(here, "the first place is shown");
    window.press_with(Modifiers::COMMAND, Key::F);
    assert!(!window.sees(&say("find-words")), "the same key closes the search");
}

#[test]
fn words_are_replaced_everywhere_in_one_step_after_a_look() {
    let (plan, ..) = forgotten();
    let mut window = open(plan);
    window.press_with(Modifiers::COMMAND, Key::F);
    window.type_text("дорог");
    window.wait_for("what is found", |window| window.harness.query_all_by_label_contains("2 места").next().is_some());
    window.tick(&say("find-replacing"));
    window.focus(&say("find-by"));
    window.type_text("тротуар");
    assert!(
        window.harness.query_all_by_label_contains("Разбитые тротуари").next().is_some(),
        "a look before it is done"
    );
    window.click(&say("find-replace-all"));
    let texts = |window: &Window| {
        let plan = window.plan();
        let problem = plan.problems.at(1).unwrap().text.get(Language::Ru).unwrap().to_owned();
        let measure = plan.priorities.at(0).unwrap().measures.at(1).unwrap().text.get(Language::Ru).unwrap().to_owned();
        [problem, measure]
    };
    assert_eq!(texts(&window), ["Разбитые тротуари", "Отремонтировать тротуари"]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(texts(&window), ["Разбитые дороги", "Отремонтировать дороги"]);
}

#[test]
fn a_command_is_found_by_a_part_of_its_name() {
    let mut window = kant();
    window.press_with(CTRL_SHIFT, Key::P);
    window.type_text("перев");
    window.press(Key::Enter);
    assert!(window.sees(&say("translation-open-only")), "the translation view is open");
    assert!(!window.sees(&say("palette")));
}

#[test]
fn f1_shows_every_command_with_its_keys() {
    let mut window = kant();
    window.press(Key::F1);
    for command in kengesh::ui::command::UserCommand::ALL {
        assert!(window.sees(&say(command.key())), "{command:?}");
    }
    window.press(Key::Escape);
    assert!(!window.sees(&say("help-lists")));
}

#[test]
fn what_is_still_to_be_done_is_listed_gone_to_and_called_right() {
    let (plan, lost, _) = forgotten();
    let mut window = open(plan);
    window.press_with(CTRL_SHIFT, Key::G);
    let row = "проблема «Разбитые дороги»: нет ни одной меры";
    window.wait_for("the list", |window| window.sees(row));
    window.click(row);
    let field = window.harness.get_by_label("Проблема 2");
    assert!(field.is_focused(), "the caret stands in the problem");
    let dismiss = format!("{}: {row}", say("checks-dismiss"));
    window.click(&dismiss);
    let dismissal = Dismissal { check: "no-measure".to_owned(), item: lost };
    assert!(window.plan().dismissed.contains(&dismissal));
    window.wait_for("the list without it", |window| !window.sees(row));
}

/// Two languages; one text translated, one not, one with another figure.
fn bilingual() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let passport = std::sync::Arc::make_mut(&mut plan.passport);
    passport.languages = vec![Language::Ru, Language::Ky];
    let mut text = |ru: &str, ky: &str| {
        let mut text = Text::new(Language::Ru, ru);
        text.set(Language::Ky, ky, Language::Ru);
        plan.problems.push(Problem { text, ..Problem::default() });
    };
    text("Нет света", "Жарык жок");
    text("Мало школ", "");
    text("К 2027 году 1 500 домов", "2026-жылга 1500 үй");
    plan.sections.push(Section {
        kind: SectionKind::Problems,
        title: Text::new(Language::Ru, "Проблемы"),
        ..Section::default()
    });
    plan
}

#[test]
fn kyrgyz_in_an_hour_type_enter_and_the_next_text_without_a_translation_comes() {
    let mut window = open(bilingual());
    window.press_with(CTRL_SHIFT, Key::T);
    window.settle();
    let ky = |window: &Window, index: usize| {
        window.plan().problems.at(index).unwrap().text.get(Language::Ky).unwrap_or_default().to_owned()
    };
    // The section's title comes first: the caret waits in the first empty line.
    window.type_text("Койгойлор");
    window.press(Key::Enter);
    window.type_text("Мектеп аз");
    assert_eq!(window.plan().sections.at(0).unwrap().title.get(Language::Ky), Some("Койгойлор"));
    assert_eq!(ky(&window, 1), "Мектеп аз");
    // What differs in a figure is walked to as well.
    window.press(Key::Enter);
    window.type_text("!");
    assert_eq!(ky(&window, 2), "2026-жылга 1500 үй!");
    assert!(window.sees(&say("translation-figures")));
}

#[test]
fn ctrl_j_turns_the_letter_before_the_caret() {
    let mut window = open(bilingual());
    window.press_with(CTRL_SHIFT, Key::T);
    window.settle();
    window.type_text("К");
    window.type_text("о");
    window.press_with(Modifiers::COMMAND, Key::J);
    window.type_text("йго");
    window.press_with(Modifiers::COMMAND, Key::J);
    window.press_with(Modifiers::COMMAND, Key::J);
    assert_eq!(window.plan().sections.at(0).unwrap().title.get(Language::Ky), Some("Көйго"), "and back again");
}

#[test]
fn alt_and_an_arrow_lead_back_and_forth() {
    let (plan, ..) = forgotten();
    let mut window = open(plan);
    window.click_containing("Проблемы");
    window.focus("Проблема 2");
    window.click_containing("Приоритеты");
    window.focus("Мера 1.0.2");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.harness.get_by_label("Проблема 2").is_focused());
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(window.harness.get_by_label("Мера 1.0.2").is_focused());
}

#[test]
fn f4_opens_the_fields_of_a_measure_nobody_answers_for() {
    let (mut plan, ..) = forgotten();
    let mut priority = Priority::clone(plan.priorities.at(0).unwrap());
    priority.measures.push(Measure {
        text: Text::new(Language::Ru, "Без хозяина"),
        timing: Timing { to: Some(Moment::Year(2027)), ..Timing::default() },
        ..Measure::default()
    });
    plan.priorities = [priority].into_iter().collect();
    let mut window = open(plan);
    window.wait_for("the gaps", |window| window.harness.query_all_by_label_contains("пробел").next().is_some());
    for _ in 0..12 {
        if window.harness.query_all_by_label_contains("нет ответственного исполнителя").next().is_some()
        {
            break;
        }
        window.press(Key::F4);
    }
    window.type_text("Мэрия");
    let measure = window.plan().priorities.at(0).unwrap().measures.at(2).unwrap().clone();
    assert_eq!(measure.lead[0].name.get(Language::Ru), Some("Мэрия"));
}

#[test]
fn a_note_on_an_item_is_kept_and_never_printed() {
    let (plan, lost, _) = forgotten();
    let mut window = open(plan);
    window.click_containing("Проблемы");
    window.focus("Проблема 2");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.focus(&say("chain-note"));
    window.type_text("Спросить у дорожников");
    let note = window.plan().notes.at(0).unwrap().clone();
    assert_eq!((note.about, note.text.get(Language::Ru)), (Some(lost), Some("Спросить у дорожников")));
    let options = kengesh::document::Options {
        language: Language::Ru,
        date: jiff::civil::date(2026, 1, 15),
        scope: kengesh::document::Scope::Whole,
    };
    let printed = kengesh::export::markdown(&kengesh::document::build(window.plan(), &options));
    assert!(printed.contains("Разбитые дороги") && !printed.contains("Спросить"));
}

#[test]
fn a_problem_gets_the_group_that_said_it() {
    let (plan, lost, _) = forgotten();
    let mut window = open(plan);
    window.click_containing("Проблемы");
    window.focus("Проблема 2");
    window.press_with(Modifiers::COMMAND, Key::K);
    window.click(&format!("{}: {}", say("chain-group"), say("chain-no-group")));
    window.click(&say("chain-new-group"));
    let group = window.plan().groups.at(0).unwrap().clone();
    assert_eq!(window.plan().problems.get(lost).unwrap().group, Some(group.id));
    assert_eq!(group.name.get(Language::Ru), Some("Группа 1"));
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(color: egui::Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
}

fn contrast(one: egui::Color32, other: egui::Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn words_can_be_read_on_every_ground_in_both_themes() {
    for (name, tokens) in [("light", &kengesh::ui::theme::LIGHT), ("dark", &kengesh::ui::theme::DARK)] {
        let grounds = [tokens.ground, tokens.surface, tokens.hover];
        for ground in grounds {
            for (what, color) in
                [("text", tokens.text), ("muted", tokens.muted), ("accent", tokens.accent), ("danger", tokens.danger)]
            {
                assert!(contrast(color, ground) >= 4.5, "{name} {what}: {}", contrast(color, ground));
            }
        }
        assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5, "{name}");
        for quadrant in Quadrant::ALL {
            assert!(contrast(tokens.text, tokens.quadrant(quadrant)) >= 4.5, "{name} {quadrant:?}");
            assert!(contrast(tokens.quadrant_mark(quadrant), tokens.quadrant(quadrant)) >= 4.5, "{name} {quadrant:?}");
        }
    }
}

#[test]
fn gaps_of_columns_that_the_action_plan_does_not_show_are_listed_but_not_counted() {
    let mut plan = sample("kant-2014-2017.ron");
    let annexes = &mut std::sync::Arc::make_mut(&mut plan.document).annexes;
    annexes[0].columns = vec![Column::Code, Column::Measure];
    let all = check(&plan);
    let aside = |finding: &kengesh::analysis::Finding| matches!(finding.check, Check::NoLead | Check::NoTiming);
    let left = all.iter().filter(|finding| !aside(finding)).count();
    let nobody = all.iter().filter(|finding| finding.check == Check::NoLead).count();
    let mut window = open(plan);
    let counted = format!("·  {left} ");
    window.wait_for("the gaps", |window| window.harness.query_by_label_contains(&counted).is_some());
    window.press_with(CTRL_SHIFT, Key::G);
    // Their group is there with its count, and opens.
    let group = format!("▶ нет ответственного исполнителя · {nobody}");
    window.harness.get_by_label(&group).scroll_to_me();
    window.settle();
    assert!(!window.sees(&say("checks-aside")));
    window.click(&group);
    assert!(window.sees(&say("checks-aside")));
    // F4 leads past them.
    window.press_with(CTRL_SHIFT, Key::G);
    for _ in 0..left {
        window.press(Key::F4);
        assert!(window.harness.query_by_label_contains(": нет ответственного исполнителя").is_none());
    }
}

#[test]
fn one_group_of_findings_folds_alone() {
    let mut window = kant();
    window.press_with(CTRL_SHIFT, Key::G);
    let rows = |window: &Window, column: &str| {
        let words = format!(": столбец «{column}» плана действий пуст и не печатается");
        window.harness.query_all_by_label_contains(&words).next().is_some()
    };
    window.wait_for("the list", |window| rows(window, "Сумма"));
    assert!(rows(&window, "Показатель"));
    window.reach("▼ столбец «Сумма» плана действий пуст и не печатается · 1");
    assert!(!rows(&window, "Сумма"), "folded");
    assert!(rows(&window, "Показатель"), "the others stay as they were");
}
