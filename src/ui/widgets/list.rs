//! A list of items with the manners of all lists: numbered, wrapping, dragged by a handle, ending in a line that waits.

use egui::{Align, Color32, Layout, Rect, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::drag::{self, Dropped, HANDLE};
use super::{Column, Key, Line, LineKind, Lines, Manners, Rows, TextField, Wanted};
use super::{guess_height, guess_second, second_height, text_height, words_or_borrowed};
use crate::model::{Id, Language};
use crate::ui::theme::{self, GRID};
use crate::ui::{At, Context, Spot};

/// How a list looks and what it is called.
pub struct Look<'a> {
    /// Which list it is: its scroll bar keeps its place by this.
    pub salt: egui::IdSalt,
    /// How its items are made and where they stand.
    pub manners: Manners<'a>,
    /// The number shown before a line.
    pub number: &'a dyn Fn(&Context<'_>, &Line) -> String,
    /// The width kept for numbers.
    pub number_width: f32,
    /// What a screen reader calls a line.
    pub name: &'a dyn Fn(&Context<'_>, &Line) -> String,
    /// What stands in the line that waits.
    pub hint: String,
    /// The width kept at the right.
    pub right_width: f32,
    /// What is drawn there.
    pub right: &'a dyn Fn(&mut Ui, &mut Context<'_>, &Line),
    /// Whether a dragged item may land here.
    pub accepts: &'a dyn Fn(&Context<'_>, Id) -> bool,
    /// The hairline between lines.
    pub line_color: Color32,
}

/// What a list has no answer to itself.
#[derive(Debug, Default)]
pub struct Heard {
    /// A key, and where it was pressed.
    pub key: Option<(Line, Key)>,
    /// Something was let go over a line.
    pub dropped: Option<(Line, Dropped)>,
}

/// The state of a list between frames.
#[derive(Debug, Default)]
pub struct ItemList {
    /// The lines that wait.
    pub lines: Lines,
    column: Column,
    /// For which languages the heights hold.
    languages: Option<(Language, Option<Language>)>,
}

/// Above and below the words of a line.
const PAD: f32 = 5.0;
/// One level deeper.
const INDENT: f32 = 24.0;

impl ItemList {
    /// Shows the items, given in the order shown, each with its depth.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, items: &[(Id, u8)], look: &Look<'_>) -> Heard {
        let lines = self.lines.order(ui.ctx(), cx, items);
        let languages = Some((cx.language, cx.second_shown()));
        if std::mem::replace(&mut self.languages, languages) != languages {
            self.column.forget();
        }
        let ids = lines.iter().map(|line| line.id).collect();
        self.column.replace(0..usize::MAX, ids, |row, width| guess(cx, look, lines.get(row), width));
        let at = |spot: Spot| lines.iter().position(|line| Spot::text(line.id) == spot);
        let focused = |line: &Line| Spot::text(line.id).has_keyboard(ui.ctx());
        let wanted = Wanted { keep: lines.iter().position(focused), reveal: cx.caret.revealed().and_then(at) };
        if let Some(here) = wanted.keep.and_then(|keep| lines.get(keep)).filter(|line| line.is_item()) {
            let order = || items.iter().map(|(id, _)| *id).collect();
            cx.selection.begin_at(here.id);
            if let Some(to) = cx.selection.pressed(ui, order, here.id) {
                cx.caret.go(Spot::text(to), At::End);
            }
        }
        let mut shown = Shown { lines: &lines, state: &mut self.lines, cx, look, heard: Heard::default() };
        self.column.show(ui, look.salt, wanted, &mut shown);
        shown.heard
    }
}

struct Shown<'l, 'c, 'p> {
    lines: &'l [Line],
    state: &'l mut Lines,
    cx: &'l mut Context<'c>,
    look: &'l Look<'p>,
    heard: Heard,
}

fn text_width(look: &Look<'_>, line: &Line, width: f32) -> f32 {
    let left = f32::from(line.level) * INDENT + HANDLE + look.number_width;
    (width - left - look.right_width - GRID).max(40.0)
}

fn guess(cx: &Context<'_>, look: &Look<'_>, line: Option<&Line>, width: f32) -> f32 {
    let Some(line) = line else { return 0.0 };
    let width = text_width(look, line, width);
    guess_height(&words_or_borrowed(cx, Spot::text(line.id)).1, width)
        + guess_second(cx, Spot::text(line.id), width)
        + PAD * 2.0
}

