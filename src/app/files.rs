//! New, Open, Save, Save as: from the wish to the file.

use std::path::{Path, PathBuf};
use std::sync::mpsc::TryRecvError;

use egui::ViewportCommand;

use super::desk::{After, Asking, Dialog, Purpose};
use super::{KengeshApp, Pick, PickWhat};
use crate::storage::{SaveError, Stamp, Trouble};
use crate::work::{Answer, PictureSource, Replace, Session, What};

/// What the names of plans end with.
const EXTENSION: &str = "ron";

/// After so many seconds without an answer of the system's window, the field for a path is offered.
const PATIENCE: f64 = 3.0;

/// An answer sooner than that was given by no person: there is no such window.
const TOO_SOON: f64 = 0.3;

impl KengeshApp {
    /// Opens a plan in the window, at its passport. What is done to it is kept in a journal.
    pub(super) fn put_on_table(&mut self, mut session: Session) {
        self.keep_journal(&mut session, None);
        self.show_session(session);
    }

    pub(super) fn show_session(&mut self, session: Session) {
        self.pages = super::pages::Pages::default();
        self.paper = None;
        self.looks = None;
        self.translation = None;
        self.side = None;
        self.chain = None;
        self.overlay = None;
        self.known.forget();
        self.spelling.forget();
        self.selection.clear();
        self.found = std::sync::Arc::default();
        self.trail = super::trail::Trail::default();
        self.desk.last_export = None;
        self.desk.broke_down = None;
        self.caret = crate::ui::Caret::default();
        self.summary = None;
        self.toast = None;
        self.session = Some(session);
    }

    /// Does what would lose unsaved work, after asking what is to become of it.
    pub(super) fn guarded(&mut self, ctx: &egui::Context, frame: &eframe::Frame, after: After) {
        if self.session.as_ref().is_some_and(Session::is_dirty) {
            self.desk.dialog = Some(Dialog::Guard(after));
        } else {
            self.go_on(ctx, frame, after);
        }
    }

