//! Arbitrary plans that keep every rule of the model.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kengesh::model::*;
use proptest::prelude::*;

use super::choices::{Choices, choices};
pub use super::tree::{measure, priority, record, task};

/// Any sound plan, up to a few dozen items.
pub fn plans() -> impl Strategy<Value = Plan> {
    choices(600).prop_map(|mut choices| plan(&mut choices))
}

/// A plan that holds something of everything.
pub fn rich() -> Plan {
    let mut choices = Choices::counting(6000);
    plan(&mut choices)
}

/// The plan that the choices decide.
pub fn plan(c: &mut Choices) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    plan.id = Id::from_u128(u128::MAX);
    plan.revision = c.one(&[0, 1, 7, u64::MAX]);
    plan.passport = Arc::new(passport(c));
    plan.wording = Arc::new(wording(c));
    plan.document = Arc::new(document(c));
    plan.groups = c.some(2, |c| Group { id: c.id(), name: c.text() }).into_iter().collect();
    let groups: Vec<Id> = plan.groups.iter().map(|group| group.id).collect();
    plan.sources = sources(c);
    plan.indicators = c.some(2, indicator).into_iter().collect();
    plan.assets = Arc::new(c.some(2, asset).into_iter().collect());
    let assets: Vec<AssetId> = plan.assets.keys().copied().collect();
    plan.sections = c.some(3, |c| section(c, &assets)).into_iter().collect();
    plan.acts = c.some(2, act).into_iter().collect();
    plan.members = c.some(2, |c| Member { id: c.id(), name: c.text(), post: c.text() }).into_iter().collect();
    plan.swots = c.some(2, |c| swot(c, &groups)).into_iter().collect();
    plan.options = c.some(2, option).into_iter().collect();
    plan.problems = problems(c, &groups);
    plan.goals = c.some(2, goal).into_iter().collect();
    let sources: Vec<Id> = plan.sources.iter().map(|source| source.id).collect();
    let indicators: Vec<Id> = plan.indicators.iter().map(|indicator| indicator.id).collect();
    plan.priorities = c.some(3, |c| priority(c, &sources, &indicators)).into_iter().collect();
    plan.risks = c.some(2, risk).into_iter().collect();
    plan.reports = c.some(2, report).into_iter().collect();
    plan.bodies = c.some(2, |c| Body { id: c.id(), name: c.text(), role: c.text() }).into_iter().collect();
    plan.meetings = c.some(2, meeting).into_iter().collect();
    plan.terms = c.some(2, |c| Term { id: c.id(), name: c.text(), text: c.text() }).into_iter().collect();
    plan.words = Arc::new(c.some(3, Choices::string).into_iter().collect());
    if c.once_in(4) {
        plan.base = Some(Arc::new(Base { revision: 3, file: blob(c) }));
    }
    refer(c, &mut plan);
    plan
}

/// What names other items, of any kind.
fn refer(c: &mut Choices, plan: &mut Plan) {
    let items = items(plan);
    let ids: Vec<Id> = items.iter().map(|(id, _)| *id).collect();
    plan.remarks = c.some(2, |c| remark(c, &ids)).into_iter().collect();
    plan.notes = c.some(2, |c| Note { id: c.id(), about: c.maybe(&ids), text: c.text() }).into_iter().collect();
    let tag = |c: &mut Choices| {
        let items: BTreeSet<Id> = c.some(3, |c| c.maybe(&ids)).into_iter().flatten().collect();
        Tag { id: c.id(), name: c.text(), items: items.into_iter().collect() }
    };
    plan.tags = c.some(2, tag).into_iter().collect();
    let dismissals = c.some(2, |c| Some(Dismissal { check: c.string(), item: c.maybe(&ids)? }));
    plan.dismissed = Arc::new(dismissals.into_iter().flatten().collect());
    let possible = possible_links(&items);
    plan.links = Arc::new(c.some(8, |c| c.maybe(&possible)).into_iter().flatten().collect());
}

