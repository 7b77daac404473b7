//! A field for a value of the plan that is not a text: a year, a number, a date.

use egui::{Id, TextEdit, Ui};

use crate::ui::theme;

/// What is being typed, and the plan's value it stands for.
#[derive(Clone)]
struct Draft {
    words: String,
    /// The plan's value when it was last looked at; none right after it was changed from here.
    seen: Option<String>,
}

/// A value typed as text. What is not sound yet stays in the field, marked, and the plan keeps its last sound value.
pub struct Entry {
    id: Id,
    name: String,
    hint: String,
    bare: bool,
}

impl Entry {
    /// A field with this identity; `name` is what a screen reader calls it.
    #[must_use]
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), hint: String::new(), bare: false }
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

    /// Shows the field over the available width. Gives the value read from what was typed, when it was changed and
    /// can be read.
    pub fn show<T>(self, ui: &mut Ui, value: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let draft = ui.data(|data| data.get_temp::<Draft>(self.id));
        // A value changed elsewhere, by undo for one, is shown instead of what was typed.
        let mut draft = draft
            .filter(|draft| draft.seen.as_deref().is_none_or(|seen| seen == value))
            .unwrap_or_else(|| Draft { words: value.to_owned(), seen: None });
        draft.seen = Some(value.to_owned());
        let unsound = read(&draft.words).is_none();
        let tokens = theme::tokens(ui);
        let mut edit = TextEdit::singleline(&mut draft.words)
            .id(self.id)
            .hint_text(self.hint)
            .desired_width(f32::INFINITY)
            .text_color(if unsound { tokens.danger } else { tokens.text });
        if self.bare {
            edit = edit.frame(egui::Frame::NONE);
        }
        let mut output = edit.show(ui);
        // History is the only undo.
        output.state.clear_undoer();
        output.state.store(ui.ctx(), self.id);
        let response = output.response.response.accessible_name(self.name);
        let changed = if response.changed() { read(&draft.words) } else { None };
        if changed.is_some() {
            draft.seen = None;
        }
        // Asked before the memory is locked: the answer needs it too.
        let keep = response.has_focus() || unsound || changed.is_some();
        ui.data_mut(|data| {
            if keep {
                data.insert_temp(self.id, draft);
            } else {
                data.remove::<Draft>(self.id);
            }
        });
        changed
    }
}
