//! One plan that uses every part of the model: the fixture of schema 1. What is added to the schema is added here.

use std::sync::Arc;

use jiff::civil::date;
use kengesh::model::*;

fn id(number: u128) -> Id {
    Id::from_u128(number)
}

fn ru(words: &str) -> Text {
    Text::new(Language::Ru, words)
}

/// Russian, with translations of it: Kyrgyz that was reviewed, English that is out of date.
fn many(words: &str, kyrgyz: &str, english: &str) -> Text {
    let mut text = ru("Прежние слова");
    text.set(Language::En, english, Language::Ru);
    text.set(Language::Ru, words, Language::Ru);
    text.set(Language::Ky, kyrgyz, Language::Ru);
    text.review(Language::Ky, true);
    text.set(Language::Kk, "Қалың мәтін", Language::Kk);
    text
}

fn number(digits: &str) -> Number {
    digits.parse().unwrap()
}

fn som(minor: i64) -> Money {
    Money { minor, currency: Currency::KGS }
}

/// The phrases that a plan could word from the first.
const FIRST_PHRASES: [Phrase; 7] = [
    Phrase::PriorityHeading,
    Phrase::PriorityLead,
    Phrase::TaskHeading,
    Phrase::MeasuresLead,
    Phrase::ResultsLead,
    Phrase::Approval,
    Phrase::Annex,
];

/// A small plan with every setting of its document and every phrase of its own.
pub fn every_setting() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    (plan.id, plan.revision) = (id(1), 12);
    plan.wording = Arc::new(Wording {
        levels: [(Level::Priority, many("Направление", "Багыт", "Direction"))].into(),
        phrases: Phrase::ALL.map(|phrase| (phrase, ru("№{ $number }: «{ $name }»"))).into(),
    });
    let tables = TableName::ALL.map(|table| (table, table.columns().iter().rev().copied().collect()));
    let columns = TableName::ALL.into_iter().flat_map(TableName::columns);
    plan.document = Arc::new(DocumentSettings {
        approval: false,
        draft_mark: false,
        edition: false,
        title_page: false,
        contents: 3,
        text: false,
        depth: Level::Priority,
        problem_tree: false,
        money_chart: false,
        tables: tables.into(),
        titles: columns.map(|column| (*column, ru("Столбец"))).collect(),
        action_plan: Approval {
            adopted: true,
            by: Adopter::Other,
            body: ru("собранием"),
            date: Some(date(2015, 6, 30)),
            number: "148".to_owned(),
        },
        ..document()
    });
    plan
}

/// The plan that the first release writes.
pub fn everything() -> Plan {
    let mut plan = Plan::new(Language::Ru);
    (plan.id, plan.revision) = (id(1), 12);
    plan.passport = Arc::new(passport());
    plan.wording = Arc::new(Wording {
        levels: [(Level::Priority, ru("Направление")), (Level::Task, ru("Задача")), (Level::Measure, ru("Мера"))]
            .into(),
        phrases: FIRST_PHRASES.map(|phrase| (phrase, ru("№{ $number }: «{ $name }»"))).into(),
    });
    plan.document = Arc::new(document());
    let data = Blob::from((0..=130).collect::<Vec<u8>>());
    let asset = AssetId::of(data.bytes());
    plan.assets = Arc::new([(asset, Asset { media: MediaType::Png, data })].into());
    plan.base = Some(Arc::new(Base { revision: 9, file: vec![120, 156, 3, 0].into() }));
    plan.sections = sections(asset);
    analysis(&mut plan);
    means(&mut plan);
    plan.priorities = [priority()].into_iter().collect();
    carrying_out(&mut plan);
    kitchen(&mut plan);
    plan
}

fn passport() -> Passport {
    Passport {
        languages: Language::ALL.to_vec(),
        title: many("Стратегия развития", "Өнүгүү стратегиясы", "Development strategy"),
        municipality: Municipality {
            kind: MunicipalityKind::Rural,
            name: ru("город Кант"),
            of_name: ru("города Кант"),
            in_name: ru("в городе Кант"),
            council: ru("Кантский городской кенеш"),
            of_council: ru("Кантского городского кенеша"),
            hall: ru("мэрия города Кант"),
            of_hall: ru("мэрии города Кант"),
        },
        country: Country::Kazakhstan,
        period: Some(Years { from: 2015, to: 2017 }),
        edition: 2,
        approval: Approval {
            adopted: true,
            by: Adopter::Other,
            body: ru("собранием"),
            date: Some(date(2015, 3, 31)),
            number: "№ 7/2 «а\"б\\».".to_owned(),
        },
        currency: Currency::KZT,
        scale: Scale::Million,
    }
}

