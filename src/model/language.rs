//! The languages a plan and the window can speak.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the plan's texts or of the window, named in files by its ISO 639-1 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Russian.
    Ru,
    /// Kyrgyz.
    Ky,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ru, Self::Ky, Self::Kk, Self::En];

    /// The ISO 639-1 code, as in files, on the command line and in exported documents.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Ky => "ky",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// The language's own name for itself: the same in every language of the window.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ru => "Русский",
            Self::Ky => "Кыргызча",
            Self::Kk => "Қазақша",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A code that is none of the languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("one of ru, ky, kk, en was expected")]
pub struct BadLanguage;

impl FromStr for Language {
    type Err = BadLanguage;

    fn from_str(s: &str) -> Result<Self, BadLanguage> {
        Self::ALL.into_iter().find(|l| l.code() == s).ok_or(BadLanguage)
    }
}
