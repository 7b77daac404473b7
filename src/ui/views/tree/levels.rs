//! One level in, one level out, up and down: what becomes of an item and of what hangs on it.

use std::sync::Arc;

use crate::edit::Command;
use crate::model::{AnyList, Id, Item, Link, List, Measure, Part, Places, Plan, Slot, Text};
use crate::work::many::in_turn;

/// An item as another kind of item: the edit, its new id and the list it then stands in; or the key of the phrase that
/// says why not.
pub(super) type Turned = Result<(Command, Id, Slot), &'static str>;

/// The same of several, in their order.
pub(super) type TurnedAll = Result<(Command, Vec<(Id, Slot)>), &'static str>;

/// One level in: a priority becomes a task of the one above, a task a measure of the task above.
pub(super) fn deeper(plan: &Plan, places: &Places, id: Id, slot: Slot) -> Turned {
    let above = |list: &dyn AnyList| {
        let place = list.place_of(id)?.checked_sub(1)?;
        list.part_at(place).map(Part::id)
    };
    match slot {
        Slot::Priorities => {
            let priority = plan.priority(id).ok_or("tree-refused")?;
            if !priority.tasks.is_empty() || !priority.results.is_empty() || !priority.rationale.is_empty() {
                return Err("tree-refused-holds");
            }
            let target = above(&plan.priorities).ok_or("tree-refused-first")?;
            let children = Some(&priority.measures);
            Ok(turn((plan, places), id, priority.title.clone(), Slot::Tasks(target), usize::MAX, children))
        }
        Slot::Tasks(of) => {
            let task = plan.task(id, places).ok_or("tree-refused")?;
            if !task.measures.is_empty() {
                return Err("tree-refused-measures");
            }
            // Without a task above, it hangs on the priority itself.
            let tasks = &plan.priority(of).ok_or("tree-refused")?.tasks;
            let target = above(tasks).unwrap_or(of);
            Ok(turn((plan, places), id, task.title.clone(), Slot::Measures(target), usize::MAX, None))
        }
        _ => Err("tree-refused-deepest"),
    }
}

/// One level out: a measure becomes a task behind its task, a task a priority behind its priority.
pub(super) fn out(plan: &Plan, places: &Places, id: Id, slot: Slot) -> Turned {
    match slot {
        Slot::Measures(of) => {
            let measure = plan.measure(id, places).ok_or("tree-refused")?;
            let bare = Measure { id, text: measure.text.clone(), ..Measure::default() };
            if *measure != bare {
                return Err("tree-refused-fields");
            }
            let words = measure.text.clone();
            match places.get(of) {
                Some(Slot::Tasks(priority)) => {
                    let tasks = &plan.priority(priority).ok_or("tree-refused")?.tasks;
                    let index = tasks.position(of).map_or(usize::MAX, |place| place + 1);
                    Ok(turn((plan, places), id, words, Slot::Tasks(priority), index, None))
                }
                _ => Ok(turn((plan, places), id, words, Slot::Tasks(of), 0, None)),
            }
        }
        Slot::Tasks(of) => {
            let task = plan.task(id, places).ok_or("tree-refused")?;
            let index = plan.priorities.position(of).map_or(usize::MAX, |place| place + 1);
            Ok(turn((plan, places), id, task.title.clone(), Slot::Priorities, index, Some(&task.measures)))
        }
        _ => Err("tree-refused-top"),
    }
}

/// Several items one level in or out as one step, with their new ids and lists.
///
/// # Errors
/// Why the first of them that cannot be turned cannot be.
pub(super) fn turned_all(plan: &Plan, places: &Places, tops: &[Id], inward: bool) -> TurnedAll {
    let (mut order, mut all) = (tops.to_vec(), Vec::new());
    if !inward {
        // Each comes out right behind what held it: the last one first.
        order.reverse();
    }
    let command = in_turn(plan, places, order, |plan, places, id| {
        let slot = places.get(id).ok_or("tree-refused")?;
        let (command, new, slot) = if inward { deeper(plan, places, id, slot)? } else { out(plan, places, id, slot)? };
        all.push((new, slot));
        Ok(command)
    })?;
    if !inward {
        all.reverse();
    }
    Ok((command, all))
}

