//! Tables (ECMA-376 part 1, 17.4).

use super::body::Body;
use super::look::{Edge, Look};
use super::styles::CELL_ENDS;
use crate::analysis::width;
use crate::document::{Align, Cell, Fit, RowPart, Rows, Table, Words, half_points};
use crate::model::DocumentSettings;

/// The typeface by whose letters columns are measured.
const MEASURED: &str = "Times New Roman";

/// The size by which a table's columns are measured, in half points: letters of other typefaces are up to an eighth
/// wider.
fn measured(settings: &DocumentSettings) -> u16 {
    let size = half_points(settings.table_size);
    if [MEASURED, ""].contains(&settings.font.trim()) { size } else { size + size.div_ceil(8) }
}

/// The style of cells' words, and that of the same words in tables of smaller letters.
pub(super) fn style(name: &str, size: Option<u16>) -> String {
    size.map_or_else(|| name.to_owned(), |size| format!("{name}{size}"))
}

/// The style of the words of such a row.
const fn style_of(part: RowPart) -> &'static str {
    match part {
        RowPart::Heading => "TableHeading",
        RowPart::Group => "TableGroup",
        RowPart::Total => "TableTotal",
        RowPart::Quarters | RowPart::Words => "TableText",
    }
}

/// How a table is written.
struct Setting {
    fit: Fit,
    /// The size of its letters in half points, where it is not the usual one.
    smaller: Option<u16>,
}

impl Setting {
    fn of(body: &Body<'_>, table: &Table) -> Self {
        let usual = half_points(body.document.settings.table_size);
        let measured = measured(&body.document.settings);
        let fit = table.fit(body.page.text_width(), measured);
        // As much smaller as the measured letters are.
        let size = if fit.half_points < measured { usual * fit.half_points / measured } else { usual };
        Self { fit: Fit { half_points: size, ..fit }, smaller: (size != usual).then_some(size) }
    }
}

/// Writes a table as wide as the text.
pub(super) fn write(body: &mut Body<'_>, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    let width = body.page.text_width();
    let setting = Setting::of(body, table);
    body.table_sizes.extend(setting.smaller);
    body.xml.open("w:tbl", &[]);
    properties(body, table, (width, &setting));
    body.xml.within("w:tblGrid", &[], |xml| {
        for column in &setting.fit.columns {
            xml.empty("w:gridCol", &[("w:w", column)]);
        }
    });
    for (index, row) in table.rows.iter().enumerate() {
        // Neither the first row nor the last stands alone on a page.
        let headings = table.headings();
        let edge = index == headings || index + 2 == table.rows.len();
        let height = if index > 0 && index + 1 == headings { last_heading(table, &setting.fit) } else { 0 };
        write_row(body, row, &setting, (table.part(index), edge, height));
    }
    body.xml.close("w:tbl");
}

/// How high the last row of headings is at least, so that titles over all of them have room: `LibreOffice` 7 cuts them
/// off on the pages where headings are repeated.
fn last_heading(table: &Table, fit: &Fit) -> u32 {
    let height = |row: &[Cell], rows: Rows| {
        let mut rest = fit.columns.as_slice();
        let heights = row.iter().map(|cell| {
            let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
            rest = others;
            let room = own.iter().sum::<u32>().saturating_sub(2 * fit.side);
            let lines = cell.paragraphs.iter().map(|words| lines(&words.text, room, fit.half_points));
            // A line is 1.15 of its size high.
            if cell.rows == rows { lines.sum::<u32>() * u32::from(fit.half_points) * 23 / 2 + CELL_ENDS } else { 0 }
        });
        heights.max().unwrap_or(0)
    };
    let above = table.rows.iter().take(table.headings().saturating_sub(1));
    let (over_all, taken) = above.fold((0, 0), |(over_all, taken): (u32, u32), row| {
        (over_all.max(taken + height(row, Rows::First)), taken + height(row, Rows::One))
    });
    over_all.saturating_sub(taken)
}

