//! A picture on its way into a plan: looked at whole, upright, no larger than print needs, and without what a camera says
//! of place and time.

use std::io::Cursor;
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::model::{Asset, MediaType};
use crate::storage::{FileError, FileSystem};

/// The longer side of a picture in a plan, in points: 25 cm, the height of a page's text, at 240 points to the inch.
pub const LONGEST: u32 = 2_400;

/// A picture of no more bytes than that stays as it is; a telephone's photograph has more.
const LIGHT: usize = 2 << 20;

/// The largest file that is looked at, in bytes.
const LARGEST: u64 = 64 << 20;

/// The memory that decoding may take: enough for the 108 million points of a telephone's best photograph.
const MEMORY: u64 = 640 << 20;

/// JPEG's quality from 1 to 100: above it, files grow and eyes see no difference.
const QUALITY: u8 = 85;

/// Why no picture came of a file.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is none of the kinds of pictures known here.
    #[error("neither PNG nor JPEG, WebP or GIF")]
    Foreign,
    /// It has more bytes or points than can be taken.
    #[error("too large a picture")]
    TooLarge,
    /// It ends too early, or makes no sense.
    #[error("a broken picture")]
    Broken,
}

/// Reads a picture from a file: PNG, JPEG, WebP or GIF, whatever its name says.
///
/// # Errors
/// Says why it cannot be taken.
pub fn picture_of_file(files: &dyn FileSystem, path: &Path) -> Result<Asset, PictureError> {
    let at = |source| FileError { path: path.to_owned(), source };
    let bytes = files.read(path, LARGEST).map_err(|error| match error.kind() {
        std::io::ErrorKind::FileTooLarge => PictureError::TooLarge,
        _ => at(error).into(),
    })?;
    picture_of_bytes(bytes)
}

/// A picture from the bytes of its file. Of one that is larger than print has a use for (see [`LONGEST`]), points are
/// left out. One that says more than its points, such as where and when it was taken, is made anew without that: the
/// document is for everybody. Another one stays as it is.
///
/// # Errors
/// Says why it cannot be taken.
pub fn picture_of_bytes(bytes: Vec<u8>) -> Result<Asset, PictureError> {
    let format = image::guess_format(&bytes).map_err(|_| PictureError::Foreign)?;
    let media = match format {
        ImageFormat::Png => Some(MediaType::Png),
        ImageFormat::Jpeg => Some(MediaType::Jpeg),
        ImageFormat::WebP | ImageFormat::Gif => None,
        _ => return Err(PictureError::Foreign),
    };
    let (image, says_more) = looked_at(&bytes)?;
    let fits = image.width().max(image.height()) <= LONGEST && bytes.len() <= LIGHT;
    match media.filter(|_| fits && !says_more) {
        Some(media) => Ok(Asset { media, data: bytes.into() }),
        None => encoded(&fitted(image), media),
    }
}

/// A picture from the clipboard: points of four bytes, red, green, blue and opacity, row after row.
///
/// # Errors
/// [`PictureError::Broken`] when there are not as many bytes as points need.
pub fn picture_of_points(width: u32, height: u32, rgba: Vec<u8>) -> Result<Asset, PictureError> {
    let image = RgbaImage::from_raw(width, height, rgba).filter(|_| width > 0 && height > 0);
    let image = image.map(DynamicImage::ImageRgba8).ok_or(PictureError::Broken)?;
    // Of the screen: letters and lines, which JPEG would blur.
    encoded(&fitted(image), Some(MediaType::Png))
}

/// The picture's points, upright.
///
/// # Errors
/// [`PictureError::TooLarge`] for what takes too much memory, else [`PictureError::Broken`].
pub fn decoded(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    looked_at(bytes).map(|(image, _)| image)
}

/// The picture's points, upright, and whether its file says more of it (EXIF, XMP, IPTC).
fn looked_at(bytes: &[u8]) -> Result<(DynamicImage, bool), PictureError> {
    let wrong = |error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Broken,
    };
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PictureError::Broken)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(wrong)?;
    let there = |said: image::ImageResult<Option<Vec<u8>>>| said.is_ok_and(|said| said.is_some());
    let says_more = there(decoder.exif_metadata()) || there(decoder.xmp_metadata()) || there(decoder.iptc_metadata());
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(wrong)?;
    image.apply_orientation(turn);
    Ok((image, says_more))
}

/// The picture with no side longer than [`LONGEST`].
fn fitted(image: DynamicImage) -> DynamicImage {
    if image.width().max(image.height()) <= LONGEST {
        return image;
    }
    image.resize(LONGEST, LONGEST, image::imageops::FilterType::CatmullRom)
}

/// The file of a picture: PNG for what is transparent, and for one that was while that is light: letters and lines stay
/// sharp in it; else JPEG.
fn encoded(image: &DynamicImage, was: Option<MediaType>) -> Result<Asset, PictureError> {
    let clear = image.color().has_alpha() && image.to_rgba8().pixels().any(|point| point.0[3] < u8::MAX);
    let mut bytes = Vec::new();
    if clear || was == Some(MediaType::Png) {
        let depth = if clear { image.to_rgba8().into() } else { DynamicImage::from(image.to_rgb8()) };
        depth.write_to(Cursor::new(&mut bytes), ImageFormat::Png).map_err(|_| PictureError::Broken)?;
        if clear || bytes.len() <= LIGHT {
            return Ok(Asset { media: MediaType::Png, data: bytes.into() });
        }
        bytes.clear();
    }
    let jpeg = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    image.to_rgb8().write_with_encoder(jpeg).map_err(|_| PictureError::Broken)?;
    Ok(Asset { media: MediaType::Jpeg, data: bytes.into() })
}
