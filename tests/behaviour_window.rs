//! The window as a whole: files, undo, leaving, languages, small screens.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{NoDialogs, Opening};

/// A new strategy with a title typed.
fn begun() -> Window {
    let mut window = Window::open(Opening::Nothing);
    window.click(&say("start-strategy"));
    window.type_text("Стратегия Канта");
    window
}

fn title_of(window: &Window) -> String {
    let plan = window.plan();
    plan.passport.title.get(plan.main_language()).unwrap_or_default().to_owned()
}

#[test]
fn what_is_typed_is_undone_and_done_again_by_keys() {
    let mut window = begun();
    assert_eq!(title_of(&window), "Стратегия Канта");
    assert!(window.title().starts_with('•'), "{}", window.title());
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(title_of(&window), "");
    window.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(title_of(&window), "Стратегия Канта");
}

#[test]
fn a_plan_is_saved_by_its_path_and_opened_again_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("план");
    let mut window = begun();
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&path);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    let written = path.with_extension("ron");
    assert!(written.is_file(), "the ending is completed");
    assert!(window.title().contains("план.ron"), "{}", window.title());
    let mut again = Window::open(Opening::File(written));
    again.wait_for("the plan", |window| window.harness.state().plan().is_some());
    assert_eq!(**again.harness.state().plan().expect("open"), **window.harness.state().plan().expect("open"));
}

#[test]
fn a_file_that_is_there_is_not_written_over_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("план.ron");
    std::fs::write(&path, "чужое").expect("written");
    let mut window = begun();
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&path);
    window.wait_for("the question", |window| window.sees(&say("dialog-replace")));
    window.click(&say("cancel"));
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "чужое");
    assert!(window.title().starts_with('•'));
}

#[test]
fn a_plan_that_was_not_saved_is_taken_out_as_text_or_saved_when_it_is_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("план.ron");
    let mut window = begun();
    window.press_with(Modifiers::COMMAND, Key::S);
    window.type_path(&file);
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    let protect = |protected| {
        let mut may = std::fs::metadata(&file).unwrap().permissions();
        may.set_readonly(protected);
        std::fs::set_permissions(&file, may).unwrap();
    };
    protect(true);
    window.write(&say("passport-title"), "Только здесь");
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_for("the refusal", |window| window.sees(&say("message-not-saved")));
    assert!(window.title().starts_with('•'));
    window.harness.get_by_label(&say("plan-copy")).click();
    let copied = (0..5).find_map(|_| {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    let plan = kengesh::storage::read(copied.expect("the plan is on the clipboard").as_bytes()).unwrap();
    assert_eq!(plan, *window.plan());
    window.settle();
    assert!(window.sees(&say("plan-copied")), "and the dialog stays");
    protect(false);
    window.click(&say("save-again"));
    window.wait_for("the save", |window| !window.title().starts_with('•'));
    assert!(std::fs::read_to_string(&file).unwrap().contains("Только здесь"));
}

#[test]
fn closing_with_unsaved_work_asks() {
    let mut window = begun();
    window.ask_to_close();
    assert!(window.refused_to_close());
    window.settle();
    assert!(window.sees(&say("dialog-guard")));
    window.click(&say("cancel"));
    assert!(!window.sees(&say("dialog-guard")));
    assert_eq!(title_of(&window), "Стратегия Канта");
    window.ask_to_close();
    window.settle();
    window.harness.get_by_label(&say("guard-leave")).click();
    let mut closed = false;
    for _ in 0..6 {
        window.harness.step();
        closed |= window.commands().any(|command| matches!(command, egui::ViewportCommand::Close));
    }
    assert!(closed);
}

#[test]
fn a_window_without_changes_closes_at_once() {
    let mut window = Window::open(Opening::Nothing);
    window.ask_to_close();
    assert!(!window.refused_to_close());
}

#[test]
fn the_windows_language_changes_at_once() {
    let mut window = Window::open(Opening::Nothing);
    let combo = kengesh::i18n::Translator::of(kengesh::model::Language::Ru)
        .say_with("window-language", &kengesh::i18n::slots([("language", "Русский".into())]));
    window.click(&combo);
    window.click("Кыргызча");
    assert!(window.sees("Жаңы стратегия"));
}

#[test]
fn nothing_important_is_cut_on_a_projector() {
    let dialogs = Box::new(NoDialogs);
    let mut window = Window::with(Opening::Nothing, egui::vec2(1024.0, 768.0), dialogs);
    window.click(&say("start-strategy"));
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1024.0, 768.0));
    for name in [say("export"), say("menu-file"), say("passport-title")] {
        let rect = window.harness.get_all_by_label(&name).next().expect("there").rect();
        assert!(screen.contains_rect(rect), "{name}: {rect:?}");
    }
}

