//! A small workshop, typed by keyboard alone: the same in a test's window and in a real one.

use kengesh::model::{Language, Plan, Quadrant, Text};

/// What a facilitator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Do {
    Type(&'static str),
    Enter,
    Tab,
    BackTab,
    NextQuadrant,
    NextSection,
    Undo,
    Redo,
}

pub const TITLE: &str = "Стратегия развития города Кант";

pub const CARDS: [[&str; 2]; 4] = [
    ["Сильный городской кенеш", "Развитый средний бизнес"],
    ["Нет свободной земли", "Потери питьевой воды"],
    ["Близость столицы", "Граница рядом"],
    ["Частые проверки", "Политическая нестабильность"],
];

pub const PROBLEMS: [&str; 3] = ["Бюджет не связан с целями", "Изношены сети", "Низкое качество услуг"];

pub const PRIORITY: &str = "Новая бюджетная политика";

pub const TASKS: [(&str, &[&str]); 2] = [
    ("Планировать расходы по программам", &["Разделить бюджет на текущий и бюджет развития", "Обучить специалистов"]),
    ("Слушать горожан", &["Учредить фонд грантов"]),
];

/// From the start screen to three measures, then two steps back and forth.
pub fn script() -> Vec<Do> {
    let mut script = vec![Do::Enter, Do::Type(TITLE), Do::NextSection, Do::NextSection, Do::NextSection];
    for [one, two] in CARDS {
        script.extend([Do::Type(one), Do::Enter, Do::Type(two), Do::NextQuadrant]);
    }
    script.push(Do::NextSection);
    for problem in PROBLEMS {
        script.extend([Do::Type(problem), Do::Enter]);
    }
    script.extend([Do::NextSection, Do::NextSection, Do::Type(PRIORITY), Do::Enter, Do::Tab]);
    for (place, (task, measures)) in TASKS.into_iter().enumerate() {
        if place > 0 {
            script.push(Do::BackTab);
        }
        script.extend([Do::Type(task), Do::Enter, Do::Tab]);
        for measure in measures {
            script.extend([Do::Type(measure), Do::Enter]);
        }
    }
    script.extend([Do::Undo, Do::Undo, Do::Redo, Do::Redo]);
    script
}

/// The plan holds exactly what was typed.
pub fn check(plan: &Plan) {
    let ru = |text: &Text| text.get(Language::Ru).unwrap_or_default().to_owned();
    assert_eq!(ru(&plan.passport.title), TITLE);
    let swot = plan.swots.at(0).expect("a SWOT");
    for (quadrant, cards) in Quadrant::ALL.into_iter().zip(CARDS) {
        let typed: Vec<String> = swot.cards(quadrant).iter().map(|card| ru(&card.text)).collect();
        assert_eq!(typed, cards, "{quadrant:?}");
    }
    let problems: Vec<String> = plan.problems.iter().map(|problem| ru(&problem.text)).collect();
    assert_eq!(problems, PROBLEMS);
    assert_eq!(plan.priorities.len(), 1);
    let priority = plan.priorities.at(0).expect("a priority");
    assert_eq!(ru(&priority.title), PRIORITY);
    let tasks: Vec<(String, Vec<String>)> = priority
        .tasks
        .iter()
        .map(|task| (ru(&task.title), task.measures.iter().map(|measure| ru(&measure.text)).collect()))
        .collect();
    let expected: Vec<(String, Vec<String>)> = TASKS
        .into_iter()
        .map(|(task, measures)| (task.to_owned(), measures.iter().map(|&measure| measure.to_owned()).collect()))
        .collect();
    assert_eq!(tasks, expected);
}
