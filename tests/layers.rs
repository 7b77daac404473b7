//! The floors of the house: a file imports only from rooms below its own.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top to the bottom; rooms on one line never import each other.
const FLOORS: [&[&str]; 13] = [
    &["main"],
    &["app", "cli"],
    &["ui"],
    &["work"],
    &["export", "import"],
    &["layout"],
    &["document"],
    &["storage"],
    &["merge"],
    &["edit"],
    &["analysis"],
    &["i18n"],
    &["model"],
];

/// What a room may not name: the screen stays in the window's rooms, the disk in the storage's file access.
const SCREEN: [&str; 4] = ["egui", "eframe", "egui_extras", "rfd"];
const DISK: &str = "std::fs";
const MAY_NAME_SCREEN: [&str; 3] = ["main", "app", "ui"];
const MAY_NAME_DISK: [&str; 1] = ["src/storage/fs.rs"];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The room of a file: the folder or file right under `src`.
fn room(path: &str) -> Option<&str> {
    let name = path.strip_prefix("src/")?.split('/').next()?;
    Some(name.strip_suffix(".rs").unwrap_or(name)).filter(|name| *name != "lib")
}

/// Whether the word stands in the line as a name of its own.
fn names(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(part_of_name)
            && !line[at + word.len()..].chars().next().is_some_and(part_of_name)
    })
}

/// The rooms that a line of code imports from.
fn imports(line: &str) -> Vec<&str> {
    let paths = ["crate::", "kengesh::"]
        .into_iter()
        .flat_map(|root| line.match_indices(root).map(move |(at, _)| &line[at + root.len()..]));
    paths
        .flat_map(|rest| {
            let list = rest.strip_prefix('{').and_then(|rest| rest.split('}').next());
            let list = list.map_or_else(|| vec![rest], |list| list.split(',').collect());
            list.into_iter()
                .map(|path| path.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
        })
        .collect()
}

/// Every line that breaks a floor.
fn breaches(path: &str, source: &str) -> Vec<String> {
    let Some(room) = room(path) else { return Vec::new() };
    let own = floor(room);
    let mut found = Vec::new();
    for (number, line) in (1..).zip(source.lines()) {
        let code = line.split("//").next().unwrap_or("");
        let mut say = |what: String| found.push(format!("{path}:{number}: {what}"));
        let Some(own) = own else {
            say(format!("the room {room} is on no floor"));
            break;
        };
        for other in imports(code) {
            if other != room && floor(other).is_some_and(|other| other <= own) {
                say(format!("{room} imports from {other}, which is not below it"));
            }
        }
        if !MAY_NAME_SCREEN.contains(&room) && SCREEN.iter().any(|name| names(code, name)) {
            say(format!("{room} names the screen"));
        }
        if code.contains(DISK) && !MAY_NAME_DISK.contains(&path) {
            say(format!("{path} names the disk"));
        }
    }
    found
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_imports_only_from_rooms_below_its_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    assert!(files.len() > 30, "the sources were found");
    let broken: Vec<String> = files
        .iter()
        .flat_map(|path| {
            let name = path.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
            breaches(&name, &fs::read_to_string(path).expect("readable"))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_wrong_import_is_found() {
    let one = |path, source| breaches(path, source).len();
    assert_eq!(one("src/model/plan.rs", "use crate::edit::Command;"), 1);
    assert_eq!(one("src/model/plan.rs", "use crate::model::Id;"), 0);
    assert_eq!(one("src/edit/apply.rs", "use crate::model::{Id, Item};"), 0);
    assert_eq!(one("src/app/shell.rs", "let code = crate::cli::run();"), 1, "rooms on one line");
    assert_eq!(one("src/document/tree.rs", "use crate::{storage::open, export::docx};"), 1, "only the one above");
    assert_eq!(one("src/work/session.rs", "fn wake(ctx: &egui::Context) {}"), 1);
    assert_eq!(one("src/work/session.rs", "// egui wakes up here"), 0);
    assert_eq!(one("src/cli.rs", "std::fs::write(path, text)"), 1);
    assert_eq!(one("src/attic/old.rs", "fn f() {}"), 1, "a room on no floor");
}

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    for path in files {
        let source = fs::read_to_string(&path).expect("readable");
        let lines = source.lines().count();
        assert!(
            lines <= 400 || source.starts_with("//! Longer than 400 lines"),
            "{} has {lines} lines",
            path.display()
        );
    }
}
