//! What may stand in a cell and in the name of a sheet.

use std::borrow::Cow;

use crate::document::{Cell, clean};

/// A cell holds 32,767 UTF-16 units, of which one is kept for [`literal`], and so many line feeds (Excel's specifications
/// and limits).
const LONGEST: usize = 32_766;
const MOST_LINES: usize = 253;

/// A name of a sheet holds so many UTF-16 units.
const LONGEST_NAME: usize = 31;

/// What a cell's words become: pieces that each fit into a cell, the first one in the cell itself. No words, no pieces.
pub(super) fn pieces(cell: &Cell) -> Vec<String> {
    let paragraphs = cell.paragraphs.iter().map(|words| clean(&words.text)).filter(|words| !words.trim().is_empty());
    split(&paragraphs.collect::<Vec<_>>().join("\n"))
}

/// The first piece of a text.
pub(super) fn first_piece(text: &str) -> String {
    split(&clean(text)).into_iter().next().unwrap_or_default()
}

/// A text in pieces that each fit into a cell.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let (mut units, mut lines) = (0, 0);
    for c in text.chars() {
        if units + c.len_utf16() > LONGEST || (c == '\n' && lines == MOST_LINES) {
            pieces.push(std::mem::take(&mut piece));
            (units, lines) = (0, 0);
            if c == '\n' {
                continue;
            }
        }
        units += c.len_utf16();
        lines += usize::from(c == '\n');
        piece.push(c);
    }
    pieces.extend((!piece.is_empty()).then_some(piece));
    pieces.into_iter().map(|piece| literal(&piece).into_owned()).collect()
}

/// The library takes a string in these marks for one of its own making and writes it unescaped, which would break the
/// file: a space of no width in front of it keeps it a text.
fn literal(piece: &str) -> Cow<'_, str> {
    if piece.starts_with("<r>") && piece.ends_with("</r>") {
        return Cow::Owned(format!("\u{200b}{piece}"));
    }
    Cow::Borrowed(piece)
}

/// Whether a program would take the words for a formula, were they typed in.
pub(super) fn looks_like_formula(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@'])
}

/// A name as the tab of a sheet may have it: at most 31 characters, without `[]:*?/\` and apostrophes at the ends.
pub(super) fn tab_name(name: &str) -> String {
    let mut units = 0;
    let allowed = clean(name).chars().map(|c| if "[]:*?/\\\n\t".contains(c) { ' ' } else { c }).collect::<String>();
    let fitting = allowed.trim_matches([' ', '\'']).chars().take_while(|c| {
        units += c.len_utf16();
        units <= LONGEST_NAME
    });
    let name = fitting.collect::<String>();
    let name = name.trim_matches([' ', '\'']);
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}
