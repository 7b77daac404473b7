//! Typed links between items.

use serde::{Deserialize, Serialize};

use super::{Id, Kind};

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LinkKind {
    /// This one grew out of that one.
    ComesFrom,
    /// This one is an answer to that one.
    Answers,
    /// That indicator shows how far this one has come.
    MeasuredBy,
    /// That source pays for this one.
    PaidFrom,
    /// This one lowers that risk.
    Lowers,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::ComesFrom, Self::Answers, Self::MeasuredBy, Self::PaidFrom, Self::Lowers];

    /// Whether such a link may lead from an item of the one kind to an item of the other.
    #[must_use]
    pub const fn joins(self, from: Kind, to: Kind) -> bool {
        match self {
            Self::ComesFrom => matches!(
                (from, to),
                (Kind::Card | Kind::Problem | Kind::Risk, Kind::Fact)
                    | (Kind::Problem | Kind::Risk | Kind::StrategicOption, Kind::Card)
                    | (Kind::Goal, Kind::Problem | Kind::StrategicOption)
                    | (Kind::Priority, Kind::Goal | Kind::Problem | Kind::StrategicOption)
                    | (Kind::Measure, Kind::StrategicOption)
            ),
            Self::Answers => {
                matches!((from, to), (Kind::Goal | Kind::Priority | Kind::Task | Kind::Measure, Kind::Problem))
            }
            Self::MeasuredBy => matches!(
                (from, to),
                (Kind::Goal | Kind::Priority | Kind::Task | Kind::Measure | Kind::ExpectedResult, Kind::Indicator)
            ),
            Self::PaidFrom => matches!((from, to), (Kind::Priority | Kind::Task | Kind::Measure, Kind::MoneySource)),
            Self::Lowers => matches!((from, to), (Kind::Priority | Kind::Task | Kind::Measure, Kind::Risk)),
        }
    }
}

/// A link from one item to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// From which item.
    pub from: Id,
    /// What it says.
    pub kind: LinkKind,
    /// To which item.
    pub to: Id,
}
