//! A field for a value of the plan that is not a text: a year, a number, a date.

use egui::{Id, TextEdit, Ui};

use super::muted;
use crate::ui::theme;

/// What is being typed, and the plan's value it stands for.
#[derive(Clone)]
struct Draft {
    words: String,
    /// The plan's value when it was last looked at; none right after it was changed from here.
    seen: Option<String>,
    /// When a letter was typed that has not been given on yet.
    typed: Option<f64>,
}

/// After so many seconds without a letter, what was typed in a calm field is given on.
const PAUSE: f64 = 0.4;

/// A value typed as text. What is not sound yet stays in the field, marked, and the plan keeps its last sound value.
pub struct Entry {
    id: Id,
    name: String,
    hint: String,
    bare: bool,
    calm: bool,
    width: f32,
    unit: String,
    wrong: Option<String>,
}

impl Entry {
    /// A field with this identity; `name` is what a screen reader calls it.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        let (hint, unit, width) = (String::new(), String::new(), f32::INFINITY);
        Self { id, name: name.into(), hint, bare: false, calm: false, width, unit, wrong: None }
    }

    /// What stands there in grey while the field is empty.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Without a frame: in tables, where the row is the frame.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Gives the value on after a pause, or when the field is left: for values that mean something else while they
    /// are half typed, and for which every letter would be a step to undo.
    #[must_use]
    pub const fn calm(mut self) -> Self {
        self.calm = true;
        self
    }

    /// Not over the whole width.
    #[must_use]
    pub const fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The unit of the value, behind the field.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// What is said under the field while the value is not sound.
    #[must_use]
    pub fn wrong(mut self, wrong: impl Into<String>) -> Self {
        self.wrong = Some(wrong.into());
        self
    }

    /// Shows the field. Gives the value read from what was typed, when it was changed and can be read.
    pub fn show<T>(self, ui: &mut Ui, value: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let draft = ui.data(|data| data.get_temp::<Draft>(self.id));
        // A value changed elsewhere, by undo for one, is shown instead of what was typed.
        let mut draft = draft
            .filter(|draft| draft.seen.as_deref().is_none_or(|seen| seen == value))
            .unwrap_or_else(|| Draft { words: value.to_owned(), seen: None, typed: None });
        draft.seen = Some(value.to_owned());
        let response = if self.unit.is_empty() {
            self.edit(ui, &mut draft.words, &read)
        } else {
            ui.horizontal(|ui| {
                let response = self.edit(ui, &mut draft.words, &read);
                muted(ui, &self.unit);
                response
            })
            .inner
        };
        let now = ui.input(|input| input.time);
        if response.changed() {
            draft.typed = Some(now);
        }
        let due = draft.typed.is_some_and(|typed| !self.calm || is_due(ui, &response, now - typed));
        let changed = if due { read(&draft.words) } else { None };
        if due {
            draft.typed = None;
        }
        if changed.is_some() {
            draft.seen = None;
        }
        // Asked before the memory is locked: the answer needs it too.
        let unsound = read(&draft.words).is_none();
        if let Some(wrong) = self.wrong.filter(|_| unsound) {
            let color = theme::tokens(ui).danger;
            ui.label(egui::RichText::new(wrong).small().color(color));
        }
        let keep = response.has_focus() || unsound || changed.is_some() || draft.typed.is_some();
        ui.data_mut(|data| {
            if keep {
                data.insert_temp(self.id, draft);
            } else {
                data.remove::<Draft>(self.id);
            }
        });
        changed
    }

    fn edit<T>(&self, ui: &mut Ui, words: &mut String, read: &impl Fn(&str) -> Option<T>) -> egui::Response {
        let tokens = theme::tokens(ui);
        let unsound = read(words).is_none();
        let mut edit = TextEdit::singleline(words)
            .id(self.id)
            .hint_text(self.hint.as_str())
            .desired_width(self.width)
            .text_color(if unsound { tokens.danger } else { tokens.text });
        if self.bare {
            edit = edit.frame(egui::Frame::NONE);
        }
        let mut output = edit.show(ui);
        // History is the only undo.
        output.state.clear_undoer();
        output.state.store(ui.ctx(), self.id);
        output.response.response.accessible_name(self.name.as_str())
    }
}

/// Whether a calm field gives on what was typed so many seconds ago. A command that follows, saving for one, finds
/// it in the plan.
fn is_due(ui: &Ui, response: &egui::Response, since: f64) -> bool {
    let asked = ui.input(|input| input.modifiers.command) && !response.changed();
    let due = since >= PAUSE || !response.has_focus() || asked;
    if !due {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PAUSE - since));
    }
    due
}

/// A small value with its name in front.
pub fn named_entry<T>(ui: &mut Ui, entry: Entry, value: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    ui.horizontal_top(|ui| {
        named(ui, &entry.name);
        ui.vertical(|ui| entry.width(72.0).show(ui, value, read)).inner
    })
    .inner
}

/// The name of a value in front of it, in a column of names.
pub fn named(ui: &mut Ui, name: &str) {
    const NAMES: f32 = 180.0;
    let size = egui::vec2(NAMES.min(ui.available_width() * 0.42), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_width(size.x);
        ui.add(egui::Label::new(name).wrap());
    });
}
