//! Versions: whatever fails, and whenever the power goes, the old file is there as long as the new one is.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use common::faulty::{Faulty, Mishap, Weather};
use jiff::Timestamp;
use kengesh::model::{Language, Plan, Text};
use kengesh::storage::{
    FileSystem, LAST, Over, Previous, RealFiles, SaveError, Shelf, Stamp, Trouble, Version, open, read, save, write,
};

const PATH: &str = "/plans/план.ron";
// As deep as the folder of a user who has just been made.
const DATA: &str = "/home/local/share/data";
const MONTH: i64 = 30 * 24 * 3600;

fn path() -> &'static Path {
    Path::new(PATH)
}

fn data() -> Option<&'static Path> {
    Some(Path::new(DATA))
}

fn kept() -> Previous<'static> {
    Previous::Kept(data())
}

/// A plan in its state of this number.
fn state(number: u64) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    plan.id = kengesh::model::Id::from_u128(77);
    plan.revision = number;
    // Letters without a pattern, so that the packed bytes are many.
    let letters = (0..400_u64).map(|place| char::from(b'A' + ((place * place * 7919 + number * 31) % 251 % 26) as u8));
    let title = format!("Состояние {number} {}", letters.collect::<String>());
    Arc::make_mut(&mut plan.passport).title = Text::new(Language::Ru, &title);
    plan
}

fn shelf() -> Shelf {
    Shelf::new(data(), path(), state(0).id)
}

/// What the versions hold, the newest first; without the file in its place.
fn held(files: &dyn FileSystem, shelf: &Shelf) -> Vec<u64> {
    let versions = shelf.list(files).into_iter().filter(|version| version.size > 0);
    versions.map(|version| version.plan(files).unwrap().revision).collect()
}

/// Saves these states one after the other.
fn saved(files: &Faulty, states: std::ops::RangeInclusive<u64>) -> Stamp {
    let mut stamp = None;
    for number in states {
        let over = stamp.as_ref().map_or(Over::Nothing, Over::Known);
        stamp = Some(save(files, path(), &state(number), over, kept()).unwrap());
    }
    stamp.unwrap()
}

#[test]
fn every_save_keeps_what_was_in_the_file() {
    let files = Faulty::default();
    saved(&files, 1..=4);
    assert_eq!(held(&files, &shelf()), [3, 2, 1]);
    let all = shelf().list(&files);
    assert!(all[0].in_place && all[0].plan(&files).unwrap() == state(4), "the file itself comes first");
    assert!(all[1..].iter().all(|version| !version.in_place));
}

#[test]
fn whatever_was_in_the_file_is_kept_to_the_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("план.ron"), folder.path().join("data"));
    let shelf = Shelf::new(Some(&data), &file, state(1).id);
    let foreign: [&[u8]; 4] = [b"", b"\xff\xfe\0\x01 no plan", "Приказ № 7".as_bytes(), &[7; 100_000]];
    for bytes in foreign {
        fs::write(&file, bytes).unwrap();
        save(&RealFiles, &file, &state(1), Over::Anything, Previous::Kept(Some(&data))).unwrap();
        let version = shelf.list(&RealFiles).into_iter().find(|version| version.size > 0).unwrap();
        assert!(version.plan(&RealFiles).is_err(), "it is no plan");
        let mut found = Vec::new();
        flate2::read::GzDecoder::new(fs::File::open(&version.path).unwrap()).read_to_end(&mut found).unwrap();
        assert_eq!(found, bytes);
    }
}

#[test]
fn a_version_keeps_the_time_of_the_file_and_who_may_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("план.ron"), folder.path().join("data"));
    fs::write(&file, write(&state(1))).unwrap();
    let long_ago = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_400_000_000);
    fs::File::options().write(true).open(&file).unwrap().set_modified(long_ago).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    }
    save(&RealFiles, &file, &state(2), Over::Anything, Previous::Kept(Some(&data))).unwrap();
    let versions = Shelf::new(Some(&data), &file, state(1).id).list(&RealFiles);
    assert_eq!(versions[1].saved, Timestamp::from_second(1_400_000_000).unwrap());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&versions[1].path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn the_same_bytes_are_kept_once_and_are_the_newest_again() {
    let files = Faulty::default();
    let stamp = saved(&files, 1..=3);
    assert_eq!(held(&files, &shelf()), [2, 1]);
    // Somebody puts the first state back, and it is written over once more.
    files.put(PATH, write(&state(1)).as_bytes());
    assert!(matches!(save(&files, path(), &state(4), Over::Known(&stamp), kept()), Err(SaveError::Changed(_))));
    assert_eq!(held(&files, &shelf()), [2, 1], "what may not be written over is not kept either");
    save(&files, path(), &state(4), Over::Anything, kept()).unwrap();
    assert_eq!(held(&files, &shelf()), [1, 2]);
}

