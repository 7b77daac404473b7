//! Two people and one file: a lock file beside a plan says who works on it, on which computer, since when.
//!
//! It is an ordinary file, `План.ron.lock`, that anybody can read. Whoever works on the plan touches it every few
//! minutes, so that one left behind by a computer that was switched off grows old. Its age is told by the clock of the
//! disk it lies on, never by those of two computers: a file of that moment is made beside it and the two are compared.
//! What the same person's program left behind on the same computer is known at once: a file in the user's data folder
//! is locked for as long as that program runs.
//!
//! A lock file keeps nobody from working: where none can be written, the plan is opened and saved without.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::atomic::Replacement;
use super::fs::{FileError, FileKind, FileSystem, Lock, NewFile};
use crate::model::Id;

/// What is put behind the name of a plan's file.
const ENDING: &str = ".lock";

/// How every lock file begins, for whoever finds one.
const BEGINNING: &str = "// Kengesh: this plan is open. The file goes away when the plan is closed.\n";

/// No lock file is longer, in bytes.
const LIMIT: u64 = 1 << 16;

/// A lock file nobody has touched for so long was left behind. A fourth of it passes between two touches at most.
pub const STALE: Duration = Duration::from_mins(12);

/// The folder, in the user's data folder, of the files that are locked as long as a program runs.
const RUNNING: &str = "running";

/// A person at a computer, as others know them; empty where the system does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// The name the person is known to the computer by.
    pub name: String,
    /// The computer's name.
    pub computer: String,
}

impl Person {
    /// Who runs this program, and where.
    #[must_use]
    pub fn here() -> Self {
        let said = ["USER", "USERNAME", "LOGNAME"].into_iter().find_map(|key| std::env::var(key).ok());
        // Named after its owner nearly everywhere.
        let home = || Some(directories::UserDirs::new()?.home_dir().file_name()?.to_string_lossy().into_owned());
        let name = said.filter(|name| !name.is_empty()).or_else(home).unwrap_or_default();
        Self { name, computer: gethostname::gethostname().to_string_lossy().into_owned() }
    }
}

/// A window at which plans are worked on.
#[derive(Clone, Debug)]
pub struct Station {
    person: Person,
    token: Id,
    data: Option<PathBuf>,
}

impl Station {
    /// A window of this person, whose data folder is this.
    #[must_use]
    pub fn new(person: Person, data: Option<PathBuf>) -> Self {
        Self { person, token: Id::new(), data }
    }
}

/// Somebody else who works on a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupant {
    /// Who.
    pub person: Person,
    /// Since when; none where the lock file does not say.
    pub since: Option<Timestamp>,
    /// The lock file was left behind: nobody has touched it for [`STALE`].
    pub stale: bool,
}

/// Whose a plan is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Hold {
    /// Nobody's: no lock file can be kept here.
    #[default]
    Nobody,
    /// This window's.
    Mine,
    /// Somebody else's.
    Theirs(Occupant),
}

/// What a lock file holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Entry {
    name: String,
    computer: String,
    since: Timestamp,
    token: Id,
}

/// What was found in a lock file's place.
enum Found {
    Nothing,
    /// A lock file; no entry where it was torn.
    Entry(Option<Entry>),
    /// A file of another program.
    Foreign,
}

/// The lock file of one plan, whoever has it.
pub struct LockFile {
    station: Station,
    plan: PathBuf,
    path: PathBuf,
    since: Timestamp,
    /// It is this window's, as far as is known.
    mine: bool,
    running: Option<Lock>,
}

impl LockFile {
    /// The lock file of the plan in this file. Nothing is written yet.
    #[must_use]
    pub fn new(files: &dyn FileSystem, plan: &Path, station: Station) -> Self {
        let plan = files.follow(plan).unwrap_or_else(|_| plan.to_owned());
        let path = beside(&plan);
        Self { station, plan, path, since: Timestamp::now(), mine: false, running: None }
    }

    /// Takes the plan for this window when nobody has it, touches the lock file when this window has it.
    ///
    /// # Errors
    /// The system's; then this window does not have it, as far as is known.
    pub fn look_after(&mut self, files: &dyn FileSystem) -> Result<Hold, FileError> {
        self.mine = false;
        match read(files, &self.path)? {
            // A plan that is not there is nobody's.
            Found::Nothing if files.look(&self.plan).is_err() => Ok(Hold::Nobody),
            Found::Nothing => match files.create(&self.path) {
                Ok(file) => self.fill(files, file),
                // Somebody was a moment earlier; the next look tells who.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Hold::Nobody),
                Err(error) => Err(FileError::at(&self.path)(error)),
            },
            Found::Foreign => Ok(Hold::Nobody),
            Found::Entry(Some(entry)) if entry.token == self.station.token => self.put(files),
            Found::Entry(Some(entry)) if was_left_behind(files, &entry, &self.station) => {
                log::info!("{}: left behind, and taken over", self.path.display());
                let taken = self.put(files)?;
                forget(files, &self.station, entry.token);
                Ok(taken)
            }
            Found::Entry(entry) => Ok(Hold::Theirs(occupant_of(files, entry, &self.path))),
        }
    }

    /// Takes the plan from somebody who left a lock file behind; not from somebody who is there after all.
    ///
    /// # Errors
    /// The system's; then this window does not have it, as far as is known.
    pub fn take_over(&mut self, files: &dyn FileSystem) -> Result<Hold, FileError> {
        match self.look_after(files)? {
            Hold::Theirs(occupant) if occupant.stale => self.put(files),
            hold => Ok(hold),
        }
    }

