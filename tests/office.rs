//! The exported document in other programs' hands.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::path::Path;
use std::process::Command;

use common::sample;
use kengesh::document::{Options, build};
use kengesh::export::docx;
use kengesh::model::{Kind, Language, Plan};

/// Runs a program and gives what it printed.
fn run(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn exported(plan: &Plan, language: Language, folder: &Path) -> String {
    let options = Options { language, date: jiff::civil::date(2026, 1, 15), scope: Default::default() };
    let path = folder.join(format!("plan-{language}.docx"));
    std::fs::write(&path, docx(&build(plan, &options), &Default::default()).expect("a document")).expect("written");
    path.to_str().expect("Unicode").to_owned()
}

/// Letters and digits alone: other programs break lines and join spaces as they like.
fn plain(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every text of the plan that the document is to show.
fn texts(plan: &Plan, language: Language) -> Vec<String> {
    let mut texts = Vec::new();
    plan.each_part(&mut |part, _| {
        part.each_text(&mut |_, text| {
            if let Some(words) = text.get(language).filter(|_| part.kind() != Kind::Swot) {
                texts.push(words.to_owned());
            }
        });
    });
    texts
}

#[test]
#[ignore = "needs LibreOffice and pdftotext"]
fn a_word_processor_lays_out_every_text_in_both_languages() {
    let plan = sample("kant-2014-2017.ron");
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("Unicode");
    for language in [Language::Ru, Language::Ky] {
        let path = exported(&plan, language, folder.path());
        let profile = format!("-env:UserInstallation=file://{out}/profile");
        run("soffice", &[&profile, "--headless", "--convert-to", "pdf", "--outdir", out, &path]);
        let pdf = path.replace(".docx", ".pdf");
        // Page by page, without headers and page numbers, so that a text over two pages is in one piece.
        let body = run("pdftotext", &["-x", "0", "-y", "60", "-W", "900", "-H", "900", "-raw", &pdf, "-"]);
        let body = plain(&body);
        let missing: Vec<String> =
            texts(&plan, language).into_iter().filter(|words| !body.contains(&plain(words))).collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
    }
}

#[test]
#[ignore = "needs Python with python-docx"]
fn python_docx_finds_the_headings_by_style_and_every_text() {
    let plan = sample("kant-2014-2017.ron");
    let folder = tempfile::tempdir().expect("a folder");
    let script = "
import sys, docx
d = docx.Document(sys.argv[1])
for p in d.paragraphs:
    print(p.style.name, '|', p.text)
for t in d.tables:
    for r in t.rows:
        for c in r.cells:
            print('cell', '|', c.text)
print('title', '|', d.core_properties.title)
print('language', '|', d.core_properties.language)
";
    for language in [Language::Ru, Language::Ky] {
        let path = exported(&plan, language, folder.path());
        let printed = run("python3", &["-c", script, &path]);
        let of = |style: &str| printed.lines().filter(|line| line.starts_with(&format!("{style} |"))).count();
        assert_eq!(of("Heading 1"), 12, "the introduction, nine sections, two annexes");
        assert_eq!(of("Heading 2"), 1 + 12 + 6, "the principles, the potential's subsections, the priorities");
        assert_eq!(of("Heading 3"), 18, "tasks");
        let all = plain(&printed);
        for words in texts(&plan, language) {
            assert!(all.contains(&plain(&words)), "{language}: {words}");
        }
        assert!(printed.contains(&format!("language | {language}")), "{printed}");
    }
}
