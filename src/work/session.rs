//! One open plan.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::scribe::{Done, Scribe};
use crate::edit::{Command, History, Refusal};
use crate::model::{Field, Id, Language, Plan};
use crate::storage::{Mark, Recovered, Stamp, Trouble};

/// A plan that is open: where it came from, what was done to it, and whether that is on disk.
#[derive(Debug)]
pub struct Session {
    /// The plan and the way back.
    pub history: History,
    /// Its file; none before the first save.
    pub path: Option<PathBuf>,
    /// Its file as it was when it was opened or saved last.
    pub stamp: Option<Stamp>,
    /// When it was last saved here, in the words of a clock.
    pub saved_at: Option<String>,
    /// The language of the texts that is being edited.
    pub language: Language,
    /// Where a plan that was recovered belongs: beside its own file, not over it.
    pub suggested: Option<PathBuf>,
    /// When it was typed last, as long as it is a plan that was recovered and not saved since.
    pub recovered_at: Option<jiff::Timestamp>,
    /// What is on disk; none, when nothing of it is.
    saved: Option<Arc<Plan>>,
    scribe: Option<Scribe>,
    /// What was done since the journal was told.
    untold: Vec<Command>,
    /// The version the journal knows; none: it knows nothing yet, and is to know the whole.
    told: Option<u64>,
    /// The version whose unsaved work somebody has said to leave.
    left: Option<u64>,
    /// The version last compared with what is saved, and whether they differed.
    compared: Cell<(u64, bool)>,
}

impl Session {
    /// A plan that has just been opened or made: nothing of it is unsaved yet.
    #[must_use]
    pub fn new(plan: Plan, file: Option<(PathBuf, Stamp)>) -> Self {
        let language = plan.main_language();
        let history = History::new(plan);
        let saved = Some(tidy(history.plan()));
        let mut session = Self::of(history, language, saved);
        (session.path, session.stamp) = file.unzip();
        session
    }

    /// A plan whose unsaved work was found in a journal: all of it is unsaved, and it has no file. `beside` is what to
    /// call the new one, where the old one is known.
    #[must_use]
    pub fn recovered(recovered: Recovered, beside: Option<PathBuf>) -> Self {
        let mut session = Self::of(recovered.history, recovered.mark.language, None);
        session.keep_language();
        session.suggested = beside;
        session.recovered_at = Some(recovered.mark.at);
        session.told = None;
        session
    }

    /// A plan nothing of which is on disk, made of a file that stays as it is. `beside` is what to call the new one.
    #[must_use]
    pub fn unsaved(plan: Plan, beside: PathBuf) -> Self {
        let language = plan.main_language();
        let mut session = Self::of(History::new(plan), language, None);
        session.suggested = Some(beside);
        session.told = None;
        session
    }

    fn of(history: History, language: Language, saved: Option<Arc<Plan>>) -> Self {
        let compared = Cell::new((history.version(), saved.is_none()));
        let told = Some(history.version());
        Self {
            history,
            path: None,
            stamp: None,
            saved_at: None,
            language,
            suggested: None,
            recovered_at: None,
            saved,
            scribe: None,
            untold: Vec::new(),
            told,
            left: None,
            compared,
        }
    }

    /// From now on, what is done is kept in a journal.
    pub fn keep_by(&mut self, scribe: Option<Scribe>) {
        self.scribe = scribe;
    }

    /// Carries a command out as one step; see [`History::apply`].
    ///
    /// # Errors
    /// Says why the command was refused; then nothing has changed.
    pub fn apply(&mut self, command: Command, now: Duration) -> Result<(), Refusal> {
        let version = self.history.version();
        let kept = self.scribe.is_some().then(|| command.clone());
        self.history.apply(command, now)?;
        if self.history.version() != version {
            self.untold.extend(kept);
        }
        Ok(())
    }

    /// Tells the journal what was done since it was told last, and where the caret is: once a frame, at no cost when
    /// nothing was done.
    pub fn tell_journal(&mut self, caret: Option<(Id, Field)>) {
        let version = self.history.version();
        let Some(scribe) = self.scribe.as_ref().filter(|_| self.told != Some(version)) else { return };
        let commands = std::mem::take(&mut self.untold);
        // A step back or forth is no command: then the whole plan is told.
        let all_told = self.told.map(|told| version - told) == u64::try_from(commands.len()).ok();
        scribe.note(Done {
            commands: all_told.then_some(commands),
            plan: Arc::clone(self.history.plan()),
            file: self.path.clone(),
            mark: Mark { at: jiff::Timestamp::now(), language: self.language, caret },
        });
        self.told = Some(version);
    }

