//! Problems by rank, with their causes under them, and what each grew out of and is answered by.

mod tree;

use std::collections::HashMap;

use egui::{RichText, Ui, UiBuilder};

use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Id, Item, Kind, LinkKind, Plan, Problem, Slot};
use crate::ui::theme;
use crate::ui::widgets::drag::Dropped;
use crate::ui::widgets::{Heard, ItemList, Line, LineKind, Look, Manners};
use crate::ui::{At, Context, Key, Spot};
use crate::work::many;
use tree::ProblemTree;

/// The problems view.
#[derive(Debug, Default)]
pub struct ProblemsView {
    list: ItemList,
    /// What was computed of the plan, and of which version.
    known: Option<(u64, Known)>,
    tree: ProblemTree,
}

/// The order shown, numbers and links.
#[derive(Debug, Default)]
struct Known {
    rows: Vec<(Id, u8)>,
    numbers: HashMap<Id, String>,
    links: HashMap<Id, Links>,
}

/// How many things a problem grew out of, and how many answer it.
#[derive(Clone, Copy, Debug, Default)]
struct Links {
    cards: usize,
    facts: usize,
    measures: usize,
}

/// Deeper causes are shown, but no deeper than this.
const DEEPEST: u8 = 8;

impl ProblemsView {
    /// Sends the caret to the line that waits.
    pub fn begin(&mut self, cx: &mut Context<'_>) {
        let tail = self.list.lines.tail(cx.places);
        cx.caret.go(Spot::text(tail), At::Start);
    }

    /// Shows the problems over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        if cx.plan.problems.is_empty() {
            super::purpose(ui, cx.say("problems-purpose"), cx.say("problems-example"));
        }
        if self.known.as_ref().is_none_or(|(version, _)| *version != cx.version) {
            self.known = Some((cx.version, Known::of(cx)));
        }
        let place = ui.available_rect_before_wrap();
        let (list, drawing) = tree::divide(place, self.tree.is_there(cx));
        self.list(&mut ui.new_child(UiBuilder::new().max_rect(list).id_salt("problems-list")), cx);
        if let Some(drawing) = drawing {
            self.tree.show(&mut ui.new_child(UiBuilder::new().max_rect(drawing).id_salt("problems-tree")), cx);
        }
        ui.advance_cursor_after_rect(place);
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let Some((_, known)) = &self.known else { return };
        let plan = cx.plan;
        let number = |line: &Line| known.numbers.get(&line.id).cloned().unwrap_or_default();
        let wide = ui.available_width() > 560.0;
        let look = Look {
            salt: egui::IdSalt::new("problems"),
            manners: Manners {
                slot: Slot::Problems,
                make: &|id, text, after| {
                    let cause_of = after.and_then(|after| plan.problems.get(after)?.cause_of);
                    Item::from(Problem { id, text, cause_of, ..Problem::default() })
                },
            },
            number: &|_, line| number(line),
            number_width: 40.0,
            name: &|cx, line| match line.kind {
                LineKind::Item(_) => cx.say_with("problems-problem", &slots([("number", number(line).into())])),
                _ => cx.say("problems-new"),
            },
            hint: cx.say("problems-hint"),
            right_width: if wide { 240.0 } else { 0.0 },
            right: &|ui, cx, line| beside(ui, cx, known.links.get(&line.id).copied().unwrap_or_default()),
            accepts: &|cx, id| cx.plan.problems.get(id).is_some(),
            line_color: theme::tokens(ui).line,
        };
        let heard = self.list.show(ui, cx, &known.rows, &look);
        answer(cx, heard);
    }
}

impl Known {
    fn of(cx: &Context<'_>) -> Self {
        let mut known = Self { links: links(cx), ..Self::default() };
        for (id, level, number) in in_order(cx.plan) {
            known.rows.push((id, level.min(DEEPEST)));
            known.numbers.entry(id).or_insert(number);
        }
        known
    }
}

