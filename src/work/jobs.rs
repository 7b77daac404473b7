//! Work outside the frame: one thread each, watched by its progress, given up when asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// Wakes whoever shows the answer; called from the job's thread.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// What a job does, for its name in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Reads a file.
    Open,
    /// Reads a group's file.
    Append,
    /// Takes a picture in.
    Picture,
    /// Writes the plan.
    Save,
    /// Writes a document.
    Export,
    /// Writes the settings.
    Remember,
    /// Looks for what was typed and not saved.
    Recover,
    /// Lists versions, compares them, names one, thins them out.
    Versions,
    /// Looks what has become of the plan's file.
    Watch,
}

impl What {
    /// Whether it writes files that people look for.
    const fn writes(self) -> bool {
        matches!(self, Self::Save | Self::Export)
    }
}

/// How far a job has come, and whether it is still wanted.
#[derive(Clone, Default)]
pub struct Progress {
    cancelled: Arc<AtomicBool>,
    percent: Arc<AtomicU32>,
}

impl Progress {
    /// Whether nobody waits for the answer any more: then a job ends at its next step.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Says how far it has come, 0–100.
    pub fn report(&self, percent: u32) {
        self.percent.store(percent.min(100), Ordering::Relaxed);
    }

    /// How far it has come, 0–100.
    #[must_use]
    pub fn percent(&self) -> u32 {
        self.percent.load(Ordering::Relaxed)
    }
}

struct Job<A> {
    what: What,
    progress: Progress,
    answer: Receiver<A>,
}

/// The jobs under way. Answers are of one type, so that whoever polls sees every kind of end.
pub struct Jobs<A> {
    running: Vec<Job<A>>,
    waker: Waker,
}

impl<A: Send + 'static> Jobs<A> {
    /// No jobs; those to come wake by this function.
    #[must_use]
    pub fn new(waker: Waker) -> Self {
        Self { running: Vec::new(), waker }
    }

    /// What wakes whoever shows the answers.
    #[must_use]
    pub const fn waker(&self) -> &Waker {
        &self.waker
    }

    /// Starts a job on a thread of its own. Says whether it was started: only one save runs at a time, and a computer
    /// that gives no thread starts none.
    pub fn start(&mut self, what: What, work: impl FnOnce(&Progress) -> A + Send + 'static) -> bool {
        if what == What::Save && self.is_running(What::Save) {
            return false;
        }
        let (sender, answer) = channel();
        let progress = Progress::default();
        let (waker, own) = (Arc::clone(&self.waker), progress.clone());
        // Waked by being dropped, so that a job that panics wakes too and does not run in the status bar for ever.
        let thread = thread::Builder::new().name(format!("{what:?}")).spawn(move || {
            let _wake = WakeAtEnd(waker);
            let done = work(&own);
            // Nobody listens when the window has gone.
            let _ = sender.send(done);
        });
        let started = thread.inspect_err(|error| log::error!("no thread for {what:?}: {error}")).is_ok();
        if started {
            self.running.push(Job { what, progress, answer });
        }
        started
    }

    /// The answers of jobs that have ended since; of one that broke down, what it was. What was cancelled is
    /// dropped, but for jobs that have written files by then: a file that is written is written, wanted or not.
    pub fn poll(&mut self) -> Vec<Result<A, What>> {
        let mut ended = Vec::new();
        self.running.retain(|job| match job.answer.try_recv() {
            Ok(answer) => {
                if !job.progress.is_cancelled() || job.what.writes() {
                    ended.push(Ok(answer));
                }
                false
            }
            Err(TryRecvError::Disconnected) => {
                if !job.progress.is_cancelled() {
                    ended.push(Err(job.what));
                }
                false
            }
            Err(TryRecvError::Empty) => !job.progress.is_cancelled() || job.what.writes(),
        });
        ended
    }

    /// The job to show in the status bar.
    #[must_use]
    pub fn shown(&self) -> Option<(What, u32)> {
        self.running
            .iter()
            .find(|job| !matches!(job.what, What::Remember | What::Recover | What::Versions | What::Watch))
            .map(|job| (job.what, job.progress.percent()))
    }

    /// Whether such a job is under way.
    #[must_use]
    pub fn is_running(&self, what: What) -> bool {
        self.running.iter().any(|job| job.what == what)
    }

    /// Asks such a job to stop. A save is not stopped half-way.
    pub fn cancel(&mut self, what: What) {
        for job in self.running.iter().filter(|job| job.what == what && what != What::Save) {
            job.progress.cancelled.store(true, Ordering::Relaxed);
        }
    }
}

struct WakeAtEnd(Waker);

impl Drop for WakeAtEnd {
    fn drop(&mut self) {
        (self.0)();
    }
}
