//! Errors of storage as sentences for people: what is wrong, where, and what to do next.

use std::path::Path;

use super::format::ReadError;
use super::fs::{FileError, Trouble};
use super::save::{OpenError, SaveError};
use super::wrong::{Thing, Wrong};
use crate::i18n::{Translator, Value, slots};
use crate::model::{Fault, Id};

/// So many allowed words are named; more would not be read.
const MOST_WORDS: usize = 6;

/// The longest piece of a file in a sentence, in characters.
const LONGEST: usize = 120;

impl OpenError {
    /// One sentence or two in the translator's language.
    #[must_use]
    pub fn sentence(&self, translator: &Translator) -> String {
        match self {
            Self::File(error) => {
                let key = match error.trouble() {
                    Trouble::NotFound => "open-not-found",
                    Trouble::Denied => "open-denied",
                    Trouble::BadName => "open-bad-name",
                    Trouble::Network => "open-network",
                    Trouble::Full | Trouble::TooLarge | Trouble::Other => "open-failed",
                };
                say_file(translator, key, error)
            }
            Self::Folder(path) => translator.say_with("open-is-folder", &slots([("file", whole(path))])),
            Self::NotAFile(path) => translator.say_with("open-not-a-file", &slots([("file", whole(path))])),
            Self::Read { path, error } => error.sentence(path, translator),
        }
    }
}

impl SaveError {
    /// One sentence or two in the translator's language.
    #[must_use]
    pub fn sentence(&self, translator: &Translator) -> String {
        let say = |key: &str, path: &Path| translator.say_with(key, &slots([("file", whole(path))]));
        match self {
            Self::File(error) => {
                let key = match error.trouble() {
                    Trouble::NotFound => "save-no-folder",
                    Trouble::Denied => "save-denied",
                    Trouble::Full => "save-full",
                    Trouble::BadName => "save-bad-name",
                    Trouble::TooLarge => "save-too-large",
                    Trouble::Network => "save-network",
                    Trouble::Other => "save-failed",
                };
                say_file(translator, key, error)
            }
            Self::NotAFile(path) => say("save-not-a-file", path),
            Self::ReadOnly(path) => say("save-read-only", path),
            Self::Exists(path) => say("save-exists", path),
            Self::Changed(path) => say("save-changed", path),
            Self::TooLarge(path) => say("save-too-large", path),
            Self::NotKept { path, error } => translator.say_with(
                "save-not-kept",
                &slots([("file", whole(path)), ("reason", error.source.to_string().into())]),
            ),
            Self::Faults { path, faults } => {
                let fault = faults.first().map(|fault| of_fault(fault, translator)).unwrap_or_default();
                translator.say_with("save-faults", &slots([("file", whole(path)), ("fault", fault.into())]))
            }
            Self::Unfaithful { path, .. } => say("save-unfaithful", path),
            Self::Unsettled { error, .. } => say_file(translator, "save-unsettled", error),
        }
    }
}

impl ReadError {
    /// One sentence or two in the translator's language; `path` is the file that was read.
    #[must_use]
    pub fn sentence(&self, path: &Path, translator: &Translator) -> String {
        let file = || ("file", name(path));
        let say = |key: &str| translator.say_with(key, &slots([file()]));
        match self {
            Self::Empty => say("read-empty"),
            Self::TooLarge { limit } => {
                translator.say_with("read-too-large", &slots([file(), ("megabytes", Value::from(limit >> 20))]))
            }
            Self::TooMany => say("read-too-many"),
            Self::Utf16 => say("read-utf16"),
            Self::NotUtf8 { windows_1251: true, .. } => say("read-windows-1251"),
            Self::NotUtf8 { line, column, .. } => {
                let place = [file(), ("line", (*line).into()), ("column", (*column).into())];
                translator.say_with("read-not-utf8", &slots(place))
            }
            Self::NotAPlan => say("read-not-a-plan"),
            Self::Newer { program, .. } => {
                translator.say_with("read-newer", &slots([file(), ("program", or_none(program))]))
            }
            Self::Broken { line, column, path, wrong } => translator.say_with(
                "read-broken",
                &slots([
                    file(),
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("path", or_none(path)),
                    ("wrong", wrong.words(translator).into()),
                ]),
            ),
            Self::Faults(faults) => {
                let fault = faults.first().map(|fault| of_fault(fault, translator)).unwrap_or_default();
                let slots = slots([file(), ("count", faults.len().into()), ("fault", fault.into())]);
                translator.say_with("read-faults", &slots)
            }
            Self::NoMemory => say("read-no-memory"),
        }
    }
}

