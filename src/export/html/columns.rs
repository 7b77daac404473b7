//! How wide the columns of a table are on paper: as its shares say, but wide enough for their words.

use crate::analysis::width;
use crate::document::{Cell, Table};

/// Room beside the words of a cell, in twips: 1.5 mm on either side, and a line.
const BESIDE: u32 = 190;

/// How many columns a cell spans.
pub(super) fn span(cell: &Cell) -> usize {
    usize::from(cell.columns.max(1))
}

/// The cells of a row, each with its first column.
pub(super) fn placed(row: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    row.iter().scan(0, |next, cell| {
        let place = *next;
        *next += span(cell);
        Some((place, cell))
    })
}

/// The longest word of a cell: what a browser does not break, if it need not.
pub(super) fn longest_word(cell: &Cell) -> Option<&str> {
    let words = cell.paragraphs.iter().flat_map(|words| words.text.split([' ', '\n', '\u{ad}', '\u{200b}']));
    words.max_by_key(|word| word.chars().count())
}

/// The widths in twips, together as wide as the line; `size` is that of the letters, in half points.
pub(super) fn widths(table: &Table, columns: usize, line: u32, size: u16) -> Vec<u32> {
    let mut needs = vec![BESIDE; columns];
    for (index, row) in table.rows.iter().enumerate() {
        for (place, cell) in placed(row).filter(|(_, cell)| span(cell) == 1) {
            let word = longest_word(cell).map_or(0, |word| width(word, index < table.header_rows, size));
            if let Some(need) = needs.get_mut(place) {
                // A word that would take so much for itself is broken.
                *need = (*need).max((word + BESIDE).min(line / 4));
            }
        }
    }
    let all: u32 = needs.iter().sum();
    if all >= line {
        return needs.iter().map(|need| part(line, *need, all)).collect();
    }
    let share = |index: usize| table.widths.get(index).map_or(1, |share| u32::from(*share).max(1));
    // Columns that need more than their share get what they need; the others share what is left, until all are content.
    let mut content = vec![true; columns];
    loop {
        let (mut left, mut shares) = (line, 0);
        for (index, need) in needs.iter().enumerate() {
            if content[index] { shares += share(index) } else { left = left.saturating_sub(*need) }
        }
        let of = |index: usize| part(left, share(index), shares);
        let poor: Vec<usize> = (0..columns).filter(|index| content[*index] && of(*index) < needs[*index]).collect();
        if poor.is_empty() {
            return needs
                .iter()
                .enumerate()
                .map(|(index, need)| if content[index] { of(index) } else { *need })
                .collect();
        }
        for index in poor {
            content[index] = false;
        }
    }
}

/// So much of the whole.
fn part(whole: u32, share: u32, all: u32) -> u32 {
    let part = u64::from(whole) * u64::from(share) / u64::from(all.max(1));
    u32::try_from(part).unwrap_or(whole)
}
