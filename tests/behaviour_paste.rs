//! Pasting lists: a look at clean items before they go in, one step to take them back.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use std::sync::Arc;

use common::app::{Window, say};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use kengesh::app::{Clipboard, KengeshApp, NoDialogs, Opening, Ports, Start};
use kengesh::model::*;
use kengesh::storage::{RealFiles, Settings, ShownPages};

fn plan() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    for (kind, title) in [
        (SectionKind::Swot, "SWOT"),
        (SectionKind::Problems, "Проблемы"),
        (SectionKind::Priorities, "Приоритеты"),
        (SectionKind::Risks, "Риски"),
    ] {
        plan.sections.push(Section { kind, title: Text::new(Language::Ru, title), ..Section::default() });
    }
    plan
}

fn open() -> Window {
    Window::open(Opening::Sample(Box::new(plan())))
}

fn paste(window: &mut Window, text: &str) {
    window.harness.event(egui::Event::Paste(text.to_owned()));
    window.settle();
}

fn words<'a>(texts: impl Iterator<Item = &'a Text>) -> Vec<String> {
    texts.map(|text| text.get(Language::Ru).unwrap_or_default().to_owned()).collect()
}

fn strengths(window: &Window) -> Vec<String> {
    let swot = window.plan().swots.at(0);
    swot.map(|swot| words(swot.strengths.iter().map(|card| &card.text))).unwrap_or_default()
}

#[test]
fn the_list_from_the_chat_becomes_clean_cards_after_a_look_and_one_undo_takes_them_back() {
    let mut window = open();
    window.click_containing("SWOT");
    window.click("Новая карточка: Сильные стороны");
    window.type_text("Близость к столице");
    window.press(Key::Enter);
    paste(&mut window, "• Чистая вода;\n• Трудолюбивые жители;\n• Близость к столице.\n\u{f0b7}\tЖелезная дорога");
    assert!(window.sees("Чистая вода"), "the look shows clean words");
    assert!(window.sees("похоже на: Близость к столице"), "what is there already is pointed out");
    assert_eq!(strengths(&window).len(), 1, "nothing goes in before it is looked at");
    window.press(Key::Enter);
    assert_eq!(strengths(&window), ["Близость к столице", "Чистая вода", "Трудолюбивые жители", "Железная дорога"]);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(strengths(&window), ["Близость к столице"]);
}

#[test]
fn esc_in_the_look_takes_nothing() {
    let mut window = open();
    window.click_containing("SWOT");
    window.click("Новая карточка: Угрозы");
    paste(&mut window, "1. Засуха\n2. Отток молодёжи");
    window.press(Key::Escape);
    assert!(window.plan().swots.is_empty());
    assert!(!window.sees(&say("paste-take")));
}

#[test]
fn levels_become_causes_in_problems() {
    let mut window = open();
    window.click_containing("Проблемы");
    window.click("Новая проблема");
    paste(&mut window, "1. Мало рабочих мест\n1.1. Закрыты заводы\n1.2. Нет кредитов\n2. Плохие дороги");
    window.press(Key::Enter);
    let problems = &window.plan().problems;
    assert_eq!(
        words(problems.iter().map(|problem| &problem.text)),
        ["Мало рабочих мест", "Закрыты заводы", "Нет кредитов", "Плохие дороги"]
    );
    let first = problems.at(0).unwrap().id;
    let causes: Vec<Option<Id>> = problems.iter().map(|problem| problem.cause_of).collect();
    assert_eq!(causes, [None, Some(first), Some(first), None]);
}

#[test]
fn levels_become_tasks_and_measures_in_the_tree() {
    let mut window = open();
    window.click_containing("Приоритеты");
    window.click(&say("tree-new-priority"));
    paste(
        &mut window,
        "1. Чистый город\n\t1.1. Вывоз мусора\n\t\t1.1.1. Купить мусоровоз\n\t\t1.1.2. Поставить баки\n2. Дороги",
    );
    window.press(Key::Enter);
    let priorities = &window.plan().priorities;
    assert_eq!(words(priorities.iter().map(|priority| &priority.title)), ["Чистый город", "Дороги"]);
    let task = priorities.at(0).unwrap().tasks.at(0).unwrap();
    assert_eq!(task.title.get(Language::Ru), Some("Вывоз мусора"));
    assert_eq!(words(task.measures.iter().map(|measure| &measure.text)), ["Купить мусоровоз", "Поставить баки"]);
}

