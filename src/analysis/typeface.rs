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

/// How wide a line of words is in the documents' typeface, in twips, without kerning: at least what it is with it.
#[must_use]
pub fn width(words: &str, bold: bool, half_points: u16) -> u32 {
    let Some(own) = FONTS.get(usize::from(bold)) else { return 0 };
    let fallback = FONTS.last().unwrap_or(own);
    // Ten twips to the half point.
    let size = Size::new(f32::from(half_points) * 10.0);
    let advance = |font: &FontRef<'static>, c: char| {
        let glyph = font.charmap().map(c)?;
        font.glyph_metrics(size, LocationRef::default()).advance_width(glyph)
    };
    let of = |c: char| advance(own, c).or_else(|| advance(fallback, c)).or_else(|| advance(own, PLACEHOLDER));
    let sum: f32 = words.chars().filter(|c| !is_invisible(*c)).filter_map(of).sum();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a width is not negative")]
    let whole = sum.ceil() as u32;
    whole
}
