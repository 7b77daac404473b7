//! The exported document in other programs' hands.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use common::everything::everything;
use common::sample;
use kengesh::document::{Block, Document, Options, build};
use kengesh::export::docx;
use kengesh::layout::{PageNumbers, Pages};
use kengesh::model::{Kind, Language, Numbering, Plan};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Runs a program and gives what it printed.
fn run(program: &str, words: &[&str]) -> String {
    let output = Command::new(program).args(words).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn document(plan: &Plan, language: Language) -> Document {
    build(plan, &Options { language, date: jiff::civil::date(2026, 1, 15), scope: Default::default() })
}

fn written(document: &Document, folder: &Path) -> String {
    let path = folder.join(format!("plan-{}.docx", document.language));
    std::fs::write(&path, docx(document, &Default::default()).expect("a document")).expect("written");
    path.to_str().expect("Unicode").to_owned()
}

fn exported(plan: &Plan, language: Language, folder: &Path) -> String {
    written(&document(plan, language), folder)
}

/// Has the word processor write a file in another format, into a folder beside it; gives its path.
fn converted(path: &str, format: &str) -> String {
    let folder = Path::new(path).parent().and_then(Path::to_str).expect("a folder");
    let profile = format!("-env:UserInstallation=file://{folder}/profile");
    let out = format!("{folder}/converted");
    run("soffice", &[&profile, "--headless", "--convert-to", format, "--outdir", &out, path]);
    let name = Path::new(path).with_extension(format.split(':').next().unwrap_or(format));
    format!("{out}/{}", name.file_name().and_then(|name| name.to_str()).expect("a name"))
}

/// The text of a PDF's pages without their headers, so that a text over two pages is in one piece.
fn words_of(pdf: &str) -> String {
    run("pdftotext", &["-x", "0", "-y", "60", "-W", "900", "-H", "900", "-raw", pdf, "-"])
}

/// A part of a DOCX file; empty when there is none.
fn part(path: &str, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a package");
    let mut text = String::new();
    if let Ok(mut part) = archive.by_name(name) {
        part.read_to_string(&mut text).expect("UTF-8");
    }
    text
}

/// The value of this attribute in every such element.
fn values(xml: &str, element: &str, attribute: &str) -> BTreeSet<String> {
    let mut reader = Reader::from_str(xml);
    let mut found = BTreeSet::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == element => {
                let attributes = start.attributes().map(|attribute| attribute.expect("an attribute"));
                let named = attributes.filter(|one| one.key.as_ref() == attribute);
                found.extend(named.map(|one| one.value.to_string()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The bookmarks of a DOCX file, by which an edited copy finds its way home.
fn bookmarks(path: &str) -> BTreeSet<String> {
    values(&part(path, "word/document.xml"), "w:bookmarkStart", "w:name")
}

/// The names of the styles in use, in small letters: programs choose ids and capitals of their own.
fn styles(path: &str) -> BTreeSet<String> {
    let used = values(&part(path, "word/document.xml"), "w:pStyle", "w:val");
    let styles = part(path, "word/styles.xml");
    let name = |id: &String| {
        let style = styles.split("<w:style ").find(|style| style.contains(&format!("w:styleId=\"{id}\""))).expect(id);
        let own = style.split("</w:style>").next().expect(id);
        values(&format!("<style {own}</style>"), "w:name", "w:val").pop_first().expect(id).to_lowercase()
    };
    used.iter().map(name).collect()
}

/// What is in one set and not in the other.
fn apart(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Vec<String> {
    one.symmetric_difference(other).cloned().collect()
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
    for language in [Language::Ru, Language::Ky] {
        let path = exported(&plan, language, folder.path());
        let body = plain(&words_of(&converted(&path, "pdf")));
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

#[test]
#[ignore = "needs LibreOffice"]
fn a_word_processor_that_saves_the_file_keeps_bookmarks_styles_and_the_plan_s_part() {
    let folder = tempfile::tempdir().expect("a folder");
    for plan in [sample("kant-2014-2017.ron"), everything()] {
        let path = exported(&plan, Language::Ru, folder.path());
        let again = converted(&path, "docx");
        assert_eq!(apart(&bookmarks(&path), &bookmarks(&again)), [""; 0]);
        assert_eq!(apart(&styles(&path), &styles(&again)), [""; 0]);
        let own = part(&path, "customXml/item1.xml");
        assert!(own.contains(&plan.id.to_string()));
        assert_eq!(values(&own, "text", "bookmark"), values(&part(&again, "customXml/item1.xml"), "text", "bookmark"));
    }
}

#[test]
#[ignore = "needs Python with python-docx"]
fn a_copy_edited_by_python_docx_keeps_all_that_was_not_edited() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = sample("kant-2014-2017.ron");
    let path = exported(&plan, Language::Ky, folder.path());
    let again = folder.path().join("edited.docx").to_str().expect("Unicode").to_owned();
    let script = "
import sys, docx
d = docx.Document(sys.argv[1])
body = [p for p in d.paragraphs if p.style.name == 'Body Text']
body[3].runs[0].text = 'Өзгөртүлгөн сөз'
d.add_paragraph('Аягында дагы бир сап', style='List Bullet')
d.save(sys.argv[2])
";
    run("python3", &["-c", script, &path, &again]);
    assert_eq!(apart(&bookmarks(&path), &bookmarks(&again)), [""; 0]);
    assert_eq!(apart(&styles(&path), &styles(&again)), [""; 0]);
    assert_eq!(part(&path, "customXml/item1.xml"), part(&again, "customXml/item1.xml"));
    let body = words_of(&converted(&again, "pdf"));
    assert!(body.contains("Өзгөртүлгөн сөз"));
    // The style alone makes it an item of a list.
    assert!(body.contains("– Аягында дагы бир сап"), "{body}");
}

#[test]
#[ignore = "needs LibreOffice and pdftotext"]
fn a_word_processor_prints_the_pages_that_the_contents_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = document(&sample("kant-2014-2017.ron"), Language::Ky);
    let places = document.blocks.iter().enumerate().filter_map(|(place, block)| match block {
        Block::Heading(heading) if heading.level <= 2 => Some((place, 4_000 + place)),
        _ => None,
    });
    let numbers: PageNumbers = places.collect();
    let path = folder.path().join("numbered.docx");
    std::fs::write(&path, docx(&document, &numbers).expect("a document")).expect("written");
    let printed = words_of(&converted(path.to_str().expect("Unicode"), "pdf"));
    let missing: Vec<_> = numbers.values().filter(|number| !printed.contains(&number.to_string())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
#[ignore = "needs LibreOffice and pdftotext"]
fn a_word_processor_counts_the_numbers_that_the_document_says() {
    let folder = tempfile::tempdir().expect("a folder");
    for numbering in [Numbering::Roman, Numbering::Arabic] {
        for mut plan in [sample("kant-2014-2017.ron"), everything()] {
            Arc::make_mut(&mut plan.document).numbering = numbering;
            let mut document = document(&plan, Language::Ru);
            // The contents have the numbers as words.
            document.blocks.retain(|block| !matches!(block, Block::Contents { .. }));
            let printed = plain(&words_of(&converted(&written(&document, folder.path()), "pdf")));
            for block in &document.blocks {
                match block {
                    Block::Heading(heading) => {
                        let label = heading.label.as_deref().unwrap_or_default();
                        let line = plain(&format!("{label}{}", heading.words.text));
                        assert!(printed.contains(&line), "{line}");
                    }
                    Block::List(list) => {
                        for item in &list.items {
                            let line = plain(&format!("{}{}", item.label, item.words.text));
                            assert!(printed.contains(&line), "{line}");
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
#[ignore = "needs LibreOffice and pdftotext"]
fn the_contents_name_the_pages_on_which_a_word_processor_sets_the_headings() {
    let folder = tempfile::tempdir().expect("a folder");
    for language in [Language::Ru, Language::Ky] {
        let document = document(&sample("kant-2014-2017.ron"), language);
        let numbers = Pages::of(document.clone()).expect("pages").numbers().clone();
        let path = folder.path().join(format!("pages-{language}.docx"));
        std::fs::write(&path, docx(&document, &numbers).expect("a document")).expect("written");
        let pdf = converted(path.to_str().expect("Unicode"), "pdf");
        let printed: Vec<String> = run("pdftotext", &["-raw", &pdf, "-"]).split('\u{c}').map(plain).collect();
        for (place, number) in numbers {
            let Block::Heading(heading) = &document.blocks[place] else { panic!("{place} is no heading") };
            let label = heading.label.as_deref().unwrap_or_default();
            let line = plain(&format!("{label}{}", heading.words.text));
            // The page itself, the one before and the one after, counted from 0.
            let near = printed.iter().skip(number - 2).take(3);
            assert!(near.into_iter().any(|page| page.contains(&line)), "page {number}: {line}");
        }
    }
}
