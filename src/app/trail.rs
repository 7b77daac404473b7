//! Where one was before: Alt+← and Alt+→.

use super::KengeshApp;
use crate::model::Id;
use crate::ui::{At, Spot};

/// So many places are kept.
const KEPT: usize = 100;

/// A place in the window: the section that was open, and the text with the caret.
type Place = (Option<Id>, Option<Spot>);

/// The places one has been at, and which of them one is at.
#[derive(Debug, Default)]
pub(super) struct Trail {
    places: Vec<Place>,
    here: usize,
}

impl Trail {
    /// Notes where one is. Going on within a section is no new place; a new place forgets those ahead.
    fn note(&mut self, place: Place) {
        match self.places.get_mut(self.here) {
            Some(here) if here.0 == place.0 => here.1 = place.1.or(here.1),
            _ => {
                self.places.truncate(self.here + 1);
                self.places.push(place);
                let over = self.places.len().saturating_sub(KEPT);
                self.places.drain(..over);
                self.here = self.places.len().saturating_sub(1);
            }
        }
    }

    fn go(&mut self, forth: bool) -> Option<Place> {
        let there = if forth { self.here + 1 } else { self.here.checked_sub(1)? };
        let place = self.places.get(there).copied()?;
        self.here = there;
        Some(place)
    }
}

impl KengeshApp {
    /// Notes where one is, after every frame.
    pub(super) fn note_place(&mut self) {
        if self.session.is_some() {
            self.trail.note((self.pages.open(), self.caret.here));
        }
    }

    /// Back to where one was, or forth again.
    pub(super) fn travel(&mut self, forth: bool) {
        let Some((section, spot)) = self.trail.go(forth) else { return };
        let Some(session) = &self.session else { return };
        let gone = section.is_some_and(|id| session.history.plan().section(id).is_none());
        if gone {
            return;
        }
        let there =
            |spot: &Spot| spot.owner == session.history.plan().id || session.history.places().get(spot.owner).is_some();
        if let Some(spot) = spot.filter(there) {
            self.caret.go(spot, At::Keep);
        }
        self.looks = None;
        self.translation = None;
        self.pages.go(section);
    }
}
