//! A plan's file: what is written reads back, and what cannot be read says why and where.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::choices::choices;
use common::everything::{every_setting, everything};
use common::plans::{plan, plans, rich};
use common::small::small;
use kengesh::model::{Fault, Figure, Id, Indicator, Language, Link, LinkKind, Measure, Number, Plan, YearFigure};
use kengesh::storage::{LIMIT, ReadError, SCHEMA, Thing, Wrong, read, write};
use proptest::prelude::*;

proptest! {
    #![proptest_config(common::cases(96))]

    #[test]
    fn any_plan_reads_back_and_is_written_the_same(plan in plans()) {
        prop_assert_eq!(plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
        let text = write(&plan);
        prop_assert!(text.ends_with(")\n"));
        let back = read(text.as_bytes()).unwrap();
        prop_assert_eq!(&back, &plan);
        prop_assert_eq!(write(&back), text);
    }

    #[test]
    fn a_file_with_line_ends_of_windows_reads_the_same(plan in plans()) {
        let text = write(&plan).replace('\n', "\r\n");
        prop_assert_eq!(read(text.as_bytes()).unwrap(), plan);
    }

    #[test]
    fn a_file_cut_anywhere_is_no_other_plan(mut c in choices(200), at in any::<prop::sample::Index>()) {
        let plan = plan(&mut c);
        let text = write(&plan);
        let at = at.index(text.len());
        match read(&text.as_bytes()[..at]) {
            Ok(read) => prop_assert!(read == plan && at == text.len() - 1, "cut at {} of {}", at, text.len()),
            Err(ReadError::Broken { line, column, .. }) => prop_assert!(line > 0 && column > 0),
            Err(_) => {}
        }
    }

    #[test]
    fn a_file_with_a_changed_byte_gives_an_answer(
        mut c in choices(150), at in any::<prop::sample::Index>(), byte in any::<u8>()
    ) {
        let mut bytes = write(&plan(&mut c)).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(plan) = read(&bytes) {
            prop_assert!(plan.faults().is_empty());
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(read(&bytes).is_err());
    }
}

/// What reading says of the small plan's file with one piece replaced.
fn with(old: &str, new: &str) -> ReadError {
    let text = write(&small());
    assert!(text.contains(old), "{old} is not in\n{text}");
    read(text.replacen(old, new, 1).as_bytes()).unwrap_err()
}

/// The path and what is wrong there.
fn broken(error: ReadError) -> (String, Wrong) {
    match error {
        ReadError::Broken { line, column, path, wrong } => {
            assert!(line > 1 && column > 0, "{line}:{column}");
            (path, wrong)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_file_of_a_small_plan_looks_like_this() {
    let text = write(&small()).replace(env!("CARGO_PKG_VERSION"), "0.0.0");
    let start = "(\n  header: (\n    format: \"kengesh\",\n    schema: 1,\n    program: \"0.0.0\",\n    plan: \
                 \"aaaaaaaaaaaaaaaaaaaaaaaaae\",\n    revision: 3,\n  ),\n  plan: (\n    passport: (\n";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("\n                  ru: \"Сделать насос\",\n"), "{text}");
}

#[test]
fn a_changed_measure_changes_a_few_lines() {
    let before = write(&small());
    let mut plan = small();
    let (priority, task) = (Id::from_u128(2), Id::from_u128(3));
    let measure = plan.priorities.get_mut(priority).and_then(|p| p.tasks.get_mut(task));
    let measure = measure.and_then(|t| t.measures.get_mut(Id::from_u128(4))).unwrap();
    measure.text.set(Language::Ru, "Сделать два насоса\nи башню", Language::Ru);
    measure.cancelled = true;
    let after = write(&plan);
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let gone = before.iter().filter(|line| !after.contains(line)).count();
    let new = after.iter().filter(|line| !before.contains(line)).count();
    assert!(gone + new <= 6, "{gone} lines went, {new} came");
}

#[test]
fn a_plan_with_something_of_everything_reads_back() {
    let plan = rich();
    assert_eq!(plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
    assert_eq!(read(write(&plan).as_bytes()).unwrap(), plan);
}

#[test]
fn a_string_with_a_carriage_return_survives_windows() {
    let mut plan = small();
    Arc::make_mut(&mut plan.words).insert("а\rб\r\nв\n\"г\"\\#\0".to_owned());
    let text = write(&plan);
    assert_eq!(read(text.as_bytes()).unwrap(), plan);
    assert_eq!(read(text.replace('\n', "\r\n").as_bytes()).unwrap(), plan);
}

#[test]
fn what_is_no_plan_is_called_so() {
    for text in ["[1, 2]", "Game(level: 3)", "{\"format\": 1}", "Уважаемые коллеги!", "()", "(header: 3)"]
    {
        assert_eq!(read(text.as_bytes()), Err(ReadError::NotAPlan), "{text}");
    }
    assert_eq!(with("\"kengesh\"", "\"other\""), ReadError::NotAPlan);
    assert_eq!(with("schema: 1", "schema: 0"), ReadError::NotAPlan);
}

#[test]
fn an_empty_file_is_called_so() {
    for bytes in [&b""[..], b" \n\r\n", b"\xef\xbb\xbf", &[0; 4096]] {
        assert_eq!(read(bytes), Err(ReadError::Empty));
    }
}

#[test]
fn a_newer_schema_is_named_and_not_half_read() {
    let newer = "(header: (format: \"kengesh\", schema: 7, program: \"3.1.0\", colour: [Red(2)]), plan: §§§";
    let error = ReadError::Newer { schema: 7, program: "3.1.0".to_owned() };
    assert_eq!(read(newer.as_bytes()), Err(error.clone()));
    let behind = "(extra: [1, (a: \"b\")], header: (program: \"3.1.0\", schema: 7, format: \"kengesh\"))";
    assert_eq!(read(behind.as_bytes()), Err(error));
}

#[test]
fn other_encodings_are_recognised() {
    let text = write(&small());
    let mut marked = b"\xef\xbb\xbf".to_vec();
    marked.extend(text.as_bytes());
    assert_eq!(read(&marked).unwrap(), small());
    let wide = |mark: &[u16]| mark.iter().copied().chain(text.encode_utf16()).collect::<Vec<u16>>();
    let little = |units: &[u16]| units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<u8>>();
    let big = |units: &[u16]| units.iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<u8>>();
    for bytes in [little(&wide(&[0xfeff])), big(&wide(&[0xfeff])), little(&wide(&[])), big(&wide(&[]))] {
        assert_eq!(read(&bytes), Err(ReadError::Utf16));
    }
    let narrow: Vec<u8> = text
        .chars()
        .map(|c| match u32::from(c) {
            letter @ 0x410..=0x44f => (letter - 0x410 + 0xc0) as u8,
            other => other as u8,
        })
        .collect();
    assert!(matches!(read(&narrow), Err(ReadError::NotUtf8 { windows_1251: true, .. })));
    let at = text.find("Вода").unwrap();
    let mut damaged = text.clone().into_bytes();
    damaged[at] = 0xff;
    let line = 1 + text[..at].matches('\n').count();
    let column = 1 + text[..at].lines().last().unwrap().chars().count();
    assert_eq!(read(&damaged), Err(ReadError::NotUtf8 { line, column, windows_1251: false }));
}

#[test]
fn hostile_depth_and_size_are_refused_quickly() {
    let began = std::time::Instant::now();
    let header = "(header: (format: \"kengesh\", schema: 1, program: \"\", plan: \"aaaaaaaaaaaaaaaaaaaaaaaaae\", \
                  revision: 3), plan: (passport: (languages: ";
    for open in ["[", "(", "{", "Some(", "(a: ", "{[: ", "/*"] {
        let nest = open.repeat(100_000);
        assert_eq!(read(nest.as_bytes()), Err(ReadError::NotAPlan), "{open}");
        assert!(read(format!("(header: {nest}").as_bytes()).is_err(), "{open}");
        assert!(read(format!("(a: {nest}").as_bytes()).is_err(), "{open}");
        assert!(read(format!("{header}{nest}").as_bytes()).is_err(), "{open}");
    }
    let large = vec![b' '; usize::try_from(LIMIT).unwrap() + 1];
    assert_eq!(read(&large), Err(ReadError::TooLarge { limit: LIMIT }));
    assert!(began.elapsed().as_secs() < 5);
}

#[test]
fn errors_name_the_place() {
    let lines = write(&small());
    let line_of = |piece: &str| 1 + lines.lines().position(|line| line.contains(piece)).unwrap();
    let error = with("ru: \"Вода\"", "ru: Вода");
    let ReadError::Broken { line, path, wrong, .. } = &error else { panic!("{error:?}") };
    assert_eq!(*line, line_of("Вода"));
    assert_eq!(path, "plan.priorities[0].tasks[0].title");
    assert!(matches!(wrong, Wrong::Expected(_)), "{wrong:?}");
}

#[test]
fn what_is_wrong_is_told_apart() {
    let measure = "plan.priorities[0].tasks[0].measures[0]";
    let field = |name: &str| Wrong::UnknownField(name.to_owned());
    let old = "text: {\n                  ru: \"Сделать насос\",\n                },";
    assert_eq!(broken(with(old, "colour: 1,")), (format!("{measure}.colour"), field("colour")));
    assert_eq!(broken(with(old, "")), (measure.to_owned(), Wrong::MissingField("text".to_owned())));
    assert_eq!(broken(with(old, &format!("{old}{old}"))), (measure.to_owned(), Wrong::Twice("text".to_owned())));
    let twice = broken(with("ru: \"Сделать насос\"", "ru: \"а\", ru: \"б\""));
    assert_eq!(twice, (format!("{measure}.text"), Wrong::Twice("ru".to_owned())));
    let (path, wrong) = broken(with("ru: \"Сделать насос\"", "de: \"Pumpe\""));
    assert!(path.starts_with(&format!("{measure}.text")), "{path}");
    let allowed = ["ru", "ky", "kk", "en"].map(str::to_owned).to_vec();
    assert_eq!(wrong, Wrong::UnknownWord { found: "de".to_owned(), allowed });
    let (path, wrong) = broken(with("\"aaaaaaaaaaaaaaaaaaaaaaaaai\"", "\"aaa\""));
    assert_eq!((path.as_str(), wrong), ("plan.priorities[0].id", Wrong::Expected(Thing::Id)));
    assert_eq!(broken(with("revision: 3", "revision: -3")).0, "header.revision");
    let (path, wrong) = broken(with("country: Kyrgyzstan", "country: Narnia"));
    assert_eq!(path, "plan.passport.country");
    assert!(matches!(wrong, Wrong::UnknownWord { found, .. } if found == "Narnia"));
    assert_eq!(broken(with("revision: 3,\n  ),", "revision: 3,\n  )")).1, Wrong::Expected(Thing::Comma));
    assert_eq!(broken(with("    languages: [", "    languages: {")).1, Wrong::Expected(Thing::List));
    assert_eq!(broken(with("  header: (", "  header: (extra: 1,")), ("header.extra".to_owned(), field("extra")));
    // A slip in the header itself is a slip, since the file says that it is a plan.
    assert_eq!(broken(with("schema: 1,", "schema 1,")).1, Wrong::Expected(Thing::Colon));
    let mut text = write(&small());
    text.push('§');
    assert_eq!(broken(read(text.as_bytes()).unwrap_err()), (String::new(), Wrong::AfterTheEnd));
    let cut = write(&small());
    let at = cut.find("насос").unwrap();
    assert_eq!(broken(read(&cut.as_bytes()[..at]).unwrap_err()).1, Wrong::CutShort);
}

#[test]
fn a_plan_that_breaks_rules_is_refused() {
    let mut plan = small();
    let link = Link { from: Id::from_u128(4), kind: LinkKind::Answers, to: Id::from_u128(99) };
    Arc::make_mut(&mut plan.links).insert(link);
    let error = read(write(&plan).as_bytes()).unwrap_err();
    assert_eq!(error, ReadError::Faults(vec![Fault::LinkNowhere(link.from, link.to)]));
    let mut plan = small();
    let copy = Measure { id: Id::from_u128(4), ..Measure::default() };
    plan.priorities.get_mut(Id::from_u128(2)).unwrap().measures.push(copy);
    let error = read(write(&plan).as_bytes()).unwrap_err();
    assert_eq!(error, ReadError::Faults(vec![Fault::DuplicateId(Id::from_u128(4))]));
}

/// The file that the first release writes. It must open for ever.
const SCHEMA_1: &str = include_str!("fixtures/schema-1.ron");

/// A file without the version of the program that wrote it, whatever git has done to the ends of its lines.
fn without_version(text: &str) -> String {
    let is_version = |line: &str| line.starts_with("    program: ");
    text.replace("\r\n", "\n").split_inclusive('\n').filter(|line| !is_version(line)).collect()
}

#[test]
fn the_fixture_of_schema_1_opens_and_is_written_the_same() {
    let plan = everything();
    let written = write(&plan);
    assert_eq!(plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
    assert_eq!(read(SCHEMA_1.as_bytes()).unwrap(), plan);
    assert_eq!(without_version(&written), without_version(SCHEMA_1));
}

#[test]
fn every_schema_has_a_file_that_opens() {
    for schema in 1..=SCHEMA {
        let name = format!("tests/fixtures/schema-{schema}.ron");
        let bytes = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(&name)).expect(&name);
        assert!(String::from_utf8_lossy(&bytes).contains(&format!("schema: {schema},")), "{name}");
        read(&bytes).expect(&name);
    }
}

/// A file with every setting of the document. It must open for ever.
const SETTINGS: &str = include_str!("fixtures/settings.ron");

#[test]
fn the_fixture_of_settings_opens_and_is_written_the_same() {
    let plan = every_setting();
    assert_eq!(plan.faults().into_iter().collect::<Vec<_>>(), vec![]);
    assert_eq!(read(SETTINGS.as_bytes()).unwrap(), plan);
    assert_eq!(without_version(&write(&plan)), without_version(SETTINGS));
}

#[test]
fn settings_that_are_as_usual_are_not_written() {
    let written = write(&everything());
    for setting in ["approval: false", "draft_mark", "contents", "depth", "tables", "titles", "action_plan"] {
        assert!(!written.contains(setting) && write(&every_setting()).contains(setting), "{setting}");
    }
}

#[test]
fn a_column_renamed_twice_is_refused() {
    let twice = SETTINGS.replacen("        Code: {", "        Measure: {", 1);
    assert_ne!(twice, SETTINGS);
    let (path, wrong) = broken(read(twice.as_bytes()).unwrap_err());
    assert_eq!((path.as_str(), wrong), ("plan.document.titles", Wrong::Twice("Measure".to_owned())));
}

#[test]
fn the_fixture_holds_something_of_every_kind() {
    let kinds: std::collections::BTreeSet<_> =
        common::plans::items(&everything()).into_iter().map(|item| item.1).collect();
    assert_eq!(kinds.len(), 26, "{kinds:?}");
}

#[test]
fn the_deepest_plan_stays_far_from_the_limit_of_depth() {
    #[derive(serde::Deserialize)]
    struct File {
        #[allow(dead_code, reason = "only its depth counts")]
        header: serde::de::IgnoredAny,
        plan: Plan,
    }
    let reads = |limit: &usize| {
        let options = ron::Options::default().with_recursion_limit(*limit);
        options.from_str::<File>(SCHEMA_1).is_ok_and(|file| file.plan.passport == everything().passport)
    };
    assert_eq!((1..64).find(reads), Some(31));
}

#[test]
fn a_negative_zero_is_a_zero_wherever_it_comes_from() {
    let zero = rust_decimal::Decimal::new(0, 2);
    let figure = |value| Figure::Number(Number::from(value));
    let mut plan = small();
    let goal = |figure| Indicator {
        id: Id::from_u128(9),
        targets: vec![YearFigure { year: 2015, figure }],
        ..Indicator::default()
    };
    plan.indicators = [goal(figure(-zero))].into_iter().collect();
    let text = write(&plan);
    assert_eq!(write(&read(text.as_bytes()).unwrap()), text);
}
