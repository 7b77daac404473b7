//! Translation: the main language's words beside an empty line; type, Enter, next. A figure that stands in one
//! language and not in the other glows.

mod row;

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use egui::{RichText, Ui};

use crate::analysis::Pair;
use crate::i18n::slots;
use crate::model::{Field, Id, Language};
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Column, Rows, Wanted, choice, muted};
use crate::ui::{At, Context, Key, Spot};

/// How all texts stand in every language, and in which version of the plan: worked out beside the frame.
type AllPairs = (u64, Arc<BTreeMap<Language, Vec<Pair>>>);

/// The translation view.
#[derive(Debug, Default)]
pub struct TranslationView {
    language: Option<Language>,
    open_only: bool,
    column: Column,
    /// What is shown: of which version, language and choice; and the state of all texts.
    known: Option<(u64, Language, bool)>,
    shown: Vec<Pair>,
    open: usize,
    all: usize,
    begun: bool,
}

/// What somebody asked for while translating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Translated {
    /// The view is to go.
    pub done: bool,
    /// The texts are to be edited in this language.
    pub language: Option<Language>,
}

impl TranslationView {
    /// Shows the view over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, pairs: Option<AllPairs>) -> Translated {
        // Both languages are here already.
        cx.second = None;
        let main = cx.plan.main_language();
        let others: Vec<Language> = cx.plan.passport.languages.iter().copied().filter(|other| *other != main).collect();
        let mut translated = Translated::default();
        let kept = self.language.filter(|language| others.contains(language));
        let from_window = Some(cx.language).filter(|language| others.contains(language));
        let Some(language) = kept.or(from_window).or(others.first().copied()) else {
            return alone(ui, cx);
        };
        self.language = Some(language);
        if cx.language != language {
            translated.language = Some(language);
        }
        if let Some((version, pairs)) = &pairs {
            self.refresh(pairs.get(&language).map_or(&[], Vec::as_slice), *version, language);
        }
        let frame = egui::Frame::new().inner_margin(egui::Margin { left: 24, right: 24, top: 16, bottom: 8 });
        frame.show(ui, |ui| {
            translated.done = self.head(ui, cx, &others);
            if cx.language == language {
                self.rows(ui, cx);
            }
        });
        translated
    }

    /// The texts to show. One that was just translated stays until the choice is made anew: nothing moves away under
    /// the caret.
    fn refresh(&mut self, all: &[Pair], version: u64, language: Language) {
        let key = (version, language, self.open_only);
        if self.known == Some(key) {
            return;
        }
        (self.all, self.open) = (all.len(), all.iter().filter(|pair| pair.is_open()).count());
        let same_choice = self.known.is_some_and(|(_, of, only)| (of, only) == (language, self.open_only));
        self.known = Some(key);
        if !same_choice {
            self.column.forget();
        }
        let stays: HashSet<(Id, Field)> = if same_choice && self.open_only {
            self.shown.iter().map(|pair| (pair.owner, pair.field)).collect()
        } else {
            HashSet::new()
        };
        let wanted = |pair: &&Pair| !self.open_only || pair.is_open() || stays.contains(&(pair.owner, pair.field));
        let shown: Vec<Pair> = all.iter().filter(wanted).copied().collect();
        let place = |pair: &Pair| (pair.owner, pair.field);
        let same_rows = shown.iter().map(place).eq(self.shown.iter().map(place));
        self.shown = shown;
        if !same_rows {
            let ids = self.shown.iter().map(row_id).collect();
            self.column.replace(0..usize::MAX, ids, |_, _| row::LEAST);
        }
    }

    /// The heading, the choice of the language and of what is shown, and how much is left.
    fn head(&mut self, ui: &mut Ui, cx: &Context<'_>, others: &[Language]) -> bool {
        let mut done = false;
        ui.horizontal(|ui| {
            ui.label(RichText::new(cx.say("translation")).heading());
            let names: Vec<_> = others.iter().map(|other| (*other, other.own_name().to_owned())).collect();
            let now = self.language.unwrap_or(cx.language);
            if names.len() > 1
                && let Some(chosen) = choice(ui, "translation-language", &cx.say("translation-into"), now, &names)
            {
                self.language = Some(chosen);
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                done = ui.button(cx.say("translation-close")).clicked();
                ui.checkbox(&mut self.open_only, cx.say("translation-open-only"));
            });
        });
        let done_share = slots([("done", (self.all - self.open).into()), ("all", self.all.into())]);
        muted(ui, cx.say_with("translation-count", &done_share));
        ui.add_space(GRID);
        done
    }

    fn rows(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let at = |spot: Spot| self.shown.iter().position(|pair| (pair.owner, pair.field) == (spot.owner, spot.field));
        let has_keyboard = |spot: &Spot| ui.memory(|memory| memory.has_focus(spot.egui_id()));
        let here = cx.caret.here.filter(has_keyboard).and_then(at);
        if !self.begun && self.known.is_some() {
            self.begun = true;
            self.go(cx, None, true);
        }
        let pressed = |command: UserCommand| {
            ui.input_mut(|input| command.shortcuts().iter().any(|keys| input.consume_shortcut(keys)))
        };
        if pressed(UserCommand::PreviousGap) {
            self.go(cx, here, false);
        } else if pressed(UserCommand::NextGap) {
            self.go(cx, here, true);
        }
        let at = |spot: Spot| self.shown.iter().position(|pair| (pair.owner, pair.field) == (spot.owner, spot.field));
        let wanted = Wanted { keep: here, reveal: cx.caret.revealed().and_then(at) };
        let mut column = std::mem::take(&mut self.column);
        let mut shown = Shown { pairs: &self.shown, cx, heard: None };
        column.show(ui, "translation-rows", wanted, &mut shown);
        let heard = shown.heard;
        self.column = column;
        match heard {
            Some((row, Key::Enter(_))) => self.go(cx, Some(row), true),
            Some((row, Key::Tab | Key::Down)) => self.step(cx, row + 1, At::Start),
            Some((row, Key::BackTab | Key::Up)) => self.step(cx, row.wrapping_sub(1), At::End),
            _ => {}
        }
    }

    /// To the next text that is open, behind this one or from the beginning.
    fn go(&self, cx: &mut Context<'_>, from: Option<usize>, forward: bool) {
        let count = self.shown.len();
        let order = (1..=count).map(|step| match (from, forward) {
            (None, _) => step - 1,
            (Some(from), true) => (from + step) % count,
            (Some(from), false) => (from + count - step % count) % count,
        });
        let open = |index: &usize| self.shown.get(*index).is_some_and(Pair::is_open);
        let mut order = order.collect::<Vec<_>>().into_iter();
        if let Some(index) = order.find(open) {
            self.step(cx, index, At::End);
        }
    }

    fn step(&self, cx: &mut Context<'_>, row: usize, at: At) {
        if let Some(pair) = self.shown.get(row) {
            cx.caret.go(Spot { owner: pair.owner, field: pair.field }, at);
        }
    }
}

