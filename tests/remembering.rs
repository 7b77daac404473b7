//! What the program remembers between runs.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use common::faulty::Faulty;
use common::gate::Gate;
use kengesh::storage::{Person, Settings, Station, load_settings};
use kengesh::work::Worker;

#[test]
fn what_was_set_last_is_remembered_however_slow_the_disk_was_before() {
    let folder = Path::new("/plans");
    let files = Faulty::default();
    let (reached, at_gate) = channel();
    let (go, gate) = channel();
    let (ended, end) = channel();
    let ended = Mutex::new(ended);
    let waker = Arc::new(move || ended.lock().unwrap().send(()).unwrap_or_default());
    let gated = Gate::new(files.clone(), reached, gate);
    let mut worker = Worker::new(Arc::new(gated), waker, Station::new(Person::default(), None));
    worker.remember(folder, &Settings { zoom: 110, ..Settings::default() });
    at_gate.recv().unwrap();
    worker.remember(folder, &Settings { zoom: 120, ..Settings::default() });
    // Now or never: the second has no gate before it.
    let overtaken = end.recv_timeout(Duration::from_millis(300)).is_ok();
    go.send(()).unwrap();
    for _ in usize::from(overtaken)..2 {
        end.recv().unwrap();
    }
    assert_eq!(load_settings(&files, folder).0.zoom, 120);
}
