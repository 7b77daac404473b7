//! The document as the template reads it: plain data, lengths in points, words that fit.

use std::collections::BTreeMap;

use serde::Serialize;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::fit::{Face, fitted};
use crate::document::{
    Align, Block, Cell, Document, Drawing, Fill, Front, Geometry, Heading, List, ListItem, Paragraph, Picture, Placed,
    Rows, Run, Shape, Table, TableKind, Words, tenths,
};
use crate::document::{Anchor, Origin};
use crate::model::{DocumentSettings, Language, MediaType};

/// Space between a cell's lines and its words, on both sides together: as in the template.
const CELL: u32 = 170;

/// Space above the title, so that it comes to stand in the upper third of the page; points.
const ABOVE_TITLE: f64 = 100.0;

/// What the template is given.
#[derive(Serialize)]
pub(super) struct Data {
    title: String,
    author: String,
    date: (i16, i8, i8),
    language: &'static str,
    region: &'static str,
    header: Option<String>,
    look: Look,
    runs: Vec<RunData>,
}

#[derive(Serialize)]
struct Look {
    size: f64,
    table: f64,
    spacing: f64,
    indent: f64,
    approval: f64,
}

#[derive(Serialize)]
struct RunData {
    width: f64,
    height: f64,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    header: f64,
    blocks: Vec<PlacedData>,
}

