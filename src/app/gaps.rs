//! From gap to gap (F4), and what an item comes from and is answered by.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Panel, Ui};

use super::KengeshApp;
use super::side::dismiss;
use crate::analysis::{Check, Finding, check, checks_aside};
use crate::model::{Field, Id, Kind, Language, Plan, Slot, main_field};
use crate::ui::theme;
use crate::ui::views::{ChainAsked, ChainView, GapWords};
use crate::ui::{At, Outbox, Spot};
use crate::work::finding_words;

/// The strip of links, and the gap that is walked to.
pub(super) struct Chain {
    view: ChainView,
    item: Id,
    /// The gap, and its place among all of them when it was walked to.
    gap: Option<(Finding, usize)>,
}

/// What was found of a plan, counted where it was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Everything.
    pub all: Vec<Finding>,
    /// The places among all of those that are walked from one to the next. What is missing in another language has a
    /// view of its own.
    pub gaps: Vec<usize>,
    /// What is looked for in columns that the plan's action plan does not show: listed, but neither counted nor walked.
    pub aside: BTreeSet<Check>,
    /// How many texts are to be translated, by language.
    pub untranslated: BTreeMap<Language, usize>,
    /// The places among all of those of one kind, and where it matters in one language, together.
    pub groups: Vec<Vec<usize>>,
}

impl Found {
    pub fn of(plan: &Plan) -> Self {
        let mut found = Self { all: check(plan), aside: checks_aside(plan), ..Self::default() };
        let mut groups: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, finding) in found.all.iter().enumerate() {
            let kind = (finding.weight, finding.check, finding.language, finding.detail.as_deref());
            groups.entry(kind).or_default().push(index);
            match (finding.check, finding.language) {
                (Check::Untranslated | Check::Outdated, Some(language)) => {
                    *found.untranslated.entry(language).or_default() += 1;
                }
                (check, _) if found.aside.contains(&check) => {}
                _ => found.gaps.push(index),
            }
        }
        found.groups = groups.into_values().collect();
        found
    }

    fn gap(&self, place: usize) -> Option<&Finding> {
        self.all.get(*self.gaps.get(place)?)
    }

    fn place(&self, is: impl Fn(&Finding) -> bool) -> Option<usize> {
        self.gaps.iter().position(|index| self.all.get(*index).is_some_and(&is))
    }
}

impl KengeshApp {
    /// Looks once a frame for what was found of the plan last.
    pub(super) fn follow_findings(&mut self) {
        let Some(session) = &self.session else { return };
        let (plan, version) = (session.history.plan(), session.history.version());
        let known = self.known.findings.follow(&version, || Arc::clone(plan));
        self.found = known.map_or_else(Arc::default, |(_, found)| Arc::clone(found));
    }

    /// What was found of the plan last.
    pub(super) fn findings(&self) -> Arc<Found> {
        Arc::clone(&self.found)
    }

    /// To the next gap, or the one before.
    pub(super) fn walk_gaps(&mut self, forward: bool) {
        let found = self.findings();
        let Some(last) = found.gaps.len().checked_sub(1) else {
            self.chain = None;
            return;
        };
        let walked = self.chain.as_ref().and_then(|chain| chain.gap.as_ref());
        let place = if let Some((gap, place)) = walked {
            // One that was closed meanwhile has left its place to the next one.
            match (found.place(|other| other == gap), forward) {
                (Some(here), true) => (here + 1) % (last + 1),
                (None, true) => *place % (last + 1),
                (Some(here), false) => here.checked_sub(1).unwrap_or(last),
                (None, false) => place.checked_sub(1).unwrap_or(last).min(last),
            }
        } else {
            let here = self.caret.here.map(|spot| spot.owner);
            found.place(|gap| Some(gap.item) == here).unwrap_or(0)
        };
        let Some(gap) = found.gap(place).cloned() else { return };
        let spot = self.spot_of_finding(&gap);
        let linked = matches!(gap.check, Check::NoMeasure | Check::NoProblem);
        self.chain = Some(Chain { view: ChainView::new(linked, &self.waker), item: gap.item, gap: Some((gap, place)) });
        if let Some(spot) = spot {
            self.go_to_spot(spot);
            if linked {
                // The item is shown, and what answers it is looked for in the strip.
                self.caret.show_only();
            }
        }
    }

