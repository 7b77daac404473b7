//! x
use crate::document::Document;
/// x
#[must_use]
pub fn markdown(_d: &Document) -> String {
    String::new()
}
