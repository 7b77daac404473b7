//! What all items of a plan have in common: an identity, a kind, texts, and lists of other items.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Act, Block, Body, Card, DocumentSettings, ExpectedResult, Fact, Goal, Group, Id, Indicator, List, Measure, Meeting,
    Member, MoneySource, Note, Passport, Phrase, Priority, Problem, Record, Remark, Report, Risk, Section, Slot,
    StrategicOption, Swot, Tag, Task, Term, Text, Wording,
};

/// Which text of an item: its place in bookmarks, in edits and in search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The main words of a card, problem, goal, measure, result, block, risk, remark, note, or what a body does.
    Text,
    /// The name of a section, priority, task, SWOT, table or act.
    Title,
    /// A person, body, fact, indicator, source or group by name.
    Name,
    /// Why a priority was chosen.
    Rationale,
    /// What a measure, meeting or period brought or is to bring.
    Result,
    /// How a measure is measured, in words.
    Indicator,
    /// The document or thing that shows that a measure is done.
    Completion,
    /// How a risk is lowered.
    Mitigation,
    /// Who answers for it.
    Owner,
    /// The value in words.
    Figure,
    /// The unit of a figure.
    Unit,
    /// Where a figure comes from.
    Source,
    /// How often.
    Frequency,
    /// By what an indicator is split: sex, age, district.
    Split,
    /// The caption of a picture.
    Caption,
    /// What a picture shows, for those who do not see it.
    Alternative,
    /// The post of a person, or the body of an act.
    Post,
    /// Whoever answers for a measure, counted from 0.
    Lead(u16),
    /// Whoever helps with a measure, counted from 0.
    With(u16),
    /// A cell of a table: row and column counted from 0.
    Cell(u16, u16),
    /// Why a decision was taken or a plan not kept.
    Reason,
    /// A name form of the municipality.
    Form(super::NameForm),
    /// The plan's own wording of a phrase.
    Phrase(Phrase),
    /// The plan's own name of a level.
    Level(super::Level),
}

impl Field {
    /// The most rows, cells of a row, or persons that an item may have: their places are counted in 16 bits.
    pub const MOST: usize = 50_000;
}

/// An item of the plan, whatever its kind.
pub trait Part {
    /// Its identity.
    fn id(&self) -> Id;
    /// Its kind.
    fn kind(&self) -> Kind;
    /// Shows every text of the item itself, empty ones too, in the order of the document.
    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text));
    /// One text, to be changed.
    fn text_mut(&mut self, field: Field) -> Option<&mut Text>;
    /// Names the lists of other items it holds.
    fn each_slot(&self, see: &mut dyn FnMut(Slot)) {
        let _ = see;
    }

    /// One text.
    fn text(&self, field: Field) -> Option<&Text> {
        let mut found = None;
        self.each_text(&mut |f, text| {
            if f == field {
                found = Some(text);
            }
        });
        found
    }
}

/// An item that stands in a [`List`] of its kind.
pub trait Listed: Part + Clone + Sized {
    /// Puts it in the envelope for all kinds.
    fn into_item(this: Arc<Self>) -> Item;
    /// Takes it out of the envelope; an item of another kind comes back.
    ///
    /// # Errors
    /// The item itself, when it is of another kind.
    fn from_item(item: Item) -> Result<Arc<Self>, Item>;
    /// Takes over the lists of other items from an earlier state, so that only its own fields differ.
    fn keep_children(&mut self, earlier: &Self) {
        let _ = earlier;
    }
}

/// Implements [`Part`] for a struct whose texts are plain fields, and whose lists of items are named.
macro_rules! part {
    ($type:ident { $($field:ident => $name:ident),* $(,)? } $($slot:ident),*) => {
        impl $crate::model::Part for $type {
            fn id(&self) -> $crate::model::Id {
                self.id
            }
            fn kind(&self) -> $crate::model::Kind {
                $crate::model::Kind::$type
            }
            fn each_text<'a>(&'a self, see: &mut dyn FnMut($crate::model::Field, &'a $crate::model::Text)) {
                $(see($crate::model::Field::$field, &self.$name);)*
                let _ = see;
            }
            fn text_mut(&mut self, field: $crate::model::Field) -> Option<&mut $crate::model::Text> {
                match field {
                    $($crate::model::Field::$field => Some(&mut self.$name),)*
                    _ => None,
                }
            }
            fn each_slot(&self, see: &mut dyn FnMut($crate::model::Slot)) {
                $(see($crate::model::Slot::$slot(self.id));)*
                let _ = see;
            }
        }
    };
}
pub(super) use part;

