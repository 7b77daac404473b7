//! Widgets that know the plan.

mod column;
pub mod drag;
mod field;
mod heights;
mod lines;
mod list;

pub use column::{Column, Rows, Wanted, guess_height, text_height};
pub use field::{Answer, Key, TextField};
pub use heights::Heights;
pub use lines::{Line, LineKind, Lines, Manners, Waiting};
pub use list::{Heard, ItemList, Look};
