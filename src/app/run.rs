//! Opening the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::guard::{Broken, Guarded};
use super::{KengeshApp, Ports, SystemClipboard, SystemDialogs, icon, renderer};
use crate::i18n::Translator;
use crate::model::Plan;
use crate::storage::{self, Person, RealFiles, Renderer, Settings};
use crate::work;

/// What the window begins with.
#[derive(Clone, Debug, Default)]
pub enum Opening {
    /// The start screen.
    #[default]
    Nothing,
    /// A file.
    File(PathBuf),
    /// A plan without a file, to look around in.
    Sample(Box<Plan>),
}

/// How the window begins.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// What is open.
    pub opening: Opening,
    /// What is remembered from earlier.
    pub settings: Settings,
    /// Where the settings are written; none: nowhere.
    pub settings_folder: Option<PathBuf>,
    /// Where the journal of what is typed and not saved is kept; none: nowhere.
    pub data_folder: Option<PathBuf>,
    /// Who works here: what others are told who want the same plan.
    pub person: Person,
    /// What draws the window, where somebody has said so; else what is remembered, or what works.
    pub renderer: Renderer,
    /// It is begun again after it had broken down.
    pub broke_down: Option<BrokeDown>,
    /// Where PDFs to be printed are put; none: in the user's folder for what programs may lose.
    pub print_folder: Option<PathBuf>,
    /// The phrases the window begins with; none: those of the settings' language.
    pub phrases: Option<&'static Translator>,
}

/// What the window before this one has left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrokeDown {
    /// The report, where one could be written.
    pub report: Option<PathBuf>,
}

/// How the window ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was closed.
    Closed,
    /// It broke down; what was typed is in the journal.
    BrokeDown,
}

/// Why no window opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no screen to open it on.
    #[error("there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NoScreen,
    /// None of the renderers draws anything here.
    #[error("neither OpenGL nor Vulkan, Metal or Direct3D draws a window here")]
    NoRenderer,
    /// The system gives no window, or nothing to draw it with.
    #[error("the window cannot be opened: {0}")]
    Window(#[source] eframe::Error),
}

/// Opens the window and stays until it is closed. What draws it is found by trying when nothing is remembered, or when
/// the last start did not come as far as its window, and is remembered then. `program` is this program.
///
/// # Errors
/// Says why no window opened.
pub fn run(mut start: Start, program: &Path) -> Result<Ending, StartError> {
    if !has_screen() {
        return Err(StartError::NoScreen);
    }
    if start.renderer != Renderer::Auto {
        let renderer = start.renderer;
        return open(start, renderer);
    }
    let stumbled = start.data_folder.as_deref().is_some_and(|data| storage::mark_start(&RealFiles, data));
    let remembered = start.settings.renderer;
    if remembered == Renderer::Auto || stumbled {
        let found = find(&mut start, program)?;
        return open(start, found);
    }
    match open(start.clone(), remembered) {
        // It has nothing to do with what draws, and cannot be had twice.
        Err(StartError::Window(error @ eframe::Error::WinitEventLoop(_))) => Err(StartError::Window(error)),
        Err(StartError::Window(error)) => {
            log::warn!("{} does not work any more: {error}", remembered.name());
            let found = find(&mut start, program)?;
            open(start, found)
        }
        ended => ended,
    }
}

/// Finds what draws here, and remembers it.
fn find(start: &mut Start, program: &Path) -> Result<Renderer, StartError> {
    let found = renderer::find_renderer(program)?;
    log::info!("{} draws here", found.name());
    if start.settings.renderer != found {
        start.settings.renderer = found;
        if let Some(folder) = &start.settings_folder
            && let Err(error) = storage::store_settings(&RealFiles, folder, &start.settings)
        {
            log::warn!("the settings cannot be written: {error}");
        }
    }
    Ok(found)
}

fn open(start: Start, renderer: Renderer) -> Result<Ending, StartError> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Kengesh")
        .with_app_id("kengesh")
        .with_icon(Arc::new(icon::icon()))
        .with_inner_size([1180.0, 720.0])
        .with_maximized(true)
        .with_min_inner_size([800.0, 560.0]);
    let options = eframe::NativeOptions { viewport, renderer: renderer::of(renderer), ..Default::default() };
    if let Some(data) = &start.data_folder {
        work::report_breakdowns(Arc::new(RealFiles), data.clone(), renderer.name());
    }
    let broken = Broken::default();
    let seen = Arc::clone(&broken);
    let create = move |cc: &eframe::CreationContext<'_>| {
        let ports = Ports {
            files: Arc::new(RealFiles),
            dialogs: Box::new(SystemDialogs),
            clipboard: Box::new(SystemClipboard),
        };
        let marked = start.data_folder.clone();
        let shown = move || {
            if let Some(data) = marked {
                storage::unmark_start(&RealFiles, &data);
            }
        };
        let app = KengeshApp::new(&cc.egui_ctx, start, ports);
        Ok(Box::new(Guarded::new(app, Box::new(shown), seen)) as Box<dyn eframe::App>)
    };
    // What a driver breaks while it draws comes up to here; a frame's own panic is caught there.
    let ended = catch_unwind(AssertUnwindSafe(|| eframe::run_native("kengesh", options, Box::new(create))));
    match ended {
        Ok(Ok(())) if broken.load(Ordering::Relaxed) => Ok(Ending::BrokeDown),
        Ok(Ok(())) => Ok(Ending::Closed),
        Ok(Err(error)) => Err(StartError::Window(error)),
        Err(_) => Ok(Ending::BrokeDown),
    }
}

/// Elsewhere than on Linux and its like there always is one to ask.
fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
