//! Pages: sizes, margins, sections, headers and footers. Lengths are twips: twentieths of a point.

use super::text::{self, Run};
use super::xml::{Attributes, Xml};
use crate::document::{Document, Geometry, Orientation};
use crate::model::DocumentSettings;

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

/// A page as it lies.
#[derive(Clone, Copy)]
pub(super) struct Page {
    geometry: Geometry,
    orientation: Orientation,
}

impl Page {
    pub(super) fn new(settings: &DocumentSettings, orientation: Orientation) -> Self {
        Self { geometry: Geometry::new(settings, orientation), orientation }
    }

    /// Whether it lies on its side.
    pub(super) fn is_landscape(&self) -> bool {
        self.orientation == Orientation::Landscape
    }

    /// How wide the text is.
    pub(super) fn text_width(&self) -> u32 {
        self.geometry.text_width()
    }

    /// How high the text is.
    pub(super) fn text_height(&self) -> u32 {
        self.geometry.text_height()
    }

    /// The properties of a section of such pages (ECMA-376 part 1, 17.6.17).
    pub(super) fn write_section(&self, xml: &mut Xml, first: bool) {
        xml.within("w:sectPr", &[], |xml| {
            for (relationship, element, kind, _) in EDGES {
                xml.empty(element, &[("w:type", &kind), ("r:id", &relationship)]);
            }
            xml.value("w:type", "nextPage");
            let Geometry { width, height, .. } = &self.geometry;
            let lying: &[(&str, &dyn std::fmt::Display)] = match self.orientation {
                Orientation::Portrait => &[("w:w", width), ("w:h", height)],
                Orientation::Landscape => &[("w:w", width), ("w:h", height), ("w:orient", &"landscape")],
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
        let page = &self.geometry;
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &page.top),
                ("w:right", &page.right),
                ("w:bottom", &page.bottom),
                ("w:left", &page.left),
                ("w:header", &page.header()),
                ("w:footer", &page.footer()),
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
