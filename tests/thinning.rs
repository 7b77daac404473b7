//! Which versions stay: those that were promised, and no others.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;

use jiff::Timestamp;
use kengesh::storage::{Kept, LAST, kept_on};
use proptest::prelude::*;

const MONTH: i64 = 30 * 24 * 3600;

/// The versions of some months' work: steps in seconds from one to the next, at times back.
fn versions() -> impl Strategy<Value = Vec<Kept>> {
    let step = prop_oneof![0_i64..600, 600_i64..20_000, 20_000_i64..400_000, -500_000_i64..0, Just(40_000_000_i64)];
    proptest::collection::vec((step, proptest::bool::weighted(0.05)), 0..120).prop_map(|steps| {
        let mut at = 1_790_000_000_i64;
        let mut all: Vec<Kept> = Vec::new();
        for (step, named) in steps {
            at += step;
            all.push(Kept { at: Timestamp::from_second(at).unwrap(), named });
        }
        all.reverse();
        all
    })
}

proptest! {
    #![proptest_config(common::cases(512))]

    #[test]
    fn thinning_keeps_what_was_promised_and_nothing_else(all in versions(), later in -600_000_i64..5_000_000) {
        let last = all.first().map_or(1_790_000_000, |newest| newest.at.as_second());
        let now = Timestamp::from_second(last + later).unwrap();
        let stays = kept_on(&all, now);
        prop_assert_eq!(stays.len(), all.len());
        let (mut hours, mut days) = (BTreeSet::new(), BTreeSet::new());
        // The oldest comes first, so what is the first of its hour or day has to stay.
        for (place, one) in all.iter().enumerate().rev() {
            let (second, age) = (one.at.as_second(), now.as_second() - one.at.as_second());
            let of_hour = age < 24 * 3600 && hours.insert(second.div_euclid(3600));
            let of_day = age < MONTH && days.insert(second.div_euclid(24 * 3600));
            prop_assert_eq!(stays[place], one.named || place < LAST || of_hour || of_day, "{} of {:?}", place, all);
        }
        let left: Vec<Kept> = all.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(one, _)| *one).collect();
        prop_assert!(kept_on(&left, now).iter().all(|stays| *stays), "once is enough");
    }
}
