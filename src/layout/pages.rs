//! Pages as they were set, and what can be asked of them.

use std::collections::BTreeMap;

use typst::foundations::{NativeElement, Smart, Value};
use typst::introspection::{Introspector, MetadataElem, PagedPosition};
use typst::model::Document as _;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::contents::{self, Spotted};
use super::data::{BlockData, Data, RunData};
use super::set::{Template, forget, in_one_thread, sentences, set};
use super::{LayoutError, PageNumbers, Picture, Spot, shapes, tags, write};
use crate::document::{Document, Drawing, Origin};

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
    /// Sets the pages of a file.
    ///
    /// # Errors
    /// When the template and the document do not go together.
    pub fn of(document: Document) -> Result<Self, LayoutError> {
        in_one_thread(|| Self::set(document, false))
    }

    /// Sets pages that know where each text of the plan stands. Setting a document that differs little from one before
    /// takes little time.
    ///
    /// # Errors
    /// When the template and the document do not go together.
    pub fn with_spots(document: Document) -> Result<Self, LayoutError> {
        Self::set(document, true)
    }

    fn set(document: Document, marked: bool) -> Result<Self, LayoutError> {
        let write::Written { data, marks, headings, contents, header, files } = write::write(&document, marked);
        let identity = format!("{}-{}", document.properties.plan, document.language);
        let settings = document.settings.clone();
        // Of a long document it would only take room while the pages are set.
        drop(document);
        let Data { shared, runs } = data;
        let mut warnings = Vec::new();
        let (mut pages, mut spotted, mut info, mut before) = (Vec::new(), Vec::new(), None, 0);
        let mut headings = headings.iter();
        let mut fonts = Vec::new();
        for (place, part) in parts(runs).into_iter().enumerate() {
            let Part::Pages(runs) = part else {
                before = pages.len();
                continue;
            };
            let data = Data { shared: shared.clone(), runs };
            let body = set(Template::Document(place), data, files.clone(), &mut warnings)?;
            spotted.extend(contents::spotted(&body, &mut headings, pages.len()));
            info.get_or_insert_with(|| body.info().clone());
            let mut set = body.pages().to_vec();
            drop(body);
            if !marked {
                for page in &mut set {
                    tags::lighten(&mut page.frame, &mut fonts);
                }
            }
            pages.append(&mut set);
        }
        if let Some(place) = contents {
            let (put, of_contents) = contents::contents(&shared, &place, before, &spotted, &mut warnings)?;
            for spotted in spotted.iter_mut().filter(|spotted: &&mut Spotted<'_>| spotted.page >= before) {
                spotted.page += put.len();
            }
            pages.splice(before..before, put);
            info.get_or_insert(of_contents);
        }
        contents::put_headers(&settings, &shared, header.as_deref(), &mut pages, &mut warnings)?;
        for (page, number) in pages.iter_mut().zip(1..) {
            page.number = number;
        }
        if !marked {
            forget();
        }
        let paged = PagedDocument::new(pages.into_iter().collect(), info.unwrap_or_default());
        let mut pages = Self { paged, identity, numbers: PageNumbers::new(), spots: Vec::new(), warnings };
        pages.know_headings(&spotted);
        if marked {
            pages.find_marks(&marks);
        }
        Ok(pages)
    }

    fn know_headings(&mut self, spotted: &[Spotted<'_>]) {
        for Spotted { heading, page, at } in spotted {
            self.numbers.insert(heading.place, page + 1);
            if let Some(origin) = heading.origin {
                self.spots.push(Spot { origin, page: *page, x: at.x.to_pt(), y: at.y.to_pt() });
            }
        }
    }

    fn find_marks(&mut self, marks: &[write::Mark]) {
        let introspector = self.paged.introspector();
        for mark in &introspector.query(&MetadataElem::ELEM.select()) {
            let Some(Value::Int(index)) = mark.to_packed::<MetadataElem>().map(|mark| mark.value.clone()) else {
                continue;
            };
            let known = usize::try_from(index).ok().and_then(|index| marks.get(index));
            let position = mark.location().and_then(|location| introspector.position(location));
            if let (Some(known), Some(PagedPosition { page, point })) = (known, position) {
                let (x, y) = (point.x.to_pt(), point.y.to_pt() - known.ascent);
                self.spots.push(Spot { origin: known.origin, page: page.get() - 1, x, y });
            }
        }
        self.spots.sort_by(|one, other| one.page.cmp(&other.page).then(one.y.total_cmp(&other.y)));
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

    /// Every text of the plan on the pages, page by page and from top to bottom; of a file's pages, the headings alone.
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
        let written = in_one_thread(|| typst_pdf::pdf(&self.paged, &options));
        written.map_err(|errors| LayoutError::Pdf(sentences(&errors).join("; ")))
    }
}

/// A drawing as a PNG file.
///
/// # Errors
/// When the drawing cannot be set.
pub fn drawing_png(drawing: &Drawing) -> Result<Vec<u8>, LayoutError> {
    let paged = set(Template::Drawing, shapes::drawing(drawing), BTreeMap::new(), &mut Vec::new())?;
    let page = paged.pages().first().ok_or_else(|| LayoutError::Setting("a drawing without a page".to_owned()))?;
    let pixmap = typst_render::render(page, &render_options(FINENESS));
    pixmap.encode_png().map_err(|error| LayoutError::Setting(error.to_string()))
}

/// A part of the document that is set by itself.
enum Part {
    /// The contents, which come later.
    Contents,
    /// What stands on pages of its own.
    Pages(Vec<RunData>),
}

/// From so many blocks, rows and items on, what begins on a page of its own is set by itself: the memory that setting
/// takes is that of the longest part then.
const LONG: usize = 4_000;

/// The parts of a document, in order. The contents are one in any case.
fn parts(runs: Vec<RunData>) -> Vec<Part> {
    let long = runs.iter().flat_map(|run| &run.blocks).map(|placed| placed.block.weight()).sum::<usize>() > LONG;
    let mut parts = Vec::new();
    let mut pages: Vec<RunData> = Vec::new();
    for RunData { page, blocks } in runs {
        let begin = |pages: &mut Vec<RunData>| pages.push(RunData { page, blocks: Vec::new() });
        begin(&mut pages);
        for placed in blocks {
            let contents = matches!(placed.block, BlockData::Contents);
            if contents || (long && placed.top) {
                close(&mut parts, &mut pages);
                begin(&mut pages);
            }
            match pages.last_mut() {
                Some(run) if !contents => run.blocks.push(placed),
                _ => parts.push(Part::Contents),
            }
        }
        if long {
            close(&mut parts, &mut pages);
        }
    }
    close(&mut parts, &mut pages);
    if parts.is_empty() { vec![Part::Pages(pages)] } else { parts }
}

/// Ends a part, if anything stands in it.
fn close(parts: &mut Vec<Part>, pages: &mut Vec<RunData>) {
    pages.retain(|run| !run.blocks.is_empty());
    if !pages.is_empty() {
        parts.push(Part::Pages(std::mem::take(pages)));
    }
}

fn render_options(dots: f64) -> RenderOptions {
    RenderOptions { pixel_per_pt: Scalar::new(dots.clamp(0.05, 20.0)), render_bleed: false }
}

fn picture(page: &typst_layout::Page, dots: f64) -> Picture {
    let pixmap = typst_render::render(page, &render_options(dots));
    Picture { width: pixmap.width(), height: pixmap.height(), rgba: pixmap.take() }
}