/// How many lines a title takes in a column.
fn lines(words: &str, room: u32, size: u16) -> u32 {
    let space = width(" ", true, size);
    let mut lines = 0;
    for line in words.split('\n') {
        lines += 1;
        let mut taken = 0;
        for word in line.split_whitespace() {
            let own = width(word, true, size);
            if taken > 0 && taken + space + own <= room {
                taken += space + own;
                continue;
            }
            lines += u32::from(taken > 0) + own.saturating_sub(1) / room.max(1);
            taken = own;
        }
    }
    lines
}

/// Writes a row: what it is, whether it is at an edge of the table's body, how high it is at least.
fn write_row(body: &mut Body<'_>, row: &[Cell], setting: &Setting, (part, edge, height): (RowPart, bool, u32)) {
    let low = setting.fit.is_low(row, body.page.text_height());
    body.xml.open("w:tr", &[]);
    if part == RowPart::Heading || low {
        body.xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if height > 0 {
                xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
            }
            if part == RowPart::Heading {
                xml.empty("w:tblHeader", &[]);
            }
        });
    }
    let keep_next = low && edge && part != RowPart::Quarters;
    let mut rest = setting.fit.columns.as_slice();
    for cell in row {
        let (own, others) = rest.split_at(usize::from(cell.columns.max(1)).min(rest.len()));
        rest = others;
        write_cell(body, cell, (own, setting.smaller), (part, keep_next));
    }
    if !rest.is_empty() {
        // A row that is too short is filled up, since every row must fill the grid.
        write_cell(body, &Cell::of(Words::default()), (rest, setting.smaller), (part, keep_next));
    }
    body.xml.close("w:tr");
}

fn properties(body: &mut Body<'_>, table: &Table, (width, setting): (u32, &Setting)) {
    body.xml.within("w:tblPr", &[], |xml| {
        xml.value("w:tblStyle", "TableGrid");
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        if setting.smaller.is_some() {
            xml.within("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", &setting.fit.side), ("w:type", &"dxa")]);
                }
            });
        }
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

/// A cell over these columns, in letters of this size where they are not the usual ones.
fn write_cell(
    body: &mut Body<'_>,
    cell: &Cell,
    (columns, size): (&[u32], Option<u16>),
    (part, keep_next): (RowPart, bool),
) {
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
        if part == RowPart::Heading {
            xml.value("w:vAlign", "center");
        }
    });
    let usual = if part == RowPart::Heading { Edge::Centre } else { Edge::Left };
    let edge = match cell.align {
        Align::Left => Edge::Left,
        Align::Centre => Edge::Centre,
        Align::Right => Edge::Right,
    };
    let name = style(style_of(part), size);
    let look = Look { edge: (edge != usual).then_some(edge), keep_next, ..Look::default() };
    for (index, words) in cell.paragraphs.iter().enumerate() {
        match part {
            RowPart::Quarters if index == 0 => {
                body.paragraph(&style("TableHeading", size), &Look::default(), |body| body.words(words));
            }
            RowPart::Quarters => card(body, words, size),
            _ => body.paragraph(&name, &look, |body| body.words(words)),
        }
    }
    if cell.paragraphs.is_empty() {
        // A cell ends with a paragraph, whatever else is in it.
        body.paragraph(&name, &look, |_| {});
    }
    body.xml.close("w:tc");
}

/// A card in a quarter of a square. Its dash is a list's here, not a letter of the words.
fn card(body: &mut Body<'_>, words: &Words, size: Option<u16>) {
    match words.text.strip_prefix("– ") {
        Some(text) => {
            let words = Words { text: text.to_owned(), ..words.clone() };
            body.paragraph(&style("TableBullet", size), &Look::default(), |body| body.words(&words));
        }
        None => body.paragraph(&style("TableText", size), &Look::default(), |body| body.words(words)),
    }
}
