//! How the document looks: part of the plan, so that everyone who exports it gets the same.

use serde::{Deserialize, Serialize};

use super::Text;

/// How sections are numbered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Numbering {
    /// I, II, III.
    #[default]
    Roman,
    /// 1, 2, 3.
    Arabic,
}

/// How SWOT is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SwotLayout {
    /// Four lists, one after the other.
    #[default]
    Lists,
    /// One square of two by two.
    Square,
}

/// An annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AnnexKind {
    /// Every measure with who, when, how much.
    ActionPlan,
    /// Money by source and year.
    Money,
    /// What was done, by period.
    Progress,
    /// What came back from circulation, and what became of it.
    Remarks,
    /// The members of the working group.
    Members,
}

/// A column of the action plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// The full code.
    Code,
    /// What is done.
    Measure,
    /// Who answers for it.
    Lead,
    /// Who helps.
    With,
    /// When.
    Timing,
    /// What is to come of it.
    Result,
    /// Form of completion.
    Completion,
    /// How it is measured.
    Indicator,
    /// How much in all, and by year where years are said.
    Money,
    /// From which source.
    Source,
}

impl Column {
    /// Every column, in the usual order.
    pub const ALL: [Self; 10] = [
        Self::Code,
        Self::Measure,
        Self::Lead,
        Self::With,
        Self::Timing,
        Self::Result,
        Self::Completion,
        Self::Indicator,
        Self::Money,
        Self::Source,
    ];
}

/// One annex and what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// What it shows.
    pub kind: AnnexKind,
    /// Its own title; empty: the language's.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Its columns in order; none: all of them. A column nobody has filled is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
}

/// The four margins of an upright page, in millimetres, 0–100. A landscape page turns with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// The binding edge.
    pub left: u16,
    /// The outer edge.
    pub right: u16,
    /// The upper edge.
    pub top: u16,
    /// The lower edge.
    pub bottom: u16,
}

/// The document's looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DocumentSettings {
    /// Margins.
    pub margins: Margins,
    /// The name of the text's font.
    pub font: String,
    /// The text's size in half points: 28 is 14 points.
    pub size: u16,
    /// The size in tables, in half points.
    pub table_size: u16,
    /// The first line's indent in tenths of a millimetre.
    pub indent: u16,
    /// Line spacing in per cent of a single line.
    pub line_spacing: u16,
    /// How sections are numbered.
    pub numbering: Numbering,
    /// Every section begins on a new page.
    pub new_page: bool,
    /// How SWOT is printed.
    pub swot: SwotLayout,
    /// The annexes, in order.
    pub annexes: Vec<Annex>,
}

impl Default for DocumentSettings {
    /// A4 with margins 30, 10, 20, 20 mm, Times New Roman 14, tables 11, indent 12.5 mm, spacing 1.15.
    fn default() -> Self {
        Self {
            margins: Margins { left: 30, right: 10, top: 20, bottom: 20 },
            font: "Times New Roman".to_owned(),
            size: 28,
            table_size: 22,
            indent: 125,
            line_spacing: 115,
            numbering: Numbering::default(),
            new_page: true,
            swot: SwotLayout::default(),
            annexes: [AnnexKind::ActionPlan, AnnexKind::Members]
                .map(|kind| Annex { kind, title: Text::default(), columns: Vec::new() })
                .to_vec(),
        }
    }
}
