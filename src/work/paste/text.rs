//! Plain text: lines, or the tab-separated cells of a spreadsheet.

use super::clean::{self, SOFT_BREAK};
use super::list::{self, Line};
use super::{Pasted, chat, column, mark, table};

pub(super) fn read(text: &str) -> Pasted {
    let text = clean::seen(&text.replace("\r\n", "\n").replace('\r', "\n"));
    if text.contains(['\t', '"']) {
        let sheet = rows(&text);
        if is_sheet(&sheet) {
            return table::pasted(sheet.rows, 0);
        }
    }
    Pasted { items: list::items(&lines(&text)), ..Pasted::default() }
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut apart, mut said) = (true, false);
    for line in text.split('\n') {
        let words = chat::said(line).inspect(|_| said = true).unwrap_or(line);
        if said || words.trim().is_empty() {
            apart = true;
        }
        for text in list::divided(words).filter(|text| !text.trim().is_empty()) {
            lines.push(Line { text: text.to_owned(), given: None, apart, said });
            (apart, said) = (false, false);
        }
    }
    lines
}

/// Rows of cells, if the text were a spreadsheet's.
struct Sheet {
    rows: Vec<Vec<String>>,
    /// Whether a cell in quotation marks holds several lines.
    has_lines: bool,
}

/// Divides the text at tabs and line ends. A spreadsheet puts quotation marks around a cell that holds either, or such
/// marks, and doubles those inside.
fn rows(text: &str) -> Sheet {
    let mut sheet = Sheet { rows: Vec::new(), has_lines: false };
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let cell = quoted(rest);
        sheet.has_lines |= cell.as_ref().is_some_and(|(cell, _)| cell.contains(SOFT_BREAK));
        let (cell, behind) = cell.unwrap_or_else(|| {
            let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
            let (cell, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            (cell.to_owned(), behind)
        });
        if row.len() < table::WIDEST {
            row.push(cell);
        }
        if let Some(next) = behind.strip_prefix('\t') {
            rest = next;
            continue;
        }
        sheet.rows.push(std::mem::take(&mut row));
        let Some(next) = behind.strip_prefix('\n') else { break };
        rest = next;
    }
    sheet.rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    sheet
}

/// A cell in quotation marks and what is behind it. None when they do not enclose a cell: then they belong to the words.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (inner, behind) = rest.split_once('"')?;
        cell.extend(inner.chars().map(|c| if c == '\n' { SOFT_BREAK } else { c }));
        match behind.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None if behind.is_empty() || behind.starts_with(['\t', '\n']) => return Some((cell, behind)),
            None => return None,
        }
    }
}

/// Whether these are cells rather than lines with tabs before or behind their marks.
fn is_sheet(sheet: &Sheet) -> bool {
    let numbered = sheet.rows.iter().any(|row| parts(row) > 1);
    let is_row = |row: &&Vec<String>| {
        let mut cells = row.iter().skip_while(|cell| cell.trim().is_empty());
        let first = cells.next().map_or("", |cell| cell.trim());
        let marked = is_mark(first) || numbered && mark::parts(first) > 0;
        match cells.count() {
            0 => false,
            1 => !marked,
            _ => true,
        }
    };
    let rows = sheet.rows.iter().filter(is_row).count();
    let titled = sheet.rows.first().is_some_and(|row| column::are_titles(row));
    rows > 0 && (titled || rows * 3 >= sheet.rows.len() * 2) || rows == 0 && sheet.has_lines
}

fn parts(row: &[String]) -> usize {
    row.first().map_or(0, |cell| mark::parts(cell.trim()))
}

/// Whether the text is a mark and nothing else.
fn is_mark(text: &str) -> bool {
    // In a list that Word gave as text a tab follows the mark.
    let text = format!("{text}\t");
    mark::read(&text).is_some_and(|mark| mark.rest.trim().is_empty())
}
