//! Sections, numbers, phrases, the title page.

use super::*;

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
