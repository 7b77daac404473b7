//! Drawings: shapes at fixed places, the same for every format and for the window. All lengths are twips (twentieths of
//! a point), counted from the upper left corner.

use super::{Origin, Words};

/// What a drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DrawingKind {
    /// Problems with their causes below and effects above them.
    ProblemTree,
    /// Money by source and year, as bars.
    Money,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows.
    pub kind: DrawingKind,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// Its shapes, later ones over earlier ones.
    pub shapes: Vec<Shape>,
    /// What stands under it; may be empty.
    pub caption: Words,
    /// What it shows, in words, for those who do not see it.
    pub alternative: String,
}

/// A piece of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle with a hairline around it.
    Area(Area),
    /// A line through points, with an arrow at its end or without.
    Line {
        /// Its points.
        points: Vec<Point>,
        /// An arrow at the last of them.
        arrow: bool,
    },
    /// A line of words, set in the document's typeface.
    Label(Label),
}

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its upper left corner.
    pub at: Point,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// How it is filled.
    pub fill: Fill,
    /// The text of the plan that stands in it.
    pub origin: Option<Origin>,
}

/// How a rectangle is filled. Fills are told apart in black and white too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Not at all.
    None,
    /// A light tint: what the others hang on.
    Tint,
    /// One of a series, from 0: parts of bars and their key.
    Series(u8),
}

impl Fill {
    /// Its colour, red, green and blue: light enough for black words, and of falling lightness from one to the next.
    #[must_use]
    pub const fn colour(self) -> Option<[u8; 3]> {
        match self {
            Self::None => None,
            Self::Tint => Some([0xe9, 0xee, 0xf4]),
            Self::Series(index) => Some(match index % 6 {
                0 => [0xe3, 0xeb, 0xf5],
                1 => [0xf2, 0xd9, 0xa6],
                2 => [0xb5, 0xd3, 0xb0],
                3 => [0xe0, 0xb0, 0xa5],
                4 => [0x98, 0xae, 0xd0],
                _ => [0xa8, 0x9c, 0x92],
            }),
        }
    }
}

/// On which side of its point a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Behind it.
    Start,
    /// On both sides.
    Middle,
    /// Before it.
    End,
}

/// A line of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// A point on the line that the letters stand on.
    pub at: Point,
    /// On which side of that point the words stand.
    pub anchor: Anchor,
    /// The letters' size in half points.
    pub size: u16,
    /// Bold.
    pub bold: bool,
    /// The words: one line, never broken again.
    pub text: String,
}
