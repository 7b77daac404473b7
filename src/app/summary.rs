//! What the steps and the status bar say of a plan, counted once for every version.

use crate::analysis::Outline;
use crate::model::{Block, Content, Id, List, Plan, Quadrant, Section, SectionKind};

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing is there.
    Empty,
    /// Something is.
    Begun,
    /// All that its kind asks for is.
    Complete,
}

impl Stage {
    /// The key of the phrase that says it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "stage-empty",
            Self::Begun => "stage-begun",
            Self::Complete => "stage-complete",
        }
    }
}

/// One step: the passport, or a section.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// Which section; none for the passport.
    pub section: Option<Id>,
    /// Its number; empty where it has none.
    pub number: String,
    /// How many: «8·14·6·4», «5».
    pub count: String,
    pub stage: Stage,
}

/// The counts of a plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Summary {
    pub steps: Vec<Step>,
    pub tree: Tree,
}

/// What the priorities have under them, counted in one walk: there may be many.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tree {
    pub priorities: usize,
    pub tasks: usize,
    pub measures: usize,
    /// Every priority has measures, and so has every task.
    full: bool,
}

impl Tree {
    fn of(plan: &Plan) -> Self {
        let mut tree = Self { priorities: plan.priorities.len(), full: !plan.priorities.is_empty(), ..Self::default() };
        for priority in plan.priorities.iter() {
            tree.tasks += priority.tasks.len();
            tree.measures += priority.measures.len();
            tree.full &= !(priority.tasks.is_empty() && priority.measures.is_empty());
            for task in priority.tasks.iter() {
                tree.measures += task.measures.len();
                tree.full &= !task.measures.is_empty();
            }
        }
        tree
    }
}

impl Summary {
    pub fn of(plan: &Plan) -> Self {
        let tree = Tree::of(plan);
        let mut steps = vec![passport(plan)];
        let outline = Outline::of_sections(plan);
        for section in plan.sections.iter() {
            let number = outline.section(section.id).unwrap_or_default().to_owned();
            let (count, stage) = (count(plan, section), stage(plan, section, tree));
            steps.push(Step { section: Some(section.id), number, count, stage });
        }
        Self { steps, tree }
    }
}

fn passport(plan: &Plan) -> Step {
    let passport = &plan.passport;
    let said = [!passport.title.is_empty(), !passport.municipality.name.is_empty(), passport.period.is_some()];
    let stage = match said.into_iter().filter(|said| *said).count() {
        0 => Stage::Empty,
        3 => Stage::Complete,
        _ => Stage::Begun,
    };
    Step { section: None, number: String::new(), count: String::new(), stage }
}

/// How many items the section's kind has; none for running text.
fn items(plan: &Plan, kind: SectionKind) -> Option<usize> {
    Some(match kind {
        SectionKind::Swot => {
            let cards = |swot: &crate::model::Swot| Quadrant::ALL.iter().map(|q| swot.cards(*q).len()).sum::<usize>();
            plan.swots.iter().map(|swot| cards(swot)).sum()
        }
        SectionKind::Problems => plan.problems.len(),
        SectionKind::Goals => plan.goals.len(),
        SectionKind::Priorities => plan.priorities.len(),
        SectionKind::Indicators => plan.indicators.len(),
        SectionKind::Resources => plan.sources.len(),
        SectionKind::Risks => plan.risks.len(),
        SectionKind::Monitoring => plan.reports.len(),
        SectionKind::Management => plan.bodies.len(),
        SectionKind::Participation => plan.meetings.len(),
        SectionKind::Glossary => plan.terms.len(),
        SectionKind::Introduction | SectionKind::Narrative | SectionKind::Potential => return None,
    })
}

fn count(plan: &Plan, section: &Section) -> String {
    match items(plan, section.kind) {
        None | Some(0) => String::new(),
        Some(_) if section.kind == SectionKind::Swot => {
            let of = |q: &Quadrant| plan.swots.iter().map(|swot| swot.cards(*q).len()).sum::<usize>().to_string();
            Quadrant::ALL.iter().map(of).collect::<Vec<_>>().join("·")
        }
        Some(count) => count.to_string(),
    }
}

fn stage(plan: &Plan, section: &Section, tree: Tree) -> Stage {
    let text = has_words(&section.opening) || has_words(&section.closing);
    let items = items(plan, section.kind);
    if !text && items.unwrap_or(0) == 0 {
        return Stage::Empty;
    }
    let enough = match section.kind {
        SectionKind::Swot => {
            plan.swots.iter().any(|swot| Quadrant::ALL.iter().all(|quadrant| !swot.cards(*quadrant).is_empty()))
        }
        SectionKind::Priorities => tree.full,
        SectionKind::Problems | SectionKind::Goals | SectionKind::Risks | SectionKind::Indicators => {
            items.unwrap_or(0) > 0
        }
        _ => text && !section.from_template,
    };
    if enough { Stage::Complete } else { Stage::Begun }
}

fn has_words(blocks: &List<Block>) -> bool {
    blocks.iter().any(|block| match &block.content {
        Content::Facts(group) => !group.facts.is_empty(),
        Content::Table(_) | Content::Picture(_) => true,
        prose => prose.prose().is_some_and(|text| !text.is_empty()),
    })
}
