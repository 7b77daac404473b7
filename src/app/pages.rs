//! What stands in the middle: the passport, or the section that is open.

use std::collections::HashMap;

use egui::containers::menu::MenuButton;
use egui::{Button, RichText, ScrollArea, Ui};

use super::summary::{Stage, Summary};
use crate::edit::{Command, Step};
use crate::model::{Block, Id, Kind, List, Places, Plan, Section, SectionKind, Slot};
use crate::ui::theme::{self, GRID};
use crate::ui::views::{
    Board, GoalsView, ItemsView, MoneyView, NarrativeView, PassportView, ProblemsView, RemarksView, Shown, SwotView,
    TreeView,
};
use crate::ui::widgets::{TextField, borrowed_words, muted};
use crate::ui::{At, Context, Spot};
use crate::work::section_key;

/// The widest a text is set: longer lines are not read.
const WIDEST: f32 = 800.0;

/// About so wide is a letter of the line that shows how a running text begins, and so wide what stands before it.
const LETTER: f32 = 7.4;
const BEFORE: f32 = 120.0;

/// The views of one plan, each with its own small state.
#[derive(Default)]
pub(super) struct Pages {
    /// The section that is open; none: the passport.
    open: Option<Id>,
    passport: PassportView,
    narrative: HashMap<Id, NarrativeView>,
    items: ItemsView,
    remarks: RemarksView,
    money: MoneyView,
    swot: SwotView,
    problems: ProblemsView,
    goals: GoalsView,
    tree: TreeView,
}

impl Pages {
    pub const fn open(&self) -> Option<Id> {
        self.open
    }

    pub const fn go(&mut self, section: Option<Id>) {
        self.open = section;
    }

    /// Opens the page on which the step's item stands.
    pub fn reveal(&mut self, plan: &Plan, places: &Places, step: &Step) {
        if step.kind == Kind::Passport {
            self.open = None;
        } else if let Some(id) = step.id {
            self.reveal_item(plan, places, id);
        }
    }

    /// Opens the page on which an item stands; for the plan itself, the passport.
    pub fn reveal_item(&mut self, plan: &Plan, places: &Places, id: Id) {
        if id == plan.id || places.get(id).is_some_and(Slot::is_in_passport) {
            self.open = None;
            return;
        }
        self.open = plan.section_showing(id, places).map(|section| section.id).or(self.open);
    }

    /// To the next quadrant, when a SWOT is open.
    pub fn next_quadrant(&mut self, cx: &mut Context<'_>) {
        let kind = self.open.and_then(|id| cx.plan.section(id)).map(|section| section.kind);
        if kind == Some(SectionKind::Swot) {
            self.swot.next_quadrant(cx);
        }
    }

    /// Opens the next page or the one before, the caret where one goes on writing.
    pub fn step(&mut self, cx: &mut Context<'_>, forward: bool) {
        let pages: Vec<Option<Id>> = std::iter::once(None).chain(cx.plan.sections.iter().map(|s| Some(s.id))).collect();
        let here = pages.iter().position(|page| *page == self.open).unwrap_or(0);
        let there = if forward { here + 1 } else { here.saturating_sub(1) };
        let Some(page) = pages.get(there) else { return };
        self.open = *page;
        let Some(section) = self.open.and_then(|id| cx.plan.section(id)) else {
            return cx.caret.go(Spot::title(cx.plan.id), At::End);
        };
        match section.kind {
            SectionKind::Swot => self.swot.begin(cx),
            SectionKind::Problems => self.problems.begin(cx),
            SectionKind::Goals => self.goals.begin(cx),
            SectionKind::Priorities => self.tree.begin(cx),
            kind if !kind.lists().is_empty() => self.items.begin(cx, kind.lists()),
            _ => self.narrative.entry(section.id).or_default().begin(cx, Slot::Opening(section.id)),
        }
    }

