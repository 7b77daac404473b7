//! Findings in words: what, where, and what is wrong with it.

use crate::analysis::{Finding, Outline, Weight};
use crate::i18n::{Translator, Value, slots};
use crate::model::{Id, Kind, Language, Places, Plan};

/// Puts findings into words.
pub(super) struct Speaker<'a> {
    plan: &'a Plan,
    places: Places,
    outline: Outline,
    translator: &'a Translator,
}

impl<'a> Speaker<'a> {
    pub(super) fn new(plan: &'a Plan, translator: &'a Translator) -> Self {
        Self { plan, places: Places::of(plan), outline: Outline::of(plan), translator }
    }

    /// Everything found, with a line of counts at the end.
    pub(super) fn findings(&self, findings: &[Finding]) -> String {
        let of = |weight| findings.iter().filter(move |finding| finding.weight == weight);
        let mut lines = Vec::new();
        for (weight, heading) in [(Weight::Fault, "found-faults"), (Weight::Gap, "found-gaps")] {
            if of(weight).next().is_some() {
                lines.push(self.translator.say(heading));
                lines.extend(of(weight).map(|finding| format!("  {}", self.finding(finding))));
            }
        }
        let counts = [("faults", of(Weight::Fault).count().into()), ("gaps", of(Weight::Gap).count().into())];
        lines.push(self.translator.say_with("found-summary", &slots(counts)));
        lines.join("\n")
    }

    fn finding(&self, finding: &Finding) -> String {
        let detail = finding.detail.clone().unwrap_or_default();
        let column = format!("check-column-{}", detail.to_lowercase());
        let detail = if self.translator.has(&column) { self.translator.say(&column) } else { detail };
        let language = finding.language.map_or("", Language::code);
        let words = slots([("detail", detail.into()), ("language", language.into())]);
        let words = self.translator.say_with(&format!("check-{}", finding.check.name()), &words);
        let line = slots([("item", self.item(finding.item, finding.kind).into()), ("finding", words.into())]);
        self.translator.say_with("found-line", &line)
    }

    /// «мера 1.2.3 «…»»: a code never stands bare.
    fn item(&self, id: Id, kind: Kind) -> String {
        let name = self.translator.say(&format!("item-{}", kebab(&format!("{kind:?}"))));
        let mut words = String::new();
        if let Some(part) = self.plan.part(id, &self.places) {
            part.each_text(&mut |_, text| {
                if words.is_empty() {
                    words =
                        text.shown(self.plan.main_language(), self.plan.main_language()).map_or("", |(_, w)| w).into();
                }
            });
        }
        if words.is_empty() {
            return name;
        }
        let text: Value<'_> = excerpt(&words).into();
        match self.outline.code(id) {
            Some(code) => {
                let slots = slots([("kind", name.into()), ("code", code.into()), ("text", text)]);
                self.translator.say_with("found-item", &slots)
            }
            None => self.translator.say_with("found-item-no-code", &slots([("kind", name.into()), ("text", text)])),
        }
    }
}

/// The beginning of a text, cut between words.
fn excerpt(words: &str) -> String {
    const LONGEST: usize = 60;
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
