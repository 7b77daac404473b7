//! Markdown, as pandoc reads it.

use kengesh::document::{Block, Rows, Table};
use kengesh::export::Format;

use crate::compare::{Spaces, each_as_often};
use crate::expected::{Kind, Piece, block, paragraphs};
use crate::readers::pandoc;
use crate::{Case, Folder};

/// Two rows of titles become one, and a title over several columns stands in each of them.
fn expected(case: &Case) -> Vec<Piece> {
    let rendering = case.rendering();
    let document = rendering.document();
    let mut pieces: Vec<Piece> = document.header.iter().map(|header| Piece::new(Kind::Header, header)).collect();
    for (place, one) in document.blocks.iter().enumerate() {
        match one {
            Block::Table(table) => self::table(table, &mut pieces),
            one => block(document, place, one, &mut pieces),
        }
    }
    // Marks that Markdown has of its own are counted by whoever reads it; of a drawing there is what it shows.
    pieces.retain(|piece| !matches!(piece.kind, Kind::Mark | Kind::Drawn));
    pieces
}

fn table(table: &Table, pieces: &mut Vec<Piece>) {
    for (index, row) in table.rows.iter().enumerate() {
        for cell in row.iter().filter(|cell| cell.rows != Rows::Further) {
            let (kind, times) = if index < table.header_rows { (Kind::Title, cell.columns) } else { (Kind::Cell, 1) };
            for _ in 0..times {
                pieces.extend(paragraphs(cell).iter().map(|words| Piece::new(kind, &words.text)));
            }
        }
    }
}

#[test]
#[ignore = "needs pandoc"]
fn pandoc_reads_every_text_of_the_markdown_as_often_as_it_should() {
    let folder = Folder::open();
    for case in Case::all() {
        let read = pandoc(&case.write(folder.path(), Format::Markdown));
        each_as_often(case.name, &expected(&case), &read, Spaces::One, &|_| false);
    }
}
