//! Finding lists and items of a plan, to read and to change.

use super::{AnyList, Block, Content, Id, Item, List, Measure, Part, Places, Plan, Priority, Section, Slot, Task};

impl Plan {
    /// A list that does not stand within an item; the sections for any other.
    pub(super) fn top(&self, slot: Slot) -> &dyn AnyList {
        match slot {
            Slot::Acts => &self.acts,
            Slot::Members => &self.members,
            Slot::Swots => &self.swots,
            Slot::Options => &self.options,
            Slot::Problems => &self.problems,
            Slot::Goals => &self.goals,
            Slot::Priorities => &self.priorities,
            Slot::Indicators => &self.indicators,
            Slot::Sources => &self.sources,
            Slot::Risks => &self.risks,
            Slot::Reports => &self.reports,
            Slot::Bodies => &self.bodies,
            Slot::Meetings => &self.meetings,
            Slot::Remarks => &self.remarks,
            Slot::Terms => &self.terms,
            Slot::Groups => &self.groups,
            Slot::Notes => &self.notes,
            Slot::Tags => &self.tags,
            _ => &self.sections,
        }
    }

    fn top_mut(&mut self, slot: Slot) -> &mut dyn AnyList {
        match slot {
            Slot::Acts => &mut self.acts,
            Slot::Members => &mut self.members,
            Slot::Swots => &mut self.swots,
            Slot::Options => &mut self.options,
            Slot::Problems => &mut self.problems,
            Slot::Goals => &mut self.goals,
            Slot::Priorities => &mut self.priorities,
            Slot::Indicators => &mut self.indicators,
            Slot::Sources => &mut self.sources,
            Slot::Risks => &mut self.risks,
            Slot::Reports => &mut self.reports,
            Slot::Bodies => &mut self.bodies,
            Slot::Meetings => &mut self.meetings,
            Slot::Remarks => &mut self.remarks,
            Slot::Terms => &mut self.terms,
            Slot::Groups => &mut self.groups,
            Slot::Notes => &mut self.notes,
            Slot::Tags => &mut self.tags,
            _ => &mut self.sections,
        }
    }

    /// A list of the plan; none when the item it stands within is not there.
    #[must_use]
    pub fn list(&self, slot: Slot, places: &Places) -> Option<&dyn AnyList> {
        let Some(owner) = slot.owner() else { return Some(self.top(slot)) };
        Some(match slot {
            Slot::Opening(_) => &self.sections.get(owner)?.opening,
            Slot::Closing(_) => &self.sections.get(owner)?.closing,
            Slot::Facts(_) => match &self.block(owner, places)?.content {
                Content::Facts(group) => &group.facts,
                _ => return None,
            },
            Slot::Cards(_, quadrant) => self.swots.get(owner)?.cards(quadrant),
            Slot::Tasks(_) => &self.priorities.get(owner)?.tasks,
            Slot::Results(_) => &self.priorities.get(owner)?.results,
            Slot::Measures(_) => match places.get(owner)? {
                Slot::Tasks(priority) => &self.priorities.get(priority)?.tasks.get(owner)?.measures,
                _ => &self.priorities.get(owner)?.measures,
            },
            Slot::Records(_) => &self.measure(owner, places)?.records,
            _ => return None,
        })
    }

