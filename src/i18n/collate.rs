//! Sorting words as a dictionary of the language does: ң behind н, ө behind о, ү behind у; ё with е.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};

use crate::model::Language;

/// The order of words in one language (Unicode CLDR).
pub struct Collation(Option<CollatorBorrowed<'static>>);

impl Collation {
    /// That of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        const RUSSIAN: Locale = locale!("ru");
        const KYRGYZ: Locale = locale!("ky");
        const KAZAKH: Locale = locale!("kk");
        const ENGLISH: Locale = locale!("en");
        let locale = match language {
            Language::Ru => RUSSIAN,
            Language::Ky => KYRGYZ,
            Language::Kk => KAZAKH,
            Language::En => ENGLISH,
        };
        let mut wishes = CollatorPreferences::from(locale);
        // «Школа № 2» before «Школа № 10».
        wishes.numeric_ordering = Some(CollationNumericOrdering::True);
        let found = Collator::try_new(wishes, CollatorOptions::default());
        Self(found.inspect_err(|error| log::error!("no order for {}: {error}", language.code())).ok())
    }

    /// Which of two comes first.
    #[must_use]
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.as_ref().map_or_else(|| one.cmp(other), |order| order.compare(one, other))
    }
}
