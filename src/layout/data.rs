//! What the template reads: plain data, lengths in points.

use serde::Serialize;

/// What the template is given.
#[derive(Serialize)]
pub(super) struct Data {
    pub title: String,
    pub author: String,
    pub date: (i16, i8, i8),
    pub language: &'static str,
    pub region: &'static str,
    pub header: Option<String>,
    pub look: Look,
    pub runs: Vec<RunData>,
}

#[derive(Serialize)]
pub(super) struct Look {
    pub size: f64,
    pub table: f64,
    pub spacing: f64,
    pub indent: f64,
}

#[derive(Serialize)]
pub(super) struct RunData {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub header: f64,
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
    Contents { title: String, depth: u8 },
    Heading { level: u8, label: Option<String>, words: WordsData },
    Paragraph { role: &'static str, words: WordsData },
    List { items: Vec<ItemData> },
    Table { widths: Vec<f64>, size: f64, side: f64, heads: usize, rows: Vec<RowData> },
    Picture { file: String, width: f64, height: f64, caption: WordsData, alternative: String },
    Drawing { width: f64, height: f64, shapes: Vec<ShapeData>, caption: WordsData, alternative: String },
}

#[derive(Serialize)]
pub(super) struct WordsData {
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct ItemData {
    pub label: String,
    pub words: WordsData,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemData>,
}

#[derive(Serialize)]
pub(super) struct RowData {
    pub part: &'static str,
    pub cells: Vec<CellData>,
}

#[derive(Serialize)]
pub(super) struct CellData {
    pub paragraphs: Vec<WordsData>,
    pub columns: u16,
    pub rows: usize,
    pub align: &'static str,
    pub whole: bool,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum ShapeData {
    Area { x: f64, y: f64, width: f64, height: f64, fill: Option<[u8; 3]> },
    Line { points: Vec<(f64, f64)>, head: Vec<(f64, f64)> },
    Label { x: f64, y: f64, anchor: &'static str, size: f64, bold: bool, text: String },
}