#[test]
fn a_damaged_version_does_not_stand_for_the_file() {
    let files = Faulty::default();
    saved(&files, 1..=2);
    let old = shelf().list(&files)[1].path.to_str().unwrap().to_owned();
    files.put(&old, b"\x1f\x8b\x08 torn");
    files.put(PATH, write(&state(1)).as_bytes());
    save(&files, path(), &state(3), Over::Anything, kept()).unwrap();
    let versions = shelf().list(&files);
    assert!(versions.iter().any(|version| version.plan(&files).is_ok_and(|plan| plan == state(1))));
}

/// After a save that was to put state 3 over state 2: what must hold on this disk.
fn check(disk: &Faulty, before: &[u64], what: &str) {
    let own = read(&disk.get(PATH).unwrap_or_else(|| panic!("{what}: no file"))).unwrap();
    assert!([2, 3].contains(&own.revision), "{what}");
    let held: BTreeSet<u64> = held(disk, &shelf()).into_iter().collect();
    let must: BTreeSet<u64> = before.iter().copied().chain((own.revision == 3).then_some(2)).collect();
    assert!(must.is_subset(&held), "{what}: {held:?} of {must:?}, the file holds {}", own.revision);
}

/// A disk whose file holds state 2, and state 1 as a version, or on which no version was ever kept.
fn disk(with_versions: bool) -> (Faulty, Stamp) {
    let files = Faulty::default();
    if with_versions {
        let stamp = saved(&files, 1..=2);
        return (files, stamp);
    }
    files.put(PATH, write(&state(2)).as_bytes());
    let (_, stamp) = open(&files, path()).unwrap();
    (files, stamp)
}

#[test]
fn whatever_fails_and_whenever_the_power_goes_the_old_file_is_there_when_the_new_one_is() {
    let mut cases = 0;
    for (with_versions, before) in [(true, &[1_u64][..]), (false, &[])] {
        let (files, stamp) = disk(with_versions);
        files.fail(usize::MAX, Mishap::Torn);
        save(&files, path(), &state(3), Over::Known(&stamp), kept()).unwrap();
        let operations = files.operations();
        for mishap in [Mishap::PowerCut, Mishap::Error(ErrorKind::StorageFull), Mishap::Torn, Mishap::Lie] {
            for at in 0..=operations {
                for over_known in [true, false] {
                    let (files, stamp) = disk(with_versions);
                    files.fail(at, mishap);
                    let over = if over_known { Over::Known(&stamp) } else { Over::Anything };
                    let answer = save(&files, path(), &state(3), over, kept());
                    for weather in Weather::ALL {
                        let what = format!("{mishap:?} at {at}, {weather:?}, {answer:?}");
                        check(&files.after_power_cut(weather), before, &what);
                        cases += 1;
                    }
                }
            }
        }
    }
    assert!(cases > 1000, "{cases}");
}

#[test]
fn a_save_tried_again_after_anything_failed_keeps_the_old_file_too() {
    let (files, stamp) = disk(false);
    files.fail(usize::MAX, Mishap::Torn);
    save(&files, path(), &state(3), Over::Known(&stamp), kept()).unwrap();
    let operations = files.operations();
    for mishap in [Mishap::Error(ErrorKind::Other), Mishap::Torn] {
        for at in 0..operations {
            let (files, stamp) = disk(false);
            files.fail(at, mishap);
            let first = save(&files, path(), &state(3), Over::Known(&stamp), kept());
            if first.is_err() && read(&files.get(PATH).unwrap()).unwrap().revision == 2 {
                save(&files, path(), &state(3), Over::Known(&stamp), kept()).unwrap();
            }
            for weather in Weather::ALL {
                let what = format!("{mishap:?} at {at}, {weather:?}");
                check(&files.after_power_cut(weather), &[], &what);
            }
        }
    }
}

