//! The formats of a document, and one door to all of them.

use super::{DocxError, docx, markdown};
use crate::document::Document;
use crate::model::Language;

/// A format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Word.
    Docx,
    /// Markdown.
    Markdown,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Markdown];

    /// What a file's name ends with, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Markdown => "md",
        }
    }
}

/// The document in a format: the same document gives the same bytes.
///
/// # Errors
/// When the document breaks a limit of the format.
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, DocxError> {
    match format {
        Format::Docx => docx(document),
        Format::Markdown => Ok(markdown(document).into_bytes()),
    }
}

/// The name of a document's file: the plan's, the language where there are several, the format's ending.
#[must_use]
pub fn document_name(stem: &str, language: Option<Language>, format: Format) -> String {
    let language = language.map_or_else(String::new, |language| format!("-{language}"));
    format!("{stem}{language}.{}", format.extension())
}
