//! A text of the plan that can be edited where it stands.

mod ahead;
mod letters;
mod second;
mod spelling;

pub use second::{borrowed_words, guess_second, second_height, words_or_borrowed};

use egui::text::{CCursor, CCursorRange};
use egui::{EventFilter, FontSelection, Modifiers, Response, TextEdit, Ui};

use crate::edit::Command;
use crate::ui::{At, Context, Spot};

/// What was pressed in a field that the list around it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Enter, with the caret behind so many characters: the next item, or a split.
    Enter(usize),
    /// Tab: one level in, or the next field.
    Tab,
    /// Shift+Tab: one level out, or the field before.
    BackTab,
    /// Backspace at the very beginning; of an empty item it deletes it.
    BackspaceAtStart,
    /// Delete in an empty item.
    DeleteEmpty,
    /// Alt+↑: the item moves up.
    MoveUp,
    /// Alt+↓: the item moves down.
    MoveDown,
    /// ↑ in the first line: to the item before.
    Up,
    /// ↓ in the last line: to the next item.
    Down,
    /// Esc: leaves the field.
    Escape,
}

/// What came of showing a field.
pub struct Answer {
    /// The widget.
    pub response: Response,
    /// What was pressed that concerns the list around it.
    pub key: Option<Key>,
    /// The words as they are now, when they were changed in this frame.
    pub typed: Option<String>,
    /// Several lines that were pasted where items stand, and are not in the words.
    pub pasted: Option<String>,
}

/// A text of the plan, edited in place. What is typed reaches the plan after the same frame.
pub struct TextField<'a> {
    spot: Option<Spot>,
    id: egui::Id,
    name: String,
    hint: String,
    font: FontSelection,
    frame: Option<egui::Frame>,
    words: &'a str,
    color: Option<egui::Color32>,
    takes_lists: bool,
    /// The text whose words are judged.
    judged: Option<Spot>,
}

impl<'a> TextField<'a> {
    /// The text at this spot. `words` are those it has now in the language being edited; `name` is what a screen
    /// reader calls the field.
    #[must_use]
    pub fn new(spot: Spot, words: &'a str, name: impl Into<String>) -> Self {
        Self { spot: Some(spot), judged: Some(spot), ..Self::draft(spot.egui_id(), words, name) }
    }

    /// Words that are not a text of the plan yet, or never: a date as it is typed. Ask with [`TextField::ask`].
    #[must_use]
    pub fn draft(id: egui::Id, words: &'a str, name: impl Into<String>) -> Self {
        let font = FontSelection::Default;
        Self {
            spot: None,
            id,
            name: name.into(),
            hint: String::new(),
            font,
            frame: None,
            words,
            color: None,
            takes_lists: false,
            judged: None,
        }
    }

    /// Where the caret is, while it stands in these words.
    #[must_use]
    pub const fn at(mut self, spot: Spot) -> Self {
        self.spot = Some(spot);
        self
    }

    /// Words of the plan in another language than the one being edited, that are to be judged all the same.
    #[must_use]
    const fn judged(mut self, spot: Spot) -> Self {
        self.judged = Some(spot);
        self
    }

    /// Another name for a screen reader.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// What stands there in grey while the field is empty.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Several lines pasted here are given to the list around it, not to the words.
    #[must_use]
    pub const fn takes_lists(mut self) -> Self {
        self.takes_lists = true;
        self
    }

    /// Another font than the body's.
    #[must_use]
    pub fn font(mut self, font: impl Into<FontSelection>) -> Self {
        self.font = font.into();
        self
    }

