//! What an item says beside its words: a degree, a kind, a day, a number of people.

mod indicator;

use egui::Ui;
use jiff::civil::Date;

use crate::edit::Command;
use crate::i18n::read_money;
use crate::model::{Act, Degree, Every, Goal, Horizon, Indicator, IndicatorLevel, Item, Meeting, MeetingKind};
use crate::model::{Amount, Decision, MoneySource, Remark, Report, Risk, SourceKind};
use crate::ui::Context;
use crate::ui::widgets::{Entry, cells, choice, muted};

/// Shows the values of an item, each with its name in front.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>, item: &Item) {
    let changed = match item {
        Item::Risk(risk) => of_risk(ui, cx, risk),
        Item::MoneySource(source) => of_source(ui, cx, source),
        Item::Report(report) => of_report(ui, cx, report),
        Item::Meeting(meeting) => of_meeting(ui, cx, meeting),
        Item::Act(act) => of_act(ui, cx, act),
        Item::Goal(goal) => of_goal(ui, cx, goal),
        Item::Indicator(indicator) => of_indicator(ui, cx, indicator),
        Item::Remark(remark) => of_remark(ui, cx, remark),
        _ => None,
    };
    if let Some(item) = changed {
        cx.edit(Command::Put { item });
    }
}

/// One of several values behind its name; `keys` name the values in phrases.
fn one_of<T: Copy + PartialEq>(ui: &mut Ui, cx: &Context<'_>, key: &str, now: T, keys: &[(T, &str)]) -> Option<T> {
    let name = cx.say(key);
    let all: Vec<(T, String)> = keys.iter().map(|(value, key)| (*value, cx.say(key))).collect();
    let mut chosen = None;
    cells(ui, &[1.0, 3.5], |ui, column| {
        if column == 0 {
            muted(ui, name.clone());
        } else {
            chosen = choice(ui, key, &name, now, &all);
        }
    });
    chosen
}

/// A typed value behind its name.
fn typed<T>(
    ui: &mut Ui,
    cx: &Context<'_>,
    (key, hint): (&str, &str),
    value: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    typed_as(ui, ui.scope_id().with(key), &cx.say(key), hint, value, &read)
}

/// A typed value behind its name, with an identity of its own.
fn typed_as<T>(
    ui: &mut Ui,
    id: egui::Id,
    name: &str,
    hint: &str,
    value: &str,
    read: &impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let mut changed = None;
    cells(ui, &[1.0, 3.5], |ui, column| {
        if column == 0 {
            muted(ui, name);
        } else {
            ui.set_width(ui.available_width().min(220.0));
            changed = Entry::new(id, name).hint(hint).bare().calm().show(ui, value, read);
        }
    });
    changed
}

const DEGREES: [(Option<Degree>, &str); 4] = [
    (None, "not-said"),
    (Some(Degree::Low), "degree-low"),
    (Some(Degree::Medium), "degree-medium"),
    (Some(Degree::High), "degree-high"),
];

fn of_risk(ui: &mut Ui, cx: &Context<'_>, risk: &Risk) -> Option<Item> {
    let probability = one_of(ui, cx, "risk-probability", risk.probability, &DEGREES);
    let impact = one_of(ui, cx, "risk-impact", risk.impact, &DEGREES);
    let mut new = risk.clone();
    new.probability = probability.unwrap_or(new.probability);
    new.impact = impact.unwrap_or(new.impact);
    (new != *risk).then(|| new.into())
}

fn of_source(ui: &mut Ui, cx: &Context<'_>, source: &MoneySource) -> Option<Item> {
    let keys = [
        (SourceKind::LocalBudget, "source-local"),
        (SourceKind::RepublicanBudget, "source-republican"),
        (SourceKind::MunicipalEnterprises, "source-enterprises"),
        (SourceKind::Investors, "source-investors"),
        (SourceKind::Loans, "source-loans"),
        (SourceKind::Population, "source-population"),
        (SourceKind::Grants, "source-grants"),
        (SourceKind::Other, "source-other"),
    ];
    let mut new = source.clone();
    new.kind = one_of(ui, cx, "source-kind", source.kind, &keys).unwrap_or(new.kind);
    let passport = &cx.plan.passport;
    let whole = source.stated.iter().find(|amount| amount.year.is_none() && amount.money.currency == passport.currency);
    let shown = whole.map_or_else(String::new, |amount| cx.tr.amount(amount.money, passport.scale));
    let unit = cx.tr.money_unit(passport.currency, passport.scale);
    let read = |typed: &str| {
        let money = read_money(typed, passport.currency, passport.scale);
        if typed.trim().is_empty() { Some(None) } else { money.map(Some) }
    };
    if let Some(money) = typed(ui, cx, ("source-stated", &unit), &shown, read) {
        new.stated.retain(|amount| amount.year.is_some() || amount.money.currency != passport.currency);
        new.stated.extend(money.map(|money| Amount { money, ..Amount::default() }));
    }
    (new != *source).then(|| new.into())
}

fn of_report(ui: &mut Ui, cx: &Context<'_>, report: &Report) -> Option<Item> {
    let keys = [
        (None, "not-said"),
        (Some(Every::Month), "every-month"),
        (Some(Every::Quarter), "every-quarter"),
        (Some(Every::HalfYear), "every-half-year"),
        (Some(Every::Year), "every-year"),
        (Some(Every::Always), "every-always"),
    ];
    let every = one_of(ui, cx, "report-every", report.every, &keys)?;
    Some(Report { every, ..report.clone() }.into())
}

