//! Writing documents: a file for every format, language and scope asked for, each for itself.

use std::path::PathBuf;

use jiff::civil::Date;

use super::Progress;
use crate::document::{Options, Scope};
use crate::export::{Format, RenderError, Rendering, document_name};
use crate::i18n::{Translator, slots};
use crate::model::{Language, Plan};
use crate::storage::{self, FileSystem, Over, SaveError, Trouble};

/// What to export, and where: a file for every scope, language and format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    /// In which formats.
    pub formats: Vec<Format>,
    /// In which languages: with the language in the file's name where there are several.
    pub languages: Vec<Language>,
    /// How much of the plan.
    pub scopes: Vec<Scope>,
    /// The folder for the files; it is made when it is not there.
    pub folder: PathBuf,
    /// What the files' names begin with.
    pub stem: String,
    /// A person has said that what is there may be replaced.
    pub replace: bool,
    /// The date of the documents.
    pub date: Date,
    /// The contents of a DOCX name their pages, which takes setting them all.
    pub page_numbers: bool,
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// How much of the plan.
    pub scope: Scope,
    /// In which language.
    pub language: Language,
    /// In which format.
    pub format: Format,
    /// Where.
    pub path: PathBuf,
}

/// How files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// What is there may be replaced.
    pub replace: bool,
    /// The date of the documents.
    pub date: Date,
    /// The contents of a DOCX name their pages.
    pub page_numbers: bool,
}

/// What came of an export.
#[derive(Debug, Default)]
pub struct Exported {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// The files that were not, and why.
    pub failed: Vec<(Target, ExportError)>,
    /// It was given up before all files were tried.
    pub cancelled: bool,
}

/// Files that are there already, of which nobody has said that they may be replaced. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} of the files are there already", .0.len())]
pub struct InTheWay(pub Vec<PathBuf>);

/// Why a document was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It cannot be made.
    #[error("the document cannot be made: {0}")]
    Document(#[source] RenderError),
    /// The system does not take it.
    #[error(transparent)]
    File(#[from] SaveError),
}

impl ExportRequest {
    /// The files, those of one scope and language together.
    #[must_use]
    pub fn targets(&self) -> Vec<Target> {
        let several = self.languages.len() > 1;
        let mut targets = Vec::new();
        for scope in &self.scopes {
            for language in &self.languages {
                let file = |format: &Format| {
                    let name = document_name(&self.stem, *scope, several.then_some(*language), *format);
                    Target { scope: *scope, language: *language, format: *format, path: self.folder.join(name) }
                };
                // A sheet for the room is written on by hand: there is nothing to reckon in it.
                let sheet = matches!(scope, Scope::Sheet(_));
                targets.extend(self.formats.iter().filter(|format| !(sheet && **format == Format::Xlsx)).map(file));
            }
        }
        targets
    }

    /// How the files are written.
    #[must_use]
    pub const fn writing(&self) -> Writing {
        Writing { replace: self.replace, date: self.date, page_numbers: self.page_numbers }
    }
}

impl ExportError {
    /// One sentence or two in the translator's language: which file was not written, why, what to do.
    #[must_use]
    pub fn sentence(&self, target: &Target, translator: &Translator) -> String {
        let (key, path, reason) = match self {
            Self::Document(error) => ("exporting-not-made", target.path.as_path(), error.to_string()),
            Self::File(SaveError::File(error)) => {
                let key = match error.trouble() {
                    Trouble::NotFound => "exporting-no-folder",
                    Trouble::Denied => "exporting-denied",
                    Trouble::Full => "exporting-full",
                    Trouble::BadName => "exporting-bad-name",
                    Trouble::TooLarge | Trouble::Network | Trouble::Other => "exporting-failed",
                };
                (key, error.path.as_path(), error.source.to_string())
            }
            Self::File(SaveError::NotAFile(path)) => ("exporting-not-a-file", path.as_path(), String::new()),
            Self::File(SaveError::ReadOnly(path)) => ("exporting-read-only", path.as_path(), String::new()),
            Self::File(SaveError::Exists(path)) => ("exporting-exists", path.as_path(), String::new()),
            Self::File(SaveError::Unsettled { error, .. }) => {
                ("exporting-unsettled", error.path.as_path(), error.source.to_string())
            }
            Self::File(error) => ("exporting-failed", target.path.as_path(), error.to_string()),
        };
        let file = path.display().to_string();
        translator.say_with(key, &slots([("file", file.into()), ("reason", reason.into())]))
    }
}

/// Writes documents. What several files of a scope and language need is made once; a file that cannot be written keeps
/// no other from being written; between two files it can be given up.
///
/// # Errors
/// When files are in the way that may not be replaced: names all of them, before anything is written.
pub fn export(
    files: &dyn FileSystem,
    plan: &Plan,
    targets: &[Target],
    writing: Writing,
    progress: &Progress,
) -> Result<Exported, InTheWay> {
    if !writing.replace {
        let taken = |target: &&Target| files.look(&target.path).is_ok();
        let taken: Vec<PathBuf> = targets.iter().filter(taken).map(|target| target.path.clone()).collect();
        if !taken.is_empty() {
            return Err(InTheWay(taken));
        }
    }
    let mut exported = Exported::default();
    let mut done = 0;
    for together in targets.chunk_by(|one, other| (one.scope, one.language) == (other.scope, other.language)) {
        let Some(first) = together.first() else { continue };
        let options = Options { language: first.language, date: writing.date, scope: first.scope };
        let rendering = Rendering::new(plan, options);
        let mut rendering = if writing.page_numbers { rendering } else { rendering.without_page_numbers() };
        for target in together {
            if progress.is_cancelled() {
                exported.cancelled = true;
                return Ok(exported);
            }
            match write(files, &mut rendering, target, writing.replace) {
                Ok(()) => exported.written.push(target.path.clone()),
                Err(error) => exported.failed.push((target.clone(), error)),
            }
            done += 1;
            progress.report(u32::try_from(done * 100 / targets.len()).unwrap_or(100));
        }
    }
    Ok(exported)
}

fn write(
    files: &dyn FileSystem,
    rendering: &mut Rendering<'_>,
    target: &Target,
    replace: bool,
) -> Result<(), ExportError> {
    let bytes = rendering.bytes(target.format).map_err(ExportError::Document)?;
    let over = if replace { Over::Anything } else { Over::Nothing };
    storage::write_document(files, &target.path, &bytes, over)?;
    Ok(())
}
