//! The sections of the plan: its steps in the window, its chapters in the document.

use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Block, Id, List, Slot, Text};

/// What a section is there for, beside its running text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SectionKind {
    /// Before the numbered sections: purpose, principles, who took part; the legal basis.
    Introduction,
    /// Running text alone: a section of the plan's own.
    #[default]
    Narrative,
    /// The situation: subsections with facts.
    Potential,
    /// Strengths, weaknesses, opportunities, threats.
    Swot,
    /// Problems and their causes.
    Problems,
    /// Vision and goals.
    Goals,
    /// Priorities with tasks, measures and results.
    Priorities,
    /// Indicators.
    Indicators,
    /// Resources and money.
    Resources,
    /// Risks and how they are lowered.
    Risks,
    /// Monitoring and reports.
    Monitoring,
    /// Bodies and their roles.
    Management,
    /// Hearings and meetings.
    Participation,
    /// Words explained.
    Glossary,
}

impl SectionKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Introduction,
        Self::Narrative,
        Self::Potential,
        Self::Swot,
        Self::Problems,
        Self::Goals,
        Self::Priorities,
        Self::Indicators,
        Self::Resources,
        Self::Risks,
        Self::Monitoring,
        Self::Management,
        Self::Participation,
        Self::Glossary,
    ];

    /// The lists of the plan that a section of this kind shows beside its running text. Each is shown by one kind.
    #[must_use]
    pub const fn lists(self) -> &'static [Slot] {
        match self {
            Self::Swot => &[Slot::Swots],
            Self::Problems => &[Slot::Problems],
            Self::Goals => &[Slot::Goals],
            Self::Priorities => &[Slot::Priorities],
            Self::Indicators => &[Slot::Indicators],
            Self::Resources => &[Slot::Sources],
            Self::Risks => &[Slot::Risks],
            Self::Monitoring => &[Slot::Reports],
            Self::Management => &[Slot::Bodies],
            Self::Participation => &[Slot::Meetings, Slot::Remarks],
            Self::Glossary => &[Slot::Terms],
            Self::Introduction | Self::Narrative | Self::Potential => &[],
        }
    }
}

/// A section, in the place the plan gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Identity.
    pub id: Id,
    /// What it is there for.
    pub kind: SectionKind,
    /// Its name in the window and in the document, without a number.
    pub title: Text,
    /// Left out of the document; nothing in it is lost.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub hidden: bool,
    /// Its text is the template's own, and nobody has made it the group's yet.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub from_template: bool,
    /// Running text before what its kind holds.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub opening: List<Block>,
    /// Running text after it.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub closing: List<Block>,
}

part!(Section { Title => title } Opening, Closing);
