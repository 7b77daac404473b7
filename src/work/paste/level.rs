//! How deep an item is: by its indent, by the parts of its number, by the kind of its mark.

use super::mark::Kind;

/// Deeper than this nothing is.
const DEEPEST: usize = 9;
/// Columns by which an indent must be deeper to count: people's spaces are not exact.
const STEP: usize = 2;

/// The items that the next one may stand under, from the outermost.
#[derive(Default)]
pub(super) struct Levels {
    open: Vec<Open>,
}

/// What an item is among the others beyond its indent and mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// One of them.
    Within,
    /// Its words announce those that follow.
    Opens,
    /// The first thing that somebody else said.
    Begins,
}

struct Open {
    indent: usize,
    kind: Kind,
}

impl Levels {
    /// The level of the next item.
    pub(super) fn next(&mut self, indent: usize, kind: Kind, place: Place) -> u8 {
        let own = Open { indent, kind };
        match kind {
            Kind::Path(parts) if parts > 1 => self.by_number(own, parts, place),
            _ => self.by_indent(own, place),
        }
        self.open.truncate(DEEPEST + 1);
        u8::try_from(self.open.len().saturating_sub(1)).unwrap_or_default()
    }

    /// A number of several parts stands beside numbers of as many, and under those of fewer.
    fn by_number(&mut self, own: Open, parts: u8, place: Place) {
        let parts_at = |open: &Open| match open.kind {
            Kind::Path(parts) => Some(parts),
            _ => None,
        };
        let beside = self.open.iter().position(|open| parts_at(open).is_some_and(|other| other >= parts));
        let above = self.open.iter().rposition(|open| parts_at(open).is_some_and(|other| other < parts));
        match (beside, above) {
            (Some(at), _) => self.open.truncate(at),
            (None, Some(at)) => self.open.truncate(at + 1),
            (None, None) => return self.by_indent(own, place),
        }
        self.open.push(own);
    }

    fn by_indent(&mut self, own: Open, place: Place) {
        while self.open.last().is_some_and(|open| open.indent >= own.indent + STEP) {
            self.open.pop();
        }
        let band = self.open.iter().rposition(|open| open.indent + STEP <= own.indent).map_or(0, |at| at + 1);
        let beside = self.open.iter().skip(band).position(|open| open.kind == own.kind).map(|at| band + at);
        match beside {
            Some(at) => self.open.truncate(at),
            // Words without a mark between marked ones stand beside them, and let go on what follows.
            None if own.kind == Kind::Plain && self.open.len() > band => {
                self.open.truncate(band + 1);
                if place != Place::Opens {
                    return;
                }
                self.open.pop();
            }
            None if place == Place::Begins => self.open.truncate(band),
            None if self.is_after_longer_number(band, &own) => self.open.truncate(band),
            None => {}
        }
        self.open.push(own);
    }

    /// «2.» after «1.3.» without a «1.» before it begins anew where «1.3.» stood.
    fn is_after_longer_number(&self, band: usize, own: &Open) -> bool {
        let longer = |open: &Open| matches!(open.kind, Kind::Path(parts) if parts > 1);
        own.kind == Kind::Path(1) && self.open.get(band).is_some_and(longer) && self.open.len() == band + 1
    }
}
