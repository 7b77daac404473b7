//! Arguments → the window, or work without one.

use std::process::ExitCode;

use kengesh::cli::{self, Ended};

fn main() -> ExitCode {
    let arguments = cli::arguments(std::env::args_os());
    match arguments.command.map(cli::run) {
        Some(Ended::Badly) => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}
