//! Every setting of the document, by what it changes.

use std::collections::BTreeMap;

use kengesh::document::{Orientation, Run};

use super::common::everything::everything;
use super::*;

/// A draft with a title, one section of running text and one of priorities.
fn draft() -> Plan {
    let mut priority = priority("Город", &[2], 1);
    priority.rationale = ru("Так решили жители.");
    priority.results.push(ExpectedResult { text: ru("Парк"), ..ExpectedResult::default() });
    let mut plan = plan([priority]);
    let opening = [block(Content::Paragraph(ru("Город стоит у реки.")))].into_iter().collect();
    plan.sections.push(Section { opening, ..section(SectionKind::Potential, "Потенциал") });
    passport(&mut plan).title = ru("Стратегия");
    passport(&mut plan).edition = 2;
    plan
}

fn set(plan: &mut Plan, change: impl FnOnce(&mut DocumentSettings)) -> Document {
    change(Arc::make_mut(&mut plan.document));
    in_russian(plan)
}

/// The words at the tops of pages, as far as the document says where they are.
fn tops(document: &Document) -> Vec<String> {
    let mut tops = Vec::new();
    for run in Run::all(document) {
        for (index, placed) in run.blocks.iter().enumerate() {
            if index == 0 || placed.begins_page {
                tops.push(match placed.block {
                    Block::Contents { title, .. } => title.clone(),
                    Block::Heading(heading) => heading.words.text.clone(),
                    Block::Front(_, words) | Block::Paragraph(_, words) => words.text.clone(),
                    other => format!("{other:?}"),
                });
            }
        }
    }
    tops
}

#[test]
fn the_approval_block_can_be_left_out() {
    let mut plan = draft();
    assert_ne!(approval(&in_russian(&plan)), "");
    assert_eq!(approval(&set(&mut plan, |settings| settings.approval = false)), "");
}

#[test]
fn the_draft_mark_can_be_left_out() {
    let mut plan = draft();
    assert!(says(&in_russian(&plan), "ПРОЕКТ"));
    assert!(!says(&set(&mut plan, |settings| settings.draft_mark = false), "ПРОЕКТ"));
}

#[test]
fn the_header_of_a_draft_can_be_left_out() {
    let mut plan = draft();
    assert_eq!(in_russian(&plan).header.as_deref(), Some("Стратегия, редакция 2, 1 марта 2014 года"));
    assert_eq!(set(&mut plan, |settings| settings.edition = false).header, None);
}

#[test]
fn without_a_page_of_its_own_the_title_stands_above_the_text() {
    let mut plan = draft();
    let with = set(&mut plan, |settings| settings.contents = 0);
    assert_eq!(tops(&with)[..3], ["ПРОЕКТ", "Приоритеты", "Потенциал"]);
    let without = set(&mut plan, |settings| settings.title_page = false);
    assert_eq!(tops(&without)[..2], ["ПРОЕКТ", "Потенциал"]);
}

#[test]
fn sections_begin_pages_or_follow_on() {
    let mut plan = draft();
    assert_eq!(tops(&in_russian(&plan))[..4], ["ПРОЕКТ", "Содержание", "Приоритеты", "Потенциал"]);
    let document = set(&mut plan, |settings| settings.new_page = false);
    assert_eq!(tops(&document)[..3], ["ПРОЕКТ", "Содержание", "Приоритеты"]);
    assert!(!tops(&document).contains(&"Потенциал".to_owned()));
}

#[test]
fn the_contents_are_as_deep_as_asked_for_or_left_out() {
    let mut plan = draft();
    let mut depth = |depth| {
        let document = set(&mut plan, |settings| settings.contents = depth);
        let contents = document.blocks.iter().find_map(|block| match block {
            Block::Contents { title, depth } => Some((title.clone(), *depth)),
            _ => None,
        });
        contents.map(|(title, depth)| (title == "Содержание", depth))
    };
    assert_eq!(
        [0, 1, 2, 3, 9].map(&mut depth),
        [None, Some(1), Some(2), Some(3), Some(3)].map(|d| d.map(|d| (true, d)))
    );
}