fn document() -> DocumentSettings {
    DocumentSettings {
        margins: Margins { left: 25, right: 15, top: 20, bottom: 20 },
        font: "PT Serif".to_owned(),
        size: 26,
        table_size: 20,
        indent: 100,
        line_spacing: 100,
        numbering: Numbering::Arabic,
        new_page: false,
        swot: SwotLayout::Square,
        annexes: AnnexKind::ALL
            .map(|kind| Annex {
                kind, title: ru("Приложение"), columns: TableName::ActionPlan.columns().to_vec()
            })
            .to_vec(),
        ..DocumentSettings::default()
    }
}

fn sections(asset: AssetId) -> List<Section> {
    let section = |(number, kind)| Section { id: id(number), kind, title: ru("Раздел"), ..Section::default() };
    let mut sections: List<Section> = (100..).zip(SectionKind::ALL).map(section).collect();
    if let Some(section) = sections.get_mut(id(100)) {
        (section.hidden, section.from_template) = (true, true);
        section.opening = blocks(asset);
        let last = Block { id: id(130), content: Content::Paragraph(ru("Последний абзац.")) };
        section.closing = [last].into_iter().collect();
    }
    sections
}

fn blocks(asset: AssetId) -> List<Block> {
    let item = ListItem { level: 3, ordered: true, text: ru("пункт") };
    let rows = vec![vec![ru("Год"), ru("Жителей")], vec![ru("2014"), Text::default()]];
    let contents = [
        Content::Paragraph(ru("Первая строка.\nВторая, с \"кавычками\" и \\ чертой \"# внутри.")),
        Content::Subheading(ru("История")),
        Content::Item(item),
        Content::Quotation(ru("«Вода — это жизнь»")),
        Content::Facts(facts()),
        Content::Table(Table { title: ru("Население"), header: true, rows }),
        Content::Picture(Picture { asset, caption: ru("Карта"), alternative: ru("Карта города") }),
    ];
    (120..).zip(contents).map(|(number, content)| Block { id: id(number), content }).collect()
}

fn facts() -> FactGroup {
    let figures = [
        Figure::Number(number("20.80")),
        Figure::Range(number("-2"), number("-5")),
        Figure::Words(ru("среднегодовой уровень")),
        Figure::Signed(Sign::About, number("3000")),
        Figure::Signed(Sign::MoreThan, number("3000")),
        Figure::Signed(Sign::AtLeast, number("3000")),
        Figure::Signed(Sign::LessThan, number("3000")),
        Figure::Signed(Sign::AtMost, number("3000")),
    ];
    let change = [Change::Percent, Change::Times, Change::Difference];
    let comparison = |n| change.get(n).map(|change| Comparison { base: id(140), with: id(141), change: *change });
    let fact = |(n, figure): (usize, Figure)| Fact {
        id: id(140 + n as u128),
        name: ru("Население города"),
        figure,
        unit: ru("тыс. человек"),
        year: Some(2014),
        source: ru("Нацстатком"),
        comparison: comparison(n),
    };
    FactGroup { title: ru("Факты"), facts: figures.into_iter().enumerate().map(fact).collect() }
}

fn analysis(plan: &mut Plan) {
    let card = |number, votes| Card { id: id(number), text: ru("Мысль"), group: Some(id(400)), votes };
    plan.swots = [Swot {
        id: id(200),
        title: ru("Город"),
        hidden: true,
        strengths: [card(201, 5)].into_iter().collect(),
        weaknesses: [card(202, 0)].into_iter().collect(),
        opportunities: [card(203, 0)].into_iter().collect(),
        threats: [card(204, 1)].into_iter().collect(),
    }]
    .into_iter()
    .collect();
    let kinds = [
        OptionKind::StrengthOpportunity,
        OptionKind::WeaknessOpportunity,
        OptionKind::StrengthThreat,
        OptionKind::WeaknessThreat,
    ];
    let options = (210..).zip(kinds);
    plan.options = options.map(|(n, kind)| StrategicOption { id: id(n), kind, text: ru("Вариант") }).collect();
    let problem = |number, cause_of| Problem {
        id: id(number),
        text: many("Нет чистой воды", "Таза суу жок", "No clean water"),
        cause_of,
        group: Some(id(400)),
        votes: 3,
    };
    plan.problems = [problem(220, None), problem(221, Some(id(220)))].into_iter().collect();
    let horizons = [Horizon::None, Horizon::Vision, Horizon::Years(5), Horizon::Year(2020), Horizon::Period];
    let goals = (230..).zip(horizons);
    plan.goals = goals.map(|(n, horizon)| Goal { id: id(n), horizon, text: ru("Цель") }).collect();
}

