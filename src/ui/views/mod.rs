//! A view for every part of a plan.

mod items;
mod narrative;
mod passport;
mod values;

pub use items::ItemsView;
pub use narrative::NarrativeView;
pub use passport::PassportView;
