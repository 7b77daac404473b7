//! Adoption: reports and orders cite codes, so from then on they stay.

use std::sync::Arc;

use crate::analysis::{Outline, is_kitchen};
use crate::edit::Command;
use crate::model::{Approval, Kind, Measure, Passport, Places, Plan, Priority, Task};

/// The step that says the plan is adopted: every priority, task and measure keeps the code it has now.
#[must_use]
pub fn adopted(plan: &Plan, approval: Approval) -> Command {
    let outline = Outline::of(plan);
    let passport = Passport { approval: Approval { adopted: true, ..approval }, ..Passport::clone(&plan.passport) };
    let mut steps = vec![Command::Put { item: crate::model::Item::Passport(Arc::new(passport)) }];
    let measure = |measure: &Arc<Measure>| {
        let code = outline.number(measure.id);
        Command::Put { item: Measure { code, ..Measure::clone(measure) }.into() }
    };
    for priority in plan.priorities.iter() {
        let code = outline.number(priority.id);
        steps.push(Command::Put { item: Priority { code, ..Priority::clone(priority) }.into() });
        steps.extend(priority.measures.iter().map(measure));
        for task in priority.tasks.iter() {
            let code = outline.number(task.id);
            steps.push(Command::Put { item: Task { code, ..Task::clone(task) }.into() });
            steps.extend(task.measures.iter().map(measure));
        }
    }
    Command::All(steps)
}

/// The plan as it goes on from the one that was adopted: a draft again, of the next edition, with blanks for the new
/// act. Codes stay as they were adopted, since reports and orders cite them; what comes in is numbered behind them.
#[must_use]
pub fn working_copy(plan: &Plan) -> Plan {
    let approval = Approval { adopted: false, date: None, number: String::new(), ..plan.passport.approval.clone() };
    let edition = plan.passport.edition.saturating_add(1);
    let passport = Arc::new(Passport { edition, approval, ..Passport::clone(&plan.passport) });
    Plan { passport, ..plan.clone() }
}

/// Whether a step writes, adds or takes away what the document says. What is done while an adopted plan is carried out
/// is none of that: records, reports, meetings, what is called off, and what stays in the workshop.
#[must_use]
pub fn changes_document(step: &Command, places: &Places) -> bool {
    let said = |kind: Kind| !(is_kitchen(kind) || matches!(kind, Kind::Record | Kind::Report | Kind::Meeting));
    match step {
        Command::SetText { owner: id, .. } | Command::Remove { id } | Command::Split { block: id, .. } => {
            places.get(*id).is_none_or(|slot| said(slot.kind()))
        }
        Command::Insert { slot, .. } => said(slot.kind()),
        Command::Join { .. } => true,
        Command::All(steps) => steps.iter().any(|step| changes_document(step, places)),
        _ => false,
    }
}
