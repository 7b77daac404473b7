//! Numbers of headings and marks of lists: real numbering where it counts to what is to be printed, else words.
//!
//! The document says every number as it is printed. Word counts for itself, so what it would print is counted here
//! too (ECMA-376 part 1, 17.9); a number that would come out differently (frozen, out of order) is written as words.

use super::look::Look;
use super::page::NAMESPACES;
use super::paragraphs::list_indent;
use super::xml::Xml;
use crate::document::{Heading, List, ListItem, Marker};
use crate::i18n::roman;
use crate::model::{DocumentSettings, Language, Numbering as Digits};

/// The numbering of headings.
pub(super) const HEADINGS: u32 = 1;

/// The numbering of Roman sections: the same count with another look at the first level.
///
/// «IV.» above «4.1.» is `w:isLgl` to Word (ECMA-376 part 1, 17.9.4), which `LibreOffice` 7 does not know: it prints
/// «IV.1.». So the first level is decimal to the levels below it, and Roman to the sections themselves. Numberings of
/// one abstract numbering count together in both.
const SECTIONS: u32 = 2;

/// The numbering of a heading's level, from 0.
pub(super) fn of_headings(digits: Digits, level: u8) -> u32 {
    if level == 0 && digits == Digits::Roman { SECTIONS } else { HEADINGS }
}

/// The levels of a list.
const LEVELS: u8 = 4;

/// How a number comes to stand before its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number<'a> {
    /// There is none.
    None,
    /// Counted by the reader, in this numbering and level.
    Counted(u32, u8),
    /// Written out.
    Words(&'a str),
}

/// All numberings of a document, as far as it has been written.
pub(super) struct Numbering {
    language: Language,
    digits: Digits,
    headings: [u32; 3],
    /// What lists are marked with, by level: each is an abstract numbering, from 1.
    patterns: Vec<[Marker; LEVELS as usize]>,
    /// The pattern of every numbering, from [`SECTIONS`] + 1.
    lists: Vec<usize>,
}

impl Numbering {
    pub(super) const fn new(language: Language, digits: Digits) -> Self {
        Self { language, digits, headings: [0; 3], patterns: Vec::new(), lists: Vec::new() }
    }

    /// The number of the next heading.
    pub(super) fn heading<'a>(&mut self, heading: &'a Heading) -> Number<'a> {
        let Some(label) = heading.label.as_deref().filter(|label| !label.is_empty()) else { return Number::None };
        let level = heading.level.clamp(1, 3);
        let mut counts = self.headings;
        for (count, place) in counts.iter_mut().zip(1..) {
            match place {
                _ if place == level => *count = count.saturating_add(1),
                _ if place > level => *count = 0,
                // Readers do not agree on what stands for a section that has not begun.
                _ if *count == 0 => return Number::Words(label),
                _ => {}
            }
        }
        if self.printed(level, counts) != label {
            return Number::Words(label);
        }
        self.headings = counts;
        Number::Counted(of_headings(self.digits, level - 1), level - 1)
    }

    /// What a reader prints before a heading.
    fn printed(&self, level: u8, counts: [u32; 3]) -> String {
        let [first, second, third] = counts;
        match (level, self.digits) {
            (1, Digits::Roman) => format!("{}.", roman(usize::try_from(first).unwrap_or_default())),
            (1, Digits::Arabic) => format!("{first}."),
            (2, _) => format!("{first}.{second}."),
            _ => format!("{first}.{second}.{third}."),
        }
    }

    /// The marks of a list's items, each list beginning anew.
    pub(super) fn list<'a>(&mut self, list: &'a List) -> Vec<Number<'a>> {
        let pattern = pattern(list);
        let numbering = self.numbering(pattern);
        let mut counts = [0_u32; LEVELS as usize];
        list.items.iter().map(|item| self.item(item, numbering, pattern, &mut counts)).collect()
    }

    fn item<'a>(
        &self,
        item: &'a ListItem,
        numbering: u32,
        pattern: [Marker; LEVELS as usize],
        counts: &mut [u32; LEVELS as usize],
    ) -> Number<'a> {
        let level = item.level.min(LEVELS - 1);
        let place = usize::from(level);
        if item.label.is_empty() {
            return Number::None;
        }
        let count = counts.get(place).map_or(1, |count| count.saturating_add(1));
        let counted = pattern.get(place) == Some(&item.marker)
            && mark(item.marker, count, self.language).is_some_and(|mark| mark == item.label);
        if !counted {
            return Number::Words(&item.label);
        }
        for (deeper, value) in counts.iter_mut().enumerate().skip(place) {
            *value = if deeper == place { count } else { 0 };
        }
        Number::Counted(numbering, level)
    }

    /// A numbering of this pattern that begins with 1. Dashes do not count, so all lists of dashes share one.
    fn numbering(&mut self, pattern: [Marker; LEVELS as usize]) -> u32 {
        let known = self.patterns.iter().position(|other| *other == pattern);
        let index = known.unwrap_or(self.patterns.len());
        if known.is_none() {
            self.patterns.push(pattern);
        }
        let dashes = pattern.iter().all(|marker| *marker == Marker::Dash);
        let shared = if dashes { self.lists.iter().position(|list| *list == index) } else { None };
        let place = shared.unwrap_or(self.lists.len());
        if shared.is_none() {
            self.lists.push(index);
        }
        u32::try_from(place).unwrap_or(u32::MAX - SECTIONS - 1) + SECTIONS + 1
    }

    /// The part `numbering.xml`: first every abstract numbering, then every numbering.
    pub(super) fn part(&self, settings: &DocumentSettings) -> Xml {
        let mut xml = Xml::part();
        xml.within("w:numbering", NAMESPACES, |xml| {
            xml.within("w:abstractNum", &[("w:abstractNumId", &0)], |xml| {
                begin_pattern(xml, 0);
                (0..3).for_each(|level| write_heading(xml, level, "decimal"));
            });
            for (pattern, id) in self.patterns.iter().zip(1_u32..) {
                self.write_pattern(xml, id, pattern, settings);
            }
            xml.within("w:num", &[("w:numId", &HEADINGS)], |xml| xml.value("w:abstractNumId", 0));
            if self.digits == Digits::Roman {
                xml.within("w:num", &[("w:numId", &SECTIONS)], |xml| {
                    xml.value("w:abstractNumId", 0);
                    xml.within("w:lvlOverride", &[("w:ilvl", &0)], |xml| write_heading(xml, 0, "upperRoman"));
                });
            }
            for (pattern, id) in self.lists.iter().zip(SECTIONS + 1..) {
                xml.within("w:num", &[("w:numId", &id)], |xml| {
                    xml.value("w:abstractNumId", pattern + 1);
                    for level in 0..LEVELS {
                        xml.within("w:lvlOverride", &[("w:ilvl", &level)], |xml| xml.value("w:startOverride", 1));
                    }
                });
            }
        });
        xml
    }

    fn write_pattern(&self, xml: &mut Xml, id: u32, pattern: &[Marker; LEVELS as usize], settings: &DocumentSettings) {
        xml.within("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
            begin_pattern(xml, id);
            for (marker, level) in pattern.iter().zip(0_u8..) {
                let (format, words) = match (marker, self.language) {
                    (Marker::Dash, _) => ("bullet", "–".to_owned()),
                    (Marker::Number, _) => ("decimal", format!("%{}.", level + 1)),
                    (Marker::Letter, Language::En) => ("lowerLetter", format!("%{})", level + 1)),
                    (Marker::Letter, _) => ("russianLower", format!("%{})", level + 1)),
                };
                xml.within("w:lvl", &[("w:ilvl", &level)], |xml| {
                    xml.value("w:start", 1);
                    xml.value("w:numFmt", format);
                    xml.value("w:suff", "tab");
                    xml.value("w:lvlText", words);
                    xml.value("w:lvlJc", "left");
                    hanging(settings, level).write(xml, None);
                });
            }
        });
    }
}

