//! One open plan.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;

use crate::edit::History;
use crate::model::{Language, Plan};
use crate::storage::Stamp;

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
    saved: Arc<Plan>,
    /// The version last compared with what is saved, and whether they differed.
    compared: Cell<(u64, bool)>,
}

impl Session {
    /// A plan that has just been opened or made: nothing of it is unsaved yet.
    #[must_use]
    pub fn new(plan: Plan, file: Option<(PathBuf, Stamp)>) -> Self {
        let language = plan.main_language();
        let history = History::new(plan);
        let saved = tidy(history.plan());
        let compared = Cell::new((history.version(), false));
        let (path, stamp) = file.unzip();
        Self { history, path, stamp, saved_at: None, language, saved, compared }
    }

    /// Whether something would be lost by closing. Compared once for every version of the plan.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        let (version, dirty) = self.compared.get();
        if version == self.history.version() {
            return dirty;
        }
        let dirty = self.saved != tidy(self.history.plan());
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

    /// This snapshot is on disk now. What was typed since is still unsaved.
    pub fn was_saved(&mut self, snapshot: Arc<Plan>, file: (PathBuf, Stamp), clock: String) {
        self.history.set_revision(snapshot.revision);
        let dirty = snapshot != tidy(self.history.plan());
        self.saved = snapshot;
        self.compared.set((self.history.version(), dirty));
        let (path, stamp) = file;
        (self.path, self.stamp, self.saved_at) = (Some(path), Some(stamp), Some(clock));
    }

    /// The language edited is one of the plan's; the main one, if it has gone.
    pub fn keep_language(&mut self) {
        if !self.history.plan().passport.languages.contains(&self.language) {
            self.language = self.history.plan().main_language();
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
