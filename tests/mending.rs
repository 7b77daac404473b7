//! A plan that contradicts itself is mended, with as little loss as there can be.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::small::{id, small, text};
use kengesh::model::*;
use kengesh::storage::{ReadError, Repair, read, repaired, write};

/// What was mended in a plan, and the plan.
fn mended(plan: &Plan) -> (Vec<Mended>, Plan) {
    let repaired = repaired(write(plan).as_bytes()).unwrap();
    let mended = repaired.repairs.iter().map(|repair| match repair {
        Repair::Mended(mended) => *mended,
        other => panic!("{other:?}"),
    });
    (mended.collect(), repaired.plan)
}

#[test]
fn the_second_of_two_items_with_one_id_gets_another() {
    let mut plan = small();
    plan.goals =
        [4, 6].map(|number| Goal { id: id(number), text: text("Цель"), ..Goal::default() }).into_iter().collect();
    let (mended, found) = mended(&plan);
    let [Mended { fault, item }] = mended[..] else { panic!("{mended:?}") };
    assert_eq!(fault, Fault::DuplicateId(id(4)));
    assert_eq!(found.goals.at(0).unwrap().id, id(4), "goals stand before measures");
    let second = found.priorities.at(0).unwrap().tasks.at(0).unwrap().measures.at(0).unwrap();
    assert_eq!(Some(second.id), item);
    assert_eq!(second.text, text("Сделать насос"));
}

#[test]
fn links_and_names_that_lead_nowhere_go_and_words_stay() {
    let mut plan = small();
    let wrong = Link { from: id(4), kind: LinkKind::Answers, to: id(99) };
    let kinds = Link { from: id(4), kind: LinkKind::PaidFrom, to: id(5) };
    plan.links = Arc::new([wrong, kinds].into());
    plan.dismissed = Arc::new([Dismissal { check: "x".to_owned(), item: id(98) }].into());
    let problem = Problem { id: id(7), text: text("Воды нет"), group: Some(id(97)), ..Problem::default() };
    plan.problems = [problem].into_iter().collect();
    plan.notes = [Note { id: id(8), about: Some(id(96)), text: text("Заметка") }].into_iter().collect();
    plan.tags = [Tag { id: id(9), name: text("Метка"), items: vec![id(4), id(95)] }].into_iter().collect();
    let (mended, found) = mended(&plan);
    let faults: std::collections::BTreeSet<Fault> = mended.iter().map(|mended| mended.fault).collect();
    assert_eq!(faults, plan.faults());
    assert!(found.links.is_empty() && found.dismissed.is_empty());
    assert_eq!(found.problems.at(0).unwrap().text, text("Воды нет"));
    assert_eq!((found.notes.at(0).unwrap().about, found.tags.at(0).unwrap().items.clone()), (None, vec![id(4)]));
}

#[test]
fn a_circle_of_causes_is_cut_once() {
    let mut plan = small();
    let problem =
        |number: u128, effect: u128| Problem { id: id(number), cause_of: Some(id(effect)), ..Problem::default() };
    // Three in a circle, one that leads into it, and one that is its own cause.
    plan.problems =
        [problem(10, 11), problem(11, 12), problem(12, 10), problem(13, 11), problem(14, 14)].into_iter().collect();
    let faults: Vec<Fault> = plan.faults().into_iter().collect();
    assert_eq!(faults, [10, 11, 12, 14].map(|number| Fault::Circle(id(number))));
    let (mended, found) = mended(&plan);
    assert_eq!(mended.len(), 2, "{mended:?}");
    let effects: Vec<Option<Id>> = found.problems.iter().map(|problem| problem.cause_of).collect();
    assert_eq!(effects, [None, Some(id(12)), Some(id(10)), Some(id(11)), None]);
}

#[test]
fn a_long_chain_of_causes_is_looked_through_at_once() {
    let mut plan = small();
    let problem = |number: u128| Problem { id: id(number), cause_of: Some(id(number + 1)), ..Problem::default() };
    let last = Problem { id: id(150_000), ..Problem::default() };
    plan.problems = (100_000..150_000).map(problem).chain([last]).collect();
    assert!(plan.faults().is_empty());
}

#[test]
fn the_passport_tables_lists_and_records_are_put_right() {
    let mut plan = small();
    let passport = Arc::make_mut(&mut plan.passport);
    passport.languages = vec![];
    passport.period = Some(Years { from: 2030, to: 2025 });
    let table = Table { rows: vec![vec![text("а")], vec![text("б"), text("в")]], ..Table::default() };
    let item = ListItem { level: 9, text: text("Пункт"), ..ListItem::default() };
    let picture =
        Picture { asset: AssetId::of(b"lost"), caption: text("Карта города"), alternative: Text::default() };
    let contents = [Content::Table(table), Content::Item(item), Content::Picture(picture)];
    let blocks = (20..).zip(contents).map(|(number, content)| Block { id: id(number), content });
    plan.sections = [Section { id: id(19), opening: blocks.collect(), ..Section::default() }].into_iter().collect();
    let asset = Asset { media: MediaType::Png, data: vec![1, 2, 3].into() };
    plan.assets = Arc::new([(AssetId::of(b"other"), asset)].into());
    let (mended, found) = mended(&plan);
    let faults: Vec<Fault> = mended.iter().map(|mended| mended.fault).collect();
    let expected = [
        Fault::Languages,
        Fault::Asset(None),
        Fault::UnevenTable(id(20)),
        Fault::TooDeep(id(21)),
        Fault::Asset(Some(id(22))),
        Fault::Period,
    ];
    assert_eq!(faults, expected);
    assert_eq!(found.passport.languages, [Language::Ru], "the language of the texts");
    assert_eq!(found.passport.period, Some(Years { from: 2025, to: 2030 }));
    let opening = &found.sections.at(0).unwrap().opening;
    let Content::Table(table) = &opening.at(0).unwrap().content else { panic!() };
    assert_eq!(table.rows, [[text("а"), Text::default()], [text("б"), text("в")]]);
    assert_eq!(opening.at(2).unwrap().content, Content::Paragraph(text("Карта города")));
    assert_eq!(found.assets.keys().copied().collect::<Vec<_>>(), [AssetId::of(&[1, 2, 3])]);
}

#[test]
fn texts_in_languages_that_the_passport_does_not_name_stay() {
    let mut plan = small();
    plan.goals = [Goal { id: id(6), text: Text::new(Language::Ky, "Максат"), ..Goal::default() }].into_iter().collect();
    let back = read(write(&plan).as_bytes()).unwrap();
    assert_eq!(back.goals.at(0).unwrap().text.get(Language::Ky), Some("Максат"));
}

#[test]
fn a_table_longer_than_its_places_can_be_counted_is_refused_and_shortened() {
    let mut plan = small();
    let table = Table { rows: vec![vec![Text::default()]; Field::MOST + 1], ..Table::default() };
    let block = Block { id: id(20), content: Content::Table(table) };
    plan.sections =
        [Section { id: id(19), opening: [block].into_iter().collect(), ..Section::default() }].into_iter().collect();
    let error = read(write(&plan).as_bytes()).unwrap_err();
    assert_eq!(error, ReadError::Faults(vec![Fault::TooMany(id(20))]));
    let (_, found) = mended(&plan);
    let Content::Table(table) = &found.sections.at(0).unwrap().opening.at(0).unwrap().content else { panic!() };
    assert_eq!(table.rows.len(), Field::MOST);
}
