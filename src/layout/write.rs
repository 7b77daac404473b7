//! The document as the template reads it: words that fit, marked so that they are found again on the pages.

use std::collections::BTreeMap;

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::data::{BlockData, CellData, Data, ItemData, Look, PlacedData, RowData, RunData, WordsData};
use super::fit::{Face, fitted};
use super::shapes::{points, shape};
use crate::document::{
    Align, Block, Cell, Document, Fit, Front, Geometry, Heading, List, ListItem, Orientation, Origin, Paragraph,
    Picture, Placed, RowPart, Rows, Run, Table, Words, approval_indent, half_points, indent,
};
use crate::model::{DocumentSettings, Language, MediaType};

/// Space above the title, so that it comes to stand in the upper third of the page; points.
const ABOVE_TITLE: f64 = 100.0;

/// What stands where the standards want words and there are none.
const NOTHING: &str = "—";

/// The data, and what goes with it.
pub(super) struct Written {
    pub data: Data,
    /// What every mark stands for.
    pub marks: Vec<Mark>,
    /// The places of headings among the document's blocks, in order.
    pub headings: Vec<usize>,
    /// Pictures by the names the data gives them.
    pub files: BTreeMap<String, Bytes>,
}

/// A text that is to be found again. Its mark stands in its first line, on the line that the letters stand on.
pub(super) struct Mark {
    pub origin: Origin,
    /// How high the letters reach above that line, in points.
    pub ascent: f64,
}

/// How high letters reach above the line they stand on, in parts of their size: as in the template.
const ASCENT: f64 = 0.891;

