//! A scrolling column of rows of different heights, of which only those in sight are laid out and drawn.

use std::collections::HashMap;

use egui::{Align, Event, FontId, Layout, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::Heights;
use crate::model::Id;

/// The rows of a [`Column`].
pub trait Rows {
    /// What a row is about: the widgets in it keep their state by this.
    fn id(&self, row: usize) -> Id;
    /// A quick guess of its height, without laying it out.
    fn guess(&self, row: usize, width: f32) -> f32;
    /// Its height as it will be drawn.
    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32;
    /// Draws it, over the width of `ui`; says how high it has become.
    fn draw(&mut self, ui: &mut Ui, row: usize) -> f32;
}

/// The state of a column between frames.
#[derive(Debug, Default)]
pub struct Column {
    heights: Heights,
    ids: Vec<Id>,
    width: f32,
    jump: Option<f32>,
    /// The row with the caret that stays in sight, whatever grows above it, until somebody scrolls away from it.
    followed: Option<Id>,
}

/// Which rows are drawn beside those in sight.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// The row with the caret: it would lose the keyboard if it were not drawn.
    pub keep: Option<usize>,
    /// The row to bring into sight.
    pub reveal: Option<usize>,
}

impl Column {
    /// Puts other rows in the place of a range, guessing the heights of those that were not there before.
    pub fn replace(&mut self, range: std::ops::Range<usize>, ids: Vec<Id>, mut guess: impl FnMut(usize, f32) -> f32) {
        let end = range.end.min(self.ids.len());
        let range = range.start.min(end)..end;
        if self.ids.get(range.clone()).is_some_and(|old| old == ids) {
            return;
        }
        let known: HashMap<Id, f32> = range
            .clone()
            .filter(|row| self.heights.is_exact(*row))
            .filter_map(|row| Some((*self.ids.get(row)?, self.heights.get(row))))
            .collect();
        let width = self.width;
        let heights: Vec<(f32, bool)> = (0..)
            .zip(&ids)
            .map(|(row, id)| known.get(id).map_or_else(|| (guess(row, width), false), |height| (*height, true)))
            .collect();
        self.heights.splice(range.clone(), heights);
        self.ids.splice(range, ids);
    }

    /// All heights are to be guessed anew: the words have changed.
    pub const fn forget(&mut self) {
        self.width = 0.0;
    }

