//! What was repaired in a file, in words.

use super::item_words;
use crate::i18n::{Translator, slots};
use crate::model::{Fault, Mended, Places, Plan};
use crate::storage::{Repair, Repaired};

/// So many repairs of a damaged file are told one by one, in the window and on the command line.
pub const MOST_REPAIRS: usize = 50;

/// What was done to the file, a sentence each; at most `most`, and how many more there are.
#[must_use]
pub fn repair_words(repaired: &Repaired, most: usize, translator: &Translator) -> Vec<String> {
    let plan = &repaired.plan;
    let places = Places::of(plan);
    let repairs = repaired.repairs.iter().take(most);
    let mut words: Vec<String> = repairs.map(|repair| words_of(repair, plan, &places, translator)).collect();
    let more = repaired.repairs.len().saturating_sub(most);
    if more > 0 {
        words.push(translator.say_with("repaired-more", &slots([("count", more.into())])));
    }
    words
}

fn words_of(repair: &Repair, plan: &Plan, places: &Places, translator: &Translator) -> String {
    match repair {
        Repair::Utf16 => translator.say("repair-utf16"),
        Repair::Windows1251 => translator.say("repair-windows-1251"),
        Repair::BadBytes { line, count } => {
            translator.say_with("repair-bad-bytes", &slots([("line", (*line).into()), ("count", (*count).into())]))
        }
        Repair::CutShort { line } => translator.say_with("repair-cut-short", &slots([("line", (*line).into())])),
        Repair::LeftOut { line, last, wrong, .. } => {
            let wrong = ("wrong", wrong.words(translator).into());
            if line == last {
                return translator.say_with("repair-left-out", &slots([("line", (*line).into()), wrong]));
            }
            let slots = slots([("line", (*line).into()), ("last", (*last).into()), wrong]);
            translator.say_with("repair-left-out-lines", &slots)
        }
        Repair::Mended(mended) => mended_words(mended, plan, places, translator),
    }
}

fn mended_words(mended: &Mended, plan: &Plan, places: &Places, translator: &Translator) -> String {
    let key = match mended.fault {
        Fault::DuplicateId(_) => "mended-duplicate-id",
        Fault::Languages => return translator.say("mended-languages"),
        Fault::Period => return translator.say("mended-period"),
        Fault::LinkNowhere(..) | Fault::LinkKinds(..) => "mended-link",
        Fault::Dangling(_) => "mended-dangling",
        Fault::Circle(_) => "mended-circle",
        Fault::Moment(_) => "mended-moment",
        Fault::RecordTwice(_) => "mended-record-twice",
        Fault::UnevenTable(_) => "mended-uneven-table",
        Fault::TooDeep(_) => "mended-too-deep",
        Fault::TooMany(_) => "mended-too-many",
        Fault::Asset(Some(_)) => "mended-picture",
        Fault::Asset(None) => return translator.say("mended-asset"),
    };
    let item = item_words(mended.item.unwrap_or(plan.id), plan, places, plan.main_language(), translator);
    translator.say_with(key, &slots([("item", item.into())]))
}
