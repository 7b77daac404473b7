//! XLSX, as openpyxl and LibreOffice read it.

use std::path::PathBuf;

use kengesh::document::{Block, Front, Rows, Scope, Sheet, sheets};
use kengesh::export::Format;
use serde_json::Value;

use crate::compare::{Spaces, each_as_often};
use crate::expected::{Kind, Piece, paragraphs};
use crate::readers::{libreoffice, python};
use crate::{Case, Folder};

/// What openpyxl finds: every cell of every sheet, with its formula, its value, and how the number is shown.
const READ: &str = "
import sys, json, openpyxl
def sheets(path):
    formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    found = []
    for sheet in formulas.worksheets:
        cells = []
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    shown = values[sheet.title][cell.coordinate].value
                    cells.append([cell.coordinate, cell.data_type, str(cell.value), shown if isinstance(shown, (int, float)) else str(shown), cell.number_format])
        found.append(dict(name=sheet.title, cells=cells, frozen=sheet.freeze_panes, filter=sheet.auto_filter.ref,
            titles=sheet.print_title_rows, orientation=sheet.page_setup.orientation, paper=sheet.page_setup.paperSize,
            width=sheet.page_setup.fitToWidth, height=sheet.page_setup.fitToHeight, fit=sheet.sheet_properties.pageSetUpPr.fitToPage,
            footer=sheet.oddFooter.center.text))
    p = formulas.properties
    return dict(sheets=found, title=p.title, author=p.creator, created=str(p.created), modified=str(p.modified),
        language=p.language)
print(json.dumps([sheets(path) for path in sys.argv[1:]]))
";

fn sheets_of(case: &Case) -> Vec<Sheet> {
    sheets(&case.plan, &case.options)
}

/// What stands on the sheets: numbers apart, since they are no words there.
fn expected(case: &Case) -> Vec<Piece> {
    let rendering = case.rendering();
    let mut pieces = Vec::new();
    for sheet in sheets_of(case) {
        if case.options.scope == Scope::ActionPlan {
            let above = rendering.document().blocks.iter().filter_map(|block| match block {
                Block::Front(Front::Draft | Front::Approval, words) => Some(Piece::new(Kind::Front, &words.text)),
                _ => None,
            });
            pieces.extend(above);
        }
        pieces.push(Piece::new(Kind::Heading, &sheet.title.text));
        pieces.extend(sheet.unit.map(|unit| Piece::new(Kind::Running, unit)));
        for cell in sheet.table.rows.iter().flatten().filter(|cell| cell.rows != Rows::Further) {
            let words = paragraphs(cell).iter().filter(|words| words.quantity.is_none());
            pieces.extend(words.map(|words| Piece::new(Kind::Cell, &words.text)));
        }
    }
    pieces
}

/// The numbers of the sheets, in their order.
fn numbers(case: &Case) -> Vec<f64> {
    let sheets = sheets_of(case);
    let cells = sheets.iter().flat_map(|sheet| sheet.table.rows.iter().flatten());
    let quantities = cells.flat_map(paragraphs).filter_map(|words| words.quantity);
    quantities.map(|quantity| quantity.number.to_string().parse().unwrap()).collect()
}

fn written(folder: &Folder) -> (Vec<Case>, Vec<PathBuf>) {
    let cases = Case::all();
    let paths = cases.iter().map(|case| case.write(folder.path(), Format::Xlsx)).collect();
    (cases, paths)
}

fn cells(book: &Value) -> impl Iterator<Item = &Value> {
    book["sheets"].as_array().unwrap().iter().flat_map(|sheet| sheet["cells"].as_array().unwrap())
}

/// The words of a book's cells; a text that was cut in pieces is read piece by piece.
fn words(book: &Value) -> String {
    let texts = cells(book).filter(|cell| cell[1] == "s").map(|cell| cell[2].as_str().unwrap());
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
#[ignore = "needs Python with openpyxl"]
fn openpyxl_reads_every_text_and_number_and_finds_nothing_but_sums_as_formulas() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    for (case, book) in cases.iter().zip(python(READ, &paths)) {
        each_as_often(case.name, &expected(case), &words(&book), Spaces::One, &|_| false);
        let mut shown = Vec::new();
        for cell in cells(&book) {
            match cell[1].as_str().unwrap() {
                "f" => assert!(cell[2].as_str().unwrap().starts_with("=SUM("), "{}: {cell}", case.name),
                "n" => {}
                "s" => continue,
                _ => panic!("{}: {cell}", case.name),
            }
            shown.push(cell[3].as_f64().unwrap_or_else(|| panic!("{}: {cell}", case.name)));
        }
        assert_eq!(shown, numbers(case), "{}", case.name);
        assert!(cells(&book).any(|cell| cell[1] == "f") || case.name.starts_with("kant"), "{}: sums", case.name);
    }
}

