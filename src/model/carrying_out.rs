//! Carrying the plan out: reports, bodies, meetings, remarks and the records of what was done.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Every, Field, Figure, Id, Kind, Money, Part, Period, Text};

/// A report the plan promises.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Identity.
    pub id: Id,
    /// Which report.
    pub title: Text,
    /// How often.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub every: Option<Every>,
    /// By when, in words: «до 1 марта».
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub due: Text,
    /// Who makes it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub owner: Text,
}

part!(Report { Title => title, Frequency => due, Owner => owner });

/// A body that manages the plan, and its role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Identity.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// What it does for the plan.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub role: Text,
}

part!(Body { Name => name, Text => role });

/// The kind of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingKind {
    /// A public hearing.
    Hearing,
    /// A sitting of the working group.
    #[default]
    WorkingGroup,
    /// A gathering of citizens.
    Gathering,
    /// A focus group or a survey.
    Survey,
    /// Any other.
    Other,
}

/// A hearing or meeting, and what it brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Identity.
    pub id: Id,
    /// The day.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub date: Option<Date>,
    /// Its kind.
    #[serde(default)]
    pub kind: MeetingKind,
    /// What it was about.
    #[serde(default)]
    pub subject: Text,
    /// How many people came.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub people: Option<u32>,
    /// How many of them were women.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub women: Option<u32>,
    /// What was recommended, and what became of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Recommendation>,
}

/// A recommendation of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    /// The words.
    pub text: Text,
    /// What became of it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub outcome: Text,
}

impl Part for Meeting {
    fn id(&self) -> Id {
        self.id
    }

    fn kind(&self) -> Kind {
        Kind::Meeting
    }

    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        see(Field::Title, &self.subject);
        for (row, recommendation) in (0..).zip(&self.recommendations) {
            see(Field::Cell(row, 0), &recommendation.text);
            see(Field::Cell(row, 1), &recommendation.outcome);
        }
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match field {
            Field::Title => Some(&mut self.subject),
            Field::Cell(row, 0) => self.recommendations.get_mut(usize::from(row)).map(|r| &mut r.text),
            Field::Cell(row, 1) => self.recommendations.get_mut(usize::from(row)).map(|r| &mut r.outcome),
            _ => None,
        }
    }
}

/// What was decided on a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// Taken.
    Accepted,
    /// Taken in part.
    Partly,
    /// Not taken; the reason says why.
    Declined,
}

/// What came back from circulation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Identity.
    pub id: Id,
    /// On which item; none: on the whole.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub about: Option<Id>,
    /// From whom.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub from: Text,
    /// The day of the letter.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub date: Option<Date>,
    /// The number of the letter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// The words.
    pub text: Text,
    /// What was decided; none: still open.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub decision: Option<Decision>,
    /// Why.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub reason: Text,
}

part!(Remark { Name => from, Text => text, Reason => reason });

/// How far a measure has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Not begun.
    #[default]
    NotStarted,
    /// Under way.
    UnderWay,
    /// Done.
    Done,
    /// Not done by its time.
    Late,
    /// Given up.
    Cancelled,
}

/// Planned and reached value of an indicator in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// Which indicator of the plan; none: the measure's own, in words.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub indicator: Option<Id>,
    /// What was planned.
    pub planned: Figure,
    /// What was reached.
    pub reached: Figure,
}

/// Money planned and spent in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spending {
    /// From which source.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub source: Option<Id>,
    /// What was planned.
    pub planned: Money,
    /// What was spent.
    pub spent: Money,
}

/// What was done on one measure in one reporting period; a measure has one record a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Identity.
    pub id: Id,
    /// The period.
    pub period: Period,
    /// How far it has come.
    #[serde(default)]
    pub status: Status,
    /// What was done.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
    /// Values planned and reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Progress>,
    /// Money planned and spent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub money: Vec<Spending>,
    /// Why it differs from the plan.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub deviation: Text,
}

part!(Record { Text => text, Reason => deviation });
