//! Tables from columns and rows: what nobody filled is left out, headings over several columns are merged.

use super::context::dashes;
use super::{Align, Block, Cell, Rows, Table, TableKind, Words};

/// A column of a table.
pub(super) struct Column {
    title: String,
    /// The heading over this column and its neighbours with the same one.
    group: Option<String>,
    width: u16,
    align: Align,
    /// Numbers and codes do not fill a table by themselves.
    counts: bool,
    /// A further row of the same thing goes on with the cell above.
    shared: bool,
    /// Holds the sum of the numbers to its left.
    sums: bool,
}

impl Column {
    pub fn new(title: String, width: u16) -> Self {
        Self { title, group: None, width, align: Align::Left, counts: true, shared: false, sums: false }
    }

    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    pub fn under(self, group: &str) -> Self {
        Self { group: Some(group.to_owned()), ..self }
    }

    /// A column of row numbers, codes or the like.
    pub fn serial(self) -> Self {
        Self { counts: false, align: Align::Centre, ..self }
    }

    /// A column that goes on in a [`Row::Further`].
    pub fn shared(self) -> Self {
        Self { shared: true, ..self }
    }

    /// A column of the sums of the numbers to its left.
    pub fn sums(self) -> Self {
        Self { sums: true, ..self }
    }
}

/// A row: paragraphs for every column.
pub(super) enum Row {
    /// An ordinary row.
    Cells(Vec<Vec<Words>>),
    /// A further row of the same thing: its cells in shared columns go on with those above.
    Further(Vec<Vec<Words>>),
    /// A name over all columns.
    Group(Words),
    /// Sums; the empty cells before the first sum hold the words.
    Total(Words, Vec<Vec<Words>>),
}

/// A table in the making.
pub(super) struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

impl Grid {
    /// The table; a list, when only one column has anything; none, when none has.
    pub fn block(mut self) -> Option<Block> {
        self.keep_filled()?;
        let simple = self.rows.iter().all(|row| matches!(row, Row::Cells(_)));
        if simple && self.columns.iter().filter(|column| column.counts).count() == 1 {
            return dashes(self.only_words());
        }
        Some(Block::Table(self.table()))
    }

    /// The table for a spreadsheet, where every row says all it is about, so that rows can be sorted and chosen; none,
    /// when no column has anything.
    pub fn sheet(mut self) -> Option<Table> {
        self.keep_filled()?;
        for row in &mut self.rows {
            if let Row::Further(cells) = row {
                *row = Row::Cells(std::mem::take(cells));
            }
        }
        Some(self.table())
    }

    /// Leaves out the columns that nobody filled; none, when no column is left that counts.
    fn keep_filled(&mut self) -> Option<()> {
        let filled = self.filled();
        keep(&mut self.columns, &filled);
        for row in &mut self.rows {
            match row {
                Row::Cells(cells) | Row::Further(cells) | Row::Total(_, cells) => keep(cells, &filled),
                Row::Group(_) => {}
            }
        }
        self.columns.iter().any(|column| column.counts).then_some(())
    }

    fn table(&self) -> Table {
        let mut rows = self.header();
        let header_rows = rows.len();
        rows.extend(self.body());
        let totals = self.rows.iter().enumerate().filter(|(_, row)| matches!(row, Row::Total(..)));
        Table {
            kind: TableKind::Grid,
            widths: self.columns.iter().map(|column| column.width).collect(),
            header_rows,
            rows,
            total_rows: totals.map(|(index, _)| header_rows + index).collect(),
            total_column: self.columns.iter().position(|column| column.sums),
        }
    }

    /// Which columns have words in some row.
    fn filled(&self) -> Vec<bool> {
        let mut filled = vec![false; self.columns.len()];
        for row in &self.rows {
            if let Row::Cells(cells) | Row::Further(cells) = row {
                for (filled, cell) in filled.iter_mut().zip(cells) {
                    *filled |= !cell.is_empty();
                }
            }
        }
        filled
    }

    fn only_words(self) -> Vec<Words> {
        let counts: Vec<bool> = self.columns.iter().map(|column| column.counts).collect();
        let rows = self.rows.into_iter().flat_map(|row| match row {
            Row::Cells(mut cells) => {
                keep(&mut cells, &counts);
                cells
            }
            _ => Vec::new(),
        });
        rows.flatten().collect()
    }

