//! A look at a pasted list before it goes in: clean items in grey, those that look like others marked.

use std::sync::mpsc::channel;
use std::time::Duration;

use egui::{ComboBox, RichText, ScrollArea, Ui};

use super::KengeshApp;
use super::palette::Overlay;
use crate::analysis::Likeness;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Id, Item, Part, Plan, Slot};
use crate::ui::theme::{self, GRID};
use crate::ui::{At, Outbox, Pasting, Spot};
use crate::work::paste::{self, Column, Pasted};

/// The system's clipboard, as far as it knows more than the text that was pasted.
pub trait Clipboard {
    /// What was copied, as HTML.
    fn html(&self) -> Option<String>;
}

/// The clipboard of the system.
pub struct SystemClipboard;

/// So long one waits for the program that has copied: it has given the text already.
const PATIENCE: Duration = Duration::from_millis(400);

impl Clipboard for SystemClipboard {
    fn html(&self) -> Option<String> {
        let (sender, answer) = channel();
        let ask = move || {
            let html = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get().html());
            // Nobody waits any more when it took too long.
            drop(sender.send(html.ok()));
        };
        std::thread::Builder::new().name("clipboard".to_owned()).spawn(ask).ok()?;
        answer.recv_timeout(PATIENCE).ok().flatten()
    }
}

/// No clipboard but the text that is pasted.
pub struct NoClipboard;

impl Clipboard for NoClipboard {
    fn html(&self) -> Option<String> {
        None
    }
}

/// The look at a pasted list.
pub(super) struct PasteLook {
    pasting: Pasting,
    pasted: Pasted,
    columns: Vec<Column>,
    /// Which of the items are taken.
    takes: Vec<bool>,
    /// What an item looks like, of what is there already.
    like: Vec<Option<String>>,
}

/// What was answered.
enum PasteAnswer {
    Take,
    AsOne,
    Cancel,
}

/// What a column can be taken as, with the key of its name.
const COLUMNS: [(Column, &str); 9] = [
    (Column::Text, "table-text"),
    (Column::Lead, "fields-lead"),
    (Column::Until, "fields-until"),
    (Column::Money, "fields-amount"),
    (Column::Result, "fields-result"),
    (Column::Indicator, "fields-indicator"),
    (Column::Completion, "fields-completion"),
    (Column::Other, "paste-column-words"),
    (Column::Number, "paste-column-nothing"),
];

impl KengeshApp {
    /// Offers a look at a list that was pasted; a single item goes in as it is.
    pub(super) fn offer_paste(&mut self, pasting: Pasting, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let from_html = self.clipboard.html().and_then(|html| paste::from_html(&html));
        // The HTML may be of something copied before: it counts when it says the same.
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let same = |pasted: &Pasted| {
            let there: usize = pasted.items.iter().map(|item| letters(&item.text)).sum();
            let there =
                there + pasted.items.iter().flat_map(|item| &item.cells).map(|cell| letters(cell)).sum::<usize>();
            there * 10 >= letters(&pasting.text) * 8
        };
        let pasted = from_html.filter(same).unwrap_or_else(|| paste::from_text(&pasting.text));
        let known = texts_beside(session.history.plan(), pasting.slot, session.language);
        let likeness = Likeness::of(&known);
        let nearest: Vec<Option<(usize, f32)>> = pasted.items.iter().map(|item| likeness.nearest(&item.text)).collect();
        let takes = nearest.iter().map(|near| near.is_none_or(|(_, alike)| alike < 1.0)).collect();
        let like = nearest.iter().map(|near| near.and_then(|(place, _)| known.get(place).cloned())).collect();
        let columns = if pasted.is_table { paste::guess_columns(&pasted) } else { Vec::new() };
        let look = PasteLook { pasting, pasted, columns, takes, like };
        if look.pasted.items.len() > 1 {
            self.overlay = Some(Overlay::Paste(Box::new(look)));
        } else {
            self.take_paste(&look, out);
        }
    }

