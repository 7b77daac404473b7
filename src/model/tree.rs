//! The tree of what is done: priority → task → measure, and the results expected.

use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Amount, Field, Id, Kind, List, Part, Record, Slot, Text, Timing};

/// A priority direction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// Identity.
    pub id: Id,
    /// Its name, without number and quotation marks.
    pub title: Text,
    /// Why it was chosen.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub rationale: Text,
    /// The number it keeps since adoption.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub code: Option<Code>,
    /// Measures without a task between.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub measures: List<Measure>,
    /// The tasks.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub tasks: List<Task>,
    /// What is to come of it.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub results: List<ExpectedResult>,
}

part!(Priority { Title => title, Rationale => rationale } Measures, Tasks, Results);

/// A task within a priority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Identity.
    pub id: Id,
    /// Its name, without a number.
    pub title: Text,
    /// The number it keeps since adoption.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub code: Option<Code>,
    /// The measures.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub measures: List<Measure>,
}

part!(Task { Title => title } Measures);

/// A result expected of a priority.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedResult {
    /// Identity.
    pub id: Id,
    /// The words.
    pub text: Text,
}

part!(ExpectedResult { Text => text });

/// A number frozen on adoption, since reports and orders cite it: 3, or 3-1 for what was put in behind it later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The place among its like on adoption, from 1; 0 before the first.
    pub number: u16,
    /// Which later insertion behind it, from 1; 0 for what was there on adoption.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub inserted: u16,
}

/// Somebody who carries a measure out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Executor {
    /// Who.
    pub name: Text,
    /// «По согласованию»: not the town's to command.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub by_agreement: bool,
}

/// What is done: the smallest thing the plan answers for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Identity.
    pub id: Id,
    /// What is done.
    pub text: Text,
    /// Who answers for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lead: Vec<Executor>,
    /// Who helps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Executor>,
    /// When.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// How much, from where, in which year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<Amount>,
    /// What is to come of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub result: Text,
    /// How that is measured, in words; an indicator of the plan is a link.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub indicator: Text,
    /// Form of completion: the act, report or thing that shows it done.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub completion: Text,
    /// The number it keeps since adoption.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub code: Option<Code>,
    /// «Исключена»: stays with its code, is done no more.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub cancelled: bool,
    /// What was done, by reporting period.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub records: List<Record>,
}

impl Part for Measure {
    fn id(&self) -> Id {
        self.id
    }

    fn kind(&self) -> Kind {
        Kind::Measure
    }

    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Text, &self.text);
        for (index, executor) in (0..).zip(&self.lead) {
            see(Field::Lead(index), &executor.name);
        }
        for (index, executor) in (0..).zip(&self.with) {
            see(Field::With(index), &executor.name);
        }
        see(Field::Result, &self.result);
        see(Field::Indicator, &self.indicator);
        see(Field::Completion, &self.completion);
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Text => Some(&mut self.text),
            Field::Lead(index) => self.lead.get_mut(usize::from(index)).map(|e| &mut e.name),
            Field::With(index) => self.with.get_mut(usize::from(index)).map(|e| &mut e.name),
            Field::Result => Some(&mut self.result),
            Field::Indicator => Some(&mut self.indicator),
            Field::Completion => Some(&mut self.completion),
            _ => None,
        }
    }

    fn each_slot(&self, see: &mut dyn FnMut(Slot)) {
        see(Slot::Records(self.id));
    }
}
