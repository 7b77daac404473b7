//! Faults and gaps of a plan.

use std::collections::BTreeSet;

use serde::Serialize;

use super::count::is_kitchen;
use super::money::{MoneySums, differing};
use super::{order, typeface};
use crate::i18n::scaled;
use crate::model::{
    AnnexKind, Change, Column, Content, Fact, Field, Id, Kind, Language, LinkKind, Measure, Money, Places, Plan, Scale,
    Section, SectionKind, Slot, TableName, Text, Translation,
};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// A rule of the model is broken.
    Fault,
    /// Something is still to be done, or to be looked at.
    Gap,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// A rule of the model is broken.
    Structure,
    /// The plan has no title.
    NoTitle,
    /// A section has nothing in it.
    EmptySection,
    /// A section still has the template's words.
    TemplateText,
    /// Nobody answers for a measure.
    NoLead,
    /// A measure has no time.
    NoTiming,
    /// A measure answers no problem.
    NoProblem,
    /// No measure answers a problem.
    NoMeasure,
    /// A priority has no measures.
    EmptyPriority,
    /// A task has no measures.
    EmptyTask,
    /// A priority has no results.
    NoResults,
    /// A risk has nothing that lowers it.
    NoMitigation,
    /// A text is missing in a language of the plan.
    Untranslated,
    /// A text has changed since it was translated.
    Outdated,
    /// No bundled font can draw a character.
    NoGlyph,
    /// A stated change differs from the one computed from its two facts.
    DifferentFigure,
    /// The measures do not add up to what is stated of a source of money.
    DifferentMoney,
    /// A column of the action plan is empty and left out.
    EmptyColumn,
}

impl Check {
    /// Its name, as it is printed and remembered when somebody calls a finding right.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::NoTitle => "no-title",
            Self::EmptySection => "empty-section",
            Self::TemplateText => "template-text",
            Self::NoLead => "no-lead",
            Self::NoTiming => "no-timing",
            Self::NoProblem => "no-problem",
            Self::NoMeasure => "no-measure",
            Self::EmptyPriority => "empty-priority",
            Self::EmptyTask => "empty-task",
            Self::NoResults => "no-results",
            Self::NoMitigation => "no-mitigation",
            Self::Untranslated => "untranslated",
            Self::Outdated => "outdated",
            Self::NoGlyph => "no-glyph",
            Self::DifferentFigure => "different-figure",
            Self::DifferentMoney => "different-money",
            Self::EmptyColumn => "empty-column",
        }
    }
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub check: Check,
    /// How much it weighs.
    pub weight: Weight,
    /// At which item; the plan's own id for the whole.
    #[serde(serialize_with = "id_string")]
    pub item: Id,
    /// The kind of the item.
    pub kind: Kind,
    /// In which language, where it concerns one.
    pub language: Option<Language>,
    /// What more there is to say: the broken rule, the character, the column, the computed figure.
    pub detail: Option<String>,
}

fn id_string<S: serde::Serializer>(id: &Id, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(id)
}

/// What is looked for in columns that the plan's action plan does not show.
#[must_use]
pub fn checks_aside(plan: &Plan) -> BTreeSet<Check> {
    let annexes = &plan.document.annexes;
    let shown =
        annexes.iter().find(|annex| annex.kind == AnnexKind::ActionPlan).map_or(&[][..], |annex| &annex.columns);
    // No column named: all are shown.
    let hidden = |column: Column| !shown.is_empty() && !shown.contains(&column);
    let of = [(Check::NoLead, Column::Lead), (Check::NoTiming, Column::Timing)];
    of.into_iter().filter(|(_, column)| hidden(*column)).map(|(check, _)| check).collect()
}

/// Everything to be found, faults first, each in the order in which the plan is read. What somebody has called right is
/// left out.
#[must_use]
pub fn check(plan: &Plan) -> Vec<Finding> {
    let mut findings = Findings { plan, places: Places::of(plan), found: Vec::new() };
    findings.structure();
    if plan.passport.title.is_empty() {
        findings.add(Check::NoTitle, plan.id);
    }
    plan.sections.iter().for_each(|section| findings.section(section));
    findings.facts();
    findings.tree();
    findings.aims();
    findings.texts();
    findings.columns();
    let dismissed = |f: &Finding| plan.dismissed.iter().any(|d| d.item == f.item && d.check == f.check.name());
    findings.found.retain(|finding| finding.weight == Weight::Fault || !dismissed(finding));
    order::by_reading(plan, &findings.places, &mut findings.found);
    findings.found
}

