//! Document → typeset pages: what the PDF holds, what the window shows, where every text stands.
//!
//! The setting is Typst's, by a template of our own in `assets/`; the document reaches it as data, never as markup.

use std::collections::BTreeMap;

use crate::document::{Document, Drawing, Origin};

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

/// The pages of a document.
pub struct Pages {}

impl Pages {
    /// Sets the pages. Setting a document that differs little from one before takes little time.
    ///
    /// # Errors
    /// When the template and the document do not go together.
    pub fn of(_document: &Document) -> Result<Self, LayoutError> {
        Err(LayoutError::Setting(String::new()))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        0
    }

    /// Width and height of a page, counted from 0, in points.
    #[must_use]
    pub fn size(&self, _page: usize) -> Option<(f64, f64)> {
        None
    }

    /// On which page every heading stands.
    #[must_use]
    pub fn numbers(&self) -> &PageNumbers {
        static NONE: PageNumbers = PageNumbers::new();
        &NONE
    }

    /// Every text of the plan on the pages, in the order of the document.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &[]
    }

    /// Where a text stands first.
    #[must_use]
    pub fn spot_of(&self, origin: Origin) -> Option<Spot> {
        self.spots().iter().find(|spot| spot.origin == origin).copied()
    }

    /// The text at a point of a page, in points from its upper left corner.
    #[must_use]
    pub fn origin_at(&self, _page: usize, _x: f64, _y: f64) -> Option<Origin> {
        None
    }

    /// A page, so many dots to the point of length.
    #[must_use]
    pub fn picture(&self, _page: usize, _dots: f64) -> Option<Picture> {
        None
    }

    /// The pages as a PDF file: PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// When the pages break a rule of the standards.
    pub fn pdf(&self) -> Result<Vec<u8>, LayoutError> {
        Err(LayoutError::Pdf(String::new()))
    }
}

/// A drawing as a PNG file, two dots to the point of length.
///
/// # Errors
/// When the drawing cannot be set.
pub fn drawing_png(_drawing: &Drawing) -> Result<Vec<u8>, LayoutError> {
    Err(LayoutError::Setting(String::new()))
}
