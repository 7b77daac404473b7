//! Sheets for the room: to be printed, written on by hand, and typed in again; and the register of remarks.

use super::context::{Context, dashes, numbered, paragraph};
use super::grid::{Column, Grid, Row};
use super::{Align, Block, Cell, Front, Orientation, Paragraph, Rows, Table, TableKind, Words, annex, swot};
use crate::model::{Field, Quadrant};

/// A sheet for the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worksheet {
    /// Four empty quarters for a group.
    Swot,
    /// Numbered cards and problems, a box beside each.
    Ballot,
    /// Who came.
    Attendance,
    /// The protocol of a meeting, to be filled in.
    Protocol,
    /// What came back from circulation, and what was decided on it.
    Remarks,
}

impl Worksheet {
    /// Every sheet, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Swot, Self::Ballot, Self::Attendance, Self::Protocol, Self::Remarks];

    /// Its name, for files and the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Swot => "swot-sheet",
            Self::Ballot => "ballot",
            Self::Attendance => "attendance",
            Self::Protocol => "protocol",
            Self::Remarks => "remarks",
        }
    }
}

/// Empty lines in a quarter, rows for those who came, lines under a point of the protocol.
const LINES: usize = 9;
const PEOPLE: u32 = 20;
const POINTS: usize = 4;

/// What is written on by hand.
const BLANK: &str = "____________________________________________";

/// A line that holds its height with nothing in it.
const EMPTY: &str = "\u{a0}";

/// Room for a name and a signature by hand.
const TALL: &str = "\u{a0}\n\u{a0}";

pub(super) fn worksheet(cx: &Context<'_>, sheet: Worksheet) -> Vec<Block> {
    let mut blocks = Vec::new();
    if matches!(sheet, Worksheet::Swot | Worksheet::Remarks) {
        blocks.push(Block::Pages(Orientation::Landscape));
    }
    let title = cx.say(&format!("doc-sheet-{}", sheet.name()));
    blocks.push(Block::Front(Front::Title, Words::plain(title)));
    let plan = cx.shown(&cx.plan.passport.title);
    if !plan.is_empty() {
        blocks.push(Block::Front(Front::Line, Words::plain(plan)));
    }
    match sheet {
        Worksheet::Swot => empty_square(cx, &mut blocks),
        Worksheet::Ballot => ballot(cx, &mut blocks),
        Worksheet::Attendance => attendance(cx, &mut blocks),
        Worksheet::Protocol => protocol(cx, &mut blocks),
        Worksheet::Remarks => blocks.extend(annex::remarks_alone(cx)),
    }
    blocks
}

/// «Группа: ____».
fn blank(cx: &Context<'_>, key: &str) -> Block {
    paragraph(Paragraph::Body, format!("{} {BLANK}", cx.say(key)))
}

fn empty_square(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    blocks.push(blank(cx, "doc-sheet-group"));
    let [strengths, weaknesses, opportunities, threats] = Quadrant::ALL.map(|quadrant| {
        let lines = std::iter::repeat_with(|| Words::plain(EMPTY)).take(LINES);
        let paragraphs = std::iter::once(swot::label(cx, quadrant)).chain(lines).collect();
        Cell { paragraphs, columns: 1, rows: Rows::One, align: Align::Left }
    });
    let rows = vec![vec![strengths, weaknesses], vec![opportunities, threats]];
    blocks.push(Block::Table(Table { kind: TableKind::Square, widths: vec![1, 1], rows, ..Table::default() }));
}

fn ballot(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    blocks.push(paragraph(Paragraph::Body, cx.say("doc-sheet-ballot-how")));
    let columns = vec![
        Column::new(cx.say("doc-column-number"), 8).serial(),
        Column::new(cx.say("doc-sheet-ballot-item"), 78),
        Column::new(cx.say("doc-sheet-ballot-vote"), 14).serial(),
    ];
    let mut rows = Vec::new();
    let mut number = 0_u32;
    let mut list = |name: Words, items: Vec<Words>| {
        if items.is_empty() {
            return;
        }
        rows.push(Row::Group(name));
        for words in items {
            number += 1;
            rows.push(Row::Cells(vec![vec![Words::count(number)], vec![words], vec![Words::plain("□")]]));
        }
    };
    let problems = cx.plan.problems.iter().filter(|problem| problem.cause_of.is_none());
    let problems = problems.filter_map(|problem| cx.words(problem.id, Field::Text, &problem.text)).collect();
    list(Words::plain(cx.say("doc-sheet-problems")), problems);
    for swot in cx.plan.swots.iter() {
        for quadrant in Quadrant::ALL {
            list(swot::label(cx, quadrant), swot::cards(cx, swot, quadrant));
        }
    }
    blocks.extend(Grid { columns, rows }.block());
}

fn attendance(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    blocks.push(blank(cx, "doc-sheet-date"));
    blocks.push(blank(cx, "doc-sheet-place"));
    let title = |key: &str| Cell { align: Align::Centre, ..Cell::of(Words::plain(cx.say(key))) };
    let keys = ["doc-column-number", "doc-column-name", "doc-sheet-from", "doc-sheet-phone", "doc-sheet-signature"];
    let mut rows = vec![keys.map(title).to_vec()];
    rows.extend((1..=PEOPLE).map(|number| {
        let number = Cell { align: Align::Centre, ..Cell::of(Words::count(number)) };
        std::iter::once(number).chain((0..4).map(|_| Cell::of(Words::plain(TALL)))).collect()
    }));
    let widths = vec![7, 33, 26, 17, 17];
    blocks.push(Block::Table(Table { widths, header_rows: 1, rows, ..Table::default() }));
}

fn protocol(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    blocks.push(blank(cx, "doc-sheet-date"));
    blocks.push(blank(cx, "doc-sheet-place"));
    let members = cx.plan.members.iter().filter_map(|member| cx.words(member.id, Field::Name, &member.name));
    let members: Vec<Words> = members.collect();
    blocks.push(paragraph(Paragraph::Label, cx.say("doc-sheet-present")));
    let lines = || std::iter::repeat_with(|| Words::plain(BLANK)).take(POINTS);
    if members.is_empty() {
        blocks.extend(dashes(lines()));
    } else {
        blocks.extend(dashes(members));
    }
    for key in ["doc-sheet-agenda", "doc-sheet-heard", "doc-sheet-decided"] {
        blocks.push(paragraph(Paragraph::Label, cx.say(key)));
        blocks.extend(numbered(lines()));
    }
    for key in ["doc-sheet-chair", "doc-sheet-secretary"] {
        blocks.push(blank(cx, key));
    }
}
