//! For the hall: the board alone in large letters, read by people in the last row. Nothing in it can be written.

mod board;
mod laid;

pub use board::{Board, BoardLine, BoardPart, Shown};

use egui::{Align2, FontFamily, FontId, Label, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use super::swot;
use crate::i18n::{Translator, slots};
use crate::ui::theme::{self, GRID};
use laid::Laid;

/// The size of what was written last, in points.
pub const NEWEST: f32 = 28.0;

/// The smallest size of all else, in points; what does not fit then stands on further pages.
pub const SMALLEST: f32 = 20.0;

const MARGIN: f32 = GRID * 3.0;
const TITLE: f32 = 48.0;
const HEADER: f32 = 40.0;

/// How much of the width and height the quadrant being written takes.
const LARGE: f32 = 0.6;

/// The board as it is shown: which page of each part, and where its lines stand.
#[derive(Debug, Default)]
pub struct HallView {
    pages: Vec<usize>,
    laid: Vec<Option<Laid>>,
}

impl HallView {
    /// Shows the page with what was written last; what was laid out before holds no longer.
    pub fn follow(&mut self) {
        self.laid.clear();
        self.pages.clear();
    }

    /// Turns the pages of the part being written, or of all.
    pub fn turn(&mut self, board: &Board, forward: bool) {
        for (index, laid) in self.laid.iter().enumerate() {
            let turned = board.written.is_none_or(|written| written == index);
            let (Some(laid), Some(page)) = (laid, self.pages.get_mut(index)) else { continue };
            if turned {
                let next = if forward { *page + 1 } else { page.saturating_sub(1) };
                *page = next.min(laid.pages().saturating_sub(1));
            }
        }
    }

    /// Shows the board over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, board: &Board, tr: &Translator) {
        let area = ui.available_rect_before_wrap().shrink(MARGIN);
        let (title, rest) = area.split_top_bottom_at_y(area.top() + TITLE);
        let heading = RichText::new(&board.title).font(font(ui, SMALLEST, theme::strong()));
        let mut above = ui.new_child(UiBuilder::new().max_rect(title).id_salt("hall-title"));
        above.add(Label::new(heading).truncate().selectable(false));
        for (index, (part, place)) in board.parts.iter().zip(places(board, rest)).enumerate() {
            let builder = UiBuilder::new().max_rect(place).id_salt(("hall-part", index));
            self.part(&mut ui.new_child(builder), board, index, part, tr);
        }
        ui.advance_cursor_after_rect(area);
    }

    fn part(&mut self, ui: &mut Ui, board: &Board, index: usize, part: &BoardPart, tr: &Translator) {
        let mut place = ui.max_rect();
        let tokens = theme::tokens(ui);
        if let Some(quadrant) = part.quadrant {
            ui.painter().rect_filled(place, 6.0, tokens.quadrant(quadrant));
            let header = Rect::from_min_size(place.min, vec2(place.width(), HEADER)).shrink2(vec2(GRID * 2.0, 0.0));
            let mark = tokens.quadrant_mark(quadrant);
            let letter = font(ui, SMALLEST, theme::strong());
            let letter =
                ui.painter().text(header.left_center(), Align2::LEFT_CENTER, swot::letter(quadrant), letter, mark);
            let title = Rect::from_min_max(pos2(letter.right() + GRID, header.top() + GRID / 2.0), header.max);
            let words = RichText::new(&part.title).font(font(ui, SMALLEST, theme::strong()));
            let mut above = ui.new_child(UiBuilder::new().max_rect(title).id_salt("title"));
            above.add(Label::new(words).truncate().selectable(false));
            place = Rect::from_min_max(place.min + vec2(GRID * 2.0, HEADER), place.max - vec2(GRID * 2.0, GRID));
        }
        let (lines, foot) = place.split_top_bottom_at_y(place.bottom() - HEADER + GRID);
        let pages = self.laid(ui, board, index, part, lines.size());
        let Some(Some(laid)) = self.laid.get(index) else { return };
        let page = self.pages.get(index).copied().unwrap_or_default().min(pages.saturating_sub(1));
        laid.paint(ui, page, lines.min);
        if pages > 1 {
            let numbers = slots([("page", (page + 1).into()), ("pages", pages.into())]);
            let words = RichText::new(tr.say_with("hall-page", &numbers)).color(tokens.muted);
            let words = words.font(font(ui, SMALLEST, FontFamily::Proportional));
            let mut below = ui.new_child(UiBuilder::new().max_rect(foot).id_salt("page"));
            below.add(Label::new(words).selectable(false));
        }
    }

    /// Lays a part out, unless it is; begins with the page of what was written last, else with the last one of a
    /// quadrant, else with the first. Says how many pages there are.
    fn laid(&mut self, ui: &Ui, board: &Board, index: usize, part: &BoardPart, size: egui::Vec2) -> usize {
        self.laid.resize(board.parts.len(), None);
        let Some(slot) = self.laid.get_mut(index) else { return 0 };
        let scale = scale(ui);
        let kept = slot.take().filter(|laid| laid.fits(size, scale));
        let laid = kept.unwrap_or_else(|| Laid::new(ui, part, board.newest, size, scale));
        if self.pages.len() <= index {
            let newest = board.newest.and_then(|id| part.lines.iter().position(|line| line.id == id));
            let last = part.quadrant.is_some().then(|| part.lines.len().saturating_sub(1));
            self.pages.resize(index, 0);
            self.pages.push(newest.or(last).map_or(0, |line| laid.page_of(line)));
        }
        let pages = laid.pages();
        *slot = Some(laid);
        pages
    }
}

/// The sizes are those on the hall's screen: the window's own zoom makes them larger, never smaller.
fn scale(ui: &Ui) -> f32 {
    1.0 / ui.ctx().zoom_factor().min(1.0)
}

fn font(ui: &Ui, size: f32, family: FontFamily) -> FontId {
    FontId::new(size * scale(ui), family)
}

/// Where the parts stand: four in their corners, the one being written larger; one alone over all.
fn places(board: &Board, all: Rect) -> Vec<Rect> {
    if board.parts.len() != 4 {
        return vec![all; board.parts.len()];
    }
    let share = |first: Option<bool>| match first {
        None => 0.5,
        Some(true) => LARGE,
        Some(false) => 1.0 - LARGE,
    };
    let x = all.left() + ((all.width() - GRID) * share(board.written.map(|part| part % 2 == 0))).round();
    let y = all.top() + ((all.height() - GRID) * share(board.written.map(|part| part < 2))).round();
    let (right, below) = (x + GRID, y + GRID);
    vec![
        Rect::from_min_max(all.min, pos2(x, y)),
        Rect::from_min_max(pos2(right, all.top()), pos2(all.right(), y)),
        Rect::from_min_max(pos2(all.left(), below), pos2(x, all.bottom())),
        Rect::from_min_max(pos2(right, below), all.max),
    ]
}
