//! The languages of the plan's texts: the one being edited, and the one that is shown under every text.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Button, Ui};

use super::{KengeshApp, paint};
use crate::i18n::slots;
use crate::model::Language;
use crate::storage::Settings;
use crate::ui::Outbox;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::views::{Translated, TranslationView};
use crate::work::Session;

/// The language that is to be shown under every text, beside the one being edited.
pub(super) fn second(session: &Session, settings: &Settings) -> Option<Language> {
    let others = others(session);
    let chosen = settings.second_language.filter(|chosen| others.contains(chosen));
    chosen.or(others.first().copied()).filter(|_| settings.both_languages)
}

/// The plan's languages without the one being edited.
fn others(session: &Session) -> Vec<Language> {
    let all = session.history.plan().passport.languages.iter().copied();
    all.filter(|language| *language != session.language).collect()
}

impl KengeshApp {
    /// Opens or closes the view of the texts in another language.
    pub(super) fn toggle_translation(&mut self) {
        let open = self.translation.is_none() && self.session.is_some();
        self.looks = None;
        self.translation = open.then(TranslationView::default);
    }

    /// Shows the texts in another language, while they are being translated. Says whether they are.
    pub(super) fn translating(&mut self, ui: &mut Ui, out: &mut Outbox) -> bool {
        let Some(mut view) = self.translation.take() else { return false };
        let ground = egui::Frame::new().fill(theme::tokens(ui).ground);
        let shown = egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            let mut asked = Translated::default();
            let session = self.session.as_ref();
            let history = session.map(|session| &session.history);
            let pairs = history.and_then(|h| self.known.pairs.follow(&h.version(), || Arc::clone(h.plan())));
            let pairs = pairs.map(|(version, pairs)| (*version, Arc::clone(pairs)));
            self.lend(out, |_, cx| asked = view.show(ui, cx, pairs));
            asked
        });
        if let (Some(language), Some(session)) = (shown.inner.language, &mut self.session) {
            session.language = language;
            ui.ctx().request_repaint();
        }
        self.translation = (!shown.inner.done).then_some(view);
        true
    }

    /// The languages of the plan's texts, when there is more than one.
    pub(super) fn plan_languages(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let languages = session.history.plan().passport.languages.clone();
        if languages.len() < 2 {
            return;
        }
        let narrow = ui.ctx().content_rect().width() < 1100.0 && languages.len() > 2;
        self.both_button(ui, out);
        let Some(session) = &mut self.session else { return };
        ui.spacing_mut().item_spacing.x = 0.0;
        for language in languages.into_iter().rev() {
            let words = if narrow { language.code().to_uppercase() } else { language.own_name().to_owned() };
            let name = self.tr.say_with("plan-language", &slots([("language", language.own_name().into())]));
            let response = ui.selectable_label(session.language == language, words);
            if response.on_hover_text(&name).accessible_name(name).clicked() {
                session.language = language;
            }
        }
        ui.spacing_mut().item_spacing.x = GRID;
        ui.add_space(GRID);
    }

    /// The switch for the second language; with more than two, the choice which one it is.
    fn both_button(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let Some(session) = &self.session else { return };
        let (others, now) = (others(session), second(session, &self.settings));
        let tip = self.tip(ui, UserCommand::BothLanguages);
        let button = Button::selectable(now.is_some(), "").min_size(egui::vec2(32.0, 32.0));
        let mut chosen = None;
        let response = if others.len() == 1 {
            ui.add(button)
        } else {
            let none = (None, self.tr.say("second-none"));
            let all = others.iter().map(|language| (Some(*language), language.own_name().to_owned()));
            let menu = MenuButton::from_button(button).ui(ui, |ui| {
                for (language, words) in std::iter::once(none).chain(all) {
                    if ui.selectable_label(language == now, words).clicked() {
                        chosen = Some(language);
                    }
                }
            });
            menu.0
        };
        paint::two_lines(ui.painter(), response.rect, theme::tokens(ui).text);
        let response = response.on_hover_text(&tip).accessible_name(tip);
        if others.len() == 1 && response.clicked() {
            out.commands.push(UserCommand::BothLanguages);
        }
        if let Some(language) = chosen {
            self.settings.second_language = language.or(self.settings.second_language);
            self.settings.both_languages = language.is_some();
            self.remember();
        }
    }

    /// Shows every text in a second language, too, or in one only.
    pub(super) fn toggle_both_languages(&mut self) {
        self.settings.both_languages = !self.settings.both_languages;
        self.remember();
    }
}
