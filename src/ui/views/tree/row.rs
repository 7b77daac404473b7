//! Drawing a row: handle, triangle, code, words, and in short who, until when, how much.

use egui::{Align, Align2, Color32, FontId, Layout, Rect, Sense, Stroke, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::moment::{moment_words, money_words, unit_words};
use super::rows::{Row, What};
use crate::i18n::slots;
use crate::model::{Field, Id, Kind, Measure, Money, Slot};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::drag::{self, HANDLE};
use crate::ui::widgets::{
    Answer, TextField, guess_height, guess_second, second_height, text_height, words_or_borrowed,
};
use crate::ui::{Context, Spot};

const INDENT: f32 = 24.0;
const TRIANGLE: f32 = 20.0;
const CODE: f32 = 72.0;

/// The summary at the right is shown from this width on.
const WIDE: f32 = 760.0;

/// Where the parts of a row lie.
pub(super) struct Parts {
    handle: f32,
    triangle: f32,
    code: f32,
    text: f32,
    text_width: f32,
    summary: f32,
}

impl Parts {
    fn of(row: &Row, width: f32) -> Self {
        let handle = f32::from(row.level) * INDENT;
        let triangle = handle + HANDLE;
        let code = triangle + TRIANGLE;
        let has_code = !matches!(row.slot, Slot::Results(_));
        let text = code + if has_code { CODE } else { 0.0 };
        let summary = if row.kind() == Kind::Measure && width > WIDE { (width * 0.28).min(360.0) } else { 0.0 };
        Self { handle, triangle, code, text, text_width: (width - text - summary - GRID).max(80.0), summary }
    }

    /// Where the words begin and how wide they are.
    pub(super) fn words(row: &Row, width: f32) -> (f32, f32) {
        let parts = Self::of(row, width);
        (parts.text, width - parts.text - GRID)
    }
}

const fn pad(row: &Row) -> f32 {
    match row.kind() {
        Kind::Priority => 8.0,
        Kind::Task => 6.0,
        _ => 4.0,
    }
}

fn font(ui: &Ui, row: &Row) -> FontId {
    match row.kind() {
        Kind::Priority => TextStyle::Heading.resolve(ui.style()),
        Kind::Task => theme::strong_font(ui, &TextStyle::Body),
        _ => TextStyle::Body.resolve(ui.style()),
    }
}

/// A guess of its height.
pub(super) fn guess(cx: &Context<'_>, row: &Row, width: f32) -> f32 {
    let scale = if row.kind() == Kind::Priority { 1.4 } else { 1.0 };
    let text_width = Parts::of(row, width).text_width;
    let words = guess_height(&words_or_borrowed(cx, row.spot()).1, text_width / scale) * scale;
    words + guess_second(cx, row.spot(), text_width) + pad(row) * 2.0
}

/// Its height as it will be drawn, without fields.
pub(super) fn measure(ui: &Ui, cx: &Context<'_>, row: &Row, width: f32) -> f32 {
    let text_width = Parts::of(row, width).text_width;
    let words = text_height(ui, &words_or_borrowed(cx, row.spot()).1, font(ui, row), text_width);
    words + second_height(ui, cx, row.spot(), text_width) + pad(row) * 2.0
}

/// What the user did with a row, beside typing.
#[derive(Default)]
pub(super) struct Done {
    /// What was typed or pressed in its words.
    pub(super) answer: Option<Answer>,
    /// The triangle was clicked.
    pub(super) toggled: bool,
    /// The summary was clicked: its fields are wanted.
    pub(super) opened: bool,
    /// How high it is.
    pub(super) height: f32,
}

/// Draws a row without its fields.
pub(super) fn draw(ui: &mut Ui, cx: &mut Context<'_>, row: &Row, collapsed: Option<bool>, extra: Option<&str>) -> Done {
    let (tokens, place) = (theme::tokens(ui), ui.max_rect());
    let parts = Parts::of(row, place.width());
    let top = place.top() + pad(row);
    let mut done = Done::default();
    let code = match (row.kind(), row.is_item()) {
        (Kind::Priority, true) => cx.say_with("tree-priority-code", &slots([("number", row.code().into())])),
        _ => row.code(),
    };
    let body = TextStyle::Body.resolve(ui.style());
    if row.what == What::Head {
        let at = pos2(place.left() + parts.code, top);
        ui.painter().text(at, Align2::LEFT_TOP, cx.say("tree-results"), body, tokens.muted);
        done.height = ui.text_style_height(&TextStyle::Body) + pad(row) * 2.0;
    } else {
        let ascent = if row.kind() == Kind::Priority { 4.0 } else { 0.0 };
        let at = pos2(place.left() + parts.code, top + ascent);
        let code_rect = ui.painter().text(at, Align2::LEFT_TOP, &code, body, tokens.muted);
        level_tooltip(ui, cx, row, code_rect);
        let answer = field(ui, cx, row, &code, &parts, top);
        done.height = answer.response.rect.height() + pad(row) * 2.0;
        done.answer = Some(answer);
    }
    let whole = Rect::from_min_size(place.min, vec2(place.width(), done.height));
    if row.kind() == Kind::Priority {
        ui.painter().hline(whole.x_range(), whole.top(), Stroke::new(1.0, tokens.line));
    }
    if let Some(collapsed) = collapsed {
        let drop = if row.kind() == Kind::Priority { 3.0 } else { 0.0 };
        let at = pos2(place.left() + parts.triangle, top + drop);
        let at = Rect::from_min_size(at, vec2(TRIANGLE, 20.0));
        done.toggled = triangle(ui, cx, row, at, collapsed, &code);
    }
    if row.is_item() {
        let handle = Rect::from_min_size(pos2(place.left() + parts.handle, whole.top()), vec2(HANDLE, whole.height()));
        let slots = slots([("name", name(cx, row, &code).into())]);
        drag::handle(ui, handle, whole, row.id, &cx.say_with("views-drag", &slots));
        if let (Some(words), true) = (extra, parts.summary > 0.0) {
            let at = Rect::from_min_max(pos2(whole.right() - parts.summary, whole.top()), whole.max);
            done.opened = summary(ui, cx, row, at, words, whole, &code);
        }
    }
    done
}

fn field(ui: &mut Ui, cx: &mut Context<'_>, row: &Row, code: &str, parts: &Parts, top: f32) -> Answer {
    let place = ui.max_rect();
    let rect = Rect::from_min_size(pos2(place.left() + parts.text, top), vec2(parts.text_width, place.height()));
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
    let font = font(ui, row);
    let name = name(cx, row, code);
    let hint = if row.is_item() { words_or_borrowed(cx, row.spot()).1.into_owned() } else { cx.say(waiting_key(row)) };
    let words = words_or_borrowed(cx, row.spot()).0.to_owned();
    let cancelled = cx.plan.measure(row.id, cx.places).is_some_and(|measure| measure.cancelled);
    let spot = row.spot();
    let mut field = TextField::new(spot, &words, name).font(font).hint(hint).bare().takes_lists();
    if cancelled {
        field = field.color(theme::tokens(ui).muted);
    }
    field.ask(&mut inner, cx)
}

const fn waiting_key(row: &Row) -> &'static str {
    match row.kind() {
        Kind::Priority => "tree-new-priority",
        Kind::Task => "tree-new-task",
        Kind::ExpectedResult => "tree-new-result",
        _ => "tree-new-measure",
    }
}

