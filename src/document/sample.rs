//! What a document would say, for those who choose its wording: phrases with something in their slots, and the titles
//! of columns.

use super::context::Context;
use super::{Options, Scope};
use crate::i18n::{Slots, Translator, Value, slots};
use crate::model::{Column, Language, Level, NameForm, Phrase, Plan, Text};

/// The slots that a phrase fills of itself; beside them every phrase has the name forms of the municipality.
#[must_use]
pub const fn phrase_slots(phrase: Phrase) -> &'static [&'static str] {
    match phrase {
        Phrase::PriorityHeading | Phrase::TaskHeading => &["number", "name", "level"],
        Phrase::PriorityLead => &["tasks", "measures"],
        Phrase::MeasuresLead => &["measures"],
        Phrase::ResultsLead => &["results", "of-municipality", "municipality"],
        Phrase::Approval | Phrase::ActionPlanApproval => &["body", "date", "number"],
        Phrase::Annex => &["number", "title"],
        Phrase::ActionPlanTitle => &["title", "of-municipality"],
    }
}

/// A phrase of a document in this language, its slots filled from the plan as far as it goes: by this pattern, or by
/// the language's own. None when the pattern is unsound; then a document has the language's own phrase.
#[must_use]
pub fn phrase_sample(plan: &Plan, language: Language, phrase: Phrase, pattern: Option<&str>) -> Option<String> {
    let options = options(language);
    let cx = Context::new(plan, &options);
    let mut slots = filled(&cx, phrase);
    cx.add_forms(&mut slots);
    match pattern {
        Some(pattern) => cx.translator.say_pattern(pattern, &slots),
        None => Some(cx.translator.say_with(super::phrases::key(phrase), &slots)),
    }
}

/// The language's own pattern of a phrase, for the plan's own to begin with.
#[must_use]
pub fn phrase_pattern(language: Language, phrase: Phrase) -> Option<String> {
    Translator::of(language).pattern(super::phrases::key(phrase))
}

/// The title of a column as it would be without one of the plan's own.
#[must_use]
pub fn usual_column_title(plan: &Plan, language: Language, column: Column) -> String {
    Context::new(plan, &options(language)).usual_column_title(column)
}

/// No phrase here says the day of the export.
fn options(language: Language) -> Options {
    Options { language, date: jiff::civil::Date::default(), scope: Scope::Whole }
}

/// Stands for what the plan does not say yet.
const BLANK: &str = "…";

fn filled(cx: &Context<'_>, phrase: Phrase) -> Slots<'static> {
    let first = cx.plan.priorities.at(0);
    let heading = |level, title: Option<&Text>| {
        let name = title.map(|title| cx.shown(title)).filter(|title| !title.is_empty());
        let name = name.unwrap_or_else(|| BLANK.to_owned());
        slots([("level", Value::from(cx.level(level))), ("number", Value::from("1")), ("name", Value::from(name))])
    };
    match phrase {
        Phrase::PriorityHeading => heading(Level::Priority, first.map(|priority| &priority.title)),
        Phrase::TaskHeading => {
            heading(Level::Task, first.and_then(|priority| priority.tasks.at(0)).map(|task| &task.title))
        }
        Phrase::PriorityLead => slots([
            ("tasks", Value::from(3)),
            ("measures", Value::from(7)),
            ("renamed", cx.renamed(&[Level::Priority, Level::Task, Level::Measure])),
        ]),
        Phrase::MeasuresLead => {
            slots([("measures", Value::from(3)), ("renamed", cx.renamed(&[Level::Task, Level::Measure]))])
        }
        Phrase::ResultsLead => slots([("results", Value::from(3))]),
        Phrase::Approval | Phrase::ActionPlanApproval => {
            let body = Some(cx.form(NameForm::OfCouncil)).filter(|body| !body.is_empty());
            slots([
                ("act", Value::from("resolution")),
                ("body", Value::from(body.unwrap_or_else(|| BLANK.to_owned()))),
                ("date", Value::from(cx.say("doc-blank-date"))),
                ("number", Value::from(cx.say("doc-blank-number"))),
            ])
        }
        Phrase::Annex => slots([("number", Value::from("1")), ("title", Value::from(cx.title()))]),
        Phrase::ActionPlanTitle => slots([("title", Value::from(cx.title()))]),
    }
}
