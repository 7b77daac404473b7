//! Steps with many items at once: deleted, moved, sorted.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::main_words;
use crate::edit::{Command, apply};
use crate::i18n::Collation;
use crate::model::{Id, Item, Kind, Language, Measure, Part, Places, Plan, Slot};

/// A step; or the key of the phrase that says why it cannot be made.
pub type Done = Result<Command, &'static str>;

/// The chosen items that still are there, in the order of the plan, without those that another one of them holds.
#[must_use]
pub fn tops(plan: &Plan, places: &Places, chosen: &BTreeSet<Id>) -> Vec<Id> {
    let mut tops = Vec::new();
    if chosen.is_empty() {
        return tops;
    }
    plan.each_part(&mut |part, _| {
        if chosen.contains(&part.id()) && !is_held(places, chosen, part.id()) {
            tops.push(part.id());
        }
    });
    tops
}

/// How many [`tops`] there are. What it costs grows with what is chosen, not with the plan.
#[must_use]
pub fn count_tops(places: &Places, chosen: &BTreeSet<Id>) -> usize {
    chosen.iter().filter(|id| places.get(**id).is_some() && !is_held(places, chosen, **id)).count()
}

/// Whether an item goes along with a chosen one that holds it.
fn is_held(places: &Places, chosen: &BTreeSet<Id>, id: Id) -> bool {
    places.ancestors(id).into_iter().skip(1).any(|above| chosen.contains(&above))
}

/// The step that deletes or cuts the items: the measures of an adopted plan are called off instead, since
/// reports and orders cite their codes. None without any.
#[must_use]
pub fn ended(plan: &Plan, places: &Places, tops: &[Id]) -> Option<Command> {
    let adopted = plan.passport.approval.adopted;
    let end = |id: &Id| match plan.measure(*id, places) {
        Some(measure) if adopted => {
            Command::Put { item: Measure { cancelled: true, ..Measure::clone(measure) }.into() }
        }
        _ => Command::Remove { id: *id },
    };
    (!tops.is_empty()).then(|| Command::All(tops.iter().map(end).collect()))
}

/// The item beside the chosen ones, for the caret: before the first of them, else behind it.
#[must_use]
pub fn neighbour(plan: &Plan, places: &Places, tops: &[Id]) -> Option<Id> {
    let first = *tops.first()?;
    let order = order_of(plan, places, places.get(first)?);
    let at = order.iter().position(|id| *id == first)?;
    let (before, behind) = order.split_at(at);
    before.iter().rev().chain(behind).find(|id| !tops.contains(id)).copied()
}

/// The step that makes problems causes of the one above the first of them, on their level.
///
/// # Errors
/// The key of what is said where they stand on several levels, or none stands above.
pub fn made_causes(plan: &Plan, places: &Places, tops: &[Id]) -> Done {
    let heads = heads(plan, tops);
    let first = *heads.first().ok_or("many-refused-lists")?;
    let mut beside = order_of(plan, places, Slot::Problems);
    beside.retain(|id| are_beside(plan, first, *id));
    if heads.iter().any(|id| !beside.contains(id)) {
        return Err("many-refused-lists");
    }
    let effect = beside.into_iter().take_while(|id| *id != first).last().ok_or("many-refused-end")?;
    in_turn(plan, places, heads, |plan, _, id| with_effect(plan, id, Some(effect)))
}

/// The step that takes causes out: they stand beside what they were causes of, right behind it.
///
/// # Errors
/// The key of what is said where one of them is no cause.
pub fn taken_out(plan: &Plan, places: &Places, tops: &[Id]) -> Done {
    in_turn(plan, places, heads(plan, tops).into_iter().rev(), |plan, _, id| {
        let effect = plan.problems.get(id).and_then(|problem| problem.cause_of).ok_or("many-refused-end")?;
        let above = plan.problems.get(effect).and_then(|problem| problem.cause_of);
        let place = |id| plan.problems.position(id).unwrap_or(usize::MAX);
        let (was, effect) = (place(id), place(effect));
        let index = if was < effect { effect } else { effect.saturating_add(1) };
        let put = with_effect(plan, id, above)?;
        Ok(Command::All(vec![put, Command::Move { id, slot: Slot::Problems, index }]))
    })
}

