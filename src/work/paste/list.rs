//! Lines become items: marks off, wrapped lines joined, levels given.

use super::PastedItem;
use super::clean::{self, SOFT_BREAK};
use super::level::{Levels, Place};
use super::mark::{self, Kind, Mark};
use super::run::Runs;

/// Marks that are taken off a line one after the other while others are looked at: «• 1. а) …».
const ROUNDS: usize = 8;
/// Columns of a tab.
const TAB: usize = 4;

/// First parts of words that keep their hyphen where a line ends in it.
const FIRST_PARTS: [&str; 24] = [
    "социально",
    "материально",
    "культурно",
    "спортивно",
    "жилищно",
    "общественно",
    "научно",
    "учебно",
    "санитарно",
    "торгово",
    "финансово",
    "водно",
    "информационно",
    "организационно",
    "нормативно",
    "лечебно",
    "программно",
    "государственно",
    "северо",
    "юго",
    "хозяйственно",
    "инженерно",
    "лесо",
    "физкультурно",
];

/// Letters of the longest of them, and one more.
const LONGEST_PART: usize = 18;

/// A line of what was copied.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its words, with the spaces before them and the mark.
    pub(super) text: String,
    /// Its depth, where markup gave it.
    pub(super) given: Option<usize>,
    /// Whether it begins a paragraph and so goes on with no line before it.
    pub(super) apart: bool,
    /// Whether somebody begins to speak with it.
    pub(super) said: bool,
}

struct Row<'a> {
    rest: &'a str,
    indent: usize,
    kind: Kind,
    apart: bool,
    said: bool,
}

/// The items of a list.
pub(super) fn items(lines: &[Line]) -> Vec<PastedItem> {
    let mut rows: Vec<Row<'_>> = lines.iter().map(row).collect();
    take_marks_off(&mut rows);
    hand_lone_marks_on(&mut rows);
    let mut levels = Levels::default();
    let joined = joined(&rows);
    let item = |(row, text): (&Row<'_>, String)| {
        let text = without_marks(&clean::item(&text)).to_owned();
        if !text.contains(char::is_alphanumeric) {
            return None;
        }
        let place = match (row.said, text.ends_with(':')) {
            (true, _) => Place::Begins,
            (false, true) => Place::Opens,
            (false, false) => Place::Within,
        };
        Some(PastedItem { level: levels.next(row.indent, row.kind, place), text, cells: Vec::new() })
    };
    joined.into_iter().filter_map(item).collect()
}

fn row(line: &Line) -> Row<'_> {
    let rest = line.text.trim_start();
    let before = line.text.strip_suffix(rest).unwrap_or_default();
    let column = |at: usize, c| if c == '\t' { at + TAB - at % TAB } else { at + 1 };
    let (indent, kind) = match line.given {
        Some(depth) => (depth * TAB, Kind::Given),
        None => (before.chars().fold(0, column), Kind::Plain),
    };
    Row { rest: rest.trim_end(), indent, kind, apart: line.apart, said: line.said }
}

fn take_marks_off(rows: &mut [Row<'_>]) {
    for round in 0..ROUNDS {
        let marks: Vec<Option<Mark<'_>>> = rows.iter().map(|row| mark::read(row.rest)).collect();
        // In a list by its markup everything has a mark already.
        let runs = Runs::of(&marks, round == 0 && rows.iter().all(|row| row.kind == Kind::Plain));
        let mut changed = false;
        for (line, (row, mark)) in rows.iter_mut().zip(&marks).enumerate() {
            let Some(mark) = mark.as_ref().filter(|mark| runs.accepts(line, mark)) else { continue };
            row.rest = mark.rest.trim_start();
            if row.kind == Kind::Plain {
                row.kind = runs.kind(line, mark);
            }
            changed = true;
        }
        if !changed {
            return;
        }
    }
}

/// The text without the marks that it still begins with, whatever stands in other lines: cleaning brings some out.
fn without_marks(text: &str) -> &str {
    let mut text = text;
    while let Some(mark) = mark::read(text).filter(|mark| mark.sure) {
        text = mark.rest.trim_start();
    }
    text
}

/// A bullet on a line of its own belongs to the line after it.
fn hand_lone_marks_on(rows: &mut [Row<'_>]) {
    let mut lone: Option<(Kind, usize)> = None;
    for row in rows {
        if row.rest.is_empty() {
            lone = (row.kind != Kind::Plain && row.kind != Kind::Given).then_some((row.kind, row.indent)).or(lone);
            continue;
        }
        if let Some((kind, indent)) = lone.take()
            && row.kind == Kind::Plain
        {
            (row.kind, row.indent, row.apart) = (kind, indent, true);
        }
    }
}

/// The rows with words, those that go on in the next line joined with it.
fn joined<'a, 'b>(rows: &'b [Row<'a>]) -> Vec<(&'b Row<'a>, String)> {
    let is_list = rows.iter().any(|row| row.kind != Kind::Plain);
    let mut joined: Vec<(&Row<'_>, String)> = Vec::new();
    for row in rows.iter().filter(|row| !row.rest.is_empty()) {
        match joined.last_mut() {
            Some((_, text)) if is_list && goes_on(text, row) => join(text, row.rest),
            _ => joined.push((row, row.rest.to_owned())),
        }
    }
    joined
}

fn goes_on(text: &str, row: &Row<'_>) -> bool {
    let ended = text.ends_with(['.', ';', ':', '!', '?', '…']);
    row.kind == Kind::Plain && !row.apart && !ended && row.rest.starts_with(char::is_lowercase)
}

fn join(text: &mut String, rest: &str) {
    let whole = text.strip_suffix(['-', '‐']).filter(|before| before.ends_with(char::is_alphabetic));
    let Some(before) = whole else {
        text.push(' ');
        text.push_str(rest);
        return;
    };
    let first = before.chars().rev().take(LONGEST_PART).take_while(|c| c.is_alphabetic());
    let first: String = first.collect::<Vec<_>>().into_iter().rev().flat_map(char::to_lowercase).collect();
    if !FIRST_PARTS.contains(&first.as_str()) {
        text.truncate(before.len());
    }
    text.push_str(rest);
}

/// A paragraph as lines: its soft breaks divide it where two of its pieces or more begin with a mark.
pub(super) fn divided(text: &str) -> impl Iterator<Item = &str> {
    let pieces = || text.split(SOFT_BREAK);
    let marked = if text.contains(SOFT_BREAK) { pieces().filter(|piece| mark::begins(piece)).count() } else { 0 };
    text.split(move |c| c == SOFT_BREAK && marked > 1)
}
