//! Plans of a given size.

use kengesh::model::{Language, Measure, Plan, Priority, Section, SectionKind, Task, Text};

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
