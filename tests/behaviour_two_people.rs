//! Two people and one file: neither loses anything.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use common::app::{Window, say};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::i18n::{Translator, slots};
use kengesh::model::{Language, Plan};
use kengesh::storage::{Over, Person, Previous, RealFiles, STALE, Settings, ShownPages, open, save};
use kengesh::work::Template;

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

/// A plan in a folder of its own, called «Стратегия».
fn shared() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("план.ron");
    let mut plan = Template::Strategy.plan(Language::Ru);
    name(&mut plan, "Стратегия");
    save(&RealFiles, &file, &plan, Over::Nothing, Previous::Lost).unwrap();
    (folder, file)
}

fn name(plan: &mut Plan, title: &str) {
    let passport = Arc::make_mut(&mut plan.passport);
    passport.title.set(Language::Ru, title, Language::Ru);
}

fn title_of(plan: &Plan) -> &str {
    plan.passport.title.get(Language::Ru).unwrap_or_default()
}

fn on_disk(file: &Path) -> String {
    title_of(&open(&RealFiles, file).unwrap().0).to_owned()
}

/// The window of a person who opens the file.
fn window_of(person: &str, file: &Path) -> Window {
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let person = Person { name: person.to_owned(), computer: "Каптал".to_owned() };
    let opening = Opening::File(file.to_owned());
    let mut window = Window::begin(Start { opening, settings, person, ..Start::default() }, SIZE, Box::new(NoDialogs));
    window.wait_for("the plan", |window| window.harness.state().plan().is_some());
    window
}

fn lock_of(file: &Path) -> PathBuf {
    file.with_file_name("план.ron.lock")
}

/// The first who opens the file; her name stands beside it.
fn first(file: &Path) -> Window {
    let mut window = window_of("Айгүл", file);
    window.wait_for("the lock file", |_| holder(file).contains("Айгүл"));
    window.settle();
    window
}

/// The second one, who is told.
fn second(file: &Path) -> Window {
    let mut window = window_of("Бакыт", file);
    window.wait_for("the question", |window| window.sees(&say("occupied-opening")));
    window
}

fn holder(file: &Path) -> String {
    fs::read_to_string(lock_of(file)).unwrap_or_default()
}

fn grow_old(file: &Path) {
    let lock = File::options().write(true).open(lock_of(file)).unwrap();
    lock.set_modified(SystemTime::now() - STALE - Duration::from_secs(60)).unwrap();
}

/// Gives the plan in the window another title.
fn write_title(window: &mut Window, title: &str) {
    window.write(&say("passport-title"), title);
    assert_eq!(title_of(window.plan()), title);
}

fn come_back(window: &mut Window) {
    window.harness.event(Event::WindowFocused(true));
    window.settle();
}

fn press_save(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::S);
}

/// Another program puts another plan in the place of the file: as most do, by renaming.
fn written_outside(file: &Path, title: &str) {
    let (mut plan, _) = open(&RealFiles, file).unwrap();
    name(&mut plan, title);
    plan.revision += 1;
    let new = file.with_extension("new");
    save(&RealFiles, &new, &plan, Over::Nothing, Previous::Lost).unwrap();
    fs::rename(&new, file).unwrap();
}

