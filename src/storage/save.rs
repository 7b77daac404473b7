//! Opening and saving a plan's file.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::atomic::{Replacement, make_folder};
use super::format::{self, LIMIT, ReadError};
use super::fs::{FileError, FileKind, FileSystem, Trouble};
use super::versions::Shelf;
use crate::model::{Fault, Plan};

/// A file as it was when this program read or wrote it last: tells whether somebody else has written it since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    hash: [u8; 32],
}

impl Stamp {
    fn of(bytes: &[u8], modified: Option<SystemTime>) -> Self {
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Self { length, modified, hash: Sha256::digest(bytes).into() }
    }

    /// Whether a file of these bytes is the same; when it was touched does not matter.
    fn matches(&self, bytes: &[u8]) -> bool {
        self.hash == Self::of(bytes, None).hash
    }
}

/// What saving may write over.
#[derive(Clone, Copy, Debug)]
pub enum Over<'a> {
    /// Nothing: there must be no such file yet.
    Nothing,
    /// The file that was opened or saved before; not one that somebody else has changed since.
    Known(&'a Stamp),
    /// Whatever is there: a person has said so.
    Anything,
}

/// What becomes of the file that is written over.
#[derive(Clone, Copy, Debug)]
pub enum Previous<'a> {
    /// It is kept as a version of the plan, whatever it is: in this user's data folder; beside the plan's file where
    /// there is none or it takes nothing.
    Kept(Option<&'a Path>),
    /// It is lost: a person has said so, since it cannot be kept.
    Lost,
}

/// Why a file was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system does not give it.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is a folder.
    #[error("{} is a folder", .0.display())]
    Folder(PathBuf),
    /// It is a pipe or a device.
    #[error("{} is not a file", .0.display())]
    NotAFile(PathBuf),
    /// It is not a plan that can be worked on.
    #[error("{path}: {error}", path = .path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why not.
        error: ReadError,
    },
}

/// Why a plan was not saved. But for [`SaveError::Unsettled`], the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system does not take it.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is a folder, a pipe or a device.
    #[error("{} is not a file", .0.display())]
    NotAFile(PathBuf),
    /// The file is marked as not to be written.
    #[error("{} is marked read-only", .0.display())]
    ReadOnly(PathBuf),
    /// There is such a file, and nobody has said that it may be replaced.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// Somebody else has written the file since it was opened.
    #[error("{} was changed by somebody else", .0.display())]
    Changed(PathBuf),
    /// What was in its place cannot be kept.
    #[error("{path} cannot be kept: {error}", path = .path.display())]
    NotKept {
        /// Which file.
        path: PathBuf,
        /// Why not.
        error: FileError,
    },
    /// The plan is larger than what could be opened again.
    #[error("{} would be larger than any plan", .0.display())]
    TooLarge(PathBuf),
    /// The plan breaks rules and could not be opened again.
    #[error("{path}: the plan breaks rules: {faults:?}", path = .path.display())]
    Faults {
        /// Which file.
        path: PathBuf,
        /// Which rules.
        faults: Vec<Fault>,
    },
    /// What was read back is not what was written.
    #[error("{path}: reading back gave another plan", path = .path.display())]
    Unfaithful {
        /// Which file.
        path: PathBuf,
        /// Why it could not be read back; none when it was another plan.
        error: Option<ReadError>,
    },
    /// The new file is in its place, but the system does not say that it would outlast a power cut.
    #[error("{error}, after saving")]
    Unsettled {
        /// The new file.
        stamp: Stamp,
        /// What the system said.
        error: FileError,
    },
}

/// Opens a plan. The stamp is for saving it again.
///
/// # Errors
/// Says why not; see [`OpenError`].
pub fn open(files: &dyn FileSystem, path: &Path) -> Result<(Plan, Stamp), OpenError> {
    let look = files.look(path).map_err(FileError::at(path))?;
    let read_error = |error| OpenError::Read { path: path.to_owned(), error };
    match look.kind {
        FileKind::File => {}
        FileKind::Folder => return Err(OpenError::Folder(path.to_owned())),
        FileKind::Other => return Err(OpenError::NotAFile(path.to_owned())),
    }
    if look.length > LIMIT {
        return Err(read_error(ReadError::TooLarge { limit: LIMIT }));
    }
    let bytes = match files.read(path, LIMIT).map_err(FileError::at(path)) {
        Ok(bytes) => bytes,
        Err(error) if error.trouble() == Trouble::TooLarge => {
            return Err(read_error(ReadError::TooLarge { limit: LIMIT }));
        }
        Err(error) => return Err(error.into()),
    };
    let plan = format::read(&bytes).map_err(read_error)?;
    Ok((plan, Stamp::of(&bytes, look.modified)))
}

