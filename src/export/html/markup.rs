//! Writing HTML into memory: elements, attributes, words, everything escaped.

use std::fmt::Write as _;

use crate::document::clean;

/// Attributes: names and values, in the order in which they are written; one without a value is left out.
pub(super) type Attributes<'a> = &'a [(&'a str, Option<&'a str>)];

/// HTML in the making.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// The beginning of an element.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            let Some(value) = value else { continue };
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&mut self.0, &clean(value));
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &str) {
        // Writing to a string does not fail.
        let _ = write!(self.0, "</{name}>");
    }

    /// An element around words.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, words: &str) {
        self.open(name, attributes);
        self.words(words);
        self.close(name);
    }

    /// Words; line feeds become breaks.
    pub(super) fn words(&mut self, words: &str) {
        for (index, line) in clean(words).split('\n').enumerate() {
            if index > 0 {
                self.0.push_str("<br>");
            }
            escape(&mut self.0, line);
        }
    }

    /// What is HTML already.
    pub(super) fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// A new line in the file, where it means nothing to a reader.
    pub(super) fn line(&mut self) {
        self.0.push('\n');
    }

    /// The whole.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Writes characters that mean something in HTML by their names.
fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