    /// Takes the lock file away when it is this window's.
    pub fn give_up(mut self, files: &dyn FileSystem) {
        if !self.mine {
            return;
        }
        let own = |entry: &Entry| entry.token == self.station.token;
        match read(files, &self.path) {
            Ok(Found::Entry(Some(entry))) if own(&entry) => match files.remove(&self.path) {
                Ok(()) => {}
                Err(error) => return log::warn!("{} was left behind: {error}", self.path.display()),
            },
            Ok(Found::Entry(_) | Found::Foreign) => {}
            // Moved with its folder perhaps: what tells that it was left behind has to stay.
            Ok(Found::Nothing) | Err(_) => return,
        }
        // Some systems delete no file that is open.
        self.running = None;
        forget(files, &self.station, self.station.token);
    }

    fn fill(&mut self, files: &dyn FileSystem, mut file: Box<dyn NewFile>) -> Result<Hold, FileError> {
        if let Err(error) = file.write(&self.bytes()).and_then(|()| file.sync()) {
            // Half of it would be taken for somebody else's.
            drop(file);
            let gone = files.remove(&self.path);
            gone.unwrap_or_else(|error| log::warn!("{} was left behind: {error}", self.path.display()));
            return Err(FileError::at(&self.path)(error));
        }
        Ok(self.have(files))
    }

    /// Puts it in the place of whatever is there, touched now.
    fn put(&mut self, files: &dyn FileSystem) -> Result<Hold, FileError> {
        // Its name need not outlast a power cut: this program would not either.
        Replacement::write(files, &self.path, &self.bytes())?.place()?;
        Ok(self.have(files))
    }

    fn have(&mut self, files: &dyn FileSystem) -> Hold {
        self.mine = true;
        if self.running.is_none() {
            self.running = run(files, &self.station);
        }
        Hold::Mine
    }

    fn bytes(&self) -> Vec<u8> {
        let Person { name, computer } = self.station.person.clone();
        let entry = Entry { name, computer, since: self.since, token: self.station.token };
        let text = ron::ser::to_string_pretty(&entry, ron::ser::PrettyConfig::new().new_line("\n")).unwrap_or_default();
        format!("{BEGINNING}{text}\n").into_bytes()
    }
}

/// Who else is at work on the plan in this file, or was and left it behind; none when nobody is, as far as can be seen.
pub fn occupant(files: &dyn FileSystem, plan: &Path, station: &Station) -> Option<Occupant> {
    let plan = files.follow(plan).unwrap_or_else(|_| plan.to_owned());
    let path = beside(&plan);
    let Ok(Found::Entry(entry)) = read(files, &path) else { return None };
    let own = |entry: &Entry| entry.token == station.token || was_left_behind(files, entry, station);
    if entry.as_ref().is_some_and(own) {
        return None;
    }
    Some(occupant_of(files, entry, &path))
}

fn beside(plan: &Path) -> PathBuf {
    let mut name = plan.as_os_str().to_owned();
    name.push(ENDING);
    name.into()
}

fn read(files: &dyn FileSystem, path: &Path) -> Result<Found, FileError> {
    match files.look(path) {
        Ok(look) if look.kind != FileKind::File || look.length > LIMIT => return Ok(Found::Foreign),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(FileError::at(path)(error)),
    }
    let bytes = match files.read(path, LIMIT) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(FileError::at(path)(error)),
    };
    let text = String::from_utf8_lossy(&bytes);
    // One that is just being written may hold nothing yet, or only a part.
    if !text.starts_with(BEGINNING) && !BEGINNING.starts_with(&*text) {
        return Ok(Found::Foreign);
    }
    Ok(Found::Entry(ron::from_str(&text).ok()))
}

fn occupant_of(files: &dyn FileSystem, entry: Option<Entry>, path: &Path) -> Occupant {
    let stale = age(files, path).is_some_and(|age| age > STALE);
    match entry {
        Some(Entry { name, computer, since, .. }) => {
            Occupant { person: Person { name, computer }, since: Some(since), stale }
        }
        None => Occupant { person: Person::default(), since: None, stale },
    }
}

/// How long ago the file was touched, by the clock of its disk; none where that cannot be told, or where it was touched
/// in what is still to come for that clock.
fn age(files: &dyn FileSystem, path: &Path) -> Option<Duration> {
    let touched = files.look(path).ok()?.modified?;
    let probe = Replacement::write(files, path, b"\n").ok()?;
    probe.written_at()?.duration_since(touched).ok()
}

/// Whether the program that wrote it runs no more: it was this person's, on this computer, and its file in the data
/// folder is there and is not locked.
fn was_left_behind(files: &dyn FileSystem, entry: &Entry, station: &Station) -> bool {
    let person = Person { name: entry.name.clone(), computer: entry.computer.clone() };
    let Some(running) = running(station, entry.token).filter(|_| person == station.person) else { return false };
    files.look(&running).is_ok() && matches!(files.lock(&running), Ok(Some(_)))
}

fn running(station: &Station, token: Id) -> Option<PathBuf> {
    Some(station.data.as_deref()?.join(RUNNING).join(format!("{token}{ENDING}")))
}

/// Locks a file in the data folder for as long as the program runs; none where there is no such folder.
fn run(files: &dyn FileSystem, station: &Station) -> Option<Lock> {
    let path = running(station, station.token)?;
    let locked = files.create_folders(path.parent()?).and_then(|()| files.lock(&path));
    // Without it, what this program leaves behind is known by its age alone.
    locked.inspect_err(|error| log::warn!("{}: {error}", path.display())).ok().flatten()
}

fn forget(files: &dyn FileSystem, station: &Station, token: Id) {
    let gone = running(station, token).map_or(Ok(()), |path| files.remove(&path));
    if let Err(error) = gone {
        log::info!("a file of a program that ran was left behind: {error}");
    }
}