/// What is said of a plan in one language.
fn alone(ui: &mut Ui, cx: &Context<'_>) -> Translated {
    let mut done = false;
    egui::Frame::new().inner_margin(egui::Margin::same(24)).show(ui, |ui| {
        ui.label(RichText::new(cx.say("translation")).heading());
        ui.label(cx.say("translation-one-language"));
        done = ui.button(cx.say("translation-close")).clicked();
    });
    Translated { done, language: None }
}

/// What tells a row from the others.
fn row_id(pair: &Pair) -> Id {
    pair.owner.derived(&format!("{:?}", pair.field))
}

struct Shown<'s, 'c> {
    pairs: &'s [Pair],
    cx: &'s mut Context<'c>,
    heard: Option<(usize, Key)>,
}

impl Rows for Shown<'_, '_> {
    fn id(&self, row: usize) -> Id {
        self.pairs.get(row).map_or(self.cx.plan.id, row_id)
    }

    fn guess(&self, row: usize, width: f32) -> f32 {
        self.pairs.get(row).map_or(0.0, |pair| row::guess(self.cx, pair, width))
    }

    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32 {
        self.pairs.get(row).map_or(0.0, |pair| row::measure(ui, self.cx, pair, width))
    }

    fn draw(&mut self, ui: &mut Ui, row: usize) -> f32 {
        let Some(pair) = self.pairs.get(row) else { return 0.0 };
        let tokens = theme::tokens(ui);
        let (height, key) = row::draw(ui, self.cx, pair, row + 1);
        let place = ui.max_rect();
        ui.painter().hline(place.x_range(), place.top() + height - 0.5, (1.0, tokens.line));
        if let Some(key) = key {
            self.heard = Some((row, key));
        }
        height
    }
}

/// The words of a pair in the main language and in the one being edited.
fn words<'c>(cx: &'c Context<'_>, pair: &Pair) -> (&'c str, &'c str) {
    let text = cx.plan.text(pair.owner, pair.field, cx.places);
    let of = |language| text.and_then(|text| text.get(language)).unwrap_or_default();
    (of(cx.plan.main_language()), of(cx.language))
}
