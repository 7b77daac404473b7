//! Figures as people type them.

use crate::model::{Figure, Language, Number, Sign, Text};

/// The figure as it is typed and read: «20,8», «≈ 4», «> 3000», «−2…−5», or words.
#[must_use]
pub fn figure_text(figure: &Figure, language: Language, main: Language) -> String {
    match figure {
        Figure::Number(number) => number_text(*number, language),
        Figure::Signed(sign, number) => format!("{} {}", sign_text(*sign), number_text(*number, language)),
        Figure::Range(from, to) => format!("{}…{}", number_text(*from, language), number_text(*to, language)),
        Figure::Words(text) => text.shown(language, main).map_or_else(String::new, |(_, words)| words.to_owned()),
    }
}

/// Reads a figure: a number, a number behind a sign, two numbers, else words in this language.
#[must_use]
pub fn parse_figure(typed: &str, earlier: &Figure, language: Language, main: Language) -> Figure {
    let trimmed = typed.trim();
    if let Ok(number) = trimmed.parse::<Number>() {
        return Figure::Number(number);
    }
    let signed = SIGNS.iter().find_map(|(sign, mark)| {
        let number = trimmed.strip_prefix(mark)?.trim_start().parse::<Number>().ok()?;
        Some(Figure::Signed(*sign, number))
    });
    let range = || {
        let (from, to) = trimmed.split_once('…').or_else(|| trimmed.split_once("..."))?;
        Some(Figure::Range(from.trim().parse().ok()?, to.trim().parse().ok()?))
    };
    signed.or_else(range).unwrap_or_else(|| {
        let mut text = earlier.words().cloned().unwrap_or_else(Text::default);
        text.set(language, typed, main);
        Figure::Words(text)
    })
}

const SIGNS: [(Sign, &str); 5] =
    [(Sign::About, "≈"), (Sign::MoreThan, ">"), (Sign::AtLeast, "≥"), (Sign::LessThan, "<"), (Sign::AtMost, "≤")];

fn sign_text(sign: Sign) -> &'static str {
    SIGNS.iter().find(|(s, _)| *s == sign).map_or("", |(_, mark)| mark)
}

fn number_text(number: Number, language: Language) -> String {
    let plain = number.to_string();
    if language == Language::En { plain } else { plain.replace('.', ",") }
}
