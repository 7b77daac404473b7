//! The document's pages beside the work: they follow what is typed, lead to what is printed, and cost nothing idle.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::app::{Window, say};
use egui::{Key, Modifiers, Rect, Vec2, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{NoDialogs, Opening, Start};
use kengesh::document::Origin;
use kengesh::layout::Pages;
use kengesh::model::{Block, Content, Field, Id, Language, Plan, Problem, Section, SectionKind, Text};
use kengesh::storage::{RealFiles, Settings, ShownPages, load_settings, store_settings};

const WIDE: Vec2 = vec2(1500.0, 900.0);
const NARROW: Vec2 = vec2(1024.0, 768.0);

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

/// Two sections of running text and one of problems, each on a page of its own.
fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    std::sync::Arc::make_mut(&mut plan.passport).title = ru("Стратегия Канта");
    for (title, words) in [("Введение в план", "Первый абзац"), ("Второй раздел", "Второй абзац")]
    {
        let mut section = Section { title: ru(title), ..Section::default() };
        section.opening.push(Block { id: Id::new(), content: Content::Paragraph(ru(words)) });
        section.opening.push(Block { id: Id::new(), content: Content::Paragraph(ru("Последний абзац")) });
        plan.sections.push(section);
    }
    plan.sections.push(Section {
        title: ru("Проблемы города"), kind: SectionKind::Problems, ..Section::default()
    });
    plan.problems.push(Problem { text: ru("Изношены сети"), ..Problem::default() });
    plan
}

fn window(size: Vec2) -> Window {
    let mut window = Window::with_pages(Opening::Sample(Box::new(plan())), size);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.settle();
    window
}

fn pages(window: &Window) -> &Pages {
    window.harness.state().pages().expect("pages are shown")
}

fn name_of(window: &Window, page: usize) -> String {
    format!("Страница {} из {}", page + 1, pages(window).count())
}

/// Where the page is drawn, when it is.
fn page_rect(window: &Window, page: usize) -> Option<Rect> {
    window.harness.query_by_label(&name_of(window, page)).map(|node| node.rect())
}

/// Where on the screen a text of the plan is printed.
fn on_screen(window: &Window, origin: Origin) -> Option<egui::Pos2> {
    let spot = pages(window).spot_of(origin)?;
    let rect = page_rect(window, spot.page)?;
    let scale = rect.width() / pages(window).size(spot.page)?.0 as f32;
    Some(rect.min + vec2(spot.x as f32, spot.y as f32) * scale)
}

fn text(id: Id) -> Origin {
    Origin { id, field: Field::Text }
}

fn paragraph(window: &Window, section: usize, place: usize) -> Id {
    window.plan().sections.at(section).unwrap().opening.at(place).unwrap().id
}

#[test]
fn the_page_follows_what_is_typed() {
    let mut window = window(WIDE);
    window.press_with(Modifiers::COMMAND, Key::PageDown);
    let last = paragraph(&window, 0, 1);
    let spot = pages(&window).spot_of(text(last)).unwrap();
    let before = pages(&window).fingerprint(spot.page);
    window.type_text("Совсем новый абзац");
    let new = paragraph(&window, 0, 2);
    window.wait_for("the paragraph on its page", |window| pages(window).spot_of(text(new)).is_some());
    assert_ne!(pages(&window).fingerprint(spot.page), before, "the page looks different");
    assert!(pages(&window).spot_of(text(new)).unwrap().y > spot.y, "under the one before it");
    assert!(on_screen(&window, text(new)).is_some(), "and its page is in sight");
    window.press_with(Modifiers::COMMAND, Key::Z);
    window.wait_for("the page as it was", |window| pages(window).spot_of(text(new)).is_none());
}

#[test]
fn the_page_shows_the_section_that_is_opened() {
    let mut window = window(WIDE);
    window.harness.get_by_label_contains("Второй раздел").click();
    window.settle();
    let section = window.plan().sections.at(1).unwrap().id;
    let heading = on_screen(&window, Origin { id: section, field: Field::Title }).expect("its page is drawn");
    assert!((40.0..860.0).contains(&heading.y), "its heading is in sight: {heading:?}");
}

#[test]
fn a_click_on_a_paragraph_puts_the_caret_there() {
    let mut window = window(WIDE);
    window.harness.get_by_label_contains("Второй раздел").click();
    window.settle();
    let (first, last) = (paragraph(&window, 1, 0), paragraph(&window, 1, 1));
    for (id, words) in [(last, "Последний абзац дописан"), (first, "Второй абзац дописан")]
    {
        let place = on_screen(&window, text(id)).expect("in sight");
        window.click_at(place + vec2(12.0, 5.0));
        window.type_text(" дописан");
        let places = kengesh::model::Places::of(window.plan());
        let text = window.plan().text(id, Field::Text, &places).and_then(|text| text.get(Language::Ru));
        assert_eq!(text, Some(words));
    }
}

