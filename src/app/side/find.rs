//! Finding words in all texts and languages, with the place; replacing them after a look.

use std::sync::Arc;

use egui::{Id, Key, Modifiers, ScrollArea, TextEdit, TextStyle, Ui};

use super::Asked;
use crate::analysis::{Entry, Index, occurrences, replaced};
use crate::app::KengeshApp;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::Language;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::muted;
use crate::ui::{Outbox, Spot};
use crate::work::{Session, Waker, Watch, item_words};

/// So many letters before the found words are shown.
const BEFORE: usize = 24;
/// So many letters of a text are shown.
const SHOWN: usize = 90;

/// The search: what is looked for, and what was found.
pub(in crate::app) struct Find {
    words: String,
    by: String,
    replacing: bool,
    chosen: Option<usize>,
    begun: bool,
    search: Watch<Sought, (u64, String), Found>,
    found: Arc<Found>,
}

/// These words, in these texts.
type Sought = (Arc<Index>, String);

/// What was found: at which places of which index.
#[derive(Default)]
struct Found {
    index: Arc<Index>,
    places: Vec<usize>,
}

impl Found {
    fn of((index, words): &Sought) -> Self {
        Self { index: Arc::clone(index), places: index.find(words) }
    }

    fn get(&self, row: usize) -> Option<&Entry> {
        self.index.get(*self.places.get(row)?)
    }
}

impl KengeshApp {
    pub(super) fn find_panel(&mut self, ui: &mut Ui, find: &mut Find, out: &mut Outbox) -> Option<Asked> {
        let mut asked = self.side_head(ui, "find", UserCommand::Find).then_some(Asked::Close);
        let field = Id::unique("find-words");
        let edit = TextEdit::singleline(&mut find.words).id(field).desired_width(f32::INFINITY);
        let response = ui.add(edit.hint_text(self.tr.say("find-hint"))).accessible_name(self.tr.say("find-words"));
        if !std::mem::replace(&mut find.begun, true) {
            response.request_focus();
        }
        if response.changed() {
            find.chosen = None;
        }
        ui.checkbox(&mut find.replacing, self.tr.say("find-replacing"));
        if find.replacing {
            let edit = TextEdit::singleline(&mut find.by).id(Id::unique("find-by")).desired_width(f32::INFINITY);
            let _ = ui.add(edit.hint_text(self.tr.say("find-by"))).accessible_name(self.tr.say("find-by"));
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        self.look_up(find, entered);
        let count = find.found.places.len();
        if !find.words.trim().is_empty() {
            muted(ui, self.tr.say_with("find-count", &slots([("count", count.into())])));
        }
        if find.replacing && count > 0 && ui.button(self.tr.say("find-replace-all")).clicked() {
            self.look_up(find, true);
            self.replace_all(find, out);
        }
        if entered && count > 0 {
            let back = ui.input(|input| input.modifiers.shift);
            let next = find.chosen.map_or(0, |chosen| (chosen + if back { count - 1 } else { 1 }) % count);
            find.chosen = Some(next);
            asked = asked.or_else(|| find.spot(next).map(Asked::Go));
        }
        if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            asked = Some(Asked::Close);
        }
        ui.add_space(GRID / 2.0);
        asked.or_else(|| self.hits(ui, find))
    }

    /// Looks the words up again when they, or the plan, have changed; at once where somebody means what they find.
    fn look_up(&mut self, find: &mut Find, meant: bool) {
        let Some(Session { history, .. }) = &self.session else { return };
        let index = self.known.index.follow(&history.version(), || Arc::clone(history.plan()));
        let Some((version, index)) = index else { return };
        let asked = (*version, find.words.clone());
        let sought = || Arc::new((Arc::clone(index), find.words.clone()));
        find.found = find.search.answer(&asked, sought, meant).map(Arc::clone).unwrap_or_default();
    }

    fn hits(&self, ui: &mut Ui, find: &mut Find) -> Option<Asked> {
        let count = find.found.places.len();
        let mut pressed = None;
        let height = ui.text_style_height(&TextStyle::Body) + ui.text_style_height(&TextStyle::Small) + 12.0;
        let area = ScrollArea::vertical().id_salt("found").auto_shrink(false);
        area.show_rows(ui, height, count, |ui, rows| {
            for row in rows {
                let Some(entry) = find.found.get(row) else { continue };
                if self.hit(ui, entry, find, find.chosen == Some(row), height) {
                    pressed = Some(row);
                }
            }
        });
        let row = pressed?;
        find.chosen = Some(row);
        find.spot(row).map(Asked::Go)
    }

