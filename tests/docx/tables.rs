//! Tables.

use kengesh::analysis::width;
use kengesh::document::{Block, CELL_SIDE, Cell, Document, Fit, Orientation, Rows, Table, Words};

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

fn table(widths: &[u16], rows: &[&[&str]]) -> Table {
    let row = |words: &&[&str]| words.iter().map(|words| Cell::of(Words::plain(*words))).collect();
    Table { widths: widths.to_vec(), header_rows: 1, rows: rows.iter().map(row).collect(), ..Table::default() }
}

/// No word is wider than its column.
fn no_word_is_broken(table: &Table, fit: &Fit) {
    for (row, cells) in table.rows.iter().enumerate() {
        for (cell, column) in cells.iter().zip(&fit.columns) {
            for word in cell.paragraphs[0].text.split([' ', '/']) {
                let width = width(word, row == 0, fit.half_points);
                assert!(width + 2 * fit.side < *column, "{word}: {width} in {column}, size {}", fit.half_points);
            }
        }
    }
}

#[test]
fn no_word_is_broken_where_there_is_room_for_all() {
    let table = table(
        &[10, 40, 10, 10],
        &[
            &["№", "Иш-чара", "Жооптуу", "Мөөнөтү"],
            &["1.1-10", "Көчөнү оңдоо", LONG[0], "2026–2030"],
            &["1.1-11", LONG[2], LONG[1], "100\u{a0}000\u{a0}000,5"],
        ],
    );
    for (size, whole) in [(16, 9_638), (22, 9_638), (28, 14_570)] {
        let fit = table.fit(whole, size);
        assert_eq!((fit.columns.iter().sum::<u32>(), fit.half_points), (whole, size));
        no_word_is_broken(&table, &fit);
    }
    // With room enough the shares decide.
    assert_eq!(table.fit(70_000, 22).columns, [10_000, 40_000, 10_000, 10_000]);
}

pub fn many_columns() -> Block {
    let titles = ["№", "Мера", "Ответственный", "Соисполнители", "Исполнение", "Результат", "Завершение", "Показатель"];
    let money = ["Всего", "2026", "2027", "2028", "2029", "2030", "Финансирование"];
    let heads: Vec<&str> = titles.into_iter().chain(money).collect();
    let cells = vec!["1\u{a0}200,5"; heads.len()];
    Block::Table(table(&vec![10; heads.len()], &[&heads, &cells]))
}

#[test]
fn a_table_of_many_columns_has_smaller_letters_rather_than_broken_words() {
    let Block::Table(table) = many_columns() else { panic!() };
    let fit = table.fit(14_570, 22);
    assert!((16..22).contains(&fit.half_points) && fit.side < CELL_SIDE, "{}", fit.half_points);
    no_word_is_broken(&table, &fit);
    // In print nobody reads less than eight points.
    assert_eq!(table.fit(5_000, 22).half_points, 16);
    assert_eq!(table.fit(5_000, 14).half_points, 14);
    let file = Package::of(&with(vec![Block::Pages(Orientation::Landscape), Block::Table(table)]));
    let styles = file.part("word/styles.xml");
    let used = file.part("word/document.xml").all("w:tc").next().unwrap().style();
    assert_eq!(used, format!("TableHeading{}", fit.half_points));
    let style = styles.all("w:style").find(|style| style.attribute("w:styleId") == used).unwrap();
    assert_eq!(style.all("w:sz").next().unwrap().value(), fit.half_points.to_string());
    let mut sides = file.part("word/document.xml").all("w:tblCellMar").next().unwrap().children.clone();
    assert!(sides.iter_mut().all(|side| side.attribute("w:w") == fit.side.to_string()));
    assert_eq!(style.all("w:basedOn").next().unwrap().value(), "TableHeading");
}

