//! The formats of a document, and one door to all of them.

use std::cell::OnceCell;

use super::{DocxError, XlsxError, docx, html, markdown, text, xlsx};
use crate::document::{Document, Options, Scope, build, sheets};
use crate::layout::{LayoutError, PageNumbers, Pages};
use crate::model::{Language, Plan};

/// A format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// A page for browsers.
    Html,
    /// Markdown.
    Markdown,
    /// Excel.
    Xlsx,
    /// Plain text.
    Text,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Docx, Self::Pdf, Self::Html, Self::Markdown, Self::Xlsx, Self::Text];

    /// What a file's name ends with, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
            Self::Text => "txt",
        }
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// DOCX.
    #[error(transparent)]
    Docx(#[from] DocxError),
    /// Pages.
    #[error(transparent)]
    Layout(#[from] LayoutError),
    /// XLSX.
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
}

/// A plan on its way into files: what several formats need is made once.
pub struct Rendering<'a> {
    plan: &'a Plan,
    options: Options,
    /// Contents of a DOCX name their pages; finding them takes setting all pages.
    page_numbers: bool,
    document: OnceCell<Document>,
    pages: Option<Result<Pages, LayoutError>>,
}

impl<'a> Rendering<'a> {
    /// Nothing is made yet.
    #[must_use]
    pub const fn new(plan: &'a Plan, options: Options) -> Self {
        Self { plan, options, page_numbers: true, document: OnceCell::new(), pages: None }
    }

    /// The same, with the pages in a DOCX's contents left to the word processor.
    #[must_use]
    pub const fn without_page_numbers(mut self) -> Self {
        self.page_numbers = false;
        self
    }

    /// The neutral document.
    pub fn document(&self) -> &Document {
        self.document.get_or_init(|| build(self.plan, &self.options))
    }

    /// The document is used up by it: making another one takes less time than the room it would take meanwhile.
    fn pages(&mut self) -> Result<&Pages, LayoutError> {
        let (plan, options, document) = (self.plan, &self.options, self.document.take());
        let set = || Pages::of(document.unwrap_or_else(|| build(plan, options)));
        self.pages.get_or_insert_with(set).as_ref().map_err(Clone::clone)
    }

    /// The file in a format: the same plan and options give the same bytes, whatever else is rendered beside it.
    ///
    /// # Errors
    /// When the document breaks a limit of the format.
    pub fn bytes(&mut self, format: Format) -> Result<Vec<u8>, RenderError> {
        match format {
            Format::Docx => {
                let numbers = if self.page_numbers { self.pages()?.numbers().clone() } else { PageNumbers::new() };
                Ok(docx(self.document(), &numbers)?)
            }
            Format::Pdf => Ok(self.pages()?.pdf()?),
            Format::Markdown => Ok(markdown(self.document()).into_bytes()),
            Format::Html => Ok(html(self.document()).into_bytes()),
            Format::Xlsx => Ok(xlsx(self.document(), &sheets(self.plan, &self.options), self.options.scope)?),
            Format::Text => Ok(text(self.document()).into_bytes()),
        }
    }
}

/// The name of a document's file: the plan's, the scope where it is not the whole, the language where there are several,
/// the format's ending.
#[must_use]
pub fn document_name(stem: &str, scope: Scope, language: Option<Language>, format: Format) -> String {
    let scope = match scope {
        Scope::Whole => String::new(),
        part => format!("-{}", part.name()),
    };
    let language = language.map_or_else(String::new, |language| format!("-{language}"));
    format!("{stem}{scope}{language}.{}", format.extension())
}