/// The file's name: what people know it by.
fn name(path: &Path) -> Value<'static> {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned().into()
}

/// The file with its folders: where the folder may be the matter.
fn whole(path: &Path) -> Value<'static> {
    path.display().to_string().into()
}

/// A slot that may be empty; phrases choose by the word `none`.
fn or_none(text: &str) -> Value<'static> {
    if text.is_empty() { "none".into() } else { short(text).into() }
}

/// Words of a broken file, as a part of a sentence: in one line, and not longer than one reads.
fn short(text: &str) -> String {
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

fn say_file(translator: &Translator, key: &str, error: &FileError) -> String {
    let slots = slots([("file", whole(&error.path)), ("reason", error.source.to_string().into())]);
    translator.say_with(key, &slots)
}

impl Wrong {
    /// What is wrong, as a part of a sentence.
    #[must_use]
    pub fn words(&self, translator: &Translator) -> String {
        let named = |key: &str, name: &str| translator.say_with(key, &slots([("name", short(name).into())]));
        match self {
            Wrong::CutShort => translator.say("wrong-cut-short"),
            Wrong::AfterTheEnd => translator.say("wrong-after-the-end"),
            Wrong::TooDeep => translator.say("wrong-too-deep"),
            Wrong::UnknownField(name) => named("wrong-unknown-field", name),
            Wrong::MissingField(name) => named("wrong-missing-field", name),
            Wrong::Twice(name) => named("wrong-twice", name),
            Wrong::UnknownWord { found, allowed } => {
                let mut words = allowed.iter().take(MOST_WORDS).map(String::as_str).collect::<Vec<_>>().join(", ");
                if allowed.len() > MOST_WORDS {
                    words.push('…');
                }
                let slots = slots([("name", short(found).into()), ("allowed", words.into())]);
                translator.say_with("wrong-unknown-word", &slots)
            }
            Wrong::Expected(Thing::Other) => translator.say("wrong-other"),
            Wrong::Expected(thing) => {
                translator.say_with("wrong-expected", &slots([("thing", translator.say(key_of(*thing)).into())]))
            }
        }
    }
}

const fn key_of(thing: Thing) -> &'static str {
    match thing {
        Thing::Text => "thing-text",
        Thing::Number => "thing-number",
        Thing::YesOrNo => "thing-yes-or-no",
        Thing::List => "thing-list",
        Thing::Pairs => "thing-pairs",
        Thing::Fields => "thing-fields",
        Thing::Optional => "thing-optional",
        Thing::Comma => "thing-comma",
        Thing::Colon => "thing-colon",
        Thing::Closing => "thing-closing",
        Thing::Name => "thing-name",
        Thing::Id => "thing-id",
        Thing::Money => "thing-money",
        Thing::Moment => "thing-moment",
        Thing::Bytes => "thing-bytes",
        Thing::Other => "wrong-other",
    }
}

fn of_fault(fault: &Fault, translator: &Translator) -> String {
    let named = |key: &str, id: &Id| translator.say_with(key, &slots([("id", id.to_string().into())]));
    let linked = |key: &str, from: &Id, to: &Id| {
        translator.say_with(key, &slots([("from", from.to_string().into()), ("to", to.to_string().into())]))
    };
    match fault {
        Fault::DuplicateId(id) => named("fault-duplicate-id", id),
        Fault::Languages => translator.say("fault-languages"),
        Fault::Period => translator.say("fault-period"),
        Fault::LinkNowhere(from, to) => linked("fault-link-nowhere", from, to),
        Fault::LinkKinds(from, to) => linked("fault-link-kinds", from, to),
        Fault::Dangling(id) => named("fault-dangling", id),
        Fault::Circle(id) => named("fault-circle", id),
        Fault::Moment(id) => named("fault-moment", id),
        Fault::RecordTwice(id) => named("fault-record-twice", id),
        Fault::UnevenTable(id) => named("fault-uneven-table", id),
        Fault::TooDeep(id) => named("fault-too-deep", id),
        Fault::TooMany(id) => named("fault-too-many", id),
        Fault::Asset(_) => translator.say("fault-asset"),
    }
}
