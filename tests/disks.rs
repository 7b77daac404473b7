//! Real disks that go wrong under an open plan: full, read-only, gone. It is said, the file is as it was, and nothing
//! typed is lost.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::storage::{RealFiles, Settings, ShownPages, found, read};

const WORDS: &str = "Стратегия у большой дороги";

fn sample() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_plans/blank-strategy.ron");
    fs::read(path).unwrap()
}

/// A window on a plan whose title has been changed, and the folder of its journal.
fn changed(file: &Path) -> (Window, tempfile::TempDir) {
    let data = tempfile::tempdir().unwrap();
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let opening = Opening::File(file.to_owned());
    let start = Start { opening, settings, data_folder: Some(data.path().to_owned()), ..Start::default() };
    let mut window = Window::begin(start, egui::vec2(1280.0, 800.0), Box::new(NoDialogs));
    window.wait_for("the plan", |window| window.harness.state().plan().is_some());
    window.settle();
    window.write(&say("passport-title"), WORDS);
    assert!(window.title().starts_with('•'), "{}", window.title());
    (window, data)
}

fn is_saved(file: &Path) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    read(&bytes).is_ok_and(|plan| kengesh::storage::write(&plan).contains(WORDS))
}

/// Saving says this; the plan is still unsaved, and its journal has what was typed.
fn refuses(window: &mut Window, data: &Path, key: &str) {
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the refusal", |window| window.sees(&say("message-not-saved")));
    let sentence = say(key);
    let begin = sentence.split('{').next().unwrap();
    let told = window.harness.query_all_by_label_contains(begin).next().is_some();
    assert!(told, "it is not said: {sentence}");
    assert!(window.title().starts_with('•'), "{}", window.title());
    window.wait_for("the journal", |_| {
        let journals = data.join("journal");
        let copy = tempfile::tempdir().unwrap();
        fs::create_dir(copy.path().join("journal")).unwrap();
        for entry in fs::read_dir(journals).into_iter().flatten().flatten() {
            if entry.path().extension().is_some_and(|end| end == "journal") {
                fs::copy(entry.path(), copy.path().join("journal").join(entry.file_name())).unwrap();
            }
        }
        found(&RealFiles, copy.path())
            .iter()
            .any(|found| kengesh::storage::write(found.recovered.history.plan()).contains(WORDS))
    });
    window.press(Key::Escape);
}

#[test]
fn a_folder_that_has_vanished_is_told_of_and_the_plan_is_saved_when_it_is_there_again() {
    let disk = tempfile::tempdir().unwrap();
    let (folder, away) = (disk.path().join("планы"), disk.path().join("унесли"));
    fs::create_dir(&folder).unwrap();
    let file = folder.join("план.ron");
    fs::write(&file, sample()).unwrap();
    let (mut window, data) = changed(&file);
    fs::rename(&folder, &away).unwrap();
    refuses(&mut window, data.path(), "save-no-folder");
    assert_eq!(fs::read(away.join("план.ron")).unwrap(), sample(), "the file is as it was");
    fs::rename(&away, &folder).unwrap();
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert!(is_saved(&file));
}

/// A disk of its own in memory; taken away when dropped.
struct Disk(PathBuf, #[expect(dead_code, reason = "kept for what happens when it is dropped")] tempfile::TempDir);

impl Disk {
    /// None, and why is printed, where this person may not mount.
    fn of(size: &str) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().to_owned();
        let options = format!("size={size}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(&path).status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Self(path, place));
        }
        println!("skipped: only the system's administrator may mount a disk");
        None
    }

    fn remount(&self, how: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(&self.0).status();
        assert!(done.unwrap().success(), "{how}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
#[ignore = "mounts a disk: only the system's administrator may"]
fn a_full_disk_is_told_of_and_the_plan_is_saved_when_there_is_room() {
    let Some(disk) = Disk::of("64k") else { return };
    let file = disk.0.join("план.ron");
    fs::write(&file, sample()).unwrap();
    let (mut window, data) = changed(&file);
    let filler = disk.0.join("filler");
    let full = fs::write(&filler, vec![1; 1 << 20]).unwrap_err();
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull);
    refuses(&mut window, data.path(), "save-full");
    assert_eq!(fs::read(&file).unwrap(), sample(), "the file is as it was");
    let names = fs::read_dir(&disk.0).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let left: Vec<String> = names.filter(|name| name.ends_with(".tmp")).collect();
    assert!(left.is_empty(), "nothing half written is left: {left:?}");
    fs::remove_file(filler).unwrap();
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert!(is_saved(&file));
}

#[test]
#[ignore = "mounts a disk: only the system's administrator may"]
fn a_read_only_disk_is_told_of_and_the_plan_is_saved_elsewhere() {
    let Some(disk) = Disk::of("64k") else { return };
    let file = disk.0.join("план.ron");
    fs::write(&file, sample()).unwrap();
    let (mut window, data) = changed(&file);
    disk.remount("ro");
    refuses(&mut window, data.path(), "save-denied");
    assert_eq!(fs::read(&file).unwrap(), sample(), "the file is as it was");
    let elsewhere = tempfile::tempdir().unwrap();
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.type_path(&elsewhere.path().join("план.ron"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert!(is_saved(&elsewhere.path().join("план.ron")));
}

#[test]
#[ignore = "mounts a disk: only the system's administrator may"]
fn a_full_disk_under_the_journal_is_told_of() {
    let Some(disk) = Disk::of("64k") else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("план.ron");
    fs::write(&file, sample()).unwrap();
    assert!(fs::write(disk.0.join("filler"), vec![1; 1 << 20]).is_err());
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let opening = Opening::File(file);
    let start = Start { opening, settings, data_folder: Some(disk.0.clone()), ..Start::default() };
    let mut window = Window::begin(start, egui::vec2(1280.0, 800.0), Box::new(NoDialogs));
    window.wait_for("the plan", |window| window.harness.state().plan().is_some());
    window.settle();
    window.write(&say("passport-title"), WORDS);
    let words = say("journal-full");
    window.wait_for("the warning", |window| window.harness.query_all_by_label_contains(&words).next().is_some());
}
