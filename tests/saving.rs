//! Saving and opening: whatever goes wrong, and whenever, the old plan or the new one is there, whole.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::faulty::{Faulty, Mishap, Weather};
use common::plans::rich;
use kengesh::model::{Id, Language, Measure, Moment, Plan, Priority, Timing};
use kengesh::storage::{
    OpenError, Over, Previous, ReadError, RealFiles, Recent, SaveError, Settings, Stamp, Theme, Trouble,
    changed_outside, load_settings, open, read, save, store_settings, write, write_document,
};

const PATH: &str = "/plans/план.ron";

fn path() -> &'static Path {
    Path::new(PATH)
}

/// The plan before the change, and after it.
fn old_and_new() -> (Plan, Plan) {
    let old = rich();
    let mut new = old.clone();
    new.revision = old.revision.wrapping_add(1);
    Arc::make_mut(&mut new.passport).edition += 1;
    (old, new)
}

fn with_old(old: &Plan) -> (Faulty, Stamp) {
    let files = Faulty::default();
    files.put(PATH, write(old).as_bytes());
    let (plan, stamp) = open(&files, path()).unwrap();
    assert_eq!(plan, *old);
    (files, stamp)
}

/// The files that stand where plans stand: versions have a folder of their own.
fn plans(files: &Faulty) -> Vec<String> {
    files.names().into_iter().filter(|name| !name.starts_with("/plans/.kengesh/")).collect()
}

#[test]
fn whatever_fails_and_whenever_one_of_the_two_plans_is_whole() {
    let (old, new) = old_and_new();
    let (files, stamp) = with_old(&old);
    files.fail(usize::MAX, Mishap::Torn);
    save(&files, path(), &new, Over::Known(&stamp), Previous::Kept(None)).unwrap();
    let operations = files.operations();
    assert!(operations >= 8, "{operations}");
    let mishaps = [Mishap::Error(ErrorKind::StorageFull), Mishap::Torn, Mishap::PowerCut, Mishap::Lie];
    for (mishap, at) in mishaps.into_iter().flat_map(|mishap| (0..operations).map(move |at| (mishap, at))) {
        let (files, stamp) = with_old(&old);
        files.fail(at, mishap);
        let answer = save(&files, path(), &new, Over::Known(&stamp), Previous::Kept(None));
        let found = read(&files.get(PATH).unwrap()).unwrap();
        let saved = matches!(answer, Ok(_) | Err(SaveError::Unsettled { .. }));
        assert_eq!(found, if saved { new.clone() } else { old.clone() }, "{mishap:?} at {at}: {answer:?}");
        if mishap != Mishap::PowerCut {
            assert_eq!(plans(&files), [PATH], "{mishap:?} at {at}");
        }
    }
}

#[test]
fn a_new_file_is_whole_or_not_there() {
    let (_, new) = old_and_new();
    for at in 0..10 {
        for mishap in [Mishap::Error(ErrorKind::PermissionDenied), Mishap::Torn, Mishap::PowerCut] {
            let files = Faulty::default();
            files.fail(at, mishap);
            let answer = save(&files, path(), &new, Over::Nothing, Previous::Kept(None));
            let saved = matches!(answer, Ok(_) | Err(SaveError::Unsettled { .. }));
            assert_eq!(files.get(PATH).is_some(), saved, "{mishap:?} at {at}: {answer:?}");
            if let Some(bytes) = files.get(PATH) {
                assert_eq!(read(&bytes).unwrap(), new);
            }
        }
    }
}

#[test]
fn documents_and_settings_that_are_written_outlast_a_power_cut() {
    let files = Faulty::default();
    files.put("/plans/план.md", b"old");
    write_document(&files, Path::new("/plans/план.md"), b"new", Over::Anything).unwrap();
    // Into folders that are not there yet.
    let new = "/home/Документы/Стратегия/план.pdf";
    write_document(&files, Path::new(new), b"new", Over::Nothing).unwrap();
    let settings = Settings { zoom: 150, ..Settings::default() };
    store_settings(&files, Path::new("/home"), &settings).unwrap();
    for weather in Weather::ALL {
        let after = files.after_power_cut(weather);
        assert_eq!(after.get("/plans/план.md").unwrap(), b"new", "{weather:?}");
        assert_eq!(after.get(new).as_deref(), Some(b"new".as_slice()), "{weather:?}");
        assert_eq!(load_settings(&after, Path::new("/home")), (settings.clone(), None), "{weather:?}");
    }
}

