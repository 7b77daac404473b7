//! A language that nobody speaks, whose words are two fifths longer: the window has room for it at 1024 × 768.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::Window;
use common::sample;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::i18n::Translator;
use kengesh::model::Language;
use kengesh::storage::{Over, Previous, RealFiles, Settings, ShownPages};

const SIZE: egui::Vec2 = egui::vec2(1024.0, 768.0);

/// So far may things that are drawn to whole points stand over an edge or another thing.
const SLACK: f32 = 2.0;

fn phrases() -> &'static Translator {
    static LONG: std::sync::LazyLock<Translator> = std::sync::LazyLock::new(|| Translator::stretched(Language::Ru));
    &LONG
}

fn open(opening: Opening) -> Window {
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let start = Start { opening, settings, phrases: Some(phrases()), ..Start::default() };
    Window::begin(start, SIZE, Box::new(NoDialogs))
}

fn kant() -> Window {
    open(Opening::Sample(Box::new(sample("kant-2014-2017.ron"))))
}

/// What can be pressed or ticked: its name, its place, and what it stands in.
fn controls(window: &Window) -> Vec<(String, Rect, String)> {
    let pressed =
        |role| matches!(role, Role::Button | Role::ComboBox | Role::CheckBox | Role::RadioButton | Role::Link);
    let all = window.harness.query_all_by(move |node| pressed(node.role()));
    let shown = all.filter(|node| !node.accesskit_node().is_hidden());
    shown
        .map(|node| {
            let parent = format!("{:?}", node.accesskit_node().parent_id());
            (node.accesskit_node().label().unwrap_or_default(), node.rect(), parent)
        })
        .collect()
}

/// Everything that can be pressed stands within the window, and no two things of one bar or line on each other. (What is
/// scrolled under a bar stands in another thing than the bar's buttons.)
fn fits(window: &Window, view: &str) {
    let controls = controls(window);
    assert!(controls.len() > 2, "{view}: there is something to press");
    for (name, rect, _) in &controls {
        let within = rect.left() >= -SLACK && rect.right() <= SIZE.x + SLACK;
        assert!(within, "{view}: «{name}» leaves the window: {rect:?}");
    }
    let line = |rect: &Rect| rect.height() < 48.0;
    for (index, (name, rect, parent)) in controls.iter().enumerate() {
        let beside = |(_, place, of): &&(String, Rect, String)| of == parent && line(place) && line(rect);
        for (other, place, _) in controls.iter().skip(index + 1).filter(beside) {
            let both = rect.intersect(*place);
            let apart = both.width() <= SLACK || both.height() <= SLACK;
            assert!(apart, "{view}: «{name}» {rect:?} and «{other}» {place:?} stand on each other");
        }
    }
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.press_with(modifiers, key);
}

#[test]
fn longer_words_have_room_on_the_start_screen() {
    fits(&open(Opening::Nothing), "start screen");
}

#[test]
fn longer_words_have_room_in_every_section() {
    let mut window = kant();
    fits(&window, "passport");
    for _ in 0..window.plan().sections.len() {
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
        let open = window.plan().sections.len();
        fits(&window, &format!("a section of {open}"));
    }
}

#[test]
fn longer_words_have_room_in_what_opens_beside_and_over_the_work() {
    let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    let views = [
        ("search", Modifiers::COMMAND, Key::F),
        ("what is still to be done", shift, Key::G),
        ("translation", shift, Key::T),
        ("looks", shift, Key::D),
        ("all commands", shift, Key::P),
        ("help", Modifiers::NONE, Key::F1),
        ("export", Modifiers::COMMAND, Key::E),
        ("gaps", Modifiers::NONE, Key::F4),
    ];
    for (view, modifiers, key) in views {
        let mut window = kant();
        press(&mut window, modifiers, key);
        fits(&window, view);
    }
}

#[test]
fn longer_words_have_room_in_the_list_of_versions() {
    let folder = tempfile::tempdir().unwrap();
    let (file, data) = (folder.path().join("план.ron"), folder.path().join("data"));
    let mut plan = sample("kant-2014-2017.ron");
    for _ in 0..2 {
        plan.revision += 1;
        kengesh::storage::save(&RealFiles, &file, &plan, Over::Anything, Previous::Kept(Some(&data))).unwrap();
    }
    let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
    let start = Start {
        opening: Opening::File(file),
        settings,
        phrases: Some(phrases()),
        data_folder: Some(data),
        ..Start::default()
    };
    let mut window = Window::begin(start, SIZE, Box::new(NoDialogs));
    window.wait_for("the plan", |window| window.harness.state().plan().is_some());
    press(&mut window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);
    window.type_text(&phrases().say("command-versions"));
    window.press(Key::Enter);
    window.wait_for("the comparisons", |window| window.sees(&phrases().say("versions-alone")));
    fits(&window, "versions");
}

#[test]
fn longer_words_have_room_in_the_table() {
    let mut window = kant();
    let priorities = window.plan().sections.iter().position(|s| s.kind == kengesh::model::SectionKind::Priorities);
    for _ in 0..=priorities.unwrap() {
        press(&mut window, Modifiers::COMMAND, Key::PageDown);
    }
    press(&mut window, Modifiers::NONE, Key::F3);
    fits(&window, "table");
}