    /// Without a frame and margin around it: in lists, where the row is the frame.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.frame = Some(egui::Frame::NONE);
        self
    }

    /// Another colour of the words.
    #[must_use]
    pub const fn color(mut self, color: egui::Color32) -> Self {
        self.color = Some(color);
        self
    }

    /// Shows the field over the available width, wrapping. Says what was pressed that concerns the list around it.
    pub fn show(self, ui: &mut Ui, cx: &mut Context<'_>) -> (Response, Option<Key>) {
        let spot = self.spot;
        let Answer { response, key, typed, .. } = self.ask(ui, cx);
        if let (Some(Spot { owner, field }), Some(text)) = (spot, typed) {
            cx.edit(Command::SetText { owner, field, language: cx.language, text });
        }
        (response, key)
    }

    /// Shows the field, and leaves it to the caller what becomes of the words typed. Under it stands the same text in
    /// the other language, where that is wanted.
    pub fn ask(mut self, ui: &mut Ui, cx: &mut Context<'_>) -> Answer {
        let Some(spot) = self.spot.filter(|_| cx.second_shown().is_some()) else { return self.alone(ui, cx) };
        self.cross(ui, cx);
        if let Some(text) = cx.plan.text(spot.owner, spot.field, cx.places).filter(|text| !text.is_empty()) {
            self.hint = borrowed_words(cx, text);
        }
        let name = self.name.clone();
        let mut answer = self.alone(ui, cx);
        second::show(ui, cx, spot, &name, &mut answer);
        answer
    }

    /// Shows the field and nothing under it.
    fn alone(self, ui: &mut Ui, cx: &mut Context<'_>) -> Answer {
        let id = self.id;
        self.take_caret(ui, cx, id);
        if cx.caret.wanted.is_some() {
            // The caret is on its way to another field: what is typed in this frame is meant for that one.
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        if focused {
            ahead::replay(ui);
        }
        let pasted = if focused && self.takes_lists { list_pasted(ui) } else { None };
        let before = caret(ui, id);
        let mut key = if focused { pressed(ui, self.words, before) } else { None };
        let turned = if focused { turned(ui, self.words, before, cx) } else { None };
        let mut words = turned.unwrap_or_else(|| self.words.to_owned());
        let mut edit = TextEdit::multiline(&mut words)
            .id(id)
            .font(self.font)
            .hint_text(self.hint)
            .desired_rows(1)
            .desired_width(f32::INFINITY)
            .return_key(egui::KeyboardShortcut::new(Modifiers::SHIFT, egui::Key::Enter))
            .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true });
        if let Some(frame) = self.frame {
            edit = edit.frame(frame);
        }
        if let Some(color) = self.color {
            edit = edit.text_color(color);
        }
        let mut output = edit.show(ui);
        // History is the only undo: the widget's own would write this text into another item.
        output.state.clear_undoer();
        let after = output.cursor_range.map_or(0, |range| range.primary.index.into());
        output.state.store(ui.ctx(), id);
        let response = output.response.response.accessible_name(self.name);
        if response.gained_focus() {
            // A click overrules a caret that was wanted in a text that never came.
            cx.caret.wanted = None;
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            cx.caret.here = self.spot;
            if key.is_none() {
                key = vertical(ui, &output.galley, before, after);
            }
        }
        spelling::mark(ui, cx, self.judged, &words, (&response, &*output.galley, output.galley_pos));
        let typed = (words != self.words).then_some(words);
        if let Some(Key::Enter(at)) = &mut key {
            *at = after;
        }
        if key == Some(Key::Escape) {
            response.surrender_focus();
        }
        Answer { response, key, typed, pasted }
    }

    /// Takes the keyboard when the caret is wanted here.
    fn take_caret(&self, ui: &Ui, cx: &mut Context<'_>, id: egui::Id) {
        let Some((spot, at)) = cx.caret.wanted else { return };
        if Some(spot) != self.spot {
            return;
        }
        cx.caret.wanted = None;
        put_caret(ui, id, at, self.words);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Puts the caret somewhere in a field's words, before the field is shown.
fn put_caret(ui: &Ui, id: egui::Id, at: At, words: &str) {
    let index = match at {
        At::Start => 0,
        At::End => words.chars().count(),
        At::Char(index) => index,
        At::Keep => return,
    };
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(index))));
    state.store(ui.ctx(), id);
}

