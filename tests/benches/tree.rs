//! How long a frame of the priority tree takes, at a thousand and at ten thousand nodes.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use eframe::App as _;
use kengesh::app::{KengeshApp, NoClipboard, NoDialogs, Opening, Ports, Start};
use kengesh::edit::{Command, History};
use kengesh::i18n::Translator;
use kengesh::model::{Field, Id, Language, Plan};
use kengesh::storage::{RealFiles, Settings, ShownPages};
use kengesh::ui::views::TreeView;
use kengesh::ui::{At, Caret, Context, Outbox, Selection, Spot, theme};

mod sized;

use sized::{WORDS, plan};

/// A measure in the middle of the plan.
fn middle(plan: &Plan) -> Id {
    let priority = plan.priorities.at(plan.priorities.len() / 2);
    let task = priority.and_then(|priority| priority.tasks.at(priority.tasks.len() / 2));
    task.and_then(|task| task.measures.at(1)).map_or(plan.id, |measure| measure.id)
}

struct Desk {
    ctx: egui::Context,
    history: History,
    caret: Caret,
    selection: Selection,
    view: TreeView,
    time: f64,
}

impl Desk {
    fn new(plan: Plan) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx);
        Self {
            ctx,
            history: History::new(plan),
            caret: Caret::default(),
            selection: Selection::default(),
            view: TreeView::default(),
            time: 0.0,
        }
    }

    fn frame(&mut self, events: Vec<egui::Event>) {
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 768.0)));
        self.time += 0.016;
        let input = egui::RawInput { screen_rect, events, time: Some(self.time), ..Default::default() };
        let mut out = Outbox::default();
        let mut output = self.ctx.run_ui(input, |ui| {
            let mut cx = Context {
                plan: self.history.plan(),
                places: self.history.places(),
                version: self.history.version(),
                tr: Translator::of(Language::Ru),
                language: Language::Ru,
                second: None,
                spelling: None,
                hall: false,
                selection: &mut self.selection,
                caret: &mut self.caret,
                out: &mut out,
            };
            self.view.show(ui, &mut cx);
        });
        assert!(output.shapes.len() > 40, "the rows in sight must have been drawn");
        // Nobody paints here.
        output.textures_delta.clear();
        black_box(output);
        for command in out.edits {
            let _ = self.history.apply(command, Duration::from_secs_f64(self.time));
        }
    }
}

fn frames(c: &mut Criterion) {
    for (name, size) in [("1000", (10, 10, 9)), ("10500", (20, 25, 20))] {
        let (priorities, tasks, measures) = size;
        let mut desk = Desk::new(plan(priorities, tasks, measures));
        let measure = middle(desk.history.plan());
        desk.caret.go(Spot::text(measure), At::End);
        for _ in 0..5 {
            desk.frame(Vec::new());
        }
        desk.frame(vec![egui::Event::Text("я".to_owned())]);
        assert!(desk.history.version() > 0, "what was typed must have reached the plan");
        c.bench_function(&format!("tree/typing/{name}"), |bencher| {
            let mut letters = 0_u32;
            bencher.iter(|| {
                letters += 1;
                // The words come and go, so that they do not grow with the number of rounds.
                if letters.is_multiple_of(2) {
                    let key = egui::Key::Backspace;
                    let modifiers = egui::Modifiers::NONE;
                    let (pressed, repeat) = (true, false);
                    desk.frame(vec![egui::Event::Key { key, physical_key: None, pressed, repeat, modifiers }]);
                } else {
                    desk.frame(vec![egui::Event::Text("я".to_owned())]);
                }
            });
        });
        c.bench_function(&format!("tree/scrolling/{name}"), |bencher| {
            let at = egui::pos2(600.0, 400.0);
            let mut round = 0_u32;
            bencher.iter(|| {
                round += 1;
                let way = if (round / 400).is_multiple_of(2) { -120.0 } else { 120.0 };
                let wheel = egui::Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta: egui::vec2(0.0, way),
                    phase: egui::TouchPhase::Move,
                    source: egui::MouseWheelSource::Wheel,
                    modifiers: egui::Modifiers::NONE,
                };
                desk.frame(vec![egui::Event::PointerMoved(at), wheel]);
            });
        });
        c.bench_function(&format!("tree/idle/{name}"), |bencher| bencher.iter(|| desk.frame(Vec::new())));
    }
}

