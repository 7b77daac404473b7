//! What happens to those that name an item, when the item goes.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{Id, Item, Part, Places, Plan, Problem, Slot};

/// The causes of a problem that goes become causes of what it was a cause of.
pub(super) fn hand_causes_up(plan: &mut Plan, gone: &Problem) {
    let causes: Vec<Id> = plan.problems.iter().filter(|p| p.cause_of == Some(gone.id)).map(|p| p.id).collect();
    for cause in causes {
        if let Some(problem) = plan.problems.get_mut(cause) {
            problem.cause_of = gone.cause_of;
        }
    }
}

/// Takes every mention of these items out of the plan. Links, notes and dismissals go with the item; a remark that
/// came from outside stays, and speaks of the whole.
pub(super) fn forget(plan: &mut Plan, places: &mut Places, gone: &HashSet<Id>) {
    if plan.links.iter().any(|link| gone.contains(&link.from) || gone.contains(&link.to)) {
        Arc::make_mut(&mut plan.links).retain(|link| !gone.contains(&link.from) && !gone.contains(&link.to));
    }
    if plan.dismissed.iter().any(|dismissal| gone.contains(&dismissal.item)) {
        Arc::make_mut(&mut plan.dismissed).retain(|dismissal| !gone.contains(&dismissal.item));
    }
    let notes: Vec<Id> = plan.notes.iter().filter(|n| named(n.about, gone)).map(|n| n.id).collect();
    let mut changed = Vec::new();
    plan.each_item(&mut |item| changed.extend(without(item, gone)));
    for item in changed {
        let Some(id) = item.part().map(Part::id) else { continue };
        if let Some(list) = places.get(id).and_then(|slot| plan.list_mut(slot, places)) {
            let _ = list.put(item);
        }
    }
    for note in notes {
        if let Some(item) = plan.list_mut(Slot::Notes, places).and_then(|list| list.remove(note)) {
            let gone = places.forget(&item).into_iter().collect();
            forget(plan, places, &gone);
        }
    }
}

fn named(id: Option<Id>, gone: &HashSet<Id>) -> bool {
    id.is_some_and(|id| gone.contains(&id))
}

fn clear(id: &mut Option<Id>, gone: &HashSet<Id>) {
    if named(*id, gone) {
        *id = None;
    }
}

/// The item without its mentions of those that go; none when it has none.
fn without(item: &Item, gone: &HashSet<Id>) -> Option<Item> {
    let mut new = item.clone();
    match &mut new {
        Item::Card(card) if named(card.group, gone) => Arc::make_mut(card).group = None,
        Item::Problem(problem) if named(problem.group, gone) => Arc::make_mut(problem).group = None,
        Item::Remark(remark) if named(remark.about, gone) => Arc::make_mut(remark).about = None,
        Item::Tag(tag) if tag.items.iter().any(|id| gone.contains(id)) => {
            Arc::make_mut(tag).items.retain(|id| !gone.contains(id));
        }
        Item::Fact(fact) if fact.comparison.is_some_and(|c| gone.contains(&c.base) || gone.contains(&c.with)) => {
            Arc::make_mut(fact).comparison = None;
        }
        Item::MoneySource(source) if source.stated.iter().any(|amount| named(amount.source, gone)) => {
            Arc::make_mut(source).stated.iter_mut().for_each(|amount| clear(&mut amount.source, gone));
        }
        Item::Measure(measure) if measure.money.iter().any(|amount| named(amount.source, gone)) => {
            Arc::make_mut(measure).money.iter_mut().for_each(|amount| clear(&mut amount.source, gone));
        }
        Item::Record(record) => {
            let names = record.money.iter().map(|s| s.source).chain(record.figures.iter().map(|f| f.indicator));
            if !names.into_iter().any(|id| named(id, gone)) {
                return None;
            }
            let record = Arc::make_mut(record);
            record.money.iter_mut().for_each(|spending| clear(&mut spending.source, gone));
            record.figures.iter_mut().for_each(|progress| clear(&mut progress.indicator, gone));
        }
        _ => return None,
    }
    Some(new)
}