/// What a screen reader calls a row.
fn name(cx: &Context<'_>, row: &Row, code: &str) -> String {
    if !row.is_item() {
        return match row.slot {
            Slot::Results(of) => {
                let place = cx.plan.priorities.position(of).unwrap_or_default() + 1;
                cx.say_with("tree-new-result-of", &slots([("number", place.into())]))
            }
            _ => cx.say(waiting_key(row)),
        };
    }
    let key = match row.kind() {
        Kind::Priority => "tree-priority",
        Kind::Task => "tree-task",
        Kind::ExpectedResult => {
            let Slot::Results(of) = row.slot else { return String::new() };
            let place = cx.plan.priorities.position(of).unwrap_or_default() + 1;
            let results = cx.plan.priority(of).and_then(|priority| priority.results.position(row.id));
            let number = format!("{place}.{}", results.unwrap_or_default() + 1);
            return cx.say_with("tree-result", &slots([("number", number.into())]));
        }
        _ => "tree-measure",
    };
    let number = if row.kind() == Kind::Priority { row.code() } else { code.to_owned() };
    cx.say_with(key, &slots([("number", number.into())]))
}

/// The name of the level, in the plan's own word if it has one.
fn level_tooltip(ui: &Ui, cx: &Context<'_>, row: &Row, rect: Rect) {
    let (level, key) = match row.kind() {
        Kind::Priority => (crate::model::Level::Priority, "tree-level-priority"),
        Kind::Task => (crate::model::Level::Task, "tree-level-task"),
        _ => (crate::model::Level::Measure, "tree-level-measure"),
    };
    if !row.is_item() || !ui.rect_contains_pointer(rect) {
        return;
    }
    let own = cx.plan.wording.levels.get(&level).map(|text| cx.shown(text)).unwrap_or_default();
    let words = if own.is_empty() { cx.say(key) } else { own.to_owned() };
    let _ = ui.interact(rect, egui::Id::unique(("code", row.id.as_u128())), Sense::hover()).on_hover_text(words);
}

