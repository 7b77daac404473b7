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
            laid.lay(ui, part, newest, letters);
            if laid.pages.len() == 1 {
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

    /// Stops where a second page would begin, unless the letters are the smallest.
    fn lay(&mut self, ui: &Ui, part: &BoardPart, newest: Option<Id>, letters: f32) {
        self.lines.clear();
        self.pages.clear();
        let (mut top, mut begin) = (0.0, 0);
        for (index, line) in part.lines.iter().enumerate() {
            let size = if newest == Some(line.id) { NEWEST } else { letters };
            let mut line = self.line(ui, line, size);
            if top > 0.0 && top + line.height > self.size.y {
                self.pages.push(begin..index);
                (top, begin) = (0.0, index);
            }
            line.top = top;
            top += line.height + GRID;
            self.lines.push(line);
            if !self.pages.is_empty() && letters > SMALLEST {
                break;
            }
        }
        self.pages.push(begin..self.lines.len());
    }

    fn line(&self, ui: &Ui, line: &BoardLine, letters: f32) -> Line {
        let tokens = theme::tokens(ui);
        let font = |family| FontId::new(letters * self.scale, family);
        let indent = f32::from(line.level.min(4)) * LEVEL;
        let number = ui.painter().layout_no_wrap(line.number.clone(), font(FontFamily::Proportional), tokens.muted);
        let indent = indent + if line.number.is_empty() { 0.0 } else { number.size().x + GRID };
        let room = (self.size.x - indent).max(letters * 4.0);
        let family =
            if line.level == 0 && !line.number.is_empty() { theme::strong() } else { FontFamily::Proportional };
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
