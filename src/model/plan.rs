//! The plan as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::place::each_within;
use super::{
    Act, Asset, AssetId, Blob, Body, Dismissal, DocumentSettings, Field, Goal, Group, Id, Indicator, Item, Kind,
    Language, Link, List, Meeting, Member, MoneySource, Note, Part, Passport, Places, Priority, Problem, Remark,
    Report, Risk, Section, Slot, StrategicOption, Swot, Tag, Term, Text, Wording,
};

/// The base a group's copy was cut from: without it, its changes could not be told from the town's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The revision it was cut from.
    pub revision: u64,
    /// That revision's file, compressed (zlib).
    pub file: Blob,
}

/// A strategy: everything the working group knows and has decided. A copy costs some reference counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Identity; in a file it stands in the header.
    #[serde(skip)]
    pub id: Id,
    /// How often it was saved; in a file it stands in the header.
    #[serde(skip)]
    pub revision: u64,
    /// The facts about the plan itself.
    pub passport: Arc<Passport>,
    /// Its own words for levels and headings.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub wording: Arc<Wording>,
    /// How its document looks.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub document: Arc<DocumentSettings>,
    /// The sections.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub sections: List<Section>,
    /// The legal basis.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub acts: List<Act>,
    /// The working group.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub members: List<Member>,
    /// SWOTs.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub swots: List<Swot>,
    /// Strategic options (TOWS).
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub options: List<StrategicOption>,
    /// Problems, by rank.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub problems: List<Problem>,
    /// Goals.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub goals: List<Goal>,
    /// Priorities, with everything under them.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub priorities: List<Priority>,
    /// Indicators.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub indicators: List<Indicator>,
    /// Sources of money.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub sources: List<MoneySource>,
    /// Risks.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub risks: List<Risk>,
    /// Reports promised.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub reports: List<Report>,
    /// Bodies that manage the plan.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub bodies: List<Body>,
    /// Meetings held.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub meetings: List<Meeting>,
    /// Remarks received.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub remarks: List<Remark>,
    /// The glossary.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub terms: List<Term>,
    /// Groups of the workshop.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub groups: List<Group>,
    /// Notes, never exported.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub notes: List<Note>,
    /// Tags.
    #[serde(default, skip_serializing_if = "List::is_empty")]
    pub tags: List<Tag>,
    /// Links between items.
    #[serde(default, skip_serializing_if = "super::is_default", deserialize_with = "super::distinct_set")]
    pub links: Arc<BTreeSet<Link>>,
    /// Findings called right as they are.
    #[serde(default, skip_serializing_if = "super::is_default", deserialize_with = "super::distinct_set")]
    pub dismissed: Arc<BTreeSet<Dismissal>>,
    /// Words the spelling check takes for right.
    #[serde(default, skip_serializing_if = "super::is_default", deserialize_with = "super::distinct_set")]
    pub words: Arc<BTreeSet<String>>,
    /// The base a group's copy was cut from.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub base: Option<Arc<Base>>,
    /// Pictures.
    #[serde(default, skip_serializing_if = "super::is_default", deserialize_with = "super::distinct_assets")]
    pub assets: Arc<BTreeMap<AssetId, Asset>>,
}

