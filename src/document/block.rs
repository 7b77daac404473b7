//! The neutral document: what every format writes in its own way.

use jiff::civil::Date;

use super::Drawing;
use crate::model::{AssetId, DocumentSettings, Field, Id, Language, MediaType, Number};

/// Which text of which item a block shows: the way home for an edited copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The item.
    pub id: Id,
    /// Which of its texts.
    pub field: Field,
}

/// A text of the document, and where it comes from when it is somebody's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words, with line feeds for forced breaks.
    pub text: String,
    /// The text of the plan that they are, alone or within a phrase.
    pub origin: Option<Origin>,
    /// The language they are in, where it is not the document's: a text that is not translated yet.
    pub borrowed: Option<Language>,
    /// The number that they are, where they are a number and nothing else: for formats that compute.
    pub quantity: Option<Quantity>,
}

/// A number that words show, in the unit and with the decimals in which they show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// How much.
    pub number: Number,
    /// Of what.
    pub sort: Sort,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Whatever its column says: a value of an indicator or fact.
    Figure,
    /// Money, in the unit that the heading of its column or the line above its table names.
    Money,
    /// Rows, people.
    Count,
    /// A year: never with spaces between thousands.
    Year,
}

impl Words {
    /// Words of the document's own.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A number of rows or people.
    #[must_use]
    pub fn count(count: u32) -> Self {
        let quantity = Quantity { number: Number::from(count), sort: Sort::Count };
        Self { quantity: Some(quantity), ..Self::plain(count.to_string()) }
    }
}

/// The document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// Its looks.
    pub settings: DocumentSettings,
    /// What it says of itself.
    pub properties: Properties,
    /// What stands in the header of every page but the first: the title, edition and date of a draft; else nothing.
    pub header: Option<String>,
    /// The document, in order.
    pub blocks: Vec<Block>,
}

/// What the document says of itself to programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Properties {
    /// The title.
    pub title: String,
    /// The body that issues it; empty when it is not known.
    pub author: String,
    /// The day of the export, which stands for every time in the file: the same plan and day give the same bytes.
    pub date: Date,
    /// The plan.
    pub plan: Id,
    /// The plan's revision.
    pub revision: u64,
    /// Whether the plan is in force: then nothing of the kitchen is in the file.
    pub adopted: bool,
}

/// A piece of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line of the title page: what it is says how it is set.
    Front(Front, Words),
    /// The contents: every heading that follows, with its page.
    Contents {
        /// Its heading, which is not in it.
        title: String,
        /// The deepest level of headings that has a line.
        depth: u8,
    },
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph, Words),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// A drawing.
    Drawing(Drawing),
    /// From here on, upright or landscape pages, beginning with a new one.
    Pages(Orientation),
}

/// The lines of the title page, in their usual order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    /// ПРОЕКТ / ДОЛБООР: top right, on a draft.
    Draft,
    /// A line of the approval block: top right.
    Approval,
    /// The title: large, in the middle.
    Title,
    /// Municipality, period, edition: in the middle.
    Line,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// Running text, justified, first line indented.
    Body,
    /// A sentence that leads to a list: kept with what follows.
    Lead,
    /// Somebody's words, set apart.
    Quotation,
    /// A name of a list or table, bold, kept with what follows.
    Label,
    /// At the right, above an annex.
    Right,
}

/// A heading. The number is counted by the format where it can, and equals `label`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1: section, annex; 2: subsection, priority; 3: task.
    pub level: u8,
    /// The number as it is printed, with its punctuation: «IV.», «1.12.»; none where the words hold it or there is none.
    pub label: Option<String>,
    /// The words.
    pub words: Words,
    /// The item it stands for.
    pub item: Option<Id>,
}

/// How the items of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A dash: «–».
    Dash,
    /// «1.», beginning again in every list.
    Number,
    /// «а)» in Cyrillic, «a)» in Latin.
    Letter,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Its items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// How deep, from 0 to 3.
    pub level: u8,
    /// How it is marked.
    pub marker: Marker,
    /// The mark as it is printed: «–», «3.», «б)».
    pub label: String,
    /// The words.
    pub words: Words,
}

/// What a table is, for its look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TableKind {
    /// Ruled, with a heading row.
    #[default]
    Grid,
    /// SWOT in a square of two by two.
    Square,
}

/// A table. Every row fills all columns, counting what cells span.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is.
    pub kind: TableKind,
    /// The columns' widths, as shares of the sum of all.
    pub widths: Vec<u16>,
    /// How many of the rows are headings, repeated on every page.
    pub header_rows: usize,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The rows, by their place among all, that hold sums: every number in them is that of the numbers above it.
    pub total_rows: Vec<usize>,
    /// The column, by its place, that holds sums: every number in it is that of the numbers to its left.
    pub total_column: Option<usize>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<Words>,
    /// How many columns it spans, from 1.
    pub columns: u16,
    /// Begins a cell over several rows, or goes on with the one above.
    pub rows: Rows,
    /// How it is set.
    pub align: Align,
}

impl Cell {
    /// A cell of one paragraph in one column and row, at the left.
    #[must_use]
    pub fn of(words: Words) -> Self {
        Self { paragraphs: vec![words], columns: 1, rows: Rows::One, align: Align::Left }
    }
}

/// The rows of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Just its own.
    One,
    /// The first of several.
    First,
    /// A further one: empty here, since the first row has the words.
    Further,
}

/// How a cell is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers of rows, codes, headings.
    Centre,
    /// Figures and money.
    Right,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Which of the plan's assets.
    pub asset: AssetId,
    /// What its bytes are.
    pub media: MediaType,
    /// Its bytes.
    pub data: crate::model::Blob,
    /// What stands under it; may be empty.
    pub caption: Words,
    /// What it shows.
    pub alternative: String,
}

/// Which way the pages lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// On its side, the binding edge on top.
    Landscape,
}
