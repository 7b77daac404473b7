//! What is found of a plan, and in which order it is told.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::sample;
use kengesh::analysis::{Check, check, checks_aside};
use kengesh::model::*;

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

#[test]
fn gaps_come_in_the_order_in_which_the_plan_is_read() {
    let plan = sample("kant-2014-2017.ron");
    let found = check(&plan);
    let place = |wanted: Check| found.iter().position(|finding| finding.check == wanted).unwrap();
    // What is left of the template stands in the last section, and is told behind what the sections before lack.
    assert_eq!(plan.sections.iter().position(|section| section.from_template), Some(plan.sections.len() - 1));
    assert!(place(Check::DifferentFigure) < place(Check::NoLead));
    assert!(place(Check::NoLead) < place(Check::TemplateText));
    assert!(place(Check::TemplateText) < place(Check::EmptyColumn), "the annexes stand behind all sections");
}

#[test]
fn the_sum_of_a_foreign_source_is_told_in_its_own_money() {
    let mut plan = Plan::new(Language::Ru);
    let dollars = |minor| Money { minor, currency: Currency::USD };
    let stated = vec![Amount { money: dollars(50_000_000), ..Amount::default() }];
    let source = MoneySource { name: ru("Грант"), stated, ..MoneySource::default() };
    let paid = Amount { money: dollars(12_000_000), source: Some(source.id), year: None };
    plan.sources.push(source);
    let measure = Measure { text: ru("Мера"), money: vec![paid], ..Measure::default() };
    plan.priorities.push(Priority { measures: [measure].into_iter().collect(), ..Priority::default() });
    let found = check(&plan);
    let finding = found.iter().find(|finding| finding.check == Check::DifferentMoney).unwrap();
    assert_eq!(finding.detail.as_deref(), Some("120000 USD"));
}

#[test]
fn what_the_action_plan_does_not_show_is_set_aside() {
    let mut plan = Plan::new(Language::Ru);
    assert!(checks_aside(&plan).is_empty(), "all columns are shown where none is named");
    let annexes = &mut Arc::make_mut(&mut plan.document).annexes;
    annexes[0].columns = vec![Column::Code, Column::Measure, Column::Timing];
    assert_eq!(checks_aside(&plan).into_iter().collect::<Vec<_>>(), [Check::NoLead]);
}
