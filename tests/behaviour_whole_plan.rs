//! Half a real strategy typed from the blank template, the keys counted.
#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::Window;
use common::whole::{self, Act, Press, Script};
use egui::{Key, Modifiers};
use kengesh::app::Opening;

fn carry_out(window: &mut Window, act: &Act) {
    match act {
        Act::Type(words) => window.type_text(words),
        Act::Press(press) => match press {
            Press::Enter => window.press(Key::Enter),
            Press::Tab => window.press(Key::Tab),
            Press::BackTab => window.press_with(Modifiers::SHIFT, Key::Tab),
            Press::Down => window.press(Key::ArrowDown),
            Press::Escape => window.press(Key::Escape),
            Press::Fields => window.press(Key::F2),
            Press::NextQuadrant => window.press_with(Modifiers::CTRL, Key::Tab),
            Press::NextSection => window.press_with(Modifiers::COMMAND, Key::PageDown),
        },
    }
}

#[test]
fn half_a_strategy_is_typed_from_the_blank_template_with_few_keys_beyond_its_text() {
    let sample = common::sample("kant-2014-2017.ron");
    let script = Script::of(&sample);
    let mut window = Window::open(Opening::Nothing);
    for act in &script.acts {
        carry_out(&mut window, act);
    }
    whole::check(window.plan(), &sample);
    let (items, keys) = (script.items, script.keys());
    println!("{items} items, {keys} keys beyond their text");
    assert!(items > 120, "{items}");
    assert!(keys * 2 <= items * 3, "{keys} keys for {items} items: more than one and a half for each");
}
