//! One table on its sheet: what stands above it, its rows, its sums, and how it is printed.

use rust_decimal::Decimal;
use rust_xlsxwriter::{ColNum, Format, Formula, IgnoreError, RowNum, Worksheet};

use super::XlsxError;
use super::columns::{self, span};
use super::heights::Heights;
use super::looks::{self, Letters, Part};
use super::words::{looks_like_formula, pieces, split};
use crate::document::{Cell, Document, Quantity, Rows, Sheet, Table, Words, clean};

/// A4, as Excel numbers papers.
const A4: u8 = 9;

/// A header of a page holds so many characters.
const LONGEST_HEADER: usize = 240;

/// A number holds so many digits; one with more is written as the words it is.
const MOST_DIGITS: usize = 15;

/// Writes what a sheet shows, below these lines.
pub(super) fn write(
    worksheet: &mut Worksheet,
    document: &Document,
    above: &[&Words],
    sheet: &Sheet,
) -> Result<(), XlsxError> {
    let mut writer = Writer::new(worksheet, &sheet.table);
    writer.columns()?;
    for words in above {
        writer.line(&words.text, looks::LINE)?;
    }
    writer.line(&sheet.title.text, looks::TITLE)?;
    if let Some(unit) = &sheet.unit {
        writer.line(unit, looks::LINE)?;
    }
    writer.table()?;
    writer.heights.apply(writer.worksheet)?;
    print_setup(worksheet, document, sheet);
    Ok(())
}

/// Pages, headers, footers.
fn print_setup(worksheet: &mut Worksheet, document: &Document, sheet: &Sheet) {
    worksheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_print_center_horizontally(true);
    if sheet.landscape {
        worksheet.set_landscape();
    }
    // Inches: left, right, top, bottom, header, footer.
    worksheet.set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    worksheet.set_footer("&C&P / &N");
    if let Some(header) = document.header.as_deref().map(clean).filter(|header| !header.trim().is_empty()) {
        let header: String = header.split_whitespace().collect::<Vec<_>>().join(" ").replace('&', "&&");
        if header.encode_utf16().count() <= LONGEST_HEADER {
            // The space keeps a number at the beginning from being the size of the letters.
            worksheet.set_header(format!("&C {header}"));
        }
    }
}

/// A sheet as far as it has been written.
struct Writer<'a> {
    worksheet: &'a mut Worksheet,
    table: &'a Table,
    widths: Vec<usize>,
    /// The next free row.
    next: RowNum,
    /// The first row of every row of the table, and the row behind the last: a long text takes several.
    starts: Vec<RowNum>,
    heights: Heights,
}

/// A number that is written as one, at a place of the table.
fn number_in(cell: &Cell) -> Option<Quantity> {
    let [Words { quantity: Some(quantity), .. }] = cell.paragraphs.as_slice() else { return None };
    let digits = quantity.number.value().mantissa().unsigned_abs().to_string().len();
    (digits <= MOST_DIGITS).then_some(*quantity)
}

/// A row's or column's number as the library counts; one that is too large for it is refused there.
fn counted(number: usize) -> ColNum {
    ColNum::try_from(number).unwrap_or(ColNum::MAX)
}

impl<'a> Writer<'a> {
    fn new(worksheet: &'a mut Worksheet, table: &'a Table) -> Self {
        Self {
            worksheet,
            table,
            widths: columns::widths(table),
            next: 0,
            starts: Vec::new(),
            heights: Heights::default(),
        }
    }

    fn columns(&mut self) -> Result<(), XlsxError> {
        for (column, width) in self.widths.iter().enumerate() {
            self.worksheet.set_column_width(counted(column), f64::from(counted(*width)))?;
        }
        Ok(())
    }

    /// A line over all columns.
    fn line(&mut self, text: &str, letters: Letters) -> Result<(), XlsxError> {
        for piece in split(&clean(text)) {
            let columns = self.widths.len();
            self.over((self.next, 0, columns), &piece, &looks::line(letters))?;
            self.heights.ask(self.next, &piece, self.width(0, columns), letters);
            self.next += 1;
        }
        Ok(())
    }