/// Whether somebody else has written the file since; a file that is gone was not written. Cheap as long as nobody has
/// touched it.
///
/// # Errors
/// The system's, when the file cannot be looked at.
pub fn changed_outside(files: &dyn FileSystem, path: &Path, stamp: &Stamp) -> Result<bool, FileError> {
    let looked = files.look(path).map_err(FileError::at(path));
    let look = match looked {
        Ok(look) => look,
        Err(error) if error.trouble() == Trouble::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    if look.length != stamp.length {
        return Ok(true);
    }
    if look.modified.is_some() && look.modified == stamp.modified {
        return Ok(false);
    }
    let bytes = files.read(path, LIMIT).map_err(FileError::at(path))?;
    Ok(!stamp.matches(&bytes))
}

/// Saves a plan, with the revision it has. The file is written beside the old one, read back, compared with the plan,
/// and put in its place in one step, after the old one was kept.
///
/// # Errors
/// Says why not; see [`SaveError`]. The old file is as it was, but for [`SaveError::Unsettled`].
pub fn save(
    files: &dyn FileSystem,
    path: &Path,
    plan: &Plan,
    over: Over<'_>,
    previous: Previous<'_>,
) -> Result<Stamp, SaveError> {
    let bytes = format::write(plan).into_bytes();
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LIMIT) {
        return Err(SaveError::TooLarge(path.to_owned()));
    }
    check_place(files, path, over)?;
    let new = Replacement::write(files, path, &bytes)?;
    compare(&new.read_back(LIMIT)?, plan, path)?;
    let target = new.target().to_owned();
    let kept = match previous {
        Previous::Kept(data) => keep(files, &Shelf::new(data, path, plan.id), &target, over)?,
        Previous::Lost => None,
    };
    // Last of all, to leave others as little time as possible. What was kept is known, and nothing else.
    let over = match (&kept, previous) {
        (Some(kept), _) => Over::Known(kept),
        (None, Previous::Kept(_)) => Over::Nothing,
        (None, Previous::Lost) => over,
    };
    check_unchanged(files, &target, over)?;
    let placed = new.place()?;
    let stamp = Stamp::of(&bytes, files.look(&target).ok().and_then(|look| look.modified));
    match placed.settle() {
        Ok(()) => Ok(stamp),
        Err(error) => Err(SaveError::Unsettled { stamp, error }),
    }
}

/// Keeps what is in the file's place now, when it may be written over. None where nothing is there.
fn keep(files: &dyn FileSystem, shelf: &Shelf, target: &Path, over: Over<'_>) -> Result<Option<Stamp>, SaveError> {
    if matches!(over, Over::Nothing) {
        return Ok(None);
    }
    let path = || target.to_owned();
    let bytes = match (files.read(target, LIMIT).map_err(FileError::at(target)), over) {
        (Ok(bytes), Over::Known(stamp)) if !stamp.matches(&bytes) => return Err(SaveError::Changed(path())),
        (Ok(bytes), _) => bytes,
        (Err(error), _) if error.trouble() == Trouble::NotFound => return Ok(None),
        (Err(error), Over::Known(_)) if error.trouble() == Trouble::TooLarge => return Err(SaveError::Changed(path())),
        (Err(error), _) => return Err(SaveError::NotKept { path: path(), error }),
    };
    let saved = files.look(target).ok().and_then(|look| look.modified);
    shelf.keep(files, &bytes, saved, target).map_err(|error| SaveError::NotKept { path: path(), error })?;
    Ok(Some(Stamp::of(&bytes, None)))
}

/// Writes a document in one step: whoever looks sees the old file or the new one, whole. The folder is made when it is
/// not there.
///
/// # Errors
/// Says why not; see [`SaveError`]. The old file is as it was, but for [`SaveError::Unsettled`].
pub fn write_document(files: &dyn FileSystem, path: &Path, bytes: &[u8], over: Over<'_>) -> Result<(), SaveError> {
    if let Some(folder) = path.parent().filter(|folder| *folder != Path::new(""))
        && files.look(folder).is_err()
    {
        make_folder(files, folder)?;
    }
    check_place(files, path, over)?;
    let new = Replacement::write(files, path, bytes)?;
    check_unchanged(files, new.target(), over)?;
    let placed = new.place()?;
    placed.settle().map_err(|error| SaveError::Unsettled { stamp: Stamp::of(bytes, None), error })
}

/// Refuses early what is going to be refused.
fn check_place(files: &dyn FileSystem, path: &Path, over: Over<'_>) -> Result<(), SaveError> {
    let Ok(look) = files.look(path) else { return Ok(()) };
    let path = || path.to_owned();
    if look.kind != FileKind::File {
        return Err(SaveError::NotAFile(path()));
    }
    if matches!(over, Over::Nothing) {
        return Err(SaveError::Exists(path()));
    }
    if look.read_only { Err(SaveError::ReadOnly(path())) } else { Ok(()) }
}

fn check_unchanged(files: &dyn FileSystem, target: &Path, over: Over<'_>) -> Result<(), SaveError> {
    let found = match over {
        Over::Anything => return Ok(()),
        Over::Nothing => files.look(target).map(|_| None),
        Over::Known(_) => files.read(target, LIMIT).map(Some),
    };
    match (found.map_err(FileError::at(target)), over) {
        // Nothing is there to be lost.
        (Err(error), _) if error.trouble() == Trouble::NotFound => Ok(()),
        (Err(error), Over::Known(_)) if error.trouble() == Trouble::TooLarge => {
            Err(SaveError::Changed(target.to_owned()))
        }
        (Err(error), _) => Err(error.into()),
        (Ok(Some(bytes)), Over::Known(stamp)) if stamp.matches(&bytes) => Ok(()),
        (Ok(Some(_)), _) => Err(SaveError::Changed(target.to_owned())),
        (Ok(None), _) => Err(SaveError::Exists(target.to_owned())),
    }
}

fn compare(bytes: &[u8], plan: &Plan, path: &Path) -> Result<(), SaveError> {
    let path = || path.to_owned();
    match format::read(bytes) {
        Ok(read) if read == *plan => Ok(()),
        Ok(_) => Err(SaveError::Unfaithful { path: path(), error: None }),
        Err(ReadError::TooMany) => Err(SaveError::TooLarge(path())),
        Err(ReadError::Faults(faults)) => Err(SaveError::Faults { path: path(), faults }),
        Err(error) => Err(SaveError::Unfaithful { path: path(), error: Some(error) }),
    }
}
