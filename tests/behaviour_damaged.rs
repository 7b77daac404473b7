//! A damaged file is opened: what can be had of it is offered as a copy, and the file stays as it is.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::Opening;
use kengesh::model::{Goal, Id, Language, Plan, Text};
use kengesh::storage::{RealFiles, open, write};

fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let goal =
        |number, words| Goal { id: Id::from_u128(number), text: Text::new(Language::Ru, words), ..Goal::default() };
    plan.goals = [goal(1, "Чистая вода"), goal(2, "Новая школа")].into_iter().collect();
    plan
}

/// A window that was asked to open a file of these bytes.
fn opening(path: &Path, bytes: &[u8]) -> Window {
    std::fs::write(path, bytes).unwrap();
    let mut window = Window::open(Opening::File(path.to_owned()));
    window.wait_for("an answer", |window| {
        window.sees(&say("dialog-repaired")) || window.sees(&say("message-not-opened"))
    });
    window.settle();
    window
}

fn goals(window: &Window) -> Vec<String> {
    window.plan().goals.iter().map(|goal| goal.text.get(Language::Ru).unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_torn_file_is_offered_as_a_copy_with_what_was_repaired() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("план.ron");
    let text = write(&plan());
    let torn = &text.as_bytes()[..text.find("школа").unwrap()];
    let mut window = opening(&path, torn);
    let line = text[..torn.len()].matches('\n').count() + 1;
    assert!(window.harness.query_all_by_label_contains(&format!("обрывается в строке {line}")).next().is_some());
    window.press(Key::Enter);
    window.wait_for("the copy", |window| window.harness.state().plan().is_some());
    assert_eq!(goals(&window), ["Чистая вода", "Новая "]);
    assert!(window.title().contains('•'), "it is still to be saved: {}", window.title());
    window.press_with(Modifiers::COMMAND, Key::S);
    let beside = folder.path().join("план (исправлено).ron");
    assert_eq!(window.value_of(&say("path-name")), beside.to_str().unwrap());
    window.press(Key::Enter);
    window.wait_for("the file", |window| !window.title().contains('•'));
    assert_eq!(open(&RealFiles, &beside).unwrap().0.goals.len(), 2);
    assert_eq!(std::fs::read(&path).unwrap(), torn, "the broken file is as it was");
}

#[test]
fn an_offer_that_is_declined_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("план.ron");
    let wide: Vec<u8> = write(&plan()).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut window = opening(&path, &wide);
    assert!(window.harness.query_all_by_label_contains("UTF-16").next().is_some());
    window.click(&say("cancel"));
    assert!(window.harness.state().plan().is_none());
    assert_eq!(std::fs::read(&path).unwrap(), wide);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_cannot_be_repaired_is_told_alone() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("пусто.ron", ""), ("игра.ron", "Game(level: 3)")] {
        let mut window = opening(&folder.path().join(name), bytes.as_bytes());
        assert!(window.sees(&say("message-not-opened")) && !window.sees(&say("repaired-open")), "{name}");
        window.press(Key::Enter);
        assert!(!window.sees(&say("message-not-opened")) && window.harness.state().plan().is_none(), "{name}");
    }
}
