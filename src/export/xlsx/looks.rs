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

/// The size of words, in points; that of the title above a table.
pub(super) const SIZE: u16 = 11;
pub(super) const TITLE: u16 = 14;

/// The title above a table.
pub(super) fn title() -> Format {
    line(FormatAlign::Left).set_bold().set_font_size(TITLE)
}

/// A line above a table: the approval block, the unit of money.
pub(super) fn line(align: FormatAlign) -> Format {
    Format::new().set_align(align).set_align(FormatAlign::Top).set_text_wrap()
}

/// A cell of a table.
pub(super) fn cell(part: Part, align: Align) -> Format {
    let format = Format::new().set_border(FormatBorder::Thin).set_text_wrap();
    let align = match align {
        Align::Left => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    match part {
        Part::Head => format
            .set_bold()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_background_color(0x00E9_EEF4),
        Part::Group => format.set_bold().set_align(align).set_align(FormatAlign::Top).set_background_color(0x00F5_F7FA),
        Part::Words => format.set_align(align).set_align(FormatAlign::Top),
        Part::Total => format.set_bold().set_align(align).set_align(FormatAlign::Top),
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
