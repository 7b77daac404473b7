//! The tags of finished pages. A tag keeps the content it was made for, and that all it holds; a PDF is told only what
//! kind of thing it is. Of a long document, what is let go here is a third of the memory.

use std::sync::Arc;

use typst::foundations::Content;
use typst::introspection::Tag;
use typst::layout::resolve::Entry;
use typst::layout::{Frame, FrameItem};
use typst::model::{EmphElem, EnumElem, EnumItem, ParElem, StrongElem, TableCell, TableElem};
use typst::pdf::PdfMarkerTag;
use typst::text::FontInstance;

/// Lets go of what the tags' contents hold, and of all copies of a typeface but those among `fonts`. In place: a copy of
/// all pages would take their room again.
pub(super) fn lighten(frame: &mut Frame, fonts: &mut Vec<FontInstance>) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => lighten(&mut group.frame, fonts),
            FrameItem::Text(text) => match fonts.iter().find(|font| **font == text.font) {
                Some(font) => text.font = font.clone(),
                None => fonts.push(text.font.clone()),
            },
            FrameItem::Tag(Tag::Start(content, _)) => empty(content),
            _ => {}
        }
        true
    });
}

fn empty(content: &mut Content) {
    if let Some(par) = content.to_packed_mut::<ParElem>() {
        par.body = Content::empty();
    } else if let Some(strong) = content.to_packed_mut::<StrongElem>() {
        strong.body = Content::empty();
    } else if let Some(emph) = content.to_packed_mut::<EmphElem>() {
        emph.body = Content::empty();
    } else if let Some(cell) = content.to_packed_mut::<TableCell>() {
        cell.body = Content::empty();
        cell.stroke.unset();
        cell.inset.unset();
        cell.fill.unset();
    } else if let Some(item) = content.to_packed_mut::<EnumItem>() {
        item.body = Content::empty();
    } else if let Some(marker) = content.to_packed_mut::<PdfMarkerTag>() {
        marker.body = Content::empty();
    } else if let Some(list) = content.to_packed_mut::<EnumElem>() {
        list.children = Vec::new();
    } else if let Some(table) = content.to_packed_mut::<TableElem>() {
        table.children = Vec::new();
        // The grid made of them is asked for strokes and headings, not for words.
        for entry in table.grid.as_mut().and_then(Arc::get_mut).map(|grid| &mut grid.entries).into_iter().flatten() {
            if let Entry::Cell(cell) = entry {
                cell.body = Content::empty();
            }
        }
    }
}
