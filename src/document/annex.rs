//! The annexes: those with anything in them, each on pages of its own.

use super::context::{Context, heading, paragraph};
use super::grid::{Column, Grid, Row};
use super::tables::plain;
use super::{Block, Orientation, Paragraph, Words, action_plan, money, progress};
use crate::i18n::{Value, slots};
use crate::model::{Annex, AnnexKind, Decision, Field, Id, Kind, Part, Phrase, Places, Remark};

/// All annexes the plan asks for; one without content is left out, and the others close up.
pub(super) fn annexes(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    let filled = cx.plan.document.annexes.iter().map(|annex| (annex, contents(cx, annex)));
    for (number, (annex, contents)) in (1..).zip(filled.filter(|(_, contents)| !contents.is_empty())) {
        blocks.push(Block::Pages(orientation(annex.kind)));
        blocks.push(paragraph(Paragraph::Right, mark(cx, number)));
        blocks.push(heading(1, title(cx, annex), None));
        blocks.extend(contents);
    }
}

/// Tables of many columns lie on their side; a list of names does not.
const fn orientation(kind: AnnexKind) -> Orientation {
    match kind {
        AnnexKind::Members => Orientation::Portrait,
        AnnexKind::ActionPlan | AnnexKind::Money | AnnexKind::Progress | AnnexKind::Remarks => Orientation::Landscape,
    }
}

fn mark(cx: &Context<'_>, number: i64) -> String {
    let title = cx.title();
    cx.phrase(Phrase::Annex, slots([("number", Value::from(number)), ("title", Value::from(title))]))
}

fn title(cx: &Context<'_>, annex: &Annex) -> Words {
    let usual = match annex.kind {
        AnnexKind::ActionPlan => "doc-annex-action-plan",
        AnnexKind::Money => "doc-annex-money",
        AnnexKind::Progress => "doc-annex-progress",
        AnnexKind::Remarks => "doc-annex-remarks",
        AnnexKind::Members => "doc-annex-members",
    };
    // The settings are no item, so an annex's own title has no address to be traced to.
    let own = cx.words(cx.plan.id, Field::Title, &annex.title).map(|words| Words { origin: None, ..words });
    own.unwrap_or_else(|| Words::plain(cx.say(usual)))
}

fn contents(cx: &Context<'_>, annex: &Annex) -> Vec<Block> {
    match annex.kind {
        AnnexKind::ActionPlan => action_plan::action_plan(cx, &annex.columns).into_iter().collect(),
        AnnexKind::Money => money::money(cx),
        AnnexKind::Progress => progress::progress(cx).into_iter().collect(),
        AnnexKind::Remarks => remarks(cx).into_iter().collect(),
        AnnexKind::Members => members(cx).into_iter().collect(),
    }
}

/// Names and posts, nothing else.
fn members(cx: &Context<'_>) -> Option<Block> {
    let columns = vec![
        Column::new(cx.say("doc-column-number"), 6).serial(),
        Column::new(cx.say("doc-column-name"), 34),
        Column::new(cx.say("doc-column-post"), 50),
    ];
    let rows = (1..).zip(cx.plan.members.iter()).map(|(number, member): (usize, _)| {
        Row::Cells(vec![
            plain(Some(number.to_string())),
            cx.cell(member.id, Field::Name, &member.name),
            cx.cell(member.id, Field::Post, &member.post),
        ])
    });
    Grid { columns, rows: rows.collect(), merged: 0 }.block()
}

/// What came back from circulation, and what became of it.
fn remarks(cx: &Context<'_>) -> Option<Block> {
    let column = |key: &str, width| Column::new(cx.say(key), width);
    let columns = vec![
        column("doc-column-number", 6).serial(),
        column("doc-column-about", 18),
        column("doc-column-from", 22),
        column("doc-column-letter", 16),
        column("doc-column-remark", 36),
        column("doc-column-decision", 16),
        column("doc-column-reason", 26),
    ];
    let places = Places::of(cx.plan);
    let row = |(number, remark): (usize, &Remark)| {
        Row::Cells(vec![
            plain(Some(number.to_string())),
            remark.about.and_then(|id| about(cx, id, &places)).into_iter().collect(),
            cx.cell(remark.id, Field::Name, &remark.from),
            plain(Some(letter(cx, remark))),
            cx.cell(remark.id, Field::Text, &remark.text),
            plain(remark.decision.map(|decision| cx.say(decision_key(decision)))),
            cx.cell(remark.id, Field::Reason, &remark.reason),
        ])
    };
    let rows = (1..).zip(cx.plan.remarks.iter().map(AsRef::as_ref)).map(row).collect();
    Grid { columns, rows, merged: 0 }.block()
}

const fn decision_key(decision: Decision) -> &'static str {
    match decision {
        Decision::Accepted => "doc-decision-accepted",
        Decision::Partly => "doc-decision-partly",
        Decision::Declined => "doc-decision-declined",
    }
}

/// The letter's date and number, as far as they are known.
fn letter(cx: &Context<'_>, remark: &Remark) -> String {
    let date = remark.date.map(|date| cx.translator.date(date));
    let number = (!remark.number.trim().is_empty()).then(|| slots([("number", Value::from(remark.number.as_str()))]));
    let number = number.map(|slots| cx.say_with("doc-act-number", &slots));
    [date, number].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a remark is about: «мера 1.2.3», never a bare code; else the item's own words.
fn about(cx: &Context<'_>, id: Id, places: &Places) -> Option<Words> {
    let part = cx.plan.part(id, places)?;
    let coded =
        |key: &str, code: &str| Some(Words::plain(cx.say_with(key, &slots([("code", Value::from(code.to_owned()))]))));
    match (part.kind(), cx.outline.code(id), cx.outline.section(id), cx.outline.subsection(id)) {
        (Kind::Priority, Some(code), ..) => coded("doc-about-priority", code),
        (Kind::Task, Some(code), ..) => coded("doc-about-task", code),
        (Kind::Measure, Some(code), ..) => coded("doc-about-measure", code),
        (Kind::Section, _, Some(number), _) => coded("doc-about-section", number),
        (Kind::Block, _, _, Some(number)) => coded("doc-about-subsection", number),
        _ => own_words(cx, part),
    }
}

fn own_words(cx: &Context<'_>, part: &dyn Part) -> Option<Words> {
    let mut found = None;
    part.each_text(&mut |field, text| {
        if found.is_none() {
            found = cx.words(part.id(), field, text);
        }
    });
    found
}