/// The document as data.
pub(super) fn write(document: &Document) -> Written {
    let mut writer = Writer::new(document);
    let header = document.header.as_deref().map(|header| fitted(header, writer.line, writer.body));
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
        header,
        look: Look {
            size: f64::from(half_points(settings.size)) / 2.0,
            table: f64::from(half_points(settings.table_size)) / 2.0,
            spacing: f64::from(settings.line_spacing.clamp(50, 500)) / 100.0,
            indent: points(indent(settings)),
        },
        runs,
    };
    Written { data, marks: writer.marks, headings: writer.headings, files: writer.files }
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
    marks: Vec<Mark>,
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
        let upright = Geometry::new(settings, Orientation::Portrait);
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
                    Paragraph::Quotation => ("quotation", self.line.saturating_sub(indent(self.settings) * 3)),
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

    /// Words, marked so that they are found again when they are somebody's own.
    fn words(&mut self, words: &Words, line: u32, face: Face) -> WordsData {
        let mark = words.origin.map(|origin| {
            self.marks.push(Mark { origin, ascent: f64::from(face.size) / 2.0 * ASCENT });
            self.marks.len() - 1
        });
        let language = words.borrowed.map(Language::code);
        WordsData { text: fitted(&words.text, line, face), mark, language }
    }

    fn front(&mut self, front: Front, words: &Words, before: Option<&Block>) -> BlockData {
        let first_title = front == Front::Title && !matches!(before, Some(Block::Front(Front::Title, _)));
        let above = match (first_title && self.settings.title_page, before) {
            (false, _) => 0.0,
            (true, None) => ABOVE_TITLE * 1.5,
            (true, Some(_)) => ABOVE_TITLE,
        };
        let left = approval_indent(self.line);
        let (role, line, face) = match front {
            Front::Draft => ("draft", self.line, Face { bold: true, ..self.body }),
            Front::Approval => ("approval", self.line - left, self.body),
            Front::Title => ("title", self.line, Face { bold: true, size: self.body.size + 12 }),
            Front::Line => ("line", self.line, Face { size: self.body.size + 2, ..self.body }),
        };
        BlockData::Front { role, words: self.words(words, line, face), above, left: points(left) }
    }

    fn heading(&mut self, place: usize, heading: &Heading) -> BlockData {
        self.headings.push(place);
        let face = Face { bold: true, size: self.body.size + 4 };
        // A heading is found by itself: its words stand in the contents too.
        let mut words = self.words(&Words { origin: None, ..heading.words.clone() }, self.line, face);
        // The standards do not take a heading without words, and no heading at all would shift the numbers of pages.
        if words.text.trim().is_empty() {
            NOTHING.clone_into(&mut words.text);
        }
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
            let taken = indent(self.settings) + u32::from(self.body.size) * 20 * (u32::from(level) + 1);
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
        let fit = table.fit(self.line, self.table.size);
        let mut rows = Vec::with_capacity(table.rows.len());
        for (index, row) in table.rows.iter().enumerate() {
            let below = table.rows.get(index + 1..).unwrap_or_default();
            rows.push(self.row(table.part(index), row, below, &fit));
        }
        Some(BlockData::Table {
            widths: fit.columns.iter().map(|width| points(*width)).collect(),
            size: f64::from(fit.half_points) / 2.0,
            side: points(fit.side),
            heads: table.headings(),
            rows,
        })
    }

    fn row(&mut self, part: RowPart, row: &[Cell], below: &[Vec<Cell>], fit: &Fit) -> RowData {
        let whole = part == RowPart::Heading || fit.is_low(row, self.height);
        let face = Face { bold: !matches!(part, RowPart::Words), size: fit.half_points };
        let mut cells = Vec::with_capacity(row.len());
        let mut place = 0;
        for cell in row {
            let span = usize::from(cell.columns.max(1)).min(fit.columns.len().saturating_sub(place).max(1));
            let width: u32 = fit.columns.iter().skip(place).take(span).sum();
            if cell.rows != Rows::Further {
                let line = width.saturating_sub(fit.side * 2).max(1);
                cells.push(CellData {
                    paragraphs: cell.paragraphs.iter().map(|words| self.words(words, line, face)).collect(),
                    columns: u16::try_from(span).unwrap_or(u16::MAX),
                    rows: if cell.rows == Rows::First { 1 + further(below, place) } else { 1 },
                    align: align(cell.align),
                    whole: whole && cell.rows == Rows::One,
                });
            }
            place += span;
        }
        RowData { part: part_name(part), cells }
    }

    /// A picture as large as it wants to be and as there is room; in its place, when its bytes are none, its words.
    fn picture(&mut self, picture: &Picture) -> BlockData {
        let format = match picture.media {
            MediaType::Png => ExchangeFormat::Png,
            MediaType::Jpeg => ExchangeFormat::Jpg,
        };
        let bytes = Bytes::new(picture.data.bytes().to_vec());
        let words = alternative(&picture.alternative, &picture.caption);
        let sound = RasterImage::plain(bytes.clone(), format).is_ok();
        let Some(size) = natural_size(picture, self.line, self.height).filter(|_| sound) else {
            let text = fitted(&words, self.line, self.body);
            return BlockData::Paragraph { role: "body", words: WordsData { text, mark: None, language: None } };
        };
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
    fitted(chosen.unwrap_or(NOTHING), u32::MAX, Face { bold: false, size: 2 })
}

/// Width and height of a picture in twips: its own, or as much smaller as the text is narrower, or as four fifths of the
/// page are lower.
fn natural_size(picture: &Picture, widest: u32, page: u32) -> Option<(u32, u32)> {
    let natural = picture.natural()?;
    let (width, height) =
        if natural.turn.on_side() { (natural.height, natural.width) } else { (natural.width, natural.height) };
    let (wide, high) = (f64::from(width), f64::from(height));
    let scale = (f64::from(widest) / wide).min(f64::from(page) * 0.8 / high).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most as wide as a page")]
    let whole = |length: f64| (length * scale).max(1.0) as u32;
    Some((whole(wide), whole(high)))
}

const fn part_name(part: RowPart) -> &'static str {
    match part {
        RowPart::Heading => "heading",
        RowPart::Group => "group",
        RowPart::Quarters => "quarters",
        RowPart::Total => "total",
        RowPart::Words => "words",
    }
}

const fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "centre",
        Align::Right => "right",
    }
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
