//! The passport: what the plan is called, for whom and for when, who makes it and who adopts it.

use egui::{Button, Id, RichText, Ui};

use super::ItemsView;
use super::values::{date_text, read_date};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{
    Adopter, Approval, Country, Currency, Field, Item, Language, MunicipalityKind, NameForm, Passport, Slot, Years,
};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Entry, Form, cells, choice, group_heading, label_above, muted, read_year};
use crate::ui::{Context, Spot};

/// The passport of the plan.
#[derive(Debug, Default)]
pub struct PassportView {
    members: ItemsView,
    acts: ItemsView,
    groups: ItemsView,
}

impl PassportView {
    /// Shows the passport, with the working group, the legal basis and the groups of the workshop.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let mut form = Form::default();
        what(ui, cx, &mut form);
        languages(ui, cx);
        names(ui, cx, &mut form);
        approval(ui, cx, &mut form);
        form.finish(ui);
        group_heading(ui, cx.say("passport-members"));
        ui.push_id("members", |ui| self.members.show(ui, cx, Slot::Members));
        group_heading(ui, cx.say("passport-acts"));
        ui.push_id("acts", |ui| self.acts.show(ui, cx, Slot::Acts));
        // Who said what is nothing for the hall.
        if !cx.hall {
            group_heading(ui, cx.say("passport-groups"));
            muted(ui, cx.say("passport-groups-why"));
            ui.push_id("groups", |ui| self.groups.show(ui, cx, Slot::Groups));
        }
    }
}

/// Changes the passport.
fn put(cx: &mut Context<'_>, change: impl FnOnce(&mut Passport)) {
    let mut passport = cx.plan.passport.clone();
    change(std::sync::Arc::make_mut(&mut passport));
    cx.edit(Command::Put { item: Item::Passport(passport) });
}

fn what(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form) {
    let (name, hint) = (cx.say("passport-title"), cx.say("passport-title-hint"));
    form.text(ui, cx, Spot::title(cx.plan.id), &name, &hint);
    let passport = std::sync::Arc::clone(&cx.plan.passport);
    cells(ui, &[1.0, 1.0, 1.0, 1.0], |ui, column| match column {
        0 => year(ui, cx, form, true),
        1 => year(ui, cx, form, false),
        2 => {
            let all = [
                (Country::Kyrgyzstan, cx.say("country-kyrgyzstan")),
                (Country::Kazakhstan, cx.say("country-kazakhstan")),
                (Country::Other, cx.say("country-other")),
            ];
            if let Some(country) = named_choice(ui, cx, "passport-country", passport.country, &all) {
                put(cx, |passport| {
                    passport.country = country;
                    passport.currency = currency_of(country).unwrap_or(passport.currency);
                });
            }
        }
        _ => {
            let name = cx.say("passport-edition");
            label_above(ui, &name);
            let shown = if passport.edition == 0 { String::new() } else { passport.edition.to_string() };
            let id = Id::unique("passport-edition");
            form.note(id);
            let read = |typed: &str| if typed.trim().is_empty() { Some(0) } else { typed.trim().parse::<u32>().ok() };
            if let Some(edition) = Entry::new(id, &name).hint("1").show(ui, &shown, read) {
                put(cx, |passport| passport.edition = edition);
            }
        }
    });
}

/// New amounts are in the country's money.
const fn currency_of(country: Country) -> Option<Currency> {
    match country {
        Country::Kyrgyzstan => Some(Currency::KGS),
        Country::Kazakhstan => Some(Currency::KZT),
        Country::Other => None,
    }
}

/// The first or the last year. The first one typed is both, until the other is said.
fn year(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, first: bool) {
    let name = cx.say(if first { "passport-from" } else { "passport-to" });
    label_above(ui, &name);
    let period = cx.plan.passport.period;
    let shown = period.map(|years| if first { years.from } else { years.to });
    let shown = shown.map_or_else(String::new, |year| year.to_string());
    let id = Id::unique(("passport-year", first));
    form.note(id);
    // A last year before the first is not sound: it stays in the field, marked.
    let read = |typed: &str| {
        let year = read_year(typed)?;
        let wrong = !first && year.zip(period).is_some_and(|(to, years)| to < years.from);
        (!wrong).then_some(year)
    };
    let hint = if first { "2027" } else { "2031" };
    let Some(year) = Entry::new(id, &name).hint(hint).show(ui, &shown, read) else { return };
    let period = year.map(|year| match (period, first) {
        (Some(years), true) => Years { from: year, to: years.to.max(year) },
        (Some(years), false) => Years { from: years.from, to: year },
        (None, _) => Years { from: year, to: year },
    });
    put(cx, |passport| passport.period = period);
}

fn named_choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    cx: &Context<'_>,
    key: &str,
    now: T,
    all: &[(T, String)],
) -> Option<T> {
    let name = cx.say(key);
    label_above(ui, &name);
    choice(ui, key, &name, now, all)
}

fn languages(ui: &mut Ui, cx: &mut Context<'_>) {
    group_heading(ui, cx.say("passport-languages"));
    let languages = cx.plan.passport.languages.clone();
    for (place, language) in languages.iter().copied().enumerate() {
        ui.horizontal(|ui| {
            let size = egui::vec2(120.0, 24.0);
            ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(size.x);
                ui.label(language.own_name());
            });
            if place == 0 {
                muted(ui, cx.say("language-main"));
                return;
            }
            let which = || slots([("language", language.own_name().into())]);
            if quiet(ui, cx.say("language-make-main"), cx.say_with("language-make-main-of", &which())) {
                let rest = languages.iter().copied().filter(|other| *other != language);
                let all = std::iter::once(language).chain(rest).collect();
                put(cx, |passport| passport.languages = all);
            }
            if quiet(ui, cx.say("language-remove"), cx.say_with("language-remove-of", &which())) {
                put(cx, |passport| passport.languages.retain(|other| *other != language));
            }
        });
    }
    ui.horizontal(|ui| {
        for language in Language::ALL.into_iter().filter(|language| !languages.contains(language)) {
            let words = cx.say_with("language-add", &slots([("language", language.own_name().into())]));
            if quiet(ui, words.clone(), words) {
                add_language(cx, language);
            }
        }
    });
}

