//! Arbitrary commands, sound and unsound, for the plan as it stands.

use std::collections::BTreeSet;
use std::sync::Arc;

use kengesh::edit::Command;
use kengesh::model::*;

use super::choices::Choices;
use super::plans;

/// What the plan has, for commands to name.
struct Stock {
    items: Vec<(Id, Kind)>,
    slots: Vec<Slot>,
    texts: Vec<(Id, Field)>,
    groups: Vec<Id>,
    sources: Vec<Id>,
    indicators: Vec<Id>,
    assets: Vec<AssetId>,
}

impl Stock {
    fn of(plan: &Plan) -> Self {
        let items = plans::items(plan);
        let of = |kind| items.iter().filter(|item| item.1 == kind).map(|item| item.0).collect::<Vec<_>>();
        let mut slots: BTreeSet<Slot> = Slot::TOP.into();
        plan.each_part(&mut |part, _| part.each_slot(&mut |slot| _ = slots.insert(slot)));
        let mut texts = vec![(plan.id, Field::Level(Level::Task)), (plan.id, Field::Phrase(Phrase::Annex))];
        plan.each_text(&mut |id, _, field, _| texts.push((id, field)));
        Self {
            groups: of(Kind::Group),
            sources: of(Kind::MoneySource),
            indicators: of(Kind::Indicator),
            assets: plan.assets.keys().copied().collect(),
            slots: slots.into_iter().collect(),
            texts,
            items,
        }
    }

    /// An item's id; now and then one that is not there.
    fn id(&self, c: &mut Choices) -> Id {
        if self.items.is_empty() || c.once_in(12) { c.id() } else { c.one(&self.items).0 }
    }

    fn of_kind(&self, c: &mut Choices, kinds: &[Kind]) -> Id {
        let fit: Vec<Id> = self.items.iter().filter(|(_, kind)| kinds.contains(kind)).map(|(id, _)| *id).collect();
        if fit.is_empty() || c.once_in(8) { self.id(c) } else { c.one(&fit) }
    }
}

/// A command for this plan; about one in four is refused.
pub fn command(c: &mut Choices, plan: &Plan) -> Command {
    let stock = Stock::of(plan);
    one(c, plan, &stock, true)
}

fn one(c: &mut Choices, plan: &Plan, stock: &Stock, deep: bool) -> Command {
    match c.pick(19) {
        0..=2 => {
            let (owner, field) = c.one(&stock.texts);
            Command::SetText { owner, field, language: c.language(), text: c.string() }
        }
        3 | 4 => {
            let slot = c.one(&stock.slots);
            let kind = if c.once_in(10) { Kind::Card } else { slot.kind() };
            let new = item(c, kind, plan, stock);
            let item = if c.once_in(12) { with_id(new, stock.id(c)) } else { new };
            Command::Insert { item, slot, index: c.pick(4) }
        }
        5 | 6 => put(c, plan, stock),
        7 => Command::Remove { id: stock.id(c) },
        8 => {
            let id = stock.id(c);
            let kind = stock.items.iter().find(|item| item.0 == id).map(|item| item.1);
            let fit: Vec<Slot> = stock.slots.iter().copied().filter(|slot| Some(slot.kind()) == kind).collect();
            let slot = if fit.is_empty() || c.once_in(8) { c.one(&stock.slots) } else { c.one(&fit) };
            Command::Move { id, slot, index: c.pick(4) }
        }
        9 => Command::Split {
            block: stock.of_kind(c, &[Kind::Block]),
            language: c.language(),
            at: c.pick(6),
            new: if c.once_in(6) { stock.id(c) } else { c.id() },
        },
        10 => Command::Join { block: stock.of_kind(c, &[Kind::Block]), language: c.language() },
        11 => {
            let possible = plans::possible_links(&stock.items);
            let any = Link { from: stock.id(c), kind: c.one(&LinkKind::ALL), to: stock.id(c) };
            Command::Link(c.maybe(&possible).unwrap_or(any))
        }
        12 => {
            let links: Vec<Link> = plan.links.iter().copied().collect();
            let any = Link { from: stock.id(c), kind: c.one(&LinkKind::ALL), to: stock.id(c) };
            Command::Unlink(c.maybe(&links).unwrap_or(any))
        }
        13 => Command::Vote { id: stock.of_kind(c, &[Kind::Card, Kind::Problem]), votes: c.pick(5) as u32 },
        14 => {
            let (owner, field) = c.one(&stock.texts);
            Command::Review { owner, field, language: c.language(), reviewed: c.once_in(2) }
        }
        15 => {
            Command::Dismiss { dismissal: Dismissal { check: c.string(), item: stock.id(c) }, dismissed: c.once_in(2) }
        }
        16 if c.once_in(2) => Command::AddAsset(plans::asset(c).1),
        16 => Command::Learn { word: c.string(), known: c.once_in(2) },
        17 if c.once_in(2) => Command::Load(Box::new(state(c, plan))),
        17 => Command::Restore(Box::new(state(c, plan))),
        _ if deep => Command::All(c.some(3, |c| one(c, plan, stock, false))),
        _ => Command::Remove { id: stock.id(c) },
    }
}

/// Another state of the plan: one of its own without some of its lists, or any plan under the same identity.
fn state(c: &mut Choices, plan: &Plan) -> Plan {
    let mut state = if c.once_in(3) { plans::plan(c) } else { plan.clone() };
    (state.id, state.revision) = (if c.once_in(6) { state.id } else { plan.id }, c.pick(9) as u64);
    match c.pick(6) {
        0 => state.sources = List::default(),
        1 => state.links = Arc::default(),
        2 => state.priorities = List::default(),
        3 => state.swots = List::default(),
        4 => state.passport = Arc::new(plans::passport(c)),
        _ => {}
    }
    state
}

