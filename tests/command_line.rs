//! The command line, as the built program answers it.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;
use std::process::{Command, Output};

use common::sample;

/// Runs the program without a screen, in a folder.
fn kengesh(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kengesh"))
        .args(words)
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("LC_ALL", "en_US.UTF-8")
        .env("HOME", folder)
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn export_writes_each_format_and_language_into_a_folder() {
    let folder = folder();
    let words = ["export", "--sample", "kant", "--to", "docx,md", "--language", "ru,ky", "--output", "out"];
    let output = kengesh(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for name in ["kant-2014-2017-ru.docx", "kant-2014-2017-ky.docx", "kant-2014-2017-ru.md", "kant-2014-2017-ky.md"] {
        let size = std::fs::metadata(folder.path().join("out").join(name)).expect(name).len();
        assert!(size > 10_000, "{name}: {size} bytes");
    }
    assert!(output.stdout.is_empty(), "messages go to standard error");
}

#[test]
fn all_formats_are_written_with_one_word() {
    let folder = folder();
    let words = ["export", "--sample", "kant", "--to", "all,md", "--output", "out/deep"];
    let output = kengesh(folder.path(), &words);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let mut names: Vec<_> = std::fs::read_dir(folder.path().join("out/deep")).expect("a folder").flatten().collect();
    names.sort_by_key(std::fs::DirEntry::file_name);
    let names: Vec<_> = names.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let expected = ["docx", "html", "md", "pdf", "txt", "xlsx"].map(|extension| format!("kant-2014-2017.{extension}"));
    assert_eq!(names, expected);
}

#[test]
fn the_help_says_what_each_part_of_a_plan_is() {
    let folder = folder();
    let help = text(&kengesh(folder.path(), &["export", "--help"]).stdout);
    let said = [
        ("action-plan", "The action plan"),
        ("swot-sheet", "An empty SWOT sheet for a group"),
        ("ballot", "Numbered cards and problems to vote on"),
        ("attendance", "A list for those who come"),
        ("protocol", "The protocol of a meeting, to be filled in"),
        ("remarks", "The register of remarks"),
    ];
    for (part, words) in said {
        let line = help.lines().find(|line| line.trim_start().starts_with(&format!("- {part}:")));
        assert!(line.is_some_and(|line| line.ends_with(words)), "{part}: {line:?}");
    }
}

#[test]
fn the_action_plan_is_a_document_of_its_own() {
    let folder = folder();
    let words = ["export", "--sample", "kant", "--to", "xlsx,html", "--only", "action-plan", "--output", "out/"];
    assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
    let read = |name: &str| std::fs::read(folder.path().join("out").join(name)).expect(name);
    assert!(read("kant-2014-2017-action-plan.xlsx").starts_with(b"PK"));
    let page = text(&read("kant-2014-2017-action-plan.html"));
    assert!(page.contains("Задача №1") && !page.contains("Сильные стороны"), "the plan of action and nothing else");
    let words = ["export", "--sample", "kant", "--to", "txt", "--only", "action-plan", "--output", "plan.text"];
    assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
    assert!(folder.path().join("plan.text").is_file(), "one document goes into the file that is named");
}

#[test]
fn a_document_that_cannot_be_written_keeps_no_other_from_being_written() {
    let folder = folder();
    // Where the Markdown is to go, there is a folder.
    std::fs::create_dir_all(folder.path().join("out/kant-2014-2017.md")).expect("a folder");
    let words = ["export", "--sample", "kant", "--to", "html,md,txt", "--output", "out"];
    let output = kengesh(folder.path(), &words);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("The document is not written") && said.contains("kant-2014-2017.md"), "{said}");
    for name in ["kant-2014-2017.html", "kant-2014-2017.txt"] {
        assert!(folder.path().join("out").join(name).is_file(), "{name}");
    }
}

#[test]
fn page_numbers_can_be_left_to_the_word_processor() {
    let folder = folder();
    let export = |name: &str, more: &[&str]| {
        let mut words = vec!["export", "--sample", "kant", "--to", "docx", "--date", "2026-01-15", "--output", name];
        words.extend(more);
        assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
        std::fs::read(folder.path().join(name)).expect("written")
    };
    let (with, without) = (export("with.docx", &[]), export("without.docx", &["--without-page-numbers"]));
    assert_ne!(with, without);
}

#[test]
fn the_same_plan_and_date_give_the_same_bytes() {
    let folder = folder();
    for name in ["one.docx", "two.docx"] {
        let words = ["export", "--sample", "kant", "--to", "docx", "--date", "2026-01-15", "--output", name];
        assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
    }
    let read = |name: &str| std::fs::read(folder.path().join(name)).expect("written");
    assert_eq!(read("one.docx"), read("two.docx"));
}

#[test]
fn markdown_of_the_sample_has_every_text_of_it() {
    let folder = folder();
    let words = ["export", "--sample", "kant", "--to", "md", "--output", "kant.md"];
    assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
    let plain = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let document = plain(&std::fs::read_to_string(folder.path().join("kant.md")).expect("written"));
    let plan = sample("kant-2014-2017.ron");
    let mut seen = 0;
    plan.each_part(&mut |part, _| {
        part.each_text(&mut |field, words| {
            if let Some(words) = words.get(kengesh::model::Language::Ru) {
                assert!(document.contains(&plain(words)), "{field:?} of {:?}: {words}", part.kind());
                seen += 1;
            }
        });
    });
    assert!(seen > 300, "{seen} texts");
}

#[test]
fn new_makes_a_plan_and_never_writes_over_one() {
    let folder = folder();
    let words = ["new", "--template", "strategy", "--output", "plan.ron"];
    assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0));
    let first = std::fs::read(folder.path().join("plan.ron")).expect("written");
    let plan = kengesh::storage::read(&first).expect("a plan");
    assert_eq!(plan.sections.len(), 10);
    assert_ne!(plan.id, sample("blank-strategy.ron").id, "a plan of its own");
    let again = kengesh(folder.path(), &words);
    assert_eq!(again.status.code(), Some(1));
    assert!(!again.stderr.is_empty());
    assert_eq!(std::fs::read(folder.path().join("plan.ron")).expect("still there"), first);
}

