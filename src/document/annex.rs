//! The annexes: those with anything in them, each on pages of its own.

use super::columns::chosen;
use super::context::{Context, heading, paragraph};
use super::grid::Grid;
use super::tables::{plain, simple};
use super::{Block, Orientation, Paragraph, Words, action_plan, money, progress};
use crate::i18n::{Value, slots};
use crate::model::{
    Annex, AnnexKind, Column, Decision, Field, Id, Kind, Member, Part, Phrase, Places, Remark, TableName,
};

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
    // The settings are no item, so an annex's own title has no address to be traced to.
    let own = cx.words(cx.plan.id, Field::Title, &annex.title).map(|words| Words { origin: None, ..words });
    own.unwrap_or_else(|| Words::plain(cx.say(annex_title_key(annex.kind))))
}

/// What the plan calls its first annex of a kind; else what the language calls it.
pub(super) fn title_of(cx: &Context<'_>, kind: AnnexKind) -> Words {
    let annex = cx.plan.document.annexes.iter().find(|annex| annex.kind == kind);
    annex.map_or_else(|| Words::plain(cx.say(annex_title_key(kind))), |annex| title(cx, annex))
}

/// The columns asked for in the plan's first annex of a kind.
pub(super) fn columns_of<'a>(cx: &Context<'a>, kind: AnnexKind) -> &'a [Column] {
    let annex = cx.plan.document.annexes.iter().find(|annex| annex.kind == kind);
    annex.map_or(&[], |annex| annex.columns.as_slice())
}

/// The phrase that is an annex's title where the plan gives it none.
#[must_use]
pub const fn annex_title_key(kind: AnnexKind) -> &'static str {
    match kind {
        AnnexKind::ActionPlan => "doc-annex-action-plan",
        AnnexKind::Money => "doc-annex-money",
        AnnexKind::Progress => "doc-annex-progress",
        AnnexKind::Remarks => "doc-annex-remarks",
        AnnexKind::Members => "doc-annex-members",
    }
}

fn contents(cx: &Context<'_>, annex: &Annex) -> Vec<Block> {
    let table = match annex.kind {
        AnnexKind::ActionPlan => action_plan::action_plan(cx, &annex.columns),
        AnnexKind::Money => return money::money(cx),
        AnnexKind::Progress => progress::progress(cx, &annex.columns),
        AnnexKind::Remarks => remarks(cx, &annex.columns),
        AnnexKind::Members => members(cx, &annex.columns),
    };
    table.block().into_iter().collect()
}

/// Names and posts, nothing else.
fn members(cx: &Context<'_>, columns: &[Column]) -> Grid {
    let columns = chosen(TableName::Members, columns);
    let cell = |(number, member): &(u32, &Member), column| match column {
        Column::Number => vec![Words::count(*number)],
        Column::Name => cx.cell(member.id, Field::Name, &member.name),
        Column::Post => cx.cell(member.id, Field::Post, &member.post),
        _ => Vec::new(),
    };
    simple(cx, TableName::Members, &columns, (1..).zip(cx.plan.members.iter().map(AsRef::as_ref)), cell)
}

/// The register of remarks as a document of its own, whether or not the plan's document has it.
pub(super) fn remarks_alone(cx: &Context<'_>) -> Option<Block> {
    remarks(cx, columns_of(cx, AnnexKind::Remarks)).block()
}

/// What came back from circulation, and what became of it.
fn remarks(cx: &Context<'_>, columns: &[Column]) -> Grid {
    let columns = chosen(TableName::Remarks, columns);
    let places = Places::of(cx.plan);
    let cell = |(number, remark): &(u32, &Remark), column| match column {
        Column::Number => vec![Words::count(*number)],
        Column::About => remark.about.and_then(|id| about(cx, id, &places)).into_iter().collect(),
        Column::From => cx.cell(remark.id, Field::Name, &remark.from),
        Column::Letter => plain(Some(letter(cx, remark))),
        Column::Remark => cx.cell(remark.id, Field::Text, &remark.text),
        Column::Decision => plain(remark.decision.map(|decision| cx.say(decision_key(decision)))),
        Column::Reason => cx.cell(remark.id, Field::Reason, &remark.reason),
        _ => Vec::new(),
    };
    simple(cx, TableName::Remarks, &columns, (1..).zip(cx.plan.remarks.iter().map(AsRef::as_ref)), cell)
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
