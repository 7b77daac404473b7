//! What is asked when two people are at one file.

use std::path::Path;
use std::sync::Arc;

use egui::{Label, RichText, ScrollArea, Ui};

use super::{Choice, Question, When};
use crate::app::KengeshApp;
use crate::app::desk::After;
use crate::app::dialogs::Answer;
use crate::i18n::slots;
use crate::storage::Occupant;
use crate::ui::widgets::muted;
use crate::work::Theirs;

/// The list of what differs is no higher than this, in points; a longer one is scrolled.
const HIGHEST: f32 = 200.0;

impl KengeshApp {
    pub(in crate::app) fn sharing_dialog(&self, ui: &mut Ui, question: &mut Question) -> Option<Answer> {
        ui.push_id(std::mem::discriminant(question), |ui| match question {
            Question::Occupied { path, occupant, when, after } => {
                self.occupied(ui, path, occupant, *when, after.as_ref())
            }
            Question::OccupiedOther { words, after } => {
                self.elsewhere(ui, "occupied-saving", None, words, after.as_ref())
            }
            Question::Changed { path, theirs, listed, after } => {
                self.changed_outside(ui, path, theirs, listed, after.as_ref())
            }
            Question::Broken { words, after } => {
                self.elsewhere(ui, "dialog-changed", Some("theirs-broken-words"), words, after.as_ref())
            }
            Question::NoFolder { path, words, after } => {
                self.head(ui, "message-not-saved");
                ui.add(Label::new(words.as_str()).wrap());
                let names = [("save-elsewhere", true), ("make-folder", false), ("cancel", false)];
                self.buttons(ui, &names).map(|button| match button {
                    0 => Answer::SaveElsewhere(after.clone()),
                    1 => Answer::Sharing(Choice::MakeFolder { path: path.clone(), after: after.clone() }),
                    _ => Answer::Close,
                })
            }
        })
        .inner
    }

    /// Nothing can be done here but save in another place.
    fn elsewhere(
        &self,
        ui: &mut Ui,
        head: &str,
        before: Option<&str>,
        words: &str,
        after: Option<&After>,
    ) -> Option<Answer> {
        self.head(ui, head);
        if let Some(before) = before {
            ui.label(self.tr.say(before));
        }
        ui.add(Label::new(words).wrap());
        let pressed = self.buttons(ui, &[("save-elsewhere", true), ("cancel", false)]);
        pressed.map(|button| if button == 0 { Answer::SaveElsewhere(after.cloned()) } else { Answer::Close })
    }

    fn occupied(
        &self,
        ui: &mut Ui,
        path: &Path,
        occupant: &Occupant,
        when: When,
        after: Option<&After>,
    ) -> Option<Answer> {
        let (head, words) = match when {
            When::Opening => ("occupied-opening", "occupied-opening-words"),
            When::Saving => ("occupied-saving", "occupied-saving-words"),
            When::Lost => ("occupied-lost", "occupied-lost-words"),
        };
        self.head(ui, head);
        ui.add(Label::new(RichText::new(self.who(occupant)).strong()).wrap());
        ui.label(self.tr.say(words));
        let mut names = vec![("occupied-read", when == When::Opening), ("occupied-copy", when != When::Opening)];
        if occupant.stale {
            muted(ui, self.tr.say("occupied-stale-words"));
            names.push(("occupied-take", false));
        }
        let save = (when == When::Saving).then(|| after.cloned());
        self.buttons(ui, &names).map(|button| {
            Answer::Sharing(match button {
                0 => Choice::Read,
                1 => Choice::Copy { path: path.to_owned(), save },
                _ => Choice::TakeOver { save },
            })
        })
    }

    fn changed_outside(
        &self,
        ui: &mut Ui,
        path: &Path,
        theirs: &Theirs,
        listed: &mut bool,
        after: Option<&After>,
    ) -> Option<Answer> {
        self.head(ui, "dialog-changed");
        let file = slots([("file", path.display().to_string().into())]);
        ui.add(Label::new(self.tr.say_with("theirs-words", &file)).wrap());
        ui.add(Label::new(&theirs.counted).wrap());
        if *listed {
            ScrollArea::vertical().max_height(HIGHEST).show(ui, |ui| {
                for item in &theirs.items {
                    ui.add(Label::new(format!("•  {item}")).wrap());
                }
            });
        }
        if !*listed && !theirs.items.is_empty() {
            *listed = ui.button(self.tr.say("theirs-list")).clicked();
        }
        let names = [("theirs-load", true), ("theirs-keep-mine", false), ("cancel", false)];
        match self.buttons(ui, &names)? {
            0 => {
                let (plan, stamp) = (Arc::clone(&theirs.plan), theirs.stamp.clone());
                Some(Answer::Sharing(Choice::Load { path: path.to_owned(), plan, stamp }))
            }
            1 => Some(Answer::Sharing(Choice::Copy { path: path.to_owned(), save: Some(after.cloned()) })),
            _ => Some(Answer::Close),
        }
    }
}
