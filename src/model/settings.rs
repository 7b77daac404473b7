//! How the document looks and what is in it: part of the plan, so that everyone who exports it gets the same.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Adopter, Approval, Level, Text};

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

impl AnnexKind {
    /// Every kind, in the usual order.
    pub const ALL: [Self; 5] = [Self::ActionPlan, Self::Money, Self::Progress, Self::Remarks, Self::Members];
}

/// A column of a table of the document.
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
    /// How it is measured; an indicator's name.
    Indicator,
    /// How much in all, and by year where years are said.
    Money,
    /// From which source the money comes.
    Source,
    /// The row's number.
    Number,
    /// What a fact is about.
    Fact,
    /// A fact's value.
    Value,
    /// A fact's year.
    Year,
    /// Where a fact comes from.
    FactSource,
    /// An indicator's level.
    Level,
    /// An indicator's unit.
    Unit,
    /// Where an indicator starts from.
    Baseline,
    /// Where it is to be, by year.
    Targets,
    /// Where its values come from.
    DataSource,
    /// How often.
    Frequency,
    /// Who answers for an indicator, a risk, a report.
    Owner,
    /// How an indicator is split.
    Split,
    /// What may happen.
    Risk,
    /// How probable it is.
    Probability,
    /// How much it would hurt.
    Impact,
    /// How it is lowered.
    Mitigation,
    /// Which report.
    Report,
    /// When it is due.
    Due,
    /// Which body.
    Body,
    /// What it does.
    Role,
    /// A word.
    Term,
    /// What it means.
    Meaning,
    /// When people met.
    Date,
    /// What kind of meeting.
    Meeting,
    /// What it was about.
    Subject,
    /// How many came.
    People,
    /// How many of them were women.
    Women,
    /// What was recommended.
    Recommendation,
    /// What became of it.
    Outcome,
    /// A member's name.
    Name,
    /// A member's post.
    Post,
    /// What a remark is about.
    About,
    /// Who sent it.
    From,
    /// In which letter.
    Letter,
    /// The remark.
    Remark,
    /// What was decided.
    Decision,
    /// Why.
    Reason,
    /// Which period a record is about.
    Period,
    /// How a measure stands.
    Status,
    /// What was done.
    Done,
    /// Figures reached and planned.
    Figures,
    /// Money spent.
    Spent,
    /// Why it differs from what was planned.
    Deviation,
}

/// A table of the document whose columns can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TableName {
    /// Facts within running text.
    Facts,
    /// Indicators.
    Indicators,
    /// Risks.
    Risks,
    /// Reports.
    Reports,
    /// Bodies and their roles.
    Bodies,
    /// Hearings and meetings.
    Meetings,
    /// Words explained.
    Glossary,
    /// The action plan.
    ActionPlan,
    /// What was done.
    Progress,
    /// What came back from circulation.
    Remarks,
    /// The members of the working group.
    Members,
}

impl TableName {
    /// Every table, in the order of the document.
    pub const ALL: [Self; 11] = [
        Self::Facts,
        Self::Indicators,
        Self::Risks,
        Self::Reports,
        Self::Bodies,
        Self::Meetings,
        Self::Glossary,
        Self::ActionPlan,
        Self::Progress,
        Self::Remarks,
        Self::Members,
    ];

    /// The columns it can have, in the usual order.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::Facts => &[C::Fact, C::Value, C::Year, C::FactSource],
            Self::Indicators => &[
                C::Number,
                C::Indicator,
                C::Level,
                C::Unit,
                C::Baseline,
                C::Targets,
                C::DataSource,
                C::Frequency,
                C::Owner,
                C::Split,
            ],
            Self::Risks => &[C::Risk, C::Probability, C::Impact, C::Mitigation, C::Owner],
            Self::Reports => &[C::Report, C::Frequency, C::Due, C::Owner],
            Self::Bodies => &[C::Body, C::Role],
            Self::Meetings => &[C::Date, C::Meeting, C::Subject, C::People, C::Women, C::Recommendation, C::Outcome],
            Self::Glossary => &[C::Term, C::Meaning],
            Self::ActionPlan => &[
                C::Code,
                C::Measure,
                C::Lead,
                C::With,
                C::Timing,
                C::Result,
                C::Completion,
                C::Indicator,
                C::Money,
                C::Source,
            ],
            Self::Progress => &[C::Code, C::Measure, C::Period, C::Status, C::Done, C::Figures, C::Spent, C::Deviation],
            Self::Remarks => &[C::Number, C::About, C::From, C::Letter, C::Remark, C::Decision, C::Reason],
            Self::Members => &[C::Number, C::Name, C::Post],
        }
    }
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
    /// The approval block stands above the title.
    #[serde(skip_serializing_if = "is_true")]
    pub approval: bool,
    /// A draft says that it is one, above the approval block.
    #[serde(skip_serializing_if = "is_true")]
    pub draft_mark: bool,
    /// A draft has its title, edition and date in the header.
    #[serde(skip_serializing_if = "is_true")]
    pub edition: bool,
    /// The title has a page of its own.
    #[serde(skip_serializing_if = "is_true")]
    pub title_page: bool,
    /// How deep the contents go, 1–3; 0: there are none.
    #[serde(skip_serializing_if = "is_two")]
    pub contents: u8,
    /// The sections are in the document; without them it is its annexes.
    #[serde(skip_serializing_if = "is_true")]
    pub text: bool,
    /// The deepest level of the tree that is written out in its section; the action plan has all of them.
    #[serde(skip_serializing_if = "is_measure")]
    pub depth: Level,
    /// The problem tree is drawn, where problems have causes.
    #[serde(skip_serializing_if = "is_true")]
    pub problem_tree: bool,
    /// Money by source and year is drawn as bars, above its tables.
    #[serde(skip_serializing_if = "is_true")]
    pub money_chart: bool,
    /// The columns of the sections' tables, in order; a table that is not here has all of them. An annex has its own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "super::distinct")]
    pub tables: BTreeMap<TableName, Vec<Column>>,
    /// The plan's own titles of columns.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "super::distinct")]
    pub titles: BTreeMap<Column, Text>,
    /// How the action plan is approved where it is a document of its own.
    #[serde(skip_serializing_if = "is_of_hall")]
    pub action_plan: Approval,
}

fn is_true(value: &bool) -> bool {
    *value
}

fn is_two(depth: &u8) -> bool {
    *depth == 2
}

fn is_measure(level: &Level) -> bool {
    *level == Level::Measure
}

/// As it is approved where nobody has said how: by the town hall.
fn of_hall() -> Approval {
    Approval { by: Adopter::Hall, ..Approval::default() }
}

fn is_of_hall(approval: &Approval) -> bool {
    *approval == of_hall()
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
            approval: true,
            draft_mark: true,
            edition: true,
            title_page: true,
            contents: 2,
            text: true,
            depth: Level::Measure,
            problem_tree: true,
            money_chart: true,
            tables: BTreeMap::new(),
            titles: BTreeMap::new(),
            action_plan: of_hall(),
        }
    }
}