#[test]
fn a_version_that_is_the_newest_again_outlasts_a_power_cut() {
    let begin = || {
        let files = Faulty::default();
        saved(&files, 1..=25);
        files.put(PATH, write(&state(1)).as_bytes());
        files
    };
    let files = begin();
    files.fail(usize::MAX, Mishap::Torn);
    save(&files, path(), &state(26), Over::Anything, kept()).unwrap();
    let operations = files.operations();
    for at in 0..=operations {
        let files = begin();
        files.fail(at, Mishap::PowerCut);
        let _ = save(&files, path(), &state(26), Over::Anything, kept());
        for weather in Weather::ALL {
            let disk = files.after_power_cut(weather);
            // Whenever the disk is thinned out from then on: much later, when only the last ones stay.
            let own = read(&disk.get(PATH).unwrap()).unwrap().revision;
            shelf().thin(&disk, Timestamp::from_second(Timestamp::now().as_second() + 2 * MONTH).unwrap());
            let held = held(&disk, &shelf());
            assert!(own == 1 || held.contains(&1), "{at}, {weather:?}: {own}, {held:?}");
        }
    }
}

#[test]
fn where_the_data_folder_takes_nothing_versions_stand_beside_the_plan() {
    for data in [None, Some(Path::new("/plans/план.ron/not-a-folder"))] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("план.ron");
        fs::write(&file, write(&state(1))).unwrap();
        // A file stands where the folder is to be.
        let data = data.map(|_| file.join("data"));
        save(&RealFiles, &file, &state(2), Over::Anything, Previous::Kept(data.as_deref())).unwrap();
        let versions = Shelf::new(data.as_deref(), &file, state(1).id).list(&RealFiles);
        assert_eq!(versions[1].plan(&RealFiles).unwrap(), state(1));
        assert!(versions[1].path.starts_with(folder.path().join(".kengesh")));
    }
}

#[test]
fn what_can_be_kept_nowhere_is_written_over_only_when_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (file, taken) = (folder.path().join("план.ron"), folder.path().join("taken"));
    // Files stand where both folders of versions would be made.
    fs::write(&taken, "").unwrap();
    fs::write(folder.path().join(".kengesh"), "").unwrap();
    fs::write(&file, write(&state(1))).unwrap();
    let (_, stamp) = open(&RealFiles, &file).unwrap();
    let data = taken.join("data");
    let kept = Previous::Kept(Some(&data));
    let error = save(&RealFiles, &file, &state(2), Over::Known(&stamp), kept).unwrap_err();
    assert!(matches!(&error, SaveError::NotKept { path, .. } if path.ends_with("план.ron")), "{error:?}");
    assert_eq!(open(&RealFiles, &file).unwrap().0, state(1), "the file is as it was");
    save(&RealFiles, &folder.path().join("другой.ron"), &state(2), Over::Nothing, kept).unwrap();
    save(&RealFiles, &file, &state(2), Over::Anything, Previous::Lost).unwrap();
    assert_eq!(open(&RealFiles, &file).unwrap().0, state(2));
}

#[test]
fn what_is_too_large_to_be_kept_is_written_over_only_when_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("план.ron");
    fs::File::create(&file).unwrap().set_len((64 << 20) + 1).unwrap();
    let error = save(&RealFiles, &file, &state(2), Over::Anything, Previous::Kept(None)).unwrap_err();
    assert!(matches!(&error, SaveError::NotKept { error, .. } if error.trouble() == Trouble::TooLarge), "{error:?}");
    assert_eq!(fs::metadata(&file).unwrap().len(), (64 << 20) + 1);
    save(&RealFiles, &file, &state(2), Over::Anything, Previous::Lost).unwrap();
}

fn newest(files: &Faulty) -> Version {
    shelf().list(files).into_iter().find(|version| version.size > 0).unwrap()
}

