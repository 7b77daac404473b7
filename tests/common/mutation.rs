//! Real files with something done to them: bytes changed, pieces lost, doubled, taken from another file.

use std::ops::Range;

/// Numbers without a pattern (splitmix64): the same seed gives the same run.
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below this one, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// A stretch of so many bytes at most.
    fn stretch(&mut self, length: usize, most: usize) -> Range<usize> {
        let start = self.below(length + 1);
        let end = start + self.below(most.min(length - start) + 1);
        start..end
    }
}

/// The longest that is made.
pub const LONGEST: usize = 1 << 20;

/// What means something to one of the readers.
const WORDS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "Some(",
    "None",
    "\"",
    "\\",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    ",",
    ":",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999999",
    "0x",
    "'",
    "id: ",
    "ru: ",
    "header: (",
    "plan: (",
    "schema: 2",
    "9999-Q9",
    "1.00 KGS",
    "\u{feff}",
    "\u{202e}",
    "\u{fffd}",
    "\u{f0b7}",
    "é",
    "👨‍👩‍👧",
    "<table>",
    "</td>",
    "<li>",
    "<!--",
    "&#x10ffff;",
    "<td colspan=99999 rowspan=99999>",
    "1.1.",
    "—",
    "•",
    "Did(",
    "Mark(",
    "All([",
];

/// One of the files, changed in one to eight places; now and then bytes without any sense.
pub fn mutated(chance: &mut Chance, files: &[Vec<u8>]) -> Vec<u8> {
    if chance.below(50) == 0 {
        return (0..chance.below(4000)).map(|_| chance.next() as u8).collect();
    }
    let mut bytes = chance.one(files).clone();
    for _ in 0..=chance.below(8) {
        change(chance, &mut bytes, files);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(chance: &mut Chance, bytes: &mut Vec<u8>, files: &[Vec<u8>]) {
    let length = bytes.len();
    let at = chance.below(length + 1);
    match chance.below(12) {
        0 | 1 if length > 0 => bytes[at.min(length - 1)] ^= 1 << chance.below(8),
        2 if length > 0 => bytes[at.min(length - 1)] = chance.next() as u8,
        3 => drop(bytes.drain(chance.stretch(length, 40))),
        4 => drop(bytes.drain(chance.stretch(length, 4000))),
        5 => bytes.truncate(at),
        6 => {
            let piece = bytes[chance.stretch(length, 400)].to_vec();
            bytes.splice(at..at, piece);
        }
        7 => {
            let other = chance.one(files);
            let piece = other[chance.stretch(other.len(), 400)].to_vec();
            bytes.splice(at..at, piece);
        }
        8 if chance.below(8) == 0 => {
            let piece = bytes[chance.stretch(length, 200)].to_vec();
            let times = if piece.is_empty() { 0 } else { chance.below(LONGEST / piece.len()) };
            bytes.splice(at..at, piece.repeat(times));
        }
        9 => swap_words(chance, bytes),
        _ => {
            let times = if chance.below(40) == 0 { chance.below(20_000) } else { 1 };
            bytes.splice(at..at, chance.one(WORDS).repeat(times).into_bytes());
        }
    }
}

/// Puts what stands between two marks in the place of what stands between two others.
fn swap_words(chance: &mut Chance, bytes: &mut Vec<u8>) {
    let marks: Vec<usize> =
        bytes.iter().enumerate().filter(|(_, byte)| b"\"(),[]{}\n ".contains(byte)).map(|(at, _)| at).collect();
    if marks.len() < 3 {
        return;
    }
    let mut piece = || {
        let first = chance.below(marks.len() - 1);
        marks[first] + 1..marks[first + 1]
    };
    let (from, to) = (piece(), piece());
    let words = bytes[from].to_vec();
    bytes.splice(to, words);
}
