//! The lines of a journal: each whole and in its place, or the end of what is believed.

use std::io::{Read, Write};

use data_encoding::{BASE64, HEXLOWER};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::edit::Command;
use crate::model::{Field, Id, Language, Plan};
use crate::storage::format::{self, LIMIT, ReadError};
use crate::storage::migrate::DEPTH;

/// How deep values may stand within values: a command holds an item, and several commands are one deeper.
const DEEPEST: usize = DEPTH + 16;

/// How much of a checksum stands before a line, in bytes.
const CHECKSUM: usize = 8;

/// When something was typed, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// When.
    pub at: Timestamp,
    /// The language of the texts that was being edited.
    pub language: Language,
    /// The text in which the caret stood: whose, and which.
    pub caret: Option<(Id, Field)>,
}

/// One line.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Record {
    /// The whole plan; always the first line.
    Base {
        /// The version of the program that wrote it.
        program: String,
        /// The plan's own file; none before the first save.
        file: Option<String>,
        /// The file of the plan as it was, compressed (zlib), in base64.
        plan: String,
    },
    /// What was done then.
    Did(Command),
    /// All before was typed until here.
    Mark(Mark),
}

/// The first line's record for a plan.
pub(super) fn base(plan: &Plan, file: Option<&str>) -> Record {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    // Writing into memory does not fail; should it, the journal is seen to be broken when it is read.
    let _ = packed.write_all(format::write(plan).as_bytes());
    let packed = packed.finish().unwrap_or_default();
    Record::Base {
        program: env!("CARGO_PKG_VERSION").to_owned(),
        file: file.map(str::to_owned),
        plan: BASE64.encode(&packed),
    }
}

/// The plan of a base; none when the line says what no base says.
pub(super) fn plan_of(base: &str) -> Option<Result<Plan, ReadError>> {
    let packed = BASE64.decode(base.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    ZlibDecoder::new(packed.as_slice()).take(LIMIT + 1).read_to_end(&mut bytes).ok()?;
    Some(format::read(&bytes))
}

/// The line of a record: checksum, number, record. None only for a record that could not be read again.
pub(super) fn line(number: u64, record: &Record) -> Option<String> {
    let options = ron::Options::default().without_recursion_limit();
    let words = options.to_string(record).ok()?;
    let rest = format!("{number} {words}");
    Some(format!("{} {rest}\n", checksum(rest.as_bytes())))
}

/// The records of a journal, up to the first line that is torn, foreign or out of its place.
pub(super) fn read(bytes: &[u8]) -> Vec<Record> {
    let options = ron::Options::default().with_recursion_limit(DEEPEST);
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let sound = lines.zip(0_u64..).map_while(|(line, number)| {
        let line = std::str::from_utf8(line.strip_suffix(b"\n")?).ok()?;
        let (sum, rest) = line.split_once(' ')?;
        let (found, words) = rest.split_once(' ')?;
        let right = sum == checksum(rest.as_bytes()) && found == number.to_string();
        right
            .then(|| options.from_str(words).inspect_err(|error| log::warn!("a journal's line {number}: {error}")))?
            .ok()
    });
    sound.collect()
}

fn checksum(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    HEXLOWER.encode(sum.get(..CHECKSUM).unwrap_or_default())
}