#[test]
fn thinning_leaves_the_last_ones_and_those_with_a_name_whatever_is_thinned_and_however_late() {
    let files = Faulty::default();
    saved(&files, 1..=3);
    shelf().name(&files, &newest(&files), "после слушаний 12 мая").unwrap();
    saved_on(&files, 4..=40);
    let late = Timestamp::from_second(Timestamp::now().as_second() + 2 * MONTH).unwrap();
    shelf().thin(&files, late);
    let expected: Vec<u64> = (20..=39).rev().chain([2]).collect();
    assert_eq!(held(&files, &shelf()), expected);
    let named: Vec<_> = shelf().list(&files).into_iter().filter_map(|version| version.name).collect();
    assert_eq!(named, ["после слушаний 12 мая"]);
    let named = shelf().list(&files).into_iter().find(|version| version.name.is_some()).unwrap();
    shelf().name(&files, &named, "  ").unwrap();
    shelf().thin(&files, late);
    assert_eq!(held(&files, &shelf()).len(), LAST, "without its name it goes");
}

/// Saves these states over what is there.
fn saved_on(files: &Faulty, states: std::ops::RangeInclusive<u64>) {
    for number in states {
        save(files, path(), &state(number), Over::Anything, kept()).unwrap();
    }
}

#[test]
fn what_is_in_the_file_can_be_named_and_is_kept_once() {
    let files = Faulty::default();
    saved(&files, 1..=2);
    let all = shelf().list(&files);
    shelf().name(&files, &all[0], "к заседанию").unwrap();
    let all = shelf().list(&files);
    assert_eq!((all.len(), all[0].in_place, all[0].name.as_deref()), (2, true, Some("к заседанию")));
    saved_on(&files, 3..=3);
    assert_eq!(held(&files, &shelf()), [2, 1]);
    assert_eq!(shelf().list(&files)[1].name.as_deref(), Some("к заседанию"));
    // Of what is not there any more, nothing is named.
    files.put(PATH, write(&state(9)).as_bytes());
    let gone = shelf().list(&files)[0].clone();
    files.put(PATH, write(&state(10)).as_bytes());
    let error = shelf().name(&files, &gone, "поздно").unwrap_err();
    assert_eq!(error.trouble(), Trouble::NotFound);
}

#[test]
fn where_names_cannot_be_read_nothing_is_thinned_out() {
    let files = Faulty::default();
    saved(&files, 1..=30);
    shelf().name(&files, &newest(&files), "имя").unwrap();
    let names = files.names().into_iter().find(|name| name.ends_with("names.ron")).unwrap();
    files.put(&names, b"{ torn");
    let late = Timestamp::from_second(Timestamp::now().as_second() + 2 * MONTH).unwrap();
    shelf().thin(&files, late);
    assert_eq!(held(&files, &shelf()).len(), 29);
    assert!(shelf().name(&files, &newest(&files), "другое").is_err(), "and names are not lost by a new one");
    assert_eq!(files.get(&names).unwrap(), b"{ torn");
}

#[test]
fn whatever_fails_while_naming_and_thinning_names_and_versions_with_names_stay() {
    let begin = || {
        let files = Faulty::default();
        saved(&files, 1..=2);
        shelf().name(&files, &newest(&files), "первое").unwrap();
        saved_on(&files, 3..=28);
        files
    };
    let late = Timestamp::from_second(Timestamp::now().as_second() + 2 * MONTH).unwrap();
    // The last but one is given a name, and what need not stay goes.
    let work = |files: &Faulty| {
        let version = shelf().list(files).into_iter().nth(2);
        let named = version.is_some_and(|version| shelf().name(files, &version, "второе").is_ok());
        shelf().thin(files, late);
        named
    };
    let files = begin();
    files.fail(usize::MAX, Mishap::Torn);
    assert!(work(&files));
    let operations = files.operations();
    for mishap in [Mishap::PowerCut, Mishap::Error(ErrorKind::StorageFull), Mishap::Torn] {
        for at in (0..=operations).filter(|at| *at < 120 || *at > operations - 40) {
            let files = begin();
            files.fail(at, mishap);
            let named = work(&files);
            for weather in Weather::ALL {
                let disk = files.after_power_cut(weather);
                let all = shelf().list(&disk);
                let what = format!("{mishap:?} at {at}, {weather:?}");
                let names: BTreeSet<&str> = all.iter().filter_map(|version| version.name.as_deref()).collect();
                assert!(names.contains("первое"), "{what}: {names:?}");
                assert!(!named || names.contains("второе"), "{what}: {names:?}");
                assert!(all.iter().filter(|version| version.size > 0).count() >= LAST, "{what}");
            }
        }
    }
}
