//! The pages of the contents, set once it is known where every heading stands, and what stands above every page's text.

use std::collections::BTreeMap;

use typst::foundations::{Content, NativeElement as _};
use typst::introspection::Introspector as _;
use typst::layout::Point;
use typst::model::{Document as _, DocumentInfo, HeadingElem};
use typst_layout::{Page, PagedDocument};

use super::data::{ContentsData, EntryData, HeadersData, PageData, Shared, SheetData};
use super::set::{Template, set};
use super::write::{Contents, HeadingMark};
use super::{LayoutError, write};
use crate::document::Orientation;
use crate::model::DocumentSettings;

/// Where a heading stands.
pub(super) struct Spotted<'a> {
    pub heading: &'a HeadingMark,
    /// Counted from 0.
    pub page: usize,
    pub at: Point,
}

/// Where the next headings stand, in pages that come behind others.
pub(super) fn spotted<'a>(
    paged: &PagedDocument,
    headings: &mut impl Iterator<Item = &'a HeadingMark>,
    before: usize,
) -> Vec<Spotted<'a>> {
    let introspector = paged.introspector();
    let found = introspector.query(&HeadingElem::ELEM.select());
    let spots = found.iter().zip(headings).filter_map(|(found, heading)| {
        let position = introspector.position(found.location()?)?;
        Some(Spotted { heading, page: before + position.page.get() - 1, at: position.point })
    });
    spots.collect()
}

/// The pages of the contents, to be put in before a page, and what they say of the document. That page, counted from 0,
/// and the headings after it move on.
pub(super) fn contents(
    shared: &Shared,
    contents: &Contents,
    before: usize,
    headings: &[Spotted<'_>],
    warnings: &mut Vec<String>,
) -> Result<(Vec<Page>, DocumentInfo), LayoutError> {
    let listed: Vec<_> = headings.iter().filter(|spotted| spotted.heading.level <= contents.depth).collect();
    let mut taken = 1;
    loop {
        let number = |page: usize| 1 + page + if page >= before { taken } else { 0 };
        let entries = listed.iter().map(|spotted| entry(spotted, number(spotted.page))).collect();
        let data = ContentsData { shared, page: contents.page, title: &contents.title, entries };
        let paged = set(Template::Contents, data, BTreeMap::new(), warnings)?;
        let introspector = paged.introspector();
        let first = introspector.query(&HeadingElem::ELEM.select()).first().and_then(Content::location);
        let thrown = first.and_then(|first| introspector.position(first)).map(|position| position.page.get() - 1);
        let pages = paged.pages().iter().take(thrown.unwrap_or(usize::MAX)).cloned().collect::<Vec<_>>();
        if pages.len() == taken {
            return Ok((pages, paged.info().clone()));
        }
        taken = pages.len();
    }
}

fn entry<'a>(spotted: &Spotted<'a>, page: usize) -> EntryData<'a> {
    let Spotted { heading, at, .. } = spotted;
    let (x, y) = (at.x.to_pt(), at.y.to_pt());
    EntryData { level: heading.level, label: heading.label.as_deref(), words: &heading.words, page, x, y }
}

/// Puts the number and the header above the text of every page but the first.
pub(super) fn put_headers(
    settings: &DocumentSettings,
    shared: &Shared,
    header: Option<&str>,
    pages: &mut [Page],
    warnings: &mut Vec<String>,
) -> Result<(), LayoutError> {
    let geometry = |orientation| write::page_data(settings, orientation);
    let [upright, lying] = [Orientation::Portrait, Orientation::Landscape].map(geometry);
    let of = |page: &Page| if page.frame.width() > page.frame.height() { lying } else { upright };
    let sheet = |(index, page): (usize, &Page)| SheetData { page: PageData { ..of(page) }, number: index + 1 };
    let sheets: Vec<_> = pages.iter().enumerate().skip(1).map(sheet).collect();
    if sheets.is_empty() {
        return Ok(());
    }
    let paged = set(Template::Headers, HeadersData { shared, header, sheets }, BTreeMap::new(), warnings)?;
    for (page, above) in pages.iter_mut().skip(1).zip(paged.pages()) {
        page.frame.push_frame(Point::zero(), above.frame.clone());
    }
    Ok(())
}
