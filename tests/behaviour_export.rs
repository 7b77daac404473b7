//! Exporting and printing: several formats at once, files in the way, what failed and why.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;

use common::app::{Window, say};
use common::dialogs::{Answers, Asked, Played};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{Opening, PickWhat, Start};
use kengesh::model::{Language, Plan, Section, Text};
use kengesh::storage::{Settings, ShownPages};

fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    let passport = std::sync::Arc::make_mut(&mut plan.passport);
    passport.languages.push(Language::Ky);
    passport.title.set(Language::Ru, "Стратегия Канта", Language::Ru);
    let title = Text::new(Language::Ru, "Потенциал");
    plan.sections.push(Section { title, ..Section::default() });
    plan
}

fn window(answers: Answers, printing: &Path) -> (Window, Asked) {
    let (dialogs, asked) = Played::new(answers);
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let start = Start {
        opening: Opening::Sample(Box::new(plan())),
        settings,
        print_folder: Some(printing.to_owned()),
        ..Start::default()
    };
    (Window::begin(start, egui::vec2(1280.0, 800.0), Box::new(dialogs)), asked)
}

/// The dialog of an export into this folder, under the name «план», nothing ticked but what is named.
fn choose(window: &mut Window, folder: &Path, ticked: &[&str]) {
    window.press_with(Modifiers::COMMAND, Key::E);
    window.write(&say("export-folder"), folder.to_str().unwrap());
    window.write(&say("export-name"), "план");
    for key in ["format-docx", "format-pdf", "format-html", "format-markdown", "format-xlsx", "format-text"] {
        if window.is_ticked(&say(key)) != ticked.contains(&key) {
            window.tick(&say(key));
        }
    }
}

fn go(window: &mut Window) {
    window.harness.get_all_by_label(&say("export-go")).last().expect("the button").click();
    window.settle();
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_chosen_formats_and_languages_are_written_a_file_each() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-docx", "format-markdown", "format-text"]);
    window.tick("Кыргызча");
    assert!(window.harness.query_by_label_contains("план-ky.docx").is_some(), "names are shown as they will be");
    go(&mut window);
    window.wait_for("the export", |window| window.sees(&say("message-exported")));
    let expected = ["план-ky.docx", "план-ky.md", "план-ky.txt", "план-ru.docx", "план-ru.md", "план-ru.txt"];
    assert_eq!(files(folder.path()), expected);
    let text = std::fs::read_to_string(folder.path().join("план-ru.md")).unwrap();
    assert!(text.contains("Стратегия Канта"), "{text}");
}

#[test]
fn the_action_plan_alone_is_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-text"]);
    window.tick(&say("export-action-plan"));
    go(&mut window);
    window.wait_for("the export", |window| window.sees(&say("message-exported")));
    assert_eq!(files(folder.path()).len(), 2, "{:?}", files(folder.path()));
}

#[test]
fn nothing_is_exported_while_no_format_is_ticked() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &[]);
    assert!(window.sees(&say("export-nothing")));
    go(&mut window);
    assert!(window.sees(&say("dialog-export")), "the dialog stays");
    assert!(files(folder.path()).is_empty());
}

