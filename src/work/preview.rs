//! Live pages: the document of a plan, set on a thread of its own. The newest plan wins, and pictures of the pages in
//! sight are made there too, so that the frame only polls and paints.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Waker;
use super::rest::give_back;
use crate::document::{Options, build};
use crate::layout::{LayoutError, Pages, Picture};
use crate::model::Plan;

/// What setting a deeply nested document may need, in bytes: an overflow would end the program.
const STACK: usize = 16 << 20;

/// After so long without anything to set or draw, what that took is given back.
const REST: Duration = Duration::from_secs(5);

/// A page in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Which, counted from 0.
    pub page: usize,
    /// How many dots to the point of length.
    pub dots: f64,
}

/// A picture that differs from the one sent for this page before.
pub struct Shot {
    /// Of which page.
    pub page: usize,
    /// The picture.
    pub picture: Picture,
}

enum Answer {
    /// Newly set pages, with the pictures of those in sight.
    Set(Arc<Pages>, Vec<Shot>),
    Failed(LayoutError),
    Drawn(Shot),
}

/// What is asked for, between the window and the thread.
#[derive(Default)]
struct Desk {
    plan: Option<(Arc<Plan>, Options)>,
    sight: Vec<Sight>,
    forgotten: Vec<usize>,
    /// Pages nobody looks at any more: taking a long document apart takes time, too.
    retired: Vec<Arc<Pages>>,
    closed: bool,
}

#[derive(Default)]
struct Shared {
    desk: Mutex<Desk>,
    bell: Condvar,
}

impl Shared {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, change: impl FnOnce(&mut Desk)) {
        change(&mut self.desk());
        self.bell.notify_one();
    }
}

/// The pages of the plan that is open, kept up with it.
pub struct Preview {
    shared: Arc<Shared>,
    waker: Waker,
    sender: Sender<Answer>,
    answers: Receiver<Answer>,
    thread: Option<JoinHandle<()>>,
    asked: Option<(Arc<Plan>, Options)>,
    sight: Vec<Sight>,
    pages: Option<Arc<Pages>>,
    fault: Option<LayoutError>,
    serial: u64,
}

impl Preview {
    /// No pages yet, and no thread before any are asked for. What comes wakes by this function.
    #[must_use]
    pub fn new(waker: Waker) -> Self {
        let (sender, answers) = channel();
        Self {
            shared: Arc::default(),
            waker,
            sender,
            answers,
            thread: None,
            asked: None,
            sight: Vec::new(),
            pages: None,
            fault: None,
            serial: 0,
        }
    }

    /// Asks for the pages of this plan, unless they were asked for last. An older plan that still waits is passed over.
    pub fn follow(&mut self, plan: &Arc<Plan>, options: Options) {
        let same = |(asked, with): &(Arc<Plan>, Options)| Arc::ptr_eq(asked, plan) && *with == options;
        if self.asked.as_ref().is_some_and(same) {
            return;
        }
        self.asked = Some((Arc::clone(plan), options));
        self.shared.ask(|desk| desk.plan = Some((Arc::clone(plan), options)));
        self.begin();
    }

    /// Says which pages are in sight, the most important first: they are drawn now, and again with every change.
    pub fn see(&mut self, sight: Vec<Sight>) {
        if sight != self.sight {
            self.sight.clone_from(&sight);
            self.shared.ask(|desk| desk.sight = sight);
        }
    }

    /// The picture of this page was thrown away: the next one is sent even if it is the same.
    pub fn forget(&mut self, page: usize) {
        self.shared.ask(|desk| desk.forgotten.push(page));
    }

    /// The pictures that have come since, after taking over the pages they belong to.
    pub fn poll(&mut self) -> Vec<Shot> {
        let mut shots = Vec::new();
        while let Ok(answer) = self.answers.try_recv() {
            match answer {
                Answer::Set(pages, drawn) => {
                    let old = self.pages.replace(pages);
                    self.shared.ask(|desk| desk.retired.extend(old));
                    self.fault = None;
                    self.serial += 1;
                    shots.extend(drawn);
                }
                Answer::Failed(error) => {
                    log::error!("{error}");
                    self.fault = Some(error);
                }
                Answer::Drawn(shot) => shots.push(shot),
            }
        }
        shots
    }

    /// The pages set last.
    #[must_use]
    pub const fn pages(&self) -> Option<&Arc<Pages>> {
        self.pages.as_ref()
    }

    /// Why the pages of the plan as it is now cannot be shown; those shown are older.
    #[must_use]
    pub const fn fault(&self) -> Option<&LayoutError> {
        self.fault.as_ref()
    }

    /// Grows with every new setting of the pages.
    #[must_use]
    pub const fn serial(&self) -> u64 {
        self.serial
    }

    /// Starts the thread, when there is none.
    fn begin(&mut self) {
        if self.thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let hand = Hand {
            shared: Arc::clone(&self.shared),
            sender: self.sender.clone(),
            waker: Arc::clone(&self.waker),
            pages: None,
            serial: 0,
            drawn: BTreeMap::new(),
            rests: true,
        };
        let thread = thread::Builder::new().name("pages".to_owned()).stack_size(STACK).spawn(move || hand.work());
        self.thread = thread.inspect_err(|error| log::error!("no thread for the pages: {error}")).ok();
    }
}

