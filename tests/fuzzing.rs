//! Whatever is in a file or on the clipboard, it is read or refused: without a panic, without an end of time or memory.
//!
//! A short run of each target is part of every test. A long one, for so many seconds a target:
//!
//! ```text
//! KENGESH_FUZZ_SECONDS=600 cargo test --test fuzzing -- --ignored --nocapture
//! ```
//!
//! `KENGESH_FUZZ_SEED` begins elsewhere. What breaks a target is written to the system's folder for temporary files and
//! named; it becomes a test of its own, beside the others of what it was read by.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use common::choices::Choices;
use common::clock::spent;
use common::commands::command;
use common::faulty::Faulty;
use common::mutation::{Chance, LONGEST, mutated};
use common::plans::{plan, rich};
use kengesh::edit::History;
use kengesh::i18n::Translator;
use kengesh::model::{Id, Language, Places, Plan, Quadrant, Slot};
use kengesh::storage::{
    FileSystem as _, Journal, Mark, Settings, found, load_settings, read, repaired, store_settings, take, write,
};
use kengesh::work::paste::{Into, Pasted, from_html, from_text, guess_columns, taken};
use kengesh::work::repair_words;
use sha2::{Digest, Sha256};

/// What is read, the files it is made of, and how it is read.
struct Target {
    name: &'static str,
    files: Vec<Vec<u8>>,
    make: fn(&mut Chance, &[Vec<u8>]) -> Vec<u8>,
    /// Says how long the longest thing took that a person would do with it.
    look: fn(&[u8]) -> Duration,
}

/// What comes of it, and the processor time it took: of all threads, since some of it is done in threads of their own,
/// whose stacks are large.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = spent();
    let done = work();
    (done, spent() - began)
}

fn files_of(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| endings.iter().any(|ending| *ending == end)));
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

fn plans() -> Target {
    let mut files = [files_of("tests/fixtures", &["ron"]), files_of("sample_plans", &["ron"])].concat();
    // The large one takes most of the time and says nothing that the others do not; once is enough.
    files.sort_by_key(Vec::len);
    let small: Vec<_> = files.iter().filter(|file| file.len() < 100_000).cloned().collect();
    files.extend((0..4).flat_map(|_| small.clone()));
    files.push(write(&rich()).into_bytes());
    let wide: Vec<u8> = String::from_utf8_lossy(&files[0]).encode_utf16().flat_map(u16::to_le_bytes).collect();
    files.push(wide);
    Target { name: "plans", files, make: mutated, look: |bytes| timed(|| look_at_plan(bytes)).1 }
}

fn look_at_plan(bytes: &[u8]) {
    let (opened, repaired) = (read(bytes), repaired(bytes));
    if let Ok(plan) = &opened {
        assert!(plan.faults().is_empty(), "{:?}", plan.faults());
        assert_eq!(read(write(plan).as_bytes()).as_ref(), Ok(plan));
        assert!(repaired.is_none(), "a sound file is not repaired");
    }
    if let Err(error) = &opened {
        let sentence = error.sentence(Path::new("план.ron"), Translator::of(Language::Ru));
        assert!(sentence.chars().count() < 2_000, "{} letters", sentence.chars().count());
    }
    if let Some(repaired) = repaired {
        assert!(!repaired.repairs.is_empty());
        assert_eq!(read(write(&repaired.plan).as_bytes()).as_ref(), Ok(&repaired.plan));
        assert!(!repair_words(&repaired, 20, Translator::of(Language::Ky)).is_empty());
    }
}

fn data() -> &'static Path {
    Path::new("/home/data")
}

/// The journal of an afternoon.
fn journal(seed: u16) -> Vec<u8> {
    let files = Faulty::default();
    let mut choices = Choices::of((0..2_000).map(|at: u16| at.wrapping_mul(seed).rotate_left(3)).collect());
    let mut history = History::new(plan(&mut choices));
    let mut journal = Journal::new(Arc::new(files.clone()), data(), history.plan().id);
    let mark = |at: i64| Mark {
        at: jiff::Timestamp::from_second(1_790_000_000 + at).unwrap(),
        language: Language::Ru,
        caret: None,
    };
    journal.write_whole(history.plan(), Some(Path::new("/plans/план.ron")), mark(0)).unwrap();
    for step in 1..30 {
        let next = command(&mut choices, history.plan());
        if history.apply(next.clone(), Duration::from_secs(step)).is_ok() {
            journal.append(vec![next], mark(step as i64)).unwrap();
        }
    }
    files.get(journal.path().to_str().unwrap()).unwrap()
}

