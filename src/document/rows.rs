//! The rows of a table: what each is to the eye, and which are kept whole.

use super::{Cell, Fit, Table, TableKind};

/// What a row is to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowPart {
    /// Titles of columns, repeated on every page.
    Heading,
    /// A row over all columns: the name of the rows that follow, and kept with them.
    Group,
    /// Two quarters of a square: each a name with a list below it.
    Quarters,
    /// Sums.
    Total,
    /// Anything else.
    Words,
}

impl Table {
    /// How many rows are headings. A table that is nothing but headings has none.
    #[must_use]
    pub fn headings(&self) -> usize {
        if self.header_rows < self.rows.len() { self.header_rows } else { 0 }
    }

    /// What the row in this place is.
    #[must_use]
    pub fn part(&self, index: usize) -> RowPart {
        let over_all = |row: &Vec<Cell>| matches!(row.as_slice(), [cell] if cell.columns > 1);
        match self.kind {
            _ if index < self.headings() => RowPart::Heading,
            TableKind::Square => RowPart::Quarters,
            TableKind::Grid if self.total_rows.contains(&index) => RowPart::Total,
            TableKind::Grid if self.rows.get(index).is_some_and(over_all) => RowPart::Group,
            TableKind::Grid => RowPart::Words,
        }
    }
}

impl Fit {
    /// Whether a row is lower than half of a page that is so high (in twips), and so is kept whole. A letter is taken as
    /// six tenths as wide as it is high, a tenth more than most are.
    #[must_use]
    pub fn is_low(&self, row: &[Cell], page: u32) -> bool {
        let height = u64::from(self.half_points) * 10;
        let mut rest = self.columns.as_slice();
        row.iter().all(|cell| {
            let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
            rest = others;
            let width = u64::from(own.iter().sum::<u32>()).max(1);
            let lines = cell.paragraphs.iter().map(|words| {
                let letters = u64::try_from(words.text.chars().count()).unwrap_or(u64::MAX);
                let breaks = u64::try_from(words.text.matches('\n').count()).unwrap_or(u64::MAX);
                letters.saturating_mul(height * 6 / 10) / width + breaks + 1
            });
            lines.sum::<u64>().saturating_mul(height) * 115 / 100 < u64::from(page) / 2
        })
    }
}
