//! Tables for spreadsheets: with numbers that are numbers.

use kengesh::document::{Quantity, Sheet, SheetKind, Sort, sheets};
use kengesh::work::KANT;

use super::common::everything::everything;
use super::*;

fn in_russian_sheets(plan: &Plan) -> Vec<Sheet> {
    sheets(plan, &Options { language: Language::Ru, date: TODAY, scope: Scope::Whole })
}

fn numbers(sheet: &Sheet, index: usize) -> Vec<Option<(String, Sort)>> {
    let number = |words: &Words| words.quantity.map(|Quantity { number, sort }| (number.to_string(), sort));
    sheet.table.rows[index].iter().map(|cell| cell.paragraphs.iter().find_map(number)).collect()
}

fn some(number: &str, sort: Sort) -> Option<(String, Sort)> {
    Some((number.to_owned(), sort))
}

#[test]
fn a_plan_with_everything_has_every_sheet_in_order_under_names_that_a_tab_can_have() {
    let mut plan = everything();
    let swot = plan.swots.iter().next().unwrap().id;
    plan.swots.get_mut(swot).unwrap().hidden = false;
    let priority = plan.priorities.iter().next().unwrap().id;
    let priority = plan.priorities.get_mut(priority).unwrap();
    let extra = Measure { money: vec![som(1, None, None)], ..measure("мера") };
    priority.measures.push(extra);
    for language in Language::ALL {
        let found = sheets(&plan, &Options { language, date: TODAY, scope: Scope::Whole });
        let kinds: Vec<SheetKind> = found.iter().map(|sheet| sheet.kind).collect();
        let expected = [
            SheetKind::ActionPlan,
            SheetKind::Indicators,
            SheetKind::MoneyBySource(Currency::KGS),
            SheetKind::MoneyByPriority(Currency::KGS),
            SheetKind::Risks,
            SheetKind::Swot,
            SheetKind::Progress,
        ];
        assert_eq!(kinds, expected, "{language}");
        for sheet in &found {
            assert!(!sheet.name.is_empty() && sheet.name.chars().count() <= 31, "{}", sheet.name);
            assert!(!sheet.name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{}", sheet.name);
            assert!(!sheet.title.text.is_empty() && !sheet.title.text.contains("doc-"), "{}", sheet.title.text);
        }
        let names: std::collections::BTreeSet<_> = found.iter().map(|sheet| sheet.name.to_lowercase()).collect();
        assert_eq!(names.len(), found.len());
    }
}

#[test]
fn money_in_several_currencies_has_sheets_for_each() {
    let mut plan = plan_with_money();
    let priority = plan.priorities.iter().next().unwrap().id;
    let tenge = Amount { money: Money { minor: 500, currency: Currency::KZT }, source: None, year: None };
    let further = Measure { money: vec![tenge], ..measure("Грант") };
    plan.priorities.get_mut(priority).unwrap().measures.push(further);
    for language in Language::ALL {
        let found = sheets(&plan, &Options { language, date: TODAY, scope: Scope::Whole });
        let money: Vec<&Sheet> = found.iter().filter(|sheet| sheet.unit.is_some()).collect();
        assert_eq!(money.len(), 4);
        assert!(money.iter().all(|sheet| sheet.name.chars().count() <= 31));
        assert!(money[0].name.ends_with(", KGS") && money[1].name.ends_with(", KZT"));
    }
}

#[test]
fn an_empty_plan_has_no_sheets_and_the_action_plan_alone_has_one() {
    assert!(in_russian_sheets(&Plan::new(Language::Ru)).is_empty());
    let options = Options { language: Language::Ru, date: TODAY, scope: Scope::ActionPlan };
    let mut plan = plan_with_money();
    passport(&mut plan).title = ru("Стратегия");
    let found = sheets(&plan, &options);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].title.text, "План мероприятий по реализации документа «Стратегия»");
}

#[test]
fn money_is_numbers_in_the_shown_unit_and_sums_are_marked() {
    let found = in_russian_sheets(&plan_with_money());
    let [plan, by_source, by_priority] = &found[..] else { panic!("{}", found.len()) };
    let money = |number| some(number, Sort::Money);
    assert_eq!(numbers(plan, 3), [None, None, money("12600"), money("100"), money("12500"), None]);
    assert_eq!(numbers(plan, 6), [None, money("12607"), money("100"), money("12500"), None]);
    assert_eq!((plan.table.total_rows.as_slice(), plan.table.total_column), (&[6][..], None));
    assert_eq!(by_source.unit.as_deref(), Some("тыс. сом"));
    assert_eq!(numbers(by_source, 1), [None, money("100"), money("12500"), None, money("12600")]);
    for sheet in [by_source, by_priority] {
        let last = sheet.table.rows.len() - 1;
        assert_eq!((sheet.table.total_rows.as_slice(), sheet.table.total_column), (&[last][..], Some(4)));
    }
}

