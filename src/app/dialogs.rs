//! What lies over the window: the guard of unsaved work, the field for a path, a message; an export's in `export`.

use std::path::{Path, PathBuf};

use egui::{Button, Id, Key, Label, Modal, RichText, TextEdit, Ui};

use super::KengeshApp;
use super::desk::{After, Dialog, Purpose};
use super::export::ExportChoice;
use crate::i18n::slots;
use crate::storage::{self, Repaired};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::muted;
use crate::work::{ExportRequest, Replace};

/// What was answered.
pub(super) enum Answer {
    Save(After),
    Leave(After),
    TypePath,
    Path(Purpose, PathBuf),
    Export(ExportChoice, ExportRequest),
    /// Saves into this file, over what may be replaced there.
    SaveTo(PathBuf, Replace, Option<After>),
    ReplaceExport(ExportRequest),
    SaveElsewhere(Option<After>),
    /// Takes a journal that was found.
    Recover(PathBuf),
    /// Opens what could be had of a damaged file.
    OpenRepaired(PathBuf, Box<Repaired>),
    /// What is to become of a plan that somebody else is at.
    Sharing(super::sharing::Choice),
    Close,
    /// Something is to be done, and the dialog stays.
    Stay(Stay),
}

/// What a dialog asks for without being done.
pub(super) enum Stay {
    AskFolder,
    Show(PathBuf),
    /// Puts the plan on the clipboard, as its file would be.
    CopyPlan,
}

