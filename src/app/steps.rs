//! The steps at the left: the plan's sections in order, the way through the workshop and the table of contents in one.

use egui::containers::menu::MenuButton;
use egui::{Align2, Button, Panel, RichText, ScrollArea, Sense, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText};

use super::summary::{Stage, Step};
use super::{KengeshApp, paint};
use crate::edit::Command;
use crate::i18n::Translator;
use crate::model::{Plan, Section, SectionKind, Slot, Swot};
use crate::ui::theme::{self, GRID};
use crate::ui::{At, Outbox, Spot};
use crate::work::{section_key, section_titles};

/// Below this width of the window the steps fold to a rail.
const NARROW: f32 = 1100.0;

/// How wide they are else: so much of the window's width, within these bounds.
const SHARE: f32 = 0.18;
const WIDTHS: std::ops::RangeInclusive<f32> = 264.0..=360.0;

impl KengeshApp {
    pub(super) fn steps_panel(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let window = ui.ctx().content_rect().width();
        let rail = window < NARROW;
        let width = if rail { 48.0 } else { (window * SHARE).round().clamp(*WIDTHS.start(), *WIDTHS.end()) };
        let tokens = theme::tokens(ui);
        let frame = egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::symmetric(0, 8));
        let panel = Panel::left("steps").frame(frame).resizable(false).exact_size(width);
        let summary = self.summary();
        panel.show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for step in &summary.steps {
                    self.step(ui, step, rail);
                }
                ui.add_space(GRID);
                self.add_section(ui, out, rail);
            });
        });
    }

    fn step(&mut self, ui: &mut Ui, step: &Step, rail: bool) {
        let Some(session) = &self.session else { return };
        let plan = session.history.plan();
        let section = step.section.and_then(|id| plan.section(id));
        let name = match (step.section, section) {
            (Some(_), Some(section)) => section_name(section, plan, session.language, self.tr),
            (None, _) => self.tr.say("passport"),
            _ => return,
        };
        let row = Row {
            step,
            name,
            rail,
            chosen: self.pages.open() == step.section,
            hidden: section.is_some_and(|s| s.hidden),
        };
        if row.show(ui, self.tr) {
            self.looks = None;
            self.translation = None;
            self.pages.go(step.section);
        }
    }

    fn add_section(&mut self, ui: &mut Ui, out: &mut Outbox, rail: bool) {
        let Some(session) = &self.session else { return };
        let languages = session.history.plan().passport.languages.clone();
        let words = self.tr.say("add-section");
        let shown = RichText::new(if rail { "+" } else { words.as_str() }).color(theme::tokens(ui).muted);
        let mut chosen = None;
        ui.horizontal(|ui| {
            ui.add_space(GRID);
            let button = Button::new(shown).frame_when_inactive(false).min_size(egui::vec2(32.0, 32.0));
            let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
                for kind in SectionKind::ALL {
                    if ui.button(self.tr.say(&format!("section-title-{}", section_key(kind)))).clicked() {
                        chosen = Some(kind);
                    }
                }
            });
            response.on_hover_text(&words).accessible_name(words);
        });
        let Some(kind) = chosen else { return };
        self.looks = None;
        self.translation = None;
        let section = Section { kind, title: section_titles(kind, &languages), ..Section::default() };
        self.pages.go(Some(section.id));
        self.caret.go(Spot::title(section.id), At::End);
        let needs_swot = kind == SectionKind::Swot && session.history.plan().swots.is_empty();
        let insert = Command::Insert { item: section.into(), slot: Slot::Sections, index: usize::MAX };
        out.edits.push(if needs_swot {
            let swot = Command::Insert { item: Swot::default().into(), slot: Slot::Swots, index: usize::MAX };
            Command::All(vec![insert, swot])
        } else {
            insert
        });
    }
}

fn section_name(section: &Section, plan: &Plan, language: crate::model::Language, tr: &Translator) -> String {
    let own = section.title.shown(language, plan.main_language()).map(|(_, words)| words.to_owned());
    own.unwrap_or_else(|| tr.say(&format!("section-title-{}", section_key(section.kind))))
}

struct Row<'a> {
    step: &'a Step,
    name: String,
    rail: bool,
    chosen: bool,
    hidden: bool,
}

impl Row<'_> {
    /// Shows the row. Says whether it was pressed.
    fn show(&self, ui: &mut Ui, tr: &Translator) -> bool {
        let height = if self.rail { 40.0 } else { 36.0 };
        let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::click());
        let spoken = self.spoken(tr);
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, self.chosen, &spoken));
        let tokens = theme::tokens(ui);
        let painter = ui.painter_at(rect);
        if self.chosen || response.hovered() || response.has_focus() {
            painter.rect_filled(rect, 0.0, tokens.hover);
        }
        if self.chosen {
            painter.rect_filled(egui::Rect::from_min_size(rect.min, egui::vec2(3.0, height)), 0.0, tokens.accent);
        }
        if response.has_focus() {
            let stroke = egui::Stroke::new(1.0, tokens.accent);
            painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
        let stage_color =
            if self.step.stage == Stage::Empty { tokens.muted.gamma_multiply(0.6) } else { tokens.accent };
        let small = TextStyle::Small.resolve(ui.style());
        if self.rail {
            let mark = if self.step.number.is_empty() {
                self.name.chars().take(1).collect()
            } else {
                self.step.number.clone()
            };
            painter.text(rect.center() - egui::vec2(0.0, 6.0), Align2::CENTER_CENTER, mark, small, tokens.text);
            paint::stage(&painter, rect.center_bottom() - egui::vec2(0.0, 9.0), self.step.stage, stage_color);
        } else {
            self.wide(ui, &painter, rect, stage_color);
        }
        response.on_hover_text(spoken).clicked()
    }

    fn wide(&self, ui: &Ui, painter: &egui::Painter, rect: egui::Rect, stage_color: egui::Color32) {
        let tokens = theme::tokens(ui);
        let small = TextStyle::Small.resolve(ui.style());
        let number = egui::pos2(rect.left() + 40.0, rect.center().y);
        painter.text(number, Align2::RIGHT_CENTER, &self.step.number, small.clone(), tokens.muted);
        let dot = egui::pos2(rect.right() - 20.0, rect.center().y);
        paint::stage(painter, dot, self.step.stage, stage_color);
        let count = egui::pos2(dot.x - 14.0, rect.center().y);
        let count = painter.text(count, Align2::RIGHT_CENTER, &self.step.count, small, tokens.muted);
        let room = (count.left() - rect.left() - 48.0 - GRID).max(20.0);
        let color = if self.hidden { tokens.muted } else { tokens.text };
        let mut words = RichText::new(&self.name).color(color);
        if self.chosen {
            words = words.font(theme::strong_font(ui, &TextStyle::Body));
        }
        let galley = WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Truncate), room, TextStyle::Body);
        let at = egui::pos2(rect.left() + 48.0, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, color);
    }

    /// All of the row in words.
    fn spoken(&self, tr: &Translator) -> String {
        let number = if self.step.number.is_empty() { String::new() } else { format!("{}. ", self.step.number) };
        let count = if self.step.count.is_empty() { String::new() } else { format!(", {}", self.step.count) };
        let hidden = if self.hidden { format!(", {}", tr.say("section-left-out")) } else { String::new() };
        format!("{number}{}{count}, {}{hidden}", self.name, tr.say(self.step.stage.key()))
    }
}