/// The beginning of an abstract numbering. Word takes lists of one `w:nsid` for one when they are pasted together: the
/// numbers are ours, so that documents of this program go together.
fn begin_pattern(xml: &mut Xml, id: u32) {
    xml.value("w:nsid", format_args!("{:08X}", 0x4b65_0000_u32.saturating_add(id)));
    xml.value("w:multiLevelType", "multilevel");
}

/// A level of the headings' numbering.
fn write_heading(xml: &mut Xml, level: u8, format: &str) {
    let (style, words) = match level {
        0 => (Some("Heading1"), "%1."),
        1 => (Some("Heading2"), "%1.%2."),
        // Its style has no numbering: see there.
        _ => (None, "%1.%2.%3."),
    };
    xml.within("w:lvl", &[("w:ilvl", &level)], |xml| {
        xml.value("w:start", 1);
        xml.value("w:numFmt", format);
        if let Some(style) = style {
            xml.value("w:pStyle", style);
        }
        if level > 0 {
            xml.empty("w:isLgl", &[]);
        }
        xml.value("w:suff", "space");
        xml.value("w:lvlText", words);
        xml.value("w:lvlJc", "left");
        Look { left: Some(0), first: Some(0), ..Look::default() }.write(xml, None);
    });
}

/// How a list's item is set at a level.
pub(super) fn hanging(settings: &DocumentSettings, level: u8) -> Look {
    let (left, hanging) = list_indent(settings, level.min(LEVELS - 1));
    Look { tab: Some(left), left: Some(left), hanging: Some(hanging), ..Look::default() }
}

/// What the levels of a list are marked with: as the first item of each, and where there is none, as the level above.
fn pattern(list: &List) -> [Marker; LEVELS as usize] {
    let mut last = Marker::Dash;
    std::array::from_fn(|level| {
        let item = list.items.iter().find(|item| usize::from(item.level.min(LEVELS - 1)) == level);
        if let Some(item) = item {
            last = item.marker;
        }
        last
    })
}

/// What a reader prints before the item with this count; none where readers differ: after the last letter, and where
/// the standard's Russian alphabet (ECMA-376 part 1, 17.18.59) has ы and others' has not.
fn mark(marker: Marker, count: u32, language: Language) -> Option<String> {
    let alphabet = if language == Language::En {
        "abcdefghijklmnopqrstuvwxyz"
    } else {
        "абвгдежзиклмнопрстуфхцчшщ"
    };
    match marker {
        Marker::Dash => Some("–".to_owned()),
        Marker::Number => Some(format!("{count}.")),
        Marker::Letter => {
            let place = usize::try_from(count.checked_sub(1)?).ok()?;
            alphabet.chars().nth(place).map(|letter| format!("{letter})"))
        }
    }
}
