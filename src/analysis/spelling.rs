//! Which words of a text no dictionary of its language has, and what may have been meant.

use std::ops::Range;

use crate::model::{Field, Id, Kind, Language, Plan};

/// The words of a language, in Hunspell's two files.
pub struct Dictionary {
    language: Language,
    words: spellbook::Dictionary,
}

/// A word of the plan that no dictionary has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misspelt {
    /// Whose text.
    pub owner: Id,
    /// Which of its texts.
    pub field: Field,
    /// In which language.
    pub language: Language,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The word itself.
    pub word: String,
}

/// Why a dictionary cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("a dictionary makes no sense: {0}")]
pub struct BadDictionary(String);

impl Dictionary {
    /// Reads a dictionary from the text of its affixes and of its words.
    ///
    /// # Errors
    /// When the two make no sense.
    pub fn new(language: Language, affixes: &str, words: &str) -> Result<Self, BadDictionary> {
        let words = spellbook::Dictionary::new(affixes, words).map_err(|error| BadDictionary(error.to_string()))?;
        Ok(Self { language, words })
    }

    /// Where words stand that are not in the dictionary, in bytes. A name within a sentence is nobody's mistake: no
    /// dictionary knows the rivers and villages of a district.
    #[must_use]
    pub fn misspelt(&self, text: &str) -> Vec<Range<usize>> {
        let wrong = |word: &Word<'_>| !word.is_name() && self.is_own(word.letters) && !self.knows(word.letters);
        words(text).filter(wrong).map(|word| word.range).collect()
    }

    /// What may have been meant by a word: the likeliest first, at most `most`.
    #[must_use]
    pub fn meant(&self, word: &str, most: usize) -> Vec<String> {
        let mut meant = Vec::new();
        self.words.suggest(word, &mut meant);
        meant.truncate(most);
        meant
    }

    /// Whether all letters are of the language's alphabet: a foreign word is not judged.
    fn is_own(&self, word: &str) -> bool {
        let own = |c: char| match self.language {
            Language::En => c.is_ascii_alphabetic(),
            Language::Ru | Language::Ky | Language::Kk => matches!(c, '\u{400}'..='\u{4ff}'),
        };
        word.chars().all(|c| own(c) || is_joint(c))
    }

    fn knows(&self, word: &str) -> bool {
        let known =
            |word: &str| self.words.check(word) || (word.contains('ё') && self.words.check(&word.replace('ё', "е")));
        known(word) || (word.contains('-') && word.split('-').all(|part| part.chars().count() < 2 || known(part)))
    }
}

/// The misspelt words of all texts, in the order of the plan. `of` gives the dictionary of a language, where there is
/// one.
pub fn all_misspelt<'d>(plan: &Plan, of: impl Fn(Language) -> Option<&'d Dictionary>) -> Vec<Misspelt> {
    let mut found = Vec::new();
    plan.each_text(&mut |owner, kind, field, text| {
        if !is_judged(Some(kind), field) {
            return;
        }
        for (language, version) in text.iter() {
            let Some(dictionary) = of(language) else { continue };
            let text = version.text();
            found.extend(dictionary.misspelt(text).into_iter().filter_map(|range| {
                let word = text.get(range.clone())?.to_owned();
                Some(Misspelt { owner, field, language, range, word })
            }));
        }
    });
    found
}

/// Whether a text is of words that dictionaries have: not the names of people, posts' shortenings and units.
#[must_use]
pub fn is_judged(kind: Option<Kind>, field: Field) -> bool {
    match field {
        Field::Lead(_) | Field::With(_) | Field::Owner | Field::Unit | Field::Form(_) => false,
        Field::Name => !matches!(kind, Some(Kind::Member | Kind::Group)),
        _ => true,
    }
}

/// A word as it is compared with others: capitals and ё make no difference.
#[must_use]
pub fn folded_word(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}

/// The words of a text, as they are compared with others.
pub fn folded_words(text: &str) -> impl Iterator<Item = String> {
    words(text).map(|word| folded_word(word.letters))
}

struct Word<'t> {
    range: Range<usize>,
    letters: &'t str,
    /// It begins a sentence, where every word has a capital.
    first: bool,
}

impl Word<'_> {
    /// A name within a sentence, or an abbreviation: «ЖКХ», «МСУ».
    fn is_name(&self) -> bool {
        let mut letters = self.letters.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let later = letters.any(char::is_uppercase);
        later || (capital && !self.first)
    }
}

/// What stands between the halves of one word.
const fn is_joint(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}')
}

/// The words of a text that can be judged: not numbers with letters, addresses, single letters, and short words with a
/// full stop, which are shortened («тыс.», «гг.»).
fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut first = true;
    pieces(text).filter_map(move |range| {
        let piece = text.get(range.clone())?;
        let begins = first;
        first = piece.ends_with(['.', '!', '?', '…', '\n'])
            || text.get(range.end..).is_some_and(|rest| rest.starts_with('\n'));
        let inner = piece.trim_matches(|c: char| !c.is_alphabetic());
        let plain = inner.chars().all(|c| c.is_alphabetic() || is_joint(c));
        let letters = inner.chars().count();
        let at = range.start + piece.find(inner)?;
        let shortened = letters <= 5 && text.get(at + inner.len()..).is_some_and(|rest| rest.starts_with('.'));
        let digits = piece.chars().any(char::is_numeric);
        // A number alone begins a sentence no more than its word does.
        first |= begins && letters == 0;
        (plain && letters > 1 && !shortened && !digits).then_some(Word {
            range: at..at + inner.len(),
            letters: inner,
            first: begins,
        })
    })
}

/// What stands between white space, slashes and dashes.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let parts = |c: char| c.is_whitespace() || matches!(c, '/' | '—' | '–' | '(' | ')' | '«' | '»' | '"' | ',' | ';');
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let start = rest + tail.find(|c| !parts(c))?;
        let end = text.get(start..)?.find(parts).map_or(text.len(), |length| start + length);
        rest = end;
        Some(start..end)
    })
}
