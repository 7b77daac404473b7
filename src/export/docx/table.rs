//! Tables (ECMA-376 part 1, 17.4).

use super::body::Body;
use super::look::{Edge, Look};
use crate::document::{Align, Cell, Rows, Table, TableKind, Words, column_widths};
use crate::model::DocumentSettings;

/// The typeface by whose letters columns are measured.
const MEASURED: &str = "Times New Roman";

/// The size by which a table's columns are measured, in half points: letters of other typefaces are up to an eighth
/// wider.
fn measured(settings: &DocumentSettings) -> u16 {
    let size = settings.table_size.clamp(8, 144);
    if [MEASURED, ""].contains(&settings.font.trim()) { size } else { size + size.div_ceil(8) }
}

/// What a row is to the eye.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Heading,
    /// A row over all columns: the name of the rows that follow, and kept with them.
    Group,
    /// Two quarters of a square: each a name with a list below it.
    Quarters,
    Words,
}

/// Writes a table as wide as the text.
pub(super) fn write(body: &mut Body<'_>, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    let width = body.page.text_width();
    let columns = column_widths(table, width, measured(&body.document.settings));
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
        let part = match table.kind {
            _ if repeated => Part::Heading,
            TableKind::Square => Part::Quarters,
            TableKind::Grid if row.len() == 1 && columns.len() > 1 => Part::Group,
            TableKind::Grid => Part::Words,
        };
        body.xml.open("w:tr", &[]);
        if repeated || is_low(body, row, &columns) {
            body.xml.within("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if repeated {
                    xml.empty("w:tblHeader", &[]);
                }
            });
        }
        write_cells(body, row, &columns, part);
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

fn write_cells(body: &mut Body<'_>, row: &[Cell], columns: &[u32], part: Part) {
    let mut rest = columns;
    for cell in row {
        let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
        rest = others;
        write_cell(body, cell, own, part);
    }
    if !rest.is_empty() {
        // A row that is too short is filled up, since every row must fill the grid.
        write_cell(body, &Cell::of(Words::default()), rest, part);
    }
}

fn write_cell(body: &mut Body<'_>, cell: &Cell, columns: &[u32], part: Part) {
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
        if part == Part::Heading {
            xml.value("w:vAlign", "center");
        }
    });
    let (style, usual) =
        if part == Part::Heading { ("TableHeading", Edge::Centre) } else { ("TableText", Edge::Left) };
    let edge = match cell.align {
        Align::Left => Edge::Left,
        Align::Centre => Edge::Centre,
        Align::Right => Edge::Right,
    };
    let look = Look { edge: (edge != usual).then_some(edge), keep_next: part == Part::Group, ..Look::default() };
    for (index, words) in cell.paragraphs.iter().enumerate() {
        match part {
            Part::Quarters if index == 0 => body.paragraph("TableHeading", &Look::default(), |body| body.words(words)),
            Part::Quarters => card(body, words),
            _ => body.paragraph(style, &look, |body| body.words(words)),
        }
    }
    if cell.paragraphs.is_empty() {
        // A cell ends with a paragraph, whatever else is in it.
        body.paragraph(style, &look, |_| {});
    }
    body.xml.close("w:tc");
}

/// A card in a quarter of a square. Its dash is a list's here, not a letter of the words.
fn card(body: &mut Body<'_>, words: &Words) {
    match words.text.strip_prefix("– ") {
        Some(text) => {
            let words = Words { text: text.to_owned(), ..words.clone() };
            body.paragraph("TableBullet", &Look::default(), |body| body.words(&words));
        }
        None => body.paragraph("TableText", &Look::default(), |body| body.words(words)),
    }
}