#[test]
fn without_its_text_a_document_is_its_annexes() {
    let mut plan = plan_with_money();
    passport(&mut plan).title = ru("Стратегия");
    let document = set(&mut plan, |settings| settings.text = false);
    assert_eq!(headings(&document), [(1, "План мероприятий".into()), (1, "Финансовое обеспечение".into())]);
    assert!(says(&document, "Стратегия"));
    assert_eq!(tops(&document)[..2], ["ПРОЕКТ", "Содержание"]);
    // Without pages of their own, title and first annex share the annex's page.
    let document = set(&mut plan, |settings| (settings.title_page, settings.contents) = (false, 0));
    let runs = Run::all(&document);
    assert_eq!(runs[0].orientation, Orientation::Landscape);
    assert!(matches!(runs[0].blocks[0].block, Block::Front(Front::Draft, _)));
    assert_eq!(tops(&document).len(), 2);
}

#[test]
fn the_text_goes_as_deep_as_the_chosen_level_and_the_action_plan_goes_all_the_way() {
    let mut plan = draft();
    let mut at = |depth| set(&mut plan, |settings| settings.depth = depth);
    let (priorities, tasks, measures) = (at(Level::Priority), at(Level::Task), at(Level::Measure));
    let outline = |document: &Document| headings(document).into_iter().map(|(_, words)| words).collect::<Vec<_>>();
    let (section, priority, task) = ("I. Приоритеты", "Приоритет №1: «Город»", "Задача №1: задача");
    assert_eq!(outline(&priorities)[..3], [section, priority, "II. Потенциал"]);
    assert_eq!(outline(&tasks)[..4], [section, priority, task, "II. Потенциал"]);
    assert_eq!(outline(&measures), outline(&tasks));
    let lead = |document: &Document, text: &str| texts(document).iter().any(|words| words.ends_with(text));
    assert!(!lead(&priorities, "следующих задач:") && !lead(&priorities, "задач и мер:"));
    assert!(lead(&tasks, "реализацию следующей задачи:"));
    assert!(lead(&measures, "следующей задачи и мер по ее решению:"));
    for document in [&priorities, &tasks, &measures] {
        assert!(says(document, "Так решили жители.") && says(document, "Парк"));
        assert_eq!(action_plan(document).rows.len(), 6, "{:?}", action_plan(document));
    }
    // Results alone are a list; at the deepest level those of the priority and the task come to it.
    assert_eq!([&priorities, &tasks, &measures].map(|document| lists(document).len()), [1, 1, 3]);
}

#[test]
fn drawings_can_be_left_out() {
    let drawings = |document: &Document| document.blocks.iter().filter(|b| matches!(b, Block::Drawing(_))).count();
    let mut plan = plan_with_money();
    let water = Problem { text: ru("вода"), ..Problem::default() };
    let pipes = Problem { text: ru("трубы"), cause_of: Some(water.id), ..Problem::default() };
    plan.problems = [water, pipes].into_iter().collect();
    plan.sections.push(section(SectionKind::Problems, "Проблемы"));
    assert_eq!(drawings(&in_russian(&plan)), 2);
    assert_eq!(drawings(&set(&mut plan, |settings| settings.problem_tree = false)), 1);
    assert_eq!(drawings(&set(&mut plan, |settings| settings.money_chart = false)), 0);
}

/// A plan in which every column of every table is filled.
fn full() -> Plan {
    let mut plan = everything();
    for id in plan.sections.iter().map(|section| section.id).collect::<Vec<_>>() {
        plan.sections.get_mut(id).unwrap().hidden = false;
    }
    let tree = plan.priorities.iter().next().unwrap().id;
    let priority = plan.priorities.get_mut(tree).unwrap();
    let task = priority.tasks.iter().next().unwrap().id;
    let task = priority.tasks.get_mut(task).unwrap();
    let measure = task.measures.iter().find(|measure| measure.cancelled).unwrap().id;
    task.measures.get_mut(measure).unwrap().cancelled = false;
    plan
}

fn heads(document: &Document) -> Vec<Vec<String>> {
    tables(document).iter().filter(|table| table.header_rows > 0).map(|table| row(table, 0)).collect()
}

