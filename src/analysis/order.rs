//! In which order findings are told: that in which the plan is read.

use super::check::{Check, Finding};
use crate::model::{Id, Places, Plan, SectionKind, Slot};

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
    let top = places.ancestors(item).last().copied().unwrap_or(item);
    let place = match places.get(top)? {
        Slot::Acts | Slot::Members => return Some(0),
        Slot::Sections => plan.sections.position(top)?,
        slot => {
            let kind = kind_of(slot)?;
            plan.sections.iter().position(|section| section.kind == kind)?
        }
    };
    Some(place + 1)
}

/// The kind of section that shows a list.
const fn kind_of(slot: Slot) -> Option<SectionKind> {
    Some(match slot {
        Slot::Swots => SectionKind::Swot,
        Slot::Problems => SectionKind::Problems,
        Slot::Goals => SectionKind::Goals,
        Slot::Priorities => SectionKind::Priorities,
        Slot::Indicators => SectionKind::Indicators,
        Slot::Sources => SectionKind::Resources,
        Slot::Risks => SectionKind::Risks,
        Slot::Reports => SectionKind::Monitoring,
        Slot::Bodies => SectionKind::Management,
        Slot::Meetings | Slot::Remarks => SectionKind::Participation,
        Slot::Terms => SectionKind::Glossary,
        _ => return None,
    })
}
