//! What several tests share.
#![allow(dead_code, reason = "each test uses its own part")]

pub mod app;
pub mod choices;
pub mod commands;
pub mod plans;
pub mod view;

/// A plan of the folder of samples.
pub fn sample(name: &str) -> kengesh::model::Plan {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_plans").join(name);
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    kengesh::storage::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