#[test]
fn files_in_the_way_are_named_together_and_replaced_only_when_said() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["план.md", "план.txt"] {
        std::fs::write(folder.path().join(name), "чужое").unwrap();
    }
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-docx", "format-markdown", "format-text"]);
    go(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-replace")));
    for name in ["план.md", "план.txt"] {
        assert!(window.harness.query_by_label_contains(name).is_some(), "{name} is named");
    }
    window.click(&say("cancel"));
    assert_eq!(files(folder.path()), ["план.md", "план.txt"], "nothing was written");
    window.press_with(Modifiers::COMMAND, Key::E);
    go(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-replace")));
    window.click(&say("replace"));
    window.wait_for("the export", |window| window.sees(&say("message-exported")));
    let text = std::fs::read_to_string(folder.path().join("план.txt")).unwrap();
    assert!(!text.contains("чужое"));
}

#[test]
fn a_format_that_fails_keeps_no_other_from_being_written() {
    let folder = tempfile::tempdir().unwrap();
    // A folder cannot be replaced by a file.
    std::fs::create_dir(folder.path().join("план.md")).unwrap();
    let (mut window, asked) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-docx", "format-markdown", "format-text"]);
    go(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-replace")));
    window.click(&say("replace"));
    window.wait_for("the summary", |window| window.sees(&say("message-not-all")));
    assert!(folder.path().join("план.docx").is_file());
    assert!(folder.path().join("план.txt").is_file());
    assert!(window.harness.query_by_label_contains("план.md").is_some(), "what failed is named");
    window.click(&format!("{} план.txt", say("open").trim_end_matches('…')));
    window.click(&say("open-folder"));
    assert_eq!(asked.shown(), [folder.path().join("план.txt"), folder.path().to_owned()]);
    assert!(window.sees(&say("message-not-all")), "the summary stays until it is closed");
    window.click(&say("ok"));
    assert!(!window.sees(&say("message-not-all")));
}

#[test]
fn the_systems_window_gives_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, asked) = window(Answers::At(Some(folder.path().to_owned())), folder.path());
    window.press_with(Modifiers::COMMAND, Key::E);
    window.click(&say("export-choose"));
    window.wait_for("the answer", |window| {
        window.value_of(&say("export-folder")) == folder.path().to_string_lossy().as_ref()
    });
    assert_eq!(asked.picks.lock().unwrap()[0].what, PickWhat::Folder);
    assert!(window.sees(&say("dialog-export")), "the choices stay");
}

#[test]
fn a_silent_window_of_the_system_keeps_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-text"]);
    window.click(&say("export-choose"));
    window.wait_for("a word on it", |window| window.sees(&say("path-because-silent")));
    go(&mut window);
    window.wait_for("the export", |window| window.sees(&say("message-exported")));
}

#[test]
fn the_last_choice_is_offered_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut window, _) = window(Answers::Never, folder.path());
    choose(&mut window, folder.path(), &["format-text"]);
    go(&mut window);
    window.wait_for("the export", |window| window.sees(&say("message-exported")));
    window.click(&say("ok"));
    window.press_with(Modifiers::COMMAND, Key::E);
    assert!(window.is_ticked(&say("format-text")));
    assert!(!window.is_ticked(&say("format-docx")));
    assert_eq!(window.value_of(&say("export-name")), "план");
    // The button has the keyboard: Enter does the same again.
    let button = window.harness.get_all_by_label(&say("export-go")).last().expect("the button").is_focused();
    assert!(button);
}

#[test]
fn printing_shows_a_pdf_in_the_systems_viewer() {
    let folder = tempfile::tempdir().unwrap();
    let printing = folder.path().join("печать");
    let (mut window, asked) = window(Answers::Never, &printing);
    window.press_with(Modifiers::COMMAND, Key::P);
    window.wait_for("the viewer", |_| !asked.shown().is_empty());
    let shown = asked.shown();
    let [pdf] = shown.as_slice() else { panic!("{shown:?}") };
    assert!(pdf.starts_with(&printing));
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF"));
    window.settle();
    assert!(!window.sees(&say("message-exported")), "nothing more is to be read");
    // A name that cannot be had any more, since a viewer keeps the file: a folder stands for that here.
    std::fs::remove_file(pdf).unwrap();
    std::fs::create_dir(pdf).unwrap();
    window.press_with(Modifiers::COMMAND, Key::P);
    window.wait_for("the viewer again", |_| asked.shown().len() == 2);
    assert_ne!(asked.shown()[1], *pdf);
    assert!(asked.shown()[1].is_file());
}

#[test]
fn a_computer_without_a_viewer_says_where_the_file_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dialogs, _) = Played::new(Answers::Never);
    dialogs.viewer = false;
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let print_folder = Some(folder.path().to_owned());
    let start = Start { opening: Opening::Sample(Box::new(plan())), settings, print_folder, ..Start::default() };
    let mut window = Window::begin(start, egui::vec2(1280.0, 800.0), Box::new(dialogs));
    window.press_with(Modifiers::COMMAND, Key::P);
    window.wait_for("a word on it", |window| window.sees(&say("message-not-shown")));
    let place = folder.path().display().to_string();
    assert!(window.harness.query_by_label_contains(&place).is_some());
}
