//! HTML, as Chromium shows it.

use std::fmt::Write as _;

use kengesh::export::Format;
use serde_json::Value;

use crate::compare::the_very_same;
use crate::expected::{Kind, Piece, pieces};
use crate::readers::chromium;
use crate::{Case, Folder};

/// A telephone's and a desk's width, in CSS pixels.
const PHONE: u32 = 360;
const DESK: u32 = 1280;

/// What stands on the page, in the order of the page.
fn expected(case: &Case) -> Vec<Piece> {
    let rendering = case.rendering();
    let mut pieces = pieces(rendering.document());
    // What a picture shows is said to those who do not see it.
    pieces.retain(|piece| piece.kind != Kind::Alternative);
    pieces
}

/// Asks a page what a reader sees of it, and whether its parts are what they seem to be.
const QUESTIONS: &str = r#"
function look(frame) {
    const page = frame.contentDocument, root = page.documentElement;
    const all = q => [...page.querySelectorAll(q)];
    const words = node => {
        // What innerText says of a drawing's words differs from one version to the next: they are read by themselves.
        let out = '';
        for (const child of node.childNodes) {
            if (child.nodeType === 3) out += child.data;
            else if (child.nodeType !== 1 || ['STYLE', 'SCRIPT', 'TITLE', 'title', 'defs'].includes(child.nodeName)) continue;
            else if (child.nodeName === 'BR') out += '\n';
            else if (frame.contentWindow.getComputedStyle(child).display === 'none') continue;
            else if (['SPAN', 'A'].includes(child.nodeName)) out += words(child);
            else out += '\n' + words(child) + '\n';
        }
        return out;
    };
    const levels = all('h1,h2,h3,h4,h5,h6').map(h => +h.nodeName[1]);
    const ids = all('[id]').map(e => e.id);
    const clipped = all('body *').filter(e => {
        if (e.closest('.frame') || e.closest('svg')) return false;
        const box = e.getBoundingClientRect();
        return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
    });
    const spilt = all('th,td').filter(e => e.scrollWidth > e.clientWidth + 1);
    return {
        name: frame.dataset.name, width: root.clientWidth, scroll: root.scrollWidth,
        words: words(page.body), inner: page.body.innerText,
        clipped: clipped.slice(0, 5).map(e => e.outerHTML.slice(0, 200)),
        spilt: spilt.slice(0, 5).map(e => e.outerHTML.slice(0, 200)),
        jumps: levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).length, first: levels[0],
        tops: levels.filter(level => level === 1).length,
        twice: ids.length - new Set(ids).size,
        dead: all('a[href]').filter(a => !page.getElementById(decodeURIComponent(a.getAttribute('href').slice(1)))).length,
        links: all('a[href]').length, scripts: all('script').length,
        pictures: all('img').filter(i => i.naturalWidth === 0).length, unnamed: all('[aria-labelledby]').filter(e => !page.getElementById(e.getAttribute('aria-labelledby'))).length,
        landmarks: all('main').length + ' ' + all('nav').length + ' ' + all('header').length,
    };
}
"#;

/// A page of Chromium's in which pages stand in frames as wide as screens, and which ends as what it found.
fn looked_at(folder: &Folder, cases: &[Case]) -> Vec<Value> {
    let mut page = format!("<!doctype html><meta charset=utf-8><script>{QUESTIONS}</script>");
    for case in cases {
        let html = String::from_utf8(case.rendering().bytes(Format::Html).unwrap()).unwrap();
        std::fs::write(folder.path().join(format!("{}.html", case.name)), &html).unwrap();
        let html = html.replace('&', "&amp;").replace('"', "&quot;");
        for width in [PHONE, DESK] {
            write!(
                page,
                "<iframe data-name=\"{}\" style=\"width:{width}px;height:800px;border:0\" srcdoc=\"{html}\"></iframe>",
                case.name
            )
            .unwrap();
        }
    }
    page.push_str(
        "<script>onload = () => {
            const found = JSON.stringify([...document.querySelectorAll('iframe')].map(look));
            const bytes = new TextEncoder().encode(found);
            let text = '';
            for (const byte of bytes) text += String.fromCharCode(byte);
            document.documentElement.innerHTML = '<body>FOUND:' + btoa(text) + ':FOUND</body>';
        }</script>",
    );
    let path = folder.path().join("looked-at.page.html");
    std::fs::write(&path, page).unwrap();
    let dumped = chromium(&["--dump-dom"], &path);
    let found = dumped.split("FOUND:").nth(1).and_then(|rest| rest.split(":FOUND").next()).expect("an answer");
    let found = found.trim_end_matches(":FOUND");
    let bytes = data_encoding::BASE64.decode(found.as_bytes()).unwrap();
    serde_json::from_slice::<Value>(&bytes).unwrap().as_array().unwrap().clone()
}

#[test]
#[ignore = "needs Chromium"]
fn a_browser_shows_every_text_in_its_place_at_every_width() {
    let folder = Folder::open();
    let cases = Case::all();
    let found = looked_at(&folder, &cases);
    assert_eq!(found.len(), cases.len() * 2);
    for (look, case) in found.iter().zip(cases.iter().flat_map(|case| [case, case])) {
        let name = format!("{} at {}", case.name, look["width"]);
        assert_eq!(look["name"], case.name);
        the_very_same(&name, &expected(case), look["words"].as_str().unwrap());
        assert_eq!(look["scroll"], look["width"], "{name}: the page is as wide as the screen: {}", look["clipped"]);
        assert_eq!(look["clipped"], serde_json::json!([]), "{name}");
        assert_eq!(look["spilt"], serde_json::json!([]), "{name}: words stay in their cells");
        assert_eq!(
            (&look["jumps"], &look["first"], &look["tops"]),
            (&0.into(), &1.into(), &1.into()),
            "{name}: headings"
        );
        assert_eq!((&look["twice"], &look["dead"], &look["unnamed"]), (&0.into(), &0.into(), &0.into()), "{name}: ids");
        assert_eq!((&look["scripts"], &look["pictures"]), (&0.into(), &0.into()), "{name}");
        let landmarks = if case.options.scope == kengesh::document::Scope::Whole { "1 1 1" } else { "1 0 1" };
        assert_eq!(look["landmarks"], landmarks, "{name}");
    }
}
