//! Putting right what is wrong with a plan that was not made by editing, with as little loss as there can be.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::{
    Act, Amount, AssetId, Block, Body, Card, Content, ExpectedResult, Fact, Fault, Field, Goal, Group, Id, Indicator,
    Kind, List, ListItem, Measure, Meeting, Member, MoneySource, Note, Plan, Priority, Problem, Record, Remark, Report,
    Risk, Section, StrategicOption, Swot, Tag, Task, Term, Text,
};

/// Mending one thing can break another, as when what was left out was named elsewhere. Each round leaves less.
const ROUNDS: usize = 8;

/// The most cells that a table is filled up to.
const MOST_CELLS: usize = 1_000_000;

/// What was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mended {
    /// What was wrong.
    pub fault: Fault,
    /// The item of the mended plan at which it was; none for the plan as a whole.
    pub item: Option<Id>,
}

impl Plan {
    /// Puts right everything that breaks a rule of the model: afterwards there are no [`Plan::faults`]. Words are kept
    /// wherever there is a place for them; only a measure's second record for one period is left out, and what goes
    /// beyond the most a list can hold.
    pub fn mend(&mut self) -> Vec<Mended> {
        let mut mended = Vec::new();
        for _ in 0..ROUNDS {
            if self.faults().is_empty() {
                break;
            }
            self.mend_once(&mut mended);
        }
        mended
    }

    fn mend_once(&mut self, mended: &mut Vec<Mended>) {
        let mut mender = Mender::of(self, mended);
        self.mend_passport(&mut mender);
        self.mend_assets(&mut mender);
        // In the order of the document, in which the first of two is the one that keeps its id.
        mend_list(&mut self.sections, &mut mender);
        mend_list(&mut self.acts, &mut mender);
        mend_list(&mut self.members, &mut mender);
        mend_list(&mut self.swots, &mut mender);
        mend_list(&mut self.options, &mut mender);
        mend_list(&mut self.problems, &mut mender);
        mend_list(&mut self.goals, &mut mender);
        mend_list(&mut self.priorities, &mut mender);
        mend_list(&mut self.indicators, &mut mender);
        mend_list(&mut self.sources, &mut mender);
        mend_list(&mut self.risks, &mut mender);
        mend_list(&mut self.reports, &mut mender);
        mend_list(&mut self.bodies, &mut mender);
        mend_list(&mut self.meetings, &mut mender);
        mend_list(&mut self.remarks, &mut mender);
        mend_list(&mut self.terms, &mut mender);
        mend_list(&mut self.groups, &mut mender);
        mend_list(&mut self.notes, &mut mender);
        mend_list(&mut self.tags, &mut mender);
        self.mend_links(&mut mender);
        self.mend_circles(&mut mender);
    }

    fn mend_passport(&mut self, mender: &mut Mender<'_>) {
        let Some(fault) = self.passport_fault() else { return };
        let used = self.languages_used();
        let passport = Arc::make_mut(&mut self.passport);
        if let (Fault::Period, Some(years)) = (fault, &mut passport.period) {
            std::mem::swap(&mut years.from, &mut years.to);
        } else {
            let mut seen = HashSet::new();
            passport.languages.retain(|language| seen.insert(language.code()));
            if passport.languages.is_empty() {
                passport.languages = used;
            }
        }
        mender.note(fault, None);
    }

    /// The languages of the texts, the one with the most texts first; Russian where there are no texts.
    fn languages_used(&self) -> Vec<super::Language> {
        let mut counts = BTreeMap::new();
        self.each_text(&mut |_, _, _, text| {
            for (language, _) in text.iter() {
                *counts.entry(language).or_insert(0_usize) += 1;
            }
        });
        let mut used: Vec<_> = counts.into_iter().collect();
        used.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        if used.is_empty() {
            vec![super::Language::Ru]
        } else {
            used.into_iter().map(|(language, _)| language).collect()
        }
    }

    /// A picture whose bytes are not those its address says gets the address of the bytes it has.
    fn mend_assets(&mut self, mender: &mut Mender<'_>) {
        let wrong = |(address, asset): (&AssetId, &super::Asset)| {
            let right = AssetId::of(asset.data.bytes());
            (right != *address).then_some((*address, right))
        };
        mender.moved = self.assets.iter().filter_map(wrong).collect();
        for (old, new) in &mender.moved {
            let assets = Arc::make_mut(&mut self.assets);
            if let Some(asset) = assets.remove(old) {
                assets.insert(*new, asset);
            }
        }
        if !mender.moved.is_empty() {
            mender.note(Fault::Asset(None), None);
        }
        mender.assets = self.assets.keys().copied().collect();
    }

