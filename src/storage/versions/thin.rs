//! Which versions stay: the last ones, one an hour of the last day, one a day of the last month, and those with a name.

use std::collections::HashSet;

use jiff::Timestamp;

/// So many of the last versions stay.
pub const LAST: usize = 20;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const MONTH: i64 = 30 * DAY;

/// What decides whether a version stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When it was written over.
    pub at: Timestamp,
    /// Somebody has given it a name.
    pub named: bool,
}

/// Which of the versions stay, in their order: the newest first. That order is believed, not the clock, which may have
/// been set back; what seems to come from the future counts as new.
///
/// Of an hour and of a day the first one stays: what was there before the work of that hour or day began.
#[must_use]
pub fn kept_on(versions: &[Kept], now: Timestamp) -> Vec<bool> {
    let mut stays: Vec<bool> = versions.iter().zip(0..).map(|(one, place)| one.named || place < LAST).collect();
    let mut spans = HashSet::new();
    for (one, stays) in versions.iter().zip(&mut stays).rev() {
        let second = one.at.as_second();
        let age = now.as_second().saturating_sub(second);
        for (within, span) in [(DAY, HOUR), (MONTH, DAY)] {
            if age < within && spans.insert((span, second.div_euclid(span))) {
                *stays = true;
            }
        }
    }
    stays
}
