//! A file system in memory that fails when it is told to.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use kengesh::storage::{FileKind, FileSystem, Look, NewFile};

/// What happens at the operation that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// It fails once with this error, and does nothing.
    Error(io::ErrorKind),
    /// It does half of its work; a write leaves half of the bytes.
    Torn,
    /// The power goes: nothing works from here on, and what was not synchronised is lost.
    PowerCut,
    /// It says that all went well, but a write leaves wrong bytes.
    Lie,
}

#[derive(Clone, Debug, Default)]
struct Stored {
    bytes: Vec<u8>,
    synced: bool,
    read_only: bool,
}

#[derive(Default)]
struct State {
    files: BTreeMap<PathBuf, Stored>,
    operations: usize,
    mishap: Option<(usize, Mishap)>,
    dead: bool,
}

/// The file system: one folder, `/plans`.
#[derive(Clone, Default)]
pub struct Faulty(Arc<Mutex<State>>);

impl Faulty {
    /// Puts a file there.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        self.state().files.insert(path.into(), Stored { bytes: bytes.to_vec(), synced: true, read_only: false });
    }

    /// Marks a file as not to be written.
    pub fn protect(&self, path: &str) {
        self.state().files.get_mut(Path::new(path)).unwrap().read_only = true;
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

    /// The bytes of a file, as they are found after the power has come back.
    pub fn get(&self, path: &str) -> Option<Vec<u8>> {
        let state = self.state();
        let file = state.files.get(Path::new(path))?;
        Some(if state.dead && !file.synced { Vec::new() } else { file.bytes.clone() })
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<String> {
        self.state().files.keys().map(|path| path.display().to_string()).collect()
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

struct Handle(Faulty, PathBuf);

impl NewFile for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mishap = self.0.step();
        let mut state = self.0.state();
        let file = state.files.get_mut(&self.1).ok_or(io::ErrorKind::NotFound)?;
        match mishap {
            Ok(None) => file.bytes.extend(bytes),
            Ok(Some(Mishap::Lie)) => file.bytes.extend(bytes.iter().map(|byte| byte ^ u8::from(*byte == b'a'))),
            Ok(Some(_)) => {
                file.bytes.extend(&bytes[..bytes.len() / 2]);
                return Err(io::Error::other("torn"));
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.whole_step()?;
        self.0.state().files.get_mut(&self.1).ok_or(io::ErrorKind::NotFound)?.synced = true;
        Ok(())
    }
}

impl FileSystem for Faulty {
    fn look(&self, path: &Path) -> io::Result<Look> {
        self.whole_step()?;
        let state = self.state();
        if path == Path::new("/plans") {
            return Ok(Look { kind: FileKind::Folder, length: 0, modified: None, read_only: false });
        }
        let file = state.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        let length = file.bytes.len() as u64;
        Ok(Look { kind: FileKind::File, length, modified: None, read_only: file.read_only })
    }

    fn follow(&self, path: &Path) -> io::Result<PathBuf> {
        self.look(path).map(|_| path.to_owned())
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.whole_step()?;
        let state = self.state();
        let bytes = &state.files.get(path).ok_or(io::ErrorKind::NotFound)?.bytes;
        if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.clone()) }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.whole_step()?;
        if path.parent() != Some(Path::new("/plans")) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let mut state = self.state();
        if state.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        state.files.insert(path.to_owned(), Stored::default());
        Ok(Box::new(Handle(self.clone(), path.to_owned())))
    }

    fn copy_permissions(&self, from: &Path, _: &Path) -> io::Result<()> {
        self.look(from).map(|_| ())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.whole_step()?;
        let mut state = self.state();
        let file = state.files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        state.files.insert(to.to_owned(), file);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.whole_step()?;
        self.state().files.remove(path).map(|_| ()).ok_or(io::ErrorKind::NotFound.into())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.whole_step()
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        self.whole_step()?;
        Ok(self.state().files.keys().filter(|file| file.parent() == Some(path)).cloned().collect())
    }

    fn create_folders(&self, _: &Path) -> io::Result<()> {
        self.whole_step()
    }
}
