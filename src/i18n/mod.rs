//! Words for people: phrases with slots and plurals (Fluent), numbers, money and dates, in four languages.
//!
//! The phrases live in `assets/locales/{area}.{language}.ftl`, keyed by meaning. A test holds the languages to the
//! same keys and slots.

mod collate;
mod date;
mod number;
mod phrases;
mod read;

pub use collate::Collation;
pub use number::{roman, scaled};
pub use phrases::{Slots, Translator, Value, slots};
pub use read::{minor_units, read_every, read_moment, read_money, read_year};
