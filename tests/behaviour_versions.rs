//! Earlier versions in the window: listed, gone back to, named; and what becomes of a file that cannot be kept.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::model::Plan;
use kengesh::storage::{LAST, Over, Previous, RealFiles, Settings, Shelf, ShownPages, open, save};

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

fn begin(opening: Opening, data: &Path) -> Window {
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let start = Start { opening, settings, data_folder: Some(data.to_owned()), ..Start::default() };
    Window::begin(start, SIZE, Box::new(NoDialogs))
}

fn title(plan: &Plan) -> String {
    plan.passport.title.get(plan.main_language()).unwrap_or_default().to_owned()
}

/// Gives the plan this title and saves it, the first time under this path.
fn save_as(window: &mut Window, file: &Path, words: &str) {
    let first = !file.exists();
    window.write(&say("passport-title"), words);
    window.press_with(Modifiers::COMMAND, Key::S);
    if first {
        window.type_path(file);
    }
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    window.settle();
}

/// A strategy that was saved three times.
struct Saved {
    window: Window,
    file: PathBuf,
    data: PathBuf,
    _folder: tempfile::TempDir,
}

fn saved_thrice() -> Saved {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("план.ron"), folder.path().join("data"));
    let mut window = begin(Opening::Nothing, &data);
    window.click(&say("start-strategy"));
    for words in ["Первая", "Вторая", "Третья"] {
        save_as(&mut window, &file, words);
    }
    Saved { window, file, data, _folder: folder }
}

/// Opens the list of versions by its name, with the keyboard alone.
fn open_versions(window: &mut Window) {
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&say("command-versions"));
    window.press(Key::Enter);
    window.wait_for("the list", |window| !window.sees(&say("versions-looking")));
    // What is not in sight is not compared.
    let compared = |window: &Window| window.harness.query_all_by_label(&say("versions-comparing")).count();
    let rows = buttons(window, "versions-name-name");
    window.wait_for("the comparisons", |window| compared(window) == 0 || rows > 4 && compared(window) < rows);
    window.settle();
}

/// The buttons whose names begin as this phrase does.
fn buttons(window: &Window, key: &str) -> usize {
    let start = say(key).split('{').next().unwrap().trim_matches(['\u{2068}', '\u{2069}', ' ']).to_owned();
    window.harness.query_all_by_label_contains(&start).count()
}

fn press_button(window: &mut Window, key: &str, place: usize) {
    let start = say(key).split('{').next().unwrap().trim_matches(['\u{2068}', '\u{2069}', ' ']).to_owned();
    window.harness.query_all_by_label_contains(&start).nth(place).unwrap().scroll_to_me();
    window.settle();
    window.harness.query_all_by_label_contains(&start).nth(place).unwrap().click();
    window.settle();
}

#[test]
fn a_plan_saved_thrice_goes_back_to_its_first_version_and_forth_again() {
    let Saved { mut window, file, _folder, .. } = saved_thrice();
    open_versions(&mut window);
    assert!(window.harness.query_all_by_label_contains(&say("versions-in-place")).count() == 1);
    assert_eq!(buttons(&window, "versions-restore-name"), 2, "what is in the window already is not gone back to");
    assert!(window.harness.query_all_by_label_contains(&say("all-passport")).count() >= 1, "it says what changed");
    assert!(window.sees(&say("versions-alone")), "the first one has none before it");
    let (id, revision) = (window.plan().id, window.plan().revision);
    press_button(&mut window, "versions-restore-name", 1);
    window.wait_for("the first title", |window| title(window.plan()) == "Первая");
    assert_eq!((window.plan().id, window.plan().revision), (id, revision), "it is the same plan");
    assert!(window.title().starts_with('•'), "the file is as it was");
    assert_eq!(title(&open(&RealFiles, &file).unwrap().0), "Третья");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(title(window.plan()), "Третья");
    assert!(!window.title().starts_with('•'));
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(title(window.plan()), "Первая");
}

#[test]
fn what_was_gone_back_to_is_saved_and_what_it_replaced_is_a_version_in_turn() {
    let Saved { mut window, file, _folder, .. } = saved_thrice();
    open_versions(&mut window);
    press_button(&mut window, "versions-restore-name", 1);
    window.wait_for("the first title", |window| title(window.plan()) == "Первая");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(title(&open(&RealFiles, &file).unwrap().0), "Первая");
    window.wait_for("the list made anew", |window| buttons(window, "versions-restore-name") == 3);
}

#[test]
fn the_list_is_used_with_the_keyboard_alone() {
    let Saved { mut window, _folder, .. } = saved_thrice();
    open_versions(&mut window);
    // The first button names what is in the file; the next one goes back.
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.wait_for("the second title", |window| title(window.plan()) == "Вторая");
    window.press(Key::Escape);
    assert!(!window.sees(&say("versions")), "Esc closes it");
}

