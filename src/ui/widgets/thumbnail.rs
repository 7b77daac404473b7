//! Pictures of the plan, small, as they are seen where one writes. They are made beside the frame.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{ColorImage, Sense, TextureHandle, TextureOptions, Ui, Vec2};

use super::muted;
use crate::model::{Asset, AssetId};
use crate::ui::theme;

/// The room of one, in points of the screen.
const ROOM: Vec2 = Vec2::new(420.0, 240.0);

/// The points it is made of, at most: enough for a screen at twice the scale.
const POINTS: u32 = 840;

enum Thumbnail {
    Coming(Receiver<Option<ColorImage>>),
    Here(TextureHandle),
    /// It cannot be read.
    Broken,
}

/// The small pictures of a text.
#[derive(Default)]
pub struct Thumbnails(HashMap<AssetId, Thumbnail>);

impl std::fmt::Debug for Thumbnails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} thumbnails", self.0.len())
    }
}

impl Thumbnails {
    /// Shows one, or room for it while it is being made; `broken` where it cannot be. `name` is read aloud.
    pub fn show(&mut self, ui: &mut Ui, id: AssetId, asset: &Asset, name: &str, broken: &str) {
        let thumbnail = self.0.entry(id).or_insert_with(|| begin(ui.ctx(), asset));
        if let Thumbnail::Coming(answer) = thumbnail {
            *thumbnail = match answer.try_recv() {
                Ok(Some(image)) => Thumbnail::Here(ui.ctx().load_texture("thumbnail", image, TextureOptions::LINEAR)),
                Err(TryRecvError::Empty) => return room(ui),
                Ok(None) | Err(TryRecvError::Disconnected) => Thumbnail::Broken,
            };
        }
        match thumbnail {
            Thumbnail::Here(texture) => {
                let own = texture.size_vec2();
                let most = ROOM.min(Vec2::new(ui.available_width(), ROOM.y));
                let size = own * (most / own).min_elem().min(1.0);
                let image = egui::Image::from_texture((texture.id(), size)).alt_text(name);
                ui.add(image);
            }
            _ => {
                muted(ui, broken);
            }
        }
    }
}

/// As much room as most pictures take, so that the text does not jump when one has come.
fn room(ui: &mut Ui) {
    let size = Vec2::new(ROOM.x.min(ui.available_width()), ROOM.y);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).surface);
}

fn begin(ctx: &egui::Context, asset: &Asset) -> Thumbnail {
    let (sender, answer) = channel();
    let (ctx, data) = (ctx.clone(), asset.data.clone());
    let make = move || {
        let made = crate::work::decoded(data.bytes()).ok().map(|image| {
            let small =
                if image.width().max(image.height()) > POINTS { image.thumbnail(POINTS, POINTS) } else { image };
            let (width, height) = (small.width() as usize, small.height() as usize);
            ColorImage::from_rgba_unmultiplied([width, height], &small.into_rgba8())
        });
        // Nobody waits when the page has been left.
        drop(sender.send(made));
        ctx.request_repaint();
    };
    match std::thread::Builder::new().name("thumbnail".to_owned()).spawn(make) {
        Ok(_) => Thumbnail::Coming(answer),
        Err(_) => Thumbnail::Broken,
    }
}