    fn mend_links(&mut self, mender: &mut Mender<'_>) {
        let mut faults = Vec::new();
        let keep = |link: &super::Link| match (mender.kinds.get(&link.from), mender.kinds.get(&link.to)) {
            (Some(from), Some(to)) => link.kind.joins(*from, *to),
            _ => false,
        };
        let (sound, broken): (Vec<_>, Vec<_>) = self.links.iter().copied().partition(keep);
        for link in broken {
            let (from, to) = (mender.kinds.contains_key(&link.from), mender.kinds.contains_key(&link.to));
            let item = if from { Some(link.from) } else { Some(link.to).filter(|_| to) };
            let fault = if from && to { Fault::LinkKinds } else { Fault::LinkNowhere };
            faults.push((fault(link.from, link.to), item));
        }
        let lost = |dismissal: &&super::Dismissal| !mender.kinds.contains_key(&dismissal.item);
        faults.extend(self.dismissed.iter().filter(lost).map(|dismissal| (Fault::Dangling(dismissal.item), None)));
        if sound.len() != self.links.len() {
            self.links = Arc::new(sound.into_iter().collect());
        }
        Arc::make_mut(&mut self.dismissed).retain(|dismissal| mender.kinds.contains_key(&dismissal.item));
        for (fault, item) in faults {
            mender.note(fault, item);
        }
    }

    fn mend_circles(&mut self, mender: &mut Mender<'_>) {
        let cut: HashSet<Id> = self.circles().into_iter().filter_map(|circle| circle.first().copied()).collect();
        for problem in self.problems.items_mut().iter_mut().filter(|problem| cut.contains(&problem.id)) {
            Arc::make_mut(problem).cause_of = None;
            mender.note(Fault::Circle(problem.id), Some(problem.id));
        }
    }
}

/// What the plan holds, and what was put right so far.
struct Mender<'a> {
    kinds: HashMap<Id, Kind>,
    /// The ids met on the way.
    seen: HashSet<Id>,
    assets: HashSet<AssetId>,
    /// The pictures whose addresses were wrong.
    moved: HashMap<AssetId, AssetId>,
    mended: &'a mut Vec<Mended>,
}

impl<'a> Mender<'a> {
    fn of(plan: &Plan, mended: &'a mut Vec<Mended>) -> Self {
        let mut kinds = HashMap::from([(plan.id, Kind::Passport)]);
        plan.each_part(&mut |part, _| _ = kinds.entry(part.id()).or_insert(part.kind()));
        let seen = HashSet::from([plan.id]);
        Self { kinds, seen, assets: HashSet::new(), moved: HashMap::new(), mended }
    }

    fn note(&mut self, fault: Fault, item: Option<Id>) {
        self.mended.push(Mended { fault, item });
    }

    /// A second item of the same id gets another one.
    fn identity(&mut self, id: &mut Id, kind: Kind) {
        if self.seen.insert(*id) {
            return;
        }
        let old = std::mem::take(id);
        self.seen.insert(*id);
        self.kinds.insert(*id, kind);
        self.note(Fault::DuplicateId(old), Some(*id));
    }

    /// Forgets what is not there or not of this kind. Says whether it did.
    fn name_of(&self, named: &mut Option<Id>, kind: Option<Kind>) -> bool {
        let sound = named.is_none_or(|id| self.kinds.get(&id).is_some_and(|found| kind.is_none_or(|k| k == *found)));
        if !sound {
            *named = None;
        }
        !sound
    }

    fn amounts(&self, amounts: &mut [Amount]) -> bool {
        amounts.iter_mut().fold(false, |cut, amount| cut | self.name_of(&mut amount.source, Some(Kind::MoneySource)))
    }

    fn dangling(&mut self, found: bool, id: Id) {
        if found {
            self.note(Fault::Dangling(id), Some(id));
        }
    }

    fn shorten<T>(&mut self, list: &mut Vec<T>, id: Id) {
        if list.len() > Field::MOST {
            list.truncate(Field::MOST);
            self.note(Fault::TooMany(id), Some(id));
        }
    }
}

