//! What is written down when the program breaks down: where, and in what surroundings; never what went wrong in the
//! panic's own words, since those may quote the plan.

use std::backtrace::Backtrace;
use std::panic::{self, PanicHookInfo};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::storage::{self, FileSystem};

/// A fault that comes again with every letter writes no more reports than this in one run.
const MOST: u32 = 10;

/// The newest report of this run. Of the whole program, as a panic is.
static LATEST: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on, every panic on any thread leaves a report in the user's data folder, before anything else is done about
/// it. `renderer` is what draws the window.
pub fn report_breakdowns(files: Arc<dyn FileSystem>, data: PathBuf, renderer: &'static str) {
    let written = AtomicU32::new(0);
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        before(info);
        if written.fetch_add(1, Ordering::Relaxed) >= MOST {
            return;
        }
        let now = jiff::Timestamp::now();
        match storage::keep_report(files.as_ref(), &data, now, &report(info, now, renderer)) {
            Ok(path) => *LATEST.lock().unwrap_or_else(PoisonError::into_inner) = Some(path),
            Err(error) => log::error!("no report was written: {error}"),
        }
    }));
}

/// The newest report of this run.
#[must_use]
pub fn latest_report() -> Option<PathBuf> {
    LATEST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn report(info: &PanicHookInfo<'_>, at: jiff::Timestamp, renderer: &str) -> String {
    let place = info.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
    let thread = thread::current();
    let lines = [
        concat!("Kengesh ", env!("CARGO_PKG_VERSION"), " broke down. Nothing of any plan is in this report."),
        "",
        &format!("when      {at}"),
        &format!("where     {place}"),
        &format!("thread    {}", thread.name().unwrap_or("unnamed")),
        &format!("system    {} {}{}", std::env::consts::OS, std::env::consts::ARCH, display()),
        &format!("renderer  {renderer}"),
        "",
        &calls(),
    ];
    lines.join("\n")
}

/// Which of the two screens of Linux it is.
fn display() -> &'static str {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !cfg!(all(unix, not(target_os = "macos"))) {
        ""
    } else if set("WAYLAND_DISPLAY") {
        ", Wayland"
    } else {
        ", X11"
    }
}

/// The calls that led there, as far as the program knows their names: a program without its symbols knows none.
fn calls() -> String {
    let trace = Backtrace::force_capture().to_string();
    trace.lines().filter(|line| !line.ends_with("<unknown>")).collect::<Vec<_>>().join("\n")
}
