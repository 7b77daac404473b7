//! A damaged file: what is in it comes back as a plan without faults, and all that was done is told.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::choices::choices;
use common::plans::{items, plan, rich};
use common::small::{id, small};
use kengesh::i18n::Translator;
use kengesh::model::*;
use kengesh::storage::{ReadError, Repair, Repaired, Wrong, read, repaired, write};
use kengesh::work::repair_words;
use proptest::prelude::*;

fn measures(plan: &Plan) -> Vec<String> {
    let tasks = plan.priorities.iter().flat_map(|priority| priority.tasks.iter());
    let measures = tasks.flat_map(|task| task.measures.iter());
    measures.map(|measure| measure.text.get(Language::Ru).unwrap_or_default().to_owned()).collect()
}

/// The repaired plan of the small plan's file with one piece replaced; the file alone is refused.
fn with(old: &str, new: &str) -> Repaired {
    let text = write(&small());
    assert!(text.contains(old), "{old} is not in\n{text}");
    let text = text.replacen(old, new, 1);
    read(text.as_bytes()).unwrap_err();
    repaired(text.as_bytes()).unwrap_or_else(|| panic!("{old} → {new} is not repaired"))
}

/// The line of a piece in the small plan's file.
fn line_of(piece: &str) -> usize {
    1 + write(&small()).lines().position(|line| line.contains(piece)).unwrap()
}

/// What was left out, as first and last line.
fn left_out(repaired: &Repaired) -> Vec<(usize, usize)> {
    let lines = repaired.repairs.iter().map(|repair| match repair {
        Repair::LeftOut { line, last, .. } => (*line, *last),
        other => panic!("{other:?}"),
    });
    lines.collect()
}

