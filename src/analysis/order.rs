//! In which order findings are told: that in which the plan is read.

use super::check::{Check, Finding};
use crate::model::{Id, Places, Plan};

/// Sorts findings: by weight, then by the section in which their item is read; within a section they stay as they
/// were found. The passport comes first; what no section shows, and what concerns the annexes, last.
pub(super) fn by_reading(plan: &Plan, places: &Places, found: &mut [Finding]) {
    let last = plan.sections.len() + 1;
    let section = |finding: &Finding| match finding.check {
        Check::EmptyColumn => last + 1,
        _ if finding.item == plan.id => 0,
        _ => place(plan, places, finding.item).unwrap_or(last),
    };
    found.sort_by_cached_key(|finding| (finding.weight, section(finding)));
}

/// Which section an item is read in, counted from 1; 0 for what the passport has.
fn place(plan: &Plan, places: &Places, item: Id) -> Option<usize> {
    if places.get(item)?.is_in_passport() {
        return Some(0);
    }
    let section = plan.section_showing(item, places)?;
    plan.sections.position(section.id).map(|place| place + 1)
}
