//! Versions of a plan's file: what was written over, kept whole.
//!
//! Before a file is written over, its bytes, whatever they are, go into a version of their own: packed (gzip), on the
//! disk before the new file takes its place. The versions of a plan have a folder in the user's data folder, by the
//! plan's identity; where that takes nothing, one beside the plan's file. Old ones are thinned out, see [`kept_on`];
//! those that somebody has given a name stay for ever.

mod label;
mod names;
mod thin;

use std::collections::HashSet;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;

pub use thin::{Kept, LAST, kept_on};

use super::atomic::{Replacement, make_folder};
use super::format::{self, LIMIT};
use super::fs::{FileError, FileSystem};
use super::save::OpenError;
use crate::model::{Id, Plan};
use label::{Label, checksum};

/// The folder of versions, in the user's data folder.
const FOLDER: &str = "versions";

/// What stands for the user's data folder beside a plan's file.
const BESIDE: &str = ".kengesh";

/// Where the versions of a plan's file are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    file: PathBuf,
    data: Option<PathBuf>,
    beside: PathBuf,
}

/// A state of a plan's file: one that was written over, or the one that is in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its file; the plan's own, while what is in it is no version.
    pub path: PathBuf,
    /// When it was saved, to the second, as far as the system knew.
    pub saved: Timestamp,
    /// How much room it takes, in bytes; the plan's own file takes none.
    pub size: u64,
    /// The name that somebody has given it.
    pub name: Option<String>,
    /// It is what the plan's file holds now.
    pub in_place: bool,
    sum: String,
}

/// A version's file.
struct Entry {
    path: PathBuf,
    label: Label,
}

impl Shelf {
    /// The shelf of a plan and its file, in this data folder of the user, where there is one.
    #[must_use]
    pub fn new(data: Option<&Path>, file: &Path, plan: Id) -> Self {
        let of_plan = |root: &Path| root.join(FOLDER).join(plan.to_string());
        let folder = file.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
        Self { file: file.to_owned(), data: data.map(of_plan), beside: of_plan(&folder.join(BESIDE)) }
    }

    /// Keeps the bytes of a file, on the disk when this returns. What is kept already is not kept twice. Who may read
    /// and write `like`, may the version.
    pub(super) fn keep(
        &self,
        files: &dyn FileSystem,
        bytes: &[u8],
        saved: Option<SystemTime>,
        like: &Path,
    ) -> Result<PathBuf, FileError> {
        let entries = self.entries(files);
        let kept = Timestamp::now();
        let saved = saved.and_then(|saved| Timestamp::try_from(saved).ok()).unwrap_or(kept);
        let number = entries.first().map_or(0, |newest| newest.label.number).saturating_add(1);
        let label = Label { number, kept, saved, sum: checksum(bytes) };
        let same =
            |entry: &&Entry| entry.label.sum == label.sum && unpacked(files, &entry.path).is_ok_and(|b| b == bytes);
        if let Some(same) = entries.iter().find(same) {
            match same.again(files, &label) {
                Ok(path) => return Ok(path),
                // It has been thinned out meanwhile, or cannot be trusted: then it is kept anew.
                Err(error) => log::warn!("a version: {error}"),
            }
        }
        let packed = pack(bytes).map_err(FileError::at(like))?;
        let write = |folder| write(files, folder, &label, &packed, like);
        let refused = match self.data.as_deref().map(write) {
            Some(Ok(path)) => return Ok(path),
            Some(Err(error)) => Some(error),
            None => None,
        };
        write(&self.beside).map_err(|error| refused.unwrap_or(error))
    }

    /// The versions, the newest first, and before them what the plan's file holds now, where that is no version.
    #[must_use]
    pub fn list(&self, files: &dyn FileSystem) -> Vec<Version> {
        let now = files.read(&self.file, LIMIT).ok().map(|bytes| checksum(&bytes));
        let mut names = names::Names::new();
        for folder in self.folders() {
            // A version without its name is better than none.
            names.extend(
                names::read(files, folder).inspect_err(|error| log::warn!("names: {error}")).unwrap_or_default(),
            );
        }
        let mut all: Vec<Version> = self.entries(files).into_iter().map(|entry| entry.version(files, &names)).collect();
        let Some(now) = now else { return all };
        if let Some(same) = all.iter_mut().find(|version| version.sum == now) {
            same.in_place = true;
        } else {
            let saved = files.look(&self.file).ok().and_then(|look| look.modified);
            let saved = saved.and_then(|saved| Timestamp::try_from(saved).ok()).unwrap_or_else(Timestamp::now);
            let path = self.file.clone();
            all.insert(0, Version { path, saved, size: 0, name: None, in_place: true, sum: now });
        }
        all
    }

