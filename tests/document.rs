//! What a plan's document says, on small plans made by hand.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::sync::Arc;

use jiff::civil::{Date, date};
use kengesh::analysis::Outline;
use kengesh::document::{Block, Document, Front, Heading, List, Options, Paragraph, Rows, Scope, Table, Words, build};
use kengesh::i18n::{Translator, roman};
use kengesh::model::{self, *};

const TODAY: Date = date(2014, 3, 1);

fn ru(text: &str) -> Text {
    Text::new(Language::Ru, text)
}

fn section(kind: SectionKind, title: &str) -> Section {
    Section { kind, title: ru(title), ..Section::default() }
}

fn block(content: Content) -> model::Block {
    model::Block { content, ..model::Block::default() }
}

fn measure(text: &str) -> Measure {
    Measure { text: ru(text), ..Measure::default() }
}

fn task(title: &str, measures: usize) -> Task {
    let measures = (1..=measures).map(|number| measure(&format!("{title}: мера {number}"))).collect();
    Task { title: ru(title), measures, ..Task::default() }
}

fn priority(title: &str, tasks: &[usize], direct: usize) -> Priority {
    Priority {
        title: ru(title),
        tasks: tasks.iter().map(|measures| task("задача", *measures)).collect(),
        measures: (1..=direct).map(|number| measure(&format!("прямая {number}"))).collect(),
        ..Priority::default()
    }
}

/// A plan with one section for priorities.
fn plan(priorities: impl IntoIterator<Item = Priority>) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Priorities, "Приоритеты"));
    plan.priorities = priorities.into_iter().collect();
    plan
}

fn passport(plan: &mut Plan) -> &mut Passport {
    Arc::make_mut(&mut plan.passport)
}

fn in_language(plan: &Plan, language: Language) -> Document {
    build(plan, &Options { language, date: TODAY, scope: Scope::Whole })
}

fn in_russian(plan: &Plan) -> Document {
    in_language(plan, Language::Ru)
}

/// Every piece of words of the document, in order.
fn words(document: &Document) -> Vec<Words> {
    let mut all = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Front(_, words) | Block::Paragraph(_, words) => all.push(words.clone()),
            Block::Heading(heading) => all.push(heading.words.clone()),
            Block::List(list) => all.extend(list.items.iter().map(|item| item.words.clone())),
            Block::Table(table) => {
                all.extend(table.rows.iter().flatten().flat_map(|cell| cell.paragraphs.iter().cloned()));
            }
            Block::Picture(picture) => all.push(picture.caption.clone()),
            Block::Drawing(drawing) => all.push(drawing.caption.clone()),
            Block::Contents { .. } | Block::Pages(_) => {}
        }
    }
    all
}

fn texts(document: &Document) -> Vec<String> {
    words(document).into_iter().map(|words| words.text).collect()
}

fn says(document: &Document, text: &str) -> bool {
    texts(document).iter().any(|words| words == text)
}

fn headings(document: &Document) -> Vec<(u8, String)> {
    let heading = |block: &Block| match block {
        Block::Heading(Heading { level, label, words, .. }) => {
            let label = label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
            Some((*level, format!("{label}{}", words.text)))
        }
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.blocks.iter();
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn lists(document: &Document) -> Vec<&List> {
    let blocks = document.blocks.iter();
    blocks.filter_map(|block| if let Block::List(list) = block { Some(list) } else { None }).collect()
}

fn row(table: &Table, index: usize) -> Vec<String> {
    let cell = |cell: &kengesh::document::Cell| {
        cell.paragraphs.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" / ")
    };
    table.rows[index].iter().map(cell).collect()
}

fn approval(document: &Document) -> &str {
    let line = |block: &'_ Block| matches!(block, Block::Front(Front::Approval, _));
    match document.blocks.iter().find(|block| line(block)) {
        Some(Block::Front(_, words)) => &words.text,
        _ => "",
    }
}

fn action_plan(document: &Document) -> &Table {
    tables(document).into_iter().next().unwrap()
}

fn assert_rectangular(document: &Document) {
    for table in tables(document) {
        for row in &table.rows {
            let width: usize = row.iter().map(|cell| usize::from(cell.columns)).sum();
            assert_eq!(width, table.widths.len());
        }
    }
}

#[test]
fn sections_are_numbered_without_the_introduction_and_close_up_over_hidden_ones() {
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Introduction, "Введение"));
    plan.sections.push(section(SectionKind::Potential, "Потенциал"));
    plan.sections.push(Section { hidden: true, ..section(SectionKind::Swot, "SWOT") });
    plan.sections.push(section(SectionKind::Problems, "Проблемы"));
    let expected = [(1, "Введение".to_owned()), (1, "I. Потенциал".to_owned()), (1, "II. Проблемы".to_owned())];
    assert_eq!(headings(&in_russian(&plan)), expected);
    Arc::make_mut(&mut plan.document).numbering = Numbering::Arabic;
    assert_eq!(headings(&in_russian(&plan))[2].1, "2. Проблемы");
}

