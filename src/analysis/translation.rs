//! What stands in two languages side by side: texts to translate, and figures that differ.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::{Field, Id, Kind, Language, Plan, Translation};

use super::count::is_kitchen;

/// A text and how its translation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Whose text; the plan's own id for the passport and the wording.
    pub owner: Id,
    /// The kind of the owner.
    pub kind: Kind,
    /// Which of its texts.
    pub field: Field,
    /// How it stands in the other language.
    pub state: Translation,
    /// A figure stands in one language and not in the other.
    pub figures_differ: bool,
}

impl Pair {
    /// Whether somebody has to look at it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, Translation::Missing | Translation::Outdated) || self.figures_differ
    }
}

/// The pairs of every language of the plan but its main one.
#[must_use]
pub fn all_pairs(plan: &Plan) -> BTreeMap<Language, Vec<Pair>> {
    let others = plan.passport.languages.iter().copied().filter(|language| *language != plan.main_language());
    others.map(|language| (language, pairs(plan, language))).collect()
}

/// Every text that has words in the main language, in the order of the plan. Notes and the like are nobody's to
/// translate.
#[must_use]
pub fn pairs(plan: &Plan, language: Language) -> Vec<Pair> {
    let main = plan.main_language();
    let mut pairs = Vec::new();
    plan.each_text(&mut |owner, kind, field, text| {
        let state = text.translation(language, main);
        if is_kitchen(kind) || state == Translation::None {
            return;
        }
        let (from, to) = (text.get(main).unwrap_or_default(), text.get(language).unwrap_or_default());
        let figures_differ = !to.is_empty() && figures(from) != figures(to);
        pairs.push(Pair { owner, kind, field, state, figures_differ });
    });
    pairs
}

/// The figures in a text, sorted: «2014», «20.8».
#[must_use]
pub fn figures(text: &str) -> Vec<String> {
    let mut figures: Vec<String> = figure_places(text).into_iter().map(|(_, figure)| figure).collect();
    figures.sort_unstable();
    figures
}

/// Where figures stand in a text, as ranges of bytes, and what they are: spaces between thousands and the kind of
/// decimal mark make no difference.
#[must_use]
pub fn figure_places(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    let mut figure: Option<(Range<usize>, String)> = None;
    let mut letters = text.char_indices();
    while let Some((at, c)) = letters.next() {
        let rest = letters.as_str();
        let goes_on = match c {
            c if c.is_ascii_digit() => Some(Some(c)),
            ',' | '.' if rest.starts_with(|c: char| c.is_ascii_digit()) => Some(Some('.')),
            ' ' | '\u{a0}' | '\u{202f}' if thousands(rest) => Some(None),
            _ => None,
        };
        match (goes_on, &mut figure) {
            (Some(letter), Some((range, digits))) => {
                range.end = at + c.len_utf8();
                digits.extend(letter);
            }
            (Some(Some(c)), None) if c.is_ascii_digit() => figure = Some((at..at + 1, c.to_string())),
            (None, _) => found.extend(figure.take()),
            _ => {}
        }
    }
    found.extend(figure);
    found
}

/// Whether exactly three digits follow: a group of thousands, not another figure.
fn thousands(rest: &str) -> bool {
    rest.chars().take_while(char::is_ascii_digit).count() == 3
}