    /// Shows the links of the item with the caret, or puts the strip away.
    pub(super) fn toggle_chain(&mut self) {
        let item = self.caret.here.map(|spot| spot.owner);
        let known = |id: &Id| self.session.as_ref().is_some_and(|s| s.history.places().get(*id).is_some());
        if let (None, Some(item)) = (self.chain.take(), item.filter(known)) {
            self.show_chain(item);
        }
    }

    /// Shows the links of an item, the keyboard in the field that finds more of them.
    pub(super) fn show_chain(&mut self, item: Id) {
        self.chain = Some(Chain { view: ChainView::new(true, &self.waker), item, gap: None });
    }

    /// The text to go to for a finding.
    pub(super) fn spot_of_finding(&self, finding: &Finding) -> Option<Spot> {
        let session = self.session.as_ref()?;
        let (plan, places) = (session.history.plan(), session.history.places());
        if finding.item == plan.id {
            return Some(Spot::title(plan.id));
        }
        let field = match (finding.check, places.get(finding.item).map(Slot::kind)?) {
            (Check::NoLead, _) => Field::Lead(0),
            (_, Kind::Priority | Kind::Task | Kind::Section) => Field::Title,
            _ => main_field(plan.part(finding.item, places)?)?,
        };
        Some(Spot { owner: finding.item, field })
    }

    /// Opens the page on which a text is written, the caret behind its words.
    pub(super) fn go_to_spot(&mut self, spot: Spot) {
        let Some(session) = &mut self.session else { return };
        if let Some(super::side::Side::Find(find)) = &self.side
            && let Some(language) = find.language()
        {
            session.language = language;
        }
        self.looks = None;
        self.translation = None;
        self.pages.reveal_item(session.history.plan(), session.history.places(), spot.owner);
        self.caret.go(spot, At::End);
    }

    /// The strip of links at the foot of the work.
    pub(super) fn chain_strip(&mut self, ui: &mut Ui, out: &mut Outbox) {
        let Some(mut chain) = self.chain.take() else { return };
        let Some(session) = &self.session else { return };
        if session.history.places().get(chain.item).is_none() && chain.item != session.history.plan().id {
            return;
        }
        let (plan, version) = (Arc::clone(session.history.plan()), session.history.version());
        let gap = chain.gap.as_ref().map(|(gap, place)| (finding_words(gap, self.tr), *place));
        let found = self.findings();
        let count = found.gaps.len();
        let open = chain.gap.as_ref().is_none_or(|(gap, _)| found.place(|other| other == gap).is_some());
        let index = self.known.index.follow(&version, || plan).map(|(of, index)| (*of, Arc::clone(index)));
        let frame = egui::Frame::new().fill(theme::tokens(ui).surface).inner_margin(egui::Margin::symmetric(16, 8));
        let mut asked = None;
        Panel::bottom("chain").frame(frame).resizable(false).show(ui, |ui| {
            self.lend(out, |_, cx| {
                let gap = gap.as_ref().map(|(words, place)| GapWords { words, place: *place, count, open });
                asked = chain.view.show(ui, cx, chain.item, gap.as_ref(), index.as_ref());
            });
        });
        match asked {
            Some(ChainAsked::Close) => return,
            Some(ChainAsked::Dismiss) => out.edits.extend(chain.gap.as_ref().map(|(gap, _)| dismiss(gap))),
            _ => {}
        }
        self.chain = Some(chain);
        match asked {
            Some(ChainAsked::Walk(forward)) => self.walk_gaps(forward),
            Some(ChainAsked::Go(id)) => self.go_to_item(id),
            _ => {}
        }
    }

    /// Goes to an item when all views have been shown.
    pub(super) fn go_to_item(&mut self, id: Id) {
        self.goes = self.main_spot(id);
    }

    /// The text that an item is known by.
    pub(super) fn main_spot(&self, id: Id) -> Option<Spot> {
        let history = &self.session.as_ref()?.history;
        let field = main_field(history.plan().part(id, history.places())?)?;
        Some(Spot { owner: id, field })
    }

    /// Opens the strip of the item with the caret where a remark on it is written.
    pub(super) fn add_remark(&mut self) {
        let Some(session) = &self.session else { return };
        let places = session.history.places();
        let Some(item) = self.caret.here.map(|spot| spot.owner).filter(|id| places.get(*id).is_some()) else {
            return self.tell("command-add-remark", self.tr.say("remark-on-nothing"));
        };
        let mut view = ChainView::new(false, &self.waker);
        self.caret.go(Spot::text(view.new_remark(places)), At::Start);
        self.chain = Some(Chain { view, item, gap: None });
    }
}
