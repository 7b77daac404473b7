//! The DOCX file, read back as a word processor would: its parts, its numbers, its bookmarks, its words.

mod docx_support;

use docx_support::*;
use kengesh::document::{
    Align, Block, Cell, Document, Front, Heading, List, ListItem, Marker, Orientation, Origin, Paragraph, Rows, Table,
    TableKind, Words,
};
use kengesh::export::docx;
use kengesh::model::{Field, Id, Language, Level, NameForm, Numbering, Phrase, TextHash};
use proptest::prelude::*;

#[test]
fn every_part_is_well_formed_and_has_a_content_type() {
    let file = Package::of(&big());
    let types = file.part("[Content_Types].xml");
    let names: Vec<_> = types.all("Override").map(|part| part.attribute("PartName")).collect();
    let extensions: Vec<_> = types.all("Default").map(|part| part.attribute("Extension")).collect();
    for name in file.names() {
        let extension = name.rsplit('.').next().unwrap_or_default().to_owned();
        assert!(names.contains(&format!("/{name}")) || extensions.contains(&extension), "{name}");
        if name.ends_with(".xml") || name.ends_with(".rels") {
            assert!(!file.part(name).children.is_empty(), "{name}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&big()).unwrap(), docx(&big()).unwrap());
}

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

#[test]
fn bookmarks_are_unique_short_and_plain() {
    let names = Package::of(&big()).bookmarks();
    let mut seen = std::collections::BTreeSet::new();
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
    let distinct: std::collections::BTreeSet<_> = names.iter().collect();
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

#[test]
fn the_properties_say_title_author_language_and_day() {
    let core = Package::of(&big()).part("docProps/core.xml");
    let text = |name: &str| core.all(name).next().unwrap().text();
    assert_eq!(text("dc:title"), "Стратегия развития города Кант");
    assert_eq!(text("dc:language"), "ru-RU");
    assert_eq!(text("dcterms:created"), "2026-03-01T00:00:00Z");
    assert_eq!(text("dcterms:modified"), "2026-03-01T00:00:00Z");
}

#[test]
fn the_contents_lead_to_every_section_and_subsection_after_them() {
    let document = big();
    let body = Package::of(&document).part("word/document.xml");
    let links: Vec<_> = body.all("w:hyperlink").collect();
    let expected = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level <= 2 => Some(match &heading.label {
            Some(label) => format!("{label} {}\t", heading.words.text),
            None => format!("{}\t", heading.words.text),
        }),
        _ => None,
    });
    assert_eq!(links.iter().map(|link| link.text()).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    let names: Vec<_> = body.all("w:bookmarkStart").map(|mark| mark.attribute("w:name")).collect();
    for link in links {
        assert!(names.contains(&link.attribute("w:anchor")));
        let instruction = link.all("w:instrText").next().unwrap().text();
        assert!(instruction.contains(&format!("PAGEREF {} ", link.attribute("w:anchor"))));
    }
    let toc = body.all("w:instrText").next().unwrap().text();
    assert_eq!(toc.trim(), r#"TOC \o "1-2" \h \z \u"#);
}

#[test]
fn sections_lie_as_the_document_says_with_the_binding_edge_on_top_of_landscape_pages() {
    let body = Package::of(&big()).part("word/document.xml");
    let sections: Vec<_> = body.all("w:sectPr").collect();
    let orientations: Vec<_> =
        sections.iter().map(|s| s.all("w:pgSz").next().unwrap().get("w:orient").unwrap_or_default()).collect();
    assert_eq!(orientations, ["", "landscape", ""]);
    let margins = |index: usize| {
        let margins = sections[index].all("w:pgMar").next().unwrap();
        ["w:top", "w:right", "w:bottom", "w:left"].map(|side| margins.attribute(side).parse::<u32>().unwrap())
    };
    assert_eq!(margins(0), [1134, 567, 1134, 1701]);
    assert_eq!(margins(1), [1701, 1134, 567, 1134]);
    assert_eq!(sections.iter().map(|s| s.all("w:titlePg").count()).collect::<Vec<_>>(), [1, 0, 0]);
    assert!(sections.iter().all(|s| s.all("w:headerReference").count() == 2));
}

#[test]
fn no_page_is_empty() {
    let blocks = vec![
        Block::Pages(Orientation::Portrait),
        section(Some("I."), "Первый"),
        Block::Pages(Orientation::Landscape),
        Block::Pages(Orientation::Landscape),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 1")),
        section(None, "План мероприятий"),
        Block::Pages(Orientation::Portrait),
    ];
    let body = Package::of(&with(blocks)).part("word/document.xml");
    assert_eq!(body.all("w:sectPr").count(), 2);
    // Nothing begins a page that a section has begun already.
    let breaks = body.all("w:pageBreakBefore").filter(|b| b.get("w:val").as_deref() != Some("0")).count();
    assert_eq!(breaks, 0);
}

#[test]
fn the_line_above_an_annex_takes_its_heading_to_the_new_page() {
    let blocks = vec![
        section(Some("I."), "Первый"),
        Block::Paragraph(Paragraph::Right, Words::plain("Приложение 1")),
        section(None, "Состав рабочей группы"),
    ];
    let body = Package::of(&with(blocks)).part("word/document.xml");
    let breaks: Vec<_> =
        body.paragraphs().map(|p| p.all("w:pageBreakBefore").next().map(|b| b.get("w:val").is_none())).collect();
    assert_eq!(breaks, [Some(false), Some(true), Some(false)]);
}

#[test]
fn tables_fill_the_text_and_their_spans_add_up() {
    let body = Package::of(&big()).part("word/document.xml");
    let mut seen = 0;
    for table in body.all("w:tbl") {
        let grid: Vec<u32> = table.all("w:gridCol").map(|column| column.attribute("w:w").parse().unwrap()).collect();
        let width = table.all("w:tblW").next().unwrap().attribute("w:w").parse::<u32>().unwrap();
        assert_eq!(grid.iter().sum::<u32>(), width);
        for row in table.all("w:tr") {
            let cells: Vec<_> = row.all("w:tc").collect();
            let spans = |cell: &&Element| cell.all("w:gridSpan").next().map_or(1, |s| s.value().parse().unwrap());
            assert_eq!(cells.iter().map(spans).sum::<usize>(), grid.len());
            let widths = cells.iter().map(|c| c.all("w:tcW").next().unwrap().attribute("w:w").parse::<u32>().unwrap());
            assert_eq!(widths.sum::<u32>(), width);
            assert!(cells.iter().all(|cell| cell.children.last().is_some_and(|last| last.name == "w:p")));
            seen += 1;
        }
    }
    assert!(seen > 30);
}

#[test]
fn heading_rows_are_repeated_and_kept_whole() {
    let body = Package::of(&big()).part("word/document.xml");
    let plan = body.all("w:tbl").max_by_key(|table| table.all("w:tr").count()).unwrap();
    let repeated: Vec<_> = plan.all("w:tr").map(|row| row.all("w:tblHeader").count()).collect();
    assert_eq!(repeated.get(..3), Some(&[1, 1, 0][..]));
    assert_eq!(repeated.iter().sum::<usize>(), 2);
    assert!(plan.all("w:tr").take(2).all(|row| row.all("w:cantSplit").count() == 1));
}

#[test]
fn a_cell_over_several_rows_is_merged() {
    let merged = |rows, text: &str| Cell { rows, ..Cell::of(Words::plain(text)) };
    let table = grid(
        &[1, 1],
        0,
        vec![
            vec![merged(Rows::First, "вместе"), merged(Rows::One, "а")],
            vec![Cell { paragraphs: vec![], ..merged(Rows::Further, "") }, merged(Rows::One, "б")],
        ],
    );
    let body = Package::of(&with(vec![table])).part("word/document.xml");
    assert_eq!(body.all("w:vMerge").map(Element::value).collect::<Vec<_>>(), ["restart", "continue"]);
}

#[test]
fn a_row_that_is_too_short_is_filled_up_and_shares_of_nought_do_no_harm() {
    let cell = || Cell::of(Words::plain("ы"));
    let table = grid(&[0, 0], 9, vec![vec![cell(), cell(), cell()], vec![cell()]]);
    let body = Package::of(&with(vec![table])).part("word/document.xml");
    assert_eq!(body.all("w:gridCol").count(), 3);
    assert_eq!(body.all("w:gridSpan").map(Element::value).collect::<Vec<_>>(), ["2"]);
    assert_eq!(body.all("w:tblHeader").count(), 0);
}

#[test]
fn tables_stay_apart_and_a_paragraph_ends_the_document() {
    let table = || grid(&[1], 0, vec![vec![Cell::of(Words::plain("ы"))]]);
    let body = Package::of(&with(vec![table(), table()])).part("word/document.xml");
    let names: Vec<_> = body.children.first().unwrap().children.iter().map(|child| child.name.as_str()).collect();
    assert_eq!(names, ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
}

#[test]
fn a_picture_is_kept_once_fits_the_text_and_says_what_it_shows() {
    let picture = || picture(2_000, 1_000, "Карта «города» & <окрестностей>\n\"1:5000\"");
    let file = Package::of(&with(vec![picture(), picture()]));
    assert_eq!(file.names().filter(|name| name.starts_with("word/media/")).count(), 1);
    let body = file.part("word/document.xml");
    let extent = body.all("wp:extent").next().unwrap();
    let size = ["cx", "cy"].map(|side| extent.attribute(side).parse::<u64>().unwrap());
    // 170 mm of text: 9,638 twips of 635 EMU.
    assert_eq!(size, [9_638 * 635, 9_638 * 635 / 2]);
    let described: Vec<_> = body.all("wp:docPr").map(|p| p.attribute("descr")).collect();
    assert_eq!(described, ["Карта «города» & <окрестностей>\n\"1:5000\""; 2]);
    assert_eq!(body.paragraphs().filter(|p| p.text() == "Рисунок 1. Карта").count(), 2);
}

#[test]
fn a_jpeg_says_its_size_and_a_broken_picture_does_no_harm() {
    let file = Package::of(&with(vec![jpeg(96, 48), broken_picture()]));
    let body = file.part("word/document.xml");
    let sizes: Vec<_> = body.all("wp:extent").map(|e| (e.attribute("cx"), e.attribute("cy"))).collect();
    assert_eq!(sizes[0], ("914400".to_owned(), "457200".to_owned()));
    assert_eq!(sizes.len(), 2);
}

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
fn the_header_of_a_draft_is_not_on_the_first_page() {
    let file = Package::of(&big());
    assert!(file.part("word/header1.xml").text().contains("Проект, редакция 2"));
    assert!(file.raw("word/header1.xml").contains(" PAGE "));
    assert_eq!(file.part("word/header2.xml").text(), "");
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

#[test]
fn an_empty_document_is_a_document() {
    let body = Package::of(&with(Vec::new())).part("word/document.xml");
    assert_eq!((body.all("w:p").count(), body.all("w:sectPr").count()), (1, 1));
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
            Block::Contents { title: words.clone() },
            Block::Heading(heading),
            Block::Paragraph(Paragraph::Quotation, Words::plain(&words)),
            Block::List(List { items: vec![item] }),
            Block::Table(Table { kind: TableKind::Square, widths: vec![3], header_rows: 0, rows: vec![vec![cell]] }),
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

#[test]
#[ignore = "needs Python with lxml and the checking tool"]
fn the_checking_tool_finds_nothing() {
    let tools = std::env::var("KENGESH_TOOLS").unwrap_or_else(|_| "../shared/tools".to_owned());
    let folder = tempfile::tempdir().unwrap();
    let kept = std::env::var_os("KENGESH_KEEP").map_or_else(|| folder.path().to_owned(), Into::into);
    let mut files = Vec::new();
    let mut small = with(vec![Block::Contents { title: "Мазмуну".to_owned() }]);
    small.language = Language::Ky;
    let hostile: Vec<_> = HOSTILE.iter().flat_map(|words| [paragraph(words), section(None, words)]).collect();
    let word = "ң".repeat(2_000);
    let cells = [word.as_str(), "1"].map(|text| Cell::of(Words::plain(text))).to_vec();
    let long = with(vec![paragraph(&word), grid(&[1, 9], 0, vec![cells])]);
    for (name, document) in
        [("long", long), ("big", big()), ("small", small), ("hostile", with(hostile)), ("nothing", with(vec![]))]
    {
        let path = kept.join(format!("{name}.docx"));
        std::fs::write(&path, docx(&document).unwrap()).unwrap();
        files.push(path);
    }
    let run = std::process::Command::new("python3").arg(format!("{tools}/check-docx")).args(files).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}

/// Keeps the imports of helpers honest: an origin is an item and a field.
fn owned(text: &str, id: Id, field: Field) -> Words {
    Words { origin: Some(Origin { id, field }), ..Words::plain(text) }
}

/// A document of these blocks and nothing else.
fn with(blocks: Vec<Block>) -> Document {
    Document { blocks, header: None, ..big() }
}