fn journals() -> Target {
    let files = [7, 4_099, 30_011].map(journal).to_vec();
    Target { name: "journals", files, make: changed_journal, look: |bytes| timed(|| look_at_journal(bytes)).1 }
}

/// Half of the journals have right checksums: what is behind them is reached.
fn changed_journal(chance: &mut Chance, files: &[Vec<u8>]) -> Vec<u8> {
    let bytes = mutated(chance, files);
    if chance.below(2) == 0 {
        return bytes;
    }
    let mut sealed = Vec::new();
    for (number, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = String::from_utf8_lossy(line);
        let words = line.splitn(3, ' ').nth(2).unwrap_or_default();
        let rest = format!("{number} {words}");
        let sum = Sha256::digest(rest.as_bytes());
        let sum: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        sealed.extend(format!("{sum} {rest}\n").into_bytes());
    }
    sealed.truncate(LONGEST);
    sealed
}

fn look_at_journal(bytes: &[u8]) {
    let files = Faulty::default();
    files.create_folders(&data().join("journal")).unwrap();
    let path = data().join("journal/one.journal");
    files.put(path.to_str().unwrap(), bytes);
    for found in found(&files, data()) {
        assert!(found.recovered.history.plan().faults().is_empty());
        let (recovered, _) = take(&files, &found.path).expect("what was found can be taken");
        let mut history = recovered.history;
        while history.undo().is_some() {}
        while history.redo().is_some() {}
        assert_eq!(history.plan(), found.recovered.history.plan());
    }
}

fn clippings() -> Target {
    Target { name: "paste", files: files_of("tests/paste", &["txt", "html"]), make: mutated, look: look_at_clipping }
}

fn look_at_clipping(bytes: &[u8]) -> Duration {
    let text = String::from_utf8_lossy(bytes);
    let readers: [fn(&str) -> Option<Pasted>; 2] = [|text| Some(from_text(text)), from_html];
    let plan = Plan::new(Language::Ru);
    let places = Places::of(&plan);
    let lists = [Slot::Priorities, Slot::Problems, Slot::Members, Slot::Cards(Id::from_u128(7), Quadrant::Threats)];
    let mut longest = Duration::ZERO;
    for read in readers {
        let (pasted, reading) = timed(|| read(&text));
        let Some(pasted) = pasted else { continue };
        for slot in lists {
            let (_, taking) = timed(|| {
                let columns = guess_columns(&pasted);
                let into = Into { slot, index: 0, language: Language::Ru };
                if let Some((command, _)) = taken(&plan, &places, &pasted, &columns, into) {
                    let mut history = History::new(plan.clone());
                    history.apply(command, Duration::ZERO).expect("what was pasted is taken");
                    assert!(history.plan().faults().is_empty());
                }
            });
            longest = longest.max(reading + taking);
        }
    }
    longest
}

fn settings() -> Target {
    let files = Faulty::default();
    let mut settings = Settings { language: Some(Language::Ky), zoom: 150, ..Settings::default() };
    settings.hints_seen.insert("hint-swot".to_owned());
    settings.recent.add(Path::new("/plans/\"а\" \\ б.ron"));
    store_settings(&files, data(), &settings).unwrap();
    let full = files.get("/home/data/settings.ron").unwrap();
    let files = vec![full, b"(zoom: 100)".to_vec(), b"(language: Some(ky), recent: [\"/a.ron\"])".to_vec()];
    Target { name: "settings", files, make: mutated, look: |bytes| timed(|| look_at_settings(bytes)).1 }
}

fn look_at_settings(bytes: &[u8]) {
    let files = Faulty::default();
    files.create_folders(data()).unwrap();
    files.put("/home/data/settings.ron", bytes);
    let (settings, aside) = load_settings(&files, data());
    assert!((50..=300).contains(&settings.zoom));
    if let Some(aside) = aside {
        assert_eq!(settings, Settings::default());
        assert_eq!(files.get(aside.to_str().unwrap()).unwrap(), bytes, "what was there is kept");
    }
    store_settings(&files, data(), &settings).unwrap();
    assert!(load_settings(&files, data()) == (settings, None), "what is written is read again");
}

