//! Where an indicator starts and where it is to come, a field for every year of the plan.

use std::collections::BTreeSet;

use egui::Ui;

use super::typed_as;
use crate::i18n::slots;
use crate::model::{Figure, Indicator, Year, YearFigure};
use crate::ui::Context;
use crate::ui::widgets::{figure_text, parse_figure, read_year};

/// Shows the values; gives the indicator as it is to be.
pub(super) fn figures(ui: &mut Ui, cx: &Context<'_>, indicator: &Indicator) -> Option<Indicator> {
    let mut new = indicator.clone();
    baseline(ui, cx, &mut new);
    let mut years: BTreeSet<Year> =
        cx.plan.passport.period.into_iter().flat_map(|years| years.from..=years.to).collect();
    years.extend(indicator.targets.iter().map(|target| target.year));
    for year in years {
        let name = cx.say_with("indicator-target", &slots([("year", year.to_string().into())]));
        let earlier = indicator.targets.iter().find(|target| target.year == year).map(|target| &target.figure);
        let id = ui.scope_id().with(("target", year));
        if let Some(figure) = figure(ui, cx, id, &name, earlier) {
            new.targets.retain(|target| target.year != year);
            new.targets.extend(figure.map(|figure| YearFigure { year, figure }));
            new.targets.sort_by_key(|target| target.year);
        }
    }
    (new != *indicator).then_some(new)
}

fn baseline(ui: &mut Ui, cx: &Context<'_>, new: &mut Indicator) {
    let first = cx.plan.passport.period.map_or(2000, |years| years.from.saturating_sub(1));
    let year = new.baseline.as_ref().map_or(first, |baseline| baseline.year);
    let name = cx.say("indicator-baseline");
    let earlier = new.baseline.as_ref().map(|baseline| &baseline.figure);
    if let Some(figure) = figure(ui, cx, ui.scope_id().with("baseline"), &name, earlier) {
        new.baseline = figure.map(|figure| YearFigure { year, figure });
    }
    let Some(baseline) = &mut new.baseline else { return };
    let name = cx.say("indicator-baseline-year");
    let id = ui.scope_id().with("baseline-year");
    let typed = typed_as(ui, id, &name, "", &baseline.year.to_string(), &|typed| read_year(typed).flatten());
    baseline.year = typed.unwrap_or(baseline.year);
}

/// A value; the answer is what it was changed to, none when it was taken away.
#[expect(clippy::option_option, reason = "not changed, and taken away, are two things")]
fn figure(ui: &mut Ui, cx: &Context<'_>, id: egui::Id, name: &str, earlier: Option<&Figure>) -> Option<Option<Figure>> {
    let (language, main) = (cx.language, cx.plan.main_language());
    let shown = earlier.map_or_else(String::new, |figure| figure_text(figure, language, main));
    let none = Figure::default();
    let read = |typed: &str| {
        let figure = parse_figure(typed, earlier.unwrap_or(&none), language, main);
        Some(Some(figure).filter(|_| !typed.trim().is_empty()))
    };
    typed_as(ui, id, name, "…", &shown, &read)
}