/// Every item with its kind.
pub fn items(plan: &Plan) -> Vec<(Id, Kind)> {
    let mut items = Vec::new();
    plan.each_part(&mut |part, _| items.push((part.id(), part.kind())));
    items
}

/// Every link that the table allows between these items.
pub fn possible_links(items: &[(Id, Kind)]) -> Vec<Link> {
    let pairs = items.iter().flat_map(|from| items.iter().map(move |to| (from, to)));
    pairs
        .filter(|(from, to)| from.0 != to.0)
        .flat_map(|(from, to)| LinkKind::ALL.into_iter().map(move |kind| (from, kind, to)))
        .filter(|(from, kind, to)| kind.joins(from.1, to.1))
        .map(|(from, kind, to)| Link { from: from.0, kind, to: to.0 })
        .collect()
}

pub fn passport(c: &mut Choices) -> Passport {
    let languages = [
        vec![Language::Ru],
        vec![Language::Ky, Language::Ru],
        vec![Language::Kk, Language::En, Language::Ru],
        vec![Language::En],
    ];
    Passport {
        languages: c.one(&languages),
        title: c.text(),
        municipality: Municipality {
            kind: c.one(&[
                MunicipalityKind::Town,
                MunicipalityKind::District,
                MunicipalityKind::Region,
                MunicipalityKind::Rural,
            ]),
            name: c.text(),
            of_name: c.text(),
            in_name: c.text(),
            council: c.text(),
            of_council: c.text(),
            hall: c.text(),
            of_hall: c.text(),
        },
        country: c.one(&[Country::Kyrgyzstan, Country::Kazakhstan, Country::Other]),
        period: c.maybe(&[Years { from: 2015, to: 2017 }, Years { from: 2020, to: 2020 }]),
        edition: c.pick(3) as u32,
        approval: approval(c),
        currency: c.one(&Currency::ALL),
        scale: c.one(&[Scale::Thousand, Scale::One, Scale::Million]),
    }
}

pub fn wording(c: &mut Choices) -> Wording {
    let full = |(key, text): (_, Text)| (!text.is_empty()).then_some((key, text));
    let levels: BTreeMap<Level, Text> = c
        .some(3, |c| (c.one(&[Level::Priority, Level::Task, Level::Measure]), c.text()))
        .into_iter()
        .filter_map(full)
        .collect();
    let full = |(key, text): (_, Text)| (!text.is_empty()).then_some((key, text));
    let phrases: BTreeMap<Phrase, Text> =
        c.some(4, |c| (c.one(&Phrase::ALL), c.text())).into_iter().filter_map(full).collect();
    Wording { levels, phrases }
}

pub fn document(c: &mut Choices) -> DocumentSettings {
    if c.pick(2) == 0 {
        return DocumentSettings::default();
    }
    let columns = |c: &mut Choices| {
        let table = c.one(&TableName::ALL);
        c.some(3, |c| c.one(table.columns()))
    };
    DocumentSettings {
        margins: Margins { left: 20, right: 15, top: c.pick(100) as u16, bottom: 20 },
        font: c.string(),
        numbering: c.one(&[Numbering::Roman, Numbering::Arabic]),
        new_page: c.once_in(2),
        swot: c.one(&[SwotLayout::Lists, SwotLayout::Square]),
        annexes: c.some(3, |c| Annex { kind: c.one(&AnnexKind::ALL), title: c.text(), columns: columns(c) }),
        approval: !c.once_in(3),
        draft_mark: !c.once_in(3),
        edition: !c.once_in(3),
        title_page: !c.once_in(3),
        contents: c.pick(5) as u8,
        text: !c.once_in(3),
        depth: c.one(&[Level::Measure, Level::Task, Level::Priority]),
        problem_tree: !c.once_in(3),
        money_chart: !c.once_in(3),
        tables: c.some(2, |c| (c.one(&TableName::ALL), columns(c))).into_iter().collect(),
        titles: c.some(2, |c| (c.one(TableName::ActionPlan.columns()), c.text())).into_iter().collect(),
        action_plan: approval(c),
        ..DocumentSettings::default()
    }
}

