//! One view of a plan in a window of its own: after every frame what it asked for is carried out.

#![allow(dead_code, reason = "each test uses its part")]

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use kengesh::edit::History;
use kengesh::i18n::Translator;
use kengesh::model::{Language, Plan};
use kengesh::ui::{Caret, Context, Outbox, Selection, theme};

/// What the window keeps beside the view.
pub struct Desk {
    pub history: History,
    pub caret: Caret,
    pub selection: Selection,
    pub refusals: Vec<String>,
    clock: Duration,
}

/// A view shown over the whole window.
pub struct Window<'a> {
    pub harness: Harness<'a, Desk>,
}

impl<'a> Window<'a> {
    /// Opens a plan in a view.
    pub fn new(plan: Plan, mut show: impl FnMut(&mut egui::Ui, &mut Context<'_>) + 'a) -> Self {
        let desk = Desk {
            history: History::new(plan),
            caret: Caret::default(),
            selection: Selection::default(),
            refusals: Vec::new(),
            clock: Duration::ZERO,
        };
        let harness = Harness::builder()
            .with_size(egui::vec2(1000.0, 700.0))
            .with_max_steps(40)
            .with_context_setup(theme::install)
            .build_ui_state(move |ui, desk: &mut Desk| frame(ui, desk, &mut show), desk);
        Self { harness }
    }

    pub fn plan(&self) -> &Plan {
        self.harness.state().history.plan()
    }

    /// Clicks a field or button by its accessible name.
    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.harness.run();
    }

    /// Puts the caret in the field of this name.
    pub fn focus(&mut self, name: &str) {
        self.harness.get_by_label(name).focus();
        self.harness.run();
    }

    /// Types into whatever has the keyboard, as one event.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Pastes into whatever has the keyboard.
    pub fn paste(&mut self, text: &str) {
        self.harness.event(egui::Event::Paste(text.to_owned()));
        self.harness.run();
    }

    pub fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub fn press_with(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    /// Drags by the handle of this name to the lower part of the field of that name.
    pub fn drag(&mut self, handle: &str, over: &str) {
        let from = self.harness.get_by_label(handle).rect().center();
        let field = self.harness.get_by_label(over).rect();
        let to = egui::pos2(field.center().x, field.bottom() - 1.0);
        self.harness.drag_at(from);
        self.harness.run_steps(1);
        for share in [0.3, 0.6, 1.0] {
            self.harness.hover_at(from + (to - from) * share);
            self.harness.run_steps(1);
        }
        self.harness.drop_at(to);
        self.harness.run();
    }

    pub fn undo(&mut self) {
        self.harness.state_mut().history.undo();
        self.harness.run();
    }

    /// Whether a field or words of this name are on the screen.
    pub fn sees(&self, name: &str) -> bool {
        self.harness.query_by_label(name).is_some()
    }

    /// Whether the field of this name has the keyboard.
    pub fn is_in(&self, name: &str) -> bool {
        self.harness.query_by_label(name).is_some_and(|node| node.is_focused())
    }
}

fn frame(ui: &mut egui::Ui, desk: &mut Desk, show: &mut impl FnMut(&mut egui::Ui, &mut Context<'_>)) {
    let mut out = Outbox::default();
    let mut cx = Context {
        plan: desk.history.plan(),
        places: desk.history.places(),
        version: desk.history.version(),
        tr: Translator::of(Language::Ru),
        language: Language::Ru,
        second: None,
        spelling: None,
        hall: false,
        selection: &mut desk.selection,
        caret: &mut desk.caret,
        out: &mut out,
    };
    show(ui, &mut cx);
    // Far apart: every edit is a step of its own.
    desk.clock += Duration::from_secs(2);
    for command in out.edits {
        if let Err(refusal) = desk.history.apply(command, desk.clock) {
            desk.refusals.push(refusal.to_string());
        }
        ui.ctx().request_repaint();
    }
    if desk.caret.wanted.is_some() {
        ui.ctx().request_repaint();
    }
}
