//! What was done, by measure and reporting period.

use super::Words;
use super::columns::chosen;
use super::context::Context;
use super::grid::{Grid, Row};
use super::tables::plain;
use super::tree::measure_words;
use crate::i18n::{Value, slots};
use crate::model::{Column, Field, Figure, Id, Measure, Progress, Record, Spending, Status, TableName, Text};

/// The table of progress; without rows when nothing was recorded.
pub(super) fn progress(cx: &Context<'_>, columns: &[Column]) -> Grid {
    let columns = chosen(TableName::Progress, columns);
    let mut rows = Vec::new();
    for priority in cx.plan.priorities.iter() {
        let within = priority.tasks.iter().flat_map(|task| task.measures.iter());
        for measure in priority.measures.iter().chain(within) {
            rows.extend(self::measure(cx, measure, &columns));
        }
    }
    let head = |column: &Column| {
        let head = cx.head(TableName::Progress, *column);
        if matches!(column, Column::Code | Column::Measure) { head.shared() } else { head }
    };
    Grid { columns: columns.iter().map(head).collect(), rows }
}

/// The records of a measure, in the order of their periods.
fn measure(cx: &Context<'_>, measure: &Measure, columns: &[Column]) -> Vec<Row> {
    let mut records: Vec<&Record> = measure.records.iter().map(AsRef::as_ref).collect();
    records.sort_by_key(|record| record.period);
    let rows = records.iter().enumerate().map(|(index, record)| {
        let cells = columns.iter().map(|column| self::record(cx, measure, record, *column)).collect();
        if index == 0 { Row::Cells(cells) } else { Row::Further(cells) }
    });
    rows.collect()
}

fn record(cx: &Context<'_>, measure: &Measure, record: &Record, column: Column) -> Vec<Words> {
    match column {
        Column::Code => plain(cx.outline.code(measure.id).map(str::to_owned)),
        Column::Measure => vec![measure_words(cx, measure)],
        Column::Period => plain(Some(cx.translator.period(record.period))),
        Column::Status => plain(Some(cx.say(match record.status {
            Status::NotStarted => "doc-status-not-started",
            Status::UnderWay => "doc-status-under-way",
            Status::Done => "doc-status-done",
            Status::Late => "doc-status-late",
            Status::Cancelled => "doc-status-cancelled",
        }))),
        Column::Done => cx.cell(record.id, Field::Text, &record.text),
        Column::Figures => record.figures.iter().filter_map(|figures| self::figures(cx, figures)).collect(),
        Column::Spent => record.money.iter().map(|spending| self::spending(cx, spending)).collect(),
        Column::Deviation => cx.cell(record.id, Field::Reason, &record.deviation),
        _ => Vec::new(),
    }
}

/// «Посадка деревьев: 120 из 150».
fn figures(cx: &Context<'_>, progress: &Progress) -> Option<Words> {
    let value = |figure: &Figure| match figure {
        Figure::Words(text) => cx.shown(text),
        stated => cx.translator.figure(stated).unwrap_or_default(),
    };
    let (planned, reached) = (value(&progress.planned), value(&progress.reached));
    let text = match (planned.is_empty(), reached.is_empty()) {
        (true, true) => return None,
        (true, false) => reached,
        (false, true) => cx.say_with("doc-planned-only", &slots([("planned", Value::from(planned))])),
        (false, false) => {
            let values = [("planned", Value::from(planned)), ("reached", Value::from(reached))];
            cx.say_with("doc-reached-of-planned", &slots(values))
        }
    };
    Some(named(cx, progress.indicator.and_then(|id| name(cx, id, false)), text))
}

/// «Местный бюджет: 80 из 100 тыс. сом».
fn spending(cx: &Context<'_>, spending: &Spending) -> Words {
    let scale = cx.plan.passport.scale;
    let values = [
        ("spent", Value::from(cx.translator.money(spending.spent, scale))),
        ("planned", Value::from(cx.translator.money(spending.planned, scale))),
    ];
    let text = cx.say_with("doc-spent-of-planned", &slots(values));
    named(cx, spending.source.and_then(|id| name(cx, id, true)), text)
}

/// The name of an indicator or of a source of money.
fn name(cx: &Context<'_>, id: Id, source: bool) -> Option<Words> {
    let text: &Text = if source { &cx.plan.sources.get(id)?.name } else { &cx.plan.indicators.get(id)?.name };
    cx.words(id, Field::Name, text)
}

fn named(cx: &Context<'_>, name: Option<Words>, value: String) -> Words {
    let Some(name) = name else { return Words::plain(value) };
    let values = [("name", Value::from(name.text.as_str())), ("value", Value::from(value))];
    let text = cx.say_with("doc-named-value", &slots(values));
    Words { text, ..name }
}
