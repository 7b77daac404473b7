//! What was copied in another program, as clean items with levels, or as the rows of a table.
//!
//! ```text
//! text    plain text: lines, or the tab-separated cells of a spreadsheet
//! html    the clipboard's HTML: paragraphs, lists, tables
//! tag     what HTML's elements are
//! grid    the cells of an HTML table
//! table   rows of cells, their heading row
//! column  what a column of a table holds
//! list    lines → items: marks off, wrapped lines joined
//! run     marks that are marks only in a run of their kind
//! mark    what may stand before the words: bullets, numbers, letters
//! level   how deep an item is
//! chat    what a messenger writes around what was said
//! clean   characters and ends of texts
//! take    items → a step of the plan
//! ```
//!
//! Nothing here fails: what is not understood stays as it was written.

mod chat;
mod clean;
mod column;
mod grid;
mod html;
mod level;
mod list;
mod mark;
mod run;
mod table;
mod tag;
mod take;
mod text;

pub use column::{Column, guess_columns};
pub use take::{Into, taken};

/// Bytes that are looked at; what was copied beyond them is left out.
const MOST: usize = 2 * 1024 * 1024;

/// What was copied somewhere else, as items to be taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// In the order in which they stood.
    pub items: Vec<PastedItem>,
    /// Titles of the columns, when a table with a heading row was pasted; the first is that of the items' texts.
    pub header: Vec<String>,
    /// Whether it is a table of two columns or more.
    pub is_table: bool,
}

/// An item of a list, or a row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedItem {
    /// Depth from 0; the first has 0, and none is more than one deeper than the item before it.
    pub level: u8,
    /// The words without their mark. For a row of a table its first cell, which can be empty when another is not.
    pub text: String,
    /// Further cells of a row without the empty ones at its end; empty for lists.
    pub cells: Vec<String>,
}

/// Reads plain text: a list by its marks and indents, or the cells of a spreadsheet.
///
/// ```
/// use kengesh::work::paste::from_text;
///
/// let pasted = from_text("1. Вода;\n\t- новые трубы;\n2. Дороги.");
/// let items: Vec<_> = pasted.items.iter().map(|item| (item.level, item.text.as_str())).collect();
/// assert_eq!(items, [(0, "Вода"), (1, "новые трубы"), (0, "Дороги")]);
/// ```
#[must_use]
pub fn from_text(text: &str) -> Pasted {
    text::read(start(text))
}

/// Reads the clipboard's HTML. None when nothing usable is in it: then the plain text is.
///
/// Where a table of two columns or more holds at least half of the words, it alone is taken.
#[must_use]
pub fn from_html(html: &str) -> Option<Pasted> {
    html::read(start(html))
}

fn start(text: &str) -> &str {
    text.get(..text.floor_char_boundary(MOST)).unwrap_or(text)
}
