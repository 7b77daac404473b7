//! A plan of one's own, made of a template.

use std::collections::BTreeMap;

use super::write;
use crate::model::{Id, Item, Plan};

/// The file of the same plan with new identities throughout: what is made of one template twice can be merged.
///
/// The change is made in the file's form, where every identity, also within a link, stands between quotation marks:
/// so none can be forgotten.
#[must_use]
pub fn renewed(plan: &Plan) -> String {
    let mut new = BTreeMap::from([(plan.id.to_string(), Id::new().to_string())]);
    plan.each_part(&mut |part, _| {
        new.insert(part.id().to_string(), Id::new().to_string());
    });
    let text = write(plan);
    let pieces = text.split('"').map(|piece| new.get(piece).map_or(piece, String::as_str));
    pieces.collect::<Vec<_>>().join("\"")
}

/// The same item, and all it holds, with new identities; links to what is not in it stay. None only if an item could
/// not be read back as it was written.
#[must_use]
pub fn renewed_item(item: &Item) -> Option<Item> {
    let new: BTreeMap<String, String> =
        crate::model::ids_within(item).into_iter().map(|id| (id.to_string(), Id::new().to_string())).collect();
    let text = ron::to_string(item).ok()?;
    let pieces: Vec<&str> = text.split('"').map(|piece| new.get(piece).map_or(piece, String::as_str)).collect();
    ron::from_str(&pieces.join("\"")).ok()
}
