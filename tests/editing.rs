//! Editing: every step can be taken back and done again, and no row of commands breaks a rule of the model.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;
use std::time::Duration;

use common::choices::{Choices, choices};
use common::commands::command;
use common::plans::plan;
use kengesh::edit::{Command, History, Refusal};
use kengesh::model::*;
use kengesh::storage::{read, write};
use proptest::prelude::*;

/// Commands one after the other, for as long as there are choices.
fn run(history: &mut History, c: &mut Choices, mut see: impl FnMut(&History, &Plan, &Command, Result<(), Refusal>)) {
    let mut now = Duration::ZERO;
    for _ in 0..30 {
        if c.spent() {
            break;
        }
        now += Duration::from_secs(10);
        let before = Arc::clone(history.plan());
        let next = command(c, &before);
        let answer = history.apply(next.clone(), now);
        see(history, &before, &next, answer);
    }
}

fn start(c: &mut Choices) -> History {
    History::new(plan(c))
}

fn faults(plan: &Plan) -> Vec<Fault> {
    plan.faults().into_iter().collect()
}

proptest! {
    #![proptest_config(common::cases(256))]

    #[test]
    fn commands_never_break_a_rule(mut first in choices(1500), mut then in choices(600)) {
        let mut history = start(&mut first);
        then.go_on_after(&first);
        run(&mut history, &mut then, |history, _, command, _| {
            assert_eq!(faults(history.plan()), vec![], "after {command:?}");
            assert_eq!(history.places(), &Places::of(history.plan()), "after {command:?}");
        });
        let text = write(history.plan());
        prop_assert_eq!(&read(text.as_bytes()).unwrap(), history.plan().as_ref());
    }

    #[test]
    fn a_refused_command_changes_nothing(mut first in choices(1500), mut then in choices(600)) {
        let mut history = start(&mut first);
        then.go_on_after(&first);
        let mut version = history.version();
        run(&mut history, &mut then, |history, before, command, answer| {
            if answer.is_err() {
                assert_eq!(history.plan().as_ref(), before, "after {command:?}");
                assert_eq!(history.version(), version, "after {command:?}");
            }
            version = history.version();
        });
    }

    #[test]
    fn undo_and_redo_give_the_very_same_plans(mut first in choices(1500), mut then in choices(600)) {
        let mut history = start(&mut first);
        then.go_on_after(&first);
        let mut states = vec![history.plan().as_ref().clone()];
        run(&mut history, &mut then, |history, before, _, _| {
            // What changes nothing is no step.
            if history.plan().as_ref() != before {
                states.push(history.plan().as_ref().clone());
            }
        });
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(history.plan().as_ref(), state);
            prop_assert_eq!(history.places(), &Places::of(state));
        }
        prop_assert!(history.undo().is_none());
        for state in states.iter().skip(1) {
            prop_assert!(history.redo().is_some());
            prop_assert_eq!(history.plan().as_ref(), state);
            prop_assert_eq!(history.places(), &Places::of(state));
        }
        prop_assert!(history.redo().is_none());
    }

    #[test]
    fn the_same_commands_give_the_same_plan(mut first in choices(1500), mut then in choices(600)) {
        let mut history = start(&mut first);
        let mut again = History::new(history.plan().as_ref().clone());
        then.go_on_after(&first);
        run(&mut history, &mut then, |_, _, command, answer| {
            assert_eq!(again.apply(command.clone(), Duration::from_secs(1)), answer);
        });
        prop_assert_eq!(history.plan(), again.plan());
    }
}

fn typing(history: &mut History, owner: Id, text: &str, millis: u64) {
    let (field, language) = (Field::Text, Language::Ru);
    let command = Command::SetText { owner, field, language, text: text.to_owned() };
    history.apply(command, Duration::from_millis(millis)).unwrap();
}

