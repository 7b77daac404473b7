//! The cells of one HTML table.

use std::mem::take;

use super::clean::SOFT_BREAK;
use super::table::WIDEST;

/// Rows that a cell may reach down.
const LONGEST: usize = 1000;

/// A table that is being read.
#[derive(Default)]
pub(super) struct Grid {
    rows: Vec<Vec<String>>,
    /// Rows at the start that are headings.
    headings: usize,
    cell: String,
    in_cell: bool,
    in_row: bool,
    in_head: bool,
    /// Whether the row has none but heading cells so far.
    only_headings: bool,
    /// Columns of the cell behind its first.
    more: usize,
    /// For how many rows yet a cell from above fills the column.
    filled: Vec<usize>,
}

/// A table that was read.
pub(super) struct Table {
    pub(super) rows: Vec<Vec<String>>,
    pub(super) headings: usize,
}

impl Grid {
    pub(super) fn in_head(&mut self, in_head: bool) {
        self.end_row();
        self.in_head = in_head;
    }

    pub(super) fn start_row(&mut self) {
        self.end_row();
        self.rows.push(Vec::new());
        (self.in_row, self.only_headings) = (true, true);
    }

    pub(super) fn start_cell(&mut self, columns: usize, rows: usize, heading: bool) {
        self.end_cell();
        if !self.in_row {
            self.start_row();
        }
        self.skip_filled();
        self.in_cell = true;
        self.only_headings &= heading || self.in_head;
        self.more = columns.clamp(1, WIDEST) - 1;
        let at = self.rows.last().map_or(0, Vec::len);
        let end = (at + self.more + 1).min(WIDEST);
        if rows > 1 && end > at {
            self.filled.resize(self.filled.len().max(end), 0);
            self.filled.iter_mut().take(end).skip(at).for_each(|left| *left = rows.min(LONGEST));
        }
    }

    /// Words of the cell that is being read; those of another block stand on another line.
    pub(super) fn words(&mut self, text: &str) {
        if !self.in_cell {
            return;
        }
        if !self.cell.is_empty() {
            self.cell.push(SOFT_BREAK);
        }
        self.cell.push_str(text);
    }

    pub(super) fn end_cell(&mut self) {
        if !take(&mut self.in_cell) {
            return;
        }
        let (cell, more) = (take(&mut self.cell), take(&mut self.more));
        let Some(row) = self.rows.last_mut() else { return };
        row.push(cell);
        row.extend(std::iter::repeat_n(String::new(), more));
        row.truncate(WIDEST);
    }

    pub(super) fn end_row(&mut self) {
        self.end_cell();
        if !take(&mut self.in_row) {
            return;
        }
        for left in &mut self.filled {
            *left = left.saturating_sub(1);
        }
        let Some(row) = self.rows.last_mut() else { return };
        while row.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.pop();
        }
        if row.is_empty() {
            self.rows.pop();
        } else if self.only_headings && self.headings + 1 == self.rows.len() {
            self.headings += 1;
        }
    }

    /// Columns that a cell from above reaches into have nothing of their own in this row.
    fn skip_filled(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        while self.filled.get(row.len()).is_some_and(|left| *left > 0) {
            row.push(String::new());
        }
    }

    pub(super) fn end(mut self) -> Table {
        self.end_row();
        Table { rows: self.rows, headings: self.headings }
    }
}

impl Table {
    /// Whether it is more than a frame around one cell under another.
    pub(super) fn has_columns(&self) -> bool {
        let full = |row: &Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count();
        self.rows.iter().any(|row| full(row) > 1)
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flatten().map(String::as_str).filter(|cell| !cell.trim().is_empty())
    }

    /// The rows as lines of text.
    pub(super) fn lines(&self) -> impl Iterator<Item = String> {
        let full = |row: &Vec<String>| {
            let cells = row.iter().filter(|cell| !cell.trim().is_empty());
            cells.map(|cell| cell.replace(SOFT_BREAK, " ")).collect::<Vec<_>>().join(" — ")
        };
        self.rows.iter().map(full)
    }
}
