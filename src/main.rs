//! Arguments → the window, or work without one.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use kengesh::app::{self, Opening, Start, StartError};
use kengesh::cli::{self, Arguments, Ended, RendererChoice, say};
use kengesh::i18n::{Translator, slots};
use kengesh::storage::{self, RealFiles, Renderer};

fn main() -> ExitCode {
    let arguments = cli::arguments(std::env::args_os());
    let ended = match arguments.command {
        Some(command) => cli::run(command),
        None => window(arguments),
    };
    match ended {
        Ended::Well => ExitCode::SUCCESS,
        Ended::Badly => ExitCode::FAILURE,
    }
}

/// Opens the window. What cannot be opened is said before there is one.
fn window(arguments: Arguments) -> Ended {
    keep_log();
    let translator = Translator::of(cli::system_language());
    let settings_folder = storage::config_folder();
    let (mut settings, aside) =
        settings_folder.as_deref().map(|folder| storage::load_settings(&RealFiles, folder)).unwrap_or_default();
    if let Some(aside) = aside {
        log::warn!("the settings could not be read and were set aside as {}", aside.display());
    }
    settings.language.get_or_insert(translator.language());
    let renderer = match arguments.renderer {
        Some(RendererChoice::Glow) => Renderer::Glow,
        Some(RendererChoice::Wgpu) => Renderer::Wgpu,
        None => settings.renderer,
    };
    let opening = match (arguments.source.file, arguments.source.sample) {
        (Some(file), _) => Opening::File(file),
        (None, None) => Opening::Nothing,
        (None, Some(name)) => match cli::sample(&name, translator).and_then(|sample| sample.copy(translator)) {
            Ok(plan) => Opening::Sample(Box::new(plan)),
            Err(sentence) => {
                say(&sentence);
                return Ended::Badly;
            }
        },
    };
    let data_folder = storage::data_folder();
    let person = storage::Person::here();
    let start = Start { opening, settings, settings_folder, data_folder, person, renderer, ..Start::default() };
    match app::run(start) {
        Ok(()) => Ended::Well,
        Err(error) => {
            log::error!("{error}");
            say(&match error {
                StartError::NoScreen => translator.say("cli-no-screen"),
                StartError::Window(reason) => {
                    translator.say_with("cli-window-failed", &slots([("reason", reason.to_string().into())]))
                }
            });
            Ended::Badly
        }
    }
}

/// Keeps a log in the user's data folder, where there is one: of warnings and errors, or of what `RUST_LOG` asks for.
fn keep_log() {
    let Some(file) = storage::log_file() else { return };
    let environment = env_logger::Env::default().default_filter_or("warn");
    let built = env_logger::Builder::from_env(environment).target(env_logger::Target::Pipe(Box::new(file))).try_init();
    if let Err(error) = built {
        say(&error.to_string());
    }
}
