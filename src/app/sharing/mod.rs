//! Two people and one file: who else is at the plan, what somebody else has written, and a file that is not there.

mod questions;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Event, Label, RichText, Ui};

use super::desk::{After, Dialog, Purpose};
use super::{KengeshApp, commands, toast};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::Plan;
use crate::storage::{Hold, Occupant, Stamp};
use crate::ui::theme;
use crate::work::{Keeper, Outside, Replace, Theirs, What};

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

    fn name(&self, occupant: &Occupant) -> String {
        let name = &occupant.person.name;
        if name.is_empty() { self.tr.say("occupied-somebody") } else { name.clone() }
    }

    /// «Айгүл, компьютер akimat-3, с 14:05:10».
    fn who(&self, occupant: &Occupant) -> String {
        let mut said = vec![self.name(occupant)];
        let computer = &occupant.person.computer;
        if !computer.is_empty() {
            said.push(self.tr.say_with("occupied-computer", &slots([("name", computer.clone().into())])));
        }
        if let Some(since) = occupant.since {
            said.push(self.tr.say_with("occupied-since", &slots([("time", self.clock_words(since).into())])));
        }
        said.join(", ")
    }

    /// Who else is at the plan, for the status bar: the name, and all of it on demand.
    pub(super) fn occupant_words(&self, ui: &mut Ui) {
        let Hold::Theirs(occupant) = &self.sharing.told else { return };
        let words = self.tr.say_with("status-occupied", &slots([("who", self.name(occupant).into())]));
        let words = RichText::new(format!("·  {words}")).small().color(theme::tokens(ui).danger);
        ui.scope(|ui| {
            ui.set_max_width(WIDEST);
            ui.add(Label::new(words).truncate()).on_hover_text(self.who(occupant));
        });
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
        if !self.edit(ctx, Command::Load(Box::new(Plan::clone(&theirs))), commands::since_start(ctx)) {
            return;
        }
        if let Some(session) = &mut self.session {
            session.follow(theirs, stamp);
            let (version, now) = (session.history.version(), ctx.input(|input| input.time));
            self.toast = Some(toast::Toast::done(self.tr.say("theirs-loaded"), version, now));
        }
    }
}
