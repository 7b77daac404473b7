//! Finding a text of the plan on the pages.

use egui::{Rect, Stroke, Ui};

use crate::document::Origin;
use crate::layout::Pages;
use crate::model::{Field, Id};
use crate::ui::{Spot, theme};

/// What is to be in sight: a text, else the first text of the item it belongs to, else of what that stands within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The text.
    pub spot: Spot,
    /// Where the text itself is not printed: the section it stands in.
    pub section: Option<Id>,
}

/// Where a text stands on the pages, in points of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub page: usize,
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Where the next text begins; of the last one on a page, where its first line ends.
    pub bottom: f32,
    /// The text itself was found, not what it stands within.
    exact: bool,
}

impl Target {
    /// Where it stands; none when nothing of it is printed.
    pub(super) fn find(self, pages: &Pages) -> Option<Place> {
        let Spot { owner, field } = self.spot;
        let spots = pages.spots();
        let of = |id: Id| spots.iter().position(|spot| spot.origin.id == id);
        let exact = spots.iter().position(|spot| spot.origin == Origin { id: owner, field });
        let at = exact.or_else(|| of(owner)).or_else(|| {
            let title = |id| spots.iter().position(|spot| spot.origin == Origin { id, field: Field::Title });
            self.section.and_then(|id| title(id).or_else(|| of(id)))
        })?;
        let spot = spots.get(at)?;
        let later = spots.iter().skip(at + 1).take_while(|later| later.page == spot.page);
        let next = later.into_iter().find(|later| later.y > spot.y + 1.0);
        let end = || pages.size(spot.page).map_or(spot.y, |(_, height)| (spot.y + LINE).min(height));
        let bottom = next.map_or_else(end, |next| next.y);
        let [left, top, bottom] = [spot.x, spot.y, bottom].map(points);
        Some(Place { page: spot.page, left, top, bottom, exact: exact.is_some() })
    }
}

/// A line of the document has about so many letters.
const LETTERS: usize = 80;

/// The height of a line, where the end of a text is not known: 14 points, spaced.
const LINE: f64 = 18.0;

#[expect(clippy::cast_possible_truncation, reason = "a page is no longer than a few thousand points")]
const fn points(length: f64) -> f32 {
    length as f32
}

impl Place {
    /// Where the line with the caret stands, about: as far down in the text as the caret is in its words.
    pub(super) fn caret(&self, ui: &Ui, target: Target) -> f32 {
        let state = egui::text_edit::TextEditState::load(ui.ctx(), target.spot.egui_id());
        let at = state.and_then(|state| state.cursor.char_range()).map_or(0, |range| range.primary.index.into());
        #[expect(clippy::cast_precision_loss, reason = "lines of one text")]
        let lines = (at / LETTERS) as f32;
        if self.exact { (self.top + lines * points(LINE)).min(self.bottom.max(self.top)) } else { self.top }
    }

    /// A hairline at the left of the text.
    pub(super) fn mark(&self, ui: &Ui, page: Rect, scale: f32) {
        let x = (page.left() + self.left * scale - 6.0).max(page.left() + 2.0);
        let y = |at: f32| page.top() + at * scale;
        // The paper is white in the dark, too.
        let stroke = Stroke::new(2.0, theme::LIGHT.accent);
        ui.painter().vline(x, y(self.top)..=y(self.bottom) - 2.0, stroke);
    }
}
