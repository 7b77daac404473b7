//! Carrying out what people and views ask for.

use std::time::Duration;

use egui::Context as Screen;

use super::desk::{After, Purpose};
use super::palette::{Overlay, Palette};
use super::{KengeshApp, toast};
use crate::analysis::Outline;
use crate::edit::{Action, Command, Step};
use crate::i18n::{Translator, slots};
use crate::model::Kind;
use crate::storage::Theme;
use crate::ui::command::UserCommand;
use crate::ui::{At, Outbox};
use crate::work::changes_document;

/// Takes the shortcuts that were pressed out of the input, so that no field sees them.
pub(super) fn pressed(ctx: &Screen, translating: bool) -> Vec<UserCommand> {
    let walks = |command: &UserCommand| matches!(command, UserCommand::NextGap | UserCommand::PreviousGap);
    ctx.input_mut(|input| {
        let taken = |command: &UserCommand| {
            let free = !(translating && walks(command));
            free && command.shortcuts().iter().any(|keys| input.consume_shortcut(keys))
        };
        UserCommand::ALL.into_iter().filter(taken).collect()
    })
}

impl KengeshApp {
    /// Empties the outbox: first the edits, in order, then the commands.
    pub(super) fn carry_out(&mut self, ctx: &Screen, frame: &eframe::Frame, out: Outbox) {
        let now = since_start(ctx);
        let changed = !out.edits.is_empty() || !out.commands.is_empty();
        for edit in out.edits {
            self.edit(ctx, edit, now);
        }
        for command in out.commands {
            self.command(ctx, frame, command);
        }
        if changed {
            // What was asked for after the frame is seen in the next one.
            ctx.request_repaint();
        }
    }

    /// Carries an edit out. Says whether it was not refused.
    pub(super) fn edit(&mut self, ctx: &Screen, edit: Command, now: Duration) -> bool {
        let removed = self.removed_words(&edit);
        let Some(session) = &mut self.session else { return false };
        let plan = session.history.plan();
        let advised = plan.passport.approval.adopted && changes_document(&edit, session.history.places());
        let advised = Some(plan.id).filter(|plan| advised && self.desk.advised != Some(*plan));
        match session.apply(edit, now) {
            Ok(()) => {
                session.keep_language();
                if let Some(words) = removed {
                    let version = session.history.version();
                    self.toast = Some(toast::Toast::removed(&words, self.tr, version, ctx.input(|input| input.time)));
                }
                if advised.is_some() {
                    self.desk.advised = advised;
                    let words = self.tr.say("adopted-changed");
                    let now = ctx.input(|input| input.time);
                    self.toast = Some(toast::Toast::advice(words, UserCommand::WorkingCopy, now));
                }
                true
            }
            Err(refusal) => {
                log::warn!("an edit was refused: {refusal}");
                if matches!(refusal, crate::edit::Refusal::HasRecords(_)) {
                    self.tell("message-refused", self.tr.say("refused-has-records"));
                }
                false
            }
        }
    }

    /// What a toast says of a branch that is about to go; nothing of a single line, whose loss is seen.
    fn removed_words(&self, edit: &Command) -> Option<String> {
        let id = match edit {
            Command::Remove { id } => id,
            Command::All(all) if all.len() > 1 && all.iter().all(|one| matches!(one, Command::Remove { .. })) => {
                return Some(self.tr.say_with("many-items", &slots([("count", all.len().into())])));
            }
            _ => return None,
        };
        let session = self.session.as_ref()?;
        let (plan, places) = (session.history.plan(), session.history.places());
        let item = plan.item(*id, places)?;
        let held = crate::model::ids_within(&item).len();
        let branch = held > 1 || matches!(item.kind(), Kind::Section | Kind::Priority | Kind::Task);
        if !branch {
            return None;
        }
        Some(crate::work::first_words(item.part()?, session.language, plan.main_language()).to_owned())
    }

