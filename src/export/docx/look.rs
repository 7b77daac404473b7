//! Properties of paragraphs and runs, for styles and for paragraphs alike.

use super::xml::Xml;

/// How lines are set against the edges.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Centre,
    Right,
    Both,
}

impl Edge {
    /// The value of `w:jc` (ECMA-376 part 1, 17.18.44, transitional).
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Centre => "center",
            Self::Right => "right",
            Self::Both => "both",
        }
    }
}

/// A place in a numbering: none takes the style's away.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The numbering, from 1; 0 is none.
    pub(super) numbering: u32,
    /// The level, from 0.
    pub(super) level: u8,
}

/// Properties of a paragraph. What is not said comes from the style, or from the style it is based on.
/// Lengths are twips: twentieths of a point.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) keep_next: bool,
    pub(super) keep_lines: bool,
    pub(super) page_break: Option<bool>,
    /// No line of it alone at the top or bottom of a page.
    pub(super) widows: bool,
    pub(super) place: Option<Place>,
    /// Where a tab stops at the right, with a dotted leader.
    pub(super) leader: Option<u32>,
    /// Where a tab stops at the left.
    pub(super) tab: Option<u32>,
    pub(super) before: Option<u32>,
    pub(super) after: Option<u32>,
    /// Line spacing in 240ths of a line.
    pub(super) line: Option<u32>,
    /// A line of exactly this height, whatever stands in it.
    pub(super) exact: Option<u32>,
    pub(super) left: Option<u32>,
    pub(super) right: Option<u32>,
    pub(super) first: Option<u32>,
    pub(super) hanging: Option<u32>,
    /// No space between paragraphs of the same style.
    pub(super) contextual: bool,
    pub(super) edge: Option<Edge>,
    /// The level in the outline, from 0.
    pub(super) outline: Option<u8>,
}

impl Look {
    /// Writes the properties in the order of the schema (ECMA-376 part 1, 17.3.1), the style first where it is named.
    pub(super) fn write(&self, xml: &mut Xml, style: Option<&str>) {
        xml.within("w:pPr", &[], |xml| {
            if let Some(style) = style {
                xml.value("w:pStyle", style);
            }
            if self.keep_next {
                xml.empty("w:keepNext", &[]);
            }
            if self.keep_lines {
                xml.empty("w:keepLines", &[]);
            }
            match self.page_break {
                Some(true) => xml.empty("w:pageBreakBefore", &[]),
                Some(false) => xml.value("w:pageBreakBefore", 0),
                None => {}
            }
            if self.widows {
                xml.empty("w:widowControl", &[]);
            }
            self.numbering(xml);
            self.tabs(xml);
            self.spacing(xml);
            self.indents(xml);
            if self.contextual {
                xml.empty("w:contextualSpacing", &[]);
            }
            if let Some(edge) = self.edge {
                xml.value("w:jc", edge.name());
            }
            if let Some(outline) = self.outline {
                xml.value("w:outlineLvl", outline);
            }
        });
    }

    fn numbering(&self, xml: &mut Xml) {
        let Some(place) = self.place else { return };
        xml.within("w:numPr", &[], |xml| {
            xml.value("w:ilvl", place.level);
            xml.value("w:numId", place.numbering);
        });
    }

    fn tabs(&self, xml: &mut Xml) {
        if self.leader.is_none() && self.tab.is_none() {
            return;
        }
        xml.within("w:tabs", &[], |xml| {
            if let Some(place) = self.tab {
                xml.empty("w:tab", &[("w:val", &"left"), ("w:pos", &place)]);
            }
            if let Some(place) = self.leader {
                xml.empty("w:tab", &[("w:val", &"right"), ("w:leader", &"dot"), ("w:pos", &place)]);
            }
        });
    }

    fn spacing(&self, xml: &mut Xml) {
        let rule = if self.exact.is_some() { "exact" } else { "auto" };
        let line = self.exact.or(self.line);
        let values = [("w:before", self.before), ("w:after", self.after), ("w:line", line)];
        let mut attributes = said(&values);
        if line.is_some() {
            attributes.push(("w:lineRule", &rule));
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }

    fn indents(&self, xml: &mut Xml) {
        let values = [
            ("w:left", self.left),
            ("w:right", self.right),
            ("w:hanging", self.hanging),
            ("w:firstLine", if self.hanging.is_some() { None } else { self.first }),
        ];
        let attributes = said(&values);
        if !attributes.is_empty() {
            xml.empty("w:ind", &attributes);
        }
    }
}

/// The attributes that have a value.
fn said<'a>(values: &'a [(&'a str, Option<u32>)]) -> Vec<(&'a str, &'a dyn std::fmt::Display)> {
    values.iter().filter_map(|(name, value)| value.as_ref().map(|v| (*name, v as &dyn std::fmt::Display))).collect()
}

/// Properties of runs.
#[derive(Clone, Copy, Default)]
pub(super) struct Letters {
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Half points.
    pub(super) size: Option<u32>,
}

impl Letters {
    /// Writes the properties in the order of the schema (ECMA-376 part 1, 17.3.2); nothing when nothing is said.
    pub(super) fn write(&self, xml: &mut Xml) {
        if !self.bold && !self.italic && self.size.is_none() {
            return;
        }
        xml.within("w:rPr", &[], |xml| {
            for name in ["w:b", "w:bCs"].into_iter().filter(|_| self.bold) {
                xml.empty(name, &[]);
            }
            for name in ["w:i", "w:iCs"].into_iter().filter(|_| self.italic) {
                xml.empty(name, &[]);
            }
            if let Some(size) = self.size {
                xml.value("w:sz", size);
                xml.value("w:szCs", size);
            }
        });
    }
}