impl KengeshApp {
    /// Shows the dialog, if there is one, and does what is answered.
    pub(super) fn show_dialog(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let Some(mut dialog) = self.desk.dialog.take() else { return };
        let frame_around = egui::Frame::popup(&ctx.global_style()).inner_margin(egui::Margin::same(24));
        let shown = Modal::new(Id::unique("dialog")).frame(frame_around).show(ctx, |ui| {
            let wide = matches!(dialog, Dialog::Export(_) | Dialog::Sharing(_) | Dialog::NotSaved { .. });
            ui.set_width(if wide { 560.0 } else { 440.0 });
            ui.spacing_mut().item_spacing.y = GRID;
            // Of its own kind: a button of the dialog before has other names, but would keep the keyboard.
            ui.push_id(std::mem::discriminant(&dialog), |ui| self.dialog_body(ui, &mut dialog)).inner
        });
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape)) && !shown.any_popup_open;
        let answer = shown.inner.or_else(|| escaped.then_some(Answer::Close));
        match answer {
            None => self.desk.dialog = Some(dialog),
            Some(Answer::Stay(stay)) => {
                self.desk.dialog = Some(dialog);
                match stay {
                    Stay::AskFolder => self.ask_for_file(ctx, frame, Purpose::Folder),
                    Stay::Show(path) => self.show_file(path),
                    Stay::CopyPlan => self.copy_plan(ctx),
                }
            }
            Some(answer) => {
                ctx.request_repaint();
                self.answer(ctx, frame, answer);
            }
        }
    }

    fn dialog_body(&self, ui: &mut Ui, dialog: &mut Dialog) -> Option<Answer> {
        match dialog {
            Dialog::Guard(after) => self.guard(ui, after),
            Dialog::Waiting => {
                self.head(ui, "dialog-waiting");
                ui.label(self.tr.say("dialog-waiting-words"));
                self.buttons(ui, &[("dialog-type-path", true), ("cancel", false)])
                    .map(|button| if button == 0 { Answer::TypePath } else { Answer::Close })
            }
            Dialog::Path { purpose, typed, because } => self.path_field(ui, purpose, typed, *because),
            Dialog::Export(choice) => self.export_dialog(ui, choice),
            Dialog::ReplacePlan { path, after, changed } => {
                let key = if *changed { "dialog-changed" } else { "dialog-replace" };
                self.head(ui, key);
                let file = path.display().to_string();
                ui.label(self.tr.say_with(&format!("{key}-words"), &slots([("file", file.into())])));
                let names = [("replace", false), ("save-elsewhere", true), ("cancel", false)];
                self.buttons(ui, &names).map(|button| match button {
                    0 => Answer::SaveTo(path.clone(), Replace::Any, after.clone()),
                    1 => Answer::SaveElsewhere(after.clone()),
                    _ => Answer::Close,
                })
            }
            Dialog::NotKept { path, after, words } => self.not_kept_dialog(ui, path, after.as_ref(), words),
            Dialog::NotSaved { path, after, words, copied } => {
                self.not_saved_dialog(ui, (path, after.as_ref()), words, copied)
            }
            Dialog::ReplaceExport { request, taken } => self.in_the_way(ui, request, taken),
            Dialog::Exported { folder, done } => self.exported_dialog(ui, folder, done),
            Dialog::Unsaved { journal, words } => self.unsaved_dialog(ui, journal, words),
            Dialog::Repaired(offer) => self.repaired_dialog(ui, offer),
            Dialog::Sharing(question) => self.sharing_dialog(ui, question),
            Dialog::Message { title, words } => {
                self.head(ui, title);
                ui.label(words.as_str());
                self.buttons(ui, &[("ok", true)]).map(|_| Answer::Close)
            }
        }
    }

    pub(super) fn head(&self, ui: &mut Ui, key: &str) {
        ui.label(RichText::new(self.tr.say(key)).heading());
    }

    /// Buttons in a row, from the left; the one marked is the one to press. Says which was pressed.
    pub(super) fn buttons(&self, ui: &mut Ui, names: &[(&str, bool)]) -> Option<usize> {
        ui.add_space(GRID);
        let tokens = theme::tokens(ui);
        let mut pressed = None;
        ui.horizontal(|ui| {
            for (index, (key, main)) in names.iter().enumerate() {
                let words = RichText::new(self.tr.say(key));
                let button = if *main {
                    Button::new(words.color(tokens.on_accent)).fill(tokens.accent)
                } else {
                    Button::new(words)
                };
                let response = ui.add(button.min_size(egui::vec2(88.0, 32.0)));
                // Enter answers, unless a field has the keyboard.
                if *main && ui.memory(|memory| memory.focused().is_none()) {
                    response.request_focus();
                }
                if response.clicked() {
                    pressed = Some(index);
                }
            }
        });
        pressed
    }

    /// The plan was not saved: again, elsewhere, or out of here as text.
    fn not_saved_dialog(
        &self,
        ui: &mut Ui,
        (path, after): (&Path, Option<&After>),
        words: &str,
        copied: &mut bool,
    ) -> Option<Answer> {
        self.head(ui, "message-not-saved");
        ui.add(Label::new(words).wrap());
        if *copied {
            muted(ui, self.tr.say("plan-copied"));
        }
        let names = [("save-again", true), ("save-elsewhere", false), ("plan-copy", false), ("cancel", false)];
        self.buttons(ui, &names).map(|button| match button {
            0 => Answer::SaveTo(path.to_owned(), Replace::Own, after.cloned()),
            1 => Answer::SaveElsewhere(after.cloned()),
            2 => {
                *copied = true;
                Answer::Stay(Stay::CopyPlan)
            }
            _ => Answer::Close,
        })
    }

    /// Puts the plan on the clipboard, as its file would be.
    fn copy_plan(&self, ctx: &egui::Context) {
        if let Some(session) = &self.session {
            ctx.copy_text(storage::write(session.history.plan()));
        }
    }

    fn guard(&self, ui: &mut Ui, after: &After) -> Option<Answer> {
        self.head(ui, "dialog-guard");
        ui.label(self.tr.say("dialog-guard-words"));
        let names = [("guard-save", true), ("guard-leave", false), ("cancel", false)];
        self.buttons(ui, &names).map(|button| match button {
            0 => Answer::Save(after.clone()),
            1 => Answer::Leave(after.clone()),
            _ => Answer::Close,
        })
    }

    fn path_field(
        &self,
        ui: &mut Ui,
        purpose: &Purpose,
        typed: &mut String,
        because: Option<&'static str>,
    ) -> Option<Answer> {
        let (title, button) = match purpose {
            Purpose::Open => ("path-open", "open"),
            Purpose::Append => ("path-append", "append-take"),
            Purpose::Picture(_) => ("pick-picture", "picture-take"),
            Purpose::Save(_) | Purpose::Folder => ("path-save", "save"),
        };
        self.head(ui, title);
        if let Some(because) = because {
            ui.label(self.tr.say(because));
        }
        let id = Id::unique("path-field");
        let field = TextEdit::singleline(typed).id(id).desired_width(f32::INFINITY).hint_text(self.tr.say("path-hint"));
        let response = ui.add(field).accessible_name(self.tr.say("path-name"));
        if ui.memory(egui::Memory::focused).is_none() && !response.lost_focus() {
            response.request_focus();
        }
        if matches!(purpose, Purpose::Save(_)) {
            muted(ui, self.tr.say("path-help"));
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let pressed = self.buttons(ui, &[(button, true), ("cancel", false)]);
        let words = typed.trim();
        match pressed {
            Some(1) => Some(Answer::Close),
            Some(_) if !words.is_empty() => Some(Answer::Path(purpose.clone(), expand(words))),
            None if entered && !words.is_empty() => Some(Answer::Path(purpose.clone(), expand(words))),
            _ => None,
        }
    }

    fn answer(&mut self, ctx: &egui::Context, frame: &eframe::Frame, answer: Answer) {
        let asking = self.desk.asking.take();
        match answer {
            Answer::Save(after) => self.save(ctx, frame, Some(after)),
            Answer::Leave(after) => {
                if let Some(session) = &mut self.session {
                    session.leave();
                }
                self.go_on(ctx, frame, after);
            }
            Answer::Sharing(choice) => self.share(ctx, frame, choice),
            Answer::Recover(journal) => self.worker.take_unsaved(journal),
            Answer::OpenRepaired(path, repaired) => self.open_repaired(&path, *repaired),
            Answer::TypePath => {
                if let Some(asking) = asking {
                    let purpose = asking.purpose.clone();
                    self.desk.asking = Some(asking);
                    self.offer_path(purpose, None);
                }
                return;
            }
            Answer::Path(purpose, path) => self.chosen(purpose, path, false),
            Answer::Export(choice, request) => {
                self.desk.last_export = Some(choice);
                self.export_to(request);
            }
            Answer::SaveTo(path, replace, after) => self.save_to(path, replace, after),
            Answer::ReplaceExport(request) => self.export_to(ExportRequest { replace: true, ..request }),
            Answer::SaveElsewhere(after) => self.ask_for_file(ctx, frame, Purpose::Save(after)),
            Answer::Close | Answer::Stay(_) => self.desk.after_save = None,
        }
        // A window of the system that is still open is nobody's now; a second one must not open beside it.
        if let Some(asking) = asking {
            self.desk.abandoned = Some(asking.answer);
        }
    }
}

/// A path as people type it: `~` is their own folder, quotation marks around it are not part of it.
pub(super) fn expand(typed: &str) -> PathBuf {
    let typed = typed.trim_matches('"');
    let home = directories::UserDirs::new().map(|folders| folders.home_dir().to_owned());
    match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    }
}