/// What a spreadsheet would compute of the numbers in a table is what stands there.
fn assert_sums(sheet: &Sheet) {
    let value = |row: &[kengesh::document::Cell], column: usize| {
        let mut place = 0;
        let cell = row.iter().find(|cell| {
            let here = place == column;
            place += usize::from(cell.columns);
            here
        });
        let number = cell.and_then(|cell| cell.paragraphs.first()).and_then(|words| words.quantity);
        number.map(|quantity| quantity.number.value())
    };
    let table = &sheet.table;
    for total in &table.total_rows {
        for column in 0..table.widths.len() {
            let above = table.rows[table.header_rows..*total].iter().filter_map(|row| value(row, column)).sum();
            if let Some(stated) = value(&table.rows[*total], column) {
                assert_eq!(stated, above, "{} {column}", sheet.name);
            }
        }
    }
    for row in table.total_column.iter().flat_map(|_| table.rows.iter().skip(table.header_rows)) {
        let column = table.total_column.unwrap();
        let before = (0..column).filter_map(|column| value(row, column)).sum();
        assert_eq!(value(row, column), Some(before), "{}", sheet.name);
    }
}

#[test]
fn sums_are_those_of_the_numbers_they_stand_below_and_beside() {
    for sheet in in_russian_sheets(&plan_with_money())
        .iter()
        .chain(&in_russian_sheets(&KANT.plan(Translator::of(Language::Ru)).unwrap()))
    {
        assert_sums(sheet);
    }
}

#[test]
fn figures_are_numbers_with_their_decimals_unless_more_is_said_of_them() {
    let number = |value: &str| Figure::Number(value.parse().unwrap());
    let target = |year, figure| YearFigure { year, figure };
    let targets = vec![
        target(2015, number("30,50")),
        target(2016, Figure::Signed(Sign::AtLeast, "40".parse().unwrap())),
        target(2017, Figure::Words(ru("все"))),
    ];
    let mut plan = Plan::new(Language::Ru);
    let baseline = Some(target(2014, number("20")));
    plan.indicators.push(Indicator { name: ru("Доступ"), targets, baseline, ..Indicator::default() });
    let found = in_russian_sheets(&plan);
    let figure = some("30.50", Sort::Figure);
    assert_eq!(numbers(&found[0], 2), [some("1", Sort::Count), None, None, None, figure, None, None]);
    assert_eq!(row(&found[0].table, 2), ["1", "Доступ", "продукт", "20 (2014)", "30,50", "не менее 40", "все"]);
}

#[test]
fn rows_of_a_sheet_stand_by_themselves() {
    let period = |part| Period { year: 2015, part, since_january: false };
    let record = |part| Record {
        id: Id::new(),
        period: period(part),
        status: Status::Done,
        text: Text::default(),
        figures: Vec::new(),
        money: Vec::new(),
        deviation: Text::default(),
    };
    let records = [record(PartOfYear::FirstHalf), record(PartOfYear::SecondHalf)].into_iter().collect();
    let measures = [Measure { records, ..measure("Парк") }].into_iter().collect();
    let found = in_russian_sheets(&plan([Priority { measures, ..priority("П", &[], 0) }]));
    let progress = found.iter().find(|sheet| sheet.kind == SheetKind::Progress).unwrap();
    assert_eq!(row(&progress.table, 2), ["1.0.1", "Парк", "II полугодие 2015 г.", "выполнена"]);
    let body = progress.table.rows.iter().skip(progress.table.header_rows);
    assert!(body.flatten().all(|cell| cell.rows == Rows::One));
}

#[test]
fn every_card_of_a_swot_has_a_row_with_its_side() {
    let plan = KANT.plan(Translator::of(Language::Ru)).unwrap();
    let found = in_russian_sheets(&plan);
    let swot = found.iter().find(|sheet| sheet.kind == SheetKind::Swot).unwrap();
    assert_eq!(row(&swot.table, 0), ["Сторона", "Формулировка"]);
    let sides = |side: &str| swot.table.rows.iter().filter(|row| row[0].paragraphs[0].text == side).count();
    assert_eq!(["Сильные стороны", "Слабые стороны", "Возможности", "Угрозы"].map(sides), [8, 14, 6, 4]);
}