fn means(plan: &mut Plan) {
    let levels = [IndicatorLevel::Output, IndicatorLevel::Outcome, IndicatorLevel::Impact];
    let value = |year, figure| YearFigure { year, figure };
    let indicator = |(n, level)| Indicator {
        id: id(n),
        name: ru("Доля домов с водой"),
        level,
        unit: ru("%"),
        baseline: Some(value(2014, Figure::Number(number("41.5")))),
        targets: vec![value(2015, Figure::Number(number("60"))), value(2017, Figure::Words(ru("все дома")))],
        source: ru("Водоканал"),
        frequency: ru("раз в год"),
        owner: ru("Мэрия"),
        split: ru("по районам"),
    };
    plan.indicators = (240..).zip(levels).map(indicator).collect();
    let kinds = [
        SourceKind::LocalBudget,
        SourceKind::RepublicanBudget,
        SourceKind::MunicipalEnterprises,
        SourceKind::Investors,
        SourceKind::Loans,
        SourceKind::Population,
        SourceKind::Grants,
        SourceKind::Other,
    ];
    let stated = || vec![Amount { money: som(-150), source: Some(id(250)), year: Some(2015) }];
    let sources = (250..).zip(kinds);
    let source = |(n, kind)| MoneySource { id: id(n), kind, name: ru("Источник"), stated: stated() };
    plan.sources = sources.map(source).collect();
    plan.risks = [Risk {
        id: id(260),
        text: ru("Не будет денег"),
        probability: Some(Degree::Low),
        impact: Some(Degree::High),
        mitigation: ru("Искать гранты"),
        owner: ru("Мэрия"),
    }]
    .into_iter()
    .collect();
}

fn priority() -> Priority {
    let measure = |number| Measure {
        id: id(number), text: ru("Построить насосную станцию"), ..Measure::default()
    };
    Priority {
        id: id(300),
        title: many("Чистая вода", "Таза суу", "Clean water"),
        rationale: ru("Её нет у половины домов."),
        code: Some(Code { number: 1, inserted: 0 }),
        measures: [measure(301)].into_iter().collect(),
        tasks: [Task {
            id: id(302),
            title: ru("Обновить сети"),
            code: Some(Code { number: 1, inserted: 2 }),
            measures: [
                full_measure(),
                timed(304, Every::Month),
                timed(305, Every::Quarter),
                timed(306, Every::HalfYear),
            ]
            .into_iter()
            .chain([timed(307, Every::Year), timed(308, Every::Always)])
            .collect(),
        }]
        .into_iter()
        .collect(),
        results: [ExpectedResult { id: id(310), text: ru("Вода есть везде") }].into_iter().collect(),
    }
}

fn timed(number: u128, every: Every) -> Measure {
    let from = if number.is_multiple_of(2) { Moment::Year(2015) } else { Moment::Quarter(2015, 2) };
    let timing = Timing { from: Some(from), to: Some(Moment::Month(2016, 11)), every: Some(every) };
    Measure { id: id(number), text: ru("Мера"), timing, ..Measure::default() }
}

