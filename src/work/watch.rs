//! What is worked out off the frame: a plan's findings, its words for searching, what words find.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use super::Waker;

/// Something worked out of the newest input, one at a time: those that came and went meanwhile are passed over. A key
/// tells one input from another.
pub struct Watch<I, K, T> {
    work: fn(&I) -> T,
    waker: Waker,
    under_way: Option<(K, Receiver<T>)>,
    latest: Option<(K, Arc<T>)>,
    /// What came before, to be taken apart off the frame, too: of a large plan that takes its time.
    retired: Option<Arc<T>>,
    /// The input last begun: one that broke down is not tried again.
    begun: Option<K>,
}

impl<I: Send + Sync + 'static, K: Clone + PartialEq, T: Send + Sync + 'static> Watch<I, K, T> {
    /// Nothing yet. What comes wakes by this function.
    #[must_use]
    pub const fn new(waker: Waker, work: fn(&I) -> T) -> Self {
        Self { work, waker, under_way: None, latest: None, retired: None, begun: None }
    }

    /// What was worked out last, of this input or an earlier one, and of which. Begins with this one when nothing else
    /// is under way.
    pub fn follow(&mut self, key: &K, input: impl FnOnce() -> Arc<I>) -> Option<(&K, &Arc<T>)> {
        self.poll();
        if self.under_way.is_none() && self.begun.as_ref() != Some(key) {
            self.begin(input(), key.clone());
        }
        self.latest.as_ref().map(|(key, found)| (key, found))
    }

    /// What was worked out last; where somebody has pressed a key that means this very input, what comes of it, worked
    /// out here and now where it is not known yet.
    pub fn answer(&mut self, key: &K, input: impl FnOnce() -> Arc<I>, meant: bool) -> Option<&Arc<T>> {
        if meant { Some(self.now(key, input)) } else { self.follow(key, input).map(|(_, found)| found) }
    }

    fn now(&mut self, key: &K, input: impl FnOnce() -> Arc<I>) -> &Arc<T> {
        self.poll();
        let known = self.latest.take_if(|(of, _)| of == key);
        let (of, found) = known.unwrap_or_else(|| {
            self.under_way = None;
            self.begun = Some(key.clone());
            (key.clone(), Arc::new((self.work)(&input())))
        });
        &self.latest.insert((of, found)).1
    }

    /// Forgets everything: another plan is open, or nobody asks any more.
    pub fn forget(&mut self) {
        (self.under_way, self.latest, self.begun) = (None, None, None);
    }

    fn poll(&mut self) {
        let Some((_, answer)) = &self.under_way else { return };
        match answer.try_recv() {
            Ok(found) => {
                let before = self.under_way.take().and_then(|(key, _)| self.latest.replace((key, Arc::new(found))));
                self.retired = before.map(|(_, found)| found);
            }
            Err(TryRecvError::Disconnected) => self.under_way = None,
            Err(TryRecvError::Empty) => {}
        }
    }

    fn begin(&mut self, input: Arc<I>, key: K) {
        let (sender, answer) = channel();
        let (work, waker, retired) = (self.work, Arc::clone(&self.waker), self.retired.take());
        let begun = thread::Builder::new().name("watch".to_owned()).spawn(move || {
            drop(retired);
            // Nobody listens any more when another plan has been opened.
            if sender.send(work(&input)).is_ok() {
                waker();
            }
        });
        self.begun = Some(key.clone());
        self.under_way = begun.is_ok().then_some((key, answer));
    }
}