#[test]
fn what_somebody_else_has_written_is_not_overwritten() {
    let (old, new) = old_and_new();
    let (files, stamp) = with_old(&old);
    assert!(!changed_outside(&files, path(), &stamp).unwrap());
    let mut theirs = old.clone();
    Arc::make_mut(&mut theirs.passport).edition += 5;
    files.put(PATH, write(&theirs).as_bytes());
    assert!(changed_outside(&files, path(), &stamp).unwrap());
    assert!(matches!(
        save(&files, path(), &new, Over::Known(&stamp), Previous::Kept(None)),
        Err(SaveError::Changed(_))
    ));
    assert!(matches!(save(&files, path(), &new, Over::Nothing, Previous::Kept(None)), Err(SaveError::Exists(_))));
    assert_eq!(files.get(PATH).unwrap(), write(&theirs).into_bytes());
    let stamp = save(&files, path(), &new, Over::Anything, Previous::Kept(None)).unwrap();
    assert!(!changed_outside(&files, path(), &stamp).unwrap());
    save(&files, path(), &old, Over::Known(&stamp), Previous::Kept(None)).unwrap();
    assert_eq!(plans(&files), [PATH]);
}

#[test]
fn a_file_that_is_gone_is_written_anew() {
    let (old, new) = old_and_new();
    let (_, stamp) = with_old(&old);
    let files = Faulty::default();
    assert!(!changed_outside(&files, path(), &stamp).unwrap());
    save(&files, path(), &new, Over::Known(&stamp), Previous::Kept(None)).unwrap();
    assert_eq!(open(&files, path()).unwrap().0, new);
}

#[test]
fn a_plan_that_could_not_be_opened_again_is_not_saved() {
    let (old, _) = old_and_new();
    let (files, stamp) = with_old(&old);
    let mut broken = old.clone();
    let timing = Timing { to: Some(Moment::Quarter(2015, 5)), ..Timing::default() };
    let measure = Measure { id: Id::from_u128(900), timing, ..Measure::default() };
    let measures = [measure].into_iter().collect();
    broken.priorities.push(Priority { id: Id::from_u128(901), measures, ..Priority::default() });
    let error = save(&files, path(), &broken, Over::Known(&stamp), Previous::Kept(None)).unwrap_err();
    assert!(matches!(error, SaveError::Unfaithful { .. } | SaveError::Faults { .. }), "{error:?}");
    assert_eq!(read(&files.get(PATH).unwrap()).unwrap(), old);
    assert_eq!(plans(&files), [PATH]);
}

#[test]
fn a_protected_file_a_folder_and_a_missing_folder_are_told_apart() {
    let (old, new) = old_and_new();
    let (files, stamp) = with_old(&old);
    files.protect(PATH);
    assert!(matches!(
        save(&files, path(), &new, Over::Known(&stamp), Previous::Kept(None)),
        Err(SaveError::ReadOnly(_))
    ));
    let folder = Path::new("/plans");
    assert!(matches!(save(&files, folder, &new, Over::Anything, Previous::Kept(None)), Err(SaveError::NotAFile(_))));
    assert!(matches!(open(&files, folder), Err(OpenError::Folder(_))));
    let gone = save(&files, Path::new("/gone/план.ron"), &new, Over::Nothing, Previous::Kept(None)).unwrap_err();
    assert!(matches!(&gone, SaveError::File(error) if error.trouble() == Trouble::NotFound), "{gone:?}");
    let missing = open(&files, Path::new("/plans/нет.ron")).unwrap_err();
    assert!(matches!(&missing, OpenError::File(error) if error.trouble() == Trouble::NotFound), "{missing:?}");
}

#[test]
fn real_files_are_saved_and_opened() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = old_and_new();
    // As long a name as systems take, in letters of two bytes.
    let path = folder.path().join(format!("{}.ron", "п".repeat(125)));
    let stamp = save(&RealFiles, &path, &old, Over::Nothing, Previous::Kept(None)).unwrap();
    assert!(!changed_outside(&RealFiles, &path, &stamp).unwrap());
    let (plan, stamp) = open(&RealFiles, &path).unwrap();
    assert_eq!(plan, old);
    let stamp = save(&RealFiles, &path, &new, Over::Known(&stamp), Previous::Kept(None)).unwrap();
    fs::write(&path, write(&old)).unwrap();
    assert!(changed_outside(&RealFiles, &path, &stamp).unwrap());
    assert!(matches!(
        save(&RealFiles, &path, &new, Over::Known(&stamp), Previous::Kept(None)),
        Err(SaveError::Changed(_))
    ));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the file and the folder of versions: {left:?}");
}

