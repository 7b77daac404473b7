//! Pictures: how large they are, and how they stand in the text (ECMA-376 part 1, 20.4).

use super::body::Body;
use super::look::Look;
use super::text::Run;
use super::xml::{Attributes, Xml};
use crate::document::Picture;
use crate::model::{AssetId, Blob, MediaType};

/// English Metric Units in a twip, and in a point of a picture at 96 to the inch (914,400 to the inch).
const TWIP: u64 = 635;
const PIXEL: u64 = 9_525;

/// The pictures of a document, each once.
#[derive(Default)]
pub(super) struct Media<'a> {
    files: Vec<(AssetId, MediaType, &'a Blob)>,
    /// How many times a picture has been placed.
    count: u32,
}

impl<'a> Media<'a> {
    /// The place among the files, from 1, of a picture's bytes.
    fn file(&mut self, picture: &'a Picture) -> usize {
        let known = self.files.iter().position(|(asset, ..)| *asset == picture.asset);
        let place = known.unwrap_or(self.files.len());
        if known.is_none() {
            self.files.push((picture.asset, picture.media, &picture.data));
        }
        place + 1
    }

    /// Every file: relationship, name in the package's `word` folder, bytes.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, String, &'a [u8])> {
        self.files.iter().zip(1..).map(|((_, media, data), place)| {
            let extension = match media {
                MediaType::Png => "png",
                MediaType::Jpeg => "jpeg",
            };
            (relationship(place), format!("media/image{place}.{extension}"), data.bytes())
        })
    }
}

fn relationship(place: usize) -> String {
    format!("rIdImage{place}")
}

impl<'a> Body<'a> {
    /// A picture in a paragraph of its own, with its caption below.
    pub(super) fn picture(&mut self, picture: &'a Picture, look: Look) {
        let captioned = !picture.caption.text.trim().is_empty();
        let place = self.media.file(picture);
        self.media.count = self.media.count.saturating_add(1);
        let number = self.media.count;
        let size = self.fitted(picture);
        let look = Look { keep_next: captioned, ..look };
        self.paragraph("Figure", &look, |body| {
            Run::default().with(&mut body.xml, |xml| drawing(xml, picture, &relationship(place), number, size));
        });
        if captioned {
            self.paragraph("Caption", &Look { keep_lines: true, ..Look::default() }, |body| {
                body.words(&picture.caption);
            });
        }
    }

    /// Width and height in EMU: at 96 points to the inch, or as much smaller as the text is narrower, or as four
    /// fifths of the page are lower. Bytes that say no size are shown as wide as the text, four to three.
    fn fitted(&self, picture: &Picture) -> (u64, u64) {
        let widest = u64::from(self.page.text_width()) * TWIP;
        let highest = u64::from(self.page.text_height()) * TWIP * 4 / 5;
        let (width, height) = size(picture.media, picture.data.bytes()).map_or((4, 3), |size| size);
        let known = size(picture.media, picture.data.bytes()).is_some();
        let (width, height) = (u64::from(width), u64::from(height));
        let mut wide = if known { (width * PIXEL).min(widest) } else { widest };
        if wide * height / width > highest {
            wide = highest * width / height;
        }
        (wide.max(1), (wide * height / width).max(1))
    }
}

/// Width and height in points of the picture, neither nought; none when the bytes do not say.
fn size(media: MediaType, bytes: &[u8]) -> Option<(u32, u32)> {
    let (width, height) = match media {
        MediaType::Png => png(bytes)?,
        MediaType::Jpeg => jpeg(bytes)?,
    };
    (width > 0 && height > 0).then_some((width, height))
}

/// The size in a PNG's first chunk (W3C PNG, 11.2.1).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    (header.get(4..8)? == b"IHDR").then_some(())?;
    let number = |from: usize| Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?));
    Some((number(8)?, number(12)?))
}

/// The size in the first frame of a JPEG (ITU-T T.81, B.2.2).
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let (marker, tail) = match rest {
            // Bytes of 0xff may fill up before a marker.
            [0xff, 0xff, ..] => {
                rest = rest.get(1..)?;
                continue;
            }
            [0xff, marker, tail @ ..] => (*marker, tail),
            _ => return None,
        };
        let length = usize::from(u16::from_be_bytes(tail.get(..2)?.try_into().ok()?));
        // Start of a frame, of whichever coding; C4, C8 and CC are tables.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let number = |from: usize| Some(u16::from_be_bytes(tail.get(from..from + 2)?.try_into().ok()?));
            return Some((number(5)?.into(), number(3)?.into()));
        }
        if length < 2 || marker == 0xda {
            return None;
        }
        rest = tail.get(length..)?;
    }
}

/// The picture, set like a letter of the line.
fn drawing(xml: &mut Xml, picture: &Picture, relationship: &str, number: u32, (width, height): (u64, u64)) {
    let name = format!("Picture {number}");
    xml.open("w:drawing", &[]);
    let distances: Attributes<'_> = &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
    xml.within("wp:inline", distances, |xml| {
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        xml.empty("wp:docPr", &[("id", &number), ("name", &name), ("descr", &picture.alternative)]);
        xml.within("wp:cNvGraphicFramePr", &[], |xml| xml.empty("a:graphicFrameLocks", &[("noChangeAspect", &1)]));
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", &"http://schemas.openxmlformats.org/drawingml/2006/picture")]);
        xml.within("pic:pic", &[], |xml| {
            xml.within("pic:nvPicPr", &[], |xml| {
                xml.empty("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", &picture.alternative)]);
                xml.empty("pic:cNvPicPr", &[]);
            });
            xml.within("pic:blipFill", &[], |xml| {
                xml.empty("a:blip", &[("r:embed", &relationship)]);
                xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
            });
            shape(xml, width, height);
        });
        xml.close("a:graphicData");
        xml.close("a:graphic");
    });
    xml.close("w:drawing");
}

fn shape(xml: &mut Xml, width: u64, height: u64) {
    xml.within("pic:spPr", &[], |xml| {
        xml.within("a:xfrm", &[], |xml| {
            xml.empty("a:off", &[("x", &0), ("y", &0)]);
            xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        });
        xml.within("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
    });
}