#[test]
fn a_click_on_a_page_alone_opens_the_section_of_what_was_clicked() {
    let mut window = window(WIDE);
    let section = window.plan().sections.at(0).unwrap().id;
    let problem = window.plan().problems.at(0).unwrap().id;
    window.press_with(Modifiers::NONE, Key::F9);
    window.press(Key::End);
    window.press(Key::ArrowUp);
    window.settle();
    let place = on_screen(&window, text(problem)).expect("its page is drawn");
    let height = place.y - 450.0;
    // Scrolled until it is in the middle.
    for _ in 0..(height.abs() / 48.0) as usize {
        window.press(if height < 0.0 { Key::ArrowUp } else { Key::ArrowDown });
    }
    let place = on_screen(&window, text(problem)).expect("its page is drawn");
    window.click_at(place + vec2(12.0, 5.0));
    assert!(on_screen(&window, Origin { id: section, field: Field::Title }).is_none(), "the page stays where it was");
    window.type_text("!");
    let words = window.plan().problems.at(0).unwrap().text.get(Language::Ru).map(str::to_owned);
    assert_eq!(words.as_deref(), Some("Изношены сети!"));
}

#[test]
fn f9_shows_the_pages_beside_alone_and_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let start = Start {
        opening: Opening::Sample(Box::new(plan())),
        settings_folder: Some(folder.path().to_owned()),
        ..Start::default()
    };
    let mut window = Window::begin(start, WIDE, Box::new(NoDialogs));
    let title = say("passport-title");
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.settle();
    assert!(page_rect(&window, 0).is_some() && window.sees(&title), "beside");
    let beside = page_rect(&window, 0).unwrap();
    window.press_with(Modifiers::NONE, Key::F9);
    assert!(page_rect(&window, 0).is_some() && !window.sees(&title), "alone");
    assert!(page_rect(&window, 0).unwrap().width() > beside.width(), "and larger");
    remembered(&mut window, folder.path(), ShownPages::Whole);
    window.press_with(Modifiers::COMMAND, Key::L);
    assert!(window.harness.state().pages().is_none() && window.sees(&title), "not at all");
    remembered(&mut window, folder.path(), ShownPages::Off);
    window.press_with(Modifiers::NONE, Key::F9);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.settle();
    assert!(page_rect(&window, 0).is_some() && window.sees(&title), "beside again");
}

fn remembered(window: &mut Window, folder: &std::path::Path, pages: ShownPages) {
    window.wait_for("the settings", |_| load_settings(&RealFiles, folder).0.pages == pages);
}

#[test]
fn the_status_bar_says_the_page_and_changes_how_pages_are_shown() {
    let mut window = window(WIDE);
    assert!(window.harness.query_by_label_contains(&say("command-pages")).is_some());
    window.harness.get_by_label_contains(&say("command-pages")).click();
    window.settle();
    assert!(!window.sees(&say("passport-title")), "alone");
    window.press(Key::Escape);
    assert!(window.sees(&say("passport-title")), "Esc leads back to the work");
}

#[test]
fn pages_are_turned_by_keys() {
    let mut window = window(WIDE);
    window.press_with(Modifiers::NONE, Key::F9);
    let first = page_rect(&window, 0).unwrap();
    window.press(Key::PageDown);
    let down = page_rect(&window, 0).map_or(-1.0e4, |rect| rect.top());
    assert!(down < first.top() - 300.0, "{down}");
    window.press(Key::End);
    let last = pages(&window).count() - 1;
    assert!(page_rect(&window, last).is_some(), "the last page is in sight");
    window.press(Key::Home);
    assert_eq!(page_rect(&window, 0).map(|rect| rect.top()), Some(first.top()));
}

#[test]
fn keys_pressed_in_a_dialog_over_the_pages_are_the_dialogs() {
    let mut window = window(WIDE);
    window.press_with(Modifiers::NONE, Key::F9);
    let first = page_rect(&window, 0).unwrap();
    window.press_with(Modifiers::COMMAND, Key::E);
    window.press(Key::End);
    assert_eq!(page_rect(&window, 0), Some(first), "the pages stay");
    window.press(Key::Escape);
    assert!(!window.sees(&say("dialog-export")));
    assert!(!window.sees(&say("passport-title")), "still alone");
}

#[test]
fn on_a_narrow_window_a_lens_shows_the_paragraph_in_its_middle() {
    let mut window = window(NARROW);
    window.press_with(Modifiers::COMMAND, Key::PageDown);
    window.press_with(Modifiers::COMMAND, Key::PageDown);
    window.press(Key::ArrowUp);
    window.settle();
    let last = paragraph(&window, 1, 1);
    let place = on_screen(&window, text(last)).expect("its page is in the lens");
    let lens = Rect::from_min_max(pos2(48.0, 500.0), pos2(1024.0, 736.0));
    assert!((place.y - lens.center().y).abs() < 70.0, "{place:?} in {lens:?}");
    let scale = page_rect(&window, 3).unwrap().width() / 595.0;
    assert!((scale - 96.0 / 72.0).abs() < 0.02, "at its full size: {scale}");
    let field = window.harness.get_all_by_value("Последний абзац").next().expect("the field").rect();
    assert!(field.bottom() < 510.0, "what is being written stays above it: {field:?}");
}

