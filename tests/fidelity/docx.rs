//! DOCX, as python-docx and LibreOffice read it.

use std::path::PathBuf;

use kengesh::document::{Block, Document, TableKind};
use kengesh::export::Format;

use crate::compare::{Spaces, each_as_often};
use crate::expected::{Kind, Piece, block, pieces};
use crate::readers::{libreoffice, python_docx, run};
use crate::{Case, Folder};

/// What stands in the text, but for what is apart: neither what is said beside pictures nor what is drawn in them, and
/// the header has a part of its own.
fn expected(document: &Document, apart: &[Kind]) -> Vec<Piece> {
    let mut all = Vec::new();
    for (place, one) in document.blocks.iter().enumerate() {
        let from = all.len();
        block(document, place, one, &mut all);
        if matches!(one, Block::Table(table) if table.kind == TableKind::Square) {
            // The dashes of a square are those of lists.
            all.iter_mut().skip(from).for_each(|piece| piece.text = piece.text.trim_start_matches("– ").to_owned());
        }
    }
    assert!(all.len() + usize::from(document.header.is_some()) == pieces(document).len());
    let beside = [Kind::Header, Kind::Alternative, Kind::Drawn];
    all.retain(|piece| !beside.contains(&piece.kind) && !apart.contains(&piece.kind));
    all
}

fn written(folder: &Folder) -> (Vec<Case>, Vec<PathBuf>) {
    let cases = Case::all();
    let paths = cases.iter().map(|case| case.write(folder.path(), Format::Docx)).collect();
    (cases, paths)
}

#[test]
#[ignore = "needs Python with python-docx"]
fn python_docx_reads_every_text() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    for (case, read) in cases.iter().zip(python_docx(&paths)) {
        // Numbers and marks are counted by whoever shows them.
        let expected = expected(case.rendering().document(), &[Kind::Number, Kind::Mark]);
        each_as_often(case.name, &expected, &read, Spaces::One, &|_| false);
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_reads_every_text() {
    let folder = Folder::open();
    let (cases, paths) = written(&folder);
    let texts = libreoffice(&paths, "txt:Text (encoded):UTF8", folder.path());
    for (case, path) in cases.iter().zip(texts) {
        let read = std::fs::read_to_string(path).unwrap();
        // Its marks are letters of its own.
        let expected = expected(case.rendering().document(), &[Kind::Mark]);
        each_as_often(case.name, &expected, &read, Spaces::One, &|_| false);
    }
}

#[test]
#[ignore = "needs Python with lxml and the checking tool"]
fn the_checking_tool_finds_nothing() {
    let tools = std::env::var("KENGESH_TOOLS").unwrap_or_else(|_| "../shared/tools".to_owned());
    let folder = Folder::open();
    let (_, paths) = written(&folder);
    let tool = format!("{tools}/check-docx");
    let words: Vec<&str> =
        std::iter::once(tool.as_str()).chain(paths.iter().filter_map(|path| path.to_str())).collect();
    run("python3", &words);
}
