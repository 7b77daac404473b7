//! Above the table: which measures are shown, which columns, and a value for all that are chosen.

use std::collections::BTreeSet;

use egui::containers::menu::MenuButton;
use egui::{ComboBox, TextEdit, Ui};

use super::as_one;
use super::cell::wrong;
use super::column::Head;
use super::rows::each_measure;
use crate::i18n::slots;
use crate::model::{Id, LinkKind, Measure, Moment, Year};
use crate::ui::Context;
use crate::ui::theme::GRID;
use crate::ui::widgets::muted;
use crate::work::many;

/// Something a measure may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    Lead,
    Timing,
    Money,
    Problem,
    Indicator,
    Result,
}

const GAPS: [(Gap, &str); 6] = [
    (Gap::Lead, "check-no-lead"),
    (Gap::Timing, "check-no-timing"),
    (Gap::Money, "table-no-money"),
    (Gap::Problem, "check-no-problem"),
    (Gap::Indicator, "table-no-indicator"),
    (Gap::Result, "table-no-result"),
];

/// Which measures are shown: those for which all that is chosen holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    priority: Option<Id>,
    lead: Option<String>,
    year: Option<Year>,
    source: Option<Id>,
    gap: Option<Gap>,
}

impl Filter {
    /// Whether a measure of a priority is shown.
    pub fn takes(&self, cx: &Context<'_>, priority: Id, measure: &Measure) -> bool {
        let year = |moment: Option<Moment>| moment.map(Moment::year);
        let in_year = |wanted: Year| {
            let paid = measure.money.iter().any(|amount| amount.year == Some(wanted));
            let (from, to) = (year(measure.timing.from), year(measure.timing.to));
            let within = from.or(to).is_some_and(|from| from <= wanted) && to.or(from).is_some_and(|to| wanted <= to);
            paid || within
        };
        self.priority.is_none_or(|wanted| wanted == priority)
            && self.lead.as_ref().is_none_or(|lead| measure.lead.iter().any(|who| cx.shown(&who.name) == lead))
            && self.year.is_none_or(in_year)
            && self.source.is_none_or(|wanted| measure.money.iter().any(|amount| amount.source == Some(wanted)))
            && self.gap.is_none_or(|gap| lacks(cx, measure, gap))
    }
}

fn lacks(cx: &Context<'_>, measure: &Measure, gap: Gap) -> bool {
    match gap {
        Gap::Lead => measure.lead.iter().all(|executor| executor.name.is_empty()),
        Gap::Timing => measure.timing.is_empty(),
        Gap::Money => measure.money.is_empty(),
        Gap::Problem => !cx.plan.links_from(measure.id).any(|link| link.kind == LinkKind::Answers),
        Gap::Indicator => measure.indicator.is_empty(),
        Gap::Result => measure.result.is_empty(),
    }
}

/// What is chosen above the table.
#[derive(Debug, Default)]
pub(super) struct Bar {
    pub filter: Filter,
    /// The columns that were shown or hidden by hand.
    turned: Vec<Head>,
    column: Option<Head>,
    value: String,
    wrong: bool,
}

impl Bar {
    /// The columns shown.
    pub fn columns(&self) -> Vec<Head> {
        Head::ALL.into_iter().filter(|head| self.shows(*head)).collect()
    }

