//! Running text as blocks: one structure for all languages, a text in each block.

use serde::{Deserialize, Serialize};

use super::{AssetId, FactGroup, Field, Id, Kind, Part, Slot, Text};

/// A paragraph, list item, table or picture of a section. It may have words in one language only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Identity.
    pub id: Id,
    /// What it is and says.
    pub content: Content,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Content {
    /// A paragraph of running text.
    Paragraph(Text),
    /// The heading of a subsection, numbered 1.1, 1.2… in a numbered section.
    Subheading(Text),
    /// An item of a list.
    Item(ListItem),
    /// Somebody's words, set apart.
    Quotation(Text),
    /// Facts.
    Facts(FactGroup),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
}

impl Default for Content {
    fn default() -> Self {
        Self::Paragraph(Text::default())
    }
}

impl Content {
    /// The words of a block that has just words: what Enter splits and Backspace joins.
    #[must_use]
    pub const fn prose(&self) -> Option<&Text> {
        match self {
            Self::Paragraph(text) | Self::Subheading(text) | Self::Quotation(text) => Some(text),
            Self::Item(item) => Some(&item.text),
            Self::Facts(_) | Self::Table(_) | Self::Picture(_) => None,
        }
    }

    /// The same, to be changed.
    pub const fn prose_mut(&mut self) -> Option<&mut Text> {
        match self {
            Self::Paragraph(text) | Self::Subheading(text) | Self::Quotation(text) => Some(text),
            Self::Item(item) => Some(&mut item.text),
            Self::Facts(_) | Self::Table(_) | Self::Picture(_) => None,
        }
    }
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListItem {
    /// How deep, from 0 to [`ListItem::DEEPEST`].
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub level: u8,
    /// With a number, not a dash.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub ordered: bool,
    /// The words.
    pub text: Text,
}

impl ListItem {
    /// The deepest level of a list: Word's numbering has nine, three are ever readable.
    pub const DEEPEST: u8 = 3;
}

/// A table typed by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What stands above it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// The first row is a heading, repeated on every page.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub header: bool,
    /// The rows, each with the same number of cells.
    pub rows: Vec<Vec<Text>>,
}

/// A map, a photograph, a scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Which of the plan's assets.
    pub asset: AssetId,
    /// What stands under it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub caption: Text,
    /// What it shows, for those who do not see it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub alternative: Text,
}

impl Part for Block {
    fn id(&self) -> Id {
        self.id
    }

    fn kind(&self) -> Kind {
        Kind::Block
    }

    fn each_text<'a>(&'a self, see: &mut dyn FnMut(Field, &'a Text)) {
        match &self.content {
            Content::Facts(group) => see(Field::Title, &group.title),
            Content::Table(table) => {
                see(Field::Title, &table.title);
                for (row, cells) in (0..).zip(&table.rows) {
                    for (column, cell) in (0..).zip(cells) {
                        see(Field::Cell(row, column), cell);
                    }
                }
            }
            Content::Picture(picture) => {
                see(Field::Caption, &picture.caption);
                see(Field::Alternative, &picture.alternative);
            }
            prose => {
                if let Some(text) = prose.prose() {
                    see(Field::Text, text);
                }
            }
        }
    }

    fn text_mut(&mut self, field: Field) -> Option<&mut Text> {
        match (&mut self.content, field) {
            (Content::Facts(group), Field::Title) => Some(&mut group.title),
            (Content::Table(table), Field::Title) => Some(&mut table.title),
            (Content::Table(table), Field::Cell(row, column)) => {
                table.rows.get_mut(usize::from(row))?.get_mut(usize::from(column))
            }
            (Content::Picture(picture), Field::Caption) => Some(&mut picture.caption),
            (Content::Picture(picture), Field::Alternative) => Some(&mut picture.alternative),
            (prose, Field::Text) => prose.prose_mut(),
            _ => None,
        }
    }

    fn each_slot(&self, see: &mut dyn FnMut(Slot)) {
        if matches!(self.content, Content::Facts(_)) {
            see(Slot::Facts(self.id));
        }
    }
}
