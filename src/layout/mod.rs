//! Document → typeset pages: what the PDF holds, what the window shows, where every text stands.
//!
//! The setting is Typst's, by a template of our own in `assets/`; the document reaches it as data, never as markup.

mod contents;
mod data;
mod fit;
mod pages;
mod set;
mod shapes;
mod tags;
mod world;
mod write;

use std::collections::BTreeMap;

pub use pages::{Pages, drawing_png};

use crate::document::Origin;

/// The printed page number of every heading, by the heading's place among the document's blocks.
pub type PageNumbers = BTreeMap<usize, usize>;

/// Pages that could not be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// The template does not go with the document: a fault of the program.
    #[error("the pages cannot be set: {0}")]
    Setting(String),
    /// The pages cannot be written in the standards asked for.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}

/// A text on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Which text of which item.
    pub origin: Origin,
    /// The page, counted from 0.
    pub page: usize,
    /// Where it begins, in points from the page's left edge.
    pub x: f64,
    /// The upper edge of its first line, in points from the page's top.
    pub y: f64,
}

/// A page as points of colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// How many points in a row.
    pub width: u32,
    /// How many rows.
    pub height: u32,
    /// Red, green, blue, alpha of every point, row by row.
    pub rgba: Vec<u8>,
}
