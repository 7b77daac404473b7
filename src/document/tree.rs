//! Problems with their causes; priorities with tasks, measures and results.

use std::collections::{HashMap, HashSet};

use super::context::{Context, DASH, dashes, heading, item, list, paragraph};
use super::{Block, ListItem, Marker, Paragraph, Words};
use crate::i18n::{Value, slots};
use crate::model::{self, Field, Id, Measure, Priority, Problem, Task};

/// Problems numbered by rank, each with its causes below it.
pub(super) fn problems(cx: &Context<'_>) -> Vec<ListItem> {
    let known: HashSet<Id> = cx.plan.problems.iter().map(|problem| problem.id).collect();
    let mut causes: HashMap<Id, Vec<&Problem>> = HashMap::new();
    let mut roots = Vec::new();
    for problem in cx.plan.problems.iter() {
        match problem.cause_of.filter(|effect| known.contains(effect)) {
            Some(effect) => causes.entry(effect).or_default().push(problem),
            None => roots.push(problem.as_ref()),
        }
    }
    let mut written = Written { items: Vec::new(), seen: HashSet::new(), rank: 0 };
    written.all(cx, &roots, &causes);
    // A damaged file may hold causes in a circle, which no root leads to: they are shown all the same.
    let rest: Vec<&Problem> = cx.plan.problems.iter().map(AsRef::as_ref).collect();
    written.all(cx, &rest, &causes);
    written.items
}

struct Written {
    items: Vec<ListItem>,
    seen: HashSet<Id>,
    rank: usize,
}

impl Written {
    /// Writes problems and what causes them, each once. Goes by a stack, since a chain of causes may be long.
    fn all(&mut self, cx: &Context<'_>, roots: &[&Problem], causes: &HashMap<Id, Vec<&Problem>>) {
        let mut stack: Vec<(u8, &Problem)> = roots.iter().rev().map(|problem| (0, *problem)).collect();
        while let Some((level, problem)) = stack.pop() {
            if !self.seen.insert(problem.id) {
                continue;
            }
            if let Some(words) = cx.words(problem.id, Field::Text, &problem.text) {
                self.add(level, words);
            }
            let deeper = (level + 1).min(model::ListItem::DEEPEST);
            let below = causes.get(&problem.id).into_iter().flatten().rev();
            stack.extend(below.map(|cause| (deeper, *cause)));
        }
    }

    fn add(&mut self, level: u8, words: Words) {
        if level > 0 {
            self.items.push(item(level, Marker::Dash, DASH.to_owned(), words));
            return;
        }
        self.rank += 1;
        self.items.push(item(0, Marker::Number, format!("{}.", self.rank), words));
    }
}

/// All priorities.
pub(super) fn priorities(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    for priority in cx.plan.priorities.iter() {
        self::priority(cx, priority, blocks);
    }
}

fn priority(cx: &Context<'_>, priority: &Priority, blocks: &mut Vec<Block>) {
    blocks.push(heading(2, cx.priority_heading(priority), Some(priority.id)));
    let rationale = cx.words(priority.id, Field::Rationale, &priority.rationale);
    blocks.extend(rationale.map(|words| Block::Paragraph(Paragraph::Body, words)));
    if !priority.tasks.is_empty() || !priority.measures.is_empty() {
        blocks.push(paragraph(Paragraph::Lead, cx.priority_lead(priority)));
    }
    blocks.extend(measures(cx, &priority.measures));
    for task in priority.tasks.iter() {
        self::task(cx, task, blocks);
    }
    let results = priority.results.iter().filter_map(|result| cx.words(result.id, Field::Text, &result.text));
    if let Some(results) = dashes(results) {
        blocks.push(paragraph(Paragraph::Lead, cx.results_lead(priority)));
        blocks.push(results);
    }
}

fn task(cx: &Context<'_>, task: &Task, blocks: &mut Vec<Block>) {
    blocks.push(heading(3, cx.task_heading(task), Some(task.id)));
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
