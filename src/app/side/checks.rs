//! What is still to be done: faults and gaps by weight and kind; a click leads there.

use std::collections::BTreeSet;

use egui::{Button, RichText, ScrollArea, Ui};

use super::Asked;
use crate::analysis::{Check, Finding, Weight};
use crate::app::KengeshApp;
use crate::app::gaps::Found;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Dismissal, Language};
use crate::ui::Outbox;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::muted;
use crate::work::{finding_words, item_words};

/// So many of one kind are listed; the rest is counted.
const LISTED: usize = 100;

/// So many are shown at once.
const SHORT: usize = 8;

/// The list of what is still to be done.
#[derive(Default)]
pub(in crate::app) struct Checks {
    /// The groups that were opened or closed by hand: short ones are open, long ones are not.
    turned: BTreeSet<GroupKey>,
}

/// What tells a group from the others.
type GroupKey = (Check, Option<Language>, Option<String>);

impl KengeshApp {
    pub(super) fn checks_panel(&mut self, ui: &mut Ui, checks: &mut Checks, out: &mut Outbox) -> Option<Asked> {
        let mut asked = self.side_head(ui, "checks", UserCommand::Checks).then_some(Asked::Close);
        let found = self.findings();
        if found.all.is_empty() {
            ui.label(self.tr.say("checks-none"));
            return asked;
        }
        ScrollArea::vertical().id_salt("checks").auto_shrink(false).show(ui, |ui| {
            for group in &found.groups {
                asked = asked.take().or(self.check_group(ui, (&found, group), &mut checks.turned, out));
            }
        });
        asked
    }

    fn check_group(
        &self,
        ui: &mut Ui,
        (found, group): (&Found, &[usize]),
        turned: &mut BTreeSet<GroupKey>,
        out: &mut Outbox,
    ) -> Option<Asked> {
        let first = found.all.get(*group.first()?)?;
        let tokens = theme::tokens(ui);
        let key = (first.check, first.language, first.detail.clone());
        let aside = found.aside.contains(&first.check);
        let open = (group.len() <= SHORT && !aside) != turned.contains(&key);
        let words = format!("{} {} · {}", if open { "▼" } else { "▶" }, finding_words(first, self.tr), group.len());
        let color = if first.weight == Weight::Fault { tokens.danger } else { tokens.text };
        let button = Button::new(RichText::new(words).color(color)).frame_when_inactive(false).wrap();
        if ui.add(button).clicked() && !turned.remove(&key) {
            turned.insert(key);
        }
        if open && aside {
            muted(ui, self.tr.say("checks-aside"));
        }
        let mut asked = None;
        let listed = group.iter().take(if open { LISTED } else { 0 });
        for finding in listed.filter_map(|index| found.all.get(*index)) {
            asked = asked.take().or(self.check_row(ui, finding, out));
        }
        if open && group.len() > LISTED {
            let rest = slots([("count", (group.len() - LISTED).into())]);
            muted(ui, self.tr.say_with("checks-more", &rest));
        }
        asked
    }

    fn check_row(&self, ui: &mut Ui, finding: &Finding, out: &mut Outbox) -> Option<Asked> {
        let session = self.session.as_ref()?;
        let (plan, places) = (session.history.plan(), session.history.places());
        let words = item_words(finding.item, plan, places, session.language, self.tr);
        let mut asked = None;
        ui.horizontal_top(|ui| {
            let dismissable = finding.weight == Weight::Gap;
            let width = (ui.available_width() - if dismissable { 28.0 + GRID } else { 0.0 }).max(80.0);
            let button = Button::new(RichText::new(&words).small()).frame_when_inactive(false).wrap();
            let name = format!("{words}: {}", finding_words(finding, self.tr));
            ui.allocate_ui_with_layout(egui::vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_min_width(width);
                if ui.add(button).accessible_name(name.clone()).clicked() {
                    asked = self.spot_of_finding(finding).map(Asked::Go);
                }
            });
            let tip = self.tr.say("checks-dismiss");
            if dismissable
                && ui.small_button("✓").on_hover_text(&tip).accessible_name(format!("{tip}: {name}")).clicked()
            {
                out.edits.push(dismiss(finding));
            }
        });
        asked
    }
}

/// Calls a finding right as it is.
pub(in crate::app) fn dismiss(finding: &Finding) -> Command {
    let dismissal = Dismissal { check: finding.check.name().to_owned(), item: finding.item };
    Command::Dismiss { dismissal, dismissed: true }
}
