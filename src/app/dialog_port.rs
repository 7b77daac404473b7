//! The system's windows for choosing a file, behind a port, so that tests can answer in their place.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

use crate::work::Waker;

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Whether it is to be written, not read.
    pub save: bool,
    /// The title of the system's window.
    pub title: String,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
    /// The name offered for a new file.
    pub name: String,
    /// What files of the kind are called.
    pub kind: String,
    /// What their names end with.
    pub extension: &'static str,
}

/// Asks people for a file.
pub trait Dialogs {
    /// Opens a window and gives its answer later: a path, or none when nothing was chosen. None at once where there
    /// is no such window.
    fn ask(&mut self, pick: Pick, parent: &eframe::Frame, waker: Waker) -> Option<Receiver<Option<PathBuf>>>;
}

/// The system's own windows.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&mut self, pick: Pick, parent: &eframe::Frame, waker: Waker) -> Option<Receiver<Option<PathBuf>>> {
        let mut dialog =
            rfd::FileDialog::new().set_parent(parent).set_title(pick.title).add_filter(pick.kind, &[pick.extension]);
        if let Some(folder) = pick.folder {
            dialog = dialog.set_directory(folder);
        }
        if pick.save {
            dialog = dialog.set_file_name(pick.name);
        }
        let (sender, answer) = channel();
        let ask = move || {
            let path = if pick.save { dialog.save_file() } else { dialog.pick_file() };
            // Nobody listens when the path was typed meanwhile.
            let _ = sender.send(path);
            waker();
        };
        if cfg!(target_os = "macos") {
            // There, windows belong to the main thread.
            ask();
            return Some(answer);
        }
        // A silent portal makes it wait for ever: not in the frame.
        std::thread::Builder::new().name("file dialog".to_owned()).spawn(ask).ok().map(|_| answer)
    }
}

/// No windows of the system at all: the field inside the program is what is left.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&mut self, _: Pick, _: &eframe::Frame, _: Waker) -> Option<Receiver<Option<PathBuf>>> {
        None
    }
}