    /// A list of the plan, to be changed.
    pub fn list_mut(&mut self, slot: Slot, places: &Places) -> Option<&mut dyn AnyList> {
        let Some(owner) = slot.owner() else { return Some(self.top_mut(slot)) };
        Some(match slot {
            Slot::Opening(_) => &mut self.sections.get_mut(owner)?.opening,
            Slot::Closing(_) => &mut self.sections.get_mut(owner)?.closing,
            Slot::Facts(_) => {
                let block = match places.get(owner)? {
                    Slot::Opening(section) => self.sections.get_mut(section)?.opening.get_mut(owner)?,
                    Slot::Closing(section) => self.sections.get_mut(section)?.closing.get_mut(owner)?,
                    _ => return None,
                };
                match &mut block.content {
                    Content::Facts(group) => &mut group.facts,
                    _ => return None,
                }
            }
            Slot::Cards(_, quadrant) => self.swots.get_mut(owner)?.cards_mut(quadrant),
            Slot::Tasks(_) => &mut self.priorities.get_mut(owner)?.tasks,
            Slot::Results(_) => &mut self.priorities.get_mut(owner)?.results,
            Slot::Measures(_) => match places.get(owner)? {
                Slot::Tasks(priority) => &mut self.priorities.get_mut(priority)?.tasks.get_mut(owner)?.measures,
                _ => &mut self.priorities.get_mut(owner)?.measures,
            },
            Slot::Records(_) => &mut self.measures_mut(owner, places)?.get_mut(owner)?.records,
            _ => return None,
        })
    }

    fn measures_mut(&mut self, measure: Id, places: &Places) -> Option<&mut List<Measure>> {
        let Slot::Measures(parent) = places.get(measure)? else { return None };
        Some(match places.get(parent)? {
            Slot::Tasks(priority) => &mut self.priorities.get_mut(priority)?.tasks.get_mut(parent)?.measures,
            _ => &mut self.priorities.get_mut(parent)?.measures,
        })
    }

    /// The section, by id.
    #[must_use]
    pub fn section(&self, id: Id) -> Option<&Section> {
        self.sections.get(id).map(AsRef::as_ref)
    }

    /// The section that shows an item: itself, the one whose text it stands in, or the first one that shows its list.
    /// None for what stands in the passport.
    #[must_use]
    pub fn section_showing(&self, id: Id, places: &Places) -> Option<&Section> {
        let top = places.ancestors(id).last().copied().unwrap_or(id);
        self.section(top).or_else(|| {
            let slot = places.get(top)?;
            self.sections.iter().find(|section| section.kind.lists().contains(&slot)).map(AsRef::as_ref)
        })
    }

    /// The block, by id.
    #[must_use]
    pub fn block(&self, id: Id, places: &Places) -> Option<&Block> {
        match places.get(id)? {
            Slot::Opening(section) => self.sections.get(section)?.opening.get(id),
            Slot::Closing(section) => self.sections.get(section)?.closing.get(id),
            _ => None,
        }
        .map(AsRef::as_ref)
    }

    /// The priority, by id.
    #[must_use]
    pub fn priority(&self, id: Id) -> Option<&Priority> {
        self.priorities.get(id).map(AsRef::as_ref)
    }

    /// The task, by id.
    #[must_use]
    pub fn task(&self, id: Id, places: &Places) -> Option<&Task> {
        let Slot::Tasks(priority) = places.get(id)? else { return None };
        self.priorities.get(priority)?.tasks.get(id).map(AsRef::as_ref)
    }

    /// The measure, by id.
    #[must_use]
    pub fn measure(&self, id: Id, places: &Places) -> Option<&Measure> {
        let Slot::Measures(parent) = places.get(id)? else { return None };
        let measures = match places.get(parent)? {
            Slot::Tasks(priority) => &self.priorities.get(priority)?.tasks.get(parent)?.measures,
            _ => &self.priorities.get(parent)?.measures,
        };
        measures.get(id).map(AsRef::as_ref)
    }

    /// Any item, by id.
    #[must_use]
    pub fn part(&self, id: Id, places: &Places) -> Option<&dyn Part> {
        let list = self.list(places.get(id)?, places)?;
        list.part_at(list.place_of(id)?)
    }

    /// Any item with all it holds, by id; shares it.
    #[must_use]
    pub fn item(&self, id: Id, places: &Places) -> Option<Item> {
        let list = self.list(places.get(id)?, places)?;
        list.item_at(list.place_of(id)?)
    }
}
