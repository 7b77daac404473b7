//! The versions of a plan's file, as jobs: listed, compared, read, named, thinned out.

use std::sync::Arc;

use super::{Answer, What, Worker};
use crate::analysis::Difference;
use crate::model::{Id, Plan};
use crate::storage::{FileError, FileSystem, OpenError, Shelf, Version};

/// What a job has brought of versions.
pub enum Versioned {
    /// The versions, the newest first.
    Listed(Shelf, Vec<Version>),
    /// Some of them were compared, each with the one before it.
    Compared(Vec<(Version, Option<Version>, Comparison)>),
    /// A version was read, or not.
    Read(Version, Result<Box<Plan>, OpenError>),
    /// A version was not given its name.
    NotNamed(FileError),
}

/// What a version brought, against the one before it.
#[derive(Debug)]
pub enum Comparison {
    /// So much differs.
    Differs(Difference),
    /// The one before it is not there or cannot be read.
    Alone,
    /// It is another plan, of this title; the file was written over with this one.
    AnotherPlan(String),
    /// It is no plan that can be read.
    Unreadable(OpenError),
}

impl Worker {
    /// Lists versions.
    pub fn list_versions(&mut self, shelf: Shelf) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Versions, move |_| listed(files.as_ref(), shelf));
    }

    /// Deletes the versions that need not stay, and lists the others.
    pub fn thin_versions(&mut self, shelf: Shelf) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Versions, move |_| {
            shelf.thin(files.as_ref(), jiff::Timestamp::now());
            listed(files.as_ref(), shelf)
        });
    }

    /// Gives a version a name, or takes it away, and lists them anew.
    pub fn name_version(&mut self, shelf: Shelf, version: Version, name: String) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Versions, move |_| match shelf.name(files.as_ref(), &version, &name) {
            Ok(()) => listed(files.as_ref(), shelf),
            Err(error) => Answer::Versions(Versioned::NotNamed(error)),
        });
    }

    /// Reads a version.
    pub fn read_version(&mut self, version: Version) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Versions, move |_| {
            let read = version.plan(files.as_ref()).map(Box::new);
            Answer::Versions(Versioned::Read(version, read))
        });
    }

    /// Compares versions of this plan, each with the one before it.
    pub fn compare_versions(&mut self, plan: Id, pairs: Vec<(Version, Option<Version>)>) {
        let files = Arc::clone(&self.files);
        self.jobs.start(What::Versions, move |_| {
            // The one before is mostly the next to be compared.
            let mut read: Option<(Version, Result<Plan, OpenError>)> = None;
            let mut compared = Vec::new();
            for (version, before) in pairs {
                let later = match read.take() {
                    Some((known, plan)) if known == version => plan,
                    _ => version.plan(files.as_ref()),
                };
                let earlier = before.as_ref().map(|before| before.plan(files.as_ref()));
                let comparison = compare(plan, later, earlier.as_ref().and_then(|earlier| earlier.as_ref().ok()));
                read = before.clone().zip(earlier);
                compared.push((version, before, comparison));
            }
            Answer::Versions(Versioned::Compared(compared))
        });
    }
}

fn listed(files: &dyn FileSystem, shelf: Shelf) -> Answer {
    let list = shelf.list(files);
    Answer::Versions(Versioned::Listed(shelf, list))
}

fn compare(plan: Id, later: Result<Plan, OpenError>, earlier: Option<&Plan>) -> Comparison {
    match later {
        Err(error) => Comparison::Unreadable(error),
        Ok(later) if later.id != plan => {
            let title = later.passport.title.shown(later.main_language(), later.main_language());
            Comparison::AnotherPlan(title.map(|(_, words)| words.to_owned()).unwrap_or_default())
        }
        Ok(later) => match earlier.filter(|earlier| earlier.id == plan) {
            Some(earlier) => Comparison::Differs(Difference::between(earlier, &later)),
            None => Comparison::Alone,
        },
    }
}
