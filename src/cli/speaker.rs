//! Findings in words: what, where, and what is wrong with it.

use crate::analysis::{Finding, Weight};
use crate::i18n::{Translator, slots};
use crate::model::{Places, Plan};
use crate::work::{finding_words, item_words};

/// Everything found, with a line of counts at the end.
pub(super) fn findings(plan: &Plan, findings: &[Finding], translator: &Translator) -> String {
    let places = Places::of(plan);
    let of = |weight| findings.iter().filter(move |finding| finding.weight == weight);
    let line = |finding: &Finding| {
        let item = item_words(finding.item, plan, &places, plan.main_language(), translator);
        let words = slots([("item", item.into()), ("finding", finding_words(finding, translator).into())]);
        format!("  {}", translator.say_with("found-line", &words))
    };
    let mut lines = Vec::new();
    for (weight, heading) in [(Weight::Fault, "found-faults"), (Weight::Gap, "found-gaps")] {
        if of(weight).next().is_some() {
            lines.push(translator.say(heading));
            lines.extend(of(weight).map(line));
        }
    }
    let counts = [("faults", of(Weight::Fault).count().into()), ("gaps", of(Weight::Gap).count().into())];
    lines.push(translator.say_with("found-summary", &slots(counts)));
    lines.join("\n")
}