#[test]
fn every_section_of_the_sample_can_be_opened() {
    let plan = common::sample("kant-2014-2017.ron");
    let names: Vec<String> = plan
        .sections
        .iter()
        .map(|section| section.title.get(plan.main_language()).unwrap_or_default().to_owned())
        .collect();
    let mut window = Window::open(Opening::Sample(Box::new(plan)));
    for name in names {
        let row = window.harness.query_all_by_label_contains(&name).next();
        row.unwrap_or_else(|| panic!("{name}")).click();
        window.settle();
    }
}

#[test]
fn what_is_typed_in_a_long_list_stays_in_sight() {
    let plan = common::sample("kant-2014-2017.ron");
    let dialogs = Box::new(NoDialogs);
    let mut window = Window::with(Opening::Sample(Box::new(plan)), egui::vec2(1180.0, 720.0), dialogs);
    for _ in 0..3 {
        window.press_with(Modifiers::COMMAND, Key::PageDown);
    }
    for quadrant in ["W", "O", "T", "S"] {
        window.press_with(Modifiers::CTRL, Key::Tab);
        for letters in 1..=3 {
            window.type_text("я");
            let typed = "я".repeat(letters);
            let mut fields = window.harness.get_all_by_value(&typed);
            let field = fields.find(|node| node.accesskit_node().is_text_input()).expect("the field").rect();
            // The upper or the lower row of quadrants, without their headings.
            let upper = matches!(quadrant, "S" | "W") && (170.0..=460.0).contains(&field.center().y);
            let lower = matches!(quadrant, "O" | "T") && (280.0..=640.0).contains(&field.center().y);
            assert!(upper || lower, "{quadrant}: {typed} at {field:?}");
        }
        window.type_text(quadrant);
    }
}

#[test]
fn f5_shows_the_board_alone_in_large_letters_without_votes_and_back() {
    let mut window = Window::open(Opening::Sample(Box::new(common::sample("kant-2014-2017.ron"))));
    window.click_containing("SWOT");
    assert!(window.sees(&say("votes-giving")));
    window.press(Key::F5);
    window.settle();
    assert!(!window.sees(&say("votes-giving")) && !window.sees(&say("menu-file")));
    assert!(window.harness.ctx.zoom_factor() > 1.5, "read from the last row");
    window.press(Key::F5);
    window.settle();
    assert!(window.sees(&say("menu-file")));
    assert!((window.harness.ctx.zoom_factor() - 1.0).abs() < 0.01, "as it was");
}

/// The table kept a height of its own, and ran over what stands below.
#[test]
fn on_a_low_window_the_table_leaves_room_for_the_text_after_it() {
    let sample = Opening::Sample(Box::new(common::sample("kant-2014-2017.ron")));
    let mut window = Window::with(sample, egui::vec2(1024.0, 480.0), Box::new(NoDialogs));
    window.click_containing("Приоритетные");
    window.press(Key::F3);
    window.settle();
    let rect = |key| window.harness.get_by_label(&say(key)).rect();
    let (after, status) = (rect("narrative-after"), rect("timer"));
    assert!(after.bottom() <= status.top(), "{after:?} is over {status:?}");
}

#[test]
fn the_hall_sees_the_tree_and_nothing_that_could_be_clicked_around_it() {
    let mut window = Window::open(Opening::Sample(Box::new(common::sample("kant-2014-2017.ron"))));
    window.click_containing("Приоритетные");
    let around = ["narrative-before", "narrative-after", "tree-as-table", "section-menu"];
    assert!(around.iter().all(|key| window.sees(&say(key))));
    window.press(Key::F5);
    window.settle();
    assert!(!around.iter().any(|key| window.sees(&say(key))));
    window.press(Key::F5);
    window.settle();
    assert!(around.iter().all(|key| window.sees(&say(key))), "back again");
}

#[test]
fn a_timer_counts_down_quietly() {
    let mut window = begun();
    window.click(&say("timer"));
    window.click("5 мин");
    window.click(&say("timer"));
    window.click(&say("timer-stop"));
    window.click(&say("timer"));
    assert!(!window.sees(&say("timer-stop")), "nothing runs any more");
}
