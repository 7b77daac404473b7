//! Fast typing: what one frame brings is dealt out so that every key finds the field it was meant for.

use egui::{Event, Key};

/// Splits the events of one frame behind the first key that can send the caret elsewhere: what follows waits for the
/// next frame, when the caret has moved. So «а Enter б», arriving at once, gives two items.
///
/// No event is lost, and their order stays.
#[must_use]
pub fn split(mut events: Vec<Event>) -> (Vec<Event>, Vec<Event>) {
    let cut = events.iter().position(is_structural).map_or(events.len(), |place| place + 1);
    let later = events.split_off(cut);
    (events, later)
}

/// Whether this key may change what has the keyboard, or what stands there.
fn is_structural(event: &Event) -> bool {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => {
            modifiers.ctrl || modifiers.command || modifiers.alt || moves(*key)
        }
        // What is pasted may become several items.
        Event::Paste(_) | Event::PasteImage(_) | Event::Cut => true,
        _ => false,
    }
}

fn moves(key: Key) -> bool {
    let named = matches!(
        key,
        Key::Enter
            | Key::Tab
            | Key::Backspace
            | Key::Delete
            | Key::Escape
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
    );
    named || (Key::F1..=Key::F35).contains(&key)
}
