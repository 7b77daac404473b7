//! What stands in the middle: the passport, or the section that is open.

use std::collections::HashMap;

use egui::containers::menu::MenuButton;
use egui::{Button, RichText, ScrollArea, Ui};

use super::summary::{Stage, Summary};
use crate::edit::{Command, Step};
use crate::model::{Id, Kind, Places, Plan, Section, SectionKind, Slot};
use crate::ui::theme::{self, GRID};
use crate::ui::views::{ItemsView, NarrativeView, PassportView};
use crate::ui::widgets::{TextField, borrowed_hint, muted};
use crate::ui::{Caret, Context, Spot};
use crate::work::section_key;

/// The widest a text is set: longer lines are not read.
const WIDEST: f32 = 800.0;

/// The views of one plan, each with its own small state.
#[derive(Default)]
pub(super) struct Pages {
    /// The section that is open; none: the passport.
    open: Option<Id>,
    passport: PassportView,
    narrative: HashMap<Id, NarrativeView>,
    items: ItemsView,
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
        if matches!(step.kind, Kind::Passport | Kind::Member | Kind::Act) {
            self.open = None;
            return;
        }
        let Some(id) = step.id else { return };
        let top = places.ancestors(id).last().copied().unwrap_or(id);
        if plan.section(top).is_some() {
            self.open = Some(top);
        } else if let Some(slot) = places.get(top) {
            let holds = |section: &&std::sync::Arc<Section>| slots_of(section.kind).contains(&slot);
            self.open = plan.sections.iter().find(holds).map_or(self.open, |section| Some(section.id));
        }
    }

    pub fn next_quadrant(&self, _: &Plan, _: &mut Caret) {}

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
        page(ui, section.id.as_u128(), |ui| {
            heading(ui, cx, section, step.map_or("", |step| step.number.as_str()));
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

    fn section(&mut self, ui: &mut Ui, cx: &mut Context<'_>, section: &Section) {
        let (slots, narrative) = (slots_of(section.kind), self.narrative.entry(section.id).or_default());
        let begin = cx.say(if slots.is_empty() { "narrative-begin" } else { "narrative-before" });
        narrative.show(ui, cx, Slot::Opening(section.id), &begin);
        for slot in slots {
            ui.add_space(GRID * 2.0);
            let title = cx.say(&format!("list-{}", format!("{:?}", slot.kind()).to_lowercase()));
            crate::ui::widgets::group_heading(ui, title);
            ui.push_id(slot, |ui| self.items.show(ui, cx, *slot));
        }
        if !slots.is_empty() || !section.closing.is_empty() {
            ui.add_space(GRID * 2.0);
            let after = cx.say("narrative-after");
            narrative.show(ui, cx, Slot::Closing(section.id), &after);
        }
    }
}

/// The lists that a section of this kind shows beside its running text.
const fn slots_of(kind: SectionKind) -> &'static [Slot] {
    match kind {
        SectionKind::Problems => &[Slot::Problems],
        SectionKind::Goals => &[Slot::Goals],
        SectionKind::Priorities => &[Slot::Priorities],
        SectionKind::Indicators => &[Slot::Indicators],
        SectionKind::Resources => &[Slot::Sources],
        SectionKind::Risks => &[Slot::Risks],
        SectionKind::Monitoring => &[Slot::Reports],
        SectionKind::Management => &[Slot::Bodies],
        SectionKind::Participation => &[Slot::Meetings],
        SectionKind::Glossary => &[Slot::Terms],
        SectionKind::Swot | SectionKind::Introduction | SectionKind::Narrative | SectionKind::Potential => &[],
    }
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
        let menu = 120.0;
        let size = egui::vec2((ui.available_width() - menu).max(120.0), 0.0);
        ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
            let (spot, name) = (Spot::title(section.id), cx.say("section-title"));
            let field = TextField::new(spot, section.title.get(cx.language).unwrap_or(""), name);
            let field = field.hint(borrowed_hint(cx, &section.title)).font(egui::TextStyle::Heading).bare();
            let (response, key) = field.show(ui, cx);
            if key.is_some() {
                response.surrender_focus();
            }
        });
        section_menu(ui, cx, section);
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
