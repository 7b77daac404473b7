//! How what is typed in a field of a measure reaches the plan.

use std::sync::Arc;

use egui::Ui;

use super::super::moment;
use super::Name;
use crate::edit::Command;
use crate::i18n::{Translator, read_every, read_moment, read_money, read_year, slots};
use crate::model::{Amount, Every, Executor, Language, Measure, Moment, Part, Text};
use crate::ui::Context;

/// Asks for the measure as `change` makes it.
pub(in super::super) fn put(cx: &mut Context<'_>, measure: &Arc<Measure>, change: impl FnOnce(&mut Measure)) {
    let mut changed = Measure::clone(measure);
    change(&mut changed);
    if changed != **measure {
        cx.edit(Command::Put { item: changed.into() });
    }
}

/// The words a field shows.
pub(in super::super) fn words(cx: &Context<'_>, measure: &Measure, name: Name) -> String {
    if let Some(field) = name.field() {
        let text = Part::text(measure, field);
        return text.and_then(|text| text.get(cx.language)).unwrap_or_default().to_owned();
    }
    let amount = |index: u16| measure.money.get(usize::from(index));
    let words = match name {
        Name::From => measure.timing.from.map(|from| moment::moment_words(cx, from)),
        Name::Until => {
            let end = measure.timing.to.map(|to| moment::moment_words(cx, to));
            let every = measure.timing.every.map(|every| cx.tr.every(every));
            Some([every, end].into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Name::Amount(index) => amount(index).map(|amount| moment::money_words(amount.money, &cx.plan.passport)),
        Name::Year(index) => amount(index).and_then(|amount| amount.year).map(|year| year.to_string()),
        _ => None,
    };
    words.unwrap_or_default()
}

/// A text of the measure. Whoever is not there yet comes with the first letter.
pub(in super::super) fn write(cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name, words: &str) {
    let Some(field) = name.field() else { return };
    let language = cx.language;
    if Part::text(measure.as_ref(), field).is_some() {
        cx.edit(Command::SetText { owner: measure.id, field, language, text: words.to_owned() });
        return;
    }
    let executor = Executor { name: Text::new(language, words), by_agreement: false };
    put(cx, measure, |measure| match name {
        Name::Lead(_) => measure.lead.push(executor),
        Name::With(_) => measure.with.push(executor),
        _ => {}
    });
}

/// «Мэрия; Госрегистр (по согласованию)»: whoever was typed in one line, each with the mark of those who have to agree.
pub(super) fn split(cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name) {
    let (Name::Lead(index) | Name::With(index)) = name else { return };
    let (place, language) = (usize::from(index), cx.language);
    let lead = matches!(name, Name::Lead(_));
    let list = if lead { &measure.lead } else { &measure.with };
    let Some(typed) = list.get(place) else { return };
    let words = typed.name.get(language).unwrap_or_default();
    let mut split: Vec<Executor> = words.split(';').filter_map(|part| executor(part, language)).collect();
    let Some(first) = split.first_mut().filter(|first| first.by_agreement || words.contains(';')) else { return };
    // What it has in other languages stays with the first.
    let (own, agreed) = (first.name.get(language).unwrap_or_default().to_owned(), first.by_agreement);
    *first = Executor { by_agreement: agreed || typed.by_agreement, ..typed.clone() };
    first.name.set(language, &own, cx.plan.main_language());
    put(cx, measure, |measure| {
        let list = if lead { &mut measure.lead } else { &mut measure.with };
        list.splice(place..=place, split);
    });
}

/// A name, without the mark behind it in any of the languages.
fn executor(words: &str, language: Language) -> Option<Executor> {
    let words = words.trim();
    let marks = Language::ALL.map(|of| format!("({})", Translator::of(of).say("fields-by-agreement")));
    let bare = marks.iter().find_map(|mark| words.strip_suffix(mark.as_str())).map(str::trim_end);
    let name = bare.unwrap_or(words);
    (!name.is_empty()).then(|| Executor { name: Text::new(language, name), by_agreement: bare.is_some() })
}

/// Reads a date, an amount or a year. Says whether it could be read; only then the plan changes.
pub(in super::super) fn read(cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name, words: &str) -> bool {
    let none = words.trim().is_empty();
    match name {
        Name::From => {
            let from = read_moment(words);
            if from.is_none() && !none {
                return false;
            }
            put(cx, measure, |measure| measure.timing.from = from);
        }
        Name::Until => {
            let Some((every, to)) = read_until(words) else { return false };
            put(cx, measure, |measure| (measure.timing.every, measure.timing.to) = (every, to));
        }
        Name::Amount(index) => {
            let Some(money) = read_money(words, cx.plan.passport.currency, cx.plan.passport.scale) else {
                if none {
                    put(cx, measure, |measure| {
                        remove(&mut measure.money, index);
                    });
                }
                return none;
            };
            put(cx, measure, |measure| match measure.money.get_mut(usize::from(index)) {
                Some(amount) => amount.money.minor = money.minor,
                None => measure.money.push(Amount { money, ..Amount::default() }),
            });
        }
        Name::Year(index) => {
            let year = read_year(words);
            if (year.is_none() && !none) || measure.money.get(usize::from(index)).is_none() {
                return none;
            }
            put(cx, measure, |measure| {
                if let Some(amount) = measure.money.get_mut(usize::from(index)) {
                    amount.year = year;
                }
            });
        }
        _ => {}
    }
    true
}

/// «Ежегодно», «2017», «ежегодно, 2017»: how often, and until when.
fn read_until(words: &str) -> Option<(Option<Every>, Option<Moment>)> {
    let (mut every, mut to) = (None, None);
    for part in words.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        match (read_every(part), read_moment(part)) {
            (Some(often), _) if every.is_none() => every = Some(often),
            (None, Some(end)) if to.is_none() => to = Some(end),
            _ => return None,
        }
    }
    Some((every, to))
}

fn remove<T>(list: &mut Vec<T>, index: u16) -> Option<T> {
    let index = usize::from(index);
    (index < list.len()).then(|| list.remove(index))
}

/// Backspace in an emptied name takes the executor out.
pub(super) fn remove_empty(cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name) {
    let Some(field) = name.field() else { return };
    if Part::text(measure.as_ref(), field).is_none_or(|text| !text.is_empty()) {
        return;
    }
    put(cx, measure, |measure| match name {
        Name::Lead(index) => drop(remove(&mut measure.lead, index)),
        Name::With(index) => drop(remove(&mut measure.with, index)),
        _ => {}
    });
}

/// «По согласованию», beside whoever is there.
pub(super) fn agreement(ui: &mut Ui, cx: &mut Context<'_>, measure: &Arc<Measure>, index: u16, lead: bool) {
    let list = if lead { &measure.lead } else { &measure.with };
    let Some(executor) = list.get(usize::from(index)) else { return };
    let mut agreed = executor.by_agreement;
    let words = egui::RichText::new(cx.say("fields-by-agreement")).small();
    let slots = slots([("name", cx.shown(&executor.name).to_owned().into())]);
    let name = cx.say_with("fields-by-agreement-of", &slots);
    if ui.checkbox(&mut agreed, words).accessible_name(name).changed() {
        put(cx, measure, |measure| {
            let list = if lead { &mut measure.lead } else { &mut measure.with };
            if let Some(executor) = list.get_mut(usize::from(index)) {
                executor.by_agreement = agreed;
            }
        });
    }
}
