//! Carrying a command out, or refusing it.

use std::sync::Arc;

use super::{Command, block, references};
use crate::model::{AssetId, Fault, Field, Id, Item, Kind, Language, Part, Places, Plan, Problem, Slot, ids_within};

/// Why a command was not carried out. The plan is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such item.
    #[error("there is no item {0}")]
    NotFound(Id),
    /// The item has no such text.
    #[error("item {0} has no text {1:?}")]
    NoText(Id, Field),
    /// An item of this kind does not belong in that list.
    #[error("an item of kind {0:?} does not belong there")]
    WrongPlace(Kind),
    /// The id is taken.
    #[error("the id {0} is taken")]
    DuplicateId(Id),
    /// An item cannot move into itself.
    #[error("an item cannot move into itself")]
    IntoItself,
    /// The link joins kinds that it cannot join.
    #[error("such a link cannot join these two")]
    BadLink,
    /// The caret is behind the end, or the block has no words to split or join.
    #[error("the block cannot be split or joined there")]
    BadSplit,
    /// The plan is in force and the measure has records: it can only be cancelled.
    #[error("the plan is in force and {0} has records")]
    HasRecords(Id),
    /// The change would break a rule of the model.
    #[error("the change would break a rule: {0:?}")]
    Rule(Fault),
}

/// Carries the command out on the plan and its places. Says whether anything has changed.
///
/// # Errors
/// Says why it was refused; then the plan is as before, but for [`Command::All`], whose caller keeps the plan before
/// it, as [`super::History`] does.
pub fn apply(plan: &mut Plan, places: &mut Places, command: Command) -> Result<bool, Refusal> {
    match command {
        Command::Insert { item, slot, index } => insert(plan, places, item, slot, index).map(|()| true),
        Command::Put { item } => put(plan, places, item),
        Command::SetText { owner, field, language, text } => set_text(plan, places, owner, field, language, &text),
        Command::Review { owner, field, language, reviewed } => {
            let text = plan.text_mut(owner, field, places).ok_or(Refusal::NoText(owner, field))?;
            let was = text.version(language).map(|version| version.reviewed);
            text.review(language, reviewed);
            Ok(was.is_some_and(|was| was != reviewed))
        }
        Command::Remove { id } => remove(plan, places, id).map(|()| true),
        Command::Move { id, slot, index } => move_item(plan, places, id, slot, index),
        Command::Split { block, language, at, new } => {
            block::split(plan, places, block, language, at, new).map(|()| true)
        }
        Command::Join { block, language } => block::join(plan, places, block, language).map(|()| true),
        Command::Link(link) => {
            let kind = |id| places.get(id).map(Slot::kind).ok_or(Refusal::NotFound(id));
            if link.from == link.to || !link.kind.joins(kind(link.from)?, kind(link.to)?) {
                return Err(Refusal::BadLink);
            }
            Ok(!plan.links.contains(&link) && Arc::make_mut(&mut plan.links).insert(link))
        }
        Command::Unlink(link) => Ok(plan.links.contains(&link) && Arc::make_mut(&mut plan.links).remove(&link)),
        Command::Vote { id, votes } => vote(plan, places, id, votes),
        Command::Dismiss { dismissal, dismissed } => {
            places.get(dismissal.item).ok_or(Refusal::NotFound(dismissal.item))?;
            let all = Arc::make_mut(&mut plan.dismissed);
            Ok(if dismissed { all.insert(dismissal) } else { all.remove(&dismissal) })
        }
        Command::Learn { word, known } => {
            let words = Arc::make_mut(&mut plan.words);
            Ok(if known { words.insert(word) } else { words.remove(&word) })
        }
        Command::AddAsset(asset) => {
            let id = AssetId::of(asset.data.bytes());
            Ok(Arc::make_mut(&mut plan.assets).insert(id, asset).is_none())
        }
        Command::Restore(state) | Command::Load(state) => restore(plan, places, *state),
        Command::All(commands) => {
            let mut changed = false;
            for command in commands {
                changed |= apply(plan, places, command)?;
            }
            Ok(changed)
        }
    }
}

fn restore(plan: &mut Plan, places: &mut Places, state: Plan) -> Result<bool, Refusal> {
    let state = Plan { id: plan.id, revision: plan.revision, ..state };
    if let Some(fault) = state.faults().into_iter().next() {
        return Err(Refusal::Rule(fault));
    }
    let changed = *plan != state;
    *places = Places::of(&state);
    *plan = state;
    Ok(changed)
}

