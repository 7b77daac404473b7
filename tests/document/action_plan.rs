//! The action plan as a document of its own.

use kengesh::document::{Orientation, Run};

use super::*;

fn alone(plan: &Plan, language: Language) -> Document {
    build(plan, &Options { language, date: TODAY, scope: Scope::ActionPlan })
}

fn titled() -> Plan {
    let mut plan = plan_with_money();
    let p = passport(&mut plan);
    p.title = ru("Стратегия города Кант");
    p.municipality.hall = ru("мэрия города Кант");
    p.municipality.of_hall = ru("мэрии города Кант");
    p.municipality.of_council = ru("Кантского городского кенеша");
    plan
}

#[test]
fn it_is_one_table_on_landscape_pages_below_its_own_title() {
    let plan = titled();
    let document = alone(&plan, Language::Ru);
    let runs = Run::all(&document);
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0].orientation, Orientation::Landscape);
    assert!(runs[0].blocks.iter().all(|placed| !placed.begins_page));
    assert_eq!(tables(&document).len(), 1);
    assert_eq!(tables(&document)[0], action_plan(&in_russian(&plan)));
    assert!(headings(&document).is_empty());
    let title = "План мероприятий по реализации документа «Стратегия города Кант»";
    assert!(says(&document, title) && says(&document, "ПРОЕКТ"));
    assert_eq!(document.properties.title, title);
    assert_eq!(document.properties.author, "мэрия города Кант");
    assert_eq!(document.header, Some(format!("{title}, 1 марта 2014 года")));
    let blank = "Утвержден постановлением мэрии города Кант от «___» __________ 20__ года № ____";
    assert_eq!(approval(&document), blank);
}

#[test]
fn it_is_adopted_by_its_own_act() {
    let mut plan = titled();
    let act = |adopted, by| Approval {
        adopted,
        by,
        date: Some(date(2014, 6, 2)),
        number: "148".into(),
        ..Approval::default()
    };
    Arc::make_mut(&mut plan.document).action_plan = act(true, Adopter::Hall);
    let document = alone(&plan, Language::Ru);
    assert_eq!(approval(&document), "Утвержден постановлением мэрии города Кант от 2 июня 2014 года № 148");
    assert!(document.properties.adopted && document.header.is_none() && !says(&document, "ПРОЕКТ"));
    assert!(!in_russian(&plan).properties.adopted);
    // The other way round: the plan in force, its action plan still going round.
    passport(&mut plan).approval = act(true, Adopter::Council);
    Arc::make_mut(&mut plan.document).action_plan = act(false, Adopter::Council);
    let document = alone(&plan, Language::Ru);
    assert!(!document.properties.adopted && document.header.is_some() && says(&document, "ПРОЕКТ"));
    let council = "Утвержден постановлением Кантского городского кенеша от 2 июня 2014 года № 148";
    assert_eq!(approval(&document), council);
    let mut other = act(true, Adopter::Other);
    other.body = ru("собрания депутатов");
    Arc::make_mut(&mut plan.document).action_plan = other;
    assert_eq!(
        approval(&alone(&plan, Language::Ru)),
        "Утвержден постановлением собрания депутатов от 2 июня 2014 года № 148"
    );
}

#[test]
fn its_title_and_approval_are_worded_by_the_plan() {
    let mut plan = titled();
    let phrases = &mut Arc::make_mut(&mut plan.wording).phrases;
    phrases.insert(Phrase::ActionPlanTitle, ru("План реализации { $title }"));
    phrases.insert(Phrase::ActionPlanApproval, ru("УТВЕРЖДЕН { $body }"));
    let document = alone(&plan, Language::Ru);
    assert!(says(&document, "План реализации Стратегия города Кант"));
    assert_eq!(approval(&document), "УТВЕРЖДЕН мэрии города Кант");
    assert!(approval(&in_russian(&plan)).starts_with("Утверждена постановлением"));
}

#[test]
fn it_has_a_title_in_every_language_even_when_the_plan_has_none() {
    let titles = [
        "План мероприятий по реализации документа «Стратегия города Кант»",
        "«Стратегия города Кант» документин ишке ашыруу боюнча иш-чаралар планы",
        "«Стратегия города Кант» құжатын іске асыру жөніндегі іс-шаралар жоспары",
        "Action plan for carrying out “Стратегия города Кант”",
    ];
    for (language, title) in Language::ALL.into_iter().zip(titles) {
        assert_eq!(alone(&titled(), language).properties.title, title);
    }
    assert_eq!(alone(&plan_with_money(), Language::Ru).properties.title, "План мероприятий");
}

#[test]
fn a_document_of_nothing_but_the_action_plan_is_that_document() {
    let mut plan = titled();
    let settings = Arc::make_mut(&mut plan.document);
    settings.text = false;
    settings.annexes.retain(|annex| annex.kind == AnnexKind::ActionPlan);
    settings.annexes[0].columns = vec![Column::Measure, Column::Money];
    assert_eq!(in_russian(&plan), alone(&plan, Language::Ru));
    assert_eq!(row(tables(&in_russian(&plan))[0], 0)[0], "Мера");
}

#[test]
fn a_plan_without_measures_gives_its_title() {
    let document = alone(&Plan::new(Language::Ru), Language::Ru);
    assert!(tables(&document).is_empty() && says(&document, "План мероприятий"));
}
