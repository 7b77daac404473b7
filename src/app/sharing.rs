//! Two people and one file: who else is at the plan, what somebody else has written, and a file that is not there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Event, Label, RichText, ScrollArea, Ui};

use super::desk::{After, Dialog, Purpose};
use super::dialogs::Answer;
use super::{KengeshApp, commands, toast};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::Plan;
use crate::storage::{Hold, Occupant, Stamp};
use crate::ui::theme;
use crate::ui::widgets::muted;
use crate::work::{Keeper, Outside, Replace, Theirs, What};

/// The list of what differs is no higher than this, in points; a longer one is scrolled.
const HIGHEST: f32 = 200.0;

/// A name in the status bar is no wider than this, in points.
const WIDEST: f32 = 170.0;

/// What is known of others at the file of the open plan.
#[derive(Default)]
pub(super) struct Sharing {
    /// The file.
    path: Option<PathBuf>,
    keeper: Option<Keeper>,
    /// Whose the plan was when that was told last.
    told: Hold,
    /// The file is not there, and that was told.
    gone: bool,
    /// The save that found the file changed, and what was to follow it.
    saving: Option<Option<After>>,
    /// The save that waits until the plan is taken over, and what is to follow it.
    taking: Option<Option<After>>,
    /// What is to be asked when no other dialog stands in the way.
    waiting: Option<Question>,
}

/// When somebody else was found at the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Opening,
    Saving,
    /// They have taken it from this window.
    Lost,
}

/// What is asked.
pub(super) enum Question {
    /// Somebody else is at the plan.
    Occupied { path: PathBuf, occupant: Occupant, when: When, after: Option<After> },
    /// A file that is not the plan's own, and somebody is at it.
    OccupiedOther { words: String, after: Option<After> },
    /// Somebody else has written the file. `listed`: what differs is shown one by one.
    Changed { path: PathBuf, theirs: Box<Theirs>, listed: bool, after: Option<After> },
    /// Somebody else has written the file, and it cannot be opened.
    Broken { words: String, after: Option<After> },
    /// The folder to save into is not there.
    NoFolder { path: PathBuf, words: String, after: Option<After> },
}

/// What was chosen.
pub(super) enum Choice {
    /// Looks on; nothing is written.
    Read,
    /// Goes on in a copy; asks at once for its name when it was being saved.
    Copy {
        path: PathBuf,
        save: Option<Option<After>>,
    },
    TakeOver {
        save: Option<Option<After>>,
    },
    Load {
        path: PathBuf,
        plan: Arc<Plan>,
        stamp: Stamp,
    },
    MakeFolder {
        path: PathBuf,
        after: Option<After>,
    },
}

impl KengeshApp {
    /// Keeps the lock file of the plan that is open, and looks after its file when the window is come back to.
    pub(super) fn follow_file(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let path = self.session.as_ref().and_then(|session| session.path.as_deref());
        if path != self.sharing.path.as_deref() {
            // The old lock file goes before the new one comes.
            self.sharing = Sharing { path: path.map(Path::to_owned), ..Sharing::default() };
            self.sharing.keeper = path.and_then(|path| self.worker.keeper(path));
        }
        if ctx.input(|input| input.events.contains(&Event::WindowFocused(true))) {
            self.come_back();
        }
        let hold = self.sharing.keeper.as_ref().map(Keeper::hold).unwrap_or_default();
        if hold != self.sharing.told && !self.desk.is_busy() {
            self.tell_hold(ctx, frame, hold);
        }
        if !self.desk.is_busy() {
            self.desk.dialog = self.sharing.waiting.take().map(Dialog::Sharing);
        }
    }

    fn come_back(&mut self) {
        let Some(session) = &self.session else { return };
        if let Some(keeper) = &self.sharing.keeper {
            keeper.look();
        }
        // A save looks for itself.
        if !self.worker.jobs().is_running(What::Save) && !self.desk.is_busy() {
            self.worker.look_outside(session, self.tr);
        }
    }

