//! The header of a plan's file, and the small tolerant pass that reads it before the rest is understood.

use std::fmt;

use serde::de::{IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::model::{Id, Plan};

/// What tells a plan from any other RON document.
pub(super) const FORMAT: &str = "kengesh";

/// The schema this program writes. It grows when an older program could not read what a newer one writes.
pub const SCHEMA: u32 = 1;

/// What stands before the plan in its file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    /// Always [`FORMAT`].
    format: String,
    /// The schema of the rest.
    schema: u32,
    /// The version of the program that wrote it.
    program: String,
    /// The plan's identity.
    pub(super) plan: Id,
    /// How often the plan was saved.
    pub(super) revision: u64,
}

impl Header {
    /// The header of this plan, as this program writes it.
    pub(super) fn of(plan: &Plan) -> Self {
        Self {
            format: FORMAT.to_owned(),
            schema: SCHEMA,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            plan: plan.id,
            revision: plan.revision,
        }
    }
}

/// As much of a header as every schema, past and future, has.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct Preamble {
    /// What kind of file it is.
    pub(super) format: String,
    /// The schema of the rest.
    pub(super) schema: u32,
    /// The version of the program that wrote it.
    #[serde(default)]
    pub(super) program: String,
}

/// Reads the header alone. None when the text has none: what follows the header is not even looked at.
pub(super) fn peek(text: &str) -> Option<Preamble> {
    let options = ron::Options::default().with_recursion_limit(super::migrate::DEPTH);
    let mut ron = ron::Deserializer::from_str_with_options(text, &options).ok()?;
    let mut found = None;
    // Reading ends behind the header, in the middle of the document: that this is an error for RON says nothing.
    let _ = ron.deserialize_struct("", &["header", "plan"], Peek(&mut found));
    found
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Key {
    Header,
    #[serde(other)]
    Other,
}

struct Peek<'a>(&'a mut Option<Preamble>);

impl<'de> Visitor<'de> for Peek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a header")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<Key>()? {
            match key {
                Key::Header => {
                    *self.0 = Some(map.next_value()?);
                    return Ok(());
                }
                Key::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
