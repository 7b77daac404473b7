//! What can be done to a plan.

use serde::{Deserialize, Serialize};

use crate::model::{Asset, Dismissal, Field, Id, Item, Kind, Language, Link, Plan, Slot};

/// A change to a plan. Ids of new items are made by the caller and travel with the command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Adds an item, with all it holds, before the one at `index`, or last.
    Insert {
        /// The new item.
        item: Item,
        /// Into which list.
        slot: Slot,
        /// Before which place, counted from 0.
        index: usize,
    },
    /// Replaces the own fields of an item; what it holds in lists of items stays as it is.
    Put {
        /// The item as it is to be.
        item: Item,
    },
    /// Writes a text in one language; no words remove it. Typing is a row of these.
    SetText {
        /// Whose text; the plan's own id for the passport and the wording.
        owner: Id,
        /// Which of its texts.
        field: Field,
        /// In which language.
        language: Language,
        /// The new words.
        text: String,
    },
    /// Marks a translation as read and found right, or takes the mark back.
    Review {
        /// Whose text.
        owner: Id,
        /// Which of its texts.
        field: Field,
        /// In which language.
        language: Language,
        /// Read and found right.
        reviewed: bool,
    },
    /// Deletes an item with all it holds, and every link from and to it.
    Remove {
        /// Which.
        id: Id,
    },
    /// Moves an item, with all it holds, within its list or into another of the same kind.
    Move {
        /// Which.
        id: Id,
        /// Into which list.
        slot: Slot,
        /// Before which place, counted from 0 without the moved item; or last.
        index: usize,
    },
    /// Splits a block of words in two: the words behind the caret go to a new block, the other languages stay.
    Split {
        /// Which block.
        block: Id,
        /// The language being typed.
        language: Language,
        /// How many characters (Unicode scalar values) stay before the caret.
        at: usize,
        /// The id of the new block.
        new: Id,
    },
    /// Joins a block of words to the one before it.
    Join {
        /// Which block; it goes away.
        block: Id,
        /// The language being typed, joined without a space; the others get one.
        language: Language,
    },
    /// Links two items.
    Link(Link),
    /// Takes a link away.
    Unlink(Link),
    /// Sets the number of dots on a card or problem.
    Vote {
        /// Which.
        id: Id,
        /// How many dots.
        votes: u32,
    },
    /// Calls a finding right as it is, or takes that back.
    Dismiss {
        /// Which finding.
        dismissal: Dismissal,
        /// Right as it is.
        dismissed: bool,
    },
    /// Takes a word for rightly spelt, or takes that back.
    Learn {
        /// The word.
        word: String,
        /// Right.
        known: bool,
    },
    /// Adds a picture's bytes, for a block to show.
    AddAsset(Asset),
    /// Replaces all that the plan says by what another state of it said; identity and revision stay.
    Restore(Box<Plan>),
    /// The same by what somebody else has written into the plan's file.
    Load(Box<Plan>),
    /// Several changes as one step: all of them or none.
    All(Vec<Self>),
}

/// What a step did, for its name in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Added an item.
    Add,
    /// Wrote a text.
    Type,
    /// Changed fields of an item.
    Change,
    /// Deleted an item.
    Remove,
    /// Moved an item.
    Move,
    /// Split a block.
    Split,
    /// Joined two blocks.
    Join,
    /// Linked two items.
    Link,
    /// Took a link away.
    Unlink,
    /// Changed votes.
    Vote,
    /// Went back to a version.
    Restore,
    /// Took over what somebody else has written.
    Load,
}

impl Command {
    /// A link.
    #[must_use]
    pub const fn link(from: Id, kind: crate::model::LinkKind, to: Id) -> Self {
        Self::Link(Link { from, kind, to })
    }

    /// What it does, to what kind of thing, and to which; of several, the first one's.
    #[must_use]
    pub(super) fn describe(&self, kind_of: &dyn Fn(Id) -> Kind) -> (Action, Kind, Option<Id>) {
        let of = |action: Action, id: Id| (action, kind_of(id), Some(id));
        match self {
            Self::Insert { item, .. } => (Action::Add, item.kind(), item.part().map(crate::model::Part::id)),
            Self::Put { item } => (Action::Change, item.kind(), item.part().map(crate::model::Part::id)),
            Self::SetText { owner, .. } => of(Action::Type, *owner),
            Self::Review { owner, .. } => of(Action::Change, *owner),
            Self::Remove { id } => of(Action::Remove, *id),
            Self::Move { id, .. } => of(Action::Move, *id),
            Self::Split { block, .. } => of(Action::Split, *block),
            Self::Join { block, .. } => of(Action::Join, *block),
            Self::Link(link) => of(Action::Link, link.from),
            Self::Unlink(link) => of(Action::Unlink, link.from),
            Self::Vote { id, .. } => of(Action::Vote, *id),
            Self::Dismiss { dismissal, .. } => of(Action::Change, dismissal.item),
            Self::Learn { .. } | Self::AddAsset(_) => (Action::Change, Kind::Passport, None),
            Self::Restore(_) => (Action::Restore, Kind::Passport, None),
            Self::Load(_) => (Action::Load, Kind::Passport, None),
            Self::All(commands) => {
                commands.first().map_or((Action::Change, Kind::Passport, None), |first| first.describe(kind_of))
            }
        }
    }
}
