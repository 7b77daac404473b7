//! What every part of the document is written with: the plan, its numbers, the language.

use jiff::civil::Date;

use super::{Block, Heading, List, ListItem, Marker, Options, Origin, Paragraph, Quantity, Scope, Sort, Words};
use crate::analysis::Outline;
use crate::i18n::{Slots, Translator};
use crate::model::{AnnexKind, Approval, Field, Figure, Id, Language, Level, Number, Plan, Text, Year};

/// The plan being written and how.
pub(super) struct Context<'a> {
    pub plan: &'a Plan,
    pub outline: Outline,
    pub translator: &'static Translator,
    pub main: Language,
    pub date: Date,
    /// The whole document, or the action plan as a document of its own.
    pub scope: Scope,
}

impl<'a> Context<'a> {
    pub fn new(plan: &'a Plan, options: &Options) -> Self {
        Self {
            plan,
            outline: Outline::of(plan),
            translator: Translator::of(options.language),
            main: plan.main_language(),
            date: options.date,
            scope: scope(plan, options),
        }
    }

    /// How this document is approved: the action plan alone has its own act.
    pub fn approval(&self) -> &'a Approval {
        match self.scope {
            Scope::Whole | Scope::Sheet(_) => &self.plan.passport.approval,
            Scope::ActionPlan => &self.plan.document.action_plan,
        }
    }

    pub fn language(&self) -> Language {
        self.translator.language()
    }

    pub fn adopted(&self) -> bool {
        self.approval().adopted
    }

    /// Whether the text goes as deep as this level of the tree.
    pub fn writes(&self, level: Level) -> bool {
        level <= self.plan.document.depth
    }

    /// A phrase without slots.
    pub fn say(&self, key: &str) -> String {
        self.translator.say(key)
    }

    /// A phrase with slots.
    pub fn say_with(&self, key: &str, slots: &Slots<'_>) -> String {
        self.translator.say_with(key, slots)
    }

    /// A text of the plan as it is shown here; none when it has no words in any language.
    pub fn words(&self, id: Id, field: Field, text: &Text) -> Option<Words> {
        let (found, words) = text.shown(self.language(), self.main)?;
        // A mark of missing translation is for those who still write the plan.
        let borrowed = (found != self.language() && !self.adopted()).then_some(found);
        Some(Words { text: words.to_owned(), origin: Some(Origin { id, field }), borrowed, quantity: None })
    }

    /// The same as the paragraphs of a cell: one or none.
    pub fn cell(&self, id: Id, field: Field, text: &Text) -> Vec<Words> {
        self.words(id, field, text).into_iter().collect()
    }

    /// Just the words; empty when there are none.
    pub fn shown(&self, text: &Text) -> String {
        text.shown(self.language(), self.main).map(|(_, words)| words.to_owned()).unwrap_or_default()
    }

    /// A value, with its unit when there is one; `field` names the value where it is in words.
    pub fn figure(&self, id: Id, field: Field, figure: &Figure, unit: &Text) -> Option<Words> {
        let value = match figure {
            Figure::Words(text) => self.words(id, field, text)?,
            Figure::Number(number) => {
                let quantity = Some(Quantity { number: *number, sort: Sort::Figure });
                Words { quantity, ..Words::plain(self.translator.number(*number)) }
            }
            stated => Words::plain(self.translator.figure(stated)?),
        };
        let Some(unit) = self.words(id, Field::Unit, unit) else { return Some(value) };
        Some(Words {
            text: format!("{}\u{a0}{}", value.text, unit.text),
            origin: value.origin.or(unit.origin),
            borrowed: value.borrowed.or(unit.borrowed),
            quantity: None,
        })
    }
}

/// A document of nothing but the action plan is the action plan's own document.
fn scope(plan: &Plan, options: &Options) -> Scope {
    let alone = matches!(plan.document.annexes.as_slice(), [annex] if annex.kind == AnnexKind::ActionPlan);
    let whole = options.scope == Scope::Whole;
    if alone && whole && !plan.document.text { Scope::ActionPlan } else { options.scope }
}

/// A year, as words.
pub(super) fn year(year: Year) -> Words {
    let number = Number::from(rust_decimal::Decimal::from(year));
    Words { quantity: Some(Quantity { number, sort: Sort::Year }), ..Words::plain(year.to_string()) }
}

/// A heading without a number of its own.
pub(super) fn heading(level: u8, words: Words, item: Option<Id>) -> Block {
    Block::Heading(Heading { level, label: None, words, item })
}

/// A paragraph in the document's own words.
pub(super) fn paragraph(kind: Paragraph, text: String) -> Block {
    Block::Paragraph(kind, Words::plain(text))
}

/// A list with dashes; none without items.
pub(super) fn dashes(items: impl IntoIterator<Item = Words>) -> Option<Block> {
    list(items.into_iter().map(|words| item(0, Marker::Dash, DASH.to_owned(), words)).collect())
}

/// A list numbered from 1; none without items.
pub(super) fn numbered(items: impl IntoIterator<Item = Words>) -> Option<Block> {
    let numbered =
        (1..).zip(items).map(|(number, words): (usize, Words)| item(0, Marker::Number, format!("{number}."), words));
    list(numbered.collect())
}

/// A list; none without items.
pub(super) fn list(items: Vec<ListItem>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(List { items }))
}

/// The mark of a list without numbers.
pub(super) const DASH: &str = "–";

/// An item of a list.
pub(super) fn item(level: u8, marker: Marker, label: String, words: Words) -> ListItem {
    ListItem { level, marker, label, words }
}
