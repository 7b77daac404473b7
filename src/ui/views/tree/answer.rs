//! What keys and drops do in the tree.

use super::levels;
use super::rows::{Pending, Row, What, priority_of, spot};
use super::{TreeView, row};
use crate::edit::Command;
use crate::model::{Id, Item, Kind, Part, Slot, Text};
use crate::ui::widgets::drag::Dropped;
use crate::ui::{At, Context, Key, Spot};
use crate::work::many;

/// What was typed goes into the item, or makes it.
pub(super) fn typed(cx: &mut Context<'_>, row: &Row, words: &str) {
    let (language, spot) = (cx.language, row.spot());
    if row.is_item() {
        cx.edit(Command::SetText { owner: spot.owner, field: spot.field, language, text: words.to_owned() });
        return;
    }
    let text = Text::new(language, words);
    if let Some(item) = Some(text).filter(|text| !text.is_empty()).and_then(|text| make(row, text)) {
        cx.edit(Command::Insert { item, slot: row.slot, index: index_behind(cx, row) });
    }
}

fn make(row: &Row, text: Text) -> Option<Item> {
    Item::of_words(row.kind(), row.id, text)
}

/// The place behind an item, or behind the one that a line waits behind.
pub(super) fn index_behind(cx: &Context<'_>, row: &Row) -> usize {
    let list = cx.plan.list(row.slot, cx.places);
    let after = match row.what {
        What::Waiting(after) => after,
        _ => Some(row.id),
    };
    match after {
        Some(after) => list.and_then(|list| list.place_of(after)).map_or(usize::MAX, |place| place + 1),
        // The line behind the last priority.
        None if row.slot == Slot::Priorities => usize::MAX,
        None => 0,
    }
}

impl TreeView {
    /// Does what was pressed in a row.
    pub(super) fn answer(&mut self, cx: &mut Context<'_>, row: &Row, key: Key, typed: Option<&str>) {
        self.refused = None;
        match key {
            Key::Enter(_) => self.enter(cx, row, typed),
            Key::Tab | Key::BackTab if row.is_item() && cx.selection.ids.len() > 1 => {
                self.turn_all(cx, row, key == Key::Tab);
            }
            Key::Tab if row.is_item() => self.turned(cx, row, levels::deeper(cx.plan, cx.places, row.id, row.slot)),
            Key::BackTab if row.is_item() => self.turned(cx, row, levels::out(cx.plan, cx.places, row.id, row.slot)),
            Key::Tab if typed.is_none() => self.wait_deeper(cx, row),
            Key::BackTab if typed.is_none() => self.wait_outer(cx, row),
            Key::BackspaceAtStart | Key::DeleteEmpty => self.delete(cx, row, key == Key::BackspaceAtStart),
            Key::MoveUp | Key::MoveDown if row.is_item() => {
                if let Some(command) = levels::shift(cx.plan, cx.places, row.id, row.slot, key == Key::MoveDown) {
                    cx.edit(command);
                    cx.caret.go(row.spot(), At::Keep);
                }
            }
            Key::Up => self.step(cx, row, false),
            Key::Down => self.step(cx, row, true),
            _ => {}
        }
    }

    /// The next item of the same level, behind this one and what belongs to it.
    fn enter(&mut self, cx: &mut Context<'_>, row: &Row, typed: Option<&str>) {
        let spot_here = row.spot();
        let text = cx.plan.text(spot_here.owner, spot_here.field, cx.places);
        let words = typed.or_else(|| text.and_then(|text| text.get(cx.language))).unwrap_or_default();
        if words.trim().is_empty() {
            return;
        }
        let last = cx.plan.list(row.slot, cx.places).is_none_or(|list| {
            let place = list.place_of(row.id);
            place.is_none_or(|place| place + 1 == list.count())
        });
        let next = match (row.slot, row.is_item()) {
            (Slot::Priorities, false) if self.tree.pending().is_none_or(|pending| pending.id != row.id) => {
                Some(self.tree.tail.next())
            }
            (Slot::Priorities, true) if last => Some(self.tree.tail.id(cx.places)),
            (Slot::Results(of), true) if last => Some(self.tree.result_tail(of, cx.places)),
            (Slot::Results(of), false) if self.tree.pending().is_none_or(|pending| pending.id != row.id) => {
                self.tree.next_result(of)
            }
            _ => None,
        };
        let id = next.unwrap_or_else(|| {
            let id = Id::new();
            self.tree.wait(Some(Pending { id, slot: row.slot, after: Some(row.id) }), cx.places);
            id
        });
        cx.caret.go(spot(id, row.slot), At::Start);
    }

    fn turned(&mut self, cx: &mut Context<'_>, row: &Row, turned: levels::Turned) {
        match turned {
            Ok((command, id, slot)) => {
                if let Some(priority) = slot.owner().and_then(|owner| priority_of(owner, cx.places)) {
                    for above in slot.owner().map(|owner| cx.places.ancestors(owner)).unwrap_or_default() {
                        self.tree.expand(above, priority);
                    }
                }
                cx.edit(command);
                cx.caret.go(spot(id, slot), At::End);
            }
            Err(reason) => self.refused = Some((row.spot(), reason)),
        }
    }

