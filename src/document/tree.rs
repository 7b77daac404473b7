//! Problems with their causes; priorities with tasks, measures and results.

use super::causes::Forest;
use super::context::{Context, DASH, dashes, heading, item, list, paragraph};
use super::{Block, ListItem, Marker, Paragraph, Words};
use crate::i18n::{Value, slots};
use crate::model::{self, Field, Level, Measure, Priority, Task};

/// Problems numbered by rank, each with its causes below it.
pub(super) fn problems(cx: &Context<'_>) -> Vec<ListItem> {
    let forest = Forest::of(cx.plan);
    let mut items = Vec::new();
    let mut rank = 0;
    // By a stack, since a chain of causes may be long.
    let mut stack: Vec<(u8, usize)> = forest.roots.iter().rev().map(|root| (0, *root)).collect();
    while let Some((level, place)) = stack.pop() {
        let words = forest.problems.get(place).and_then(|problem| cx.words(problem.id, Field::Text, &problem.text));
        if let Some(words) = words {
            let (marker, label) = if level == 0 {
                rank += 1;
                (Marker::Number, format!("{rank}."))
            } else {
                (Marker::Dash, DASH.to_owned())
            };
            items.push(item(level, marker, label, words));
        }
        let deeper = (level + 1).min(model::ListItem::DEEPEST);
        stack.extend(forest.causes_of(place).iter().rev().map(|cause| (deeper, *cause)));
    }
    items
}

/// All priorities.
pub(super) fn priorities(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    for priority in cx.plan.priorities.iter() {
        self::priority(cx, priority, blocks);
    }
}

/// A priority as deep as the settings say; what lies deeper is in the action plan.
fn priority(cx: &Context<'_>, priority: &Priority, blocks: &mut Vec<Block>) {
    blocks.push(heading(2, cx.priority_heading(priority), Some(priority.id)));
    let rationale = cx.words(priority.id, Field::Rationale, &priority.rationale);
    blocks.extend(rationale.map(|words| Block::Paragraph(Paragraph::Body, words)));
    let tasks = cx.writes(Level::Task) && !priority.tasks.is_empty();
    if tasks || (cx.writes(Level::Measure) && !priority.measures.is_empty()) {
        blocks.push(paragraph(Paragraph::Lead, cx.priority_lead(priority)));
    }
    if cx.writes(Level::Measure) {
        blocks.extend(measures(cx, &priority.measures));
    }
    if cx.writes(Level::Task) {
        for task in priority.tasks.iter() {
            self::task(cx, task, blocks);
        }
    }
    let results = priority.results.iter().filter_map(|result| cx.words(result.id, Field::Text, &result.text));
    if let Some(results) = dashes(results) {
        blocks.push(paragraph(Paragraph::Lead, cx.results_lead(priority)));
        blocks.push(results);
    }
}

fn task(cx: &Context<'_>, task: &Task, blocks: &mut Vec<Block>) {
    blocks.push(heading(3, cx.task_heading(task), Some(task.id)));
    if !cx.writes(Level::Measure) {
        return;
    }
    if let Some(measures) = measures(cx, &task.measures) {
        blocks.push(paragraph(Paragraph::Lead, cx.measures_lead(task)));
        blocks.push(measures);
    }
}

/// Measures as they are numbered in their task.
fn measures(cx: &Context<'_>, measures: &model::List<Measure>) -> Option<Block> {
    let numbered = |measure: &Measure| {
        let number = cx.outline.label(measure.id).unwrap_or_default();
        item(0, Marker::Number, format!("{number}."), measure_words(cx, measure))
    };
    list(measures.iter().map(|measure| numbered(measure)).collect())
}

/// What is done; of a measure struck out, that it is: its code stays cited. A measure without words keeps its number.
pub(super) fn measure_words(cx: &Context<'_>, measure: &Measure) -> Words {
    let words = cx.words(measure.id, Field::Text, &measure.text).unwrap_or_default();
    if !measure.cancelled {
        return words;
    }
    let text = cx.say_with("doc-cancelled", &slots([("measure", Value::from(words.text.as_str()))]));
    Words { text: text.trim().to_owned(), ..words }
}
