//! What the workshop needs and no adopted document shows; and the glossary, which it may.

use serde::{Deserialize, Serialize};

use super::item::part;
use super::{Id, Text};

/// A group of the workshop: where cards come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Identity.
    pub id: Id,
    /// Its name.
    pub name: Text,
}

part!(Group { Name => name });

/// A note on an item, never exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// Identity.
    pub id: Id,
    /// On which item; none: on the whole plan.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub about: Option<Id>,
    /// The words.
    pub text: Text,
}

part!(Note { Text => text });

/// A tag and the items that bear it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Identity.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// The items that bear it, in order of their ids, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Id>,
}

part!(Tag { Name => name });

/// A finding somebody has called right as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dismissal {
    /// The check's name, as `kengesh check` prints it.
    pub check: String,
    /// The item it was found at.
    pub item: Id,
}

/// A word explained.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Identity.
    pub id: Id,
    /// The word.
    pub name: Text,
    /// What it means here.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub text: Text,
}

part!(Term { Name => name, Text => text });
