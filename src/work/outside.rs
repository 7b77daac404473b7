//! What has become of an open plan's file: whether somebody else has written it, and what differs.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::{Answer, Session, What, Worker, difference_words, item_words};
use crate::analysis::{Became, Difference};
use crate::i18n::{Translator, slots};
use crate::model::{Language, Places, Plan};
use crate::storage::{FileSystem, OpenError, Stamp, changed_outside, open};

/// A program that writes a file anew may take the old one away first: so long it is waited for.
const WRITING: Duration = Duration::from_millis(200);
const LOOKS: usize = 3;

/// What has become of a plan's file since it was opened or saved.
pub enum Outside {
    /// Nothing.
    Same,
    /// Somebody else has written it, and it holds what is in the window.
    Alike(Arc<Plan>, Stamp),
    /// Somebody else has written it.
    Changed(Box<Theirs>),
    /// Somebody else has written it, and it cannot be opened.
    Broken(OpenError),
    /// It is not there any more.
    Gone,
}

/// A plan that somebody else has written into the file of one that is open.
pub struct Theirs {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Its file.
    pub stamp: Stamp,
    /// What differs from the plan in the window to theirs, counted.
    pub counted: String,
    /// The first items that differ, a line each, and how many more there are.
    pub items: Vec<String>,
}

/// So many items that differ are named.
const MOST: usize = 40;

impl Worker {
    /// Looks what has become of the plan's file since it was opened or saved; nothing, when it has none. Words are in
    /// the translator's language.
    pub fn look_outside(&mut self, session: &Session, translator: &'static Translator) {
        let Some((path, stamp)) = session.path.clone().zip(session.stamp.clone()) else { return };
        self.cancel(What::Watch);
        let (files, mine, language) = (Arc::clone(&self.files), Arc::clone(session.history.plan()), session.language);
        self.jobs.start(What::Watch, move |_| {
            let found = outside(files.as_ref(), &path, &stamp, (&mine, language), translator);
            Answer::Outside(stamp, found)
        });
    }
}

/// Looks what has become of the file of a plan, which is now `mine` in the window.
fn outside(
    files: &dyn FileSystem,
    path: &Path,
    stamp: &Stamp,
    mine: (&Plan, Language),
    translator: &Translator,
) -> Outside {
    if is_gone(files, path) {
        return Outside::Gone;
    }
    match changed_outside(files, path, stamp) {
        Ok(true) => {}
        Ok(false) => return Outside::Same,
        Err(error) => {
            log::warn!("it cannot be told whether the file was changed: {error}");
            return Outside::Same;
        }
    }
    let (plan, stamp) = match open(files, path) {
        Ok(opened) => opened,
        Err(error) => return Outside::Broken(error),
    };
    let difference = Difference::between(mine.0, &plan);
    if difference.is_empty() && plan.id == mine.0.id {
        return Outside::Alike(Arc::new(plan), stamp);
    }
    let counted = difference_words(&difference, translator);
    let items = items_words(&difference, mine, &plan, translator);
    Outside::Changed(Box::new(Theirs { plan: Arc::new(plan), stamp, counted, items }))
}

/// Whether it is not there, and does not come back in a moment.
fn is_gone(files: &dyn FileSystem, path: &Path) -> bool {
    (0..LOOKS).all(|look| {
        if look > 0 {
            thread::sleep(WRITING);
        }
        files.look(path).is_err_and(|error| error.kind() == ErrorKind::NotFound)
    })
}

/// The first items that differ from `mine` to `theirs`: «новое: карточка «…»».
fn items_words(
    difference: &Difference,
    (mine, language): (&Plan, Language),
    theirs: &Plan,
    translator: &Translator,
) -> Vec<String> {
    let (here, there) = (Places::of(mine), Places::of(theirs));
    let named = difference.items.iter().take(MOST).map(|(id, became)| {
        let (key, plan, places) = match became {
            Became::Added => ("theirs-added", theirs, &there),
            Became::Changed => ("theirs-changed", theirs, &there),
            Became::Removed => ("theirs-removed", mine, &here),
        };
        let item = item_words(*id, plan, places, language, translator);
        translator.say_with(key, &slots([("item", item.into())]))
    });
    let mut words: Vec<String> = named.collect();
    let more = difference.items.len().saturating_sub(MOST);
    if more > 0 {
        words.push(translator.say_with("theirs-more", &slots([("count", more.into())])));
    }
    words
}
