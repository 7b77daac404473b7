//! Words: what may stand in XML, and runs of text.

use super::xml::Xml;
use crate::document::clean;
use crate::model::Language;

/// The language as Word names it: ISO 639-1 and a country (ECMA-376 part 1, 22.9.2.6).
pub(in crate::export) const fn tag(language: Language) -> &'static str {
    match language {
        Language::Ru => "ru-RU",
        Language::Ky => "ky-KG",
        Language::Kk => "kk-KZ",
        Language::En => "en-GB",
    }
}

/// How a run differs from its paragraph.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    /// A character style.
    pub(super) style: Option<&'static str>,
    /// Its language, where it is not the document's.
    pub(super) language: Option<Language>,
}

impl Run {
    /// A run that contains what `inside` writes.
    pub(super) fn with(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        xml.within("w:r", &[], |xml| {
            if self.style.is_some() || self.language.is_some() {
                xml.within("w:rPr", &[], |xml| {
                    if let Some(style) = self.style {
                        xml.value("w:rStyle", style);
                    }
                    if let Some(language) = self.language {
                        xml.value("w:lang", tag(language));
                    }
                });
            }
            inside(xml);
        });
    }

    /// A run of words; line feeds become breaks and tabs become tabs (ECMA-376 part 1, 17.3.3). No words, no run.
    pub(super) fn words(self, xml: &mut Xml, words: &str) {
        let words = clean(words);
        if words.is_empty() {
            return;
        }
        self.with(xml, |xml| {
            for (index, line) in words.split('\n').enumerate() {
                if index > 0 {
                    xml.empty("w:br", &[]);
                }
                for (index, piece) in line.split('\t').enumerate() {
                    if index > 0 {
                        xml.empty("w:tab", &[]);
                    }
                    literal(xml, piece);
                }
            }
        });
    }
}

/// Words without breaks. Readers trim white space at the ends unless they are told to keep it.
fn literal(xml: &mut Xml, words: &str) {
    if words.is_empty() {
        return;
    }
    let kept = words.trim() != words || words.contains("  ");
    if kept { xml.leaf("w:t", &[("xml:space", &"preserve")], words) } else { xml.leaf("w:t", &[], words) }
}

/// A field: its instruction, and what stands there until a program computes it (ECMA-376 part 1, 17.16.18).
pub(super) fn field(xml: &mut Xml, run: Run, instruction: &str, result: &str) {
    mark(xml, run, "begin");
    run.with(xml, |xml| self::instruction(xml, instruction));
    mark(xml, run, "separate");
    run.with(xml, |xml| xml.leaf("w:t", &[], result));
    mark(xml, run, "end");
}

/// One of the three marks of a field.
pub(super) fn mark(xml: &mut Xml, run: Run, kind: &'static str) {
    run.with(xml, |xml| xml.empty("w:fldChar", &[("w:fldCharType", &kind)]));
}

/// What a field is to compute.
pub(super) fn instruction(xml: &mut Xml, instruction: &str) {
    xml.leaf("w:instrText", &[("xml:space", &"preserve")], &format!(" {instruction} "));
}
