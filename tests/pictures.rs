//! Reference pictures of the window, drawn by a Vulkan device in software (lavapipe; Debian: `mesa-vulkan-drivers`).
//!
//! They are renewed with `UPDATE_SNAPSHOTS=1 cargo test --test pictures -- --ignored`: look at each one that changed
//! before it is taken in. What a run saw instead stands beside the picture as `*.new.png`, what differs as `*.diff.png`.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]
#![cfg(target_os = "linux")]

mod common;
#[path = "benches/sized/mod.rs"]
mod sized;

use common::app::{Window, say};
use egui::{Key, Modifiers, vec2};
use egui_kittest::SnapshotOptions;
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::i18n::Translator;
use kengesh::model::{Language, Plan};
use kengesh::storage::{Settings, ShownPages, Theme};

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The window on a 1024 × 768 projector. The caret does not blink, so that a picture is the same at every moment.
fn open(opening: Opening, language: Language, theme: Theme) -> Window {
    let settings = Settings { language: Some(language), theme, pages: ShownPages::Off, ..Settings::default() };
    let start = Start { opening, settings, ..Start::default() };
    let mut window = Window::begin(start, vec2(1024.0, 768.0), Box::new(NoDialogs));
    for either in [egui::Theme::Light, egui::Theme::Dark] {
        window.harness.ctx.style_mut_of(either, |style| {
            style.visuals.text_cursor.blink = false;
            style.animation_time = 0.0;
        });
    }
    // The harness has a theme of its own.
    window.harness.ctx.set_theme(if theme == Theme::Dark { egui::Theme::Dark } else { egui::Theme::Light });
    window.settle();
    window
}

fn plan(plan: Plan) -> Opening {
    Opening::Sample(Box::new(plan))
}

/// The plan of Kant in the Russian, light window, so many sections in.
fn kant(sections: usize) -> Window {
    let mut window = open(plan(common::sample("kant-2014-2017.ron")), Language::Ru, Theme::Light);
    for _ in 0..sections {
        window.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    window
}

/// The same at the first measure of the tree.
fn tree() -> Window {
    let mut window = kant(0);
    window.harness.get_all_by_label_contains("Приоритетные направления").next().expect("the step").click();
    window.settle();
    window.focus("Мера 1.1.1");
    window
}

/// Compares the window with its picture. Other versions of the device smooth edges a little differently: so much a
/// point may differ, and so few points may differ more.
fn compare(window: &mut Window, name: &str) {
    // Jobs beside the frame, counting gaps for one, have said what they know.
    for _ in 0..20 {
        window.settle();
    }
    window.harness.snapshot_options(name, &SnapshotOptions::new().threshold(2.0).max_failed_pixels(40));
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn swot() {
    compare(&mut kant(3), "swot");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn swot_of_a_new_plan_in_kyrgyz_and_dark() {
    let new = kengesh::work::STRATEGY.copy_in(Language::Ky, Translator::of(Language::Ky)).expect("a template");
    let mut window = open(plan(new), Language::Ky, Theme::Dark);
    for _ in 0..3 {
        window.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    compare(&mut window, "swot-new-ky-dark");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn problems() {
    compare(&mut kant(4), "problems");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn goals() {
    compare(&mut kant(5), "goals");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn tree_with_the_fields_of_a_measure() {
    let mut window = tree();
    window.press(Key::F2);
    compare(&mut window, "tree-fields");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn table() {
    let mut window = tree();
    window.press(Key::F3);
    compare(&mut window, "table");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn translation_in_kyrgyz_and_dark() {
    let mut window = open(plan(common::sample("kant-2014-2017.ron")), Language::Ky, Theme::Dark);
    window.press_with(COMMAND_SHIFT, Key::T);
    compare(&mut window, "translation-ky-dark");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn what_is_still_to_be_done() {
    let mut window = tree();
    window.press_with(COMMAND_SHIFT, Key::G);
    compare(&mut window, "checks");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn export() {
    let mut window = kant(3);
    window.press_with(Modifiers::COMMAND, Key::E);
    window.write(&say("export-folder"), "/home/user/Документы");
    compare(&mut window, "export");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn looks_of_the_document() {
    let mut adopted = common::sample("kant-2014-2017.ron");
    // Drafts bear today's date.
    std::sync::Arc::make_mut(&mut adopted.passport).approval.adopted = true;
    let mut window = open(plan(adopted), Language::Ru, Theme::Light);
    window.press_with(COMMAND_SHIFT, Key::D);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    compare(&mut window, "looks");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn commands_by_name() {
    let mut window = kant(3);
    window.press_with(COMMAND_SHIFT, Key::P);
    compare(&mut window, "commands");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn start_screen() {
    compare(&mut open(Opening::Nothing, Language::Ru, Theme::Light), "start");
}

#[test]
#[ignore = "needs a Vulkan device: lavapipe in CI"]
fn ten_thousand_measures_in_the_dark() {
    let mut window = open(plan(sized::strategy(20, 25, 20)), Language::Ru, Theme::Dark);
    window.press_with(Modifiers::COMMAND, Key::PageDown);
    compare(&mut window, "ten-thousand-dark");
}
