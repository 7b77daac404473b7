//! The system's windows: for choosing a file, and the programs that open one. Behind a port, so that tests can answer
//! in their place.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

use crate::work::Waker;

/// What is to be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickWhat {
    /// A file that is there.
    Open,
    /// A name for a file to be written.
    Save,
    /// A folder.
    Folder,
}

/// What a file or folder is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What is to be chosen.
    pub what: PickWhat,
    /// The title of the system's window.
    pub title: String,
    /// The folder to begin in.
    pub folder: Option<PathBuf>,
    /// The name offered for a new file.
    pub name: String,
    /// What files of the kind are called.
    pub kind: String,
    /// What their names end with.
    pub extensions: &'static [&'static str],
}

/// Asks people for a file, and shows them files.
pub trait Dialogs {
    /// Opens a window and gives its answer later: a path, or none when nothing was chosen. None at once where there
    /// is no such window.
    fn ask(&mut self, pick: Pick, parent: &eframe::Frame, waker: Waker) -> Option<Receiver<Option<PathBuf>>>;

    /// Opens a file or folder in the system's own program for it. Says later whether that began, or why not. None where
    /// there is no such program.
    fn show(&mut self, path: PathBuf, waker: Waker) -> Option<Receiver<Result<(), String>>>;
}

/// The system's own windows.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&mut self, pick: Pick, parent: &eframe::Frame, waker: Waker) -> Option<Receiver<Option<PathBuf>>> {
        let mut dialog = rfd::FileDialog::new().set_parent(parent).set_title(pick.title);
        if pick.what != PickWhat::Folder {
            dialog = dialog.add_filter(pick.kind, pick.extensions);
        }
        if let Some(folder) = pick.folder {
            dialog = dialog.set_directory(folder);
        }
        if pick.what == PickWhat::Save {
            dialog = dialog.set_file_name(pick.name);
        }
        let (sender, answer) = channel();
        let ask = move || {
            let path = match pick.what {
                PickWhat::Open => dialog.pick_file(),
                PickWhat::Save => dialog.save_file(),
                PickWhat::Folder => dialog.pick_folder(),
            };
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

    fn show(&mut self, path: PathBuf, waker: Waker) -> Option<Receiver<Result<(), String>>> {
        let (sender, answer) = channel();
        let show = move || {
            let shown = opener::open(&path).map_err(|error| error.to_string());
            // Nobody listens when the window has gone.
            let _ = sender.send(shown);
            waker();
        };
        // Finding the program may take a while: not in the frame.
        std::thread::Builder::new().name("viewer".to_owned()).spawn(show).ok().map(|_| answer)
    }
}

/// No windows of the system at all: the field inside the program is what is left.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDialogs;

impl Dialogs for NoDialogs {
    fn ask(&mut self, _: Pick, _: &eframe::Frame, _: Waker) -> Option<Receiver<Option<PathBuf>>> {
        None
    }

    fn show(&mut self, _: PathBuf, _: Waker) -> Option<Receiver<Result<(), String>>> {
        None
    }
}