#[test]
fn subsections_are_numbered_in_numbered_sections_only() {
    let sub = |title: &str| block(Content::Subheading(ru(title)));
    let mut plan = Plan::new(Language::Ru);
    let opening = [sub("А"), block(Content::Paragraph(ru("текст"))), sub("Б")].into_iter().collect();
    let closing = [sub("В")].into_iter().collect();
    plan.sections.push(Section { opening, closing, ..section(SectionKind::Introduction, "Введение") });
    let own = plan.sections.at(0).unwrap().as_ref().clone();
    let fresh = |list: &model::List<model::Block>| {
        list.iter().map(|block| model::Block { id: Id::new(), content: block.content.clone() }).collect()
    };
    let (opening, closing) = (fresh(&own.opening), fresh(&own.closing));
    plan.sections.push(Section { opening, closing, ..section(SectionKind::Potential, "Потенциал") });
    let found: Vec<String> = headings(&in_russian(&plan)).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["Введение", "А", "Б", "В", "I. Потенциал", "1.1. А", "1.2. Б", "1.3. В"]);
}

#[test]
fn measures_without_a_task_are_coded_with_a_zero() {
    let plan = plan([priority("Город", &[2], 3)]);
    let outline = Outline::of(&plan);
    let priority = plan.priorities.at(0).unwrap();
    assert_eq!(outline.code(priority.measures.at(2).unwrap().id), Some("1.0.3"));
    assert_eq!(outline.code(priority.tasks.at(0).unwrap().measures.at(1).unwrap().id), Some("1.1.2"));
    let table = in_russian(&plan);
    assert_eq!(row(action_plan(&table), 4), ["1.0.3", "прямая 3"]);
}

#[test]
fn frozen_codes_stand_and_what_came_later_is_put_in_behind_them() {
    let frozen = |number, inserted| Some(Code { number, inserted });
    let coded = |code| Measure { code, ..measure("мера") };
    let measures =
        [coded(None), coded(frozen(1, 0)), coded(frozen(3, 0)), coded(None), coded(frozen(3, 1)), coded(None)];
    let task = Task { code: frozen(2, 0), measures: measures.into_iter().collect(), ..task("Задача", 0) };
    let tasks = [task].into_iter().collect();
    let plan = plan([Priority { code: frozen(4, 0), tasks, ..priority("П", &[], 0) }]);
    let outline = Outline::of(&plan);
    let measures = &plan.priorities.at(0).unwrap().tasks.at(0).unwrap().measures;
    let codes: Vec<_> = measures.iter().filter_map(|measure| outline.code(measure.id)).collect();
    assert_eq!(codes, ["4.2.0-1", "4.2.1", "4.2.3", "4.2.3-2", "4.2.3-1", "4.2.3-3"]);
    let document = in_russian(&plan);
    assert!(says(&document, "Приоритет №4: «П»"));
    assert!(says(&document, "Задача №2: Задача"));
    assert_eq!(lists(&document)[0].items[3].label, "3-2.");
}

#[test]
fn a_cancelled_measure_keeps_its_code_and_is_called_so() {
    let mut priority = priority("П", &[], 1);
    priority.measures.push(Measure { cancelled: true, ..measure("Мост") });
    let document = in_russian(&plan([priority]));
    assert_eq!(lists(&document)[0].items[1].words.text, "Мост (исключена)");
    assert_eq!(row(action_plan(&document), 3), ["1.0.2", "Мост (исключена)"]);
}

