//! The little of a file system that storage needs: a trait, so that tests can play its faults, and the real one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device, a socket: reading it may never end.
    Other,
}

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// What it is; of a link, what it leads to.
    pub kind: FileKind,
    /// Its length in bytes.
    pub length: u64,
    /// When it was changed last, where the system knows.
    pub modified: Option<SystemTime>,
    /// It is marked as not to be written.
    pub read_only: bool,
}

/// A file that has just been made, or whose end is being written.
pub trait NewFile: Send {
    /// Writes all the bytes behind those written before.
    ///
    /// # Errors
    /// The system's; then any part of the bytes may have been written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    ///
    /// # Errors
    /// The system's; then nothing is known of what was written.
    fn sync(&mut self) -> io::Result<()>;
}

/// A file that is this program's own until this is dropped.
pub struct Lock(#[expect(dead_code, reason = "kept for what happens when it is dropped")] Box<dyn Send>);

impl Lock {
    /// A lock that is given back when `held` is dropped.
    #[must_use]
    pub fn new(held: Box<dyn Send>) -> Self {
        Self(held)
    }
}

/// A file system. Every function may fail with the system's error.
#[allow(clippy::missing_errors_doc, reason = "all of them give the system's error, and nothing else")]
pub trait FileSystem: Send + Sync {
    /// What stands at the path.
    fn look(&self, path: &Path) -> io::Result<Look>;
    /// The path with every link followed; it must lead to something.
    fn follow(&self, path: &Path) -> io::Result<PathBuf>;
    /// The file's bytes. A file of more than `limit` bytes is refused with [`io::ErrorKind::FileTooLarge`], and no more
    /// than that is ever read.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Makes a file that is not there yet.
    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;
    /// Opens a file that is there, to write behind its end.
    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;
    /// Takes a file, made when it is not there, for this program's own as long as the answer is kept, and at most as
    /// long as the program runs. None when another one has it.
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>>;
    /// Lets the same people read and write `to` as `from`.
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Puts a file into the place of another, or where there is none, in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Deletes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits until the names in a folder are on the disk, where the system can tell.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// What a folder holds, in no order.
    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>>;
    /// Makes a folder and those above it; it may be there already.
    fn create_folders(&self, path: &Path) -> io::Result<()>;
}

/// What kind of trouble a file gave: each has another way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file, or the folder it is to be in, is not there.
    NotFound,
    /// It must not be read or written by this person.
    Denied,
    /// There is no room left.
    Full,
    /// The system takes no such name.
    BadName,
    /// It is larger than any plan.
    TooLarge,
    /// The network folder it is in does not answer.
    Network,
    /// Anything else.
    Other,
}

/// The system's error, and the file it speaks of.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}", path = .path.display())]
pub struct FileError {
    /// Which file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl FileError {
    /// What to tell `map_err`: the system's error with its file.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        |source| Self { path: path.to_owned(), source }
    }

    /// What kind of trouble it is.
    #[must_use]
    pub fn trouble(&self) -> Trouble {
        use io::ErrorKind as E;
        match self.source.kind() {
            E::NotFound | E::NotADirectory | E::StaleNetworkFileHandle => Trouble::NotFound,
            E::PermissionDenied | E::ReadOnlyFilesystem => Trouble::Denied,
            E::StorageFull | E::QuotaExceeded => Trouble::Full,
            E::InvalidFilename | E::InvalidInput => Trouble::BadName,
            E::FileTooLarge => Trouble::TooLarge,
            E::HostUnreachable
            | E::NetworkUnreachable
            | E::NetworkDown
            | E::NotConnected
            | E::ConnectionAborted
            | E::ConnectionRefused
            | E::ConnectionReset
            | E::TimedOut => Trouble::Network,
            _ => Trouble::Other,
        }
    }
}

/// What Windows says of a file that another program holds (`ERROR_SHARING_VIOLATION`).
const HELD: Option<i32> = Some(32);

/// The computer's own files.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealFiles;

impl NewFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

impl FileSystem for RealFiles {
    fn look(&self, path: &Path) -> io::Result<Look> {
        let metadata = fs::metadata(path)?;
        let kind = if metadata.is_file() {
            FileKind::File
        } else if metadata.is_dir() {
            FileKind::Folder
        } else {
            FileKind::Other
        };
        let read_only = metadata.permissions().readonly();
        Ok(Look { kind, length: metadata.len(), modified: metadata.modified().ok(), read_only })
    }

    fn follow(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // The length is asked of the bytes themselves: it can change while they are read.
        File::open(path)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > limit) {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(OpenOptions::new().write(true).create_new(true).open(path)?))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        Ok(Box::new(OpenOptions::new().append(true).open(path)?))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock::new(Box::new(file)))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // On Windows, whoever looks through new files (a virus scanner, an indexer) holds them for a moment.
        let patience = if cfg!(windows) { 10 } else { 0 };
        for _ in 0..patience {
            match fs::rename(from, to) {
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied || error.raw_os_error() == HELD => {
                    std::thread::sleep(std::time::Duration::from_millis(50));
                }
                done => return done,
            }
        }
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if !cfg!(unix) {
            return Ok(());
        }
        match File::open(path).and_then(|folder| folder.sync_all()) {
            // Some network file systems know no such thing; others let a folder be written and not be opened.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied
                ) =>
            {
                Ok(())
            }
            done => done,
        }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect()
    }

    fn create_folders(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }
}

/// The user's folder for what the program keeps by itself; none where the user has no home.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "kengesh").map(|folders| folders.data_local_dir().to_owned())
}

/// A log of more than so many bytes is begun anew.
const LONGEST_LOG: u64 = 1 << 20;

/// The program's log in the user's data folder, to be written to; none where there is no such folder.
#[must_use]
pub fn log_file() -> Option<File> {
    let folder = data_folder()?;
    fs::create_dir_all(&folder).ok()?;
    let path = folder.join("kengesh.log");
    let long = fs::metadata(&path).is_ok_and(|look| look.len() > LONGEST_LOG);
    File::options().create(true).write(true).append(!long).truncate(long).open(path).ok()
}
