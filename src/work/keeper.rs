//! Keeps the lock file of an open plan on a thread of its own: a disk that is slow or gone holds up no frame.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Waker;
use crate::storage::{FileError, FileSystem, Hold, LockFile, STALE, Station};

/// When the plan is closed, the disk is waited for so long.
const PATIENCE: Duration = Duration::from_secs(1);

enum Order {
    /// Looks whose the plan is, and says that somebody is still here.
    Look,
    /// Takes it from somebody who has left it behind.
    TakeOver,
}

/// The thread that keeps the lock file of one open plan.
pub struct Keeper {
    path: PathBuf,
    orders: Option<Sender<Order>>,
    ended: Receiver<()>,
    hold: Arc<Mutex<Hold>>,
}

impl Keeper {
    /// Takes the plan in this file for this window, if nobody has it, and goes on looking whose it is until this is
    /// dropped. None where the computer gives no thread.
    #[must_use]
    pub fn new(files: Arc<dyn FileSystem>, path: &Path, station: Station, waker: Waker) -> Option<Self> {
        let (orders, told) = channel();
        let (end, ended) = channel();
        let hold = Arc::new(Mutex::new(Hold::Nobody));
        let (plan, said) = (path.to_owned(), Arc::clone(&hold));
        let work = move || {
            keep(files.as_ref(), &plan, station, &told, |hold| {
                let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
                if *said != hold {
                    *said = hold;
                    waker();
                }
            });
            // Nobody waits when the window has gone.
            let _ = end.send(());
        };
        let begun = thread::Builder::new().name("lock".to_owned()).spawn(work);
        begun.inspect_err(|error| log::error!("no thread for the lock file: {error}")).ok()?;
        Some(Self { path: path.to_owned(), orders: Some(orders), ended, hold })
    }

    /// Whose the plan was when it was looked last.
    #[must_use]
    pub fn hold(&self) -> Hold {
        self.hold.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks again whose it is: after somebody has been away.
    pub fn look(&self) {
        self.tell(Order::Look);
    }

    /// Takes it from somebody who has left it behind.
    pub fn take_over(&self) {
        self.tell(Order::TakeOver);
    }

    fn tell(&self, order: Order) {
        // The thread lives as long as this.
        let _ = self.orders.as_ref().map(|orders| orders.send(order));
    }
}

impl Drop for Keeper {
    /// The lock file has gone when this returns, if the disk answers at all.
    fn drop(&mut self) {
        self.orders = None;
        if self.ended.recv_timeout(PATIENCE).is_err() {
            log::warn!("the lock file of {} was not waited for any longer", self.path.display());
        }
    }
}

fn keep(files: &dyn FileSystem, plan: &Path, station: Station, orders: &Receiver<Order>, say: impl Fn(Hold)) {
    let mut file = LockFile::new(files, plan, station);
    let mut looked = file.look_after(files);
    loop {
        say(or_nobody(looked));
        looked = match orders.recv_timeout(STALE / 4) {
            Ok(Order::Look) | Err(RecvTimeoutError::Timeout) => file.look_after(files),
            Ok(Order::TakeOver) => file.take_over(files),
            Err(RecvTimeoutError::Disconnected) => return file.give_up(files),
        };
    }
}

/// Where no lock file can be kept, the plan is worked on without.
fn or_nobody(looked: Result<Hold, FileError>) -> Hold {
    looked.unwrap_or_else(|error| {
        log::warn!("no lock file: {error}");
        Hold::Nobody
    })
}
