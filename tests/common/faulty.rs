//! A file system in memory that fails when it is told to, and that forgets in a power cut what nobody has flushed.
//!
//! What a program sees and what is on the disk are two things here. A file's bytes come to the disk when the file is
//! flushed, its name when its folder is. A power cut keeps of the rest what the weather says: nothing, everything, the
//! names without the bytes, or any part of both, so that renames between two flushes come in any order.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::SystemTime;

pub use super::weather::Weather;
use kengesh::storage::{FileKind, FileSystem, Lock, Look, NewFile};

/// What happens at the operation that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It fails once with this error, and does nothing.
    Error(io::ErrorKind),
    /// It does half of its work; a write leaves half of the bytes.
    Torn,
    /// The power goes: nothing works from here on, and what was not synchronised is lost.
    PowerCut,
    /// It says that all went well, but a write leaves a wrong byte.
    Lie,
}

/// What a file holds, and how much of it is on the disk.
#[derive(Clone, Debug, Default)]
struct Stored {
    bytes: Vec<u8>,
    synced: usize,
    read_only: bool,
}

/// A name that was given or taken and not flushed yet.
#[derive(Clone, Debug)]
enum Change {
    Set(PathBuf, u64),
    Rename(PathBuf, PathBuf, u64),
    Unset(PathBuf),
    Folder(PathBuf),
}

impl Change {
    /// In whose list of names it stands.
    fn folder(&self) -> &Path {
        let path = match self {
            Self::Set(path, _) | Self::Rename(_, path, _) | Self::Unset(path) | Self::Folder(path) => path,
        };
        path.parent().unwrap_or(path)
    }

    fn carry_out(&self, names: &mut BTreeMap<PathBuf, u64>, folders: &mut BTreeSet<PathBuf>) {
        match self {
            Self::Set(path, file) => _ = names.insert(path.clone(), *file),
            Self::Rename(from, to, file) => {
                if names.get(from) == Some(file) {
                    names.remove(from);
                }
                names.insert(to.clone(), *file);
            }
            Self::Unset(path) => _ = names.remove(path),
            Self::Folder(path) => _ = folders.insert(path.clone()),
        }
    }
}

#[derive(Clone, Default)]
struct State {
    files: BTreeMap<u64, Stored>,
    /// The names as the program sees them, and as they are on the disk.
    names: BTreeMap<PathBuf, u64>,
    flushed: BTreeMap<PathBuf, u64>,
    folders: BTreeSet<PathBuf>,
    flushed_folders: BTreeSet<PathBuf>,
    changes: Vec<Change>,
    next: u64,
    operations: usize,
    mishap: Option<(usize, Mishap)>,
    dead: bool,
}

impl State {
    fn file(&mut self, path: &Path) -> io::Result<&mut Stored> {
        let file = self.names.get(path).ok_or(io::ErrorKind::NotFound)?;
        self.files.get_mut(file).ok_or(io::ErrorKind::NotFound.into())
    }

    fn change(&mut self, change: Change) {
        change.carry_out(&mut self.names, &mut self.folders);
        self.changes.push(change);
    }

    /// What is there when the power comes back.
    fn after(&self, weather: Weather) -> Self {
        let mut found = self.clone();
        (found.names, found.folders) = (self.flushed.clone(), self.flushed_folders.clone());
        for (number, change) in self.changes.iter().enumerate() {
            if weather.keeps(number) {
                change.carry_out(&mut found.names, &mut found.folders);
            }
        }
        let whole = |path: &Path| path.ancestors().skip(1).all(|above| found.folders.contains(above));
        found.names.retain(|path, _| whole(path));
        for (id, file) in &mut found.files {
            let kept = weather.bytes(*id as usize, file.bytes.len() - file.synced);
            file.bytes.truncate(file.synced + kept);
            file.synced = file.bytes.len();
        }
        (found.flushed, found.flushed_folders) = (found.names.clone(), found.folders.clone());
        found.changes.clear();
        (found.dead, found.mishap) = (false, None);
        found
    }
}

/// The file system. There are the folders `/`, `/plans` and `/home`.
#[derive(Clone)]
pub struct Faulty(Arc<Mutex<State>>);

impl Default for Faulty {
    fn default() -> Self {
        let folders: BTreeSet<PathBuf> = ["/", "/plans", "/home"].map(PathBuf::from).into();
        let state = State { flushed_folders: folders.clone(), folders, ..State::default() };
        Self(Arc::new(Mutex::new(state)))
    }
}