macro_rules! kinds {
    ($($type:ident $({ $($child:ident),* })?),* $(,)?) => {
        /// The kinds of things a plan is made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "each is named after its type, which says what it is")]
        pub enum Kind { Passport, Wording, DocumentSettings, $($type),* }

        /// An item of any kind, with all it holds: what is added, replaced, pasted.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[allow(missing_docs, reason = "each is named after its type, which says what it is")]
        pub enum Item {
            Passport(Arc<Passport>),
            Wording(Arc<Wording>),
            DocumentSettings(Arc<DocumentSettings>),
            $($type(Arc<$type>)),*
        }

        impl Item {
            /// The kind.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self {
                    Self::Passport(_) => Kind::Passport,
                    Self::Wording(_) => Kind::Wording,
                    Self::DocumentSettings(_) => Kind::DocumentSettings,
                    $(Self::$type(_) => Kind::$type),*
                }
            }

            /// Whether its own fields are those of an earlier state; what it holds in lists of items does not matter.
            #[must_use]
            pub fn same_alone(&self, earlier: &Self) -> bool {
                match (self, earlier) {
                    $((Self::$type(now), Self::$type(earlier)) => {
                        let alone = || {
                            let mut alone = $type::clone(now);
                            alone.keep_children(earlier);
                            alone
                        };
                        Arc::ptr_eq(now, earlier) || alone() == **earlier
                    })*
                    (now, earlier) => now == earlier,
                }
            }

            /// The item as a part; none for the three things a plan has exactly one of.
            #[must_use]
            pub fn part(&self) -> Option<&dyn Part> {
                match self {
                    Self::Passport(_) | Self::Wording(_) | Self::DocumentSettings(_) => None,
                    $(Self::$type(part) => Some(part.as_ref())),*
                }
            }
        }

        $(impl Listed for $type {
            fn into_item(this: Arc<Self>) -> Item {
                Item::$type(this)
            }
            fn from_item(item: Item) -> Result<Arc<Self>, Item> {
                match item {
                    Item::$type(this) => Ok(this),
                    other => Err(other),
                }
            }
            $(fn keep_children(&mut self, earlier: &Self) {
                $(self.$child = earlier.$child.clone();)*
            })?
        }

        impl From<$type> for Item {
            fn from(part: $type) -> Self {
                Self::$type(Arc::new(part))
            }
        })*
    };
}

kinds! {
    Section { opening, closing }, Block, Fact, Act, Member, Swot { strengths, weaknesses, opportunities, threats }, Card,
    StrategicOption, Problem, Goal, Priority { tasks, measures, results }, Task { measures }, Measure { records },
    ExpectedResult, Record, Indicator, MoneySource, Risk, Report, Body, Meeting, Remark, Term, Group, Note, Tag,
}

impl Item {
    /// A new item of a kind that is known by its words, with these. None for kinds that are made of something else.
    #[must_use]
    pub fn of_words(kind: Kind, id: Id, text: Text) -> Option<Self> {
        Some(match kind {
            Kind::Block => Block { id, content: super::Content::Paragraph(text) }.into(),
            Kind::Card => Card { id, text, ..Card::default() }.into(),
            Kind::Problem => Problem { id, text, ..Problem::default() }.into(),
            Kind::Goal => Goal { id, text, ..Goal::default() }.into(),
            Kind::Priority => Priority { id, title: text, ..Priority::default() }.into(),
            Kind::Task => Task { id, title: text, ..Task::default() }.into(),
            Kind::Measure => Measure { id, text, ..Measure::default() }.into(),
            Kind::ExpectedResult => ExpectedResult { id, text }.into(),
            Kind::Risk => Risk { id, text, ..Risk::default() }.into(),
            Kind::Act => Act { id, title: text, ..Act::default() }.into(),
            Kind::Report => Report { id, title: text, ..Report::default() }.into(),
            Kind::Meeting => Meeting { id, subject: text, ..Meeting::default() }.into(),
            Kind::Member => Member { id, name: text, ..Member::default() }.into(),
            Kind::Body => Body { id, name: text, ..Body::default() }.into(),
            Kind::Indicator => Indicator { id, name: text, ..Indicator::default() }.into(),
            Kind::MoneySource => MoneySource { id, name: text, ..MoneySource::default() }.into(),
            Kind::Term => Term { id, name: text, ..Term::default() }.into(),
            Kind::Remark => Remark { id, text, ..Remark::default() }.into(),
            _ => return None,
        })
    }
}

