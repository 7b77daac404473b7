//! Plans to start from.

use super::{DIRECTIONS, PROGRAMME, STRATEGY, Sample};
use crate::i18n::Translator;
use crate::model::{Language, Plan, Section, SectionKind, Text};

/// What a new plan starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// A strategy: an introduction and nine sections, from the situation to the management of carrying it out.
    Strategy,
    /// A programme of social and economic development, with its money by year and source.
    Programme,
    /// Directions and instructions.
    Directions,
    /// Nothing but a section to write in.
    Blank,
}

impl Template {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Strategy, Self::Programme, Self::Directions, Self::Blank];

    /// The phrase for its name; with `-what` at its end, the one that says what it brings.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strategy => "start-strategy",
            Self::Programme => "start-programme",
            Self::Directions => "start-directions",
            Self::Blank => "start-blank",
        }
    }

    const fn sample(self) -> Option<Sample> {
        match self {
            Self::Strategy => Some(STRATEGY),
            Self::Programme => Some(PROGRAMME),
            Self::Directions => Some(DIRECTIONS),
            Self::Blank => None,
        }
    }

    /// A new plan in this language.
    #[must_use]
    pub fn plan(self, language: Language) -> Plan {
        let tr = Translator::of(language);
        if let Some(sample) = self.sample()
            && let Ok(plan) = sample.copy_in(language, tr).inspect_err(|error| log::error!("{error}"))
        {
            return plan;
        }
        let mut plan = Plan::new(language);
        let kind = SectionKind::Narrative;
        plan.sections.push(Section { kind, title: section_titles(kind, &[language]), ..Section::default() });
        plan
    }
}

/// The usual title of a section of this kind, in these languages; the first is the main one.
#[must_use]
pub fn section_titles(kind: SectionKind, languages: &[Language]) -> Text {
    let mut text = Text::default();
    for language in languages {
        let words = Translator::of(*language).say(&format!("section-title-{}", section_key(kind)));
        text.set(*language, &words, languages.first().copied().unwrap_or(*language));
    }
    text
}

/// The kind's name in the keys of phrases.
#[must_use]
pub const fn section_key(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Introduction => "introduction",
        SectionKind::Narrative => "narrative",
        SectionKind::Potential => "potential",
        SectionKind::Swot => "swot",
        SectionKind::Problems => "problems",
        SectionKind::Goals => "goals",
        SectionKind::Priorities => "priorities",
        SectionKind::Indicators => "indicators",
        SectionKind::Resources => "resources",
        SectionKind::Risks => "risks",
        SectionKind::Monitoring => "monitoring",
        SectionKind::Management => "management",
        SectionKind::Participation => "participation",
        SectionKind::Glossary => "glossary",
    }
}
