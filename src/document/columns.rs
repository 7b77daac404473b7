//! The columns of tables: which ones are asked for, what they are called, how wide they are.

use super::Align;
use super::context::Context;
use super::grid;
use crate::i18n::{Value, slots};
use crate::model::{Column, Level, TableName};

/// The columns a table is to have: those that were chosen and that it can have, each once; else all of them.
pub(super) fn chosen(table: TableName, wanted: &[Column]) -> Vec<Column> {
    let mut columns = Vec::new();
    for column in wanted {
        if table.columns().contains(column) && !columns.contains(column) {
            columns.push(*column);
        }
    }
    if columns.is_empty() { table.columns().to_vec() } else { columns }
}

impl Context<'_> {
    /// The columns of a table of a section, by the document's settings.
    pub fn section_columns(&self, table: TableName) -> Vec<Column> {
        chosen(table, self.plan.document.tables.get(&table).map_or(&[], Vec::as_slice))
    }

    /// The heading of a column: the plan's own, else the name the plan gives the level, else the language's.
    pub fn column_title(&self, column: Column) -> String {
        self.own_title(column).map_or_else(|| self.usual_column_title(column), str::to_owned)
    }

    /// The heading of a column without one of the plan's own.
    pub fn usual_column_title(&self, column: Column) -> String {
        if column == Column::Measure { self.level_title(Level::Measure) } else { self.say(usual_title(column)) }
    }

    /// The heading of a column of amounts, with the unit they are all in, where there is one.
    pub fn money_title(&self, unit: Option<String>) -> String {
        let Some(unit) = unit.map(Value::from) else { return self.column_title(Column::Money) };
        match self.own_title(Column::Money) {
            Some(title) => self.say_with("doc-column-in", &slots([("title", Value::from(title)), ("unit", unit)])),
            None => self.say_with("doc-column-money-in", &slots([("unit", unit)])),
        }
    }

    fn own_title(&self, column: Column) -> Option<&str> {
        self.plan.document.titles.get(&column)?.get(self.language())
    }

    /// A column of a table, as it stands by itself.
    pub fn head(&self, table: TableName, column: Column) -> grid::Column {
        let head = grid::Column::new(self.column_title(column), width(table, column));
        match column {
            Column::Number | Column::Code => head.serial(),
            Column::Value | Column::Baseline | Column::Money => head.align(Align::Right),
            Column::Year | Column::Probability | Column::Impact | Column::People | Column::Women => {
                head.align(Align::Centre)
            }
            _ => head,
        }
    }
}

const fn usual_title(column: Column) -> &'static str {
    use Column as C;
    match column {
        C::Code | C::Number => "doc-column-number",
        C::Measure => "doc-column-measure",
        C::Lead => "doc-column-lead",
        C::With => "doc-column-with",
        C::Timing => "doc-column-timing",
        C::Result => "doc-column-result",
        C::Completion => "doc-column-completion",
        C::Indicator => "doc-column-indicator",
        C::Money => "doc-column-money",
        C::Source => "doc-column-money-source",
        C::Fact => "doc-column-fact",
        C::Value => "doc-column-value",
        C::Year => "doc-column-year",
        C::FactSource => "doc-column-fact-source",
        C::Level => "doc-column-level",
        C::Unit => "doc-column-unit",
        C::Baseline => "doc-column-baseline",
        C::Targets => "doc-column-targets",
        C::DataSource => "doc-column-data-source",
        C::Frequency => "doc-column-frequency",
        C::Owner => "doc-column-owner",
        C::Split => "doc-column-split",
        C::Risk => "doc-column-risk",
        C::Probability => "doc-column-probability",
        C::Impact => "doc-column-impact",
        C::Mitigation => "doc-column-mitigation",
        _ => of_reports_and_annexes(column),
    }
}

const fn of_reports_and_annexes(column: Column) -> &'static str {
    use Column as C;
    match column {
        C::Report => "doc-column-report",
        C::Due => "doc-column-due",
        C::Body => "doc-column-body",
        C::Role => "doc-column-role",
        C::Term => "doc-column-term",
        C::Meaning => "doc-column-meaning",
        C::Date => "doc-column-date",
        C::Meeting => "doc-column-meeting",
        C::Subject => "doc-column-subject",
        C::People => "doc-column-people",
        C::Women => "doc-column-women",
        C::Recommendation => "doc-column-recommendation",
        C::Outcome => "doc-column-outcome",
        C::Name => "doc-column-name",
        C::Post => "doc-column-post",
        C::About => "doc-column-about",
        C::From => "doc-column-from",
        C::Letter => "doc-column-letter",
        C::Remark => "doc-column-remark",
        C::Decision => "doc-column-decision",
        C::Reason => "doc-column-reason",
        C::Period => "doc-column-period",
        C::Status => "doc-column-status",
        C::Done => "doc-column-done",
        C::Figures => "doc-column-figures",
        C::Spent => "doc-column-spent",
        _ => "doc-column-deviation",
    }
}

/// How wide a column is beside the others of its table.
const fn width(table: TableName, column: Column) -> u16 {
    use Column as C;
    match (table, column) {
        (_, C::Number) => 6,
        (_, C::Code) => 7,
        (TableName::Indicators, C::Indicator) | (_, C::FactSource | C::Body | C::Term) => 30,
        (TableName::Reports, C::Owner) => 24,
        (TableName::Reports, C::Frequency) | (_, C::Result | C::Due | C::About | C::Figures | C::Spent) => 18,
        (_, C::Year | C::Targets | C::Money) => 10,
        (_, C::Timing) => 11,
        (_, C::Unit | C::People | C::Women) => 12,
        (_, C::Probability | C::Impact | C::Status) => 13,
        (_, C::Level | C::Baseline | C::Frequency | C::Split | C::Source | C::Date | C::Period) => 14,
        (_, C::Completion | C::Indicator) => 15,
        (_, C::DataSource | C::Owner | C::Meeting | C::Letter | C::Decision) => 16,
        (_, C::Lead | C::With) => 17,
        (_, C::Value | C::Deviation) => 20,
        (_, C::From | C::Outcome) => 22,
        (_, C::Subject | C::Recommendation | C::Reason) => 26,
        (_, C::Measure | C::Done) => 28,
        (_, C::Risk | C::Name) => 34,
        (_, C::Remark) => 36,
        (_, C::Fact | C::Mitigation | C::Report) => 40,
        (_, C::Post) => 50,
        (_, C::Role | C::Meaning) => 60,
    }
}
