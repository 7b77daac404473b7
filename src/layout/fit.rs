//! Words that fit: what the bundled typefaces can draw, with places to break words that are wider than their line.

use crate::analysis::{PLACEHOLDER, can_draw, width};
use crate::document::clean;

/// Shows where a word may be broken, with a hyphen when it is.
const SOFT_HYPHEN: char = '\u{ad}';

/// Shows where a word may be broken, without a hyphen.
const BREAK: char = '\u{200b}';

/// The letters they are set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    pub bold: bool,
    /// The size in half points.
    pub size: u16,
}

/// The words as they are set in lines of this width in twips. A character that no bundled typeface has is replaced by
/// a placeholder that can be seen; tabs become spaces, since a page has no stops for them. Soft hyphens are left out:
/// in a PDF they would stick to the letter before them wherever it stands, and be copied with it.
pub(super) fn fitted(text: &str, line: u32, face: Face) -> String {
    let text = clean(text);
    let mut set = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => set.push_str("    "),
            '\n' => set.push(c),
            SOFT_HYPHEN => {}
            c if can_draw(c) => set.push(c),
            _ => set.push(PLACEHOLDER),
        }
    }
    // No letter is wider than its size is high by much: what is short enough by that need not be measured.
    let surely = usize::try_from(line / (u32::from(face.size) * 11).max(1)).unwrap_or(usize::MAX);
    let is_wide = |word: &str| word.chars().count() > surely && width(word, face.bold, face.size) > line;
    if !set.split(char::is_whitespace).any(is_wide) {
        return set;
    }
    set.split_inclusive(char::is_whitespace)
        .map(|word| if is_wide(word.trim_end()) { broken(word, line, face) } else { word.to_owned() })
        .collect()
}

/// A word with places to break: between syllables; where a syllable is still too wide, anywhere.
fn broken(word: &str, line: u32, face: Face) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::with_capacity(word.len() * 2);
    let mut piece = String::new();
    for (index, letter) in letters.iter().enumerate() {
        if between_syllables(&letters, index) {
            out.push(SOFT_HYPHEN);
            piece.clear();
        }
        piece.push(*letter);
        // Room is kept for the hyphen.
        if piece.chars().count() > 1 && width(&piece, face.bold, face.size) + u32::from(face.size) * 5 > line {
            out.push(BREAK);
            piece.clear();
            piece.push(*letter);
        }
        out.push(*letter);
    }
    out
}

/// Whether a syllable may begin here: a consonant and a vowel behind a vowel, two letters on either side. That is no
/// grammar of hyphens, but right nearly always in Kyrgyz and Kazakh and bearable in Russian and English.
fn between_syllables(letters: &[char], index: usize) -> bool {
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    index >= 2
        && is_vowel(at(index - 1))
        && at(index).is_alphabetic()
        && !is_vowel(at(index))
        && is_vowel(at(index + 1))
        && at(index - 2).is_alphabetic()
        && at(index + 2).is_alphabetic()
}

fn is_vowel(letter: char) -> bool {
    letter.to_lowercase().any(|letter| "аеёиоуыэюяөүәұіaeiouy".contains(letter))
}
