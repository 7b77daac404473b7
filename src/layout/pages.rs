//! Pages as they were set, and what can be asked of them.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Bytes, NativeElement, Smart, Value};
use typst::introspection::{Introspector, Location, MetadataElem, PagedPosition};
use typst::model::HeadingElem;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::world::World;
use super::{LayoutError, PageNumbers, Picture, Spot, shapes, write};
use crate::document::{Block, Document, Drawing, Origin};

/// What was set this many times ago and not since is forgotten: memory stays bounded while somebody types.
const REMEMBERED: usize = 4;

/// How finely a drawing is drawn for formats that take no shapes: dots to the point.
const FINENESS: f64 = 3.0;

/// The pages of a document.
pub struct Pages {
    paged: PagedDocument,
    /// What tells this document from others, for the file's identity.
    identity: String,
    numbers: PageNumbers,
    spots: Vec<Spot>,
    warnings: Vec<String>,
}

impl Pages {
    /// Sets the pages. Setting a document that differs little from one before takes little time.
    ///
    /// # Errors
    /// When the template and the document do not go together.
    pub fn of(document: &Document) -> Result<Self, LayoutError> {
        let write::Written { data, marks, headings, mut files } = write::write(document);
        files.insert("data.json".to_owned(), json(&data)?);
        // It is written down now: of a long document it would only take room while the pages are set.
        drop(data);
        let (paged, warnings) = set(&World::new(include_str!("../../assets/document.typ"), files)?)?;
        let mut pages = Self {
            paged,
            identity: format!("{}-{}", document.properties.plan, document.language),
            numbers: PageNumbers::new(),
            spots: Vec::new(),
            warnings,
        };
        pages.find_headings(document, &headings);
        pages.find_marks(&marks);
        Ok(pages)
    }

    fn find_headings(&mut self, document: &Document, headings: &[usize]) {
        let found = self.paged.introspector().query(&HeadingElem::ELEM.select());
        for (place, heading) in headings.iter().zip(&found) {
            let Some((page, at)) = self.position(heading.location()) else { continue };
            self.numbers.insert(*place, page.get());
            if let Some(Block::Heading(heading)) = document.blocks.get(*place)
                && let Some(origin) = heading.words.origin
            {
                self.spots.push(spot(origin, page, at));
            }
        }
    }

    fn find_marks(&mut self, marks: &[write::Mark]) {
        for mark in &self.paged.introspector().query(&MetadataElem::ELEM.select()) {
            let Some(Value::Int(index)) = mark.to_packed::<MetadataElem>().map(|mark| mark.value.clone()) else {
                continue;
            };
            let known = usize::try_from(index).ok().and_then(|index| marks.get(index));
            if let (Some(known), Some((page, (x, y)))) = (known, self.position(mark.location())) {
                self.spots.push(spot(known.origin, page, (x, y - known.ascent)));
            }
        }
        self.spots.sort_by(|one, other| one.page.cmp(&other.page).then(one.y.total_cmp(&other.y)));
    }

    fn position(&self, location: Option<Location>) -> Option<(NonZeroUsize, (f64, f64))> {
        let PagedPosition { page, point } = self.paged.introspector().position(location?)?;
        Some((page, (point.x.to_pt(), point.y.to_pt())))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.paged.pages().len()
    }

    /// Width and height of a page, counted from 0, in points.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.paged.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// On which page every heading stands.
    #[must_use]
    pub fn numbers(&self) -> &PageNumbers {
        &self.numbers
    }

    /// Every text of the plan on the pages, page by page and from top to bottom.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// What the setting found questionable. Nothing, or the template has a fault.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// Where a text stands first.
    #[must_use]
    pub fn spot_of(&self, origin: Origin) -> Option<Spot> {
        self.spots.iter().find(|spot| spot.origin == origin).copied()
    }

    /// The text at a point of a page, in points from its upper left corner: the last one that begins above it and not
    /// to its right; on the upper part of a page, the text that comes over from the page before.
    #[must_use]
    pub fn origin_at(&self, page: usize, x: f64, y: f64) -> Option<Origin> {
        let above = |spot: &&Spot| spot.page == page && spot.y <= y && spot.x <= x + 1.0;
        let found = self
            .spots
            .iter()
            .filter(above)
            .max_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
        let over = || self.spots.iter().rev().find(|spot| spot.page < page);
        found.or_else(over).map(|spot| spot.origin)
    }

    /// A page, so many dots to the point of length.
    #[must_use]
    pub fn picture(&self, page: usize, dots: f64) -> Option<Picture> {
        Some(picture(self.paged.pages().get(page)?, dots))
    }

    /// What a page looks like, as a number: equal pages have equal ones.
    #[must_use]
    pub fn fingerprint(&self, page: usize) -> Option<u128> {
        self.paged.pages().get(page).map(typst::utils::hash128)
    }

    /// The pages as a PDF file: PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// When the pages break a rule of the standards.
    pub fn pdf(&self) -> Result<Vec<u8>, LayoutError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        let options = PdfOptions {
            ident: Smart::Custom(self.identity.clone()),
            creator: Smart::Custom(Some("Kengesh".to_owned())),
            standards: standards.map_err(|error| LayoutError::Pdf(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.paged, &options).map_err(|errors| LayoutError::Pdf(said(&errors).join("; ")))
    }
}

/// A drawing as a PNG file.
///
/// # Errors
/// When the drawing cannot be set.
pub fn drawing_png(drawing: &Drawing) -> Result<Vec<u8>, LayoutError> {
    let files = BTreeMap::from([("data.json".to_owned(), json(&shapes::drawing(drawing))?)]);
    let (paged, _) = set(&World::new(include_str!("../../assets/drawing.typ"), files)?)?;
    let page = paged.pages().first().ok_or_else(|| LayoutError::Setting("a drawing without a page".to_owned()))?;
    let pixmap = typst_render::render(page, &render_options(FINENESS));
    pixmap.encode_png().map_err(|error| LayoutError::Setting(error.to_string()))
}

fn json(data: &impl serde::Serialize) -> Result<Bytes, LayoutError> {
    let json = serde_json::to_vec(data).map_err(|error| LayoutError::Setting(error.to_string()))?;
    Ok(Bytes::new(json))
}

/// Sets the pages of a world, and says what was questionable.
fn set(world: &World) -> Result<(PagedDocument, Vec<String>), LayoutError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    typst::comemo::evict(REMEMBERED);
    let paged = output.map_err(|errors| LayoutError::Setting(said(&errors).join("; ")))?;
    Ok((paged, said(&warnings)))
}

fn said(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| format!("{} {:?}", diagnostic.message, diagnostic.hints)).collect()
}

fn spot(origin: Origin, page: NonZeroUsize, (x, y): (f64, f64)) -> Spot {
    Spot { origin, page: page.get() - 1, x, y }
}

fn render_options(dots: f64) -> RenderOptions {
    RenderOptions { pixel_per_pt: Scalar::new(dots.clamp(0.05, 20.0)), render_bleed: false }
}

fn picture(page: &typst_layout::Page, dots: f64) -> Picture {
    let pixmap = typst_render::render(page, &render_options(dots));
    Picture { width: pixmap.width(), height: pixmap.height(), rgba: pixmap.take() }
}
