//! Which characters can be drawn.

use std::sync::LazyLock;

use skrifa::{FontRef, MetadataProvider};

static FONT: LazyLock<Option<FontRef<'static>>> =
    LazyLock::new(|| FontRef::new(include_bytes!("../../assets/fonts/Inter-Regular.otf")).ok());

/// The first character of the words that the bundled font has no picture of; white space needs none.
pub(super) fn first_missing(words: &str) -> Option<char> {
    // Nearly every text is made of these two blocks, and the font has them whole.
    let common = |c: char| c.is_ascii() || ('А'..='я').contains(&c);
    if words.chars().all(common) {
        return None;
    }
    let map = FONT.as_ref()?.charmap();
    words.chars().find(|c| !common(*c) && !c.is_whitespace() && !is_invisible(*c) && map.map(*c).is_none())
}

/// Marks that steer the setting of lines and need no picture: soft hyphen, zero-width space and joiners.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}
