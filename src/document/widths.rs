//! How a table fits its width: columns as wide as their shares say, but none narrower than its longest word, as long as
//! there is room for all; where there is not, smaller letters. Kyrgyz and Kazakh words are long, and a word broken at
//! random is hard to read.

use super::{Cell, Table, TableKind};
use crate::analysis::width;

/// Space between the line at a cell's side and its words, in twips: 1.5 mm.
pub const CELL_SIDE: u32 = 85;

/// What a column takes beside its words and its sides: the line, and what rounding and kerning may add.
const SLACK: u32 = 30;

/// Smaller letters are hard to read in print: 8 points.
const SMALLEST: u16 = 16;

/// How a table fits its width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The size of its letters in half points.
    pub half_points: u16,
    /// Space at the sides of its cells in twips: [`CELL_SIDE`], or less where the letters are smaller.
    pub side: u32,
    /// The widths of its columns in twips: together exactly that of the table.
    pub columns: Vec<u32>,
}

impl Table {
    /// How the table fits this width in twips. Shares that are missing or nought count as the smallest one that is
    /// said. The letters are as large as is asked for, unless words would have to be broken that smaller ones leave
    /// whole; they are never smaller than 8 points for that.
    ///
    /// A word that is wider than half of the table asks for nothing: it is broken whatever the columns do. One that is
    /// wider than a quarter does not make all the others small.
    #[must_use]
    pub fn fit(&self, whole: u32, half_points: u16) -> Fit {
        let shares = shares(self);
        let longest = Longest::of(self, self.rows.len(), (shares.len(), whole), half_points);
        let titles = Longest::of(self, self.header_rows, (shares.len(), whole), half_points);
        let fits = |size: &u16| {
            let needs = longest.needs(*size, half_points);
            needs.iter().map(|need| u64::from((*need).min(whole / 4))).sum::<u64>() <= u64::from(whole)
        };
        let smallest = SMALLEST.min(half_points);
        let size = (smallest..=half_points).rev().find(fits).unwrap_or(smallest);
        let [needs, titles] = [longest, titles].map(|longest| longest.needs(size, half_points));
        let columns = divide(&shares, &granted(&needs, &titles, whole), whole);
        Fit { half_points: size, side: side(size, half_points), columns }
    }
}

/// Space at the sides of cells with letters of another size than was asked for.
fn side(size: u16, asked: u16) -> u32 {
    CELL_SIDE * u32::from(size) / u32::from(asked.max(1))
}

fn shares(table: &Table) -> Vec<u64> {
    let widest = table.rows.iter().map(|row| row.iter().map(|cell| usize::from(cell.columns.max(1))).sum()).max();
    let count = widest.unwrap_or(0).max(table.widths.len()).max(1);
    let smallest = table.widths.iter().copied().filter(|share| *share > 0).min().unwrap_or(1);
    let share = |index| u64::from(table.widths.get(index).copied().filter(|share| *share > 0).unwrap_or(smallest));
    (0..count).map(share).collect()
}

/// How wide the longest words are.
struct Longest {
    /// In cells of one column, by column.
    own: Vec<u32>,
    /// In cells over several columns: from, to, how wide.
    wide: Vec<(usize, usize, u32)>,
}

impl Longest {
    /// In so many of the first rows of a table of this many columns and this width.
    fn of(table: &Table, rows: usize, (count, whole): (usize, u32), half_points: u16) -> Self {
        let mut longest = Self { own: vec![0; count], wide: Vec::new() };
        for (index, row) in table.rows.iter().enumerate().take(rows) {
            let heading = index < table.header_rows;
            let mut from = 0;
            for cell in row {
                let to = (from + usize::from(cell.columns.max(1))).min(count);
                // A row over all columns has all the room there is.
                if to - from < count {
                    let width = of_cell(table.kind, cell, heading, whole / 2, half_points);
                    longest.add(from, to, width);
                }
                from = to;
            }
        }
        longest
    }

    fn add(&mut self, from: usize, to: usize, width: u32) {
        match self.own.get_mut(from) {
            Some(own) if to - from == 1 => *own = width.max(*own),
            Some(_) => self.wide.push((from, to, width)),
            None => {}
        }
    }

    /// How wide every column must be with letters of another size than the measured one.
    fn needs(&self, size: u16, measured: u16) -> Vec<u32> {
        let of = |width: u32| {
            let scaled = u64::from(width) * u64::from(size) / u64::from(measured.max(1));
            u32::try_from(scaled).unwrap_or(u32::MAX).saturating_add(2 * side(size, measured) + SLACK)
        };
        let mut needs: Vec<u32> = self.own.iter().map(|width| of(*width)).collect();
        // What a cell over several columns needs is shared by columns that have what they need themselves.
        for (from, to, width) in &self.wide {
            let Some(own) = needs.get_mut(*from..*to) else { continue };
            let missing = of(*width).saturating_sub(own.iter().sum());
            let columns = u32::try_from(own.len()).unwrap_or(u32::MAX).max(1);
            for own in own {
                *own += missing.div_ceil(columns);
            }
        }
        needs
    }
}

/// The longest word of a cell that is no longer than the most.
fn of_cell(kind: TableKind, cell: &Cell, heading: bool, most: u32, half_points: u16) -> u32 {
    let of = |(index, text): (usize, &str)| {
        let bold = heading || (kind == TableKind::Square && index == 0);
        let widths = pieces(text).map(|piece| width(piece.trim_end(), bold, half_points));
        widths.filter(|width| width.saturating_add(2 * CELL_SIDE + SLACK) <= most).max()
    };
    cell.paragraphs.iter().map(|words| words.text.as_str()).enumerate().filter_map(of).max().unwrap_or(0)
}

/// The pieces between which a line may end: after white space that is not there to hold words together, and after
/// dashes, but not within «1-2» and «2026–2030».
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut start = 0;
    let next = text.chars().skip(1).map(Some).chain([None]);
    text.char_indices().zip(next).filter_map(move |((at, c), next)| {
        if !may_break(c, next) {
            return None;
        }
        let end = at + c.len_utf8();
        let piece = text.get(start..end);
        start = end;
        piece
    })
}

fn may_break(c: char, next: Option<char>) -> bool {
    match (c, next) {
        (_, None) | ('\u{200b}', _) => true,
        ('\u{a0}' | '\u{202f}' | '\u{2007}', _) => false,
        ('-' | '–' | '—' | '\u{ad}', Some(next)) => !next.is_numeric(),
        (c, _) => c.is_whitespace(),
    }
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
    let part = |(share, need): (&u64, &u32)| Part { share: *share, need: *need, settled: false };
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

/// What the columns are granted of what they need, so that there is enough for all: titles what they need, as long as
/// there is enough for them, and of the other words those that need most the same.
fn granted(needs: &[u32], titles: &[u32], whole: u32) -> Vec<u32> {
    let sum = |needs: &[u32]| needs.iter().map(|need| u64::from(*need)).sum::<u64>();
    let room = u64::from(whole);
    if sum(needs) <= room {
        return needs.to_vec();
    }
    let titles = if sum(titles) <= room { titles.to_vec() } else { vec![0; needs.len()] };
    let with = |most: u32| -> Vec<u32> {
        needs.iter().zip(&titles).map(|(need, title)| (*need).min(most).max(*title)).collect()
    };
    // The greatest limit that leaves enough; none at all does.
    let (mut enough, mut too_much) = (0, whole);
    while too_much - enough > 1 {
        let middle = enough.midpoint(too_much);
        if sum(&with(middle)) <= room { enough = middle } else { too_much = middle }
    }
    with(enough)
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
