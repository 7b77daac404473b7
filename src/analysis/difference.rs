//! What differs between two states of a plan, counted by kind.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::{Id, Item, Kind, Part, Places, Plan};

/// How many items of a kind differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that only the later state has.
    pub added: usize,
    /// Those whose own fields differ, or that stand elsewhere.
    pub changed: usize,
    /// Those that only the earlier state has.
    pub removed: usize,
}

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// Only the later state has it.
    Added,
    /// Its own fields differ, or it stands elsewhere.
    Changed,
    /// Only the earlier state has it.
    Removed,
}

/// What differs between two states of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Items by kind; kinds of which nothing differs are left out.
    pub kinds: BTreeMap<Kind, Tally>,
    /// The same items one by one: those of the later state in its order, then those that it has no more.
    pub items: Vec<(Id, Became)>,
    /// Something else differs: the order, links, what was called right, pictures.
    pub other: bool,
}

impl Difference {
    /// What differs from `earlier` to `later`. How often they were saved does not count.
    #[must_use]
    pub fn between(earlier: &Plan, later: &Plan) -> Self {
        let mut found = Self::default();
        let single = [
            (Kind::Passport, earlier.passport == later.passport),
            (Kind::Wording, earlier.wording == later.wording),
            (Kind::DocumentSettings, earlier.document == later.document),
        ];
        for (kind, _) in single.into_iter().filter(|(_, same)| !same) {
            found.tally(kind).changed += 1;
        }
        found.items(earlier, later);
        let level = Plan { id: earlier.id, revision: earlier.revision, ..later.clone() };
        found.other = found.kinds.is_empty() && level != *earlier;
        found.other |= !same(&earlier.links, &later.links) || !same(&earlier.assets, &later.assets);
        found
    }

    /// Nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && !self.other
    }

    fn tally(&mut self, kind: Kind) -> &mut Tally {
        self.kinds.entry(kind).or_default()
    }

    fn items(&mut self, earlier: &Plan, later: &Plan) {
        let (was, now) = (Places::of(earlier), Places::of(later));
        let mut before = HashMap::<Id, Item>::with_capacity(was.len());
        earlier.each_item(&mut |item| {
            before.extend(item.part().map(|part| (part.id(), item.clone())));
        });
        later.each_item(&mut |item| {
            let Some(id) = item.part().map(Part::id) else { return };
            match before.remove(&id) {
                None => {
                    self.tally(item.kind()).added += 1;
                    self.items.push((id, Became::Added));
                }
                Some(earlier) if was.get(id) != now.get(id) || !item.same_alone(&earlier) => {
                    self.tally(item.kind()).changed += 1;
                    self.items.push((id, Became::Changed));
                }
                Some(_) => {}
            }
        });
        earlier.each_item(&mut |item| {
            let Some(id) = item.part().map(Part::id).filter(|id| before.contains_key(id)) else { return };
            self.tally(item.kind()).removed += 1;
            self.items.push((id, Became::Removed));
        });
    }
}

fn same<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
