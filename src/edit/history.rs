//! Undo and redo: the plan before each step, sharing all that the step did not touch.

use std::sync::Arc;
use std::time::Duration;

use super::{Action, Command, Refusal, apply};
use crate::model::{Field, Id, Kind, Language, Places, Plan, Slot};

/// Typing in one field goes on being one step until so long a pause.
const PAUSE: Duration = Duration::from_millis(1500);

/// The oldest steps are forgotten beyond so many.
const MOST_STEPS: usize = 2000;

/// One step back or forth: what it did, and to what.
#[derive(Clone, Debug)]
pub struct Step {
    /// The plan on the other side of the step.
    plan: Arc<Plan>,
    /// What it did.
    pub action: Action,
    /// To what kind of thing.
    pub kind: Kind,
    /// To which item; none for the plan as a whole.
    pub id: Option<Id>,
}

/// What the last step typed, and when: what goes on with it joins it.
#[derive(Clone, Copy, Debug)]
struct Typing {
    owner: Id,
    /// Which text; any of them, when the step has just made the item.
    text: Option<(Field, Language)>,
    at: Duration,
}

impl Typing {
    /// What the command types: a text, or the item that its first letter makes.
    fn of(command: &Command, at: Duration) -> Option<Self> {
        match command {
            Command::SetText { owner, field, language, .. } => {
                Some(Self { owner: *owner, text: Some((*field, *language)), at })
            }
            Command::Insert { item, .. } => Some(Self { owner: item.part()?.id(), text: None, at }),
            Command::All(commands) => commands.last().and_then(|last| Self::of(last, at)),
            _ => None,
        }
    }

    /// Whether `next` goes on with it without a pause.
    fn goes_on(self, next: Self) -> bool {
        let same = self.owner == next.owner && (self.text.is_none() || self.text == next.text);
        same && next.text.is_some() && next.at.saturating_sub(self.at) < PAUSE
    }
}

/// A plan being edited, and the way back.
#[derive(Debug)]
pub struct History {
    plan: Arc<Plan>,
    places: Places,
    past: Vec<Step>,
    future: Vec<Step>,
    typing: Option<Typing>,
    version: u64,
}

impl History {
    /// A plan that has just been opened: nothing to undo.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        let places = Places::of(&plan);
        Self { plan: Arc::new(plan), places, past: Vec::new(), future: Vec::new(), typing: None, version: 0 }
    }

    /// The plan as it is now.
    #[must_use]
    pub const fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Where its items are now.
    #[must_use]
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// Grows with every change, undo and redo: what was computed from the plan holds as long as it stays.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Carries a command out as one step. `now` is the time since the program began: typing in one field without a
    /// pause of 1.5 s joins the step before, also the one that made the item.
    ///
    /// # Errors
    /// Says why the command was refused; then nothing has changed.
    pub fn apply(&mut self, command: Command, now: Duration) -> Result<(), Refusal> {
        let (action, kind, id) = command.describe(&|id| self.places.get(id).map_or(Kind::Passport, Slot::kind));
        let typing = Typing::of(&command, now);
        let several = matches!(command, Command::All(_));
        let before = Arc::clone(&self.plan);
        match apply(Arc::make_mut(&mut self.plan), &mut self.places, command) {
            // Several changes can cancel each other out. What is shared is not looked at.
            Ok(true) if self.plan != before => {}
            Ok(_) => {
                self.plan = before;
                return Ok(());
            }
            Err(refusal) => {
                self.plan = before;
                if several {
                    self.places = Places::of(&self.plan);
                }
                return Err(refusal);
            }
        }
        let goes_on = self.typing.zip(typing).is_some_and(|(last, next)| last.goes_on(next));
        if !goes_on || self.past.is_empty() {
            self.past.push(Step { plan: before, action, kind, id });
        }
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.typing = typing;
        self.version += 1;
        Ok(())
    }

    /// What the next command does is a step of its own, even if typing goes on in the same field.
    pub const fn seal(&mut self) {
        self.typing = None;
    }

    /// Replaces the whole plan without a step: after saving, when only the number of the revision differs.
    pub fn set_revision(&mut self, revision: u64) {
        Arc::make_mut(&mut self.plan).revision = revision;
    }

    /// The step that undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Step> {
        self.past.last()
    }

    /// The step that redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Step> {
        self.future.last()
    }

    /// Takes the last step back. Says what it was.
    pub fn undo(&mut self) -> Option<Step> {
        let step = self.past.pop()?;
        Some(self.cross(step, true))
    }

    /// Does the step again that was taken back last. Says what it was.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.future.pop()?;
        Some(self.cross(step, false))
    }

    fn cross(&mut self, step: Step, back: bool) -> Step {
        let here = std::mem::replace(&mut self.plan, Arc::clone(&step.plan));
        // A save in between is not undone.
        if self.plan.revision != here.revision {
            Arc::make_mut(&mut self.plan).revision = here.revision;
        }
        self.places = Places::of(&self.plan);
        self.typing = None;
        self.version += 1;
        let other = Step { plan: here, ..step.clone() };
        if back {
            self.future.push(other);
        } else {
            self.past.push(other);
        }
        step
    }
}