impl Rows for Shown<'_, '_, '_> {
    fn id(&self, row: usize) -> Id {
        self.lines.get(row).map_or(self.cx.plan.id, |line| line.id)
    }

    fn guess(&self, row: usize, width: f32) -> f32 {
        guess(self.cx, self.look, self.lines.get(row), width)
    }

    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32 {
        let Some(line) = self.lines.get(row) else { return 0.0 };
        let font = TextStyle::Body.resolve(ui.style());
        let width = text_width(self.look, line, width);
        let second = second_height(ui, self.cx, Spot::text(line.id), width);
        text_height(ui, &words_or_borrowed(self.cx, Spot::text(line.id)).1, font, width) + second + PAD * 2.0
    }

    fn draw(&mut self, ui: &mut Ui, row: usize) -> f32 {
        let Some(line) = self.lines.get(row).copied() else { return 0.0 };
        let (tokens, look) = (theme::tokens(ui), self.look);
        let place = ui.max_rect();
        let ground = ui.painter().add(egui::Shape::Noop);
        let left = place.left() + f32::from(line.level) * INDENT;
        let number_left = left + HANDLE;
        let text_left = number_left + look.number_width;
        let width = text_width(look, &line, place.width());
        let body = TextStyle::Body.resolve(ui.style());
        let number = (look.number)(self.cx, &line);
        let number_at = pos2(number_left, place.top() + PAD);
        ui.painter().text(number_at, egui::Align2::LEFT_TOP, number, body, tokens.muted);
        let field_place = Rect::from_min_size(pos2(text_left, place.top() + PAD), vec2(width, place.height()));
        let mut field_ui = ui.new_child(UiBuilder::new().max_rect(field_place).layout(Layout::top_down(Align::Min)));
        let name = (look.name)(self.cx, &line);
        let (words, other) = words_or_borrowed(self.cx, Spot::text(line.id));
        let hint = if line.is_item() { other.into_owned() } else { look.hint.clone() };
        let words = words.to_owned();
        let field = TextField::draft(Spot::text(line.id).egui_id(), &words, name.clone()).at(Spot::text(line.id));
        let answer = field.hint(hint).bare().takes_lists().ask(&mut field_ui, self.cx);
        let height = answer.response.rect.height() + PAD * 2.0;
        if let Some(key) = self.state.answer(self.cx, self.lines, row, &answer, &look.manners) {
            self.heard.key = Some((line, key));
        }
        let whole = Rect::from_min_size(place.min, vec2(place.width(), height));
        if matches!(line.kind, LineKind::Item(_)) {
            let order = || self.lines.iter().filter(|line| line.is_item()).map(|line| line.id).collect();
            self.cx.selection.row(ui, ground, whole, line.id, order);
            self.beside(ui, whole, text_left, &line, &name);
        }
        if row + 1 < self.lines.len() {
            ui.painter().hline(text_left..=place.right(), whole.bottom(), (1.0, look.line_color));
        }
        let accepts = |id| id != line.id && (look.accepts)(self.cx, id);
        if let Some(dropped) = drag::landing(ui, whole, accepts) {
            self.heard.dropped = Some((line, dropped));
        }
        height
    }
}

impl Shown<'_, '_, '_> {
    /// The handle before a line and what stands at its right.
    fn beside(&mut self, ui: &mut Ui, whole: Rect, text_left: f32, line: &Line, name: &str) {
        let handle_left = text_left - self.look.number_width - HANDLE;
        let handle = Rect::from_min_max(pos2(handle_left, whole.top()), pos2(handle_left + HANDLE, whole.bottom()));
        let slots = crate::i18n::slots([("name", name.to_owned().into())]);
        drag::handle(ui, handle, whole, line.id, &self.cx.say_with("views-drag", &slots));
        if self.look.right_width > 0.0 {
            let min = pos2(whole.right() - self.look.right_width, whole.top() + PAD);
            // The scroll bar lies over the edge.
            let rect = Rect::from_min_max(min, whole.right_bottom() - vec2(GRID, 0.0));
            let builder = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Min));
            (self.look.right)(&mut ui.new_child(builder), self.cx, line);
        }
    }
}