fn triangle(ui: &Ui, cx: &Context<'_>, row: &Row, rect: Rect, collapsed: bool, code: &str) -> bool {
    let tokens = theme::tokens(ui);
    let response = ui.interact(rect, egui::Id::unique(("triangle", row.id.as_u128())), Sense::CLICK);
    let key = if collapsed { "tree-expand" } else { "tree-collapse" };
    let slots = slots([("name", if row.what == What::Head { cx.say("tree-results") } else { code.to_owned() }.into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, cx.say_with(key, &slots)));
    let color = if response.hovered() { tokens.accent } else { tokens.muted };
    let c = rect.center() - vec2(2.0, 0.0);
    let points = if collapsed {
        vec![c + vec2(-3.0, -4.5), c + vec2(3.0, 0.0), c + vec2(-3.0, 4.5)]
    } else {
        vec![c + vec2(-4.5, -2.5), c + vec2(4.5, -2.5), c + vec2(0.0, 3.5)]
    };
    ui.painter().add(egui::Shape::convex_polygon(points, color, Stroke::NONE));
    response.clicked()
}

/// Who, until when, how much, how many links; a click opens the fields.
fn summary(ui: &Ui, cx: &Context<'_>, row: &Row, rect: Rect, words: &str, whole: Rect, code: &str) -> bool {
    let tokens = theme::tokens(ui);
    let response = ui.interact(rect, egui::Id::unique(("summary", row.id.as_u128())), Sense::CLICK);
    let name = cx.say_with("tree-fields-of", &slots([("number", code.to_owned().into())]));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let over = ui.rect_contains_pointer(whole);
    let shown = if words.is_empty() && over { cx.say("tree-fields") } else { words.to_owned() };
    if !shown.is_empty() {
        let color = if response.hovered() { tokens.accent } else { tokens.muted };
        let mut job = egui::text::LayoutJob::simple_singleline(shown, TextStyle::Small.resolve(ui.style()), color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - GRID * 2.0);
        let galley = ui.painter().layout_job(job);
        let at = pos2(rect.right() - GRID - galley.size().x, rect.top() + pad(row) + 2.0);
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    }
    response.clicked()
}

/// «Мэрия · до 2015 · 1 500 тыс. сом · 2 связи».
pub(super) fn summary_words(cx: &Context<'_>, measure: &Measure) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(lead) = measure.lead.first() {
        let more = if measure.lead.len() > 1 { " +" } else { "" };
        parts.push(format!("{}{more}", cx.shown(&lead.name)));
    }
    if let Some(to) = measure.timing.to.or(measure.timing.from) {
        let words = moment_words(cx, to);
        let key = if measure.timing.to.is_some() { "tree-until" } else { "tree-since" };
        parts.push(cx.say_with(key, &slots([("moment", words.into())])));
    }
    if let Some(first) = measure.money.first() {
        let currency = first.money.currency;
        let minor = measure.money.iter().filter(|amount| amount.money.currency == currency);
        let minor = minor.fold(0_i64, |sum, amount| sum.saturating_add(amount.money.minor));
        let words = money_words(Money { minor, currency }, &cx.plan.passport);
        parts.push(format!("{words} {}", unit_words(cx)));
    }
    let links = cx.plan.links_from(measure.id).count();
    if links > 0 {
        parts.push(cx.say_with("tree-links", &slots([("count", links.into())])));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Whether the text has no words in any language.
pub(super) fn is_empty(cx: &Context<'_>, id: Id, field: Field) -> bool {
    cx.plan.text(id, field, cx.places).is_none_or(crate::model::Text::is_empty)
}

/// Whether the text has the keyboard.
pub(super) fn has_caret(ui: &Ui, spot: Spot) -> bool {
    spot.has_keyboard(ui.ctx())
}