#[test]
fn a_file_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.ron");
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    let error = open(&RealFiles, &path).unwrap_err();
    assert!(matches!(error, OpenError::Read { error: ReadError::TooLarge { .. }, .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn links_stay_links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = old_and_new();
    let (file, link) = (folder.path().join("план.ron"), folder.path().join("ссылка.ron"));
    let stamp = save(&RealFiles, &file, &old, Over::Nothing, Previous::Kept(None)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&file, &link).unwrap();
    save(&RealFiles, &link, &new, Over::Known(&stamp), Previous::Kept(None)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(open(&RealFiles, &file).unwrap().0, new);
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o440)).unwrap();
    assert!(matches!(save(&RealFiles, &file, &old, Over::Anything, Previous::Kept(None)), Err(SaveError::ReadOnly(_))));
}

#[cfg(unix)]
#[test]
fn a_folder_that_must_not_be_written_keeps_its_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = old_and_new();
    let path = folder.path().join("план.ron");
    let stamp = save(&RealFiles, &path, &old, Over::Nothing, Previous::Kept(None)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    // The system's administrator may write everywhere.
    let allowed = fs::write(folder.path().join("проба"), "").is_ok();
    let answer = save(&RealFiles, &path, &new, Over::Known(&stamp), Previous::Kept(None));
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    if !allowed {
        let error = answer.unwrap_err();
        assert!(matches!(&error, SaveError::File(error) if error.trouble() == Trouble::Denied), "{error:?}");
        assert_eq!(open(&RealFiles, &path).unwrap().0, old);
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_device_are_not_waited_for() {
    assert!(matches!(open(&RealFiles, Path::new("/dev/zero")), Err(OpenError::NotAFile(_))));
    assert!(matches!(open(&RealFiles, Path::new("/")), Err(OpenError::Folder(_))));
}

#[test]
fn settings_are_kept_and_broken_ones_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("a/b");
    assert_eq!(load_settings(&RealFiles, &place), (Settings::default(), None));
    let mut settings = Settings { language: Some(Language::Ky), theme: Theme::Dark, zoom: 150, ..Settings::default() };
    settings.recent.add(Path::new("/plans/\"а\" \\ б\n.ron"));
    store_settings(&RealFiles, &place, &settings).unwrap();
    store_settings(&RealFiles, &place, &settings).unwrap();
    assert_eq!(load_settings(&RealFiles, &place), (settings, None));
    fs::write(place.join("settings.ron"), "(zoom: 9999, newer: [1])").unwrap();
    assert_eq!(load_settings(&RealFiles, &place), (Settings { zoom: 300, ..Settings::default() }, None));
    for broken in [&b"(zoom: \"large\")"[..], b"\xff\xfe", b"", "[".repeat(100_000).as_bytes()] {
        fs::write(place.join("settings.ron"), broken).unwrap();
        let aside = place.join("settings.ron.broken");
        assert_eq!(load_settings(&RealFiles, &place), (Settings::default(), Some(aside.clone())));
        assert_eq!(fs::read(aside).unwrap(), broken);
        assert!(!place.join("settings.ron").exists());
    }
}

#[test]
fn settings_that_were_read_stay_small_enough_to_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = "\n".repeat(300_000);
    let hints = "\"\\n\",".to_owned() + &(0..90_000).map(|number| format!("\"{number}\",")).collect::<String>();
    let text = format!("(recent: [\"{path}\", \"/a.ron\"], hints_seen: [{hints}])");
    assert!(text.len() < 1 << 20, "{}", text.len());
    fs::write(folder.path().join("settings.ron"), text).unwrap();
    let (settings, aside) = load_settings(&RealFiles, folder.path());
    assert_eq!((settings.recent.iter().collect::<Vec<_>>(), aside), (vec![Path::new("/a.ron")], None));
    store_settings(&RealFiles, folder.path(), &settings).unwrap();
    assert!(load_settings(&RealFiles, folder.path()) == (settings, None));
}

#[test]
fn recent_files_are_few_and_each_stands_once() {
    let mut recent = Recent::default();
    for number in 0..20 {
        recent.add(&PathBuf::from(format!("/plans/{number}.ron")));
    }
    recent.add(Path::new("/plans/15.ron"));
    recent.forget(Path::new("/plans/19.ron"));
    let names: Vec<String> = recent.iter().map(|path| path.display().to_string()).collect();
    let numbers = [15, 18, 17, 16, 14, 13, 12, 11, 10, 9, 8];
    assert_eq!(names, numbers.map(|number| format!("/plans/{number}.ron")));
}
