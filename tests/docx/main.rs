//! The DOCX file, read back as a word processor would: its parts, its numbers, its bookmarks, its words.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod big;
mod bookmarks;
mod numbers;
mod package;
mod pages;
mod pictures;
mod tables;
mod words;

use big::{HOSTILE, big, grid, paragraph, section, with};
use kengesh::document::{Block, Cell, Words};
use kengesh::export::docx;
use kengesh::model::Language;
use package::Package;

#[test]
fn every_part_is_well_formed_and_has_a_content_type() {
    let file = Package::of(&big());
    let types = file.part("[Content_Types].xml");
    let names: Vec<_> = types.all("Override").map(|part| part.attribute("PartName")).collect();
    let extensions: Vec<_> = types.all("Default").map(|part| part.attribute("Extension")).collect();
    for name in file.names() {
        let extension = name.rsplit('.').next().unwrap_or_default().to_owned();
        assert!(names.contains(&format!("/{name}")) || extensions.contains(&extension), "{name}");
        if name.ends_with(".xml") || name.ends_with(".rels") {
            assert!(!file.part(name).children.is_empty(), "{name}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&big(), &Default::default()).unwrap(), docx(&big(), &Default::default()).unwrap());
}

#[test]
fn the_properties_say_title_author_language_and_day() {
    let core = Package::of(&big()).part("docProps/core.xml");
    let text = |name: &str| core.all(name).next().unwrap().text();
    assert_eq!(text("dc:title"), "Стратегия развития города Кант");
    assert_eq!(text("dc:language"), "ru-RU");
    assert_eq!(text("dcterms:created"), "2026-03-01T00:00:00Z");
    assert_eq!(text("dcterms:modified"), "2026-03-01T00:00:00Z");
}

#[test]
fn an_empty_document_is_a_document() {
    let body = Package::of(&with(Vec::new())).part("word/document.xml");
    assert_eq!((body.all("w:p").count(), body.all("w:sectPr").count()), (1, 1));
}

#[test]
#[ignore = "needs Python with lxml and the checking tool"]
fn the_checking_tool_finds_nothing() {
    let tools = std::env::var("KENGESH_TOOLS").unwrap_or_else(|_| "../shared/tools".to_owned());
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("KENGESH_KEEP").map_or_else(|| folder.path().to_owned(), Into::into);
    let mut files = Vec::new();
    let mut small = with(vec![Block::Contents { title: "Мазмуну".to_owned(), depth: 2 }]);
    small.language = Language::Ky;
    let hostile: Vec<_> = HOSTILE.iter().flat_map(|words| [paragraph(words), section(None, words)]).collect();
    let word = "ң".repeat(2_000);
    let cells = [word.as_str(), "1"].map(|text| Cell::of(Words::plain(text))).to_vec();
    let long = with(vec![paragraph(&word), grid(&[1, 9], 0, vec![cells])]);
    let figures = with([pictures::turned(), vec![pictures::drawn(), tables::many_columns()]].concat());
    for (name, document) in [
        ("long", long),
        ("big", big()),
        ("small", small),
        ("hostile", with(hostile)),
        ("figures", figures),
        ("nothing", with(vec![])),
    ] {
        let path = kept.join(format!("{name}.docx"));
        std::fs::write(&path, docx(&document, &Default::default()).unwrap()).unwrap();
        files.push(path);
    }
    let run = std::process::Command::new("python3").arg(format!("{tools}/check-docx")).args(files).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}
