//! Kengesh (кеңеш: council, and advice): strategy-planning workshops, from the first card to the adopted document.
//!
//! The house has floors. Files of a room know each other freely; else a file imports only from rooms below its own;
//! rooms on one line never import each other. `tests/layers.rs` guards this.
//!
//! ```text
//! main
//! app  |  cli       the window: what people ask for carried out, dialogs  |  the same work without a window
//! ui                views, widgets, theme: reads the plan, asks for edits; says everything in words
//! work              an open plan: path, history, saving, exporting, jobs with progress; samples and templates; what was
//!                   pasted, copied or taken from a group's file, as steps of the plan
//! export            document → DOCX, PDF, HTML, Markdown, XLSX, text
//! layout            document → typeset pages, shared by PDF, live pages and page numbers
//! document          plan → one neutral document: headings, numbers, phrases, lists, tables
//! storage           plan ↔ RON on disk, its journal, versions, lock file and repair; a file-system trait, so that faults
//!                   can be played; settings
//! edit              every change to a plan, undo and redo; steps carry kind and id, not words
//! analysis          outline and codes, checks, counts, sums of money, search, likeness, pairs of languages: findings, not
//!                   phrases
//! i18n              phrases (Fluent), plurals, numbers, dates
//! model             the plan: plain data and its invariants; languages
//! ```
//!
//! - The model knows no screen and no disk; only `app`, `ui` and `main` name egui, and only `storage` names the disk.
//! - There is one way to change a plan: an [`edit::Command`], carried out by [`edit::History`].
//! - Views are lent the plan for a frame and put what they ask for into an outbox.
//! - Wording, numbers and order are decided once, in [`document`]; an exporter only knows how its format writes them.
//! - Words for people live in `assets/locales`, keyed by meaning.
//!
//! ```
//! use kengesh::document::{Options, Scope, build};
//! use kengesh::export::markdown;
//! use kengesh::i18n::Translator;
//! use kengesh::model::Language;
//! use kengesh::work::KANT;
//!
//! let plan = KANT.plan(Translator::of(Language::En))?;
//! let options = Options { language: Language::Ru, date: jiff::civil::date(2026, 1, 15), scope: Scope::Whole };
//! let text = markdown(&build(&plan, &options));
//! assert!(text.contains("Приоритет №1"));
//! # Ok::<(), String>(())
//! ```

pub mod analysis;
pub mod app;
pub mod cli;
pub mod document;
pub mod edit;
pub mod export;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod storage;
pub mod ui;
pub mod work;
