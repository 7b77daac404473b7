//! Pages and their margins. Lengths are twips: twentieths of a point.

use super::Orientation;
use crate::model::{DocumentSettings, Margins};

/// A4 (210 × 297 mm).
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;

/// However wide the margins are, this much is left for the text: 2 cm.
const NARROWEST: u32 = 1_134;

/// Header and footer stand this far from the edge, where the margin has room for it: 8 mm.
const EDGE: u32 = 454;

/// A margin's millimetres in twips, rounded; at most the 100 mm that settings may say.
fn millimetres(length: u16) -> u32 {
    tenths(u32::from(length.min(100)) * 10)
}

/// Tenths of a millimetre in twips, rounded: an inch is 1,440 twips or 254 tenths of a millimetre.
#[must_use]
pub const fn tenths(length: u32) -> u32 {
    (length * 1_440 + 127) / 254
}

/// A size of letters in half points that can be read: 4 to 72 points.
#[must_use]
pub fn half_points(size: u16) -> u16 {
    size.clamp(8, 144)
}

/// The first line's indent; at most 5 cm, since more would leave no line.
#[must_use]
pub fn indent(settings: &DocumentSettings) -> u32 {
    tenths(u32::from(settings.indent.min(500)))
}

/// How far the approval stands from the left edge of text as wide as this: it takes 9 cm at the right, or two thirds.
#[must_use]
pub fn approval_indent(width: u32) -> u32 {
    width - tenths(900).min(width * 2 / 3)
}

/// A page as it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Geometry {
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The margin at the left.
    pub left: u32,
    /// The margin at the right.
    pub right: u32,
    /// The margin above.
    pub top: u32,
    /// The margin below.
    pub bottom: u32,
}

impl Geometry {
    /// A4 lying so. A landscape page is the upright one turned clockwise: the binding edge is on top.
    #[must_use]
    pub fn new(settings: &DocumentSettings, orientation: Orientation) -> Self {
        let Margins { left, right, top, bottom } = settings.margins;
        let [left, right, top, bottom] = [left, right, top, bottom].map(millimetres);
        match orientation {
            Orientation::Portrait => Self { width: SHORT, height: LONG, left, right, top, bottom },
            Orientation::Landscape => {
                Self { width: LONG, height: SHORT, left: bottom, right: top, top: left, bottom: right }
            }
        }
    }

    /// How wide the text is.
    #[must_use]
    pub fn text_width(&self) -> u32 {
        self.width.saturating_sub(self.left + self.right).max(NARROWEST)
    }

    /// How high the text is.
    #[must_use]
    pub fn text_height(&self) -> u32 {
        self.height.saturating_sub(self.top + self.bottom).max(NARROWEST)
    }

    /// How far the header stands from the page's upper edge.
    #[must_use]
    pub fn header(&self) -> u32 {
        EDGE.min(self.top / 2)
    }

    /// How far the footer stands from the page's lower edge.
    #[must_use]
    pub fn footer(&self) -> u32 {
        EDGE.min(self.bottom / 2)
    }
}
