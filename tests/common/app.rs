//! The whole window, driven by names and keys.

#![allow(dead_code, reason = "each test uses its part")]

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kengesh::app::{Dialogs, KengeshApp, NoClipboard, NoDialogs, Opening, Ports, Start};
use kengesh::i18n::Translator;
use kengesh::model::{Language, Plan};
use kengesh::storage::{RealFiles, Settings, ShownPages};

pub struct Window {
    pub harness: Harness<'static, KengeshApp>,
}

impl Window {
    pub fn open(opening: Opening) -> Self {
        Self::with(opening, egui::vec2(1280.0, 800.0), Box::new(NoDialogs))
    }

    /// Without the document's pages: setting them takes time that only their own tests spend. Nor first-time hints.
    pub fn with(opening: Opening, size: egui::Vec2, dialogs: Box<dyn Dialogs>) -> Self {
        let settings = Settings { pages: ShownPages::Off, hints_off: true, ..Settings::default() };
        Self::begin(Start { opening, settings, ..Start::default() }, size, dialogs)
    }

    /// With the document's pages, as the program begins.
    pub fn with_pages(opening: Opening, size: egui::Vec2) -> Self {
        let settings = Settings { hints_off: true, ..Settings::default() };
        Self::begin(Start { opening, settings, ..Start::default() }, size, Box::new(NoDialogs))
    }

    pub fn begin(start: Start, size: egui::Vec2, dialogs: Box<dyn Dialogs>) -> Self {
        Self::on(start, size, Ports { files: Arc::new(RealFiles), dialogs, clipboard: Box::new(NoClipboard) })
    }

    /// On other files than the computer's, or another clipboard.
    pub fn on(start: Start, size: egui::Vec2, ports: Ports) -> Self {
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(40)
            .with_context_setup(kengesh::ui::theme::install)
            .build_eframe(|cc| KengeshApp::new(&cc.egui_ctx, start, ports));
        let mut window = Self { harness };
        window.settle();
        window
    }

    /// Frames until nothing asks for another one, jobs included.
    pub fn settle(&mut self) {
        for _ in 0..6 {
            self.harness.run_ok();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// What is on the clipboard after the window has heard this.
    pub fn copied(&mut self, event: egui::Event) -> String {
        self.harness.event(event);
        self.harness.step();
        let copied = self.harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        self.settle();
        copied.expect("something is on the clipboard")
    }

    /// Waits for a job.
    pub fn wait_for(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        for _ in 0..6000 {
            if done(self) {
                // What has just come, a dialog for one, finds its place in the frames after its first.
                self.harness.step();
                self.harness.step();
                return;
            }
            self.harness.step();
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("waited in vain for {what}");
    }

    pub fn plan(&self) -> &Plan {
        self.harness.state().plan().expect("a plan is open")
    }

    pub fn title(&self) -> String {
        self.harness.state().window_title()
    }

    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.settle();
    }

    pub fn click_containing(&mut self, name: &str) {
        self.harness.get_by_label_contains(name).click();
        self.settle();
    }

    /// A click at a place of the window.
    pub fn click_at(&mut self, place: egui::Pos2) {
        self.harness.hover_at(place);
        self.harness.step();
        self.harness.drag_at(place);
        self.harness.step();
        self.harness.drop_at(place);
        self.settle();
    }

    /// Ticks or unticks a box.
    pub fn tick(&mut self, name: &str) {
        {
            let mut named = self.harness.get_all_by_label(name);
            let ticked = named.find(|node| node.accesskit_node().toggled().is_some());
            ticked.unwrap_or_else(|| panic!("no box {name}")).click();
        }
        self.settle();
    }

    /// Whether a box is ticked, or a radio button.
    pub fn is_ticked(&self, name: &str) -> bool {
        let mut named = self.harness.get_all_by_label(name);
        let toggled = named.find_map(|node| node.accesskit_node().toggled());
        toggled.unwrap_or_else(|| panic!("no box {name}")) == egui::accesskit::Toggled::True
    }

    /// What stands in the field of this name.
    pub fn value_of(&self, name: &str) -> String {
        let mut named = self.harness.get_all_by_label(name);
        let field = named.find(|node| node.accesskit_node().is_text_input());
        field.unwrap_or_else(|| panic!("no field {name}")).value().unwrap_or_default()
    }

    /// Puts other words into the field of this name, and leaves it.
    pub fn write(&mut self, name: &str, words: &str) {
        self.focus(name);
        self.press_with(egui::Modifiers::COMMAND, egui::Key::A);
        if words.is_empty() {
            self.press(egui::Key::Delete);
        } else {
            self.type_text(words);
        }
        self.press(egui::Key::Tab);
    }

    /// Scrolls to what has this name, and clicks it.
    pub fn reach(&mut self, name: &str) {
        self.harness.get_by_label(name).scroll_to_me();
        self.settle();
        self.click(name);
    }

    pub fn sees(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    pub fn focus(&mut self, name: &str) {
        {
            let mut named = self.harness.get_all_by_label(name);
            let field = named.find(|node| node.accesskit_node().is_text_input());
            field.unwrap_or_else(|| panic!("no field {name}")).focus();
        }
        self.settle();
    }

    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    pub fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.settle();
    }

    pub fn press_with(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Replaces the path offered in the field for a path, and presses Enter.
    pub fn type_path(&mut self, path: &Path) {
        let name = say("path-name");
        self.focus(&name);
        self.press_with(egui::Modifiers::COMMAND, egui::Key::A);
        self.type_text(path.to_str().expect("a path in Unicode"));
        self.press(egui::Key::Enter);
    }

    /// What a window's × does.
    pub fn ask_to_close(&mut self) {
        let input = self.harness.input_mut();
        let root = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        self.harness.step();
    }

    /// Whether the last frame refused to close.
    pub fn refused_to_close(&self) -> bool {
        self.commands().any(|command| matches!(command, egui::ViewportCommand::CancelClose))
    }

    pub fn commands(&self) -> impl Iterator<Item = &egui::ViewportCommand> {
        self.harness.output().viewport_output.values().flat_map(|output| &output.commands)
    }
}

/// A phrase of the Russian window.
pub fn say(key: &str) -> String {
    Translator::of(Language::Ru).say(key)
}