fn put(c: &mut Choices, plan: &Plan, stock: &Stock) -> Command {
    let item = match c.pick(8) {
        0 => Item::Passport(Arc::new(Passport {
            languages: c.one(&[vec![Language::Ru], vec![], vec![Language::Ky, Language::Ky], vec![Language::En]]),
            period: c.maybe(&[Years { from: 2017, to: 2015 }]),
            ..plans::passport(c)
        })),
        1 => Item::Wording(Arc::new(plans::wording(c))),
        2 => Item::DocumentSettings(Arc::new(plans::document(c))),
        _ => {
            let id = stock.id(c);
            let kind = stock.items.iter().find(|item| item.0 == id).map_or(Kind::Goal, |item| item.1);
            with_id(item(c, kind, plan, stock), id)
        }
    };
    Command::Put { item }
}

/// A new item of a kind, whose references mostly lead somewhere.
fn item(c: &mut Choices, kind: Kind, plan: &Plan, stock: &Stock) -> Item {
    let about = |c: &mut Choices| c.once_in(2).then(|| stock.id(c));
    match kind {
        Kind::Section => plans::section(c, &stock.assets).into(),
        Kind::Block => plans::block(c, &stock.assets).into(),
        Kind::Fact => {
            let comparison = c.once_in(3).then(|| Comparison {
                base: stock.of_kind(c, &[Kind::Fact]),
                with: stock.of_kind(c, &[Kind::Fact]),
                change: Change::Percent,
            });
            Fact { id: c.id(), name: c.text(), figure: c.figure(), comparison, ..Fact::default() }.into()
        }
        Kind::Card => plans::card(c, &stock.groups).into(),
        Kind::Problem => {
            let cause_of = c.once_in(2).then(|| stock.of_kind(c, &[Kind::Problem]));
            let group = c.maybe(&stock.groups);
            Problem { id: c.id(), text: c.text(), cause_of, group, votes: 0 }.into()
        }
        Kind::Priority => plans::priority(c, &stock.sources, &stock.indicators).into(),
        Kind::Task => plans::task(c, &stock.sources, &stock.indicators).into(),
        Kind::Measure => {
            let mut measure = plans::measure(c, &stock.sources, &stock.indicators);
            if c.once_in(6) {
                measure.timing.to = c.maybe(&[Moment::Quarter(2015, 5), Moment::Month(2015, 0), Moment::Year(-1)]);
            }
            measure.into()
        }
        Kind::Record => plans::record(c, &stock.sources, &stock.indicators).into(),
        Kind::Indicator => plans::indicator(c).into(),
        Kind::Goal => plans::goal(c).into(),
        Kind::Note => Note { id: c.id(), about: about(c), text: c.text() }.into(),
        Kind::Remark => Remark { id: c.id(), about: about(c), text: c.text(), ..Remark::default() }.into(),
        Kind::Tag => Tag { id: c.id(), name: c.text(), items: c.some(3, |c| stock.id(c)) }.into(),
        Kind::MoneySource => {
            let amount = |c: &mut Choices| Amount { source: about(c), ..Amount::default() };
            MoneySource { id: c.id(), name: c.text(), stated: c.some(2, amount), ..MoneySource::default() }.into()
        }
        Kind::Swot => Swot { id: c.id(), title: c.text(), ..Swot::default() }.into(),
        Kind::Act => Act { id: c.id(), title: c.text(), ..Act::default() }.into(),
        Kind::Member => Member { id: c.id(), name: c.text(), ..Member::default() }.into(),
        Kind::StrategicOption => StrategicOption { id: c.id(), text: c.text(), ..StrategicOption::default() }.into(),
        Kind::ExpectedResult => ExpectedResult { id: c.id(), text: c.text() }.into(),
        Kind::Risk => Risk { id: c.id(), text: c.text(), ..Risk::default() }.into(),
        Kind::Report => Report { id: c.id(), title: c.text(), ..Report::default() }.into(),
        Kind::Body => Body { id: c.id(), name: c.text(), ..Body::default() }.into(),
        Kind::Meeting => Meeting { id: c.id(), subject: c.text(), ..Meeting::default() }.into(),
        Kind::Term => Term { id: c.id(), name: c.text(), ..Term::default() }.into(),
        Kind::Group => Group { id: c.id(), name: c.text() }.into(),
        Kind::Passport | Kind::Wording | Kind::DocumentSettings => Item::Passport(Arc::clone(&plan.passport)),
    }
}

/// The item under another id.
fn with_id(item: Item, id: Id) -> Item {
    macro_rules! renamed {
        ($($kind:ident),*) => {
            match item {
                $(Item::$kind(mut part) => {
                    Arc::make_mut(&mut part).id = id;
                    Item::$kind(part)
                })*
                other => other,
            }
        };
    }
    renamed!(
        Section,
        Block,
        Fact,
        Act,
        Member,
        Swot,
        Card,
        StrategicOption,
        Problem,
        Goal,
        Priority,
        Task,
        Measure,
        ExpectedResult,
        Record,
        Indicator,
        MoneySource,
        Risk,
        Report,
        Body,
        Meeting,
        Remark,
        Term,
        Group,
        Note,
        Tag
    )
}
