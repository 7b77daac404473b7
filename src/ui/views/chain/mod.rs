//! The chain an item stands in: what it comes from, what answers it, and a field to link it with more.

mod group;
mod pick;

use std::sync::Arc;

use egui::{Button, RichText, ScrollArea, Ui};

use super::values::decision_key;
use crate::analysis::Index;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Field, Id, Link, LinkKind, Note, Places, Remark, Slot};
use crate::ui::theme;
use crate::ui::widgets::{Waiting, drag, muted};
use crate::ui::{Context, Key, Spot, TextField};
use crate::work::{Waker, item_words};
use pick::Pick;

/// What somebody asked the strip for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainAsked {
    /// The next gap, or the one before.
    Walk(bool),
    /// This gap is right as it is.
    Dismiss,
    /// To an item it is linked with.
    Go(Id),
    /// The strip is to go.
    Close,
}

/// The gap that is being walked to.
pub struct GapWords<'a> {
    /// What is missing.
    pub words: &'a str,
    /// Its place among all gaps, from 0.
    pub place: usize,
    /// How many there are.
    pub count: usize,
    /// It is still open.
    pub open: bool,
}

/// How high the links are shown; more of them scroll.
const LINKS: f32 = 84.0;

/// The strip with the links of one item.
pub struct ChainView {
    pick: Pick,
    /// The note to come.
    note: Waiting,
    /// The remark to come.
    remark: Waiting,
    /// The links of the item at this version: a plan has thousands, and a frame no time to look through them.
    linked: Option<((u64, Id), Linked)>,
}

/// The links from and to an item; whether each leads away from it.
type Linked = Arc<[(Link, bool)]>;

impl ChainView {
    /// A strip whose field takes the keyboard, or leaves it where it is. What was found meanwhile wakes the window.
    #[must_use]
    pub fn new(takes_keyboard: bool, waker: &Waker) -> Self {
        let (note, remark) = <(Waiting, Waiting)>::default();
        Self { pick: Pick::new(takes_keyboard, waker), note, remark, linked: None }
    }

    /// Shows the strip. The index is that of all texts of a version; none while it is being made.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        item: Id,
        gap: Option<&GapWords<'_>>,
        index: Option<&(u64, Arc<Index>)>,
    ) -> Option<ChainAsked> {
        let mut asked = head(ui, cx, item, gap);
        let links = self.links(cx, item);
        let linkable = pick::is_linkable(cx, item);
        if !links.is_empty() {
            // However many there are, the work above keeps its room.
            ScrollArea::vertical().id_salt("chain-links").max_height(LINKS).auto_shrink([false, true]).show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    for (link, outward) in links.iter().copied() {
                        asked = asked.or(chip(ui, cx, link, outward));
                    }
                });
            });
        }
        if linkable && self.pick.show(ui, cx, item, &links, index) {
            asked = asked.or(Some(ChainAsked::Close));
        }
        if cx.places.get(item).is_some() {
            group::show(ui, cx, item);
            self.note(ui, cx, item);
            if cx.plan.remarks.get(item).is_none() {
                self.remarks(ui, cx, item);
            }
        }
        landing(ui, cx, item);
        asked
    }

    fn links(&mut self, cx: &Context<'_>, item: Id) -> Linked {
        let asked = (cx.version, item);
        match &self.linked {
            Some((of, links)) if *of == asked => Arc::clone(links),
            _ => {
                let links = cx.plan.links.iter().filter(|link| link.from == item || link.to == item);
                let links: Linked = links.map(|link| (*link, link.from == item)).collect();
                self.linked = Some((asked, Arc::clone(&links)));
                links
            }
        }
    }

    /// The id of the remark that is written next.
    pub fn new_remark(&mut self, places: &Places) -> Id {
        self.remark.id(places)
    }

    /// What came back from circulation on the item, and a line for more of it.
    fn remarks(&mut self, ui: &mut Ui, cx: &mut Context<'_>, item: Id) {
        let plan = cx.plan;
        let hint = cx.say("chain-remark");
        ScrollArea::vertical().id_salt("chain-remarks").max_height(LINKS).auto_shrink([false, true]).show(ui, |ui| {
            for remark in plan.remarks.iter().filter(|remark| remark.about == Some(item)) {
                let (words, decision) =
                    (remark.text.get(cx.language).unwrap_or_default(), cx.say(decision_key(remark)));
                ui.horizontal(|ui| {
                    let name = slots([("decision", decision.clone().into())]);
                    let name = cx.say_with("chain-remark-decided", &name);
                    if ui.link(RichText::new(decision).small()).on_hover_text(&name).accessible_name(name).clicked() {
                        cx.out.go = Some(remark.id);
                    }
                    let field = TextField::new(Spot::text(remark.id), words, hint.clone());
                    if let (_, Some(Key::BackspaceAtStart | Key::DeleteEmpty)) = field.show(ui, cx)
                        && remark.text.is_empty()
                    {
                        cx.edit(Command::Remove { id: remark.id });
                    }
                });
            }
            let make = |id, text| Some(Remark { id, about: Some(item), text, ..Remark::default() }.into());
            let dress = |field: TextField<'static>| field.hint(hint.clone()).named(hint.clone());
            self.remark.show(ui, cx, (Slot::Remarks, Field::Text), dress, make);
        });
    }

    /// The note on the item, which no document shows.
    fn note(&mut self, ui: &mut Ui, cx: &mut Context<'_>, item: Id) {
        let hint = cx.say("chain-note");
        let plan = cx.plan;
        let Some(note) = plan.notes.iter().find(|note| note.about == Some(item)) else {
            let make = |id, text| Some(Note { id, about: Some(item), text }.into());
            self.note.show(ui, cx, (Slot::Notes, Field::Text), |field| field.hint(hint.clone()).named(hint), make);
            return;
        };
        let words = note.text.get(cx.language).unwrap_or_default();
        let field = TextField::new(Spot::text(note.id), words, hint.clone()).hint(hint);
        if let (_, Some(Key::BackspaceAtStart | Key::DeleteEmpty)) = field.show(ui, cx)
            && note.text.is_empty()
        {
            cx.edit(Command::Remove { id: note.id });
        }
    }
}

