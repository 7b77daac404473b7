//! XLSX: sheets, numbers, sums, and texts that stay texts.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod book;
#[path = "../common/mod.rs"]
mod common;

use book::{Book, Value};
use common::hard::hard_plan;
use common::sample;
use jiff::civil::date;
use kengesh::document::{
    Align, Cell, Document, Options, Quantity, Rows, Scope, Sheet, SheetKind, Sort, Table, Words, build, sheets,
};
use kengesh::export::{Format, Rendering, xlsx};
use kengesh::model::{Language, Plan};
use proptest::prelude::*;

fn options(scope: Scope) -> Options {
    Options { language: Language::Ru, date: date(2026, 1, 15), scope }
}

fn document() -> Document {
    build(&Plan::new(Language::Ru), &options(Scope::Whole))
}

fn sheet(table: Table) -> Sheet {
    Sheet {
        kind: SheetKind::ActionPlan,
        name: "План".to_owned(),
        title: Words::plain("План мероприятий"),
        unit: None,
        table,
        landscape: true,
    }
}

fn book(table: Table) -> Book {
    Book::of(&xlsx(&document(), &[sheet(table)], Scope::Whole).unwrap())
}

fn cell(text: &str) -> Cell {
    Cell::of(Words::plain(text))
}

fn number(digits: &str, sort: Sort) -> Cell {
    let quantity = Some(Quantity { number: digits.parse().unwrap(), sort });
    Cell { align: Align::Right, ..Cell::of(Words { quantity, ..Words::plain(digits) }) }
}

fn money(digits: &str) -> Cell {
    number(digits, Sort::Money)
}

fn words(text: &str) -> Value {
    Value::Words(text.to_owned())
}

/// Money by source and year, with totals.
fn by_source(total: &str) -> Table {
    let rows = vec![
        vec![cell("Источник"), cell("2014"), cell("2015"), cell("Всего")],
        vec![cell("Бюджет"), money("0.1"), money("0.2"), money("0.3")],
        vec![cell("Гранты"), money("14000.25"), money("5"), money("14005.25")],
        vec![cell("Итого"), money(total), money("5.2"), money("14005.55")],
    ];
    Table {
        widths: vec![30, 10, 10, 10],
        header_rows: 1,
        rows,
        total_rows: vec![3],
        total_column: Some(3),
        ..Table::default()
    }
}

#[test]
fn sums_are_formulas_with_their_results() {
    let book = book(by_source("14000.35"));
    let cells = &book.tabs[0].cells;
    assert_eq!(cells["A1"], words("План мероприятий"));
    assert_eq!(cells["B3"], Value::Number(0.1));
    assert_eq!(cells["D3"], Value::Sum("SUM(B3:C3)".to_owned(), 0.3));
    assert_eq!(cells["B5"], Value::Sum("SUM(B3:B4)".to_owned(), 14000.35));
    assert_eq!(cells["D5"], Value::Sum("SUM(D3:D4)".to_owned(), 14005.55));
}

#[test]
fn a_sum_that_the_numbers_above_do_not_give_is_a_number() {
    let book = book(by_source("14000.34"));
    assert_eq!(book.tabs[0].cells["B5"], Value::Number(14000.34));
}

#[test]
fn a_number_of_too_many_digits_is_written_as_it_is_said() {
    let rows = vec![vec![cell("а")], vec![money("12345678901234567.89")], vec![money("1234567890123.45")]];
    let book = book(Table { widths: vec![1], header_rows: 1, rows, ..Table::default() });
    assert_eq!(book.tabs[0].cells["A3"], words("12345678901234567.89"));
    assert_eq!(book.tabs[0].cells["A4"], Value::Number(1234567890123.45));
}

#[test]
fn numbers_are_shown_with_their_decimals_and_years_without_spaces() {
    let row = vec![
        money("1500"),
        money("20.50"),
        number("20.80", Sort::Figure),
        number("14000.5", Sort::Figure),
        number("2014", Sort::Year),
        number("12", Sort::Count),
    ];
    let book = book(Table { widths: vec![1; 6], rows: vec![row], ..Table::default() });
    let styles = &book.parts["xl/styles.xml"];
    for format in ["#,##0", "#,##0.00", "0.00", "#,##0.0", "0"] {
        assert!(styles.contains(&format!("formatCode=\"{format}\"")), "{format}: {styles}");
    }
}

