//! What the measures cost, by source and year, summed; what the plan states otherwise is pointed out.

use std::collections::BTreeMap;

use egui::{Grid, RichText, ScrollArea, Ui};

use crate::analysis::{MoneySums, differing};
use crate::i18n::slots;
use crate::model::{Currency, Id, List, Money, Priority};
use crate::ui::Context;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{group_heading, muted};

/// The table of sums, made anew when measures or sources have come, gone or changed.
#[derive(Debug, Default)]
pub struct MoneyView {
    made: Option<(MadeOf, BTreeMap<Currency, MoneySums>)>,
}

/// What the sums are made of: the measures, and which sources there are.
type MadeOf = (List<Priority>, Vec<Id>);

impl MoneyView {
    /// Shows the sums; nothing while no measure has an amount.
    pub fn show(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        let sources = || cx.plan.sources.iter().map(|source| source.id);
        let same = |(priorities, of): &MadeOf| cx.plan.priorities.same(priorities) && sources().eq(of.iter().copied());
        if !self.made.as_ref().is_some_and(|(of, _)| same(of)) {
            self.made = Some(((cx.plan.priorities.clone(), sources().collect()), MoneySums::of(cx.plan)));
        }
        let Some((_, sums)) = &self.made else { return };
        if sums.is_empty() {
            muted(ui, cx.say("money-none"));
            return;
        }
        for (currency, sums) in sums {
            let unit = cx.tr.money_unit(*currency, cx.plan.passport.scale);
            group_heading(ui, cx.say_with("money-sums", &slots([("unit", unit.into())])));
            ScrollArea::horizontal().id_salt(("money", currency.code())).show(ui, |ui| table(ui, cx, *currency, sums));
        }
        warnings(ui, cx, sums);
    }
}

fn table(ui: &mut Ui, cx: &Context<'_>, currency: Currency, sums: &MoneySums) {
    let tokens = theme::tokens(ui);
    let years: Vec<_> = sums.years().into_iter().collect();
    let words = |minor: i64| {
        if minor == 0 { "—".to_owned() } else { cx.tr.amount(Money { minor, currency }, cx.plan.passport.scale) }
    };
    let strong = |ui: &Ui, words: String| RichText::new(words).font(theme::strong_font(ui, &egui::TextStyle::Body));
    let right = |ui: &mut Ui, words: RichText| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(words));
    };
    let line = |ui: &mut Ui, name: RichText, of: &dyn Fn(Option<i16>) -> i64, all: i64, total: bool| {
        ui.add(egui::Label::new(name).truncate());
        for year in &years {
            let minor = words(of(*year));
            let minor = if total { strong(ui, minor) } else { RichText::new(minor) };
            right(ui, minor);
        }
        let all = strong(ui, words(all));
        right(ui, all);
        ui.end_row();
    };
    Grid::new(("money-sums", currency.code())).striped(true).spacing([GRID * 2.0, GRID / 2.0]).show(ui, |ui| {
        ui.label(RichText::new(cx.say("list-moneysource")).small().color(tokens.muted));
        for year in &years {
            let name = year.map_or_else(|| cx.say("money-no-year"), |year| year.to_string());
            right(ui, RichText::new(name).small().color(tokens.muted));
        }
        right(ui, RichText::new(cx.say("money-all")).small().color(tokens.muted));
        ui.end_row();
        let mut sources: Vec<Option<Id>> = cx.plan.sources.iter().map(|source| Some(source.id)).collect();
        sources.extend(sums.has_sourceless().then_some(None));
        for source in sources {
            let known = source.and_then(|id| cx.plan.sources.get(id));
            let name = known.map_or_else(|| cx.say("fields-no-source"), |source| cx.shown(&source.name).to_owned());
            line(ui, RichText::new(name), &|year| sums.get(source, year), sums.of_source(source), false);
        }
        let name = strong(ui, cx.say("money-all"));
        line(ui, name, &|year| sums.of_year(year), sums.all(), true);
    });
}

/// Stated totals that the measures do not add up to.
fn warnings(ui: &mut Ui, cx: &Context<'_>, sums: &BTreeMap<Currency, MoneySums>) {
    let scale = cx.plan.passport.scale;
    for source in cx.plan.sources.iter() {
        for (stated, minor) in differing(source, sums) {
            let summed = Money { minor, currency: stated.money.currency };
            let said = slots([
                ("source", cx.shown(&source.name).to_owned().into()),
                ("year", stated.year.map_or_else(|| cx.say("money-all"), |year| year.to_string()).into()),
                ("stated", cx.tr.money(stated.money, scale).into()),
                ("summed", cx.tr.money(summed, scale).into()),
            ]);
            let color = theme::tokens(ui).danger;
            ui.label(RichText::new(cx.say_with("money-differs", &said)).color(color));
        }
    }
}