/// Steps made one after the other, each for the plan as the one before has left it, as one step.
///
/// # Errors
/// What the first of them that cannot be made says, or that it cannot be carried out.
pub fn in_turn(
    plan: &Plan,
    places: &Places,
    ids: impl IntoIterator<Item = Id>,
    mut step: impl FnMut(&Plan, &Places, Id) -> Done,
) -> Done {
    let (mut plan, mut places, mut steps) = (plan.clone(), places.clone(), Vec::new());
    for id in ids {
        let command = step(&plan, &places, id)?;
        apply(&mut plan, &mut places, command.clone()).map_err(|_| "many-refused")?;
        steps.push(command);
    }
    Ok(Command::All(steps))
}

/// The step that makes a problem a cause of another one, or of none.
///
/// # Errors
/// The key of what is said where it would be a cause of itself.
pub fn with_effect(plan: &Plan, id: Id, effect: Option<Id>) -> Done {
    let mut problem = Arc::clone(plan.problems.get(id).ok_or("many-refused")?);
    Arc::make_mut(&mut problem).cause_of = effect;
    if plan.would_circle(&problem) { Err("many-refused") } else { Ok(Command::Put { item: Item::Problem(problem) }) }
}

/// Those that do not go along with another of them: a cause goes with what it leads to.
fn heads(plan: &Plan, tops: &[Id]) -> Vec<Id> {
    let effect = |id: Id| plan.problems.get(id).and_then(|problem| problem.cause_of);
    let goes_along = |id: &Id| std::iter::successors(effect(*id), |id| effect(*id)).any(|above| tops.contains(&above));
    tops.iter().copied().filter(|id| !goes_along(id)).collect()
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
        steps.push(moved(order, slot, at, to));
    }
    (!steps.is_empty()).then_some(Command::All(steps))
}

/// The step that sorts an item and those beside it by their words, as a dictionary of the language does; none where they
/// stand so already.
#[must_use]
pub fn sorted(plan: &Plan, places: &Places, id: Id, language: Language) -> Option<Command> {
    let slot = places.get(id).filter(|slot| is_sortable(*slot))?;
    let mut order = order_of(plan, places, slot);
    let beside: Vec<usize> =
        (0..order.len()).filter(|at| order.get(*at).is_some_and(|other| are_beside(plan, id, *other))).collect();
    let mut wanted: Vec<Id> = beside.iter().filter_map(|at| order.get(*at)).copied().collect();
    let collation = Collation::of(language);
    let words = |id: &Id| main_words(*id, plan, places, language);
    wanted.sort_by(|one, other| {
        let (one, other) = (words(one), words(other));
        // What has no words stands last.
        one.is_empty().cmp(&other.is_empty()).then_with(|| collation.compare(one, other))
    });
    let mut steps = Vec::new();
    for (to, id) in beside.into_iter().zip(wanted) {
        let Some(at) = order.iter().position(|other| *other == id).filter(|at| *at != to) else { continue };
        steps.push(moved(&mut order, slot, at, to));
    }
    (!steps.is_empty()).then_some(Command::All(steps))
}

/// The step that moves an item within its list, whose order follows it.
fn moved(order: &mut Vec<Id>, slot: Slot, from: usize, to: usize) -> Command {
    let id = order.remove(from);
    order.insert(to, id);
    Command::Move { id, slot, index: to }
}

/// Whether a list may be sorted: not one that tells something in its order.
#[must_use]
pub const fn is_sortable(slot: Slot) -> bool {
    !matches!(slot.kind(), Kind::Section | Kind::Block | Kind::Fact | Kind::Record | Kind::Swot)
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