fn set_text(
    plan: &mut Plan,
    places: &Places,
    owner: Id,
    field: Field,
    language: Language,
    text: &str,
) -> Result<bool, Refusal> {
    let main = plan.main_language();
    if let Some(old) = plan.text(owner, field, places) {
        let new = crate::model::normalise(text);
        if old.get(language).unwrap_or_default() == new {
            return Ok(false);
        }
    }
    let place = plan.text_mut(owner, field, places).ok_or(Refusal::NoText(owner, field))?;
    place.set(language, text, main);
    tidy_wording(plan, field);
    Ok(true)
}

/// A level or phrase without words follows the language again: it is absent, never empty.
fn tidy_wording(plan: &mut Plan, field: Field) {
    if matches!(field, Field::Level(_) | Field::Phrase(_)) {
        let wording = Arc::make_mut(&mut plan.wording);
        wording.levels.retain(|_, text| !text.is_empty());
        wording.phrases.retain(|_, text| !text.is_empty());
    }
}

/// Puts an item in its place, when it and all it holds are sound and new.
fn insert(plan: &mut Plan, places: &mut Places, item: Item, slot: Slot, index: usize) -> Result<(), Refusal> {
    check_new(plan, places, &item)?;
    let list = plan.list_mut(slot, places).ok_or(Refusal::WrongPlace(item.kind()))?;
    list.insert(index, item.clone()).map_err(|item| Refusal::WrongPlace(item.kind()))?;
    places.add(&item, slot);
    if let Slot::Records(measure) = slot {
        check_records(plan, places, measure).inspect_err(|_| {
            let _ = plan.list_mut(slot, places).and_then(|list| list.remove(item.part()?.id()));
            places.forget(&item);
        })?;
    }
    Ok(())
}

fn check_new(plan: &Plan, places: &Places, item: &Item) -> Result<(), Refusal> {
    let mut ids = ids_within(item);
    ids.sort_unstable();
    let twice = ids.windows(2).find(|pair| pair.first() == pair.last()).and_then(|pair| pair.first());
    if let Some(id) = ids.iter().find(|id| places.get(**id).is_some() || **id == plan.id).or(twice) {
        return Err(Refusal::DuplicateId(*id));
    }
    check_sound(plan, places, item)
}

/// Everything the item and what it holds refer to must be there, or come with it.
fn check_sound(plan: &Plan, places: &Places, item: &Item) -> Result<(), Refusal> {
    let within = Places::within(item);
    let own = item.part().map(Part::id);
    let kind_of = |id: Id| {
        let inside = if Some(id) == own { Some(item.kind()) } else { within.get(id).map(Slot::kind) };
        inside.or_else(|| places.get(id).map(Slot::kind)).or((id == plan.id).then_some(Kind::Passport))
    };
    let mut fault = None;
    crate::model::each_within(item, &mut |item, _| {
        fault = fault.or_else(|| plan.item_fault(item, &kind_of));
    });
    // Nothing leads to a problem that is new, so it closes no circle; but it may name itself.
    let may_circle = |problem: &Problem| places.get(problem.id).is_some() || problem.cause_of == Some(problem.id);
    if let Item::Problem(problem) = item
        && may_circle(problem)
        && plan.would_circle(problem)
    {
        fault = Some(Fault::Circle(problem.id));
    }
    fault.map_or(Ok(()), |fault| Err(Refusal::Rule(fault)))
}

/// One record a period, for one measure.
fn check_records(plan: &Plan, places: &Places, measure: Id) -> Result<(), Refusal> {
    let Some(item) = plan.item(measure, places) else { return Err(Refusal::NotFound(measure)) };
    check_sound(plan, places, &item)
}

fn put(plan: &mut Plan, places: &mut Places, item: Item) -> Result<bool, Refusal> {
    match item {
        Item::Passport(passport) => {
            let mut with = plan.clone();
            with.passport = Arc::clone(&passport);
            with.passport_fault().map_or(Ok(()), |fault| Err(Refusal::Rule(fault)))?;
            Ok(std::mem::replace(&mut plan.passport, Arc::clone(&passport)) != passport)
        }
        Item::Wording(wording) => {
            let changed = std::mem::replace(&mut plan.wording, Arc::clone(&wording)) != wording;
            tidy_wording(plan, Field::Level(crate::model::Level::Task));
            Ok(changed)
        }
        Item::DocumentSettings(settings) => {
            Ok(std::mem::replace(&mut plan.document, Arc::clone(&settings)) != settings)
        }
        item => put_part(plan, places, item),
    }
}