    fn command(&mut self, ctx: &Screen, frame: &eframe::Frame, command: UserCommand) {
        match command {
            UserCommand::New | UserCommand::ClosePlan => self.guarded(ctx, frame, After::Start),
            UserCommand::Open => self.guarded(ctx, frame, After::Open),
            UserCommand::Save if self.session.is_some() => self.save(ctx, frame, None),
            UserCommand::SaveAs if self.session.is_some() => self.ask_for_file(ctx, frame, Purpose::Save(None)),
            UserCommand::Append if self.session.is_some() => self.ask_for_file(ctx, frame, Purpose::Append),
            UserCommand::Export => self.offer_export(),
            UserCommand::Print => self.print(),
            UserCommand::Looks => self.toggle_looks(),
            UserCommand::Pages => self.cycle_pages(),
            UserCommand::Undo | UserCommand::Redo => self.cross(command == UserCommand::Undo),
            UserCommand::Find => self.toggle_find(),
            UserCommand::AddRemark => self.add_remark(),
            UserCommand::WorkingCopy => self.guarded(ctx, frame, After::WorkingCopy),
            UserCommand::SortList => self.sort_list(ctx),
            UserCommand::Duplicate => self.duplicate(ctx),
            UserCommand::Projector => self.toggle_projector(ctx, frame),
            UserCommand::HallWindow => self.toggle_hall(super::hall::other_screen(frame)),
            UserCommand::Palette => self.toggle_overlay(Overlay::Palette(Palette::default())),
            UserCommand::Help => self.toggle_overlay(Overlay::Help),
            UserCommand::ShowHints => self.turn_hints(true),
            UserCommand::HideHints => self.turn_hints(false),
            UserCommand::About => self.toggle_overlay(Overlay::About),
            UserCommand::Checks => self.toggle_checks(),
            UserCommand::Versions => self.toggle_versions(),
            UserCommand::NextGap => self.walk_gaps(true),
            UserCommand::PreviousGap => self.walk_gaps(false),
            UserCommand::Chain => self.toggle_chain(),
            UserCommand::NextMisspelt => self.walk_misspelt(),
            UserCommand::ToggleSpelling => self.toggle_spelling(),
            UserCommand::OwnWords => self.toggle_own_words(),
            UserCommand::BothLanguages => self.toggle_both_languages(),
            UserCommand::Translation => self.toggle_translation(),
            UserCommand::Back => self.travel(false),
            UserCommand::Forth => self.travel(true),
            UserCommand::NextQuadrant => self.on_pages(ctx, super::pages::Pages::next_quadrant),
            UserCommand::NextSection => self.on_pages(ctx, |pages, cx| pages.step(cx, true)),
            UserCommand::PreviousSection => self.on_pages(ctx, |pages, cx| pages.step(cx, false)),
            UserCommand::ZoomIn => self.zoom(ctx, 10),
            UserCommand::ZoomOut => self.zoom(ctx, -10),
            UserCommand::ToggleTheme => self.toggle_theme(ctx),
            UserCommand::Quit => self.guarded(ctx, frame, After::Quit),
            UserCommand::Save | UserCommand::SaveAs | UserCommand::Append => {}
        }
    }

    /// One step back or forth, and to the place it changed.
    fn cross(&mut self, back: bool) {
        let Some(session) = &mut self.session else { return };
        let step = if back { session.history.undo() } else { session.history.redo() };
        let Some(step) = step else { return };
        session.keep_language();
        self.toast = None;
        if self.looks.is_some() {
            // The step is seen on the page beside.
            return;
        }
        let (plan, places) = (session.history.plan(), session.history.places());
        self.pages.reveal(plan, places, &step);
        let caret_kept = self.caret.here.is_some_and(|spot| Some(spot.owner) == step.id);
        if let Some(id) = step.id.filter(|id| places.get(*id).is_some() && !caret_kept) {
            self.caret.wanted = self.main_spot(id).map(|spot| (spot, At::End));
        }
    }

    /// Asks the open page for something outside of a frame.
    fn on_pages(&mut self, ctx: &Screen, ask: impl FnOnce(&mut super::pages::Pages, &mut crate::ui::Context<'_>)) {
        let mut out = Outbox::default();
        self.looks = None;
        self.lend(&mut out, ask);
        let now = since_start(ctx);
        for edit in out.edits {
            self.edit(ctx, edit, now);
        }
    }

    fn zoom(&mut self, ctx: &Screen, by: i16) {
        let percent = i16::try_from(self.settings.zoom).unwrap_or(100).saturating_add(by).clamp(70, 250);
        self.settings.zoom = u16::try_from(percent).unwrap_or(100);
        self.dress(ctx);
        self.remember();
    }

    /// Ctrl and plus are egui's own: what they did is kept within bounds and remembered.
    pub(super) fn follow_zoom(&mut self, ctx: &Screen) {
        if self.projecting {
            return;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
        let percent = (ctx.zoom_factor() * 100.0).round().clamp(70.0, 250.0) as u16;
        if percent != self.settings.zoom {
            self.settings.zoom = percent;
            self.dress(ctx);
            self.remember();
        }
    }

    fn toggle_theme(&mut self, ctx: &Screen) {
        let dark = ctx.theme() == egui::Theme::Dark;
        self.settings.theme = if dark { Theme::Light } else { Theme::Dark };
        self.dress(ctx);
        self.remember();
    }

    /// The name of a step, in words: «удаление меры 1.2.3».
    pub(super) fn step_words(&self, step: &Step) -> String {
        let history = self.session.as_ref().map(|session| &session.history);
        let code = history.zip(step.id).and_then(|(h, id)| Outline::code_of(h.plan(), h.places(), id));
        step_words(self.tr, step.action, step.kind, code.as_deref())
    }
}

/// The name of a step in the translator's language.
pub(super) fn step_words(tr: &Translator, action: Action, kind: Kind, code: Option<&str>) -> String {
    let kind = tr.say(&format!("of-{}", format!("{kind:?}").to_lowercase()));
    let what = code.map_or_else(|| kind.clone(), |code| format!("{kind} {code}"));
    tr.say_with(&format!("step-{}", format!("{action:?}").to_lowercase()), &slots([("what", what.into())]))
}

/// The time since the program began.
pub(super) fn since_start(ctx: &Screen) -> Duration {
    Duration::from_secs_f64(ctx.input(|input| input.time).max(0.0))
}
