//! How the document looks and what is in it: every choice is an ordinary edit, and the page beside follows at once.

mod columns;
mod contents;
mod page;
mod wording;

use std::sync::Arc;

use egui::{Align, Button, Layout, RichText, ScrollArea, Ui};

use crate::edit::Command;
use crate::model::{AnnexKind, DocumentSettings, Item, TableName};
use crate::ui::Context;
use crate::ui::theme::{self, GRID};

/// The groups of choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Group {
    /// Ready-made looks; the page and its type.
    #[default]
    Page,
    /// The title page and the contents.
    Front,
    /// What is written out, sections in their order.
    Text,
    /// Annexes and the action plan's own approval.
    Annexes,
    /// Columns of the sections' tables.
    Tables,
    /// The plan's own words for levels and headings.
    Wording,
}

impl Group {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Page, "looks-page"),
        (Self::Front, "looks-front"),
        (Self::Text, "looks-text"),
        (Self::Annexes, "looks-annexes"),
        (Self::Tables, "looks-tables"),
        (Self::Wording, "looks-wording"),
    ];
}

/// The view of the document's looks.
#[derive(Debug)]
pub struct LooksView {
    group: Group,
    /// The table whose columns are on show.
    table: TableName,
    /// The annex whose title and columns are on show.
    annex: Option<AnnexKind>,
    /// The keyboard is wanted by the first group.
    arrived: bool,
    /// A text had the keyboard at the end of the last frame: Esc leaves that first.
    typing: bool,
}

impl Default for LooksView {
    fn default() -> Self {
        let table = TableName::Facts;
        Self { group: Group::default(), table, annex: None, arrived: false, typing: false }
    }
}

/// The widest a form is.
const WIDEST: f32 = 620.0;

/// The column of the groups.
const GROUPS: f32 = 148.0;

impl LooksView {
    /// Shows the choices over the whole of `ui`. Says whether they are to be closed.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) -> bool {
        let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape))
            && !self.typing
            && !egui::Popup::is_any_open(ui.ctx());
        let mut done = false;
        egui::Frame::new().inner_margin(egui::Margin { left: 24, right: 8, top: 16, bottom: 8 }).show(ui, |ui| {
            ui.allocate_ui_with_layout(
                egui::vec2(ui.available_width(), 32.0),
                Layout::right_to_left(Align::Center),
                |ui| {
                    ui.add_space(GRID);
                    done = ui.button(cx.say("looks-done")).clicked();
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(egui::Label::new(RichText::new(cx.say("looks-title")).heading()).truncate());
                    });
                },
            );
            ui.add_space(GRID);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(GROUPS);
                    self.groups(ui, cx);
                });
                let salt = ("looks", self.group);
                ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
                    ui.vertical(|ui| {
                        ui.set_width((ui.available_width() - GRID * 2.0).min(WIDEST));
                        self.choices(ui, cx);
                        ui.add_space(GRID * 8.0);
                    });
                });
            });
        });
        self.typing = ui.ctx().text_edit_focused();
        done || escaped
    }

    fn groups(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        for (group, key) in Group::ALL {
            let button = Button::selectable(self.group == group, cx.say(key)).min_size(egui::vec2(GROUPS, 32.0));
            let response = ui.add(button.wrap());
            if response.clicked() {
                self.group = group;
            }
            if !self.arrived {
                self.arrived = true;
                response.request_focus();
            }
        }
    }

    fn choices(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        match self.group {
            Group::Page => page::show(ui, cx),
            Group::Front => contents::front(ui, cx),
            Group::Text => contents::text(ui, cx),
            Group::Annexes => contents::annexes(ui, cx, &mut self.annex),
            Group::Tables => columns::tables(ui, cx, &mut self.table),
            Group::Wording => wording::show(ui, cx),
        }
    }
}

/// Changes the document's settings; after what was changed in this frame already.
fn put(cx: &mut Context<'_>, change: impl FnOnce(&mut DocumentSettings)) {
    if let Some(Command::Put { item: Item::DocumentSettings(settings) }) = cx.out.edits.last_mut() {
        return change(Arc::make_mut(settings));
    }
    let mut settings = Arc::clone(&cx.plan.document);
    change(Arc::make_mut(&mut settings));
    cx.edit(Command::Put { item: Item::DocumentSettings(settings) });
}

/// A box to tick.
fn tick(ui: &mut Ui, cx: &mut Context<'_>, key: &str, now: bool, change: impl FnOnce(&mut DocumentSettings, bool)) {
    let mut ticked = now;
    if ui.checkbox(&mut ticked, cx.say(key)).changed() {
        put(cx, |settings| change(settings, ticked));
    }
}

/// One of a few, all in sight.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    name: &str,
    now: T,
    all: &[(T, &str)],
    change: impl FnOnce(&mut DocumentSettings, T),
) {
    let mut chosen = None;
    ui.horizontal_top(|ui| {
        crate::ui::widgets::named(ui, &cx.say(name));
        ui.vertical(|ui| {
            for (value, key) in all {
                if ui.radio(*value == now, cx.say(key)).clicked() {
                    chosen = Some(*value);
                }
            }
        });
    });
    if let Some(value) = chosen.filter(|value| *value != now) {
        put(cx, |settings| change(settings, value));
    }
}

/// The heading of a group of choices.
fn heading(ui: &mut Ui, cx: &Context<'_>, key: &str) {
    ui.add_space(GRID);
    ui.label(RichText::new(cx.say(key)).font(theme::strong_font(ui, &egui::TextStyle::Body)));
    ui.add_space(GRID / 2.0);
}
