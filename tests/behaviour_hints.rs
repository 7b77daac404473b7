//! First-time hints: one at a time, once for every view, never in the way.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;

use common::app::{Window, say};
use common::sample;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::storage::{RealFiles, Settings, ShownPages, load_settings};

const HINTS: [&str; 7] =
    ["hint-swot", "hint-problems", "hint-pasting", "hint-tree", "hint-pages", "hint-gaps", "hint-translation"];

/// A window as somebody sees it who opens the program for the first time, but for the pages.
fn first(folder: Option<&Path>) -> Window {
    let kept = folder.map(|folder| load_settings(&RealFiles, folder).0).unwrap_or_default();
    let settings = Settings { pages: ShownPages::Off, ..kept };
    let opening = Opening::Sample(Box::new(sample("kant-2014-2017.ron")));
    let start = Start { opening, settings, settings_folder: folder.map(Path::to_owned), ..Start::default() };
    Window::begin(start, egui::vec2(1024.0, 768.0), Box::new(NoDialogs))
}

fn told(window: &Window) -> Vec<&'static str> {
    HINTS.into_iter().filter(|key| window.sees(&say(key))).collect()
}

fn command(window: &mut Window, key: &str) {
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&say(key));
    window.press(Key::Enter);
}

#[test]
fn each_view_tells_its_keys_once_and_understood_takes_them_away() {
    let mut window = first(None);
    assert!(told(&window).is_empty(), "no pages are shown beside the passport");
    window.click_containing("II. SWOT");
    assert_eq!(told(&window), ["hint-swot"]);
    window.click(&say("hint-understood"));
    assert!(told(&window).is_empty());
    // Left unread and come back to: it was said.
    window.click_containing("III. П");
    assert_eq!(told(&window), ["hint-problems"]);
    window.click_containing("IV. С");
    assert_eq!(told(&window), ["hint-pasting"]);
    window.click_containing("III. П");
    assert!(told(&window).is_empty());
}

#[test]
fn a_hint_that_is_followed_goes_and_takes_no_key_away() {
    let mut window = first(None);
    window.click_containing("II. SWOT");
    assert_eq!(told(&window), ["hint-swot"]);
    assert!(window.harness.query_all_by_label_contains("Новая карточка").all(|node| !node.is_focused()));
    window.press_with(Modifiers::CTRL, Key::Tab);
    assert!(told(&window).is_empty());
    assert!(window.harness.query_all_by_label_contains("Новая карточка").any(|node| node.is_focused()));
}

#[test]
fn what_was_seen_is_remembered_until_the_hints_are_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let kept = || load_settings(&RealFiles, folder.path()).0;
    let mut window = first(Some(folder.path()));
    window.click_containing("II. SWOT");
    window.click(&say("hint-understood"));
    window.wait_for("the settings", |_| kept().hints_seen.contains("hint-swot"));

    let mut window = first(Some(folder.path()));
    window.click_containing("II. SWOT");
    assert!(told(&window).is_empty());
    command(&mut window, "command-show-hints");
    assert_eq!(told(&window), ["hint-swot"]);
    command(&mut window, "command-hide-hints");
    window.click_containing("III. П");
    assert!(told(&window).is_empty());
    window.wait_for("the settings", |_| kept().hints_off);
}

#[test]
fn the_hall_sees_no_hints() {
    let mut window = first(None);
    window.click_containing("II. SWOT");
    window.press(Key::F5);
    assert!(told(&window).is_empty());
    window.press(Key::F5);
    assert_eq!(told(&window), ["hint-swot"], "it was not there to be read");
}

#[test]
fn gaps_and_the_translation_have_theirs_while_they_are_open() {
    let mut window = first(None);
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::G);
    window.wait_for("what is to be done", |window| told(window) == ["hint-gaps"]);
    window.press(Key::F4);
    assert!(!told(&window).contains(&"hint-gaps"));
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::T);
    assert_eq!(told(&window), ["hint-translation"]);
}
