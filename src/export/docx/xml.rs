//! Writing XML into memory.

use std::fmt::Display;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::document::clean;

/// Attributes: names and values, in the order in which they are written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// An XML part in the making. Everything that is written is escaped and freed of what XML and readers refuse.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    /// The first thing that went wrong: reported once, at the end, so that writing stays readable.
    fault: Option<io::Error>,
}

impl Xml {
    /// A part that begins with the declaration every part of the package has.
    pub(super) fn part() -> Self {
        let mut xml = Self::fragment();
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// A piece to be put into a part.
    pub(super) const fn fragment() -> Self {
        Self { writer: Writer::new(Vec::new()), fault: None }
    }

    fn event(&mut self, event: Event<'_>) {
        if let Err(error) = self.writer.write_event(event) {
            self.fault.get_or_insert(error);
        }
    }

    fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((*key, clean(&value.to_string()).as_ref()));
        }
        start
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(Self::start(name, attributes)));
    }

    /// An element of `WordprocessingML` whose one attribute is its value.
    pub(super) fn value(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element around what `inside` writes.
    pub(super) fn within(&mut self, name: &str, attributes: Attributes<'_>, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        inside(self);
        self.close(name);
    }

    /// The beginning of an element.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Start(Self::start(name, attributes)));
    }

    /// The end of an element.
    pub(super) fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with words in it.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, words: &str) {
        self.within(name, attributes, |xml| xml.event(Event::Text(BytesText::new(&clean(words)))));
    }

    /// How many bytes there are: a place to come back to with [`Xml::insert`].
    pub(super) fn place(&self) -> usize {
        self.writer.get_ref().len()
    }

    /// Puts a piece in at a place that was remembered; a place beyond the end is the end.
    pub(super) fn insert(&mut self, place: usize, piece: Self) {
        if let Some(error) = piece.fault {
            self.fault.get_or_insert(error);
        }
        let bytes = self.writer.get_mut();
        let place = place.min(bytes.len());
        bytes.splice(place..place, piece.writer.into_inner());
    }

    /// The bytes.
    ///
    /// # Errors
    /// The first thing that went wrong while writing.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        match self.fault {
            Some(error) => Err(error),
            None => Ok(self.writer.into_inner()),
        }
    }
}