    /// Does what was held up by unsaved work.
    pub(super) fn go_on(&mut self, ctx: &egui::Context, frame: &eframe::Frame, after: After) {
        match after {
            After::Start => {
                self.session = None;
                self.look_for_unsaved();
            }
            After::Open => self.ask_for_file(ctx, frame, Purpose::Open),
            After::OpenThis(path) => self.worker.open(path),
            After::WorkingCopy => self.go_on_from_adopted(),
            After::Quit => {
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// The window's × or the system asks to close.
    pub(super) fn asked_to_close(&mut self, ctx: &egui::Context) {
        let saving = self.worker.jobs().is_running(What::Save);
        let dirty = self.session.as_ref().is_some_and(Session::is_dirty);
        if self.leaving || !(dirty || saving) {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        if dirty {
            self.desk.dialog = Some(Dialog::Guard(After::Quit));
        } else {
            self.desk.after_save = Some(After::Quit);
        }
    }

    /// Saves where the plan came from; asks where to, when it came from nowhere.
    pub(super) fn save(&mut self, ctx: &egui::Context, frame: &eframe::Frame, after: Option<After>) {
        let path = self.session.as_ref().and_then(|session| session.path.clone());
        match path {
            Some(path) => self.save_to(path, Replace::Own, after),
            None => self.ask_for_file(ctx, frame, Purpose::Save(after)),
        }
    }

    pub(super) fn save_to(&mut self, path: PathBuf, replace: Replace, after: Option<After>) {
        let Some(session) = &self.session else { return };
        if self.worker.save(session, path, replace, self.data_folder.as_deref()) {
            self.desk.after_save = after;
        }
    }

    /// Opens the system's window for a file; the field for a path, where there is none or one is open already.
    pub(super) fn ask_for_file(&mut self, ctx: &egui::Context, frame: &eframe::Frame, purpose: Purpose) {
        let still_open = self.desk.abandoned.as_ref().is_some_and(|old| old.try_recv() == Err(TryRecvError::Empty));
        let pick = self.pick(&purpose);
        let answer = if still_open { None } else { self.dialogs.ask(pick, frame, std::sync::Arc::clone(&self.waker)) };
        let Some(answer) = answer else {
            return self.offer_path(purpose, Some("path-because-open").filter(|_| still_open));
        };
        self.desk.abandoned = None;
        if purpose != Purpose::Folder {
            self.desk.dialog = Some(Dialog::Waiting);
        }
        self.desk.asking = Some(Asking { purpose, since: ctx.input(|input| input.time), answer });
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(PATIENCE));
    }

    fn pick(&self, purpose: &Purpose) -> Pick {
        let path = self.suggested(purpose);
        let (what, title) = match purpose {
            Purpose::Open => (PickWhat::Open, "pick-open"),
            Purpose::Append => (PickWhat::Open, "path-append"),
            Purpose::Picture(_) => (PickWhat::Open, "pick-picture"),
            Purpose::Save(_) => (PickWhat::Save, "pick-save"),
            Purpose::Folder => (PickWhat::Folder, "pick-folder"),
        };
        let (kind, extensions) = match purpose {
            Purpose::Picture(_) => ("pick-pictures", super::pictures::EXTENSIONS),
            _ => ("pick-plans", [EXTENSION].as_slice()),
        };
        Pick {
            what,
            title: self.tr.say(title),
            folder: path.parent().filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned),
            name: path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            kind: self.tr.say(kind),
            extensions,
        }
    }

    /// Where the file probably is or belongs: beside the plan, or beside the last one.
    fn suggested(&self, purpose: &Purpose) -> PathBuf {
        let folder = self.usual_folder();
        match purpose {
            Purpose::Open | Purpose::Append | Purpose::Picture(_) => folder.join(""),
            Purpose::Save(_) => folder.join(format!("{}.{EXTENSION}", self.usual_stem())),
            Purpose::Folder => match &self.desk.dialog {
                Some(Dialog::Export(choice)) if !choice.folder.trim().is_empty() => choice.folder().join(""),
                _ => folder.join(""),
            },
        }
    }

    /// The plan's folder, or the last one's.
    pub(super) fn usual_folder(&self) -> PathBuf {
        let own = self.session.as_ref().and_then(Session::place);
        let folder = own.or_else(|| self.settings.recent.iter().next()).and_then(Path::parent);
        folder.map(Path::to_owned).unwrap_or_default()
    }

    /// The plan's name without its ending, or the name of a new one.
    pub(super) fn usual_stem(&self) -> String {
        let own = self.session.as_ref().and_then(Session::place).and_then(Path::file_stem);
        own.map_or_else(|| self.tr.say("file-name-new"), |name| name.to_string_lossy().into_owned())
    }

    /// Where a copy of a plan belongs: beside its file, under a name made by a phrase.
    pub(super) fn file_beside(&self, file: &Path, key: &str) -> PathBuf {
        let stem = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let name = self.tr.say_with(key, &crate::i18n::slots([("name", stem.into())]));
        file.with_file_name(format!("{name}.{EXTENSION}"))
    }

    /// Shows the field for a path inside the window.
    pub(super) fn offer_path(&mut self, purpose: Purpose, because: Option<&'static str>) {
        if purpose == Purpose::Folder {
            // The dialog has a field for it already.
            if let Some(Dialog::Export(choice)) = &mut self.desk.dialog {
                choice.because = Some(because.unwrap_or("folder-because-none"));
            }
            return;
        }
        let typed = self.suggested(&purpose).to_string_lossy().into_owned();
        self.desk.dialog = Some(Dialog::Path { purpose, typed, because });
    }

    /// The system's window has answered, or has been silent for too long.
    pub(super) fn take_picked(&mut self, ctx: &egui::Context) {
        let Some(asking) = &self.desk.asking else { return };
        let waited = ctx.input(|input| input.time) - asking.since;
        let waiting = match asking.purpose {
            Purpose::Folder => matches!(&self.desk.dialog, Some(Dialog::Export(choice)) if choice.because.is_none()),
            _ => matches!(self.desk.dialog, Some(Dialog::Waiting)),
        };
        match asking.answer.try_recv() {
            Ok(answer) => {
                let Some(asking) = self.desk.asking.take() else { return };
                match answer {
                    Some(path) => self.chosen(asking.purpose, path, true),
                    None if waited < TOO_SOON => self.offer_path(asking.purpose, None),
                    None if waiting && asking.purpose != Purpose::Folder => self.desk.dialog = None,
                    None => {}
                }
            }
            Err(TryRecvError::Disconnected) => {
                let purpose = asking.purpose.clone();
                self.desk.asking = None;
                self.offer_path(purpose, None);
            }
            Err(TryRecvError::Empty) if waiting && waited >= PATIENCE => {
                let purpose = asking.purpose.clone();
                self.offer_path(purpose, Some("path-because-silent"));
            }
            Err(TryRecvError::Empty) => {}
        }
    }

    /// A path was chosen. `asked`: the system's window has asked about replacing already.
    pub(super) fn chosen(&mut self, purpose: Purpose, path: PathBuf, asked: bool) {
        if purpose == Purpose::Folder {
            if let Some(Dialog::Export(choice)) = &mut self.desk.dialog {
                choice.folder = path.to_string_lossy().into_owned();
                choice.because = None;
            }
            return;
        }
        self.desk.dialog = None;
        match purpose {
            Purpose::Save(after) => {
                let (path, completed) = complete(path, EXTENSION);
                let replace = if asked && !completed { Replace::Any } else { Replace::Own };
                self.save_to(path, replace, after);
            }
            Purpose::Append => self.worker.append(path),
            Purpose::Picture(place) => self.worker.picture(PictureSource::File(path), place),
            _ => self.worker.open(path),
        }
    }

    /// What jobs have brought.
    pub(super) fn take_answers(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        for answer in self.worker.poll() {
            match answer {
                Ok(Answer::Opened(path, Ok(opened))) => {
                    self.settings.recent.add(&path);
                    self.remember();
                    let (plan, stamp) = *opened;
                    self.put_on_table(Session::new(plan, Some((path, stamp))));
                    self.offer_unsaved();
                }
                Ok(Answer::Damaged(path, error, repaired)) => self.offer_repaired(ctx, path, &error, repaired),
                Ok(Answer::Appended(path, Ok(plan))) => self.take_group(ctx, &path, &plan),
                Ok(Answer::Opened(_, Err(error)) | Answer::Appended(_, Err(error))) => {
                    super::repaired::take_keyboard(ctx);
                    self.tell("message-not-opened", error.sentence(self.tr));
                }
                Ok(Answer::Picture(place, taken)) => self.take_picture(ctx, place, taken),
                Ok(Answer::Saved(path, snapshot, Ok(stamp))) => self.saved(ctx, frame, path, snapshot, stamp, true),
                Ok(Answer::Saved(path, snapshot, Err(error))) => self.not_saved(ctx, frame, path, snapshot, error),
                Ok(Answer::Exported(request, done)) => self.exported(request, done),
                Ok(Answer::Found(found)) => self.unsaved_found(found),
                Ok(Answer::Taken(taken)) => self.unsaved_taken(taken),
                Ok(Answer::Versions(versioned)) => self.take_versions(ctx, versioned),
                Ok(Answer::Occupied(path, occupant)) => self.not_saved_over(path, occupant),
                Ok(Answer::Outside(known, found)) => self.take_outside(ctx, &known, found),
                Ok(Answer::Remembered) => {}
                Err(what) => self.job_broke_down(what),
            }
        }
    }

    /// Takes a group's cards and problems in, under the name of its file.
    fn take_group(&mut self, ctx: &egui::Context, path: &Path, group: &crate::model::Plan) {
        let Some(session) = &self.session else { return };
        let name = path.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let Some((command, count)) = crate::work::appended(session.history.plan(), group, &name) else {
            return self.tell("append-nothing", self.tr.say("append-nothing-words"));
        };
        self.edit(ctx, command, super::commands::since_start(ctx));
        let said = crate::i18n::slots([("count", count.into()), ("name", name.into())]);
        self.tell("append-done", self.tr.say_with("append-done-words", &said));
    }

    fn saved(
        &mut self,
        ctx: &egui::Context,
        frame: &eframe::Frame,
        path: PathBuf,
        snapshot: std::sync::Arc<crate::model::Plan>,
        stamp: Stamp,
        settled: bool,
    ) {
        self.settings.recent.add(&path);
        self.remember();
        if let Some(session) = self.session.as_mut().filter(|session| session.history.plan().id == snapshot.id) {
            session.was_saved(snapshot, (path, stamp), clock(), settled);
        }
        self.renew_versions(settled);
        if let Some(after) = self.desk.after_save.take() {
            self.guarded(ctx, frame, after);
        }
    }

    fn not_saved(
        &mut self,
        ctx: &egui::Context,
        frame: &eframe::Frame,
        path: PathBuf,
        snapshot: std::sync::Arc<crate::model::Plan>,
        error: SaveError,
    ) {
        let after = self.desk.after_save.take();
        match error {
            SaveError::Exists(_) => {
                self.desk.dialog = Some(Dialog::ReplacePlan { path, after, changed: false });
            }
            error @ SaveError::NotKept { .. } => {
                self.desk.dialog = Some(Dialog::NotKept { path, after, words: error.sentence(self.tr) });
            }
            SaveError::Changed(_) => self.changed_before_saving(path, after),
            SaveError::File(error) if error.trouble() == Trouble::NotFound => {
                self.ask_about_folder(path, after, SaveError::File(error).sentence(self.tr));
            }
            SaveError::Unsettled { stamp, error } => {
                let words = SaveError::Unsettled { stamp: stamp.clone(), error }.sentence(self.tr);
                self.saved(ctx, frame, path, snapshot, stamp, false);
                self.tell("message-saved-but", words);
            }
            error => {
                let words = error.sentence(self.tr);
                self.desk.dialog = Some(Dialog::NotSaved { path, after, words, copied: false });
            }
        }
    }

    /// Opens the sample, as a plan without a file.
    pub(super) fn look_around(&mut self) {
        match crate::work::KANT.copy(self.tr) {
            Ok(plan) => self.put_on_table(Session::new(plan, None)),
            Err(words) => self.tell("message-not-opened", words),
        }
    }

    /// Goes on from a plan that was adopted, in a copy: the adopted one stays in its file as it is.
    pub(super) fn go_on_from_adopted(&mut self) {
        let Some(session) = &self.session else { return };
        let plan = session.history.plan();
        if !plan.passport.approval.adopted {
            return self.tell("command-working-copy", self.tr.say("working-copy-not-adopted"));
        }
        let copy = crate::work::working_copy(plan);
        let beside = session.path.as_deref().map(|file| self.file_beside(file, "working-copy-name"));
        let mut session = Session::new(copy, None);
        session.suggested = beside;
        self.put_on_table(session);
    }

    /// Says something that is to be known before going on.
    pub(super) fn tell(&mut self, title: &'static str, words: String) {
        self.desk.dialog = Some(Dialog::Message { title, words });
    }
}

/// A name without the extension gets it. Says whether it did.
fn complete(path: PathBuf, extension: &str) -> (PathBuf, bool) {
    let has = path.extension().is_some_and(|has| has.eq_ignore_ascii_case(extension));
    if has {
        return (path, false);
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(extension);
    (PathBuf::from(name), true)
}

/// The time of day, as a clock shows it.
fn clock() -> String {
    let now = jiff::Zoned::now();
    format!("{:02}:{:02}", now.hour(), now.minute())
}
