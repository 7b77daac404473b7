//! What is kept in the user's data folder of the program's own ups and downs: whether the last start came as far as
//! its window, and the reports of what broke down.

use std::path::{Path, PathBuf};

use super::fs::{FileError, FileSystem};

/// The mark of a start that has not come as far as its window.
const MARK: &str = "starting";

/// The folder of reports, and what their names end with.
const REPORTS: &str = "reports";
const EXTENSION: &str = "txt";

/// So many reports are kept, the newest ones.
const MOST_REPORTS: usize = 20;

/// Marks that a window is about to open. Says whether an earlier start has left its mark: then it ended before its
/// window was there, or is on its way at this moment.
pub fn mark_start(files: &dyn FileSystem, data: &Path) -> bool {
    let mark = data.join(MARK);
    let made = files.create_folders(data).and_then(|()| files.create(&mark));
    match made {
        Ok(_) => false,
        Err(error) => {
            let left = error.kind() == std::io::ErrorKind::AlreadyExists;
            if !left {
                log::warn!("{}: {error}", mark.display());
            }
            left
        }
    }
}

/// Takes the mark away: the window is there.
pub fn unmark_start(files: &dyn FileSystem, data: &Path) {
    let mark = data.join(MARK);
    // Where the data folder cannot be written, there is none.
    if let Err(error) = files.remove(&mark).map_err(FileError::at(&mark)) {
        log::info!("{error}");
    }
}

/// Writes a report into the user's data folder, under the moment it speaks of; the oldest beyond twenty go.
///
/// # Errors
/// The system's.
pub fn keep_report(files: &dyn FileSystem, data: &Path, at: jiff::Timestamp, text: &str) -> Result<PathBuf, FileError> {
    let folder = data.join(REPORTS);
    files.create_folders(&folder).map_err(FileError::at(&folder))?;
    // Names that sort by time, without the colons that Windows does not take.
    let path = folder.join(format!("kengesh-{}.{EXTENSION}", at.strftime("%Y-%m-%dT%H%M%S.%6fZ")));
    let mut file = files.create(&path).map_err(FileError::at(&path))?;
    file.write(text.as_bytes()).and_then(|()| file.sync()).map_err(FileError::at(&path))?;
    let mut kept = files.list(&folder).map_err(FileError::at(&folder))?;
    kept.retain(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    kept.sort();
    let old = kept.len().saturating_sub(MOST_REPORTS);
    for path in kept.iter().take(old) {
        files.remove(path).map_err(FileError::at(path))?;
    }
    Ok(path)
}
