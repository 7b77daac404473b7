//! A small plan whose file is damaged piece by piece.

use kengesh::model::*;

pub fn id(number: u128) -> Id {
    Id::from_u128(number)
}

pub fn text(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

/// A plan with two measures in a task.
pub fn small() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    (plan.id, plan.revision) = (id(1), 3);
    let measure = |number, words| Measure { id: id(number), text: text(words), ..Measure::default() };
    let measures = [measure(4, "Сделать насос"), measure(5, "Проложить трубы")].into_iter().collect();
    let task = Task { id: id(3), title: text("Вода"), measures, ..Task::default() };
    let tasks = [task].into_iter().collect();
    plan.priorities =
        [Priority { id: id(2), title: text("Чистый город"), tasks, ..Priority::default() }].into_iter().collect();
    plan
}
