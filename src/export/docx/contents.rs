//! The contents: a field that a word processor can bring up to date, with the entries already in it.

use super::body::Body;
use super::look::Look;
use super::text::{Run, field, instruction, mark};
use super::xml::Attributes;
use crate::document::{Block, Document, Heading, clean};
use crate::layout::PageNumbers;

/// The deepest level that headings have.
const DEEPEST: u8 = 3;

/// One line of the contents.
struct Entry {
    level: u8,
    words: String,
    target: String,
    /// The page as it stands there until a word processor computes it; empty where it is not known.
    page: String,
}

/// The bookmark of the heading at this place among the blocks: named as Word names its own, which hides it.
pub(super) fn target(place: usize) -> String {
    format!("_Toc{place:09}")
}

impl Entry {
    fn of(place: usize, heading: &Heading, page: Option<&usize>) -> Self {
        let words = clean(&heading.words.text).split_whitespace().collect::<Vec<_>>().join(" ");
        let words = match heading.label.as_deref().filter(|label| !label.is_empty()) {
            Some(label) => format!("{label} {words}"),
            None => words,
        };
        Self {
            level: heading.level.clamp(1, DEEPEST),
            words,
            target: target(place),
            page: page.map(usize::to_string).unwrap_or_default(),
        }
    }

    /// Every heading after this place that has a line.
    fn after(document: &Document, numbers: &PageNumbers, place: usize, depth: u8) -> Vec<Self> {
        let headings = document.blocks.iter().enumerate().skip(place).filter_map(|(place, block)| match block {
            Block::Heading(heading) if heading.level.clamp(1, DEEPEST) <= depth => {
                Some(Self::of(place, heading, numbers.get(&place)))
            }
            _ => None,
        });
        headings.collect()
    }

    fn write(&self, body: &mut Body<'_>) {
        let attributes: Attributes<'_> = &[("w:anchor", &self.target), ("w:history", &1)];
        body.xml.within("w:hyperlink", attributes, |xml| {
            let run = Run { style: Some("Hyperlink"), ..Run::default() };
            run.words(xml, &format!("{}\t", self.words));
            field(xml, Run::default(), &format!("PAGEREF {} \\h", self.target), &self.page);
        });
    }
}

/// Writes the contents that stand at a place, with their title and depth: heading, the field's beginning and entries,
/// and its end in a paragraph that nobody sees, as Word does: its result is whole paragraphs (ECMA-376 part 1,
/// 17.16.5.68).
pub(super) fn write(body: &mut Body<'_>, (place, title, depth): (usize, &str, u8), look: Look) {
    let depth = depth.clamp(1, DEEPEST);
    body.paragraph("TOCHeading", &look, |body| Run::default().words(&mut body.xml, title));
    let entries = Entry::after(body.document, body.numbers, place, depth);
    for (index, entry) in entries.iter().enumerate() {
        body.paragraph(&format!("TOC{}", entry.level), &Look::default(), |body| {
            if index == 0 {
                begin(body, depth);
            }
            entry.write(body);
        });
    }
    body.paragraph("Gap", &Look::default(), |body| {
        if entries.is_empty() {
            begin(body, depth);
        }
        mark(&mut body.xml, Run::default(), "end");
    });
}

fn begin(body: &mut Body<'_>, depth: u8) {
    let xml = &mut body.xml;
    mark(xml, Run::default(), "begin");
    Run::default().with(xml, |xml| instruction(xml, &format!("TOC \\o \"1-{depth}\" \\h \\z \\u")));
    mark(xml, Run::default(), "separate");
}
