//! The parts of the plan, one view each.

mod chain;
mod goals;
mod hall;
mod items;
mod looks;
mod money;
mod narrative;
mod paper;
mod passport;
mod problems;
mod remarks;
mod swot;
mod translation;
mod tree;
mod values;
mod votes;

pub use chain::{ChainAsked, ChainView, GapWords};
pub use goals::GoalsView;
pub use hall::{Board, BoardLine, BoardPart, HallView, Shown};
pub use items::ItemsView;
pub use looks::LooksView;
pub use money::MoneyView;
pub use narrative::NarrativeView;
pub use paper::{PaperForm, PaperView, Target};
pub use passport::PassportView;
pub use problems::ProblemsView;
pub use remarks::RemarksView;
pub use swot::SwotView;
pub use translation::{Translated, TranslationView};
pub use tree::TreeView;

use egui::{RichText, Ui};

use super::theme::{self, GRID};

/// What an empty section is for, in one sentence, and an example.
fn purpose(ui: &mut Ui, words: String, example: String) {
    let tokens = theme::tokens(ui);
    ui.add_space(GRID);
    ui.label(words);
    ui.label(RichText::new(example).small().color(tokens.muted));
    ui.add_space(GRID);
}