    /// Shows the rows. The scroll bar's place is kept under `salt`.
    pub fn show(&mut self, ui: &mut Ui, salt: impl egui::AsIdSalt, wanted: Wanted, rows: &mut dyn Rows) {
        // In little room it is little, too: egui's own least height would reach beyond the place it is given.
        let mut area = ScrollArea::vertical().id_salt(salt).auto_shrink(false).min_scrolled_height(0.0);
        if let Some(offset) = self.jump.take() {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_viewport(ui, |ui, viewport| self.in_sight(ui, viewport, wanted, rows));
        let shift = output.inner;
        if shift != 0.0 {
            // What is on the screen stays where it is, though rows above it turned out higher or lower than guessed.
            self.jump = Some(output.state.clamped_offset().y + shift);
            ui.ctx().request_repaint();
        }
    }

    fn in_sight(&mut self, ui: &mut Ui, viewport: Rect, wanted: Wanted, rows: &mut dyn Rows) -> f32 {
        // A line of words is as high as its words: the rows decide what is between them.
        ui.spacing_mut().interact_size.y = 0.0;
        let width = ui.available_width();
        if (self.width - width).abs() > 0.5 {
            let guesses: Vec<_> = (0..self.heights.len()).map(|row| (rows.guess(row, width), false)).collect();
            self.heights.splice(0..guesses.len(), guesses);
            self.width = width;
        }
        let wanted = Wanted { reveal: wanted.reveal.or_else(|| self.lost(ui, viewport, wanted.keep, rows)), ..wanted };
        if let Some(row) = wanted.reveal {
            self.measured(ui, row, rows);
        }
        let (range, shift) = self.fill(ui, viewport, rows);
        let origin = pos2(ui.max_rect().left(), ui.max_rect().top() - shift);
        let mut top = self.heights.top(range.start);
        for row in range.clone() {
            let height = self.draw(ui, origin + vec2(0.0, top), row, rows);
            top += height;
        }
        for row in [wanted.keep, wanted.reveal].into_iter().flatten().filter(|row| !range.contains(row)) {
            self.draw(ui, origin + vec2(0.0, self.heights.top(row)), row, rows);
            if wanted.keep == wanted.reveal {
                break;
            }
        }
        if let Some(row) = wanted.reveal {
            let place = origin + vec2(0.0, self.heights.top(row));
            let rect = Rect::from_min_size(place, vec2(width, self.heights.get(row))).expand2(vec2(0.0, 24.0));
            ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
        }
        drag_scroll(ui);
        ui.set_min_size(vec2(width, self.heights.total()));
        shift
    }

    /// The row with the caret, when it is followed and has gone out of sight.
    fn lost(&mut self, ui: &Ui, viewport: Rect, keep: Option<usize>, rows: &dyn Rows) -> Option<usize> {
        let row = keep.filter(|row| *row < self.heights.len())?;
        let id = rows.id(row);
        let (typed, scrolled) = ui.input(|input| {
            let typed = |event: &Event| matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_));
            let scrolled = input.smooth_scroll_delta.y != 0.0 || input.pointer.is_decidedly_dragging();
            (input.events.iter().any(typed), scrolled)
        });
        if typed {
            self.followed = Some(id);
        } else if scrolled {
            self.followed = None;
        }
        let (top, height) = (self.heights.top(row), self.heights.get(row));
        let (above, below) = (top < viewport.top() - 0.5, top + height > viewport.bottom() + 0.5);
        // A row higher than the view is in sight with any part of it.
        let hidden = if height > viewport.height() {
            top > viewport.bottom() || top + height < viewport.top()
        } else {
            above || below
        };
        if !hidden {
            self.followed = Some(id);
        }
        (hidden && self.followed == Some(id)).then_some(row)
    }

    /// Measures the rows in sight. Says which they are, and how far they must be drawn above their places so that
    /// nothing on the screen moves.
    fn fill(&mut self, ui: &Ui, viewport: Rect, rows: &mut dyn Rows) -> (std::ops::Range<usize>, f32) {
        if self.heights.is_empty() {
            return (0..0, 0.0);
        }
        let first = self.heights.at(viewport.top().max(0.0));
        let mut top = self.heights.top(first);
        let mut shift = 0.0;
        let mut row = first;
        while row < self.heights.len() && top < viewport.bottom() + shift {
            let grown = self.measured(ui, row, rows);
            if top < viewport.top() {
                shift += grown;
            }
            top += self.heights.get(row);
            row += 1;
        }
        (first..row, shift)
    }

    fn measured(&mut self, ui: &Ui, row: usize, rows: &mut dyn Rows) -> f32 {
        if row >= self.heights.len() || self.heights.is_exact(row) {
            return 0.0;
        }
        let height = rows.measure(ui, row, self.width);
        let grown = height - self.heights.get(row);
        self.heights.set(row, height);
        grown
    }

    fn draw(&mut self, ui: &mut Ui, place: egui::Pos2, row: usize, rows: &mut dyn Rows) -> f32 {
        let was = self.heights.get(row);
        let rect = Rect::from_min_size(place, vec2(self.width, was));
        let id = egui::Id::unique(("row", rows.id(row).as_u128()));
        let builder = UiBuilder::new().max_rect(rect).scope_id(id).layout(Layout::top_down(Align::Min));
        let mut child = ui.new_child(builder);
        let height = rows.draw(&mut child, row);
        if (height - was).abs() > 0.5 {
            self.heights.set(row, height);
            ui.ctx().request_repaint();
        }
        height
    }
}

/// While something is dragged near the upper or lower edge, the column scrolls.
fn drag_scroll(ui: &Ui) {
    const EDGE: f32 = 32.0;
    if !egui::DragAndDrop::has_any_payload(ui.ctx()) {
        return;
    }
    let clip = ui.clip_rect();
    let Some(pointer) = ui.ctx().pointer_interact_pos().filter(|pointer| clip.contains(*pointer)) else { return };
    let up = (clip.top() + EDGE - pointer.y).max(0.0);
    let down = (pointer.y - clip.bottom() + EDGE).max(0.0);
    if up + down > 0.0 {
        ui.scroll_with_delta_animation(vec2(0.0, (up - down) / 4.0), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// How high these words are when they wrap at this width; at least one line.
#[must_use]
pub fn text_height(ui: &Ui, words: &str, font: FontId, width: f32) -> f32 {
    let line = ui.fonts_mut(|fonts| fonts.row_height(&font));
    if words.is_empty() {
        return line;
    }
    let galley = ui.painter().layout(words.to_owned(), font, egui::Color32::PLACEHOLDER, width);
    galley.size().y.max(line)
}

/// A guess of the height of these words, from their number.
#[must_use]
pub fn guess_height(words: &str, width: f32) -> f32 {
    // Inter at 15 points: a Cyrillic letter is about 8.3 points wide, a line 18 high.
    const LETTER: f32 = 8.3;
    const LINE: f32 = 18.0;
    #[expect(clippy::cast_precision_loss, reason = "a guess")]
    let letters = words.chars().count() as f32;
    let lines = (letters * LETTER / width.max(LETTER)).ceil().max(1.0);
    lines * LINE
}
