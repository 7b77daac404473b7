//! What a document holds, as its neutral form says it.

use kengesh::document::{Block, Cell, Document, Drawing, Heading, Rows, Shape, Table, Words};

/// What a text is, since formats differ in what they repeat, count themselves, or say in another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The header of every page but the first.
    Header,
    /// A line of the title page.
    Front,
    /// The title of the contents, and their lines.
    Contents,
    /// The number of a heading: some formats count it.
    Number,
    /// The mark of a list's item: some formats count it, too.
    Mark,
    /// A heading.
    Heading,
    /// Running text, a list's item, a caption.
    Running,
    /// A title of a column.
    Title,
    /// A cell.
    Cell,
    /// What a picture or drawing shows, for those who do not see it.
    Alternative,
    /// A line of words in a drawing.
    Drawn,
}

/// A text in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub kind: Kind,
    pub text: String,
}

impl Piece {
    pub fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }
}

/// Every text of the document in the order in which it is read; the header once, at the beginning.
pub fn pieces(document: &Document) -> Vec<Piece> {
    let mut pieces = Vec::new();
    pieces.extend(document.header.iter().map(|header| Piece::new(Kind::Header, header)));
    for (place, block) in document.blocks.iter().enumerate() {
        self::block(document, place, block, &mut pieces);
    }
    pieces
}

/// Every text of a block.
pub fn block(document: &Document, place: usize, block: &Block, pieces: &mut Vec<Piece>) {
    match block {
        Block::Front(_, words) => pieces.push(Piece::new(Kind::Front, &words.text)),
        Block::Contents { title, depth } => contents(document, place, (title, *depth), pieces),
        Block::Heading(heading) => {
            pieces.extend(heading.label.iter().map(|label| Piece::new(Kind::Number, label)));
            pieces.push(Piece::new(Kind::Heading, &heading.words.text));
        }
        Block::Paragraph(_, words) => pieces.push(Piece::new(Kind::Running, &words.text)),
        Block::List(list) => {
            for item in &list.items {
                pieces.push(Piece::new(Kind::Mark, &item.label));
                pieces.push(Piece::new(Kind::Running, &item.words.text));
            }
        }
        Block::Table(table) => self::table(table, pieces),
        Block::Picture(picture) => {
            pieces.push(Piece::new(Kind::Alternative, &picture.alternative));
            pieces.push(Piece::new(Kind::Running, &picture.caption.text));
        }
        Block::Drawing(drawing) => self::drawing(drawing, pieces),
        Block::Pages(_) => {}
    }
}

fn contents(document: &Document, place: usize, (title, depth): (&str, u8), pieces: &mut Vec<Piece>) {
    pieces.push(Piece::new(Kind::Contents, title));
    for block in document.blocks.iter().skip(place) {
        let Block::Heading(Heading { level, label, words, .. }) = block else { continue };
        if *level <= depth {
            pieces.extend(label.iter().map(|label| Piece::new(Kind::Contents, label)));
            pieces.push(Piece::new(Kind::Contents, &words.text));
        }
    }
}

fn table(table: &Table, pieces: &mut Vec<Piece>) {
    for (index, row) in table.rows.iter().enumerate() {
        let kind = if index < table.header_rows { Kind::Title } else { Kind::Cell };
        for words in row.iter().filter(|cell| cell.rows != Rows::Further).flat_map(paragraphs) {
            pieces.push(Piece::new(kind, &words.text));
        }
    }
}

fn drawing(drawing: &Drawing, pieces: &mut Vec<Piece>) {
    pieces.push(Piece::new(Kind::Alternative, &drawing.alternative));
    for shape in &drawing.shapes {
        if let Shape::Label(label) = shape {
            pieces.push(Piece::new(Kind::Drawn, &label.text));
        }
    }
    pieces.push(Piece::new(Kind::Running, &drawing.caption.text));
}

pub fn paragraphs(cell: &Cell) -> &[Words] {
    &cell.paragraphs
}