#[test]
fn a_low_window_has_no_lens() {
    let window = Window::with_pages(Opening::Sample(Box::new(plan())), vec2(1024.0, 560.0));
    assert!(window.harness.query_by_label_contains("Страница 1 из").is_none());
}

#[test]
fn idle_pages_cost_nothing() {
    let mut window = window(WIDE);
    window.press(Key::Escape);
    window.settle();
    window.harness.step();
    let delay = window.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
    assert!(delay.unwrap() > std::time::Duration::from_secs(60), "{delay:?}");
}

#[test]
fn pages_that_are_not_shown_are_not_made() {
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let start = Start { opening: Opening::Sample(Box::new(plan())), settings, ..Start::default() };
    let mut window = Window::begin(start, WIDE, Box::new(NoDialogs));
    window.type_text("я");
    std::thread::sleep(std::time::Duration::from_millis(300));
    window.settle();
    assert!(window.harness.state().pages().is_none());
}

#[test]
fn the_pages_speak_the_language_that_is_being_edited() {
    let mut plan = plan();
    let passport = std::sync::Arc::make_mut(&mut plan.passport);
    passport.languages.push(Language::Ky);
    passport.title.set(Language::Ky, "Кант шаарынын өнүгүү стратегиясы, кыргызча", Language::Ru);
    let mut window = Window::with_pages(Opening::Sample(Box::new(plan)), WIDE);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    let before = pages(&window).fingerprint(0);
    let name = kengesh::i18n::Translator::of(Language::Ru)
        .say_with("plan-language", &kengesh::i18n::slots([("language", "Кыргызча".into())]));
    window.click(&name);
    window.wait_for("the other language", |window| pages(window).fingerprint(0) != before);
}

#[test]
fn settings_of_an_older_program_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let written = Settings { language: Some(Language::Ky), zoom: 120, pages: ShownPages::Off, ..Settings::default() };
    store_settings(&RealFiles, folder.path(), &written).unwrap();
    let path = folder.path().join("settings.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    let older: String = text.lines().filter(|line| !line.contains("pages")).collect();
    assert!(older.len() < text.len());
    std::fs::write(path, older).unwrap();
    let (settings, broken) = load_settings(&RealFiles, folder.path());
    assert_eq!((settings.language, settings.zoom), (Some(Language::Ky), 120));
    assert_eq!((settings.pages, broken), (ShownPages::Beside, None));
}

#[test]
fn a_click_on_the_text_around_a_board_opens_it() {
    let mut plan = plan();
    let section = plan.sections.at(2).unwrap().id;
    let block = Block { id: Id::new(), content: Content::Paragraph(ru("Вводные слова")) };
    let id = block.id;
    plan.sections.get_mut(section).unwrap().opening.push(block);
    let mut window = Window::with_pages(Opening::Sample(Box::new(plan)), WIDE);
    window.wait_for("the pages", |window| window.harness.state().pages().is_some());
    window.harness.get_by_label_contains("Проблемы города").click();
    window.settle();
    let place = on_screen(&window, text(id)).expect("in sight");
    window.click_at(place + vec2(60.0, 5.0));
    window.type_text(", дописаны");
    let places = kengesh::model::Places::of(window.plan());
    let words = window.plan().text(id, Field::Text, &places).and_then(|text| text.get(Language::Ru));
    assert_eq!(words, Some("Вводные слова, дописаны"));
}

#[test]
fn problems_with_causes_are_drawn_beside_their_list() {
    let mut plan = plan();
    let effect = plan.problems.at(0).unwrap().id;
    let mut window = Window::with(Opening::Sample(Box::new(plan.clone())), WIDE, Box::new(NoDialogs));
    window.harness.get_by_label_contains("Проблемы города").click();
    window.settle();
    assert!(!window.sees(&say("problems-drawing")), "nothing causes anything");
    plan.problems.push(Problem { text: ru("Нет денег"), cause_of: Some(effect), ..Problem::default() });
    let drawings = kengesh::document::problem_tree(&plan, Language::Ru, 8000);
    let mut window = Window::with(Opening::Sample(Box::new(plan)), WIDE, Box::new(NoDialogs));
    window.harness.get_by_label_contains("Проблемы города").click();
    window.settle();
    let drawing = window.harness.get_by_label(&drawings[0].alternative).rect();
    assert!(drawing.left() > 700.0 && drawing.right() <= 1500.0, "{drawing:?}");
    // The cause stands below what it causes.
    window.click_at(pos2(drawing.center().x, drawing.bottom() - 12.0));
    window.type_text("!");
    assert_eq!(window.plan().problems.at(1).unwrap().text.get(Language::Ru), Some("Нет денег!"));
    window.click_at(pos2(drawing.center().x, drawing.top() + 12.0));
    window.type_text("?");
    assert_eq!(window.plan().problems.at(0).unwrap().text.get(Language::Ru), Some("Изношены сети?"));
}
