//! What stands at the right on demand: finding words, what is still to be done, versions of the file.

mod checks;
mod find;
mod versions;

use std::collections::BTreeMap;

use egui::{Panel, RichText, Ui};

use checks::Checks;
pub(super) use checks::dismiss;
use find::Find;
use versions::Versions;

use super::KengeshApp;
use super::gaps::Found;
use crate::analysis::{Index, Pair, all_pairs};
use crate::model::{Language, Plan};
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::{Outbox, Spot};
use crate::work::Watch;

/// How wide it is.
const WIDTH: f32 = 360.0;

/// One at a time.
pub(super) enum Side {
    Find(Find),
    Checks(Checks),
    Versions(Versions),
}

/// Something worked out of the plan, by its version.
type OfPlan<T> = Watch<Plan, u64, T>;

/// What is worked out of the plan for the side and the strip of links.
pub(super) struct Known {
    pub findings: OfPlan<Found>,
    pub index: OfPlan<Index>,
    pub pairs: OfPlan<BTreeMap<Language, Vec<Pair>>>,
}

impl Known {
    pub fn new(waker: &crate::work::Waker) -> Self {
        let waker = || std::sync::Arc::clone(waker);
        Self {
            findings: Watch::new(waker(), Found::of),
            index: Watch::new(waker(), Index::of),
            pairs: Watch::new(waker(), all_pairs),
        }
    }

    pub fn forget(&mut self) {
        self.findings.forget();
        self.index.forget();
        self.pairs.forget();
    }
}

impl KengeshApp {
    /// Opens the search, or closes it when it has the keyboard.
    pub(super) fn toggle_find(&mut self) {
        let open = matches!(self.side, Some(Side::Find(_)));
        self.side = (!open && self.session.is_some()).then(|| Side::Find(Find::new(&self.waker)));
    }

    /// Opens the list of what is still to be done, or closes it.
    pub(super) fn toggle_checks(&mut self) {
        let open = matches!(self.side, Some(Side::Checks(_)));
        self.side = (!open && self.session.is_some()).then(|| Side::Checks(Checks::default()));
    }

    /// Shows what stands at the right, if anything does. Says whether it does.
    pub(super) fn side_panel(&mut self, ui: &mut Ui, out: &mut Outbox) -> bool {
        let Some(mut side) = self.side.take() else { return false };
        let tokens = theme::tokens(ui);
        let frame = egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::same(16));
        let panel = Panel::right("side").frame(frame).resizable(false).exact_size(WIDTH);
        let asked = panel.show(ui, |ui| match &mut side {
            Side::Find(find) => self.find_panel(ui, find, out),
            Side::Checks(checks) => self.checks_panel(ui, checks, out),
            Side::Versions(versions) => self.versions_panel(ui, versions),
        });
        match asked.inner {
            Some(Asked::Close) => {}
            Some(Asked::Go(spot)) => {
                self.side = Some(side);
                self.goes = Some(spot);
            }
            None => self.side = Some(side),
        }
        true
    }

    /// The heading of the side, with the button that closes it. Says whether that was pressed, or Esc.
    fn side_head(&self, ui: &mut Ui, key: &str, command: UserCommand) -> bool {
        let closed = ui.horizontal(|ui| {
            ui.label(RichText::new(self.tr.say(key)).heading());
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = format!("{}: {}", self.tr.say("side-close"), self.tr.say(command.key()));
                ui.button("×").on_hover_text(&name).accessible_name(name).clicked()
            })
            .inner
        });
        ui.add_space(GRID / 2.0);
        closed.inner
    }
}

/// What somebody asked the side for.
enum Asked {
    Go(Spot),
    Close,
}
