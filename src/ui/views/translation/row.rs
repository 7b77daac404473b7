//! A row of the translation: where the text stands, its words, and the field for the other language.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, FontId, Layout, Rect, RichText, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::super::passport::form_name;
use super::words;
use crate::analysis::{Pair, figure_places, figures};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Field, Kind, Translation};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{guess_height, muted, text_height};
use crate::ui::{Context, Key, Spot, TextField};
use crate::work::kind_words;

/// The least height of a row, for a first guess.
pub(super) const LEAST: f32 = 44.0;

/// Above and below.
const PAD: f32 = 6.0;

/// From this width on the two languages stand beside each other, else one under the other.
const WIDE: f32 = 640.0;

/// The height of the line that says where the text stands and how its translation does.
const HEAD: f32 = 18.0;

/// The places of the two languages, from the row's upper left corner.
struct Parts {
    width: f32,
    beside: bool,
}

impl Parts {
    fn of(width: f32) -> Self {
        let beside = width >= WIDE;
        Self { width: if beside { (width - GRID * 2.0) / 2.0 } else { width }, beside }
    }

    fn height(&self, from: f32, to: f32) -> f32 {
        HEAD + if self.beside { from.max(to) } else { from + 4.0 + to } + PAD * 2.0
    }
}

pub(super) fn guess(cx: &Context<'_>, pair: &Pair, width: f32) -> f32 {
    let (from, to) = words(cx, pair);
    let parts = Parts::of(width);
    parts.height(guess_height(from, parts.width), guess_height(to, parts.width))
}

pub(super) fn measure(ui: &Ui, cx: &Context<'_>, pair: &Pair, width: f32) -> f32 {
    let (from, to) = words(cx, pair);
    let parts = Parts::of(width);
    let font = || TextStyle::Body.resolve(ui.style());
    parts.height(text_height(ui, from, font(), parts.width), text_height(ui, to, font(), parts.width))
}

/// Draws the row. Says how high it is, and what was pressed.
pub(super) fn draw(ui: &mut Ui, cx: &mut Context<'_>, pair: &Pair, number: usize) -> (f32, Option<Key>) {
    let place = ui.max_rect();
    let parts = Parts::of(place.width());
    let tokens = theme::tokens(ui);
    let (from, to) = words(cx, pair);
    let (from, to) = (from.to_owned(), to.to_owned());
    let top = place.top() + PAD;
    state(ui, cx, pair, Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), HEAD)));
    let below = top + HEAD;
    let galley = ui.painter().layout_job(glowing(ui, &from, &to, parts.width));
    let from_height = galley.size().y;
    ui.painter().galley(pos2(place.left(), below), galley, tokens.text);
    let at = if parts.beside {
        pos2(place.left() + parts.width + GRID * 2.0, below)
    } else {
        pos2(place.left(), below + from_height + 4.0)
    };
    let rect = Rect::from_min_size(at, vec2(parts.width, place.height()));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    let name = cx.say_with("translation-field", &slots([("number", number.into())]));
    let hint = cx.say("translation-hint");
    let field = TextField::new(Spot { owner: pair.owner, field: pair.field }, &to, name).hint(hint).bare();
    let (response, key) = field.show(&mut inner, cx);
    let line = if response.has_focus() { tokens.accent } else { tokens.line };
    ui.painter().hline(rect.x_range(), response.rect.bottom() + 1.0, (1.0, line));
    (parts.height(from_height, response.rect.height()), key)
}

/// What the text is: the passport's by the names of their fields, others by what they belong to.
fn place_words(cx: &Context<'_>, pair: &Pair) -> String {
    let of = match pair.field {
        Field::Form(form) => form_name(cx, form),
        Field::Title if pair.kind == Kind::Passport => cx.say("passport-title"),
        _ => return kind_words(pair.kind, cx.tr),
    };
    format!("{} · {of}", cx.say("passport"))
}

/// What the text is, and how its translation stands; one that has changed can be called right.
fn state(ui: &mut Ui, cx: &mut Context<'_>, pair: &Pair, place: Rect) {
    let mut ui = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)));
    ui.spacing_mut().interact_size.y = 0.0;
    ui.spacing_mut().button_padding.y = 0.0;
    muted(&mut ui, place_words(cx, pair));
    let key = match pair.state {
        Translation::Missing => "translation-missing",
        Translation::Outdated => "translation-outdated",
        _ if pair.figures_differ => "translation-figures",
        _ => return,
    };
    let color = theme::tokens(&ui).danger;
    ui.label(RichText::new(cx.say(key)).small().color(color));
    let right = RichText::new(cx.say("translation-right")).small();
    if pair.state == Translation::Outdated && ui.small_button(right).clicked() {
        // Written again, it stands for the words as they are now.
        let text = words(cx, pair).1.to_owned();
        let (owner, field, language) = (pair.owner, pair.field, cx.language);
        cx.edit(Command::SetText { owner, field, language, text });
    }
}

/// The words, with the figures that the other language lacks on a ground of their own.
fn glowing(ui: &Ui, words: &str, other: &str, width: f32) -> LayoutJob {
    let tokens = theme::tokens(ui);
    let font: FontId = TextStyle::Body.resolve(ui.style());
    let plain = TextFormat::simple(font.clone(), tokens.text);
    let glow = TextFormat { background: tokens.danger.gamma_multiply(0.25), ..plain.clone() };
    let known = if other.is_empty() { figures(words) } else { figures(other) };
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width), ..LayoutJob::default() };
    let mut from = 0;
    for (range, figure) in figure_places(words) {
        job.append(words.get(from..range.start).unwrap_or_default(), 0.0, plain.clone());
        let format = if known.contains(&figure) { &plain } else { &glow };
        job.append(words.get(range.clone()).unwrap_or_default(), 0.0, format.clone());
        from = range.end;
    }
    job.append(words.get(from..).unwrap_or_default(), 0.0, plain);
    job
}
