//! Pictures on their way into running text: chosen, dropped on the window, pasted; and plans dropped on it.

use egui::{Context as Screen, Event};

use super::KengeshApp;
use super::desk::After;
use crate::edit::Command;
use crate::i18n::Translator;
use crate::model::{Asset, AssetId, Block, Content, Id, Picture, Slot, Text};
use crate::storage::OpenError;
use crate::ui::{At, Spot};
use crate::work::{PictureError, PictureSource, Place};

/// What the names of pictures end with.
pub(super) const EXTENSIONS: &[&str] = &["png", "jpg", "jpeg", "webp", "gif"];

impl KengeshApp {
    /// Takes what was dropped on the window, plans and pictures, and pictures that were pasted.
    pub(super) fn dropped(&mut self, ctx: &Screen, frame: &eframe::Frame) {
        if self.desk.is_busy() {
            return;
        }
        let mut pasted = Vec::new();
        ctx.input_mut(|input| {
            input.events.retain(|event| match event {
                Event::PasteImage(image) => {
                    pasted.push(std::sync::Arc::clone(image));
                    false
                }
                _ => true,
            });
        });
        for image in pasted {
            let [width, height] = image.size.map(|points| u32::try_from(points).unwrap_or(u32::MAX));
            let rgba = image.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
            self.add_picture(PictureSource::Points { width, height, rgba });
        }
        let files: Vec<_> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        for path in files {
            let ends = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
            if EXTENSIONS.contains(&ends.as_str()) && self.session.is_some() {
                self.add_picture(PictureSource::File(path));
            } else {
                return self.guarded(ctx, frame, After::OpenThis(path));
            }
        }
    }

    fn add_picture(&mut self, source: PictureSource) {
        match self.picture_place() {
            Some(place) => self.worker.picture(source, place),
            None => self.tell("message-no-picture", self.tr.say("picture-nowhere")),
        }
    }

    /// Behind the block with the caret; else at the end of the section that is open.
    fn picture_place(&self) -> Option<Place> {
        let history = &self.session.as_ref()?.history;
        let (plan, places) = (history.plan(), history.places());
        let beside = self.caret.here.and_then(|spot| {
            let slot = places.get(spot.owner).filter(|slot| matches!(slot, Slot::Opening(_) | Slot::Closing(_)))?;
            Some((slot, plan.list(slot, places)?.place_of(spot.owner)? + 1))
        });
        let open = || self.pages.open().map(|section| (Slot::Opening(section), usize::MAX));
        beside.or_else(open)
    }

    /// Puts a picture that was read in its place, and the caret where it is to be said what it shows.
    pub(super) fn take_picture(&mut self, ctx: &Screen, place: Place, taken: Result<Asset, PictureError>) {
        let asset = match taken {
            Ok(asset) => asset,
            Err(error) => return self.tell("message-no-picture", sentence(error, self.tr)),
        };
        let ((slot, index), id) = (place, Id::new());
        let picture =
            Picture { asset: AssetId::of(asset.data.bytes()), caption: Text::default(), alternative: Text::default() };
        let block = Block { id, content: Content::Picture(picture) };
        let step = [Command::AddAsset(asset), Command::Insert { item: block.into(), slot, index }];
        self.edit(ctx, Command::All(step.into()), super::commands::since_start(ctx));
        self.caret.go(Spot { owner: id, field: crate::model::Field::Caption }, At::Start);
    }
}

/// What keeps a picture out, in the window's language.
fn sentence(error: PictureError, tr: &Translator) -> String {
    match error {
        PictureError::File(error) => OpenError::File(error).sentence(tr),
        PictureError::Foreign => tr.say("picture-foreign"),
        PictureError::TooLarge => tr.say("picture-too-large"),
        PictureError::Broken => tr.say("picture-broken"),
    }
}
