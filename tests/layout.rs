//! The pages: what stands where, and what the PDF says of itself.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;

use common::{cases, plans, sample};
use jiff::civil::{Date, date};
use kengesh::analysis::PLACEHOLDER;
use kengesh::document::{
    Block, Cell, Document, Front, Geometry, Options, Orientation, Origin, Scope, Table, Words, build,
};
use kengesh::layout::Pages;
use kengesh::model::*;
use proptest::prelude::*;

const DAY: Date = date(2026, 1, 15);

fn document(plan: &Plan, language: Language) -> Document {
    build(plan, &Options { language, date: DAY, scope: Scope::Whole })
}

fn pages(document: &Document) -> Pages {
    let pages = Pages::with_spots(document.clone()).unwrap();
    assert_eq!(pages.warnings(), [] as [&str; 0]);
    pages
}

fn kant(language: Language) -> (Document, Pages) {
    let document = document(&sample("kant-2014-2017.ron"), language);
    let pages = pages(&document);
    (document, pages)
}

/// Every text of somebody's own in the document.
fn origins(document: &Document) -> BTreeSet<Origin> {
    let mut all = BTreeSet::new();
    for block in &document.blocks {
        match block {
            Block::Front(_, words) | Block::Paragraph(_, words) => all.extend(words.origin),
            Block::Heading(heading) => all.extend(heading.words.origin),
            Block::List(list) => all.extend(list.items.iter().filter_map(|item| item.words.origin)),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten().flat_map(|cell| &cell.paragraphs);
                all.extend(cells.filter_map(|words| words.origin));
            }
            Block::Picture(picture) => all.extend(picture.caption.origin),
            Block::Drawing(drawing) => all.extend(drawing.caption.origin),
            Block::Contents { .. } | Block::Pages(_) => {}
        }
    }
    all
}

#[test]
fn every_heading_has_its_page_and_they_come_in_order() {
    for language in [Language::Ru, Language::Ky] {
        let (document, pages) = kant(language);
        let headings = document.blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Heading(_)));
        let numbers: Vec<usize> = headings.map(|(place, _)| pages.numbers()[&place]).collect();
        assert!(numbers.is_sorted(), "{numbers:?}");
        // Title page and contents come first.
        assert!(numbers[0] >= 3, "{numbers:?}");
        assert!(*numbers.last().unwrap() <= pages.count());
    }
}

#[test]
fn every_text_is_found_on_the_pages() {
    let (document, pages) = kant(Language::Ru);
    let found: BTreeSet<Origin> = pages.spots().iter().map(|spot| spot.origin).collect();
    assert_eq!(found, origins(&document));
    for spot in pages.spots() {
        let (width, height) = pages.size(spot.page).unwrap();
        assert!((0.0..width).contains(&spot.x) && (0.0..height).contains(&spot.y), "{spot:?}");
    }
}

#[test]
fn a_click_on_a_text_finds_that_text() {
    let (_, pages) = kant(Language::Ru);
    for spot in pages.spots() {
        // A little into the first word.
        assert_eq!(pages.origin_at(spot.page, spot.x + 4.0, spot.y + 4.0), Some(spot.origin), "{spot:?}");
    }
}

#[test]
fn a_click_below_a_page_break_finds_the_text_that_comes_over_from_the_page_before() {
    let mut plan = Plan::new(Language::Ru);
    let text = Text::new(Language::Ru, &"Город развивается. ".repeat(400));
    let block = model_block(Content::Paragraph(text));
    let id = block.id;
    let section = Section {
        title: Text::new(Language::Ru, "Раздел"),
        opening: [block].into_iter().collect(),
        ..Section::default()
    };
    plan.sections.push(section);
    let pages = pages(&document(&plan, Language::Ru));
    let spot = pages.spot_of(Origin { id, field: Field::Text }).unwrap();
    assert_eq!(pages.origin_at(spot.page + 1, 200.0, 200.0), Some(spot.origin));
}

fn model_block(content: Content) -> kengesh::model::Block {
    kengesh::model::Block { id: Id::from_u128(7), content }
}

#[test]
fn the_approval_stands_at_the_right_of_pages_of_either_kind() {
    let plan = sample("kant-2014-2017.ron");
    for scope in [Scope::Whole, Scope::ActionPlan] {
        let document = build(&plan, &Options { language: Language::Ru, date: DAY, scope });
        let approval = document.blocks.iter().find_map(|block| match block {
            Block::Front(Front::Approval, words) => words.origin,
            _ => None,
        });
        let pages = pages(&document);
        let ((width, _), spot) = (pages.size(0).unwrap(), pages.spot_of(approval.unwrap()).unwrap());
        // Nine centimetres are 255 points; the margins at the right are one and two centimetres.
        assert!((width - 255.5 - 57.0..width - 255.0 - 28.0).contains(&spot.x), "{scope:?}: {spot:?} of {width}");
    }
}

