//! How wide the columns of a table become: as their shares say, but none narrower than its longest word, as long as
//! there is room for all. Kyrgyz and Kazakh words are long, and a word broken at random is hard to read.

use super::{Cell, Table, TableKind};
use crate::analysis::width;

/// Space between the line at a cell's side and its words, in twips: 1.5 mm.
pub const CELL_SIDE: u32 = 85;

/// The line itself, and what rounding and kerning may add to a word, in twips.
const SLACK: u32 = 30;

/// The widths of a table's columns in twips: together exactly `whole`. Shares that are missing or nought count as the
/// smallest one that is said. `half_points` is the size of the letters.
///
/// A word that is wider than half of the table asks for nothing: it is broken whatever the columns do.
#[must_use]
pub fn column_widths(table: &Table, whole: u32, half_points: u16) -> Vec<u32> {
    let shares = shares(table);
    let needs = needs(table, shares.len(), whole, half_points);
    divide(&shares, &needs, whole)
}

fn shares(table: &Table) -> Vec<u64> {
    let widest = table.rows.iter().map(|row| row.iter().map(|cell| usize::from(cell.columns.max(1))).sum()).max();
    let count = widest.unwrap_or(0).max(table.widths.len()).max(1);
    let smallest = table.widths.iter().copied().filter(|share| *share > 0).min().unwrap_or(1);
    let share = |index| u64::from(table.widths.get(index).copied().filter(|share| *share > 0).unwrap_or(smallest));
    (0..count).map(share).collect()
}

/// How wide every column must be for its longest word.
fn needs(table: &Table, count: usize, whole: u32, half_points: u16) -> Vec<u32> {
    let mut needs = vec![0; count];
    if count < 2 {
        return needs;
    }
    let most = whole / 2;
    // Cells over several columns come last: what they need is shared by columns that have what they need themselves.
    let mut wide = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        let heading = index < table.header_rows;
        let mut from = 0;
        for cell in row {
            let to = (from + usize::from(cell.columns.max(1))).min(count);
            let need = need(table.kind, cell, heading, most, half_points);
            match needs.get_mut(from) {
                Some(own) if to - from == 1 => *own = need.max(*own),
                Some(_) if to < count || from > 0 => wide.push((from, to, need)),
                // A row over all columns has all the room there is.
                _ => {}
            }
            from = to;
        }
    }
    for (from, to, need) in wide {
        let Some(own) = needs.get_mut(from..to) else { continue };
        let missing = need.saturating_sub(own.iter().sum());
        let columns = u32::try_from(own.len()).unwrap_or(u32::MAX).max(1);
        own.iter_mut().for_each(|own| *own += missing.div_ceil(columns));
    }
    needs
}

fn need(kind: TableKind, cell: &Cell, heading: bool, most: u32, half_points: u16) -> u32 {
    let of = |(index, text): (usize, &str)| {
        let bold = heading || (kind == TableKind::Square && index == 0);
        pieces(text).map(|word| width(word, bold, half_points) + 2 * CELL_SIDE + SLACK).filter(|need| *need <= most).max()
    };
    cell.paragraphs.iter().map(|words| words.text.as_str()).enumerate().filter_map(of).max().unwrap_or(0)
}

/// The pieces between which a line may end: after white space that is not there to hold words together, hyphens and
/// dashes.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let glued = |c: char| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
    let lines = text.split(move |c: char| (c.is_whitespace() && !glued(c)) || c == '\u{200b}');
    lines.flat_map(|word| word.split_inclusive(['-', '–', '—', '\u{ad}'])).filter(|piece| !piece.is_empty())
}

/// A column on its way to its width.
struct Part {
    share: u64,
    need: u32,
    /// It has what it needs, and no more.
    settled: bool,
}

/// Divides a width by shares: who would get less than needed is given just that, and the others share what is left,
/// until nobody is short.
fn divide(shares: &[u64], needs: &[u32], whole: u32) -> Vec<u32> {
    let most = most(needs, whole);
    let part = |(share, need): (&u64, &u32)| Part { share: *share, need: (*need).min(most), settled: false };
    let mut parts: Vec<Part> = shares.iter().zip(needs).map(part).collect();
    loop {
        let taken: u32 = parts.iter().filter(|part| part.settled).map(|part| part.need).sum();
        let rest = u64::from(whole.saturating_sub(taken));
        let sum = parts.iter().filter(|part| !part.settled).map(|part| part.share).sum::<u64>().max(1);
        let short = |part: &&mut Part| !part.settled && part.share * rest < u64::from(part.need) * sum;
        if parts.iter_mut().filter(short).map(|part| part.settled = true).count() == 0 {
            return exact(&parts, rest, sum);
        }
    }
}

/// The most that a column can have of what it needs, so that there is enough for all.
fn most(needs: &[u32], whole: u32) -> u32 {
    let mut sorted = needs.to_vec();
    sorted.sort_unstable();
    let mut rest = whole;
    let mut left = u32::try_from(needs.len()).unwrap_or(u32::MAX);
    for need in sorted {
        if need > rest / left {
            return rest / left;
        }
        rest -= need;
        left -= 1;
    }
    u32::MAX
}

/// The widths, rounded so that nothing is lost.
fn exact(parts: &[Part], rest: u64, sum: u64) -> Vec<u32> {
    let edge = |shares: u64| u32::try_from(shares * rest / sum).unwrap_or(u32::MAX);
    let mut shares = 0;
    let width = |part: &Part| {
        if part.settled {
            return part.need;
        }
        let left = edge(shares);
        shares += part.share;
        edge(shares) - left
    };
    parts.iter().map(width).collect()
}