    /// Whose the plan is has changed.
    fn tell_hold(&mut self, ctx: &egui::Context, frame: &eframe::Frame, hold: Hold) {
        let before = std::mem::replace(&mut self.sharing.told, hold.clone());
        let Some(path) = self.session.as_ref().and_then(|session| session.path.clone()) else { return };
        match (before, hold) {
            (_, Hold::Mine) => {
                if let Some(after) = self.sharing.taking.take() {
                    self.save(ctx, frame, after);
                }
            }
            // They were told of; only that they have left it behind is new, or that they are back.
            (Hold::Theirs(before), Hold::Theirs(now)) if before.person == now.person && before.since == now.since => {}
            (before, Hold::Theirs(occupant)) => {
                let when = if before == Hold::Mine { When::Lost } else { When::Opening };
                self.sharing.taking = None;
                let question = Question::Occupied { path, occupant, when, after: None };
                self.desk.dialog = Some(Dialog::Sharing(question));
            }
            (_, Hold::Nobody) => {}
        }
    }

    /// The plan was not saved: somebody is at the file.
    pub(super) fn not_saved_over(&mut self, path: PathBuf, occupant: Occupant) {
        let after = self.desk.after_save.take();
        let own = self.session.as_ref().is_some_and(|session| session.path.as_ref() == Some(&path));
        let question = if own {
            self.sharing.told = Hold::Theirs(occupant.clone());
            if let Some(keeper) = &self.sharing.keeper {
                keeper.look();
            }
            Question::Occupied { path, occupant, when: When::Saving, after }
        } else {
            let file = slots([("file", path.display().to_string().into()), ("who", self.who(&occupant).into())]);
            Question::OccupiedOther { words: self.tr.say_with("occupied-other-words", &file), after }
        };
        self.desk.dialog = Some(Dialog::Sharing(question));
    }

    /// The plan was not saved: the file is another one than was opened.
    pub(super) fn changed_before_saving(&mut self, path: PathBuf, after: Option<After>) {
        match &self.session {
            Some(session) if session.path.as_ref() == Some(&path) => {
                self.worker.look_outside(session, self.tr);
                self.sharing.saving = Some(after);
            }
            _ => self.desk.dialog = Some(Dialog::ReplacePlan { path, after, changed: true }),
        }
    }

    /// The plan was not saved: its folder is not there.
    pub(super) fn ask_about_folder(&mut self, path: PathBuf, after: Option<After>, words: String) {
        self.desk.dialog = Some(Dialog::Sharing(Question::NoFolder { path, words, after }));
    }

    /// What has become of the plan's file, which was known to be `known`.
    pub(super) fn take_outside(&mut self, ctx: &egui::Context, known: &Stamp, found: Outside) {
        let saving = self.sharing.saving.take();
        let Some(session) = self.session.as_mut().filter(|session| session.stamp.as_ref() == Some(known)) else {
            return;
        };
        let Some(path) = session.path.clone() else { return };
        if !matches!(found, Outside::Gone) {
            self.sharing.gone = false;
        }
        match found {
            Outside::Same => {}
            Outside::Alike(plan, stamp) => {
                session.follow(plan, stamp);
                if let Some(after) = saving {
                    self.save_to(path, Replace::Own, after);
                }
            }
            Outside::Changed(theirs) => {
                let after = saving.flatten();
                self.sharing.waiting = Some(Question::Changed { path, theirs, listed: false, after });
            }
            Outside::Broken(error) => {
                let words = error.sentence(self.tr);
                self.sharing.waiting = Some(Question::Broken { words, after: saving.flatten() });
            }
            Outside::Gone if self.sharing.gone => {}
            Outside::Gone => {
                self.sharing.gone = true;
                session.not_on_disk();
                let file = slots([("file", path.display().to_string().into())]);
                self.tell("outside-gone", self.tr.say_with("outside-gone-words", &file));
            }
        }
        ctx.request_repaint();
    }

