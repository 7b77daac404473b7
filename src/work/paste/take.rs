//! From what was pasted to items of the plan: one step, which undo takes back whole.

use super::{Column, Pasted, PastedItem};
use crate::edit::Command;
use crate::i18n::{read_moment, read_money};
use crate::model::{
    Amount, Executor, Id, Item, Kind, Language, Measure, Passport, Places, Plan, Priority, Problem, Slot, Swot, Task,
    Text,
};

/// Where pasted items go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Into {
    /// Into which list.
    pub slot: Slot,
    /// Before which place, counted from 0, or last.
    pub index: usize,
    /// In which language their words are.
    pub language: Language,
}

/// The step that takes the items over, and the item that comes last. None when there is nothing to take, or the list
/// holds what words alone do not make.
#[must_use]
pub fn taken(plan: &Plan, places: &Places, pasted: &Pasted, columns: &[Column], into: Into) -> Option<(Command, Id)> {
    let taker = Taker { passport: &plan.passport, columns, language: into.language };
    let items = match into.slot.kind() {
        Kind::Problem => taker.problems(plan, into, &pasted.items),
        Kind::Priority => taker.priorities(&pasted.items),
        Kind::Task => taker.tasks(&pasted.items),
        Kind::Measure => taker.measures(&pasted.items),
        kind => taker.flat(kind, &pasted.items)?,
    };
    let last = crate::model::ids_within(items.last()?).last().copied()?;
    let mut commands = Vec::with_capacity(items.len() + 1);
    if let Slot::Cards(swot, _) = into.slot
        && places.get(swot).is_none()
    {
        let item = Swot { id: swot, ..Swot::default() }.into();
        commands.push(Command::Insert { item, slot: Slot::Swots, index: usize::MAX });
    }
    let index = |place: usize| into.index.saturating_add(place);
    let insert = |(place, item)| Command::Insert { item, slot: into.slot, index: index(place) };
    commands.extend(items.into_iter().enumerate().map(insert));
    Some((Command::All(commands), last))
}

struct Taker<'a> {
    passport: &'a Passport,
    columns: &'a [Column],
    language: Language,
}

impl Taker<'_> {
    fn text(&self, words: &str) -> Text {
        Text::new(self.language, words)
    }

    /// The words of an item: of a row of a table, what stands in its columns of words.
    fn words(&self, item: &PastedItem) -> Text {
        let cells = std::iter::once(&item.text).chain(&item.cells);
        let words = cells.enumerate().filter(|(place, cell)| {
            !cell.is_empty() && matches!(self.columns.get(*place), None | Some(Column::Text | Column::Other))
        });
        let words: Vec<&str> = words.map(|(_, cell)| cell.as_str()).collect();
        self.text(&words.join(" — "))
    }

    fn flat(&self, kind: Kind, items: &[PastedItem]) -> Option<Vec<Item>> {
        items.iter().map(|item| Item::of_words(kind, Id::new(), self.words(item))).collect()
    }

    /// What stands deeper is a cause of what it stands under.
    fn problems(&self, plan: &Plan, into: Into, items: &[PastedItem]) -> Vec<Item> {
        let before = into.index.min(plan.problems.len()).checked_sub(1).and_then(|place| plan.problems.at(place));
        let within = before.filter(|_| into.index != usize::MAX).and_then(|problem| problem.cause_of);
        let mut above: Vec<(u8, Id)> = Vec::new();
        let problem = |item: &PastedItem| {
            above.retain(|(level, _)| *level < item.level);
            let cause_of = above.last().map(|(_, id)| *id).or(within);
            let problem = Problem { text: self.words(item), cause_of, ..Problem::default() };
            above.push((item.level, problem.id));
            problem.into()
        };
        items.iter().map(problem).collect()
    }

    fn priorities(&self, items: &[PastedItem]) -> Vec<Item> {
        let mut priorities: Vec<Priority> = Vec::new();
        for branch in branches(items) {
            let Some((first, rest)) = branch.split_first() else { continue };
            let tasks = self.task_list(rest, first.level + 1).into_iter().collect();
            priorities.push(Priority { title: self.words(first), tasks, ..Priority::default() });
        }
        priorities.into_iter().map(Item::from).collect()
    }

    fn tasks(&self, items: &[PastedItem]) -> Vec<Item> {
        self.task_list(items, items.first().map_or(0, |item| item.level)).into_iter().map(Item::from).collect()
    }

    fn task_list(&self, items: &[PastedItem], level: u8) -> Vec<Task> {
        let task = |branch: &[PastedItem]| {
            let (first, rest) = branch.split_first()?;
            let measures = rest.iter().map(|item| self.measure(item)).collect();
            Some(Task { title: self.words(first), measures, ..Task::default() })
        };
        let begins = |item: &PastedItem| item.level <= level;
        let starts: Vec<usize> =
            items.iter().enumerate().filter(|(_, item)| begins(item)).map(|(place, _)| place).collect();
        let ends = starts.iter().skip(1).copied().chain([items.len()]);
        starts.iter().copied().zip(ends).filter_map(|(start, end)| task(items.get(start..end)?)).collect()
    }

    fn measures(&self, items: &[PastedItem]) -> Vec<Item> {
        items.iter().map(|item| self.measure(item).into()).collect()
    }

    fn measure(&self, item: &PastedItem) -> Measure {
        let mut measure = Measure { text: self.words(item), ..Measure::default() };
        let cells = std::iter::once(&item.text).chain(&item.cells);
        for (cell, column) in cells.zip(self.columns).filter(|(cell, _)| !cell.is_empty()) {
            self.fill(&mut measure, *column, cell);
        }
        measure
    }

    /// What cannot be read as what its column says stays with the words.
    fn fill(&self, measure: &mut Measure, column: Column, cell: &str) {
        let mut read = true;
        match column {
            Column::Lead => {
                let names = cell.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
                let executor = |name| Executor { name: self.text(name), by_agreement: false };
                measure.lead.extend(names.map(executor));
            }
            Column::Until => match moments(cell) {
                (from, Some(to)) => (measure.timing.from, measure.timing.to) = (from, Some(to)),
                _ => read = false,
            },
            Column::Money => match read_money(cell, self.passport.currency, self.passport.scale) {
                Some(money) => measure.money.push(Amount { money, ..Amount::default() }),
                None => read = false,
            },
            Column::Indicator => measure.indicator = self.text(cell),
            Column::Result => measure.result = self.text(cell),
            Column::Completion => measure.completion = self.text(cell),
            Column::Text | Column::Other | Column::Number => {}
        }
        if !read {
            let words = measure.text.get(self.language).unwrap_or_default();
            measure.text = self.text(&format!("{words} — {cell}"));
        }
    }
}

/// Each item of the first level with those below it.
fn branches(items: &[PastedItem]) -> Vec<&[PastedItem]> {
    items.chunk_by(|_, next| next.level > 0).collect()
}

/// A moment, or the two of a span: «2026–2028».
fn moments(cell: &str) -> (Option<crate::model::Moment>, Option<crate::model::Moment>) {
    if let Some(to) = read_moment(cell) {
        return (None, Some(to));
    }
    let span = cell.split_once(['–', '—', '-']);
    match span.map(|(from, to)| (read_moment(from), read_moment(to))) {
        Some((Some(from), Some(to))) => (Some(from), Some(to)),
        _ => (None, None),
    }
}
