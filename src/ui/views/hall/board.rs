//! What the hall reads of the page that is open: words and numbers, never notes, votes or names of groups.

use std::sync::Arc;

use super::super::{problems, swot};
use crate::analysis::Outline;
use crate::i18n::slots;
use crate::model::{Block, Id, List, Measure, Places, Priority, Quadrant, Section, SectionKind, Slot, Swot};
use crate::ui::Context;
use crate::work::main_words;

/// A priority of more lines is shown a task at a time: a hall does not read what takes a dozen pages.
const LONGEST: usize = 120;

/// One line of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardLine {
    /// Whose words these are.
    pub id: Id,
    /// Its number or code; may be empty.
    pub number: String,
    /// How deep it stands, from 0.
    pub level: u8,
    /// Whether it stands over others.
    pub heads: bool,
    /// The words.
    pub words: String,
}

/// What stands under one title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardPart {
    /// Its title; empty where the board's own says it.
    pub title: String,
    /// The quadrant of a SWOT that it is.
    pub quadrant: Option<Quadrant>,
    /// Its lines.
    pub lines: Vec<BoardLine>,
}

/// The board: four quadrants, or one list. Made anew when the plan or the place of the caret has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// The title of what is open.
    pub title: String,
    /// Its parts: four, or one.
    pub parts: Vec<BoardPart>,
    /// The part that is being written.
    pub written: Option<usize>,
    /// The item that was written last: the largest.
    pub newest: Option<Id>,
}

/// What the board is made of, beside the plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown<'a> {
    /// The section that is open; none: the passport.
    pub section: Option<&'a Section>,
    /// The lists that it shows beside its running text.
    pub slots: &'a [Slot],
    /// The SWOT that is open.
    pub swot: Option<Id>,
    /// The quadrant with the caret.
    pub quadrant: Option<Quadrant>,
    /// The item that was changed last.
    pub newest: Option<Id>,
}

impl Board {
    /// The board of the page that is open.
    #[must_use]
    pub fn of(cx: &Context<'_>, shown: Shown<'_>) -> Self {
        let title = match shown.section {
            Some(section) => cx.shown(&section.title),
            None => cx.shown(&cx.plan.passport.title),
        };
        let mut board = Self { title: title.to_owned(), newest: shown.newest, ..Self::default() };
        match shown.section.map(|section| section.kind) {
            Some(SectionKind::Swot) => board.swot(cx, shown),
            Some(SectionKind::Priorities) => board.tree(cx),
            Some(SectionKind::Problems) => {
                let lines = problems::in_order(cx.plan).into_iter();
                board.list(lines.map(|(id, level, number)| line(cx, id, level, number)).collect());
            }
            Some(SectionKind::Goals) => {
                let goals = (1..).zip(cx.plan.goals.iter());
                board.list(goals.map(|(number, goal)| line(cx, goal.id, 0, u32::to_string(&number))).collect());
            }
            Some(_) => board.prose(cx, shown),
            None => board.passport(cx),
        }
        for part in &mut board.parts {
            part.lines.retain(|line| !line.words.trim().is_empty());
        }
        board
    }

    fn list(&mut self, lines: Vec<BoardLine>) {
        self.parts = vec![BoardPart { lines, ..BoardPart::default() }];
    }

    fn swot(&mut self, cx: &Context<'_>, shown: Shown<'_>) {
        let swot = shown.swot.and_then(|id| cx.plan.swots.get(id));
        let cards = |swot: &Arc<Swot>, quadrant| {
            swot.cards(quadrant).iter().map(|card| line(cx, card.id, 0, String::new())).collect::<Vec<_>>()
        };
        self.parts = Quadrant::ALL
            .into_iter()
            .map(|quadrant| BoardPart {
                title: cx.say(swot::key(quadrant)),
                quadrant: Some(quadrant),
                lines: swot.map(|swot| cards(swot, quadrant)).unwrap_or_default(),
            })
            .collect();
        self.written = Quadrant::ALL.into_iter().position(|quadrant| Some(quadrant) == shown.quadrant);
    }