    /// One row of titles; two, where there are headings over several columns.
    fn header(&self) -> Vec<Vec<Cell>> {
        let title = |column: &Column, rows| centred(column.title.clone(), 1, rows);
        if self.columns.iter().all(|column| column.group.is_none()) {
            return vec![self.columns.iter().map(|column| title(column, Rows::One)).collect()];
        }
        let mut upper = Vec::new();
        let mut lower = Vec::new();
        for same in self.columns.chunk_by(|a, b| a.group.is_some() && a.group == b.group) {
            let Some(first) = same.first() else { continue };
            match &first.group {
                None => {
                    upper.push(title(first, Rows::First));
                    lower.push(further(1));
                }
                Some(group) => {
                    upper.push(centred(group.clone(), u16::try_from(same.len()).unwrap_or(u16::MAX), Rows::One));
                    lower.extend(same.iter().map(|column| title(column, Rows::One)));
                }
            }
        }
        vec![upper, lower]
    }

    fn body(&self) -> Vec<Vec<Cell>> {
        let next = self.rows.iter().skip(1).map(Some).chain([None]);
        let goes_on = next.map(|next| matches!(next, Some(Row::Further(_))));
        self.rows.iter().zip(goes_on).map(|(row, goes_on)| self.row(row, goes_on)).collect()
    }

    fn row(&self, row: &Row, goes_on: bool) -> Vec<Cell> {
        let all = u16::try_from(self.columns.len()).unwrap_or(u16::MAX);
        match row {
            Row::Group(words) => vec![Cell { columns: all, ..Cell::of(words.clone()) }],
            Row::Cells(cells) => self.cells(cells, if goes_on { Rows::First } else { Rows::One }),
            Row::Further(cells) => self.cells(cells, Rows::Further),
            Row::Total(words, cells) => self.total(words, cells),
        }
    }

    /// The words span the empty cells before the first sum; else they stand in the first empty cell there is.
    fn total(&self, words: &Words, sums: &[Vec<Words>]) -> Vec<Cell> {
        let before = sums.iter().take_while(|sum| sum.is_empty()).count();
        let mut row = self.cells(sums, Rows::One);
        if before > 0 {
            let columns = u16::try_from(before).unwrap_or(u16::MAX);
            row.splice(..before.min(row.len()), [Cell { columns, ..Cell::of(words.clone()) }]);
        } else if let Some(free) = row.iter_mut().find(|cell| cell.paragraphs.is_empty()) {
            *free = Cell::of(words.clone());
        }
        row
    }

    /// One cell a column; `rows` says how those in shared columns hang together with their neighbours above and below.
    fn cells(&self, cells: &[Vec<Words>], rows: Rows) -> Vec<Cell> {
        let cell = |(column, paragraphs): (&Column, &Vec<Words>)| match rows {
            Rows::Further if column.shared => further(1),
            _ => Cell {
                paragraphs: paragraphs.clone(),
                columns: 1,
                rows: if column.shared { rows } else { Rows::One },
                align: column.align,
            },
        };
        self.columns.iter().zip(cells).map(cell).collect()
    }
}

fn centred(text: String, columns: u16, rows: Rows) -> Cell {
    Cell { columns, rows, align: Align::Centre, ..Cell::of(Words::plain(text)) }
}

fn further(columns: u16) -> Cell {
    Cell { paragraphs: Vec::new(), columns, rows: Rows::Further, align: Align::Left }
}

/// Keeps the elements whose place is marked.
fn keep<T>(elements: &mut Vec<T>, marks: &[bool]) {
    let mut marks = marks.iter();
    elements.retain(|_| marks.next().copied().unwrap_or(false));
}

/// How wide a column this cell asks for: by its longest paragraph, within what is readable.
pub(super) fn share(cell: &Cell) -> u16 {
    let longest = cell.paragraphs.iter().map(|words| words.text.chars().count()).max().unwrap_or(0);
    u16::try_from(longest.clamp(6, 48)).unwrap_or(48)
}
