//! Finding what was typed and not saved, after the program has ended without being asked to.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::record::{self, Mark, Record};
use super::{ASIDE, EXTENSION, FOLDER, LOCK, remove};
use crate::analysis::Difference;
use crate::edit::History;
use crate::model::Plan;
use crate::storage::fs::{FileError, FileSystem, Lock};
use crate::storage::save;

/// The largest journal that is read, in bytes.
const LIMIT: u64 = 256 << 20;

/// What nobody wanted is kept so long.
const KEPT: Duration = Duration::from_hours(30 * 24);

/// A plan as it was typed last, and the way back to where its journal begins.
#[derive(Debug)]
pub struct Recovered {
    /// The plan, and the steps since its journal was begun.
    pub history: History,
    /// Its own file; none before the first save.
    pub file: Option<PathBuf>,
    /// When it was typed last, and where.
    pub mark: Mark,
}

/// A journal that was found.
#[derive(Debug)]
pub struct Found {
    /// The journal.
    pub path: PathBuf,
    /// What it leads to.
    pub recovered: Recovered,
    /// What differs from the plan's own file; none when there is no such file.
    pub difference: Option<Difference>,
}

/// A journal that is this program's now: no other one is offered it.
pub struct Taken {
    path: PathBuf,
    lock: Option<Lock>,
}

impl std::fmt::Debug for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "taken {}", self.path.display())
    }
}

impl Taken {
    /// The journal.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Deletes it: what it held is in another journal.
    ///
    /// # Errors
    /// The system's.
    pub fn remove(self, files: &dyn FileSystem) -> Result<(), FileError> {
        remove(files, &self.path, self.lock)
    }
}

/// The journals that no program is writing, the newest first. One that holds nothing its plan's file does not hold is
/// deleted; one that cannot be read stays where it is.
pub fn found(files: &dyn FileSystem, data: &Path) -> Vec<Found> {
    let folder = data.join(FOLDER);
    let Ok(paths) = files.list(&folder) else { return Vec::new() };
    let mut all = Vec::new();
    for path in paths {
        match path.extension().and_then(|extension| extension.to_str()) {
            Some(EXTENSION) => all.extend(look_into(files, path)),
            Some(ASIDE) => forget_when_old(files, &path),
            _ => {}
        }
    }
    all.sort_by_key(|found| std::cmp::Reverse(found.recovered.mark.at));
    all
}

fn look_into(files: &dyn FileSystem, path: PathBuf) -> Option<Found> {
    let lock = match files.lock(&path.with_extension(LOCK)) {
        Ok(Some(lock)) => Some(lock),
        Ok(None) => return None,
        Err(_) => None,
    };
    let recovered = read(files, &path)?;
    let own = recovered.file.as_deref().and_then(|file| save::open(files, file).ok()).map(|(plan, _)| plan);
    let own = own.filter(|own| own.id == recovered.history.plan().id);
    let difference = own.map(|own| Difference::between(&own, recovered.history.plan()));
    if difference.as_ref().is_some_and(Difference::is_empty) {
        if let Err(error) = remove(files, &path, lock) {
            log::warn!("a journal stays: {error}");
        }
        return None;
    }
    Some(Found { path, recovered, difference })
}

/// What a journal leads to; none when not even its beginning can be read.
fn read(files: &dyn FileSystem, path: &Path) -> Option<Recovered> {
    let bytes = files.read(path, LIMIT).inspect_err(|error| log::warn!("{}: {error}", path.display())).ok()?;
    let mut records = record::read(&bytes).into_iter();
    let Some(Record::Base { file, plan, .. }) = records.next() else {
        log::warn!("{}: its beginning cannot be read", path.display());
        return None;
    };
    let plan = record::plan_of(&plan)?.inspect_err(|error| log::warn!("{}: {error}", path.display())).ok()?;
    replay(plan, file.map(PathBuf::from), records, path)
}

/// Does again what was done. What was typed without a pause becomes one step again.
fn replay(plan: Plan, file: Option<PathBuf>, records: impl Iterator<Item = Record>, path: &Path) -> Option<Recovered> {
    let mut history = History::new(plan);
    let mut last: Option<Mark> = None;
    let mut first = None;
    let mut waiting = Vec::new();
    for record in records {
        match record {
            Record::Base { .. } => break,
            Record::Did(command) => waiting.push(command),
            Record::Mark(mark) => {
                let since: Duration = (mark.at - *first.get_or_insert(mark.at)).try_into().unwrap_or_default();
                let done = waiting.drain(..).try_for_each(|command| history.apply(command, since));
                last = Some(mark);
                if let Err(refusal) = done {
                    log::warn!("{}: {refusal}", path.display());
                    break;
                }
            }
        }
    }
    // The lines behind the last mark are whole, too.
    for command in waiting {
        if history.apply(command, Duration::MAX).is_err() {
            break;
        }
    }
    history.seal();
    Some(Recovered { history, file, mark: last? })
}

/// Takes a journal that was found, and reads it again. None when another window has taken it since, or it has gone.
pub fn take(files: &dyn FileSystem, path: &Path) -> Option<(Recovered, Taken)> {
    let lock = match files.lock(&path.with_extension(LOCK)) {
        Ok(Some(lock)) => Some(lock),
        Ok(None) => return None,
        Err(_) => None,
    };
    Some((read(files, path)?, Taken { path: path.to_owned(), lock }))
}

/// Offers a journal no more. It is kept for thirty days.
///
/// # Errors
/// The system's.
pub fn put_aside(files: &dyn FileSystem, path: &Path) -> Result<(), FileError> {
    files.rename(path, &path.with_extension(ASIDE)).map_err(FileError::at(path))?;
    let folder = path.parent().unwrap_or(path);
    files.sync_folder(folder).map_err(FileError::at(folder))
}

fn forget_when_old(files: &dyn FileSystem, path: &Path) {
    let age = files.look(path).ok().and_then(|look| look.modified).and_then(|time| time.elapsed().ok());
    if age.is_some_and(|age| age > KEPT) {
        let lock = path.with_extension(LOCK);
        let gone = files.remove(path).and_then(|()| files.remove(&lock));
        if let Err(error) = gone {
            log::warn!("{}: {error}", path.display());
        }
    }
}
