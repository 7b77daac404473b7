//! What was read beside what was to be read.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::expected::Piece;

/// How white space counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spaces {
    /// A run of it as one space.
    One,
    /// Not at all: for programs that read letters from their places on a page.
    None,
}

/// Words as they are compared: in NFC, without soft hyphens and spaces of no width, white space as told.
pub fn plain(words: &str, spaces: Spaces) -> String {
    let kept: String = words.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}')).nfc().collect();
    let between = if spaces == Spaces::One { " " } else { "" };
    kept.split_whitespace().collect::<Vec<_>>().join(between)
}

/// The pieces in one text, in their order.
fn joined(pieces: &[Piece], spaces: Spaces) -> String {
    let texts: Vec<_> = pieces.iter().map(|piece| plain(&piece.text, spaces)).filter(|text| !text.is_empty()).collect();
    texts.join(if spaces == Spaces::One { " " } else { "\n" })
}

/// Shorter texts are found in marks and figures of a format's own, and are not counted.
const SHORTEST: usize = 4;

/// Every text stands in what was read as often as among the pieces, also where it is part of a longer one; what is
/// `repeated`, at least so often.
pub fn each_as_often(name: &str, pieces: &[Piece], read: &str, spaces: Spaces, repeated: &dyn Fn(&str) -> bool) {
    let (expected, found) = (joined(pieces, spaces), plain(read, spaces));
    let texts: BTreeSet<String> = pieces.iter().map(|piece| plain(&piece.text, spaces)).collect();
    let mut wrong = Vec::new();
    for text in texts.iter().filter(|text| text.chars().count() >= SHORTEST) {
        let (expected, found) = (expected.matches(text.as_str()).count(), found.matches(text.as_str()).count());
        if expected != found && !(found > expected && repeated(text)) {
            let begins: String = text.chars().take(120).collect();
            wrong.push(format!("{found} times instead of {expected}: {begins}"));
        }
    }
    assert!(!texts.is_empty(), "{name}: there is nothing to be found");
    assert!(wrong.is_empty(), "{name}: {} of {} texts\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

/// What was read is the pieces in their order and nothing else.
pub fn the_very_same(name: &str, pieces: &[Piece], read: &str) {
    let (expected, found) = (joined(pieces, Spaces::One), plain(read, Spaces::One));
    if expected == found {
        return;
    }
    let same = expected.chars().zip(found.chars()).take_while(|(a, b)| a == b).count();
    let around = |text: &str| text.chars().skip(same.saturating_sub(60)).take(200).collect::<String>();
    panic!("{name}: after {same} characters\nexpected: …{}\n   found: …{}", around(&expected), around(&found));
}
