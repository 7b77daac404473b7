//! Styles of paragraphs.

use super::look::{Edge, Letters, Look, Place};
use super::numbering::of_headings;
use super::page::Page;
use super::xml::Xml;
use crate::document::{Orientation, tenths};
use crate::model::{DocumentSettings, Numbering};

/// A style of paragraphs.
#[derive(Default)]
pub(super) struct Style {
    id: &'static str,
    /// The name in the file: Word shows it in the language of its window.
    name: &'static str,
    based: Option<&'static str>,
    next: Option<&'static str>,
    /// No style of Word's own.
    own: bool,
    look: Look,
    letters: Letters,
}

/// The lengths that styles share.
#[derive(Clone, Copy)]
struct Measures {
    size: u32,
    table: u32,
    indent: u32,
    line: u32,
    width: u32,
    new_page: bool,
    digits: Numbering,
}

impl Measures {
    fn new(settings: &DocumentSettings) -> Self {
        Self {
            size: half_points(settings.size),
            table: half_points(settings.table_size),
            indent: indent(settings),
            line: u32::from(settings.line_spacing.clamp(50, 500)) * 240 / 100,
            width: Page::new(settings, Orientation::Portrait).text_width(),
            new_page: settings.new_page,
            digits: settings.numbering,
        }
    }
}

/// A size in half points that can be read: 4 to 72 points.
pub(super) fn half_points(size: u16) -> u32 {
    u32::from(size.clamp(8, 144))
}

/// The first line's indent in twips; at most 5 cm, since more would leave no line.
fn indent(settings: &DocumentSettings) -> u32 {
    tenths(u32::from(settings.indent.min(500)))
}

/// How far a list's words stand from the edge at a level, and how far its marks hang out, in twips.
pub(super) fn list_indent(settings: &DocumentSettings, level: u8) -> (u32, u32) {
    // Wide enough for three digits and a full stop: a centimetre at 14 points.
    let hanging = half_points(settings.size) * 20;
    (indent(settings) + hanging * (u32::from(level) + 1), hanging)
}

/// Every style of paragraphs.
pub(super) fn styles(settings: &DocumentSettings) -> Vec<Style> {
    let m = Measures::new(settings);
    [running(m), about(m), headings(m), lists(m), front(m), contents(m), edges(m)].into_iter().flatten().collect()
}

impl Style {
    /// Writes the style in the order of the schema (ECMA-376 part 1, 17.7.4.17).
    pub(super) fn write(&self, xml: &mut Xml) {
        let default = self.id == "Normal";
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("w:type", &"paragraph")];
        if default {
            attributes.push(("w:default", &1));
        }
        if self.own {
            attributes.push(("w:customStyle", &1));
        }
        attributes.push(("w:styleId", &self.id));
        xml.within("w:style", &attributes, |xml| {
            xml.value("w:name", self.name);
            if !default {
                xml.value("w:basedOn", self.based.unwrap_or("Normal"));
            }
            if let Some(next) = self.next {
                xml.value("w:next", next);
            }
            xml.empty("w:qFormat", &[]);
            self.look.write(xml, None);
            self.letters.write(xml);
        });
    }
}

fn running(m: Measures) -> Vec<Style> {
    let body = Look { line: Some(m.line), first: Some(m.indent), edge: Some(Edge::Both), ..Look::default() };
    let quote = Look {
        left: Some(m.indent * 2),
        right: Some(m.indent),
        first: Some(0),
        before: Some(60),
        after: Some(60),
        ..Look::default()
    };
    let label = Look { keep_next: true, keep_lines: true, before: Some(160), after: Some(80), ..Look::default() };
    let bold = Letters { bold: true, ..Letters::default() };
    vec![
        Style { id: "Normal", name: "Normal", ..Style::default() },
        Style { id: "BodyText", name: "Body Text", look: body, ..Style::default() },
        Style {
            id: "Lead",
            name: "Lead",
            own: true,
            based: Some("BodyText"),
            next: Some("BodyText"),
            look: Look { keep_next: true, before: Some(60), ..Look::default() },
            ..Style::default()
        },
        Style {
            id: "Quote",
            name: "Quote",
            based: Some("BodyText"),
            look: quote,
            letters: Letters { italic: true, ..Letters::default() },
            ..Style::default()
        },
        Style {
            id: "Label",
            name: "Label",
            own: true,
            next: Some("BodyText"),
            look: label,
            letters: bold,
            ..Style::default()
        },
    ]
}