trait Mend: Clone {
    fn mend(&mut self, mender: &mut Mender<'_>);
}

fn mend_list<T: Mend>(list: &mut List<T>, mender: &mut Mender<'_>) {
    for item in list.items_mut() {
        Arc::make_mut(item).mend(mender);
    }
}

/// Items that name no others: their kind, and the lists of items they hold.
macro_rules! plain {
    ($($type:ident { $($list:ident),* }),* $(,)?) => {
        $(impl Mend for $type {
            fn mend(&mut self, mender: &mut Mender<'_>) {
                mender.identity(&mut self.id, Kind::$type);
                $(mend_list(&mut self.$list, mender);)*
            }
        })*
    };
}

plain! {
    Act {}, Member {}, StrategicOption {}, Goal {}, Risk {}, Report {}, Body {}, Term {}, Group {}, ExpectedResult {},
    Section { opening, closing }, Swot { strengths, weaknesses, opportunities, threats }, Task { measures },
    Priority { measures, tasks, results },
}

impl Mend for Block {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Block);
        match &mut self.content {
            Content::Facts(group) => mend_list(&mut group.facts, mender),
            Content::Table(table) => {
                mender.shorten(&mut table.rows, self.id);
                let most = MOST_CELLS / table.rows.len().max(1);
                let width = table.rows.iter().map(Vec::len).max().unwrap_or_default().min(Field::MOST).min(most);
                let uneven = table.rows.iter().any(|row| row.len() != width);
                if uneven {
                    table.rows.iter_mut().for_each(|row| row.resize_with(width, Text::default));
                    mender.note(Fault::UnevenTable(self.id), Some(self.id));
                }
            }
            Content::Item(item) if item.level > ListItem::DEEPEST => {
                item.level = ListItem::DEEPEST;
                mender.note(Fault::TooDeep(self.id), Some(self.id));
            }
            Content::Picture(picture) => {
                picture.asset = mender.moved.get(&picture.asset).copied().unwrap_or(picture.asset);
                if !mender.assets.contains(&picture.asset) {
                    let (caption, alternative) = (&mut picture.caption, &mut picture.alternative);
                    let words = if caption.is_empty() { alternative } else { caption };
                    self.content = Content::Paragraph(std::mem::take(words));
                    mender.note(Fault::Asset(Some(self.id)), Some(self.id));
                }
            }
            _ => {}
        }
    }
}

impl Mend for Fact {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Fact);
        let is_fact = |id: Id| mender.kinds.get(&id) == Some(&Kind::Fact);
        if self.comparison.is_some_and(|c| !is_fact(c.base) || !is_fact(c.with)) {
            self.comparison = None;
            mender.dangling(true, self.id);
        }
    }
}

impl Mend for Card {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Card);
        let cut = mender.name_of(&mut self.group, Some(Kind::Group));
        mender.dangling(cut, self.id);
    }
}

impl Mend for Problem {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Problem);
        let cut = mender.name_of(&mut self.cause_of, Some(Kind::Problem));
        let cut = mender.name_of(&mut self.group, Some(Kind::Group)) || cut;
        mender.dangling(cut, self.id);
    }
}

impl Mend for Indicator {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Indicator);
        mender.shorten(&mut self.targets, self.id);
    }
}

impl Mend for MoneySource {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::MoneySource);
        let cut = mender.amounts(&mut self.stated);
        mender.dangling(cut, self.id);
    }
}

impl Mend for Measure {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Measure);
        let mut periods = HashSet::new();
        let count = self.records.len();
        self.records.items_mut().retain(|record| periods.insert(record.period));
        if self.records.len() != count {
            mender.note(Fault::RecordTwice(self.id), Some(self.id));
        }
        for moment in [&mut self.timing.from, &mut self.timing.to] {
            if moment.is_some_and(|moment| !moment.is_sound()) {
                *moment = None;
                mender.note(Fault::Moment(self.id), Some(self.id));
            }
        }
        mender.shorten(&mut self.lead, self.id);
        mender.shorten(&mut self.with, self.id);
        let cut = mender.amounts(&mut self.money);
        mender.dangling(cut, self.id);
        mend_list(&mut self.records, mender);
    }
}

impl Mend for Record {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Record);
        let mut cut = false;
        for spending in &mut self.money {
            cut |= mender.name_of(&mut spending.source, Some(Kind::MoneySource));
        }
        for progress in &mut self.figures {
            cut |= mender.name_of(&mut progress.indicator, Some(Kind::Indicator));
        }
        mender.dangling(cut, self.id);
    }
}

impl Mend for Meeting {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Meeting);
        mender.shorten(&mut self.recommendations, self.id);
    }
}

impl Mend for Remark {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Remark);
        let cut = mender.name_of(&mut self.about, None);
        mender.dangling(cut, self.id);
    }
}

impl Mend for Note {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Note);
        let cut = mender.name_of(&mut self.about, None);
        mender.dangling(cut, self.id);
    }
}

impl Mend for Tag {
    fn mend(&mut self, mender: &mut Mender<'_>) {
        mender.identity(&mut self.id, Kind::Tag);
        let count = self.items.len();
        self.items.retain(|id| mender.kinds.contains_key(id));
        mender.dangling(self.items.len() != count, self.id);
    }
}
