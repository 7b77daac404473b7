//! The page's looks: those that every document has, and those that follow from its settings.

use std::fmt::Write as _;

use crate::document::{Document, Geometry, Orientation};
use crate::model::DocumentSettings;

/// What every page has.
const COMMON: &str = include_str!("../../../assets/page.css");

/// The whole style sheet.
pub(super) fn style(document: &Document) -> String {
    let settings = &document.settings;
    let mut style = COMMON.to_owned();
    let edges = |orientation| {
        let page = Geometry::new(settings, orientation);
        // The text keeps its least width, however wide the margins are.
        let right = page.width.saturating_sub(page.left + page.text_width());
        let bottom = page.height.saturating_sub(page.top + page.text_height());
        // Twips are twentieths of a point.
        let [top, right, bottom, left] = [page.top, right, bottom, page.left].map(|twips| f64::from(twips) / 20.0);
        format!("{top}pt {right}pt {bottom}pt {left}pt")
    };
    let rules = [
        format!("@page {{ size: A4; margin: {}; {} }}", edges(Orientation::Portrait), numbered(document)),
        format!("@page lying {{ size: A4 landscape; margin: {}; }}", edges(Orientation::Landscape)),
        "@page :first { @top-center { content: none; } }".to_owned(),
        printed(settings),
    ];
    for rule in rules {
        style.push_str(&rule);
        style.push('\n');
    }
    style
}

/// What stands above every page: its number, and below it what the document says there.
fn numbered(document: &Document) -> String {
    let header = document.header.as_deref().map(str::trim).filter(|header| !header.is_empty());
    let header = header.map_or_else(String::new, |header| format!(" {}", string(&format!("\n{header}"))));
    format!(
        "@top-center {{ content: counter(page){header}; white-space: pre-line; font: 10pt {}; }}",
        fonts(&document.settings)
    )
}

/// The typefaces on paper: the settings' first.
fn fonts(settings: &DocumentSettings) -> String {
    let font = settings.font.trim();
    let own = if font.is_empty() { String::new() } else { format!("{}, ", string(font)) };
    format!("{own}\"Times New Roman\", Tinos, \"Liberation Serif\", serif")
}

/// Sizes and breaks on paper.
fn printed(settings: &DocumentSettings) -> String {
    let mut style = "@media print {\n".to_owned();
    let half = |half_points: u16| f64::from(half_points.max(2)) / 2.0;
    let rules = [
        format!(
            "html {{ font: {}pt/{} {}; }}",
            half(settings.size),
            // A single line is 1.15 times as high as its letters.
            f64::from(settings.line_spacing.max(50)) / 100.0 * 1.15,
            fonts(settings)
        ),
        format!("main p {{ text-indent: {}mm; }}", f64::from(settings.indent) / 10.0),
    ];
    for rule in rules {
        // Writing to a string does not fail.
        let _ = writeln!(style, "{rule}");
    }
    if settings.title_page {
        style.push_str("header.title { break-after: page; }\nheader.title h1 { padding-top: 35mm; }\n");
    }
    style.push('}');
    style
}

/// A string of CSS: what is no letter or digit is written by its number, so that nothing ends the string or the sheet.
fn string(words: &str) -> String {
    let mut string = "\"".to_owned();
    for c in words.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | ',' | '.' | '-') {
            string.push(c);
        } else {
            // Writing to a string does not fail.
            let _ = write!(string, "\\{:x} ", u32::from(c));
        }
    }
    string.push('"');
    string
}
