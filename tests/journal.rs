//! The journal: what was typed is there again, whatever was typed, whatever fails, and whenever the power goes.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use common::choices::choices;
use common::commands::command;
use common::faulty::{Faulty, Mishap, Weather};
use common::plans::plan;
use kengesh::edit::{Command, History};
use kengesh::model::*;
use kengesh::storage::{Found, Journal, Mark, Over, Previous, SaveError, found, open, put_aside, save, take, write};
use kengesh::work::{Scribe, Session};
use proptest::prelude::*;

const FILE: &str = "/plans/план.ron";
const DATA: &str = "/home/data";

fn data() -> &'static Path {
    Path::new(DATA)
}

fn mark() -> Mark {
    mark_at(0)
}

/// A mark so many seconds after a moment.
fn mark_at(seconds: i64) -> Mark {
    let at = jiff::Timestamp::from_second(1_790_000_000 + seconds).unwrap();
    Mark { at, language: Language::Ru, caret: None }
}

fn scribe(files: &Faulty, plan: Id, batch: Duration) -> Option<Scribe> {
    Scribe::new(Arc::new(files.clone()), data(), plan, None, Arc::new(|| {}), batch)
}

proptest! {
    #![proptest_config(common::cases(96))]

    /// Commands of all kinds, steps back and forth, in batches of all sizes.
    #[test]
    fn what_was_typed_is_recovered_whatever_it_was(
        mut first in choices(1500),
        mut then in choices(900),
        pace in proptest::collection::vec(0_u8..8, 40),
        together in any::<bool>(),
    ) {
        let files = Faulty::default();
        let mut session = Session::new(plan(&mut first), None);
        let batch = if together { Duration::from_millis(2) } else { Duration::ZERO };
        session.keep_by(scribe(&files, session.history.plan().id, batch));
        then.go_on_after(&first);
        for (number, pace) in pace.iter().enumerate() {
            match pace {
                0 => drop(session.history.undo()),
                1 => drop(session.history.redo()),
                _ => {
                    let next = command(&mut then, session.history.plan());
                    let _ = session.apply(next, Duration::from_secs(number as u64));
                }
            }
            if *pace % 3 == 0 {
                session.tell_journal(None);
            }
            if then.spent() {
                break;
            }
        }
        session.tell_journal(None);
        let (typed, dirty) = (Arc::clone(session.history.plan()), session.is_dirty());
        drop(session);
        let found = found(&files, data());
        if dirty {
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].recovered.history.plan(), &typed);
        } else {
            prop_assert!(found.is_empty(), "nothing is unsaved");
        }
    }
}

/// A plan with a goal to write into.
fn small() -> (Plan, Id) {
    let mut plan = Plan::new(Language::Ru);
    let goal = Id::from_u128(7);
    plan.goals = [Goal { id: goal, ..Goal::default() }].into_iter().collect();
    (plan, goal)
}

fn words(goal: Id, number: usize) -> Command {
    let text = format!("слово {number}");
    Command::SetText { owner: goal, field: Field::Text, language: Language::Ru, text }
}

/// What is known of an afternoon's work: every state of the plan, in order, and which one the disk has promised.
struct Afternoon {
    files: Faulty,
    states: Vec<Plan>,
    promised: usize,
}

impl Afternoon {
    fn begin() -> Self {
        let files = Faulty::default();
        let (plan, _) = small();
        files.put(FILE, write(&plan).as_bytes());
        Self { files, states: vec![plan], promised: 0 }
    }

    fn promise(&mut self) {
        self.promised = self.states.len() - 1;
    }

    /// Opens, types, goes back a step, saves, types on, saves, types: with the journal written after every step.
    fn work(&mut self) {
        let path = Path::new(FILE);
        let Ok((plan, mut stamp)) = open(&self.files, path) else { return };
        let goal = small().1;
        let mut journal = Journal::new(Arc::new(self.files.clone()), data(), plan.id);
        let mut history = History::new(plan);
        for step in 0..12 {
            let back = step == 4;
            if back {
                history.undo();
            } else {
                history.apply(words(goal, step), Duration::from_secs(10 * step as u64)).unwrap();
            }
            self.states.push(history.plan().as_ref().clone());
            let written = if back || journal.wants_whole() {
                journal.write_whole(history.plan(), Some(path), mark())
            } else {
                journal.append(vec![words(goal, step)], mark())
            };
            if written.is_ok() {
                self.promise();
            }
            if step == 5 || step == 8 {
                let mut snapshot = history.plan().as_ref().clone();
                snapshot.revision += 1;
                self.states.push(snapshot.clone());
                match save(&self.files, path, &snapshot, Over::Known(&stamp), Previous::Kept(Some(data()))) {
                    Ok(new) => {
                        stamp = new;
                        self.promise();
                        history.set_revision(snapshot.revision);
                        let _ = journal.remove();
                    }
                    // It is in its place; the journal stays, since nobody knows for how long.
                    Err(SaveError::Unsettled { stamp: new, .. }) => {
                        stamp = new;
                        history.set_revision(snapshot.revision);
                        if journal.write_whole(history.plan(), Some(path), mark()).is_ok() {
                            self.promise();
                        }
                    }
                    Err(_) => drop(self.states.pop()),
                }
            }
        }
    }

