//! Where items live: the lists of a plan, and an index of which list holds which item.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{AnyList, Id, Item, Kind, Part, Plan, Quadrant};

/// One of the lists of a plan; a list within an item is named by that item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// The sections.
    Sections,
    /// The blocks before what a section's kind holds.
    Opening(Id),
    /// The blocks after it.
    Closing(Id),
    /// The facts of a block.
    Facts(Id),
    /// The legal basis.
    Acts,
    /// The working group.
    Members,
    /// The SWOTs.
    Swots,
    /// The cards of one quadrant of a SWOT.
    Cards(Id, Quadrant),
    /// The strategic options.
    Options,
    /// The problems.
    Problems,
    /// The goals.
    Goals,
    /// The priorities.
    Priorities,
    /// The tasks of a priority.
    Tasks(Id),
    /// The measures of a task, or of a priority without a task between.
    Measures(Id),
    /// The results expected of a priority.
    Results(Id),
    /// The records of a measure.
    Records(Id),
    /// The indicators.
    Indicators,
    /// The sources of money.
    Sources,
    /// The risks.
    Risks,
    /// The reports promised.
    Reports,
    /// The bodies that manage the plan.
    Bodies,
    /// The meetings held.
    Meetings,
    /// The remarks received.
    Remarks,
    /// The glossary.
    Terms,
    /// The groups of the workshop.
    Groups,
    /// The notes.
    Notes,
    /// The tags.
    Tags,
}

impl Slot {
    /// The lists that do not stand within an item, in the order of the document.
    pub const TOP: [Self; 19] = [
        Self::Sections,
        Self::Acts,
        Self::Members,
        Self::Swots,
        Self::Options,
        Self::Problems,
        Self::Goals,
        Self::Priorities,
        Self::Indicators,
        Self::Sources,
        Self::Risks,
        Self::Reports,
        Self::Bodies,
        Self::Meetings,
        Self::Remarks,
        Self::Terms,
        Self::Groups,
        Self::Notes,
        Self::Tags,
    ];

    /// The item this list stands within.
    #[must_use]
    pub const fn owner(self) -> Option<Id> {
        match self {
            Self::Opening(id)
            | Self::Closing(id)
            | Self::Facts(id)
            | Self::Cards(id, _)
            | Self::Tasks(id)
            | Self::Measures(id)
            | Self::Results(id)
            | Self::Records(id) => Some(id),
            _ => None,
        }
    }

    /// Whether the passport shows it: it is in no section.
    #[must_use]
    pub const fn is_in_passport(self) -> bool {
        matches!(self, Self::Acts | Self::Members | Self::Groups)
    }

    /// The kind of items it holds.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Sections => Kind::Section,
            Self::Opening(_) | Self::Closing(_) => Kind::Block,
            Self::Facts(_) => Kind::Fact,
            Self::Acts => Kind::Act,
            Self::Members => Kind::Member,
            Self::Swots => Kind::Swot,
            Self::Cards(..) => Kind::Card,
            Self::Options => Kind::StrategicOption,
            Self::Problems => Kind::Problem,
            Self::Goals => Kind::Goal,
            Self::Priorities => Kind::Priority,
            Self::Tasks(_) => Kind::Task,
            Self::Measures(_) => Kind::Measure,
            Self::Results(_) => Kind::ExpectedResult,
            Self::Records(_) => Kind::Record,
            Self::Indicators => Kind::Indicator,
            Self::Sources => Kind::MoneySource,
            Self::Risks => Kind::Risk,
            Self::Reports => Kind::Report,
            Self::Bodies => Kind::Body,
            Self::Meetings => Kind::Meeting,
            Self::Remarks => Kind::Remark,
            Self::Terms => Kind::Term,
            Self::Groups => Kind::Group,
            Self::Notes => Kind::Note,
            Self::Tags => Kind::Tag,
        }
    }
}

/// Which list holds each item of a plan: finding an item costs the same in a small plan and in a large one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(HashMap<Id, Slot>);

impl Places {
    /// The places of all items of the plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut places = Self::default();
        for slot in Slot::TOP {
            places.add_list(plan.top(slot), slot);
        }
        places
    }

    /// The places of all that an item holds, without the item's own.
    pub(crate) fn within(item: &Item) -> Self {
        let mut places = Self::default();
        each_within(item, &mut |inner, slot| {
            if let (Some(part), Some(slot)) = (inner.part(), slot) {
                places.0.insert(part.id(), slot);
            }
        });
        places
    }

    /// The list that holds the item.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<Slot> {
        self.0.get(&id).copied()
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The item itself, the one it stands within, the one that stands within, and so on.
    #[must_use]
    pub fn ancestors(&self, id: Id) -> Vec<Id> {
        std::iter::successors(Some(id), |id| self.get(*id)?.owner()).collect()
    }

    /// Notes where an item and all it holds now stand.
    pub(crate) fn add(&mut self, item: &Item, slot: Slot) {
        each_within(item, &mut |item, inner| {
            if let Some(part) = item.part() {
                self.0.insert(part.id(), inner.unwrap_or(slot));
            }
        });
    }

    /// Forgets an item and all it holds; names them.
    pub(crate) fn forget(&mut self, item: &Item) -> Vec<Id> {
        let gone = ids_within(item);
        for id in &gone {
            self.0.remove(id);
        }
        gone
    }

    fn add_list(&mut self, list: &dyn AnyList, slot: Slot) {
        for item in (0..list.count()).filter_map(|index| list.item_at(index)) {
            self.add(&item, slot);
        }
    }
}

/// Shows an item and everything it holds; what it holds comes with its list.
pub(crate) fn each_within(item: &Item, see: &mut dyn FnMut(&Item, Option<Slot>)) {
    let Some(part) = item.part() else { return };
    see(item, None);
    part.each_slot(&mut |slot| {
        let Some(list) = child_list(item, slot) else { return };
        for inner in (0..list.count()).filter_map(|index| list.item_at(index)) {
            each_within(&inner, &mut |item, deeper| see(item, deeper.or(Some(slot))));
        }
    });
}

/// The ids of an item and of everything it holds.
pub(crate) fn ids_within(item: &Item) -> Vec<Id> {
    let mut ids = Vec::new();
    each_within(item, &mut |item, _| ids.extend(item.part().map(Part::id)));
    ids
}

/// A list of an item, by its name.
fn child_list(item: &Item, slot: Slot) -> Option<&dyn AnyList> {
    Some(match (item, slot) {
        (Item::Section(section), Slot::Opening(_)) => &section.opening,
        (Item::Section(section), Slot::Closing(_)) => &section.closing,
        (Item::Block(block), Slot::Facts(_)) => match &block.content {
            super::Content::Facts(group) => &group.facts,
            _ => return None,
        },
        (Item::Swot(swot), Slot::Cards(_, quadrant)) => swot.cards(quadrant),
        (Item::Priority(priority), Slot::Tasks(_)) => &priority.tasks,
        (Item::Priority(priority), Slot::Measures(_)) => &priority.measures,
        (Item::Priority(priority), Slot::Results(_)) => &priority.results,
        (Item::Task(task), Slot::Measures(_)) => &task.measures,
        (Item::Measure(measure), Slot::Records(_)) => &measure.records,
        _ => return None,
    })
}
