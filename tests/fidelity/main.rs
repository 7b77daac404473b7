//! Fidelity: every text of a plan stands in every format as often as it belongs there, as another program reads it.
//!
//! [`expected`] says what a document holds, from its neutral form; [`readers`] has other programs read files;
//! [`compare`] tells what is missing and what is too much. A format's module says how the format orders and repeats
//! what it is given, and nothing else.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod compare;
mod docx;
mod expected;
mod html;
mod markdown;
mod pdf;
mod print;
mod readers;
mod text;
mod xlsx;

use std::path::{Path, PathBuf};

use common::hard::hard_plan;
use common::sample;
use kengesh::document::{Options, Scope};
use kengesh::export::{Format, Rendering};
use kengesh::model::{Language, Plan};

/// A document to be tried in every format.
pub struct Case {
    /// What its files are called.
    pub name: &'static str,
    /// The plan.
    pub plan: Plan,
    /// In which language, and how much of it.
    pub options: Options,
}

impl Case {
    /// The town of Kant in both languages, the plan of hard texts in both, and its action plan alone.
    pub fn all() -> Vec<Self> {
        let kant = || sample("kant-2014-2017.ron");
        let case = |name, plan, language, scope| {
            let options = Options { language, date: jiff::civil::date(2026, 1, 15), scope };
            Self { name, plan, options }
        };
        vec![
            case("kant-ru", kant(), Language::Ru, Scope::Whole),
            case("kant-ky", kant(), Language::Ky, Scope::Whole),
            case("hard-ru", hard_plan(), Language::Ru, Scope::Whole),
            case("hard-ky", hard_plan(), Language::Ky, Scope::Whole),
            case("hard-action-plan", hard_plan(), Language::Ru, Scope::ActionPlan),
        ]
    }

    /// The document on its way into files.
    pub fn rendering(&self) -> Rendering<'_> {
        Rendering::new(&self.plan, self.options)
    }

    /// Writes the document into a folder.
    pub fn write(&self, folder: &Path, format: Format) -> PathBuf {
        let path = folder.join(format!("{}.{}", self.name, format.extension()));
        std::fs::write(&path, self.rendering().bytes(format).unwrap()).unwrap();
        path
    }
}

/// A folder for files; it is kept where `KENGESH_KEEP` says so, to be looked at.
pub struct Folder(PathBuf, Option<tempfile::TempDir>);

impl Folder {
    /// An empty one, or the one that is kept.
    pub fn open() -> Self {
        match std::env::var_os("KENGESH_KEEP") {
            Some(kept) => {
                std::fs::create_dir_all(&kept).unwrap();
                Self(kept.into(), None)
            }
            None => {
                let folder = tempfile::tempdir().unwrap();
                Self(folder.path().to_owned(), Some(folder))
            }
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        debug_assert!(self.1.is_none() || self.0.is_dir());
        &self.0
    }
}
