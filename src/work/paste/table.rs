//! Rows of cells: the heading row, the cells' words, the levels that their numbers give.

use super::clean::{self, SOFT_BREAK};
use super::level::{Levels, Place};
use super::list::{self, Line};
use super::mark::{self, Kind, Mark};
use super::{Column, Pasted, PastedItem, column};

/// Columns that are looked at.
pub(super) const WIDEST: usize = 64;
/// Rows among which the heading row is looked for: titles of the whole table may stand above it.
const ABOVE: usize = 3;

/// A table of these rows, of which so many at the start are known to be headings; of one column, a list.
pub(super) fn pasted(mut rows: Vec<Vec<String>>, headings: usize) -> Pasted {
    without_empty(&mut rows);
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    if width < 2 {
        let cells = rows.iter().flatten().flat_map(|cell| list::divided(cell));
        let lines: Vec<_> = cells.map(|text| Line { text: text.to_owned(), apart: true, ..Line::default() }).collect();
        return Pasted { items: list::items(&lines), ..Pasted::default() };
    }
    let mut rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()).collect();
    let header = take_header(&mut rows, headings);
    take_marks_off(&mut rows, width);
    let items = rows.into_iter().map(item).collect();
    let mut pasted = Pasted { items, header, is_table: true };
    give_levels(&mut pasted);
    pasted
}

/// Takes off the columns and the rows without words, and the cells without words at the ends of rows.
fn without_empty(rows: &mut Vec<Vec<String>>) {
    let is_full = |cell: &String| cell.chars().any(|c| !c.is_whitespace() && !clean::is_private(c));
    let mut full = [false; WIDEST];
    for row in rows.iter() {
        for (full, cell) in full.iter_mut().zip(row) {
            *full = *full || is_full(cell);
        }
    }
    for row in rows.iter_mut() {
        let mut keep = full.iter();
        row.retain(|_| keep.next().copied().unwrap_or_default());
        while row.last().is_some_and(|cell| !is_full(cell)) {
            row.pop();
        }
    }
    rows.retain(|row| !row.is_empty());
}

fn item(row: Vec<String>) -> PastedItem {
    let mut cells = row.into_iter();
    let text = cells.next().unwrap_or_default();
    PastedItem { level: 0, text, cells: cells.collect() }
}

/// A cell's words on one line: what was a list in it has semicolons, everything else spaces.
fn cell(text: &str) -> String {
    let pieces = || text.split(['\n', SOFT_BREAK]).map(str::trim).filter(|piece| !piece.is_empty());
    if pieces().filter(|piece| mark::begins(piece)).count() < 2 {
        return without_bullet(&clean::line(text));
    }
    let mut words = String::with_capacity(text.len());
    for piece in pieces() {
        let taken = mark::read(piece).filter(|mark| mark.sure && !mark.rest.trim().is_empty());
        let divides = taken.is_some();
        let piece = clean::item(taken.map_or(piece, |mark| mark.rest));
        if !words.is_empty() && !piece.is_empty() {
            words.push_str(if divides { "; " } else { " " });
        }
        words.push_str(&piece);
    }
    words
}

fn without_bullet(text: &str) -> String {
    let says = |mark: &Mark<'_>| mark.sure && !mark.rest.trim().is_empty() && matches!(mark.kind, Kind::Bullet(_));
    mark::read(text).filter(says).map_or(text, |mark| mark.rest.trim_start()).to_owned()
}

/// In a column most of whose cells begin with a number, the numbers are marks.
fn take_marks_off(rows: &mut [Vec<String>], width: usize) {
    let rest = |text: &String| {
        let mark = mark::read(text).filter(|mark| mark.sure && !mark.rest.trim().is_empty())?;
        Some(mark.rest.trim_start().to_owned())
    };
    for column in 0..width {
        let cells = || rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
        let (full, marked) = (cells().count(), cells().filter(|cell| rest(cell).is_some()).count());
        if full < 2 || marked * 2 <= full {
            continue;
        }
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(column)) {
            if let Some(rest) = rest(cell) {
                *cell = rest;
            }
        }
    }
}

/// Takes the heading rows off, and the row that numbers the columns.
fn take_header(rows: &mut Vec<Vec<String>>, headings: usize) -> Vec<String> {
    let alone = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() < 2;
    let at = match headings {
        0 => {
            let above = rows.iter().take(ABOVE).take_while(|row| alone(row)).count();
            rows.get(above).is_some_and(|row| column::are_titles(row)).then_some(above)
        }
        _ => rows.iter().take(headings).position(|row| !alone(row)),
    };
    let Some(at) = at.filter(|at| at + 1 < rows.len()) else { return Vec::new() };
    let mut header = rows.drain(..=at).next_back().unwrap_or_default();
    let known = headings.saturating_sub(at + 1);
    for below in 0..ABOVE {
        let is_under = |row: &&Vec<String>| below < known || goes_under(row, &header);
        let Some(row) = rows.first().filter(|_| rows.len() > 1).filter(is_under) else { break };
        header = under(&header, row);
        rows.remove(0);
    }
    let counts =
        |row: &Vec<String>| row.len() > 2 && (1..).zip(row).all(|(at, cell): (usize, _)| *cell == at.to_string());
    if rows.first().is_some_and(counts) && rows.len() > 1 {
        rows.remove(0);
    }
    header
}

/// Whether the row divides titles that stand over several columns: it has words only where the header has none, or
/// right under the first of such columns.
fn goes_under(row: &[String], header: &[String]) -> bool {
    let has = |cells: &[String], at: usize| cells.get(at).is_some_and(|cell| !cell.is_empty());
    let fits = |at: usize| has(header, at) && !has(header, at + 1) && has(row, at + 1);
    let width = header.len().max(row.len());
    let free = |at: usize| !has(row, at) || !has(header, at) || fits(at);
    !has(row, 0) && (0..width).all(free) && (0..width).any(|at| has(row, at) && !has(header, at))
}

fn under(header: &[String], row: &[String]) -> Vec<String> {
    let mut above = "";
    let title = |at: usize| {
        let own = header.get(at).map_or("", String::as_str);
        let below = row.get(at).map_or("", String::as_str);
        if !own.is_empty() {
            above = own;
        }
        match (own, below) {
            ("", "") => String::new(),
            (own, "") => own.to_owned(),
            (_, below) => format!("{above}, {below}"),
        }
    };
    (0..header.len().max(row.len())).map(title).collect()
}

/// Levels from a column of numbers like 1, 1.1, 1.1.1.
fn give_levels(pasted: &mut Pasted) {
    let columns = column::guess_columns(pasted);
    let Some(at) = columns.iter().position(|column| *column == Column::Number) else { return };
    let mut levels = Levels::default();
    for item in &mut pasted.items {
        let number = if at == 0 { Some(&item.text) } else { item.cells.get(at - 1) };
        let kind = number.and_then(|number| u8::try_from(mark::parts(number)).ok()).filter(|parts| *parts > 0);
        item.level = levels.next(0, kind.map_or(Kind::Plain, Kind::Path), Place::Within);
    }
}
