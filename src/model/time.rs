//! Years, terms and reporting periods.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar year, 1900–2200 in a sound plan.
pub type Year = i16;

/// A moment as exact as people named it. In files: `2015`, `2015-Q2`, `2015-06`, `2015-06-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// The year.
    Year(Year),
    /// A quarter, 1–4.
    Quarter(Year, u8),
    /// A month, 1–12.
    Month(Year, u8),
    /// The day.
    Day(Date),
}

impl Moment {
    /// The year it lies in.
    #[must_use]
    pub fn year(self) -> Year {
        match self {
            Self::Year(y) | Self::Quarter(y, _) | Self::Month(y, _) => y,
            Self::Day(d) => d.year(),
        }
    }

    /// Whether there is such a quarter or month, in a year that is written with four digits.
    #[must_use]
    pub fn is_sound(self) -> bool {
        let part = match self {
            Self::Quarter(_, quarter) => (1..=4).contains(&quarter),
            Self::Month(_, month) => (1..=12).contains(&month),
            Self::Year(_) | Self::Day(_) => true,
        };
        part && (0..=9999).contains(&self.year())
    }

    /// The first day of it, as (year, month, day): for putting moments in order.
    #[must_use]
    pub fn first_day(self) -> (Year, u8, u8) {
        match self {
            Self::Year(y) => (y, 1, 1),
            Self::Quarter(y, q) => (y, q.saturating_sub(1) * 3 + 1, 1),
            Self::Month(y, m) => (y, m, 1),
            Self::Day(d) => (d.year(), u8::try_from(d.month()).unwrap_or(1), u8::try_from(d.day()).unwrap_or(1)),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(y) => write!(f, "{y:04}"),
            Self::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Self::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Self::Day(d) => write!(f, "{d}"),
        }
    }
}

/// A string that is not a moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a year, quarter, month or day was expected: 2015, 2015-Q2, 2015-06 or 2015-06-01")]
pub struct BadMoment;

impl FromStr for Moment {
    type Err = BadMoment;

    fn from_str(s: &str) -> Result<Self, BadMoment> {
        let mut parts = s.splitn(2, '-');
        let year = parts.next().filter(|y| y.len() == 4 && y.bytes().all(|b| b.is_ascii_digit()));
        let year: Year = year.and_then(|y| y.parse().ok()).ok_or(BadMoment)?;
        let part = |s: &str, max: u8| s.parse().ok().filter(|n| (1..=max).contains(n)).ok_or(BadMoment);
        match parts.next() {
            None => Ok(Self::Year(year)),
            Some(rest) if rest.len() == 2 && rest.starts_with('Q') => Ok(Self::Quarter(year, part(&rest[1..], 4)?)),
            Some(rest) if rest.len() == 2 => Ok(Self::Month(year, part(rest, 12)?)),
            Some(_) => s.parse().map(Self::Day).map_err(|_| BadMoment),
        }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::from_string(deserializer)
    }
}

/// How often something is done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Every {
    /// Every month.
    Month,
    /// Every quarter.
    Quarter,
    /// Every half year.
    HalfYear,
    /// Every year.
    Year,
    /// All the time.
    Always,
}

/// When something is done. All empty: not said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Timing {
    /// The beginning.
    #[serde(skip_serializing_if = "super::is_default")]
    pub from: Option<Moment>,
    /// The end, included.
    #[serde(skip_serializing_if = "super::is_default")]
    pub to: Option<Moment>,
    /// Done again and again.
    #[serde(skip_serializing_if = "super::is_default")]
    pub every: Option<Every>,
}

impl Timing {
    /// Nothing is said of when.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.from.is_none() && self.to.is_none() && self.every.is_none()
    }
}

/// Years from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The first year.
    pub from: Year,
    /// The last year, not before the first.
    pub to: Year,
}

/// The part of a year a report speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartOfYear {
    /// The first quarter.
    FirstQuarter,
    /// The second quarter.
    SecondQuarter,
    /// The third quarter.
    ThirdQuarter,
    /// The fourth quarter.
    FourthQuarter,
    /// The first half.
    FirstHalf,
    /// The second half.
    SecondHalf,
    /// January to September.
    NineMonths,
    /// The whole year.
    Year,
}

/// A reporting period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The year.
    pub year: Year,
    /// Which part of it.
    pub part: PartOfYear,
    /// The figures count from the beginning of the year.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub since_january: bool,
}
