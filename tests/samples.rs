//! The samples that the program carries: what they hold is what the texts they were made from hold.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

mod common;

use common::sample;
use kengesh::analysis::{Check, Weight, check, count};
use kengesh::document::{Options, Scope, build};
use kengesh::i18n::Translator;
use kengesh::model::{
    Content, Language, Level, Measure, Plan, Priority, Quadrant, SectionKind, Task, Text, Translation,
};
use kengesh::work::{Sample, Template};

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
    for name in ["kant-2014-2017.ron", "blank-strategy.ron", "blank-programme.ron", "blank-directions.ron"] {
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
    assert_blank(&plan);
}

/// Nothing but sections and wording, in all languages.
fn assert_blank(plan: &Plan) {
    let counts = count(plan);
    assert_eq!((counts.measures, counts.problems, counts.facts), (0, 0, 0));
    assert!(plan.sections.iter().all(|s| s.opening.is_empty() && s.closing.is_empty()));
    let wording = plan.wording.levels.values().chain(plan.wording.phrases.values());
    for text in plan.sections.iter().map(|section| &section.title).chain(wording) {
        for language in Language::ALL {
            assert!(text.get(language).is_some(), "{text:?} in {language}");
            assert_ne!(text.translation(language, Language::Ru), Translation::Outdated, "{text:?} in {language}");
        }
    }
}

#[test]
fn the_blank_programme_leads_from_the_situation_to_money_and_monitoring() {
    let plan = sample("blank-programme.ron");
    let kinds: Vec<SectionKind> = plan.sections.iter().map(|s| s.kind).collect();
    use SectionKind as K;
    let expected =
        [K::Introduction, K::Potential, K::Swot, K::Goals, K::Priorities, K::Indicators, K::Resources, K::Monitoring];
    assert_eq!(kinds, expected);
    assert_eq!(plan.swots.len(), 1);
    assert_blank(&plan);
}

#[test]
fn the_blank_directions_name_directions_and_instructions() {
    let plan = sample("blank-directions.ron");
    let level = |level, language| plan.wording.levels.get(&level).and_then(|text: &Text| text.get(language));
    assert_eq!(level(Level::Priority, Language::Ru), Some("Направление"));
    assert_eq!(level(Level::Task, Language::Ru), None);
    assert_eq!(level(Level::Measure, Language::Kk), Some("тапсырма"));
    assert_blank(&plan);
}

#[test]
fn every_template_begins_a_plan_of_its_own_in_any_language() {
    for template in Template::ALL {
        for language in Language::ALL {
            let (one, other) = (template.plan(language), template.plan(language));
            assert_eq!(one.passport.languages, [language]);
            assert_ne!(one.id, other.id);
            assert!(!one.sections.is_empty() && one.faults().is_empty(), "{template:?} in {language}");
            one.each_text(&mut |_, _, field, text| {
                for other in Language::ALL {
                    assert_ne!(text.translation(other, language), Translation::Outdated, "{field:?} in {other}");
                }
            });
            assert!(Translator::of(language).has(&format!("{}-what", template.key())));
        }
    }
}

#[test]
fn a_wording_of_a_template_is_used_as_it_is_written() {
    for sample in Sample::TEMPLATES {
        for language in Language::ALL {
            let mut plan = sample.copy_in(language, Translator::of(language)).unwrap();
            let text = |words: &str| Text::new(language, words);
            let measure = || Measure { text: text("м"), ..Measure::default() };
            let task =
                Task { title: text("з"), measures: [measure(), measure()].into_iter().collect(), ..Task::default() };
            let direct =
                Priority { title: text("а"), measures: [measure()].into_iter().collect(), ..Priority::default() };
            let deep = Priority { title: text("б"), tasks: [task].into_iter().collect(), ..Priority::default() };
            plan.priorities = [direct, deep].into_iter().collect();
            for phrase in plan.wording.phrases.clone().into_keys() {
                let own = |plan: &Plan| {
                    let options = Options { language, date: jiff::civil::date(2026, 1, 1), scope: Scope::Whole };
                    build(plan, &options)
                };
                let with = own(&plan);
                let mut without = plan.clone();
                std::sync::Arc::make_mut(&mut without.wording).phrases.remove(&phrase);
                // A pattern with a slip in it would give way to the usual phrase.
                assert_ne!(with.blocks, own(&without).blocks, "{phrase:?} of {} in {language}", sample.name);
            }
        }
    }
}