/// What stands about the text: lines above annexes, pictures, gaps.
fn about(m: Measures) -> Vec<Style> {
    vec![
        Style {
            id: "AnnexLine",
            name: "Annex Line",
            own: true,
            look: Look { keep_next: true, edge: Some(Edge::Right), after: Some(60), ..Look::default() },
            ..Style::default()
        },
        Style {
            id: "Figure",
            name: "Figure",
            own: true,
            look: Look { edge: Some(Edge::Centre), before: Some(120), after: Some(60), ..Look::default() },
            ..Style::default()
        },
        Style {
            id: "Caption",
            name: "caption",
            look: Look { edge: Some(Edge::Centre), after: Some(160), ..Look::default() },
            letters: Letters { size: Some(m.table), italic: true, ..Letters::default() },
            ..Style::default()
        },
        // Where the format wants a paragraph and the document has none: as good as nothing to see.
        Style {
            id: "Gap",
            name: "Gap",
            own: true,
            look: Look { exact: Some(20), ..Look::default() },
            letters: Letters { size: Some(2), ..Letters::default() },
            ..Style::default()
        },
    ]
}

fn headings(m: Measures) -> Vec<Style> {
    let heading = |level: u8| Look {
        keep_next: true,
        keep_lines: true,
        left: Some(0),
        first: Some(0),
        outline: Some(level),
        place: Some(Place { numbering: of_headings(m.digits, level), level }),
        ..Look::default()
    };
    let letters = |size| Letters { bold: true, size: Some(size), ..Letters::default() };
    let style = |id, name, look, size| Style {
        id,
        name,
        next: Some("BodyText"),
        look,
        letters: letters(size),
        ..Style::default()
    };
    vec![
        style(
            "Heading1",
            "heading 1",
            Look {
                page_break: m.new_page.then_some(true),
                before: Some(240),
                after: Some(200),
                edge: Some(Edge::Centre),
                ..heading(0)
            },
            m.size + 4,
        ),
        style("Heading2", "heading 2", Look { before: Some(240), after: Some(120), ..heading(1) }, m.size),
        // The words of most headings of this level hold their number («Задача №1»): a new one begins without.
        style("Heading3", "heading 3", Look { before: Some(200), after: Some(100), place: None, ..heading(2) }, m.size),
    ]
}

fn lists(m: Measures) -> Vec<Style> {
    // No indents: those are the numbering's, and readers do not agree on which of the two prevails.
    let look = Look { line: Some(m.line), edge: Some(Edge::Both), ..Look::default() };
    let list = |id, name| Style { id, name, look, ..Style::default() };
    vec![list("ListBullet", "List Bullet"), list("ListNumber", "List Number")]
}

fn front(m: Measures) -> Vec<Style> {
    let line = |id, name, look, letters| Style { id, name, look, letters, ..Style::default() };
    let centred =
        |before, after| Look { edge: Some(Edge::Centre), before: Some(before), after: Some(after), ..Look::default() };
    let size = |size| Letters { size: Some(size), ..Letters::default() };
    // The right half: 8 cm from the left margin.
    let half = tenths(800);
    vec![
        Style {
            next: Some("Subtitle"),
            ..line("Title", "Title", centred(0, 240), Letters { bold: true, ..size(m.size + 12) })
        },
        line("Subtitle", "Subtitle", centred(0, 120), size(m.size + 2)),
        Style {
            own: true,
            ..line(
                "DraftMark",
                "Draft Mark",
                Look { edge: Some(Edge::Right), after: Some(120), ..Look::default() },
                Letters { bold: true, ..Letters::default() },
            )
        },
        Style {
            own: true,
            ..line(
                "Approval",
                "Approval",
                Look { left: Some(half), edge: Some(Edge::Left), ..Look::default() },
                Letters::default(),
            )
        },
    ]
}

fn contents(m: Measures) -> Vec<Style> {
    let entry = |id, name, level: u32| Style {
        id,
        name,
        next: Some("Normal"),
        look: Look {
            leader: Some(m.width),
            left: Some(level * 284),
            // Room for the leader and the page, so that long headings do not run into them.
            right: Some(567),
            before: Some(if level == 0 { 80 } else { 20 }),
            ..Look::default()
        },
        ..Style::default()
    };
    vec![
        Style {
            id: "TOCHeading",
            name: "TOC Heading",
            next: Some("BodyText"),
            look: Look { keep_next: true, edge: Some(Edge::Centre), after: Some(200), ..Look::default() },
            letters: Letters { bold: true, size: Some(m.size + 4), ..Letters::default() },
            ..Style::default()
        },
        entry("TOC1", "toc 1", 0),
        entry("TOC2", "toc 2", 1),
        entry("TOC3", "toc 3", 2),
    ]
}

fn edges(m: Measures) -> Vec<Style> {
    let edge = |id, name| Style {
        id,
        name,
        look: Look { edge: Some(Edge::Centre), ..Look::default() },
        letters: Letters { size: Some(20), ..Letters::default() },
        ..Style::default()
    };
    let table = Letters { size: Some(m.table), ..Letters::default() };
    vec![
        edge("Header", "header"),
        edge("Footer", "footer"),
        Style { id: "TableText", name: "Table Text", own: true, letters: table, ..Style::default() },
        Style {
            id: "TableHeading",
            name: "Table Heading",
            own: true,
            based: Some("TableText"),
            look: Look { keep_next: true, edge: Some(Edge::Centre), ..Look::default() },
            letters: Letters { bold: true, ..Letters::default() },
            ..Style::default()
        },
    ]
}
