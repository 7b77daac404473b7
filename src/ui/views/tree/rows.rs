//! The tree as a flat list of rows, rebuilt a priority at a time: typing touches one of them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use crate::model::{Code, Id, Kind, Language, Places, Priority, Slot};
use crate::ui::widgets::{Column, Waiting};
use crate::ui::{Context, Spot};

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// An item.
    Item,
    /// «Ожидаемые результаты».
    Head,
    /// A line that waits for an item, behind this one.
    Waiting(Option<Id>),
}

/// A row of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: Id,
    pub(super) what: What,
    /// The list it stands in; the kind of item follows from it.
    pub(super) slot: Slot,
    pub(super) level: u8,
    /// The numbers of priority, task and measure; as many as it has.
    code: [Option<Code>; 3],
}

impl Row {
    /// The kind of the item, or of the item to come.
    pub(super) const fn kind(&self) -> Kind {
        self.slot.kind()
    }

    /// Its text.
    pub(super) const fn spot(&self) -> Spot {
        spot(self.id, self.slot)
    }

    pub(super) const fn is_item(&self) -> bool {
        matches!(self.what, What::Item)
    }

    /// «П1», «1.2», «1.2.3»; the letter of the priority comes from the phrases.
    pub(super) fn code(&self) -> String {
        let numbers: Vec<String> = self.code.iter().flatten().map(|code| code_words(*code)).collect();
        numbers.join(".")
    }
}

/// The text that stands for an item of a list.
pub(super) const fn spot(id: Id, slot: Slot) -> Spot {
    match slot {
        Slot::Priorities | Slot::Tasks(_) => Spot::title(id),
        _ => Spot::text(id),
    }
}

fn code_words(code: Code) -> String {
    if code.inserted == 0 { code.number.to_string() } else { format!("{}-{}", code.number, code.inserted) }
}

/// The line that waits where Enter was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    pub(super) id: Id,
    pub(super) slot: Slot,
    pub(super) after: Option<Id>,
}

/// The rows of one priority, and what they were made of.
#[derive(Debug)]
struct Chunk {
    priority: Arc<Priority>,
    rows: usize,
    stale: bool,
}

/// All rows in sight or not.
#[derive(Debug, Default)]
pub(super) struct TreeRows {
    pub(super) rows: Vec<Row>,
    pub(super) column: Column,
    pub(super) tail: Waiting,
    results: HashMap<Id, Waiting>,
    chunks: Vec<Chunk>,
    collapsed: HashSet<Id>,
    pending: Option<Pending>,
    /// Of which version, and for which languages.
    made_of: Option<(u64, Language, Option<Language>)>,
}

/// The id of the row over the results of a priority.
pub(super) fn head(priority: Id) -> Id {
    priority.derived("results")
}

impl TreeRows {
    /// Whether what stands under it is hidden.
    pub(super) fn is_collapsed(&self, id: Id) -> bool {
        self.collapsed.contains(&id)
    }

    /// Hides or shows what stands under an item, or under the results' row of a priority.
    pub(super) fn toggle(&mut self, id: Id, priority: Id) {
        if !self.collapsed.remove(&id) {
            self.collapsed.insert(id);
        }
        self.touch(priority);
    }

    /// Shows what stands under an item.
    pub(super) fn expand(&mut self, id: Id, priority: Id) {
        if self.collapsed.remove(&id) {
            self.touch(priority);
        }
    }

    pub(super) const fn pending(&self) -> Option<Pending> {
        self.pending
    }

    /// Puts the line that waits in another place, or takes it away.
    pub(super) fn wait(&mut self, pending: Option<Pending>, places: &Places) {
        let touched = [self.pending, pending].into_iter().flatten();
        let owners: Vec<Id> =
            touched.filter_map(|pending| priority_of(pending.slot.owner().or(pending.after)?, places)).collect();
        for priority in owners {
            self.touch(priority);
        }
        if let Some(pending) = pending {
            for above in pending.slot.owner().map(|owner| places.ancestors(owner)).unwrap_or_default() {
                self.collapsed.remove(&above);
            }
        }
        self.pending = pending;
    }

    /// The id that the line waiting at the end of these results will have next.
    pub(super) fn next_result(&self, priority: Id) -> Option<Id> {
        self.results.get(&priority).map(Waiting::next)
    }

    /// The id of the line waiting at the end of these results.
    pub(super) fn result_tail(&mut self, priority: Id, places: &Places) -> Id {
        self.results.entry(priority).or_default().id(places)
    }

    fn touch(&mut self, priority: Id) {
        for chunk in self.chunks.iter_mut().filter(|chunk| chunk.priority.id == priority) {
            chunk.stale = true;
        }
    }

    /// Brings the rows up to date: all of them when priorities come, go or move, else those of the changed ones.
    pub(super) fn sync(&mut self, cx: &Context<'_>) {
        let priorities = &cx.plan.priorities;
        let languages = (cx.language, cx.second_shown());
        let languages_changed = self.made_of.is_none_or(|(_, of, second)| (of, second) != languages);
        let version_changed = self.made_of.is_none_or(|(version, ..)| version != cx.version);
        self.made_of = Some((cx.version, languages.0, languages.1));
        if languages_changed {
            self.column.forget();
        }
        let same = self.chunks.len() == priorities.len()
            && self.chunks.iter().zip(priorities.iter()).all(|(chunk, priority)| chunk.priority.id == priority.id);
        if !same {
            self.rebuild(cx);
            return;
        }
        let mut start = 0;
        for index in 0..self.chunks.len() {
            let (Some(chunk), Some(priority)) = (self.chunks.get_mut(index), priorities.at(index)) else { break };
            let range = start..start + chunk.rows;
            if chunk.stale || (version_changed && !Arc::ptr_eq(&chunk.priority, priority)) {
                *chunk = Chunk { priority: Arc::clone(priority), rows: chunk.rows, stale: false };
                let rows = self.chunk(cx, index, priority);
                if let Some(chunk) = self.chunks.get_mut(index) {
                    chunk.rows = rows.len();
                }
                start += rows.len();
                self.replace(cx, range, rows);
            } else {
                start = range.end;
            }
        }
        self.put_tail(cx, start);
    }

