//! A DOCX file as a reader sees it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use kengesh::document::Document;
use kengesh::export::docx;
use kengesh::layout::PageNumbers;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// An element, or words (then the name is empty).
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub words: String,
}

impl Element {
    fn start(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap().into_owned();
            (attribute.key.as_ref().to_owned(), value)
        });
        Self { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Self::default() }
    }

    fn parse(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => open.push(Self::start(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::start(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().push(&text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let name: &str = &reference;
                    let words = quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned();
                    open.last_mut().unwrap().push(&words);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1);
        open.pop().unwrap().children.into_iter().find(|child| !child.name.is_empty()).unwrap()
    }

    fn push(&mut self, words: &str) {
        self.children.push(Self { words: words.to_owned(), ..Self::default() });
    }

    pub fn get(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    pub fn attribute(&self, name: &str) -> String {
        self.get(name).unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    pub fn value(&self) -> String {
        self.attribute("w:val")
    }

    /// This element and all in it, in order.
    pub fn walk(&self) -> Box<dyn Iterator<Item = &Element> + '_> {
        Box::new(std::iter::once(self).chain(self.children.iter().flat_map(Element::walk)))
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.walk().filter(move |element| element.name == name)
    }

    pub fn paragraphs(&self) -> impl Iterator<Item = &Element> {
        self.all("w:p").filter(|p| p.style() != "Gap")
    }

    pub fn style(&self) -> String {
        self.all("w:pStyle").next().map(Element::value).unwrap_or_default()
    }

    /// The numbering that a paragraph names itself.
    pub fn own_numbering(&self) -> Option<u32> {
        self.all("w:numId").next().map(|id| id.value().parse().unwrap())
    }

    /// The words, with breaks as line feeds; instructions of fields are no words.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.add_text(&mut text);
        text
    }

    fn add_text(&self, text: &mut String) {
        match self.name.as_str() {
            "w:br" => text.push('\n'),
            "w:tab" if self.get("w:pos").is_none() => text.push('\t'),
            "w:instrText" if !text.is_empty() => {}
            "" => text.push_str(&self.words),
            _ => self.children.iter().filter(|c| c.name != "w:instrText").for_each(|child| child.add_text(text)),
        }
        if self.name == "w:instrText" && text.is_empty() {
            self.children.iter().for_each(|child| text.push_str(&child.words));
        }
    }
}

/// The parts of a file.
pub struct Package(BTreeMap<String, Vec<u8>>);

impl Package {
    pub fn of(document: &Document) -> Self {
        Self::with(document, &PageNumbers::new())
    }

    pub fn with(document: &Document, numbers: &PageNumbers) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(docx(document, numbers).unwrap())).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            parts.insert(part.name().unwrap().into_owned(), bytes);
        }
        Self(parts)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn raw(&self, name: &str) -> String {
        String::from_utf8(self.0.get(name).unwrap().clone()).unwrap()
    }

    pub fn part(&self, name: &str) -> Element {
        Element::parse(&self.raw(name))
    }

    /// The names of bookmarks, without those of the contents.
    pub fn bookmarks(&self) -> Vec<String> {
        let body = self.part("word/document.xml");
        let names = body.all("w:bookmarkStart").map(|mark| mark.attribute("w:name"));
        names.filter(|name| !name.starts_with("_Toc")).collect()
    }

    /// What every bookmark encloses.
    pub fn enclosed(&self) -> BTreeMap<String, String> {
        let body = self.part("word/document.xml");
        let mut open: BTreeMap<String, String> = BTreeMap::new();
        let mut enclosed: BTreeMap<String, String> = BTreeMap::new();
        for element in body.walk() {
            match element.name.as_str() {
                "w:bookmarkStart" => {
                    open.insert(element.attribute("w:id"), element.attribute("w:name"));
                    enclosed.insert(element.attribute("w:name"), String::new());
                }
                "w:bookmarkEnd" => drop(open.remove(&element.attribute("w:id"))),
                "w:r" => open.values().for_each(|name| enclosed.get_mut(name).unwrap().push_str(&element.text())),
                _ => {}
            }
        }
        enclosed
    }

    /// Every paragraph as it is printed: with the number that a reader counts (ECMA-376 part 1, 17.9), and one that
    /// does not know `w:isLgl` as well.
    pub fn printed_paragraphs(&self) -> Vec<String> {
        let styles = self.part("word/styles.xml");
        let numbering = self.part("word/numbering.xml");
        let mut counts: BTreeMap<(String, Option<u32>), [u32; 4]> = BTreeMap::new();
        let body = self.part("word/document.xml");
        let printed = body.all("w:p").map(|paragraph| {
            let styled = styles.all("w:style").find(|style| style.attribute("w:styleId") == paragraph.style());
            let own = paragraph.all("w:numPr").next();
            let place = own.or_else(|| styled.and_then(|style| style.all("w:numPr").next()));
            let Some(place) = place else { return paragraph.text() };
            let id: u32 = place.all("w:numId").next().unwrap().value().parse().unwrap();
            let level: usize = place.all("w:ilvl").next().unwrap().value().parse().unwrap();
            if id == 0 {
                return paragraph.text();
            }
            let num = numbering.all("w:num").find(|num| num.attribute("w:numId") == id.to_string()).unwrap();
            let shared = num.all("w:abstractNumId").next().unwrap().value();
            let pattern = numbering.all("w:abstractNum").find(|a| a.attribute("w:abstractNumId") == shared).unwrap();
            // Numberings of one abstract numbering count together, unless they say where they start.
            let starts: Vec<u32> = num.all("w:startOverride").map(|start| start.value().parse().unwrap()).collect();
            let restarted = (!starts.is_empty()).then_some(id);
            let counts = counts
                .entry((shared, restarted))
                .or_insert_with(|| std::array::from_fn(|level| starts.get(level).map_or(0, |start| start - 1)));
            counts[level] += 1;
            counts[level + 1..].fill(0);
            format!("{}{}", number(num, pattern, level, counts), paragraph.text())
        });
        printed.collect()
    }
}

fn number(num: &Element, pattern: &Element, level: usize, counts: &[u32; 4]) -> String {
    let level_of = |level: usize| {
        let mut levels = num.all("w:lvl").chain(pattern.all("w:lvl"));
        levels.find(|l| l.attribute("w:ilvl") == level.to_string()).unwrap()
    };
    let own = level_of(level);
    let mut words = own.all("w:lvlText").next().unwrap().value();
    for (place, count) in counts.iter().enumerate() {
        let slot = format!("%{}", place + 1);
        if words.contains(&slot) {
            let format = level_of(place).all("w:numFmt").next().unwrap().value();
            let digits = match format.as_str() {
                "decimal" => count.to_string(),
                "upperRoman" => {
                    ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][*count as usize].to_owned()
                }
                "russianLower" => " абвгдежзиклмн".chars().nth(*count as usize).unwrap().to_string(),
                other => panic!("{other}"),
            };
            words = words.replace(&slot, &digits);
        }
    }
    let tail = if own.all("w:suff").next().unwrap().value() == "space" { " " } else { "\t" };
    words + tail
}
