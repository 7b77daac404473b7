//! Pictures and drawings: how large they are, and how they stand in the text (ECMA-376 part 1, 20.4).

use std::borrow::Cow;

use super::DocxError;
use super::body::Body;
use super::look::Look;
use super::text::Run;
use super::xml::{Attributes, Xml};
use crate::document::{Drawing, Natural, Picture, Turn, Words};
use crate::layout::drawing_png;
use crate::model::{AssetId, MediaType};

/// English Metric Units in a twip (914,400 to the inch).
const TWIP: u64 = 635;

/// Sixty-thousandths of a degree in a quarter of a circle.
const QUARTER: u32 = 5_400_000;

/// A file of the package.
struct File<'a> {
    asset: AssetId,
    media: MediaType,
    bytes: Cow<'a, [u8]>,
}

/// The pictures of a document, each once.
#[derive(Default)]
pub(super) struct Media<'a> {
    files: Vec<File<'a>>,
    /// How many times a picture has been placed.
    count: u32,
}

impl<'a> Media<'a> {
    /// The place among the files, from 1, of a picture's bytes.
    fn file(&mut self, file: File<'a>) -> usize {
        let known = self.files.iter().position(|other| other.asset == file.asset);
        let place = known.unwrap_or(self.files.len());
        if known.is_none() {
            self.files.push(file);
        }
        place + 1
    }

    /// Every file: relationship, name in the package's `word` folder, bytes.
    pub(super) fn files(&self) -> impl Iterator<Item = (String, String, &[u8])> {
        self.files.iter().zip(1..).map(|(file, place)| {
            let extension = match file.media {
                MediaType::Png => "png",
                MediaType::Jpeg => "jpeg",
            };
            (relationship(place), format!("media/image{place}.{extension}"), file.bytes.as_ref())
        })
    }
}

fn relationship(place: usize) -> String {
    format!("rIdImage{place}")
}

/// A picture in its place. Width and height are in EMU, before it is turned.
struct Figure<'a> {
    /// What the program's list of objects calls it: nobody reads it in the document.
    name: &'static str,
    alternative: &'a str,
    caption: &'a Words,
    width: u64,
    height: u64,
    turn: Turn,
}

impl<'a> Body<'a> {
    /// A picture in a paragraph of its own, with its caption below: in its own size, or as much smaller as the text is
    /// narrower, or as four fifths of the page are lower. One that does not say its size is as wide as the text, four
    /// to three.
    pub(super) fn picture(&mut self, picture: &'a Picture, look: Look) {
        let asset = picture.asset;
        let place = self.media.file(File { asset, media: picture.media, bytes: Cow::Borrowed(picture.data.bytes()) });
        let unknown = || {
            let width = self.page.text_width();
            Natural { width, height: width * 3 / 4, turn: Turn::default() }
        };
        let natural = picture.natural().unwrap_or_else(unknown);
        let (width, height) = self.fitted((natural.width, natural.height), natural.turn, (4, 5));
        self.figure(
            place,
            &Figure {
                name: "Picture",
                alternative: &picture.alternative,
                caption: &picture.caption,
                width,
                height,
                turn: natural.turn,
            },
            look,
        );
    }

    /// A drawing, as a picture: in its own size, unless the page is smaller.
    pub(super) fn drawing(&mut self, drawing: &'a Drawing, look: Look) -> Result<(), DocxError> {
        let png = drawing_png(drawing)?;
        let asset = AssetId::of(&png);
        let place = self.media.file(File { asset, media: MediaType::Png, bytes: Cow::Owned(png) });
        let size = (drawing.width.max(1), drawing.height.max(1));
        let (width, height) = self.fitted(size, Turn::default(), (9, 10));
        let Drawing { alternative, caption, .. } = drawing;
        let turn = Turn::default();
        self.figure(place, &Figure { name: "Drawing", alternative, caption, width, height, turn }, look);
        Ok(())
    }

