//! How large a picture is by itself, and how it is to be turned: read from its first bytes, for every format alike.
//!
//! A camera keeps a picture as its sensor lay and says beside it how it was held (EXIF); a scanner says how many
//! points it takes to the inch. Both are as hostile as any file: whatever does not make sense is not said.

use super::Picture;
use crate::model::MediaType;

/// Points of a picture to the inch where it does not say: what screens and word processors take.
const USUAL: f64 = 96.0;

/// More or fewer points to the inch than this are a mistake of whoever wrote the file.
const LIKELY: std::ops::RangeInclusive<f64> = 20.0..=4_800.0;

/// How a picture is to be turned to be seen as it was taken: first mirrored, then turned clockwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// Left and right are exchanged.
    pub mirrored: bool,
    /// So many quarters of a circle, 0–3.
    pub quarters: u8,
}

impl Turn {
    /// Width and height change places.
    #[must_use]
    pub const fn on_side(self) -> bool {
        self.quarters % 2 == 1
    }

    /// What EXIF's number says (CIPA DC-008, 4.6.4, tag 274).
    fn of(orientation: u32) -> Option<Self> {
        let (mirrored, quarters) = match orientation {
            1 => (false, 0),
            2 => (true, 0),
            3 => (false, 2),
            4 => (true, 2),
            5 => (true, 3),
            6 => (false, 1),
            7 => (true, 1),
            8 => (false, 3),
            _ => return None,
        };
        Some(Self { mirrored, quarters })
    }
}

/// A picture's own size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Natural {
    /// Its width before it is turned, in twips; never nought.
    pub width: u32,
    /// Its height before it is turned, in twips; never nought.
    pub height: u32,
    /// How it is to be turned.
    pub turn: Turn,
}

impl Picture {
    /// The picture's own size; none when the bytes do not say.
    #[must_use]
    pub fn natural(&self) -> Option<Natural> {
        let said = match self.media {
            MediaType::Png => png(self.data.bytes())?,
            MediaType::Jpeg => jpeg(self.data.bytes())?,
        };
        let twips = |points: u32, density: f64| {
            let length = f64::from(points) * 1_440.0 / density;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a length, and not negative")]
            let length = length.round() as u32;
            (points > 0).then_some(length.max(1))
        };
        let likely = |density: &[f64; 2]| density.iter().all(|density| LIKELY.contains(density));
        let [across, down] = said.density.filter(likely).unwrap_or([USUAL; 2]);
        Some(Natural {
            width: twips(said.width, across)?,
            height: twips(said.height, down)?,
            turn: said.turn.unwrap_or_default(),
        })
    }
}

/// What a picture's bytes say.
#[derive(Default)]
struct Said {
    width: u32,
    height: u32,
    /// Points to the inch, across and down.
    density: Option<[f64; 2]>,
    turn: Option<Turn>,
}

impl Said {
    /// What an EXIF block says, where nothing is said yet.
    fn add_exif(&mut self, exif: &[u8]) {
        let Some(tiff) = Tiff::of(exif) else { return };
        self.turn = self.turn.or_else(|| tiff.short(0x0112).and_then(Turn::of));
        // 2: inches, which is what is meant when nothing is said; 3: centimetres.
        let scale = if tiff.short(0x0128) == Some(3) { 2.54 } else { 1.0 };
        let density = || Some([tiff.ratio(0x011a)? * scale, tiff.ratio(0x011b)? * scale]);
        self.density = self.density.or_else(density);
    }
}