#[derive(Serialize)]
struct PlacedData {
    top: bool,
    #[serde(flatten)]
    block: BlockData,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum BlockData {
    Front { role: &'static str, words: WordsData, above: f64 },
    Contents { title: String, depth: u8 },
    Heading { level: u8, label: Option<String>, words: WordsData },
    Paragraph { role: &'static str, words: WordsData },
    List { items: Vec<ItemData> },
    Table { widths: Vec<f64>, heads: usize, rows: Vec<Vec<CellData>> },
    Picture { file: String, width: f64, height: f64, caption: WordsData, alternative: String },
    Drawing { width: f64, height: f64, shapes: Vec<ShapeData>, caption: WordsData, alternative: String },
}

#[derive(Serialize)]
struct WordsData {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
}

#[derive(Serialize)]
struct ItemData {
    label: String,
    words: WordsData,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<ItemData>,
}

#[derive(Serialize)]
struct CellData {
    paragraphs: Vec<WordsData>,
    columns: u16,
    rows: usize,
    align: &'static str,
    whole: bool,
    shaded: bool,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum ShapeData {
    Area { x: f64, y: f64, width: f64, height: f64, fill: Option<[u8; 3]> },
    Line { points: Vec<(f64, f64)>, head: Vec<(f64, f64)> },
    Label { x: f64, y: f64, anchor: &'static str, size: f64, bold: bool, text: String },
}

/// The data, and what goes with it.
pub(super) struct Written {
    pub data: Data,
    /// What every mark stands for.
    pub marks: Vec<Origin>,
    /// The places of headings among the document's blocks, in order.
    pub headings: Vec<usize>,
    /// Pictures by the names the data gives them.
    pub files: BTreeMap<String, Bytes>,
}

/// Twips in points.
fn points(twips: u32) -> f64 {
    f64::from(twips) / 20.0
}

/// The document as data.
pub(super) fn write(document: &Document) -> Written {
    let mut writer = Writer::new(document);
    let runs = Run::all(document).iter().map(|run| writer.run(run)).collect();
    let settings = &document.settings;
    let properties = &document.properties;
    let (language, region) = tag(document.language);
    let date = properties.date;
    let data = Data {
        title: fitted(&properties.title, u32::MAX, writer.body),
        author: fitted(&properties.author, u32::MAX, writer.body),
        date: (date.year(), date.month(), date.day()),
        language,
        region,
        header: document.header.as_deref().map(|header| fitted(header, writer.line, writer.body)),
        look: Look {
            size: f64::from(half_points(settings.size)) / 2.0,
            table: f64::from(half_points(settings.table_size)) / 2.0,
            spacing: f64::from(settings.line_spacing.clamp(50, 500)) / 100.0,
            indent: points(tenths(u32::from(settings.indent.min(500)))),
            // The right half: 8 cm from the left margin, or half of a narrow page.
            approval: points(tenths(800).min(writer.line / 2)),
        },
        runs,
    };
    Written { data, marks: writer.marks, headings: writer.headings, files: writer.files }
}

/// A drawing alone, on a page of its own size.
pub(super) fn write_drawing(drawing: &Drawing) -> BTreeMap<&'static str, serde_json::Value> {
    let shapes = drawing.shapes.iter().map(shape).collect::<Vec<_>>();
    let value = |value: Result<serde_json::Value, _>| value.unwrap_or_default();
    BTreeMap::from([
        ("width", value(serde_json::to_value(points(drawing.width)))),
        ("height", value(serde_json::to_value(points(drawing.height)))),
        ("shapes", value(serde_json::to_value(shapes))),
    ])
}

/// A size in half points that can be read: 4 to 72 points.
fn half_points(size: u16) -> u16 {
    size.clamp(8, 144)
}

/// The language and region as they stand in the file.
const fn tag(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Ru => ("ru", "RU"),
        Language::Ky => ("ky", "KG"),
        Language::Kk => ("kk", "KZ"),
        Language::En => ("en", "GB"),
    }
}

struct Writer<'a> {
    settings: &'a DocumentSettings,
    marks: Vec<Origin>,
    headings: Vec<usize>,
    files: BTreeMap<String, Bytes>,
    /// How wide the lines are that are being written, in twips.
    line: u32,
    height: u32,
    body: Face,
    table: Face,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document) -> Self {
        let settings = &document.settings;
        let upright = Geometry::new(settings, crate::document::Orientation::Portrait);
        Self {
            settings,
            marks: Vec::new(),
            headings: Vec::new(),
            files: BTreeMap::new(),
            line: upright.text_width(),
            height: upright.text_height(),
            body: Face { bold: false, size: half_points(settings.size) },
            table: Face { bold: false, size: half_points(settings.table_size) },
        }
    }

    fn run(&mut self, run: &Run<'_>) -> RunData {
        let page = Geometry::new(self.settings, run.orientation);
        (self.line, self.height) = (page.text_width(), page.text_height());
        let mut before = None;
        let mut blocks = Vec::with_capacity(run.blocks.len());
        for placed in &run.blocks {
            if let Some(block) = self.block(placed, before) {
                blocks.push(PlacedData { top: placed.begins_page, block });
            }
            before = Some(placed.block);
        }
        // Margins that would leave no room for the text give way.
        let [right, bottom] = [page.width - page.left.min(page.width), page.height - page.top.min(page.height)];
        RunData {
            width: points(page.width),
            height: points(page.height),
            left: points(page.left),
            right: points(right.saturating_sub(self.line)),
            top: points(page.top),
            bottom: points(bottom.saturating_sub(self.height)),
            header: points(page.header()),
            blocks,
        }
    }

    fn block(&mut self, placed: &Placed<'_>, before: Option<&Block>) -> Option<BlockData> {
        let body = self.body;
        Some(match placed.block {
            Block::Front(front, words) => self.front(*front, words, before),
            Block::Contents { title, depth } => {
                BlockData::Contents { title: fitted(title, self.line, body), depth: *depth }
            }
            Block::Heading(heading) => self.heading(placed.place, heading),
            Block::Paragraph(kind, words) => {
                let (role, line) = match kind {
                    Paragraph::Body => ("body", self.line),
                    Paragraph::Lead => ("lead", self.line),
                    Paragraph::Quotation => ("quotation", self.line.saturating_sub(self.indent() * 3)),
                    Paragraph::Label => ("label", self.line),
                    Paragraph::Right => ("right", self.line),
                };
                let bold = *kind == Paragraph::Label;
                BlockData::Paragraph { role, words: self.words(words, line, Face { bold, ..body }) }
            }
            Block::List(list) => BlockData::List { items: self.list(list) },
            Block::Table(table) => self.table(table)?,
            Block::Picture(picture) => self.picture(picture),
            Block::Drawing(drawing) => BlockData::Drawing {
                width: points(drawing.width),
                height: points(drawing.height),
                shapes: drawing.shapes.iter().map(shape).collect(),
                caption: self.words(&drawing.caption, self.line, self.table),
                alternative: alternative(&drawing.alternative, &drawing.caption),
            },
            Block::Pages(_) => return None,
        })
    }

    fn indent(&self) -> u32 {
        tenths(u32::from(self.settings.indent.min(500)))
    }

    /// Words, marked so that they are found again when they are somebody's own.
    fn words(&mut self, words: &Words, line: u32, face: Face) -> WordsData {
        let mark = words.origin.map(|origin| {
            self.marks.push(origin);
            self.marks.len() - 1
        });
        let language = words.borrowed.map(|language| language.code());
        WordsData { text: fitted(&words.text, line, face), mark, language }
    }

    fn front(&mut self, front: Front, words: &Words, before: Option<&Block>) -> BlockData {
        let first_title = front == Front::Title && !matches!(before, Some(Block::Front(Front::Title, _)));
        let above = match (first_title && self.settings.title_page, before) {
            (false, _) => 0.0,
            (true, None) => ABOVE_TITLE * 1.5,
            (true, Some(_)) => ABOVE_TITLE,
        };
        let (role, line, face) = match front {
            Front::Draft => ("draft", self.line, Face { bold: true, ..self.body }),
            Front::Approval => ("approval", self.line / 2, self.body),
            Front::Title => ("title", self.line, Face { bold: true, size: self.body.size + 12 }),
            Front::Line => ("line", self.line, Face { size: self.body.size + 2, ..self.body }),
        };
        BlockData::Front { role, words: self.words(words, line, face), above }
    }

    fn heading(&mut self, place: usize, heading: &Heading) -> BlockData {
        self.headings.push(place);
        let face = Face { bold: true, size: self.body.size + 4 };
        // A heading is found by itself: its words stand in the contents too.
        let words = self.words(&Words { origin: None, ..heading.words.clone() }, self.line, face);
        let label = heading.label.clone().filter(|label| !label.is_empty());
        BlockData::Heading { level: heading.level.clamp(1, 3), label, words }
    }

    fn list(&mut self, list: &List) -> Vec<ItemData> {
        let mut rest = list.items.as_slice();
        let mut items = Vec::new();
        while !rest.is_empty() {
            items.extend(self.items(&mut rest, 0));
        }
        items
    }

    /// The items from here on that are at least so deep, each with the deeper ones that follow it.
    fn items(&mut self, rest: &mut &[ListItem], depth: u8) -> Vec<ItemData> {
        let mut items: Vec<ItemData> = Vec::new();
        while let Some((item, after)) = rest.split_first().filter(|(item, _)| item.level >= depth) {
            let level = item.level;
            *rest = after;
            let taken = self.indent() + u32::from(self.body.size) * 20 * (u32::from(level) + 1);
            let words = self.words(&item.words, self.line.saturating_sub(taken).max(1), self.body);
            let deeper = self.items(rest, level + 1);
            items.push(ItemData { label: item.label.clone(), words, items: deeper });
        }
        items
    }

    fn table(&mut self, table: &Table) -> Option<BlockData> {
        if table.rows.is_empty() {
            return None;
        }
        let columns = columns(table, self.line);
        let heads = if table.header_rows < table.rows.len() { table.header_rows } else { 0 };
        let mut rows = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            let below = table.rows.get(index + 1..).unwrap_or_default();
            rows.push(self.row(table.kind, row, below, &columns, index < heads));
        }
        Some(BlockData::Table { widths: columns.iter().map(|width| points(*width)).collect(), heads, rows })
    }

