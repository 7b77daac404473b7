//! Plans of a given size.

use std::sync::Arc;
use std::time::Duration;

use kengesh::edit::{Command, History};
use kengesh::model::{Block, Content, Id, Item, Language, List, Measure, Plan, Priority, Quadrant, Section};
use kengesh::model::{SectionKind, Slot, Swot, Task, Text};

pub const WORDS: &str = "Провести реконструкцию водопроводных сетей и насосных станций в северной части города, \
                     включая замену изношенных участков и установку приборов учёта";

/// So many priorities, tasks in each, measures in each task.
pub fn plan(priorities: usize, tasks: usize, measures: usize) -> Plan {
    let words = |n: usize| Text::new(Language::Ru, &format!("{} {n}", WORDS.repeat(1 + n % 2)));
    let mut plan = Plan::new(Language::Ru);
    for priority in 0..priorities {
        let task = |task: usize| {
            let measures = (0..measures).map(|n| Measure { text: words(n), ..Measure::default() }).collect();
            Task { title: words(task), measures, ..Task::default() }
        };
        let tasks = (0..tasks).map(task).collect();
        plan.priorities.push(Priority { title: words(priority), tasks, ..Priority::default() });
    }
    plan
}

/// The same with a section that shows the tree, so that it has a document.
#[allow(dead_code, reason = "not every benchmark writes documents")]
pub fn strategy(priorities: usize, tasks: usize, measures: usize) -> Plan {
    let mut plan = plan(priorities, tasks, measures);
    let title = Text::new(Language::Ru, "Приоритетные направления");
    plan.sections.push(Section { kind: SectionKind::Priorities, title, ..Section::default() });
    plan
}

/// A whole plan, in two languages: every kind of section, forty items in every list that stands beside the tree, and a
/// tree so large.
#[allow(dead_code, reason = "only the views are measured with it")]
pub fn whole(priorities: usize, tasks: usize, measures: usize) -> Plan {
    let mut plan = plan(priorities, tasks, measures);
    Arc::make_mut(&mut plan.passport).languages = vec![Language::Ru, Language::Ky];
    for kind in SectionKind::ALL {
        let block = |_| Block { content: Content::Paragraph(Text::new(Language::Ru, WORDS)), ..Block::default() };
        let opening = if kind.lists().is_empty() { (0..40).map(block).collect() } else { List::default() };
        let title = Text::new(Language::Ru, "Раздел");
        plan.sections.push(Section { kind, title, opening, ..Section::default() });
    }
    plan.swots.push(Swot::default());
    let swot = plan.swots.at(0).map(|swot| swot.id).unwrap_or_default();
    let beside = [Slot::Members, Slot::Acts, Slot::Problems, Slot::Goals, Slot::Indicators, Slot::Sources, Slot::Risks];
    let carried = [Slot::Reports, Slot::Bodies, Slot::Meetings, Slot::Remarks, Slot::Terms];
    let cards = Quadrant::ALL.map(|quadrant| Slot::Cards(swot, quadrant));
    let mut history = History::new(plan);
    for slot in beside.into_iter().chain(carried).chain(cards) {
        for _ in 0..40 {
            let item =
                Item::of_words(slot.kind(), Id::new(), Text::new(Language::Ru, WORDS)).expect("an item of words");
            let insert = Command::Insert { item, slot, index: usize::MAX };
            history.apply(insert, Duration::ZERO).expect("a sound item");
        }
    }
    Plan::clone(history.plan())
}
