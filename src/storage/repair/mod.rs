//! As much as can be had of a file that cannot be opened: a plan without faults, and what was done to get it.
//!
//! The file itself is never touched. What follows the place where it breaks off is not there to be had; what cannot be
//! understood is left out, the smallest whole entry at a time; what contradicts itself is mended by the model.

mod cut;
mod decode;

use std::path::Path;

use super::format::{self, LIMIT, ReadError};
use super::fs::{FileKind, FileSystem};
use super::wrong::Wrong;
use crate::model::{Mended, Plan};
use cut::Entry;

pub(super) use cut::breaks_off;

/// So many bytes are read in all for leaving out what cannot be understood, each time from the beginning; but a file
/// is read a few times whatever its length, and a short one is given up at last, too.
const WORK: usize = 16 << 20;
const FEW: usize = 4;
const MANY: usize = 200;

/// What was done to a file's text or plan, so that it could be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// It was read as UTF-16.
    Utf16,
    /// It was read as Windows-1251.
    Windows1251,
    /// Bytes that are no letters were replaced by U+FFFD.
    BadBytes {
        /// The line of the first one, from 1.
        line: usize,
        /// How many there are.
        count: usize,
    },
    /// It breaks off: what was open there was closed.
    CutShort {
        /// The line, from 1.
        line: usize,
    },
    /// These lines, or a part of them, were left out.
    LeftOut {
        /// The first line, from 1.
        line: usize,
        /// The last line.
        last: usize,
        /// The place in the tree; empty when it is not in it.
        path: String,
        /// Why they could not be understood.
        wrong: Wrong,
    },
    /// A rule of the model was broken.
    Mended(Mended),
}

/// What could be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// A plan without faults.
    pub plan: Plan,
    /// What was done, in that order; never nothing.
    pub repairs: Vec<Repair>,
}

/// What can be had of a file that [`super::open`] does not open; none for what is no plan, or a newer program's.
pub fn repair(files: &dyn FileSystem, path: &Path) -> Option<Repaired> {
    files.look(path).ok().filter(|look| look.kind == FileKind::File)?;
    repaired(&files.read(path, LIMIT).ok()?)
}

/// What can be had of the bytes of a file that [`super::read`] refuses; none where nothing can, and where nothing is
/// to be repaired.
#[must_use]
pub fn repaired(bytes: &[u8]) -> Option<Repaired> {
    if bytes.len() > usize::try_from(LIMIT).unwrap_or(usize::MAX) || format::has_too_many_groups(bytes) {
        return None;
    }
    let mut repairs = Vec::new();
    let text = decode::decode(bytes, &mut repairs)?;
    let mut plan = format::on_deep_stack(|| understood(text, &mut repairs)).ok()??;
    repairs.extend(plan.mend().into_iter().map(Repair::Mended));
    (!repairs.is_empty() && plan.faults().is_empty()).then_some(Repaired { plan, repairs })
}

/// The plan of a text, after leaving out what cannot be understood.
fn understood(mut text: String, repairs: &mut Vec<Repair>) -> Option<Plan> {
    let mut tries = (WORK / text.len().max(1)).clamp(FEW, MANY);
    let mut slip = match format::understand(&text) {
        Ok(plan) => return Some(plan),
        Err(error) => Slip::of(error, &text)?,
    };
    if slip.wrong == Wrong::CutShort {
        repairs.push(Repair::CutShort { line: 1 + text.trim_end().matches('\n').count() });
        cut::close(&mut text)?;
        slip = match format::understand(&text) {
            Ok(plan) => return Some(plan),
            Err(error) => Slip::of(error, &text)?,
        };
    }
    loop {
        let mut found = None;
        for entry in cut::around(&text, slip.at)? {
            tries = tries.checked_sub(1)?;
            let kept = cut::blank(&mut text, &entry);
            let next = match format::understand(&text) {
                Ok(plan) => {
                    leave_out(repairs, &text, &entry, slip);
                    return Some(plan);
                }
                Err(error) => Slip::of(error, &text)?,
            };
            if next.at > slip.at.max(entry.end) {
                found = Some((entry, next));
                break;
            }
            cut::put_back(&mut text, &entry, &kept);
        }
        let (entry, next) = found?;
        leave_out(repairs, &text, &entry, std::mem::replace(&mut slip, next));
    }
}

/// Notes what was left out. What lay within it was left out before in vain.
fn leave_out(repairs: &mut Vec<Repair>, text: &str, entry: &Entry, slip: Slip) {
    let line_at = |at: usize| 1 + text.get(..at).unwrap_or_default().matches('\n').count();
    let (first, end) = (line_at(entry.start), line_at(entry.end));
    let within =
        |repair: &Repair| matches!(repair, Repair::LeftOut { line, last, .. } if *line >= first && *last <= end);
    repairs.retain(|repair| !within(repair));
    repairs.push(Repair::LeftOut { line: first, last: end, path: slip.path, wrong: slip.wrong });
}

/// What does not belong in a text, and where.
struct Slip {
    /// The place, in bytes.
    at: usize,
    path: String,
    wrong: Wrong,
}

impl Slip {
    /// None for what is no slip, but another kind of file.
    fn of(error: ReadError, text: &str) -> Option<Self> {
        let ReadError::Broken { line, column, path, wrong } = error else { return None };
        Some(Self { at: cut::place(text, line, column), path, wrong })
    }
}
