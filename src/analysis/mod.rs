//! What can be found out about a plan: counts and findings. Findings are data; the words for them are elsewhere.

mod check;
mod count;
mod glyph;

pub use check::{Check, Finding, Weight, check};
pub use count::{Counts, count};