    fn figure(&mut self, place: usize, figure: &Figure<'_>, look: Look) {
        let captioned = !figure.caption.text.trim().is_empty();
        self.media.count = self.media.count.saturating_add(1);
        let number = self.media.count;
        let look = Look { keep_next: captioned, after: if captioned { None } else { look.after }, ..look };
        self.paragraph("Figure", &look, |body| {
            Run::default().with(&mut body.xml, |xml| inline(xml, figure, &relationship(place), number));
        });
        if captioned {
            self.paragraph("Caption", &Look::default(), |body| body.words(figure.caption));
        }
    }

    /// Width and height in EMU of what is so many twips large: no wider than the text when it has been turned, and no
    /// higher than this part of it.
    fn fitted(&self, (width, height): (u32, u32), turn: Turn, (part, whole): (u64, u64)) -> (u64, u64) {
        let widest = u64::from(self.page.text_width());
        let highest = u64::from(self.page.text_height()) * part / whole;
        let (widest, highest) = if turn.on_side() { (highest, widest) } else { (widest, highest) };
        let (width, height) = (u64::from(width), u64::from(height));
        // The one that is larger for its room rules both.
        let (wide, high) = if width * highest > height * widest {
            let wide = width.min(widest);
            (wide * TWIP, wide * TWIP * height / width)
        } else {
            let high = height.min(highest);
            (high * TWIP * width / height, high * TWIP)
        };
        (wide.max(1), high.max(1))
    }
}

/// The picture, set like a letter of the line. Word reserves the room of a picture that lies on its side by itself.
fn inline(xml: &mut Xml, figure: &Figure<'_>, relationship: &str, number: u32) {
    let name = format!("{} {number}", figure.name);
    // Those who do not see it are told at least what stands under it.
    let said = [figure.alternative, &figure.caption.text].into_iter().find(|words| !words.trim().is_empty());
    let said = said.unwrap_or_default();
    let properties: Attributes<'_> = &[("id", &number), ("name", &name), ("descr", &said)];
    xml.open("w:drawing", &[]);
    let distances: Attributes<'_> = &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
    xml.within("wp:inline", distances, |xml| {
        xml.empty("wp:extent", &[("cx", &figure.width), ("cy", &figure.height)]);
        xml.empty("wp:docPr", properties);
        xml.within("wp:cNvGraphicFramePr", &[], |xml| xml.empty("a:graphicFrameLocks", &[("noChangeAspect", &1)]));
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", &"http://schemas.openxmlformats.org/drawingml/2006/picture")]);
        xml.within("pic:pic", &[], |xml| {
            xml.within("pic:nvPicPr", &[], |xml| {
                xml.empty("pic:cNvPr", properties);
                xml.empty("pic:cNvPicPr", &[]);
            });
            xml.within("pic:blipFill", &[], |xml| {
                xml.empty("a:blip", &[("r:embed", &relationship)]);
                xml.within("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
            });
            shape(xml, figure);
        });
        xml.close("a:graphicData");
        xml.close("a:graphic");
    });
    xml.close("w:drawing");
}

/// The picture's rectangle, and how it is turned (ECMA-376 part 1, 20.1.7.6): mirrored before it is turned clockwise.
fn shape(xml: &mut Xml, figure: &Figure<'_>) {
    let rotation = QUARTER * u32::from(figure.turn.quarters);
    let mut turn: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
    if rotation > 0 {
        turn.push(("rot", &rotation));
    }
    if figure.turn.mirrored {
        turn.push(("flipH", &1));
    }
    xml.within("pic:spPr", &[], |xml| {
        xml.within("a:xfrm", &turn, |xml| {
            xml.empty("a:off", &[("x", &0), ("y", &0)]);
            xml.empty("a:ext", &[("cx", &figure.width), ("cy", &figure.height)]);
        });
        xml.within("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
    });
}
