//! Misspelt words: from one to the next (F8), what may have been meant, and the words that are the plan's own.

use std::sync::Arc;

use egui::{Align2, Area, Button, Id, Key, Modifiers, Order, RichText, Ui};

use super::KengeshApp;
use super::palette::Overlay;
use crate::analysis::Misspelt;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::Language;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{hairline, muted, walked};
use crate::ui::{At, Misspelling, Outbox, Spot};
use crate::work::{SPELT, Session, Speller};

/// Spelling as it stands in the window.
#[derive(Default)]
pub(super) struct Spelling {
    speller: Option<Speller>,
    asked: Option<Asked>,
    /// The word walked to last, and its place among all.
    walked: Option<(usize, Misspelt)>,
    /// The walk waits for all texts to be looked through.
    waiting: bool,
}

/// A word that is asked about.
struct Asked {
    misspelling: Misspelling,
    word: String,
    chosen: usize,
    /// The version of the plan it stands in.
    version: u64,
}

impl Spelling {
    /// What answers for words, while spelling is on.
    pub fn speller(&self) -> Option<&Speller> {
        self.speller.as_ref()
    }

    /// Another plan is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

impl KengeshApp {
    /// Begins, goes on or ends, as the settings say; a walk that waited goes on.
    pub(super) fn follow_spelling(&mut self) {
        let Some(session) = self.session.as_ref().filter(|_| self.settings.spelling) else {
            return self.spelling.forget();
        };
        if self.spelling.speller.is_none() {
            self.spelling.speller = Speller::new(Arc::clone(&self.waker));
        }
        if let Some(speller) = &mut self.spelling.speller {
            speller.follow(session.history.plan());
        }
        if self.spelling.waiting {
            self.walk_misspelt();
        }
    }

    pub(super) fn toggle_spelling(&mut self) {
        self.settings.spelling = !self.settings.spelling;
        self.remember();
        let key = if self.settings.spelling { "spelling-on" } else { "spelling-off" };
        self.tell("spelling", format!("{} {}", self.tr.say(key), self.without_dictionary()));
    }

    /// To the next misspelt word of the plan.
    pub(super) fn walk_misspelt(&mut self) {
        let (Some(session), Some(speller)) = (&self.session, &self.spelling.speller) else {
            return self.tell("spelling", self.tr.say("spelling-is-off"));
        };
        let all = speller.all(session.history.plan(), session.history.version());
        self.spelling.waiting = all.is_none();
        let Some(all) = all else { return };
        let place = next(&all, self.spelling.walked.as_ref(), self.caret.here);
        let Some(found) = all.get(place).cloned() else {
            self.spelling.walked = None;
            return self.tell("spelling", format!("{} {}", self.tr.say("spelling-none"), self.without_dictionary()));
        };
        let spot = Spot { owner: found.owner, field: found.field };
        self.go_to_spot(spot);
        let Some(session) = &mut self.session else { return };
        session.language = found.language;
        let words = words_at(session, spot, found.language).unwrap_or_default();
        let end = words.get(..found.range.end).map_or(0, |before| before.chars().count());
        self.caret.go(spot, At::Char(end));
        let (language, range) = (found.language, found.range.clone());
        self.ask_meant(Misspelling { spot, language, range, place: None });
        self.spelling.walked = Some((place, found));
    }

    /// Which of the plan's languages cannot be judged; no words where all can.
    fn without_dictionary(&self) -> String {
        let languages = self.session.as_ref().map(|session| &session.history.plan().passport.languages);
        let without = languages.into_iter().flatten().filter(|language| !SPELT.contains(language));
        let names: Vec<&str> = without.map(|language| language.own_name()).collect();
        if names.is_empty() {
            return String::new();
        }
        self.tr.say_with("spelling-no-dictionary", &slots([("languages", names.join(", ").into())]))
    }

    /// Asks what was meant by a word.
    pub(super) fn ask_meant(&mut self, misspelling: Misspelling) {
        let Some(session) = &self.session else { return };
        let version = session.history.version();
        let words = words_at(session, misspelling.spot, misspelling.language).unwrap_or_default();
        let Some(word) = words.get(misspelling.range.clone()).map(str::to_owned) else { return };
        self.spelling.asked = Some(Asked { misspelling, word, chosen: 0, version });
    }

