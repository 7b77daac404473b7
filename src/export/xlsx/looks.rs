//! How cells look.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::document::{Align, Quantity, Sort};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Titles of columns.
    Head,
    /// A name over all columns.
    Group,
    /// An ordinary row.
    Words,
    /// Sums.
    Total,
}

/// From so many digits before the decimal sign on, thousands are set apart.
const GROUPED: u64 = 10_000;

/// The typeface of documents.
const FONT: &str = "Times New Roman";

/// The usual size of letters, in points.
pub(super) const SIZE: u16 = 11;

/// The letters words are set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) size: u16,
    pub(super) bold: bool,
}

/// Those of the title above a table.
pub(super) const TITLE: Letters = Letters { size: 14, bold: true };

/// Those of other lines above it: the approval block, the unit of money.
pub(super) const LINE: Letters = Letters { size: SIZE, bold: false };

impl Part {
    /// The letters of its cells.
    pub(super) const fn letters(self) -> Letters {
        Letters { size: SIZE, bold: !matches!(self, Self::Words) }
    }
}

fn format(letters: Letters) -> Format {
    let format = Format::new().set_font_name(FONT).set_font_size(letters.size).set_text_wrap();
    if letters.bold { format.set_bold() } else { format }
}

/// A line above a table.
pub(super) fn line(letters: Letters) -> Format {
    let align = if letters == TITLE { FormatAlign::Left } else { FormatAlign::Right };
    format(letters).set_align(align).set_align(FormatAlign::Top)
}

/// A cell of a table.
pub(super) fn cell(part: Part, align: Align) -> Format {
    let format = format(part.letters()).set_border(FormatBorder::Thin);
    let align = match align {
        _ if part == Part::Head => FormatAlign::Center,
        Align::Left => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    let format = format.set_align(align);
    match part {
        Part::Head => format.set_align(FormatAlign::VerticalCenter).set_background_color(0x00E9_EEF4),
        Part::Group => format.set_align(FormatAlign::Top).set_background_color(0x00F5_F7FA),
        Part::Words | Part::Total => format.set_align(FormatAlign::Top),
    }
}

/// How a number is shown: with the decimals it has, thousands set apart as the program does in its user's country.
pub(super) fn number(quantity: Quantity) -> String {
    let value = quantity.number.value();
    let grouped = match quantity.sort {
        Sort::Money => true,
        Sort::Figure => value.abs() >= GROUPED.into(),
        Sort::Count | Sort::Year => false,
    };
    let whole = if grouped { "#,##0" } else { "0" };
    match usize::try_from(value.scale()).unwrap_or(0) {
        0 => whole.to_owned(),
        decimals => format!("{whole}.{}", "0".repeat(decimals)),
    }
}
