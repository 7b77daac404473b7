//! The tree of arbitrary plans: priorities, tasks, measures and their records.

use std::collections::BTreeSet;

use kengesh::model::*;

use super::choices::Choices;
use super::plans::amount;

pub fn priority(c: &mut Choices, sources: &[Id], indicators: &[Id]) -> Priority {
    Priority {
        id: c.id(),
        title: c.text(),
        rationale: c.text(),
        code: code(c),
        measures: c.some(2, |c| measure(c, sources, indicators)).into_iter().collect(),
        tasks: c.some(2, |c| task(c, sources, indicators)).into_iter().collect(),
        results: c.some(2, |c| ExpectedResult { id: c.id(), text: c.text() }).into_iter().collect(),
    }
}

fn code(c: &mut Choices) -> Option<Code> {
    c.maybe(&[Code { number: 3, inserted: 0 }, Code { number: 3, inserted: 1 }])
}

pub fn task(c: &mut Choices, sources: &[Id], indicators: &[Id]) -> Task {
    Task {
        id: c.id(),
        title: c.text(),
        code: code(c),
        measures: c.some(3, |c| measure(c, sources, indicators)).into_iter().collect(),
    }
}

pub fn measure(c: &mut Choices, sources: &[Id], indicators: &[Id]) -> Measure {
    let executor = |c: &mut Choices| Executor { name: c.text(), by_agreement: c.once_in(2) };
    let every = [Every::Month, Every::Quarter, Every::HalfYear, Every::Year, Every::Always];
    let mut records: Vec<Record> = c.some(2, |c| record(c, sources, indicators));
    let mut periods = BTreeSet::new();
    records.retain(|record| periods.insert(record.period));
    Measure {
        id: c.id(),
        text: c.text(),
        lead: c.some(2, executor),
        with: c.some(2, executor),
        timing: Timing {
            from: c.once_in(2).then(|| c.moment()),
            to: c.once_in(2).then(|| c.moment()),
            every: c.maybe(&every),
        },
        money: c.some(2, |c| amount(c, sources)),
        result: c.text(),
        indicator: c.text(),
        completion: c.text(),
        code: code(c),
        cancelled: c.once_in(4),
        records: records.into_iter().collect(),
    }
}

pub fn record(c: &mut Choices, sources: &[Id], indicators: &[Id]) -> Record {
    let parts = [
        PartOfYear::FirstQuarter,
        PartOfYear::SecondQuarter,
        PartOfYear::ThirdQuarter,
        PartOfYear::FourthQuarter,
        PartOfYear::FirstHalf,
        PartOfYear::SecondHalf,
        PartOfYear::NineMonths,
        PartOfYear::Year,
    ];
    let statuses = [Status::NotStarted, Status::UnderWay, Status::Done, Status::Late, Status::Cancelled];
    let money = Money { minor: 12_345, currency: Currency::KGS };
    Record {
        id: c.id(),
        period: Period { year: c.year(), part: c.one(&parts), since_january: c.once_in(2) },
        status: c.one(&statuses),
        text: c.text(),
        figures: c.some(2, |c| Progress { indicator: c.maybe(indicators), planned: c.figure(), reached: c.figure() }),
        money: c.some(2, |c| Spending { source: c.maybe(sources), planned: money, spent: money }),
        deviation: c.text(),
    }
}
