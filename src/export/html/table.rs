//! Tables: heads that are repeated on every printed page, cells over several rows and columns, names of rows.

use super::{Page, Setting};
use crate::document::{Align, Cell, Fit, Rows, Table, TableKind};

/// A table of more columns is moved within its frame on a narrow screen, so that its cells can be read.
const FEW: usize = 4;

/// A word of more letters may be broken anywhere.
const LONG: usize = 24;

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    /// A row over all columns: the name of the rows that follow.
    Group,
    Words,
}

/// A table and what is known of its columns.
struct Shape<'a> {
    table: &'a Table,
    columns: usize,
    /// How many of the rows are headings; none where there is nothing else.
    heads: usize,
    /// The column that names each row: the first one of words.
    names: Option<usize>,
}

impl<'a> Shape<'a> {
    fn of(table: &'a Table) -> Self {
        let widest = table.rows.iter().map(|row| row.iter().map(span).sum()).max().unwrap_or(0);
        let heads = if table.header_rows < table.rows.len() { table.header_rows } else { 0 };
        let columns = table.widths.len().max(widest);
        let names = (0..columns).find(|column| {
            table.rows.iter().skip(heads).any(|row| {
                placed(row).any(|(place, cell)| place == *column && span(cell) == 1 && cell.align == Align::Left)
            })
        });
        // Without headings nobody knows what the first column is.
        Self { table, columns, heads, names: names.filter(|_| heads > 0) }
    }

    fn part(&self, index: usize) -> Part {
        let over_all = |row: &Vec<Cell>| row.len() == 1 && self.columns > 1 && row.iter().all(|cell| span(cell) > 1);
        match self.table.rows.get(index) {
            _ if index < self.heads => Part::Head,
            Some(row) if over_all(row) => Part::Group,
            _ => Part::Words,
        }
    }

    /// How many rows a cell is high.
    fn height(&self, row: usize, place: usize) -> usize {
        let below = self.table.rows.iter().skip(row + 1);
        let goes_on = |row: &&Vec<Cell>| placed(row).any(|(at, cell)| at == place && cell.rows == Rows::Further);
        1 + below.take_while(goes_on).count()
    }
}

/// How many columns a cell spans.
fn span(cell: &Cell) -> usize {
    usize::from(cell.columns.max(1))
}

/// The cells of a row, each with its first column.
fn placed(row: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    row.iter().scan(0, |next, cell| {
        let place = *next;
        *next += span(cell);
        Some((place, cell))
    })
}

/// Whether a cell has a word that may be broken anywhere.
fn is_long(cell: &Cell) -> bool {
    let mut words = cell.paragraphs.iter().flat_map(|words| words.text.split([' ', '\n', '\u{ad}', '\u{200b}']));
    words.any(|word| word.chars().count() > LONG)
}

