//! Bookmarks: which item and text a paragraph is, so that an edited copy finds its way home.
//!
//! A name is `t`, the item's id in base32 (26 characters), the text's tag, the language, and from the second place on
//! `_` with the count in base 36. An item's heading that is not its text has `i` and no tag. All is lower case, since
//! Word compares names without regard to it; Word takes 40 characters at most.

use std::collections::BTreeMap;

use super::xml::Xml;
use crate::document::Origin;
use crate::model::{Field, Id, Language, Level, NameForm, Phrase, TextHash};

/// The most characters that Word takes.
const LONGEST: usize = 40;

/// The bookmarks of a document, in order, with what they enclose.
#[derive(Default)]
pub(super) struct Bookmarks {
    names: BTreeMap<String, u32>,
    count: u32,
    /// Names and hashes of what was exported there.
    pub(super) texts: Vec<(String, TextHash)>,
}

impl Bookmarks {
    /// A bookmark for a text, around what `inside` writes.
    pub(super) fn text(
        &mut self,
        xml: &mut Xml,
        origin: Origin,
        language: Language,
        words: &str,
        inside: impl FnOnce(&mut Self, &mut Xml),
    ) {
        let base = format!("t{}{}{language}", origin.id, tag(origin.field));
        self.around(xml, base, words, inside);
    }

    /// A bookmark for an item as a whole, around its heading.
    pub(super) fn item(
        &mut self,
        xml: &mut Xml,
        id: Id,
        language: Language,
        words: &str,
        inside: impl FnOnce(&mut Self, &mut Xml),
    ) {
        self.around(xml, format!("i{id}{language}"), words, inside);
    }

    fn around(&mut self, xml: &mut Xml, base: String, words: &str, inside: impl FnOnce(&mut Self, &mut Xml)) {
        let place = self.names.entry(base.clone()).or_default();
        *place = place.saturating_add(1);
        let name = if *place > 1 { format!("{base}_{}", base36(*place)) } else { base };
        // A text that stands in more places than names can tell apart is known by the earlier ones.
        if name.len() > LONGEST {
            return inside(self, xml);
        }
        self.texts.push((name.clone(), TextHash::of(words)));
        self.named(xml, &name, inside);
    }

    /// A bookmark of the document's own, such as the target of an entry of the contents.
    pub(super) fn named(&mut self, xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Self, &mut Xml)) {
        let id = self.count;
        self.count = id.saturating_add(1);
        xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        inside(self, xml);
        xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }
}

/// The tag of a text in bookmarks. It is in files that have left the house: tags may be added, never changed, and none
/// may begin with `l`, `w` or `z`, which have a number.
pub(in crate::export) fn tag(field: Field) -> String {
    let (letter, number) = match field {
        Field::Text => ("t", None),
        Field::Title => ("n", None),
        Field::Name => ("nm", None),
        Field::Rationale => ("ra", None),
        Field::Result => ("re", None),
        Field::Indicator => ("in", None),
        Field::Completion => ("co", None),
        Field::Mitigation => ("mi", None),
        Field::Owner => ("ow", None),
        Field::Figure => ("fi", None),
        Field::Unit => ("un", None),
        Field::Source => ("so", None),
        Field::Frequency => ("fr", None),
        Field::Split => ("sp", None),
        Field::Caption => ("ca", None),
        Field::Alternative => ("al", None),
        Field::Post => ("po", None),
        Field::Reason => ("rs", None),
        Field::Lead(index) => ("l", Some(u32::from(index))),
        Field::With(index) => ("w", Some(u32::from(index))),
        Field::Cell(row, column) => ("z", Some((u32::from(row) << 16) | u32::from(column))),
        Field::Form(form) => (form_tag(form), None),
        Field::Phrase(phrase) => (phrase_tag(phrase), None),
        Field::Level(level) => (level_tag(level), None),
    };
    number.map_or_else(|| letter.to_owned(), |number| format!("{letter}{}", base36(number)))
}

const fn form_tag(form: NameForm) -> &'static str {
    match form {
        NameForm::Municipality => "f1",
        NameForm::OfMunicipality => "f2",
        NameForm::InMunicipality => "f3",
        NameForm::Council => "f4",
        NameForm::OfCouncil => "f5",
        NameForm::Hall => "f6",
        NameForm::OfHall => "f7",
    }
}

const fn phrase_tag(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::PriorityHeading => "p1",
        Phrase::PriorityLead => "p2",
        Phrase::TaskHeading => "p3",
        Phrase::MeasuresLead => "p4",
        Phrase::ResultsLead => "p5",
        Phrase::Approval => "p6",
        Phrase::Annex => "p7",
        Phrase::ActionPlanApproval => "p8",
        Phrase::ActionPlanTitle => "p9",
    }
}

const fn level_tag(level: Level) -> &'static str {
    match level {
        Level::Priority => "v1",
        Level::Task => "v2",
        Level::Measure => "v3",
    }
}

/// A number in as few lower-case letters and digits as can be: the largest takes seven.
fn base36(number: u32) -> String {
    let mut digits = Vec::new();
    let mut rest = number;
    loop {
        digits.push(char::from_digit(rest % 36, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}
