//! Pages: contents, sections, breaks, headers.

use kengesh::document::{Block, Front, Orientation, Paragraph, Words};
use kengesh::layout::PageNumbers;

use crate::big::{big, heading, section, with};
use crate::package::{Element, Package};

#[test]
fn the_contents_lead_to_every_section_and_subsection_after_them() {
    let document = big();
    let body = Package::of(&document).part("word/document.xml");
    let links: Vec<_> = body.all("w:hyperlink").collect();
    let expected = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level <= 2 => Some(match &heading.label {
            Some(label) => format!("{label} {}\t", heading.words.text),
            None => format!("{}\t", heading.words.text),
        }),
        _ => None,
    });
    assert_eq!(links.iter().map(|link| link.text()).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let names: Vec<_> = body.all("w:bookmarkStart").map(|mark| mark.attribute("w:name")).collect();
    for link in links {
        assert!(names.contains(&link.attribute("w:anchor")));
        let instruction = link.all("w:instrText").next().unwrap().text();
        assert!(instruction.contains(&format!("PAGEREF {} ", link.attribute("w:anchor"))));
    }
    let toc = body.all("w:instrText").next().unwrap().text();
    assert_eq!(toc.trim(), r#"TOC \o "1-2" \h \z \u"#);
}

#[test]
fn the_contents_go_as_deep_as_they_are_to() {
    for (depth, expected) in [(0, 1), (1, 1), (2, 2), (3, 3), (9, 3)] {
        let blocks = vec![
            Block::Contents { title: "Содержание".to_owned(), depth },
            section(Some("I."), "Раздел"),
            heading(2, Some("1.1."), "Подраздел"),
            heading(3, None, "Задача"),
        ];
        let body = Package::of(&with(blocks)).part("word/document.xml");
        let styles: Vec<_> = body.paragraphs().map(|p| p.style()).filter(|style| style.starts_with("TOC")).collect();
        assert_eq!(styles, ["TOCHeading", "TOC1", "TOC2", "TOC3"][..=expected]);
        let toc = body.all("w:instrText").next().unwrap().text();
        assert_eq!(toc.trim(), format!(r#"TOC \o "1-{expected}" \h \z \u"#));
    }
}

#[test]
fn the_contents_hold_the_pages_of_the_headings_where_they_are_known() {
    let document = big();
    let places = document.blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Heading(_)));
    // The last one is not known.
    let places: Vec<usize> = places.map(|(place, _)| place).collect();
    let numbers: PageNumbers = places[..places.len() - 1].iter().map(|place| (*place, place * 7)).collect();
    let body = Package::with(&document, &numbers).part("word/document.xml");
    for link in body.all("w:hyperlink") {
        let anchor = link.attribute("w:anchor");
        let place: usize = anchor.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap();
        let page = numbers.get(&place).map(usize::to_string).unwrap_or_default();
        assert_eq!(link.text().split('\t').next_back().unwrap(), page);
    }
    let without = Package::of(&document).part("word/document.xml");
    assert!(without.all("w:hyperlink").all(|link| link.text().ends_with('\t')));
}

#[test]
fn sections_lie_as_the_document_says_with_the_binding_edge_on_top_of_landscape_pages() {
    let body = Package::of(&big()).part("word/document.xml");
    let sections: Vec<_> = body.all("w:sectPr").collect();
    let orientations: Vec<_> =
        sections.iter().map(|s| s.all("w:pgSz").next().unwrap().get("w:orient").unwrap_or_default()).collect();
    assert_eq!(orientations, ["", "landscape", ""]);
    let margins = |index: usize| {
        let margins = sections[index].all("w:pgMar").next().unwrap();
        ["w:top", "w:right", "w:bottom", "w:left"].map(|side| margins.attribute(side).parse::<u32>().unwrap())
    };
    assert_eq!(margins(0), [1134, 567, 1134, 1701]);
    assert_eq!(margins(1), [1701, 1134, 567, 1134]);
    assert_eq!(sections.iter().map(|s| s.all("w:titlePg").count()).collect::<Vec<_>>(), [1, 0, 0]);
    assert!(sections.iter().all(|s| s.all("w:headerReference").count() == 2));
}

#[test]
fn no_page_is_empty() {
    let blocks = vec![
        Block::Pages(Orientation::Portrait),
        section(Some("I."), "Первый"),
        Block::Pages(Orientation::Landscape),
        Block::Pages(Orientation::Landscape),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 1")),
        section(None, "План мероприятий"),
        Block::Pages(Orientation::Portrait),
    ];
    let body = Package::of(&with(blocks)).part("word/document.xml");
    assert_eq!(body.all("w:sectPr").count(), 2);
    // Nothing begins a page that a section has begun already.
    let breaks = body.all("w:pageBreakBefore").filter(|b| b.get("w:val").as_deref() != Some("0")).count();
    assert_eq!(breaks, 0);
}

#[test]
fn the_line_above_an_annex_takes_its_heading_to_the_new_page() {
    let blocks = vec![
        section(Some("I."), "Первый"),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 1")),
        section(None, "Состав рабочей группы"),
    ];
    let body = Package::of(&with(blocks)).part("word/document.xml");
    let breaks: Vec<_> =
        body.paragraphs().map(|p| p.all("w:pageBreakBefore").next().map(|b| b.get("w:val").is_none())).collect();
    assert_eq!(breaks, [Some(false), Some(true), Some(false)]);
}

#[test]
fn the_header_of_a_draft_is_not_on_the_first_page() {
    let file = Package::of(&big());
    assert!(file.part("word/header1.xml").text().contains("Проект, редакция 2"));
    assert!(file.raw("word/header1.xml").contains(" PAGE "));
    assert_eq!(file.part("word/header2.xml").text(), "");
}

#[test]
fn unreadable_settings_do_no_harm() {
    let mut document = big();
    let settings = &mut document.settings;
    settings.margins = kengesh::model::Margins { left: u16::MAX, right: 100, top: u16::MAX, bottom: u16::MAX };
    (settings.size, settings.table_size, settings.line_spacing, settings.indent) = (0, u16::MAX, 0, u16::MAX);
    settings.font = " ".to_owned();
    let file = Package::of(&document);
    let body = file.part("word/document.xml");
    assert!(body.all("w:pgMar").all(|margins| margins.attribute("w:left") == "5669"));
    let font = file.part("word/styles.xml").all("w:rFonts").next().unwrap().attribute("w:cs");
    assert_eq!(font, "Times New Roman");
}

#[test]
fn the_approval_stands_at_the_right_however_the_page_lies() {
    let approval = Block::Front(Front::Approval, Words::plain("Утверждён"));
    let file = Package::of(&with(vec![approval.clone(), Block::Pages(Orientation::Landscape), approval]));
    let style = file.part("word/styles.xml").all("w:style").find(|s| s.attribute("w:styleId") == "Approval").cloned();
    let indent = |element: &Element| element.all("w:ind").next().map(|i| i.attribute("w:left").parse::<u32>().unwrap());
    // Nine centimetres of 17 cm and of 25.7 cm.
    assert_eq!(indent(&style.unwrap()), Some(9_638 - 5_102));
    let body = file.part("word/document.xml");
    assert_eq!(body.paragraphs().map(indent).collect::<Vec<_>>(), [None, Some(14_570 - 5_102)]);
}
