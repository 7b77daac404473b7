//! Presets: what a document holds when it is made up for a purpose, and the way back.

use std::time::Duration;

use kengesh::document::Run;
use kengesh::edit::History;
use kengesh::work::{DIRECTIONS, KANT, PROGRAMME, Preset, STRATEGY, Template};

use super::*;

fn kant() -> Plan {
    KANT.plan(Translator::of(Language::Ru)).unwrap()
}

/// The plan after the preset, as one step.
fn made_up(plan: Plan, preset: Preset) -> History {
    let mut history = History::new(plan);
    history.apply(preset.command(history.plan()), Duration::ZERO).unwrap();
    history
}

fn after(preset: Preset) -> Document {
    in_russian(made_up(kant(), preset).plan())
}

fn sections(document: &Document) -> usize {
    headings(document).iter().filter(|(level, words)| *level == 1 && !words.starts_with(['П', 'С'])).count()
}

#[test]
fn every_preset_is_one_step_and_can_be_taken_back() {
    for preset in Preset::ALL {
        let plan = kant();
        let mut history = made_up(plan.clone(), preset);
        if preset != Preset::Strategy {
            assert_ne!(history.plan().as_ref(), &plan, "{preset:?}");
            history.undo().unwrap();
        }
        assert_eq!(history.plan().as_ref(), &plan, "{preset:?}");
        assert!(history.undoable().is_none());
    }
}

#[test]
fn every_preset_has_a_name_and_says_what_it_does() {
    for language in Language::ALL {
        for preset in Preset::ALL {
            let translator = Translator::of(language);
            assert!(translator.has(preset.key()) && translator.has(&format!("{}-what", preset.key())), "{preset:?}");
        }
    }
}

#[test]
fn a_strategy_has_all_sections_and_the_measures_in_text_and_annex() {
    let document = after(Preset::Strategy);
    assert_eq!(document, in_russian(&kant()));
    let found = headings(&document);
    assert!(found.iter().any(|(_, words)| words.starts_with("IX.")));
    assert!(found.iter().any(|(_, words)| words.starts_with("Задача №1")));
    assert!(document.settings.title_page && !tables(&document).is_empty());
}

#[test]
fn a_programme_has_arabic_numbers_a_square_and_no_action_plan() {
    let document = after(Preset::Programme);
    let found = headings(&document);
    assert!(found.iter().any(|(level, words)| *level == 1 && words.starts_with("2. SWOT")), "{found:?}");
    assert!(!found.iter().any(|(level, words)| *level == 1 && words.contains("План мероприятий")));
    let kinds: Vec<_> = tables(&document).iter().map(|table| table.kind).collect();
    assert!(kinds.contains(&kengesh::document::TableKind::Square));
    assert!(texts(&document).iter().any(|words| words.ends_with("задач и мероприятий:")));
    assert!(!found.iter().any(|(_, words)| words.contains("Риски")));
}

#[test]
fn directions_have_instructions_with_who_when_and_how_much() {
    let document = after(Preset::Directions);
    assert!(headings(&document).iter().any(|(_, words)| words.starts_with("Направление №1: «")));
    assert!(says(&document, "По данному направлению даются следующие поручения:"));
    assert_eq!(row(tables(&document).last().unwrap(), 0)[..2], ["№", "Поручение"]);
    assert!(!document.blocks.iter().any(|block| matches!(block, Block::Contents { .. })));
    let run = &Run::all(&document)[0];
    assert!(run.blocks.iter().all(|placed| !placed.begins_page));
}

#[test]
fn the_short_version_ends_at_the_tasks() {
    let document = after(Preset::Short);
    let found = headings(&document);
    assert!(found.iter().any(|(level, words)| *level == 3 && words.starts_with("Задача №1")));
    assert!(!found.iter().any(|(_, words)| words.contains("Введение") || words.contains("Приложение")));
    let mut measures = Vec::new();
    kant().each_text(&mut |_, kind, field, text| {
        if kind == Kind::Measure && field == Field::Text {
            measures.extend(text.get(Language::Ru).map(str::to_owned));
        }
    });
    assert!(measures.len() == 63 && !measures.iter().any(|measure| says(&document, measure)));
    assert_eq!(tables(&document).iter().filter(|table| table.kind == kengesh::document::TableKind::Square).count(), 1);
    assert_ne!(says(&document, "ПРОЕКТ"), kant().passport.approval.adopted);
    assert!(Run::all(&document)[0].blocks.iter().all(|placed| !placed.begins_page));
    assert!(sections(&document) >= 4);
}

