//! Words: languages, awkward characters.

use kengesh::document::{
    Align, Block, Cell, Front, Heading, List, ListItem, Marker, Paragraph, Table, TableKind, Words,
};
use kengesh::model::Language;
use proptest::prelude::*;

use crate::big::{HOSTILE, grid, paragraph, section, with};
use crate::package::{Element, Package};

#[test]
fn the_language_is_the_document_s_and_a_borrowed_text_keeps_its_own() {
    for (language, tag) in
        [(Language::Ru, "ru-RU"), (Language::Ky, "ky-KG"), (Language::Kk, "kk-KZ"), (Language::En, "en-GB")]
    {
        let mut words = Words::plain("Чужие слова");
        words.borrowed = Some(if language == Language::Ru { Language::Ky } else { Language::Ru });
        let mut document = with(vec![Block::Paragraph(Paragraph::Body, words), paragraph("Свои")]);
        document.language = language;
        let file = Package::of(&document);
        assert_eq!(file.part("word/styles.xml").all("w:lang").next().unwrap().attribute("w:val"), tag);
        let own: Vec<_> = file.part("word/document.xml").all("w:lang").map(Element::value).collect();
        assert_eq!(own, [if language == Language::Ru { "ky-KG" } else { "ru-RU" }]);
    }
}

#[test]
fn awkward_characters_survive_and_forbidden_ones_do_not() {
    for words in HOSTILE {
        let body = Package::of(&with(vec![paragraph(words)])).part("word/document.xml");
        assert_eq!(body.text(), *words);
    }
    let words = "а\u{0}б\u{7}в\u{f0b7}г\u{fffe}д\u{feff}е\u{85}ж\r\nз\u{1b}";
    let body = Package::of(&with(vec![paragraph(words)])).part("word/document.xml");
    assert_eq!(body.text(), "абвгде\nж\nз");
}

#[test]
fn a_word_of_two_thousand_letters_survives() {
    let word = "ң".repeat(2_000);
    let cell = Cell::of(Words::plain(&word));
    let file = Package::of(&with(vec![paragraph(&word), section(None, &word), grid(&[1], 0, vec![vec![cell]])]));
    assert!(file.part("word/document.xml").paragraphs().all(|paragraph| paragraph.text() == word));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_written_is_read_back(words in "(\\PC|[ \n\t«»'\"&<>#*_\\\\ңөүәғқұһі\u{301}\u{ad}\u{a0}]){0,60}") {
        let words = kengesh::model::normalise(&words).into_owned();
        let cell = Cell { align: Align::Right, ..Cell::of(Words::plain(&words)) };
        let item = ListItem { level: 9, marker: Marker::Number, label: words.clone(), words: Words::plain(&words) };
        let heading = Heading { level: 9, label: Some(words.clone()), words: Words::plain(&words), item: None };
        let mut document = with(vec![
            Block::Front(Front::Title, Words::plain(&words)),
            Block::Contents { title: words.clone(), depth: 2 },
            Block::Heading(heading),
            Block::Paragraph(Paragraph::Quotation, Words::plain(&words)),
            Block::List(List { items: vec![item] }),
            Block::Table(Table { kind: TableKind::Square, widths: vec![3], rows: vec![vec![cell]], ..Table::default() }),
        ]);
        document.properties.title.clone_from(&words);
        document.header = Some(words.clone());
        document.settings.font.clone_from(&words);
        let file = Package::of(&document);
        let found = file.part("word/document.xml").paragraphs().filter(|p| p.text().contains(&words)).count();
        prop_assert!(found >= 6);
        prop_assert_eq!(file.part("docProps/core.xml").all("dc:title").next().unwrap().text(), words);
    }
}
