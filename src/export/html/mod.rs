//! HTML: one page for browsers, whole in one file, for reading on a telephone and for printing.
//!
//! The page has no script and asks nothing of a network. Its structure is said by elements, its looks by
//! `assets/page.css` and the few lines that follow from the document's settings.

mod drawing;
mod front;
mod ids;
mod list;
mod look;
mod markup;
mod table;

use std::collections::BTreeMap;

use data_encoding::BASE64;

use ids::Ids;
use markup::{Attributes, Markup};

use crate::document::{Block, Document, Front, Geometry, Heading, Orientation, Paragraph, Picture, Placed, Run, Words};
use crate::model::{Language, MediaType};

/// The document as a page in HTML. The same document always gives the same page.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut page = Page::new(document);
    page.head();
    page.markup.open("body", &[]);
    page.markup.line();
    let runs = Run::all(document);
    let first = page.front(&runs);
    page.main(&runs, first);
    page.markup.close("body");
    page.markup.line();
    page.markup.close("html");
    page.markup.line();
    page.markup.finish()
}

/// The page as far as it has been written.
struct Page<'a> {
    document: &'a Document,
    markup: Markup,
    ids: Ids,
    /// The ids of headings, by their place among the blocks.
    headings: BTreeMap<usize, String>,
    /// The document has a title of its own, which is the heading above all.
    titled: bool,
    /// The level of the last heading, counted as HTML does: the next one is at most one deeper.
    level: u8,
    /// The id of what names the next table: its label, or the heading above it.
    name: Option<String>,
    /// How wide the text is on the paper that is being filled, in twips.
    line: u32,
    drawings: usize,
}

/// Which element words are in, and what class it has.
#[derive(Clone, Copy)]
struct Setting {
    element: &'static str,
    class: Option<&'static str>,
}

impl Setting {
    const fn of(element: &'static str, class: &'static str) -> Self {
        Self { element, class: Some(class) }
    }

    const fn plain(element: &'static str) -> Self {
        Self { element, class: None }
    }
}

impl<'a> Page<'a> {
    fn new(document: &'a Document) -> Self {
        let mut ids = Ids::default();
        let headings = ids.headings(document);
        let titled = document.blocks.iter().any(|block| matches!(block, Block::Front(Front::Title, _)));
        Self {
            document,
            markup: Markup::default(),
            ids,
            headings,
            titled,
            level: u8::from(titled),
            name: None,
            line: 1,
            drawings: 0,
        }
    }

    fn head(&mut self) {
        let document = self.document;
        self.markup.raw("<!doctype html>\n");
        self.markup.open("html", &[("lang", Some(document.language.code()))]);
        self.markup.raw("\n<head>\n<meta charset=\"utf-8\">\n");
        self.markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // A page without a title is no HTML: where the document has none, its first words are it.
        let title = Some(document.properties.title.trim()).filter(|title| !title.is_empty());
        let first = document.blocks.iter().find_map(|block| match block {
            Block::Front(_, words) => Some(words.text.as_str()),
            Block::Heading(heading) => Some(heading.words.text.as_str()),
            _ => None,
        });
        let title = title.or(first).unwrap_or("—").split_whitespace().collect::<Vec<_>>().join(" ");
        self.markup.leaf("title", &[], &title);
        self.markup.line();
        let author = Some(document.properties.author.trim()).filter(|author| !author.is_empty());
        let date = document.properties.date.to_string();
        for (name, content) in [("author", author), ("date", Some(date.as_str()))] {
            if content.is_some() {
                self.markup.open("meta", &[("name", Some(name)), ("content", content)]);
                self.markup.line();
            }
        }
        self.markup.open("style", &[]);
        self.markup.line();
        self.markup.raw(&look::style(document));
        self.markup.close("style");
        self.markup.raw("\n</head>\n");
    }

