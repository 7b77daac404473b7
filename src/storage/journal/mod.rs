//! What was typed and is in no file yet, in a journal of its own in the user's data folder.
//!
//! A journal is a file of lines, one for each open plan: first the whole plan, then what was done to it, command after
//! command, each with a checksum and a number. What a power cut has torn off the end is not believed; all before it
//! is. It is begun anew, in one step, when it has grown, after undo, and after anything has gone wrong with it: so
//! every state of it on the disk leads to some plan, whole.
//!
//! While a plan is open, its journal is locked: what another window is writing is not offered for recovery.

mod record;
mod recover;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use record::Mark;
pub use recover::{Found, Recovered, Taken, found, put_aside, take};

use super::atomic::{Replacement, make_folder};
use super::fs::{FileError, FileSystem, Lock, NewFile};
use crate::edit::Command;
use crate::model::{Id, Plan};
use record::Record;

/// The folder of journals, in the user's data folder.
const FOLDER: &str = "journal";

/// What journals' names end with; and those of journals that are not offered any more.
const EXTENSION: &str = "journal";
const ASIDE: &str = "aside";
const LOCK: &str = "lock";

/// A journal that has grown by so many bytes, and by so many times its beginning, is begun anew.
const GROWN: u64 = 1 << 20;
const TIMES: u64 = 4;

/// The journal of one open plan, being written.
pub struct Journal {
    files: Arc<dyn FileSystem>,
    path: PathBuf,
    lock: Option<Lock>,
    /// Where to write on; none when it must be begun anew.
    end: Option<Box<dyn NewFile>>,
    /// The folder's name and those above it are on the disk.
    folder_is_safe: bool,
    next: u64,
    begun_with: u64,
    grown: u64,
}

impl Journal {
    /// A journal that is not on the disk yet, to be kept in the user's data folder.
    #[must_use]
    pub fn new(files: Arc<dyn FileSystem>, data: &Path, plan: Id) -> Self {
        let path = data.join(FOLDER).join(format!("{plan}-{}.{EXTENSION}", Id::new()));
        Self { files, path, lock: None, end: None, folder_is_safe: false, next: 0, begun_with: 0, grown: 0 }
    }

    /// Whether the next write must be of the whole plan.
    #[must_use]
    pub const fn wants_whole(&self) -> bool {
        let long = self.grown > GROWN && self.grown > TIMES * self.begun_with;
        self.end.is_none() || long
    }

    /// Nothing is known of it any more: the next write is of the whole plan.
    pub fn distrust(&mut self) {
        self.end = None;
    }

    /// Begins it anew with the whole plan. On the disk when this returns; if it fails, what was there before is there.
    ///
    /// # Errors
    /// The system's.
    pub fn write_whole(&mut self, plan: &Plan, file: Option<&Path>, mark: Mark) -> Result<(), FileError> {
        self.end = None;
        let lines = [record::base(plan, file.and_then(Path::to_str)), Record::Mark(mark)];
        let bytes = self.bytes(0, &lines)?;
        self.make_folder()?;
        if self.lock.is_none() {
            let lock = self.path.with_extension(LOCK);
            // Where nothing can be locked, the worst is that it is offered while it is written.
            self.lock = self.files.lock(&lock).inspect_err(|error| log::warn!("no lock: {error}")).ok().flatten();
        }
        Replacement::write(self.files.as_ref(), &self.path, &bytes)?.place()?.settle()?;
        self.end = Some(self.files.append(&self.path).map_err(FileError::at(&self.path))?);
        (self.next, self.begun_with, self.grown) = (2, length(&bytes), 0);
        Ok(())
    }

    /// Writes behind its end what was done since. On the disk when this returns.
    ///
    /// # Errors
    /// The system's; then the next write must be of the whole plan.
    pub fn append(&mut self, commands: Vec<Command>, mark: Mark) -> Result<(), FileError> {
        let lines: Vec<Record> = commands.into_iter().map(Record::Did).chain([Record::Mark(mark)]).collect();
        let bytes = self.bytes(self.next, &lines)?;
        // Taken out: after an error nothing is known of the end.
        let mut end = self.end.take().ok_or(std::io::ErrorKind::NotFound.into()).map_err(FileError::at(&self.path))?;
        end.write(&bytes).and_then(|()| end.sync()).map_err(FileError::at(&self.path))?;
        self.end = Some(end);
        self.next += length_of(&lines);
        self.grown += length(&bytes);
        Ok(())
    }

    /// Deletes it: everything is in the plan's file, or not wanted.
    ///
    /// # Errors
    /// The system's.
    pub fn remove(&mut self) -> Result<(), FileError> {
        self.end = None;
        if self.begun_with == 0 {
            return Ok(());
        }
        self.begun_with = 0;
        let lock = self.lock.take();
        remove(self.files.as_ref(), &self.path, lock)
    }

    /// The journal's file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn bytes(&self, first: u64, records: &[Record]) -> Result<Vec<u8>, FileError> {
        let mut text = String::new();
        for (number, record) in (first..).zip(records) {
            let line = record::line(number, record);
            let line = line.ok_or(std::io::ErrorKind::InvalidData.into()).map_err(FileError::at(&self.path))?;
            text.push_str(&line);
        }
        Ok(text.into_bytes())
    }

    /// Makes the folder, once.
    fn make_folder(&mut self) -> Result<(), FileError> {
        let Some(folder) = self.path.parent().filter(|_| !self.folder_is_safe) else { return Ok(()) };
        make_folder(self.files.as_ref(), folder)?;
        self.folder_is_safe = true;
        Ok(())
    }
}

/// Deletes a journal, then gives back what kept others from it.
fn remove(files: &dyn FileSystem, path: &Path, lock: Option<Lock>) -> Result<(), FileError> {
    files.remove(path).map_err(FileError::at(path))?;
    if let Some(folder) = path.parent() {
        files.sync_folder(folder).map_err(FileError::at(folder))?;
    }
    // Some systems delete no file that is open.
    drop(lock);
    if let Err(error) = files.remove(&path.with_extension(LOCK)) {
        log::info!("a lock was left behind: {error}");
    }
    Ok(())
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

fn length_of(records: &[Record]) -> u64 {
    u64::try_from(records.len()).unwrap_or(u64::MAX)
}
