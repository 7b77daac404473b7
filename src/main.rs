//! Arguments → the window, or work without one.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use kengesh::app::{self, BrokeDown, Ending, Opening, Start, StartError};
use kengesh::cli::{self, Arguments, Ended, RendererChoice, say};
use kengesh::i18n::Translator;
use kengesh::storage::{self, RealFiles, Renderer};

/// A window that was begun again and breaks down sooner than this is not begun once more.
const TOO_SOON: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    let arguments = cli::arguments(std::env::args_os());
    let ended = match (arguments.command, arguments.try_renderer) {
        (Some(command), _) => cli::run(command),
        (None, Some(renderer)) => try_renderer(renderer),
        (None, None) => window(Arguments { command: None, ..arguments }),
    };
    match ended {
        Ended::Well => ExitCode::SUCCESS,
        Ended::Badly => ExitCode::FAILURE,
    }
}

/// Draws one frame. Why it does not is for the log: whoever has asked goes by the exit status.
fn try_renderer(renderer: RendererChoice) -> Ended {
    keep_log();
    match app::try_renderer(renderer.renderer()) {
        Ok(()) => Ended::Well,
        Err(error) => {
            log::warn!("{}: {error}", renderer.renderer().name());
            Ended::Badly
        }
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
    let start = Start {
        opening,
        settings,
        settings_folder,
        data_folder: storage::data_folder(),
        person: storage::Person::here(),
        renderer: arguments.renderer.map_or(Renderer::Auto, RendererChoice::renderer),
        broke_down: arguments.broke_down.map(|report| BrokeDown { report }),
        ..Start::default()
    };
    live(start, translator)
}

/// Keeps the window open; begins again when it breaks down.
fn live(start: Start, translator: &Translator) -> Ended {
    let (begun, renderer, again) = (Instant::now(), start.renderer, start.broke_down.is_some());
    // Where the system does not tell, the name by which it is found like any other program.
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("kengesh"));
    match app::run(start, &program) {
        Ok(Ending::Closed) => Ended::Well,
        Ok(Ending::BrokeDown) => {
            if (again && begun.elapsed() < TOO_SOON) || !app::restart(&program, renderer) {
                complain(&translator.say("cli-broke-down"), translator);
            }
            Ended::Badly
        }
        Err(error) => {
            log::error!("{error}");
            match error {
                // Then there is no place for a window of the system's either.
                StartError::NoScreen => say(&translator.say("cli-no-screen")),
                StartError::NoRenderer => complain(&translator.say("cli-no-renderer"), translator),
                // What the system said of it is in the log: no reader of this sentence could do anything with it.
                StartError::Window(_) => complain(&translator.say("cli-window-failed"), translator),
            }
            Ended::Badly
        }
    }
}

/// Says why it ends, where people will see it.
fn complain(sentence: &str, translator: &Translator) {
    say(sentence);
    app::show_sentence(sentence, translator);
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
