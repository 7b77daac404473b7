//! Lists, small tables, figures, dates.

use super::*;

#[test]
fn problems_keep_their_rank_and_their_causes_below_them() {
    let problem = |text: &str, cause_of| Problem { text: ru(text), cause_of, ..Problem::default() };
    let water = problem("вода", None);
    let pipes = problem("трубы", Some(water.id));
    let money = problem("деньги", Some(pipes.id));
    let roads = problem("дороги", None);
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Problems, "Проблемы"));
    plan.problems = [money, water, pipes, roads].into_iter().collect();
    let document = in_russian(&plan);
    let items: Vec<_> = lists(&document)[0].items.iter().map(|i| (i.level, &*i.label, &*i.words.text)).collect();
    assert_eq!(items, [(0, "1.", "вода"), (1, "–", "трубы"), (2, "–", "деньги"), (0, "2.", "дороги")]);
}

#[test]
fn causes_in_a_circle_are_shown_all_the_same() {
    let (a, b) = (Id::new(), Id::new());
    let problem = |id, cause_of| Problem { id, text: ru("п"), cause_of: Some(cause_of), ..Problem::default() };
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Problems, "Проблемы"));
    plan.problems = [problem(a, b), problem(b, a)].into_iter().collect();
    assert_eq!(lists(&in_russian(&plan))[0].items.len(), 2);
}

#[test]
fn swot_stands_as_lists_or_as_a_square_and_working_sheets_stay_out() {
    let card = |text: &str| Card { text: ru(text), ..Card::default() };
    let swot = |text: &str, hidden| Swot { threats: [card(text)].into_iter().collect(), hidden, ..Swot::default() };
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Swot, "SWOT"));
    plan.swots = [swot("паводок", false), swot("черновик", true)].into_iter().collect();
    let document = in_russian(&plan);
    assert!(says(&document, "Угрозы") && says(&document, "паводок"));
    assert!(!says(&document, "Возможности") && !says(&document, "черновик"));
    Arc::make_mut(&mut plan.document).swot = SwotLayout::Square;
    let document = in_russian(&plan);
    assert_eq!(row(tables(&document)[0], 1), ["Возможности", "Угрозы / – паводок"]);
}

#[test]
fn risks_with_one_filled_column_are_a_list() {
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Risks, "Риски"));
    plan.risks.push(Risk { text: ru("паводок"), ..Risk::default() });
    assert_eq!(lists(&in_russian(&plan))[0].items[0].words.text, "паводок");
    plan.risks.push(Risk { text: ru("кризис"), probability: Some(Degree::High), ..Risk::default() });
    let document = in_russian(&plan);
    assert_eq!(row(tables(&document)[0], 0), ["Риск", "Вероятность"]);
    assert_eq!(row(tables(&document)[0], 2), ["кризис", "высокая"]);
}

#[test]
fn indicators_stand_with_their_targets_by_year() {
    let figure = |year, value: &str| YearFigure { year, figure: Figure::Number(value.parse().unwrap()) };
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Indicators, "Показатели"));
    let targets = vec![figure(2015, "30"), figure(2017, "40,5")];
    let baseline = Some(figure(2013, "20"));
    plan.indicators.push(Indicator { name: ru("Доступ к воде"), baseline, targets, ..Indicator::default() });
    let document = in_russian(&plan);
    let table = tables(&document)[0];
    assert_eq!(row(table, 1), ["", "", "", "", "2015", "2017"]);
    assert_eq!(row(table, 2), ["1", "Доступ к воде", "продукт", "20 (2013)", "30", "40,5"]);
    assert_rectangular(&document);
}

#[test]
fn remarks_and_progress_name_measures_by_their_full_codes() {
    let period = |part| Period { year: 2015, part, since_january: false };
    let record = |part, status| Record {
        id: Id::new(),
        period: period(part),
        status,
        text: Text::default(),
        figures: Vec::new(),
        money: Vec::new(),
        deviation: Text::default(),
    };
    let late = record(PartOfYear::SecondHalf, Status::Done);
    let records = [late, record(PartOfYear::FirstHalf, Status::UnderWay)].into_iter().collect();
    let reported = Measure { records, ..measure("Парк") };
    let id = reported.id;
    let mut plan = plan([Priority { measures: [reported].into_iter().collect(), ..priority("П", &[], 0) }]);
    plan.remarks.push(Remark { about: Some(id), text: ru("уточнить срок"), ..Remark::default() });
    let annex = |kind| Annex { kind, title: Text::default(), columns: Vec::new() };
    Arc::make_mut(&mut plan.document).annexes = [AnnexKind::Progress, AnnexKind::Remarks].map(annex).to_vec();
    let document = in_russian(&plan);
    let [progress, remarks] = tables(&document)[..] else { panic!("two tables") };
    assert_eq!(row(progress, 1), ["1.0.1", "Парк", "I полугодие 2015 г.", "выполняется"]);
    assert_eq!(row(progress, 2), ["", "", "II полугодие 2015 г.", "выполнена"]);
    assert_eq!((progress.rows[1][1].rows, progress.rows[2][1].rows), (Rows::First, Rows::Further));
    assert_eq!(row(remarks, 1), ["1", "мера 1.0.1", "уточнить срок"]);
}

