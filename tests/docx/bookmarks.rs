//! Bookmarks, and the plan's own part that goes with them.

use std::collections::BTreeSet;

use kengesh::document::{Block, Origin, Paragraph, Words};
use kengesh::model::{Field, Id, Language, Level, NameForm, Phrase, TextHash};

use crate::big::{big, with};
use crate::package::Package;

fn owned(text: &str, id: Id, field: Field) -> Words {
    Words { origin: Some(Origin { id, field }), ..Words::plain(text) }
}

#[test]
fn bookmarks_are_unique_short_and_plain() {
    let names = Package::of(&big()).bookmarks();
    let mut seen = BTreeSet::new();
    for name in &names {
        assert!(name.len() <= 40, "{name}");
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
        assert!(name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_'), "{name}");
        assert!(seen.insert(name.to_ascii_lowercase()), "{name}");
    }
    assert!(names.len() > 50);
}

#[test]
fn every_text_of_an_item_has_a_bookmark_of_its_own() {
    let mut fields = vec![
        Field::Text,
        Field::Title,
        Field::Name,
        Field::Rationale,
        Field::Result,
        Field::Indicator,
        Field::Completion,
        Field::Mitigation,
        Field::Owner,
        Field::Figure,
        Field::Unit,
        Field::Source,
        Field::Frequency,
        Field::Split,
        Field::Caption,
        Field::Alternative,
        Field::Post,
        Field::Reason,
    ];
    fields.extend([0, 1, 35, 36, u16::MAX].into_iter().flat_map(|n| [Field::Lead(n), Field::With(n)]));
    fields.extend((0..40).flat_map(|r| (0..40).map(move |c| Field::Cell(r, c))));
    fields.push(Field::Cell(u16::MAX, u16::MAX));
    fields.extend(NameForm::ALL.map(Field::Form));
    fields.extend(Phrase::ALL.map(Field::Phrase));
    fields.extend([Level::Priority, Level::Task, Level::Measure].map(Field::Level));
    let id = Id::from_u128(u128::MAX);
    let blocks = fields.iter().map(|field| Block::Paragraph(Paragraph::Body, owned("слова", id, *field))).collect();
    let names = Package::of(&with(blocks)).bookmarks();
    let distinct: BTreeSet<_> = names.iter().collect();
    assert_eq!(distinct.len(), fields.len());
    // A second place would have a count: none of these is one.
    assert!(names.iter().all(|name| name.len() <= 40 && !name.contains('_')));
}

#[test]
fn a_text_in_two_places_and_a_borrowed_one_have_names_of_their_own() {
    let id = Id::from_u128(7);
    let mut borrowed = owned("сөз", id, Field::Text);
    borrowed.borrowed = Some(Language::Ky);
    let words = owned("слово", id, Field::Text);
    let blocks = [words.clone(), words, borrowed].map(|words| Block::Paragraph(Paragraph::Body, words));
    let names = Package::of(&with(blocks.to_vec())).bookmarks();
    assert_eq!(names, [format!("t{id}tru"), format!("t{id}tru_2"), format!("t{id}tky")]);
}

#[test]
fn the_plan_s_part_names_the_plan_and_hashes_what_every_bookmark_holds() {
    let document = big();
    let file = Package::of(&document);
    let plan = file.part("customXml/item1.xml");
    assert_eq!(plan.attribute("id"), document.properties.plan.to_string());
    assert_eq!(plan.attribute("revision"), "12");
    let enclosed = file.enclosed();
    let hashes: Vec<_> = plan.all("text").collect();
    assert!(!hashes.is_empty());
    for text in hashes {
        let words = enclosed.get(&text.attribute("bookmark")).unwrap();
        assert_eq!(text.attribute("hash"), TextHash::of(words).to_string(), "{words}");
    }
}

#[test]
fn an_adopted_document_does_not_tell_its_revision() {
    let mut document = big();
    document.properties.adopted = true;
    let file = Package::of(&document);
    let plan = file.part("customXml/item1.xml");
    assert!(plan.get("revision").is_none());
    assert_eq!(plan.attribute("id"), document.properties.plan.to_string());
    let core = file.part("docProps/core.xml");
    assert_eq!(core.all("dc:creator").next().unwrap().text(), document.properties.author);
    assert!(!file.raw("docProps/app.xml").contains(env!("CARGO_PKG_VERSION")));
}
