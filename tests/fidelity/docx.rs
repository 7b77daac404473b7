//! DOCX, as python-docx reads it.

use kengesh::export::Format;

use crate::compare::{Spaces, each_as_often};
use crate::expected::{Kind, Piece, pieces};
use crate::readers::python_docx;
use crate::{Case, Folder};

/// What is in paragraphs and cells: a header is in a part of its own, numbers and marks are counted by whoever reads
/// them, what a picture shows is said to those who do not see it, and a drawing is a picture.
fn expected(case: &Case) -> Vec<Piece> {
    let rendering = case.rendering();
    let mut pieces = pieces(rendering.document());
    let elsewhere = [Kind::Header, Kind::Number, Kind::Mark, Kind::Alternative, Kind::Drawn];
    pieces.retain(|piece| !elsewhere.contains(&piece.kind));
    pieces
}

#[test]
#[ignore = "needs Python with python-docx"]
fn python_docx_reads_every_text_as_often_as_it_should() {
    let folder = Folder::new();
    let cases = Case::all();
    let paths: Vec<_> = cases.iter().map(|case| case.write(folder.path(), Format::Docx)).collect();
    for (case, read) in cases.iter().zip(python_docx(&paths)) {
        each_as_often(case.name, &expected(case), &read, Spaces::One, &|_| false);
    }
}
