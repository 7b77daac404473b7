//! The lock file beside a plan: who works on it, who has left it behind, and that it is in nobody's way.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use common::faulty::{Faulty, Mishap};
use common::plans::rich;
use kengesh::storage::{
    FileSystem, Hold, LockFile, Over, Person, Previous, RealFiles, STALE, Station, occupant, open, read, save, write,
};

const PLAN: &str = "/plans/план.ron";
const LOCK: &str = "/plans/план.ron.lock";

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), computer: format!("{name}-пк") }
}

fn station(name: &str) -> Station {
    Station::new(person(name), None)
}

fn faulty() -> Faulty {
    let files = Faulty::default();
    files.put(PLAN, write(&rich()).as_bytes());
    files
}

/// A plan on a real disk, and its lock file.
fn real() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("план.ron");
    fs::write(&plan, write(&rich())).unwrap();
    let lock = folder.path().join("план.ron.lock");
    (folder, plan, lock)
}

fn touch(path: &Path, at: SystemTime) {
    File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
}

fn look(files: &dyn FileSystem, plan: &Path, station: Station) -> (LockFile, Hold) {
    let mut file = LockFile::new(files, plan, station);
    let hold = file.look_after(files).unwrap();
    (file, hold)
}

#[test]
fn the_lock_file_says_who_where_and_since_when_and_goes_when_the_plan_is_closed() {
    let (folder, plan, lock) = real();
    let (first, hold) = look(&RealFiles, &plan, station("Айгүл"));
    assert_eq!(hold, Hold::Mine);
    let text = fs::read_to_string(&lock).unwrap();
    let today = jiff::Timestamp::now().to_string();
    assert!(text.contains("Айгүл") && text.contains("Айгүл-пк") && text.contains(&today[..10]), "{text}");
    let (second, hold) = look(&RealFiles, &plan, station("Бакыт"));
    let Hold::Theirs(found) = hold else { panic!("{hold:?}") };
    assert_eq!((found.person, found.stale), (person("Айгүл"), false));
    second.give_up(&RealFiles);
    assert_eq!(fs::read_to_string(&lock).unwrap(), text, "only its owner takes it away");
    first.give_up(&RealFiles);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_nobody_touches_grows_old_by_the_clock_of_its_disk_alone() {
    let (_folder, plan, lock) = real();
    let (mut first, _) = look(&RealFiles, &plan, station("Айгүл"));
    let stale = || occupant(&RealFiles, &plan, &station("Бакыт")).unwrap().stale;
    assert!(!stale());
    let now = SystemTime::now();
    touch(&lock, now - STALE - Duration::from_secs(60));
    assert!(stale());
    // Written by a computer whose clock is a day ahead, or before the disk's clock was put back.
    touch(&lock, now + Duration::from_secs(86_400));
    assert!(!stale());
    // A computer whose clock stands in another year: what it says of itself is not compared with anything.
    let text = fs::read_to_string(&lock).unwrap();
    let year = &jiff::Timestamp::now().to_string()[..4];
    for other in ["1970", "2999"] {
        fs::write(&lock, text.replace(&format!("\"{year}-"), &format!("\"{other}-"))).unwrap();
        assert!(fs::read_to_string(&lock).unwrap().contains(other));
        assert!(!stale(), "{other}");
    }
    fs::write(&lock, &text).unwrap();
    touch(&lock, now - STALE * 2);
    assert!(stale());
    assert_eq!(first.look_after(&RealFiles).unwrap(), Hold::Mine);
    assert!(!stale(), "whoever works touches it");
}

#[test]
fn only_what_was_left_behind_is_taken_over_and_its_owner_learns_of_it() {
    let (_folder, plan, lock) = real();
    let (mut first, _) = look(&RealFiles, &plan, station("Айгүл"));
    let (mut second, _) = look(&RealFiles, &plan, station("Бакыт"));
    let hold = second.take_over(&RealFiles).unwrap();
    assert!(matches!(&hold, Hold::Theirs(found) if found.person == person("Айгүл")), "{hold:?}");
    touch(&lock, SystemTime::now() - STALE * 2);
    assert_eq!(second.take_over(&RealFiles).unwrap(), Hold::Mine);
    let hold = first.look_after(&RealFiles).unwrap();
    assert!(matches!(&hold, Hold::Theirs(found) if found.person == person("Бакыт")), "{hold:?}");
    first.give_up(&RealFiles);
    assert!(fs::read_to_string(&lock).unwrap().contains("Бакыт"));
}

#[test]
fn what_ones_own_program_left_behind_is_known_at_once_and_a_program_that_runs_is_not() {
    let (_folder, plan, lock) = real();
    let data = tempfile::tempdir().unwrap();
    let own = || Station::new(person("Айгүл"), Some(data.path().to_owned()));
    let (first, hold) = look(&RealFiles, &plan, own());
    assert_eq!(hold, Hold::Mine);
    assert!(matches!(look(&RealFiles, &plan, own()).1, Hold::Theirs(_)), "the first window is still open");
    let running = || fs::read_dir(data.path().join("running")).unwrap().count();
    assert_eq!(running(), 1);
    // The program ends without being asked to: nothing is tidied up.
    drop(first);
    assert!(lock.exists());
    // Another computer of the same name knows nothing of that program.
    let elsewhere = tempfile::tempdir().unwrap();
    let namesake = Station::new(person("Айгүл"), Some(elsewhere.path().to_owned()));
    assert!(matches!(look(&RealFiles, &plan, namesake).1, Hold::Theirs(found) if !found.stale));
    assert!(occupant(&RealFiles, &plan, &own()).is_none());
    let (again, hold) = look(&RealFiles, &plan, own());
    assert_eq!(hold, Hold::Mine);
    assert_eq!(running(), 1, "the file of the program that is gone has gone");
    again.give_up(&RealFiles);
    assert_eq!(running(), 0);
    assert!(!lock.exists());
}

#[test]
fn a_lock_file_moved_away_with_its_folder_is_known_as_left_behind_when_its_window_is_closed() {
    let (_folder, plan, lock) = real();
    let data = tempfile::tempdir().unwrap();
    let own = || Station::new(person("Айгүл"), Some(data.path().to_owned()));
    let (first, _) = look(&RealFiles, &plan, own());
    let moved = tempfile::tempdir().unwrap();
    let (new_plan, new_lock) = (moved.path().join("план.ron"), moved.path().join("план.ron.lock"));
    fs::rename(&plan, &new_plan).unwrap();
    fs::rename(&lock, &new_lock).unwrap();
    first.give_up(&RealFiles);
    assert!(new_lock.exists());
    assert_eq!(look(&RealFiles, &new_plan, own()).1, Hold::Mine);
}

#[test]
fn whatever_fails_and_whenever_the_plan_is_opened_and_saved_and_taken_later() {
    let run = |files: &Faulty, theirs: bool| {
        let mut file = LockFile::new(files, Path::new(PLAN), station("Айгүл"));
        let first = file.look_after(files);
        let second = file.look_after(files);
        occupant(files, Path::new(PLAN), &station("Айгүл"));
        assert!(!theirs || !matches!((first, second), (Ok(Hold::Mine), _) | (_, Ok(Hold::Mine))));
        file
    };
    for theirs in [false, true] {
        let prepared = || {
            let files = faulty();
            if theirs {
                look(&files, Path::new(PLAN), station("Бакыт"));
            }
            files
        };
        let files = prepared();
        files.fail(usize::MAX, Mishap::Torn);
        run(&files, theirs);
        let operations = files.operations();
        assert!(operations > 8, "{operations}");
        for mishap in [Mishap::Error(ErrorKind::PermissionDenied), Mishap::Error(ErrorKind::NotFound), Mishap::Torn] {
            for at in 0..operations {
                let files = prepared();
                let before = files.get(LOCK);
                files.fail(at, mishap);
                let mut file = run(&files, theirs);
                files.fail(usize::MAX, mishap);
                let (plan, stamp) = open(&files, Path::new(PLAN)).unwrap();
                save(&files, Path::new(PLAN), &plan, Over::Known(&stamp), Previous::Lost).unwrap();
                assert_eq!(read(&files.get(PLAN).unwrap()).unwrap(), rich());
                let hold = file.look_after(&files).unwrap();
                if theirs {
                    assert!(matches!(hold, Hold::Theirs(_)), "{mishap:?} at {at}");
                    assert_eq!(files.get(LOCK), before, "{mishap:?} at {at}");
                } else {
                    assert_eq!(hold, Hold::Mine, "{mishap:?} at {at}: {:?}", files.names());
                }
                file.give_up(&files);
                let expected: &[&str] = if theirs { &[PLAN, LOCK] } else { &[PLAN] };
                assert_eq!(files.names(), expected, "{mishap:?} at {at}");
            }
        }
    }
}

#[test]
fn a_file_of_another_program_is_left_alone_and_a_torn_one_is_somebodys() {
    let files = faulty();
    files.put(LOCK, b"pid 4711");
    let (file, hold) = look(&files, Path::new(PLAN), station("Айгүл"));
    assert_eq!(hold, Hold::Nobody);
    file.give_up(&files);
    assert_eq!(files.get(LOCK).unwrap(), b"pid 4711");
    for torn in [&b""[..], b"// Kengesh: this"] {
        files.put(LOCK, torn);
        let (_, hold) = look(&files, Path::new(PLAN), station("Айгүл"));
        let Hold::Theirs(found) = hold else { panic!("{hold:?}") };
        assert_eq!((found.person, found.since), (Person::default(), None));
    }
}
