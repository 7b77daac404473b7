//! The top bar: what is open, in which language, the last step, and the document to come of it.

use egui::containers::menu::MenuButton;
use egui::{Align, Button, ComboBox, Layout, RichText, Sense, Ui, Vec2, WidgetInfo};

use super::{KengeshApp, paint};
use crate::i18n::{Translator, slots};
use crate::model::{Language, Plan};
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::{Outbox, theme::Tokens};

impl KengeshApp {
    pub(super) fn top_bar(&mut self, ui: &mut Ui, out: &mut Outbox) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_height(32.0);
            self.export_button(ui, out);
            self.looks_button(ui, out);
            self.theme_button(ui, out);
            self.window_language(ui);
            self.crossing_buttons(ui, out);
            self.plan_languages(ui, out);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                self.file_menu(ui, out);
                ui.add_space(GRID);
                if let Some(session) = &self.session {
                    title(ui, session.history.plan(), session.language, self.tr);
                }
            });
        });
    }

    fn export_button(&self, ui: &mut Ui, out: &mut Outbox) {
        let tokens = theme::tokens(ui);
        let words = RichText::new(self.tr.say("export")).color(tokens.on_accent);
        let button = Button::new(words).fill(tokens.accent).min_size(egui::vec2(0.0, 32.0));
        if ui.add(button).on_hover_text(self.tip(ui, UserCommand::Export)).clicked() {
            out.commands.push(UserCommand::Export);
        }
    }

    /// Pressed in while the document's looks are being chosen.
    fn looks_button(&self, ui: &mut Ui, out: &mut Outbox) {
        let button = Button::selectable(self.looks.is_some(), self.tr.say("looks")).min_size(egui::vec2(0.0, 32.0));
        if ui.add(button.frame_when_inactive(true)).on_hover_text(self.tip(ui, UserCommand::Looks)).clicked() {
            out.commands.push(UserCommand::Looks);
        }
    }

    /// A command in words, with its shortcut.
    pub(super) fn tip(&self, ui: &Ui, command: UserCommand) -> String {
        let words = self.tr.say(command.key());
        match command.shortcuts().first() {
            Some(keys) => format!("{words} ({})", ui.ctx().format_shortcut(keys)),
            None => words,
        }
    }

    fn theme_button(&self, ui: &mut Ui, out: &mut Outbox) {
        let tip = self.tip(ui, UserCommand::ToggleTheme);
        if icon_button(ui, true, &tip, |ui, rect, color| paint::half_moon(ui.painter(), rect, color)) {
            out.commands.push(UserCommand::ToggleTheme);
        }
    }

    pub(super) fn window_language(&mut self, ui: &mut Ui) {
        let now = self.tr.language();
        let mut chosen = now;
        let shown = RichText::new(now.code().to_uppercase()).small();
        let combo = ComboBox::from_id_salt("window-language").width(52.0).selected_text(shown).show_ui(ui, |ui| {
            for language in Language::ALL {
                ui.selectable_value(&mut chosen, language, language.own_name());
            }
        });
        let name = self.tr.say_with("window-language", &slots([("language", now.own_name().into())]));
        combo.response.on_hover_text(&name).accessible_name(name);
        if chosen != now {
            self.set_language(chosen);
        }
    }

    /// Undo and redo, each naming the step it would take.
    fn crossing_buttons(&self, ui: &mut Ui, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let steps = [
            (UserCommand::Redo, session.history.redoable(), "redo-step"),
            (UserCommand::Undo, session.history.undoable(), "undo-step"),
        ];
        for (command, step, key) in steps {
            let mut tip = self.tip(ui, command);
            if let Some(step) = step {
                let words = self.step_words(step);
                tip = format!("{}\n{tip}", self.tr.say_with(key, &slots([("step", words.into())])));
            }
            let back = command == UserCommand::Undo;
            if icon_button(ui, step.is_some(), &tip, |ui, rect, c| paint::bent_arrow(ui.painter(), rect, back, c)) {
                out.commands.push(command);
            }
        }
    }

    fn file_menu(&self, ui: &mut Ui, out: &mut Outbox) {
        let button = Button::new(self.tr.say("menu-file")).min_size(egui::vec2(0.0, 32.0));
        MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(260.0);
            let groups: [&[UserCommand]; 7] = [
                &[UserCommand::New, UserCommand::Open],
                &[UserCommand::Save, UserCommand::SaveAs, UserCommand::Versions, UserCommand::Append],
                &[UserCommand::Looks, UserCommand::Export, UserCommand::Print],
                &[UserCommand::Find, UserCommand::Checks, UserCommand::BothLanguages, UserCommand::Translation],
                &[
                    UserCommand::Projector,
                    UserCommand::HallWindow,
                    UserCommand::Pages,
                    UserCommand::ZoomIn,
                    UserCommand::ZoomOut,
                    UserCommand::ToggleTheme,
                ],
                &[UserCommand::Palette, UserCommand::Help, UserCommand::About],
                &[UserCommand::ClosePlan, UserCommand::Quit],
            ];
            // On a small screen it is longer than the window is high.
            let most = ui.ctx().content_rect().height() - 24.0;
            egui::ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
                for (index, group) in groups.into_iter().enumerate() {
                    if index > 0 {
                        ui.separator();
                    }
                    for command in group {
                        let mut item = Button::new(self.tr.say(command.key()));
                        if let Some(keys) = command.shortcuts().first() {
                            item = item.shortcut_text(ui.ctx().format_shortcut(keys));
                        }
                        if ui.add(item).clicked() {
                            out.commands.push(*command);
                        }
                    }
                }
            });
        });
    }
}

/// A square button with a mark drawn in it. Says whether it was pressed.
pub(super) fn icon_button(
    ui: &mut Ui,
    enabled: bool,
    name: &str,
    draw: impl FnOnce(&Ui, egui::Rect, egui::Color32),
) -> bool {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(32.0), sense);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name.lines().next().unwrap_or("")));
    let tokens: &Tokens = theme::tokens(ui);
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, 4.0, tokens.hover);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.0, tokens.accent);
        ui.painter().rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
    }
    let color = if enabled { tokens.text } else { tokens.muted.gamma_multiply(0.5) };
    draw(ui, rect, color);
    response.on_hover_text(name).clicked()
}

/// The plan's title, its period, and whether it is a draft.
fn title(ui: &mut Ui, plan: &Plan, language: Language, tr: &Translator) {
    let tokens = theme::tokens(ui);
    let title = plan.passport.title.shown(language, plan.main_language()).map(|(_, words)| words.to_owned());
    let mut said = Vec::new();
    said.extend(plan.passport.period.map(|years| format!("{}–{}", years.from, years.to)));
    if !plan.passport.approval.adopted {
        said.push(tr.say("draft-mark"));
    }
    let tail = said.join(" · ");
    let font = egui::TextStyle::Small.resolve(ui.style());
    let tail_width = ui.painter().layout_no_wrap(tail.clone(), font, tokens.muted).size().x;
    let words = title.unwrap_or_else(|| tr.say("plan-untitled"));
    let strong = RichText::new(&words).font(theme::strong_font(ui, &egui::TextStyle::Body));
    let room = (ui.available_width() - tail_width - GRID * 2.0).max(40.0);
    let galley =
        egui::WidgetText::from(strong).into_galley(ui, Some(egui::TextWrapMode::Truncate), room, egui::TextStyle::Body);
    ui.add(egui::Label::new(galley)).on_hover_text(words);
    ui.label(RichText::new(tail).small().color(tokens.muted));
}