fn turn(
    (plan, places): (&Plan, &Places),
    old: Id,
    words: Text,
    slot: Slot,
    index: usize,
    children: Option<&List<Measure>>,
) -> (Command, Id, Slot) {
    let new = Id::new();
    let item = Item::of_words(slot.kind(), new, words);
    let mut steps: Vec<Command> = item.map(|item| Command::Insert { item, slot, index }).into_iter().collect();
    for child in children.into_iter().flat_map(List::iter) {
        steps.push(Command::Move { id: child.id, slot: Slot::Measures(new), index: usize::MAX });
    }
    for link in plan.links_from(old) {
        if places.get(link.to).is_some_and(|to| link.kind.joins(slot.kind(), to.kind())) {
            steps.push(Command::Link(Link { from: new, ..*link }));
        }
    }
    steps.extend(mentions(plan, old, new));
    steps.push(Command::Remove { id: old });
    (Command::All(steps), new, slot)
}

/// Notes, remarks and tags go on speaking of the item.
fn mentions(plan: &Plan, old: Id, new: Id) -> Vec<Command> {
    let mut items = Vec::new();
    for note in plan.notes.iter().filter(|note| note.about == Some(old)) {
        let mut note = Arc::clone(note);
        Arc::make_mut(&mut note).about = Some(new);
        items.push(Item::Note(note));
    }
    for remark in plan.remarks.iter().filter(|remark| remark.about == Some(old)) {
        let mut remark = Arc::clone(remark);
        Arc::make_mut(&mut remark).about = Some(new);
        items.push(Item::Remark(remark));
    }
    for tag in plan.tags.iter().filter(|tag| tag.items.contains(&old)) {
        let mut tag = Arc::clone(tag);
        let items_of = &mut Arc::make_mut(&mut tag).items;
        items_of.retain(|id| *id != old);
        items_of.push(new);
        items_of.sort_unstable();
        items.push(Item::Tag(tag));
    }
    items.into_iter().map(|item| Command::Put { item }).collect()
}

/// Up or down by one place, and at the end of its list across the border into the next list of its kind.
pub(super) fn shift(plan: &Plan, places: &Places, id: Id, slot: Slot, down: bool) -> Option<Command> {
    let list = plan.list(slot, places)?;
    let place = list.place_of(id)?;
    let within = if down { Some(place + 1).filter(|place| *place < list.count()) } else { place.checked_sub(1) };
    if let Some(index) = within {
        return Some(Command::Move { id, slot, index });
    }
    let parents = parents(plan, slot);
    let here = parents.iter().position(|other| *other == slot)?;
    let beside = if down { parents.get(here + 1) } else { parents.get(here.checked_sub(1)?) };
    let index = if down { 0 } else { usize::MAX };
    beside.map(|slot| Command::Move { id, slot: *slot, index })
}

/// The lists that hold the same kind, in the order shown. Measures do not slip to a priority that has only tasks.
fn parents(plan: &Plan, slot: Slot) -> Vec<Slot> {
    let priorities = plan.priorities.iter();
    match slot {
        Slot::Tasks(_) => priorities.map(|priority| Slot::Tasks(priority.id)).collect(),
        Slot::Results(_) => priorities.map(|priority| Slot::Results(priority.id)).collect(),
        Slot::Measures(of) => priorities
            .flat_map(|priority| {
                let direct = !priority.measures.is_empty() || priority.tasks.is_empty() || priority.id == of;
                let tasks = priority.tasks.iter().map(|task| Slot::Measures(task.id));
                direct.then_some(Slot::Measures(priority.id)).into_iter().chain(tasks)
            })
            .collect(),
        _ => Vec::new(),
    }
}
