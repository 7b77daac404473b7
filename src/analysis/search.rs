//! Finding words in all texts of a plan, in all its languages.

use std::ops::Range;

use crate::model::{Field, Id, Kind, Language, Plan};

/// A text, made ready for searching.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose text; the plan's own id for the passport and the wording.
    pub owner: Id,
    /// The kind of the owner.
    pub kind: Kind,
    /// Which of its texts.
    pub field: Field,
    /// In which language.
    pub language: Language,
    folded: String,
}

/// All texts of a plan, in the order of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    entries: Vec<Entry>,
}

impl Index {
    /// The texts of the plan as it is now.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut entries = Vec::new();
        plan.each_text(&mut |owner, kind, field, text| {
            for (language, version) in text.iter() {
                entries.push(Entry { owner, kind, field, language, folded: fold(version.text()) });
            }
        });
        Self { entries }
    }

    /// The places of the texts that hold these words, in the order of the plan. Without words: none.
    #[must_use]
    pub fn find(&self, words: &str) -> Vec<usize> {
        let words = fold(words.trim());
        let holds = |entry: &Entry| !words.is_empty() && entry.folded.contains(&words);
        self.entries.iter().enumerate().filter(|(_, entry)| holds(entry)).map(|(place, _)| place).collect()
    }

    /// The text at a place.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// The texts in which every one of these words begins a word, in any order: for picking an item by a few letters.
    pub fn pick<'a>(&'a self, words: &str) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let words: Vec<String> = fold(words).split_whitespace().map(str::to_owned).collect();
        let begins = |folded: &str, word: &str| {
            folded.match_indices(word).any(|(at, _)| {
                folded.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|c| !c.is_alphanumeric())
            })
        };
        self.entries
            .iter()
            .filter(move |entry| !words.is_empty() && words.iter().all(|word| begins(&entry.folded, word)))
    }
}

/// Where these words stand in a text, as ranges of bytes: capitals and ё make no difference.
#[must_use]
pub fn occurrences(text: &str, words: &str) -> Vec<Range<usize>> {
    let words: Vec<char> = words.trim().chars().map(fold_char).collect();
    let letters: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, fold_char(c))).collect();
    let mut found = Vec::new();
    let mut from = 0;
    while !words.is_empty()
        && let Some(window) = letters.get(from..from + words.len())
    {
        if window.iter().map(|(_, c)| c).eq(&words) {
            let start = window.first().map_or(0, |(at, _)| *at);
            let end = letters.get(from + words.len()).map_or(text.len(), |(at, _)| *at);
            found.push(start..end);
            from += words.len();
        } else {
            from += 1;
        }
    }
    found
}

/// The text with these words replaced wherever they stand. Where a capital letter stood, a capital letter stands again.
#[must_use]
pub fn replaced(text: &str, words: &str, by: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for range in occurrences(text, words) {
        out.push_str(text.get(from..range.start).unwrap_or_default());
        let capital = text.get(range.clone()).and_then(|was| was.chars().next()).is_some_and(char::is_uppercase);
        let mut letters = by.chars();
        match letters.next().filter(|_| capital) {
            Some(first) => {
                out.extend(first.to_uppercase());
                out.push_str(letters.as_str());
            }
            None => out.push_str(by),
        }
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// The words without capitals and without the dots of ё, letter for letter.
fn fold(words: &str) -> String {
    words.chars().map(fold_char).collect()
}

fn fold_char(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ё' => 'е',
        '\u{a0}' => ' ',
        c => c,
    }
}