#[test]
fn columns_of_every_table_are_chosen_put_in_order_and_renamed() {
    for table in TableName::ALL {
        let mut plan = full();
        let columns: Vec<Column> = table.columns().iter().rev().copied().collect();
        let named: Vec<String> = (0..columns.len()).map(|number| format!("Столбец {number}")).collect();
        let document = set(&mut plan, |settings| {
            settings.titles = columns.iter().zip(&named).map(|(column, name)| (*column, ru(name))).collect();
            settings.tables.insert(table, columns.clone());
            for annex in &mut settings.annexes {
                annex.columns.clone_from(&columns);
            }
        });
        assert!(heads(&document).contains(&named), "{table:?}: {:?}", heads(&document));
        assert_rectangular(&document);
    }
}

#[test]
fn columns_of_other_tables_and_those_said_twice_are_passed_over() {
    let mut plan = full();
    let document = set(&mut plan, |settings| {
        let columns = vec![Column::Post, Column::Mitigation, Column::Code, Column::Risk, Column::Mitigation];
        settings.tables = [(TableName::Risks, columns), (TableName::Glossary, vec![Column::Risk])].into();
    });
    assert!(heads(&document).contains(&vec!["Способ снижения".to_owned(), "Риск".to_owned()]));
    // Where nothing is left of what was chosen, the table is as usual.
    assert!(heads(&document).contains(&vec!["Термин".to_owned(), "Определение".to_owned()]));
}

#[test]
fn no_two_columns_of_a_table_have_one_title() {
    let document = set(&mut full(), |settings| settings.annexes.iter_mut().for_each(|annex| annex.columns.clear()));
    let found = heads(&document);
    for table in TableName::ALL {
        let known = |head: &&Vec<String>| head.len() == table.columns().len();
        assert!(found.iter().any(|head| known(&head)), "{table:?}");
    }
    for head in found {
        let distinct: std::collections::BTreeSet<_> = head.iter().filter(|title| !title.is_empty()).collect();
        assert_eq!(distinct.len(), head.iter().filter(|title| !title.is_empty()).count(), "{head:?}");
    }
}

#[test]
fn a_column_is_renamed_in_the_languages_that_have_a_name_for_it() {
    let mut plan = plan_with_money();
    let settings = Arc::make_mut(&mut plan.document);
    settings.titles = BTreeMap::from([(Column::Measure, ru("Действие")), (Column::Money, ru("Деньги"))]);
    let head = |plan: &Plan, language| row(action_plan(&in_language(plan, language)), 0);
    assert_eq!(head(&plan, Language::Ru)[1..3], ["Действие", "Деньги, тыс. сом"]);
    assert_eq!(head(&plan, Language::En)[1..3], ["Measure", "Amount, thousand soms"]);
    // A column's own title is nearer than the level's name.
    Arc::make_mut(&mut plan.wording).levels.insert(Level::Measure, ru("поручение"));
    assert_eq!(head(&plan, Language::Ru)[1], "Действие");
    Arc::make_mut(&mut plan.document).titles.clear();
    assert_eq!(head(&plan, Language::Ru)[1], "Поручение");
}

#[test]
fn a_total_finds_its_word_wherever_the_money_stands() {
    let mut plan = plan_with_money();
    let mut total = |columns: &[Column]| {
        let document = set(&mut plan, |settings| settings.annexes[0].columns = columns.to_vec());
        let table = action_plan(&document).clone();
        assert_rectangular(&document);
        assert_eq!(table.total_rows, [table.rows.len() - 1]);
        row(&table, table.rows.len() - 1)
    };
    assert_eq!(total(&[Column::Money, Column::Measure])[..4], ["12\u{a0}607", "100", "12\u{a0}500", "Итого"]);
    assert_eq!(total(&[Column::Measure, Column::Money])[..2], ["Итого", "12\u{a0}607"]);
}

#[test]
fn annexes_follow_the_order_of_the_settings_under_their_own_titles() {
    let mut plan = plan_with_money();
    let document = set(&mut plan, |settings| {
        settings.annexes.reverse();
        settings.annexes[1].title = ru("Деньги");
    });
    let found: Vec<String> = headings(&document).into_iter().map(|(_, words)| words).collect();
    assert_eq!(found[found.len() - 2..], ["Деньги", "План мероприятий"]);
}
