//! Putting new bytes into a file's place in one step: whoever looks sees the old file or the new one, whole.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::SystemTime;

use super::fs::{FileError, FileSystem};

/// How many names a temporary file is tried under.
const NAMES: u32 = 50;

/// How much of a file's name its temporary file carries, in bytes: the whole must stay under the systems' 255.
const NAME_LENGTH: usize = 120;

/// What is written beside the file before it takes its place.
pub(super) struct Replacement<'a> {
    files: &'a dyn FileSystem,
    target: PathBuf,
    folder: PathBuf,
    temporary: PathBuf,
    placed: bool,
}

impl<'a> Replacement<'a> {
    /// Writes the bytes into a temporary file beside the file and waits until they are on the disk. Links are followed,
    /// so that they stay links. Who may read and write the old file, may the new one.
    pub(super) fn write(files: &'a dyn FileSystem, path: &Path, bytes: &[u8]) -> Result<Self, FileError> {
        Self::write_like(files, path, bytes, None)
    }

    /// The same of a file that is not there yet: who may read and write `like`, may the new one.
    pub(super) fn write_like(
        files: &'a dyn FileSystem,
        path: &Path,
        bytes: &[u8],
        like: Option<&Path>,
    ) -> Result<Self, FileError> {
        let (target, exists) = match files.follow(path) {
            Ok(target) => (target, true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => (path.to_owned(), false),
            Err(error) => return Err(FileError::at(path)(error)),
        };
        let folder = match target.parent() {
            Some(folder) if folder != Path::new("") => folder.to_owned(),
            _ => PathBuf::from("."),
        };
        let (temporary, mut file) = create_beside(files, &folder, &target)?;
        let new = Self { files, target, folder, temporary, placed: false };
        if let Some(like) = if exists { Some(new.target.as_path()) } else { like } {
            // Before the first byte, so that what only some may read is never open to all.
            match files.copy_permissions(like, &new.temporary) {
                // Memory sticks and shared folders have none to copy.
                Err(e) if !matches!(e.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) => {
                    return Err(FileError::at(&new.target)(e));
                }
                _ => {}
            }
        }
        file.write(bytes).and_then(|()| file.sync()).map_err(FileError::at(&new.target))?;
        Ok(new)
    }

    /// The file it is to replace, links followed.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// Reads back what was written.
    pub(super) fn read_back(&self, limit: u64) -> Result<Vec<u8>, FileError> {
        self.files.read(&self.temporary, limit).map_err(FileError::at(&self.target))
    }

    /// When it was written, by the clock of the disk it is on; none where the system does not say.
    pub(super) fn written_at(&self) -> Option<SystemTime> {
        self.files.look(&self.temporary).ok()?.modified
    }

    /// Puts it into the file's place.
    pub(super) fn place(mut self) -> Result<Placed<'a>, FileError> {
        self.files.rename(&self.temporary, &self.target).map_err(FileError::at(&self.target))?;
        self.placed = true;
        Ok(Placed { files: self.files, folder: self.folder.clone() })
    }
}

impl Drop for Replacement<'_> {
    fn drop(&mut self) {
        if !self.placed
            && let Err(error) = self.files.remove(&self.temporary)
        {
            log::warn!("{} was left behind: {error}", self.temporary.display());
        }
    }
}

/// The new file is in its place; its name may still be on the way to the disk.
pub(super) struct Placed<'a> {
    files: &'a dyn FileSystem,
    folder: PathBuf,
}

impl Placed<'_> {
    /// Waits until the name is on the disk, too.
    pub(super) fn settle(self) -> Result<(), FileError> {
        self.files.sync_folder(&self.folder).map_err(FileError::at(&self.folder))
    }
}

/// So many folders above the last one may have been made with it; those above them are the system's own.
const DEPTH: usize = 5;

/// Makes a folder, and sees to it that its name and those above it outlast a power cut: a folder that is there may have
/// been made a moment ago.
///
/// # Errors
/// The system's; then the folder may be there, but not for certain after a power cut.
pub fn make_folder(files: &dyn FileSystem, folder: &Path) -> Result<(), FileError> {
    files.create_folders(folder).map_err(FileError::at(folder))?;
    for above in folder.ancestors().skip(1).filter(|above| *above != Path::new("")).take(DEPTH) {
        files.sync_folder(above).map_err(FileError::at(above))?;
    }
    Ok(())
}

/// Makes a hidden file of an unused name. Errors speak of the file that is to be written, which people know.
fn create_beside(
    files: &dyn FileSystem,
    folder: &Path,
    target: &Path,
) -> Result<(PathBuf, Box<dyn super::NewFile>), FileError> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let end = (0..=name.len().min(NAME_LENGTH)).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    let name = name.get(..end).unwrap_or_default();
    let mut last = io::ErrorKind::AlreadyExists.into();
    for _ in 0..NAMES {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".~{name}.{}.{count}.tmp", std::process::id()));
        match files.create(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(FileError::at(target)(error)),
        }
    }
    Err(FileError::at(target)(last))
}
