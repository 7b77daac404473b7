//! The passport: fields in order, years, languages, lists of people.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::Key;
use kengesh::app::Opening;
use kengesh::model::{Language, NameForm, Years};

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