impl Kind {
    /// The text by which an item of this kind is known: the one that [`Item::of_words`] writes. None for kinds that are
    /// made of something else.
    #[must_use]
    pub const fn main_field(self) -> Option<Field> {
        Some(match self {
            Self::Block
            | Self::Card
            | Self::Problem
            | Self::Goal
            | Self::Measure
            | Self::ExpectedResult
            | Self::Risk
            | Self::Remark => Field::Text,
            Self::Priority | Self::Task | Self::Act | Self::Report | Self::Meeting => Field::Title,
            Self::Member | Self::Body | Self::Indicator | Self::MoneySource | Self::Term => Field::Name,
            _ => return None,
        })
    }
}

/// The text by which this item is known: its kind's, or the first one it has.
#[must_use]
pub fn main_field(part: &dyn Part) -> Option<Field> {
    let of_kind = part.kind().main_field().filter(|field| part.text(*field).is_some());
    of_kind.or_else(|| {
        let mut first = None;
        part.each_text(&mut |field, _| first = first.or(Some(field)));
        first
    })
}

/// A list of items of some kind, when the kind does not matter.
pub trait AnyList {
    /// How many items there are.
    fn count(&self) -> usize;
    /// The place of an item, counted from 0.
    fn place_of(&self, id: Id) -> Option<usize>;
    /// The item at a place.
    fn part_at(&self, index: usize) -> Option<&dyn Part>;
    /// The item at a place, in the envelope for all kinds; shares the item.
    fn item_at(&self, index: usize) -> Option<Item>;
    /// The item with this id, to be changed.
    fn part_mut(&mut self, id: Id) -> Option<&mut dyn Part>;
    /// Puts an item in before the one at `index`, or last.
    ///
    /// # Errors
    /// The item itself, when it is of another kind than the list.
    fn insert(&mut self, index: usize, item: Item) -> Result<(), Item>;
    /// Takes an item out.
    fn remove(&mut self, id: Id) -> Option<Item>;
    /// Replaces the own fields of the item with the same id; what it holds in lists stays.
    ///
    /// # Errors
    /// The item itself, when it is of another kind or not in the list.
    fn put(&mut self, item: Item) -> Result<(), Item>;
}

impl<T: Listed> AnyList for List<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn place_of(&self, id: Id) -> Option<usize> {
        self.position(id)
    }

    fn part_at(&self, index: usize) -> Option<&dyn Part> {
        self.at(index).map(|part| part.as_ref() as &dyn Part)
    }

    fn item_at(&self, index: usize) -> Option<Item> {
        self.at(index).map(|part| T::into_item(Arc::clone(part)))
    }

    fn part_mut(&mut self, id: Id) -> Option<&mut dyn Part> {
        self.get_mut(id).map(|part| part as &mut dyn Part)
    }

    fn insert(&mut self, index: usize, item: Item) -> Result<(), Item> {
        let part = T::from_item(item)?;
        let index = index.min(self.len());
        self.items_mut().insert(index, part);
        Ok(())
    }

    fn remove(&mut self, id: Id) -> Option<Item> {
        let index = self.position(id)?;
        Some(T::into_item(self.items_mut().remove(index)))
    }

    fn put(&mut self, item: Item) -> Result<(), Item> {
        let mut part = T::from_item(item)?;
        let Some(index) = self.position(part.id()) else { return Err(T::into_item(part)) };
        if let Some(place) = self.items_mut().get_mut(index) {
            Arc::make_mut(&mut part).keep_children(place);
            *place = part;
        }
        Ok(())
    }
}
