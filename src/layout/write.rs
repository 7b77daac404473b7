//! The document as the template reads it: words that fit, marked so that they are found again on the pages.

use std::collections::BTreeMap;

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

use super::data::{
    About, BlockData, CellData, Data, ItemData, Look, PageData, PlacedData, RowData, RunData, Shared, WordsData,
};
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
    /// The headings in their order.
    pub headings: Vec<HeadingMark>,
    pub contents: Option<Contents>,
    /// What stands above the text of every page but the first, below its number.
    pub header: Option<String>,
    /// Pictures by the names the data gives them.
    pub files: BTreeMap<String, Bytes>,
}

/// A heading, as it is found again.
pub(super) struct HeadingMark {
    /// Its place among the document's blocks.
    pub place: usize,
    pub level: u8,
    pub label: Option<String>,
    pub words: WordsData,
    /// Whose words they are.
    pub origin: Option<Origin>,
}

/// What the contents are set from.
pub(super) struct Contents {
    pub title: String,
    pub depth: u8,
    pub page: PageData,
}

/// A text that is to be found again. Its mark stands in its first line, on the line that the letters stand on.
pub(super) struct Mark {
    pub origin: Origin,
    /// How high the letters reach above that line, in points.
    pub ascent: f64,
}

/// How high letters reach above the line they stand on, in parts of their size: as in the template.
const ASCENT: f64 = 0.891;

/// The document as data. Marked, every text of somebody's own is found again on the pages.
pub(super) fn write(document: &Document, marked: bool) -> Written {
    let mut writer = Writer::new(document, marked);
    let header = document.header.as_deref().map(|header| fitted(header, writer.line, writer.body));
    let runs = Run::all(document).iter().map(|run| writer.run(run)).collect();
    let settings = &document.settings;
    let properties = &document.properties;
    let (language, region) = tag(document.language);
    let date = properties.date;
    let about = About {
        title: fitted(&properties.title, u32::MAX, writer.body),
        author: fitted(&properties.author, u32::MAX, writer.body),
        date: (date.year(), date.month(), date.day()),
        language,
        region,
    };
    let look = Look {
        size: f64::from(half_points(settings.size)) / 2.0,
        table: f64::from(half_points(settings.table_size)) / 2.0,
        spacing: f64::from(settings.line_spacing.clamp(50, 500)) / 100.0,
        indent: points(indent(settings)),
    };
    let Writer { marks, headings, contents, files, .. } = writer;
    Written { data: Data { shared: Shared { about, look }, runs }, marks, headings, contents, header, files }
}

/// The page that lies so, in points. Margins that would leave no room for the text give way.
pub(super) fn page_data(settings: &DocumentSettings, orientation: Orientation) -> PageData {
    let page = Geometry::new(settings, orientation);
    let [right, bottom] = [page.width - page.left.min(page.width), page.height - page.top.min(page.height)];
    PageData {
        width: points(page.width),
        height: points(page.height),
        left: points(page.left),
        right: points(right.saturating_sub(page.text_width())),
        top: points(page.top),
        bottom: points(bottom.saturating_sub(page.text_height())),
        header: points(page.header()),
    }
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
    /// Texts are to be found again.
    marked: bool,
    marks: Vec<Mark>,
    headings: Vec<HeadingMark>,
    contents: Option<Contents>,
    files: BTreeMap<String, Bytes>,
    /// How wide the lines are that are being written, in twips.
    line: u32,
    height: u32,
    body: Face,
    table: Face,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, marked: bool) -> Self {
        let settings = &document.settings;
        let upright = Geometry::new(settings, Orientation::Portrait);
        Self {
            settings,
            marked,
            marks: Vec::new(),
            headings: Vec::new(),
            contents: None,
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
            if let Block::Contents { title, depth } = placed.block {
                self.contents = Some(Contents {
                    title: fitted(title, self.line, self.body),
                    depth: *depth,
                    page: page_data(self.settings, run.orientation),
                });
            }
            if let Some(block) = self.block(placed, before) {
                blocks.push(PlacedData { top: placed.begins_page, block });
            }
            before = Some(placed.block);
        }
        RunData { page: page_data(self.settings, run.orientation), blocks }
    }

    fn block(&mut self, placed: &Placed<'_>, before: Option<&Block>) -> Option<BlockData> {
        let body = self.body;
        Some(match placed.block {
            Block::Front(front, words) => self.front(*front, words, before),
            Block::Contents { .. } => BlockData::Contents,
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
                caption: self.caption(&drawing.caption),
                alternative: alternative(&drawing.alternative, &drawing.caption),
            },
            Block::Pages(_) => return None,
        })
    }

    /// Words, marked so that they are found again when they are somebody's own.
    fn words(&mut self, words: &Words, line: u32, face: Face) -> WordsData {
        let origin = words.origin.filter(|_| self.marked);
        let mark = origin.map(|origin| {
            self.marks.push(Mark { origin, ascent: f64::from(face.size) / 2.0 * ASCENT });
            self.marks.len() - 1
        });
        set(fitted(&words.text, line, face), mark, words.borrowed)
    }

    fn caption(&mut self, words: &Words) -> Option<WordsData> {
        (!words.text.is_empty()).then(|| self.words(words, self.line, self.table))
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
        let face = Face { bold: true, size: self.body.size + 4 };
        let mut text = fitted(&heading.words.text, self.line, face);
        // The standards do not take a heading without words, and no heading at all would shift the numbers of pages.
        if text.trim().is_empty() {
            NOTHING.clone_into(&mut text);
        }
        // It is found by itself, without a mark.
        let words = set(text, None, heading.words.borrowed);
        let label = heading.label.clone().filter(|label| !label.is_empty());
        let level = heading.level.clamp(1, 3);
        let origin = heading.words.origin;
        self.headings.push(HeadingMark { place, level, label: label.clone(), words: words.clone(), origin });
        BlockData::Heading { level, label, words }
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
            items.push(ItemData(item.label.clone(), words, deeper));
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
                let mut paragraphs: Vec<_> =
                    cell.paragraphs.iter().map(|words| self.words(words, line, face)).collect();
                let rows = if cell.rows == Rows::First { 1 + further(below, place) } else { 1 };
                let plain = part != RowPart::Quarters && span == 1 && rows == 1 && cell.align == Align::Left;
                cells.push(match paragraphs.as_mut_slice() {
                    [] if plain => CellData::Plain(String::new()),
                    [WordsData::Plain(words)] if plain => CellData::Plain(std::mem::take(words)),
                    _ => CellData::Special { paragraphs, columns: span, rows, align: align(cell.align) },
                });
            }
            place += span;
        }
        RowData { part: part_name(part), whole, cells }
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
            return BlockData::Paragraph { role: "body", words: set(text, None, None) };
        };
        let file = format!("{}.{}", picture.asset, if picture.media == MediaType::Png { "png" } else { "jpg" });
        self.files.insert(file.clone(), bytes);
        BlockData::Picture {
            file,
            width: points(size.0),
            height: points(size.1),
            caption: self.caption(&picture.caption),
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

const fn align(align: Align) -> Option<&'static str> {
    match align {
        Align::Left => None,
        Align::Centre => Some("centre"),
        Align::Right => Some("right"),
    }
}

/// Words that fit, in the language they are borrowed from.
fn set(text: String, mark: Option<usize>, borrowed: Option<Language>) -> WordsData {
    if mark.is_none() && borrowed.is_none() {
        return WordsData::Plain(text);
    }
    WordsData::Special { text, mark, language: borrowed.map(Language::code) }
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
