//! How wide columns are: by what stands in them, so that a page holds them all.

use crate::document::{Cell, Table};

/// The narrowest and the widest column, in characters.
const NARROW: usize = 5;
const WIDE: usize = 44;

/// Words up to this length have a line of their own; longer ones take several.
const ONE_LINE: usize = 18;

/// On a page on its side so many characters stand beside each other and can still be read.
const PAGE: usize = 180;

/// The width of every column, in characters.
pub(super) fn widths(table: &Table) -> Vec<usize> {
    let columns = count(table);
    let mut widths = vec![NARROW; columns];
    let mut words = vec![NARROW; columns];
    for (index, row) in table.rows.iter().enumerate() {
        let mut place = 0;
        for cell in row {
            if cell.columns <= 1
                && let (Some(width), Some(word)) = (widths.get_mut(place), words.get_mut(place))
            {
                *word = (*word).max(longest_word(cell) + 2).min(WIDE);
                let asks = if index < table.header_rows { longest_word(cell) + 3 } else { asks(cell) };
                *width = (*width).max(asks).min(WIDE);
            }
            place += span(cell);
        }
    }
    let sum: usize = widths.iter().sum();
    // What is too wide in all is taken from the widest, as long as its longest word stands whole.
    let mut over = sum.saturating_sub(PAGE);
    while over > 0 {
        let spare = widths.iter_mut().zip(&words).filter(|(width, word)| **width > **word);
        let Some((widest, _)) = spare.max_by_key(|(width, _)| **width) else { break };
        *widest -= 1;
        over -= 1;
    }
    widths
}

/// How many columns a table has.
pub(super) fn count(table: &Table) -> usize {
    let widest = table.rows.iter().map(|row| row.iter().map(span).sum()).max().unwrap_or(0);
    table.widths.len().max(widest).max(1)
}

/// How many columns a cell spans.
pub(super) fn span(cell: &Cell) -> usize {
    usize::from(cell.columns.max(1))
}

fn asks(cell: &Cell) -> usize {
    let lines = cell.paragraphs.iter().flat_map(|words| words.text.lines());
    let longest = lines.map(|line| line.chars().count()).max().unwrap_or(0);
    let room = if longest <= ONE_LINE { longest } else { ONE_LINE + (longest - ONE_LINE) / 6 };
    room.max(longest_word(cell)) + 2
}

fn longest_word(cell: &Cell) -> usize {
    let words = cell.paragraphs.iter().flat_map(|words| words.text.split_whitespace());
    words.map(|word| word.chars().count()).max().unwrap_or(0)
}
