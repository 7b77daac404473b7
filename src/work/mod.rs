//! An open plan: its path, its history, saving and exporting it, and the jobs that do so outside the frame.
//!
//! Nothing here knows a screen: a job that is done wakes whoever waits through a plain function.

mod adopt;
mod append;
mod branch;
mod breakdown;
mod export;
mod jobs;
mod keeper;
pub mod many;
mod outside;
pub mod paste;
mod picture;
mod preset;
mod preview;
mod repairs;
mod rest;
mod sample;
mod scribe;
mod session;
mod spelling;
mod template;
mod versions;
mod watch;
mod words;
mod worker;

pub use adopt::{adopted, changes_document, working_copy};
pub use append::appended;
pub use branch::Branch;
pub use breakdown::{latest_report, report_breakdowns};
pub use export::{ExportError, ExportRequest, Exported, InTheWay, Target, Writing, export};
pub use jobs::{Jobs, Progress, Waker, What};
pub use keeper::Keeper;
pub use outside::{Outside, Theirs};
pub use picture::{LONGEST, PictureError, decoded, picture_of_bytes, picture_of_file, picture_of_points};
pub use preset::Preset;
pub use preview::{Preview, Shot, Sight};
pub use repairs::{MOST_REPAIRS, repair_words};
pub use sample::{DIRECTIONS, KANT, PROGRAMME, STRATEGY, Sample};
pub use scribe::{BATCH, Scribe};
pub use session::Session;
pub use spelling::{SPELT, Speller, dictionary};
pub use template::{Template, section_key, section_titles};
pub use versions::{Comparison, Versioned};
pub use watch::Watch;
pub use words::{difference_words, finding_words, first_words, item_words, kind_words, main_words};
pub use worker::{Answer, PictureSource, Place, Replace, Worker};
