//! What a finding says and what an item is called, for the window and the command line.

use crate::analysis::{Difference, Finding, Outline};
use crate::i18n::{Translator, Value, slots};
use crate::model::{Id, Kind, Language, Part, Places, Plan, Slot};

/// The longest excerpt of an item's words, in characters.
const LONGEST: usize = 60;

/// A finding without the item it was found at: «нет ответственного исполнителя».
#[must_use]
pub fn finding_words(finding: &Finding, translator: &Translator) -> String {
    let detail = finding.detail.clone().unwrap_or_default();
    let column = format!("check-column-{}", detail.to_lowercase());
    let detail = if translator.has(&column) { translator.say(&column) } else { detail };
    let language = finding.language.map_or("", Language::code);
    let words = slots([("detail", detail.into()), ("language", language.into())]);
    translator.say_with(&format!("check-{}", finding.check.name()), &words)
}

/// What an item is called: «мера 1.2.3 «…»». A code never stands bare. The plan's own id: the plan as a whole.
#[must_use]
pub fn item_words(id: Id, plan: &Plan, places: &Places, language: Language, translator: &Translator) -> String {
    let kind = places.get(id).map_or(Kind::Passport, Slot::kind);
    let name = kind_words(kind, translator);
    let words = main_words(id, plan, places, language);
    if words.is_empty() {
        return name;
    }
    let text: Value<'_> = excerpt(words).into();
    match Outline::code_of(plan, places, id) {
        Some(code) => {
            let slots = slots([("kind", name.into()), ("code", code.into()), ("text", text)]);
            translator.say_with("found-item", &slots)
        }
        None => translator.say_with("found-item-no-code", &slots([("kind", name.into()), ("text", text)])),
    }
}

/// «мера», «приоритет».
#[must_use]
pub fn kind_words(kind: Kind, translator: &Translator) -> String {
    translator.say(&format!("item-{}", kebab(&format!("{kind:?}"))))
}

/// What differs between two states of a plan: «карточки: новых 3; меры: изменено 2».
#[must_use]
pub fn difference_words(difference: &Difference, translator: &Translator) -> String {
    let kinds = difference.kinds.iter().map(|(kind, tally)| {
        let counts = [("added", tally.added), ("changed", tally.changed), ("removed", tally.removed)];
        let counts = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(what, count)| translator.say_with(&format!("differs-{what}"), &slots([("count", count.into())])));
        let name = translator.say(&format!("all-{}", kebab(&format!("{kind:?}"))));
        match kind {
            // There is one of each.
            Kind::Passport | Kind::Wording | Kind::DocumentSettings => name,
            _ => format!("{name}: {}", counts.collect::<Vec<_>>().join(", ")),
        }
    });
    let other = difference.other.then(|| translator.say("differs-other"));
    let said: Vec<String> = kinds.chain(other).collect();
    if said.is_empty() { translator.say("differs-nothing") } else { said.join("; ") }
}

/// The first words an item has, in this language or another.
#[must_use]
pub fn main_words<'p>(id: Id, plan: &'p Plan, places: &Places, language: Language) -> &'p str {
    plan.part(id, places).map_or("", |part| first_words(part, language, plan.main_language()))
}

/// The first words of an item in this language, else in the plan's main one or any.
#[must_use]
pub fn first_words(part: &dyn Part, language: Language, main: Language) -> &str {
    let mut first = "";
    part.each_text(&mut |_, text| {
        if first.is_empty() {
            first = text.shown(language, main).map_or("", |(_, words)| words);
        }
    });
    first
}

/// The beginning of a text, cut between words.
fn excerpt(words: &str) -> String {
    if words.chars().count() <= LONGEST {
        return words.to_owned();
    }
    let start: String = words.chars().take(LONGEST).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{}…", start.get(..end).unwrap_or(&start))
}

/// `ExpectedResult` → `expected-result`.
fn kebab(name: &str) -> String {
    let mut key = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.extend(c.to_lowercase());
    }
    key
}