#[test]
fn new_knows_every_template() {
    let folder = folder();
    for (name, sections) in [("strategy", 10), ("programme", 8), ("directions", 5)] {
        let file = format!("{name}.ron");
        let words = ["new", "--template", name, "--output", &file, "--language", "ky"];
        assert_eq!(kengesh(folder.path(), &words).status.code(), Some(0), "{name}");
        let plan = kengesh::storage::read(&std::fs::read(folder.path().join(&file)).expect("written")).expect("a plan");
        assert_eq!(plan.sections.len(), sections, "{name}");
        assert_eq!(plan.passport.languages, [kengesh::model::Language::Ky]);
    }
}

#[test]
fn check_tells_gaps_from_faults_by_the_exit_status() {
    let folder = folder();
    assert_eq!(kengesh(folder.path(), &["check", "--sample", "kant"]).status.code(), Some(0));
    let strict = kengesh(folder.path(), &["check", "--sample", "kant", "--strict", "--format", "json"]);
    assert_eq!(strict.status.code(), Some(1));
    let findings: serde_json::Value = serde_json::from_slice(&strict.stdout).expect("JSON");
    let findings = findings.as_array().expect("a list");
    assert!(findings.iter().all(|f| f["weight"] == "gap"));
    let leads = findings.iter().filter(|f| f["check"] == "no-lead").count();
    assert_eq!(leads, 62, "the source names who does one of 63 measures");
}

#[test]
fn a_file_with_faults_ends_in_status_one_and_a_sentence() {
    let folder = folder();
    let path = folder.path().join("broken.ron");
    let text_of = kengesh::storage::write(&sample("blank-strategy.ron"));
    std::fs::write(&path, text_of.replacen("kind: Swot", "kind: Sword", 1)).expect("written");
    let output = kengesh(folder.path(), &["check", "broken.ron"]);
    assert_eq!(output.status.code(), Some(1));
    let sentence = text(&output.stderr);
    assert!(sentence.contains("broken.ron") && sentence.contains("Sword"), "{sentence}");
}

#[test]
fn info_counts_the_parts() {
    let folder = folder();
    let output = kengesh(folder.path(), &["info", "--sample", "kant", "--format", "json"]);
    let counts: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(counts["swot"]["weaknesses"], 14);
    assert_eq!(counts["measures"], 63);
    assert_eq!(counts["untranslated"]["ky"], 0);
    let people = kengesh(folder.path(), &["info", "--sample", "kant"]);
    assert!(text(&people.stdout).contains("Measures: 63"), "{}", text(&people.stdout));
}

#[test]
fn wrong_usage_ends_in_status_two() {
    let folder = folder();
    for words in [
        &["export", "--to", "docx"][..],
        &["export", "--sample", "kant"],
        &["export", "--sample", "kant", "--to", "doc"],
        &["export", "--sample", "kant", "plan.ron", "--to", "docx"],
        &["export", "--sample", "kant", "--to", "docx", "--date", "15.01.2026"],
        &["--no-such-option"],
    ] {
        let output = kengesh(folder.path(), words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", text(&output.stderr));
    }
}

#[test]
fn what_cannot_be_done_is_said_and_ends_in_status_one() {
    let folder = folder();
    for words in [
        &["info", "missing.ron"][..],
        &["info", "--sample", "atlantis"],
        &["export", "--sample", "kant", "--to", "md", "--language", "kk"],
        &["new", "--template", "atlantis", "--output", "a.ron"],
    ] {
        let output = kengesh(folder.path(), words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        let sentence = text(&output.stderr);
        assert!(sentence.trim().len() > 20 && !sentence.contains("panicked"), "{words:?}: {sentence}");
    }
}

#[test]
fn an_export_never_writes_over_the_plan_itself() {
    let folder = folder();
    let path = folder.path().join("plan.md");
    std::fs::write(&path, kengesh::storage::write(&sample("blank-strategy.ron"))).expect("written");
    let before = std::fs::read(&path).expect("there");
    let output = kengesh(folder.path(), &["export", "plan.md", "--to", "md"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(std::fs::read(&path).expect("there"), before);
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn without_a_screen_the_window_says_so_and_names_the_way_around() {
    let folder = folder();
    let output = kengesh(folder.path(), &["--sample", "kant"]);
    assert_eq!(output.status.code(), Some(1));
    let sentence = text(&output.stderr);
    assert!(sentence.contains("kengesh export"), "{sentence}");
    assert!(!sentence.contains("panicked"), "{sentence}");
}

#[test]
fn a_damaged_file_is_checked_with_what_can_be_repaired_and_stays_as_it_is() {
    let folder = folder();
    let text = kengesh::storage::write(&sample("kant-2014-2017.ron"));
    let doubled = {
        let ids: Vec<&str> = text.match_indices("id: \"").map(|(at, _)| &text[at + 5..at + 31]).collect();
        text.replacen(&format!("id: \"{}\"", ids[9]), &format!("id: \"{}\"", ids[8]), 1)
    };
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, &doubled).expect("a file");
    let output = kengesh(folder.path(), &["check", "plan.ron"]);
    let said = self::text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("contradicts itself") && said.contains("here it is a new one"), "{said}");
    assert_eq!(std::fs::read(&path).expect("the file"), doubled.as_bytes());
}
