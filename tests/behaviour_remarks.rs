//! Remarks that came back from circulation: written on an item, decided on, filtered, exported as a register.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use common::sample;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use kengesh::app::Opening;
use kengesh::document::{Options, Scope, Worksheet, build};
use kengesh::export::markdown;
use kengesh::i18n::{Translator, slots};
use kengesh::model::*;

fn remark(words: &str, from: &str, about: Option<Id>, decision: Option<Decision>) -> Remark {
    let text = |words| Text::new(Language::Ru, words);
    Remark { id: Id::new(), about, from: text(from), text: text(words), decision, ..Remark::default() }
}

fn measure(plan: &Plan) -> Id {
    plan.priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap().id
}

/// The sample with four remarks, in the section they stand in.
fn register() -> Window {
    let mut plan = sample("kant-2014-2017.ron");
    let about = Some(measure(&plan));
    plan.remarks = [
        remark("Добавить парк", "Минэкономики", None, None),
        remark("Уточнить срок", "Минэкономики", about, Some(Decision::Accepted)),
        remark("Указать деньги", "Аппарат полпреда", about, None),
        remark("Убрать меру", "Житель города", None, Some(Decision::Declined)),
    ]
    .into_iter()
    .collect();
    let section = Section {
        id: Id::new(),
        kind: SectionKind::Participation,
        title: Text::new(Language::Ru, "Участие"),
        ..Section::default()
    };
    plan.sections = plan.sections.iter().map(|section| Section::clone(section)).chain([section]).collect();
    let mut window = Window::open(Opening::Sample(Box::new(plan)));
    window.click_containing("Участие");
    window
}

fn shown(window: &Window) -> Vec<String> {
    let name = say("field-remark-text");
    let fields = window.harness.query_all_by_label(&name);
    fields.filter_map(|node| egui_kittest::kittest::NodeT::accesskit_node(&node).value()).collect()
}

fn count(open: usize, all: usize) -> String {
    Translator::of(Language::Ru).say_with("remarks-count", &slots([("open", open.into()), ("all", all.into())]))
}

fn choose(window: &mut Window, of: &str, what: &str) {
    window.click(&say(of));
    window.click(what);
}

#[test]
fn a_remark_is_written_on_the_item_with_the_caret_by_a_command() {
    let mut window = Window::open(Opening::Sample(Box::new(sample("kant-2014-2017.ron"))));
    window.click_containing("Приоритетные напр");
    window.focus("Мера 1.1.1");
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&say("command-add-remark"));
    window.press(Key::Enter);
    window.type_text("Уточнить исполнителя");
    let plan = window.plan();
    let written = plan.remarks.at(0).expect("a remark");
    assert_eq!(written.about, Some(measure(plan)));
    assert_eq!(written.text.get(Language::Ru), Some("Уточнить исполнителя"));
    let open = slots([("decision", say("remark-open").into())]);
    assert!(window.sees(&Translator::of(Language::Ru).say_with("chain-remark-decided", &open)));
}

#[test]
fn the_register_says_how_many_are_open_and_shows_these_alone() {
    let mut window = register();
    assert!(window.sees(&count(2, 4)));
    assert_eq!(shown(&window).len(), 4);
    window.tick(&say("remarks-open-only"));
    assert_eq!(shown(&window), ["Добавить парк", "Указать деньги"]);
}

#[test]
fn the_register_is_filtered_by_author_and_by_item() {
    let mut window = register();
    choose(&mut window, "remarks-author", "Минэкономики");
    assert_eq!(shown(&window), ["Добавить парк", "Уточнить срок"]);
    choose(&mut window, "remarks-author", &say("remarks-all"));
    let plan = window.plan();
    let places = Places::of(plan);
    let item = kengesh::work::item_words(measure(plan), plan, &places, Language::Ru, Translator::of(Language::Ru));
    choose(&mut window, "remarks-about", &item);
    assert_eq!(shown(&window), ["Уточнить срок", "Указать деньги"]);
}

#[test]
fn the_register_is_a_document_of_its_own_and_no_part_of_the_strategy() {
    let window = register();
    let text =
        |scope| markdown(&build(window.plan(), &Options { language: Language::Ru, date: date(2026, 1, 15), scope }));
    let register = text(Scope::Sheet(Worksheet::Remarks));
    assert!(register.contains("Свод замечаний"));
    for words in ["Добавить парк", "Уточнить срок", "мера 1.1.1", "Аппарат полпреда", "Житель города"]
    {
        assert!(register.contains(words), "{words}: {register}");
    }
    assert!(!text(Scope::Whole).contains("Добавить парк"));
}

#[test]
fn a_remark_that_came_on_nothing_is_put_on_an_item_found_by_its_words() {
    let mut window = register();
    let put_on = say("remark-put-on");
    assert_eq!(window.harness.query_all_by_label(&put_on).count(), 2, "those that are on an item already say so");
    window.harness.query_all_by_label(&put_on).next().unwrap().click();
    window.settle();
    window.wait_for("the field", |window| window.harness.get_by_label(&say("chain-field")).is_focused());
    let plan = window.plan();
    let wanted = measure(plan);
    let words = plan.measure(wanted, &Places::of(plan)).unwrap().text.get(Language::Ru).unwrap().to_owned();
    window.type_text(&words);
    // What these words find is meant, even where it has not been shown yet.
    window.press(Key::Enter);
    assert_eq!(window.plan().remarks.at(0).unwrap().about, Some(wanted));
    assert_eq!(window.harness.query_all_by_label(&put_on).count(), 1);
}