    fn row(
        &mut self,
        kind: TableKind,
        row: &[Cell],
        below: &[Vec<Cell>],
        columns: &[u32],
        head: bool,
    ) -> Vec<CellData> {
        let shaded = kind == TableKind::Square && row.iter().all(|cell| cell.align == Align::Centre);
        let whole = head || is_low(row, columns, self.table.size, self.height);
        let mut cells = Vec::with_capacity(row.len());
        let mut place = 0;
        for cell in row {
            let span = usize::from(cell.columns.max(1)).min(columns.len().saturating_sub(place).max(1));
            let width: u32 = columns.iter().skip(place).take(span).sum();
            if cell.rows != Rows::Further {
                let face = Face { bold: head || shaded, ..self.table };
                let line = width.saturating_sub(CELL).max(1);
                cells.push(CellData {
                    paragraphs: cell.paragraphs.iter().map(|words| self.words(words, line, face)).collect(),
                    columns: u16::try_from(span).unwrap_or(u16::MAX),
                    rows: if cell.rows == Rows::First { 1 + further(below, place) } else { 1 },
                    align: match cell.align {
                        Align::Left => "left",
                        Align::Centre => "centre",
                        Align::Right => "right",
                    },
                    whole: whole && cell.rows == Rows::One,
                    shaded,
                });
            }
            place += span;
        }
        cells
    }

    /// A picture as large as it wants to be and as there is room; in its place, when its bytes are none, its words.
    fn picture(&mut self, picture: &Picture) -> BlockData {
        let format = match picture.media {
            MediaType::Png => ExchangeFormat::Png,
            MediaType::Jpeg => ExchangeFormat::Jpg,
        };
        let bytes = Bytes::new(picture.data.bytes().to_vec());
        let words = alternative(&picture.alternative, &picture.caption);
        let Ok(image) = RasterImage::plain(bytes.clone(), format) else {
            let text = fitted(&words, self.line, self.body);
            return BlockData::Paragraph { role: "body", words: WordsData { text, mark: None, language: None } };
        };
        let size = fitted_size(&image, self.line, self.height);
        let file = format!("{}.{}", picture.asset, if picture.media == MediaType::Png { "png" } else { "jpg" });
        self.files.insert(file.clone(), bytes);
        BlockData::Picture {
            file,
            width: points(size.0),
            height: points(size.1),
            caption: self.words(&picture.caption, self.line, self.table),
            alternative: words,
        }
    }
}