/// Ctrl+J: the letter before the caret, turned into the one that the keyboard lacks.
fn turned(ui: &Ui, words: &str, caret: Option<CCursorRange>, cx: &Context<'_>) -> Option<String> {
    let caret = caret.filter(CCursorRange::is_empty)?.primary.index.into();
    let pressed = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, egui::Key::J));
    if pressed { letters::turned(words, caret, cx.language) } else { None }
}

/// Takes a text of several lines out of the input before the field sees it.
fn list_pasted(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let is_list = |event: &egui::Event| {
            matches!(event, egui::Event::Paste(text) if text.trim().contains(['\n', '\r', '\u{b}', '\u{2028}']))
        };
        let place = input.events.iter().position(is_list)?;
        match input.events.remove(place) {
            egui::Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Keeps what was typed for the field that has the keyboard in the next frame.
pub fn field_ahead(ui: &Ui, typed: Vec<egui::Event>) {
    ahead::keep(ui, typed);
}

/// Where the caret stood after the last frame.
fn caret(ui: &Ui, id: egui::Id) -> Option<CCursorRange> {
    egui::text_edit::TextEditState::load(ui.ctx(), id).and_then(|state| state.cursor.char_range())
}

/// Takes the keys that concern the list before the text sees them.
fn pressed(ui: &Ui, words: &str, caret: Option<CCursorRange>) -> Option<Key> {
    let at_start = caret.is_none_or(|range| range.is_empty() && usize::from(range.primary.index) == 0);
    let found = ui.input_mut(|input| {
        // A text typed in this very frame stands before the key: then there is something to delete.
        let typed = input.events.iter().any(|event| matches!(event, egui::Event::Text(_) | egui::Event::Paste(_)));
        let keys = [
            (Modifiers::ALT, egui::Key::ArrowUp, Key::MoveUp, true),
            (Modifiers::ALT, egui::Key::ArrowDown, Key::MoveDown, true),
            (Modifiers::SHIFT, egui::Key::Tab, Key::BackTab, true),
            (Modifiers::NONE, egui::Key::Tab, Key::Tab, true),
            (Modifiers::NONE, egui::Key::Enter, Key::Enter(0), true),
            (Modifiers::NONE, egui::Key::Backspace, Key::BackspaceAtStart, at_start && !typed),
            (Modifiers::NONE, egui::Key::Delete, Key::DeleteEmpty, words.is_empty() && !typed),
            (Modifiers::NONE, egui::Key::Escape, Key::Escape, true),
        ];
        keys.into_iter().find_map(|(modifiers, key, answer, wanted)| {
            // Exactly these modifiers: Shift+Enter and Ctrl+Tab are somebody else's.
            let exact = input.modifiers == modifiers || (modifiers.alt && input.modifiers.alt);
            if !wanted || !exact {
                return None;
            }
            let later = ahead::behind(input, key);
            input.consume_key(modifiers, key).then_some((answer, later))
        })
    });
    let (answer, later) = found?;
    ahead::keep(ui, later);
    Some(answer)
}

/// An arrow that did not move the caret, since it stood in the first or last line already.
fn vertical(ui: &Ui, galley: &egui::Galley, before: Option<CCursorRange>, after: usize) -> Option<Key> {
    let stayed = before.is_some_and(|range| range.is_empty());
    let row = |index: usize| galley.layout_from_cursor(CCursor::new(index)).row;
    let was = before.map_or(0, |range| range.primary.index.into());
    let last = galley.rows.len().saturating_sub(1);
    // Taken out of the input: the field the caret goes to may be shown later in this frame.
    let pressed = |key| ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, key));
    if stayed && row(was) == 0 && pressed(egui::Key::ArrowUp) {
        return Some(Key::Up);
    }
    (stayed && row(was) == last && row(after) == last && pressed(egui::Key::ArrowDown)).then_some(Key::Down)
}
