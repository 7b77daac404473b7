//! The first three priorities of the strategy of Kant with everything under them, its SWOT, problems and risks, as a
//! facilitator types them into the blank template: the same in a test's window and in a real one.

use std::sync::Arc;

use kengesh::document::{Options, Scope, build};
use kengesh::export::markdown;
use kengesh::i18n::Translator;
use kengesh::model::{Language, Measure, Plan, Priority, Quadrant, Text};

/// What is done at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Typed, letter by letter.
    Type(String),
    /// A key or chord that is no letter.
    Press(Press),
}

/// A key or chord.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Enter,
    Tab,
    BackTab,
    Down,
    Escape,
    Fields,
    NextQuadrant,
    NextSection,
}

/// The whole script, and how many items it has: cards, problems, priorities with their reasons, tasks, measures, who
/// carries them out, how often, results, risks and how they are lowered.
#[derive(Debug, Default)]
pub struct Script {
    pub acts: Vec<Act>,
    pub items: usize,
}

/// How many priorities are built.
pub const PRIORITIES: usize = 3;

impl Script {
    /// From the start screen to the last risk.
    pub fn of(plan: &Plan) -> Self {
        let mut script = Self::default();
        script.press(&[Press::Enter, Press::NextSection, Press::NextSection, Press::NextSection]);
        script.swot(plan);
        script.press(&[Press::NextSection]);
        script.list(plan.problems.iter().map(|problem| &problem.text));
        script.press(&[Press::NextSection, Press::NextSection]);
        for (place, priority) in plan.priorities.iter().take(PRIORITIES).enumerate() {
            if place > 0 {
                // Over the line that waits for another result to the one that waits for a priority.
                script.press(&[Press::Down, Press::Down]);
            }
            script.priority(priority);
        }
        script.press(&[Press::NextSection, Press::NextSection]);
        for (place, risk) in plan.risks.iter().enumerate() {
            if place > 0 {
                script.press(&[Press::Tab, Press::Tab]);
            }
            assert!(risk.owner.is_empty() && risk.probability.is_none() && risk.impact.is_none());
            script.item(&risk.text);
            script.press(&[Press::Tab]);
            script.item(&risk.mitigation);
        }
        script
    }

    /// How many keys and chords are pressed beyond the text.
    pub fn keys(&self) -> usize {
        self.acts.iter().filter(|act| matches!(act, Act::Press(_))).count()
    }

    fn press(&mut self, keys: &[Press]) {
        self.acts.extend(keys.iter().copied().map(Act::Press));
    }

    /// A text that stands in the document for itself.
    fn item(&mut self, text: &Text) {
        self.words(ru(text));
    }

    fn words(&mut self, words: String) {
        self.acts.push(Act::Type(words));
        self.items += 1;
    }

    /// Items with Enter between.
    fn list<'a>(&mut self, texts: impl Iterator<Item = &'a Text>) {
        for (place, text) in texts.enumerate() {
            if place > 0 {
                self.press(&[Press::Enter]);
            }
            self.item(text);
        }
    }

    fn swot(&mut self, plan: &Plan) {
        let swot = plan.swots.at(0).expect("a SWOT");
        for (place, quadrant) in Quadrant::ALL.into_iter().enumerate() {
            if place > 0 {
                self.press(&[Press::NextQuadrant]);
            }
            self.list(swot.cards(quadrant).iter().map(|card| &card.text));
        }
    }

    fn priority(&mut self, priority: &Arc<Priority>) {
        self.item(&priority.title);
        self.press(&[Press::Fields]);
        self.item(&priority.rationale);
        self.press(&[Press::Enter, Press::Enter, Press::Tab]);
        for (place, task) in priority.tasks.iter().enumerate() {
            if place > 0 {
                self.press(&[Press::Enter, Press::BackTab]);
            }
            self.item(&task.title);
            self.press(&[Press::Enter, Press::Tab]);
            for (place, measure) in task.measures.iter().enumerate() {
                if place > 0 {
                    self.press(&[Press::Enter]);
                }
                self.item(&measure.text);
                self.fields(measure);
            }
        }
        self.press(&[Press::Down]);
        self.list(priority.results.iter().map(|result| &result.text));
    }

    /// Who, with whom and how often, where something is said of it.
    fn fields(&mut self, measure: &Measure) {
        assert!(measure.money.is_empty() && measure.timing.from.is_none() && measure.timing.to.is_none());
        if measure.lead.is_empty() && measure.with.is_empty() && measure.timing.every.is_none() {
            return;
        }
        let names = |executors: &[kengesh::model::Executor]| {
            let name = |e: &kengesh::model::Executor| {
                format!("{}{}", ru(&e.name), if e.by_agreement { " (по согласованию)" } else { "" })
            };
            executors.iter().map(name).collect::<Vec<_>>().join("; ")
        };
        self.press(&[Press::Fields]);
        let mut tabs = 0;
        let every = measure.timing.every.map(|every| Translator::of(Language::Ru).every(every)).unwrap_or_default();
        for (after, words) in [(1, names(&measure.lead)), (2, names(&measure.with)), (1, every)] {
            if !words.is_empty() {
                self.press(&vec![Press::Tab; tabs]);
                tabs = 0;
                self.words(words);
            }
            tabs += after;
        }
        self.press(&[Press::Escape]);
    }
}

/// The Russian words.
pub fn ru(text: &Text) -> String {
    text.get(Language::Ru).unwrap_or_default().to_owned()
}

/// The plan as a document in Russian.
pub fn exported(plan: &Plan) -> String {
    let options = Options { language: Language::Ru, date: jiff::civil::date(2026, 1, 15), scope: Scope::Whole };
    markdown(&build(plan, &options))
}

/// What was typed with the sample's SWOT, problems, priorities and risks in its place: the same title page, the same
/// headings.
pub fn with_the_samples(typed: &Plan, sample: &Plan) -> Plan {
    let mut plan = typed.clone();
    plan.swots = sample.swots.clone();
    plan.problems = sample.problems.clone();
    plan.priorities = sample.priorities.iter().take(PRIORITIES).map(|priority| (**priority).clone()).collect();
    plan.risks = sample.risks.clone();
    plan
}

/// The plan holds the sample's parts, nothing less and nothing more.
pub fn check(typed: &Plan, sample: &Plan) {
    let (typed_text, expected) = (exported(typed), exported(&with_the_samples(typed, sample)));
    for (line, (own, expected)) in typed_text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(own, expected, "line {}", line + 1);
    }
    assert_eq!(typed_text, expected);
    // And word for word what the sample's own document says.
    let original = exported(sample);
    let is_item = |line: &&str| line.starts_with("- ") || line.starts_with("#### ") || line.starts_with("| 1.");
    let (swot, risks) = (original.find("## II. ").unwrap(), original.find("### Приоритет №4").unwrap());
    let items: Vec<&str> = original[swot..risks].lines().filter(is_item).collect();
    assert!(items.len() > 50, "{}", items.len());
    for item in items {
        assert!(typed_text.lines().any(|line| line == item), "{item}");
    }
}