#[test]
fn leads_follow_the_number_of_measures_not_their_plural_form() {
    let expected = [
        (Language::Ru, "Данная задача включает следующую меру:", "Данная задача включает следующие меры:"),
        (Language::Ky, "Бул маселе төмөнкү чараны өз ичине алат:", "Бул маселе төмөнкү чараларды өз ичине алат:"),
        (Language::Kk, "Бұл міндет мынадай іс-шараны қамтиды:", "Бұл міндет мынадай іс-шараларды қамтиды:"),
        (Language::En, "This task includes the following measure:", "This task includes the following measures:"),
    ];
    for (language, one, many) in expected {
        for (count, lead) in [(1, one), (2, many), (5, many), (21, many)] {
            assert!(says(&in_language(&plan([priority("П", &[count], 0)]), language), lead), "{language} {count}");
        }
    }
}

#[test]
fn the_lead_of_a_priority_names_what_it_has() {
    let lead = |tasks: &[usize], direct| texts(&in_russian(&plan([priority("П", tasks, direct)])))[4].clone();
    assert_eq!(lead(&[2, 2], 0), "Данный приоритет предусматривает реализацию следующих задач и мер:");
    assert_eq!(lead(&[], 3), "Данный приоритет предусматривает реализацию следующих мер:");
    assert_eq!(lead(&[], 1), "Данный приоритет предусматривает реализацию следующей меры:");
    assert_eq!(lead(&[0, 0], 0), "Данный приоритет предусматривает реализацию следующих задач:");
}

#[test]
fn a_plan_has_its_own_words_for_levels_and_phrases() {
    let mut plan = plan([priority("Город", &[1], 0)]);
    let wording = Arc::make_mut(&mut plan.wording);
    wording.levels.insert(Level::Priority, ru("Направление"));
    wording.phrases.insert(Phrase::TaskHeading, ru("{ $name } ({ $number })"));
    let document = in_russian(&plan);
    assert!(says(&document, "Направление №1: «Город»"));
    assert!(says(&document, "задача (1)"));
    assert!(says(&document, "Предусматривается следующее:"));
}

#[test]
fn a_wording_that_is_no_pattern_gives_way_to_the_usual_one() {
    for broken in ["{ $nam", "{ $unknown }"] {
        let mut plan = plan([priority("Город", &[], 0)]);
        Arc::make_mut(&mut plan.wording).phrases.insert(Phrase::PriorityHeading, ru(broken));
        assert!(says(&in_russian(&plan), "Приоритет №1: «Город»"), "{broken}");
    }
}

#[test]
fn results_are_led_to_by_the_towns_own_sentence() {
    let own = "{ $municipality-has ->\n[yes] В результате { $municipality } получит:\n*[no] Результаты:\n}";
    let mut with = priority("П", &[], 0);
    with.results.push(ExpectedResult { text: ru("парк"), ..ExpectedResult::default() });
    let mut plan = plan([with]);
    assert!(says(&in_russian(&plan), "Ожидаемый результат:"));
    Arc::make_mut(&mut plan.wording).phrases.insert(Phrase::ResultsLead, ru(own));
    assert!(says(&in_russian(&plan), "Результаты:"));
    passport(&mut plan).municipality.name = ru("город Кант");
    assert!(says(&in_russian(&plan), "В результате город Кант получит:"));
}

#[test]
fn the_approval_follows_country_language_and_body() {
    let mut plan = Plan::new(Language::Ru);
    let p = passport(&mut plan);
    p.municipality.of_council = ru("Кантского городского кенеша");
    p.municipality.of_council.set(Language::Ky, "Кант шаардык кеңешинин", Language::Ru);
    p.municipality.of_council.set(Language::Kk, "қалалық мәслихаттың", Language::Ru);
    p.municipality.of_council.set(Language::En, "of the Kant city council", Language::Ru);
    p.approval = Approval { adopted: true, date: Some(date(2014, 5, 12)), number: "5".into(), ..Approval::default() };
    let in_words = |plan: &Plan, language| approval(&in_language(plan, language)).to_owned();
    let ky = "Кант шаардык кеңешинин 2014-жылдын 12-майындагы № 5 токтому менен бекитилген";
    let en = "Approved by resolution No. 5 of the Kant city council of 12 May 2014";
    let russian = "Утверждена постановлением Кантского городского кенеша от 12 мая 2014 года № 5";
    assert_eq!(in_words(&plan, Language::Ru), russian);
    assert_eq!(in_words(&plan, Language::Ky), ky);
    assert_eq!(in_words(&plan, Language::En), en);
    passport(&mut plan).country = Country::Kazakhstan;
    let kk = "қалалық мәслихаттың 2014 жылғы 12 мамырдағы № 5 шешімімен бекітілген";
    assert_eq!(in_words(&plan, Language::Kk), kk);
    passport(&mut plan).municipality.of_council = Text::default();
    assert_eq!(in_words(&plan, Language::Ru), "Утверждена решением маслихата от 12 мая 2014 года № 5");
}