impl Page<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        let shape = Shape::of(table);
        // A table that is wider than a telephone is moved within its own frame, by keys too.
        let frame = [("class", Some("frame")), ("role", Some("group")), ("tabindex", Some("0"))];
        let mut frame = frame.to_vec();
        frame.push(("aria-labelledby", self.name.as_deref()));
        self.markup.open("div", &frame);
        self.markup.line();
        let class = match table.kind {
            TableKind::Grid if shape.columns > FEW => Some("wide"),
            TableKind::Grid => None,
            TableKind::Square => Some("square"),
        };
        // On paper, the columns are as wide as their words and the letters as large as they can be.
        let fit = table.fit(self.line, self.document.settings.table_size);
        let shares: u32 = table.widths.iter().map(|width| u32::from(*width)).sum();
        let points = f64::from(fit.half_points) / 2.0;
        let style = format!("--points:{points}pt;--shares:{shares};--columns:{}", shape.columns);
        self.markup.open("table", &[("class", class), ("style", Some(&style))]);
        self.markup.line();
        self.columns(&shape, &fit);
        for (tag, rows) in groups(&shape) {
            self.markup.open(tag, &[]);
            self.markup.line();
            for index in rows {
                self.row(&shape, index);
            }
            self.markup.close(tag);
            self.markup.line();
        }
        self.markup.close("table");
        self.markup.close("div");
    }

    /// The columns with their widths, those under one heading in a group.
    fn columns(&mut self, shape: &Shape<'_>, fit: &Fit) {
        let head = shape.table.rows.first().filter(|_| shape.heads > 0);
        let mut groups: Vec<usize> = head.map_or_else(Vec::new, |row| row.iter().map(span).collect());
        let rest = shape.columns.saturating_sub(groups.iter().sum());
        groups.extend((rest > 0).then_some(rest));
        let mut widths = fit.columns.iter();
        for group in groups {
            self.markup.open("colgroup", &[]);
            for width in widths.by_ref().take(group) {
                let width = format!("width:{:.2}%", f64::from(*width) * 100.0 / f64::from(self.line));
                self.markup.open("col", &[("style", Some(&width))]);
            }
            self.markup.close("colgroup");
        }
        self.markup.line();
    }

    fn row(&mut self, shape: &Shape<'_>, index: usize) {
        let Some(row) = shape.table.rows.get(index) else { return };
        let part = shape.part(index);
        self.markup.open("tr", &[("class", (part == Part::Group).then_some("group"))]);
        for (place, cell) in placed(row) {
            if cell.rows != Rows::Further {
                let height = if cell.rows == Rows::First { shape.height(index, place) } else { 1 };
                self.cell(shape, part, (place, height), cell);
            }
        }
        self.markup.close("tr");
        self.markup.line();
    }

    fn cell(&mut self, shape: &Shape<'_>, part: Part, (place, height): (usize, usize), cell: &Cell) {
        let empty = cell.paragraphs.iter().all(|words| words.text.trim().is_empty());
        // The words of a sum are before the sum, over the columns that have none.
        let names = shape.names.is_some_and(|column| (place..place + span(cell)).contains(&column));
        let scope = match part {
            _ if empty => None,
            Part::Head if span(cell) > 1 => Some("colgroup"),
            Part::Head => Some("col"),
            Part::Group => Some("rowgroup"),
            Part::Words if names && cell.align == Align::Left => Some("row"),
            Part::Words => None,
        };
        let element = if scope.is_some() { "th" } else { "td" };
        let class = match cell.align {
            _ if is_long(cell) => Some("long"),
            Align::Left => None,
            Align::Centre => Some("centre"),
            Align::Right => Some("figure"),
        };
        let spans = [span(cell), height].map(|count| (count > 1).then(|| count.to_string()));
        let [columns, rows] = spans;
        let spans = [("colspan", columns.as_deref()), ("rowspan", rows.as_deref()), ("scope", scope)];
        match cell.paragraphs.as_slice() {
            [words] if shape.table.kind == TableKind::Grid => {
                let id = words.origin.map(|origin| self.ids.text(origin));
                self.words_with(Setting { element, class }, id.as_deref(), &spans, words);
            }
            paragraphs => {
                let mut attributes = vec![("class", class)];
                attributes.extend(spans);
                self.markup.open(element, &attributes);
                for words in paragraphs {
                    self.words(Setting::plain("p"), words);
                }
                self.markup.close(element);
            }
        }
    }
}

/// The rows of a table in its groups: heads, then bodies, a new one from every name of rows on.
fn groups(shape: &Shape<'_>) -> Vec<(&'static str, Vec<usize>)> {
    let mut groups: Vec<(&'static str, Vec<usize>)> = Vec::new();
    let mut last = None;
    for index in 0..shape.table.rows.len() {
        let part = shape.part(index);
        let tag = if part == Part::Head { "thead" } else { "tbody" };
        match groups.last_mut() {
            Some((open, rows)) if *open == tag && (part != Part::Group || last == Some(Part::Group)) => {
                rows.push(index);
            }
            _ => groups.push((tag, vec![index])),
        }
        last = Some(part);
    }
    groups
}