    /// Everything behind the title page and the contents: the blocks of the first run from this one on, and all others.
    fn main(&mut self, runs: &[Run<'a>], first: usize) {
        self.markup.open("main", &[]);
        self.markup.line();
        for (index, run) in runs.iter().enumerate() {
            let rest = run.blocks.get(if index == 0 { first } else { 0 }..).unwrap_or_default();
            if !rest.is_empty() {
                self.run(run.orientation, rest);
            }
        }
        self.markup.close("main");
        self.markup.line();
    }

    /// Blocks on pages that lie the same way, each section with what belongs to it.
    fn run(&mut self, orientation: Orientation, blocks: &[Placed<'a>]) {
        self.line = Geometry::new(&self.document.settings, orientation).text_width();
        self.markup.open("div", &[("class", Some(lying(orientation)))]);
        self.markup.line();
        let mut open = false;
        for Placed { place, block, begins_page } in blocks {
            if matches!(block, Block::Heading(heading) if heading.level <= 1) {
                if open {
                    self.markup.close("section");
                    self.markup.line();
                }
                self.markup.open("section", &[("class", begins_page.then_some("new"))]);
                self.markup.line();
                open = true;
            }
            self.block(*place, block);
        }
        if open {
            self.markup.close("section");
            self.markup.line();
        }
        self.markup.close("div");
        self.markup.line();
    }

    fn block(&mut self, place: usize, block: &Block) {
        match block {
            Block::Front(front, words) => self.front_line(*front, words),
            Block::Contents { title, depth } => self.contents(place, title, *depth),
            Block::Heading(heading) => self.heading(place, heading),
            Block::Paragraph(kind, words) => self.paragraph(*kind, words),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.picture(picture),
            Block::Drawing(drawing) => self.drawing(drawing),
            Block::Pages(_) => {}
        }
        self.markup.line();
    }

    /// An element with words: with the id of their place and their language, where it is not the document's.
    fn words(&mut self, setting: Setting, words: &Words) {
        let id = words.origin.map(|origin| self.ids.text(origin));
        self.words_with(setting, id.as_deref(), &[], words);
    }

    fn words_with(&mut self, setting: Setting, id: Option<&str>, more: Attributes<'_>, words: &Words) {
        let mut attributes = vec![("class", setting.class), ("id", id), ("lang", self.language(words))];
        attributes.extend(more);
        self.markup.leaf(setting.element, &attributes, &words.text);
    }

    /// The language of words that are not in the document's.
    fn language(&self, words: &Words) -> Option<&'static str> {
        words.borrowed.filter(|language| *language != self.document.language).map(Language::code)
    }

    fn heading(&mut self, place: usize, heading: &Heading) {
        // A heading is never more than one level below the one before it: those who do not see them count on that.
        let level = (heading.level.max(1) + u8::from(self.titled)).min(self.level + 1).min(6);
        self.level = level;
        let element = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.saturating_sub(1)).min(5)];
        let class = ["first", "second", "third"][usize::from(heading.level.clamp(1, 3) - 1)];
        let id = self.headings.get(&place).cloned();
        let language = self.language(&heading.words);
        self.markup.open(element, &[("class", Some(class)), ("id", id.as_deref())]);
        if let Some(label) = heading.label.as_deref().filter(|label| !label.is_empty()) {
            self.markup.leaf("span", &[("class", Some("number"))], label);
            self.markup.raw(" ");
        }
        // The item's own heading has its id; the text it shows has one too.
        let text = heading.words.origin.filter(|_| heading.item.is_some()).map(|origin| self.ids.text(origin));
        self.markup.leaf("span", &[("id", text.as_deref()), ("lang", language)], &heading.words.text);
        self.markup.close(element);
        self.name = id;
    }

    fn paragraph(&mut self, kind: Paragraph, words: &Words) {
        match kind {
            Paragraph::Body => self.words(Setting::plain("p"), words),
            Paragraph::Lead => self.words(Setting::of("p", "lead"), words),
            Paragraph::Right => self.words(Setting::of("p", "right"), words),
            Paragraph::Label => {
                let id = match words.origin {
                    Some(origin) => self.ids.text(origin),
                    None => self.ids.once("n".to_owned()),
                };
                self.words_with(Setting::of("p", "label"), Some(&id), &[], words);
                self.name = Some(id);
            }
            Paragraph::Quotation => {
                self.markup.open("blockquote", &[]);
                self.words(Setting::plain("p"), words);
                self.markup.close("blockquote");
            }
        }
    }

    fn picture(&mut self, picture: &Picture) {
        let media = match picture.media {
            MediaType::Png => "image/png",
            MediaType::Jpeg => "image/jpeg",
        };
        let source = format!("data:{media};base64,{}", BASE64.encode(picture.data.bytes()));
        self.markup.open("figure", &[]);
        self.markup.open("img", &[("src", Some(&source)), ("alt", Some(&picture.alternative))]);
        self.caption(&picture.caption);
        self.markup.close("figure");
    }

    /// What stands under a picture or drawing, when anything does.
    fn caption(&mut self, caption: &Words) {
        if !caption.text.trim().is_empty() {
            self.words(Setting::plain("figcaption"), caption);
        }
    }
}

/// The class of what lies so.
const fn lying(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Portrait => "part",
        Orientation::Landscape => "part lying",
    }
}
