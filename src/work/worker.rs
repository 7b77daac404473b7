//! Opening, saving and exporting, as jobs.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::export::{self, ExportRequest, Exported, InTheWay};
use super::picture::{PictureError, picture_of_file, picture_of_points};
use super::versions::Versioned;
use super::{BATCH, Jobs, Keeper, Outside, Scribe, Session, Waker, What};
use crate::model::{Asset, Id, Plan, Slot};
use crate::storage::{
    self, FileError, FileSystem, Found, Occupant, OpenError, Over, Previous, Recovered, Repaired, SaveError, Settings,
    Stamp, Station, Taken,
};

/// What a job has brought.
pub enum Answer {
    /// A file was read, or not.
    Opened(PathBuf, Result<Box<(Plan, Stamp)>, OpenError>),
    /// A file could not be opened, but something can be had of it.
    Damaged(PathBuf, OpenError, Box<Repaired>),
    /// A group's file was read, or not.
    Appended(PathBuf, Result<Box<Plan>, OpenError>),
    /// A picture to be shown was read, or not.
    Picture(Place, Result<Asset, PictureError>),
    /// This snapshot was written, or not.
    Saved(PathBuf, Arc<Plan>, Result<Stamp, SaveError>),
    /// The plan was not written into this file: somebody else is at work on it.
    Occupied(PathBuf, Occupant),
    /// What has become of the plan's file.
    Outside(Stamp, Outside),
    /// Documents were written, each of them or some; none, where files were in the way.
    Exported(ExportRequest, Result<Exported, InTheWay>),
    /// The settings are written, as well as it went.
    Remembered,
    /// What was typed and not saved, the newest first.
    Found(Vec<Found>),
    /// A journal that was found was taken; none: it has gone, or another window has it.
    Taken(Option<Box<(Recovered, Taken)>>),
    /// What is known of the versions of a plan's file.
    Versions(Versioned),
}

/// Where something is to stand: in which list, before which place.
pub type Place = (Slot, usize);

/// Where a picture comes from.
pub enum PictureSource {
    /// A file.
    File(PathBuf),
    /// The clipboard: points of four bytes, red, green, blue and opacity, row after row.
    Points {
        /// Points in a row.
        width: u32,
        /// Rows.
        height: u32,
        /// The bytes.
        rgba: Vec<u8>,
    },
}

/// Whether a file that is there already may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replace {
    /// Only the plan's own file, as it was left.
    Own,
    /// Only the plan's own file; its folder has gone and is to be made anew.
    OwnAnew,
    /// A person has said so.
    Any,
    /// A person has said so, and that what is there may be lost, since it cannot be kept.
    AnyLosing,
}

/// The jobs of an open plan, on one file system.
pub struct Worker {
    pub(super) jobs: Jobs<Answer>,
    pub(super) files: Arc<dyn FileSystem>,
    station: Station,
    remembering: Arc<Remembering>,
}

/// Which settings were the last to be remembered, and that one job at a time writes them.
#[derive(Default)]
struct Remembering {
    newest: AtomicU64,
    writing: Mutex<()>,
}

impl Worker {
    /// No jobs yet; those to come wake by this function. Others see this person at work.
    #[must_use]
    pub fn new(files: Arc<dyn FileSystem>, waker: Waker, station: Station) -> Self {
        Self { jobs: Jobs::new(waker), files, station, remembering: Arc::default() }
    }

    /// The jobs under way.
    #[must_use]
    pub const fn jobs(&self) -> &Jobs<Answer> {
        &self.jobs
    }

    /// Asks the job shown to stop.
    pub fn cancel(&mut self, what: What) {
        self.jobs.cancel(what);
    }

    /// What has ended since.
    pub fn poll(&mut self) -> Vec<Result<Answer, What>> {
        self.jobs.poll()
    }

