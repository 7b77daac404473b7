//! What a group has written in a file of its own: its cards and problems come in under its name, those that say nearly
//! the same beside each other.

use crate::analysis::Likeness;
use crate::edit::Command;
use crate::model::{Card, Group, Id, Item, Language, Plan, Problem, Quadrant, Slot, Swot, Text};

/// The step that takes a group's cards and problems in, and how many there are. What stands in both files in the same
/// words, since both were cut from one, is left where it is. None when there is nothing to take.
#[must_use]
pub fn appended(plan: &Plan, other: &Plan, name: &str) -> Option<(Command, usize)> {
    let mut steps = Vec::new();
    let group = group(plan, name, &mut steps);
    let before = steps.len();
    let swot = plan.swots.at(0).map_or_else(Id::new, |swot| swot.id);
    if plan.swots.is_empty() {
        let item = Swot { id: swot, ..Swot::default() }.into();
        steps.push(Command::Insert { item, slot: Slot::Swots, index: usize::MAX });
    }
    let framed = steps.len();
    for quadrant in Quadrant::ALL {
        let there = plan.swots.at(0).map(|swot| swot.cards(quadrant).iter().map(|card| (card.id, &card.text)));
        let mut row = Row::of(there.into_iter().flatten(), plan.main_language());
        let cards = other.swots.iter().flat_map(|swot| swot.cards(quadrant).iter());
        for card in cards {
            if row.knows(card.id, &card.text) {
                continue;
            }
            let id = Id::new();
            let item = Card { id, text: card.text.clone(), group: Some(group), votes: card.votes };
            let index = row.place(id, &card.text);
            steps.push(Command::Insert { item: item.into(), slot: Slot::Cards(swot, quadrant), index });
        }
    }
    problems(plan, other, group, &mut steps);
    let taken = steps.len() - framed;
    if taken == 0 {
        steps.truncate(before);
        return None;
    }
    Some((Command::All(steps), taken))
}

/// The group of this name; a new one where there is none.
fn group(plan: &Plan, name: &str, steps: &mut Vec<Command>) -> Id {
    let named = |group: &&std::sync::Arc<Group>| group.name.iter().any(|(_, words)| words.text() == name);
    if let Some(group) = plan.groups.iter().find(named) {
        return group.id;
    }
    let group = Group { id: Id::new(), name: Text::new(plan.main_language(), name) };
    let id = group.id;
    steps.push(Command::Insert { item: Item::from(group), slot: Slot::Groups, index: usize::MAX });
    id
}

/// Causes stay causes: of the problem that came in with them, or of the one that both files have.
fn problems(plan: &Plan, other: &Plan, group: Id, steps: &mut Vec<Command>) {
    let mut row = Row::of(plan.problems.iter().map(|problem| (problem.id, &problem.text)), plan.main_language());
    let mut ids = std::collections::HashMap::new();
    for problem in other.problems.iter() {
        let known = row.knows(problem.id, &problem.text);
        ids.insert(problem.id, if known { problem.id } else { Id::new() });
    }
    // An effect may stand behind its cause: links are made when all are there.
    let mut effects = Vec::new();
    for problem in other.problems.iter() {
        let Some(id) = ids.get(&problem.id).copied().filter(|id| *id != problem.id) else { continue };
        let item = Problem { id, text: problem.text.clone(), cause_of: None, group: Some(group), votes: problem.votes };
        if let Some(effect) = problem.cause_of.and_then(|effect| ids.get(&effect)) {
            effects.push(Problem { cause_of: Some(*effect), ..item.clone() });
        }
        let index = row.place(id, &problem.text);
        steps.push(Command::Insert { item: item.into(), slot: Slot::Problems, index });
    }
    steps.extend(effects.into_iter().map(|item| Command::Put { item: item.into() }));
}

/// A list as it grows.
struct Row {
    language: Language,
    ids: Vec<Id>,
    /// The texts that were there first, by their places among them.
    first: Vec<(Id, Text)>,
    likeness: Likeness,
}

impl Row {
    fn of<'a>(items: impl Iterator<Item = (Id, &'a Text)>, language: Language) -> Self {
        let first: Vec<(Id, Text)> = items.map(|(id, text)| (id, text.clone())).collect();
        let words =
            |text: &Text| text.shown(language, language).map_or_else(String::new, |(_, words)| words.to_owned());
        let likeness = Likeness::of(first.iter().map(|(_, text)| words(text)));
        Self { language, ids: first.iter().map(|(id, _)| *id).collect(), first, likeness }
    }

    /// Whether the very same item is there, in the same words.
    fn knows(&self, id: Id, text: &Text) -> bool {
        self.first.iter().any(|(there, words)| *there == id && words == text)
    }

    /// The place for a new item: behind the one that says nearly the same, else at the end.
    fn place(&mut self, id: Id, text: &Text) -> usize {
        let words = text.shown(self.language, self.language).map_or("", |(_, words)| words);
        let near = self.likeness.nearest(words).and_then(|(near, _)| self.first.get(near)).map(|(near, _)| *near);
        let behind = near.and_then(|near| self.ids.iter().position(|id| *id == near));
        let index = behind.map_or(self.ids.len(), |behind| behind + 1);
        self.ids.insert(index, id);
        index
    }
}
