//! Plans on disk: one RON document a plan, read with suspicion and written so that nothing is ever half written.
//!
//! [`write`] and [`read`] turn a plan into the bytes of its file and back. The header is read first, so that a file of
//! a newer program is named and left alone; [`ReadError`] says what is wrong and where, as data.
//! [`open`] and [`save`] do the same with a file, through a [`FileSystem`], so that faults can be played. Saving writes
//! a temporary file beside the old one, reads it back, and only then puts it in its place.
//! What is written over is kept on a [`Shelf`] of versions.
//! What cannot be opened is never written over; [`repair`] says what can be had of it, as a plan of its own.
//! What is typed is kept in a [`Journal`] until it is saved. What the program remembers between runs is [`Settings`].
//! A [`LockFile`] beside a plan says who works on it.
//! Errors become sentences in `sentence`, in the user's language; nothing above needs to look into them for that.

mod atomic;
mod format;
mod fs;
mod header;
mod journal;
mod lock_file;
mod migrate;
mod recent;
mod renew;
mod repair;
mod save;
mod sentence;
mod settings;
mod starting;
mod versions;
mod wrong;

pub use atomic::make_folder;
pub use format::{LIMIT, ReadError, read, write};
pub use fs::{FileError, FileKind, FileSystem, Lock, Look, NewFile, RealFiles, Trouble, data_folder, log_file};
pub use header::SCHEMA;
pub use journal::{Found, Journal, Mark, Recovered, Taken, found, put_aside, take};
pub use lock_file::{Hold, LockFile, Occupant, Person, STALE, Station, occupant};
pub use recent::{MOST_RECENT, Recent};
pub use renew::{renewed, renewed_item};
pub use repair::{Repair, Repaired, repair, repaired};
pub use save::{OpenError, Over, Previous, SaveError, Stamp, changed_outside, open, save, write_document};
pub use settings::{Renderer, Settings, ShownPages, Theme, config_folder, load_settings, store_settings};
pub use starting::{keep_report, mark_start, unmark_start};
pub use versions::{Kept, LAST, Shelf, Version, kept_on};
pub use wrong::{Thing, Wrong};
