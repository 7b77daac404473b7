//! Splitting and joining blocks of words, as Enter and Backspace do.

use super::{Refusal, apply};
use crate::model::{Block, Content, Field, Id, Item, Language, ListItem, Part, Places, Plan, Text};

/// Splits a block in the language being typed; the other languages stay with the first half.
pub(super) fn split(
    plan: &mut Plan,
    places: &mut Places,
    id: Id,
    language: Language,
    at: usize,
    new: Id,
) -> Result<(), Refusal> {
    let (slot, main) = (places.get(id).ok_or(Refusal::NotFound(id))?, plan.main_language());
    let block = plan.block(id, places).ok_or(Refusal::BadSplit)?;
    let words = block.content.prose().ok_or(Refusal::BadSplit)?.get(language).unwrap_or_default();
    let byte = words.char_indices().map(|(byte, _)| byte).chain([words.len()]).nth(at).ok_or(Refusal::BadSplit)?;
    let (head, tail) = words.split_at(byte);
    let (head, tail) = (head.to_owned(), Text::new(language, tail));
    let content = match &block.content {
        Content::Item(item) => Content::Item(ListItem { text: tail, ..item.clone() }),
        Content::Quotation(_) => Content::Quotation(tail),
        _ => Content::Paragraph(tail),
    };
    let item: Item = Block { id: new, content }.into();
    let index = plan.list(slot, places).and_then(|list| list.place_of(id)).ok_or(Refusal::BadSplit)? + 1;
    apply(plan, places, super::Command::Insert { item, slot, index })?;
    if let Some(text) = plan.text_mut(id, Field::Text, places) {
        text.set(language, &head, main);
    }
    Ok(())
}

/// Joins a block of words to the block of words before it, in every language.
pub(super) fn join(plan: &mut Plan, places: &mut Places, id: Id, language: Language) -> Result<(), Refusal> {
    let (slot, main) = (places.get(id).ok_or(Refusal::NotFound(id))?, plan.main_language());
    let list = plan.list(slot, places).ok_or(Refusal::BadSplit)?;
    let before = list.place_of(id).and_then(|index| index.checked_sub(1)).and_then(|index| list.part_at(index));
    let before = before.map(Part::id).ok_or(Refusal::BadSplit)?;
    let prose = |id| plan.block(id, places).and_then(|block| block.content.prose()).cloned().ok_or(Refusal::BadSplit);
    let (first, second) = (prose(before)?, prose(id)?);
    let mut joined = first.clone();
    // The main language first: the others remember which of its texts they stand for.
    let others = Language::ALL.into_iter().filter(|l| *l != main);
    for l in std::iter::once(main).chain(others) {
        let (head, tail) = (first.get(l).unwrap_or_default(), second.get(l).unwrap_or_default());
        if tail.is_empty() {
            continue;
        }
        let gap = if l == language || head.is_empty() { "" } else { " " };
        joined.set(l, &format!("{head}{gap}{tail}"), main);
    }
    *plan.text_mut(before, Field::Text, places).ok_or(Refusal::BadSplit)? = joined;
    apply::remove(plan, places, id)
}
