//! A file that is damaged: what can be had of it is offered as a copy.

use std::path::{Path, PathBuf};

use egui::{Label, ScrollArea, Ui};

use super::KengeshApp;
use super::desk::Dialog;
use super::dialogs::Answer;
use crate::storage::{OpenError, Repaired};
use crate::work::{MOST_REPAIRS, Session, repair_words};

/// The list of repairs is no higher than this, in points; a longer one is scrolled.
const HIGHEST: f32 = 220.0;

/// A repaired copy that is offered.
pub(super) struct Offer {
    path: PathBuf,
    /// Why the file was not opened.
    why: String,
    repairs: Vec<String>,
    repaired: Box<Repaired>,
}

impl KengeshApp {
    pub(super) fn offer_repaired(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        error: &OpenError,
        repaired: Box<Repaired>,
    ) {
        take_keyboard(ctx);
        let repairs = repair_words(&repaired, MOST_REPAIRS, self.tr);
        let why = error.sentence(self.tr);
        self.desk.dialog = Some(Dialog::Repaired(Offer { path, why, repairs, repaired }));
    }

    pub(super) fn repaired_dialog(&self, ui: &mut Ui, offer: &mut Offer) -> Option<Answer> {
        self.head(ui, "dialog-repaired");
        ui.add(Label::new(&offer.why).wrap());
        ui.label(self.tr.say("dialog-repaired-words"));
        ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
            for words in &offer.repairs {
                ui.add(Label::new(format!("•  {words}")).wrap());
            }
        });
        let names = [("repaired-open", true), ("cancel", false)];
        self.buttons(ui, &names).map(|button| match button {
            0 => Answer::OpenRepaired(offer.path.clone(), offer.repaired.clone()),
            _ => Answer::Close,
        })
    }

    pub(super) fn open_repaired(&mut self, path: &Path, repaired: Repaired) {
        let beside = self.file_beside(path, "repaired-file-name");
        self.put_on_table(Session::unsaved(repaired.plan, beside));
    }
}

/// The first screen's button has the keyboard when a file has been read; Enter is to answer what is asked or told then.
pub(super) fn take_keyboard(ctx: &egui::Context) {
    ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
}