#[test]
#[ignore = "needs Python with openpyxl"]
fn sheets_are_frozen_filtered_and_set_up_for_printing() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    for (case, book) in cases.iter().zip(python(READ, &paths)) {
        let known = case.rendering().document().properties.clone();
        assert_eq!(book["title"].as_str().unwrap_or_default(), known.title, "{}", case.name);
        assert_eq!(book["author"].as_str().unwrap_or_default(), known.author, "{}", case.name);
        assert_eq!(
            (&book["created"], &book["modified"]),
            (&"2026-01-15 00:00:00".into(), &"2026-01-15 00:00:00".into())
        );
        assert_eq!(book["language"].as_str().unwrap()[..2], *case.options.language.code());
        for sheet in book["sheets"].as_array().unwrap() {
            let name = format!("{}: {}", case.name, sheet["name"]);
            assert!(sheet["frozen"].as_str().unwrap().starts_with('A'), "{name}");
            assert!(sheet["filter"].is_string() && sheet["titles"].is_string(), "{name}");
            assert_eq!((&sheet["paper"], &sheet["fit"]), (&9.into(), &true.into()), "{name}");
            // One page wide, where nothing is said; as many high as it takes.
            assert_eq!((sheet["width"].as_u64().unwrap_or(1), &sheet["height"]), (1, &0.into()), "{name}");
            assert_eq!(sheet["footer"], "&P / &N", "{name}");
        }
        assert_eq!(book["sheets"][0]["orientation"], "landscape", "{}", case.name);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_reads_every_text() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    // Every sheet as a file of its own, its cells as they are, between quotation marks where need be.
    let tables = folder.path().join("tables");
    libreoffice(&paths, "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1", &tables);
    for case in &cases {
        let files = std::fs::read_dir(&tables).unwrap().flatten().map(|entry| entry.path());
        let own =
            files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(&format!("{}-", case.name)));
        let read: Vec<String> = own.map(|path| unquoted(&std::fs::read_to_string(path).unwrap())).collect();
        assert_eq!(read.len(), sheets_of(case).len(), "{}", case.name);
        each_as_often(case.name, &expected(case), &read.join("\n"), Spaces::One, &|_| false);
    }
}

/// The cells of a table with tabs between them.
fn unquoted(table: &str) -> String {
    let mut out = String::new();
    let mut quoted = false;
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => out.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            c => out.push(c),
        }
    }
    out
}

#[test]
#[ignore = "needs LibreOffice and Python with openpyxl"]
fn libreoffice_computes_the_sums_that_stand_beside_the_formulas() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    let books = python(READ, &paths);
    // Saved by openpyxl, formulas have no results: whatever LibreOffice then says it has computed itself.
    let script = "
import sys, json, openpyxl, os
made = []
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    made.append(path.replace('.xlsx', '.bare.xlsx'))
    book.save(made[-1])
print(json.dumps(made))
";
    let bare: Vec<PathBuf> = python(script, &paths).iter().map(|path| path.as_str().unwrap().into()).collect();
    let computed = folder.path().join("computed");
    let kept = folder.path().join("kept");
    let recomputed = python(READ, &libreoffice(&bare, "xlsx", &computed));
    let opened = python(READ, &libreoffice(&paths, "xlsx", &kept));
    let mut sums = 0;
    for (index, case) in cases.iter().enumerate() {
        let values = |book: &Value| -> Vec<(String, f64)> {
            let numbers = cells(book).filter(|cell| cell[1] == "f" || cell[1] == "n");
            numbers.map(|cell| (cell[0].as_str().unwrap().to_owned(), cell[3].as_f64().unwrap())).collect()
        };
        let ours = values(&books[index]);
        sums += cells(&books[index]).filter(|cell| cell[1] == "f").count();
        for (other, book) in [("computed", &recomputed[index]), ("opened", &opened[index])] {
            let theirs = values(book);
            assert_eq!(ours.len(), theirs.len(), "{}, {other}", case.name);
            for (one, two) in ours.iter().zip(&theirs) {
                let near = (one.1 - two.1).abs() <= one.1.abs() * 1e-12;
                assert!(one.0 == two.0 && near, "{}, {other}: {one:?} {two:?}", case.name);
            }
        }
    }
    assert!(sums > 5, "{sums} sums");
}