fn quiet(ui: &mut Ui, words: String, name: String) -> bool {
    let color = theme::tokens(ui).accent;
    let button = Button::new(RichText::new(words).small().color(color)).frame_when_inactive(false);
    ui.add(button).accessible_name(name).clicked()
}

/// A new language, and in it the titles of the sections that still have their usual ones.
fn add_language(cx: &mut Context<'_>, language: Language) {
    let mut all = cx.plan.passport.languages.clone();
    all.push(language);
    let mut passport = cx.plan.passport.clone();
    std::sync::Arc::make_mut(&mut passport).languages = all;
    let main = cx.plan.main_language();
    let mut commands = vec![Command::Put { item: Item::Passport(passport) }];
    for section in cx.plan.sections.iter() {
        let usual = crate::work::section_titles(section.kind, &[main, language]);
        let untouched = section.title.get(main) == usual.get(main) && section.title.get(language).is_none();
        if let Some(text) = usual.get(language).filter(|_| untouched) {
            let (owner, field, text) = (section.id, Field::Title, text.to_owned());
            commands.push(Command::SetText { owner, field, language, text });
        }
    }
    cx.edit(Command::All(commands));
}

fn names(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form) {
    group_heading(ui, cx.say("passport-municipality"));
    let kind = cx.plan.passport.municipality.kind;
    let all = [
        (MunicipalityKind::Town, cx.say("municipality-town")),
        (MunicipalityKind::District, cx.say("municipality-district")),
        (MunicipalityKind::Region, cx.say("municipality-region")),
        (MunicipalityKind::Rural, cx.say("municipality-rural")),
    ];
    if let Some(kind) = named_choice(ui, cx, "municipality-kind", kind, &all) {
        put(cx, |passport| passport.municipality.kind = kind);
    }
    ui.add_space(GRID / 2.0);
    muted(ui, cx.say("passport-forms-why"));
    // The example is in the language of the text being typed, whatever the window speaks.
    let examples = crate::i18n::Translator::of(cx.language);
    for form_of_name in NameForm::ALL {
        let spot = Spot { owner: cx.plan.id, field: Field::Form(form_of_name) };
        let (name, hint) =
            (form_name(cx, form_of_name), examples.say(&format!("form-{}-example", form_key(form_of_name))));
        form.text(ui, cx, spot, &name, &hint);
    }
}

/// What the field of a name form is called.
pub(super) fn form_name(cx: &Context<'_>, form: NameForm) -> String {
    cx.say(&format!("form-{}", form_key(form)))
}

const fn form_key(form: NameForm) -> &'static str {
    match form {
        NameForm::Municipality => "municipality",
        NameForm::OfMunicipality => "of-municipality",
        NameForm::InMunicipality => "in-municipality",
        NameForm::Council => "council",
        NameForm::OfCouncil => "of-council",
        NameForm::Hall => "hall",
        NameForm::OfHall => "of-hall",
    }
}

fn approval(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form) {
    group_heading(ui, cx.say("passport-approval"));
    let now = cx.plan.passport.approval.clone();
    let mut new = now.clone();
    ui.checkbox(&mut new.adopted, cx.say("approval-adopted"));
    if now.adopted && ui.button(cx.say("command-working-copy")).clicked() {
        cx.out.commands.push(crate::ui::command::UserCommand::WorkingCopy);
    }
    cells(ui, &[2.0, 1.0, 1.0], |ui, column| match column {
        0 => {
            let all = [
                (Adopter::Council, cx.say("adopter-council")),
                (Adopter::Hall, cx.say("adopter-hall")),
                (Adopter::Other, cx.say("adopter-other")),
            ];
            new.by = named_choice(ui, cx, "approval-by", now.by, &all).unwrap_or(new.by);
        }
        1 => {
            let (name, id) = (cx.say("approval-date"), Id::unique("approval-date"));
            label_above(ui, &name);
            form.note(id);
            let hint = cx.say("date-hint");
            new.date = Entry::new(id, &name).hint(hint).show(ui, &date_text(now.date), read_date).unwrap_or(new.date);
        }
        _ => number(ui, cx, form, &mut new),
    });
    if now.by == Adopter::Other {
        let name = cx.say("approval-body");
        form.text(ui, cx, Spot { owner: cx.plan.id, field: Field::Post }, &name, "");
    }
    if new.adopted && !now.adopted {
        cx.edit(crate::work::adopted(cx.plan, new));
    } else if new != now {
        put(cx, |passport| passport.approval = new);
    }
}

fn number(ui: &mut Ui, cx: &Context<'_>, form: &mut Form, approval: &mut Approval) {
    let (name, id) = (cx.say("approval-number"), Id::unique("approval-number"));
    label_above(ui, &name);
    form.note(id);
    let shown = approval.number.clone();
    if let Some(number) = Entry::new(id, &name).hint("№").show(ui, &shown, |typed| Some(typed.to_owned())) {
        approval.number = number;
    }
}