fn approval(c: &mut Choices) -> Approval {
    Approval {
        adopted: c.once_in(4),
        by: c.one(&[Adopter::Council, Adopter::Hall, Adopter::Other]),
        body: c.text(),
        date: c.once_in(2).then(|| c.date()),
        number: c.string(),
    }
}

fn blob(c: &mut Choices) -> Blob {
    let length = c.one(&[0, 1, 56, 57, 58, 200]);
    let seed = c.pick(256);
    (0..length).map(|n| ((n * 31 + seed) % 256) as u8).collect::<Vec<u8>>().into()
}

pub fn asset(c: &mut Choices) -> (AssetId, Asset) {
    let data = blob(c);
    (AssetId::of(data.bytes()), Asset { media: c.one(&[MediaType::Png, MediaType::Jpeg]), data })
}

pub fn amount(c: &mut Choices, sources: &[Id]) -> Amount {
    let minor = c.one(&[0, 5, -5, 150_000_000, i64::MIN, i64::MAX]);
    Amount {
        money: Money { minor, currency: c.one(&Currency::ALL) },
        source: c.maybe(sources),
        year: c.once_in(2).then(|| c.year()),
    }
}

pub fn sources(c: &mut Choices) -> List<MoneySource> {
    let kinds = [
        SourceKind::Other,
        SourceKind::LocalBudget,
        SourceKind::RepublicanBudget,
        SourceKind::MunicipalEnterprises,
        SourceKind::Investors,
        SourceKind::Loans,
        SourceKind::Population,
        SourceKind::Grants,
    ];
    let source = |c: &mut Choices| {
        let id = c.id();
        MoneySource { id, kind: c.one(&kinds), name: c.text(), stated: c.some(2, |c| amount(c, &[id])) }
    };
    c.some(3, source).into_iter().collect()
}

pub fn indicator(c: &mut Choices) -> Indicator {
    let value = |c: &mut Choices| YearFigure { year: c.year(), figure: c.figure() };
    Indicator {
        id: c.id(),
        name: c.text(),
        level: c.one(&[IndicatorLevel::Output, IndicatorLevel::Outcome, IndicatorLevel::Impact]),
        unit: c.text(),
        baseline: c.once_in(2).then(|| value(c)),
        targets: c.some(2, value),
        source: c.text(),
        frequency: c.text(),
        owner: c.text(),
        split: c.text(),
    }
}

pub fn section(c: &mut Choices, assets: &[AssetId]) -> Section {
    Section {
        id: c.id(),
        kind: c.one(&SectionKind::ALL),
        title: c.text(),
        hidden: c.once_in(3),
        from_template: c.once_in(3),
        opening: c.some(4, |c| block(c, assets)).into_iter().collect(),
        closing: c.some(2, |c| block(c, assets)).into_iter().collect(),
    }
}

pub fn block(c: &mut Choices, assets: &[AssetId]) -> Block {
    let id = c.id();
    let content = match c.pick(7) {
        0 => Content::Paragraph(c.text()),
        1 => Content::Subheading(c.text()),
        2 => Content::Item(ListItem { level: c.pick(4) as u8, ordered: c.once_in(2), text: c.text() }),
        3 => Content::Quotation(c.text()),
        4 => Content::Facts(facts(c)),
        5 => {
            let width = c.pick(3);
            let rows = c.some(3, |c| (0..width).map(|_| c.text()).collect());
            Content::Table(Table { title: c.text(), header: c.once_in(2), rows })
        }
        _ => match c.maybe(assets) {
            Some(asset) => Content::Picture(Picture { asset, caption: c.text(), alternative: c.text() }),
            None => Content::Paragraph(c.text()),
        },
    };
    Block { id, content }
}

