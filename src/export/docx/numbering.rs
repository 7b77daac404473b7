//! Numbers of headings and marks of lists: real numbering where it counts to what is to be printed, else words.
//!
//! The document says every number as it is printed. Word counts for itself, so what it would print is counted here
//! too (ECMA-376 part 1, 17.9); a number that would come out differently (frozen, out of order) is written as words.

use super::look::{Look, Place};
use super::page::NAMESPACES;
use super::paragraphs::{half_points, list_indent};
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

/// The dashes in cells.
pub(super) const IN_CELLS: u32 = 3;

/// The first numbering of lists: that of dashes, which the styles of bullets have.
const DASHES: u32 = 4;

/// The numbering that the styles of numbered lists have.
const NUMBERS: u32 = 5;

/// The styles of lists by depth, as word processors know them.
pub(super) const BULLET_STYLES: [(&str, &str); LEVELS as usize] = [
    ("ListBullet", "List Bullet"),
    ("ListBullet2", "List Bullet 2"),
    ("ListBullet3", "List Bullet 3"),
    ("ListBullet4", "List Bullet 4"),
];
pub(super) const NUMBER_STYLES: [(&str, &str); LEVELS as usize] = [
    ("ListNumber", "List Number"),
    ("ListNumber2", "List Number 2"),
    ("ListNumber3", "List Number 3"),
    ("ListNumber4", "List Number 4"),
];

/// The style of an item of a list, and the place that the style gives it.
pub(super) fn of_list(marker: Marker, level: u8) -> (&'static str, Place) {
    let level = level.min(LEVELS - 1);
    let (styles, numbering) = match marker {
        Marker::Dash => (BULLET_STYLES, DASHES),
        Marker::Number | Marker::Letter => (NUMBER_STYLES, NUMBERS),
    };
    let id = styles.get(usize::from(level)).map_or("", |(id, _)| *id);
    (id, Place { numbering, level })
}

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

/// What the levels of a list are marked with.
type Pattern = [Marker; LEVELS as usize];

/// The patterns that are always there, since styles have them.
const OF_STYLES: [Pattern; 2] =
    [[Marker::Dash; LEVELS as usize], [Marker::Number, Marker::Letter, Marker::Number, Marker::Letter]];

/// A numbering of a list.
struct Counter {
    /// The place of its pattern.
    pattern: usize,
    /// What its first level begins with; none where it is a style's.
    start: Option<u32>,
}

/// All numberings of a document, as far as it has been written.
pub(super) struct Numbering {
    language: Language,
    digits: Digits,
    headings: [u32; 3],
    /// Each is an abstract numbering, from 2.
    patterns: Vec<Pattern>,
    /// The numberings from [`DASHES`] on.
    lists: Vec<Counter>,
}

impl Numbering {
    pub(super) fn new(language: Language, digits: Digits) -> Self {
        let lists = (0..OF_STYLES.len()).map(|pattern| Counter { pattern, start: None }).collect();
        Self { language, digits, headings: [0; 3], patterns: OF_STYLES.to_vec(), lists }
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
        let place = self.patterns.iter().position(|other| *other == pattern).unwrap_or_else(|| {
            self.patterns.push(pattern);
            self.patterns.len() - 1
        });
        // Dashes do not count, so all lists of dashes share one numbering.
        let numbering = if place == 0 { DASHES } else { self.begin(place, 1) };
        let mut counting = Counting { place, pattern, numbering, counts: [0; LEVELS as usize] };
        list.items.iter().map(|item| self.item(item, &mut counting)).collect()
    }

    /// A numbering of this pattern that begins so.
    fn begin(&mut self, pattern: usize, start: u32) -> u32 {
        self.lists.push(Counter { pattern, start: Some(start) });
        u32::try_from(self.lists.len() - 1).unwrap_or(u32::MAX - DASHES) + DASHES
    }