    /// The priority with the caret, or the one that was changed last; without either, the priorities.
    fn tree(&mut self, cx: &Context<'_>) {
        let here = cx.caret.here.map(|spot| spot.owner).filter(|id| cx.places.get(*id).is_some());
        let subject = [here, self.newest].into_iter().flatten().find_map(|id| {
            let priority = std::iter::once(id).chain(cx.places.ancestors(id)).find_map(|id| cx.plan.priority(id))?;
            Some((id, priority))
        });
        let Some((id, priority)) = subject else {
            let priorities = cx.plan.priorities.iter();
            return self.list(priorities.map(|priority| coded(cx, priority.id, 0)).collect());
        };
        let number = Outline::code_of(cx.plan, cx.places, priority.id).unwrap_or_default();
        let code = cx.say_with("tree-priority-code", &slots([("number", number.into())]));
        self.title = format!("{code}. {}", cx.shown(&priority.title));
        self.list(under(cx, priority, task_of(cx.places, id)));
    }

    /// The running text of a section and the words of its lists.
    fn prose(&mut self, cx: &Context<'_>, shown: Shown<'_>) {
        let Some(section) = shown.section else { return };
        let mut lines = blocks(cx, &section.opening);
        for slot in shown.slots {
            let Some(list) = cx.plan.list(*slot, cx.places) else { continue };
            let ids = (0..list.count()).filter_map(|place| Some((place + 1, list.part_at(place)?.id())));
            lines.extend(ids.map(|(number, id)| line(cx, id, 0, usize::to_string(&number))));
        }
        lines.extend(blocks(cx, &section.closing));
        self.list(lines);
    }

    fn passport(&mut self, cx: &Context<'_>) {
        let passport = &cx.plan.passport;
        let years = passport.period.map(|years| format!("{}–{}", years.from, years.to));
        let of = |words| BoardLine { id: cx.plan.id, words, ..BoardLine::default() };
        self.list(years.into_iter().map(of).collect());
    }
}

fn line(cx: &Context<'_>, id: Id, level: u8, number: String) -> BoardLine {
    let words = main_words(id, cx.plan, cx.places, cx.language).to_owned();
    BoardLine { id, number, level, words, heads: false }
}

fn coded(cx: &Context<'_>, id: Id, level: u8) -> BoardLine {
    line(cx, id, level, Outline::code_of(cx.plan, cx.places, id).unwrap_or_default())
}

/// The words of the blocks that have just words.
fn blocks(cx: &Context<'_>, blocks: &List<Block>) -> Vec<BoardLine> {
    let prose = blocks.iter().filter_map(|block| Some((block.id, block.content.prose()?)));
    prose.map(|(id, text)| BoardLine { id, words: cx.shown(text).to_owned(), ..BoardLine::default() }).collect()
}

/// The task that an item is or stands in.
fn task_of(places: &Places, id: Id) -> Option<Id> {
    let mut up = std::iter::once(id).chain(places.ancestors(id));
    up.find(|id| matches!(places.get(*id), Some(Slot::Tasks(_))))
}

/// What stands under a priority; under its task alone, or its tasks alone, where all would be too much.
fn under(cx: &Context<'_>, priority: &Priority, task: Option<Id>) -> Vec<BoardLine> {
    let measures = |list: &List<Measure>| list.iter().map(|measure| coded(cx, measure.id, 1)).collect::<Vec<_>>();
    let long = priority.tasks.iter().map(|task| task.measures.len() + 1).sum::<usize>() > LONGEST;
    let only = task.filter(|_| long);
    let mut all = if long { Vec::new() } else { measures(&priority.measures) };
    for task in priority.tasks.iter().filter(|task| only.is_none_or(|only| only == task.id)) {
        all.push(BoardLine { heads: true, ..coded(cx, task.id, 0) });
        if !long || only.is_some() {
            all.extend(measures(&task.measures));
        }
    }
    if !long && !priority.results.is_empty() {
        let words = cx.say("tree-results");
        all.push(BoardLine { id: priority.id, words, heads: true, ..BoardLine::default() });
        all.extend(priority.results.iter().map(|result| line(cx, result.id, 1, String::new())));
    }
    all
}
