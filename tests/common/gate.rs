//! A disk that is slow at one moment.

#![allow(dead_code, reason = "each test uses its part")]

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender};

use kengesh::storage::{FileSystem, Lock, Look, NewFile};

use super::faulty::Faulty;

/// A file system whose first new file waits until it is let go on.
pub struct Gate {
    files: Faulty,
    reached: Sender<()>,
    go: Mutex<Option<Receiver<()>>>,
}

impl Gate {
    /// Tells `reached` when the first new file is to be made, and makes it when `go` says so.
    pub fn new(files: Faulty, reached: Sender<()>, go: Receiver<()>) -> Self {
        Self { files, reached, go: Mutex::new(Some(go)) }
    }
}

impl FileSystem for Gate {
    fn look(&self, path: &Path) -> io::Result<Look> {
        self.files.look(path)
    }
    fn follow(&self, path: &Path) -> io::Result<PathBuf> {
        self.files.follow(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.files.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        let go = self.go.lock().unwrap().take();
        if let Some(go) = go {
            let _ = self.reached.send(());
            let _ = go.recv();
        }
        self.files.create(path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.files.append(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        self.files.lock(path)
    }
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.files.copy_permissions(from, to)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.files.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files.remove(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.files.sync_folder(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        self.files.list(path)
    }
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        self.files.create_folders(path)
    }
}
