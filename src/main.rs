//! Arguments → the window, or work without one.

use std::process::ExitCode;

use kengesh::app::{self, Opening, Start};
use kengesh::cli::{self, Ended};

fn main() -> ExitCode {
    let arguments = cli::arguments(std::env::args_os());
    match arguments.command.map(cli::run) {
        Some(Ended::Badly) => ExitCode::FAILURE,
        Some(Ended::Well) => ExitCode::SUCCESS,
        None => {
            let opening = arguments.source.file.map_or(Opening::Nothing, Opening::File);
            match app::run(Start { opening, ..Start::default() }) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("{error}");
                    ExitCode::FAILURE
                }
            }
        }
    }
}
