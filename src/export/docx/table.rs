//! Tables (ECMA-376 part 1, 17.4).

use super::body::Body;
use super::look::{Edge, Look};
use crate::document::{Align, Cell, Rows, Table, TableKind, Words};

/// The widths of the columns in twips: together exactly `width`, each as its share says. Shares that are missing or
/// nought count as the smallest one that is said.
fn columns(table: &Table, width: u32) -> Vec<u32> {
    let widest = table.rows.iter().map(|row| row.iter().map(|cell| usize::from(cell.columns.max(1))).sum()).max();
    let count = widest.unwrap_or(0).max(table.widths.len()).max(1);
    let smallest = table.widths.iter().copied().filter(|share| *share > 0).min().unwrap_or(1);
    let share = |index| u64::from(table.widths.get(index).copied().filter(|share| *share > 0).unwrap_or(smallest));
    let sum = (0..count).map(share).sum::<u64>().max(1);
    let edge = |shares: u64| u32::try_from(shares * u64::from(width) / sum).unwrap_or(width);
    let mut shares = 0;
    let mut columns = Vec::with_capacity(count);
    for index in 0..count {
        let left = edge(shares);
        shares += share(index);
        columns.push(edge(shares).saturating_sub(left));
    }
    columns
}

/// What a row is to the eye.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Heading,
    /// A row over all columns: the name of the rows that follow, and kept with them.
    Group,
    Words,
}

/// Writes a table as wide as the text.
pub(super) fn write(body: &mut Body<'_>, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    let width = body.page.text_width();
    let columns = columns(table, width);
    body.xml.open("w:tbl", &[]);
    properties(body, table, width);
    body.xml.within("w:tblGrid", &[], |xml| {
        for column in &columns {
            xml.empty("w:gridCol", &[("w:w", column)]);
        }
    });
    // A table that is nothing but headings has none.
    let headings = if table.header_rows < table.rows.len() { table.header_rows } else { 0 };
    for (index, row) in table.rows.iter().enumerate() {
        let repeated = index < headings;
        // A square has the names of its lower half in the midst of it.
        let names = table.kind == TableKind::Square && row.iter().all(|cell| cell.align == Align::Centre);
        let look = if repeated || names { Part::Heading } else { Part::Words };
        body.xml.open("w:tr", &[]);
        if repeated || is_low(body, row, &columns) {
            body.xml.within("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if repeated {
                    xml.empty("w:tblHeader", &[]);
                }
            });
        }
        write_cells(body, row, &columns, look, table.kind);
        body.xml.close("w:tr");
    }
    body.xml.close("w:tbl");
}

fn properties(body: &mut Body<'_>, table: &Table, width: u32) {
    body.xml.within("w:tblPr", &[], |xml| {
        xml.value("w:tblStyle", "TableGrid");
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        let heading = u8::from(table.header_rows > 0);
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", &if heading > 0 { "0620" } else { "0600" }),
                ("w:firstRow", &heading),
                ("w:lastRow", &0),
                ("w:firstColumn", &0),
                ("w:lastColumn", &0),
                ("w:noHBand", &1),
                ("w:noVBand", &1),
            ],
        );
    });
}

/// Whether a row is surely lower than a third of a page, and so is kept whole: letters are taken as wide as they are
/// high, which is twice what they are.
fn is_low(body: &Body<'_>, row: &[Cell], columns: &[u32]) -> bool {
    // Half points, in twips.
    let height = u64::from(body.document.settings.table_size) * 10;
    let mut rest = columns;
    row.iter().all(|cell| {
        let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
        rest = others;
        let width = u64::from(own.iter().sum::<u32>()).max(1);
        let lines = cell.paragraphs.iter().map(|words| {
            let letters = u64::try_from(words.text.chars().count()).unwrap_or(u64::MAX);
            let breaks = u64::try_from(words.text.matches('\n').count()).unwrap_or(u64::MAX);
            letters.saturating_mul(height) / width + breaks + 1
        });
        lines.sum::<u64>().saturating_mul(height) < u64::from(body.page.text_height()) / 3
    })
}

fn write_cells(body: &mut Body<'_>, row: &[Cell], columns: &[u32], part: Part, kind: TableKind) {
    let over_all = part == Part::Words && row.len() == 1 && columns.len() > 1;
    let part = if over_all { Part::Group } else { part };
    let mut rest = columns;
    for cell in row {
        let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
        rest = others;
        write_cell(body, cell, own, part, kind);
    }
    if !rest.is_empty() {
        // A row that is too short is filled up, since every row must fill the grid.
        write_cell(body, &Cell::of(Words::default()), rest, part, kind);
    }
}

fn write_cell(body: &mut Body<'_>, cell: &Cell, columns: &[u32], part: Part, kind: TableKind) {
    let heading = part == Part::Heading;
    body.xml.open("w:tc", &[]);
    body.xml.within("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &columns.iter().sum::<u32>()), ("w:type", &"dxa")]);
        if columns.len() > 1 {
            xml.value("w:gridSpan", columns.len());
        }
        match cell.rows {
            Rows::One => {}
            Rows::First => xml.value("w:vMerge", "restart"),
            Rows::Further => xml.value("w:vMerge", "continue"),
        }
        if heading {
            if kind == TableKind::Square {
                // Light enough for black words and for any printer.
                xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &"EDEDED")]);
            }
            xml.value("w:vAlign", "center");
        }
    });
    let style = if heading { "TableHeading" } else { "TableText" };
    let edge = match cell.align {
        Align::Left => Edge::Left,
        Align::Centre => Edge::Centre,
        Align::Right => Edge::Right,
    };
    let usual = if heading { Edge::Centre } else { Edge::Left };
    let look = Look { edge: (edge != usual).then_some(edge), keep_next: part == Part::Group, ..Look::default() };
    for words in &cell.paragraphs {
        body.paragraph(style, &look, |body| body.words(words));
    }
    if cell.paragraphs.is_empty() {
        // A cell ends with a paragraph, whatever else is in it.
        body.paragraph(style, &look, |_| {});
    }
    body.xml.close("w:tc");
}
