//! The passport: fields in order, years, languages, lists of people.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use kengesh::app::Opening;
use kengesh::model::{Card, Code, Group, Id, Language, Measure, NameForm, Quadrant, Slot, Swot, Text, Years};

fn passport() -> Window {
    let mut window = Window::open(Opening::Nothing);
    window.click(&say("start-strategy"));
    window
}

#[test]
fn years_are_read_as_they_are_typed() {
    let mut window = passport();
    window.focus(&say("passport-from"));
    window.type_text("2014");
    window.focus(&say("passport-to"));
    window.press_with(egui::Modifiers::COMMAND, Key::A);
    window.type_text("2017");
    assert_eq!(window.plan().passport.period, Some(Years { from: 2014, to: 2017 }));
}

#[test]
fn tab_leads_from_one_form_of_the_name_to_the_next() {
    let mut window = passport();
    window.focus(&say("form-municipality"));
    window.type_text("город Кант");
    window.press(Key::Tab);
    window.type_text("города Кант");
    let municipality = &window.plan().passport.municipality;
    assert_eq!(municipality.form(NameForm::OfMunicipality).get(Language::Ru), Some("города Кант"));
}

#[test]
fn a_second_language_is_added_and_can_be_chosen() {
    let mut window = passport();
    let slots = || kengesh::i18n::slots([("language", Language::Ky.own_name().into())]);
    let ru = kengesh::i18n::Translator::of(Language::Ru);
    window.click(&ru.say_with("language-add", &slots()));
    assert_eq!(window.plan().passport.languages, [Language::Ru, Language::Ky]);
    window.click(&ru.say_with("plan-language", &slots()));
    window.focus(&say("passport-title"));
    window.type_text("Стратегиясы");
    assert_eq!(window.plan().passport.title.get(Language::Ky), Some("Стратегиясы"));
    assert_eq!(window.plan().passport.title.get(Language::Ru), None);
}

#[test]
fn adoption_freezes_the_codes_and_what_comes_later_is_put_in_behind() {
    let mut window = Window::open(Opening::Sample(Box::new(common::sample("kant-2014-2017.ron"))));
    window.reach(&say("approval-adopted"));
    let plan = window.plan().clone();
    assert!(plan.passport.approval.adopted);
    let first = plan.priorities.at(0).unwrap();
    assert_eq!(first.code, Some(Code { number: 1, inserted: 0 }));
    let task = first.tasks.at(0).unwrap();
    let measure = task.measures.at(0).unwrap();
    assert_eq!((task.code.unwrap().number, measure.code.unwrap().number), (1, 1));
    // A measure that is put in behind the first one.
    let mut history = kengesh::edit::History::new(plan.clone());
    let new = Measure { text: Text::new(Language::Ru, "Новая мера"), ..Measure::default() };
    let (id, slot) = (new.id, Slot::Measures(task.id));
    let insert = kengesh::edit::Command::Insert { item: new.into(), slot, index: 1 };
    history.apply(insert, std::time::Duration::ZERO).unwrap();
    let outline = kengesh::analysis::Outline::of(history.plan());
    assert_eq!(outline.code(id), Some("1.1.1-1"));
    assert_eq!(outline.code(task.measures.at(1).unwrap().id), Some("1.1.2"), "the others keep theirs");
    window.press_with(egui::Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().priorities.at(0).unwrap().code, None, "one step back");
}

#[test]
fn whoever_changes_the_text_of_an_adopted_plan_is_told_so_once_and_offered_a_copy() {
    let mut window = Window::open(Opening::Sample(Box::new(common::sample("kant-2014-2017.ron"))));
    window.click_containing("Приоритетные напр");
    window.focus("Задача 1.1");
    window.type_text("я");
    assert!(!window.sees(&say("adopted-changed")), "a draft is there to be changed");
    window.click_containing("Паспорт");
    window.reach(&say("approval-adopted"));
    window.click_containing("Приоритетные напр");
    window.focus("Задача 1.1");
    window.type_text("щ");
    assert!(window.sees(&say("adopted-changed")));
    window.type_text("ё");
    assert!(window.sees(&say("adopted-changed")), "typing goes on under it");
    window.click(&say("command-working-copy"));
    window.click(&say("guard-leave"));
    assert!(!window.plan().passport.approval.adopted);
    window.click_containing("Приоритетные напр");
    window.focus("Задача 1.1");
    window.type_text("ю");
    assert!(!window.sees(&say("adopted-changed")));
}

#[test]
fn a_working_copy_goes_on_from_the_adopted_plan_and_keeps_its_codes() {
    let mut window = Window::open(Opening::Sample(Box::new(common::sample("kant-2014-2017.ron"))));
    window.reach(&say("approval-adopted"));
    let adopted = window.plan().clone();
    window.reach(&say("command-working-copy"));
    // What was adopted just now is saved or left, as before anything else is opened.
    window.click(&say("guard-leave"));
    let copy = window.plan().clone();
    assert!(!copy.passport.approval.adopted, "it is a draft again");
    assert_eq!(copy.passport.edition, adopted.passport.edition + 1);
    assert_eq!(copy.passport.approval.date, None);
    assert_eq!(copy.priorities, adopted.priorities, "codes and all");
    assert!(window.harness.query_by_label(&say("command-working-copy")).is_none());
    let options = kengesh::document::Options {
        language: Language::Ru,
        date: jiff::civil::date(2026, 1, 15),
        scope: kengesh::document::Scope::Whole,
    };
    let text = kengesh::export::markdown(&kengesh::document::build(&copy, &options));
    assert!(text.contains("ПРОЕКТ"), "its document says so");
}

#[test]
fn a_group_of_the_workshop_is_renamed_and_when_it_goes_its_cards_stay_without_it() {
    let mut plan = common::sample("kant-2014-2017.ron");
    let group = Id::from_u128(9);
    plan.groups = [Group { id: group, name: Text::new(Language::Ru, "Группа 1") }].into_iter().collect();
    let card =
        Card {
            id: Id::from_u128(10), text: Text::new(Language::Ru, "Река"), group: Some(group), ..Card::default()
        };
    let mut swot = Swot { id: Id::from_u128(11), ..Swot::default() };
    swot.cards_mut(Quadrant::Strengths).push(card);
    plan.swots = [swot].into_iter().collect();
    let mut window = Window::open(Opening::Sample(Box::new(plan)));
    let group_of = |window: &Window| window.plan().swots.at(0).unwrap().cards(Quadrant::Strengths).at(0).unwrap().group;
    window.reach(&say("field-group-name"));
    window.focus(&say("field-group-name"));
    window.press_with(egui::Modifiers::COMMAND, Key::A);
    window.type_text("Аксакалы");
    assert_eq!(window.plan().groups.at(0).unwrap().name.get(Language::Ru), Some("Аксакалы"));
    assert_eq!(group_of(&window), Some(group));
    window.press_with(egui::Modifiers::COMMAND, Key::A);
    window.press(Key::Backspace);
    window.press(Key::Backspace);
    assert!(window.plan().groups.is_empty());
    assert_eq!(group_of(&window), None);
}
