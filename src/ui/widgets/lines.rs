//! The manners all lists share: type, Enter, type, Enter; a line that waits; arrows, Backspace, Alt+arrows.

use egui::Ui;

use super::TextField;
use crate::edit::Command;
use crate::model::{Field, Id, Item, Places, Slot, Text};
use crate::ui::{Answer, At, Context, Key, Pasting, Spot};

/// A line that waits for an item that does not exist yet. The first word typed makes the item, under the id the line
/// has had all along: so the widget stays the same, and no letter is lost.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    id: Id,
    next: Id,
}

impl Waiting {
    /// The id of the item to come; another one as soon as there is an item with the one before.
    pub fn id(&mut self, places: &Places) -> Id {
        if places.get(self.id).is_some() {
            self.id = std::mem::take(&mut self.next);
        }
        self.id
    }

    /// The id of the line that will wait behind the item made of this one.
    #[must_use]
    pub const fn next(&self) -> Id {
        self.next
    }

    /// Shows the line at the end of a list. Its first letter adds the item that `make` makes of it there.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        (slot, field): (Slot, Field),
        dress: impl FnOnce(TextField<'static>) -> TextField<'static>,
        make: impl FnOnce(Id, Text) -> Option<Item>,
    ) -> Option<Key> {
        let owner = self.id(cx.places);
        let name = cx.say("waiting-line");
        let answer = dress(TextField::new(Spot { owner, field }, "", name).takes_lists()).ask(ui, cx);
        if let Some(text) = answer.pasted {
            cx.out.pasted = Some(Pasting { slot, index: usize::MAX, text });
        }
        let text = Text::new(cx.language, &answer.typed.unwrap_or_default());
        if let Some(item) = Some(text).filter(|text| !text.is_empty()).and_then(|text| make(owner, text)) {
            cx.edit(Command::Insert { item, slot, index: usize::MAX });
        }
        answer.key
    }
}

/// What stands in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// An item, by its place among the items shown.
    Item(usize),
    /// A line that waits behind this item and what belongs to it.
    Between(Id),
    /// The line that waits at the end.
    Tail,
}

/// A line of a list as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The item, or the item to come.
    pub id: Id,
    /// What it is.
    pub kind: LineKind,
    /// How deep it stands.
    pub level: u8,
}

impl Line {
    /// Whether there is an item already.
    #[must_use]
    pub const fn is_item(&self) -> bool {
        matches!(self.kind, LineKind::Item(_))
    }
}

/// What the manners need to know of a list.
pub struct Manners<'a> {
    /// Where its items stand in the plan.
    pub slot: Slot,
    /// Makes an item of an id and a text; the second id is that of the item it comes behind.
    pub make: &'a dyn Fn(Id, Text, Option<Id>) -> Item,
}

/// The lines that wait in one list.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lines {
    tail: Waiting,
    between: Option<(Id, Id)>,
}

impl Lines {
    /// The id of the line that waits at the end.
    pub fn tail(&mut self, places: &Places) -> Id {
        self.tail.id(places)
    }

    /// Whether a line waits for an item with this id.
    #[must_use]
    pub fn waits(&self, id: Id) -> bool {
        self.tail.id == id || self.tail.next == id || self.between.is_some_and(|(between, _)| between == id)
    }

    /// The lines to show, for items in the order shown, each with its depth.
    pub fn order(&mut self, ctx: &egui::Context, cx: &Context<'_>, items: &[(Id, u8)]) -> Vec<Line> {
        self.between = self.between.filter(|(id, _)| {
            let spot = Spot::text(*id);
            let wanted = cx.caret.wanted.is_some_and(|(wanted, _)| wanted == spot);
            let here = ctx.memory(|memory| memory.has_focus(spot.egui_id()));
            cx.places.get(*id).is_none() && (wanted || here)
        });
        let item =
            |(index, (id, level)): (usize, &(Id, u8))| Line { id: *id, kind: LineKind::Item(index), level: *level };
        let mut lines: Vec<Line> = items.iter().enumerate().map(item).collect();
        if let Some((id, after)) = self.between
            && let Some(at) = items.iter().position(|(id, _)| *id == after)
        {
            let level = items.get(at).map_or(0, |(_, level)| *level);
            let subtree = items.iter().skip(at + 1).take_while(|(_, l)| *l > level).count();
            lines.insert(at + 1 + subtree, Line { id, kind: LineKind::Between(after), level });
        }
        lines.push(Line { id: self.tail.id(cx.places), kind: LineKind::Tail, level: 0 });
        lines
    }