impl Plan {
    /// An empty plan in one language: no sections, nothing.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            id: Id::new(),
            revision: 0,
            passport: Arc::new(Passport { languages: vec![language], ..Passport::default() }),
            wording: Arc::default(),
            document: Arc::default(),
            sections: List::default(),
            acts: List::default(),
            members: List::default(),
            swots: List::default(),
            options: List::default(),
            problems: List::default(),
            goals: List::default(),
            priorities: List::default(),
            indicators: List::default(),
            sources: List::default(),
            risks: List::default(),
            reports: List::default(),
            bodies: List::default(),
            meetings: List::default(),
            remarks: List::default(),
            terms: List::default(),
            groups: List::default(),
            notes: List::default(),
            tags: List::default(),
            links: Arc::default(),
            dismissed: Arc::default(),
            words: Arc::default(),
            base: None,
            assets: Arc::default(),
        }
    }

    /// The main language of the texts.
    #[must_use]
    pub fn main_language(&self) -> Language {
        self.passport.languages.first().copied().unwrap_or(Language::Ru)
    }

    /// The pictures that no text shows any more.
    #[must_use]
    pub fn unused_assets(&self) -> Vec<AssetId> {
        if self.assets.is_empty() {
            return Vec::new();
        }
        let blocks = self.sections.iter().flat_map(|section| section.opening.iter().chain(section.closing.iter()));
        let shown: BTreeSet<AssetId> = blocks
            .filter_map(|block| match &block.content {
                super::Content::Picture(picture) => Some(picture.asset),
                _ => None,
            })
            .collect();
        self.assets.keys().filter(|id| !shown.contains(id)).copied().collect()
    }

    /// Shows every item with the list it stands in, each after the one it stands within.
    pub fn each_part(&self, see: &mut dyn FnMut(&dyn Part, Slot)) {
        let nowhere = Places::default();
        for slot in Slot::TOP {
            let Some(list) = self.list(slot, &nowhere) else { continue };
            for item in (0..list.count()).filter_map(|index| list.item_at(index)) {
                each_within(&item, &mut |item, inner| {
                    if let Some(part) = item.part() {
                        see(part, inner.unwrap_or(slot));
                    }
                });
            }
        }
    }

    /// Shows every item in the envelope for all kinds, each after the one it stands within.
    pub(crate) fn each_item(&self, see: &mut dyn FnMut(&Item)) {
        let nowhere = Places::default();
        for list in Slot::TOP.into_iter().filter_map(|slot| self.list(slot, &nowhere)) {
            for item in (0..list.count()).filter_map(|index| list.item_at(index)) {
                each_within(&item, &mut |item, _| see(item));
            }
        }
    }

    /// Shows every text with the item it belongs to and which of its texts it is, empty ones too.
    /// The texts of the passport and of the wording belong to the plan itself.
    pub fn each_text(&self, see: &mut dyn FnMut(Id, Kind, Field, &Text)) {
        self.passport.each_text(&mut |field, text| see(self.id, Kind::Passport, field, text));
        self.wording.each_text(&mut |field, text| see(self.id, Kind::Wording, field, text));
        self.each_part(&mut |part, _| {
            let (id, kind) = (part.id(), part.kind());
            part.each_text(&mut |field, text| see(id, kind, field, text));
        });
    }

    /// One text of an item; of the passport or the wording, when the plan's own id is given.
    #[must_use]
    pub fn text(&self, owner: Id, field: Field, places: &Places) -> Option<&Text> {
        if owner != self.id {
            return self.part(owner, places)?.text(field);
        }
        let mut found = None;
        let mut see = |f, text| {
            if f == field {
                found = Some(text);
            }
        };
        self.passport.each_text(&mut see);
        self.wording.each_text(&mut see);
        found
    }

    /// One text, to be changed; see [`Plan::text`].
    pub fn text_mut(&mut self, owner: Id, field: Field, places: &Places) -> Option<&mut Text> {
        if owner == self.id {
            return match field {
                Field::Level(_) | Field::Phrase(_) => Arc::make_mut(&mut self.wording).text_mut(field),
                _ => Arc::make_mut(&mut self.passport).text_mut(field),
            };
        }
        self.list_mut(places.get(owner)?, places)?.part_mut(owner)?.text_mut(field)
    }

    /// The links that lead from an item.
    pub fn links_from(&self, id: Id) -> impl Iterator<Item = &Link> {
        let least = Link { from: id, kind: super::LinkKind::ComesFrom, to: Id::from_u128(0) };
        self.links.range(least..).take_while(move |link| link.from == id)
    }
}
