//! Writing documents.

use std::path::PathBuf;

use jiff::civil::Date;

use super::Progress;
use crate::document::{Options, Scope};
use crate::export::{Format, RenderError, Rendering, document_name};
use crate::model::{Language, Plan};
use crate::storage::{self, FileSystem, Over, SaveError};

/// What to export, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// In which format.
    pub format: Format,
    /// In which languages: a file each, with the language in its name where there are several.
    pub languages: Vec<Language>,
    /// The file, with its extension.
    pub path: PathBuf,
    /// A person has said that what is there may be replaced.
    pub replace: bool,
    /// The date of the document.
    pub date: Date,
}

/// Why a document was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// There is such a file already, and nobody has said that it may be replaced.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The document cannot be made.
    #[error("the document cannot be made: {0}")]
    Document(#[source] RenderError),
    /// The system does not take it.
    #[error(transparent)]
    File(#[from] SaveError),
    /// Nobody waits for it any more.
    #[error("given up")]
    Cancelled,
}

impl ExportRequest {
    /// The file of each language.
    #[must_use]
    pub fn targets(&self) -> Vec<(Language, PathBuf)> {
        let several = self.languages.len() > 1;
        let name = |language: Language| {
            if !several {
                return self.path.clone();
            }
            let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
            self.path.with_file_name(document_name(&stem, Some(language), self.format))
        };
        self.languages.iter().map(|language| (*language, name(*language))).collect()
    }
}

/// Writes the document in every language asked for. Nothing is written when one of the files is in the way.
pub(super) fn write(
    files: &dyn FileSystem,
    plan: &Plan,
    request: &ExportRequest,
    progress: &Progress,
) -> Result<Vec<PathBuf>, ExportError> {
    let targets = request.targets();
    if !request.replace
        && let Some((_, taken)) = targets.iter().find(|(_, path)| files.look(path).is_ok())
    {
        return Err(ExportError::Exists(taken.clone()));
    }
    let mut written = Vec::new();
    for (done, (language, path)) in (0_u32..).zip(&targets) {
        if progress.is_cancelled() {
            return Err(ExportError::Cancelled);
        }
        let bytes = document(plan, request, *language)?;
        let over = if request.replace { Over::Anything } else { Over::Nothing };
        storage::write_document(files, path, &bytes, over)?;
        written.push(path.clone());
        progress.report((done + 1) * 100 / u32::try_from(targets.len()).unwrap_or(1).max(1));
    }
    Ok(written)
}

fn document(plan: &Plan, request: &ExportRequest, language: Language) -> Result<Vec<u8>, ExportError> {
    let options = Options { language, date: request.date, scope: Scope::Whole };
    Rendering::new(plan, options).bytes(request.format).map_err(ExportError::Document)
}