    /// Words in a row, from the first column on over so many.
    fn over(
        &mut self,
        (row, first, columns): (RowNum, usize, usize),
        words: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        if columns > 1 {
            let last = counted(first + columns - 1);
            self.worksheet.merge_range(row, counted(first), row, last, words, format)?;
        } else {
            self.worksheet.write_string_with_format(row, counted(first), words, format)?;
        }
        Ok(())
    }

    /// How wide columns are together.
    fn width(&self, first: usize, columns: usize) -> usize {
        self.widths.iter().skip(first).take(columns).sum()
    }

    fn table(&mut self) -> Result<(), XlsxError> {
        let first = self.next;
        self.starts = self.row_starts();
        for index in 0..self.table.rows.len() {
            self.row(index)?;
        }
        let heads = self.table.header_rows.min(self.table.rows.len());
        let last_column = counted(self.widths.len().saturating_sub(1));
        let (body, end) = (self.start(heads), self.start(self.table.rows.len()));
        if heads > 0 {
            self.worksheet.set_repeat_rows(first, body - 1)?;
            self.worksheet.set_freeze_panes(body, 0)?;
            let totals = self.table.total_rows.iter().min().map_or(end, |total| self.start(*total));
            if totals > body {
                self.worksheet.autofilter(body - 1, 0, totals - 1, last_column)?;
            }
        }
        if end > first {
            // Codes such as 1.2 are words, and right so.
            self.worksheet.ignore_error_range(first, 0, end - 1, last_column, IgnoreError::NumberStoredAsText)?;
        }
        Ok(())
    }

    fn row_starts(&self) -> Vec<RowNum> {
        let mut starts = vec![self.next];
        let mut next = self.next;
        for row in &self.table.rows {
            let height = row.iter().map(|cell| pieces(cell).len()).max().unwrap_or(0).max(1);
            next = next.saturating_add(RowNum::try_from(height).unwrap_or(RowNum::MAX));
            starts.push(next);
        }
        starts
    }

    /// The first row of a row of the table.
    fn start(&self, index: usize) -> RowNum {
        self.starts.get(index).or(self.starts.last()).copied().unwrap_or(self.next)
    }

    fn part(&self, index: usize, row: &[Cell]) -> Part {
        if index < self.table.header_rows {
            Part::Head
        } else if self.table.total_rows.contains(&index) {
            Part::Total
        } else if row.len() == 1 && self.widths.len() > 1 {
            Part::Group
        } else {
            Part::Words
        }
    }

    fn row(&mut self, index: usize) -> Result<(), XlsxError> {
        let Some(row) = self.table.rows.get(index) else { return Ok(()) };
        let part = self.part(index, row);
        let mut place = 0;
        for cell in row {
            if cell.rows != Rows::Further {
                self.cell(part, (index, place), cell)?;
            }
            place += span(cell);
        }
        Ok(())
    }

    fn cell(&mut self, part: Part, (index, place): (usize, usize), cell: &Cell) -> Result<(), XlsxError> {
        let format = looks::cell(part, cell.align);
        let (first, end) = (self.start(index), self.start(index + 1));
        if let Some(quantity) = number_in(cell).filter(|_| span(cell) == 1) {
            return self.number((index, place), quantity, &format.set_num_format(looks::number(quantity)));
        }
        let pieces = pieces(cell);
        if cell.rows == Rows::First {
            return self.high((index, place), cell, &pieces, part);
        }
        let width = self.width(place, span(cell));
        for (row, piece) in (first..end).zip(pieces.iter().map(Some).chain(std::iter::repeat(None))) {
            let words = piece.map_or("", String::as_str);
            let format = if looks_like_formula(words) { format.clone().set_quote_prefix() } else { format.clone() };
            self.over((row, place, span(cell)), words, &format)?;
            self.heights.ask(row, words, width, part.letters());
        }
        Ok(())
    }

