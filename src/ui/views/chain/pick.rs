//! A field in which a few letters find what an item is to be linked with.

use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use super::link_key;
use crate::analysis::Index;
use crate::edit::Command;
use crate::model::{Id, Kind, Link, LinkKind, Slot};
use crate::ui::Context;
use crate::ui::theme;
use crate::ui::widgets::walked;
use crate::work::item_words;

/// So many are offered at once.
const OFFERED: usize = 5;

/// The field, and what is offered under it.
#[derive(Debug, Default)]
pub(super) struct Pick {
    words: String,
    chosen: usize,
    takes_keyboard: bool,
}

impl Pick {
    pub fn new(takes_keyboard: bool) -> Self {
        Self { takes_keyboard, ..Self::default() }
    }

    /// Shows the field. Says whether it was left with Esc.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, item: Id, index: Option<&Index>) -> bool {
        let id = egui::Id::unique("chain-pick");
        if ui.memory(|memory| memory.has_focus(id)) {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                return true;
            }
            self.chosen = walked(ui.ctx(), self.chosen);
        }
        let edit = TextEdit::singleline(&mut self.words).id(id).desired_width(f32::INFINITY);
        let response = ui.add(edit.hint_text(cx.say("chain-hint"))).accessible_name(cx.say("chain-field"));
        if std::mem::take(&mut self.takes_keyboard) {
            response.request_focus();
        }
        if response.changed() {
            self.chosen = 0;
        }
        let offers = index.map(|index| offers(cx, item, index, &self.words)).unwrap_or_default();
        self.chosen = self.chosen.min(offers.len().saturating_sub(1));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut taken = offers.get(self.chosen).filter(|_| entered).copied();
        for (place, (link, outward)) in offers.iter().enumerate() {
            let other = if *outward { link.to } else { link.from };
            let words = item_words(other, cx.plan, cx.places, cx.language, cx.tr);
            let words = RichText::new(format!("{}: {words}", cx.say(link_key(link.kind, *outward)))).small();
            let button = egui::Button::selectable(place == self.chosen, words).truncate();
            if ui.add(button).clicked() {
                taken = Some((*link, *outward));
            }
        }
        if let Some((link, _)) = taken {
            cx.edit(Command::Link(link));
            self.words.clear();
            response.request_focus();
        } else if entered {
            response.request_focus();
        }
        if offers.is_empty() && index.is_some() && !self.words.trim().is_empty() {
            let color = theme::tokens(ui).muted;
            ui.label(RichText::new(cx.say("chain-nothing")).small().color(color));
        }
        false
    }
}

/// Whether an item of this kind can be linked with anything.
pub(super) fn is_linkable(cx: &Context<'_>, item: Id) -> bool {
    let kind = cx.places.get(item).map(Slot::kind);
    kind.is_some_and(|kind| OTHERS.iter().any(|other| link(item, kind, item, *other).is_some()))
}

/// The kinds that stand at the ends of links.
const OTHERS: [Kind; 8] = [
    Kind::Problem,
    Kind::Measure,
    Kind::Priority,
    Kind::Card,
    Kind::Fact,
    Kind::Indicator,
    Kind::MoneySource,
    Kind::Risk,
];

/// The links that could be made with what these words find.
fn offers(cx: &Context<'_>, item: Id, index: &Index, words: &str) -> Vec<(Link, bool)> {
    let Some(kind) = cx.places.get(item).map(Slot::kind) else { return Vec::new() };
    let mut offers: Vec<(Link, bool)> = Vec::new();
    for entry in index.pick(words).filter(|entry| entry.owner != item && cx.places.get(entry.owner).is_some()) {
        let Some((link, outward)) = link(item, kind, entry.owner, entry.kind) else { continue };
        let known = cx.plan.links.contains(&link) || offers.iter().any(|(other, _)| *other == link);
        if !known {
            offers.push((link, outward));
        }
        if offers.len() == OFFERED {
            break;
        }
    }
    offers
}

/// The link that joins two items, if any does; an answer rather than an origin.
pub(super) fn link(item: Id, kind: Kind, other: Id, other_kind: Kind) -> Option<(Link, bool)> {
    let kinds = [LinkKind::Answers].into_iter().chain(LinkKind::ALL);
    kinds.into_iter().find_map(|link| {
        if link.joins(kind, other_kind) {
            Some((Link { from: item, kind: link, to: other }, true))
        } else {
            link.joins(other_kind, kind).then_some((Link { from: other, kind: link, to: item }, false))
        }
    })
}
