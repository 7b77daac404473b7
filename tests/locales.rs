//! The four languages say the same things with the same slots.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

/// What a phrase takes and whether it says anything.
type Phrases = BTreeMap<String, String>;

const AREAS: [&str; 9] = ["window", "views", "document", "checks", "messages", "publish", "tools", "trust", "starting"];
const LANGUAGES: [&str; 4] = ["ru", "ky", "kk", "en"];

fn source(area: &str, language: &str) -> String {
    let path = format!("{}/assets/locales/{area}.{language}.ftl", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// The phrases of a file: from `key =` to the next one. The parse test tells whether this simple reading is fair.
fn phrases(area: &str, language: &str) -> Phrases {
    let mut phrases = Phrases::new();
    let mut key = None;
    for line in source(area, language).lines() {
        if line.starts_with('#') {
            key = None;
        } else if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            let (name, value) = line.split_once('=').unwrap();
            let name = name.trim().to_owned();
            assert!(
                phrases.insert(name.clone(), value.to_owned()).is_none(),
                "{name} stands twice in {area}.{language}"
            );
            key = Some(name);
        } else if let Some(key) = &key {
            phrases.get_mut(key).unwrap().push_str(&format!("\n{line}"));
        }
    }
    phrases
}

fn slots(value: &str) -> BTreeSet<&str> {
    let named = |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    value.split('$').skip(1).map(|rest| &rest[..named(rest)]).collect()
}

#[test]
fn every_file_parses() {
    for area in AREAS {
        for language in LANGUAGES {
            let parsed = FluentResource::try_new(source(area, language));
            assert!(parsed.is_ok(), "{area}.{language}: {:?}", parsed.err().map(|(_, errors)| errors));
        }
    }
}

#[test]
fn the_languages_of_an_area_have_the_same_phrases_with_the_same_slots() {
    for area in AREAS {
        let expected = phrases(area, "ru");
        for language in LANGUAGES {
            let found = phrases(area, language);
            let keys = |phrases: &Phrases| phrases.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&found), keys(&expected), "{area}.{language}");
            for (key, value) in &found {
                assert_eq!(slots(value), slots(&expected[key]), "{key} in {area}.{language}");
            }
        }
    }
}

#[test]
fn no_phrase_is_empty() {
    for area in AREAS {
        for language in LANGUAGES {
            for (key, value) in phrases(area, language) {
                assert!(!value.trim().is_empty(), "{key} in {area}.{language}");
            }
        }
    }
}

#[test]
fn no_phrase_of_one_area_hides_one_of_another() {
    let mut seen = BTreeMap::new();
    for area in AREAS {
        for key in phrases(area, "ru").into_keys() {
            let other = seen.insert(key.clone(), area);
            assert_eq!(other, None, "{key} is in {area}, too");
        }
    }
}
