//! What of a text can stand in a document.

use std::borrow::Cow;

/// The words as they stand in a document: line ends as line feeds, without control characters, which XML 1.0 forbids,
/// and without the private use area, noncharacters and byte-order marks, which no font draws.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || c == '\t' || !(is_line_end(c) || unwanted(c))) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' if characters.peek() == Some(&'\n') => {}
            c if is_line_end(c) => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(c),
            c if unwanted(c) => {}
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

/// Ends of line of other systems, and Word's soft one.
const fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn unwanted(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || (u32::from(c) & 0xfffe) == 0xfffe;
    c.is_control() || private || noncharacter || c == '\u{feff}'
}
