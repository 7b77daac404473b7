//! Pages: sizes, margins, sections, headers and footers. Lengths are twips: twentieths of a point.

use super::text::{self, Run};
use super::xml::{Attributes, Xml};
use crate::document::{Document, Orientation};
use crate::model::{DocumentSettings, Margins};

/// A4 in twips (210 × 297 mm).
const SHORT: u32 = 11_906;
const LONG: u32 = 16_838;

/// However wide the margins are, this much is left for the text: 2 cm.
const NARROWEST: u32 = 1_134;

/// Header and footer stand this far from the edge, where the margin has room for it: 8 mm.
const EDGE: u32 = 454;

/// The namespaces of parts with text (ECMA-376 part 1, annex A.1 and part 4).
pub(super) const NAMESPACES: Attributes<'static> = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", &"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", &"http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// Headers and footers: relationship, element of the reference, type, part. The first page has its own, without a
/// number.
pub(super) const EDGES: [(&str, &str, &str, &str); 4] = [
    ("rIdHeader", "w:headerReference", "default", "header1.xml"),
    ("rIdHeaderFirst", "w:headerReference", "first", "header2.xml"),
    ("rIdFooter", "w:footerReference", "default", "footer1.xml"),
    ("rIdFooterFirst", "w:footerReference", "first", "footer2.xml"),
];

/// A margin's millimetres in twips, rounded; at most the 100 mm that settings may say.
fn millimetres(length: u16) -> u32 {
    tenths(u32::from(length.min(100)) * 10)
}

/// Tenths of a millimetre in twips, rounded: an inch is 1,440 twips or 254 tenths of a millimetre.
pub(super) const fn tenths(length: u32) -> u32 {
    (length * 1_440 + 127) / 254
}

/// A page as it lies.
#[derive(Clone, Copy)]
pub(super) struct Page {
    width: u32,
    height: u32,
    margins: Margins,
    orientation: Orientation,
}

impl Page {
    /// A4 lying so. A landscape page is the upright one turned clockwise: the binding edge is on top.
    pub(super) const fn new(settings: &DocumentSettings, orientation: Orientation) -> Self {
        let upright = settings.margins;
        match orientation {
            Orientation::Portrait => Self { width: SHORT, height: LONG, margins: upright, orientation },
            Orientation::Landscape => Self {
                width: LONG,
                height: SHORT,
                margins: Margins { top: upright.left, right: upright.top, bottom: upright.right, left: upright.bottom },
                orientation,
            },
        }
    }

    /// How wide the text is.
    pub(super) fn text_width(&self) -> u32 {
        let margins = millimetres(self.margins.left) + millimetres(self.margins.right);
        self.width.saturating_sub(margins).max(NARROWEST)
    }

    /// How high the text is.
    pub(super) fn text_height(&self) -> u32 {
        let margins = millimetres(self.margins.top) + millimetres(self.margins.bottom);
        self.height.saturating_sub(margins).max(NARROWEST)
    }

    /// The properties of a section of such pages (ECMA-376 part 1, 17.6.17).
    pub(super) fn write_section(&self, xml: &mut Xml, first: bool) {
        xml.within("w:sectPr", &[], |xml| {
            for (relationship, element, kind, _) in EDGES {
                xml.empty(element, &[("w:type", &kind), ("r:id", &relationship)]);
            }
            xml.value("w:type", "nextPage");
            let lying: &[(&str, &dyn std::fmt::Display)] = match self.orientation {
                Orientation::Portrait => &[("w:w", &self.width), ("w:h", &self.height)],
                Orientation::Landscape => &[("w:w", &self.width), ("w:h", &self.height), ("w:orient", &"landscape")],
            };
            xml.empty("w:pgSz", lying);
            self.write_margins(xml);
            xml.empty("w:cols", &[("w:space", &708)]);
            if first {
                xml.empty("w:titlePg", &[]);
            }
        });
    }

    fn write_margins(&self, xml: &mut Xml) {
        let [top, right, bottom, left] =
            [self.margins.top, self.margins.right, self.margins.bottom, self.margins.left].map(millimetres);
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &right),
                ("w:bottom", &bottom),
                ("w:left", &left),
                ("w:header", &EDGE.min(top / 2)),
                ("w:footer", &EDGE.min(bottom / 2)),
                ("w:gutter", &0),
            ],
        );
    }
}

/// The header of every page but the first: the page's number, and what the document says there.
pub(super) fn header(document: &Document) -> Xml {
    let mut xml = Xml::part();
    xml.within("w:hdr", NAMESPACES, |xml| {
        paragraph(xml, "Header", |xml| {
            let run = Run { style: Some("PageNumber"), ..Run::default() };
            // Every program computes the page itself when it lays the page out.
            text::field(xml, run, "PAGE", "2");
        });
        if let Some(words) = document.header.as_deref().filter(|words| !words.trim().is_empty()) {
            paragraph(xml, "Header", |xml| Run::default().words(xml, words));
        }
    });
    xml
}

/// A header or footer with nothing in it: without one, the pages would show that of the section before.
pub(super) fn nothing(element: &str, style: &str) -> Xml {
    let mut xml = Xml::part();
    xml.within(element, NAMESPACES, |xml| paragraph(xml, style, |_| {}));
    xml
}

fn paragraph(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.within("w:p", &[], |xml| {
        xml.within("w:pPr", &[], |xml| xml.value("w:pStyle", style));
        inside(xml);
    });
}
