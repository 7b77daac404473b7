//! The system's windows, played.

#![allow(dead_code, reason = "each test uses its part")]

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use kengesh::app::{Dialogs, Pick};
use kengesh::work::Waker;

/// What the windows answer.
pub enum Answers {
    /// This, at once.
    At(Option<PathBuf>),
    /// Nothing, ever: as a portal that hangs.
    Never,
}

/// What the windows were asked.
#[derive(Clone, Default)]
pub struct Asked {
    pub picks: Arc<Mutex<Vec<Pick>>>,
    pub shown: Arc<Mutex<Vec<PathBuf>>>,
}

/// The windows.
pub struct Played {
    pub answers: Answers,
    /// Whether there is a program that opens files.
    pub viewer: bool,
    pub asked: Asked,
    silent: Vec<Sender<Option<PathBuf>>>,
}

impl Played {
    pub fn new(answers: Answers) -> (Self, Asked) {
        let asked = Asked::default();
        (Self { answers, viewer: true, asked: asked.clone(), silent: Vec::new() }, asked)
    }
}

impl Asked {
    pub fn shown(&self) -> Vec<PathBuf> {
        self.shown.lock().expect("not poisoned").clone()
    }
}

impl Dialogs for Played {
    fn ask(&mut self, pick: Pick, _: &eframe::Frame, waker: Waker) -> Option<Receiver<Option<PathBuf>>> {
        self.asked.picks.lock().expect("not poisoned").push(pick);
        let (sender, answer) = channel();
        match &self.answers {
            Answers::At(path) => {
                sender.send(path.clone()).expect("listened to");
                waker();
            }
            Answers::Never => self.silent.push(sender),
        }
        Some(answer)
    }

    fn show(&mut self, path: PathBuf, waker: Waker) -> Option<Receiver<Result<(), String>>> {
        let (sender, answer) = channel();
        self.asked.shown.lock().expect("not poisoned").push(path);
        let shown = if self.viewer { Ok(()) } else { Err("no program".to_owned()) };
        sender.send(shown).expect("listened to");
        waker();
        Some(answer)
    }
}