impl Faulty {
    /// Puts a file there.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        let mut state = self.state();
        let id = state.next;
        state.next += 1;
        state.files.insert(id, Stored { bytes: bytes.to_vec(), synced: bytes.len(), read_only: false });
        state.names.insert(path.into(), id);
        state.flushed.insert(path.into(), id);
    }

    /// Marks a file as not to be written.
    pub fn protect(&self, path: &str) {
        self.state().file(Path::new(path)).unwrap().read_only = true;
    }

    /// Lets the operation of this number, from 0, fail.
    pub fn fail(&self, at: usize, mishap: Mishap) {
        let mut state = self.state();
        (state.operations, state.mishap) = (0, Some((at, mishap)));
    }

    /// How many operations there were.
    pub fn operations(&self) -> usize {
        self.state().operations
    }

    /// Whether the power has gone.
    pub fn is_dead(&self) -> bool {
        self.state().dead
    }

    /// What is there when the computer is started again after a power cut at this very moment.
    #[must_use]
    pub fn after_power_cut(&self, weather: Weather) -> Self {
        Self(Arc::new(Mutex::new(self.state().after(weather))))
    }

    /// The bytes of a file, as they are found after the power has come back.
    pub fn get(&self, path: &str) -> Option<Vec<u8>> {
        let state = self.state();
        let mut found = if state.dead { state.after(Weather::Names) } else { state.clone() };
        found.file(Path::new(path)).ok().map(|file| file.bytes.clone())
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<String> {
        self.state().names.keys().map(|path| path.display().to_string()).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// Counts an operation; says whether it is to go wrong quietly.
    fn step(&self) -> io::Result<Option<Mishap>> {
        let mut state = self.state();
        let at = state.operations;
        state.operations += 1;
        if state.dead {
            return Err(io::ErrorKind::NotConnected.into());
        }
        match state.mishap {
            Some((number, mishap)) if number == at => match mishap {
                Mishap::Error(kind) => Err(kind.into()),
                Mishap::PowerCut => {
                    state.dead = true;
                    Err(io::ErrorKind::NotConnected.into())
                }
                quiet => Ok(Some(quiet)),
            },
            _ => Ok(None),
        }
    }

    /// Counts an operation that is done or not, never half.
    fn whole_step(&self) -> io::Result<()> {
        match self.step()? {
            Some(Mishap::Torn) => Err(io::Error::other("torn")),
            _ => Ok(()),
        }
    }
}

struct Handle(Faulty, u64);

impl NewFile for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mishap = self.0.step();
        let mut state = self.0.state();
        let file = state.files.get_mut(&self.1).ok_or(io::ErrorKind::NotFound)?;
        match mishap {
            Ok(None) => file.bytes.extend(bytes),
            Ok(Some(Mishap::Lie)) => {
                let wrong = bytes.len() / 2;
                file.bytes.extend(bytes.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == wrong)));
            }
            Ok(Some(_)) => {
                file.bytes.extend(&bytes[..bytes.len() / 2]);
                return Err(io::Error::other("torn"));
            }
            // The power goes while it is being written.
            Err(error) if state.dead => {
                if state.operations == state.mishap.map_or(0, |(at, _)| at + 1) {
                    state.files.get_mut(&self.1).unwrap().bytes.extend(&bytes[..bytes.len() / 2]);
                }
                return Err(error);
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.whole_step()?;
        let mut state = self.0.state();
        let file = state.files.get_mut(&self.1).ok_or(io::ErrorKind::NotFound)?;
        file.synced = file.bytes.len();
        Ok(())
    }
}

impl FileSystem for Faulty {
    fn look(&self, path: &Path) -> io::Result<Look> {
        self.whole_step()?;
        let mut state = self.state();
        let modified = Some(SystemTime::now());
        if state.folders.contains(path) {
            return Ok(Look { kind: FileKind::Folder, length: 0, modified, read_only: false });
        }
        let file = state.file(path)?;
        let length = file.bytes.len() as u64;
        Ok(Look { kind: FileKind::File, length, modified: None, read_only: file.read_only })
    }

    fn follow(&self, path: &Path) -> io::Result<PathBuf> {
        self.look(path).map(|_| path.to_owned())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.whole_step()?;
        let mut state = self.state();
        let bytes = &state.file(path)?.bytes;
        if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.clone()) }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.whole_step()?;
        let mut state = self.state();
        if path.parent().is_none_or(|folder| !state.folders.contains(folder)) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if state.names.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let id = state.next;
        state.next += 1;
        state.files.insert(id, Stored::default());
        state.change(Change::Set(path.to_owned(), id));
        Ok(Box::new(Handle(self.clone(), id)))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.whole_step()?;
        let id = *self.state().names.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Handle(self.clone(), id)))
    }

    /// Locks are never held by others here, and leave no file.
    fn lock(&self, _: &Path) -> io::Result<Option<Lock>> {
        self.whole_step()?;
        Ok(Some(Lock::new(Box::new(()))))
    }

    fn copy_permissions(&self, from: &Path, _: &Path) -> io::Result<()> {
        self.look(from).map(|_| ())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.whole_step()?;
        let mut state = self.state();
        let id = *state.names.get(from).ok_or(io::ErrorKind::NotFound)?;
        state.change(Change::Rename(from.to_owned(), to.to_owned(), id));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.whole_step()?;
        let mut state = self.state();
        if !state.names.contains_key(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        state.change(Change::Unset(path.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.whole_step()?;
        let mut state = self.state();
        let State { changes, flushed, flushed_folders, .. } = &mut *state;
        let (now, later) = std::mem::take(changes).into_iter().partition(|change| change.folder() == path);
        let now: Vec<Change> = now;
        for change in now {
            change.carry_out(flushed, flushed_folders);
        }
        *changes = later;
        Ok(())
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        self.whole_step()?;
        let state = self.state();
        if !state.folders.contains(path) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(state.names.keys().filter(|file| file.parent() == Some(path)).cloned().collect())
    }

    fn create_folders(&self, path: &Path) -> io::Result<()> {
        self.whole_step()?;
        let mut state = self.state();
        let new: Vec<PathBuf> =
            path.ancestors().filter(|folder| !state.folders.contains(*folder)).map(Path::to_owned).collect();
        for folder in new.into_iter().rev() {
            state.change(Change::Folder(folder));
        }
        Ok(())
    }
}
