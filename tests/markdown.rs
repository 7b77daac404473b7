//! Markdown keeps every text as it was written.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use jiff::civil::date;
use kengesh::document::{
    Align, Block, Cell, Document, Heading, List, ListItem, Marker, Paragraph, Properties, Rows, Table, Words,
};
use kengesh::export::markdown;
use kengesh::model::{DocumentSettings, Id, Language};
use proptest::prelude::*;

fn document(blocks: Vec<Block>) -> Document {
    let properties = Properties {
        title: "T".into(),
        author: String::new(),
        date: date(2014, 5, 12),
        plan: Id::from_u128(1),
        revision: 0,
        adopted: true,
    };
    Document { language: Language::Ru, settings: DocumentSettings::default(), properties, header: None, blocks }
}

fn list(items: &[(u8, Marker, &str, &str)]) -> Block {
    let item = |(level, marker, label, text): &(u8, Marker, &str, &str)| ListItem {
        level: *level,
        marker: *marker,
        label: (*label).to_owned(),
        words: Words::plain(*text),
    };
    Block::List(List { items: items.iter().map(item).collect() })
}

fn table(header_rows: usize, rows: Vec<Vec<Cell>>) -> Block {
    let widths = vec![1; rows[0].iter().map(|cell| usize::from(cell.columns)).sum()];
    Block::Table(Table { widths, header_rows, rows, ..Table::default() })
}

fn cell(text: &str) -> Cell {
    Cell::of(Words::plain(text))
}

/// What a reader of Markdown sees, for texts without mark-up of their own; runs of white space as one.
fn seen(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\\' => match rest.chars().next() {
                Some(c) if c.is_ascii_punctuation() => {
                    text.push(c);
                    rest = &rest[c.len_utf8()..];
                }
                Some('\n') => text.push(' '),
                _ => text.push('\\'),
            },
            '<' if rest.starts_with("br>") => {
                text.push(' ');
                rest = &rest[3..];
            }
            c => text.push(c),
        }
    }
    one_line(&text)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn a_text_survives_in_paragraphs_lists_headings_and_tables(text in r##"[-+=0-9a-zа-яөүң .)\\`*_\[\]<>&#|~$:!({}"'\n«»]{0,40}"##) {
        let words = Words::plain(text.as_str());
        let heading = Heading { level: 2, label: None, words: words.clone(), item: None };
        let item = ListItem { level: 0, marker: Marker::Dash, label: "–".into(), words: words.clone() };
        let blocks = [
            Block::Paragraph(Paragraph::Body, words.clone()),
            Block::Paragraph(Paragraph::Label, words.clone()),
            Block::Heading(heading),
            Block::List(List { items: vec![item] }),
            table(1, vec![vec![cell(&text)], vec![cell(&text)]]),
        ];
        for block in blocks {
            let markdown = markdown(&document(vec![block]));
            prop_assert!(seen(&markdown).contains(&one_line(&text)), "{markdown}");
        }
    }
}

#[test]
fn what_looks_like_mark_up_is_escaped() {
    let shown = |text: &str| markdown(&document(vec![Block::Paragraph(Paragraph::Body, Words::plain(text))]));
    assert_eq!(shown("- пункт"), "\\- пункт\n");
    assert_eq!(shown("1. пункт"), "1\\. пункт\n");
    assert_eq!(shown("2014) год"), "2014\\) год\n");
    assert_eq!(shown("a-b 1.2"), "a-b 1.2\n");
    assert_eq!(shown("a\n=="), "a\\\n\\==\n");
    assert_eq!(shown("<b>&amp; :smile:"), "\\<b\\>\\&amp; \\:smile:\n");
}

#[test]
fn lists_nest_under_the_words_above_them() {
    let items = [
        (0, Marker::Number, "1.", "one"),
        (1, Marker::Letter, "а)", "letter"),
        (1, Marker::Dash, "–", "dash"),
        (0, Marker::Number, "2.", "two\nlines"),
    ];
    let expected = "1. one\n   - а) letter\n   - dash\n2. two\\\n   lines\n";
    assert_eq!(markdown(&document(vec![list(&items)])), expected);
}

#[test]
fn a_number_out_of_order_is_written_out() {
    let items = [(0, Marker::Number, "1.", "a"), (0, Marker::Number, "1-1.", "b"), (0, Marker::Number, "2.", "c")];
    assert_eq!(markdown(&document(vec![list(&items)])), "1. a\n- 1-1. b\n- 2\\. c\n");
}

#[test]
fn neighbouring_lists_stay_apart() {
    let a = list(&[(0, Marker::Dash, "–", "a")]);
    assert_eq!(markdown(&document(vec![a.clone(), a])), "- a\n\n<!-- -->\n\n- a\n");
}

#[test]
fn tables_escape_pipes_and_fill_what_cells_span() {
    let wide = |text: &str| Cell { columns: 2, align: Align::Centre, ..cell(text) };
    let down = |rows| Cell { rows, ..cell(if rows == Rows::First { "№" } else { "" }) };
    let right = Cell { align: Align::Right, ..cell("5") };
    let rows = vec![
        vec![down(Rows::First), wide("Сумма")],
        vec![down(Rows::Further), cell("2014"), cell("2015")],
        vec![Cell { columns: 3, ..cell("a|b") }],
        vec![cell("1"), right.clone(), right],
    ];
    let expected = "| № | Сумма<br>2014 | Сумма<br>2015 |\n| --- | ---: | ---: |\n| a\\|b |  |  |\n| 1 | 5 | 5 |\n";
    assert_eq!(markdown(&document(vec![table(2, rows)])), expected);
}
