//! What the library cannot say is put into the finished file: the language, and that heights of rows were found by
//! measuring, so that programs find them anew when words are changed.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipArchive, ZipWriter};

use super::XlsxError;

/// The file with what was missing in it, packed the same way whenever it is done.
pub(super) fn completed(bytes: &[u8], language: &str) -> Result<Vec<u8>, XlsxError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for index in 0..archive.len() {
        let mut part = archive.by_index(index)?;
        let name = part.name()?.into_owned();
        let mut xml = String::new();
        part.read_to_string(&mut xml)?;
        if name == "docProps/core.xml" {
            let end = "</cp:coreProperties>";
            xml = xml.replace(end, &format!("<dc:language>{language}</dc:language>{end}"));
        } else if name.starts_with("xl/worksheets/") {
            // Texts are in a part of their own: here the words are the attribute and nothing else.
            xml = xml.replace(" customHeight=\"1\"", "");
        }
        writer.start_file(name, options)?;
        writer.write_all(xml.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
