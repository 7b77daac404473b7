//! What was typed and not saved, when the program ended without being asked to: found, offered, taken.

use std::path::{Path, PathBuf};

use egui::{Button, Label, RichText, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::KengeshApp;
use super::desk::Dialog;
use super::dialogs::Answer;
use crate::i18n::slots;
use crate::storage::{Found, Recovered, Taken, Trouble};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{hairline, muted};
use crate::ui::{At, Spot};
use crate::work::{Session, difference_words};

/// So many are offered at once; those behind them come when they are decided on.
const MOST: usize = 3;

impl KengeshApp {
    /// Looks for what was typed and not saved. Nothing is offered until it is known.
    pub(super) fn look_for_unsaved(&mut self) {
        self.unsaved = match &self.data_folder {
            Some(folder) => {
                self.worker.find_unsaved(folder);
                None
            }
            None => Some(Vec::new()),
        };
    }

    /// From now on, what is done to the plan is kept.
    pub(super) fn keep_journal(&self, session: &mut Session, taken: Option<Taken>) {
        let plan = session.history.plan().id;
        session.keep_by(self.data_folder.as_deref().and_then(|data| self.worker.scribe(data, plan, taken)));
    }

    pub(super) fn tell_journal(&mut self) {
        let caret = self.caret.here.map(|spot| (spot.owner, spot.field));
        if let Some(session) = &mut self.session {
            session.tell_journal(caret);
        }
    }

    pub(super) fn unsaved_found(&mut self, found: Vec<Found>) {
        self.unsaved = Some(found);
        self.offer_unsaved();
    }

    /// Offers what belongs to the file that is open, once.
    pub(super) fn offer_unsaved(&mut self) {
        let Some(path) = self.session.as_ref().and_then(|session| session.path.as_deref()) else { return };
        let own = |found: &&Found| found.recovered.file.as_deref() == Some(path);
        let Some(found) = self.unsaved.as_ref().and_then(|all| all.iter().find(own)) else { return };
        let words = format!("{}\n{}", self.until_words(found), self.differing_words(found));
        self.desk.dialog = Some(Dialog::Unsaved { journal: found.path.clone(), words });
    }

    pub(super) fn unsaved_dialog(&self, ui: &mut Ui, journal: &Path, words: &str) -> Option<Answer> {
        self.head(ui, "dialog-unsaved");
        ui.label(self.tr.say("dialog-unsaved-words"));
        ui.label(words);
        self.buttons(ui, &[("unsaved-take", true), ("unsaved-later", false)]).map(|button| match button {
            0 => Answer::Recover(journal.to_owned()),
            _ => Answer::Close,
        })
    }

    /// What was found, on the first screen. Says whether there is anything.
    pub(super) fn unsaved_offers(&mut self, ui: &mut Ui) -> bool {
        let Some(all) = self.unsaved.as_ref().filter(|all| !all.is_empty()) else { return false };
        muted(ui, self.tr.say("unsaved-found"));
        let (mut wanted, mut unwanted) = (None, None);
        for (index, found) in all.iter().take(MOST).enumerate() {
            let name = slots([("name", self.name_of(found).into())]);
            ui.push_id(&found.path, |ui| {
                ui.horizontal(|ui| {
                    if self.take_button(ui, &self.tr.say_with("unsaved-take-name", &name), index == 0) {
                        wanted = Some(found.path.clone());
                    }
                    let aside = Button::new(RichText::new(self.tr.say("unsaved-aside")).small());
                    let spoken = self.tr.say_with("unsaved-aside-name", &name);
                    if ui.add(aside.frame_when_inactive(false)).accessible_name(spoken).clicked() {
                        unwanted = Some(found.path.clone());
                    }
                });
                let words = format!("{} · {}", self.until_words(found), self.differing_words(found));
                ui.add(Label::new(RichText::new(words).small().color(theme::tokens(ui).muted)).wrap());
            });
        }
        ui.add_space(GRID);
        hairline(ui);
        if let Some(path) = wanted {
            self.worker.take_unsaved(path);
        }
        if let Some(path) = unwanted {
            self.forget_found(&path);
            self.worker.put_unsaved_aside(path);
        }
        true
    }

    fn take_button(&self, ui: &mut Ui, words: &str, first: bool) -> bool {
        let tokens = theme::tokens(ui);
        let button = if first {
            Button::new(RichText::new(words).color(tokens.on_accent)).fill(tokens.accent)
        } else {
            Button::new(words)
        };
        let offered = ui.add(button.min_size(egui::vec2(200.0, 40.0)).truncate());
        // Enter takes it: the same card, the caret where it was.
        if first && !self.desk.is_busy() && ui.memory(|memory| memory.focused().is_none()) {
            offered.request_focus();
        }
        offered.clicked()
    }

    pub(super) fn unsaved_taken(&mut self, taken: Option<Box<(Recovered, Taken)>>) {
        let Some(taken) = taken else {
            self.look_for_unsaved();
            return self.tell("message-not-opened", self.tr.say("unsaved-gone"));
        };
        let (recovered, taken) = *taken;
        let caret = recovered.mark.caret;
        self.forget_found(taken.path());
        let beside = recovered.file.as_deref().map(|file| self.named_beside(file, "unsaved-file-name"));
        let mut session = Session::recovered(recovered, beside);
        self.keep_journal(&mut session, Some(taken));
        self.show_session(session);
        if let Some((owner, field)) = caret {
            let session = self.session.as_ref();
            let there = session.is_some_and(|s| s.history.plan().text(owner, field, s.history.places()).is_some());
            if there {
                self.go_to_spot(Spot { owner, field });
                self.caret.go(Spot { owner, field }, At::End);
            }
        }
    }

    fn forget_found(&mut self, path: &Path) {
        if let Some(all) = &mut self.unsaved {
            all.retain(|found| found.path != path);
        }
    }

    /// Where a copy of a plan is to be saved: beside the plan's file, under a name that says what it is.
    pub(super) fn named_beside(&self, file: &Path, key: &str) -> PathBuf {
        let stem = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let name = self.tr.say_with(key, &slots([("name", stem.into())]));
        file.with_file_name(format!("{name}.ron"))
    }

    fn name_of(&self, found: &Found) -> String {
        let plan = found.recovered.history.plan();
        let title = plan.passport.title.get(plan.main_language()).filter(|title| !title.trim().is_empty());
        let file = || found.recovered.file.as_deref().and_then(Path::file_name);
        let name = title.map(str::to_owned).or_else(|| file().map(|name| name.to_string_lossy().into_owned()));
        name.unwrap_or_else(|| self.tr.say("plan-untitled"))
    }

    /// «Восстановлено до 14:32:07».
    fn until_words(&self, found: &Found) -> String {
        self.recovered_words(found.recovered.mark.at)
    }

    pub(super) fn recovered_words(&self, at: Timestamp) -> String {
        self.tr.say_with("unsaved-until", &slots([("time", self.clock_words(at).into())]))
    }

    /// That what is typed is not kept, while it is not.
    pub(super) fn journal_words(&self, ui: &mut Ui) {
        let Some(trouble) = self.session.as_ref().and_then(Session::journal_trouble) else { return };
        let key = if trouble == Trouble::Full { "journal-full" } else { "journal-not-kept" };
        let words = RichText::new(format!("·  {}", self.tr.say(key))).small().color(theme::tokens(ui).danger);
        ui.add(Label::new(words).truncate());
    }

    /// A moment as a clock shows it, with the day when it is another one.
    pub(super) fn clock_words(&self, at: Timestamp) -> String {
        let (at, now) = (at.to_zoned(TimeZone::system()), jiff::Zoned::now());
        let time = format!("{:02}:{:02}:{:02}", at.hour(), at.minute(), at.second());
        if at.date() == now.date() { time } else { format!("{time}, {}", self.tr.date(at.date())) }
    }

    fn differing_words(&self, found: &Found) -> String {
        match &found.difference {
            Some(difference) => difference_words(difference, self.tr),
            None if found.recovered.file.is_some() => self.tr.say("unsaved-file-gone"),
            None => self.tr.say("unsaved-no-file"),
        }
    }
}