    /// What the hall reads of the page that is open; `newest` was changed last.
    pub fn board(&self, cx: &Context<'_>, newest: Option<Id>) -> Board {
        let section = self.open.and_then(|id| cx.plan.section(id));
        let slots = section.map_or(&[][..], |section| section.kind.lists());
        let (swot, quadrant) = (self.swot.on_show(cx), self.swot.with_caret(cx));
        Board::of(cx, Shown { section, slots, swot, quadrant, newest })
    }

    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, summary: Option<&Summary>) {
        let plan = cx.plan;
        let section = self.open.and_then(|id| plan.section(id));
        let Some(section) = section else {
            self.open = None;
            return page(ui, "passport", |ui| {
                let words = RichText::new(cx.say("passport")).heading();
                ui.label(words);
                self.passport.show(ui, cx);
            });
        };
        let step = summary.and_then(|summary| summary.steps.iter().find(|step| step.section == Some(section.id)));
        let number = step.map_or("", |step| step.number.as_str());
        if has_own_view(section.kind) {
            return self.work(ui, cx, section, number);
        }
        page(ui, section.id.as_u128(), |ui| {
            heading(ui, cx, section, number);
            let key = format!("purpose-{}", section_key(section.kind));
            let empty = step.is_some_and(|step| step.stage == Stage::Empty);
            if empty {
                let color = theme::tokens(ui).muted;
                ui.label(RichText::new(cx.say(&key)).color(color));
            }
            ui.add_space(GRID);
            self.section(ui, cx, section);
        });
    }

    /// A section whose items have a view of their own: it takes all the room that the running text leaves.
    fn work(&mut self, ui: &mut Ui, cx: &mut Context<'_>, section: &Section, number: &str) {
        egui::Frame::new().inner_margin(egui::Margin { left: 24, right: 24, top: 16, bottom: 8 }).show(ui, |ui| {
            heading(ui, cx, section, number);
            let narrative = self.narrative.entry(section.id).or_default();
            prose(ui, cx, narrative, Slot::Opening(section.id), &section.opening);
            ui.add_space(GRID);
            let open = egui::collapsing_header::CollapsingState::load(
                ui.ctx(),
                ui.make_persistent_id(Slot::Closing(section.id)),
            );
            let below = match open {
                _ if !reads(cx, Slot::Closing(section.id)) => 0.0,
                Some(state) if state.is_open() => 160.0,
                _ => 36.0,
            };
            let size = egui::vec2(ui.available_width(), (ui.available_height() - below).max(200.0));
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_min_size(size);
                ui.set_max_height(size.y);
                match section.kind {
                    SectionKind::Swot => self.swot.show(ui, cx),
                    SectionKind::Problems => self.problems.show(ui, cx),
                    SectionKind::Goals => self.goals.show(ui, cx),
                    _ => self.tree.show(ui, cx),
                }
            });
            prose(ui, cx, narrative, Slot::Closing(section.id), &section.closing);
        });
    }

    fn section(&mut self, ui: &mut Ui, cx: &mut Context<'_>, section: &Section) {
        let (slots, narrative) = (section.kind.lists(), self.narrative.entry(section.id).or_default());
        let begin = cx.say(if slots.is_empty() { "narrative-begin" } else { "narrative-before" });
        narrative.show(ui, cx, Slot::Opening(section.id), &begin);
        for slot in slots {
            ui.add_space(GRID * 2.0);
            let title = cx.say(&format!("list-{}", format!("{:?}", slot.kind()).to_lowercase()));
            crate::ui::widgets::group_heading(ui, title);
            ui.push_id(slot, |ui| match slot {
                Slot::Remarks => self.remarks.show(ui, cx, &mut self.items),
                _ => self.items.show(ui, cx, *slot),
            });
            if *slot == Slot::Sources {
                self.money.show(ui, cx);
            }
        }
        if !slots.is_empty() || !section.closing.is_empty() {
            ui.add_space(GRID * 2.0);
            let after = cx.say("narrative-after");
            narrative.show(ui, cx, Slot::Closing(section.id), &after);
        }
    }
}

/// Whether the items of such a section have a view of their own.
const fn has_own_view(kind: SectionKind) -> bool {
    matches!(kind, SectionKind::Swot | SectionKind::Problems | SectionKind::Goals | SectionKind::Priorities)
}

