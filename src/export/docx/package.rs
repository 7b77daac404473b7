//! The package: parts, their types and how they hang together, in a ZIP file (ECMA-376 part 2).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::DocxError;
use super::xml::Xml;

/// The beginning of the types of relationships.
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The types of parts, but for pictures and relationships, which go by their extension.
const TYPES: [(&str, &str); 11] = [
    ("/word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    ("/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"),
    ("/word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"),
    ("/word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"),
    ("/word/header1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ("/word/header2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"),
    ("/word/footer1.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
    ("/word/footer2.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"),
    ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
];

/// The part `[Content_Types].xml`.
pub(super) fn types() -> Xml {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    xml.within("Types", &[("xmlns", &namespace)], |xml| {
        for (extension, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("jpeg", "image/jpeg"),
        ] {
            xml.empty("Default", &[("Extension", &extension), ("ContentType", &kind)]);
        }
        for (name, kind) in TYPES {
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
    });
    xml
}

/// A part of relationships: id, type (short, for those of office documents), target.
pub(super) fn relationships(all: &[(&str, &str, &str)]) -> Xml {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    xml.within("Relationships", &[("xmlns", &namespace)], |xml| {
        for (id, kind, target) in all {
            let kind = if kind.contains(':') { (*kind).to_owned() } else { format!("{OFFICE}/{kind}") };
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
        }
    });
    xml
}

/// A package in the making.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    pub(super) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a part of XML.
    pub(super) fn xml(&mut self, name: &str, part: Xml) -> Result<(), DocxError> {
        let bytes = part.finish()?;
        self.bytes(name, &bytes, CompressionMethod::Deflated)
    }

    /// Adds a picture, which is compressed already.
    pub(super) fn picture(&mut self, name: &str, bytes: &[u8]) -> Result<(), DocxError> {
        self.bytes(name, bytes, CompressionMethod::Stored)
    }

    /// The same bytes on every system and day: the earliest time that ZIP knows, and the rights of a plain file.
    fn bytes(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) -> Result<(), DocxError> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix)
            .unix_permissions(0o644);
        self.0.start_file(name, options)?;
        Ok(self.0.write_all(bytes)?)
    }

    /// The bytes of the file.
    pub(super) fn finish(self) -> Result<Vec<u8>, DocxError> {
        Ok(self.0.finish()?.into_inner())
    }
}