    /// The keys of what is offered, taken before the field sees them. The field keeps the keyboard.
    pub(super) fn spelling_keys(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let Some(asked) = &mut self.spelling.asked else { return };
        let version = self.session.as_ref().map(|session| session.history.version());
        let typed = ctx.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(_))));
        if version != Some(asked.version) || typed {
            self.spelling.asked = None;
            return;
        }
        let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let meant = self.spelling.speller.as_ref();
        let meant = meant.and_then(|speller| speller.meant(asked.misspelling.language, &asked.word));
        let meant = meant.unwrap_or_default();
        asked.chosen = walked(ctx, asked.chosen).min(meant.len());
        if pressed(Key::Escape) {
            self.spelling.asked = None;
        } else if pressed(Key::Enter) {
            let chosen = asked.chosen;
            self.answer_meant(meant.get(chosen).cloned(), out);
        }
    }

    /// What is offered for the word asked about.
    pub(super) fn show_meant(&mut self, ctx: &egui::Context, out: &mut Outbox) {
        let (Some(asked), Some(speller)) = (&mut self.spelling.asked, &self.spelling.speller) else { return };
        let caret = || ctx.output(|output| output.ime.map(|ime| ime.cursor_rect.left_bottom()));
        // It stays where it was when a click on it takes the caret out of the text.
        asked.misspelling.place = asked.misspelling.place.or_else(caret);
        let Some(place) = asked.misspelling.place else { return };
        let meant = speller.meant(asked.misspelling.language, &asked.word);
        let area = Area::new(Id::unique("meant")).order(Order::Foreground).fixed_pos(place + egui::vec2(0.0, GRID));
        let tr = self.tr;
        let shown = area.pivot(Align2::LEFT_TOP).constrain(true).show(ctx, |ui| {
            egui::Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_width(240.0);
                let words = meant.as_deref().unwrap_or_default();
                if words.is_empty() {
                    muted(ui, tr.say(if meant.is_none() { "spelling-looks" } else { "spelling-nothing" }));
                }
                let mut answer = None;
                for (place, word) in words.iter().enumerate() {
                    if offered(ui, word, place == asked.chosen) {
                        answer = Some(Some(word.clone()));
                    }
                }
                hairline(ui);
                let add = tr.say_with("spelling-add", &slots([("word", asked.word.clone().into())]));
                if offered(ui, &add, asked.chosen == words.len()) {
                    answer = Some(None);
                }
                answer
            })
        });
        let within = |place| shown.response.rect.contains(place);
        let elsewhere =
            ctx.input(|input| input.pointer.primary_pressed() && !input.pointer.interact_pos().is_some_and(within));
        if let Some(answer) = shown.inner.inner {
            self.answer_meant(answer, out);
        } else if elsewhere {
            self.spelling.asked = None;
        }
    }

    /// Puts the word in its place; without one, takes the word there for right.
    fn answer_meant(&mut self, meant: Option<String>, out: &mut Outbox) {
        let (Some(asked), Some(session)) = (self.spelling.asked.take(), &self.session) else { return };
        let Misspelling { spot, language, range, .. } = asked.misspelling;
        let Some(meant) = meant else {
            out.edits.push(Command::Learn { word: asked.word, known: true });
            return;
        };
        let Some(words) = words_at(session, spot, language) else { return };
        let (Some(before), Some(after)) = (words.get(..range.start), words.get(range.end..)) else { return };
        let end = before.chars().count() + meant.chars().count();
        let text = format!("{before}{meant}{after}");
        out.edits.push(Command::SetText { owner: spot.owner, field: spot.field, language, text });
        if language == session.language {
            self.caret.go(spot, At::Char(end));
        }
    }

    /// The words that are the plan's own, to be let go.
    pub(super) fn own_words(&self, ui: &mut Ui, out: &mut Outbox) {
        ui.label(RichText::new(self.tr.say("command-own-words")).heading());
        let Some(session) = &self.session else { return };
        let words = &session.history.plan().words;
        if words.is_empty() {
            muted(ui, self.tr.say("own-words-none"));
        }
        egui::ScrollArea::vertical().max_height(ui.ctx().content_rect().height() - 240.0).show(ui, |ui| {
            for word in words.iter() {
                ui.horizontal(|ui| {
                    ui.label(word);
                    let name = self.tr.say_with("own-words-forget", &slots([("word", word.clone().into())]));
                    let button = Button::new(RichText::new(self.tr.say("delete")).small()).frame_when_inactive(false);
                    if ui.add(button).accessible_name(name).clicked() {
                        out.edits.push(Command::Learn { word: word.clone(), known: false });
                    }
                });
            }
        });
    }

    pub(super) fn toggle_own_words(&mut self) {
        if self.session.is_some() {
            self.toggle_overlay(Overlay::OwnWords);
        }
    }
}

/// What a text of the plan says in a language.
fn words_at(session: &Session, spot: Spot, language: Language) -> Option<&str> {
    session.history.plan().text(spot.owner, spot.field, session.history.places())?.get(language)
}

/// One of the words offered. Says whether it was pressed.
fn offered(ui: &mut Ui, words: &str, chosen: bool) -> bool {
    let width = ui.available_width();
    let color = theme::tokens(ui).text;
    ui.add(Button::selectable(chosen, RichText::new(words).color(color)).min_size(egui::vec2(width, 28.0))).clicked()
}

/// The place of the word to walk to: behind the one walked to last, which may have been put right since; else in the
/// text with the caret.
fn next(all: &[Misspelt], walked: Option<&(usize, Misspelt)>, here: Option<Spot>) -> usize {
    let of = |found: &Misspelt| Spot { owner: found.owner, field: found.field };
    let place = match walked {
        Some((place, last)) if here.is_none_or(|here| here == of(last)) => {
            all.iter().position(|found| found == last).map_or(*place, |still| still + 1)
        }
        _ => here.and_then(|here| all.iter().position(|found| of(found) == here)).unwrap_or(0),
    };
    // Behind the last one, from the first again.
    if place < all.len() { place } else { 0 }
}
