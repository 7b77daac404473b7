//! Errors as sentences: each says in every language what is wrong, and leaves no slot unfilled.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::io::ErrorKind;
use std::path::PathBuf;

use kengesh::i18n::Translator;
use kengesh::model::{Fault, Id, Language};
use kengesh::storage::{FileError, OpenError, ReadError, SaveError, Thing, Wrong};

fn path() -> PathBuf {
    PathBuf::from("/plans/план.ron")
}

#[test]
fn every_error_is_a_sentence_in_every_language() {
    for language in Language::ALL {
        let translator = Translator::of(language);
        for sentence in sentences(translator) {
            let whole = sentence.contains("план") && sentence.ends_with('.') && sentence.chars().count() > 30;
            let filled = !sentence.contains(['{', '}', '$']) && !sentence.contains("none");
            assert!(whole && filled, "{language}: {sentence}");
            for prefix in ["wrong-", "thing-", "fault-", "read-", "save-", "open-"] {
                let key = sentence.find(prefix).filter(|at| !sentence[*at..].starts_with("read-only"));
                assert!(key.is_none(), "{language}: {sentence}");
            }
        }
    }
}

fn sentences(translator: &Translator) -> Vec<String> {
    let open = read_errors().into_iter().map(|error| OpenError::Read { path: path(), error });
    let file = |kind: ErrorKind| FileError { path: path(), source: kind.into() };
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::StorageFull,
        ErrorKind::InvalidFilename,
        ErrorKind::FileTooLarge,
        ErrorKind::Other,
    ];
    let open = open.chain([OpenError::NotAFile(path())]).chain(kinds.map(|kind| OpenError::File(file(kind))));
    let save = [
        SaveError::NotAFile(path()),
        SaveError::ReadOnly(path()),
        SaveError::Exists(path()),
        SaveError::Changed(path()),
        SaveError::TooLarge(path()),
        SaveError::NotKept { path: path(), error: file(ErrorKind::StorageFull) },
        SaveError::Faults { path: path(), faults: vec![Fault::Period] },
        SaveError::Unfaithful { path: path(), error: None },
    ];
    let save = save.into_iter().chain(kinds.map(|kind| SaveError::File(file(kind))));
    let save: Vec<String> = save.map(|error| error.sentence(translator)).collect();
    open.map(|error| error.sentence(translator)).chain(save).collect()
}

fn read_errors() -> Vec<ReadError> {
    let broken = |wrong| ReadError::Broken { line: 3, column: 5, path: "plan.goals[0].text".to_owned(), wrong };
    let mut read = vec![
        ReadError::Empty,
        ReadError::TooLarge { limit: 64 << 20 },
        ReadError::Utf16,
        ReadError::NotUtf8 { line: 1, column: 1, windows_1251: true },
        ReadError::NotUtf8 { line: 1, column: 1, windows_1251: false },
        ReadError::NotAPlan,
        ReadError::Newer { schema: 2, program: String::new() },
        ReadError::Newer { schema: 2, program: "2.0.0".to_owned() },
        ReadError::Broken { line: 3, column: 5, path: String::new(), wrong: Wrong::CutShort },
        ReadError::Faults(faults()),
        ReadError::Faults(vec![Fault::Period; 21]),
        ReadError::NoMemory,
    ];
    let name = || "name".to_owned();
    let wrongs = [
        Wrong::CutShort,
        Wrong::AfterTheEnd,
        Wrong::TooDeep,
        Wrong::UnknownField(name()),
        Wrong::MissingField(name()),
        Wrong::Twice(name()),
        Wrong::UnknownWord { found: name(), allowed: vec![name(); 9] },
    ];
    read.extend(wrongs.into_iter().map(broken));
    read.extend(things().map(|thing| broken(Wrong::Expected(thing))));
    read.extend(faults().into_iter().map(|fault| ReadError::Faults(vec![fault])));
    read
}

fn faults() -> Vec<Fault> {
    let (id, other) = (Id::from_u128(1), Id::from_u128(2));
    vec![
        Fault::DuplicateId(id),
        Fault::Languages,
        Fault::Period,
        Fault::LinkNowhere(id, other),
        Fault::LinkKinds(id, other),
        Fault::Dangling(id),
        Fault::Circle(id),
        Fault::Moment(id),
        Fault::RecordTwice(id),
        Fault::UnevenTable(id),
        Fault::TooDeep(id),
        Fault::Asset(None),
    ]
}

fn things() -> [Thing; 16] {
    [
        Thing::Text,
        Thing::Number,
        Thing::YesOrNo,
        Thing::List,
        Thing::Pairs,
        Thing::Fields,
        Thing::Optional,
        Thing::Comma,
        Thing::Colon,
        Thing::Closing,
        Thing::Name,
        Thing::Id,
        Thing::Money,
        Thing::Moment,
        Thing::Bytes,
        Thing::Other,
    ]
}
