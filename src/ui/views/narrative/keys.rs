//! What the keys do in running text.

use crate::edit::Command;
use crate::model::{Block, Content, Field, Id, List, ListItem, Slot};
use crate::ui::widgets::Key;
use crate::ui::{At, Context, Spot};

/// A list of blocks and the line that waits behind it.
pub(super) struct Place<'a> {
    pub slot: Slot,
    pub blocks: &'a List<Block>,
    pub waiting: Id,
}

impl Place<'_> {
    /// The nearest text before a place that the caret can stand in.
    fn before(&self, index: usize) -> Option<&Block> {
        (0..index).rev().filter_map(|i| self.blocks.at(i)).map(AsRef::as_ref).find(|b| b.content.prose().is_some())
    }

    /// The text after a place that the caret can stand in; the waiting line at the end.
    fn after(&self, index: usize) -> Id {
        let next = (index + 1..self.blocks.len()).filter_map(|i| self.blocks.at(i));
        next.map(AsRef::as_ref).find(|b| b.content.prose().is_some()).map_or(self.waiting, |b| b.id)
    }
}

/// Answers a key pressed in the waiting line.
pub(super) fn answer_waiting(cx: &mut Context<'_>, list: &Place<'_>, key: Key) {
    if matches!(key, Key::Up | Key::BackspaceAtStart)
        && let Some(block) = list.before(list.blocks.len())
    {
        cx.caret.go(Spot::text(block.id), At::End);
    }
}

/// Answers a key pressed in a block of words.
pub(super) fn answer(cx: &mut Context<'_>, list: &Place<'_>, index: usize, key: Key) {
    let Some(block) = list.blocks.at(index) else { return };
    match key {
        Key::Enter(at) => enter(cx, block, at),
        Key::Tab => deepen(cx, list, index, true),
        Key::BackTab => deepen(cx, list, index, false),
        Key::BackspaceAtStart => backspace(cx, list, index),
        Key::DeleteEmpty => {
            if is_blank(block) {
                cx.edit(Command::Remove { id: block.id });
                cx.caret.go(Spot::text(list.after(index)), At::Start);
            }
        }
        Key::MoveUp => shift(cx, list, index, index.checked_sub(1)),
        Key::MoveDown => shift(cx, list, index, Some(index + 1).filter(|to| *to < list.blocks.len())),
        Key::Up => {
            if let Some(before) = list.before(index) {
                cx.caret.go(Spot::text(before.id), At::End);
            }
        }
        Key::Down => cx.caret.go(Spot::text(list.after(index)), At::Start),
        Key::Escape => {}
    }
}

/// A block of words without words in any language.
fn is_blank(block: &Block) -> bool {
    block.content.prose().is_some_and(crate::model::Text::is_empty)
}

fn enter(cx: &mut Context<'_>, block: &Block, at: usize) {
    // What was typed in this very frame is in the outbox, not in the plan yet.
    let typed = cx.out.edits.iter().any(|edit| matches!(edit, Command::SetText { owner, .. } if *owner == block.id));
    if let Content::Item(item) = &block.content
        && item.text.is_empty()
        && !typed
    {
        put(cx, block.id, Content::Paragraph(item.text.clone()));
        return;
    }
    let new = Id::new();
    cx.edit(Command::Split { block: block.id, language: cx.language, at, new });
    cx.caret.go(Spot::text(new), At::Start);
}

/// Tab in a list item changes its depth; elsewhere it leads on, so that the keyboard is never caught.
fn deepen(cx: &mut Context<'_>, list: &Place<'_>, index: usize, deeper: bool) {
    let Some(block) = list.blocks.at(index) else { return };
    if let Content::Item(item) = &block.content {
        let level = if deeper { (item.level + 1).min(ListItem::DEEPEST) } else { item.level.saturating_sub(1) };
        put(cx, block.id, Content::Item(ListItem { level, ..item.clone() }));
    } else if deeper {
        cx.caret.go(Spot::text(list.after(index)), At::Start);
    } else if let Some(before) = list.before(index) {
        cx.caret.go(Spot::text(before.id), At::End);
    }
}

fn backspace(cx: &mut Context<'_>, list: &Place<'_>, index: usize) {
    let Some(block) = list.blocks.at(index) else { return };
    let previous = index.checked_sub(1).and_then(|index| list.blocks.at(index));
    let words = previous.and_then(|previous| Some((previous.id, previous.content.prose()?)));
    if is_blank(block) {
        cx.edit(Command::Remove { id: block.id });
        let before = list.before(index).map(|before| Spot::text(before.id));
        cx.caret.go(before.unwrap_or_else(|| Spot::text(list.after(index))), At::End);
    } else if let Some((id, text)) = words {
        let end = text.get(cx.language).unwrap_or_default().chars().count();
        cx.edit(Command::Join { block: block.id, language: cx.language });
        cx.caret.go(Spot::text(id), At::Char(end));
    }
}

fn shift(cx: &mut Context<'_>, list: &Place<'_>, index: usize, to: Option<usize>) {
    let (Some(block), Some(to)) = (list.blocks.at(index), to) else { return };
    cx.edit(Command::Move { id: block.id, slot: list.slot, index: to });
}

/// Changes what a block is.
pub(super) fn put(cx: &mut Context<'_>, id: Id, content: Content) {
    cx.edit(Command::Put { item: Block { id, content }.into() });
}

/// Puts a new block into a list before a place, or has a picture chosen for it.
pub(super) fn add(cx: &mut Context<'_>, slot: Slot, index: usize, wish: super::row::Wish) {
    use super::row::Wish;
    match wish {
        Wish::Add(content) => {
            let item = Block { id: Id::new(), content }.into();
            cx.edit(Command::Insert { item, slot, index });
        }
        Wish::AddPicture => cx.out.picture = Some((slot, index)),
        Wish::Be(_) | Wish::Up | Wish::Down | Wish::Remove => {}
    }
}

/// What can be done to a block beside typing in it.
pub(super) fn carry_out(cx: &mut Context<'_>, list: &Place<'_>, index: usize, wish: super::row::Wish) {
    use super::row::Wish;
    let Some(block) = list.blocks.at(index) else { return };
    match wish {
        Wish::Be(content) => {
            put(cx, block.id, content);
            cx.caret.go(Spot { owner: block.id, field: Field::Text }, At::End);
        }
        Wish::Add(_) | Wish::AddPicture => add(cx, list.slot, index + 1, wish),
        Wish::Up => shift(cx, list, index, index.checked_sub(1)),
        Wish::Down => shift(cx, list, index, Some(index + 1).filter(|to| *to < list.blocks.len())),
        Wish::Remove => cx.edit(Command::Remove { id: block.id }),
    }
}
