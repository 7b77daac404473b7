//! Drawings made from the plan: the problem tree, and money by source and year. The same for documents and the window.

mod forest;
mod letters;
mod money;
mod problems;

use super::context::Context;
use super::{Drawing, Geometry, Options, Orientation, Scope};
use crate::model::{Currency, Language, Plan};

/// However narrow the place for a drawing is, it is drawn so wide: 2 cm.
const NARROWEST: u32 = 1_134;

/// Nothing is drawn closer to the drawing's edge than this: half a line's breadth, and a little.
const EDGE: u32 = 12;

/// The problem tree of a document.
pub(super) fn problem_tree_of(cx: &Context<'_>, width: u32) -> Vec<Drawing> {
    problems::draw(cx, width)
}

/// The money of a document in one currency.
pub(super) fn money_in(cx: &Context<'_>, currency: Currency, width: u32) -> Vec<Drawing> {
    money::draw(cx, currency, width)
}

/// The problem tree: causes below, effects above. Problems that neither cause another nor are caused by one are not in
/// it; without causes there is none. It is in several drawings where it is wider than `width` (twips, at least 2 cm) or
/// higher than four fifths of an upright page. A problem whose causes are in another drawing stands in both.
#[must_use]
pub fn problem_tree(plan: &Plan, language: Language, width: u32) -> Vec<Drawing> {
    problems::draw(&context(plan, language), width)
}

/// Money by year and source as bars, for each currency in which amounts have years. It is in several drawings of equal
/// scale where it is higher than four fifths of a landscape page.
#[must_use]
pub fn money_chart(plan: &Plan, language: Language, width: u32) -> Vec<Drawing> {
    let cx = context(plan, language);
    super::money::currencies(&cx).into_iter().flat_map(|currency| money::draw(&cx, currency, width)).collect()
}

/// No drawing shows a date.
fn context(plan: &Plan, language: Language) -> Context<'_> {
    Context::new(plan, &Options { language, date: jiff::civil::Date::ZERO, scope: Scope::Whole })
}

/// What of a page a drawing may fill, in twips.
fn tallest(cx: &Context<'_>, orientation: Orientation) -> u32 {
    Geometry::new(&cx.plan.document, orientation).text_height() * 4 / 5
}