#[test]
fn a_table_of_measures_fills_their_fields() {
    let mut window = open();
    window.click_containing("Приоритеты");
    window.click(&say("tree-new-priority"));
    window.type_text("Вода");
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.type_text("Трубы");
    window.press(Key::Enter);
    window.press(Key::Tab);
    let table = "Мероприятие\tОтветственный\tСрок\tСумма, тыс. сом\n\
                 Заменить трубы\tВодоканал\t2027\t1500\n\
                 Поставить счётчики\tМэрия\tIV кв. 2026\t20,5\n";
    paste(&mut window, table);
    window.press(Key::Enter);
    let task = Arc::clone(window.plan().priorities.at(0).unwrap().tasks.at(0).unwrap());
    assert_eq!(words(task.measures.iter().map(|measure| &measure.text)), ["Заменить трубы", "Поставить счётчики"]);
    let second = task.measures.at(1).unwrap();
    assert_eq!(second.lead[0].name.get(Language::Ru), Some("Мэрия"));
    assert_eq!(second.timing.to, Some(Moment::Quarter(2026, 4)));
    assert_eq!(second.money[0].money.minor, 2_050_000);
}

#[test]
fn several_lines_can_stay_one_item() {
    let mut window = open();
    window.click_containing("Проблемы");
    window.click("Новая проблема");
    paste(&mut window, "Вода:\n- мутная\n- с перебоями");
    window.click(&say("paste-as-one"));
    assert_eq!(words(window.plan().problems.iter().map(|problem| &problem.text)), ["Вода:\n- мутная\n- с перебоями"]);
}

#[test]
fn a_list_pasted_in_a_form_becomes_its_items() {
    let mut window = open();
    window.click_containing("Риски");
    {
        // Before and after the list, lines wait for running text.
        let mut lines = window.harness.get_all_by_label("Новая строка");
        lines.nth(1).unwrap().click();
    }
    window.settle();
    paste(&mut window, "- Засуха\n- Паводок");
    window.press(Key::Enter);
    assert_eq!(words(window.plan().risks.iter().map(|risk| &risk.text)), ["Засуха", "Паводок"]);
}

/// A clipboard that knows the HTML of what was copied.
struct Html(&'static str);

impl Clipboard for Html {
    fn html(&self) -> Option<String> {
        Some(self.0.to_owned())
    }
}

#[test]
fn the_clipboards_html_tells_levels_that_its_text_has_lost() {
    let html = "<ul><li>Вода<ul><li>Трубы старые</li><li>Нет счётчиков</li></ul></li><li>Дороги</li></ul>";
    let settings = Settings { pages: ShownPages::Off, ..Settings::default() };
    let start = Start { opening: Opening::Sample(Box::new(plan())), settings, ..Start::default() };
    let ports = Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(Html(html)) };
    let harness = egui_kittest::Harness::builder()
        .with_size(egui::vec2(1280.0, 800.0))
        .with_max_steps(40)
        .with_context_setup(kengesh::ui::theme::install)
        .build_eframe(|cc| KengeshApp::new(&cc.egui_ctx, start, ports));
    let mut window = Window { harness };
    window.settle();
    window.click_containing("Проблемы");
    window.click("Новая проблема");
    paste(&mut window, "Вода\nТрубы старые\nНет счётчиков\nДороги");
    window.press(Key::Enter);
    let problems = &window.plan().problems;
    let first = problems.at(0).unwrap().id;
    let causes: Vec<Option<Id>> = problems.iter().map(|problem| problem.cause_of).collect();
    assert_eq!(causes, [None, Some(first), Some(first), None]);
}
