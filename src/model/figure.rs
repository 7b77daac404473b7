//! Figures as they were stated, and facts made of them. No floating point: figures compare by equality.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Field, Id, Kind, List, Part, Text, Year};

/// A decimal number that remembers how many decimals it was written with: 20,80 is not 20,8.
#[derive(Clone, Copy, Debug)]
pub struct Number(Decimal);

impl Number {
    /// The value, for computing.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }
}

impl From<Decimal> for Number {
    /// A negative zero becomes a plain one: they are equal, and would be written differently.
    fn from(value: Decimal) -> Self {
        Self(if value.is_zero() { value.abs() } else { value })
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self(value.into())
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        (self.0.mantissa(), self.0.scale()) == (other.0.mantissa(), other.0.scale())
    }
}

impl Eq for Number {}

impl fmt::Display for Number {
    /// With a decimal point, without separators between thousands.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A string that is not a number of at most 28 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a number was expected")]
pub struct BadNumber;

impl FromStr for Number {
    type Err = BadNumber;

    /// Reads what people type: comma or point for decimals, any spaces between thousands, any minus.
    fn from_str(s: &str) -> Result<Self, BadNumber> {
        let plain: String = s
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| match c {
                ',' => '.',
                '−' | '–' => '-',
                c => c,
            })
            .collect();
        let digits_only = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
        if !digits_only || !plain.ends_with(|c: char| c.is_ascii_digit()) {
            return Err(BadNumber);
        }
        Decimal::from_str_exact(&plain).map(Self::from).map_err(|_| BadNumber)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::from_string(deserializer)
    }
}

/// What was said before the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Sign {
    /// ≈, «около».
    About,
    /// «более».
    MoreThan,
    /// ≥, «не менее».
    AtLeast,
    /// «менее».
    LessThan,
    /// ≤, «не более».
    AtMost,
}

/// A value as it was stated: never rounded, never corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Figure {
    /// One number: «20,8».
    Number(Number),
    /// A number with a word or sign before it: «более 3000».
    Signed(Sign, Number),
    /// From the first to the second: «−2…−5».
    Range(Number, Number),
    /// A value in words: «среднегодовой уровень».
    Words(Text),
}

impl Default for Figure {
    fn default() -> Self {
        Self::Words(Text::default())
    }
}

impl Figure {
    /// The number to compute with, where there is exactly one.
    #[must_use]
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Number(n) | Self::Signed(_, n) => Some(*n),
            Self::Range(..) | Self::Words(_) => None,
        }
    }

    /// The words, where the value is in words.
    #[must_use]
    pub const fn words(&self) -> Option<&Text> {
        match self {
            Self::Words(text) => Some(text),
            _ => None,
        }
    }

    pub(super) const fn words_mut(&mut self) -> Option<&mut Text> {
        match self {
            Self::Words(text) => Some(text),
            _ => None,
        }
    }
}

/// How a stated change is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// In per cent of the earlier value.
    Percent,
    /// How many times as large.
    Times,
    /// The difference, in the facts' unit.
    Difference,
}

/// A stated change and the two facts it can be computed from; where they differ, that is pointed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// The earlier or smaller fact.
    pub base: Id,
    /// The fact compared with it.
    pub with: Id,
    /// How the change is measured.
    pub change: Change,
}

/// A fact of the situation: a named figure with its unit, year and source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Identity.
    pub id: Id,
    /// What is counted: «Население города».
    pub name: Text,
    /// The value as stated.
    pub figure: Figure,
    /// The unit: «тыс. человек».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub unit: Text,
    /// The year it holds for.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub year: Option<Year>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub source: Text,
    /// The facts this one, being a change, can be checked against.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub comparison: Option<Comparison>,
}

impl Part for Fact {
    fn id(&self) -> Id {
        self.id
    }
    fn kind(&self) -> Kind {
        Kind::Fact
    }
    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Name, &self.name);
        if let Some(words) = self.figure.words() {
            see(Field::Figure, words);
        }
        see(Field::Unit, &self.unit);
        see(Field::Source, &self.source);
    }
    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Name => Some(&mut self.name),
            Field::Figure => self.figure.words_mut(),
            Field::Unit => Some(&mut self.unit),
            Field::Source => Some(&mut self.source),
            _ => None,
        }
    }
}

/// Facts shown together, as one small table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactGroup {
    /// What they have in common; may be empty.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// The facts.
    pub facts: List<Fact>,
}