proptest! {
    #![proptest_config(common::cases(64))]

    #[test]
    fn a_file_cut_anywhere_gives_a_sound_plan_and_says_where_it_breaks_off(
        mut c in choices(300), at in any::<prop::sample::Index>()
    ) {
        let whole = plan(&mut c);
        let bytes = write(&whole).into_bytes();
        let at = at.index(bytes.len() - 2);
        if let Some(repaired) = repaired(&bytes[..at]) {
            prop_assert_eq!(repaired.plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
            prop_assert!(matches!(repaired.repairs[0], Repair::CutShort { .. }), "{:?}", repaired.repairs);
            prop_assert_eq!(repaired.plan.id, whole.id);
            let known: Vec<_> = items(&whole).into_iter().map(|item| item.0).collect();
            prop_assert!(items(&repaired.plan).iter().all(|item| known.contains(&item.0)));
        } else {
            let behind_passport = write(&whole).find("\n    ),\n").unwrap();
            prop_assert!(at <= behind_passport, "{} bytes behind the passport are lost", at - behind_passport);
        }
    }

    /// Any of a plan's ids takes the place of any other, as in a file that was merged by hand.
    #[test]
    fn whatever_becomes_of_the_ids_nothing_but_references_is_lost(
        mut c in choices(600), swaps in prop::collection::vec(any::<[prop::sample::Index; 2]>(), 1..6)
    ) {
        let whole = plan(&mut c);
        let ids: Vec<String> = items(&whole).into_iter().map(|item| item.0.to_string()).collect();
        prop_assume!(!ids.is_empty());
        let mut text = write(&whole);
        for [from, to] in swaps {
            text = text.replacen(&ids[from.index(ids.len())], &ids[to.index(ids.len())], 1);
        }
        match read(text.as_bytes()) {
            Ok(_) => prop_assert_eq!(repaired(text.as_bytes()), None),
            Err(ReadError::Faults(_)) => {
                let repaired = repaired(text.as_bytes()).unwrap();
                prop_assert_eq!(repaired.plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
                prop_assert_eq!(items(&repaired.plan).len(), items(&whole).len());
                prop_assert_eq!(read(write(&repaired.plan).as_bytes()).unwrap(), repaired.plan);
            }
            Err(error) => prop_assert!(matches!(error, ReadError::Broken { .. }), "{error:?}"),
        }
    }

    #[test]
    fn a_file_with_changed_bytes_is_repaired_to_a_sound_plan_or_not_at_all(
        mut c in choices(150), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)
    ) {
        let mut bytes = write(&plan(&mut c)).into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(repaired) = repaired(&bytes) {
            prop_assert!(repaired.plan.faults().is_empty() && !repaired.repairs.is_empty());
            prop_assert!(read(&bytes).is_err());
        }
    }
}

#[test]
fn a_sound_file_and_one_that_is_no_plan_are_not_repaired() {
    assert_eq!(repaired(write(&small()).as_bytes()), None);
    let newer = write(&small()).replace("schema: 1", "schema: 9");
    let texts = ["", " \n", "Game(level: 3)", "[1, 2]", "Уважаемые коллеги!", newer.as_str(), "(header: ("];
    for text in texts {
        assert_eq!(repaired(text.as_bytes()), None, "{text}");
    }
}

#[test]
fn a_file_that_breaks_off_keeps_every_word_before_the_tear() {
    let whole = write(&small());
    let at = whole.find("трубы").unwrap();
    for tear in [at, at + 1, at + 4] {
        let repaired = repaired(&whole.as_bytes()[..tear]).unwrap();
        assert_eq!(repaired.repairs, [Repair::CutShort { line: line_of("трубы") }]);
        let words = "Проложить трубы".get(.."Проложить ".len() + (tear - at) / 2 * 2).unwrap();
        assert_eq!(measures(&repaired.plan), ["Сделать насос", words]);
    }
    // What has no words yet is no measure.
    let tear = whole.rfind("text: {").unwrap();
    let repaired = repaired(&whole.as_bytes()[..tear]).unwrap();
    assert_eq!(repaired.repairs[0], Repair::CutShort { line: line_of("Проложить") - 2 });
    assert_eq!(measures(&repaired.plan), ["Сделать насос"]);
}

#[test]
fn a_torn_letter_is_a_file_that_breaks_off() {
    let whole = write(&small());
    let at = whole.find("трубы").unwrap() + 1;
    let error = read(&whole.as_bytes()[..at]).unwrap_err();
    assert!(matches!(error, ReadError::Broken { wrong: Wrong::CutShort, .. }), "{error:?}");
    // Behind a whole plan, half a letter is something else.
    let error = read(&[whole.as_bytes(), &[0xd0]].concat()).unwrap_err();
    assert!(matches!(error, ReadError::NotUtf8 { .. }), "{error:?}");
}

#[test]
fn a_slip_costs_the_smallest_whole_entry() {
    let field = with(
        "text: {\n                  ru: \"Сделать насос\",\n                },",
        "colour: 1,\n text: {ru: \"А\"},",
    );
    assert_eq!(measures(&field.plan), ["А", "Проложить трубы"], "a field too many goes alone");
    let line = line_of("насос") - 1;
    assert_eq!(left_out(&field), [(line, line)]);
    let word = with("ru: \"Сделать насос\"", "de: \"Pumpe\"");
    assert_eq!(measures(&word.plan), ["", "Проложить трубы"]);
    let whole = with("\"aaaaaaaaaaaaaaaaaaaaaaaaaq\"", "\"aaa\"");
    assert_eq!(measures(&whole.plan), ["Проложить трубы"], "a measure without an id goes as a whole");
    assert_eq!(left_out(&whole).len(), 1);
    let twice = with("ru: \"Сделать насос\",", "ru: \"Сделать насос\",\n ru: \"Другое\",");
    assert_eq!(measures(&twice.plan).len(), 2);
    assert!(["Сделать насос", "Другое"].contains(&measures(&twice.plan)[0].as_str()), "one of the two stays");
    let behind = with("\n)\n", "\n)\n§ что-то ещё");
    assert_eq!(behind.plan, small());
}

#[test]
fn several_slips_are_each_told() {
    let broken = write(&small()).replacen("ru: \"Сделать насос\"", "de: \"Pumpe\"", 1);
    let broken = broken.replacen("country: Kyrgyzstan", "country: Narnia", 1);
    let broken = repaired(broken.as_bytes()).unwrap();
    let line = line_of("country");
    assert_eq!(left_out(&broken), [(line, line), (line_of("насос"), line_of("насос"))]);
    let Repair::LeftOut { wrong: Wrong::UnknownWord { found, .. }, .. } = &broken.repairs[0] else { panic!() };
    assert_eq!(found, "Narnia");
}

#[test]
fn other_encodings_are_read_and_told() {
    let text = write(&small());
    let wide = |mark: &[u16]| mark.iter().copied().chain(text.encode_utf16()).collect::<Vec<u16>>();
    let little = |units: &[u16]| units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>();
    let big = |units: &[u16]| units.iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<u8>>();
    for bytes in [little(&wide(&[0xfeff])), big(&wide(&[0xfeff])), little(&wide(&[])), big(&wide(&[]))] {
        assert_eq!(repaired(&bytes), Some(Repaired { plan: small(), repairs: vec![Repair::Utf16] }));
    }
    let mut other = small();
    let words = "Ёлка «№1» — ґї€…АЯая";
    Arc::make_mut(&mut other.passport).title = Text::new(Language::Ru, words);
    let letter = |c: char| match c {
        'А'..='я' => (u32::from(c) - 0x410 + 0xc0) as u8,
        'Ё' => 0xa8,
        'ё' => 0xb8,
        '«' => 0xab,
        '»' => 0xbb,
        '№' => 0xb9,
        '—' => 0x97,
        'ґ' => 0xb4,
        'ї' => 0xbf,
        '€' => 0x88,
        '…' => 0x85,
        other => u8::try_from(other).unwrap(),
    };
    let bytes: Vec<u8> = write(&other).chars().map(letter).collect();
    assert_eq!(repaired(&bytes), Some(Repaired { plan: other, repairs: vec![Repair::Windows1251] }));
}

#[test]
fn bytes_that_are_no_letters_are_marked() {
    let text = write(&small());
    let mut bytes = text.clone().into_bytes();
    let at = text.find("насос").unwrap();
    bytes[at] = 0xff;
    let found = repaired(&bytes).unwrap();
    assert_eq!(found.repairs, [Repair::BadBytes { line: line_of("насос"), count: 2 }]);
    assert!(measures(&found.plan)[0].contains('\u{fffd}'), "{:?}", measures(&found.plan));
}

#[test]
fn more_groups_than_any_plan_has_are_refused_before_they_cost_memory() {
    let cells = "{},".repeat(2_100_000);
    let text = write(&small()).replacen("ru: \"Чистый город\",", &cells, 1);
    assert_eq!(read(text.as_bytes()), Err(ReadError::TooMany));
    assert_eq!(repaired(text.as_bytes()), None);
}

#[test]
fn every_repair_is_told_in_every_language() {
    let places = |fault| Repair::Mended(Mended { fault, item: Some(id(4)) });
    let whole = || Repair::Mended(Mended { fault: Fault::Languages, item: None });
    let faults = [
        Fault::DuplicateId(id(4)),
        Fault::Period,
        Fault::LinkNowhere(id(4), id(9)),
        Fault::LinkKinds(id(4), id(5)),
        Fault::Dangling(id(4)),
        Fault::Circle(id(4)),
        Fault::Moment(id(4)),
        Fault::RecordTwice(id(4)),
        Fault::UnevenTable(id(4)),
        Fault::TooDeep(id(4)),
        Fault::TooMany(id(4)),
        Fault::Asset(Some(id(4))),
        Fault::Asset(None),
    ];
    let mut repairs = vec![
        Repair::Utf16,
        Repair::Windows1251,
        Repair::BadBytes { line: 3, count: 2 },
        Repair::CutShort { line: 7 },
        Repair::LeftOut { line: 7, last: 7, path: String::new(), wrong: Wrong::CutShort },
        Repair::LeftOut { line: 7, last: 9, path: String::new(), wrong: Wrong::TooDeep },
        whole(),
    ];
    repairs.extend(faults.map(places));
    repairs.push(Repair::Utf16);
    let repaired = Repaired { plan: small(), repairs };
    for language in Language::ALL {
        let words = repair_words(&repaired, 20, Translator::of(language));
        assert_eq!(words.len(), 21);
        for words in words {
            let filled = !words.contains(['{', '}', '$']) && !words.contains("repair") && !words.contains("mended-");
            assert!(filled && words.ends_with('.') && words.chars().count() > 8, "{language}: {words}");
        }
    }
}

#[test]
fn a_rich_plan_is_repaired_wherever_a_line_is_missing_that_opens_and_closes_nothing() {
    let whole = write(&rich());
    let lines: Vec<&str> = whole.lines().collect();
    let passport = lines.iter().position(|line| *line == "    ),").unwrap();
    let mut refused = 0;
    for missing in
        (passport + 1..lines.len()).filter(|line| !lines[*line].contains(['(', ')', '[', ']', '{', '}'])).step_by(5)
    {
        let text = [&lines[..missing], &lines[missing + 1..]].concat().join("\n");
        match (read(text.as_bytes()), repaired(text.as_bytes())) {
            (Ok(_), repaired) => assert_eq!(repaired, None),
            (Err(_), Some(repaired)) => {
                refused += 1;
                assert!(repaired.plan.faults().is_empty());
            }
            (Err(error), None) => panic!("line {}, {}: {error}", missing + 1, lines[missing]),
        }
    }
    assert!(refused > 20, "{refused}");
}
