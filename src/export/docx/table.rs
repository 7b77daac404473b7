//! Tables (ECMA-376 part 1, 17.4).

use super::body::Body;
use super::look::{Edge, Look};
use crate::document::{Align, Cell, Rows, Table, TableKind, Words};
use crate::model::DocumentSettings;

/// The typeface by whose letters columns are measured.
const MEASURED: &str = "Times New Roman";

/// The size by which a table's columns are measured, in half points: letters of other typefaces are up to an eighth
/// wider.
fn measured(settings: &DocumentSettings) -> u16 {
    let size = settings.table_size.clamp(8, 144);
    if [MEASURED, ""].contains(&settings.font.trim()) { size } else { size + size.div_ceil(8) }
}

/// The style of cells' words, and that of the same words in tables of smaller letters.
pub(super) fn style(name: &str, size: Option<u16>) -> String {
    size.map_or_else(|| name.to_owned(), |size| format!("{name}{size}"))
}

/// What a row is to the eye.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Heading,
    /// A row over all columns: the name of the rows that follow, and kept with them.
    Group,
    /// Two quarters of a square: each a name with a list below it.
    Quarters,
    /// Sums.
    Total,
    Words,
}

impl Part {
    const fn style(self) -> &'static str {
        match self {
            Self::Heading => "TableHeading",
            Self::Group => "TableGroup",
            Self::Total => "TableTotal",
            Self::Quarters | Self::Words => "TableText",
        }
    }
}

/// How a table is written.
struct Setting {
    columns: Vec<u32>,
    /// The size of its letters in half points.
    size: u16,
    /// The same where it is not the usual one.
    smaller: Option<u16>,
    /// Space at the sides of its cells.
    side: u32,
}

impl Setting {
    fn of(body: &Body<'_>, table: &Table) -> Self {
        let usual = body.document.settings.table_size.clamp(8, 144);
        let measured = measured(&body.document.settings);
        let fit = table.fit(body.page.text_width(), measured);
        // As much smaller as the measured letters are.
        let size = if fit.half_points < measured { usual * fit.half_points / measured } else { usual };
        Self { columns: fit.columns, size, smaller: (size != usual).then_some(size), side: fit.side }
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
        for column in &setting.columns {
            xml.empty("w:gridCol", &[("w:w", column)]);
        }
    });
    // A table that is nothing but headings has none.
    let headings = if table.header_rows < table.rows.len() { table.header_rows } else { 0 };
    for (index, row) in table.rows.iter().enumerate() {
        let part = match table.kind {
            _ if index < headings => Part::Heading,
            TableKind::Square => Part::Quarters,
            TableKind::Grid if table.total_rows.contains(&index) => Part::Total,
            TableKind::Grid if row.len() == 1 && setting.columns.len() > 1 => Part::Group,
            TableKind::Grid => Part::Words,
        };
        // Neither the first row nor the last stands alone on a page.
        let edge = index == headings || index + 2 == table.rows.len();
        write_row(body, row, &setting, (part, edge));
    }
    body.xml.close("w:tbl");
}

fn write_row(body: &mut Body<'_>, row: &[Cell], setting: &Setting, (part, edge): (Part, bool)) {
    let low = is_low(body, row, setting);
    body.xml.open("w:tr", &[]);
    if part == Part::Heading || low {
        body.xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if part == Part::Heading {
                xml.empty("w:tblHeader", &[]);
            }
        });
    }
    let keep_next = low && edge && part != Part::Quarters;
    let mut rest = setting.columns.as_slice();
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
                    xml.empty(side, &[("w:w", &setting.side), ("w:type", &"dxa")]);
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

/// Whether a row is surely lower than a third of a page, and so is kept whole: letters are taken as wide as they are
/// high, which is twice what they are.
fn is_low(body: &Body<'_>, row: &[Cell], setting: &Setting) -> bool {
    // Half points, in twips.
    let height = u64::from(setting.size) * 10;
    let mut rest = setting.columns.as_slice();
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

/// A cell over these columns, in letters of this size where they are not the usual ones.
fn write_cell(
    body: &mut Body<'_>,
    cell: &Cell,
    (columns, size): (&[u32], Option<u16>),
    (part, keep_next): (Part, bool),
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
        if part == Part::Heading {
            xml.value("w:vAlign", "center");
        }
    });
    let usual = if part == Part::Heading { Edge::Centre } else { Edge::Left };
    let edge = match cell.align {
        Align::Left => Edge::Left,
        Align::Centre => Edge::Centre,
        Align::Right => Edge::Right,
    };
    let name = style(part.style(), size);
    let look = Look { edge: (edge != usual).then_some(edge), keep_next, ..Look::default() };
    for (index, words) in cell.paragraphs.iter().enumerate() {
        match part {
            Part::Quarters if index == 0 => {
                body.paragraph(&style("TableHeading", size), &Look::default(), |body| body.words(words));
            }
            Part::Quarters => card(body, words, size),
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