fn with_goals() -> (History, Id, Id) {
    let mut plan = Plan::new(Language::Ru);
    let (first, second) = (Id::from_u128(1), Id::from_u128(2));
    plan.goals = [first, second].map(|id| Goal { id, ..Goal::default() }).into_iter().collect();
    (History::new(plan), first, second)
}

fn words(history: &History, goal: Id) -> &str {
    history.plan().goals.get(goal).and_then(|goal| goal.text.get(Language::Ru)).unwrap_or_default()
}

fn steps(history: &mut History) -> usize {
    std::iter::from_fn(|| history.undo()).count()
}

#[test]
fn typing_in_one_field_is_one_step() {
    let (mut history, goal, _) = with_goals();
    for (text, at) in [("Ч", 0), ("Чи", 1000), ("Чис", 2000), ("Чист", 3400)] {
        typing(&mut history, goal, text, at);
    }
    assert_eq!(words(&history, goal), "Чист");
    assert_eq!(steps(&mut history), 1);
    assert_eq!(words(&history, goal), "");
}

#[test]
fn the_letters_behind_the_one_that_made_an_item_are_the_same_step() {
    let (mut history, _, _) = with_goals();
    let id = Id::from_u128(3);
    let goal = Goal { id, text: Text::new(Language::Ru, "Ч"), ..Goal::default() };
    let command = Command::Insert { item: goal.into(), slot: Slot::Goals, index: 2 };
    history.apply(command, Duration::ZERO).unwrap();
    typing(&mut history, id, "Чи", 100);
    typing(&mut history, id, "Чис", 200);
    assert_eq!(words(&history, id), "Чис");
    assert_eq!(steps(&mut history), 1);
    assert!(history.plan().goals.get(id).is_none());
}

#[test]
fn a_pause_another_field_another_command_or_a_seal_start_a_new_step() {
    let (mut history, goal, other) = with_goals();
    typing(&mut history, goal, "а", 0);
    typing(&mut history, goal, "аб", 1500);
    assert_eq!(steps(&mut history), 2);
    typing(&mut history, goal, "а", 0);
    typing(&mut history, other, "б", 1);
    typing(&mut history, goal, "аб", 2);
    assert_eq!(steps(&mut history), 3);
    typing(&mut history, goal, "а", 0);
    history.apply(Command::Learn { word: "а".to_owned(), known: true }, Duration::from_millis(1)).unwrap();
    typing(&mut history, goal, "аб", 2);
    assert_eq!(steps(&mut history), 3);
    typing(&mut history, goal, "а", 0);
    history.seal();
    typing(&mut history, goal, "аб", 1);
    assert_eq!(steps(&mut history), 2);
}

#[test]
fn typing_after_undo_is_a_step_of_its_own() {
    let (mut history, goal, _) = with_goals();
    typing(&mut history, goal, "а", 0);
    typing(&mut history, goal, "б", 5000);
    history.undo();
    typing(&mut history, goal, "в", 5100);
    assert!(history.redoable().is_none());
    history.undo();
    assert_eq!(words(&history, goal), "а");
}

#[test]
fn saving_in_between_is_not_undone() {
    let (mut history, goal, _) = with_goals();
    typing(&mut history, goal, "а", 0);
    history.set_revision(5);
    history.undo();
    assert_eq!(history.plan().revision, 5);
    history.redo();
    assert_eq!((history.plan().revision, words(&history, goal)), (5, "а"));
}

#[test]
fn changes_that_cancel_each_other_out_are_no_step() {
    let (mut history, goal, _) = with_goals();
    let learn = |known| Command::Learn { word: "а".to_owned(), known };
    history.apply(Command::All(vec![learn(true), learn(false)]), Duration::ZERO).unwrap();
    let empty = Wording { levels: [(Level::Task, Text::default())].into(), ..Wording::default() };
    history.apply(Command::Put { item: Item::Wording(Arc::new(empty)) }, Duration::ZERO).unwrap();
    typing(&mut history, goal, "", 0);
    assert_eq!((steps(&mut history), history.version()), (0, 0));
}
