//! HTML, as Chromium prints it.

use std::path::Path;

use kengesh::document::Scope;
use kengesh::export::Format;

use crate::compare::{Spaces, plain};
use crate::expected::{Kind, pieces};
use crate::readers::{chromium, pdftotext, run};
use crate::{Case, Folder};

/// A word of a page and its edges, in points.
pub struct Word {
    pub page: usize,
    pub size: (f64, f64),
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    pub text: String,
}

/// Every word on the pages of a PDF file, with its place.
pub fn words(path: &Path) -> Vec<Word> {
    let listing = run("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]);
    let mut words = Vec::new();
    let (mut page, mut size) = (0, (0.0, 0.0));
    let value = |line: &str, name: &str| -> f64 {
        line.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    for line in listing.lines() {
        if line.contains("<page ") {
            page += 1;
            size = (value(line, "width"), value(line, "height"));
        } else if line.contains("<word ") {
            let text = line.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned();
            let edges = ["xMin", "xMax", "yMin", "yMax"].map(|name| value(line, name));
            let [left, right, top, bottom] = edges;
            words.push(Word { page, size, left, right, top, bottom, text });
        }
    }
    words
}

#[test]
#[ignore = "needs Chromium and pdftotext"]
fn what_a_browser_prints_is_whole_and_on_its_pages() {
    let folder = Folder::open();
    for case in Case::all() {
        let page = case.write(folder.path(), Format::Html);
        let pdf = page.with_extension("print.pdf");
        chromium(&["--no-pdf-header-footer", &format!("--print-to-pdf={}", pdf.display())], &page);
        let words = words(&pdf);
        assert!(words.len() > 100, "{}", case.name);
        for word in &words {
            let (width, height) = word.size;
            let outside = word.left < 0.0 || word.right > width || word.top < 0.0 || word.bottom > height;
            assert!(!outside, "{}, page {}: {} is cut off", case.name, word.page, word.text);
        }
        let lying = words.iter().filter(|word| word.size.0 > word.size.1).count();
        assert!(lying > 50, "{}: tables lie on their side", case.name);
        if case.options.scope == Scope::Whole {
            assert!(lying < words.len(), "{}: running text does not", case.name);
        }
        every_text(&case, &pdf);
    }
}

/// Letters and digits alone, since they are read from their places: every text is somewhere on the pages.
fn every_text(case: &Case, pdf: &Path) {
    let letters = |text: &str| plain(text, Spaces::None).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let read = letters(&pdftotext(pdf));
    let rendering = case.rendering();
    let kinds = [Kind::Front, Kind::Heading, Kind::Running];
    let texts = pieces(rendering.document()).into_iter().filter(|piece| kinds.contains(&piece.kind));
    // A text over two pages has a page's header in it: its beginning is looked for.
    let begins = texts.map(|piece| letters(&piece.text).chars().take(30).collect::<String>());
    let missing: Vec<String> = begins.filter(|text| !read.contains(text)).collect();
    assert!(missing.is_empty(), "{}: {missing:#?}", case.name);
}
