//! PDF, as pdftotext reads it.

use std::collections::BTreeSet;
use std::path::Path;

use kengesh::analysis::{PLACEHOLDER, can_draw};
use kengesh::document::{Block, Document};
use kengesh::export::Format;

use crate::compare::{Spaces, each_as_often, plain};
use crate::expected::{Kind, Piece, paragraphs, pieces};
use crate::readers::run;
use crate::{Case, Folder};

/// The header of a page is above this: points from the top.
const HEADER: &str = "50";

/// The pages without their headers, letter by letter as they were written.
fn pages(path: &Path) -> Vec<String> {
    let path = path.to_str().unwrap();
    let words = ["-raw", "-enc", "UTF-8", "-x", "0", "-y", HEADER, "-W", "900", "-H", "900", path, "-"];
    run("pdftotext", &words).split('\u{c}').map(|page| plain(page, Spaces::None)).collect()
}

/// What stands on the pages: a placeholder for what no typeface has.
fn drawn(text: &str) -> String {
    text.chars().map(|c| if can_draw(c) || c.is_control() { c } else { PLACEHOLDER }).collect()
}

/// The titles of every table's columns, one behind the other.
fn heads(document: &Document) -> BTreeSet<String> {
    let mut heads = BTreeSet::new();
    for block in &document.blocks {
        if let Block::Table(table) = block {
            let cells = table.rows.iter().take(table.header_rows).flatten();
            let words = cells.flat_map(paragraphs).map(|words| plain(&drawn(&words.text), Spaces::None));
            heads.insert(words.collect::<String>());
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

/// What is to be read: the header was left out, what a picture shows is not drawn, and a drawing's lines are read as
/// one text.
fn expected(document: &Document) -> Vec<Piece> {
    let mut expected: Vec<Piece> = Vec::new();
    for piece in pieces(document) {
        let text = drawn(&piece.text);
        match (piece.kind, expected.last_mut()) {
            (Kind::Header | Kind::Alternative, _) => {}
            (Kind::Drawn, Some(before)) if before.kind == Kind::Drawn => before.text.push_str(&text),
            (kind, _) => expected.push(Piece::new(kind, text)),
        }
    }
    expected
}

/// Words so long that a table's row goes over pages: there, its cells are read by turns.
fn is_endless(piece: &Piece) -> bool {
    piece.kind == Kind::Cell && piece.text.chars().count() > 1_000
}

/// How many letters there are of those that the endless words are made of, and no other word has two of.
fn in_endless(text: &str) -> usize {
    text.split(|letter| letter != 'ө').map(|run| run.chars().count()).filter(|run| *run > 2).sum()
}

#[test]
#[ignore = "needs pdftotext"]
fn the_pages_hold_every_text_as_often_as_it_belongs_there() {
    let folder = Folder::open();
    for case in Case::all() {
        let path = case.write(folder.path(), Format::Pdf);
        let rendering = case.rendering();
        let expected = expected(rendering.document());
        let read = pages(&path).concat();
        let heads = heads(rendering.document());
        let (endless, others): (Vec<Piece>, Vec<Piece>) = expected.into_iter().partition(is_endless);
        // Titles of columns are repeated wherever their table goes on over a page: how often is the pages' business.
        let repeated = |text: &str| heads.iter().any(|head| head.contains(text));
        each_as_often(case.name, &others, &read, Spaces::None, &repeated);
        // Not a letter of the endless ones is lost, nor is there one too many.
        let all: usize = endless.iter().chain(&others).map(|piece| in_endless(&piece.text)).sum();
        assert_eq!(in_endless(&read), all, "{}", case.name);
    }
}

#[test]
#[ignore = "needs qpdf and pdfinfo"]
fn the_file_is_sound_and_tagged() {
    let folder = Folder::open();
    for case in Case::all() {
        let path = case.write(folder.path(), Format::Pdf);
        let path = path.to_str().unwrap();
        run("qpdf", &["--check", path]);
        let about = run("pdfinfo", &[path]);
        assert!(about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{about}");
    }
}

#[test]
#[ignore = "needs pdftotext"]
fn no_word_leaves_its_page() {
    let folder = Folder::open();
    for case in Case::all() {
        let path = case.write(folder.path(), Format::Pdf);
        for word in crate::print::words(&path) {
            let (width, height) = word.size;
            let outside = word.left < 0.0 || word.right > width || word.top < 0.0 || word.bottom > height;
            assert!(!outside, "{}, page {}: {} is cut off", case.name, word.page, word.text);
        }
    }
}
