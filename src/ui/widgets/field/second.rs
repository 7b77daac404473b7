//! The same text in another language of the plan, small under its field: to be read there, and edited where it stands.

use std::borrow::Cow;

use egui::{Align, Layout, Modifiers, Rect, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::{Answer, Key, TextField, put_caret};
use crate::analysis::is_kitchen;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Language, Slot, Text};
use crate::ui::theme;
use crate::ui::widgets::{guess_height, text_height};
use crate::ui::{At, Context, Spot};

/// Between the words and those of the other language.
const GAP: f32 = 1.0;

/// Letters of the small type take so much less room than the body's.
const SMALLER: f32 = 0.85;

/// The other language and the words in it, where they are shown under this text; without words, they are missing.
///
/// A text without words in any language, and what stays in the workshop (notes, tags), has nothing to translate.
fn of<'c>(cx: &'c Context<'_>, spot: Spot) -> Option<(Language, &'c str)> {
    let language = cx.second_shown()?;
    let text = cx.plan.text(spot.owner, spot.field, cx.places).filter(|text| !text.is_empty())?;
    let kitchen = cx.places.get(spot.owner).map(Slot::kind).is_some_and(is_kitchen);
    (!kitchen).then(|| (language, text.get(language).unwrap_or_default()))
}

/// How high the line of the other language is under this text; nothing where there is none.
#[must_use]
pub fn second_height(ui: &Ui, cx: &Context<'_>, spot: Spot, width: f32) -> f32 {
    let font = || TextStyle::Small.resolve(ui.style());
    of(cx, spot).map_or(0.0, |(_, words)| GAP + text_height(ui, words, font(), width))
}

/// A guess of it, from the number of letters.
#[must_use]
pub fn guess_second(cx: &Context<'_>, spot: Spot, width: f32) -> f32 {
    of(cx, spot).map_or(0.0, |(_, words)| GAP + guess_height(words, width / SMALLER) * SMALLER)
}

/// The words that stand in grey in a field without words in its language: those of another one. Where these stand
/// under the field anyway, it is said that there is no translation.
#[must_use]
pub fn borrowed_words(cx: &Context<'_>, text: &Text) -> String {
    let below = cx.second_shown().is_some_and(|second| text.get(second).is_some());
    if below && text.get(cx.language).is_none() { cx.say("second-missing") } else { cx.shown(text).to_owned() }
}

/// The words of a text, and what its field shows: these, or those that stand there in grey while it has none.
#[must_use]
pub fn words_or_borrowed<'c>(cx: &'c Context<'_>, spot: Spot) -> (&'c str, Cow<'c, str>) {
    let Some(text) = cx.plan.text(spot.owner, spot.field, cx.places) else { return ("", "".into()) };
    match text.get(cx.language) {
        Some(own) => (own, own.into()),
        None => ("", borrowed_words(cx, text).into()),
    }
}

impl TextField<'_> {
    /// Alt+Enter in the field leads to its words in the other language, if they are shown.
    pub(super) fn cross(&self, ui: &Ui, cx: &Context<'_>) {
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let Some((spot, (_, words))) = self.spot.filter(|_| focused).and_then(|spot| Some((spot, of(cx, spot)?)))
        else {
            return;
        };
        if crossed(ui) {
            put_caret(ui, spot.second_id(), At::End, words);
            ui.memory_mut(|memory| memory.request_focus(spot.second_id()));
        }
    }
}

/// Shows the other language's words under a field that was just shown, where they are wanted. The field's answer then
/// speaks of both: where they lie, and what was pressed in them that concerns the list around.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>, spot: Spot, name: &str, answer: &mut Answer) {
    let Some((language, words)) = of(cx, spot) else { return };
    let words = words.to_owned();
    let id = spot.second_id();
    let tokens = theme::tokens(ui);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let name = cx.say_with("second-field", &slots([("language", language.own_name().into()), ("name", name.into())]));
    let field = TextField::draft(id, &words, name)
        .judged(spot)
        .hint(cx.say("second-missing"))
        .font(TextStyle::Small)
        .color(if focused { tokens.text } else { tokens.muted })
        .bare();
    let above = answer.response.rect;
    let place = Rect::from_min_size(pos2(above.left(), above.bottom() + GAP), vec2(above.width(), 0.0));
    let mut below = ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)));
    let back = focused && crossed(ui);
    // The letters and keys of the field are those of its language.
    let edited = std::mem::replace(&mut cx.language, language);
    let second = field.alone(&mut below, cx);
    cx.language = edited;
    if focused {
        let rect = second.response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom(), (1.0, tokens.accent));
    }
    if second.response.has_focus() {
        cx.caret.here = Some(spot);
    }
    if let Some(text) = second.typed {
        cx.edit(Command::SetText { owner: spot.owner, field: spot.field, language, text });
    }
    match second.key {
        key @ Some(Key::Tab | Key::BackTab | Key::Down) => answer.key = key,
        Some(Key::Enter(_) | Key::Escape | Key::Up) => ui.memory_mut(|memory| memory.request_focus(spot.egui_id())),
        _ if back => ui.memory_mut(|memory| memory.request_focus(spot.egui_id())),
        _ => {}
    }
    let whole = above.union(second.response.rect);
    ui.advance_cursor_after_rect(whole);
    answer.response.rect = whole;
}

/// Whether the way to the other language and back was pressed.
fn crossed(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::ALT, egui::Key::Enter))
}
