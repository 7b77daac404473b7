//! Steps with many items at once: deleted, moved, sorted.

use std::collections::{BTreeSet, HashMap};

use super::main_words;
use crate::edit::Command;
use crate::i18n::Collation;
use crate::model::{Id, Language, Part, Places, Plan, Slot};

/// The chosen items that still are there, in the order of the plan, without those that another one of them holds.
#[must_use]
pub fn tops(plan: &Plan, places: &Places, chosen: &BTreeSet<Id>) -> Vec<Id> {
    let mut tops = Vec::new();
    if chosen.is_empty() {
        return tops;
    }
    plan.each_part(&mut |part, _| {
        let id = part.id();
        let held = || places.ancestors(id).into_iter().skip(1).any(|above| chosen.contains(&above));
        if chosen.contains(&id) && !held() {
            tops.push(id);
        }
    });
    tops
}

/// The step that deletes the items; none without any.
#[must_use]
pub fn deleted(tops: &[Id]) -> Option<Command> {
    (!tops.is_empty()).then(|| Command::All(tops.iter().map(|id| Command::Remove { id: *id }).collect()))
}

/// The step that moves each of the items one place up or down among those beside it; none where all stand at the edge.
#[must_use]
pub fn shifted(plan: &Plan, places: &Places, tops: &[Id], down: bool) -> Option<Command> {
    let mut orders: HashMap<Slot, Vec<Id>> = HashMap::new();
    let mut steps = Vec::new();
    let way: Vec<Id> = if down { tops.iter().rev().copied().collect() } else { tops.to_vec() };
    for id in way {
        let Some(slot) = places.get(id) else { continue };
        let order = orders.entry(slot).or_insert_with(|| order_of(plan, places, slot));
        let Some(at) = order.iter().position(|other| *other == id) else { continue };
        let beside = |other: &usize| order.get(*other).is_some_and(|other| are_beside(plan, id, *other));
        let to = if down { (at + 1..order.len()).find(beside) } else { (0..at).rev().find(beside) };
        let Some(to) = to.filter(|to| order.get(*to).is_some_and(|other| !tops.contains(other))) else { continue };
        let moved = order.remove(at);
        order.insert(to, moved);
        steps.push(Command::Move { id, slot, index: to });
    }
    (!steps.is_empty()).then_some(Command::All(steps))
}

/// The step that sorts an item and those beside it by their words, as a dictionary of the language does; none where they
/// stand so already.
#[must_use]
pub fn sorted(plan: &Plan, places: &Places, id: Id, language: Language) -> Option<Command> {
    let slot = places.get(id)?;
    let mut order = order_of(plan, places, slot);
    let beside: Vec<usize> =
        (0..order.len()).filter(|at| order.get(*at).is_some_and(|other| are_beside(plan, id, *other))).collect();
    let mut wanted: Vec<Id> = beside.iter().filter_map(|at| order.get(*at)).copied().collect();
    let collation = Collation::of(language);
    let words = |id: &Id| main_words(*id, plan, places, language);
    wanted.sort_by(|one, other| collation.compare(words(one), words(other)));
    let mut steps = Vec::new();
    for (to, id) in beside.into_iter().zip(wanted) {
        let Some(at) = order.iter().position(|other| *other == id).filter(|at| *at != to) else { continue };
        let moved = order.remove(at);
        order.insert(to, moved);
        steps.push(Command::Move { id, slot, index: to });
    }
    (!steps.is_empty()).then_some(Command::All(steps))
}

fn order_of(plan: &Plan, places: &Places, slot: Slot) -> Vec<Id> {
    let Some(list) = plan.list(slot, places) else { return Vec::new() };
    (0..list.count()).filter_map(|at| list.part_at(at)).map(Part::id).collect()
}

/// Whether two items of one list stand side by side: causes of problems stand under what they lead to.
fn are_beside(plan: &Plan, one: Id, other: Id) -> bool {
    let effect = |id| plan.problems.get(id).and_then(|problem| problem.cause_of);
    effect(one) == effect(other)
}
