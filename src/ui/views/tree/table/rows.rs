//! Which measures the table shows, and in which order. Nothing moves under the caret: while cells are edited, the
//! order stays as it is.

use std::sync::Arc;

use egui::{RichText, Ui};

use super::bar::Filter;
use super::column::Head;
use super::heights::Heights;
use crate::i18n::Collation;
use crate::model::{Id, Language, Measure, Plan, Priority};
use crate::ui::Context;
use crate::ui::theme;
use crate::ui::widgets::guess_height;

/// By which column, and whether the other way round.
type Sort = Option<(Head, bool)>;

/// The rows of the table.
#[derive(Debug, Default)]
pub(super) struct TableRows {
    /// The priorities that were looked through: those that are still the same need no second look.
    seen: Vec<Arc<Priority>>,
    shown: Vec<Id>,
    heights: Heights,
    /// The highest cell of the row that is being drawn.
    highest: f32,
    /// Rows that have turned out higher or lower than they were drawn.
    changed: Vec<(usize, f32)>,
    sort: Sort,
    made_of: Option<(u64, Language, Filter, Sort)>,
}

/// The least height of a row.
const LEAST: f32 = 28.0;

impl TableRows {
    pub fn get(&self, row: usize) -> Option<Id> {
        self.shown.get(row).copied()
    }

    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.shown.iter().copied()
    }

    pub fn place(&self, measure: Id) -> Option<usize> {
        self.shown.iter().position(|id| *id == measure)
    }

    /// A cell has turned out as high as this: the row is as high as its highest cell.
    pub const fn grow(&mut self, height: f32) {
        self.highest = self.highest.max(height);
    }

    /// All cells of a row are drawn, at this height. Says whether it is to be drawn again, higher or lower.
    pub fn end(&mut self, row: usize, drawn: f32) -> bool {
        let height = std::mem::replace(&mut self.highest, 0.0).max(LEAST);
        if (drawn - height).abs() <= 0.5 {
            return false;
        }
        self.changed.push((row, height));
        true
    }

    /// The heights, lent while rows are drawn.
    pub fn lend_heights(&mut self) -> Heights {
        std::mem::take(&mut self.heights)
    }

    /// Takes the heights back, with those that have changed.
    pub fn take_heights(&mut self, heights: Heights) {
        self.heights = heights;
        for (row, height) in self.changed.drain(..) {
            self.heights.set(row, height);
        }
    }

    /// Brings the rows up to date, when measures have come or gone or moved, or something else is to be shown.
    pub fn refresh(&mut self, cx: &Context<'_>, filter: &Filter) {
        let key = (cx.version, cx.language, filter.clone(), self.sort);
        if self.made_of.as_ref() == Some(&key) {
            return;
        }
        let same_wish = self
            .made_of
            .as_ref()
            .is_some_and(|(_, language, of, sort)| (*language, of, *sort) == (cx.language, filter, self.sort));
        self.made_of = Some(key);
        let seen = std::mem::replace(&mut self.seen, cx.plan.priorities.iter().map(Arc::clone).collect());
        if same_wish && seen.len() == self.seen.len() && seen.iter().zip(&self.seen).all(|(old, new)| alike(old, new)) {
            return;
        }
        let mut measures: Vec<&Arc<Measure>> = Vec::new();
        each_measure(cx.plan, |priority, measure| {
            if filter.takes(cx, priority, measure) {
                measures.push(measure);
            }
        });
        if let Some((head, down)) = self.sort {
            let order = Collation::of(cx.language);
            measures.sort_by(|one, other| head.compare(cx, &order, one, other));
            if down {
                measures.reverse();
            }
        }
        let known: std::collections::HashMap<Id, f32> = self.shown.iter().copied().zip(self.heights.iter()).collect();
        let height = |measure: &Measure| {
            known
                .get(&measure.id)
                .copied()
                .unwrap_or_else(|| (guess_height(cx.shown(&measure.text), Head::Text.width()) + 10.0).max(LEAST))
        };
        self.heights = Heights::new(measures.iter().map(|measure| height(measure)).collect());
        self.shown = measures.iter().map(|measure| measure.id).collect();
    }

    /// The title of a column; a click sorts by it, the other way round, and no more.
    pub fn title(&mut self, ui: &mut Ui, cx: &Context<'_>, head: Head) {
        let mark = match self.sort.filter(|(by, _)| *by == head) {
            Some((_, false)) => " ▲",
            Some((_, true)) => " ▼",
            None => "",
        };
        let words = format!("{}{mark}", cx.say(head.key()));
        let font = theme::strong_font(ui, &egui::TextStyle::Small);
        let button = egui::Button::new(RichText::new(words).font(font)).frame_when_inactive(false).truncate();
        if ui.add(button).on_hover_text(cx.say("table-sort")).clicked() {
            self.sort = match self.sort.filter(|(by, _)| *by == head) {
                None => Some((head, false)),
                Some((_, false)) => Some((head, true)),
                Some((_, true)) => None,
            };
            ui.ctx().request_repaint();
        }
    }
}

/// Whether two priorities hold the same measures in the same order, whatever the measures say.
fn alike(one: &Arc<Priority>, other: &Arc<Priority>) -> bool {
    let ids = |priority| measures(priority).map(|measure| measure.id);
    Arc::ptr_eq(one, other) || ids(one).eq(ids(other))
}

fn measures(priority: &Priority) -> impl Iterator<Item = &Arc<Measure>> {
    let of_tasks = priority.tasks.iter().flat_map(|task| task.measures.iter());
    priority.measures.iter().chain(of_tasks)
}

/// Every measure, with the priority it stands in.
pub(super) fn each_measure<'p>(plan: &'p Plan, mut see: impl FnMut(Id, &'p Arc<Measure>)) {
    for priority in plan.priorities.iter() {
        for measure in measures(priority) {
            see(priority.id, measure);
        }
    }
}
