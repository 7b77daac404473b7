//! The numbers of sections and subsections, and the codes of priorities, tasks and measures.

use std::collections::{HashMap, HashSet};

use crate::i18n::roman;
use crate::model::{Block, Code, Content, Id, List, Measure, Numbering, Places, Plan, SectionKind, Slot};

/// How everything in a plan is numbered. Made once for a version of the plan, in one pass over it.
///
/// A section that is left out of the document has no number, and the others close up. A code that was frozen on
/// adoption stands; what was added since is numbered as put in behind its frozen neighbour: 1.2.3-1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    sections: HashMap<Id, Section>,
    subsections: HashMap<Id, String>,
    codes: HashMap<Id, Numbered>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Section {
    number: usize,
    label: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Numbered {
    own: Code,
    full: String,
}

impl Outline {
    /// The numbers of everything in the plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut outline = Self::default();
        outline.number_sections(plan);
        for (priority, own) in codes(plan.priorities.iter().map(|p| (p.id, p.code))) {
            outline.codes.insert(priority, Numbered { own, full: label(own) });
        }
        for priority in plan.priorities.iter() {
            let Some(above) = outline.code(priority.id).map(str::to_owned) else { continue };
            outline.number_measures(&format!("{above}.0"), &priority.measures);
            for (task, own) in codes(priority.tasks.iter().map(|t| (t.id, t.code))) {
                outline.codes.insert(task, Numbered { own, full: format!("{above}.{}", label(own)) });
            }
            for task in priority.tasks.iter() {
                let Some(above) = outline.code(task.id).map(str::to_owned) else { continue };
                outline.number_measures(&above, &task.measures);
            }
        }
        outline
    }

    /// The numbers of sections and subsections alone: what they cost does not grow with the tree.
    #[must_use]
    pub fn of_sections(plan: &Plan) -> Self {
        let mut outline = Self::default();
        outline.number_sections(plan);
        outline
    }

    /// The full code of one priority, task or measure, as [`Outline::code`] gives it: numbers only the lists it stands
    /// in, so that it can be asked for after every keystroke.
    #[must_use]
    pub fn code_of(plan: &Plan, places: &Places, id: Id) -> Option<String> {
        let slot = places.get(id)?;
        let own = |list: Vec<(Id, Code)>| list.into_iter().find(|(item, _)| *item == id).map(|(_, code)| label(code));
        let above = |owner: Id| Self::code_of(plan, places, owner);
        match slot {
            Slot::Priorities => own(codes(plan.priorities.iter().map(|p| (p.id, p.code)))),
            Slot::Tasks(priority) => {
                let tasks = plan.priority(priority)?.tasks.iter();
                Some(format!("{}.{}", above(priority)?, own(codes(tasks.map(|t| (t.id, t.code))))?))
            }
            Slot::Measures(owner) => {
                let (between, measures) = match plan.task(owner, places) {
                    Some(task) => ("", &task.measures),
                    None => (".0", &plan.priority(owner)?.measures),
                };
                let own = own(codes(measures.iter().map(|m| (m.id, m.code))))?;
                Some(format!("{}{between}.{own}", above(owner)?))
            }
            _ => None,
        }
    }

    fn number_sections(&mut self, plan: &Plan) {
        let mut number = 0;
        for section in plan.sections.iter().filter(|s| !s.hidden && s.kind != SectionKind::Introduction) {
            number += 1;
            let label = match plan.document.numbering {
                Numbering::Roman => roman(number),
                Numbering::Arabic => number.to_string(),
            };
            self.sections.insert(section.id, Section { number, label });
            let blocks = section.opening.iter().chain(section.closing.iter());
            let headings = blocks.filter(|block| is_heading(block));
            self.subsections.extend((1..).zip(headings).map(|(sub, block)| (block.id, format!("{number}.{sub}"))));
        }
    }

    fn number_measures(&mut self, above: &str, measures: &List<Measure>) {
        for (measure, own) in codes(measures.iter().map(|m| (m.id, m.code))) {
            self.codes.insert(measure, Numbered { own, full: format!("{above}.{}", label(own)) });
        }
    }

    /// The number of a section as it is printed, without punctuation: «IV», or «4» by the document's settings.
    #[must_use]
    pub fn section(&self, id: Id) -> Option<&str> {
        self.sections.get(&id).map(|section| section.label.as_str())
    }

    /// The number of a section, from 1.
    #[must_use]
    pub fn section_number(&self, id: Id) -> Option<usize> {
        self.sections.get(&id).map(|section| section.number)
    }

    /// The number of a subsection by the block that is its heading: «1.12». None in sections without a number.
    #[must_use]
    pub fn subsection(&self, id: Id) -> Option<&str> {
        self.subsections.get(&id).map(String::as_str)
    }

    /// The number of a priority, of a task in its priority, of a measure in its task or priority.
    #[must_use]
    pub fn number(&self, id: Id) -> Option<Code> {
        self.codes.get(&id).map(|numbered| numbered.own)
    }

    /// That number as it is printed: «3», or «3-1» for a later insertion.
    #[must_use]
    pub fn label(&self, id: Id) -> Option<String> {
        self.number(id).map(label)
    }

    /// The full code of a priority, task or measure: «1», «1.2», «1.2.3»; «1.0.3» for a measure without a task.
    #[must_use]
    pub fn code(&self, id: Id) -> Option<&str> {
        self.codes.get(&id).map(|numbered| numbered.full.as_str())
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(&block.content, Content::Subheading(text) if !text.is_empty())
}

fn label(code: Code) -> String {
    if code.inserted == 0 { code.number.to_string() } else { format!("{}-{}", code.number, code.inserted) }
}

/// The codes of the items of one list: the frozen ones as they are, the others counted, or, among frozen ones, put in
/// behind the one before them.
fn codes(items: impl Iterator<Item = (Id, Option<Code>)>) -> Vec<(Id, Code)> {
    let items: Vec<_> = items.collect();
    let mut taken: HashSet<Code> = items.iter().filter_map(|(_, code)| *code).collect();
    if taken.is_empty() {
        let counted = |index: usize| u16::try_from(index + 1).unwrap_or(u16::MAX);
        let code = |index| Code { number: counted(index), inserted: 0 };
        return items.into_iter().enumerate().map(|(index, (id, _))| (id, code(index))).collect();
    }
    let mut before = Code { number: 0, inserted: 0 };
    let number = |(id, frozen): (Id, Option<Code>)| {
        let code = frozen.unwrap_or_else(|| free_behind(before, &taken));
        taken.insert(code);
        before = code;
        (id, code)
    };
    items.into_iter().map(number).collect()
}

/// The next code behind another one that no item has.
fn free_behind(before: Code, taken: &HashSet<Code>) -> Code {
    let behind = |inserted| Code { number: before.number, inserted };
    let free = (before.inserted.saturating_add(1)..=u16::MAX).map(behind).find(|code| !taken.contains(code));
    free.unwrap_or_else(|| behind(u16::MAX))
}