/// The problems with their causes under them: how deep each stands, and its number.
pub(super) fn in_order(plan: &Plan) -> Vec<(Id, u8, String)> {
    let mut causes: HashMap<Option<Id>, Vec<Id>> = HashMap::new();
    for problem in plan.problems.iter() {
        causes.entry(problem.cause_of).or_default().push(problem.id);
    }
    let mut ordered = Vec::new();
    add(&mut ordered, &causes, None, "", 0);
    ordered
}

fn add(
    ordered: &mut Vec<(Id, u8, String)>,
    causes: &HashMap<Option<Id>, Vec<Id>>,
    of: Option<Id>,
    above: &str,
    level: u8,
) {
    for (index, id) in causes.get(&of).into_iter().flatten().enumerate() {
        let number = format!("{above}{}", index + 1);
        ordered.push((*id, level, number.clone()));
        add(ordered, causes, Some(*id), &format!("{number}."), level.saturating_add(1));
    }
}

fn links(cx: &Context<'_>) -> HashMap<Id, Links> {
    let mut links: HashMap<Id, Links> = HashMap::new();
    let kind = |id| cx.places.get(id).map(Slot::kind);
    for link in cx.plan.links.iter() {
        match (link.kind, kind(link.from), kind(link.to)) {
            (LinkKind::Answers, Some(Kind::Measure), _) => links.entry(link.to).or_default().measures += 1,
            (LinkKind::ComesFrom, Some(Kind::Problem), Some(Kind::Card)) => {
                links.entry(link.from).or_default().cards += 1;
            }
            (LinkKind::ComesFrom, Some(Kind::Problem), Some(Kind::Fact)) => {
                links.entry(link.from).or_default().facts += 1;
            }
            _ => {}
        }
    }
    links
}

/// What it grew out of and how many measures answer it.
fn beside(ui: &mut Ui, cx: &mut Context<'_>, links: Links) {
    let part = |key: &str, count: usize| (count > 0).then(|| cx.say_with(key, &slots([("count", count.into())])));
    let parts = [
        part("problems-cards", links.cards),
        part("problems-facts", links.facts),
        Some(cx.say_with("problems-measures", &slots([("count", links.measures.into())]))),
    ];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let words = RichText::new(words).small().color(theme::tokens(ui).muted);
    ui.add(egui::Label::new(words).truncate());
}

fn answer(cx: &mut Context<'_>, heard: Heard) {
    if let Some((line, key @ (Key::Tab | Key::BackTab))) = heard.key.filter(|(line, _)| line.is_item()) {
        turn(cx, line, key == Key::Tab);
    }
    if let Some((line, dropped)) = heard.dropped {
        drop_problem(cx, line, dropped);
    }
}

/// Makes what is chosen, or this problem, a cause of the one above it on its own level; or takes it out again.
fn turn(cx: &mut Context<'_>, line: Line, inward: bool) {
    let several = cx.selection.ids.len() > 1;
    let tops = if several { many::tops(cx.plan, cx.places, &cx.selection.ids) } else { vec![line.id] };
    if inward && line.level >= DEEPEST {
        return;
    }
    let turn = if inward { many::made_causes } else { many::taken_out };
    match turn(cx.plan, cx.places, &tops) {
        Ok(command) => {
            cx.edit(command);
            cx.caret.go(Spot::text(line.id), At::Keep);
        }
        Err(reason) => cx.out.said = Some(reason).filter(|_| several),
    }
}

/// A problem that is let go over another one stands beside it, on its level; over the last line, at the end.
fn drop_problem(cx: &mut Context<'_>, line: Line, dropped: Dropped) {
    let problems = &cx.plan.problems;
    let effect = problems.get(line.id).and_then(|problem| problem.cause_of);
    let Some(was) = problems.position(dropped.what) else { return };
    let over = problems.position(line.id).map_or(problems.len(), |over| over + usize::from(!dropped.before));
    let index = if was < over { over - 1 } else { over };
    let Ok(put) = many::with_effect(cx.plan, dropped.what, effect) else { return };
    cx.edit(Command::All(vec![put, Command::Move { id: dropped.what, slot: Slot::Problems, index }]));
}
