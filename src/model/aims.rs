//! Problems, goals, indicators and risks.

use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Field, Figure, Id, Kind, Part, Text, Year};

/// A problem. The order of the list is its rank; a cause names the problem it leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Identity.
    pub id: Id,
    /// The words.
    pub text: Text,
    /// The problem this one is a cause of; never in a circle.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub cause_of: Option<Id>,
    /// The group that said it.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub group: Option<Id>,
    /// The dots it was given.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub votes: u32,
}

part!(Problem { Text => text });

/// When a goal is to be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Horizon {
    /// Not said.
    #[default]
    None,
    /// The vision: no date.
    Vision,
    /// In so many years.
    Years(u8),
    /// By this year.
    Year(Year),
    /// At the end of the plan's period.
    Period,
}

/// A goal, or the vision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Identity.
    pub id: Id,
    /// When it is to be reached.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub horizon: Horizon,
    /// The words: a whole sentence, with its horizon in it.
    pub text: Text,
}

part!(Goal { Text => text });

/// What an indicator measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum IndicatorLevel {
    /// What was made: metres, trainings.
    #[default]
    Output,
    /// What changed for people.
    Outcome,
    /// What changed for the town in the long run.
    Impact,
}

/// A value in a year: a baseline or a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearFigure {
    /// The year.
    pub year: Year,
    /// The value.
    pub figure: Figure,
}

/// An indicator with its baseline and targets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Identity.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What it measures.
    #[serde(default)]
    pub level: IndicatorLevel,
    /// The unit.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// Where it starts.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub baseline: Option<YearFigure>,
    /// Where it is to come, by year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<YearFigure>,
    /// Where the values come from.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// How often it is taken.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub frequency: Text,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub owner: Text,
    /// By what it is split: sex, age, district.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub split: Text,
}

impl Part for Indicator {
    fn id(&self) -> Id {
        self.id
    }

    fn kind(&self) -> Kind {
        Kind::Indicator
    }

    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Name, &self.name);
        see(Field::Unit, &self.unit);
        let values = self.baseline.iter().chain(&self.targets);
        for (index, words) in (0..).zip(values.filter_map(|value| value.figure.words())) {
            see(Field::Cell(0, index), words);
        }
        see(Field::Source, &self.source);
        see(Field::Frequency, &self.frequency);
        see(Field::Owner, &self.owner);
        see(Field::Split, &self.split);
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Name => Some(&mut self.name),
            Field::Unit => Some(&mut self.unit),
            Field::Cell(0, index) => {
                let values = self.baseline.iter_mut().chain(&mut self.targets);
                values.filter_map(|value| value.figure.words_mut()).nth(usize::from(index))
            }
            Field::Source => Some(&mut self.source),
            Field::Frequency => Some(&mut self.frequency),
            Field::Owner => Some(&mut self.owner),
            Field::Split => Some(&mut self.split),
            _ => None,
        }
    }
}

/// How likely, or how bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Degree {
    /// Low.
    Low,
    /// Middling.
    Medium,
    /// High.
    High,
}

/// A risk and how it is lowered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Identity.
    pub id: Id,
    /// What may happen.
    pub text: Text,
    /// How likely it is.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub probability: Option<Degree>,
    /// How bad it would be.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub impact: Option<Degree>,
    /// How it is lowered.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub mitigation: Text,
    /// Who watches it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub owner: Text,
}

part!(Risk { Text => text, Mitigation => mitigation, Owner => owner });