    /// After a power cut now: the plan's file is whole, all that is offered is whole, and the newest of them is not
    /// older than promised.
    fn check(&self, weather: Weather, what: &str) {
        let disk = self.files.after_power_cut(weather);
        let place = |plan: &Plan| self.states.iter().rposition(|state| state == plan);
        let own = open(&disk, Path::new(FILE)).unwrap_or_else(|error| panic!("{what}, {weather:?}: {error}")).0;
        let found = found(&disk, data());
        let plans = found.iter().map(|found| found.recovered.history.plan().as_ref()).chain([&own]);
        let places: Vec<usize> =
            plans.map(|plan| place(plan).unwrap_or_else(|| panic!("{what}, {weather:?}: no such plan"))).collect();
        let newest = places.into_iter().max().unwrap();
        assert!(newest >= self.promised, "{what}, {weather:?}: {newest} of {}", self.promised);
    }
}

#[test]
fn whenever_the_power_goes_no_promise_is_broken() {
    let mut calm = Afternoon::begin();
    calm.files.fail(usize::MAX, Mishap::Torn);
    calm.work();
    let operations = calm.files.operations();
    assert_eq!(calm.promised, calm.states.len() - 1, "all of it is on the disk");
    assert!(operations > 60, "{operations}");
    let mut cases = 0;
    for at in 0..operations {
        let mut afternoon = Afternoon::begin();
        afternoon.files.fail(at, Mishap::PowerCut);
        afternoon.work();
        assert!(afternoon.files.is_dead());
        for weather in Weather::ALL {
            afternoon.check(weather, &format!("a power cut at {at}"));
            cases += 1;
        }
    }
    assert!(cases > 400, "{cases}");
}

#[test]
fn whatever_fails_and_whenever_the_power_goes_then_no_promise_is_broken() {
    let mut calm = Afternoon::begin();
    calm.files.fail(usize::MAX, Mishap::Torn);
    calm.work();
    let operations = calm.files.operations();
    for mishap in [Mishap::Error(ErrorKind::StorageFull), Mishap::Torn] {
        for at in 0..operations {
            let mut afternoon = Afternoon::begin();
            afternoon.files.fail(at, mishap);
            afternoon.work();
            for weather in Weather::ALL {
                afternoon.check(weather, &format!("{mishap:?} at {at}"));
            }
            if afternoon.states.len() == calm.states.len() {
                assert!(afternoon.promised + 3 >= afternoon.states.len(), "{mishap:?} at {at}: it goes on");
            }
        }
    }
}

/// A journal with three steps, on a disk of its own.
fn three_steps() -> (Faulty, Vec<Found>, Plan) {
    let files = Faulty::default();
    let (plan, goal) = small();
    let mut history = History::new(plan);
    let mut journal = Journal::new(Arc::new(files.clone()), data(), history.plan().id);
    for step in 0..3 {
        history.apply(words(goal, step), Duration::from_secs(step as u64 * 10)).unwrap();
        let mark = mark_at(10 * step as i64);
        if step == 0 {
            journal.write_whole(history.plan(), None, mark).unwrap();
        } else {
            journal.append(vec![words(goal, step)], mark).unwrap();
        }
    }
    let found = found(&files, data());
    (files, found, history.plan().as_ref().clone())
}

