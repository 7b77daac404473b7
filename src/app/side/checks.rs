//! What is still to be done: faults and gaps by weight and kind; a click leads there.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use super::Asked;
use crate::analysis::{Finding, Weight};
use crate::app::KengeshApp;
use crate::app::gaps::Found;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::Dismissal;
use crate::ui::Outbox;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::muted;
use crate::work::{finding_words, item_words};

/// So many of one kind are listed; the rest is counted.
const LISTED: usize = 100;

/// The list of what is still to be done.
#[derive(Default)]
pub(in crate::app) struct Checks {
    /// What was found, and the places in it of each group of one kind.
    grouped: Option<(Arc<Found>, Vec<Vec<usize>>)>,
}

impl KengeshApp {
    pub(super) fn checks_panel(&mut self, ui: &mut Ui, checks: &mut Checks, out: &mut Outbox) -> Option<Asked> {
        let mut asked = self.side_head(ui, "checks", UserCommand::Checks).then_some(Asked::Close);
        let findings = self.findings();
        if findings.all.is_empty() {
            ui.label(self.tr.say("checks-none"));
            return asked;
        }
        let (findings, groups) = checks.of(findings);
        ScrollArea::vertical().id_salt("checks").auto_shrink(false).show(ui, |ui| {
            for group in groups {
                let group: Vec<&Finding> = group.iter().filter_map(|index| findings.get(*index)).collect();
                asked = asked.take().or(self.check_group(ui, &group, out));
            }
        });
        asked
    }

    fn check_group(&self, ui: &mut Ui, group: &[&Finding], out: &mut Outbox) -> Option<Asked> {
        let first = group.first()?;
        let tokens = theme::tokens(ui);
        let words = format!("{} · {}", finding_words(first, self.tr), group.len());
        let color = if first.weight == Weight::Fault { tokens.danger } else { tokens.text };
        let header = CollapsingHeader::new(RichText::new(words).color(color)).id_salt((first.check, first.language));
        let mut asked = None;
        header.default_open(group.len() <= 8).show(ui, |ui| {
            for finding in group.iter().take(LISTED) {
                asked = asked.take().or(self.check_row(ui, finding, out));
            }
            if group.len() > LISTED {
                let rest = slots([("count", (group.len() - LISTED).into())]);
                muted(ui, self.tr.say_with("checks-more", &rest));
            }
        });
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
            let button = egui::Button::new(RichText::new(&words).small()).frame_when_inactive(false).wrap();
            let name = format!("{words}: {}", finding_words(finding, self.tr));
            ui.allocate_ui_with_layout(egui::vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
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

impl Checks {
    /// Findings of one kind, and where it matters in one language, together.
    fn of(&mut self, findings: Arc<Found>) -> (&[Finding], &[Vec<usize>]) {
        let kept = self.grouped.take().filter(|(of, _)| Arc::ptr_eq(of, &findings));
        let (findings, groups) = self.grouped.insert(kept.unwrap_or_else(|| {
            let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
            for (index, finding) in findings.all.iter().enumerate() {
                groups.entry((finding.weight, finding.check, finding.language)).or_default().push(index);
            }
            (findings, groups.into_values().collect())
        }));
        (findings.all.as_slice(), groups.as_slice())
    }
}
