//! What is wrong with a plan that was not made by editing: a file written by hand, merged or damaged.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Block, Content, Field, Id, Item, Kind, ListItem, Plan, Problem};

/// A broken rule of the model. Editing never breaks one; a file can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Two items have the same id.
    DuplicateId(Id),
    /// The plan has no language, or one twice.
    Languages,
    /// The first year comes after the last.
    Period,
    /// A link leads from or to an item that is not there.
    LinkNowhere(Id, Id),
    /// A link joins kinds that it cannot join.
    LinkKinds(Id, Id),
    /// An item names another one that is not there, or is of the wrong kind.
    Dangling(Id),
    /// A problem is, through others, its own cause.
    Circle(Id),
    /// A date that no calendar has: a fifth quarter, a year below 0 or above 9999.
    Moment(Id),
    /// A measure has two records for one period.
    RecordTwice(Id),
    /// A table's rows differ in length.
    UnevenTable(Id),
    /// A list goes deeper than it can be shown.
    TooDeep(Id),
    /// A table, or a list of an item's own, has more entries than [`Field::MOST`].
    TooMany(Id),
    /// A picture's bytes are missing, or not those its address says.
    Asset(Option<Id>),
}

impl Fault {
    /// The item it is found at; none for the plan as a whole.
    #[must_use]
    pub const fn item(self) -> Option<Id> {
        match self {
            Self::DuplicateId(id)
            | Self::LinkNowhere(id, _)
            | Self::LinkKinds(id, _)
            | Self::Dangling(id)
            | Self::Circle(id)
            | Self::RecordTwice(id)
            | Self::UnevenTable(id)
            | Self::TooDeep(id)
            | Self::TooMany(id)
            | Self::Moment(id) => Some(id),
            Self::Asset(id) => id,
            Self::Languages | Self::Period => None,
        }
    }
}

impl Plan {
    /// Everything that breaks a rule of the model, each once.
    #[must_use]
    pub fn faults(&self) -> BTreeSet<Fault> {
        let mut faults = BTreeSet::new();
        let kinds = self.kinds(&mut faults);
        faults.extend(self.passport_fault());
        self.link_faults(&kinds, &mut faults);
        self.part_faults(&kinds, &mut faults);
        faults.extend(self.circles().into_iter().flatten().map(Fault::Circle));
        for (address, asset) in self.assets.iter() {
            if super::AssetId::of(asset.data.bytes()) != *address {
                faults.insert(Fault::Asset(None));
            }
        }
        faults
    }

    fn kinds(&self, faults: &mut BTreeSet<Fault>) -> HashMap<Id, Kind> {
        let mut kinds = HashMap::from([(self.id, Kind::Passport)]);
        self.each_part(&mut |part, _| {
            if kinds.insert(part.id(), part.kind()).is_some() {
                faults.insert(Fault::DuplicateId(part.id()));
            }
        });
        kinds
    }

    /// What is wrong with the passport.
    pub(crate) fn passport_fault(&self) -> Option<Fault> {
        let languages = &self.passport.languages;
        let distinct: BTreeSet<_> = languages.iter().collect();
        if languages.is_empty() || distinct.len() != languages.len() {
            return Some(Fault::Languages);
        }
        self.passport.period.is_some_and(|years| years.from > years.to).then_some(Fault::Period)
    }

    fn link_faults(&self, kinds: &HashMap<Id, Kind>, faults: &mut BTreeSet<Fault>) {
        for link in self.links.iter() {
            match (kinds.get(&link.from), kinds.get(&link.to)) {
                (Some(from), Some(to)) if link.kind.joins(*from, *to) => {}
                (Some(_), Some(_)) => {
                    faults.insert(Fault::LinkKinds(link.from, link.to));
                }
                _ => {
                    faults.insert(Fault::LinkNowhere(link.from, link.to));
                }
            }
        }
    }

    fn part_faults(&self, kinds: &HashMap<Id, Kind>, faults: &mut BTreeSet<Fault>) {
        for dismissal in self.dismissed.iter().filter(|d| !kinds.contains_key(&d.item)) {
            faults.insert(Fault::Dangling(dismissal.item));
        }
        self.each_item(&mut |item| faults.extend(self.item_fault(item, &|id| kinds.get(&id).copied())));
    }

