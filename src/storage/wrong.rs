//! What RON and the model say of a broken file, as data: the sentences are made elsewhere, in the user's language.

use crate::model::{BadId, BadMoment, BadMoney, BadNumber};

/// What is wrong at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file ends too early: it was cut short.
    CutShort,
    /// Something stands behind the end of the plan.
    AfterTheEnd,
    /// Values stand in values deeper than any plan goes.
    TooDeep,
    /// There is no such field here.
    UnknownField(String),
    /// This field is missing.
    MissingField(String),
    /// The same field, language or entry stands twice.
    Twice(String),
    /// A word that is none of those allowed here.
    UnknownWord {
        /// What stands there.
        found: String,
        /// What could stand there.
        allowed: Vec<String>,
    },
    /// Something else belongs here.
    Expected(Thing),
}

/// What belongs in a place of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// A list in `[ ]`.
    List,
    /// Pairs in `{ }`.
    Pairs,
    /// Fields in `( )`.
    Fields,
    /// `Some(…)` or `None`.
    Optional,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A closing bracket.
    Closing,
    /// The name of a field or a word of a choice.
    Name,
    /// An item's id.
    Id,
    /// An amount of money.
    Money,
    /// A year, quarter, month or day.
    Moment,
    /// A picture's bytes.
    Bytes,
    /// Anything else.
    Other,
}

impl From<ron::Error> for Wrong {
    fn from(error: ron::Error) -> Self {
        use ron::Error as E;
        match error {
            E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment => Self::CutShort,
            E::TrailingCharacters => Self::AfterTheEnd,
            E::ExceededRecursionLimit => Self::TooDeep,
            E::NoSuchStructField { found, .. } => Self::UnknownField(found),
            E::MissingStructField { field, .. } => Self::MissingField(field.to_owned()),
            E::DuplicateStructField { field, .. } => Self::Twice(field.to_owned()),
            E::NoSuchEnumVariant { expected, found, .. } => {
                Self::UnknownWord { found, allowed: expected.iter().map(|word| (*word).to_owned()).collect() }
            }
            E::Message(message) => Self::of_message(&message),
            other => Self::Expected(Thing::of(&other)),
        }
    }
}

impl Wrong {
    /// The model's own types speak in messages; each is known by its words.
    fn of_message(message: &str) -> Self {
        let thing = if message == BadId.to_string() {
            Thing::Id
        } else if message == BadNumber.to_string() {
            Thing::Number
        } else if message == BadMoney.to_string() {
            Thing::Money
        } else if message == BadMoment.to_string() {
            Thing::Moment
        } else if message.contains("base64") || message.starts_with("64 hexadecimal") {
            Thing::Bytes
        } else if let Some((what, _)) = message.split_once(" stands twice") {
            return Self::Twice(what.trim_start_matches("the language ").trim_start_matches("the same ").to_owned());
        } else {
            Thing::Other
        };
        Self::Expected(thing)
    }
}

impl Thing {
    const fn of(error: &ron::Error) -> Self {
        use ron::Error as E;
        match error {
            E::ExpectedString | E::InvalidEscape(_) => Self::Text,
            E::ExpectedInteger
            | E::ExpectedFloat
            | E::IntegerOutOfBounds
            | E::InvalidIntegerDigit { .. }
            | E::FloatUnderscore
            | E::UnderscoreAtBeginning => Self::Number,
            E::ExpectedBoolean => Self::YesOrNo,
            E::ExpectedArray => Self::List,
            E::ExpectedMap => Self::Pairs,
            E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedDifferentStructName { .. } => {
                Self::Fields
            }
            E::ExpectedOption => Self::Optional,
            E::ExpectedComma => Self::Comma,
            E::ExpectedMapColon => Self::Colon,
            E::ExpectedArrayEnd | E::ExpectedMapEnd | E::ExpectedStructLikeEnd | E::ExpectedOptionEnd => Self::Closing,
            E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) => Self::Name,
            _ => Self::Other,
        }
    }
}