#[test]
fn a_torn_end_is_cut_off_wherever_it_is_torn() {
    let (files, found_whole, last) = three_steps();
    assert_eq!(found_whole[0].recovered.history.plan().as_ref(), &last);
    let path = found_whole[0].path.to_str().unwrap().to_owned();
    let bytes = files.get(&path).unwrap();
    let begin = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    for end in (begin + 200..bytes.len()).step_by(7) {
        for rubbish in [&b""[..], b"\0\0\0\0", b"\n\n"] {
            let torn = Faulty::default();
            use kengesh::storage::FileSystem as _;
            torn.create_folders(&data().join("journal")).unwrap();
            torn.put(&path, &[&bytes[..end], rubbish].concat());
            let found = found(&torn, data());
            let plan = found[0].recovered.history.plan();
            let said = plan.goals.at(0).unwrap().text.get(Language::Ru).unwrap();
            assert!(["слово 0", "слово 1", "слово 2"].contains(&said), "{end}: {said}");
        }
    }
    // A changed letter ends what is believed.
    let mut changed = bytes.clone();
    let at = bytes.windows(3).rposition(|word| word == b"Did").unwrap();
    changed[at] ^= 1;
    files.put(&path, &changed);
    assert_ne!(found(&files, data())[0].recovered.history.plan().as_ref(), &last);
}

#[test]
fn a_step_back_is_there_after_recovery_too() {
    let (files, found, _) = three_steps();
    let (mut recovered, _) = take(&files, &found[0].path).unwrap();
    assert!(recovered.history.undo().is_some());
    let said = recovered.history.plan().goals.at(0).unwrap().text.get(Language::Ru).unwrap().to_owned();
    assert_eq!(said, "слово 1");
}

#[test]
fn what_was_put_aside_is_offered_no_more_and_kept() {
    let (files, all, _) = three_steps();
    put_aside(&files, &all[0].path).unwrap();
    assert!(found(&files, data()).is_empty());
    assert_eq!(files.names().len(), 1, "it is kept: {:?}", files.names());
}

#[test]
fn what_is_taken_over_leaves_the_disk_only_when_it_is_in_the_next_journal() {
    let (files, all, last) = three_steps();
    let (recovered, taken) = take(&files, &all[0].path).unwrap();
    let mut session = Session::recovered(recovered, None);
    let waker: kengesh::work::Waker = Arc::new(|| {});
    let shared = Arc::new(files.clone());
    session.keep_by(Scribe::new(shared, data(), last.id, Some(taken), waker, Duration::ZERO));
    assert!(session.is_dirty());
    assert_eq!(found(&files, data()).len(), 1, "the old one is there as long as there is no new one");
    session.tell_journal(None);
    drop(session);
    let after = found(&files, data());
    assert_eq!(after.len(), 1);
    assert_ne!(after[0].path, all[0].path);
    assert_eq!(after[0].recovered.history.plan().as_ref(), &last);
}

#[test]
fn a_disk_that_takes_nothing_is_told_of_and_tried_again() {
    let files = Faulty::default();
    let (plan, goal) = small();
    let mut session = Session::new(plan, None);
    session.keep_by(scribe(&files, session.history.plan().id, Duration::ZERO));
    files.fail(2, Mishap::Error(ErrorKind::StorageFull));
    session.apply(words(goal, 1), Duration::ZERO).unwrap();
    session.tell_journal(None);
    let until = std::time::Instant::now() + Duration::from_secs(10);
    while session.journal_trouble().is_none() {
        assert!(std::time::Instant::now() < until, "nothing is said");
        std::thread::sleep(Duration::from_millis(2));
    }
    session.apply(words(goal, 2), Duration::from_secs(20)).unwrap();
    session.tell_journal(None);
    let typed = Arc::clone(session.history.plan());
    drop(session);
    assert_eq!(found(&files, data())[0].recovered.history.plan(), &typed, "and written when there is room again");
}

#[test]
fn a_long_journal_is_begun_anew() {
    let files = Faulty::default();
    let (plan, goal) = small();
    let mut history = History::new(plan);
    let mut journal = Journal::new(Arc::new(files.clone()), data(), history.plan().id);
    let long = "слово ".repeat(4000);
    journal.write_whole(history.plan(), None, mark()).unwrap();
    let mut most = 0;
    for step in 0..120 {
        let text = format!("{long}{step}");
        let command = Command::SetText { owner: goal, field: Field::Text, language: Language::Ru, text };
        history.apply(command.clone(), Duration::from_secs(step)).unwrap();
        if journal.wants_whole() {
            journal.write_whole(history.plan(), None, mark()).unwrap();
        } else {
            journal.append(vec![command], mark()).unwrap();
        }
        most = most.max(files.get(journal.path().to_str().unwrap()).unwrap().len());
    }
    assert!((1 << 20..3 << 20).contains(&most), "{most}");
    assert_eq!(found(&files, data())[0].recovered.history.plan(), history.plan());
}
