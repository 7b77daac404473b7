//! Where the lines of a part stand: as large as all of them fit, and on pages where the smallest size does not.

use std::ops::Range;
use std::sync::Arc;

use egui::{FontFamily, FontId, Galley, Label, Pos2, Rect, Ui, Vec2, vec2};

use super::{BoardLine, BoardPart, NEWEST, SMALLEST};
use crate::model::Id;
use crate::ui::theme::{self, GRID};

/// The sizes that are tried, the largest first.
const SIZES: [f32; 4] = [28.0, 25.0, 22.0, SMALLEST];

/// How far a level stands in, in points.
const LEVEL: f32 = 24.0;

/// A line, and where it stands on its page.
#[derive(Clone, Debug)]
struct Line {
    number: Arc<Galley>,
    words: Arc<Galley>,
    /// From the left edge to the words.
    indent: f32,
    top: f32,
    height: f32,
}

/// The lines of a part in their places.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    size: Vec2,
    scale: f32,
    lines: Vec<Line>,
    pages: Vec<Range<usize>>,
}

impl Laid {
    /// Lays the lines out in a room of this size.
    pub(super) fn new(ui: &Ui, part: &BoardPart, newest: Option<Id>, size: Vec2, scale: f32) -> Self {
        let mut laid = Self { size, scale, lines: Vec::new(), pages: Vec::new() };
        for letters in SIZES {
            if laid.lay(ui, part, newest, letters) {
                break;
            }
        }
        laid
    }

    /// Whether it still holds.
    pub(super) fn fits(&self, size: Vec2, scale: f32) -> bool {
        (self.size - size).abs().max_elem() < 0.5 && (self.scale - scale).abs() < 0.001
    }

    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The page with a line.
    pub(super) fn page_of(&self, line: usize) -> usize {
        self.pages.iter().position(|page| page.contains(&line)).unwrap_or_default()
    }

    /// Stops where the first page is full, unless the letters are the smallest. Says whether one page holds all.
    fn lay(&mut self, ui: &Ui, part: &BoardPart, newest: Option<Id>, letters: f32) -> bool {
        self.lines.clear();
        let mut taken = 0.0;
        for line in &part.lines {
            let size = if newest == Some(line.id) { NEWEST } else { letters };
            let line = self.line(ui, line, size);
            taken += line.height + GRID;
            self.lines.push(line);
            if letters > SMALLEST && taken - GRID > self.size.y {
                return false;
            }
        }
        let heights: Vec<f32> = self.lines.iter().map(|line| line.height + GRID).collect();
        self.pages = pages(&heights, self.size.y + GRID, part.quadrant.is_some());
        for page in &self.pages {
            let mut top = 0.0;
            for line in self.lines.get_mut(page.clone()).unwrap_or_default() {
                line.top = top;
                top += line.height + GRID;
            }
        }
        self.pages.len() <= 1
    }

    fn line(&self, ui: &Ui, line: &BoardLine, letters: f32) -> Line {
        let tokens = theme::tokens(ui);
        let font = |family| FontId::new(letters * self.scale, family);
        let indent = f32::from(line.level.min(4)) * LEVEL;
        let number = ui.painter().layout_no_wrap(line.number.clone(), font(FontFamily::Proportional), tokens.muted);
        let indent = indent + if line.number.is_empty() { 0.0 } else { number.size().x + GRID };
        let room = (self.size.x - indent).max(letters * 4.0);
        let family = if line.heads { theme::strong() } else { FontFamily::Proportional };
        let words = ui.painter().layout(line.words.clone(), font(family), tokens.text, room);
        let height = words.size().y;
        Line { number, words, indent, top: 0.0, height }
    }

    /// Paints a page with its upper left corner here.
    pub(super) fn paint(&self, ui: &mut Ui, page: usize, at: Pos2) {
        let tokens = theme::tokens(ui);
        let Some(range) = self.pages.get(page).cloned() else { return };
        for line in self.lines.get(range).unwrap_or_default() {
            let left = at + vec2(line.indent, line.top);
            let number_at = left - vec2(line.number.size().x + GRID, 0.0);
            if line.number.size().x > 0.0 {
                ui.painter().galley(number_at, Arc::clone(&line.number), tokens.muted);
            }
            ui.put(Rect::from_min_size(left, line.words.size()), Label::new(Arc::clone(&line.words)).selectable(false));
        }
    }
}

/// Which lines stand on which page. What grows at its end has its last page full, the first one may be short.
fn pages(heights: &[f32], room: f32, from_end: bool) -> Vec<Range<usize>> {
    let order: Vec<usize> = if from_end { (0..heights.len()).rev().collect() } else { (0..heights.len()).collect() };
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut taken = f32::INFINITY;
    for line in order {
        let height = heights.get(line).copied().unwrap_or_default();
        match pages.last_mut() {
            Some(page) if taken + height <= room => {
                *page = page.start.min(line)..page.end.max(line + 1);
                taken += height;
            }
            _ => {
                pages.push(line..line + 1);
                taken = height;
            }
        }
    }
    if from_end {
        pages.reverse();
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::pages;

    #[test]
    fn a_list_fills_its_first_pages_and_a_quadrant_its_last_ones() {
        assert_eq!(pages(&[1.0; 5], 2.0, false), [0..2, 2..4, 4..5]);
        assert_eq!(pages(&[1.0; 5], 2.0, true), [0..1, 1..3, 3..5]);
        assert_eq!(pages(&[9.0, 1.0], 2.0, false), [0..1, 1..2], "what is too high has a page of its own");
        assert!(pages(&[], 2.0, true).is_empty());
    }
}