fn full_measure() -> Measure {
    let executor = |by_agreement| Executor { name: ru("Водоканал"), by_agreement };
    let parts = [
        PartOfYear::FirstQuarter,
        PartOfYear::SecondQuarter,
        PartOfYear::ThirdQuarter,
        PartOfYear::FourthQuarter,
        PartOfYear::FirstHalf,
        PartOfYear::SecondHalf,
        PartOfYear::NineMonths,
        PartOfYear::Year,
    ];
    let statuses = [Status::NotStarted, Status::UnderWay, Status::Done, Status::Late, Status::Cancelled];
    let records = (320..).zip(parts).zip(statuses.into_iter().cycle());
    let record = |((n, part), status)| Record {
        id: id(n),
        period: Period { year: 2015, part, since_january: part == PartOfYear::NineMonths },
        status,
        text: ru("Сделан проект"),
        figures: vec![Progress {
            indicator: Some(id(240)),
            planned: Figure::Number(number("60")),
            reached: Figure::Words(many("почти все", "дээрлик баары", "almost all")),
        }],
        money: vec![Spending { source: Some(id(250)), planned: som(100_000_000), spent: som(99_999_950) }],
        deviation: ru("Зима"),
    };
    Measure {
        id: id(303),
        text: many("Построить насос", "Насос куруу", "Build a pump"),
        lead: vec![executor(false)],
        with: vec![executor(true)],
        timing: Timing { from: Some(Moment::Day(date(2015, 6, 1))), to: None, every: None },
        money: Currency::ALL
            .map(|currency| Amount { money: Money { minor: 5, currency }, ..Amount::default() })
            .to_vec(),
        result: ru("Насос работает"),
        indicator: ru("Давление"),
        completion: ru("Акт"),
        code: Some(Code { number: 1, inserted: 0 }),
        cancelled: true,
        records: records.map(record).collect(),
    }
}

fn carrying_out(plan: &mut Plan) {
    plan.acts = [Act {
        id: id(350),
        title: ru("О местном самоуправлении"),
        body: ru("Жогорку Кенеш"),
        date: Some(date(2011, 7, 15)),
        number: "101".to_owned(),
    }]
    .into_iter()
    .collect();
    plan.members = [Member { id: id(351), name: ru("А. Асанова"), post: ru("депутат") }].into_iter().collect();
    let every = Some(Every::Year);
    let report =
        Report { id: id(352), title: ru("Отчёт"), every, due: ru("до 1 марта"), owner: ru("Мэрия") };
    plan.reports = [report].into_iter().collect();
    plan.bodies = [Body { id: id(353), name: ru("Совет"), role: ru("следит") }].into_iter().collect();
    let kinds = [
        MeetingKind::Hearing,
        MeetingKind::WorkingGroup,
        MeetingKind::Gathering,
        MeetingKind::Survey,
        MeetingKind::Other,
    ];
    let meeting = |(n, kind)| Meeting {
        id: id(n),
        date: Some(date(2015, 2, 28)),
        kind,
        subject: ru("Проект стратегии"),
        people: Some(120),
        women: Some(64),
        recommendations: vec![Recommendation {
            text: ru("Добавить школу"), outcome: ru("Добавлена")
        }],
    };
    plan.meetings = (360..).zip(kinds).map(meeting).collect();
    let decisions = [None, Some(Decision::Accepted), Some(Decision::Partly), Some(Decision::Declined)];
    let remark = |(n, decision)| Remark {
        id: id(n),
        about: Some(id(303)),
        from: ru("Минэкономики"),
        date: Some(date(2015, 3, 1)),
        number: "15-2".to_owned(),
        text: ru("Уточнить сумму"),
        decision,
        reason: ru("Уточнена"),
    };
    plan.remarks = (370..).zip(decisions).map(remark).collect();
}

fn kitchen(plan: &mut Plan) {
    plan.terms = [Term {
        id: id(380), name: ru("ОМСУ"), text: ru("орган местного самоуправления")
    }]
    .into_iter()
    .collect();
    plan.groups = [Group { id: id(400), name: ru("Первая группа") }].into_iter().collect();
    plan.notes = [Note { id: id(401), about: Some(id(220)), text: ru("Спросить водоканал") }].into_iter().collect();
    plan.tags = [Tag { id: id(402), name: ru("вода"), items: vec![id(220), id(303)] }].into_iter().collect();
    let link = |from, kind, to| Link { from: id(from), kind, to: id(to) };
    plan.links = Arc::new(
        [
            link(220, LinkKind::ComesFrom, 202),
            link(303, LinkKind::Answers, 221),
            link(303, LinkKind::MeasuredBy, 240),
            link(303, LinkKind::PaidFrom, 250),
            link(303, LinkKind::Lowers, 260),
        ]
        .into(),
    );
    plan.dismissed = Arc::new([Dismissal { check: "measure-without-money".to_owned(), item: id(301) }].into());
    plan.words = Arc::new(["кенеш", "айыл өкмөтү"].map(str::to_owned).into());
}
