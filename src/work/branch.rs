//! A branch taken out of a plan: copied, cut, and put in elsewhere, also in another plan.

use std::sync::Arc;

use crate::edit::Command;
use crate::model::{Id, Item, Language, List, Measure, Places, Plan, Slot};
use crate::storage::renewed_item;

/// A branch, and its words for other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    item: Item,
    /// A line for every item, a tab for every level.
    pub text: String,
}

impl Branch {
    /// The item with all it holds. None for what is no item of a list.
    #[must_use]
    pub fn of(plan: &Plan, places: &Places, id: Id, language: Language) -> Option<Self> {
        let item = plan.item(id, places)?;
        let main = plan.main_language();
        let top = places.ancestors(id).len();
        let mut lines = Vec::new();
        crate::model::each_within(&item, &mut |part, _| {
            let Some(part) = part.part() else { return };
            let mut words = String::new();
            part.each_text(&mut |_, text| {
                if words.is_empty() {
                    words = text.shown(language, main).map_or_else(String::new, |(_, words)| words.to_owned());
                }
            });
            let level = places.ancestors(part.id()).len().saturating_sub(top);
            if !words.is_empty() {
                lines.push(format!("{}{}", "\t".repeat(level), words.replace('\n', " ")));
            }
        });
        Some(Self { item, text: lines.join("\n") })
    }

    /// The step that puts a copy behind the item `here`, or behind the one of its kind that holds it, or into it; and
    /// the copy's id. None where no place for it is.
    #[must_use]
    pub fn pasted(&self, plan: &Plan, places: &Places, here: Id) -> Option<(Command, Id)> {
        let item = detached(renewed_item(&self.item)?, plan);
        let id = item.part()?.id();
        let (slot, index) = place(plan, places, here, &item)?;
        Some((Command::Insert { item, slot, index }, id))
    }
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
        Item::Measure(measure) => Item::Measure(loose(&measure, plan)),
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
    measures.iter().map(|measure| Measure::clone(&loose(measure, plan))).collect()
}

fn loose(measure: &Measure, plan: &Plan) -> Arc<Measure> {
    let mut loose = Measure { code: None, records: List::default(), ..measure.clone() };
    for amount in &mut loose.money {
        amount.source = amount.source.filter(|id| plan.sources.get(*id).is_some());
    }
    Arc::new(loose)
}