    /// The problems that are, through others, their own causes: each circle once. Every problem is looked at once or
    /// twice, however long the chains are.
    pub(super) fn circles(&self) -> Vec<Vec<Id>> {
        let parents: HashMap<Id, Id> = self.problems.iter().filter_map(|p| Some((p.id, p.cause_of?))).collect();
        let mut seen: HashSet<Id> = HashSet::new();
        let mut circles = Vec::new();
        for problem in self.problems.iter() {
            let above = std::iter::successors(Some(problem.id), |id| parents.get(id).copied());
            let mut way = Vec::new();
            let mut met = None;
            for id in above {
                if !seen.insert(id) {
                    met = Some(id);
                    break;
                }
                way.push(id);
            }
            // What was met on an earlier way leads to no new circle.
            if let Some(from) = met.and_then(|met| way.iter().position(|id| *id == met)) {
                circles.push(way.split_off(from));
            }
        }
        circles
    }

    /// Whether the problem, with the effect it names, would be its own cause.
    #[must_use]
    pub fn would_circle(&self, problem: &Problem) -> bool {
        let above = |id: Id| self.problems.get(id).and_then(|p| p.cause_of);
        let mut chain = std::iter::successors(problem.cause_of, |id| above(*id)).take(self.problems.len() + 1);
        chain.any(|id| id == problem.id)
    }

    /// What is wrong with one item, when `kind_of` knows the items of the plan; what it holds is not looked at.
    pub(crate) fn item_fault(&self, item: &Item, kind_of: &dyn Fn(Id) -> Option<Kind>) -> Option<Fault> {
        let is = |id: Option<Id>, kind: Kind| id.is_none_or(|id| kind_of(id) == Some(kind));
        let known = |id: Option<Id>| id.is_none_or(|id| kind_of(id).is_some());
        let sound = match item {
            Item::Problem(problem) => is(problem.cause_of, Kind::Problem) && is(problem.group, Kind::Group),
            Item::Note(note) => known(note.about),
            Item::Remark(remark) => known(remark.about),
            Item::Tag(tag) => tag.items.iter().all(|id| known(Some(*id))),
            Item::MoneySource(source) => source.stated.iter().all(|amount| is(amount.source, Kind::MoneySource)),
            Item::Card(card) => is(card.group, Kind::Group),
            Item::Fact(fact) => {
                fact.comparison.is_none_or(|c| is(Some(c.base), Kind::Fact) && is(Some(c.with), Kind::Fact))
            }
            Item::Measure(measure) => {
                let periods: BTreeSet<_> = measure.records.iter().map(|record| record.period).collect();
                if periods.len() != measure.records.len() {
                    return Some(Fault::RecordTwice(measure.id));
                }
                let mut moments = measure.timing.from.iter().chain(&measure.timing.to);
                if !moments.all(|moment| moment.is_sound()) {
                    return Some(Fault::Moment(measure.id));
                }
                if measure.lead.len().max(measure.with.len()) > Field::MOST {
                    return Some(Fault::TooMany(measure.id));
                }
                measure.money.iter().all(|amount| is(amount.source, Kind::MoneySource))
            }
            Item::Record(record) => {
                record.money.iter().all(|spending| is(spending.source, Kind::MoneySource))
                    && record.figures.iter().all(|progress| is(progress.indicator, Kind::Indicator))
            }
            Item::Meeting(meeting) if meeting.recommendations.len() > Field::MOST => {
                return Some(Fault::TooMany(meeting.id));
            }
            Item::Indicator(indicator) if indicator.targets.len() > Field::MOST => {
                return Some(Fault::TooMany(indicator.id));
            }
            Item::Block(block) => return self.block_fault(block),
            _ => true,
        };
        (!sound).then(|| item.part().map(|part| Fault::Dangling(part.id()))).flatten()
    }

    fn block_fault(&self, block: &Block) -> Option<Fault> {
        match &block.content {
            Content::Table(table) => {
                let mut lengths = table.rows.iter().map(Vec::len);
                let first = lengths.next();
                if table.rows.len().max(first.unwrap_or_default()) > Field::MOST {
                    return Some(Fault::TooMany(block.id));
                }
                lengths.any(|length| Some(length) != first).then_some(Fault::UnevenTable(block.id))
            }
            Content::Item(item) => (item.level > ListItem::DEEPEST).then_some(Fault::TooDeep(block.id)),
            Content::Picture(picture) => {
                (!self.assets.contains_key(&picture.asset)).then_some(Fault::Asset(Some(block.id)))
            }
            _ => None,
        }
    }
}
