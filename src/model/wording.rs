//! The plan's own words for its levels and headings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Field, Text};

/// A level of the tree that a plan may name in its own way: Приоритет, Направление, Цель.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// The first level.
    Priority,
    /// The second level.
    Task,
    /// The third level.
    Measure,
}

/// A phrase of the document that a plan may word in its own way. Where it does not, the language's phrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phrase {
    /// «Приоритет №1: «…»»; slots number, name.
    PriorityHeading,
    /// «Данный приоритет предусматривает…»; slots tasks, measures.
    PriorityLead,
    /// «Задача №1: …»; slots number, name.
    TaskHeading,
    /// «Данная задача включает следующие меры:»; slot measures.
    MeasuresLead,
    /// «Ожидаемые результаты:»; slots results and the municipality's name forms.
    ResultsLead,
    /// The approval block; slots for date, number and the adopting body.
    Approval,
    /// «Приложение 1 к …»; slots number, title.
    Annex,
    /// The approval block of the action plan where it is a document of its own; slots as of the other one.
    ActionPlanApproval,
    /// «План мероприятий по реализации …»: the title of that document; slot title.
    ActionPlanTitle,
}

impl Phrase {
    /// Every phrase, in the order of the document.
    pub const ALL: [Self; 9] = [
        Self::Approval,
        Self::PriorityHeading,
        Self::PriorityLead,
        Self::TaskHeading,
        Self::MeasuresLead,
        Self::ResultsLead,
        Self::Annex,
        Self::ActionPlanApproval,
        Self::ActionPlanTitle,
    ];
}

/// The plan's own wording. What is absent follows the language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Wording {
    /// Names of levels, in the singular.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "super::distinct")]
    pub levels: BTreeMap<Level, Text>,
    /// Phrases with slots written as Fluent patterns: `Приоритет №{ $number }: «{ $name }»`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "super::distinct")]
    pub phrases: BTreeMap<Phrase, Text>,
}

impl Wording {
    /// Shows every text of the wording.
    pub fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        for (level, text) in &self.levels {
            see(Field::Level(*level), text);
        }
        for (phrase, text) in &self.phrases {
            see(Field::Phrase(*phrase), text);
        }
    }

    /// One text, to be changed; comes into being when it is asked for.
    pub fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Level(level) => Some(self.levels.entry(level).or_default()),
            Field::Phrase(phrase) => Some(self.phrases.entry(phrase).or_default()),
            _ => None,
        }
    }
}
