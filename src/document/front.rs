//! The title page, the header, and what the document says of itself.

use super::context::Context;
use super::{Block, Front, Properties, Scope, Words};
use crate::i18n::{Value, slots};
use crate::model::{Adopter, Country, Field, NameForm, Phrase};

/// The title page, or what stands above the text where there is none.
pub(super) fn front(cx: &Context<'_>) -> Vec<Block> {
    let (passport, settings) = (&cx.plan.passport, &cx.plan.document);
    let mut blocks = Vec::new();
    if settings.draft_mark && !cx.adopted() {
        blocks.push(Block::Front(Front::Draft, Words::plain(cx.say("doc-draft"))));
    }
    if settings.approval {
        blocks.push(Block::Front(Front::Approval, approval(cx)));
    }
    blocks.extend(title(cx).map(|words| Block::Front(Front::Title, words)));
    let name = Field::Form(NameForm::Municipality);
    let municipality = cx.words(cx.plan.id, name, &passport.municipality.name);
    blocks.extend(municipality.map(|words| Block::Front(Front::Line, words)));
    blocks.extend(period(cx).map(|text| Block::Front(Front::Line, Words::plain(text))));
    blocks
}

/// The plan's title; of the action plan alone, what it is called after the plan.
pub(super) fn title(cx: &Context<'_>) -> Option<Words> {
    let title = cx.words(cx.plan.id, Field::Title, &cx.plan.passport.title);
    if cx.scope == Scope::Whole {
        return title;
    }
    let Some(title) = title else { return Some(Words::plain(cx.say("doc-annex-action-plan"))) };
    let text = cx.phrase(Phrase::ActionPlanTitle, slots([("title", Value::from(title.text.as_str()))]));
    Some(Words { text, ..title })
}

/// The plan's years, unless the title has them already.
fn period(cx: &Context<'_>) -> Option<String> {
    let years = cx.plan.passport.period?;
    let title = cx.shown(&cx.plan.passport.title);
    let said = title.contains(&years.from.to_string()) && title.contains(&years.to.to_string());
    (!said).then(|| cx.translator.for_years(years))
}

/// «Утверждена постановлением Кантского городского кенеша от 12 мая 2014 года № 5».
fn approval(cx: &Context<'_>) -> Words {
    let approval = cx.approval();
    let body = adopter(cx);
    let date = approval.date.map_or_else(|| cx.say("doc-blank-date"), |date| cx.translator.date_of(date));
    let blank = approval.number.trim().is_empty();
    let number = if blank { cx.say("doc-blank-number") } else { approval.number.clone() };
    let values = slots([
        ("act", Value::from(act(cx))),
        ("body", Value::from(body.text.clone())),
        ("date", Value::from(date)),
        ("number", Value::from(number)),
    ]);
    let phrase = match cx.scope {
        Scope::Whole | Scope::Sheet(_) => Phrase::Approval,
        Scope::ActionPlan => Phrase::ActionPlanApproval,
    };
    Words { text: cx.phrase(phrase, values), ..body }
}

/// The kind of act follows the country and the body, not the language.
fn act(cx: &Context<'_>) -> &'static str {
    match (cx.plan.passport.country, cx.approval().by) {
        (Country::Kyrgyzstan, _) | (_, Adopter::Hall) => "resolution",
        (Country::Kazakhstan | Country::Other, Adopter::Council | Adopter::Other) => "decision",
    }
}

/// The adopting body in the form the approval needs.
fn adopter(cx: &Context<'_>) -> Words {
    let passport = &cx.plan.passport;
    let form = |field: NameForm, nearest: NameForm| {
        let texts = [field, nearest].map(|form| (Field::Form(form), passport.municipality.form(form)));
        texts.into_iter().find_map(|(field, text)| cx.words(cx.plan.id, field, text))
    };
    let found = match cx.approval().by {
        Adopter::Council => form(NameForm::OfCouncil, NameForm::Council),
        Adopter::Hall => form(NameForm::OfHall, NameForm::Hall),
        Adopter::Other => other_body(cx),
    };
    found.unwrap_or_else(|| {
        let country = match passport.country {
            Country::Kyrgyzstan => "kyrgyzstan",
            Country::Kazakhstan => "kazakhstan",
            Country::Other => "other",
        };
        let key = match cx.approval().by {
            Adopter::Council => "doc-of-council",
            Adopter::Hall => "doc-of-hall",
            Adopter::Other => return Words::plain(cx.say("doc-blank-body")),
        };
        Words::plain(cx.say_with(key, &slots([("country", Value::from(country))])))
    })
}

/// A body that is neither council nor town hall. The settings are no item, so the action plan's has no address.
fn other_body(cx: &Context<'_>) -> Option<Words> {
    let words = cx.words(cx.plan.id, Field::Post, &cx.approval().body)?;
    let origin = words.origin.filter(|_| cx.scope == Scope::Whole);
    Some(Words { origin, ..words })
}

/// Title, edition and date, on a draft only.
pub(super) fn header(cx: &Context<'_>) -> Option<String> {
    if cx.adopted() || !cx.plan.document.edition {
        return None;
    }
    let title = title(cx).map_or_else(|| cx.title(), |words| words.text);
    let values = slots([
        ("title", Value::from(title)),
        ("edition", Value::from(i64::from(cx.plan.passport.edition))),
        ("date", Value::from(cx.translator.date(cx.date))),
    ]);
    Some(cx.say_with("doc-header", &values))
}

/// What the document says of itself: its author is the body, never a person or computer.
pub(super) fn properties(cx: &Context<'_>) -> Properties {
    let passport = &cx.plan.passport;
    let author = match cx.approval().by {
        Adopter::Council => cx.shown(&passport.municipality.council),
        Adopter::Hall => cx.shown(&passport.municipality.hall),
        Adopter::Other => cx.shown(&cx.approval().body),
    };
    Properties {
        // A file must be called something: what is for everybody to use says so first of all.
        title: title(cx)
            .map(|words| words.text)
            .filter(|title| !title.trim().is_empty())
            .unwrap_or_else(|| cx.say("doc-untitled")),
        author,
        date: cx.date,
        plan: cx.plan.id,
        revision: cx.plan.revision,
        adopted: cx.adopted(),
    }
}
