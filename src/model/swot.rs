//! SWOT: four lists of cards, and the options that join them (TOWS).

use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Field, Id, Kind, List, Part, Slot, Text};

/// One of the four fields of a SWOT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Quadrant {
    /// Inside, helpful.
    Strengths,
    /// Inside, harmful.
    Weaknesses,
    /// Outside, helpful.
    Opportunities,
    /// Outside, harmful.
    Threats,
}

impl Quadrant {
    /// All four, in reading order of the square.
    pub const ALL: [Self; 4] = [Self::Strengths, Self::Weaknesses, Self::Opportunities, Self::Threats];
}

/// One SWOT: of the town, of a branch, or of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Swot {
    /// Identity.
    pub id: Id,
    /// Of whom, where there are several.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// A working sheet: left out of the document.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub hidden: bool,
    /// The strengths.
    #[serde(default)]
    pub strengths: List<Card>,
    /// The weaknesses.
    #[serde(default)]
    pub weaknesses: List<Card>,
    /// The opportunities.
    #[serde(default)]
    pub opportunities: List<Card>,
    /// The threats.
    #[serde(default)]
    pub threats: List<Card>,
}

impl Swot {
    /// The cards of one quadrant.
    #[must_use]
    pub const fn cards(&self, quadrant: Quadrant) -> &List<Card> {
        match quadrant {
            Quadrant::Strengths => &self.strengths,
            Quadrant::Weaknesses => &self.weaknesses,
            Quadrant::Opportunities => &self.opportunities,
            Quadrant::Threats => &self.threats,
        }
    }

    /// The same, to be changed.
    pub const fn cards_mut(&mut self, quadrant: Quadrant) -> &mut List<Card> {
        match quadrant {
            Quadrant::Strengths => &mut self.strengths,
            Quadrant::Weaknesses => &mut self.weaknesses,
            Quadrant::Opportunities => &mut self.opportunities,
            Quadrant::Threats => &mut self.threats,
        }
    }
}

impl Part for Swot {
    fn id(&self) -> Id {
        self.id
    }
    fn kind(&self) -> Kind {
        Kind::Swot
    }
    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Title, &self.title);
    }
    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        (field == Field::Title).then_some(&mut self.title)
    }
    fn each_slot(&self, see: &mut dyn FnMut(Slot)) {
        for quadrant in Quadrant::ALL {
            see(Slot::Cards(self.id, quadrant));
        }
    }
}

/// One thought on one card, in its speaker's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Identity.
    pub id: Id,
    /// The words.
    pub text: Text,
    /// The group that said it.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub group: Option<Id>,
    /// The dots it was given.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub votes: u32,
}

part!(Card { Text => text });

/// Which sides a strategic option joins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum OptionKind {
    /// A strength takes an opportunity.
    #[default]
    StrengthOpportunity,
    /// An opportunity makes up for a weakness.
    WeaknessOpportunity,
    /// A strength meets a threat.
    StrengthThreat,
    /// A weakness must not meet a threat.
    WeaknessThreat,
}

/// A strategic option of the TOWS matrix; its cards are links.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrategicOption {
    /// Identity.
    pub id: Id,
    /// Which sides it joins.
    pub kind: OptionKind,
    /// The words.
    pub text: Text,
}

part!(StrategicOption { Text => text });
