//! Widgets that know the plan.

mod chosen;
mod column;
pub mod drag;
mod drawing;
mod entry;
mod field;
mod figure;
mod form;
mod heights;
mod lines;
mod list;
mod sight;
mod thumbnail;

pub use chosen::{Chosen, Wish, choose};
pub use column::{Column, Rows, Wanted, guess_height, text_height};
pub use drawing::drawing;
pub use entry::{Entry, named, named_entry};
pub use field::{Answer, Key, TextField, borrowed_words, field_ahead, guess_second, second_height, words_or_borrowed};
pub use figure::{figure_text, parse_figure};
pub use form::{Form, cells, choice, label_above, read_year};
pub use heights::Heights;
pub use lines::{Line, LineKind, Lines, Manners, Waiting};
pub use list::{Heard, ItemList, Look};
pub use sight::InSight;
pub use thumbnail::Thumbnails;

use egui::Ui;

use super::theme::{self, GRID};

/// A hairline over the whole width.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, theme::tokens(ui).line));
}

/// The place among what is offered to which ↓ and ↑ lead from this one; the field that has the keyboard does not hear
/// them. It may lie behind the last one.
#[must_use]
pub fn walked(ctx: &egui::Context, place: usize) -> usize {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let down = place.saturating_add(usize::from(pressed(egui::Key::ArrowDown)));
    down.saturating_sub(usize::from(pressed(egui::Key::ArrowUp)))
}

/// The heading of a group of fields, with room above.
pub fn group_heading(ui: &mut Ui, words: impl Into<String>) {
    ui.add_space(GRID * 2.0);
    let font = theme::strong_font(ui, &egui::TextStyle::Body);
    ui.label(egui::RichText::new(words).font(font));
    hairline(ui);
    ui.add_space(GRID / 2.0);
}

/// Words of less weight, small.
pub fn muted(ui: &mut Ui, words: impl Into<String>) -> egui::Response {
    let color = theme::tokens(ui).muted;
    ui.label(egui::RichText::new(words).small().color(color))
}
