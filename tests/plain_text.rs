//! Plain text: what a messenger shows.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use jiff::civil::date;
use kengesh::document::{
    Align, Block, Cell, Document, Front, Heading, List, ListItem, Marker, Paragraph, Properties, Rows, Table,
    TableKind, Words,
};
use kengesh::export::text;
use kengesh::model::{DocumentSettings, Id, Language};

fn text_of(blocks: Vec<Block>) -> String {
    text(&Document {
        language: Language::Ru,
        settings: DocumentSettings::default(),
        properties: Properties {
            title: String::new(),
            author: String::new(),
            date: date(2026, 1, 15),
            plan: Id::from_u128(1),
            revision: 1,
            adopted: false,
        },
        header: None,
        blocks,
    })
}

fn heading(level: u8, label: Option<&str>, text: &str) -> Block {
    Block::Heading(Heading { level, label: label.map(str::to_owned), words: Words::plain(text), item: None })
}

fn paragraph(kind: Paragraph, text: &str) -> Block {
    Block::Paragraph(kind, Words::plain(text))
}

fn cell(text: &str) -> Cell {
    let paragraphs = text.split('|').filter(|words| !words.is_empty()).map(Words::plain).collect();
    Cell { paragraphs, columns: 1, rows: Rows::One, align: Align::Left }
}

fn item(level: u8, label: &str, text: &str) -> ListItem {
    ListItem { level, marker: Marker::Dash, label: label.to_owned(), words: Words::plain(text) }
}

#[test]
fn headings_stand_between_empty_lines_and_lists_have_their_marks() {
    let blocks = vec![
        Block::Front(Front::Draft, Words::plain("ПРОЕКТ")),
        Block::Front(Front::Title, Words::plain("Стратегия")),
        Block::Contents { title: "Содержание".to_owned(), depth: 2 },
        heading(1, Some("I."), "Потенциал"),
        paragraph(Paragraph::Body, "Город * на реке_Чу.\nВторая строка."),
        heading(2, None, "Вода"),
        paragraph(Paragraph::Lead, "Меры:"),
        Block::List(List {
            items: vec![item(0, "1.", "первая"), item(1, "а)", "вторая\nеё строка"), item(0, "2.", "третья")],
        }),
        heading(3, None, "Глубже"),
    ];
    let expected = "\
ПРОЕКТ

Стратегия


Содержание
I. Потенциал
  Вода


I. Потенциал

Город * на реке_Чу.
Вторая строка.

Вода

Меры:
1. первая
   а) вторая
      её строка
2. третья

Глубже
";
    assert_eq!(text_of(blocks), expected);
}

#[test]
fn a_row_of_a_table_is_a_line_for_every_cell_that_has_words() {
    let over = |columns, text: &str| Cell { columns, ..cell(text) };
    let rows = vec![
        vec![Cell { rows: Rows::First, ..cell("Мера") }, over(2, "Сумма")],
        vec![Cell { rows: Rows::Further, ..cell("") }, cell("2014"), cell("2015")],
        vec![over(3, "Приоритет №1")],
        vec![cell("Построить\nмост|Отремонтировать"), cell("5"), cell("")],
        vec![cell("Посадить сад"), cell(""), cell("7")],
        vec![over(2, "Итого"), cell("12")],
    ];
    let table = Table { widths: vec![3, 1, 1], header_rows: 2, rows, ..Table::default() };
    let blocks = vec![paragraph(Paragraph::Label, "План"), Block::Table(table), paragraph(Paragraph::Body, "Дальше.")];
    let expected = "\
План

Приоритет №1

Мера: Построить мост; Отремонтировать
Сумма, 2014: 5

Мера: Посадить сад
Сумма, 2015: 7

Итого
Сумма, 2015: 12

Дальше.
";
    assert_eq!(text_of(blocks), expected);
}

#[test]
fn a_table_without_titles_is_its_rows_and_a_square_is_its_fields() {
    let rows = vec![vec![cell("2014"), cell("20,8")], vec![cell("2015"), cell("")]];
    let plain = Table { widths: vec![1, 1], rows, ..Table::default() };
    assert_eq!(text_of(vec![Block::Table(plain)]), "2014 | 20,8\n2015 |\n");
    let rows = vec![vec![cell("Сильные|– А"), cell("Слабые|– Б|– В")]];
    let square = Table { kind: TableKind::Square, widths: vec![1, 1], rows, ..Table::default() };
    assert_eq!(text_of(vec![Block::Table(square)]), "Сильные\n– А\n\nСлабые\n– Б\n– В\n");
}
