//! What stands open between the plan and its files: a dialog, a question put to the system, what is to follow.

use std::path::PathBuf;
use std::sync::mpsc::Receiver;

use super::BrokeDown;
use super::export::ExportChoice;
use super::repaired::Offer;
use crate::model::Id;
use crate::work::{ExportRequest, Exported, Place};

/// What is to be done once unsaved work is out of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// To the start screen, where templates are offered.
    Start,
    /// Asks for a file.
    Open,
    /// Opens this file.
    OpenThis(PathBuf),
    /// Goes on from the adopted plan in a copy.
    WorkingCopy,
    Quit,
}

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Open,
    /// A group's file, whose cards are to come in.
    Append,
    /// A picture, to stand at this place.
    Picture(Place),
    Save(Option<After>),
    /// The folder that documents are exported into. The dialog that asks for it stays.
    Folder,
}

/// A question put to the system's window.
pub(super) struct Asking {
    pub purpose: Purpose,
    pub since: f64,
    pub answer: Receiver<Option<PathBuf>>,
}

/// What lies over the window; one at a time.
pub(super) enum Dialog {
    /// Unsaved work, before something that would lose it.
    Guard(After),
    /// The system's window is open.
    Waiting,
    /// The field for a path. Says why it is shown, where it was not asked for.
    Path { purpose: Purpose, typed: String, because: Option<&'static str> },
    /// What to export, and where to.
    Export(ExportChoice),
    /// A file of that name is there.
    ReplacePlan { path: PathBuf, after: Option<After>, changed: bool },
    /// What is in the file cannot be kept; why it was not written over.
    NotKept { path: PathBuf, after: Option<After>, words: String },
    /// The plan was not saved; why, and whether it was taken out as text.
    NotSaved { path: PathBuf, after: Option<After>, words: String, copied: bool },
    /// Files of those names are there.
    ReplaceExport { request: ExportRequest, taken: Vec<PathBuf> },
    /// What came of an export.
    Exported { folder: PathBuf, done: Exported },
    /// The plan that was opened has work that was not saved.
    Unsaved { journal: PathBuf, words: String },
    /// The file that was to be opened is damaged, and a repaired copy can be had.
    Repaired(Offer),
    /// Somebody else is at the plan's file.
    Sharing(super::sharing::Question),
    /// What went wrong, or what is to be known.
    Message { title: &'static str, words: String },
}

#[derive(Default)]
pub(super) struct Desk {
    pub dialog: Option<Dialog>,
    pub asking: Option<Asking>,
    /// A system's window nobody waits for any more, but which may still be open: no second one beside it.
    pub abandoned: Option<Receiver<Option<PathBuf>>>,
    /// What follows the save under way.
    pub after_save: Option<After>,
    /// Files that the system was asked to open in a program of its own.
    pub opening: Vec<(PathBuf, Receiver<Result<(), String>>)>,
    /// The export that is to be shown in the system's viewer, not told of; and how many names were tried.
    pub printing: Option<(ExportRequest, u8)>,
    /// The window before this one broke down: told on the first screen.
    pub broke_down: Option<BrokeDown>,
    /// What was chosen for the last export: offered again.
    pub last_export: Option<ExportChoice>,
    /// The adopted plan that it was said of that its text is being changed: it is said once.
    pub advised: Option<Id>,
}

impl Desk {
    /// Whether something lies over the window and has the keyboard.
    pub const fn is_busy(&self) -> bool {
        self.dialog.is_some()
    }
}
