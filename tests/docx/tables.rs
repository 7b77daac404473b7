//! Tables and pictures.

use kengesh::document::{Cell, Rows, Words};

use crate::big::{big, broken_picture, grid, jpeg, picture, with};
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