/// A PNG's chunks before its picture (W3C PNG, 5.3 and 11).
fn png(bytes: &[u8]) -> Option<Said> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let mut said = Said::default();
    loop {
        let length = usize::try_from(big(rest, 0)?).ok()?;
        let body = rest.get(8..8_usize.checked_add(length)?);
        match (rest.get(4..8)?, body) {
            (b"IHDR", Some(body)) => (said.width, said.height) = (big(body, 0)?, big(body, 4)?),
            // In points to the metre, when the last byte says so.
            (b"pHYs", Some([.., 1])) => {
                let density = |at| Some(f64::from(big(body?, at)?) * 0.0254);
                said.density = density(0).zip(density(4)).map(|(across, down)| [across, down]);
            }
            (b"eXIf", Some(body)) => said.add_exif(body),
            (b"IDAT" | b"IEND", _) | (_, None) => return (said.width > 0).then_some(said),
            _ => {}
        }
        // Four bytes of check sum follow.
        rest = rest.get(length.checked_add(12)?..)?;
    }
}

/// A JPEG's segments up to its first frame (ITU-T T.81, B.2).
fn jpeg(bytes: &[u8]) -> Option<Said> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut said = Said::default();
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
        let body = tail.get(2..length).unwrap_or_default();
        match marker {
            // Start of a frame, of whichever coding; C4, C8 and CC are tables.
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let number = |from: usize| Some(u16::from_be_bytes(tail.get(from..from + 2)?.try_into().ok()?));
                (said.width, said.height) = (number(5)?.into(), number(3)?.into());
                return Some(said);
            }
            0xe0 => said.density = jfif(body).or(said.density),
            0xe1 => {
                if let Some(exif) = body.strip_prefix(b"Exif\0\0") {
                    said.add_exif(exif);
                }
            }
            _ => {}
        }
        if length < 2 || marker == 0xda {
            return None;
        }
        rest = tail.get(length..)?;
    }
}

/// Points to the inch in a JFIF header (ITU-T T.871, 10.1).
fn jfif(body: &[u8]) -> Option<[f64; 2]> {
    let [_, _, unit, a, b, c, d, ..] = body.strip_prefix(b"JFIF\0")? else { return None };
    let scale = match unit {
        1 => 1.0,
        2 => 2.54,
        _ => return None,
    };
    Some([[*a, *b], [*c, *d]].map(|density| f64::from(u16::from_be_bytes(density)) * scale))
}

fn big(bytes: &[u8], from: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(from..from + 4)?.try_into().ok()?))
}

/// An EXIF block, which is the head of a TIFF file: numbers by tags (CIPA DC-008, 4.6.2).
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        match bytes.get(..4)? {
            b"II*\0" => Some(Self { bytes, little: true }),
            b"MM\0*" => Some(Self { bytes, little: false }),
            _ => None,
        }
    }

    /// A number of this many bytes, at most four.
    fn number(&self, from: usize, count: usize) -> Option<u32> {
        let bytes = self.bytes.get(from..from.checked_add(count)?)?;
        let add = |sum: u32, byte: &u8| (sum << 8) | u32::from(*byte);
        Some(if self.little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) })
    }

    /// Where the value of a tag of this type stands in the first directory: in its entry or, by address, elsewhere.
    fn entry(&self, tag: u32, kind: u32) -> Option<usize> {
        let directory = usize::try_from(self.number(4, 4)?).ok()?;
        let count = usize::try_from(self.number(directory, 2)?).ok()?;
        let entries = (0..count).map_while(|index| directory.checked_add(2 + index * 12));
        let found = entries.take_while(|at| self.number(*at, 4).is_some());
        let mut found = found.filter(|at| self.number(*at, 2) == Some(tag) && self.number(at + 2, 2) == Some(kind));
        found.next().map(|at| at + 8)
    }

    fn short(&self, tag: u32) -> Option<u32> {
        self.number(self.entry(tag, 3)?, 2)
    }

    fn ratio(&self, tag: u32) -> Option<f64> {
        let at = usize::try_from(self.number(self.entry(tag, 5)?, 4)?).ok()?;
        let (upper, lower) = (self.number(at, 4)?, self.number(at.checked_add(4)?, 4)?);
        (lower > 0).then(|| f64::from(upper) / f64::from(lower))
    }
}
