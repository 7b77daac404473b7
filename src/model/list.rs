//! Ordered lists of items that share what they do not change.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Id, Part};

/// Items in the order people gave them. A copy is one reference count, and changing an item copies the list's
/// references and that item alone: so a plan kept for undo costs only what differs.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct List<T>(Arc<Vec<Arc<T>>>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    // Written out, since what serde derives leaves the inner type to be found, among others' slices of slices of slices.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Arc::<Vec<Arc<T>>>::deserialize(deserializer).map(Self)
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(Arc::new(items.into_iter().map(Arc::new).collect()))
    }
}

impl<T> List<T> {
    /// The items in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        self.0.iter()
    }

    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// No items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The item at a place counted from 0.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<&Arc<T>> {
        self.0.get(index)
    }

    /// The items, to be changed: copies the list of references when it is shared.
    pub(super) fn items_mut(&mut self) -> &mut Vec<Arc<T>> {
        Arc::make_mut(&mut self.0)
    }

    /// Adds an item behind the last one.
    pub fn push(&mut self, item: T) {
        self.items_mut().push(Arc::new(item));
    }

    /// Whether both are the very same list in memory, and so equal without looking.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Part> List<T> {
    /// The item with this id.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Arc<T>> {
        self.0.iter().find(|item| item.id() == id)
    }

    /// The place of the item with this id, counted from 0.
    #[must_use]
    pub fn position(&self, id: Id) -> Option<usize> {
        self.0.iter().position(|item| item.id() == id)
    }
}

impl<T: Part + Clone> List<T> {
    /// The item with this id, to be changed; what nobody else holds is changed in its place.
    pub fn get_mut(&mut self, id: Id) -> Option<&mut T> {
        let index = self.position(id)?;
        self.items_mut().get_mut(index).map(Arc::make_mut)
    }
}
