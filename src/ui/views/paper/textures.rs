//! Pictures of pages on the graphics card, no more of them than fit a bound.

use std::collections::BTreeMap;

use egui::{ColorImage, TextureHandle, TextureId, TextureOptions};

use crate::layout::Picture;

/// So many bytes of pictures are kept, those in sight among them.
const LIMIT: usize = 12 << 20;

/// The bytes that pages in sight and their neighbours may take: less than is kept, or one would drive out the other.
pub(super) const ROOM: f64 = (8 << 20) as f64;

struct Kept {
    texture: TextureHandle,
    bytes: usize,
    seen: u64,
}

/// The pictures kept, by page.
#[derive(Default)]
pub(super) struct Textures {
    kept: BTreeMap<usize, Kept>,
    frame: u64,
}

impl Textures {
    /// A new frame begins: what is not seen in it may go.
    pub const fn begin(&mut self) {
        self.frame += 1;
    }

    /// The picture of a page, which is seen now.
    pub fn see(&mut self, page: usize) -> Option<TextureId> {
        let kept = self.kept.get_mut(&page)?;
        kept.seen = self.frame;
        Some(kept.texture.id())
    }

    /// Takes a picture in. Names the pages whose pictures had to go.
    pub fn put(&mut self, ctx: &egui::Context, page: usize, picture: &Picture) -> Vec<usize> {
        let size = [picture.width as usize, picture.height as usize];
        let bytes = picture.rgba.len();
        // Paper is opaque: nothing is to be multiplied.
        let image = ColorImage::from_rgba_premultiplied(size, &picture.rgba);
        let options = TextureOptions::LINEAR;
        if let Some(kept) = self.kept.get_mut(&page) {
            kept.texture.set(image, options);
            kept.bytes = bytes;
            kept.seen = self.frame;
        } else {
            let texture = ctx.load_texture(format!("page {page}"), image, options);
            self.kept.insert(page, Kept { texture, bytes, seen: self.frame });
        }
        self.make_room()
    }

    /// Lets go of the pages from this one on. Names them.
    pub fn cut(&mut self, count: usize) -> Vec<usize> {
        self.kept.split_off(&count).into_keys().collect()
    }

    fn make_room(&mut self) -> Vec<usize> {
        let mut gone = Vec::new();
        while self.kept.values().map(|kept| kept.bytes).sum::<usize>() > LIMIT {
            let unseen = self.kept.iter().filter(|(_, kept)| kept.seen + 1 < self.frame);
            let Some(page) = unseen.min_by_key(|(_, kept)| kept.seen).map(|(page, _)| *page) else { break };
            self.kept.remove(&page);
            gone.push(page);
        }
        gone
    }
}