#[test]
fn a_version_with_a_name_stays_when_others_are_thinned_out() {
    let Saved { mut window, file, data, _folder } = saved_thrice();
    open_versions(&mut window);
    press_button(&mut window, "versions-name-name", 1);
    window.type_text("после слушаний 12 мая");
    window.press(Key::Enter);
    window.wait_for("the name", |window| window.sees("«после слушаний 12 мая»"));
    let plan = window.plan().clone();
    for revision in 100..130 {
        let next = Plan { revision, ..plan.clone() };
        save(&RealFiles, &file, &next, Over::Anything, Previous::Kept(Some(&data))).unwrap();
    }
    let late = jiff::Timestamp::from_second(jiff::Timestamp::now().as_second() + 100 * 24 * 3600).unwrap();
    let shelf = Shelf::new(Some(&data), &file, plan.id);
    shelf.thin(&RealFiles, late);
    assert_eq!(shelf.list(&RealFiles).iter().filter(|version| version.size > 0).count(), LAST + 1);
    drop(window);
    let mut again = begin(Opening::File(file), &data);
    again.wait_for("the plan", |window| window.harness.state().plan().is_some());
    open_versions(&mut again);
    assert!(again.sees("«после слушаний 12 мая»"));
    let last = buttons(&again, "versions-restore-name") - 1;
    press_button(&mut again, "versions-restore-name", last);
    again.wait_for("the named one", |window| title(window.plan()) == "Вторая");
}

#[test]
fn what_is_in_the_file_is_named_before_it_is_written_over() {
    let Saved { mut window, file, _folder, .. } = saved_thrice();
    open_versions(&mut window);
    press_button(&mut window, "versions-name-name", 0);
    window.type_text("к заседанию");
    window.press(Key::Escape);
    assert!(!window.sees("«к заседанию»"), "Esc gives no name");
    press_button(&mut window, "versions-name-name", 0);
    window.type_text("к заседанию");
    window.press(Key::Enter);
    window.wait_for("the name", |window| window.sees("«к заседанию»"));
    save_as(&mut window, &file, "Четвёртая");
    window.wait_for("the list made anew", |window| buttons(window, "versions-restore-name") == 3);
    assert!(window.sees("«к заседанию»"));
}

#[test]
fn an_earlier_file_that_is_no_plan_is_listed_and_not_gone_back_to() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("план.ron"), folder.path().join("data"));
    std::fs::write(&file, "Приказ № 7").unwrap();
    let mut window = begin(Opening::Nothing, &data);
    window.click(&say("start-strategy"));
    window.write(&say("passport-title"), "Стратегия");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&file);
    window.wait_for("the question", |window| window.sees(&say("dialog-replace")));
    window.click(&say("replace"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    open_versions(&mut window);
    assert_eq!(buttons(&window, "versions-restore-name"), 0);
    assert_eq!(buttons(&window, "versions-name-name"), 2, "the file itself, and what was there before");
    assert!(window.harness.query_all_by_label_contains(".ron.gz").count() == 1, "it says which file it is");
}

#[test]
fn a_file_that_cannot_be_kept_is_written_over_when_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (file, taken) = (folder.path().join("план.ron"), folder.path().join("taken"));
    // Files stand where both folders of versions would be made.
    std::fs::write(&taken, "").unwrap();
    std::fs::write(folder.path().join(".kengesh"), "").unwrap();
    let mut window = begin(Opening::Nothing, &taken.join("data"));
    window.click(&say("start-strategy"));
    save_as(&mut window, &file, "Первая");
    window.write(&say("passport-title"), "Вторая");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the question", |window| window.sees(&say("dialog-not-kept")));
    window.click(&say("cancel"));
    assert_eq!(title(&open(&RealFiles, &file).unwrap().0), "Первая");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the question", |window| window.sees(&say("dialog-not-kept")));
    window.click(&say("replace-losing"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert_eq!(title(&open(&RealFiles, &file).unwrap().0), "Вторая");
}

/// What has gone back is in the journal: the plug is pulled, and the recovered plan is the earlier version.
#[test]
fn going_back_is_in_the_journal() {
    use kengesh::edit::{Command, History};
    use kengesh::storage::{Journal, Mark, found};
    let data = tempfile::tempdir().unwrap();
    let mut plan = common::plans::rich();
    let earlier = plan.clone();
    Arc::make_mut(&mut plan.passport).edition += 1;
    plan.terms = kengesh::model::List::default();
    let plan = Plan { revision: 9, ..plan };
    let mut history = History::new(plan.clone());
    let mut journal = Journal::new(Arc::new(RealFiles), data.path(), plan.id);
    let mark = Mark { at: jiff::Timestamp::now(), language: plan.main_language(), caret: None };
    journal.write_whole(&plan, None, mark).unwrap();
    let command = Command::Restore(Box::new(earlier));
    history.apply(command.clone(), std::time::Duration::ZERO).unwrap();
    journal.append(vec![command], mark).unwrap();
    drop(journal);
    let mut found = found(&RealFiles, data.path());
    let recovered = &mut found[0].recovered.history;
    assert_eq!(recovered.plan(), history.plan());
    assert_eq!(recovered.plan().revision, 9);
    assert!(recovered.undo().is_some());
    assert_eq!(**recovered.plan(), plan);
}
