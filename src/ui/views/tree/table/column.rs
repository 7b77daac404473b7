//! The columns of the table: what each shows, how it is sorted, and how a value reaches a measure.

use std::cmp::Ordering;
use std::sync::Arc;

use super::super::fields::{self, Name, change, measure_of};
use super::as_one;
use crate::edit::Command;
use crate::i18n::Collation;
use crate::model::{Field, Id, Measure};
use crate::ui::Context;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Head {
    /// The code; a click chooses the row.
    Code,
    /// The measure's words.
    Text,
    /// A field of it.
    Value(Name),
    /// Where its money comes from.
    Source,
}

impl Head {
    /// Every column, in the order shown.
    pub(super) const ALL: [Self; 11] = [
        Self::Code,
        Self::Text,
        Self::Value(Name::Lead(0)),
        Self::Value(Name::With(0)),
        Self::Value(Name::From),
        Self::Value(Name::Until),
        Self::Value(Name::Amount(0)),
        Self::Source,
        Self::Value(Name::Result),
        Self::Value(Name::Indicator),
        Self::Value(Name::Completion),
    ];

    /// Whether it is shown before anybody chose columns.
    pub(super) const fn is_usual(self) -> bool {
        !matches!(self, Self::Value(Name::With(_) | Name::From | Name::Result | Name::Indicator | Name::Completion))
    }

    /// The column that shows a text of a measure.
    pub(super) const fn of(field: Field) -> Option<Self> {
        match field {
            Field::Text => Some(Self::Text),
            Field::Lead(_) => Some(Self::Value(Name::Lead(0))),
            Field::With(_) => Some(Self::Value(Name::With(0))),
            Field::Result => Some(Self::Value(Name::Result)),
            Field::Indicator => Some(Self::Value(Name::Indicator)),
            Field::Completion => Some(Self::Value(Name::Completion)),
            _ => None,
        }
    }

    /// The text of the plan it shows, when it is one.
    pub(super) const fn field(self) -> Option<Field> {
        match self {
            Self::Text => Some(Field::Text),
            Self::Value(name) => name.field(),
            Self::Code | Self::Source => None,
        }
    }

    /// How wide it is at first; the words take what is left.
    pub(super) const fn width(self) -> f32 {
        match self {
            Self::Code => 72.0,
            Self::Text => 240.0,
            Self::Value(Name::From | Name::Until) => 92.0,
            Self::Value(Name::Amount(_)) => 104.0,
            Self::Value(Name::Lead(_) | Name::With(_)) => 160.0,
            Self::Source => 148.0,
            Self::Value(_) => 180.0,
        }
    }

    /// Its title.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Code => "table-code",
            Self::Text => "table-text",
            Self::Value(name) => name.key(),
            Self::Source => "fields-source",
        }
    }

    /// Which of two measures comes first by this column; the empty ones come last.
    pub(super) fn compare(self, cx: &Context<'_>, order: &Collation, one: &Measure, other: &Measure) -> Ordering {
        let money = |measure: &Measure| measure.money.iter().map(|amount| amount.money.minor).sum::<i64>();
        match self {
            Self::Code => Ordering::Equal,
            Self::Value(Name::Amount(_)) => money(other).cmp(&money(one)),
            Self::Value(Name::From) => one
                .timing
                .from
                .is_none()
                .cmp(&other.timing.from.is_none())
                .then_with(|| one.timing.from.cmp(&other.timing.from)),
            Self::Value(Name::Until) => one
                .timing
                .to
                .is_none()
                .cmp(&other.timing.to.is_none())
                .then_with(|| one.timing.to.cmp(&other.timing.to)),
            _ => match (self.sorted_by(cx, one), self.sorted_by(cx, other)) {
                (Some(one), Some(other)) => order.compare(&one, &other),
                // What has no words stands last.
                (one, other) => one.is_none().cmp(&other.is_none()),
            },
        }
    }

    fn sorted_by(self, cx: &Context<'_>, measure: &Measure) -> Option<String> {
        let words = self.words(cx, measure);
        (!words.is_empty()).then(|| words.to_lowercase())
    }

    /// What stands in the cell.
    pub(super) fn words(self, cx: &Context<'_>, measure: &Measure) -> String {
        match self {
            Self::Code => String::new(),
            Self::Text => measure.text.get(cx.language).unwrap_or_default().to_owned(),
            Self::Value(name) => change::words(cx, measure, name),
            Self::Source => {
                let source = measure.money.first().and_then(|amount| cx.plan.sources.get(amount.source?));
                source.map_or_else(String::new, |source| cx.shown(&source.name).to_owned())
            }
        }
    }

    /// Writes words into a measure. Says whether they could be read.
    pub(super) fn write(self, cx: &mut Context<'_>, measure: &Arc<Measure>, words: &str) -> bool {
        match self {
            Self::Text => {
                let (owner, field, language) = (measure.id, Field::Text, cx.language);
                cx.edit(Command::SetText { owner, field, language, text: words.to_owned() });
                true
            }
            Self::Value(name) if name.field().is_some() => {
                let there =
                    name.field().is_some_and(|field| crate::model::Part::text(measure.as_ref(), field).is_some());
                if there || !words.is_empty() {
                    change::write(cx, measure, name, words);
                }
                true
            }
            Self::Value(name) => change::read(cx, measure, name, words),
            Self::Code | Self::Source => true,
        }
    }

    /// The value of one measure in others, as one step.
    pub(super) fn fill(self, cx: &mut Context<'_>, from: Id, into: &[Id]) {
        let Some(from) = measure_of(cx, from) else { return };
        let words = self.words(cx, &from);
        let source = from.money.first().and_then(|amount| amount.source);
        as_one(cx, |cx| {
            for measure in into.iter().filter_map(|id| measure_of(cx, *id)).collect::<Vec<_>>() {
                if self == Self::Source {
                    fields::set_source(cx, &measure, source);
                } else {
                    self.write(cx, &measure, &words);
                }
            }
        });
    }
}
