//! The sections in the plan's order, each with its text and what its kind holds.

use std::collections::BTreeSet;

use super::context::{Context, dashes, list, numbered};
use super::{Block, Geometry, Heading, Orientation, Paragraph, Words, drawing, narrative, swot, tables, tree};
use crate::i18n::{Value, slots};
use crate::model::{Act, Amount, Field, Horizon, MoneySource, Section, SectionKind};

/// All shown sections.
pub(super) fn sections(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    let mut seen = BTreeSet::new();
    for section in cx.plan.sections.iter().filter(|section| !section.hidden) {
        blocks.push(section_heading(cx, section));
        narrative::narrative(cx, &section.opening, blocks);
        // What a kind holds is there once, in the first section of that kind.
        if seen.insert(section.kind) {
            contents(cx, section.kind, blocks);
        }
        narrative::narrative(cx, &section.closing, blocks);
    }
}

fn section_heading(cx: &Context<'_>, section: &Section) -> Block {
    Block::Heading(Heading {
        level: 1,
        label: cx.outline.section(section.id).map(|number| format!("{number}.")),
        words: title(cx, section),
        item: Some(section.id),
    })
}

fn title(cx: &Context<'_>, section: &Section) -> Words {
    let words = cx.words(section.id, Field::Title, &section.title);
    words.unwrap_or_else(|| Words::plain(cx.say(usual_title(section.kind))))
}

/// What the plan calls its first section of a kind; else what the language calls it.
pub(super) fn title_of(cx: &Context<'_>, kind: SectionKind) -> Words {
    let section = cx.plan.sections.iter().find(|section| section.kind == kind);
    section.map_or_else(|| Words::plain(cx.say(usual_title(kind))), |section| title(cx, section))
}

const fn usual_title(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Introduction => "doc-introduction",
        SectionKind::Narrative => "doc-section",
        SectionKind::Potential => "doc-potential",
        SectionKind::Swot => "doc-swot",
        SectionKind::Problems => "doc-problems",
        SectionKind::Goals => "doc-goals",
        SectionKind::Priorities => "doc-priorities",
        SectionKind::Indicators => "doc-indicators",
        SectionKind::Resources => "doc-resources",
        SectionKind::Risks => "doc-risks",
        SectionKind::Monitoring => "doc-monitoring",
        SectionKind::Management => "doc-management",
        SectionKind::Participation => "doc-participation",
        SectionKind::Glossary => "doc-glossary",
    }
}

fn contents(cx: &Context<'_>, kind: SectionKind, blocks: &mut Vec<Block>) {
    match kind {
        SectionKind::Introduction => legal_basis(cx, blocks),
        SectionKind::Narrative | SectionKind::Potential => {}
        SectionKind::Swot => swot::swots(cx, blocks),
        SectionKind::Problems => problems(cx, blocks),
        SectionKind::Goals => goals(cx, blocks),
        SectionKind::Priorities => tree::priorities(cx, blocks),
        SectionKind::Indicators => blocks.extend(tables::indicators(cx).block()),
        SectionKind::Resources => resources(cx, blocks),
        SectionKind::Risks => blocks.extend(tables::risks(cx).block()),
        SectionKind::Monitoring => blocks.extend(tables::reports(cx).block()),
        SectionKind::Management => blocks.extend(tables::bodies(cx).block()),
        SectionKind::Participation => blocks.extend(tables::meetings(cx).block()),
        SectionKind::Glossary => blocks.extend(tables::terms(cx).block()),
    }
}

/// The list, then what causes what as a drawing.
fn problems(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    blocks.extend(list(tree::problems(cx)));
    if cx.plan.document.problem_tree {
        let width = Geometry::new(&cx.plan.document, Orientation::Portrait).text_width();
        blocks.extend(drawing::problem_tree_of(cx, width).into_iter().map(Block::Drawing));
    }
}

fn legal_basis(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    if let Some(acts) = dashes(cx.plan.acts.iter().filter_map(|act| self::act(cx, act))) {
        blocks.push(Block::Paragraph(Paragraph::Lead, Words::plain(cx.say("doc-legal-basis"))));
        blocks.push(acts);
    }
}

/// An act: title, body, date, number, as far as they are known.
fn act(cx: &Context<'_>, act: &Act) -> Option<Words> {
    let words = cx.words(act.id, Field::Title, &act.title);
    let body = cx.words(act.id, Field::Post, &act.body);
    let lead = words.clone().or_else(|| body.clone())?;
    let mut parts: Vec<String> = [words, body].into_iter().flatten().map(|words| words.text).collect();
    let number = (!act.number.trim().is_empty()).then(|| slots([("number", Value::from(act.number.as_str()))]));
    let number = number.map(|slots| cx.say_with("doc-act-number", &slots));
    let dated =
        act.date.map(|date| cx.say_with("doc-act-date", &slots([("date", Value::from(cx.translator.date(date)))])));
    let signs: Vec<String> = [dated, number].into_iter().flatten().collect();
    if !signs.is_empty() {
        parts.push(signs.join(" "));
    }
    Some(Words { text: parts.join(", "), ..lead })
}

/// The vision set apart, then the goals in their order.
fn goals(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    let (visions, goals): (Vec<_>, Vec<_>) = cx.plan.goals.iter().partition(|goal| goal.horizon == Horizon::Vision);
    let visions: Vec<Words> = visions.iter().filter_map(|goal| cx.words(goal.id, Field::Text, &goal.text)).collect();
    let goals = numbered(goals.iter().filter_map(|goal| cx.words(goal.id, Field::Text, &goal.text)));
    if visions.is_empty() {
        blocks.extend(goals);
        return;
    }
    blocks.push(Block::Paragraph(Paragraph::Label, Words::plain(cx.say("doc-vision"))));
    blocks.extend(visions.into_iter().map(|words| Block::Paragraph(Paragraph::Body, words)));
    if let Some(goals) = goals {
        blocks.push(Block::Paragraph(Paragraph::Label, Words::plain(cx.say("doc-goals-label"))));
        blocks.push(goals);
    }
}

/// The sources of money, with the amounts the plan states.
fn resources(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    if let Some(sources) = dashes(cx.plan.sources.iter().filter_map(|source| self::source(cx, source))) {
        blocks.push(Block::Paragraph(Paragraph::Lead, Words::plain(cx.say("doc-sources"))));
        blocks.push(sources);
    }
}

fn source(cx: &Context<'_>, source: &MoneySource) -> Option<Words> {
    let words = cx.words(source.id, Field::Name, &source.name)?;
    let amounts: Vec<String> = source.stated.iter().map(|amount| stated(cx, amount)).collect();
    if amounts.is_empty() {
        return Some(words);
    }
    let values = [("name", Value::from(words.text.as_str())), ("amounts", Value::from(amounts.join("; ")))];
    let text = cx.say_with("doc-source-stated", &slots(values));
    Some(Words { text, ..words })
}

fn stated(cx: &Context<'_>, amount: &Amount) -> String {
    let money = cx.translator.money(amount.money, cx.plan.passport.scale);
    let Some(year) = amount.year else { return money };
    let values = slots([("amount", Value::from(money)), ("year", Value::from(year.to_string()))]);
    cx.say_with("doc-amount-in-year", &values)
}
