//! Tables and annexes.

use super::*;

#[test]
fn the_action_plan_leaves_out_what_nobody_filled() {
    let mut first = measure("Парк");
    let executor = |name: &str, by_agreement| Executor { name: ru(name), by_agreement };
    first.lead = vec![executor("Мэрия", false), executor("Акимиат", true)];
    first.timing = Timing { from: Some(Moment::Year(2014)), to: Some(Moment::Year(2017)), every: None };
    let measures = [first, measure("Мост")].into_iter().collect();
    let document = in_russian(&plan([Priority { measures, ..priority("Город", &[], 0) }]));
    let table = action_plan(&document);
    assert_eq!(row(table, 0), ["№", "Мера", "Ответственный исполнитель", "Срок исполнения"]);
    assert_eq!(row(table, 1), ["Приоритет №1: «Город»"]);
    assert_eq!(row(table, 2), ["1.0.1", "Парк", "Мэрия / Акимиат (по согласованию)", "2014–2017 годы"]);
    assert_eq!(row(table, 3), ["1.0.2", "Мост", "", ""]);
    assert_eq!(table.header_rows, 1);
    assert_rectangular(&document);
}

#[test]
fn money_of_the_action_plan_stands_by_year_under_one_heading_with_totals() {
    let document = in_russian(&plan_with_money());
    let table = action_plan(&document);
    let heads = ["№", "Мера", "Объем финансирования, тыс. сом", "Источник финансирования"];
    assert_eq!(row(table, 0), heads);
    assert_eq!(table.rows[0][2].columns, 3);
    assert_eq!((table.rows[0][0].rows, table.rows[1][0].rows), (Rows::First, Rows::Further));
    assert_eq!(row(table, 1), ["", "", "Всего", "2014", "2015", ""]);
    assert_eq!(row(table, 3), ["1.0.1", "Парк", "12\u{a0}600", "100", "12\u{a0}500", "Местный бюджет"]);
    assert_eq!(row(table, 5), ["1.0.3", "Фонтан (исключена)", "", "", "", ""]);
    assert_eq!(row(table, 6), ["Итого", "12\u{a0}607", "100", "12\u{a0}500", ""]);
    assert_eq!((table.header_rows, table.rows[6][0].columns), (2, 2));
    assert_rectangular(&document);
}

#[test]
fn money_stands_by_source_and_year_with_totals_of_both() {
    let document = in_russian(&plan_with_money());
    let table = tables(&document)[1];
    assert_eq!(row(table, 0), ["Источник финансирования", "2014", "2015", "Год не указан", "Всего"]);
    assert_eq!(row(table, 1), ["Местный бюджет", "100", "12\u{a0}500", "", "12\u{a0}600"]);
    assert_eq!(row(table, 2), ["источник не указан", "", "", "7", "7"]);
    assert_eq!(row(table, 3), ["Итого", "100", "12\u{a0}500", "7", "12\u{a0}607"]);
}

#[test]
fn annexes_without_content_are_left_out_and_the_others_are_numbered() {
    let mut plan = plan_with_money();
    passport(&mut plan).title = ru("Стратегия");
    let marks = |plan: &Plan| {
        let mark = |block: &Block| match block {
            Block::Paragraph(Paragraph::Right, words) if words.text.starts_with('П') => Some(words.text.clone()),
            _ => None,
        };
        in_russian(plan).blocks.iter().filter_map(mark).collect::<Vec<_>>()
    };
    let both = ["Приложение 1 к документу «Стратегия»", "Приложение 2 к документу «Стратегия»"];
    assert_eq!(marks(&plan), both);
    plan.priorities = model::List::default();
    plan.members.push(Member { name: ru("А. Асанов"), post: ru("депутат"), ..Member::default() });
    assert_eq!(marks(&plan), both[..1]);
}

#[test]
fn facts_stand_in_a_table_without_empty_columns() {
    let fact = Fact {
        name: ru("Население"),
        figure: Figure::Signed(Sign::MoreThan, "20,80".parse().unwrap()),
        unit: ru("тыс. человек"),
        ..Fact::default()
    };
    let facts = FactGroup { title: ru("Демография"), facts: [fact].into_iter().collect() };
    let opening = [block(Content::Facts(facts))].into_iter().collect();
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(Section { opening, ..section(SectionKind::Potential, "Потенциал") });
    let document = in_russian(&plan);
    assert!(says(&document, "Демография"));
    assert_eq!(row(tables(&document)[0], 0), ["Показатель", "Значение"]);
    assert_eq!(row(tables(&document)[0], 1), ["Население", "более 20,80\u{a0}тыс. человек"]);
}

#[test]
fn items_one_after_the_other_are_one_list() {
    let entry = |level, ordered, text: &str| block(Content::Item(ListItem { level, ordered, text: ru(text) }));
    let blocks = [
        entry(1, true, "а"),
        entry(2, true, "б"),
        entry(2, true, "в"),
        entry(1, true, "г"),
        entry(2, true, "д"),
        block(Content::Paragraph(ru("между"))),
        entry(0, false, "е"),
    ];
    let mut plan = Plan::new(Language::Ru);
    let opening = blocks.into_iter().collect();
    plan.sections.push(Section { opening, ..section(SectionKind::Narrative, "Раздел") });
    let document = in_russian(&plan);
    let labels: Vec<Vec<_>> = lists(&document)
        .iter()
        .map(|list| list.items.iter().map(|item| (item.level, item.label.as_str())).collect())
        .collect();
    assert_eq!(labels, [vec![(0, "1."), (1, "а)"), (1, "б)"), (0, "2."), (1, "а)")], vec![(0, "–")]]);
}
