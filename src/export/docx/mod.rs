//! DOCX: Office Open XML text (ECMA-376, transitional), written part by part.
//!
//! What word processors know how to keep up is left to them: numbers, contents, pages and styles are theirs, so
//! that the file edits like one made by hand. What is printed is nevertheless decided before: see [`numbering`].

mod body;
mod bookmark;
mod contents;
mod look;
mod numbering;
mod package;
mod page;
mod paragraphs;
mod picture;
mod properties;
mod styles;
mod table;
mod text;
mod xml;

pub(super) use bookmark::tag;
pub(super) use text::tag as language_tag;

use body::Body;
use package::{Package, relationships};

use crate::document::Document;
use crate::layout::{LayoutError, PageNumbers};

/// A DOCX file that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A part could not be written.
    #[error("a part of the document could not be written: {0}")]
    Part(#[from] std::io::Error),
    /// The parts could not be put together: the ZIP format has limits, as 4 GiB for a picture.
    #[error("the document could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A drawing could not be made a picture.
    #[error(transparent)]
    Drawing(#[from] LayoutError),
}

/// The document as a DOCX file: the same document gives the same bytes on every day and system. `numbers` stand in the
/// contents until a word processor computes its own; where there are none, the contents have none.
///
/// # Errors
/// When a drawing cannot be made a picture, or the package would break a limit of the ZIP format.
pub fn docx(document: &Document, numbers: &PageNumbers) -> Result<Vec<u8>, DocxError> {
    let body = Body::write(document, numbers)?;
    let mut package = Package::new();
    package.xml("[Content_Types].xml", package::types())?;
    package.xml(
        "_rels/.rels",
        relationships(&[
            ("rId1", "officeDocument", "word/document.xml"),
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            ("rId3", "extended-properties", "docProps/app.xml"),
        ]),
    )?;
    package.xml("docProps/core.xml", properties::core(document))?;
    package.xml("docProps/app.xml", properties::extended())?;
    package.xml("word/_rels/document.xml.rels", document_relationships(&body))?;
    package.xml("word/styles.xml", styles::part(document, &body.table_sizes))?;
    package.xml("word/numbering.xml", body.numbering.part(&document.settings))?;
    package.xml("word/settings.xml", properties::settings(document.language))?;
    package.xml("word/header1.xml", page::header(document))?;
    package.xml("word/header2.xml", page::nothing("w:hdr", "Header"))?;
    package.xml("word/footer1.xml", page::nothing("w:ftr", "Footer"))?;
    package.xml("word/footer2.xml", page::nothing("w:ftr", "Footer"))?;
    package.xml("customXml/item1.xml", properties::plan(document, &body.bookmarks))?;
    package.xml("customXml/itemProps1.xml", properties::plan_properties(document))?;
    package.xml("customXml/_rels/item1.xml.rels", relationships(&[("rId1", "customXmlProps", "itemProps1.xml")]))?;
    for (_, name, bytes) in body.media.files() {
        package.picture(&format!("word/{name}"), bytes)?;
    }
    package.xml("word/document.xml", body.xml)?;
    package.finish()
}

fn document_relationships(body: &Body<'_>) -> xml::Xml {
    let mut all = vec![
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdPlan", "customXml", "../customXml/item1.xml"),
    ];
    for (id, element, _, part) in page::EDGES {
        all.push((id, if element == "w:headerReference" { "header" } else { "footer" }, part));
    }
    let media: Vec<_> = body.media.files().collect();
    all.extend(media.iter().map(|(id, name, _)| (id.as_str(), "image", name.as_str())));
    relationships(&all)
}
