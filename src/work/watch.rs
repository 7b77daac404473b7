//! What is worked out of the open plan off the frame: its findings, its words for searching.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use super::Waker;
use crate::model::Plan;

/// Something worked out of the newest plan, one plan at a time: those that came and went meanwhile are passed over.
pub struct Watch<T> {
    work: fn(&Plan) -> T,
    waker: Waker,
    under_way: Option<(u64, Receiver<T>)>,
    latest: Option<(u64, Arc<T>)>,
    /// What came before, to be taken apart off the frame, too: of a large plan that takes its time.
    retired: Option<Arc<T>>,
    /// The version last begun: one that broke down is not tried again.
    begun: Option<u64>,
}

impl<T: Send + Sync + 'static> Watch<T> {
    /// Nothing yet. What comes wakes by this function.
    #[must_use]
    pub const fn new(waker: Waker, work: fn(&Plan) -> T) -> Self {
        Self { work, waker, under_way: None, latest: None, retired: None, begun: None }
    }

    /// What was worked out last, of this version of the plan or an earlier one, and of which. Begins with this version
    /// when nothing else is under way.
    pub fn follow(&mut self, plan: &Arc<Plan>, version: u64) -> Option<(u64, &Arc<T>)> {
        self.poll();
        if self.under_way.is_none() && self.begun != Some(version) {
            self.begin(Arc::clone(plan), version);
        }
        self.latest.as_ref().map(|(version, found)| (*version, found))
    }

    /// Forgets everything: another plan is open, or nobody asks any more.
    pub fn forget(&mut self) {
        (self.under_way, self.latest, self.begun) = (None, None, None);
    }

    fn poll(&mut self) {
        let Some((version, answer)) = &self.under_way else { return };
        match answer.try_recv() {
            Ok(found) => {
                let before = self.latest.replace((*version, Arc::new(found)));
                self.retired = before.map(|(_, found)| found);
                self.under_way = None;
            }
            Err(TryRecvError::Disconnected) => self.under_way = None,
            Err(TryRecvError::Empty) => {}
        }
    }

    fn begin(&mut self, plan: Arc<Plan>, version: u64) {
        let (sender, answer) = channel();
        let (work, waker, retired) = (self.work, Arc::clone(&self.waker), self.retired.take());
        let begun = thread::Builder::new().name("watch".to_owned()).spawn(move || {
            drop(retired);
            // Nobody listens any more when another plan has been opened.
            if sender.send(work(&plan)).is_ok() {
                waker();
            }
        });
        self.begun = Some(version);
        self.under_way = begun.is_ok().then_some((version, answer));
    }
}
