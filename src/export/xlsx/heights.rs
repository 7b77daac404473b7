//! How high rows are: programs find that out for themselves only in part, and not before they print.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_xlsxwriter::{RowNum, Worksheet};

use super::XlsxError;
use super::looks::{Letters, SIZE};
use crate::analysis::width;

/// A row of one line of the usual letters is so high, every further line so much, and a row is at most so high, in
/// points.
const ONE: u16 = 15;
const LINE: u16 = 14;
const HIGHEST: u16 = 409;

/// A column is so wide for each of its characters, in twips: seven points of a screen with 96 of them to the inch.
const CHARACTER: usize = 7 * 15;

/// Of which so much stays free at its edges.
const EDGES: usize = 8 * 15;

/// What rows need, in points.
#[derive(Default)]
pub(super) struct Heights {
    rows: BTreeMap<RowNum, u16>,
    /// What cells over several rows need.
    over: Vec<(Range<RowNum>, u16)>,
}

impl Heights {
    /// Makes room in a row for words over columns of so many characters in all.
    pub(super) fn ask(&mut self, row: RowNum, words: &str, characters: usize, letters: Letters) {
        let height = height(words, characters, letters);
        let known = self.rows.entry(row).or_insert(ONE);
        *known = height.max(*known);
    }

    /// Makes room for words over several rows.
    pub(super) fn ask_over(&mut self, rows: Range<RowNum>, words: &str, characters: usize, letters: Letters) {
        self.over.push((rows, height(words, characters, letters)));
    }

    /// Makes the rows of a sheet as high.
    pub(super) fn apply(mut self, worksheet: &mut Worksheet) -> Result<(), XlsxError> {
        for (rows, height) in self.over {
            let have: u16 =
                rows.clone().map(|row| self.rows.get(&row).copied().unwrap_or(ONE)).fold(0, u16::saturating_add);
            if let Some(last) = rows.last().filter(|_| have < height) {
                let known = self.rows.entry(last).or_insert(ONE);
                *known = known.saturating_add(height - have);
            }
        }
        for (row, height) in self.rows {
            worksheet.set_row_height(row, height.min(HIGHEST))?;
        }
        Ok(())
    }
}

/// How high words are that are broken into lines.
fn height(words: &str, characters: usize, letters: Letters) -> u16 {
    let line = (characters * CHARACTER).saturating_sub(EDGES).max(CHARACTER);
    let lines: usize = words.lines().map(|words| lines(words, line, letters)).sum();
    let more = u16::try_from(lines.max(1) - 1).unwrap_or(u16::MAX);
    (ONE * letters.size / SIZE).saturating_add(more.saturating_mul(LINE * letters.size / SIZE))
}

/// How many lines words take that are broken between words, and within those that are wider than a line.
fn lines(words: &str, line: usize, letters: Letters) -> usize {
    // No letter is wider than it is high: what is short enough by that need not be measured.
    if words.chars().count() * usize::from(letters.size) * 20 <= line {
        return 1;
    }
    let measure = |word: &str| usize::try_from(width(word, letters.bold, letters.size * 2)).unwrap_or(line);
    let space = measure(" ");
    let (mut lines, mut used) = (1, 0);
    for word in words.split(' ') {
        let word = measure(word);
        let gap = if used > 0 { space } else { 0 };
        if used + gap + word <= line {
            used += gap + word;
        } else {
            lines += usize::from(used > 0) + (word.max(1) - 1) / line;
            used = (word.max(1) - 1) % line + 1;
        }
    }
    lines
}
