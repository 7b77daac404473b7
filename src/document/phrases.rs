//! Headings, leads and the other phrases a plan may word in its own way.

use super::Words;
use super::context::Context;
use crate::i18n::{Slots, Value, slots};
use crate::model::{Field, Id, Level, NameForm, Phrase, Priority, Task, Text};

/// The slot of each name form of the municipality.
const FORMS: [(NameForm, &str); 7] = [
    (NameForm::Municipality, "municipality"),
    (NameForm::OfMunicipality, "of-municipality"),
    (NameForm::InMunicipality, "in-municipality"),
    (NameForm::Council, "council"),
    (NameForm::OfCouncil, "of-council"),
    (NameForm::Hall, "hall"),
    (NameForm::OfHall, "of-hall"),
];

impl Context<'_> {
    /// A phrase: the plan's own in this language, when it has one that is sound, else the language's.
    pub fn phrase(&self, phrase: Phrase, mut slots: Slots<'_>) -> String {
        self.add_forms(&mut slots);
        let own = self.plan.wording.phrases.get(&phrase).and_then(|text| text.get(self.language()));
        let own = own.and_then(|pattern| self.translator.say_pattern(pattern, &slots));
        own.unwrap_or_else(|| self.say_with(key(phrase), &slots))
    }

    /// A name form of the municipality; where it is not given, the nearest one that is.
    pub fn form(&self, form: NameForm) -> String {
        let municipality = &self.plan.passport.municipality;
        let nearest = match form {
            NameForm::OfMunicipality | NameForm::InMunicipality => NameForm::Municipality,
            NameForm::OfCouncil => NameForm::Council,
            NameForm::OfHall => NameForm::Hall,
            form => form,
        };
        let text = municipality.form(form);
        self.shown(if text.is_empty() { municipality.form(nearest) } else { text })
    }

    /// Fills the slots that every phrase has.
    pub fn add_forms(&self, slots: &mut Slots<'_>) {
        for (form, name) in FORMS {
            slots.set(name, Value::from(self.form(form)));
        }
        // A sentence about the town needs the town's name in its own language: «Ожидаемые результаты:» does not.
        let has = self.plan.passport.municipality.name.get(self.language()).is_some();
        slots.set("municipality-has", Value::from(if has { "yes" } else { "no" }));
    }

    /// The name of a level: the plan's own, else the language's.
    pub fn level(&self, level: Level) -> String {
        let usual = match level {
            Level::Priority => "doc-level-priority",
            Level::Task => "doc-level-task",
            Level::Measure => "doc-level-measure",
        };
        self.own_level(level).map_or_else(|| self.say(usual), str::to_owned)
    }

    /// The name of a level at the head of a column: Kazakh writes it small elsewhere.
    pub fn level_title(&self, level: Level) -> String {
        let usual = match level {
            Level::Priority => "doc-column-priority",
            Level::Task => "doc-column-task",
            Level::Measure => "doc-column-measure",
        };
        self.own_level(level).map_or_else(|| self.say(usual), capitalised)
    }

    /// The title of the plan, where a sentence needs one.
    pub fn title(&self) -> String {
        let title = self.shown(&self.plan.passport.title);
        if title.is_empty() { self.say("doc-untitled") } else { title }
    }

    fn own_level(&self, level: Level) -> Option<&str> {
        self.plan.wording.levels.get(&level)?.get(self.language())
    }

    /// Whether a phrase that names these levels must do without their names, since it cannot decline the plan's own.
    pub fn renamed(&self, levels: &[Level]) -> Value<'static> {
        let own = levels.iter().any(|level| self.own_level(*level).is_some());
        Value::from(if own { "yes" } else { "no" })
    }

    /// «Приоритет №1: «…»».
    pub fn priority_heading(&self, priority: &Priority) -> Words {
        self.level_heading(Phrase::PriorityHeading, Level::Priority, priority.id, &priority.title)
    }

    /// «Задача №1: …».
    pub fn task_heading(&self, task: &Task) -> Words {
        self.level_heading(Phrase::TaskHeading, Level::Task, task.id, &task.title)
    }

    fn level_heading(&self, phrase: Phrase, level: Level, id: Id, title: &Text) -> Words {
        let number = self.outline.label(id).unwrap_or_default();
        let mut slots = slots([("level", Value::from(self.level(level))), ("number", Value::from(number))]);
        let Some(words) = self.words(id, Field::Title, title) else {
            return Words::plain(self.say_with("doc-heading-unnamed", &slots));
        };
        slots.set("name", Value::from(words.text.clone()));
        Words { text: self.phrase(phrase, slots), ..words }
    }

    /// «Данный приоритет предусматривает реализацию следующих задач и мер:».
    pub fn priority_lead(&self, priority: &Priority) -> String {
        let within = priority.tasks.iter().map(|task| task.measures.len()).sum::<usize>();
        // Measures that are left to the action plan do not follow.
        let measures = if self.writes(Level::Measure) { priority.measures.len() + within } else { 0 };
        let counts = [
            ("tasks", Value::from(priority.tasks.len())),
            ("measures", Value::from(measures)),
            ("renamed", self.renamed(&[Level::Priority, Level::Task, Level::Measure])),
        ];
        self.phrase(Phrase::PriorityLead, slots(counts))
    }

    /// «Данная задача включает следующие меры:».
    pub fn measures_lead(&self, task: &Task) -> String {
        let counts =
            [("measures", Value::from(task.measures.len())), ("renamed", self.renamed(&[Level::Task, Level::Measure]))];
        self.phrase(Phrase::MeasuresLead, slots(counts))
    }

    /// «Ожидаемые результаты:».
    pub fn results_lead(&self, priority: &Priority) -> String {
        self.phrase(Phrase::ResultsLead, slots([("results", Value::from(priority.results.len()))]))
    }
}

/// As it stands at the head of a column.
fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The key of the language's own phrase.
pub(super) const fn key(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::PriorityHeading => "doc-priority-heading",
        Phrase::PriorityLead => "doc-priority-lead",
        Phrase::TaskHeading => "doc-task-heading",
        Phrase::MeasuresLead => "doc-measures-lead",
        Phrase::ResultsLead => "doc-results-lead",
        Phrase::Approval => "doc-approval",
        Phrase::Annex => "doc-annex",
        Phrase::ActionPlanApproval => "doc-action-plan-approval",
        Phrase::ActionPlanTitle => "doc-action-plan-title",
    }
}
