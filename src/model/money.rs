//! Money: whole minor units, never floating point.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::item::part;
use super::{Id, Text, Year};

/// A currency; all of them have 100 minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Currency {
    /// Kyrgyz som.
    #[default]
    KGS,
    /// Kazakh tenge.
    KZT,
    /// Russian rouble.
    RUB,
    /// United States dollar.
    USD,
    /// Euro.
    EUR,
}

impl Currency {
    /// Every currency, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::KGS, Self::KZT, Self::RUB, Self::USD, Self::EUR];

    /// The ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::KGS => "KGS",
            Self::KZT => "KZT",
            Self::RUB => "RUB",
            Self::USD => "USD",
            Self::EUR => "EUR",
        }
    }
}

/// In which unit amounts are shown in tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// Whole units: сом.
    One,
    /// Thousands: тыс. сом.
    #[default]
    Thousand,
    /// Millions: млн сом.
    Million,
}

/// An amount of money. In files: `1500000.00 KGS`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Money {
    /// The amount in hundredths of the currency's unit.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let minor = self.minor.unsigned_abs();
        write!(f, "{sign}{}.{:02} {}", minor / 100, minor % 100, self.currency.code())
    }
}

/// A string that is not an amount of money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an amount with two decimals and a currency was expected, as in 1500000.00 KGS")]
pub struct BadMoney;

impl FromStr for Money {
    type Err = BadMoney;

    fn from_str(s: &str) -> Result<Self, BadMoney> {
        let (amount, code) = s.split_once(' ').ok_or(BadMoney)?;
        let currency = Currency::ALL.into_iter().find(|c| c.code() == code).ok_or(BadMoney)?;
        let (whole, cents) = amount.split_once('.').ok_or(BadMoney)?;
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let decimal = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !decimal(digits) || !decimal(cents) || cents.len() != 2 {
            return Err(BadMoney);
        }
        let minor = format!("{whole}{cents}").parse().map_err(|_| BadMoney)?;
        Ok(Self { minor, currency })
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::from_string(deserializer)
    }
}

/// Money planned for a measure: from which source, in which year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// How much.
    pub money: Money,
    /// From which source; none: not said.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub source: Option<Id>,
    /// In which year; none: over the whole period.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub year: Option<Year>,
}

/// The kinds of sources of money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SourceKind {
    /// The town's own budget.
    LocalBudget,
    /// The state budget.
    RepublicanBudget,
    /// Enterprises of the town.
    MunicipalEnterprises,
    /// Private investors.
    Investors,
    /// Loans.
    Loans,
    /// The population itself.
    Population,
    /// Grants.
    Grants,
    /// Any other.
    #[default]
    Other,
}

/// A source of money.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoneySource {
    /// Identity.
    pub id: Id,
    /// Which kind it is.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub kind: SourceKind,
    /// Its name in tables.
    pub name: Text,
    /// What the plan says comes from it in all, where it says so: compared with the sums of the measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stated: Vec<Amount>,
}

part!(MoneySource { Name => name });
