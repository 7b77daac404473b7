//! How much a plan holds.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Content, Kind, Language, Plan, Quadrant, SectionKind, Translation};

/// How much a plan holds, by part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Sections, hidden ones too.
    pub sections: usize,
    /// Subsections: subheadings of the numbered sections.
    pub subsections: usize,
    /// Facts.
    pub facts: usize,
    /// Cards by quadrant, over all SWOTs.
    pub swot: SwotCounts,
    /// Problems, causes too.
    pub problems: usize,
    /// Goals.
    pub goals: usize,
    /// Priorities.
    pub priorities: usize,
    /// Tasks.
    pub tasks: usize,
    /// Measures.
    pub measures: usize,
    /// Results expected of priorities.
    pub results: usize,
    /// Risks.
    pub risks: usize,
    /// Indicators.
    pub indicators: usize,
    /// Texts that the main language has and the other language has not, by language.
    pub untranslated: BTreeMap<&'static str, usize>,
}

/// Cards by quadrant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SwotCounts {
    /// Strengths.
    pub strengths: usize,
    /// Weaknesses.
    pub weaknesses: usize,
    /// Opportunities.
    pub opportunities: usize,
    /// Threats.
    pub threats: usize,
}

/// Counts what the plan holds.
#[must_use]
pub fn count(plan: &Plan) -> Counts {
    let mut kinds = BTreeMap::<Kind, usize>::new();
    plan.each_part(&mut |part, _| *kinds.entry(part.kind()).or_default() += 1);
    let of = |kind| kinds.get(&kind).copied().unwrap_or_default();
    let cards = |quadrant| plan.swots.iter().map(|swot| swot.cards(quadrant).len()).sum();
    let numbered = plan.sections.iter().filter(|section| section.kind != SectionKind::Introduction);
    let blocks = numbered.flat_map(|section| section.opening.iter().chain(section.closing.iter()));
    Counts {
        sections: plan.sections.len(),
        subsections: blocks.filter(|block| matches!(block.content, Content::Subheading(_))).count(),
        facts: of(Kind::Fact),
        swot: SwotCounts {
            strengths: cards(Quadrant::Strengths),
            weaknesses: cards(Quadrant::Weaknesses),
            opportunities: cards(Quadrant::Opportunities),
            threats: cards(Quadrant::Threats),
        },
        problems: of(Kind::Problem),
        goals: of(Kind::Goal),
        priorities: of(Kind::Priority),
        tasks: of(Kind::Task),
        measures: of(Kind::Measure),
        results: of(Kind::ExpectedResult),
        risks: of(Kind::Risk),
        indicators: of(Kind::Indicator),
        untranslated: untranslated(plan),
    }
}

fn untranslated(plan: &Plan) -> BTreeMap<&'static str, usize> {
    let main = plan.main_language();
    let others = || plan.passport.languages.iter().copied().filter(move |language| *language != main);
    let mut missing: BTreeMap<&'static str, usize> = others().map(|language: Language| (language.code(), 0)).collect();
    plan.each_text(&mut |_, kind, _, text| {
        if is_kitchen(kind) {
            return;
        }
        for language in others().filter(|l| text.translation(*l, main) == Translation::Missing) {
            *missing.entry(language.code()).or_default() += 1;
        }
    });
    missing
}

/// Whether things of this kind stay in the workshop and need no translation.
#[must_use]
pub const fn is_kitchen(kind: Kind) -> bool {
    matches!(kind, Kind::Group | Kind::Note | Kind::Tag | Kind::Remark)
}