#[test]
fn no_text_becomes_a_formula_and_none_breaks_the_file() {
    let texts = ["=1+1", "+996 555", "-5", "@имя", "<r>жирный</r>", "<r><t>x</t></r>", "_x0041_", "a_x000D_b", "'=1"];
    let rows = texts.iter().map(|text| vec![cell(text)]).collect();
    let book = book(Table { widths: vec![9], rows, ..Table::default() });
    for (row, text) in (2..).zip(texts) {
        let Value::Words(found) = &book.tabs[0].cells[&format!("A{row}")] else { panic!("{text}") };
        assert_eq!(found.trim_start_matches('\u{200b}'), text);
    }
    assert!(book.parts["xl/styles.xml"].contains("quotePrefix=\"1\""), "edited, it stays a text");
}

#[test]
fn a_text_longer_than_a_cell_goes_on_in_the_rows_below() {
    let long = "ө".repeat(70_000);
    let rows = vec![
        vec![cell("№"), cell("Мера"), cell("Сумма")],
        vec![cell("1"), cell(&long), money("5")],
        vec![cell("2"), cell("короткая"), money("6")],
        vec![Cell { columns: 2, ..cell("Итого") }, money("11")],
    ];
    let table = Table { widths: vec![1, 9, 2], header_rows: 1, rows, total_rows: vec![3], ..Table::default() };
    let book = book(table);
    let cells = &book.tabs[0].cells;
    let pieces: Vec<String> = (3..=5)
        .map(|row| match &cells[&format!("B{row}")] {
            Value::Words(piece) => piece.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(pieces.concat(), long);
    assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= 32_767));
    assert_eq!((&cells["A6"], &cells["C6"]), (&words("2"), &Value::Number(6.0)));
    assert_eq!(cells["C7"], Value::Sum("SUM(C3:C6)".to_owned(), 11.0));
}

#[test]
fn titles_are_frozen_repeated_and_filtered_and_a_page_is_as_wide_as_the_table() {
    let over = |rows, text: &str| Cell { rows, align: Align::Centre, ..cell(text) };
    let rows = vec![
        vec![over(Rows::First, "№"), over(Rows::First, "Мера"), Cell { columns: 2, ..over(Rows::One, "Сумма") }],
        vec![over(Rows::Further, ""), over(Rows::Further, ""), over(Rows::One, "2014"), over(Rows::One, "2015")],
        vec![Cell { columns: 4, ..cell("Приоритет №1") }],
        vec![cell("1"), cell("Построить"), money("5"), money("6")],
        vec![Cell { columns: 2, ..cell("Итого") }, money("5"), money("6")],
    ];
    let table = Table { widths: vec![1, 9, 2, 2], header_rows: 2, rows, total_rows: vec![4], ..Table::default() };
    let book = book(table);
    let xml = &book.tabs[0].xml;
    assert!(xml.contains("topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\""), "{xml}");
    assert!(xml.contains("<autoFilter ref=\"A3:D5\"/>"), "without the sums: {xml}");
    for merged in ["A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:D4", "A6:B6"] {
        assert!(xml.contains(&format!("<mergeCell ref=\"{merged}\"/>")), "{merged}: {xml}");
    }
    assert!(xml.contains("<pageSetUpPr fitToPage=\"1\"/>") && xml.contains("fitToHeight=\"0\""), "{xml}");
    assert!(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""), "{xml}");
    let names = &book.parts["xl/workbook.xml"];
    assert!(names.contains("Print_Titles\" localSheetId=\"0\">План!$2:$3<"), "{names}");
}

#[test]
fn rows_are_as_high_as_their_words_and_find_their_height_anew() {
    let words_of = |count: usize| cell(&"Построить насосную станцию и водовод. ".repeat(count));
    let rows = vec![vec![words_of(1)], vec![words_of(20)], vec![cell(&"ө".repeat(2_000))], vec![cell("а\nб\nв")]];
    let book = book(Table { widths: vec![1], rows, ..Table::default() });
    let heights: Vec<f64> = book.tabs[0]
        .xml
        .split("<row ")
        .skip(2)
        .map(|row| row.split(" ht=\"").nth(1).map_or(15.0, |height| height.split('"').next().unwrap().parse().unwrap()))
        .collect();
    assert!(heights[0] >= 15.0 && heights[1] > heights[0] * 5.0, "{heights:?}");
    assert_eq!(heights[2..], [408.75, 42.75], "the highest there is; three lines");
    assert!(!book.tabs[0].xml.contains("customHeight"));
}

