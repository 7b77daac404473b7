//! After something has broken down: the program begun again, and told of; a job that ended in a fault of the program.

use std::io::IsTerminal as _;
use std::path::Path;
use std::process::{Command, Stdio};

use egui::{Button, Label, RichText, Ui};

use super::{BrokeDown, KengeshApp};
use crate::i18n::{Translator, slots};
use crate::storage::Renderer;
use crate::ui::theme::{self, GRID};
use crate::work::{self, What};

/// The argument by which the program is begun again after it broke down, before the path of the report.
const BROKE_DOWN: &str = "--broke-down";

/// Begins the program again, in a process of its own, where what was typed is offered. Says whether it began.
/// `program` is this program; `renderer` what somebody has asked it to draw with.
#[must_use]
pub fn restart(program: &Path, renderer: Renderer) -> bool {
    let mut command = Command::new(program);
    if renderer != Renderer::Auto {
        command.args(["--renderer", renderer.name()]);
    }
    command.arg(BROKE_DOWN).args(work::latest_report()).stdin(Stdio::null());
    command.spawn().inspect_err(|error| log::error!("it was not begun again: {error}")).is_ok()
}

/// Says something in a window of the system's own, where nobody reads standard error; nothing where there is no such
/// window.
pub fn show_sentence(sentence: &str, translator: &Translator) {
    if !std::io::stderr().is_terminal() {
        let said = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
        said.set_title(translator.say("program-name")).set_description(sentence).show();
    }
}

impl KengeshApp {
    /// That the window before this one broke down, and where its report lies.
    pub(super) fn breakdown_note(&mut self, ui: &mut Ui) {
        let Some(BrokeDown { report }) = self.desk.broke_down.clone() else { return };
        let tokens = theme::tokens(ui);
        let frame = egui::Frame::new().fill(tokens.surface).stroke(egui::Stroke::new(1.0, tokens.danger));
        frame.inner_margin(egui::Margin::same(12)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let font = theme::strong_font(ui, &egui::TextStyle::Body);
            ui.add(Label::new(RichText::new(self.tr.say("broke-down")).font(font)).wrap());
            ui.add(Label::new(self.tr.say("broke-down-words")).wrap());
            if let Some(report) = report {
                let words = self.report_words(&report);
                ui.add(Label::new(RichText::new(words).small().color(tokens.muted)).wrap());
                if ui.add(Button::new(self.tr.say("broke-down-show"))).clicked() {
                    self.show_file(report);
                }
            }
        });
        ui.add_space(GRID);
    }

    /// A job has ended in a fault of the program.
    pub(super) fn job_broke_down(&mut self, what: What) {
        self.desk.after_save = None;
        log::error!("the job {what:?} broke down");
        let mut words = self.tr.say("message-job-broke");
        if let Some(report) = work::latest_report() {
            words = format!("{words}\n\n{}", self.report_words(&report));
        }
        self.tell("message-broke", words);
    }

    fn report_words(&self, report: &Path) -> String {
        self.tr.say_with("broke-down-report", &slots([("file", report.display().to_string().into())]))
    }
}