#[test]
fn words_of_the_plan_know_where_they_come_from() {
    let plan = plan([priority("Город", &[2], 1)]);
    let mut expected = 0;
    plan.each_text(&mut |id, _, field, text| {
        if let Some(shown) = text.get(Language::Ru) {
            expected += 1;
            let found = words(&in_russian(&plan)).into_iter().any(|words| {
                words.origin.is_some_and(|origin| (origin.id, origin.field) == (id, field))
                    && words.text.contains(shown)
            });
            assert!(found, "{shown}");
        }
    });
    assert!(expected > 4);
}

#[test]
fn the_same_plan_gives_the_same_document() {
    let plan = plan_with_money();
    assert_eq!(in_russian(&plan), in_russian(&plan));
}

#[test]
fn an_empty_plan_gives_a_document_in_every_language() {
    let plan = Plan::new(Language::Ky);
    for language in Language::ALL {
        let document = in_language(&plan, language);
        assert!(!texts(&document).iter().any(|text| text.contains("doc-")), "{language}");
    }
}

#[test]
fn numbers_and_money_are_written_as_each_language_does() {
    let number = |language, text: &str| Translator::of(language).number(text.parse().unwrap());
    assert_eq!(number(Language::Ru, "20.80"), "20,80");
    assert_eq!(number(Language::En, "20.80"), "20.80");
    assert_eq!(number(Language::Ky, "3000"), "3000");
    assert_eq!(number(Language::Kk, "-14000.5"), "−14\u{a0}000,5");
    assert_eq!(number(Language::Ru, "1234567"), "1\u{a0}234\u{a0}567");
    let som = Money { minor: 123_450_000, currency: Currency::KGS };
    let money = |language, scale| Translator::of(language).money(som, scale);
    assert_eq!(money(Language::Ru, Scale::Thousand), "1234,5\u{a0}тыс. сом");
    assert_eq!(money(Language::Ky, Scale::Thousand), "1234,5\u{a0}миң сом");
    assert_eq!(money(Language::En, Scale::One), "1\u{a0}234\u{a0}500\u{a0}soms");
    let half = Money { minor: 150, currency: Currency::KZT };
    assert_eq!(Translator::of(Language::Kk).money(half, Scale::One), "1,50\u{a0}теңге");
}

#[test]
fn dates_and_terms_are_written_as_each_language_does() {
    let day = date(2014, 5, 12);
    let written = Language::ALL.map(|language| Translator::of(language).date(day));
    assert_eq!(written, ["12 мая 2014 года", "2014-жылдын 12-майы", "2014 жылғы 12 мамыр", "12 May 2014"]);
    let ru = Translator::of(Language::Ru);
    assert_eq!(ru.moment(Moment::Quarter(2015, 2)), "II квартал 2015 г.");
    assert_eq!(ru.moment(Moment::Month(2015, 12)), "декабрь 2015 г.");
    let timing = |from, to, every| ru.timing(&Timing { from, to, every });
    let year = |year| Some(Moment::Year(year));
    assert_eq!(timing(None, None, None), "");
    assert_eq!(timing(None, None, Some(Every::Year)), "ежегодно");
    assert_eq!(timing(year(2014), year(2017), Some(Every::Quarter)), "ежеквартально, 2014–2017 годы");
    assert_eq!(timing(year(2015), year(2015), None), "2015 год");
    assert_eq!(timing(None, Some(Moment::Quarter(2016, 4)), None), "IV квартал 2016 г.");
}

#[test]
fn roman_numerals_are_those_of_the_sections() {
    assert_eq!([1, 4, 9, 14, 40, 1994].map(roman), ["I", "IV", "IX", "XIV", "XL", "MCMXCIV"]);
}
