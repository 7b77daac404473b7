//! Every change to a plan: one command, one door, undone as one step.
//!
//! A [`Command`] is data: it carries the ids of what it makes, so it can be repeated, kept in a journal or sent.
//! [`apply`] carries it out or refuses and says why; [`History`] remembers the plan before each step.

mod apply;
mod block;
mod command;
mod history;
mod references;

pub use apply::{Refusal, apply};
pub use command::{Action, Command};
pub use history::{History, Step};