    /// One place: where it is, and the words around what was found. Says whether it was pressed.
    fn hit(&self, ui: &mut Ui, entry: &Entry, find: &Find, chosen: bool, height: f32) -> bool {
        let Some(session) = &self.session else { return false };
        let (plan, places) = (session.history.plan(), session.history.places());
        let Some(text) = plan.text(entry.owner, entry.field, places).and_then(|text| text.get(entry.language)) else {
            return false;
        };
        let text = if find.replacing { replaced(text, &find.words, &find.by) } else { text.to_owned() };
        let sought = if find.replacing { &find.by } else { &find.words };
        let place = item_words(entry.owner, plan, places, entry.language, self.tr);
        let name = format!("{place}: {text}");
        let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), egui::Sense::click());
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &name));
        let tokens = theme::tokens(ui);
        if chosen || response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, 4.0, tokens.hover);
        }
        let inner = rect.shrink2(egui::vec2(GRID / 2.0, 4.0));
        let small = TextStyle::Small.resolve(ui.style());
        let place = if plan.passport.languages.len() > 1 {
            format!("{} · {place}", entry.language.code().to_uppercase())
        } else {
            place
        };
        line(ui, inner.min, inner.width(), egui::text::LayoutJob::simple_singleline(place, small, tokens.muted));
        let below = inner.min + egui::vec2(0.0, ui.text_style_height(&TextStyle::Small) + 2.0);
        line(ui, below, inner.width(), around(ui, &text, sought));
        response.on_hover_text(text).clicked()
    }

    fn replace_all(&self, find: &Find, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        let found = &find.found;
        let change = |entry: &Entry| {
            let text = plan.text(entry.owner, entry.field, places)?.get(entry.language)?;
            let text = replaced(text, &find.words, &find.by);
            Some(Command::SetText { owner: entry.owner, field: entry.field, language: entry.language, text })
        };
        let entries = found.places.iter().filter_map(|place| found.index.get(*place));
        out.edits.push(Command::All(entries.filter_map(change).collect()));
    }
}

impl Find {
    /// Nothing is looked for yet. What was found wakes by this function.
    pub(super) fn new(waker: &Waker) -> Self {
        Self {
            words: String::new(),
            by: String::new(),
            replacing: false,
            chosen: None,
            begun: false,
            search: Watch::new(Arc::clone(waker), Found::of),
            found: Arc::default(),
        }
    }

    fn spot(&self, row: usize) -> Option<Spot> {
        self.found.get(row).map(|entry| Spot { owner: entry.owner, field: entry.field })
    }

    /// The language of the place that was chosen last.
    pub(in crate::app) fn language(&self) -> Option<Language> {
        self.found.get(self.chosen?).map(|entry| entry.language)
    }
}

/// One line, cut at the width.
fn line(ui: &Ui, at: egui::Pos2, width: f32, mut job: egui::text::LayoutJob) {
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, theme::tokens(ui).text);
}

/// The words around the first place, the found ones strong.
fn around(ui: &Ui, text: &str, sought: &str) -> egui::text::LayoutJob {
    let tokens = theme::tokens(ui);
    let plain = egui::TextFormat::simple(TextStyle::Body.resolve(ui.style()), tokens.text);
    let strong = egui::TextFormat {
        background: tokens.accent.gamma_multiply(0.2),
        ..egui::TextFormat::simple(theme::strong_font(ui, &TextStyle::Body), tokens.text)
    };
    let mut job = egui::text::LayoutJob::default();
    let first = occurrences(text, sought).into_iter().next().unwrap_or(0..0);
    let (before, after) = (text.get(..first.start).unwrap_or_default(), text.get(first.end..).unwrap_or_default());
    let skip = before.chars().count().saturating_sub(BEFORE);
    let lead: String = before.chars().skip(skip).collect();
    let one_line = |words: &str| words.replace('\n', " ");
    job.append(&one_line(&format!("{}{lead}", if skip > 0 { "…" } else { "" })), 0.0, plain.clone());
    job.append(&one_line(text.get(first).unwrap_or_default()), 0.0, strong);
    job.append(&one_line(&after.chars().take(SHOWN).collect::<String>()), 0.0, plain);
    job
}