/// Running text around a board: a line that opens, so that it takes no room from the board. The line shows how the
/// text begins.
fn prose(ui: &mut Ui, cx: &mut Context<'_>, narrative: &mut NarrativeView, slot: Slot, blocks: &List<Block>) {
    if !reads(cx, slot) {
        return;
    }
    let before = matches!(slot, Slot::Opening(_));
    let first = blocks.iter().find_map(|block| block.content.prose()).map_or("", |text| cx.shown(text));
    // The line takes no more room than there is: it does not wrap.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some dozens of letters")]
    let letters = ((ui.available_width() - BEFORE) / LETTER).clamp(8.0, 80.0) as usize;
    let first: String = first.chars().take(letters).collect();
    let hint = cx.say(if before { "narrative-before" } else { "narrative-after" });
    let color = theme::tokens(ui).muted;
    let name = cx.say(if before { "text-before" } else { "text-after" });
    let title = if first.is_empty() { name } else { format!("{name}: {first}…") };
    let title = RichText::new(title).small().color(color);
    // The caret is on its way into the text: it opens for it.
    let wanted = cx.caret.revealed().is_some_and(|spot| within(cx.places, spot.owner, slot));
    let header = egui::CollapsingHeader::new(title).id_salt(slot).default_open(false).open(wanted.then_some(true));
    let header = header.show_unindented(ui, |ui| {
        ScrollArea::vertical().id_salt(("prose", slot)).max_height(120.0).show(ui, |ui| {
            narrative.show(ui, cx, slot, &hint);
        });
    });
    header.header_response.accessible_name(hint);
}

/// Whether running text around a board is there to be read: the hall reads the board, unless somebody writes here.
fn reads(cx: &Context<'_>, slot: Slot) -> bool {
    let writes = [cx.caret.revealed(), cx.caret.here].into_iter().flatten();
    !cx.hall || writes.map(|spot| spot.owner).any(|owner| within(cx.places, owner, slot))
}

/// Whether an item stands in this list, or in an item of it.
fn within(places: &Places, id: Id, slot: Slot) -> bool {
    places.ancestors(id).into_iter().any(|above| places.get(above) == Some(slot))
}

/// A page that scrolls, its text no wider than can be read.
fn page(ui: &mut Ui, salt: impl egui::AsIdSalt, show: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
        egui::Frame::new().inner_margin(egui::Margin::symmetric(32, 24)).show(ui, |ui| {
            ui.set_width(ui.available_width().min(WIDEST));
            show(ui);
            ui.add_space(GRID * 8.0);
        });
    });
}

/// The section's number and title, and the menu of what can be done with it.
fn heading(ui: &mut Ui, cx: &mut Context<'_>, section: &Section, number: &str) {
    ui.horizontal_top(|ui| {
        if !number.is_empty() {
            let color = theme::tokens(ui).muted;
            ui.label(RichText::new(format!("{number}.")).heading().color(color));
        }
        let menu = 80.0;
        let size = egui::vec2((ui.available_width() - menu).max(120.0), 0.0);
        ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
            let (spot, name) = (Spot::title(section.id), cx.say("section-title"));
            let field = TextField::new(spot, section.title.get(cx.language).unwrap_or(""), name);
            let field = field.hint(borrowed_words(cx, &section.title)).font(egui::TextStyle::Heading).bare();
            let (response, key) = field.show(ui, cx);
            if key.is_some() {
                response.surrender_focus();
            }
        });
        if !cx.hall {
            section_menu(ui, cx, section);
        }
    });
    if section.hidden {
        muted(ui, cx.say("section-left-out"));
    }
}

fn section_menu(ui: &mut Ui, cx: &mut Context<'_>, section: &Section) {
    let button = Button::new(RichText::new(cx.say("section-menu")).small()).frame_when_inactive(false);
    let mut chosen = None;
    MenuButton::from_button(button).ui(ui, |ui| {
        let hide = if section.hidden { "section-take-in" } else { "section-leave-out" };
        for key in ["move-up", "move-down", hide, "section-delete"] {
            if ui.button(cx.say(key)).clicked() {
                chosen = Some(key);
            }
        }
    });
    let (id, place) = (section.id, cx.plan.sections.position(section.id).unwrap_or(0));
    match chosen {
        Some("move-up") if place > 0 => cx.edit(Command::Move { id, slot: Slot::Sections, index: place - 1 }),
        Some("move-down") => cx.edit(Command::Move { id, slot: Slot::Sections, index: place + 1 }),
        Some("section-delete") => cx.edit(Command::Remove { id }),
        Some("section-leave-out" | "section-take-in") => {
            cx.edit(Command::Put { item: Section { hidden: !section.hidden, ..section.clone() }.into() });
        }
        _ => {}
    }
}
