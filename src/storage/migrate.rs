//! Reading the schemas this program knows, the oldest first.
//!
//! Every schema that was ever released keeps its own type here and its file in `tests/fixtures`. Reading an old file is
//! a chain: its own type is parsed strictly, then turned into the next schema's, up to the plan of today. Schema 1 is
//! the first, so its type is the plan itself; when schema 2 changes a part of the model, the old part moves here.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use super::ReadError;
use super::header::Header;
use super::repair::breaks_off;
use super::wrong::Wrong;
use crate::model::Plan;

/// How deep values may stand within values. A record's figure in words, the deepest thing a plan holds, takes 31;
/// what goes deeper is no plan and would only cost stack.
pub(super) const DEPTH: usize = 64;

/// A file of schema 1.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Schema1 {
    header: Header,
    plan: Plan,
}

impl From<Schema1> for Plan {
    fn from(file: Schema1) -> Self {
        Self { id: file.header.plan, revision: file.header.revision, ..file.plan }
    }
}

/// Reads a file of the given schema; none when there is no such schema.
pub(super) fn read(schema: u32, text: &str) -> Option<Result<Plan, ReadError>> {
    match schema {
        1 => Some(parse::<Schema1>(text).map(Plan::from)),
        _ => None,
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let options = ron::Options::default().with_recursion_limit(DEPTH);
    options.from_str(text).map_err(|error| {
        let (line, column) = (error.span.start.line, error.span.start.col);
        let path = path_of_error::<T>(text, &options).unwrap_or_default();
        let end = error.span.end;
        let wrong = if breaks_off(text, end.line, end.col) { Wrong::CutShort } else { Wrong::from(error.code) };
        ReadError::Broken { line, column, path, wrong }
    })
}

/// The place of the first error in the tree. Reads the text again: keeping the path costs time that a sound file need
/// not pay. Where the path of the tree names no key, as in a text by languages, it says no more than it knows.
fn path_of_error<T: DeserializeOwned>(text: &str, options: &ron::Options) -> Option<String> {
    let mut ron = ron::Deserializer::from_str_with_options(text, options).ok()?;
    let error = serde_path_to_error::deserialize::<_, T>(&mut ron).err()?;
    let mut path = String::new();
    for segment in error.path() {
        let known = match segment {
            Segment::Seq { index } => format!("[{index}]"),
            Segment::Map { key: name } | Segment::Enum { variant: name } if path.is_empty() => name.clone(),
            Segment::Map { key: name } | Segment::Enum { variant: name } => format!(".{name}"),
            Segment::Unknown => continue,
        };
        path.push_str(&known);
    }
    Some(path)
}