#[test]
fn what_no_typeface_has_is_a_placeholder_and_never_a_failure() {
    let mut plan = Plan::new(Language::Ru);
    std::sync::Arc::make_mut(&mut plan.passport).title = Text::new(Language::Ru, "Кант 👩‍🌾 \u{20c0} 漢字 \u{e000}");
    let document = document(&plan, Language::Ru);
    let pdf = pages(&document).pdf().unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(PLACEHOLDER, '□');
}

#[test]
fn a_picture_that_is_none_is_replaced_by_its_words() {
    let plan = common::everything::everything();
    pages(&document(&plan, Language::Ru)).pdf().unwrap();
}

#[test]
fn the_pdf_says_it_is_for_archives_and_for_everybody() {
    let (_, pages) = kant(Language::Ky);
    let pdf = pages.pdf().unwrap();
    let has = |words: &str| pdf.windows(words.len()).any(|part| part == words.as_bytes());
    assert!(has("<pdfaid:part>2</pdfaid:part>") && has("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(has("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(has("ky-KG"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let plan = sample("kant-2014-2017.ron");
    let bytes = || pages(&document(&plan, Language::Ru)).pdf().unwrap();
    assert!(bytes() == bytes());
}

#[test]
fn an_unchanged_page_keeps_its_fingerprint() {
    let plan = sample("kant-2014-2017.ron");
    let before = pages(&document(&plan, Language::Ru));
    let mut changed = plan.clone();
    let last = changed.risks.iter().last().unwrap().id;
    let places = Places::of(&changed);
    changed.text_mut(last, Field::Text, &places).unwrap().set(Language::Ru, "Иной риск", Language::Ru);
    let after = pages(&document(&changed, Language::Ru));
    let page = after.spot_of(Origin { id: last, field: Field::Text }).unwrap().page;
    assert_eq!(before.fingerprint(3), after.fingerprint(3));
    assert_ne!(before.fingerprint(page), after.fingerprint(page));
}

#[test]
fn a_page_is_drawn_as_large_as_asked() {
    let (_, pages) = kant(Language::Ru);
    let picture = pages.picture(0, 1.0).unwrap();
    assert_eq!((picture.width, picture.height), (595, 842));
    assert_eq!(picture.rgba.len(), 595 * 842 * 4);
    assert!(picture.rgba.chunks(4).any(|dot| dot[..3].iter().all(|light| *light < 60)), "letters are dark");
    assert!(pages.picture(pages.count(), 1.0).is_none());
}

/// A document of one table: words in every second column, nothing in the others.
fn narrow_table(columns: usize, words: &[String]) -> Document {
    let plan = Plan::new(Language::Ky);
    let mut document = document(&plan, Language::Ky);
    let cell = |(column, text): (usize, &String)| {
        let full = column.is_multiple_of(2);
        let paragraphs = if full { vec![Words::plain(text.clone())] } else { Vec::new() };
        Cell { paragraphs, ..Cell::of(Words::default()) }
    };
    let rows = words.iter().map(|text| vec![text; columns].into_iter().enumerate().map(cell).collect());
    let table = Table { widths: vec![1; columns], rows: rows.collect(), ..Table::default() };
    document.blocks = vec![Block::Table(table)];
    document
}

#[test]
fn long_words_stay_in_their_narrow_cells() {
    let words = ["жооптуулуктарыбыздын", "канааттандырылбагандыктарыңыздардан", "қанағаттандырылмағандықтарыңыздан"];
    let mut words = words.map(str::to_owned).to_vec();
    words.push("щ".repeat(300));
    for columns in [4, 9, 15] {
        let document = narrow_table(columns, &words);
        let pages = pages(&document);
        let page = Geometry::new(&document.settings, Orientation::Portrait);
        let Block::Table(table) = &document.blocks[0] else { panic!("a table") };
        let fit = table.fit(page.text_width(), document.settings.table_size);
        let picture = pages.picture(0, 2.0).unwrap();
        // Twips are twentieths of a point, and there are two dots to the point.
        let dots = |twips: u32| (twips / 10) as usize;
        let (mut left, mut inked) = (page.left, 0);
        for (column, width) in fit.columns.iter().enumerate() {
            let within = dots(left) + 3..dots(left + width) - 3;
            let below = dots(page.top) + 6..picture.height as usize - dots(page.bottom);
            let dark = |x: usize, y: usize| picture.rgba[(y * picture.width as usize + x) * 4] < 128;
            // A line between rows is dark from one side of the cell to the other.
            let line = |y: usize| within.clone().all(|x| dark(x, y));
            let ink = below.filter(|y| !line(*y)).any(|y| within.clone().any(|x| dark(x, y)));
            assert!(column.is_multiple_of(2) || !ink, "words of column {column} of {columns} reach into the next");
            inked += usize::from(ink);
            left += width;
        }
        assert_eq!(inked, columns.div_ceil(2), "the words are there");
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_plan_has_pages_and_a_pdf(plan in plans::plans()) {
        for language in &plan.passport.languages {
            let document = document(&plan, *language);
            let pages = Pages::of(document).unwrap();
            prop_assert_eq!(pages.warnings(), [] as [&str; 0]);
            pages.pdf().unwrap();
        }
    }
}
