//! The files opened last.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize};

/// The most files that are remembered.
pub const MOST_RECENT: usize = 12;

/// The longest path that is remembered, in bytes.
const LONGEST: usize = 4096;

/// The files opened last, the newest first, each once; at most [`MOST_RECENT`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Recent(Vec<PathBuf>);

impl Recent {
    /// The files, the newest first.
    pub fn iter(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(PathBuf::as_path)
    }

    /// None is remembered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a file first. A path that is no Unicode is not remembered: it could not be written down. Nor is one that is
    /// longer than systems take.
    pub fn add(&mut self, path: &Path) {
        self.forget(path);
        if path.to_str().is_some_and(|path| path.len() <= LONGEST) {
            self.0.insert(0, path.to_owned());
        }
        self.0.truncate(MOST_RECENT);
    }

    /// Takes a file out: it is gone, or a person does not want to see it.
    pub fn forget(&mut self, path: &Path) {
        self.0.retain(|other| other != path);
    }
}

impl<'de> Deserialize<'de> for Recent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut recent = Self::default();
        for path in Vec::<PathBuf>::deserialize(deserializer)?.iter().rev() {
            recent.add(path);
        }
        Ok(recent)
    }
}