    /// Opens a file. An earlier opening is given up.
    pub fn open(&mut self, path: PathBuf) {
        self.jobs.cancel(What::Open);
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Open, move |_| {
            let opened = storage::open(files.as_ref(), &path).map(Box::new);
            let repaired = match &opened {
                Err(OpenError::Read { .. }) => storage::repair(files.as_ref(), &path),
                _ => None,
            };
            match (opened, repaired) {
                (Err(error), Some(repaired)) => Answer::Damaged(path, error, Box::new(repaired)),
                (opened, _) => Answer::Opened(path, opened),
            }
        });
    }

    /// Reads a group's file, whose cards are to come in.
    pub fn append(&mut self, path: PathBuf) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Append, move |_| {
            let opened = storage::open(files.as_ref(), &path).map(|(plan, _)| Box::new(plan));
            Answer::Appended(path, opened)
        });
    }

    /// Takes a picture in, to stand at this place.
    pub fn picture(&mut self, source: PictureSource, place: Place) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Picture, move |_| {
            let taken = match source {
                PictureSource::File(path) => picture_of_file(files.as_ref(), &path),
                PictureSource::Points { width, height, rgba } => picture_of_points(width, height, rgba),
            };
            Answer::Picture(place, taken)
        });
    }

    /// Saves the plan as it is now; what is written over is kept in the user's data folder, where there is one. Says
    /// whether it began: one save at a time.
    pub fn save(&mut self, session: &Session, path: PathBuf, replace: Replace, data: Option<&Path>) -> bool {
        let files = Arc::clone(&self.files);
        let snapshot = session.snapshot();
        let data = data.map(Path::to_owned);
        let own = session.path.as_deref() == Some(path.as_path());
        let known = session.stamp.clone().filter(|_| own);
        let station = self.station.clone();
        self.jobs.start(What::Save, move |_| {
            // What somebody has left behind is in the way only until this person takes it over.
            match storage::occupant(files.as_ref(), &path, &station) {
                Some(occupant) if own || !occupant.stale => return Answer::Occupied(path, occupant),
                _ => {}
            }
            if let Err(error) = anew(files.as_ref(), &path, replace) {
                return Answer::Saved(path, snapshot, Err(error.into()));
            }
            let over = match (replace, &known) {
                (Replace::Any | Replace::AnyLosing, _) => Over::Anything,
                (Replace::Own | Replace::OwnAnew, Some(stamp)) => Over::Known(stamp),
                (Replace::Own | Replace::OwnAnew, None) => Over::Nothing,
            };
            let previous = match replace {
                Replace::AnyLosing => Previous::Lost,
                Replace::Own | Replace::OwnAnew | Replace::Any => Previous::Kept(data.as_deref()),
            };
            let saved = storage::save(files.as_ref(), &path, &snapshot, over, previous);
            Answer::Saved(path, snapshot, saved)
        })
    }

    /// Exports the plan as it is now.
    pub fn export(&mut self, plan: Arc<Plan>, request: ExportRequest) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Export, move |progress| {
            let done = export::export(files.as_ref(), &plan, &request.targets(), request.writing(), progress);
            Answer::Exported(request, done)
        });
    }

    /// Looks for what was typed and not saved, in the user's data folder.
    pub fn find_unsaved(&mut self, data: &Path) {
        let (files, data) = (Arc::clone(&self.files), data.to_owned());
        self.jobs.start(What::Recover, move |_| Answer::Found(storage::found(files.as_ref(), &data)));
    }

    /// Takes a journal that was found.
    pub fn take_unsaved(&mut self, journal: PathBuf) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Open, move |_| Answer::Taken(storage::take(files.as_ref(), &journal).map(Box::new)));
    }

    /// Offers a journal no more.
    pub fn put_unsaved_aside(&mut self, journal: PathBuf) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Remember, move |_| {
            if let Err(error) = storage::put_aside(files.as_ref(), &journal) {
                log::warn!("a journal stays: {error}");
            }
            Answer::Remembered
        });
    }

    /// A thread that keeps the lock file of the plan in this file.
    #[must_use]
    pub fn keeper(&self, path: &Path) -> Option<Keeper> {
        Keeper::new(Arc::clone(&self.files), path, self.station.clone(), Arc::clone(self.jobs.waker()))
    }

    /// A thread that keeps the journal of a plan in the user's data folder.
    #[must_use]
    pub fn scribe(&self, data: &Path, plan: Id, taken: Option<Taken>) -> Option<Scribe> {
        Scribe::new(Arc::clone(&self.files), data, plan, taken, Arc::clone(self.jobs.waker()), BATCH)
    }

    /// Writes the settings, unless later ones are to be written by then. They are remembered, not guarded: what cannot be
    /// written is logged.
    pub fn remember(&mut self, folder: &Path, settings: &Settings) {
        let (files, folder, settings) = (Arc::clone(&self.files), folder.to_owned(), settings.clone());
        let remembering = Arc::clone(&self.remembering);
        let number = remembering.newest.fetch_add(1, Ordering::Relaxed) + 1;
        self.jobs.start(What::Remember, move |_| {
            let _writing = remembering.writing.lock().unwrap_or_else(PoisonError::into_inner);
            if remembering.newest.load(Ordering::Relaxed) != number {
                return Answer::Remembered;
            }
            if let Err(error) = storage::store_settings(files.as_ref(), &folder, &settings) {
                log::warn!("the settings cannot be written: {error}");
            }
            Answer::Remembered
        });
    }
}

/// Makes the file's folder anew, where that is wanted.
fn anew(files: &dyn FileSystem, path: &Path, replace: Replace) -> Result<(), FileError> {
    match path.parent().filter(|_| replace == Replace::OwnAnew) {
        Some(folder) => storage::make_folder(files, folder),
        None => Ok(()),
    }
}
