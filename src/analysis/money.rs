//! What the measures cost, by source and year.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Currency, Id, MoneySource, Plan, Year};

/// The amounts of the measures in one currency, summed. Amounts in different currencies are never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneySums {
    /// Minor units by source and year; no source or no year where none is said.
    sums: BTreeMap<(Option<Id>, Option<Year>), i64>,
}

impl MoneySums {
    /// The sums of all measures that are still to be done, by currency.
    #[must_use]
    pub fn of(plan: &Plan) -> BTreeMap<Currency, Self> {
        let mut sums: BTreeMap<Currency, Self> = BTreeMap::new();
        let tasks = plan.priorities.iter().flat_map(|priority| priority.tasks.iter());
        let within = tasks.flat_map(|task| task.measures.iter());
        let direct = plan.priorities.iter().flat_map(|priority| priority.measures.iter());
        for amount in direct.chain(within).filter(|measure| !measure.cancelled).flat_map(|measure| &measure.money) {
            let source = amount.source.filter(|id| plan.sources.get(*id).is_some());
            let sum = sums.entry(amount.money.currency).or_default().sums.entry((source, amount.year)).or_default();
            *sum = sum.saturating_add(amount.money.minor);
        }
        sums
    }

    /// The years there are amounts for; none comes first, for those that name no year.
    #[must_use]
    pub fn years(&self) -> BTreeSet<Option<Year>> {
        self.sums.keys().map(|(_, year)| *year).collect()
    }

    /// Whether amounts name no source.
    #[must_use]
    pub fn has_sourceless(&self) -> bool {
        self.sums.keys().any(|(source, _)| source.is_none())
    }

    /// What comes from a source in a year.
    #[must_use]
    pub fn get(&self, source: Option<Id>, year: Option<Year>) -> i64 {
        self.sums.get(&(source, year)).copied().unwrap_or_default()
    }

    /// What comes from a source in all years.
    #[must_use]
    pub fn of_source(&self, source: Option<Id>) -> i64 {
        self.total(|(of, _)| *of == source)
    }

    /// What a year costs from all sources.
    #[must_use]
    pub fn of_year(&self, year: Option<Year>) -> i64 {
        self.total(|(_, of)| *of == year)
    }

    /// What all measures cost.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.total(|_| true)
    }

    fn total(&self, counts: impl Fn(&(Option<Id>, Option<Year>)) -> bool) -> i64 {
        let counted = self.sums.iter().filter(|(key, _)| counts(key));
        counted.fold(0, |sum, (_, minor)| sum.saturating_add(*minor))
    }
}

/// The stated amounts of a source that differ from the sums of the measures, each with that sum in minor units: of its
/// year, or of all years where it names none.
#[must_use]
pub fn differing<'p>(source: &'p MoneySource, sums: &BTreeMap<Currency, MoneySums>) -> Vec<(&'p Amount, i64)> {
    let summed = |amount: &Amount| {
        let sums = sums.get(&amount.money.currency);
        let of = |sums: &MoneySums| match amount.year {
            Some(year) => sums.get(Some(source.id), Some(year)),
            None => sums.of_source(Some(source.id)),
        };
        sums.map_or(0, of)
    };
    let stated = source.stated.iter().map(|amount| (amount, summed(amount)));
    stated.filter(|(amount, sum)| amount.money.minor != *sum).collect()
}
