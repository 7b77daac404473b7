//! Styles, by the names that word processors know (ECMA-376 part 1, 17.7).

use std::collections::BTreeSet;

use super::look::{Letters, Look};
use super::page::NAMESPACES;
use super::paragraphs::{half_points, styles};
use super::text::tag;
use super::xml::{Attributes, Xml};
use crate::document::{CELL_SIDE, Document};

/// The part `styles.xml`; with styles for tables in smaller letters of these sizes.
pub(super) fn part(document: &Document, table_sizes: &BTreeSet<u16>) -> Xml {
    let mut xml = Xml::part();
    xml.within("w:styles", NAMESPACES, |xml| {
        defaults(xml, document);
        for style in styles(&document.settings, table_sizes) {
            style.write(xml);
        }
        characters(xml, document);
        xml.within("w:style", &[("w:type", &"numbering"), ("w:default", &1), ("w:styleId", &"NoList")], |xml| {
            xml.value("w:name", "No List");
        });
        tables(xml);
    });
    xml
}

/// What everything is set in unless it says otherwise: the font, its size, the language.
fn defaults(xml: &mut Xml, document: &Document) {
    let size = half_points(document.settings.size);
    let font = document.settings.font.trim();
    let font = if font.is_empty() { "Times New Roman" } else { font };
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let fonts: Attributes<'_> =
                    &[("w:ascii", &font), ("w:hAnsi", &font), ("w:eastAsia", &font), ("w:cs", &font)];
                xml.empty("w:rFonts", fonts);
                xml.value("w:sz", size);
                xml.value("w:szCs", size);
                let language = tag(document.language);
                xml.empty("w:lang", &[("w:val", &language), ("w:eastAsia", &language)]);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            Look { widows: true, before: Some(0), after: Some(0), line: Some(240), ..Look::default() }.write(xml, None);
        });
    });
}

/// Styles of characters. A link looks like the text around it: the contents are printed, in Word's own making too.
fn characters(xml: &mut Xml, document: &Document) {
    let font: Attributes<'_> = &[("w:type", &"character"), ("w:default", &1), ("w:styleId", &"DefaultParagraphFont")];
    xml.within("w:style", font, |xml| {
        xml.value("w:name", "Default Paragraph Font");
        xml.value("w:uiPriority", 1);
        xml.empty("w:semiHidden", &[]);
    });
    let number = Letters { size: Some(half_points(document.settings.table_size)), ..Letters::default() };
    for (id, name, letters) in [("PageNumber", "page number", number), ("Hyperlink", "Hyperlink", Letters::default())] {
        xml.within("w:style", &[("w:type", &"character"), ("w:styleId", &id)], |xml| {
            xml.value("w:name", name);
            xml.value("w:basedOn", "DefaultParagraphFont");
            letters.write(xml);
        });
    }
}

fn tables(xml: &mut Xml) {
    xml.within("w:style", &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"TableNormal")], |xml| {
        xml.value("w:name", "Normal Table");
        xml.value("w:uiPriority", 99);
        xml.empty("w:semiHidden", &[]);
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
            cell_margins(xml);
        });
    });
    xml.within("w:style", &[("w:type", &"table"), ("w:styleId", &"TableGrid")], |xml| {
        xml.value("w:name", "Table Grid");
        xml.value("w:basedOn", "TableNormal");
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    let line: Attributes<'_> =
                        &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"auto")];
                    xml.empty(side, line);
                }
            });
        });
    });
}

/// Space above and below a cell's words together, in twips: half a millimetre each.
pub(super) const CELL_ENDS: u32 = 56;

/// Space between a cell's lines and its words.
fn cell_margins(xml: &mut Xml) {
    xml.within("w:tblCellMar", &[], |xml| {
        for (side, width) in
            [("w:top", CELL_ENDS / 2), ("w:left", CELL_SIDE), ("w:bottom", CELL_ENDS / 2), ("w:right", CELL_SIDE)]
        {
            xml.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
        }
    });
}
