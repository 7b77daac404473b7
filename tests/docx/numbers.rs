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
fn cyrillic_letters_are_counted_in_cyrillic_and_a_frozen_letter_is_written_out() {
    let items =
        [(0, Marker::Letter, "а)"), (0, Marker::Letter, "б)"), (0, Marker::Letter, "г)"), (0, Marker::Letter, "в)")];
    let file = Package::of(&with(vec![list_of(&items)]));
    let formats: Vec<_> = file.part("word/numbering.xml").all("w:numFmt").map(Element::value).collect();
    assert!(formats.contains(&"russianLower".to_owned()));
    let body = file.part("word/document.xml");
    let counted: Vec<_> = body.paragraphs().map(|p| p.own_numbering().is_some()).collect();
    assert_eq!(counted, [true, true, false, true]);
}