    /// All that are chosen, one level in or out: as one step, or none of them.
    fn turn_all(&mut self, cx: &mut Context<'_>, row: &Row, inward: bool) {
        let tops = many::tops(cx.plan, cx.places, &cx.selection.ids);
        match levels::turned_all(cx.plan, cx.places, &tops, inward) {
            Ok((command, turned)) => {
                for owner in turned.iter().filter_map(|(_, slot)| slot.owner()) {
                    if let Some(priority) = priority_of(owner, cx.places) {
                        cx.places.ancestors(owner).into_iter().for_each(|above| self.tree.expand(above, priority));
                    }
                }
                cx.edit(command);
                cx.selection.clear();
                if let Some((id, slot)) = turned.last() {
                    cx.caret.go(spot(*id, *slot), At::End);
                }
            }
            Err(reason) => self.refused = Some((row.spot(), reason)),
        }
    }

    /// The line that waits, one level in.
    fn wait_deeper(&mut self, cx: &mut Context<'_>, row: &Row) {
        let What::Waiting(after) = row.what else { return };
        let last = |slot: Slot| {
            let list = cx.plan.list(slot, cx.places)?;
            list.part_at(list.count().checked_sub(1)?).map(Part::id)
        };
        let slot = match row.slot {
            Slot::Priorities => after.or_else(|| last(Slot::Priorities)).map(Slot::Tasks),
            Slot::Tasks(of) => Some(Slot::Measures(after.unwrap_or(of))),
            _ => None,
        };
        match slot {
            Some(slot) => self.wait_in(cx, slot, last(slot)),
            None if row.slot == Slot::Priorities => self.refused = Some((row.spot(), "tree-refused-first")),
            None => self.refused = Some((row.spot(), "tree-refused-deepest")),
        }
    }

    /// The line that waits, one level out.
    fn wait_outer(&mut self, cx: &mut Context<'_>, row: &Row) {
        match row.slot {
            Slot::Measures(of) => match cx.places.get(of) {
                Some(Slot::Tasks(priority)) => self.wait_in(cx, Slot::Tasks(priority), Some(of)),
                _ => self.wait_in(cx, Slot::Tasks(of), None),
            },
            Slot::Tasks(of) if cx.plan.priorities.position(of).is_some_and(|at| at + 1 < cx.plan.priorities.len()) => {
                self.wait_in(cx, Slot::Priorities, Some(of));
            }
            Slot::Tasks(_) => {
                let tail = self.tree.tail.id(cx.places);
                cx.caret.go(Spot::title(tail), At::Start);
            }
            _ => self.refused = Some((row.spot(), "tree-refused-top")),
        }
    }

    fn wait_in(&mut self, cx: &mut Context<'_>, slot: Slot, after: Option<Id>) {
        let id = Id::new();
        self.tree.wait(Some(Pending { id, slot, after }), cx.places);
        cx.caret.go(spot(id, slot), At::Start);
    }

    /// An empty item goes; the caret goes to the end of the row before, or to the next one.
    fn delete(&mut self, cx: &mut Context<'_>, row: &Row, back: bool) {
        let field = row.spot().field;
        if !row::is_empty(cx, row.id, field) || (!row.is_item() && !back) {
            return;
        }
        if row.is_item() {
            let holds = cx.plan.item(row.id, cx.places).is_some_and(|item| crate::model::ids_within(&item).len() > 1);
            let bare = cx
                .plan
                .measure(row.id, cx.places)
                .is_none_or(|measure| *measure == crate::model::Measure { id: row.id, ..Default::default() });
            if holds || !bare {
                self.refused = Some((row.spot(), "tree-refused-not-empty"));
                return;
            }
            cx.edit(Command::Remove { id: row.id });
        }
        self.step(cx, row, !back);
    }

    /// To the row before or the next one that has words.
    fn step(&mut self, cx: &mut Context<'_>, row: &Row, down: bool) {
        let Some(at) = self.tree.rows.iter().position(|other| other.id == row.id) else { return };
        let has_words = |other: &&Row| other.what != What::Head;
        let next = if down {
            self.tree.rows.iter().skip(at + 1).find(has_words)
        } else {
            self.tree.rows.iter().take(at).rev().find(has_words)
        };
        if let Some(next) = next {
            cx.caret.go(next.spot(), if down { At::Start } else { At::End });
        }
    }
}

/// Whether the dragged item may stand in the list of this row, or under the item of this row.
pub(super) fn may_land(cx: &Context<'_>, dragged: Id, row: &Row) -> bool {
    let Some(from) = cx.places.get(dragged) else { return false };
    dragged != row.id && (from.kind() == row.kind() || under(from.kind(), row).is_some())
}

/// The list under an item that takes this kind.
fn under(kind: Kind, row: &Row) -> Option<Slot> {
    if !row.is_item() {
        return None;
    }
    match (kind, row.kind()) {
        (Kind::Task, Kind::Priority) => Some(Slot::Tasks(row.id)),
        (Kind::Measure, Kind::Task | Kind::Priority) => Some(Slot::Measures(row.id)),
        (Kind::ExpectedResult, Kind::Priority) => Some(Slot::Results(row.id)),
        _ => None,
    }
}

/// Puts the dragged item where it was let go.
pub(super) fn drop_row(cx: &mut Context<'_>, row: &Row, dropped: Dropped) {
    let Some(from) = cx.places.get(dropped.what) else { return };
    let (slot, index) = if from.kind() == row.kind() {
        let place = |id| cx.plan.list(row.slot, cx.places).and_then(|list| list.place_of(id));
        let over = place(row.id).map_or(usize::MAX, |over| over + usize::from(!dropped.before));
        // Places are counted without the item that moves.
        let index = if from == row.slot && place(dropped.what).is_some_and(|was| was < over) { over - 1 } else { over };
        (row.slot, index)
    } else if let Some(slot) = under(from.kind(), row) {
        (slot, 0)
    } else {
        return;
    };
    cx.edit(Command::Move { id: dropped.what, slot, index });
}
