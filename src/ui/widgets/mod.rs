//! Widgets that know the plan.

mod field;

pub use field::{Key, TextField};