fn of_meeting(ui: &mut Ui, cx: &Context<'_>, meeting: &Meeting) -> Option<Item> {
    let keys = [
        (MeetingKind::Hearing, "meeting-hearing"),
        (MeetingKind::WorkingGroup, "meeting-working-group"),
        (MeetingKind::Gathering, "meeting-gathering"),
        (MeetingKind::Survey, "meeting-survey"),
        (MeetingKind::Other, "meeting-other"),
    ];
    let mut new = meeting.clone();
    new.kind = one_of(ui, cx, "meeting-kind", meeting.kind, &keys).unwrap_or(new.kind);
    let day = typed(ui, cx, ("meeting-date", &cx.say("date-hint")), &date_text(meeting.date), read_date);
    new.date = day.unwrap_or(new.date);
    let people = |people: Option<u32>| people.map_or_else(String::new, |people| people.to_string());
    new.people = typed(ui, cx, ("meeting-people", "0"), &people(meeting.people), read_count).unwrap_or(new.people);
    new.women = typed(ui, cx, ("meeting-women", "0"), &people(meeting.women), read_count).unwrap_or(new.women);
    (new != *meeting).then(|| new.into())
}

fn of_act(ui: &mut Ui, cx: &Context<'_>, act: &Act) -> Option<Item> {
    let mut new = act.clone();
    let day = typed(ui, cx, ("act-date", &cx.say("date-hint")), &date_text(act.date), read_date);
    new.date = day.unwrap_or(new.date);
    let number = typed(ui, cx, ("act-number", "№"), &act.number, |typed| Some(typed.to_owned()));
    new.number = number.unwrap_or(new.number);
    (new != *act).then(|| new.into())
}

fn of_goal(ui: &mut Ui, cx: &Context<'_>, goal: &Goal) -> Option<Item> {
    let keys = [
        (Horizon::None, "not-said"),
        (Horizon::Vision, "horizon-vision"),
        (Horizon::Years(20), "horizon-20"),
        (Horizon::Years(5), "horizon-5"),
        (Horizon::Period, "horizon-period"),
    ];
    let horizon = one_of(ui, cx, "goal-horizon", goal.horizon, &keys)?;
    Some(Goal { horizon, ..goal.clone() }.into())
}

fn of_indicator(ui: &mut Ui, cx: &Context<'_>, indicator: &Indicator) -> Option<Item> {
    let keys = [
        (IndicatorLevel::Output, "level-output"),
        (IndicatorLevel::Outcome, "level-outcome"),
        (IndicatorLevel::Impact, "level-impact"),
    ];
    let level = one_of(ui, cx, "indicator-level", indicator.level, &keys);
    let figures = indicator::figures(ui, cx, indicator);
    if level.is_none() && figures.is_none() {
        return None;
    }
    let new = figures.unwrap_or_else(|| indicator.clone());
    Some(Indicator { level: level.unwrap_or(new.level), ..new }.into())
}

/// What can be decided on a remark, or not yet, as phrases.
const DECISIONS: [(Option<Decision>, &str); 4] = [
    (None, "remark-open"),
    (Some(Decision::Accepted), "remark-accepted"),
    (Some(Decision::Partly), "remark-partly"),
    (Some(Decision::Declined), "remark-declined"),
];

/// What was decided on a remark, as a phrase.
pub(super) fn decision_key(remark: &Remark) -> &'static str {
    DECISIONS.iter().find(|(decision, _)| *decision == remark.decision).map_or("", |(_, key)| *key)
}

fn of_remark(ui: &mut Ui, cx: &mut Context<'_>, remark: &Remark) -> Option<Item> {
    let mut new = remark.clone();
    new.decision = one_of(ui, cx, "remark-decision", remark.decision, &DECISIONS).unwrap_or(new.decision);
    let day = typed(ui, cx, ("remark-date", &cx.say("date-hint")), &date_text(remark.date), read_date);
    new.date = day.unwrap_or(new.date);
    let number = typed(ui, cx, ("remark-number", "№"), &remark.number, |typed| Some(typed.to_owned()));
    new.number = number.unwrap_or(new.number);
    if let Some(about) = remark.about {
        let item = crate::work::item_words(about, cx.plan, cx.places, cx.language, cx.tr);
        let words = cx.say_with("remark-about", &crate::i18n::slots([("item", item.into())]));
        ui.horizontal(|ui| {
            if ui.link(egui::RichText::new(words).small()).clicked() {
                cx.out.go = Some(about);
            }
            let name = cx.say("remark-about-nothing");
            if ui.small_button("×").on_hover_text(&name).accessible_name(name).clicked() {
                new.about = None;
            }
        });
    } else if ui.small_button(cx.say("remark-put-on")).clicked() {
        cx.out.linked = Some(remark.id);
    }
    (new != *remark).then(|| new.into())
}

/// A day as people here write it: 12.05.2014.
pub(super) fn date_text(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year()))
}

/// Reads 12.05.2014 or 2014-05-12; nothing is no day.
pub(super) fn read_date(typed: &str) -> Option<Option<Date>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    if let Ok(date) = typed.parse::<Date>() {
        return Some(Some(date));
    }
    let mut parts = typed.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().map(Some)
}

fn read_count(typed: &str) -> Option<Option<u32>> {
    let typed = typed.trim();
    if typed.is_empty() { Some(None) } else { typed.parse().ok().map(Some) }
}
