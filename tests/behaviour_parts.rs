//! Parts of a plan that are forms: indicators with their years, money summed, remarks and what was decided on them.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::app::{Window, say};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kengesh::analysis::{Check, check};
use kengesh::app::Opening;
use kengesh::model::*;

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

fn som(thousands: i64) -> Money {
    Money { minor: thousands * 100_000, currency: Currency::KGS }
}

fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    Arc::make_mut(&mut plan.passport).period = Some(Years { from: 2026, to: 2028 });
    for (kind, title) in [
        (SectionKind::Indicators, "Индикаторы"),
        (SectionKind::Resources, "Ресурсы"),
        (SectionKind::Participation, "Участие"),
    ] {
        plan.sections.push(Section { kind, title: ru(title), ..Section::default() });
    }
    plan.indicators
        .push(Indicator { name: ru("Доля дворов с водой"), unit: ru("%"), ..Indicator::default() });
    let source = MoneySource {
        name: ru("Бюджет города"),
        stated: vec![Amount { money: som(5000), ..Amount::default() }],
        ..MoneySource::default()
    };
    let id = source.id;
    plan.sources.push(source);
    let amount = |thousands, year| Amount { money: som(thousands), source: Some(id), year: Some(year) };
    let measure = |money| Measure { text: ru("Мера"), money, ..Measure::default() };
    plan.priorities.push(Priority {
        title: ru("Вода"),
        measures: [measure(vec![amount(1500, 2026), amount(500, 2027)]), measure(vec![amount(1000, 2026)])]
            .into_iter()
            .collect(),
        ..Priority::default()
    });
    plan
}

fn open(section: &str) -> Window {
    let mut window = Window::open(Opening::Sample(Box::new(plan())));
    window.click_containing(section);
    window
}

#[test]
fn an_indicator_gets_its_baseline_and_a_target_for_every_year_of_the_plan() {
    let mut window = open("Индикаторы");
    window.write(&say("indicator-baseline"), "62,5");
    window.write("Цель на 2026 год", "70");
    window.write("Цель на 2028 год", "> 90");
    let indicator = Arc::clone(window.plan().indicators.at(0).unwrap());
    let number = |words: &str| words.parse::<Number>().unwrap();
    let baseline = indicator.baseline.clone().unwrap();
    assert_eq!((baseline.year, baseline.figure), (2025, Figure::Number(number("62.5"))), "the year before the plan");
    let targets: Vec<(Year, Figure)> = indicator.targets.iter().map(|t| (t.year, t.figure.clone())).collect();
    assert_eq!(targets, [(2026, Figure::Number(number("70"))), (2028, Figure::Signed(Sign::MoreThan, number("90")))]);
    window.write("Цель на 2026 год", "");
    assert_eq!(window.plan().indicators.at(0).unwrap().targets.len(), 1, "an emptied target goes");
}

#[test]
fn the_money_of_the_measures_is_summed_by_source_and_year_and_what_is_stated_otherwise_is_pointed_out() {
    let mut window = open("Ресурсы");
    for sum in ["2500", "500", "3000"] {
        assert!(window.sees(sum), "{sum}");
    }
    let differs = |window: &Window| window.harness.query_all_by_label_contains("меры вместе дают").next().is_some();
    assert!(differs(&window));
    assert!(check(window.plan()).iter().any(|finding| finding.check == Check::DifferentMoney));
    window.write(&say("source-stated"), "3000");
    assert_eq!(window.plan().sources.at(0).unwrap().stated[0].money, som(3000));
    assert!(!differs(&window));
    assert!(!check(window.plan()).iter().any(|finding| finding.check == Check::DifferentMoney));
}

#[test]
fn a_remark_is_entered_and_decided_on() {
    let mut window = open("Участие");
    {
        // The lines that wait: before the lists, for a meeting, for a remark, after the lists.
        let mut lines = window.harness.get_all_by_label("Новая строка");
        lines.nth(2).unwrap().click();
    }
    window.settle();
    window.type_text("Добавить детский сад");
    window.press(Key::Tab);
    window.click(&format!("{}: {}", say("remark-decision"), say("remark-open")));
    window.click(&say("remark-accepted"));
    let remark = Arc::clone(window.plan().remarks.at(0).unwrap());
    assert_eq!(remark.text.get(Language::Ru), Some("Добавить детский сад"));
    assert_eq!(remark.decision, Some(Decision::Accepted));
}