    /// Does what was typed or pressed in a line. Gives back the key that it has no answer to.
    pub fn answer(
        &mut self,
        cx: &mut Context<'_>,
        lines: &[Line],
        at: usize,
        answer: &Answer,
        manners: &Manners<'_>,
    ) -> Option<Key> {
        let line = *lines.get(at)?;
        if let Some(text) = answer.pasted.clone() {
            cx.out.pasted = Some(Pasting { slot: manners.slot, index: index_behind(cx, line, manners.slot), text });
        }
        if let Some(words) = &answer.typed {
            typed(cx, line, words, manners);
        }
        match answer.key? {
            Key::Enter(_) => self.enter(cx, lines, line, answer),
            Key::BackspaceAtStart if deletable(cx, line) => {
                leave(cx, line);
                let before = at.checked_sub(1).and_then(|before| lines.get(before));
                let next = lines.get(at + 1).map(|next| (next, At::Start));
                if let Some((line, place)) = before.map(|line| (line, At::End)).or(next) {
                    cx.caret.go(Spot::text(line.id), place);
                }
            }
            Key::DeleteEmpty if line.is_item() && deletable(cx, line) => {
                leave(cx, line);
                if let Some(next) = lines.get(at + 1) {
                    cx.caret.go(Spot::text(next.id), At::Start);
                }
            }
            Key::MoveUp => shift(cx, lines, at, manners.slot, false),
            Key::MoveDown => shift(cx, lines, at, manners.slot, true),
            Key::Up => step(cx, lines, at.checked_sub(1), At::End),
            Key::Down => step(cx, lines, Some(at + 1), At::Start),
            key @ (Key::Tab | Key::BackTab) => return Some(key),
            Key::BackspaceAtStart | Key::DeleteEmpty | Key::Escape => {}
        }
        None
    }

    fn enter(&mut self, cx: &mut Context<'_>, lines: &[Line], line: Line, answer: &Answer) {
        let words = answer.typed.as_deref().map_or_else(|| words_of(cx, line).to_owned(), str::to_owned);
        if words.trim().is_empty() {
            return;
        }
        let next = match line.kind {
            LineKind::Tail => self.tail.next(),
            LineKind::Item(_) if follows(lines, line).is_none() => self.tail.id(cx.places),
            _ => {
                let id = Id::new();
                self.between = Some((id, line.id));
                id
            }
        };
        cx.caret.go(Spot::text(next), At::Start);
    }
}

/// The words of an item in the language being edited.
fn words_of<'c>(cx: &'c Context<'_>, line: Line) -> &'c str {
    let text = cx.plan.text(line.id, Field::Text, cx.places);
    text.and_then(|text| text.get(cx.language)).unwrap_or_default()
}

/// The item behind this one and what belongs to it, when there is one.
fn follows(lines: &[Line], line: Line) -> Option<&Line> {
    let rest = lines.iter().skip_while(|other| other.id != line.id).skip(1);
    rest.filter(|other| other.is_item())
        .find(|other| other.level <= line.level)
        .or_else(|| (line.level > 0).then(|| lines.last()).flatten())
}

/// Whether nothing is lost with the line: an item that has words in another language is not empty.
fn deletable(cx: &Context<'_>, line: Line) -> bool {
    cx.plan.text(line.id, Field::Text, cx.places).is_none_or(Text::is_empty)
}

fn leave(cx: &mut Context<'_>, line: Line) {
    if line.is_item() {
        cx.edit(Command::Remove { id: line.id });
    }
}

fn step(cx: &mut Context<'_>, lines: &[Line], to: Option<usize>, at: At) {
    if let Some(line) = to.and_then(|to| lines.get(to)) {
        cx.caret.go(Spot::text(line.id), at);
    }
}

fn typed(cx: &mut Context<'_>, line: Line, words: &str, manners: &Manners<'_>) {
    let language = cx.language;
    let after = match line.kind {
        LineKind::Item(_) => {
            let text = words.to_owned();
            cx.edit(Command::SetText { owner: line.id, field: Field::Text, language, text });
            return;
        }
        LineKind::Between(after) => Some(after),
        LineKind::Tail => None,
    };
    if words.is_empty() {
        return;
    }
    let index = index_behind(cx, line, manners.slot);
    let item = (manners.make)(line.id, Text::new(language, words), after);
    cx.edit(Command::Insert { item, slot: manners.slot, index });
}

/// The place behind an item, or behind the one that a line waits behind; at the end of the list for the last line.
fn index_behind(cx: &Context<'_>, line: Line, slot: Slot) -> usize {
    let after = match line.kind {
        LineKind::Item(_) => Some(line.id),
        LineKind::Between(after) => Some(after),
        LineKind::Tail => None,
    };
    let place = after.and_then(|after| cx.plan.list(slot, cx.places)?.place_of(after));
    place.map_or(usize::MAX, |place| place + 1)
}

/// Moves an item before the one before it, or behind the next one, on its own level.
fn shift(cx: &mut Context<'_>, lines: &[Line], at: usize, slot: Slot, down: bool) {
    let Some(line) = lines.get(at).filter(|line| line.is_item()) else { return };
    let beside = |other: &&Line| other.level <= line.level && other.is_item();
    let sibling = if down { lines.iter().skip(at + 1).find(beside) } else { lines.iter().take(at).rev().find(beside) };
    let Some(sibling) = sibling.filter(|sibling| sibling.level == line.level) else { return };
    let Some(index) = cx.plan.list(slot, cx.places).and_then(|list| list.place_of(sibling.id)) else { return };
    cx.edit(Command::Move { id: line.id, slot, index });
    cx.caret.go(Spot::text(line.id), At::Keep);
}
