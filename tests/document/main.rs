//! What a plan's document says, on small plans made by hand.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod action_plan;
#[path = "../common/mod.rs"]
mod common;
mod drawings;
mod lists;
mod money_chart;
mod presets;
mod settings;
mod sheets;
mod tables;
mod text;

use std::sync::Arc;

use jiff::civil::{Date, date};
use kengesh::analysis::Outline;
use kengesh::document::{Block, Document, Front, Heading, List, Options, Paragraph, Rows, Scope, Table, Words, build};
use kengesh::i18n::{Translator, roman};
use kengesh::model::{self, *};

const TODAY: Date = date(2014, 3, 1);

fn ru(text: &str) -> Text {
    Text::new(Language::Ru, text)
}

fn section(kind: SectionKind, title: &str) -> Section {
    Section { kind, title: ru(title), ..Section::default() }
}

fn block(content: Content) -> model::Block {
    model::Block { content, ..model::Block::default() }
}

fn measure(text: &str) -> Measure {
    Measure { text: ru(text), ..Measure::default() }
}

fn task(title: &str, measures: usize) -> Task {
    let measures = (1..=measures).map(|number| measure(&format!("{title}: мера {number}"))).collect();
    Task { title: ru(title), measures, ..Task::default() }
}

fn priority(title: &str, tasks: &[usize], direct: usize) -> Priority {
    Priority {
        title: ru(title),
        tasks: tasks.iter().map(|measures| task("задача", *measures)).collect(),
        measures: (1..=direct).map(|number| measure(&format!("прямая {number}"))).collect(),
        ..Priority::default()
    }
}

/// A plan with one section for priorities.
fn plan(priorities: impl IntoIterator<Item = Priority>) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Priorities, "Приоритеты"));
    plan.priorities = priorities.into_iter().collect();
    plan
}

fn passport(plan: &mut Plan) -> &mut Passport {
    Arc::make_mut(&mut plan.passport)
}

fn in_language(plan: &Plan, language: Language) -> Document {
    build(plan, &Options { language, date: TODAY, scope: Scope::Whole })
}

fn in_russian(plan: &Plan) -> Document {
    in_language(plan, Language::Ru)
}

/// Every piece of words of the document, in order.
fn words(document: &Document) -> Vec<Words> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Front(_, words) | Block::Paragraph(_, words) => all.push(words.clone()),
            Block::Heading(heading) => all.push(heading.words.clone()),
            Block::List(list) => all.extend(list.items.iter().map(|item| item.words.clone())),
            Block::Table(table) => {
                all.extend(table.rows.iter().flatten().flat_map(|cell| cell.paragraphs.iter().cloned()));
            }
            Block::Picture(picture) => all.push(picture.caption.clone()),
            Block::Drawing(drawing) => all.push(drawing.caption.clone()),
            Block::Contents { .. } | Block::Pages(_) => {}
        }
    }
    all
}

fn texts(document: &Document) -> Vec<String> {
    words(document).into_iter().map(|words| words.text).collect()
}

fn says(document: &Document, text: &str) -> bool {
    texts(document).iter().any(|words| words == text)
}

fn headings(document: &Document) -> Vec<(u8, String)> {
    let heading = |block: &Block| match block {
        Block::Heading(Heading { level, label, words, .. }) => {
            let label = label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
            Some((*level, format!("{label}{}", words.text)))
        }
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.blocks.iter();
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn lists(document: &Document) -> Vec<&List> {
    let blocks = document.blocks.iter();
    blocks.filter_map(|block| if let Block::List(list) = block { Some(list) } else { None }).collect()
}

fn row(table: &Table, index: usize) -> Vec<String> {
    let cell = |cell: &kengesh::document::Cell| {
        cell.paragraphs.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" / ")
    };
    table.rows[index].iter().map(cell).collect()
}

fn approval(document: &Document) -> &str {
    let line = |block: &'_ Block| matches!(block, Block::Front(Front::Approval, _));
    match document.blocks.iter().find(|block| line(block)) {
        Some(Block::Front(_, words)) => &words.text,
        _ => "",
    }
}

fn action_plan(document: &Document) -> &Table {
    tables(document).into_iter().next().unwrap()
}

fn assert_rectangular(document: &Document) {
    for table in tables(document) {
        for row in &table.rows {
            let width: usize = row.iter().map(|cell| usize::from(cell.columns)).sum();
            assert_eq!(width, table.widths.len());
        }
    }
}
fn som(thousands: i64, year: Option<Year>, source: Option<Id>) -> Amount {
    Amount { money: Money { minor: thousands * 100_000, currency: Currency::KGS }, source, year }
}

fn plan_with_money() -> Plan {
    let budget = MoneySource { name: ru("Местный бюджет"), ..MoneySource::default() };
    let park = Measure {
        money: vec![som(100, Some(2014), Some(budget.id)), som(12_500, Some(2015), Some(budget.id))],
        ..measure("Парк")
    };
    let bridge = Measure { money: vec![som(7, None, None)], ..measure("Мост") };
    let gone = Measure { money: vec![som(1000, Some(2016), None)], cancelled: true, ..measure("Фонтан") };
    let measures = [park, bridge, gone].into_iter().collect();
    let mut plan = plan([Priority { measures, ..priority("Город", &[], 0) }]);
    plan.sources.push(budget);
    let annex = |kind| Annex { kind, title: Text::default(), columns: Vec::new() };
    let kinds = [AnnexKind::ActionPlan, AnnexKind::Money, AnnexKind::Members];
    Arc::make_mut(&mut plan.document).annexes = kinds.map(annex).to_vec();
    plan
}