#[test]
fn the_action_plan_alone_is_one_sheet_with_its_approval_above() {
    let plan = hard_plan();
    let bytes = |scope| Rendering::new(&plan, options(scope)).bytes(Format::Xlsx).unwrap();
    let whole = Book::of(&bytes(Scope::Whole));
    let alone = Book::of(&bytes(Scope::ActionPlan));
    assert!(whole.tabs.len() > 5, "{}", whole.tabs.len());
    assert_eq!(alone.tabs.len(), 1);
    let Value::Words(first) = &alone.tabs[0].cells["A1"] else { panic!("a line") };
    assert_eq!(first, "ПРОЕКТ");
    let approved = alone.tabs[0].cells.values().filter(|cell| matches!(cell, Value::Words(w) if w.contains("твержд")));
    assert!(approved.count() > 0, "{:?}", alone.tabs[0].cells);
    let Value::Words(first) = &whole.tabs[0].cells["A1"] else { panic!("a title") };
    assert_ne!(first, "ПРОЕКТ");
}

#[test]
fn a_plan_without_anything_is_a_workbook_with_a_sheet() {
    let plan = Plan::new(Language::Ky);
    let options = Options { language: Language::Ky, ..options(Scope::Whole) };
    let book = Book::of(&Rendering::new(&plan, options).bytes(Format::Xlsx).unwrap());
    assert_eq!(book.tabs.len(), 1);
}

#[test]
fn every_plan_gives_names_that_tabs_may_have_and_the_same_bytes_again() {
    for plan in [sample("kant-2014-2017.ron"), hard_plan()] {
        let (document, sheets) = (build(&plan, &options(Scope::Whole)), sheets(&plan, &options(Scope::Whole)));
        let bytes = xlsx(&document, &sheets, Scope::Whole).unwrap();
        assert_eq!(bytes, xlsx(&document, &sheets, Scope::Whole).unwrap());
        for tab in Book::of(&bytes).tabs {
            assert!(tab.name.chars().count() <= 31 && !tab.name.contains(['[', ']', ':', '*', '?', '/', '\\']));
        }
    }
}

#[test]
fn the_properties_say_title_author_day_and_language() {
    let mut document = document();
    document.properties.title = "Стратегия & план".to_owned();
    document.properties.author = "Кантский <кенеш>".to_owned();
    let book = Book::of(&xlsx(&document, &[], Scope::Whole).unwrap());
    let core = &book.parts["docProps/core.xml"];
    assert!(core.contains("<dc:title>Стратегия &amp; план</dc:title>"), "{core}");
    assert!(core.contains("<dc:creator>Кантский &lt;кенеш&gt;</dc:creator>"), "{core}");
    assert_eq!(core.matches("2026-01-15T00:00:00Z").count(), 2, "{core}");
    assert!(core.contains("<dc:language>ru-RU</dc:language>"), "{core}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]
    #[test]
    fn any_words_come_back(text in "\\PC{1,60}|[<>&\"'_x0-9A-Fr/=\n -]{1,60}") {
        let rows = vec![vec![cell("№"), cell(&text)], vec![cell("1"), cell(&text)]];
        let book = book(Table { widths: vec![1, 9], header_rows: 1, rows, ..Table::default() });
        let expected = kengesh::document::clean(&text).into_owned();
        for place in ["B2", "B3"] {
            let found = match book.tabs[0].cells.get(place) {
                Some(Value::Words(found)) => found.clone(),
                None => String::new(),
                other => panic!("{other:?}"),
            };
            let kept = if expected.trim().is_empty() { "" } else { expected.as_str() };
            prop_assert_eq!(found.trim_start_matches('\u{200b}'), kept.trim_start_matches('\u{200b}'));
        }
    }
}