impl Target {
    /// Reads what this number makes; says how long it took.
    fn once(&self, seed: u64) -> Duration {
        let bytes = (self.make)(&mut Chance::new(seed), &self.files);
        assert!(bytes.len() <= LONGEST);
        let looked = catch_unwind(AssertUnwindSafe(|| (self.look)(&bytes)));
        let keep = || {
            let path = std::env::temp_dir().join(format!("kengesh-{}-{seed}", self.name));
            fs::write(&path, &bytes).unwrap();
            path.display().to_string()
        };
        looked.unwrap_or_else(|_| panic!("{}, number {seed}: see {}", self.name, keep()))
    }

    fn for_so_many_runs(&self, runs: u64) {
        for seed in 0..runs {
            self.once(seed);
        }
    }

    /// Runs until the time is over, and prints how often.
    fn for_so_long(&self) {
        let number = |name: &str| std::env::var(name).ok().and_then(|asked| asked.parse().ok());
        let seconds = Duration::from_secs(number("KENGESH_FUZZ_SECONDS").unwrap_or(5));
        let (began, first) = (Instant::now(), number("KENGESH_FUZZ_SEED").unwrap_or(1 << 32));
        let under_way = std::env::temp_dir().join(format!("kengesh-{}-under-way", self.name));
        let (mut runs, mut longest) = (0, Duration::ZERO);
        while began.elapsed() < seconds {
            // What ends the whole process, a stack that overflows for one, is known by its number.
            fs::write(&under_way, (first + runs).to_string()).unwrap();
            let took = self.once(first + runs);
            // What is built for tests is many times slower than what people get.
            let most = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 1 });
            assert!(took < most, "{}, number {}: {took:?}", self.name, first + runs);
            longest = longest.max(took);
            runs += 1;
        }
        println!("{}: {runs} runs in {seconds:?}, the longest {longest:?}, memory at most {}", self.name, memory());
        assert!(runs > 0);
    }
}

/// The most memory this process has had, where the system says so.
fn memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    most.map_or_else(|| "unknown".to_owned(), |most| most.trim().to_owned())
}

#[test]
fn a_plan_of_any_bytes_is_opened_repaired_or_refused() {
    plans().for_so_many_runs(40);
}

#[test]
fn a_journal_of_any_bytes_leads_to_sound_plans_or_to_none() {
    journals().for_so_many_runs(60);
}

#[test]
fn anything_on_the_clipboard_is_pasted_as_one_step() {
    clippings().for_so_many_runs(150);
}

/// The stack overflowed, and with it went the program.
#[test]
fn a_tag_with_more_attributes_than_any_program_writes_is_not_read() {
    let list = |attributes: &str| format!("<ul><li {attributes}>Вода</li><li>Дороги</li></ul>");
    for attribute in ["a=\"1\" ", "a = \">\"", "a=\"<b>\"\n", "a=\"\"/"] {
        assert!(from_html(&list(&attribute.repeat(20))).is_some(), "{attribute}");
        assert_eq!(from_html(&list(&attribute.repeat(50_000))), None, "{attribute}");
    }
    let many = list("a=\"1\" b='2' c=3").repeat(1_000);
    assert_eq!(from_html(&many).map(|pasted| pasted.items.len()), Some(2_000));
}

/// Each problem was looked for in the whole list, for each of those that it leads to.
#[test]
fn a_long_list_of_problems_and_their_causes_is_pasted() {
    let text = "Вода\n    Трубы стары\n        Нет денег\n    Насосы\n".repeat(8_000);
    look_at_clipping(text.as_bytes());
}

#[test]
fn settings_of_any_bytes_are_read_or_set_aside() {
    settings().for_so_many_runs(300);
}

#[test]
#[ignore = "takes as long as it is told to: KENGESH_FUZZ_SECONDS"]
fn plans_for_long() {
    plans().for_so_long();
}

#[test]
#[ignore = "takes as long as it is told to: KENGESH_FUZZ_SECONDS"]
fn journals_for_long() {
    journals().for_so_long();
}

#[test]
#[ignore = "takes as long as it is told to: KENGESH_FUZZ_SECONDS"]
fn paste_for_long() {
    clippings().for_so_long();
}

#[test]
#[ignore = "takes as long as it is told to: KENGESH_FUZZ_SECONDS"]
fn settings_for_long() {
    settings().for_so_long();
}