/// The whole window with the tree open: bars, steps, counts and all; without the document's pages, and beside them.
fn window(c: &mut Criterion) {
    for (name, size) in [("1000", (10, 10, 9)), ("10500", (20, 25, 20))] {
        for (pages, shown) in [("", ShownPages::Off), ("-with-pages", ShownPages::Beside)] {
            typing(c, &format!("window{pages}"), name, size, shown);
        }
    }
}

fn typing(c: &mut Criterion, bench: &str, name: &str, size: (usize, usize, usize), pages: ShownPages) {
    let (priorities, tasks, measures) = size;
    let plan = sized::strategy(priorities, tasks, measures);
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let settings = Settings { pages, ..Settings::default() };
    let start = Start { opening: Opening::Sample(Box::new(plan)), settings, ..Start::default() };
    let ports = Ports { files: Arc::new(RealFiles), dialogs: Box::new(NoDialogs), clipboard: Box::new(NoClipboard) };
    let mut app = KengeshApp::new(&ctx, start, ports);
    let mut outside = eframe::Frame::_new_kittest();
    let mut time = 0.0;
    let mut frame = |events: Vec<egui::Event>| {
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 768.0)));
        time += 0.016;
        let input = egui::RawInput { screen_rect, events, time: Some(time), ..Default::default() };
        let mut output = ctx.run_ui(input, |ui| {
            app.logic(ui.ctx(), &mut outside);
            app.ui(ui, &mut outside);
        });
        assert!(output.shapes.len() > 40, "the rows are drawn");
        // Nobody paints here.
        output.textures_delta.clear();
        black_box(output);
        (app.plan().map_or(0, |plan| plan.priorities.len()), app.pages().map(Arc::as_ptr))
    };
    let press = |key: egui::Key, modifiers: egui::Modifiers| {
        vec![egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]
    };
    frame(press(egui::Key::PageDown, egui::Modifiers::COMMAND));
    for _ in 0..5 {
        frame(Vec::new());
    }
    frame(vec![egui::Event::Text("яя".to_owned())]);
    assert_eq!(frame(Vec::new()).0, priorities + 1, "what was typed must have reached the plan");
    // Until the thread that sets the pages is at rest.
    let (mut last, mut calm) = (None, 0);
    while pages != ShownPages::Off && calm < 100 {
        std::thread::sleep(Duration::from_millis(100));
        let shown = frame(Vec::new()).1;
        calm = if shown.is_none() || shown != last { 0 } else { calm + 1 };
        last = shown;
    }
    c.bench_function(&format!("{bench}/idle/{name}"), |bencher| bencher.iter(|| frame(Vec::new())));
    c.bench_function(&format!("{bench}/typing/{name}"), |bencher| {
        let mut round = 0_u32;
        bencher.iter(|| {
            round += 1;
            if round.is_multiple_of(2) {
                frame(press(egui::Key::Backspace, egui::Modifiers::NONE))
            } else {
                frame(vec![egui::Event::Text("я".to_owned())])
            }
        });
    });
}

fn history(c: &mut Criterion) {
    let plan = plan(20, 25, 20);
    let owner = middle(&plan);
    let mut history = History::new(plan);
    let mut round = 0_u32;
    c.bench_function("history/set_text/10500", |bencher| {
        bencher.iter(|| {
            round += 1;
            let text = format!("{WORDS} {round}");
            let command = Command::SetText { owner, field: Field::Text, language: Language::Ru, text };
            black_box(history.apply(command, Duration::from_millis(u64::from(round)))).ok()
        });
    });
}

criterion_group!(benches, frames, history, window);
criterion_main!(benches);
