//! The bundled typefaces: what they can draw, and how wide it is.

use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// The typeface of documents, with the measures of Times New Roman: regular, bold, italic, bold italic.
pub const TINOS: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/Tinos-Regular.ttf"),
    include_bytes!("../../assets/fonts/Tinos-Bold.ttf"),
    include_bytes!("../../assets/fonts/Tinos-Italic.ttf"),
    include_bytes!("../../assets/fonts/Tinos-BoldItalic.ttf"),
];

/// The typeface of the window, which has symbols that the other one lacks: regular, semi-bold.
pub const INTER: [&[u8]; 2] =
    [include_bytes!("../../assets/fonts/Inter-Regular.otf"), include_bytes!("../../assets/fonts/Inter-SemiBold.otf")];

/// What stands for a character that no bundled typeface can draw. Both have it.
pub const PLACEHOLDER: char = '□';

static FONTS: LazyLock<Vec<FontRef<'static>>> = LazyLock::new(|| {
    let [tinos, bold, ..] = TINOS;
    let [inter, _] = INTER;
    [tinos, bold, inter].into_iter().filter_map(|bytes| FontRef::new(bytes).ok()).collect()
});

/// Whether a bundled typeface can draw the character; white space and what only steers the setting of lines need no
/// picture.
#[must_use]
pub fn can_draw(c: char) -> bool {
    is_common(c) || c.is_whitespace() || is_invisible(c) || FONTS.iter().any(|font| font.charmap().map(c).is_some())
}

/// The first character of the words that no bundled typeface can draw.
pub(super) fn first_missing(words: &str) -> Option<char> {
    words.chars().find(|c| !can_draw(*c))
}

/// Nearly every text is made of these two blocks, and the typefaces have them whole.
fn is_common(c: char) -> bool {
    c.is_ascii() || ('А'..='я').contains(&c)
}

/// Marks that steer the setting of lines and the choice of pictures: soft hyphen, zero-width space and joiners,
/// variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// Letters before this one are those that nearly every text is made of: Latin, Greek, Cyrillic.
const COMMON: usize = 0x530;

/// How wide the common letters are, as parts of the size: regular and bold. What is measured is whole plans, and asking
/// the typeface for every letter takes twenty times as long.
static ADVANCES: LazyLock<Vec<Vec<f32>>> = LazyLock::new(|| {
    let of = |bold: usize| {
        (0..COMMON).filter_map(|c| u32::try_from(c).ok().and_then(char::from_u32)).map(move |c| advance(c, bold))
    };
    (0..2).map(|bold| of(bold).collect()).collect()
});

/// How wide a letter is, as a part of the size.
fn advance(c: char, bold: usize) -> f32 {
    if is_invisible(c) {
        return 0.0;
    }
    let of = |font: &FontRef<'static>, c: char| {
        let glyph = font.charmap().map(c)?;
        font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(glyph)
    };
    let own =
        FONTS.get(bold).and_then(|font| of(font, c).or_else(|| of(FONTS.last()?, c)).or_else(|| of(font, PLACEHOLDER)));
    own.unwrap_or_default()
}

/// How wide a line of words is in the documents' typeface, in twips, without kerning: at least what it is with it.
#[must_use]
pub fn width(words: &str, bold: bool, half_points: u16) -> u32 {
    let bold = usize::from(bold);
    let common = ADVANCES.get(bold);
    let of = |c: char| {
        let known = usize::try_from(u32::from(c)).ok().and_then(|c| common?.get(c).copied());
        known.unwrap_or_else(|| advance(c, bold))
    };
    let sum: f32 = words.chars().map(of).sum();
    // Ten twips to the half point.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is not negative")]
    let whole = (sum * f32::from(half_points) * 10.0).ceil() as u32;
    whole
}
