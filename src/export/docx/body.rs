//! The part `document.xml`: blocks, in sections of upright and landscape pages.

use std::collections::BTreeSet;

use super::DocxError;
use super::bookmark::Bookmarks;
use super::contents;
use super::look::{Look, Place};
use super::numbering::{Number, Numbering, hanging, of_list};
use super::page::{NAMESPACES, Page};
use super::picture::Media;
use super::table;
use super::text::Run;
use super::xml::Xml;
use crate::document::{
    self, Block, Document, Front, Heading, List, Orientation, Paragraph, Words, approval_indent, clean,
};
use crate::layout::PageNumbers;
use crate::model::Language;

/// Space above the title: with what may stand over it, the title comes to stand in the upper third of the page.
const ABOVE_TITLE: u32 = 2_000;

/// Space above a title without a page of its own, when the approval stands over it.
const ABOVE_LOW_TITLE: u32 = 240;

/// Space between a table and running text.
const TABLE: u32 = 120;

/// The document as far as it has been written.
pub(super) struct Body<'a> {
    pub(super) document: &'a Document,
    /// The page of every heading, as far as it is known.
    pub(super) numbers: &'a PageNumbers,
    pub(super) xml: Xml,
    pub(super) bookmarks: Bookmarks,
    pub(super) numbering: Numbering,
    pub(super) media: Media<'a>,
    /// The sizes of letters, in half points, of tables that need smaller ones.
    pub(super) table_sizes: BTreeSet<u16>,
    /// The pages that are being filled.
    pub(super) page: Page,
    /// Where the properties of the last paragraph can be added to; none after a table.
    seam: Option<usize>,
}

/// How words are run, and the language they are in: a borrowed text says its own.
fn voice(document: &Document, words: &Words) -> (Run, Language) {
    let borrowed = words.borrowed.filter(|language| *language != document.language);
    (Run { language: borrowed, ..Run::default() }, borrowed.unwrap_or(document.language))
}

impl<'a> Body<'a> {
    /// Writes the whole document.
    pub(super) fn write(document: &'a Document, numbers: &'a PageNumbers) -> Result<Self, DocxError> {
        let mut body = Self {
            document,
            numbers,
            xml: Xml::part(),
            bookmarks: Bookmarks::default(),
            numbering: Numbering::new(document.language, document.settings.numbering),
            media: Media::default(),
            table_sizes: BTreeSet::new(),
            page: Page::new(&document.settings, Orientation::Portrait),
            seam: None,
        };
        body.xml.open("w:document", NAMESPACES);
        body.xml.open("w:body", &[]);
        let runs = document::Run::all(document);
        let last = runs.len().saturating_sub(1);
        for (index, run) in runs.iter().enumerate() {
            body.section(run, index == 0, index == last)?;
        }
        body.xml.close("w:body");
        body.xml.close("w:document");
        Ok(body)
    }

