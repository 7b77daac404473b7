//! Tables.

use kengesh::analysis::width;
use kengesh::document::{Block, CELL_SIDE, Cell, Document, Rows, Words, column_widths};

use crate::big::{big, grid, square, with};
use crate::package::{Element, Package};

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
fn a_square_is_four_lists_under_their_names() {
    let body = Package::of(&with(vec![square()])).part("word/document.xml");
    let cells: Vec<_> = body.all("w:tc").collect();
    assert_eq!(cells.len(), 4);
    for cell in cells {
        let styles: Vec<_> = cell.paragraphs().map(Element::style).collect();
        assert_eq!(styles, ["TableHeading", "TableBullet", "TableBullet", "TableBullet", "TableBullet"]);
        // The list has the dash, not the words.
        assert!(cell.paragraphs().all(|p| !p.text().starts_with('–')));
    }
}

const LONG: [&str; 3] = ["жоопкерчиликтүүлүктөрүбүздөгү", "кеңейтилген", "мониторингдештирилгендер"];

#[test]
fn no_word_is_broken_where_there_is_room_for_all() {
    let row = |words: [&str; 4]| words.map(|words| Cell::of(Words::plain(words))).to_vec();
    let Block::Table(table) = grid(&[10, 40, 10, 10], 1, vec![
        row(["№", "Иш-чара", "Жооптуу", "Мөөнөтү"]),
        row(["1.1.1", "Көчөнү оңдоо", LONG[0], "2026–2030"]),
        row(["1.1.2", LONG[2], LONG[1], "100\u{a0}000\u{a0}000,5"]),
    ]) else {
        panic!()
    };
    for (size, whole) in [(16, 9_638), (22, 9_638), (28, 14_570)] {
        let columns = column_widths(&table, whole, size);
        assert_eq!(columns.iter().sum::<u32>(), whole);
        for (row, cells) in table.rows.iter().enumerate() {
            for (cell, column) in cells.iter().zip(&columns) {
                let words = &cell.paragraphs[0].text;
                for word in words.split([' ', '–']) {
                    assert!(width(word, row == 0, size) + 2 * CELL_SIDE < *column, "{word} in {column}, size {size}");
                }
            }
        }
    }
    // With room enough the shares decide.
    assert_eq!(column_widths(&table, 70_000, 22), [10_000, 40_000, 10_000, 10_000]);
}

#[test]
fn words_that_fit_nowhere_take_no_room_from_the_others() {
    let cells = |words: [&str; 3]| words.map(|words| Cell::of(Words::plain(words))).to_vec();
    let endless = "ң".repeat(2_000);
    let Block::Table(table) = grid(&[1, 1, 2], 0, vec![cells([&endless, "ы", "ы"])]) else { panic!() };
    assert_eq!(column_widths(&table, 8_000, 22), [2_000, 2_000, 4_000]);
    // Where not all can have what they need, those that need most have the same.
    let Block::Table(table) = grid(&[1, 1, 1], 0, vec![cells([LONG[1], LONG[0], LONG[2]])]) else { panic!() };
    let widths = column_widths(&table, 8_000, 28);
    assert!(widths[0] > width(LONG[1], false, 28), "{widths:?}");
    assert!(widths[0] < widths[1] && widths[1].abs_diff(widths[2]) <= 1, "{widths:?}");
    assert_eq!(widths.iter().sum::<u32>(), 8_000);
}

#[test]
fn another_typeface_is_given_more_room() {
    let cells = ["1", LONG[0]].map(|words| Cell::of(Words::plain(words))).to_vec();
    let mut document = with(vec![grid(&[90, 10], 0, vec![cells])]);
    let column = |document: &Document| {
        let body = Package::of(document).part("word/document.xml");
        body.all("w:gridCol").last().unwrap().attribute("w:w").parse::<u32>().unwrap()
    };
    let times = column(&document);
    document.settings.font = "Arial".to_owned();
    assert!(column(&document) > times);
}
