//! The plan: plain data and its invariants. It knows no screen and no disk.
//!
//! A [`Plan`] holds [`List`]s of items; every item is a [`Part`] with an [`Id`], a [`Kind`] and [`Text`]s in several
//! languages. A [`Slot`] names a list, [`Places`] knows which list holds which item, and [`Plan::faults`] says what
//! is wrong with a plan that was not made by editing.

mod aims;
mod asset;
mod carrying_out;
mod fault;
mod figure;
mod id;
mod item;
mod kitchen;
mod language;
mod link;
mod list;
mod lookup;
mod mend;
mod money;
mod narrative;
mod passport;
mod place;
mod plan;
mod section;
mod settings;
mod swot;
mod text;
mod time;
mod tree;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

pub use aims::*;
pub use asset::*;
pub use carrying_out::*;
pub use fault::*;
pub use figure::*;
pub use id::*;
pub use item::{AnyList, Field, Item, Kind, Listed, Part, main_field};
pub use kitchen::*;
pub use language::*;
pub use link::*;
pub use list::*;
pub use mend::*;
pub use money::*;
pub use narrative::*;
pub use passport::*;
pub use place::{Places, Slot};
pub(crate) use place::{each_within, ids_within};
pub use plan::*;
pub use section::*;
pub use settings::*;
pub use swot::*;
pub use text::*;
pub use time::*;
pub use tree::*;
pub use wording::*;

/// Whether a value is what is left out of a file.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Reads a value that is written as a string.
fn from_string<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr,
    T::Err: fmt::Display,
    D: Deserializer<'de>,
{
    let string = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    string.parse().map_err(D::Error::custom)
}

/// Reads a map as a list of pairs and refuses a key that stands twice, since RON would drop one of the two silently.
fn distinct<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord + fmt::Debug,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Pairs<K, V>(PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de> + Ord + fmt::Debug, V: Deserialize<'de>> Visitor<'de> for Pairs<K, V> {
        type Value = BTreeMap<K, V>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = BTreeMap::new();
            while let Some((key, value)) = map.next_entry::<K, V>()? {
                if pairs.contains_key(&key) {
                    return Err(A::Error::custom(format_args!("{key:?} stands twice in one map")));
                }
                pairs.insert(key, value);
            }
            Ok(pairs)
        }
    }
    deserializer.deserialize_map(Pairs(PhantomData))
}

fn distinct_assets<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<BTreeMap<AssetId, Asset>>, D::Error> {
    distinct(deserializer).map(Arc::new)
}

/// Reads a set and refuses an element that stands twice.
fn distinct_set<'de, T, D>(deserializer: D) -> Result<Arc<BTreeSet<T>>, D::Error>
where
    T: Deserialize<'de> + Ord,
    D: Deserializer<'de>,
{
    struct Elements<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de> + Ord> Visitor<'de> for Elements<T> {
        type Value = BTreeSet<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self::Value, A::Error> {
            let mut set = BTreeSet::new();
            while let Some(element) = elements.next_element()? {
                if !set.insert(element) {
                    return Err(A::Error::custom("the same entry stands twice"));
                }
            }
            Ok(set)
        }
    }
    deserializer.deserialize_seq(Elements(PhantomData)).map(Arc::new)
}
