//! A plan as the bytes of its file.

use std::borrow::Cow;
use std::thread;

use ron::ser::PrettyConfig;
use serde::Serialize;

use super::header::{FORMAT, Header, SCHEMA, peek};
use super::migrate;
use super::wrong::Wrong;
use crate::model::{Fault, Plan};

/// The largest file that is read or written, in bytes: 64 MiB.
pub const LIMIT: u64 = 64 << 20;

/// The most groups in brackets: items, lists, texts by language. A plan of ten thousand items has a tenth of that; more
/// would cost many times the file's length in memory.
const MOST_GROUPS: usize = 2_000_000;

/// The stack a file is read on. A window's own stack is 1 MiB on some systems, and running out of it ends the program.
const STACK: usize = 16 << 20;

/// Why some bytes are not a plan that can be worked on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in the file, or nothing but spaces and zeros.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than any plan.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The largest size, in bytes.
        limit: u64,
    },
    /// There are more brackets in the file than in any plan.
    #[error("the file has too many groups")]
    TooMany,
    /// The file was saved as UTF-16 («Unicode» in Notepad).
    #[error("the file is UTF-16")]
    Utf16,
    /// The file is not UTF-8.
    #[error("line {line}, column {column} is not UTF-8")]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
        /// It looks as if it was saved as Windows-1251 («ANSI» in Notepad).
        windows_1251: bool,
    },
    /// It has no header of a plan.
    #[error("it is not a plan")]
    NotAPlan,
    /// It was written by a newer program, in a schema this one does not know.
    #[error("schema {schema} is newer: it was written by version {program}")]
    Newer {
        /// The schema.
        schema: u32,
        /// The version that wrote it; may be empty.
        program: String,
    },
    /// It breaks off, or something in it does not belong there.
    #[error("line {line}, column {column}, {path:?}: {wrong:?}")]
    Broken {
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
        /// The place in the tree, as `plan.priorities[2].title`; empty when it is not in it.
        path: String,
        /// What is wrong there.
        wrong: Wrong,
    },
    /// It can be read, and what it says contradicts itself.
    #[error("the plan breaks rules: {0:?}")]
    Faults(Vec<Fault>),
    /// The system gives no memory to read it with.
    #[error("there is no memory to read it with")]
    NoMemory,
}

#[derive(Serialize)]
struct File<'a> {
    header: Header,
    plan: &'a Plan,
}

/// The plan's file. One line of text is one line of the file, so that a changed sentence is a changed line.
///
/// A plan of the model's types can always be written; should it ever not be, the file is empty, and [`super::save`],
/// which reads everything back, refuses it.
#[must_use]
pub fn write(plan: &Plan) -> String {
    let text = pretty(plan, false);
    // Texts hold no control characters. Where another string does, it would not survive tools that convert the ends
    // of lines: then all strings are written with escapes.
    if text.contains(|c: char| c.is_control() && c != '\n') { pretty(plan, true) } else { text }
}

fn pretty(plan: &Plan, escape: bool) -> String {
    let config = PrettyConfig::new().new_line("\n").indentor("  ").escape_strings(escape);
    // The types bound the depth.
    let options = ron::Options::default().without_recursion_limit();
    let mut text = options.to_string_pretty(&File { header: Header::of(plan), plan }, config).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a plan's file: a sound plan or the reason why not.
///
/// # Errors
/// Says what is wrong and where.
pub fn read(bytes: &[u8]) -> Result<Plan, ReadError> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LIMIT) {
        return Err(ReadError::TooLarge { limit: LIMIT });
    }
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    if has_too_many_groups(bytes) {
        return Err(ReadError::TooMany);
    }
    let text = decode(bytes).map_err(|error| torn_letter(bytes).unwrap_or(error))?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let plan = on_deep_stack(|| understand(&text))??;
    let faults = plan.faults();
    if faults.is_empty() { Ok(plan) } else { Err(ReadError::Faults(faults.into_iter().collect())) }
}

pub(super) fn has_too_many_groups(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| matches!(byte, b'(' | b'[' | b'{')).count() > MOST_GROUPS
}

/// Where the end of the file has torn a letter in two, it is not the letter that matters.
fn torn_letter(bytes: &[u8]) -> Option<ReadError> {
    let error = std::str::from_utf8(bytes).err().filter(|error| error.error_len().is_none())?;
    let text = std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?;
    let error = on_deep_stack(|| understand(text)).ok()?.err()?;
    matches!(error, ReadError::Broken { wrong: Wrong::CutShort, .. }).then_some(error)
}

pub(super) fn understand(text: &str) -> Result<Plan, ReadError> {
    let Some(preamble) = peek(text) else { return Err(without_header(text)) };
    if preamble.format != FORMAT {
        return Err(ReadError::NotAPlan);
    }
    if preamble.schema > SCHEMA {
        return Err(ReadError::Newer { schema: preamble.schema, program: preamble.program });
    }
    migrate::read(preamble.schema, text).unwrap_or(Err(ReadError::NotAPlan))
}

/// A file whose header cannot be read is a plan all the same when its first lines say so: then the place is named.
fn without_header(text: &str) -> ReadError {
    let named = text.lines().take(10).any(|line| line.contains("format") && line.contains(FORMAT));
    let plan = named.then(|| migrate::read(SCHEMA, text));
    plan.flatten().and_then(Result::err).unwrap_or(ReadError::NotAPlan)
}

/// The text of the file, whatever editor it went through: without a byte-order mark, with line feeds alone.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if is_utf16(bytes) {
        return Err(ReadError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = String::from_utf8_lossy(sound.rsplit(|byte| *byte == b'\n').next().unwrap_or_default());
        ReadError::NotUtf8 {
            line: sound.split(|byte| *byte == b'\n').count(),
            column: 1 + line.chars().count(),
            windows_1251: is_windows_1251(bytes),
        }
    })?;
    // The program writes no carriage returns, so these are the work of git or of an editor.
    Ok(if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) })
}

pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [a, 0, b, 0, ..] | [0, a, 0, b, ..] => *a != 0 && *b != 0,
        _ => false,
    }
}

/// Cyrillic letters are one byte from 0xC0 on there; in damaged UTF-8, half of the bytes are below.
pub(super) fn is_windows_1251(bytes: &[u8]) -> bool {
    let (letters, all) =
        bytes.iter().filter(|byte| !byte.is_ascii()).fold((0_usize, 0_usize), |(letters, all), byte| {
            (letters + usize::from(*byte >= 0xc0 || matches!(byte, 0xa8 | 0xb8)), all + 1)
        });
    letters * 4 > all * 3
}

pub(super) fn on_deep_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, ReadError> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().name("read".to_owned()).stack_size(STACK).spawn_scoped(scope, work);
        thread.map_err(|_| ReadError::NoMemory)?.join().map_err(|_| ReadError::NoMemory)
    })
}