#[test]
fn a_draft_has_its_mark_blanks_edition_and_date() {
    let mut plan = Plan::new(Language::Ru);
    passport(&mut plan).title = ru("Стратегия");
    passport(&mut plan).edition = 3;
    let document = in_russian(&plan);
    assert_eq!(texts(&document)[0], "ПРОЕКТ");
    assert_eq!(approval(&document), "Утверждена постановлением местного кенеша от «___» __________ 20__ года № ____");
    assert_eq!(document.header.as_deref(), Some("Стратегия, редакция 3, 1 марта 2014 года"));
    assert_eq!(texts(&in_language(&plan, Language::Ky))[0], "ДОЛБООР");
}

#[test]
fn an_adopted_document_carries_nothing_of_the_kitchen() {
    let mut plan = plan([priority("Город", &[1], 0)]);
    plan.sections.push(section(SectionKind::Swot, "SWOT"));
    let group = Group { name: ru("Группа молодых"), ..Group::default() };
    let card = Card { text: ru("Сильная сторона"), group: Some(group.id), votes: 77, ..Card::default() };
    plan.swots.push(Swot { strengths: [card].into_iter().collect(), ..Swot::default() });
    plan.groups.push(group);
    plan.notes.push(Note { text: ru("Заметка ведущего"), ..Note::default() });
    passport(&mut plan).edition = 3;
    passport(&mut plan).languages.push(Language::Ky);
    let borrowed = |document: &Document| words(document).iter().any(|words| words.borrowed.is_some());
    let kitchen = ["Группа молодых", "77", "Заметка ведущего"];
    let draft = in_language(&plan, Language::Ky);
    assert!(borrowed(&draft));
    passport(&mut plan).approval.adopted = true;
    let adopted = in_language(&plan, Language::Ky);
    assert!(!borrowed(&adopted));
    assert_eq!(adopted.header, None);
    assert!(adopted.properties.adopted);
    assert!(!adopted.blocks.iter().any(|block| matches!(block, Block::Front(Front::Draft, _))));
    for document in [draft, adopted] {
        assert!(says(&document, "Сильная сторона"));
        assert!(!texts(&document).iter().any(|text| kitchen.iter().any(|word| text.contains(word))));
    }
}

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

fn som(thousands: i64, year: Option<Year>, source: Option<Id>) -> Amount {
    Amount { money: Money { minor: thousands * 100_000, currency: Currency::KGS }, source, year }
}

fn plan_with_money() -> Plan {
    let budget = MoneySource { name: ru("Местный бюджет"), ..MoneySource::default() };
    let park = Measure {
        money: vec![som(100, Some(2014), Some(budget.id)), som(12_500, Some(2015), Some(budget.id))],
        ..measure("Парк")
    };
    let bridge = Measure { money: vec![som(7, None, None)], ..measure("Мост") };
    let gone = Measure { money: vec![som(1000, Some(2016), None)], cancelled: true, ..measure("Фонтан") };
    let measures = [park, bridge, gone].into_iter().collect();
    let mut plan = plan([Priority { measures, ..priority("Город", &[], 0) }]);
    plan.sources.push(budget);
    let annex = |kind| Annex { kind, title: Text::default(), columns: Vec::new() };
    let kinds = [AnnexKind::ActionPlan, AnnexKind::Money, AnnexKind::Members];
    Arc::make_mut(&mut plan.document).annexes = kinds.map(annex).to_vec();
    plan
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