    /// Gives a version a name, and takes it away when it says nothing. What is in the plan's file becomes a version for
    /// that. On the disk when this returns.
    ///
    /// # Errors
    /// The system's; [`io::ErrorKind::NotFound`] where there is no such version any more.
    pub fn name(&self, files: &dyn FileSystem, version: &Version, name: &str) -> Result<(), FileError> {
        let path = if version.path == self.file {
            let bytes = files.read(&self.file, LIMIT).map_err(FileError::at(&self.file))?;
            if checksum(&bytes) != version.sum {
                return Err(FileError::at(&self.file)(io::ErrorKind::NotFound.into()));
            }
            let saved = files.look(&self.file).ok().and_then(|look| look.modified);
            self.keep(files, &bytes, saved, &self.file)?
        } else {
            version.path.clone()
        };
        let Some(folder) = path.parent() else { return Ok(()) };
        let _lock = names::lock(files, folder)?;
        files.look(&path).map_err(FileError::at(&path))?;
        names::give(files, folder, &version.sum, name)
    }

    /// Deletes the versions that need not stay. What cannot be deleted stays; so do all, where it cannot be known which
    /// of them have names.
    pub fn thin(&self, files: &dyn FileSystem, now: Timestamp) {
        let entries = self.entries(files);
        let (mut locks, mut named) = (Vec::new(), HashSet::new());
        for folder in self.folders().filter(|folder| entries.iter().any(|entry| entry.path.parent() == Some(folder))) {
            let taken = names::lock(files, folder).and_then(|lock| Ok((lock, names::read(files, folder)?)));
            match taken {
                Ok((lock, names)) => {
                    locks.push(lock);
                    named.extend(names.into_keys());
                }
                Err(error) => return log::warn!("versions are not thinned: {error}"),
            }
        }
        let of = |entry: &Entry| Kept { at: entry.label.kept, named: named.contains(&entry.label.sum) };
        let stays = kept_on(&entries.iter().map(of).collect::<Vec<_>>(), now);
        for (entry, _) in entries.iter().zip(stays).filter(|(_, stays)| !stays) {
            if let Err(error) = files.remove(&entry.path) {
                log::warn!("a version stays: {}: {error}", entry.path.display());
            }
        }
    }

    fn folders(&self) -> impl Iterator<Item = &Path> {
        self.data.iter().chain([&self.beside]).map(PathBuf::as_path)
    }

    /// The versions' files, the newest first.
    fn entries(&self, files: &dyn FileSystem) -> Vec<Entry> {
        let paths = self.folders().flat_map(|folder| files.list(folder).unwrap_or_default());
        let mut entries: Vec<Entry> =
            paths.filter_map(|path| Some(Entry { label: Label::read(&path)?, path })).collect();
        entries.sort_by(|one, other| other.label.cmp(&one.label));
        entries
    }
}

impl Version {
    /// What it holds, told from all else: the same for the same bytes.
    #[must_use]
    pub fn sum(&self) -> &str {
        &self.sum
    }

    /// The plan it holds.
    ///
    /// # Errors
    /// Says why it cannot be read: it may never have been a plan.
    pub fn plan(&self, files: &dyn FileSystem) -> Result<Plan, OpenError> {
        let bytes =
            if Label::read(&self.path).is_some() { unpacked(files, &self.path) } else { files.read(&self.path, LIMIT) };
        let bytes = bytes.map_err(FileError::at(&self.path))?;
        format::read(&bytes).map_err(|error| OpenError::Read { path: self.path.clone(), error })
    }
}

impl Entry {
    fn version(self, files: &dyn FileSystem, names: &names::Names) -> Version {
        let size = files.look(&self.path).map_or(0, |look| look.length);
        let Label { saved, sum, .. } = self.label;
        Version { path: self.path, saved, size, name: names.get(&sum).cloned(), in_place: false, sum }
    }

    /// It is the newest again: it has been written over once more.
    fn again(&self, files: &dyn FileSystem, newest: &Label) -> Result<PathBuf, FileError> {
        let label = Label { saved: self.label.saved, ..newest.clone() };
        let path = self.path.with_file_name(label.file_name());
        files.rename(&self.path, &path).map_err(FileError::at(&self.path))?;
        let folder = path.parent().unwrap_or(&path);
        files.sync_folder(folder).map_err(FileError::at(folder))?;
        Ok(path)
    }
}

/// Writes a version into a folder, which is made when it is not there, and reads it back.
fn write(
    files: &dyn FileSystem,
    folder: &Path,
    label: &Label,
    packed: &[u8],
    like: &Path,
) -> Result<PathBuf, FileError> {
    make_folder(files, folder)?;
    let path = folder.join(label.file_name());
    let new = Replacement::write_like(files, &path, packed, Some(like))?;
    if new.read_back(2 * LIMIT)? != packed {
        return Err(FileError::at(&path)(io::ErrorKind::InvalidData.into()));
    }
    new.place()?.settle()?;
    Ok(path)
}

fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(bytes)?;
    packed.finish()
}

/// What a version's file holds.
fn unpacked(files: &dyn FileSystem, path: &Path) -> io::Result<Vec<u8>> {
    // What cannot be packed is a little longer than it was.
    let packed = files.read(path, 2 * LIMIT)?;
    let mut bytes = Vec::new();
    GzDecoder::new(packed.as_slice()).take(LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
