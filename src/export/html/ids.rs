//! Ids of elements: which item and text an element shows, so that a page finds its way home.

use std::collections::BTreeMap;

use crate::document::{Block, Document, Origin};
use crate::export::docx::tag;

/// The ids given so far: in a page, every one is used once.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, u32>);

impl Ids {
    /// An id for the place of a text: as a bookmark of a DOCX, without the language, which the element itself has.
    pub(super) fn text(&mut self, origin: Origin) -> String {
        self.once(format!("t{}{}", origin.id, tag(origin.field)))
    }

    /// This id, or with a number from the second time on.
    pub(super) fn once(&mut self, id: String) -> String {
        let place = self.0.entry(id.clone()).or_default();
        *place = place.saturating_add(1);
        if *place > 1 { format!("{id}_{place}") } else { id }
    }

    /// An id for every heading, by the heading's place among the blocks: the contents name them before they come.
    pub(super) fn headings(&mut self, document: &Document) -> BTreeMap<usize, String> {
        let headings = document.blocks.iter().enumerate().filter_map(|(place, block)| match block {
            Block::Heading(heading) => Some((place, heading)),
            _ => None,
        });
        let id = |heading: &crate::document::Heading| match (heading.item, heading.words.origin) {
            (Some(item), _) => format!("i{item}"),
            (None, Some(origin)) => format!("t{}{}", origin.id, tag(origin.field)),
            (None, None) => "h".to_owned(),
        };
        headings.map(|(place, heading)| (place, self.once(id(heading)))).collect()
    }
}