    /// A cell over several rows, as titles of columns are where others are under a common one.
    fn high(
        &mut self,
        (index, place): (usize, usize),
        cell: &Cell,
        pieces: &[String],
        part: Part,
    ) -> Result<(), XlsxError> {
        let goes_on = self.table.rows.iter().skip(index + 1).take_while(|row| {
            let mut at = 0;
            row.iter().any(|other| {
                let here = at == place && other.rows == Rows::Further;
                at += span(other);
                here
            })
        });
        let (first, end) = (self.start(index), self.start(index + 1 + goes_on.count()));
        let (left, right) = (counted(place), counted(place + span(cell) - 1));
        let words = pieces.first().map_or("", String::as_str);
        let format = looks::cell(part, cell.align);
        if end - first > 1 || right > left {
            self.worksheet.merge_range(first, left, end - 1, right, words, &format)?;
        } else {
            self.worksheet.write_string_with_format(first, left, words, &format)?;
        }
        self.heights.ask_over(first..end, words, self.width(place, span(cell)), part.letters());
        Ok(())
    }

    /// A number; where it is a sum, the formula for it, unless the numbers on the sheet give another one.
    fn number(&mut self, (index, place): (usize, usize), quantity: Quantity, format: &Format) -> Result<(), XlsxError> {
        let (row, column) = (self.start(index), counted(place));
        let range = if self.table.total_rows.contains(&index) {
            self.above((index, place), quantity)
        } else if self.table.total_column == Some(place) {
            self.beside((index, place), quantity)
        } else {
            None
        };
        let value = quantity.number.value();
        if let Some(range) = range {
            let formula = Formula::new(format!("SUM({range})")).set_result(value.normalize().to_string());
            self.worksheet.write_formula_with_format(row, column, formula, format)?;
        } else {
            // The nearest there is: at most 15 digits come back as they were.
            let nearest: f64 = value.to_string().parse().unwrap_or_default();
            self.worksheet.write_number_with_format(row, column, nearest, format)?;
        }
        // What a long text beside it takes more is framed too.
        for row in row + 1..self.start(index + 1) {
            self.worksheet.write_blank(row, column, format)?;
        }
        Ok(())
    }

    /// The rows above a sum, when they give it.
    fn above(&self, (index, place): (usize, usize), total: Quantity) -> Option<String> {
        let before = self.table.total_rows.iter().filter(|other| **other < index).max();
        let first = before.map_or(self.table.header_rows, |other| other + 1);
        let numbers = (first..index).filter_map(|row| self.quantity(row, place));
        gives(numbers, total)?;
        let name = column_name(place);
        Some(format!("{name}{}:{name}{}", self.start(first) + 1, self.start(index)))
    }

    /// The columns to the left of a sum that hold numbers of its sort, when they give it.
    fn beside(&self, (index, place): (usize, usize), total: Quantity) -> Option<String> {
        let rows = self.table.header_rows..self.table.rows.len();
        let sort = |column: &usize| {
            rows.clone().any(|row| self.quantity(row, *column).is_some_and(|quantity| quantity.sort == total.sort))
        };
        let first = (0..place).find(sort)?;
        let numbers = (first..place).filter_map(|column| self.quantity(index, column));
        gives(numbers, total)?;
        let row = self.start(index) + 1;
        Some(format!("{}{row}:{}{row}", column_name(first), column_name(place - 1)))
    }

    /// The number at a place, where it is written as one.
    fn quantity(&self, row: usize, column: usize) -> Option<Quantity> {
        let mut place = 0;
        let cell = self.table.rows.get(row)?.iter().find(|cell| {
            let here = place == column && span(cell) == 1;
            place += span(cell);
            here
        });
        cell.and_then(number_in)
    }
}

/// Whether these numbers are the sum.
fn gives(numbers: impl Iterator<Item = Quantity>, total: Quantity) -> Option<()> {
    let sum = numbers.map(|quantity| quantity.number.value()).try_fold(Decimal::ZERO, Decimal::checked_add)?;
    (sum == total.number.value()).then_some(())
}

/// The letters of a column, as formulas name it.
fn column_name(column: usize) -> String {
    rust_xlsxwriter::utility::column_number_to_name(counted(column))
}