impl Drop for Preview {
    /// The thread ends by itself, after the document it is setting: nobody waits for that.
    fn drop(&mut self) {
        self.shared.ask(|desk| desk.closed = true);
    }
}

/// What was sent of a page.
struct Drawn {
    /// In which setting of the pages it was looked at last.
    serial: u64,
    dots: u64,
    /// What the page says of its looks.
    fingerprint: Option<u128>,
    /// What tells its picture from others: pages with different fingerprints may still look the same.
    print: u64,
}

/// The thread's side.
struct Hand {
    shared: Arc<Shared>,
    sender: Sender<Answer>,
    waker: Waker,
    pages: Option<Arc<Pages>>,
    serial: u64,
    drawn: BTreeMap<usize, Drawn>,
    /// Nothing was done since what had been freed was given back.
    rests: bool,
}

enum Task {
    Set(Arc<Plan>, Options),
    Draw(Sight),
    Rest,
}

impl Hand {
    fn work(mut self) {
        while let Some(task) = self.next() {
            self.rests = matches!(task, Task::Rest);
            let answer = match task {
                Task::Set(plan, options) => Some(self.set(&plan, options)),
                Task::Draw(sight) => self.draw(sight).map(Answer::Drawn),
                Task::Rest => {
                    give_back();
                    None
                }
            };
            // Nobody listens when the window has gone.
            if answer.is_some_and(|answer| self.sender.send(answer).is_ok()) {
                (self.waker)();
            }
        }
    }

    /// Waits for something to do: pictures before pages, since they take less time and somebody looks at them.
    fn next(&mut self) -> Option<Task> {
        let shared = Arc::clone(&self.shared);
        let mut desk = shared.desk();
        loop {
            if desk.closed {
                return None;
            }
            for page in desk.forgotten.drain(..) {
                self.drawn.remove(&page);
            }
            if let Some(sight) = desk.sight.iter().find(|sight| self.lacks(**sight)) {
                return Some(Task::Draw(*sight));
            }
            if let Some((plan, options)) = desk.plan.take() {
                return Some(Task::Set(plan, options));
            }
            if !desk.retired.is_empty() {
                let retired = std::mem::take(&mut desk.retired);
                drop(desk);
                drop(retired);
                desk = shared.desk();
            } else if self.rests {
                desk = shared.bell.wait(desk).unwrap_or_else(PoisonError::into_inner);
            } else {
                let waited = shared.bell.wait_timeout(desk, REST).unwrap_or_else(PoisonError::into_inner);
                desk = waited.0;
                if waited.1.timed_out() {
                    return Some(Task::Rest);
                }
            }
        }
    }

    fn lacks(&self, sight: Sight) -> bool {
        let there = self.pages.as_ref().is_some_and(|pages| sight.page < pages.count());
        let drawn = self.drawn.get(&sight.page);
        there && drawn.is_none_or(|drawn| drawn.serial != self.serial || drawn.dots != sight.dots.to_bits())
    }

    fn set(&mut self, plan: &Plan, options: Options) -> Answer {
        match guarded(|| Pages::with_spots(build(plan, &options))) {
            Some(Ok(pages)) => {
                let pages = Arc::new(pages);
                self.pages = Some(Arc::clone(&pages));
                self.serial += 1;
                let sight = self.shared.desk().sight.clone();
                let lacking: Vec<Sight> = sight.into_iter().filter(|sight| self.lacks(*sight)).collect();
                let shots = lacking.into_iter().filter_map(|sight| self.draw(sight)).collect();
                Answer::Set(pages, shots)
            }
            Some(Err(error)) => Answer::Failed(error),
            None => Answer::Failed(LayoutError::Setting("setting them broke down".to_owned())),
        }
    }

    fn draw(&mut self, Sight { page, dots }: Sight) -> Option<Shot> {
        let pages = Arc::clone(self.pages.as_ref()?);
        let (serial, dots_bits, fingerprint) = (self.serial, dots.to_bits(), pages.fingerprint(page));
        if let Some(known) = self.drawn.get_mut(&page)
            && known.dots == dots_bits
            && known.fingerprint == fingerprint
        {
            known.serial = serial;
            return None;
        }
        let picture = guarded(|| pages.picture(page, dots)).flatten();
        let print = print(picture.as_ref());
        let known = self.drawn.insert(page, Drawn { serial, dots: dots_bits, fingerprint, print });
        picture.filter(|_| known.is_none_or(|known| known.print != print)).map(|picture| Shot { page, picture })
    }
}

/// What tells two pictures apart.
fn print(picture: Option<&Picture>) -> u64 {
    let mut hasher = DefaultHasher::new();
    if let Some(picture) = picture {
        (picture.width, picture.height).hash(&mut hasher);
        hasher.write(&picture.rgba);
    }
    hasher.finish()
}

/// A fault in the setting of pages must not take the live pages away for the rest of the day.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).inspect_err(|_| log::error!("the pages broke down")).ok()
}
