//! Plain text.

use kengesh::document::{Block, Cell, Rows, Table, TableKind};
use kengesh::export::Format;

use crate::Case;
use crate::compare::{Spaces, each_as_often};
use crate::expected::{Kind, Piece, block, paragraphs};

/// Every cell has the titles of its column before it; all else is as it is.
fn expected(case: &Case) -> Vec<Piece> {
    let rendering = case.rendering();
    let document = rendering.document();
    let mut pieces: Vec<Piece> = document.header.iter().map(|header| Piece::new(Kind::Header, header)).collect();
    for (place, one) in document.blocks.iter().enumerate() {
        match one {
            Block::Table(table) if table.kind == TableKind::Grid => self::table(table, &mut pieces),
            one => block(document, place, one, &mut pieces),
        }
    }
    // Of a drawing there is what it shows.
    pieces.retain(|piece| piece.kind != Kind::Drawn);
    pieces
}

fn table(table: &Table, pieces: &mut Vec<Piece>) {
    let (head, body) = table.rows.split_at(table.header_rows);
    for row in body {
        for (place, cell) in placed(row).filter(|(_, cell)| cell.rows != Rows::Further) {
            if cell.columns == 1 && paragraphs(cell).iter().any(|words| !words.text.trim().is_empty()) {
                let over = head.iter().filter_map(|row| {
                    placed(row).find(|(at, cell)| (*at..*at + usize::from(cell.columns)).contains(&place))
                });
                let titles = over.flat_map(|(_, title)| paragraphs(title)).map(|words| words.text.as_str());
                pieces.push(Piece::new(Kind::Title, titles.collect::<Vec<_>>().join(", ") + ":"));
            }
            pieces.extend(paragraphs(cell).iter().map(|words| Piece::new(Kind::Cell, &words.text)));
        }
    }
}

fn placed(row: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    row.iter().scan(0, |next, cell| {
        let place = *next;
        *next += usize::from(cell.columns);
        Some((place, cell))
    })
}

#[test]
fn plain_text_has_every_text_as_often_as_it_should() {
    for case in Case::all() {
        let text = String::from_utf8(case.rendering().bytes(Format::Text).unwrap()).unwrap();
        each_as_often(case.name, &expected(&case), &text, Spaces::One, &|_| false);
    }
}