    fn shows(&self, head: Head) -> bool {
        head.is_usual() != self.turned.contains(&head)
    }

    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, chosen: &mut BTreeSet<Id>) {
        chosen.retain(|id| cx.plan.measure(*id, cx.places).is_some());
        ui.horizontal_wrapped(|ui| {
            self.filters(ui, cx);
            self.columns_menu(ui, cx);
        });
        if !chosen.is_empty() {
            ui.horizontal_wrapped(|ui| self.for_all(ui, cx, chosen));
        }
        ui.add_space(GRID / 2.0);
    }

    fn filters(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let filter = &mut self.filter;
        pick(ui, cx, "table-priority", &mut filter.priority, || {
            let title = |(index, id): (usize, Id)| {
                let words = cx.plan.priority(id).map_or("", |priority| cx.shown(&priority.title));
                (id, format!("{}. {words}", index + 1))
            };
            cx.plan.priorities.iter().map(|priority| priority.id).enumerate().map(title).collect()
        });
        pick(ui, cx, "fields-lead", &mut filter.lead, || {
            let mut leads = BTreeSet::new();
            each_measure(cx.plan, |_, measure| leads.extend(measure.lead.iter().map(|lead| cx.shown(&lead.name))));
            leads.into_iter().filter(|lead| !lead.is_empty()).map(|lead| (lead.to_owned(), lead.to_owned())).collect()
        });
        pick(ui, cx, "fact-year", &mut filter.year, || {
            let years = cx.plan.passport.period.map_or(0..=0, |years| years.from..=years.to);
            years.filter(|year| *year > 0).map(|year| (year, year.to_string())).collect()
        });
        pick(ui, cx, "fields-source", &mut filter.source, || {
            cx.plan.sources.iter().map(|source| (source.id, cx.shown(&source.name).to_owned())).collect()
        });
        pick(ui, cx, "table-gap", &mut filter.gap, || GAPS.map(|(gap, key)| (gap, cx.say(key))).to_vec());
        if *filter != Filter::default() && ui.button(cx.say("table-show-all")).clicked() {
            *filter = Filter::default();
        }
    }

    fn columns_menu(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let (menu, _) = MenuButton::new(cx.say("table-columns")).ui(ui, |ui| {
            for head in Head::ALL.into_iter().filter(|head| !matches!(head, Head::Code | Head::Text)) {
                let mut shown = self.shows(head);
                if ui.checkbox(&mut shown, cx.say(head.key())).changed() {
                    if self.turned.contains(&head) {
                        self.turned.retain(|other| *other != head);
                    } else {
                        self.turned.push(head);
                    }
                }
            }
        });
        let _ = menu.accessible_name(cx.say("table-columns"));
    }

    /// One value for every measure that is chosen, or the end of all of them.
    fn for_all(&mut self, ui: &mut Ui, cx: &mut Context<'_>, chosen: &mut BTreeSet<Id>) {
        muted(ui, cx.say_with("table-chosen", &slots([("count", chosen.len().into())])));
        let writable: Vec<Head> = Head::ALL.into_iter().filter(|head| matches!(head, Head::Value(_))).collect();
        let now = self.column.unwrap_or(Head::Value(super::super::fields::Name::Lead(0)));
        let combo = ComboBox::from_id_salt("table-set-column").selected_text(cx.say(now.key()));
        let response = combo.show_ui(ui, |ui| {
            for head in writable {
                if ui.selectable_label(head == now, cx.say(head.key())).clicked() {
                    self.column = Some(head);
                }
            }
        });
        let _ = response.response.accessible_name(cx.say("table-set-column"));
        let edit = TextEdit::singleline(&mut self.value).id(egui::Id::unique("table-set-value")).desired_width(180.0);
        let field = ui.add(edit).accessible_name(cx.say("table-set-value"));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if ui.button(cx.say("table-set")).clicked() || entered {
            self.wrong = !set(cx, now, chosen, &self.value);
        }
        if ui.button(cx.say("delete")).clicked() {
            let tops = many::tops(cx.plan, cx.places, chosen);
            cx.out.edits.extend(many::ended(cx.plan, cx.places, &tops));
        }
        if ui.button(cx.say("table-choose-none")).clicked() {
            chosen.clear();
        }
        if self.wrong {
            let color = crate::ui::theme::tokens(ui).danger;
            ui.label(egui::RichText::new(cx.say(wrong(now))).small().color(color));
        }
    }
}

/// Sets a value at once. Says whether it could be read.
fn set(cx: &mut Context<'_>, head: Head, chosen: &BTreeSet<Id>, value: &str) -> bool {
    let mut sound = true;
    as_one(cx, |cx| {
        let measures: Vec<_> = chosen.iter().filter_map(|id| super::super::fields::measure_of(cx, *id)).collect();
        for measure in measures {
            sound &= head.write(cx, &measure, value);
        }
    });
    sound
}

/// One of several, or all. What there is to choose is gathered only while the list is open.
fn pick<T: Clone + PartialEq>(
    ui: &mut Ui,
    cx: &Context<'_>,
    key: &str,
    now: &mut Option<T>,
    all: impl Fn() -> Vec<(T, String)>,
) {
    let name = cx.say(key);
    let shown = match now {
        Some(chosen) => {
            all().into_iter().find(|(value, _)| value == chosen).map_or_else(String::new, |(_, words)| words)
        }
        None => name.clone(),
    };
    let combo = ComboBox::from_id_salt(("table-filter", key)).selected_text(shown).width(128.0).truncate();
    let response = combo.show_ui(ui, |ui| {
        ui.set_min_width(220.0);
        if ui.selectable_label(now.is_none(), cx.say("table-all")).clicked() {
            *now = None;
        }
        for (value, words) in all() {
            if ui.selectable_label(now.as_ref() == Some(&value), words).clicked() {
                *now = Some(value);
            }
        }
    });
    let _ = response.response.accessible_name(cx.say_with("table-filter", &slots([("name", name.into())])));
}
