//! Branches taken out of a plan: copied, cut, and put in elsewhere, also in another plan.

use std::collections::HashMap;
use std::sync::Arc;

use super::main_words;
use crate::edit::Command;
use crate::model::{Id, Item, Kind, Language, List, Measure, Part, Places, Plan, Slot};
use crate::storage::renewed_item;

/// Branches, and their words for other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    items: Vec<Item>,
    /// A line for every item, a tab for every level.
    pub text: String,
}

impl Branch {
    /// The items with all they hold. None without any that is an item of a list.
    #[must_use]
    pub fn of(plan: &Plan, places: &Places, ids: &[Id], language: Language) -> Option<Self> {
        let items: Vec<Item> = ids.iter().filter_map(|id| plan.item(*id, places)).collect();
        let mut lines = Vec::new();
        for (item, id) in items.iter().zip(ids) {
            let top = places.ancestors(*id).len();
            crate::model::each_within(item, &mut |part, _| {
                let Some(id) = part.part().map(Part::id) else { return };
                let words = main_words(id, plan, places, language);
                let level = places.ancestors(id).len().saturating_sub(top);
                if !words.is_empty() {
                    lines.push(format!("{}{}", "\t".repeat(level), words.replace('\n', " ")));
                }
            });
        }
        (!items.is_empty()).then(|| Self { items, text: lines.join("\n") })
    }

    /// The step that puts copies behind the item `here`, or behind the one of their kind that holds it, or into it; and
    /// the first copy's id. None where one of them has no place there.
    #[must_use]
    pub fn pasted(&self, plan: &Plan, places: &Places, here: Id) -> Option<(Command, Id)> {
        let renewed: Vec<Item> = self.items.iter().map(renewed_item).collect::<Option<_>>()?;
        let id_of = |item: &Item| item.part().map(Part::id);
        let new: HashMap<Id, Id> =
            self.items.iter().zip(&renewed).filter_map(|(old, new)| Some((id_of(old)?, id_of(new)?))).collect();
        let first = renewed.first().and_then(id_of)?;
        let (mut steps, mut causes) = (Vec::new(), Vec::new());
        let mut ends: HashMap<Kind, (Slot, usize)> = HashMap::new();
        for (old, item) in self.items.iter().zip(renewed) {
            let item = detached(item, plan);
            let (slot, index) = match ends.get(&item.kind()) {
                Some((slot, last)) => (*slot, last.saturating_add(1)),
                None => place(plan, places, here, &item)?,
            };
            ends.insert(item.kind(), (slot, index));
            causes.extend(led_to(old, &item, &new));
            steps.push(Command::Insert { item, slot, index });
        }
        steps.extend(causes);
        Some((Command::All(steps), first))
    }
}

/// The step that makes a copied problem a cause of the copy of what it led to.
fn led_to(old: &Item, copy: &Item, new: &HashMap<Id, Id>) -> Option<Command> {
    let (Item::Problem(old), Item::Problem(copy)) = (old, copy) else { return None };
    let effect = new.get(&old.cause_of?)?;
    let mut copy = Arc::clone(copy);
    Arc::make_mut(&mut copy).cause_of = Some(*effect);
    Some(Command::Put { item: Item::Problem(copy) })
}

/// Where an item of this kind stands, seen from another one.
fn place(plan: &Plan, places: &Places, here: Id, item: &Item) -> Option<(Slot, usize)> {
    let above = places.ancestors(here);
    let beside = above.iter().find_map(|id| {
        let slot = places.get(*id).filter(|slot| slot.kind() == item.kind())?;
        Some((slot, plan.list(slot, places)?.place_of(*id)? + 1))
    });
    let within = || {
        above.iter().find_map(|id| {
            let mut found = None;
            plan.part(*id, places)?.each_slot(&mut |slot| {
                if slot.kind() == item.kind() {
                    found = Some((slot, usize::MAX));
                }
            });
            found
        })
    };
    let top = || Slot::TOP.into_iter().find(|slot| slot.kind() == item.kind()).map(|slot| (slot, usize::MAX));
    beside.or_else(within).or_else(top)
}

/// What belongs to the plan it was taken from stays there: frozen codes, records of what was done, the group, and
/// whatever it names that is not in this plan.
fn detached(item: Item, plan: &Plan) -> Item {
    match item {
        Item::Card(mut card) => {
            let card_mut = Arc::make_mut(&mut card);
            card_mut.group = card_mut.group.filter(|id| plan.groups.get(*id).is_some());
            Item::Card(card)
        }
        Item::Problem(mut problem) => {
            let problem_mut = Arc::make_mut(&mut problem);
            problem_mut.group = problem_mut.group.filter(|id| plan.groups.get(*id).is_some());
            problem_mut.cause_of = problem_mut.cause_of.filter(|id| plan.problems.get(*id).is_some());
            Item::Problem(problem)
        }
        Item::Measure(measure) => loose(&measure, plan).into(),
        Item::Task(mut task) => {
            let task_mut = Arc::make_mut(&mut task);
            task_mut.code = None;
            task_mut.measures = all_loose(&task_mut.measures, plan);
            Item::Task(task)
        }
        Item::Priority(mut priority) => {
            let priority_mut = Arc::make_mut(&mut priority);
            priority_mut.code = None;
            priority_mut.measures = all_loose(&priority_mut.measures, plan);
            let tasks = priority_mut.tasks.iter().map(|task| {
                let measures = all_loose(&task.measures, plan);
                crate::model::Task { code: None, measures, ..crate::model::Task::clone(task) }
            });
            priority_mut.tasks = tasks.collect();
            Item::Priority(priority)
        }
        other => other,
    }
}

fn all_loose(measures: &List<Measure>, plan: &Plan) -> List<Measure> {
    measures.iter().map(|measure| loose(measure, plan)).collect()
}

fn loose(measure: &Measure, plan: &Plan) -> Measure {
    let mut loose = Measure { code: None, records: List::default(), ..measure.clone() };
    for amount in &mut loose.money {
        amount.source = amount.source.filter(|id| plan.sources.get(*id).is_some());
    }
    loose
}
