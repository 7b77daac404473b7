//! Plain text: for messengers, which know neither headings nor tables.

use crate::document::{
    Align, Block, Cell, Document, Front, Heading, List, Paragraph, Rows, Table, TableKind, Words, clean,
};

/// The document as plain text. Every text survives literally, no line is broken where the document does not break it,
/// and the same document always gives the same text.
///
/// Headings stand between empty lines, a row of a table is a line for every cell, «column: value», and of a picture or
/// drawing there are the words for those who do not see it.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut out = Text::default();
    if let Some(header) = &document.header {
        out.lines(header, "");
        out.gap(1);
    }
    for (place, block) in document.blocks.iter().enumerate() {
        out.block(document, place, block);
    }
    out.finish()
}

/// The text as far as it has been written: lines, with the empty ones that are due before the next.
#[derive(Default)]
struct Text {
    out: String,
    due: usize,
}

impl Text {
    /// A line; one without words is none.
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            return;
        }
        if !self.out.is_empty() {
            self.out.extend(std::iter::repeat_n('\n', self.due));
        }
        self.due = 0;
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// At least so many empty lines before the next one.
    fn gap(&mut self, lines: usize) {
        self.due = self.due.max(lines);
    }

    /// Words with their line feeds, behind this mark; further lines begin where the words do.
    fn lines(&mut self, words: &str, mark: &str) {
        let indent = " ".repeat(mark.chars().count());
        for (index, line) in clean(words).lines().filter(|line| !line.trim().is_empty()).enumerate() {
            self.line(&format!("{}{}", if index == 0 { mark } else { &indent }, line.trim()));
        }
    }

    fn block(&mut self, document: &Document, place: usize, block: &Block) {
        match block {
            Block::Front(Front::Title, words) => {
                self.gap(1);
                self.lines(&words.text, "");
                self.gap(1);
            }
            Block::Front(_, words) => self.lines(&words.text, ""),
            Block::Contents { title, depth } => self.contents(document, place, (title, *depth)),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(kind, words) => self.paragraph(*kind, words),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Picture(picture) => self.described(&picture.caption, &picture.alternative),
            Block::Drawing(drawing) => self.described(&drawing.caption, &drawing.alternative),
            Block::Pages(_) => self.gap(2),
        }
    }

    fn contents(&mut self, document: &Document, place: usize, (title, depth): (&str, u8)) {
        self.gap(2);
        self.lines(title, "");
        for block in document.blocks.iter().skip(place) {
            let Block::Heading(heading) = block else { continue };
            if heading.level <= depth {
                self.line(&format!("{}{}", "  ".repeat(usize::from(heading.level.max(1) - 1)), one_line(heading)));
            }
        }
        self.gap(2);
    }

    fn heading(&mut self, heading: &Heading) {
        self.gap(if heading.level <= 1 { 2 } else { 1 });
        self.line(&one_line(heading));
        self.gap(1);
    }

    fn paragraph(&mut self, kind: Paragraph, words: &Words) {
        if kind != Paragraph::Right {
            self.gap(1);
        }
        self.lines(&words.text, "");
        // What leads to a list or table is not parted from it.
        if !matches!(kind, Paragraph::Lead | Paragraph::Label) {
            self.gap(1);
        }
    }

    fn list(&mut self, list: &List) {
        for item in &list.items {
            let mark = format!("{}{} ", "   ".repeat(usize::from(item.level)), clean(&item.label));
            self.lines(&item.words.text, &mark);
        }
        self.gap(1);
    }

    /// The words of what cannot be shown.
    fn described(&mut self, caption: &Words, alternative: &str) {
        self.gap(1);
        self.lines(&caption.text, "");
        self.lines(alternative, "");
        self.gap(1);
    }

    fn table(&mut self, table: &Table) {
        let heads = if table.header_rows < table.rows.len() { table.header_rows } else { 0 };
        let (head, body) = table.rows.split_at(heads);
        let titles = titles(head, table.widths.len());
        for (index, row) in body.iter().enumerate() {
            // Rows of several lines are parted; a further row of the same thing is not parted from the first.
            let several = heads > 0 || table.kind == TableKind::Square;
            if (several || index == 0) && !row.iter().any(|cell| cell.rows == Rows::Further) {
                self.gap(1);
            }
            match table.kind {
                TableKind::Square => self.square(row),
                TableKind::Grid if heads == 0 => self.line(&joined(row.iter(), " | ")),
                TableKind::Grid => self.row(row, &titles),
            }
        }
        self.gap(1);
    }

    /// «Column: value», a line each; what is over several columns has no title.
    fn row(&mut self, row: &[Cell], titles: &[String]) {
        let mut place = 0;
        for cell in row {
            let title = titles.get(place).filter(|title| cell.columns <= 1 && !title.is_empty());
            place += usize::from(cell.columns.max(1));
            let words = joined(std::iter::once(cell), "");
            match title {
                Some(title) if !words.is_empty() => self.line(&format!("{title}: {words}")),
                _ => self.line(&words),
            }
        }
    }

    /// The fields of a square, one after the other.
    fn square(&mut self, row: &[Cell]) {
        for cell in row {
            for words in &cell.paragraphs {
                self.lines(&words.text, "");
            }
            if cell.align == Align::Left {
                self.gap(1);
            }
        }
    }

    fn finish(self) -> String {
        self.out
    }
}

fn one_line(heading: &Heading) -> String {
    let words = clean(&heading.words.text).split_whitespace().collect::<Vec<_>>().join(" ");
    match heading.label.as_deref().filter(|label| !label.is_empty()) {
        Some(label) => format!("{} {words}", clean(label)),
        None => words,
    }
}

/// The cells' words in one line.
fn joined<'a>(cells: impl Iterator<Item = &'a Cell>, between: &str) -> String {
    let cell = |cell: &Cell| {
        let paragraphs = cell.paragraphs.iter().map(|words| {
            clean(&words.text).lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
        });
        paragraphs.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
    };
    cells.map(cell).collect::<Vec<_>>().join(between)
}

/// The title of every column: what stands over it, from the top, with commas between.
fn titles(head: &[Vec<Cell>], columns: usize) -> Vec<String> {
    let mut titles = vec![String::new(); columns];
    for row in head {
        let mut place = 0;
        for cell in row {
            let words = joined(std::iter::once(cell), "");
            let span = usize::from(cell.columns.max(1));
            let own = titles.iter_mut().skip(place).take(span).filter(|_| !words.is_empty());
            for title in own {
                title.push_str(if title.is_empty() { "" } else { ", " });
                title.push_str(&words);
            }
            place += span;
        }
    }
    titles
}
