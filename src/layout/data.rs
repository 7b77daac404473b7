//! What the template reads: plain data, lengths in points.

use serde::Serialize;

/// What every template is given.
#[derive(Clone, Serialize)]
pub(super) struct Shared {
    pub about: About,
    pub look: Look,
}

#[derive(Clone, Serialize)]
pub(super) struct About {
    pub title: String,
    pub author: String,
    pub date: (i16, i8, i8),
    pub language: &'static str,
    pub region: &'static str,
}

#[derive(Clone, Serialize)]
pub(super) struct Look {
    pub size: f64,
    pub table: f64,
    pub spacing: f64,
    pub indent: f64,
}

/// What the template of the document is given.
#[derive(Serialize)]
pub(super) struct Data {
    #[serde(flatten)]
    pub shared: Shared,
    pub runs: Vec<RunData>,
}

/// A page and its margins.
#[derive(Clone, Copy, Serialize)]
pub(super) struct PageData {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub header: f64,
}

#[derive(Serialize)]
pub(super) struct RunData {
    #[serde(flatten)]
    pub page: PageData,
    pub blocks: Vec<PlacedData>,
}

#[derive(Serialize)]
pub(super) struct PlacedData {
    pub top: bool,
    #[serde(flatten)]
    pub block: BlockData,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum BlockData {
    Front { role: &'static str, words: WordsData, above: f64, left: f64 },
    Contents,
    Heading { level: u8, label: Option<String>, words: WordsData },
    Paragraph { role: &'static str, words: WordsData },
    List { items: Vec<ItemData> },
    Table { widths: Vec<f64>, size: f64, side: f64, heads: usize, rows: Vec<RowData> },
    Picture { file: String, width: f64, height: f64, caption: Option<WordsData>, alternative: String },
    Drawing { width: f64, height: f64, shapes: Vec<ShapeData>, caption: Option<WordsData>, alternative: String },
}

impl BlockData {
    /// How much there is to set, in lines or so.
    pub fn weight(&self) -> usize {
        fn items(list: &[ItemData]) -> usize {
            list.iter().map(|ItemData(_, _, below)| 1 + items(below)).sum()
        }
        match self {
            Self::List { items: list } => items(list),
            Self::Table { rows, .. } => rows.iter().map(|row| row.cells.len()).sum(),
            _ => 1,
        }
    }
}

/// Words; most are nothing but their letters, and a long document has a great many.
#[derive(Clone, Serialize)]
#[serde(untagged)]
pub(super) enum WordsData {
    Plain(String),
    Special {
        text: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        mark: Option<usize>,
        #[serde(skip_serializing_if = "Option::is_none")]
        language: Option<&'static str>,
    },
}

/// The mark of an item, its words, and the items below it: without names, since a long document has a great many.
#[derive(Serialize)]
pub(super) struct ItemData(pub String, pub WordsData, pub Vec<ItemData>);

#[derive(Serialize)]
pub(super) struct RowData {
    pub part: &'static str,
    /// Its cells, but for those that reach over several rows, stay on one page.
    pub whole: bool,
    pub cells: Vec<CellData>,
}

/// A cell; most are one paragraph.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum CellData {
    Plain(String),
    Special {
        paragraphs: Vec<WordsData>,
        #[serde(skip_serializing_if = "is_one")]
        columns: usize,
        #[serde(skip_serializing_if = "is_one")]
        rows: usize,
        #[serde(skip_serializing_if = "Option::is_none")]
        align: Option<&'static str>,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_one(count: &usize) -> bool {
    *count == 1
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum ShapeData {
    Area { x: f64, y: f64, width: f64, height: f64, fill: Option<[u8; 3]> },
    Line { points: Vec<(f64, f64)>, head: Vec<(f64, f64)> },
    Label { x: f64, y: f64, anchor: &'static str, size: f64, bold: bool, text: String },
}

/// What the template of the contents is given.
#[derive(Serialize)]
pub(super) struct ContentsData<'a> {
    #[serde(flatten)]
    pub shared: &'a Shared,
    pub page: PageData,
    pub title: &'a str,
    pub entries: Vec<EntryData<'a>>,
}

/// A heading, and where it stands.
#[derive(Serialize)]
pub(super) struct EntryData<'a> {
    pub level: u8,
    pub label: Option<&'a str>,
    pub words: &'a WordsData,
    /// Counted from 1.
    pub page: usize,
    pub x: f64,
    pub y: f64,
}

/// What the template of the headers is given.
#[derive(Serialize)]
pub(super) struct HeadersData<'a> {
    #[serde(flatten)]
    pub shared: &'a Shared,
    pub header: Option<&'a str>,
    pub sheets: Vec<SheetData>,
}

#[derive(Serialize)]
pub(super) struct SheetData {
    #[serde(flatten)]
    pub page: PageData,
    /// Counted from 1.
    pub number: usize,
}
