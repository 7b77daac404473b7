//! What can be said of a plan by reading it: numbers and codes. Findings, never phrases; nothing here changes a plan.

mod outline;

pub use outline::Outline;