    /// «Айгүл, компьютер akimat-3, с 14:05:10».
    fn who(&self, occupant: &Occupant) -> String {
        let person = &occupant.person;
        let name = Some(person.name.clone()).filter(|name| !name.is_empty());
        let mut said = vec![name.unwrap_or_else(|| self.tr.say("occupied-somebody"))];
        if !person.computer.is_empty() {
            said.push(self.tr.say_with("occupied-computer", &slots([("name", person.computer.clone().into())])));
        }
        if let Some(since) = occupant.since {
            said.push(self.tr.say_with("occupied-since", &slots([("time", self.clock_words(since).into())])));
        }
        said.join(", ")
    }

    /// Who else is at the plan, for the status bar: the name, and all of it on demand.
    pub(super) fn occupant_words(&self, ui: &mut Ui) {
        let Hold::Theirs(occupant) = &self.sharing.told else { return };
        let who = self.who(occupant);
        let name = who.split(", ").next().unwrap_or_default().to_owned();
        let words = self.tr.say_with("status-occupied", &slots([("who", name.into())]));
        let words = RichText::new(format!("·  {words}")).small().color(theme::tokens(ui).danger);
        ui.scope(|ui| {
            ui.set_max_width(WIDEST);
            ui.add(Label::new(words).truncate()).on_hover_text(who);
        });
    }

    pub(super) fn sharing_dialog(&self, ui: &mut Ui, question: &mut Question) -> Option<Answer> {
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
        let mut names = vec![("theirs-load", true), ("theirs-keep-mine", false)];
        if !*listed && !theirs.items.is_empty() {
            names.push(("theirs-list", false));
        }
        match self.buttons(ui, &names)? {
            0 => {
                let (plan, stamp) = (Arc::clone(&theirs.plan), theirs.stamp.clone());
                Some(Answer::Sharing(Choice::Load { path: path.to_owned(), plan, stamp }))
            }
            1 => Some(Answer::Sharing(Choice::Copy { path: path.to_owned(), save: Some(after.cloned()) })),
            _ => {
                *listed = true;
                None
            }
        }
    }

    pub(super) fn share(&mut self, ctx: &egui::Context, frame: &eframe::Frame, choice: Choice) {
        match choice {
            Choice::Read => self.desk.after_save = None,
            Choice::Copy { path, save } => {
                let beside = self.file_beside(&path, "copy-file-name");
                if let Some(session) = &mut self.session {
                    session.part_from_file(beside);
                }
                if let Some(after) = save {
                    self.ask_for_file(ctx, frame, Purpose::Save(after));
                }
            }
            Choice::TakeOver { save } => {
                self.sharing.taking = save;
                if let Some(keeper) = &self.sharing.keeper {
                    keeper.take_over();
                }
            }
            Choice::Load { path, plan, stamp } => self.load_theirs(ctx, frame, path, plan, stamp),
            Choice::MakeFolder { path, after } => self.save_to(path, Replace::OwnAnew, after),
        }
    }

    /// What somebody else has written comes in as one step; the step back leads to what was here.
    fn load_theirs(
        &mut self,
        ctx: &egui::Context,
        frame: &eframe::Frame,
        path: PathBuf,
        theirs: Arc<Plan>,
        stamp: Stamp,
    ) {
        let beside = self.file_beside(&path, "copy-file-name");
        let Some(session) = self.session.as_mut().filter(|session| session.path.as_ref() == Some(&path)) else {
            return;
        };
        if session.history.plan().id != theirs.id {
            // Another plan is in its place: this one is in no file any more.
            session.part_from_file(beside);
            return self.guarded(ctx, frame, After::OpenThis(path));
        }
        if !self.edit(ctx, Command::Restore(Box::new(Plan::clone(&theirs))), commands::since_start(ctx)) {
            return;
        }
        if let Some(session) = &mut self.session {
            session.follow(theirs, stamp);
            let (version, now) = (session.history.version(), ctx.input(|input| input.time));
            self.toast = Some(toast::Toast::done(self.tr.say("theirs-loaded"), version, now));
        }
    }
}
