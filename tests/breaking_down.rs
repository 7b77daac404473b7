//! The program breaks down: what was typed is on the disk, a report says where, and it is said to people.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;

use common::app::{Window, say};
use egui::{Event, Key, Modifiers, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{
    BrokeDown, Broken, Dialogs, Guarded, KengeshApp, NoClipboard, NoDialogs, Opening, Pick, Ports, Start,
};
use kengesh::i18n::{Translator, slots};
use kengesh::model::Language;
use kengesh::storage::{FileSystem, Lock, Look, NewFile, RealFiles, Settings, ShownPages};
use kengesh::work::{Waker, report_breakdowns};

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

fn start(data: &Path) -> Start {
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    Start { settings, data_folder: Some(data.to_owned()), ..Start::default() }
}

/// A window of the system's own that takes the program with it, quoting what was typed.
struct BreakingDialogs;

impl Dialogs for BreakingDialogs {
    fn ask(&mut self, pick: Pick, _: &eframe::Frame, _: Waker) -> Option<Receiver<Option<PathBuf>>> {
        panic!("«Рядом столица» in {}", pick.title)
    }

    fn show(&mut self, _: PathBuf, _: Waker) -> Option<Receiver<Result<(), String>>> {
        None
    }
}

fn new_card() -> String {
    Translator::of(Language::Ru).say_with("swot-new-card", &slots([("title", say("swot-strengths").into())]))
}

fn reports(data: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(data.join("reports")).into_iter().flatten();
    files.map(|entry| entry.unwrap().path()).collect()
}

/// Types a card and asks for a file, whose window breaks down in the same frame. Says whether the window closed itself.
fn typed_and_broken(data: &Path) -> bool {
    let ports =
        Ports { files: Arc::new(RealFiles), dialogs: Box::new(BreakingDialogs), clipboard: Box::new(NoClipboard) };
    let broken = Broken::default();
    let (seen, begun) = (Arc::clone(&broken), start(data));
    let mut harness: Harness<'_, Guarded> = Harness::builder()
        .with_size(SIZE)
        .with_max_steps(40)
        .with_context_setup(kengesh::ui::theme::install)
        .build_eframe(|cc| Guarded::new(KengeshApp::new(&cc.egui_ctx, begun, ports), Box::new(|| {}), seen));
    harness.get_by_label(&say("start-strategy")).click();
    harness.run_ok();
    harness.get_by_label_contains("SWOT").click();
    harness.run_ok();
    harness.get_all_by_label(&new_card()).find(|node| node.accesskit_node().is_text_input()).unwrap().focus();
    harness.run_ok();
    // In one frame with the break: the journal has heard nothing of it before.
    let key =
        Event::Key { key: Key::S, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
    let input = harness.input_mut();
    input.events.extend([Event::Text("Рядом столица".to_owned()), key]);
    harness.step();
    let mut commands = harness.output().viewport_output.values().flat_map(|output| &output.commands);
    let closed = commands.any(|command| matches!(command, ViewportCommand::Close));
    assert_eq!(harness.state().app().is_none(), broken.load(Ordering::Relaxed));
    broken.load(Ordering::Relaxed) && closed
}

#[test]
fn a_frame_that_breaks_down_leaves_what_was_typed_and_a_report_without_it() {
    let data = tempfile::tempdir().unwrap();
    report_breakdowns(Arc::new(RealFiles), data.path().to_owned(), "glow");
    assert!(typed_and_broken(data.path()), "the window closes itself");
    let found = kengesh::storage::found(&RealFiles, data.path());
    assert_eq!(found.len(), 1);
    assert!(kengesh::storage::write(found[0].recovered.history.plan()).contains("Рядом столица"));
    let all: Vec<String> = reports(data.path()).iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    // The other tests of this file break things down too, and this is the one that is kept of.
    let own = all.iter().find(|report| report.contains("BreakingDialogs") || report.contains("thread    a_frame"));
    let own = own.unwrap_or_else(|| panic!("no report of it: {all:?}"));
    assert!(own.contains("where     tests/breaking_down.rs:"), "{own}");
    assert!(own.contains(env!("CARGO_PKG_VERSION")) && own.contains("renderer  glow"), "{own}");
    assert!(all.iter().all(|report| !report.contains("столица")), "{all:?}");

    let mut again = Window::begin(
        Start { broke_down: Some(BrokeDown { report: reports(data.path()).into_iter().next() }), ..start(data.path()) },
        SIZE,
        Box::new(NoDialogs),
    );
    again.wait_for("what was found", |window| window.sees(&say("unsaved-found")));
    assert!(again.sees(&say("broke-down")));
    let report = reports(data.path())[0].display().to_string();
    let words = Translator::of(Language::Ru).say_with("broke-down-report", &slots([("file", report.into())]));
    assert!(again.sees(&words), "where the report lies");
    again.settle();
    again.press(Key::Enter);
    again.wait_for("the plan", |window| window.harness.state().plan().is_some());
    again.settle();
    again.type_text(", и вокзал");
    let swot = again.plan().swots.at(0).unwrap();
    let card = swot.cards(kengesh::model::Quadrant::Strengths).iter().next().unwrap();
    assert_eq!(card.text.get(Language::Ru), Some("Рядом столица, и вокзал"));
}

#[test]
fn the_first_frame_on_the_screen_is_told_once() {
    let told = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&told);
    let shown = move || assert!(!seen.swap(true, Ordering::Relaxed), "told before");
    let ports = Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
    let mut harness: Harness<'_, Guarded> =
        Harness::builder().with_max_steps(40).with_context_setup(kengesh::ui::theme::install).build_eframe(|cc| {
            Guarded::new(KengeshApp::new(&cc.egui_ctx, Start::default(), ports), Box::new(shown), Broken::default())
        });
    harness.run_ok();
    assert!(told.load(Ordering::Relaxed));
    harness.step();
    assert!(harness.state().app().is_some(), "it goes on");
}

/// Twenty reports are kept, the newest.
#[test]
fn old_reports_go() {
    let data = tempfile::tempdir().unwrap();
    for second in 0..25 {
        let at = jiff::Timestamp::from_second(second).unwrap();
        kengesh::storage::keep_report(&RealFiles, data.path(), at, "report").unwrap();
    }
    let mut kept = reports(data.path());
    kept.sort();
    assert_eq!(kept.len(), 20);
    assert!(kept[0].ends_with("kengesh-1970-01-01T000005.000000Z.txt"), "{kept:?}");
}

/// The computer's own files, where reading and writing break down as long as it is said so.
struct Breaking {
    reading: AtomicBool,
    writing: AtomicBool,
}

impl Breaking {
    fn breaks(&self, what: &AtomicBool) {
        assert!(!what.load(Ordering::Relaxed), "broken");
    }
}

impl FileSystem for Breaking {
    fn look(&self, path: &Path) -> io::Result<Look> {
        RealFiles.look(path)
    }
    fn follow(&self, path: &Path) -> io::Result<PathBuf> {
        RealFiles.follow(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.breaks(&self.reading);
        RealFiles.read(path, limit)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        self.breaks(&self.writing);
        RealFiles.create(path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>> {
        RealFiles.append(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Lock>> {
        RealFiles.lock(path)
    }
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFiles.copy_permissions(from, to)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealFiles.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        RealFiles.remove(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        RealFiles.sync_folder(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<PathBuf>> {
        RealFiles.list(path)
    }
    fn create_folders(&self, path: &Path) -> io::Result<()> {
        RealFiles.create_folders(path)
    }
}

fn on(files: &Arc<Breaking>, start: Start) -> Window {
    let ports = Ports {
        files: Arc::clone(files) as Arc<dyn FileSystem>,
        dialogs: Box::new(NoDialogs),
        clipboard: Box::new(NoClipboard),
    };
    Window::on(start, SIZE, ports)
}

#[test]
fn a_journal_that_breaks_down_is_told_of_and_written_as_soon_as_it_can_be() {
    let data = tempfile::tempdir().unwrap();
    let files = Arc::new(Breaking { reading: AtomicBool::new(false), writing: AtomicBool::new(true) });
    let mut window = on(&files, start(data.path()));
    window.click(&say("start-strategy"));
    window.type_text("Стратегия города");
    let said = format!("·  {}", say("journal-not-kept"));
    window.wait_for("a word of it", |window| window.sees(&said));
    files.writing.store(false, Ordering::Relaxed);
    window.wait_for("no word of it", |window| !window.sees(&said));
    // Whoever writes keeps its journal from others; the plug is pulled.
    let after = tempfile::tempdir().unwrap();
    std::fs::create_dir(after.path().join("journal")).unwrap();
    for entry in std::fs::read_dir(data.path().join("journal")).unwrap().map(Result::unwrap) {
        if entry.path().extension().is_some_and(|end| end == "journal") {
            std::fs::copy(entry.path(), after.path().join("journal").join(entry.file_name())).unwrap();
        }
    }
    let found = kengesh::storage::found(&RealFiles, after.path());
    assert!(kengesh::storage::write(found[0].recovered.history.plan()).contains("Стратегия города"));
}

#[test]
fn closing_does_not_wait_for_ever_for_a_journal_that_breaks_down() {
    let data = tempfile::tempdir().unwrap();
    let files = Arc::new(Breaking { reading: AtomicBool::new(false), writing: AtomicBool::new(true) });
    let mut window = on(&files, start(data.path()));
    window.click(&say("start-strategy"));
    window.type_text("Стратегия города");
    drop(window);
}

#[test]
fn a_job_that_breaks_down_is_told_of_and_the_window_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("план.ron");
    std::fs::write(&file, "").unwrap();
    let files = Arc::new(Breaking { reading: AtomicBool::new(true), writing: AtomicBool::new(false) });
    let mut window = on(&files, Start { opening: Opening::File(file), ..start(data.path()) });
    window.wait_for("a word of it", |window| window.sees(&say("message-broke")));
    window.press(Key::Escape);
    window.settle();
    assert!(!window.sees(&say("message-broke")));
    window.click(&say("start-strategy"));
    window.type_text("Стратегия города");
    assert_eq!(window.plan().passport.title.get(Language::Ru), Some("Стратегия города"));
}
