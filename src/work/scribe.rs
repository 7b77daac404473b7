//! Keeps the journal of an open plan on a thread of its own: the frame only says what was done.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::Waker;
use crate::edit::Command;
use crate::model::{Id, Plan};
use crate::storage::{FileError, FileSystem, Journal, Mark, Taken, Trouble};

/// What is typed waits so long for what is typed next, before both are written.
pub const BATCH: Duration = Duration::from_secs(1);

/// After so long it is tried again when the disk did not take it.
const AGAIN: Duration = Duration::from_secs(3);

/// At the end, the disk is waited for so long.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the thread is told.
enum Order {
    Did(Box<Done>),
    /// The plan's file holds everything.
    AllSaved,
    /// Nothing of it is wanted any more.
    Forget,
}

/// What was done, and what the plan is after it.
pub(super) struct Done {
    /// The commands since what was told last; none: they do not tell all of it.
    pub commands: Option<Vec<Command>>,
    pub plan: Arc<Plan>,
    pub file: Option<PathBuf>,
    pub mark: Mark,
}

/// The thread that writes the journal of one open plan.
pub struct Scribe {
    orders: Option<Sender<Order>>,
    ended: Receiver<()>,
    trouble: Arc<Mutex<Option<Trouble>>>,
}

impl std::fmt::Debug for Scribe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a scribe")
    }
}

impl Scribe {
    /// A thread that writes into the user's data folder what was done, at most once in `batch`. Nothing is written
    /// before something is done to the plan. What was taken from an earlier journal is deleted once the plan is in this
    /// one. None where the computer gives no thread.
    #[must_use]
    pub fn new(
        files: Arc<dyn FileSystem>,
        data: &Path,
        plan: Id,
        taken: Option<Taken>,
        waker: Waker,
        batch: Duration,
    ) -> Option<Self> {
        let (orders, told) = channel();
        let (end, ended) = channel();
        let trouble = Arc::new(Mutex::new(None));
        let journal = Journal::new(Arc::clone(&files), data, plan);
        let mut desk =
            Desk { files, journal, taken, waiting: None, at_end: false, trouble: Arc::clone(&trouble), waker, batch };
        let work = move || {
            desk.work(&told);
            // Whoever looks for it after that finds it free.
            drop(desk);
            // Nobody waits when the window has gone.
            let _ = end.send(());
        };
        let begun = thread::Builder::new().name("journal".to_owned()).spawn(work);
        begun.inspect_err(|error| log::error!("no thread for the journal: {error}")).ok()?;
        Some(Self { orders: Some(orders), ended, trouble })
    }

    /// Says what was done.
    pub(super) fn note(&self, done: Done) {
        self.tell(Order::Did(Box::new(done)));
    }

    /// Says that the plan's file holds everything.
    pub(super) fn all_saved(&self) {
        self.tell(Order::AllSaved);
    }

    /// Deletes the journal: nothing of it is wanted any more.
    pub(super) fn forget(self) {
        self.tell(Order::Forget);
    }

    /// Why the journal cannot be written, while it cannot.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, order: Order) {
        // The thread lives as long as this.
        let _ = self.orders.as_ref().map(|orders| orders.send(order));
    }
}

impl Drop for Scribe {
    /// Whatever was told is on the disk when this returns, if the disk takes it at all.
    fn drop(&mut self) {
        self.orders = None;
        if self.ended.recv_timeout(PATIENCE).is_err() {
            log::warn!("the journal was not waited for any longer");
        }
    }
}

/// What waits to be written, and until when.
struct Waiting {
    done: Done,
    until: Instant,
}

struct Desk {
    files: Arc<dyn FileSystem>,
    journal: Journal,
    taken: Option<Taken>,
    waiting: Option<Waiting>,
    /// Nothing more will be told.
    at_end: bool,
    trouble: Arc<Mutex<Option<Trouble>>>,
    waker: Waker,
    batch: Duration,
}

impl Desk {
    /// A panic on the way to the disk is trouble like any other: it is said, and what waits is tried again.
    fn work(&mut self, orders: &Receiver<Order>) {
        while catch_unwind(AssertUnwindSafe(|| self.follow(orders))).is_err() && !self.at_end {
            self.journal.distrust();
            self.say(Some(Trouble::Other));
            if let Some(waiting) = &mut self.waiting {
                waiting.until = Instant::now() + AGAIN;
            }
        }
    }

    fn follow(&mut self, orders: &Receiver<Order>) {
        loop {
            let order = match &self.waiting {
                None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
                // Also when orders come without a pause.
                Some(waiting) if waiting.until <= Instant::now() => Err(RecvTimeoutError::Timeout),
                Some(waiting) => orders.recv_timeout(waiting.until - Instant::now()),
            };
            match order {
                Ok(Order::Did(done)) => self.take(*done),
                Ok(Order::AllSaved) => self.clear(),
                Ok(Order::Forget) => {
                    self.at_end = true;
                    return self.clear();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => {
                    self.at_end = true;
                    return self.write();
                }
            }
        }
    }

    fn take(&mut self, done: Done) {
        let Some(waiting) = &mut self.waiting else {
            self.waiting = Some(Waiting { done, until: Instant::now() + self.batch });
            return;
        };
        let before = waiting.done.commands.take();
        let commands = before.zip(done.commands).map(|(mut all, mut new)| {
            all.append(&mut new);
            all
        });
        waiting.done = Done { commands, ..done };
    }

    fn write(&mut self) {
        let Some(Waiting { done, .. }) = &mut self.waiting else { return };
        let whole = self.journal.wants_whole();
        // It waits on until it is on the disk; after trouble, the whole plan goes there.
        let written = match done.commands.take() {
            Some(commands) if !whole => self.journal.append(commands, done.mark),
            _ => self.journal.write_whole(&done.plan, done.file.as_deref(), done.mark),
        };
        match written {
            Ok(()) => {
                self.waiting = None;
                self.drop_taken();
                self.say(None);
            }
            Err(error) => {
                log::warn!("the journal cannot be written: {error}");
                self.say(Some(error.trouble()));
                if let Some(waiting) = &mut self.waiting {
                    waiting.until = Instant::now() + AGAIN;
                }
            }
        }
    }

    /// Everything is in the plan's file, or not wanted.
    fn clear(&mut self) {
        self.waiting = None;
        log_error(self.journal.remove());
        self.drop_taken();
        self.say(None);
    }

    fn drop_taken(&mut self) {
        if let Some(taken) = self.taken.take() {
            log_error(taken.remove(self.files.as_ref()));
        }
    }

    fn say(&self, trouble: Option<Trouble>) {
        let mut said = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        if *said != trouble {
            *said = trouble;
            (self.waker)();
        }
    }
}

fn log_error(done: Result<(), FileError>) {
    if let Err(error) = done {
        log::warn!("a journal stays: {error}");
    }
}
