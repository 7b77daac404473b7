//! What the file says of itself to programs: core and extended properties, settings, and the plan's own part.

use super::bookmark::Bookmarks;
use super::page::NAMESPACES;
use super::text::tag;
use super::xml::{Attributes, Xml};
use crate::document::Document;
use crate::model::Language;

/// The namespace of the plan's own part.
const PLAN: &str = "urn:kengesh:plan:1";

/// Title, author, language and day (ECMA-376 part 2, 11). Word keeps what is here through editing.
pub(super) fn core(document: &Document) -> Xml {
    let properties = &document.properties;
    let mut xml = Xml::part();
    let namespaces: Attributes<'_> = &[
        ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.within("cp:coreProperties", namespaces, |xml| {
        xml.leaf("dc:title", &[], &properties.title);
        if !properties.author.is_empty() {
            xml.leaf("dc:creator", &[], &properties.author);
            xml.leaf("cp:lastModifiedBy", &[], &properties.author);
        }
        xml.leaf("dc:language", &[], tag(document.language));
        // The day alone, at midnight: the hour would make two exports of a day differ.
        let time = format!("{}T00:00:00Z", properties.date);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.leaf(name, &[("xsi:type", &"dcterms:W3CDTF")], &time);
        }
    });
    xml
}

/// The program's name, without its version: an adopted document must not tell of the kitchen (ECMA-376 part 1, 22.2).
pub(super) fn extended() -> Xml {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.within("Properties", &[("xmlns", &namespace)], |xml| xml.leaf("Application", &[], "Kengesh"));
    xml
}

/// Settings (ECMA-376 part 1, 17.15). Fields are not updated on opening: Word would ask before it does.
pub(super) fn settings(language: Language) -> Xml {
    let mut xml = Xml::part();
    xml.within("w:settings", NAMESPACES, |xml| {
        xml.empty("w:zoom", &[("w:percent", &100)]);
        xml.value("w:defaultTabStop", 709);
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            // A line that ends with a break is not spread over the whole width.
            xml.empty("w:doNotExpandShiftReturn", &[]);
            // 15 is Word 2013 and later; anything less opens in «compatibility mode».
            for (name, value) in [
                ("compatibilityMode", 15),
                ("overrideTableStyleFontSizeAndJustification", 1),
                ("enableOpenTypeFeatures", 1),
                ("doNotFlipMirrorIndents", 1),
                ("differentiateMultirowTableHeaders", 1),
            ] {
                let uri = "http://schemas.microsoft.com/office/word";
                xml.empty("w:compatSetting", &[("w:name", &name), ("w:uri", &uri), ("w:val", &value)]);
            }
        });
        xml.empty("w:themeFontLang", &[("w:val", &tag(language))]);
        let (decimal, list) = if language == Language::En { (".", ",") } else { (",", ";") };
        xml.value("w:decimalSymbol", decimal);
        xml.value("w:listSeparator", list);
    });
    xml
}

/// The plan's own part: which plan this is, and what every bookmark held when it left, so that what comes back edited
/// can be told from what was changed in the plan meanwhile. An adopted document does not say which revision it was.
pub(super) fn plan(document: &Document, bookmarks: &Bookmarks) -> Xml {
    let properties = &document.properties;
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("xmlns", &PLAN), ("id", &properties.plan)];
    if !properties.adopted {
        attributes.push(("revision", &properties.revision));
    }
    attributes.push(("language", &document.language));
    let mut xml = Xml::part();
    xml.within("plan", &attributes, |xml| {
        for (name, hash) in &bookmarks.texts {
            xml.empty("text", &[("bookmark", name), ("hash", hash)]);
        }
    });
    xml
}

/// What the plan's own part is to Word (ECMA-376 part 1, 22.5): an id, the same for the same plan, and its namespace.
pub(super) fn plan_properties(document: &Document) -> Xml {
    let hex = format!("{:032X}", document.properties.plan.derived(PLAN).as_u128());
    let group = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    let id = [group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32)].join("-");
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    xml.within("ds:datastoreItem", &[("ds:itemID", &format!("{{{id}}}")), ("xmlns:ds", &namespace)], |xml| {
        xml.within("ds:schemaRefs", &[], |xml| xml.empty("ds:schemaRef", &[("ds:uri", &PLAN)]));
    });
    xml
}