    fn section(&mut self, section: &document::Run<'a>, first: bool, last: bool) -> Result<(), DocxError> {
        self.page = Page::new(&self.document.settings, section.orientation);
        self.seam = None;
        for (index, placed) in section.blocks.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| section.blocks.get(index)).map(|placed| placed.block);
            let after = section.blocks.get(index + 1).map(|placed| placed.block);
            self.block(placed.place, placed.block, (before, after), placed.begins_page)?;
        }
        let seam = match self.seam {
            Some(seam) => seam,
            None => self.gap(0),
        };
        if last {
            self.page.write_section(&mut self.xml, first);
        } else {
            let mut properties = Xml::fragment();
            self.page.write_section(&mut properties, first);
            self.xml.insert(seam, properties);
        }
        Ok(())
    }

    fn block(
        &mut self,
        place: usize,
        block: &'a Block,
        (before, after): (Option<&Block>, Option<&Block>),
        begins: bool,
    ) -> Result<(), DocxError> {
        let after_table = matches!(before, Some(Block::Table(_)));
        let before_table = matches!(after, Some(Block::Table(_)));
        let look = Look {
            page_break: begins.then_some(true),
            before: after_table.then_some(TABLE),
            after: before_table.then_some(TABLE),
            ..Look::default()
        };
        match block {
            Block::Front(front, words) => self.front(*front, words, before, look),
            Block::Contents { title, depth } => contents::write(self, (place, title, *depth), look),
            Block::Heading(heading) => self.heading(place, heading, begins),
            Block::Paragraph(kind, words) => self.running(*kind, words, look),
            Block::List(list) => self.list(list, look),
            Block::Table(rows) => {
                // Two tables without a paragraph between them are one table.
                if after_table {
                    self.gap(TABLE * 2);
                }
                table::write(self, rows);
                self.seam = None;
            }
            Block::Picture(picture) => self.picture(picture, look),
            Block::Drawing(drawing) => self.drawing(drawing, look)?,
            // What begins a section is not in it.
            Block::Pages(_) => {}
        }
        Ok(())
    }

    /// A paragraph at the top level, where a section may end.
    pub(super) fn paragraph(&mut self, style: &str, look: &Look, inside: impl FnOnce(&mut Self)) {
        self.xml.open("w:p", &[]);
        look.write(&mut self.xml, Some(style));
        // The properties of a section are the last of a paragraph's, before the end of their element.
        self.seam = Some(self.xml.place().saturating_sub("</w:pPr>".len()));
        inside(self);
        self.xml.close("w:p");
    }

    /// A paragraph that nobody sees, where the format wants one; with space above it.
    fn gap(&mut self, before: u32) -> usize {
        let look = Look { before: (before > 0).then_some(before), ..Look::default() };
        self.paragraph("Gap", &look, |_| {});
        self.seam.unwrap_or_else(|| self.xml.place())
    }

    /// Words, in the bookmark of the text they are.
    pub(super) fn words(&mut self, words: &Words) {
        let (run, language) = voice(self.document, words);
        let text = clean(&words.text);
        match words.origin {
            Some(origin) => {
                self.bookmarks.text(&mut self.xml, origin, language, &text, |_, xml| run.words(xml, &text));
            }
            None => run.words(&mut self.xml, &text),
        }
    }

    fn front(&mut self, front: Front, words: &Words, before: Option<&Block>, mut look: Look) {
        let style = match front {
            Front::Draft => "DraftMark",
            Front::Approval => "Approval",
            Front::Title => "Title",
            Front::Line => "Subtitle",
        };
        if front == Front::Title && !matches!(before, Some(Block::Front(Front::Title, _))) {
            look.before = match (self.document.settings.title_page, before) {
                (true, None) => Some(ABOVE_TITLE * 3 / 2),
                (true, Some(_)) => Some(ABOVE_TITLE),
                // On a page with the text there is no upper third.
                (false, None) => None,
                (false, Some(_)) => Some(ABOVE_LOW_TITLE),
            };
        }
        if front == Front::Approval && self.page.is_landscape() {
            look.left = Some(approval_indent(self.page.text_width()));
        }
        self.paragraph(style, &look, |body| body.words(words));
    }

    fn running(&mut self, kind: Paragraph, words: &Words, mut look: Look) {
        let style = match kind {
            Paragraph::Body => "BodyText",
            Paragraph::Lead => "Lead",
            Paragraph::Quotation => "Quote",
            Paragraph::Label => "Label",
            Paragraph::Right => "AnnexLine",
        };
        if kind == Paragraph::Label {
            // It has its own space, more above and less below.
            (look.before, look.after) = (None, None);
        }
        self.paragraph(style, &look, |body| body.words(words));
    }

    fn heading(&mut self, place: usize, heading: &Heading, begins: bool) {
        let level = heading.level.clamp(1, 3);
        let number = self.numbering.heading(heading);
        let style = format!("Heading{level}");
        // The styles of the first two levels count and, where sections begin on a new page, break the page.
        let by_style = level == 1 && self.document.settings.new_page;
        let look = Look {
            page_break: (begins != by_style).then_some(begins),
            place: match number {
                Number::Counted(numbering, level) if level > 1 => Some(Place { numbering, level }),
                Number::Counted(..) => None,
                Number::None | Number::Words(_) => (level < 3).then_some(Place { numbering: 0, level: 0 }),
            },
            ..Look::default()
        };
        self.paragraph(&style, &look, |body| {
            if let Number::Words(label) = number {
                Run::default().words(&mut body.xml, &format!("{label} "));
            }
            body.heading_words(place, heading);
        });
    }

    /// A heading's words in up to three bookmarks: the target of the contents, the item, the text.
    fn heading_words(&mut self, place: usize, heading: &Heading) {
        let target = contents::target(place);
        let Self { bookmarks, xml, document, .. } = self;
        let words = &heading.words;
        let (run, language) = voice(document, words);
        let text = clean(&words.text);
        let item = heading.item.filter(|id| words.origin.is_none_or(|origin| origin.id != *id));
        let inner = |bookmarks: &mut Bookmarks, xml: &mut Xml| match words.origin {
            Some(origin) => bookmarks.text(xml, origin, language, &text, |_, xml| run.words(xml, &text)),
            None => run.words(xml, &text),
        };
        bookmarks.named(xml, &target, |bookmarks, xml| match item {
            Some(id) => bookmarks.item(xml, id, language, &text, inner),
            None => inner(bookmarks, xml),
        });
    }

    fn list(&mut self, list: &List, look: Look) {
        let numbers = self.numbering.list(list);
        for (index, (item, number)) in list.items.iter().zip(numbers).enumerate() {
            let (style, styled) = of_list(item.marker, item.level);
            let first = if index == 0 { look } else { Look::default() };
            let after = if index + 1 == list.items.len() { look.after } else { None };
            let set = hanging(&self.document.settings, item.level);
            let nowhere = Some(Place { numbering: 0, level: 0 });
            let own = match number {
                Number::Counted(numbering, level) => {
                    let place = Place { numbering, level };
                    Look { place: (place != styled).then_some(place), ..Look::default() }
                }
                Number::Words(_) => Look { place: nowhere, ..set },
                Number::None => Look { place: nowhere, left: set.left, first: Some(0), ..Look::default() },
            };
            let look = Look { page_break: first.page_break, before: first.before, after, ..own };
            self.paragraph(style, &look, |body| {
                if let Number::Words(label) = number {
                    Run::default().words(&mut body.xml, &format!("{label}\t"));
                }
                body.words(&item.words);
            });
        }
    }
}