struct Findings<'a> {
    plan: &'a Plan,
    places: Places,
    found: Vec<Finding>,
}

impl Findings<'_> {
    fn add(&mut self, check: Check, item: Id) {
        self.add_with(check, item, None, None);
    }

    fn add_with(&mut self, check: Check, item: Id, language: Option<Language>, detail: Option<String>) {
        let kind = self.places.get(item).map_or(Kind::Passport, Slot::kind);
        let weight = if check == Check::Structure { Weight::Fault } else { Weight::Gap };
        self.found.push(Finding { check, weight, item, kind, language, detail });
    }

    fn structure(&mut self) {
        for fault in self.plan.faults() {
            let item = fault.item().unwrap_or(self.plan.id);
            self.add_with(Check::Structure, item, None, Some(format!("{fault:?}")));
        }
    }

    fn section(&mut self, section: &Section) {
        let plan = self.plan;
        let prose = !section.opening.is_empty() || !section.closing.is_empty();
        let own = match section.kind {
            SectionKind::Swot => {
                plan.swots.iter().any(|s| crate::model::Quadrant::ALL.iter().any(|q| !s.cards(*q).is_empty()))
            }
            SectionKind::Problems => !plan.problems.is_empty(),
            SectionKind::Goals => !plan.goals.is_empty(),
            SectionKind::Priorities => !plan.priorities.is_empty(),
            SectionKind::Indicators => !plan.indicators.is_empty(),
            SectionKind::Resources => !plan.sources.is_empty(),
            SectionKind::Risks => !plan.risks.is_empty(),
            SectionKind::Monitoring => !plan.reports.is_empty(),
            SectionKind::Management => !plan.bodies.is_empty(),
            SectionKind::Participation => !plan.meetings.is_empty(),
            SectionKind::Glossary => !plan.terms.is_empty(),
            SectionKind::Introduction | SectionKind::Narrative | SectionKind::Potential => false,
        };
        if !prose && !own && !section.hidden {
            self.add(Check::EmptySection, section.id);
        }
        if section.from_template {
            self.add(Check::TemplateText, section.id);
        }
    }

    fn facts(&mut self) {
        let blocks = self.plan.sections.iter().flat_map(|s| s.opening.iter().chain(s.closing.iter()));
        let groups = blocks.filter_map(|block| match &block.content {
            Content::Facts(group) => Some(group),
            _ => None,
        });
        let facts: Vec<_> = groups.flat_map(|group| group.facts.iter()).cloned().collect();
        for fact in &facts {
            let find = |id| facts.iter().find(|fact| fact.id == id).map(AsRef::as_ref);
            if let Some(computed) = computed(fact, &find) {
                self.add_with(Check::DifferentFigure, fact.id, None, Some(computed));
            }
        }
    }

    fn tree(&mut self) {
        for priority in self.plan.priorities.iter() {
            if priority.measures.is_empty() && priority.tasks.is_empty() {
                self.add(Check::EmptyPriority, priority.id);
            }
            if priority.results.is_empty() {
                self.add(Check::NoResults, priority.id);
            }
            priority.measures.iter().for_each(|measure| self.measure(measure));
            for task in priority.tasks.iter() {
                if task.measures.is_empty() {
                    self.add(Check::EmptyTask, task.id);
                }
                task.measures.iter().for_each(|measure| self.measure(measure));
            }
        }
    }

    fn measure(&mut self, measure: &Measure) {
        if measure.cancelled {
            return;
        }
        if measure.lead.iter().all(|executor| executor.name.is_empty()) {
            self.add(Check::NoLead, measure.id);
        }
        if measure.timing.is_empty() {
            self.add(Check::NoTiming, measure.id);
        }
        let answers = self.plan.links_from(measure.id).any(|link| link.kind == LinkKind::Answers);
        if !answers && !self.plan.problems.is_empty() {
            self.add(Check::NoProblem, measure.id);
        }
    }

    fn aims(&mut self) {
        let links = self.plan.links.iter().filter(|link| link.kind == LinkKind::Answers);
        let answered: BTreeSet<Id> = links.map(|link| link.to).collect();
        // An answer to a cause is an answer to the problem.
        let above = |id: Id| std::iter::successors(Some(id), |id| self.plan.problems.get(*id).and_then(|p| p.cause_of));
        let answered: BTreeSet<Id> = answered
            .into_iter()
            .flat_map(|id| above(id).take(self.plan.problems.len() + 1).collect::<Vec<_>>())
            .collect();
        for problem in self.plan.problems.iter().filter(|problem| !answered.contains(&problem.id)) {
            self.add(Check::NoMeasure, problem.id);
        }
        let sums = MoneySums::of(self.plan);
        for source in self.plan.sources.iter() {
            for (stated, minor) in differing(source, &sums) {
                let (own, currency) = (self.plan.passport.currency, stated.money.currency);
                // In the plan's currency a number of its unit, as in the field; of another one in full, with its name.
                let sum = |scale| scaled(Money { minor, currency }, scale);
                let sum = if currency == own {
                    sum(self.plan.passport.scale).to_string()
                } else {
                    format!("{} {currency:?}", sum(Scale::One))
                };
                self.add_with(Check::DifferentMoney, source.id, None, Some(sum));
            }
        }
        for risk in self.plan.risks.iter().filter(|risk| risk.mitigation.is_empty()) {
            self.add(Check::NoMitigation, risk.id);
        }
    }

    fn texts(&mut self) {
        let (plan, main) = (self.plan, self.plan.main_language());
        plan.each_text(&mut |id, kind, _: Field, text: &Text| {
            if is_kitchen(kind) {
                return;
            }
            for language in plan.passport.languages.iter().copied() {
                match text.translation(language, main) {
                    Translation::Missing => self.add_with(Check::Untranslated, id, Some(language), None),
                    Translation::Outdated => self.add_with(Check::Outdated, id, Some(language), None),
                    Translation::None | Translation::Current => {}
                }
            }
            for (language, version) in text.iter() {
                if let Some(character) = typeface::first_missing(version.text()) {
                    let code = format!("{character} U+{:04X}", u32::from(character));
                    self.add_with(Check::NoGlyph, id, Some(language), Some(code));
                }
            }
        });
    }

    /// Columns of the action plan that no measure fills.
    fn columns(&mut self) {
        let priorities = self.plan.priorities.iter();
        let measures: Vec<_> =
            priorities.flat_map(|p| p.measures.iter().chain(p.tasks.iter().flat_map(|t| t.measures.iter()))).collect();
        if measures.is_empty() {
            return;
        }
        let paid = |m: &Measure| self.plan.links_from(m.id).any(|link| link.kind == LinkKind::PaidFrom);
        let filled = |column: Column, m: &Measure| match column {
            Column::Lead => !m.lead.is_empty(),
            Column::With => !m.with.is_empty(),
            Column::Timing => !m.timing.is_empty(),
            Column::Result => !m.result.is_empty(),
            Column::Completion => !m.completion.is_empty(),
            Column::Indicator => !m.indicator.is_empty(),
            Column::Money => !m.money.is_empty(),
            Column::Source => paid(m) || m.money.iter().any(|amount| amount.source.is_some()),
            // Code and measure are there always; the others belong to other tables.
            _ => true,
        };
        let empty = TableName::ActionPlan
            .columns()
            .iter()
            .copied()
            .filter(|column| !measures.iter().any(|m| filled(*column, m)));
        for column in empty.collect::<Vec<_>>() {
            self.add_with(Check::EmptyColumn, self.plan.id, None, Some(format!("{column:?}")));
        }
    }
}

/// The change computed from a fact's two facts, when it differs from the one stated, rounded as that one is.
fn computed<'a>(fact: &Fact, find: &dyn Fn(Id) -> Option<&'a Fact>) -> Option<String> {
    let comparison = fact.comparison?;
    let stated = fact.figure.number()?.value();
    let base = find(comparison.base)?.figure.number()?.value();
    let with = find(comparison.with)?.figure.number()?.value();
    let change = match comparison.change {
        Change::Difference => with.checked_sub(base)?,
        Change::Times => with.checked_div(base)?,
        Change::Percent => with.checked_sub(base)?.checked_mul(100.into())?.checked_div(base)?,
    };
    let rounded = change.round_dp(stated.scale());
    // A decrease is often stated without its minus: «снизилась на 4,6 %».
    (rounded.abs() != stated.abs()).then(|| change.round_dp(1).normalize().to_string())
}
