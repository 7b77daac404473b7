//! The samples that the program carries: what they hold is what the texts they were made from hold.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::sample;
use kengesh::analysis::{Check, Weight, check, count};
use kengesh::model::{Content, Language, Plan, Quadrant, SectionKind, Translation};

fn kant() -> Plan {
    sample("kant-2014-2017.ron")
}

#[test]
fn the_kant_strategy_has_every_part_of_its_source() {
    let plan = kant();
    let counts = count(&plan);
    assert_eq!(counts.sections, 10, "the introduction and nine sections");
    assert_eq!(counts.subsections, 12);
    let swot = counts.swot;
    assert_eq!((swot.strengths, swot.weaknesses, swot.opportunities, swot.threats), (8, 14, 6, 4));
    assert_eq!((counts.problems, counts.goals, counts.risks), (5, 4, 3));
    assert_eq!((counts.priorities, counts.tasks, counts.measures, counts.results), (6, 18, 63, 31));
    let tasks: Vec<usize> = plan.priorities.iter().map(|p| p.tasks.len()).collect();
    assert_eq!(tasks, [5, 3, 3, 2, 2, 3]);
    let measures: Vec<Vec<usize>> =
        plan.priorities.iter().map(|p| p.tasks.iter().map(|t| t.measures.len()).collect()).collect();
    let expected: [&[usize]; 6] = [&[3, 2, 3, 2, 2], &[3, 2, 4], &[7, 5, 5], &[5, 3], &[3, 1], &[7, 3, 3]];
    assert_eq!(measures, expected);
    let results: Vec<usize> = plan.priorities.iter().map(|p| p.results.len()).collect();
    assert_eq!(results, [3, 6, 8, 4, 4, 6]);
    assert_eq!(plan.acts.len(), 3, "the legal basis");
    assert!(plan.sources.len() >= 5, "sources of money");
    assert!(plan.risks.iter().all(|risk| !risk.mitigation.is_empty()));
}

#[test]
fn every_text_of_the_kant_strategy_is_in_russian_and_kyrgyz() {
    let plan = kant();
    assert_eq!(plan.passport.languages, [Language::Ru, Language::Ky]);
    plan.each_text(&mut |id, kind, field, text| {
        if !text.is_empty() {
            let state = text.translation(Language::Ky, Language::Ru);
            assert_eq!(state, Translation::Current, "{kind:?} {id} {field:?}: {text:?}");
        }
    });
    assert_eq!(count(&plan).untranslated.get("ky"), Some(&0));
}

#[test]
fn figures_are_the_same_in_both_languages() {
    let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    let sorted = |words: &str| {
        let mut all: Vec<char> = digits(words).chars().collect();
        all.sort_unstable();
        all
    };
    kant().each_text(&mut |id, kind, field, text| {
        let (ru, ky) = (text.get(Language::Ru).unwrap_or(""), text.get(Language::Ky).unwrap_or(""));
        assert_eq!(sorted(ru), sorted(ky), "{kind:?} {id} {field:?}: {ru} / {ky}");
    });
}

#[test]
fn the_potential_carries_the_figures_of_the_source_as_facts() {
    let plan = kant();
    let potential = plan.sections.iter().find(|s| s.kind == SectionKind::Potential).expect("a section of potential");
    let numbers: Vec<String> = potential
        .opening
        .iter()
        .filter_map(|block| match &block.content {
            Content::Facts(group) => Some(group),
            _ => None,
        })
        .flat_map(|group| group.facts.iter())
        .filter_map(|fact| fact.figure.number())
        .map(|number| number.to_string())
        .collect();
    let source = [
        "20",
        "742",
        "45",
        "1934",
        "1985",
        "786",
        "20.8",
        "4.6",
        "3000",
        "77",
        "14",
        "9.6",
        "11.2",
        "12",
        "6.6",
        "210",
        "84",
        "1.3",
        "3.2",
        "118",
        "1078",
        "117",
        "233",
        "2084",
        "1284",
        "94",
        "263",
        "175",
        "3665",
        "1423",
        "28",
        "13",
        "27",
        "1.8",
        "18884.3",
        "9238.4",
        "601954.6",
        "39274.0",
        "2.5",
        "5158604.1",
        "172",
        "301",
        "3473",
        "1.6",
        "7800",
        "40",
        "80",
    ];
    let missing: Vec<_> = source.iter().filter(|figure| !numbers.iter().any(|n| n == *figure)).collect();
    assert!(missing.is_empty(), "{missing:?} not among {numbers:?}");
}

#[test]
fn problems_grow_out_of_weaknesses_and_measures_answer_problems() {
    let plan = kant();
    let swot = plan.swots.at(0).expect("a SWOT");
    let sides = [Quadrant::Weaknesses, Quadrant::Threats];
    for problem in plan.problems.iter() {
        let from: Vec<_> = plan.links_from(problem.id).collect();
        assert!(!from.is_empty(), "{:?} comes from somewhere", problem.text);
        assert!(from.iter().all(|l| sides.iter().any(|side| swot.cards(*side).get(l.to).is_some())));
        let answered = plan.links.iter().filter(|l| l.to == problem.id).count();
        assert!(answered >= 5, "{:?} is answered by {answered}", problem.text);
    }
}

#[test]
fn management_is_marked_as_our_templates_text() {
    for section in kant().sections.iter() {
        assert_eq!(section.from_template, section.kind == SectionKind::Management, "{:?}", section.title);
    }
}

#[test]
fn samples_have_no_faults() {
    for name in ["kant-2014-2017.ron", "blank-strategy.ron"] {
        let faults: Vec<_> = check(&sample(name)).into_iter().filter(|f| f.weight == Weight::Fault).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
}

#[test]
fn a_stated_change_that_differs_from_its_facts_is_pointed_out_and_kept() {
    let findings = check(&kant());
    let found: Vec<_> = findings.iter().filter(|f| f.check == Check::DifferentFigure).collect();
    let details: Vec<_> = found.iter().map(|f| f.detail.as_deref()).collect();
    assert_eq!(details, [Some("16.7")], "women outnumber men by 16.7 %, not by 14");
}

#[test]
fn the_blank_strategy_is_an_introduction_and_nine_empty_sections() {
    let plan = sample("blank-strategy.ron");
    let kinds: Vec<SectionKind> = plan.sections.iter().map(|s| s.kind).collect();
    assert_eq!(kinds.len(), 10);
    assert_eq!(kinds.first(), Some(&SectionKind::Introduction));
    let counts = count(&plan);
    assert_eq!((counts.measures, counts.problems, counts.facts), (0, 0, 0));
    assert!(plan.sections.iter().all(|s| s.opening.is_empty() && s.closing.is_empty()));
    for language in Language::ALL {
        assert!(plan.sections.iter().all(|s| s.title.get(language).is_some()), "titles in {language}");
    }
}
