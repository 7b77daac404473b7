//! A field in which a few letters find what an item is to be linked with.

use std::sync::Arc;

use egui::{Key, Modifiers, RichText, TextEdit, Ui};

use super::link_key;
use crate::analysis::{Index, is_kitchen};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Id, Item, Kind, Link, LinkKind, Slot};
use crate::ui::Context;
use crate::ui::theme;
use crate::ui::widgets::walked;
use crate::work::{Waker, Watch, item_words};

/// So many are offered at once.
const OFFERED: usize = 5;

/// The field, and what is offered under it.
pub(super) struct Pick {
    words: String,
    chosen: usize,
    takes_keyboard: bool,
    offers: Watch<Query, Asked, Vec<Offer>>,
}

/// What words find is looked for in these texts.
type Query = (Arc<Index>, Asked);

/// What could be made of the item and another.
#[derive(Clone, Copy, PartialEq)]
enum Offer {
    /// This link; whether it leads away from the item.
    Link(Link, bool),
    /// The item is a remark, and on the other one.
    On(Id),
}

impl Offer {
    /// The other item.
    const fn other(self) -> Id {
        match self {
            Self::Link(link, true) => link.to,
            Self::Link(link, false) => link.from,
            Self::On(id) => id,
        }
    }

    fn words(self, cx: &Context<'_>) -> String {
        let item = item_words(self.other(), cx.plan, cx.places, cx.language, cx.tr);
        match self {
            Self::Link(link, outward) => format!("{}: {item}", cx.say(link_key(link.kind, outward))),
            Self::On(_) => cx.say_with("remark-about", &slots([("item", item.into())])),
        }
    }

    fn command(self, cx: &Context<'_>, item: Id) -> Option<Command> {
        match self {
            Self::Link(link, _) => Some(Command::Link(link)),
            Self::On(id) => {
                let mut remark = Arc::clone(cx.plan.remarks.get(item)?);
                Arc::make_mut(&mut remark).about = Some(id);
                Some(Command::Put { item: Item::Remark(remark) })
            }
        }
    }
}

/// What offers hold for.
#[derive(Clone, PartialEq)]
struct Asked {
    /// The version that the index is of.
    version: u64,
    item: Id,
    kind: Kind,
    words: String,
    /// What the item is linked with already.
    linked: Vec<(Link, bool)>,
}

impl Pick {
    pub fn new(takes_keyboard: bool, waker: &Waker) -> Self {
        let offers = Watch::new(Arc::clone(waker), |(index, asked): &Query| offers(index, asked));
        Self { words: String::new(), chosen: 0, takes_keyboard, offers }
    }

    /// Shows the field. Says whether it was left with Esc.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        item: Id,
        linked: &[(Link, bool)],
        index: Option<&(u64, Arc<Index>)>,
    ) -> bool {
        let id = egui::Id::unique("chain-pick");
        // Who walks in what is offered, or takes it, means what these words find, not what came before them.
        let meant =
            ui.input(|input| [Key::Enter, Key::ArrowDown, Key::ArrowUp].iter().any(|key| input.key_pressed(*key)));
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
        let offers = self.offered(cx, item, linked, index, meant);
        self.chosen = self.chosen.min(offers.len().saturating_sub(1));
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut taken = offers.get(self.chosen).filter(|_| entered).copied();
        for (place, offer) in offers.iter().enumerate() {
            let words = RichText::new(offer.words(cx)).small();
            let button = egui::Button::selectable(place == self.chosen, words).truncate();
            if ui.add(button).clicked() {
                taken = Some(*offer);
            }
        }
        if let Some(command) = taken.and_then(|offer| offer.command(cx, item)) {
            cx.edit(command);
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

    /// What is offered for the words as they stand, or stood a moment ago; where it is meant, as they stand.
    fn offered(
        &mut self,
        cx: &Context<'_>,
        item: Id,
        linked: &[(Link, bool)],
        index: Option<&(u64, Arc<Index>)>,
        meant: bool,
    ) -> Vec<Offer> {
        let (Some((version, index)), Some(kind)) = (index, cx.places.get(item).map(Slot::kind)) else {
            return Vec::new();
        };
        let asked = Asked { version: *version, item, kind, words: self.words.clone(), linked: linked.to_vec() };
        let input = || Arc::new((Arc::clone(index), asked.clone()));
        let offers = self.offers.answer(&asked, input, meant);
        // What went since the texts were gathered is not offered.
        let there = |offer: &&Offer| cx.places.get(offer.other()).is_some();
        offers.map(|offers| offers.iter().filter(there).copied().collect()).unwrap_or_default()
    }
}

/// Whether an item of this kind can be linked with anything, or be said to be on anything.
pub(super) fn is_linkable(cx: &Context<'_>, item: Id) -> bool {
    let kind = cx.places.get(item).map(Slot::kind);
    kind.is_some_and(|kind| kind == Kind::Remark || OTHERS.iter().any(|other| link(item, kind, item, *other).is_some()))
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

/// What could be made of the item and what these words find.
fn offers(index: &Index, asked: &Asked) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for entry in index.pick(&asked.words).filter(|entry| entry.owner != asked.item) {
        let linked = link(asked.item, asked.kind, entry.owner, entry.kind).filter(|link| !asked.linked.contains(link));
        let offer = linked.map(|(link, outward)| Offer::Link(link, outward));
        let on = (asked.kind == Kind::Remark && is_in_document(entry.kind)).then_some(Offer::On(entry.owner));
        let Some(offer) = offer.or(on) else { continue };
        if !offers.contains(&offer) {
            offers.push(offer);
        }
        if offers.len() == OFFERED {
            break;
        }
    }
    offers
}

/// Whether it can be remarked on: it stands in the document, and is a part of the plan, not what is said of it as a whole.
const fn is_in_document(kind: Kind) -> bool {
    !is_kitchen(kind) && !matches!(kind, Kind::Passport | Kind::Wording | Kind::DocumentSettings)
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
