//! An export: a file for every format, language and scope, each for itself.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use common::faulty::{Faulty, Mishap};
use common::gate::Gate;
use common::sample;
use jiff::civil::date;
use kengesh::document::{Options, Scope, Worksheet};
use kengesh::export::{Format, Rendering};
use kengesh::i18n::Translator;
use kengesh::model::{Language, Plan};
use kengesh::storage::{FileSystem, Person, Station};
use kengesh::work::{Answer, ExportRequest, Exported, InTheWay, Progress, Worker, export};

/// Formats that need no pages.
const LIGHT: [Format; 4] = [Format::Html, Format::Markdown, Format::Xlsx, Format::Text];

fn kant() -> Plan {
    sample("kant-2014-2017.ron")
}

fn request(formats: &[Format]) -> ExportRequest {
    ExportRequest {
        formats: formats.to_vec(),
        languages: vec![Language::Ru],
        scopes: vec![Scope::Whole],
        folder: "/plans".into(),
        stem: "kant".to_owned(),
        replace: false,
        date: date(2026, 1, 15),
        page_numbers: true,
    }
}

fn run(files: &dyn FileSystem, plan: &Plan, request: &ExportRequest) -> Result<Exported, InTheWay> {
    export(files, plan, &request.targets(), request.writing(), &Progress::default())
}

fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn names_say_the_scope_the_language_where_there_are_several_and_the_format() {
    let one = request(&[Format::Docx, Format::Text]);
    let targets =
        |request: &ExportRequest| names(&request.targets().into_iter().map(|target| target.path).collect::<Vec<_>>());
    assert_eq!(targets(&one), ["kant.docx", "kant.txt"]);
    let many = ExportRequest {
        languages: vec![Language::Ru, Language::Ky],
        scopes: vec![Scope::Whole, Scope::ActionPlan],
        formats: vec![Format::Pdf, Format::Xlsx],
        ..one
    };
    let expected = [
        "kant-ru.pdf",
        "kant-ru.xlsx",
        "kant-ky.pdf",
        "kant-ky.xlsx",
        "kant-action-plan-ru.pdf",
        "kant-action-plan-ru.xlsx",
        "kant-action-plan-ky.pdf",
        "kant-action-plan-ky.xlsx",
    ];
    assert_eq!(targets(&many), expected);
}

#[test]
fn every_format_has_the_same_bytes_alone_and_beside_others() {
    let (plan, files) = (kant(), Faulty::default());
    let request = ExportRequest { scopes: vec![Scope::Whole, Scope::ActionPlan], ..request(&Format::ALL) };
    let exported = run(&files, &plan, &request).unwrap();
    assert!(exported.failed.is_empty(), "{:?}", exported.failed);
    for target in request.targets() {
        let options = Options { language: target.language, date: request.date, scope: target.scope };
        let alone = Rendering::new(&plan, options).bytes(target.format).unwrap();
        let written = files.get(target.path.to_str().unwrap()).unwrap();
        assert!(alone.len() > 1_000 && alone == written, "{}", target.path.display());
    }
}

#[test]
fn files_in_the_way_are_all_named_before_anything_is_written() {
    let (plan, files) = (kant(), Faulty::default());
    files.put("/plans/kant.html", b"old");
    files.put("/plans/kant.txt", b"old");
    let InTheWay(taken) = run(&files, &plan, &request(&LIGHT)).unwrap_err();
    assert_eq!(names(&taken), ["kant.html", "kant.txt"]);
    assert_eq!(files.names(), ["/plans/kant.html", "/plans/kant.txt"]);
    let replacing = ExportRequest { replace: true, ..request(&LIGHT) };
    assert_eq!(run(&files, &plan, &replacing).unwrap().written.len(), 4);
    assert_ne!(files.get("/plans/kant.txt").unwrap(), b"old");
}

#[test]
fn what_cannot_be_written_keeps_nothing_else_from_being_written() {
    let (plan, files) = (kant(), Faulty::default());
    files.put("/plans/kant.md", b"old");
    files.protect("/plans/kant.md");
    let exported = run(&files, &plan, &ExportRequest { replace: true, ..request(&LIGHT) }).unwrap();
    assert_eq!(names(&exported.written), ["kant.html", "kant.xlsx", "kant.txt"]);
    let [(target, error)] = exported.failed.as_slice() else { panic!("{:?}", exported.failed) };
    assert_eq!(target.format, Format::Markdown);
    for language in Language::ALL {
        let sentence = error.sentence(target, Translator::of(language));
        assert!(sentence.contains("/plans/kant.md") && !sentence.contains("exporting-"), "{sentence}");
    }
    assert_eq!(files.get("/plans/kant.md").unwrap(), b"old");
}

