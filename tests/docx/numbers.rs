//! Numbers of headings and marks of lists.

use kengesh::document::{Block, Marker};
use kengesh::model::Numbering;

use crate::big::{big, heading, list_of, paragraph, section, with};
use crate::package::{Element, Package};

#[test]
fn counted_numbers_are_the_printed_ones() {
    for digits in [Numbering::Roman, Numbering::Arabic] {
        let mut document = big();
        document.settings.numbering = digits;
        let file = Package::of(&document);
        let printed = file.printed_paragraphs();
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => {
                    let label = heading.label.as_ref().map(|label| format!("{label} ")).unwrap_or_default();
                    let expected = format!("{label}{}", heading.words.text);
                    assert!(printed.contains(&expected), "{expected}");
                }
                Block::List(list) => {
                    for item in &list.items {
                        let expected = format!("{}\t{}", item.label, item.words.text);
                        assert!(printed.contains(&expected), "{expected}");
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn headings_in_order_are_counted_and_the_others_written_out() {
    let document = with(vec![
        section(Some("I."), "Потенциал"),
        heading(2, Some("1.1."), "Население"),
        section(None, "Приложение"),
        heading(2, Some("1.2."), "Экономика"),
        section(Some("IV."), "Вне порядка"),
        section(Some("II."), "Проблемы"),
        heading(2, Some("2.1."), "Дороги"),
    ]);
    let body = Package::of(&document).part("word/document.xml");
    let literal: Vec<_> = body.paragraphs().filter(|p| p.own_numbering() == Some(0)).map(Element::text).collect();
    assert_eq!(literal, ["Приложение", "IV. Вне порядка"]);
}

#[test]
fn a_subsection_before_any_section_is_written_out() {
    let body = Package::of(&with(vec![heading(2, Some("1.1."), "Рано")])).part("word/document.xml");
    assert_eq!(body.paragraphs().next().unwrap().text(), "1.1. Рано");
}

#[test]
fn every_numbered_list_begins_again() {
    let list = || list_of(&[(0, Marker::Number, "1."), (0, Marker::Number, "2."), (1, Marker::Letter, "а)")]);
    let file = Package::of(&with(vec![list(), paragraph("между"), list()]));
    let body = file.part("word/document.xml");
    let used: Vec<_> = body.paragraphs().filter_map(Element::own_numbering).collect();
    assert_eq!(used.len(), 6);
    assert_ne!(used.first(), used.last());
    let numbering = file.part("word/numbering.xml");
    for id in used {
        let numbering = numbering.all("w:num").find(|num| num.attribute("w:numId") == id.to_string()).unwrap();
        assert_eq!(numbering.all("w:startOverride").count(), 4);
    }
}

#[test]
fn cyrillic_letters_are_counted_in_cyrillic_and_what_readers_do_not_count_is_written_out() {
    let items = [(0, Marker::Letter, "а)"), (0, Marker::Letter, "б)"), (0, Marker::Letter, "ы)")];
    let file = Package::of(&with(vec![list_of(&items)]));
    let formats: Vec<_> = file.part("word/numbering.xml").all("w:numFmt").map(Element::value).collect();
    assert!(formats.contains(&"russianLower".to_owned()));
    let body = file.part("word/document.xml");
    let counted: Vec<_> = body.paragraphs().map(|p| p.own_numbering().is_some_and(|id| id > 0)).collect();
    assert_eq!(counted, [true, true, false]);
}

/// What stands before every paragraph, as it is printed, and whether a reader counts it.
fn marks(file: &Package) -> Vec<(String, bool)> {
    let body = file.part("word/document.xml");
    let counted = body.all("w:p").map(|p| p.own_numbering() != Some(0));
    let marks = file.printed_paragraphs().into_iter().map(|p| p.split('\t').next().unwrap().to_owned());
    marks.zip(counted).filter(|(mark, _)| mark.ends_with('.')).collect()
}

#[test]
fn codes_that_are_frozen_are_counted_on_from_where_they_go_on() {
    let items = ["1.", "2.", "4.", "4-1.", "5.", "9."].map(|label| (0, Marker::Number, label));
    let file = Package::of(&with(vec![list_of(&items)]));
    let said: Vec<_> = items.iter().map(|(.., label)| ((*label).to_owned(), *label != "4-1.")).collect();
    assert_eq!(marks(&file), said);
}

#[test]
fn a_list_can_be_continued_and_begun_by_its_style_alone() {
    let file = Package::of(&big());
    let styles = file.part("word/styles.xml");
    let numbering = file.part("word/numbering.xml");
    let lists = ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet4", "ListNumber", "ListNumber4", "TableBullet"];
    for id in lists {
        let style = styles.all("w:style").find(|style| style.attribute("w:styleId") == id).unwrap();
        let used = style.all("w:numId").next().unwrap().value();
        let level = style.all("w:ilvl").next().unwrap().value();
        let num = numbering.all("w:num").find(|num| num.attribute("w:numId") == used).unwrap();
        let shared = num.all("w:abstractNumId").next().unwrap().value();
        let mut pattern = numbering.all("w:abstractNum").filter(|a| a.attribute("w:abstractNumId") == shared);
        let mut levels = pattern.next().unwrap().children.iter().filter(|l| l.name == "w:lvl");
        let linked = levels.find(|l| l.attribute("w:ilvl") == level).unwrap();
        assert_eq!(linked.all("w:pStyle").next().map(Element::value).as_deref(), Some(id));
        assert_eq!(num.all("w:startOverride").count(), 0);
    }
    // Every style belongs to one level of one pattern, else Word forgets which.
    let mut links: Vec<_> = numbering.all("w:pStyle").map(Element::value).collect();
    let all = links.len();
    links.sort();
    links.dedup();
    // The first level of headings is written once more, with other digits.
    assert_eq!(links.len(), all - 1);
}