    /// Shows the look. Says whether it is done.
    pub(super) fn paste_look(&mut self, ui: &mut Ui, look: &mut PasteLook, out: &mut Outbox) -> bool {
        let count = look.takes.iter().filter(|takes| **takes).count();
        let heading = self.tr.say_with("paste-heading", &slots([("count", count.into())]));
        ui.label(RichText::new(heading).heading());
        if look.pasted.is_table {
            self.column_choices(ui, look);
        }
        let height = ui.ctx().content_rect().height() - 260.0;
        ScrollArea::vertical().max_height(height.max(120.0)).show(ui, |ui| {
            for row in 0..look.pasted.items.len() {
                self.paste_row(ui, look, row);
            }
        });
        let names = [("paste-take", true), ("paste-as-one", false), ("cancel", false)];
        let answer = self.buttons(ui, &names).map(|button| match button {
            0 => PasteAnswer::Take,
            1 => PasteAnswer::AsOne,
            _ => PasteAnswer::Cancel,
        });
        match answer {
            Some(PasteAnswer::Take) => self.take_paste(look, out),
            Some(PasteAnswer::AsOne) => self.take_as_one(look, out),
            Some(PasteAnswer::Cancel) => {}
            None => return false,
        }
        true
    }

    /// What each column of a table is taken as.
    fn column_choices(&self, ui: &mut Ui, look: &mut PasteLook) {
        ui.horizontal_wrapped(|ui| {
            for (place, column) in look.columns.iter_mut().enumerate() {
                let title = look.pasted.header.get(place).cloned().unwrap_or_else(|| (place + 1).to_string());
                let shown = COLUMNS.iter().find(|(of, _)| of == column).map_or("", |(_, key)| key);
                let combo = ComboBox::from_id_salt(("paste-column", place)).width(120.0).truncate();
                let response = combo.selected_text(self.tr.say(shown)).show_ui(ui, |ui| {
                    for (of, key) in COLUMNS {
                        ui.selectable_value(column, of, self.tr.say(key));
                    }
                });
                let name = self.tr.say_with("paste-column", &slots([("title", title.into())]));
                let _ = response.response.on_hover_text(&name).accessible_name(name);
            }
        });
    }

    fn paste_row(&self, ui: &mut Ui, look: &mut PasteLook, row: usize) {
        let (Some(item), Some(takes)) = (look.pasted.items.get(row), look.takes.get_mut(row)) else { return };
        let tokens = theme::tokens(ui);
        let words = std::iter::once(&item.text).chain(&item.cells).filter(|cell| !cell.is_empty());
        let words = words.map(String::as_str).collect::<Vec<_>>().join(" · ");
        ui.horizontal_top(|ui| {
            ui.add_space(f32::from(item.level) * GRID * 3.0);
            let _ = ui.checkbox(takes, "").accessible_name(&words);
            ui.vertical(|ui| {
                let color = if *takes { tokens.text } else { tokens.muted };
                ui.add(egui::Label::new(RichText::new(&words).color(color)).wrap());
                if let Some(like) = look.like.get(row).and_then(Option::as_deref) {
                    let said = self.tr.say_with("paste-like", &slots([("words", like.to_owned().into())]));
                    ui.label(RichText::new(said).small().color(tokens.danger));
                }
            });
        });
    }

    fn take_paste(&mut self, look: &PasteLook, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let taken =
            look.takes.iter().zip(&look.pasted.items).filter(|(takes, _)| **takes).map(|(_, item)| item.clone());
        let pasted = Pasted { items: taken.collect(), ..look.pasted.clone() };
        let into = paste::Into { slot: look.pasting.slot, index: look.pasting.index, language: session.language };
        let (plan, places) = (session.history.plan(), session.history.places());
        let Some((command, last)) = paste::taken(plan, places, &pasted, &look.columns, into) else { return };
        out.edits.push(command);
        if let Some(field) = look.pasting.slot.kind().main_field() {
            self.caret.go(Spot { owner: last, field }, At::End);
        }
    }

    /// All of it as the words of one item.
    fn take_as_one(&mut self, look: &PasteLook, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let text = crate::model::Text::new(session.language, look.pasting.text.trim());
        let id = Id::new();
        let Some(item) = Item::of_words(look.pasting.slot.kind(), id, text) else { return };
        let Pasting { slot, index, .. } = look.pasting;
        out.edits.push(Command::Insert { item, slot, index });
        if let Some(field) = slot.kind().main_field() {
            self.caret.go(Spot { owner: id, field }, At::End);
        }
    }
}

/// The words of the items beside which others are pasted: of a SWOT, of all its quadrants.
fn texts_beside(plan: &Plan, slot: Slot, language: crate::model::Language) -> Vec<String> {
    let kind = slot.kind();
    let mut texts = Vec::new();
    plan.each_part(&mut |part: &dyn Part, _| {
        if part.kind() == kind
            && let Some(text) = kind.main_field().and_then(|field| part.text(field))
            && let Some((_, words)) = text.shown(language, plan.main_language())
        {
            texts.push(words.to_owned());
        }
    });
    texts
}
