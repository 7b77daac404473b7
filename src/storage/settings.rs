//! What the program remembers between runs, beside the plans: a small RON document in the user's folder for settings.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::atomic::Replacement;
use super::fs::{FileError, FileSystem, Trouble};
use super::recent::Recent;
use crate::model::Language;

/// The largest settings file that is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// The most hints that are remembered as seen, and the longest name of one, in bytes.
const MOST_HINTS: usize = 500;
const LONGEST_HINT: usize = 100;

const NAME: &str = "settings.ron";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// Whichever works.
    #[default]
    Auto,
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

impl Renderer {
    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }
}

/// Where the document's pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShownPages {
    /// Beside what is being written; under it, where the window is narrow.
    #[default]
    Beside,
    /// In its place.
    Whole,
    /// Nowhere.
    Off,
}

/// What is remembered. Fields that a newer program has put in are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The window's language; none: the system's.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// The size of everything, in per cent, 50–300.
    pub zoom: u16,
    /// What draws the window.
    pub renderer: Renderer,
    /// Where the document's pages are shown.
    pub pages: ShownPages,
    /// Every text is shown in a second language of the plan, too.
    pub both_languages: bool,
    /// In which one, where a plan has it and it is not the one being edited; else in the first of the others.
    pub second_language: Option<Language>,
    /// Misspelt words are underlined.
    pub spelling: bool,
    /// First-time hints are not shown.
    pub hints_off: bool,
    /// The hints that were seen, by their phrases.
    pub hints_seen: BTreeSet<String>,
    /// The files opened last.
    pub recent: Recent,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            zoom: 100,
            renderer: Renderer::default(),
            pages: ShownPages::default(),
            both_languages: false,
            second_language: None,
            spelling: true,
            hints_off: false,
            hints_seen: BTreeSet::new(),
            recent: Recent::default(),
        }
    }
}

/// The user's folder for the program's settings; none where the user has no home.
#[must_use]
pub fn config_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "kengesh").map(|folders| folders.config_dir().to_owned())
}

/// Reads the settings in a folder. Never fails: what cannot be read is set aside as `settings.ron.broken`, whose path
/// comes with the default settings, and what is not there is the default.
pub fn load_settings(files: &dyn FileSystem, folder: &Path) -> (Settings, Option<PathBuf>) {
    let path = folder.join(NAME);
    let bytes = match files.read(&path, LIMIT).map_err(FileError::at(&path)) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.trouble() == Trouble::TooLarge => None,
        Err(error) => {
            if error.trouble() != Trouble::NotFound {
                log::warn!("the settings cannot be read: {error}");
            }
            return (Settings::default(), None);
        }
    };
    let read = bytes.and_then(|bytes| {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        ron::de::from_bytes::<Settings>(text).inspect_err(|error| log::warn!("{}: {error}", path.display())).ok()
    });
    if let Some(mut settings) = read {
        settings.zoom = settings.zoom.clamp(50, 300);
        // What is written again stays small enough to be read.
        settings.hints_seen.retain(|hint| hint.len() <= LONGEST_HINT);
        while settings.hints_seen.len() > MOST_HINTS {
            settings.hints_seen.pop_last();
        }
        return (settings, None);
    }
    let aside = path.with_extension("ron.broken");
    let moved = files.rename(&path, &aside).inspect_err(|error| log::warn!("{}: {error}", path.display()));
    (Settings::default(), moved.is_ok().then_some(aside))
}

/// Writes the settings into a folder, which is made when it is not there.
///
/// # Errors
/// The system's; the old settings stay.
pub fn store_settings(files: &dyn FileSystem, folder: &Path, settings: &Settings) -> Result<(), FileError> {
    files.create_folders(folder).map_err(FileError::at(folder))?;
    let config = ron::ser::PrettyConfig::new().new_line("\n").indentor("  ");
    let path = folder.join(NAME);
    let text = ron::ser::to_string_pretty(settings, config);
    let text = text.map_err(|error| FileError { path: path.clone(), source: std::io::Error::other(error) })?;
    Replacement::write(files, &path, format!("{text}\n").as_bytes())?.place()?.settle()
}