#[test]
fn a_fault_at_any_step_leaves_whole_files_and_says_which_is_missing() {
    let plan = kant();
    let formats = [Format::Markdown, Format::Text];
    let steps = {
        let files = Faulty::default();
        run(&files, &plan, &request(&formats)).unwrap();
        files.operations()
    };
    let whole: Vec<Vec<u8>> = formats
        .iter()
        .map(|format| {
            let options = Options { language: Language::Ru, date: date(2026, 1, 15), scope: Scope::Whole };
            Rendering::new(&plan, options).bytes(*format).unwrap()
        })
        .collect();
    assert!(steps > 8, "{steps}");
    for step in 2..steps {
        let files = Faulty::default();
        files.fail(step, Mishap::Error(io::ErrorKind::StorageFull));
        let exported = run(&files, &plan, &request(&formats)).unwrap();
        assert!(exported.failed.len() <= 1, "step {step}");
        for (format, whole) in formats.iter().zip(&whole) {
            let name = format!("/plans/kant.{}", format.extension());
            let failed = exported.failed.iter().any(|(target, _)| target.format == *format);
            match files.get(&name) {
                Some(found) => assert!(found == *whole, "step {step}: {name} is whole"),
                None => assert!(failed, "step {step}: {name} is said to be missing"),
            }
        }
    }
}

#[test]
fn an_export_is_given_up_between_two_files() {
    let files = Faulty::default();
    let (reached, at_gate) = channel();
    let (go, gate) = channel();
    let (ended, end) = channel();
    let ended = Mutex::new(ended);
    let gated = Gate::new(files.clone(), reached, gate);
    let waker = Arc::new(move || ended.lock().unwrap().send(()).unwrap_or_default());
    let mut worker = Worker::new(Arc::new(gated), waker, Station::new(Person::default(), None));
    worker.export(Arc::new(kant()), request(&[Format::Markdown, Format::Text, Format::Html]));
    at_gate.recv().unwrap();
    worker.cancel(kengesh::work::What::Export);
    go.send(()).unwrap();
    drop(go);
    end.recv().unwrap();
    assert_eq!(files.names(), ["/plans/kant.md"], "the one under way is finished, no other is begun");
    let answers = worker.poll();
    let [Ok(Answer::Exported(_, Ok(done)))] = answers.as_slice() else { panic!("what was written by then is told") };
    assert!(done.cancelled && done.failed.is_empty());
    assert_eq!(done.written, [Path::new("/plans/kant.md")]);
}

#[test]
fn sheets_for_the_room_are_made_in_word_and_pdf_and_hold_what_is_to_be_voted_on() {
    let plan = kant();
    let text = |sheet| {
        let options = Options { language: Language::Ru, date: date(2026, 1, 15), scope: Scope::Sheet(sheet) };
        String::from_utf8(Rendering::new(&plan, options).bytes(Format::Text).unwrap()).unwrap()
    };
    let ballot = text(Worksheet::Ballot);
    for problem in plan.problems.iter() {
        assert!(ballot.contains(problem.text.get(Language::Ru).unwrap()), "{problem:?}");
    }
    assert!(ballot.contains("37"), "5 problems and 32 cards are numbered through");
    assert!(text(Worksheet::Protocol).contains("Повестка дня"));
    let files = Faulty::default();
    let scopes = Worksheet::ALL.map(Scope::Sheet).to_vec();
    let request = ExportRequest { scopes, ..request(&[Format::Docx, Format::Pdf, Format::Xlsx]) };
    let done = run(&files, &plan, &request).unwrap();
    assert!(done.failed.is_empty(), "{:?}", done.failed);
    assert_eq!(
        names(&done.written),
        [
            "kant-swot-sheet.docx",
            "kant-swot-sheet.pdf",
            "kant-ballot.docx",
            "kant-ballot.pdf",
            "kant-attendance.docx",
            "kant-attendance.pdf",
            "kant-protocol.docx",
            "kant-protocol.pdf",
            "kant-remarks.docx",
            "kant-remarks.pdf",
        ]
    );
}
