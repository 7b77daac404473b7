//! Styles of paragraphs.

use std::collections::BTreeSet;

use super::look::{Edge, Letters, Look, Place};
use super::numbering::{BULLET_STYLES, IN_CELLS, NUMBER_STYLES, of_headings, of_list};
use super::page::Page;
use super::table;
use super::xml::Xml;
use crate::document::{self, Marker, Orientation, approval_indent, indent};
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
    /// A variant with letters of this size in half points; its id and name end with it.
    variant: Option<u16>,
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

/// A size of letters as the format says it.
pub(super) fn half_points(size: u16) -> u32 {
    u32::from(document::half_points(size))
}

/// How far a list's words stand from the edge at a level, and how far its marks hang out, in twips.
pub(super) fn list_indent(settings: &DocumentSettings, level: u8) -> (u32, u32) {
    // Wide enough for three digits and a full stop: a centimetre at 14 points.
    let hanging = half_points(settings.size) * 20;
    (indent(settings) + hanging * (u32::from(level) + 1), hanging)
}

/// Every style of paragraphs; with those of tables in smaller letters of these sizes.
pub(super) fn styles(settings: &DocumentSettings, table_sizes: &BTreeSet<u16>) -> Vec<Style> {
    let m = Measures::new(settings);
    let mut styles: Vec<Style> = [running(m), about(m), headings(m), lists(m), front(m), contents(m), edges(m)]
        .into_iter()
        .flatten()
        .chain(cells(m))
        .collect();
    for size in table_sizes {
        let letters = Letters { size: Some(u32::from(*size)), ..Letters::default() };
        let variant = |style: Style| Style {
            based: Some(style.id),
            look: Look::default(),
            letters,
            variant: Some(*size),
            ..style
        };
        styles.extend(cells(m).into_iter().map(variant));
    }
    styles
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
        let id = table::style(self.id, self.variant);
        attributes.push(("w:styleId", &id));
        xml.within("w:style", &attributes, |xml| {
            match self.variant {
                None => xml.value("w:name", self.name),
                Some(size) => xml.value("w:name", format_args!("{} {}", self.name, f32::from(size) / 2.0)),
            }
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
            look: Look { keep_lines: true, edge: Some(Edge::Centre), after: Some(160), ..Look::default() },
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
    let styles = |marker, names: [(&'static str, &'static str); 4]| {
        (0_u8..).zip(names).map(move |(level, (id, name))| {
            let (_, place) = of_list(marker, level);
            let look = Look { place: Some(place), line: Some(m.line), edge: Some(Edge::Both), ..Look::default() };
            Style { id, name, look, ..Style::default() }
        })
    };
    styles(Marker::Dash, BULLET_STYLES).chain(styles(Marker::Number, NUMBER_STYLES)).collect()
}

fn front(m: Measures) -> Vec<Style> {
    let line = |id, name, look, letters| Style { id, name, look, letters, ..Style::default() };
    let centred =
        |before, after| Look { edge: Some(Edge::Centre), before: Some(before), after: Some(after), ..Look::default() };
    let size = |size| Letters { size: Some(size), ..Letters::default() };
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
                Look { left: Some(approval_indent(m.width)), edge: Some(Edge::Left), ..Look::default() },
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
            // No indent at the right, though long headings then come near the pages: `LibreOffice` does not print
            // what stands behind it.
            left: Some(level * m.size * 10),
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
        // What follows keeps its distance, however many lines there are.
        look: Look { edge: Some(Edge::Centre), after: Some(80), contextual: true, ..Look::default() },
        letters: Letters { size: Some(m.table.saturating_sub(4).max(12)), ..Letters::default() },
        ..Style::default()
    };
    vec![edge("Header", "header"), edge("Footer", "footer")]
}

/// What stands in tables.
fn cells(m: Measures) -> Vec<Style> {
    let letters = Letters { size: Some(m.table), ..Letters::default() };
    let bold = Letters { bold: true, ..Letters::default() };
    let cell = |id, name, look, letters| Style {
        id,
        name,
        own: true,
        based: Some("TableText"),
        look,
        letters,
        ..Style::default()
    };
    let heading = Look { keep_next: true, edge: Some(Edge::Centre), ..Look::default() };
    let bullet = Look { place: Some(Place { numbering: IN_CELLS, level: 0 }), ..Look::default() };
    vec![
        Style { based: None, ..cell("TableText", "Table Text", Look::default(), letters) },
        cell("TableHeading", "Table Heading", heading, bold),
        cell("TableGroup", "Table Group", Look { keep_next: true, ..Look::default() }, bold),
        cell("TableTotal", "Table Total", Look::default(), bold),
        cell("TableBullet", "Table Bullet", bullet, Letters::default()),
    ]
}
