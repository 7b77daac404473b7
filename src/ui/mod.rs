//! What people see: views of the plan's parts, widgets, colours and type. Views read the plan and ask for edits.

pub mod command;
mod context;
mod selection;
pub mod theme;
pub mod views;
pub mod widgets;

pub use context::{At, Caret, Context, Misspelling, Outbox, Pasting, Spot};
pub use selection::Selection;
pub use widgets::{Answer, Key, TextField};
