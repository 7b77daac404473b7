//! Looking phrases up.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::model::Language;

/// The phrases' files: what the window, its views, the document, messages, the way to paper and the tools say.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../assets/locales/window.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/views.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/document.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/checks.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/messages.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/publish.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/tools.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/trust.", $language, ".ftl")),
            include_str!(concat!("../../assets/locales/starting.", $language, ".ftl")),
        ]
    };
}

/// A value for a slot: a number chooses plural forms, a text is put in as it is.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// The values of a phrase's slots.
pub type Slots<'a> = FluentArgs<'a>;

/// Values for slots, by name.
#[must_use]
pub fn slots<'a, const N: usize>(pairs: [(&'a str, Value<'a>); N]) -> Slots<'a> {
    pairs.into_iter().collect()
}

/// The phrases of one language.
pub struct Translator {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

const fn sources(language: Language) -> [&'static str; 9] {
    match language {
        Language::Ru => files!("ru"),
        Language::Ky => files!("ky"),
        Language::Kk => files!("kk"),
        Language::En => files!("en"),
    }
}

impl fmt::Debug for Translator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Translator").field(&self.language).finish()
    }
}

/// Of every five letters, two said twice.
fn stretch(words: &str) -> Cow<'_, str> {
    let mut long = String::with_capacity(words.len() * 3 / 2);
    let mut letters = 0;
    for letter in words.chars() {
        long.push(letter);
        if letter.is_alphabetic() {
            letters += 1;
            if matches!(letters % 5, 2 | 4) {
                long.extend(letter.to_lowercase());
            }
        }
    }
    long.into()
}

impl Translator {
    /// The phrases of a language; read once, when they are first asked for.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        macro_rules! once {
            ($language:ident) => {{
                static PHRASES: LazyLock<Translator> = LazyLock::new(|| Translator::load(Language::$language, None));
                &PHRASES
            }};
        }
        match language {
            Language::Ru => once!(Ru),
            Language::Ky => once!(Ky),
            Language::Kk => once!(Kk),
            Language::En => once!(En),
        }
    }

    /// The phrases of a language, every word two fifths longer by letters said twice: a language that nobody speaks,
    /// to try whether the window has room for one whose words are long.
    #[must_use]
    pub fn stretched(language: Language) -> Self {
        Self::load(language, Some(stretch))
    }

    fn load(language: Language, transform: Option<fn(&str) -> Cow<'_, str>>) -> Self {
        let files = sources(language);
        // The four codes are sound; the default would only choose other plural forms.
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks around slots would stand in documents and in what people copy.
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        for file in files {
            // What does not parse is missing, and a missing phrase shows its key: the locale tests see both.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A phrase without slots; its key, when there is none.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A phrase with slots.
    #[must_use]
    pub fn say_with(&self, key: &str, slots: &Slots<'_>) -> String {
        self.format(key, Some(slots))
    }

    /// Whether there is such a phrase.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A phrase as it is written, a Fluent pattern with its slots: what a plan's own wording can begin with.
    #[must_use]
    pub fn pattern(&self, key: &str) -> Option<String> {
        let begins =
            |line: &str| line.strip_prefix(key)?.trim_start().strip_prefix('=').map(str::trim).map(str::to_owned);
        sources(self.language).into_iter().find_map(|source| {
            let mut lines = source.lines().skip_while(|line| begins(line).is_none());
            let mut pattern = begins(lines.next()?)?;
            // Further lines of a phrase are indented.
            for line in lines.take_while(|line| line.starts_with(' ')) {
                pattern.push('\n');
                pattern.push_str(line.trim());
            }
            Some(pattern)
        })
    }

    /// A plan's own wording, written as a Fluent pattern; none when it is no pattern or names an unknown slot.
    #[must_use]
    pub fn say_pattern(&self, pattern: &str, slots: &Slots<'_>) -> Option<String> {
        // Further lines must be indented to belong to the pattern.
        let source = format!("own = {}\n", pattern.replace('\n', "\n    "));
        let resource = FluentResource::try_new(source).ok()?;
        let mut bundle = FluentBundle::new_concurrent(self.bundle.locales.clone());
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).ok()?;
        let mut errors = Vec::new();
        let message = bundle.get_message("own")?;
        let text = bundle.format_pattern(message.value()?, Some(slots), &mut errors).into_owned();
        errors.is_empty().then_some(text)
    }

    fn format(&self, key: &str, slots: Option<&Slots<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, slots, &mut errors).into_owned();
        if !errors.is_empty() {
            log::warn!("the phrase {key} in {}: {errors:?}", self.language);
        }
        text
    }
}
