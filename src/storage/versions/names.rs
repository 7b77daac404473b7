//! The names that people give to versions, in a small file beside them, by what the versions hold.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::storage::atomic::Replacement;
use crate::storage::fs::{FileError, FileSystem, Lock, Trouble};

/// The file of the names.
const NAMES: &str = "names.ron";

/// The largest one that is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// The longest name, in characters.
const LONGEST: usize = 120;

/// Names by checksums.
pub(super) type Names = BTreeMap<String, String>;

/// The names in a folder of versions.
pub(super) fn read(files: &dyn FileSystem, folder: &Path) -> Result<Names, FileError> {
    let path = folder.join(NAMES);
    let bytes = match files.read(&path, LIMIT).map_err(FileError::at(&path)) {
        Err(error) if error.trouble() == Trouble::NotFound => return Ok(Names::new()),
        bytes => bytes?,
    };
    ron::de::from_bytes(&bytes).map_err(|error| FileError::at(&path)(io::Error::new(io::ErrorKind::InvalidData, error)))
}

/// Gives a name, or takes it away when it says nothing.
pub(super) fn give(files: &dyn FileSystem, folder: &Path, sum: &str, name: &str) -> Result<(), FileError> {
    let mut names = read(files, folder)?;
    let name: String = name.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    if name.is_empty() {
        names.remove(sum);
    } else {
        names.insert(sum.to_owned(), name);
    }
    let path = folder.join(NAMES);
    let text = ron::ser::to_string_pretty(&names, ron::ser::PrettyConfig::new().new_line("\n").indentor("  "));
    let text = text.map_err(|error| FileError::at(&path)(io::Error::other(error)))?;
    Replacement::write(files, &path, format!("{text}\n").as_bytes())?.place()?.settle()
}

/// So often a folder is asked for, with so long a pause: whoever has it gives it back in a moment.
const TIMES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(20);

/// Takes a folder of versions for oneself, so that no version goes while it is given a name. Without a lock where the
/// file system knows none.
pub(super) fn lock(files: &dyn FileSystem, folder: &Path) -> Result<Option<Lock>, FileError> {
    let path = folder.join("lock");
    for _ in 0..TIMES {
        match files.lock(&path) {
            Ok(Some(lock)) => return Ok(Some(lock)),
            Ok(None) => thread::sleep(PAUSE),
            Err(error) => {
                log::warn!("no lock: {}: {error}", path.display());
                return Ok(None);
            }
        }
    }
    Err(FileError::at(&path)(io::ErrorKind::WouldBlock.into()))
}