    fn item<'a>(&mut self, item: &'a ListItem, counting: &mut Counting) -> Number<'a> {
        let level = item.level.min(LEVELS - 1);
        let place = usize::from(level);
        if item.label.is_empty() {
            return Number::None;
        }
        let usual = counting.pattern.get(place) == Some(&item.marker);
        let Some(said) = count(item, self.language).filter(|_| usual) else { return Number::Words(&item.label) };
        let next = counting.counts.get(place).map_or(1, |count| count.saturating_add(1));
        if item.marker != Marker::Dash && said != next {
            // Codes that are frozen leave gaps: from here on another numbering counts, and a list that is continued
            // goes on with the right number. Levels below the first are too rare for that.
            if level > 0 {
                return Number::Words(&item.label);
            }
            counting.numbering = self.begin(counting.place, said);
        }
        for (deeper, value) in counting.counts.iter_mut().enumerate().skip(place) {
            *value = if deeper == place { said } else { 0 };
        }
        Number::Counted(counting.numbering, level)
    }

    /// The part `numbering.xml`: first every abstract numbering, then every numbering.
    pub(super) fn part(&self, settings: &DocumentSettings) -> Xml {
        let mut xml = Xml::part();
        xml.within("w:numbering", NAMESPACES, |xml| {
            xml.within("w:abstractNum", &[("w:abstractNumId", &0)], |xml| {
                begin_pattern(xml, 0);
                (0..3).for_each(|level| write_heading(xml, level, "decimal"));
            });
            write_in_cells(xml, settings);
            for (pattern, id) in self.patterns.iter().zip(2_u32..) {
                self.write_pattern(xml, id, pattern, settings);
            }
            xml.within("w:num", &[("w:numId", &HEADINGS)], |xml| xml.value("w:abstractNumId", 0));
            if self.digits == Digits::Roman {
                xml.within("w:num", &[("w:numId", &SECTIONS)], |xml| {
                    xml.value("w:abstractNumId", 0);
                    xml.within("w:lvlOverride", &[("w:ilvl", &0)], |xml| write_heading(xml, 0, "upperRoman"));
                });
            }
            xml.within("w:num", &[("w:numId", &IN_CELLS)], |xml| xml.value("w:abstractNumId", 1));
            for (counter, id) in self.lists.iter().zip(DASHES..) {
                xml.within("w:num", &[("w:numId", &id)], |xml| counter.write(xml));
            }
        });
        xml
    }

    fn write_pattern(&self, xml: &mut Xml, id: u32, pattern: &Pattern, settings: &DocumentSettings) {
        let styled = OF_STYLES.contains(pattern);
        xml.within("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
            begin_pattern(xml, id);
            for (marker, level) in pattern.iter().zip(0_u8..) {
                let (format, words) = match (marker, self.language) {
                    (Marker::Dash, _) => ("bullet", "–".to_owned()),
                    (Marker::Number, _) => ("decimal", format!("%{}.", level + 1)),
                    (Marker::Letter, Language::En) => ("lowerLetter", format!("%{})", level + 1)),
                    (Marker::Letter, _) => ("russianLower", format!("%{})", level + 1)),
                };
                let style = if styled { Some(of_list(*marker, level).0) } else { None };
                write_level(xml, (level, format, &words), style, &hanging(settings, level));
            }
        });
    }
}

impl Counter {
    /// What is in a numbering: its abstract one, and where each level starts.
    fn write(&self, xml: &mut Xml) {
        xml.value("w:abstractNumId", self.pattern + 2);
        let Some(start) = self.start else { return };
        for level in 0..LEVELS {
            xml.within("w:lvlOverride", &[("w:ilvl", &level)], |xml| {
                xml.value("w:startOverride", if level == 0 { start } else { 1 });
            });
        }
    }
}

/// A list being counted.
struct Counting {
    /// The place of its pattern.
    place: usize,
    pattern: Pattern,
    numbering: u32,
    counts: [u32; LEVELS as usize],
}

/// A level of a list's numbering: how deep, in which digits, with which words.
fn write_level(xml: &mut Xml, (level, format, words): (u8, &str, &str), style: Option<&str>, look: &Look) {
    xml.within("w:lvl", &[("w:ilvl", &level)], |xml| {
        xml.value("w:start", 1);
        xml.value("w:numFmt", format);
        if let Some(style) = style {
            xml.value("w:pStyle", style);
        }
        xml.value("w:suff", "tab");
        xml.value("w:lvlText", words);
        xml.value("w:lvlJc", "left");
        look.write(xml, None);
    });
}

/// The dashes in cells: they hang out as far as a letter is high, since cells are narrow.
fn write_in_cells(xml: &mut Xml, settings: &DocumentSettings) {
    let hanging = half_points(settings.table_size) * 10;
    let look = Look { tab: Some(hanging), left: Some(hanging), hanging: Some(hanging), ..Look::default() };
    xml.within("w:abstractNum", &[("w:abstractNumId", &1)], |xml| {
        begin_pattern(xml, 1);
        write_level(xml, (0, "bullet", "–"), Some("TableBullet"), &look);
    });
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

/// What the levels of a list are marked with: as the first item of each; where there is none, so that depths are told
/// apart.
fn pattern(list: &List) -> Pattern {
    let mut above = None;
    std::array::from_fn(|level| {
        let item = list.items.iter().find(|item| usize::from(item.level.min(LEVELS - 1)) == level);
        let usual = match above {
            None | Some(Marker::Dash) => Marker::Dash,
            Some(Marker::Number) => Marker::Letter,
            Some(Marker::Letter) => Marker::Number,
        };
        let marker = item.map_or(usual, |item| item.marker);
        above = Some(marker);
        marker
    })
}

/// What a reader must have counted to print an item's mark, from 1; none where it prints another one, or readers differ:
/// after the last letter, and where the standard's Russian alphabet (ECMA-376 part 1, 17.18.59) has ы and others' has
/// not.
fn count(item: &ListItem, language: Language) -> Option<u32> {
    let alphabet = if language == Language::En {
        "abcdefghijklmnopqrstuvwxyz"
    } else {
        "абвгдежзиклмнопрстуфхцчшщ"
    };
    match item.marker {
        Marker::Dash => (item.label == "–").then_some(1),
        Marker::Number => {
            let digits = item.label.strip_suffix('.')?;
            digits.parse().ok().filter(|count: &u32| *count > 0 && count.to_string() == digits)
        }
        Marker::Letter => {
            let mut letters = item.label.strip_suffix(')')?.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            (1..).zip(alphabet.chars()).find(|(_, other)| *other == letter).map(|(count, _)| count)
        }
    }
}
