//! Typing ahead: what was typed behind an Enter in the same frame belongs to the field the caret goes to.
//!
//! On a slow computer a frame can bring a word, an Enter and the next word at once.

use egui::{Event, Id, InputState, Key, Ui};

#[derive(Clone)]
struct Ahead {
    pass: u64,
    events: Vec<Event>,
}

fn place() -> Id {
    Id::unique("typed-ahead")
}

/// Takes out of the input what was typed behind the first press of this key.
pub(super) fn behind(input: &mut InputState, key: Key) -> Vec<Event> {
    let is_key = |event: &Event| matches!(event, Event::Key { key: other, pressed: true, .. } if *other == key);
    let Some(at) = input.events.iter().position(is_key) else { return Vec::new() };
    let is_typed = |event: &Event| {
        matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_) | Event::Key { pressed: true, .. })
    };
    let (typed, other) = input.events.split_off(at + 1).into_iter().partition(is_typed);
    let other: Vec<Event> = other;
    input.events.extend(other);
    typed
}

/// Keeps it for the next frame.
pub(super) fn keep(ui: &Ui, events: Vec<Event>) {
    if events.is_empty() {
        return;
    }
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(place(), Ahead { pass, events }));
    ui.ctx().request_repaint();
}

/// Gives it to the field that now has the keyboard, before what was typed since.
pub(super) fn replay(ui: &Ui) {
    let now = ui.ctx().cumulative_pass_nr();
    let kept = ui.data(|data| data.get_temp::<Ahead>(place()));
    let Some(ahead) = kept.filter(|ahead| ahead.pass < now) else { return };
    ui.data_mut(|data| data.remove::<Ahead>(place()));
    // Older than the frame before: the caret went nowhere, and nobody waits for it.
    if ahead.pass + 2 >= now {
        ui.input_mut(|input| drop(input.events.splice(0..0, ahead.events)));
    }
}
