//! Fast typing: what one frame brings is dealt out.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use egui::{Event, Key, Modifiers};
use kengesh::app::input::split;
use proptest::prelude::*;

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn words_behind_enter_wait_for_the_next_frame() {
    let enter = key(Key::Enter, Modifiers::NONE);
    let events = vec![Event::Text("а".into()), enter.clone(), Event::Text("б".into())];
    let (now, later) = split(events);
    assert_eq!(now, [Event::Text("а".into()), enter]);
    assert_eq!(later, [Event::Text("б".into())]);
}

fn event() -> impl Strategy<Value = Event> {
    let keys = prop::sample::select(vec![Key::Enter, Key::A, Key::Tab, Key::F7, Key::Backspace, Key::Z]);
    let modifiers = prop::sample::select(vec![Modifiers::NONE, Modifiers::CTRL, Modifiers::SHIFT, Modifiers::ALT]);
    prop_oneof![
        "[а-я]".prop_map(Event::Text),
        (keys, modifiers).prop_map(|(k, m)| key(k, m)),
        Just(Event::ModifiersChanged(Modifiers::NONE)),
    ]
}

proptest! {
    #[test]
    fn no_event_is_lost_and_their_order_stays(events in prop::collection::vec(event(), 0..12)) {
        let (mut dealt, mut rest, mut frames) = (Vec::new(), events.clone(), 0);
        while !rest.is_empty() {
            let (now, later) = split(rest);
            prop_assert!(!now.is_empty());
            dealt.extend(now);
            rest = later;
            frames += 1;
        }
        prop_assert!(frames <= events.len());
        prop_assert_eq!(dealt, events);
    }
}