fn facts(c: &mut Choices) -> FactGroup {
    let mut before = Vec::new();
    let title = c.text();
    let fact = |c: &mut Choices| {
        let comparison = match (c.maybe(&before), c.maybe(&before)) {
            (Some(base), Some(with)) => {
                Some(Comparison { base, with, change: c.one(&[Change::Percent, Change::Times, Change::Difference]) })
            }
            _ => None,
        };
        let id = c.id();
        before.push(id);
        let year = c.once_in(2).then(|| c.year());
        Fact { id, name: c.text(), figure: c.figure(), unit: c.text(), year, source: c.text(), comparison }
    };
    FactGroup { title, facts: c.some(4, fact).into_iter().collect() }
}

fn act(c: &mut Choices) -> Act {
    let date = c.once_in(2).then(|| c.date());
    Act { id: c.id(), title: c.text(), body: c.text(), date, number: c.string() }
}

pub fn card(c: &mut Choices, groups: &[Id]) -> Card {
    Card { id: c.id(), text: c.text(), group: c.maybe(groups), votes: c.pick(4) as u32 }
}

fn swot(c: &mut Choices, groups: &[Id]) -> Swot {
    let cards = |c: &mut Choices| c.some(2, |c| card(c, groups)).into_iter().collect();
    Swot {
        id: c.id(),
        title: c.text(),
        hidden: c.once_in(3),
        strengths: cards(c),
        weaknesses: cards(c),
        opportunities: cards(c),
        threats: cards(c),
    }
}

fn option(c: &mut Choices) -> StrategicOption {
    let kinds = [
        OptionKind::StrengthOpportunity,
        OptionKind::WeaknessOpportunity,
        OptionKind::StrengthThreat,
        OptionKind::WeaknessThreat,
    ];
    StrategicOption { id: c.id(), kind: c.one(&kinds), text: c.text() }
}

/// A cause comes after what it leads to, so that nothing goes in a circle.
fn problems(c: &mut Choices, groups: &[Id]) -> List<Problem> {
    let mut before = Vec::new();
    let problem = |c: &mut Choices| {
        let cause_of = c.maybe(&before);
        let id = c.id();
        before.push(id);
        Problem { id, text: c.text(), cause_of, group: c.maybe(groups), votes: c.pick(3) as u32 }
    };
    c.some(5, problem).into_iter().collect()
}

pub fn goal(c: &mut Choices) -> Goal {
    let horizons = [Horizon::None, Horizon::Vision, Horizon::Years(5), Horizon::Year(2030), Horizon::Period];
    Goal { id: c.id(), horizon: c.one(&horizons), text: c.text() }
}

fn risk(c: &mut Choices) -> Risk {
    let degrees = [Degree::Low, Degree::Medium, Degree::High];
    Risk {
        id: c.id(),
        text: c.text(),
        probability: c.maybe(&degrees),
        impact: c.maybe(&degrees),
        mitigation: c.text(),
        owner: c.text(),
    }
}

fn report(c: &mut Choices) -> Report {
    Report {
        id: c.id(),
        title: c.text(),
        every: c.maybe(&[Every::Year, Every::Quarter]),
        due: c.text(),
        owner: c.text(),
    }
}

fn meeting(c: &mut Choices) -> Meeting {
    let kinds = [
        MeetingKind::WorkingGroup,
        MeetingKind::Hearing,
        MeetingKind::Gathering,
        MeetingKind::Survey,
        MeetingKind::Other,
    ];
    Meeting {
        id: c.id(),
        date: c.once_in(2).then(|| c.date()),
        kind: c.one(&kinds),
        subject: c.text(),
        people: c.maybe(&[0, 120]),
        women: c.maybe(&[0, 60]),
        recommendations: c.some(2, |c| Recommendation { text: c.text(), outcome: c.text() }),
    }
}

fn remark(c: &mut Choices, ids: &[Id]) -> Remark {
    Remark {
        id: c.id(),
        about: c.maybe(ids),
        from: c.text(),
        date: c.once_in(2).then(|| c.date()),
        number: c.string(),
        text: c.text(),
        decision: c.maybe(&[Decision::Accepted, Decision::Partly, Decision::Declined]),
        reason: c.text(),
    }
}
