//! Texts that exist in several languages.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::Language;

/// A text in one or more languages. A language without a text is absent, never empty.
///
/// A plan has thousands of them, nearly all in one language or two: a list in the languages' order takes a third of
/// what a map does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<(Language, Version)>);

/// A text in one language, and what is known of where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    text: String,
    /// The hash of the main language's text this one was translated from; none for an original.
    pub from: Option<TextHash>,
    /// Somebody has read the translation and found it right.
    pub reviewed: bool,
}

impl Version {
    /// The words themselves, normalised and not empty.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// How a text stands in a language, beside the plan's main one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// There is no text in any language, or this is the main language.
    None,
    /// The main language has a text, this one has not.
    Missing,
    /// The main language's text has changed since this one was translated.
    Outdated,
    /// Translated from the text that stands now.
    Current,
}

impl Text {
    /// A text in one language; without words, an empty text.
    #[must_use]
    pub fn new(language: Language, text: &str) -> Self {
        let mut new = Self::default();
        new.set(language, text, language);
        new
    }

    /// The words in exactly this language.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&str> {
        self.version(language).map(Version::text)
    }

    /// The words in this language with what is known of them.
    #[must_use]
    pub fn version(&self, language: Language) -> Option<&Version> {
        self.0.iter().find(|(other, _)| *other == language).map(|(_, version)| version)
    }

    /// What is shown where this language is asked for: its own words, else the main language's, else any.
    /// The language that was found tells whether the words must be marked as borrowed.
    #[must_use]
    pub fn shown(&self, language: Language, main: Language) -> Option<(Language, &str)> {
        [language, main].into_iter().chain(self.0.iter().map(|(l, _)| *l)).find_map(|l| Some((l, self.get(l)?)))
    }

    /// Writes the words of one language, normalised; no words remove the language.
    /// In a language other than the main one, remembers which text of the main language they stand for.
    pub fn set(&mut self, language: Language, text: &str, main: Language) {
        let text = normalise(text);
        if text.is_empty() {
            self.0.retain(|(other, _)| *other != language);
            return;
        }
        let from = if language == main { None } else { self.get(main).map(TextHash::of) };
        self.put(language, Version { text: text.into_owned(), from, reviewed: false });
    }

    fn put(&mut self, language: Language, version: Version) {
        if let Some(old) = self.version_mut(language) {
            *old = version;
            return;
        }
        self.0.reserve_exact(1);
        self.0.insert(self.0.partition_point(|(other, _)| *other < language), (language, version));
    }

    fn version_mut(&mut self, language: Language) -> Option<&mut Version> {
        self.0.iter_mut().find(|(other, _)| *other == language).map(|(_, version)| version)
    }

    /// Marks a translation as read and found right, or takes the mark back. Says whether there was one to mark.
    pub fn review(&mut self, language: Language, reviewed: bool) -> bool {
        self.version_mut(language).map(|version| version.reviewed = reviewed).is_some()
    }

    /// How this text stands in the language.
    #[must_use]
    pub fn translation(&self, language: Language, main: Language) -> Translation {
        match (self.get(main), self.version(language)) {
            _ if language == main => Translation::None,
            (None, _) => Translation::None,
            (Some(_), None) => Translation::Missing,
            (Some(source), Some(v)) if v.from.is_some_and(|from| from != TextHash::of(source)) => Translation::Outdated,
            (Some(_), Some(_)) => Translation::Current,
        }
    }

    /// No words in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The languages it has, with their words, in the languages' order.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &Version)> {
        self.0.iter().map(|(l, v)| (*l, v))
    }
}

/// The first 64 bits of a text's SHA-256: tells whether a text has changed, not who wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextHash(u64);

impl TextHash {
    /// The hash of these words.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self(digest.iter().take(8).fold(0, |bits, byte| (bits << 8) | u64::from(*byte)))
    }
}

impl fmt::Display for TextHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for TextHash {
    type Err = &'static str;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let good = s.len() == 16 && s.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        good.then(|| u64::from_str_radix(s, 16).ok()).flatten().map(Self).ok_or("16 hexadecimal digits were expected")
    }
}

impl Serialize for TextHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TextHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::from_string(deserializer)
    }
}

/// Brings words to the one form the plan keeps: NFC, line feeds only, no control, private-use or
/// byte-order characters (Word pastes its bullets as U+F0B7 and U+F0BE). Spaces stay as they were typed.
#[must_use]
pub fn normalise(text: &str) -> Cow<'_, str> {
    let fine = |c: char| (c == '\n' || !unwanted(c)) && !is_line_end(c) && c != '\t';
    if text.chars().all(fine) && is_nfc(text) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            c if is_line_end(c) => cleaned.push('\n'),
            '\t' => cleaned.push(' '),
            '\n' => cleaned.push('\n'),
            c if unwanted(c) => {}
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned.nfc().collect())
}

/// Ends of line of other systems and of Word (a vertical tab is its soft line break).
fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn unwanted(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || (u32::from(c) & 0xfffe) == 0xfffe;
    c.is_control() || private || noncharacter || c == '\u{feff}'
}

/// One language's entry in a file that carries more than the words.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Marked<'a> {
    text: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<TextHash>,
    #[serde(default, skip_serializing_if = "super::is_default")]
    reviewed: bool,
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.from.is_none() && !self.reviewed {
            return serializer.serialize_str(&self.text);
        }
        Marked { text: Cow::Borrowed(&self.text), from: self.from, reviewed: self.reviewed }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Version;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or (text: …, from: …, reviewed: …)")
            }
            fn visit_str<E: serde::de::Error>(self, v: &str) -> Result<Version, E> {
                Ok(Version { text: normalise(v).into_owned(), from: None, reviewed: false })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Version, A::Error> {
                let m = Marked::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(Version { text: normalise(&m.text).into_owned(), from: m.from, reviewed: m.reviewed })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Text {
    /// Read as a list of pairs: a language that stands twice is refused, since one of the two would be lost.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("texts by language, as { ru: \"…\" }")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut text = Text::default();
                while let Some((language, version)) = map.next_entry::<Language, Version>()? {
                    if text.version(language).is_some() {
                        return Err(A::Error::custom(format_args!("the language {language} stands twice in one text")));
                    }
                    if !version.text.is_empty() {
                        text.put(language, version);
                    }
                }
                Ok(text)
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}