#[test]
fn titles_are_whole_where_not_all_words_can_be() {
    let long = ["удовлетворённость", "обеспеченность", "предпринимательство", "совершенствование"];
    let rows = long.map(|word| vec![word; 8]);
    let titles = ["№", "Мера", "Срок", "Ответственный", "Показатель", "Год", "Сумма", "Форма"];
    let mut all: Vec<&[&str]> = vec![&titles];
    all.extend(rows.iter().map(Vec::as_slice));
    let table = table(&[1; 8], &all);
    let fit = table.fit(7_000, 22);
    let heads = Table { rows: table.rows[..1].to_vec(), ..table.clone() };
    no_word_is_broken(&heads, &fit);
    assert!(width(long[0], false, fit.half_points) > *fit.columns.iter().max().unwrap());
}

#[test]
fn titles_over_two_rows_have_room_where_headings_are_repeated() {
    let over = |words: &str| Cell { rows: Rows::First, ..Cell::of(Words::plain(words)) };
    let under = Cell { rows: Rows::Further, paragraphs: Vec::new(), ..over("") };
    let cell = |words: &str| Cell::of(Words::plain(words));
    let height = |title: &str| {
        let rows = vec![
            vec![over(title), Cell { columns: 2, ..cell("Сумма") }],
            vec![under.clone(), cell("2026"), cell("2027")],
            vec![cell("1"), cell("2"), cell("3")],
        ];
        let table = Table { widths: vec![1, 1, 8], header_rows: 2, rows, ..Table::default() };
        let body = Package::of(&with(vec![Block::Table(table)])).part("word/document.xml");
        let heights: Vec<_> = body.all("w:trHeight").map(|h| h.value().parse::<u32>().unwrap()).collect();
        heights.iter().sum::<u32>()
    };
    // A line of 11 points is 253 twips high; there are 56 more in a cell. The first row takes one.
    assert_eq!(height("Кто"), 0);
    assert_eq!(height("Кто\nчто"), 253);
    assert_eq!(height("Ответственный исполнитель мероприятия"), 2 * 253);
}

#[test]
fn words_that_fit_nowhere_take_no_room_from_the_others() {
    let endless = "ң".repeat(2_000);
    let of = |words: [&str; 3], widths: &[u16]| table(widths, &[&["ы"; 3], &words]);
    let fit = of([&endless, "ы", "ы"], &[1, 1, 2]).fit(8_000, 22);
    assert_eq!((fit.columns, fit.half_points), (vec![2_000, 2_000, 4_000], 22));
    // Where not all can have what they need, those that need most have the same.
    let fit = of([LONG[1], LONG[2], LONG[2]], &[1, 1, 1]).fit(8_000, 28);
    let widths = fit.columns;
    assert!(widths[0] > width(LONG[1], false, fit.half_points), "{widths:?}");
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

#[test]
fn names_of_groups_and_sums_stand_out_and_no_row_stands_alone_on_a_page() {
    let row = |words: [&str; 2]| words.map(|words| Cell::of(Words::plain(words))).to_vec();
    let group = vec![Cell { columns: 2, ..Cell::of(Words::plain("Приоритет №1")) }];
    let rows = vec![row(["№", "Мера"]), group, row(["1", "а"]), row(["2", "б"]), row(["3", "в"]), row(["", "6"])];
    let table = Table { widths: vec![1, 9], header_rows: 1, rows, total_rows: vec![5], ..Table::default() };
    let body = Package::of(&with(vec![Block::Table(table)])).part("word/document.xml");
    let rows: Vec<_> = body.all("w:tr").collect();
    let styles: Vec<_> = rows.iter().map(|row| row.style()).collect();
    assert_eq!(styles, ["TableHeading", "TableGroup", "TableText", "TableText", "TableText", "TableTotal"]);
    let kept: Vec<_> = rows.iter().map(|row| row.all("w:keepNext").count()).collect();
    // Headings and groups are kept by their styles.
    assert_eq!(kept, [0, 1, 0, 0, 2, 0]);
}
