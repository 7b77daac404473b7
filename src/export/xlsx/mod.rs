//! XLSX: the tables of a plan, a sheet each, for computing, choosing and printing.
//!
//! Words of people are written as strings and nothing else, so that no text can become a formula. The only formulas
//! are sums, and each has its result beside it, for programs that do not compute.

mod columns;
mod heights;
mod looks;
mod package;
mod sheet;
mod words;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::document::{Block, Document, Front, Scope, Sheet, Words, clean};
use crate::export::docx::language_tag;
use sheet::write;
use words::{first_piece, tab_name};

/// A workbook that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// A sheet would break a limit of the format.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The parts cannot be put together.
    #[error("the workbook cannot be packed: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part cannot be written.
    #[error("a part of the workbook cannot be written: {0}")]
    Part(#[from] std::io::Error),
}

/// The sheets of a plan as a workbook: the same document and sheets give the same bytes on every day and system. There
/// is always one sheet, however little a plan holds.
///
/// A cell holds 32,767 characters at most: what a longer text has more stands in the rows below it, in the same column.
/// The scope says whether the approval block stands above the table, as it does where the action plan is a document of
/// its own.
///
/// # Errors
/// When a table has more rows or columns than a sheet can hold: 1,048,576 and 16,384.
pub fn xlsx(document: &Document, sheets: &[Sheet], scope: Scope) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document)?);
    let above: Vec<&Words> = if scope == Scope::ActionPlan { approval(document) } else { Vec::new() };
    for sheet in sheets {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(tab_name(&sheet.name))?;
        write(worksheet, document, &above, sheet)?;
    }
    if sheets.is_empty() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(tab_name(&document.properties.title))?;
        worksheet.write_string_with_format(
            0,
            0,
            first_piece(&document.properties.title),
            &looks::line(looks::TITLE),
        )?;
    }
    package::completed(&workbook.save_to_buffer()?, language_tag(document.language))
}

/// The lines above the action plan: that it is a draft, and by whom it is approved.
fn approval(document: &Document) -> Vec<&Words> {
    let lines = document.blocks.iter().filter_map(|block| match block {
        Block::Front(Front::Draft | Front::Approval, words) => Some(words),
        _ => None,
    });
    lines.collect()
}

fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let known = &document.properties;
    // The format knows the years from 1900 to 9999.
    let year = u16::try_from(known.date.year()).unwrap_or(1900).max(1900);
    let [month, day] = [known.date.month(), known.date.day()].map(|part| u8::try_from(part).unwrap_or(1));
    let date = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(DocProperties::new()
        .set_title(clean(&known.title))
        .set_author(clean(&known.author))
        .set_creation_datetime(&date))
}
