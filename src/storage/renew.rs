//! A plan of one's own, made of a template.

use std::collections::BTreeMap;

use super::write;
use crate::model::{Id, Plan};

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
