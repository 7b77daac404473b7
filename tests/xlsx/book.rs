//! An XLSX file as a reader takes it apart: sheets with their cells, and the parts themselves.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::Event;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Words(String),
    Number(f64),
    /// A formula and its result.
    Sum(String, f64),
}

/// A sheet's name and its cells that hold something, by their place: `B3`.
#[derive(Debug)]
pub struct Tab {
    pub name: String,
    pub cells: BTreeMap<String, Value>,
    pub xml: String,
}

#[derive(Debug)]
pub struct Book {
    pub tabs: Vec<Tab>,
    pub parts: BTreeMap<String, String>,
}

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        parts.insert(name, text);
    }
    parts
}

/// Every element of a part with its attributes, and the words right within; every part is well formed.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut open) = (Vec::new(), Vec::<usize>::new());
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap().into_owned();
                    (attribute.key.as_ref().to_owned(), value)
                });
                found.push((start.name().as_ref().to_owned(), attributes.collect(), String::new()));
                if matches!(event, Event::Start(_)) {
                    open.push(found.len() - 1);
                }
            }
            Event::End(_) => drop(open.pop().unwrap()),
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    found[*at].2.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                let name: &str = reference;
                let words = quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned();
                found[*open.last().unwrap()].2.push_str(&words);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}

/// What Excel writes for characters that XML does not have, and for what looks like that.
fn decoded(words: &str) -> String {
    words.replace("_x005F_", "_")
}

impl Book {
    pub fn of(bytes: &[u8]) -> Self {
        let parts = parts(bytes);
        let texts: Vec<String> = parts.get("xl/sharedStrings.xml").map_or_else(Vec::new, |xml| {
            let texts = elements(xml).into_iter().filter(|(name, ..)| name == "t");
            texts.map(|(_, _, words)| decoded(&words)).collect()
        });
        let sheets = elements(&parts["xl/workbook.xml"]).into_iter().filter(|(name, ..)| name == "sheet");
        let tabs = sheets.enumerate().map(|(index, (_, attributes, _))| {
            let xml = parts[&format!("xl/worksheets/sheet{}.xml", index + 1)].clone();
            Tab { name: attributes["name"].clone(), cells: cells(&xml, &texts), xml }
        });
        Self { tabs: tabs.collect(), parts }
    }
}

fn cells(xml: &str, texts: &[String]) -> BTreeMap<String, Value> {
    let mut cells = BTreeMap::new();
    let (mut place, mut kind, mut formula) = (String::new(), None, None);
    for (name, attributes, words) in elements(xml) {
        match name.as_str() {
            "c" => (place, kind, formula) = (attributes["r"].clone(), attributes.get("t").cloned(), None),
            "f" => formula = Some(words),
            "v" => {
                let value = match (kind.as_deref(), formula.take()) {
                    (Some("s"), None) => Value::Words(texts[words.parse::<usize>().unwrap()].clone()),
                    (None, Some(formula)) => Value::Sum(formula, words.parse().unwrap()),
                    (None, None) => Value::Number(words.parse().unwrap()),
                    other => panic!("{place}: {other:?}"),
                };
                cells.insert(place.clone(), value);
            }
            _ => {}
        }
    }
    cells
}