    fn rebuild(&mut self, cx: &Context<'_>) {
        self.chunks.clear();
        let mut all = Vec::new();
        for (index, priority) in cx.plan.priorities.iter().enumerate() {
            let rows = self.chunk(cx, index, priority);
            self.chunks.push(Chunk { priority: Arc::clone(priority), rows: rows.len(), stale: false });
            all.extend(rows);
        }
        let end = all.len();
        self.replace(cx, 0..usize::MAX, all);
        self.put_tail(cx, end);
    }

    fn put_tail(&mut self, cx: &Context<'_>, start: usize) {
        let id = self.tail.id(cx.places);
        let tail = Row { id, what: What::Waiting(None), slot: Slot::Priorities, level: 0, code: [None; 3] };
        if self.rows.get(start) != Some(&tail) {
            self.replace(cx, start..usize::MAX, vec![tail]);
        }
    }

    fn replace(&mut self, cx: &Context<'_>, range: Range<usize>, rows: Vec<Row>) {
        let ids = rows.iter().map(|row| row.id).collect();
        self.column.replace(range.clone(), ids, |index, width| {
            rows.get(index).map_or(0.0, |row| super::row::guess(cx, row, width))
        });
        let end = range.end.min(self.rows.len());
        self.rows.splice(range.start.min(end)..end, rows);
    }

    fn chunk(&mut self, cx: &Context<'_>, index: usize, priority: &Priority) -> Vec<Row> {
        let mut maker = Maker { rows: Vec::new(), pending: self.pending, collapsed: &self.collapsed };
        let own = priority.code.unwrap_or_else(|| nth(index));
        let item = |id, slot, level, code| Row { id, what: What::Item, slot, level, code };
        maker.rows.push(item(priority.id, Slot::Priorities, 0, [Some(own), None, None]));
        if !maker.collapsed.contains(&priority.id) {
            // A measure without a task between has the code 1.0.3.
            maker.measures(priority.id, &priority.measures, 1, [Some(own), Some(Code { number: 0, inserted: 0 })]);
            let tasks = Slot::Tasks(priority.id);
            maker.wait(tasks, None, 1);
            for (place, task) in priority.tasks.iter().enumerate() {
                let code = task.code.unwrap_or_else(|| nth(place));
                maker.rows.push(item(task.id, tasks, 1, [Some(own), Some(code), None]));
                if !maker.collapsed.contains(&task.id) {
                    maker.measures(task.id, &task.measures, 2, [Some(own), Some(code)]);
                }
                maker.wait(tasks, Some(task.id), 1);
            }
            let waiting = self.results.entry(priority.id).or_default().id(cx.places);
            maker.results(priority, waiting);
        }
        if cx.plan.priorities.len() > index + 1 {
            maker.wait(Slot::Priorities, Some(priority.id), 0);
        }
        maker.rows
    }
}

fn nth(index: usize) -> Code {
    Code { number: u16::try_from(index + 1).unwrap_or(u16::MAX), inserted: 0 }
}

struct Maker<'a> {
    rows: Vec<Row>,
    pending: Option<Pending>,
    collapsed: &'a HashSet<Id>,
}

impl Maker<'_> {
    /// The line that waits, if it waits here.
    fn wait(&mut self, slot: Slot, after: Option<Id>, level: u8) {
        if let Some(pending) = self.pending.filter(|pending| pending.slot == slot && pending.after == after) {
            let what = What::Waiting(after);
            self.rows.push(Row { id: pending.id, what, slot, level, code: [None; 3] });
        }
    }

    fn measures(
        &mut self,
        owner: Id,
        list: &crate::model::List<crate::model::Measure>,
        level: u8,
        of: [Option<Code>; 2],
    ) {
        let slot = Slot::Measures(owner);
        self.wait(slot, None, level);
        for (place, measure) in list.iter().enumerate() {
            let own = Some(measure.code.unwrap_or_else(|| nth(place)));
            let [priority, task] = of;
            let code = [priority, task, own];
            self.rows.push(Row { id: measure.id, what: What::Item, slot, level, code });
            self.wait(slot, Some(measure.id), level);
        }
    }

    fn results(&mut self, priority: &Priority, waiting: Id) {
        let (slot, head) = (Slot::Results(priority.id), head(priority.id));
        let row = |id, what, level| Row { id, what, slot, level, code: [None; 3] };
        self.rows.push(row(head, What::Head, 1));
        if self.collapsed.contains(&head) {
            return;
        }
        for result in priority.results.iter() {
            self.rows.push(row(result.id, What::Item, 2));
            self.wait(slot, Some(result.id), 2);
        }
        let last = priority.results.iter().next_back().map(|result| result.id);
        self.rows.push(row(waiting, What::Waiting(last), 2));
    }
}

/// The priority an item stands in.
pub(super) fn priority_of(id: Id, places: &Places) -> Option<Id> {
    places.ancestors(id).into_iter().find(|id| places.get(*id) == Some(Slot::Priorities))
}
