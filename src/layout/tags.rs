//! The tags of finished pages. A tag keeps the content it was made for, and that all it holds; a PDF is told only what
//! kind of thing it is. Of a long document, what is let go here is a third of the memory.

use typst::foundations::Content;
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};
use typst::model::{EmphElem, EnumElem, EnumItem, ParElem, StrongElem, TableCell, TableElem};
use typst::text::FontInstance;

/// Lets go of what the tags' contents hold, of the room that was kept for more items, and of all copies of a typeface
/// but those among `fonts`.
pub(super) fn lighten(frame: &mut Frame, fonts: &mut Vec<FontInstance>) {
    let items: Vec<_> = frame.items().cloned().map(|(at, item)| (at, light(item, fonts))).collect();
    let mut exact = Frame::new(frame.size(), frame.kind());
    if frame.has_baseline() {
        exact.set_baseline(frame.baseline());
    }
    exact.push_multiple(items);
    *frame = exact;
}

fn light(mut item: FrameItem, fonts: &mut Vec<FontInstance>) -> FrameItem {
    match &mut item {
        FrameItem::Group(group) => lighten(&mut group.frame, fonts),
        FrameItem::Text(text) => match fonts.iter().find(|font| **font == text.font) {
            Some(font) => text.font = font.clone(),
            None => fonts.push(text.font.clone()),
        },
        FrameItem::Tag(Tag::Start(content, _)) => empty(content),
        _ => {}
    }
    item
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
    } else if let Some(list) = content.to_packed_mut::<EnumElem>() {
        list.children = Vec::new();
    } else if let Some(table) = content.to_packed_mut::<TableElem>() {
        table.children = Vec::new();
    }
}