/// An item that is let go over the strip is linked with the strip's, where a link joins the two; until then the strip
/// says what will come of it.
fn landing(ui: &Ui, cx: &mut Context<'_>, item: Id) {
    let strip = ui.min_rect().expand(theme::GRID);
    let joined = |what: Id| pick::link(item, cx.places.get(item)?.kind(), what, cx.places.get(what)?.kind());
    let landed = drag::onto(ui, strip, |what| match joined(what).filter(|_| what != item) {
        None => (false, cx.say("chain-refused")),
        Some((link, _)) if cx.plan.links.contains(&link) => (false, cx.say("chain-linked")),
        Some((link, outward)) => {
            let words = item_words(what, cx.plan, cx.places, cx.language, cx.tr);
            (true, format!("{}: {words}", cx.say(link_key(link.kind, outward))))
        }
    });
    if let Some((link, _)) = landed.and_then(joined) {
        cx.edit(Command::Link(link));
    }
}

/// The item, its gap, and the way to the next one.
fn head(ui: &mut Ui, cx: &Context<'_>, item: Id, gap: Option<&GapWords<'_>>) -> Option<ChainAsked> {
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let mut button = |ui: &mut Ui, sign: &str, key: &str, answer| {
                let name = cx.say(key);
                if ui.small_button(sign).on_hover_text(&name).accessible_name(name).clicked() {
                    asked = Some(answer);
                }
            };
            button(ui, "×", "chain-close", ChainAsked::Close);
            if let Some(gap) = gap {
                button(ui, "→", "command-next-gap", ChainAsked::Walk(true));
                button(ui, "←", "command-previous-gap", ChainAsked::Walk(false));
                let count =
                    slots([("place", (gap.place + 1).min(gap.count.max(1)).into()), ("count", gap.count.into())]);
                muted(ui, cx.say_with("chain-count", &count));
                if gap.open {
                    let name = cx.say("checks-dismiss");
                    if ui.add(Button::new(RichText::new(name).small())).clicked() {
                        asked = Some(ChainAsked::Dismiss);
                    }
                }
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let mut words = item_words(item, cx.plan, cx.places, cx.language, cx.tr);
                let mut color = theme::tokens(ui).text;
                if let Some(gap) = gap {
                    let state = if gap.open { gap.words.to_owned() } else { cx.say("chain-closed") };
                    // What is missing comes first: of long words the end is cut.
                    words = format!("{state}: {words}");
                    if !gap.open {
                        color = theme::tokens(ui).muted;
                    }
                }
                ui.add(egui::Label::new(RichText::new(words).color(color)).truncate());
            });
        });
    });
    asked
}

/// A link: what it says and with what, and the button that takes it away.
fn chip(ui: &mut Ui, cx: &mut Context<'_>, link: Link, outward: bool) -> Option<ChainAsked> {
    let other = if outward { link.to } else { link.from };
    let words = item_words(other, cx.plan, cx.places, cx.language, cx.tr);
    let words = format!("{}: {words}", cx.say(link_key(link.kind, outward)));
    let go = ui.add(Button::new(RichText::new(&words).small()).truncate());
    let tip = cx.say("chain-unlink");
    if ui.small_button("×").on_hover_text(&tip).accessible_name(format!("{tip}: {words}")).clicked() {
        cx.edit(Command::Unlink(link));
    }
    go.clicked().then_some(ChainAsked::Go(other))
}

/// The phrase for a link, seen from the one end or the other.
const fn link_key(kind: LinkKind, outward: bool) -> &'static str {
    match (kind, outward) {
        (LinkKind::ComesFrom, true) => "link-comes-from",
        (LinkKind::ComesFrom, false) => "link-leads-to",
        (LinkKind::Answers, true) => "link-answers",
        (LinkKind::Answers, false) => "link-answered-by",
        (LinkKind::MeasuredBy, true) => "link-measured-by",
        (LinkKind::MeasuredBy, false) => "link-measures",
        (LinkKind::PaidFrom, true) => "link-paid-from",
        (LinkKind::PaidFrom, false) => "link-pays",
        (LinkKind::Lowers, true) => "link-lowers",
        (LinkKind::Lowers, false) => "link-lowered-by",
    }
}
