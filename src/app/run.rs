//! Opening the window.

use std::path::PathBuf;
use std::sync::Arc;

use super::{KengeshApp, Ports, SystemClipboard, SystemDialogs, icon};
use crate::i18n::Translator;
use crate::model::Plan;
use crate::storage::{Person, RealFiles, Renderer, Settings};

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
    /// What draws the window.
    pub renderer: Renderer,
    /// Where PDFs to be printed are put; none: in the user's folder for what programs may lose.
    pub print_folder: Option<PathBuf>,
    /// The phrases the window begins with; none: those of the settings' language.
    pub phrases: Option<&'static Translator>,
}

/// Why no window opened.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// There is no screen to open it on.
    #[error("there is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NoScreen,
    /// The system gives no window, or nothing to draw it with.
    #[error("the window cannot be opened: {0}")]
    Window(#[source] eframe::Error),
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Says why no window opened.
pub fn run(start: Start) -> Result<(), StartError> {
    if !has_screen() {
        return Err(StartError::NoScreen);
    }
    let renderer = match start.renderer {
        Renderer::Auto | Renderer::Glow => eframe::Renderer::Glow,
        Renderer::Wgpu => eframe::Renderer::Wgpu,
    };
    let viewport = egui::ViewportBuilder::default()
        .with_title("Kengesh")
        .with_app_id("kengesh")
        .with_icon(Arc::new(icon::icon()))
        .with_inner_size([1180.0, 720.0])
        .with_maximized(true)
        .with_min_inner_size([800.0, 560.0]);
    let options = eframe::NativeOptions { viewport, renderer, ..Default::default() };
    let create = move |cc: &eframe::CreationContext<'_>| {
        let ports = Ports {
            files: Arc::new(RealFiles),
            dialogs: Box::new(SystemDialogs),
            clipboard: Box::new(SystemClipboard),
        };
        Ok(Box::new(KengeshApp::new(&cc.egui_ctx, start, ports)) as Box<dyn eframe::App>)
    };
    eframe::run_native("kengesh", options, Box::new(create)).map_err(StartError::Window)
}

/// Elsewhere than on Linux and its like there always is one to ask.
fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
