//! Which renderer works on this computer: found by trying, in a process of its own, since a driver that does not may
//! take the whole process with it.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use egui::ViewportCommand;

use super::run::StartError;
use crate::storage::Renderer;

/// The argument by which the program is asked to try one, before its name.
const TRY: &str = "--try-renderer";

/// In this order: OpenGL takes a quarter of the memory.
const ORDER: [Renderer; 2] = [Renderer::Glow, Renderer::Wgpu];

/// Who draws nothing for so long is taken for broken. A first start from a slow disk takes its time.
const PATIENCE: Duration = Duration::from_secs(10);

/// The first renderer that draws a frame here. `program` is this program.
///
/// # Errors
/// None does.
pub fn find_renderer(program: &Path) -> Result<Renderer, StartError> {
    ORDER.into_iter().find(|renderer| draws(program, *renderer)).ok_or(StartError::NoRenderer)
}

fn draws(program: &Path, renderer: Renderer) -> bool {
    let mut command = Command::new(program);
    command.arg(TRY).arg(renderer.name()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        Ok(child) => ends_well(child),
        Err(error) => {
            // Then the window itself is the try.
            log::warn!("{} cannot be tried: {error}", renderer.name());
            true
        }
    }
}

fn ends_well(mut child: Child) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => std::thread::sleep(Duration::from_millis(5)),
            Err(error) => {
                log::warn!("the try cannot be waited for: {error}");
                break;
            }
        }
    }
    let ended = child.kill().and_then(|()| child.wait());
    log::warn!("a renderer was given up: {ended:?}");
    false
}

/// Draws one frame with this renderer into a window of one point: what the other process does.
///
/// # Errors
/// Says why no frame was drawn. A driver may also end the process.
pub fn try_renderer(renderer: Renderer) -> Result<(), StartError> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Kengesh")
        .with_app_id("kengesh")
        .with_inner_size([1.0, 1.0])
        .with_position([0.0, 0.0])
        .with_decorations(false)
        .with_taskbar(false)
        .with_active(false)
        .with_mouse_passthrough(true);
    let options = eframe::NativeOptions { viewport, renderer: of(renderer), ..Default::default() };
    let create = |_: &eframe::CreationContext<'_>| Ok(Box::new(OneFrame) as Box<dyn eframe::App>);
    eframe::run_native("kengesh", options, Box::new(create)).map_err(StartError::Window)
}

/// What the window's library calls it.
pub(super) const fn of(renderer: Renderer) -> eframe::Renderer {
    match renderer {
        Renderer::Auto | Renderer::Glow => eframe::Renderer::Glow,
        Renderer::Wgpu => eframe::Renderer::Wgpu,
    }
}

struct OneFrame;

impl eframe::App for OneFrame {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let all = ui.max_rect();
        ui.painter().rect_filled(all, 0.0, egui::Color32::WHITE);
        // Obeyed when this frame has been drawn.
        ui.send_viewport_cmd(ViewportCommand::Close);
    }
}