/// What a picture shows, for those who do not see it; the standards do not take silence.
fn alternative(words: &str, caption: &Words) -> String {
    let chosen = [words, &caption.text].into_iter().find(|words| !words.trim().is_empty());
    fitted(chosen.unwrap_or("—"), u32::MAX, Face { bold: false, size: 2 })
}

/// Width and height of a picture in twips: by its resolution, or at 96 points to the inch; as much smaller as the text
/// is narrower, or as four fifths of the page are lower.
fn fitted_size(image: &RasterImage, widest: u32, page: u32) -> (u32, u32) {
    let dots = image.dpi().filter(|dpi| *dpi >= 1.0).unwrap_or(96.0);
    let [width, height] = [image.width(), image.height()].map(|points| f64::from(points.max(1)) * 1_440.0 / dots);
    let scale = (f64::from(widest) / width).min(f64::from(page) * 0.8 / height).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most as wide as a page")]
    let whole = |length: f64| (length * scale).max(1.0) as u32;
    (whole(width), whole(height))
}

/// How many of the rows below go on with a cell of this column.
fn further(below: &[Vec<Cell>], column: usize) -> usize {
    let goes_on = |row: &&Vec<Cell>| {
        let mut place = 0;
        let cell = row.iter().find(|cell| {
            let here = place == column;
            place += usize::from(cell.columns.max(1));
            here
        });
        cell.is_some_and(|cell| cell.rows == Rows::Further)
    };
    below.iter().take_while(goes_on).count()
}

/// Whether a row is surely lower than a third of a page, and so is kept whole: letters are taken as wide as they are
/// high, which is twice what they are.
fn is_low(row: &[Cell], columns: &[u32], half_points: u16, page: u32) -> bool {
    let height = u64::from(half_points) * 10;
    let mut rest = columns;
    row.iter().all(|cell| {
        let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
        rest = others;
        let width = u64::from(own.iter().sum::<u32>()).max(1);
        let lines = cell.paragraphs.iter().map(|words| {
            let letters = u64::try_from(words.text.chars().count()).unwrap_or(u64::MAX);
            let breaks = u64::try_from(words.text.matches('\n').count()).unwrap_or(u64::MAX);
            letters.saturating_mul(height) / width + breaks + 1
        });
        lines.sum::<u64>().saturating_mul(height) < u64::from(page) / 3
    })
}

/// The widths of the columns in twips.
fn columns(table: &Table, width: u32) -> Vec<u32> {
    let sum = table.widths.iter().map(|share| u32::from(*share)).sum::<u32>().max(1);
    table.widths.iter().map(|share| u32::from(*share) * width / sum).collect()
}

/// The length of an arrow's head, and half its breadth, in points.
const HEAD: (f64, f64) = (5.0, 2.2);

fn shape(shape: &Shape) -> ShapeData {
    match shape {
        Shape::Area(area) => ShapeData::Area {
            x: points(area.at.x),
            y: points(area.at.y),
            width: points(area.width),
            height: points(area.height),
            fill: Fill::colour(area.fill),
        },
        Shape::Line { points: line, arrow } => {
            let points: Vec<(f64, f64)> = line.iter().map(|point| (points(point.x), points(point.y))).collect();
            let head = if *arrow { head(&points) } else { Vec::new() };
            ShapeData::Line { points, head }
        }
        Shape::Label(label) => ShapeData::Label {
            x: points(label.at.x),
            y: points(label.at.y),
            anchor: match label.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
            size: f64::from(label.size) / 2.0,
            bold: label.bold,
            text: fitted(&label.text, u32::MAX, Face { bold: label.bold, size: label.size }),
        },
    }
}

/// The three corners of the arrow at the end of a line; none where the line has no length.
fn head(line: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let [.., from, to] = line else { return Vec::new() };
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    if length == 0.0 {
        return Vec::new();
    }
    let (x, y) = (x / length, y / length);
    let foot = (to.0 - x * HEAD.0, to.1 - y * HEAD.0);
    vec![*to, (foot.0 - y * HEAD.1, foot.1 + x * HEAD.1), (foot.0 + y * HEAD.1, foot.1 - x * HEAD.1)]
}