fn said(window: &Window, words: &str) -> bool {
    window.harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_second_one_is_told_who_and_may_read_but_not_write_over() {
    let (_folder, file) = shared();
    let _first = first(&file);
    let mut second = second(&file);
    assert!(said(&second, "Айгүл, компьютер Каптал, с "));
    assert!(!second.sees(&say("occupied-take")), "the first one is there");
    second.click(&say("occupied-read"));
    write_title(&mut second, "Чужое");
    press_save(&mut second);
    second.wait_for("the refusal", |window| window.sees(&say("occupied-saving")));
    assert_eq!(on_disk(&file), "Стратегия");
    assert!(second.title().starts_with('•'));
    second.click(&say("occupied-copy"));
    let offered = second.value_of(&say("path-name"));
    assert!(offered.ends_with("план (копия).ron"), "{offered}");
    second.press(Key::Enter);
    second.wait_for("the copy", |window| !window.title().starts_with('•'));
    let copy = file.with_file_name("план (копия).ron");
    assert_eq!((on_disk(&file).as_str(), on_disk(&copy).as_str()), ("Стратегия", "Чужое"));
    second.wait_for("a lock file of the copy", |_| copy.with_extension("ron.lock").exists());
}

#[test]
fn the_second_one_may_take_a_copy_at_once() {
    let (_folder, file) = shared();
    let _first = first(&file);
    let mut second = second(&file);
    second.click(&say("occupied-copy"));
    assert!(second.title().contains(&say("file-unnamed")), "{}", second.title());
    press_save(&mut second);
    assert!(second.value_of(&say("path-name")).ends_with("план (копия).ron"));
}

#[test]
fn who_reads_gets_the_plan_when_the_first_one_has_closed_it() {
    let (_folder, file) = shared();
    let first = first(&file);
    let mut second = second(&file);
    second.click(&say("occupied-read"));
    drop(first);
    assert!(!lock_of(&file).exists());
    come_back(&mut second);
    second.wait_for("the lock file", |_| holder(&file).contains("Бакыт"));
    write_title(&mut second, "Теперь моё");
    press_save(&mut second);
    second.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Теперь моё");
}

#[test]
fn what_was_left_behind_is_taken_over_and_the_first_one_is_told_when_back() {
    let (_folder, file) = shared();
    let mut first = first(&file);
    write_title(&mut first, "Работа Айгүл");
    // The first one's computer sleeps.
    grow_old(&file);
    let mut second = second(&file);
    second.click(&say("occupied-take"));
    second.wait_for("the lock file", |_| holder(&file).contains("Бакыт"));
    come_back(&mut first);
    first.wait_for("the news", |window| window.sees(&say("occupied-lost")));
    assert!(said(&first, "Бакыт"));
    first.click(&say("occupied-read"));
    press_save(&mut first);
    first.wait_for("the refusal", |window| window.sees(&say("occupied-saving")));
    assert_eq!(on_disk(&file), "Стратегия");
    assert_eq!(title_of(first.plan()), "Работа Айгүл");
}

#[test]
fn who_was_reading_when_it_grew_old_takes_it_over_when_saving() {
    let (_folder, file) = shared();
    let _first = first(&file);
    let mut second = second(&file);
    second.click(&say("occupied-read"));
    write_title(&mut second, "Продолжено");
    grow_old(&file);
    press_save(&mut second);
    second.wait_for("the question", |window| window.sees(&say("occupied-take")));
    second.click(&say("occupied-take"));
    second.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Продолжено");
    assert!(holder(&file).contains("Бакыт"));
}

#[test]
fn a_lock_file_touched_in_the_future_is_not_taken_for_old() {
    let (_folder, file) = shared();
    let _first = first(&file);
    let lock = File::options().write(true).open(lock_of(&file)).unwrap();
    lock.set_modified(SystemTime::now() + Duration::from_secs(7 * 86_400)).unwrap();
    let second = second(&file);
    assert!(!second.sees(&say("occupied-take")));
}

#[test]
fn where_no_lock_file_can_be_the_plan_is_worked_on_without() {
    let (_folder, file) = shared();
    fs::create_dir(lock_of(&file)).unwrap();
    let mut window = window_of("Айгүл", &file);
    write_title(&mut window, "Без отметки");
    press_save(&mut window);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Без отметки");
    assert!(!window.sees(&say("occupied-opening")) && !window.sees(&say("occupied-saving")));
}

#[test]
fn the_lock_file_follows_the_plan_and_goes_with_it() {
    let (folder, file) = shared();
    let mut window = first(&file);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.type_path(&folder.path().join("другое.ron"));
    window.wait_for("the other file", |_| folder.path().join("другое.ron.lock").exists());
    assert!(!lock_of(&file).exists());
    window.press_with(Modifiers::COMMAND, Key::N);
    window.settle();
    let mut left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    left.retain(|name| name.ends_with(".lock"));
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn what_was_written_outside_is_shown_on_coming_back_and_loading_it_can_be_taken_back() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    write_title(&mut window, "Моё");
    written_outside(&file, "Их");
    come_back(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-changed")));
    assert!(said(&window, &say("all-passport")));
    window.click(&say("theirs-load"));
    assert_eq!(title_of(window.plan()), "Их");
    assert!(!window.title().starts_with('•'), "{}", window.title());
    assert!(window.harness.query_all_by_label_contains(&say("step-load")).next().is_some(), "undo says what it undoes");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(title_of(window.plan()), "Моё");
    assert!(window.title().starts_with('•'));
    press_save(&mut window);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Моё");
}

#[test]
fn what_differs_is_listed_by_name() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    window.click_containing("SWOT");
    let card = slots([("title", say("swot-strengths").into())]);
    window.focus(&Translator::of(Language::Ru).say_with("swot-new-card", &card));
    window.type_text("Рядом столица");
    written_outside(&file, "Их");
    come_back(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-changed")));
    assert!(!said(&window, "удалено: карточка SWOT"));
    window.click(&say("theirs-list"));
    assert!(said(&window, "удалено: карточка SWOT «Рядом столица»"));
    // Esc leaves everything as it is, until it is saved.
    window.press(Key::Escape);
    assert_eq!(title_of(window.plan()), "Стратегия");
    press_save(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-changed")));
    assert_eq!(on_disk(&file), "Их");
}

#[test]
fn what_was_written_outside_is_not_written_over_and_mine_goes_into_a_copy() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    write_title(&mut window, "Моё");
    written_outside(&file, "Их");
    press_save(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-changed")));
    window.click(&say("theirs-keep-mine"));
    assert!(window.value_of(&say("path-name")).ends_with("план (копия).ron"));
    window.press(Key::Enter);
    window.wait_for("the copy", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Их");
    assert_eq!(on_disk(&file.with_file_name("план (копия).ron")), "Моё");
}

#[test]
fn the_same_written_outside_is_no_question() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    write_title(&mut window, "Одно и то же");
    written_outside(&file, "Одно и то же");
    come_back(&mut window);
    window.wait_for("the news", |window| !window.title().starts_with('•'));
    assert!(!window.sees(&say("dialog-changed")));
}

#[test]
fn something_else_in_the_files_place_is_not_written_over() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    fs::write(&file, "не план").unwrap();
    write_title(&mut window, "Моё");
    press_save(&mut window);
    window.wait_for("the question", |window| window.sees(&say("theirs-broken-words")));
    window.click(&say("save-elsewhere"));
    window.type_path(&file.with_file_name("целый.ron"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(fs::read_to_string(&file).unwrap(), "не план");
    assert_eq!(on_disk(&file.with_file_name("целый.ron")), "Моё");
}

#[test]
fn another_plan_in_the_files_place_is_loaded_only_after_mine_is_safe() {
    let (_folder, file) = shared();
    let mut window = first(&file);
    let mut other = Template::Strategy.plan(Language::Ru);
    name(&mut other, "Другой план");
    save(&RealFiles, &file, &other, Over::Anything, Previous::Lost).unwrap();
    come_back(&mut window);
    window.wait_for("the question", |window| window.sees(&say("dialog-changed")));
    window.click(&say("theirs-load"));
    assert!(window.sees(&say("dialog-guard")), "nothing of mine is in a file now");
    window.click(&say("guard-save"));
    window.press(Key::Enter);
    window.wait_for("the other plan", |window| title_of(window.plan()) == "Другой план");
    assert_eq!(on_disk(&file.with_file_name("план (копия).ron")), "Стратегия");
}

#[test]
fn a_folder_that_was_moved_away_is_told_and_made_anew_only_when_asked() {
    let (folder, _) = shared();
    let place = folder.path().join("рабочая");
    fs::create_dir(&place).unwrap();
    let file = place.join("план.ron");
    fs::rename(folder.path().join("план.ron"), &file).unwrap();
    let mut window = first(&file);
    let moved = folder.path().join("переехала");
    fs::rename(&place, &moved).unwrap();
    come_back(&mut window);
    window.wait_for("the news", |window| window.sees(&say("outside-gone")));
    assert!(window.title().starts_with('•'), "nothing of it is where it was");
    window.press(Key::Enter);
    assert!(!window.sees(&say("outside-gone")));
    press_save(&mut window);
    window.wait_for("the question", |window| window.sees(&say("make-folder")));
    assert!(!place.exists());
    window.click(&say("make-folder"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(on_disk(&file), "Стратегия");
    assert_eq!(on_disk(&moved.join("план.ron")), "Стратегия");
}
