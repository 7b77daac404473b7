//! What several tests share.
#![allow(dead_code, reason = "each test uses its own part")]

pub mod app;
pub mod choices;
pub mod clock;
pub mod commands;
pub mod dialogs;
pub mod everything;
pub mod faulty;
pub mod gate;
pub mod hard;
pub mod mutation;
pub mod plans;
#[cfg(all(unix, not(target_os = "macos")))]
pub mod screen;
pub mod small;
pub mod tree;
pub mod view;
pub mod weather;
pub mod whole;
pub mod workshop;

use proptest::prelude::ProptestConfig;

/// A plan of the folder of samples.
pub fn sample(name: &str) -> kengesh::model::Plan {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_plans").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    kengesh::storage::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// So many cases; what fails is shown, and becomes a test with a name, not a file of seeds.
/// `PROPTEST_CASES` asks for more.
pub fn cases(cases: u32) -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok()).unwrap_or(cases);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}