fn put_part(plan: &mut Plan, places: &mut Places, item: Item) -> Result<bool, Refusal> {
    let id = item.part().map(Part::id).ok_or(Refusal::WrongPlace(item.kind()))?;
    let slot = places.get(id).ok_or(Refusal::NotFound(id))?;
    let old = plan.item(id, places).ok_or(Refusal::NotFound(id))?;
    // A block carries its facts in itself, so they may come and go with it.
    let new_ids = if item.kind() == Kind::Block { ids_within(&item) } else { Vec::new() };
    let old_ids = if item.kind() == Kind::Block { ids_within(&old) } else { Vec::new() };
    if let Some(taken) = new_ids.iter().find(|new| !old_ids.contains(new) && places.get(**new).is_some()) {
        return Err(Refusal::DuplicateId(*taken));
    }
    let kind = item.kind();
    let list = plan.list_mut(slot, places).ok_or(Refusal::NotFound(id))?;
    list.put(item).map_err(|item| Refusal::WrongPlace(item.kind()))?;
    let new = plan.item(id, places).ok_or(Refusal::NotFound(id))?;
    let record = if let Slot::Records(measure) = slot { check_records(plan, places, measure) } else { Ok(()) };
    if let Err(refusal) = check_sound(plan, places, &new).and(record) {
        let _ = plan.list_mut(slot, places).map(|list| list.put(old));
        return Err(refusal);
    }
    if kind == Kind::Block {
        places.forget(&old);
        places.add(&new, slot);
        let gone = old_ids.into_iter().filter(|id| !new_ids.contains(id)).collect();
        references::forget(plan, places, &gone);
    }
    Ok(new != old)
}

/// Deletes an item with all it holds and everything that named it.
pub(super) fn remove(plan: &mut Plan, places: &mut Places, id: Id) -> Result<(), Refusal> {
    let slot = places.get(id).ok_or(Refusal::NotFound(id))?;
    if plan.passport.approval.adopted {
        let item = plan.item(id, places).ok_or(Refusal::NotFound(id))?;
        let kept =
            ids_within(&item).into_iter().find(|id| plan.measure(*id, places).is_some_and(|m| !m.records.is_empty()));
        if let Some(kept) = kept {
            return Err(Refusal::HasRecords(kept));
        }
    }
    let item = plan.list_mut(slot, places).and_then(|list| list.remove(id)).ok_or(Refusal::NotFound(id))?;
    if let Item::Problem(problem) = &item {
        references::hand_causes_up(plan, problem);
    }
    let gone = places.forget(&item).into_iter().collect();
    references::forget(plan, places, &gone);
    Ok(())
}

fn move_item(plan: &mut Plan, places: &mut Places, id: Id, slot: Slot, index: usize) -> Result<bool, Refusal> {
    let from = places.get(id).ok_or(Refusal::NotFound(id))?;
    if slot.kind() != from.kind() {
        return Err(Refusal::WrongPlace(from.kind()));
    }
    if slot.owner().is_some_and(|owner| places.ancestors(owner).contains(&id)) {
        return Err(Refusal::IntoItself);
    }
    plan.list(slot, places).ok_or(Refusal::WrongPlace(from.kind()))?;
    let list = plan.list_mut(from, places).ok_or(Refusal::NotFound(id))?;
    let was = list.place_of(id).ok_or(Refusal::NotFound(id))?;
    if from == slot && was == index.min(list.count().saturating_sub(1)) {
        return Ok(false);
    }
    let item = list.remove(id).ok_or(Refusal::NotFound(id))?;
    let target = plan.list_mut(slot, places).ok_or(Refusal::WrongPlace(from.kind()))?;
    target.insert(index, item.clone()).map_err(|item| Refusal::WrongPlace(item.kind()))?;
    places.add(&item, slot);
    if let Slot::Records(measure) = slot
        && let Err(refusal) = check_records(plan, places, measure)
    {
        let back = plan.list_mut(slot, places).and_then(|list| list.remove(id));
        if let (Some(item), Some(list)) = (back, plan.list_mut(from, places)) {
            let _ = list.insert(was, item);
        }
        places.add(&item, from);
        return Err(refusal);
    }
    Ok(true)
}

fn vote(plan: &mut Plan, places: &mut Places, id: Id, votes: u32) -> Result<bool, Refusal> {
    let item = match plan.item(id, places).ok_or(Refusal::NotFound(id))? {
        Item::Card(mut card) => {
            Arc::make_mut(&mut card).votes = votes;
            Item::Card(card)
        }
        Item::Problem(mut problem) => {
            Arc::make_mut(&mut problem).votes = votes;
            Item::Problem(problem)
        }
        other => return Err(Refusal::WrongPlace(other.kind())),
    };
    put_part(plan, places, item)
}