#[test]
fn the_action_plan_only_is_the_action_plan_as_a_document_of_its_own() {
    let options = Options { language: Language::Ru, date: TODAY, scope: Scope::ActionPlan };
    let mut alone = build(&kant(), &options);
    let document = after(Preset::ActionPlan);
    assert!(headings(&document).is_empty() && tables(&document).len() == 1);
    alone.settings.clone_from(&document.settings);
    assert_eq!(document, alone);
}

#[test]
fn what_an_office_asks_for_outlives_every_preset() {
    let mut plan = kant();
    let settings = Arc::make_mut(&mut plan.document);
    settings.margins = Margins { left: 20, right: 20, top: 25, bottom: 25 };
    (settings.font, settings.size, settings.line_spacing) = ("PT Serif".to_owned(), 26, 150);
    settings.titles.insert(Column::Lead, ru("Исполнитель"));
    settings.action_plan.number = "148".to_owned();
    settings.annexes[0].title = ru("План действий");
    let before = plan.document.clone();
    for preset in Preset::ALL {
        let history = made_up(plan.clone(), preset);
        let after = &history.plan().document;
        assert_eq!((after.margins, after.font.as_str(), after.size), (before.margins, "PT Serif", 26));
        assert_eq!((after.line_spacing, &after.titles, &after.action_plan), (150, &before.titles, &before.action_plan));
        let own = after.annexes.iter().find(|annex| annex.kind == AnnexKind::ActionPlan);
        assert!(own.is_none_or(|annex| annex.title == ru("План действий")), "{preset:?}");
    }
}

#[test]
fn names_of_levels_come_and_go_with_the_purpose_and_the_plans_own_stay() {
    let mut plan = kant();
    Arc::make_mut(&mut plan.wording).levels.insert(Level::Task, ru("Шаг"));
    let mut history = made_up(plan, Preset::Directions);
    let level = |history: &History, level| {
        let levels = &history.plan().wording.levels;
        levels.get(&level).and_then(|text| text.get(Language::Ru)).map(str::to_owned)
    };
    assert_eq!(level(&history, Level::Priority).as_deref(), Some("Направление"));
    assert_eq!(level(&history, Level::Measure).as_deref(), Some("Поручение"));
    for preset in [Preset::Short, Preset::Programme] {
        history.apply(preset.command(history.plan()), Duration::ZERO).unwrap();
        let name = level(&history, Level::Measure);
        assert_eq!(name.as_deref(), Some(if preset == Preset::Short { "Поручение" } else { "Мероприятие" }));
    }
    history.apply(Preset::Strategy.command(history.plan()), Duration::ZERO).unwrap();
    assert_eq!((level(&history, Level::Priority), level(&history, Level::Measure)), (None, None));
    assert_eq!(level(&history, Level::Task).as_deref(), Some("Шаг"));
    assert_eq!(history.plan().wording.phrases, kant().wording.phrases);
}

#[test]
fn a_plan_in_kyrgyz_gets_its_names_as_its_own_and_the_others_as_translations() {
    let mut history = made_up(Template::Strategy.plan(Language::Ky), Preset::Directions);
    let text = history.plan().wording.levels[&Level::Measure].clone();
    assert_eq!(text.get(Language::Ky), Some("Тапшырма"));
    for language in Language::ALL {
        assert_ne!(text.translation(language, Language::Ky), Translation::Outdated, "{language}");
    }
    history.apply(Preset::Strategy.command(history.plan()), Duration::ZERO).unwrap();
    assert!(history.plan().wording.levels.is_empty());
}

#[test]
fn templates_are_made_up_as_the_presets_of_their_names() {
    for (sample, preset) in
        [(STRATEGY, Preset::Strategy), (PROGRAMME, Preset::Programme), (DIRECTIONS, Preset::Directions)]
    {
        let plan = sample.plan(Translator::of(Language::Ru)).unwrap();
        assert_eq!(made_up(plan.clone(), preset).plan().as_ref(), &plan, "{preset:?}");
        // Going from any other purpose to this one comes out the same.
        for other in Preset::ALL {
            let mut history = made_up(plan.clone(), other);
            history.apply(preset.command(history.plan()), Duration::ZERO).unwrap();
            assert_eq!(history.plan().wording, plan.wording, "{other:?} to {preset:?}");
            assert!(history.plan().sections.iter().all(|section| !section.hidden));
        }
    }
}