    /// Why the journal cannot be written, while it cannot.
    #[must_use]
    pub fn journal_trouble(&self) -> Option<Trouble> {
        self.scribe.as_ref().and_then(Scribe::trouble)
    }

    /// Its file, or where it is to be.
    #[must_use]
    pub fn place(&self) -> Option<&Path> {
        self.path.as_deref().or(self.suggested.as_deref())
    }

    /// Somebody has said that what is unsaved now may be lost.
    pub const fn leave(&mut self) {
        self.left = Some(self.history.version());
    }

    /// Whether something would be lost by closing. Compared once for every version of the plan.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        let (version, dirty) = self.compared.get();
        if version == self.history.version() {
            return dirty;
        }
        let dirty = self.saved.as_ref() != Some(&tidy(self.history.plan()));
        self.compared.set((self.history.version(), dirty));
        dirty
    }

    /// The plan as it is to be saved: with the next revision, without pictures that nothing shows.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Plan> {
        let mut plan = Plan::clone(&tidy(self.history.plan()));
        plan.revision += 1;
        Arc::new(plan)
    }

    /// This snapshot is on disk now. What was typed since is still unsaved. Where the disk does not say that it is
    /// `settled`, a power cut may still take it back, and the journal goes on.
    pub fn was_saved(&mut self, snapshot: Arc<Plan>, file: (PathBuf, Stamp), clock: String, settled: bool) {
        let (path, stamp) = file;
        self.is_on_disk(snapshot, stamp, settled);
        (self.path, self.saved_at) = (Some(path), Some(clock));
        (self.suggested, self.recovered_at) = (None, None);
    }

    /// Somebody else has written this plan into its file. What differs from it is unsaved.
    pub fn follow(&mut self, theirs: Arc<Plan>, stamp: Stamp) {
        self.is_on_disk(theirs, stamp, true);
        self.saved_at = None;
    }

    fn is_on_disk(&mut self, plan: Arc<Plan>, stamp: Stamp, settled: bool) {
        self.history.set_revision(plan.revision);
        let dirty = plan != tidy(self.history.plan());
        self.compared.set((self.history.version(), dirty));
        (self.saved, self.stamp) = (Some(plan), Some(stamp));
        if dirty || !settled {
            // The journal begins anew, from the plan as it is now.
            self.told = None;
        } else if let Some(scribe) = &self.scribe {
            scribe.all_saved();
            self.untold.clear();
            self.told = Some(self.history.version());
        }
    }

    /// The plan's file stays as it is, and nothing of this plan is in a file of its own yet: a copy, to be called
    /// `beside`.
    pub fn part_from_file(&mut self, beside: PathBuf) {
        (self.path, self.stamp, self.saved_at) = (None, None, None);
        self.suggested = Some(beside);
        self.not_on_disk();
        // The journal is to know that it has no file.
        self.told = None;
    }

    /// Nothing of it is on disk any more.
    pub fn not_on_disk(&mut self) {
        self.saved = None;
        self.compared.set((self.history.version(), true));
    }

    /// The language edited is one of the plan's; the main one, if it has gone.
    pub fn keep_language(&mut self) {
        if !self.history.plan().passport.languages.contains(&self.language) {
            self.language = self.history.plan().main_language();
        }
    }
}

impl Drop for Session {
    /// The plan is closed, and its journal goes with it, unless something unsaved is in it that nobody has said to leave.
    fn drop(&mut self) {
        let decided = !self.is_dirty() || self.left == Some(self.history.version());
        if let Some(scribe) = self.scribe.take().filter(|_| decided) {
            scribe.forget();
        }
    }
}

/// The plan as a file keeps it: a picture that was deleted stays only as long as a step back may bring it again.
fn tidy(plan: &Arc<Plan>) -> Arc<Plan> {
    let unused = plan.unused_assets();
    if unused.is_empty() {
        return Arc::clone(plan);
    }
    let mut tidy = Plan::clone(plan);
    Arc::make_mut(&mut tidy.assets).retain(|id, _| !unused.contains(id));
    Arc::new(tidy)
}
