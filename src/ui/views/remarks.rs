//! The register of remarks: what came back from circulation, on what, from whom, and what was decided.

use std::collections::BTreeSet;

use egui::{ComboBox, Ui};

use super::ItemsView;
use crate::i18n::slots;
use crate::model::{Id, Item, Remark, Slot};
use crate::ui::Context;
use crate::ui::theme::GRID;
use crate::ui::widgets::muted;
use crate::work::item_words;

/// Which remarks are shown: those for which all that is chosen holds.
#[derive(Debug, Default)]
pub struct RemarksView {
    open: bool,
    author: Option<String>,
    about: Option<Id>,
}

impl RemarksView {
    /// Shows the remarks that are chosen, in the list that all plain items have.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, items: &mut ItemsView) {
        let open = cx.plan.remarks.iter().filter(|remark| remark.decision.is_none()).count();
        if cx.plan.remarks.is_empty() {
            // A choice among none would outlive them.
            *self = Self::default();
        } else {
            ui.horizontal_wrapped(|ui| self.bar(ui, cx, open));
            ui.add_space(GRID);
        }
        let language = cx.language;
        let main = cx.plan.main_language();
        items.show_some(ui, cx, Slot::Remarks, &|item| {
            let Item::Remark(remark) = item else { return true };
            let author = remark.from.shown(language, main).map_or("", |(_, words)| words);
            (!self.open || remark.decision.is_none())
                && self.author.as_ref().is_none_or(|wanted| wanted == author)
                && self.about.is_none_or(|wanted| remark.about == Some(wanted))
        });
    }

    fn bar(&mut self, ui: &mut Ui, cx: &Context<'_>, open: usize) {
        let count = slots([("open", open.into()), ("all", cx.plan.remarks.len().into())]);
        muted(ui, cx.say_with("remarks-count", &count));
        ui.checkbox(&mut self.open, cx.say("remarks-open-only"));
        let of = |remark: &Remark| cx.shown(&remark.from).to_owned();
        let authors: BTreeSet<String> =
            cx.plan.remarks.iter().map(|remark| of(remark)).filter(|a| !a.is_empty()).collect();
        let authors = authors.into_iter().map(|author| (author.clone(), author)).collect();
        one_of(ui, cx, "remarks-author", &mut self.author, authors);
        let about: BTreeSet<Id> = cx.plan.remarks.iter().filter_map(|remark| remark.about).collect();
        let words = |id: Id| item_words(id, cx.plan, cx.places, cx.language, cx.tr);
        one_of(ui, cx, "remarks-about", &mut self.about, about.into_iter().map(|id| (id, words(id))).collect());
    }
}

/// A choice of one of these, or all.
fn one_of<T: Clone + PartialEq>(ui: &mut Ui, cx: &Context<'_>, key: &str, now: &mut Option<T>, all: Vec<(T, String)>) {
    if all.is_empty() && now.is_none() {
        return;
    }
    let name = cx.say(key);
    let words = all.iter().find(|(value, _)| now.as_ref() == Some(value)).map(|(_, words)| words.clone());
    let combo =
        ComboBox::from_id_salt(key).width(160.0).truncate().selected_text(words.unwrap_or_else(|| name.clone()));
    let shown = combo.show_ui(ui, |ui| {
        ui.selectable_value(now, None, cx.say("remarks-all"));
        for (value, words) in all {
            ui.selectable_value(now, Some(value), words);
        }
    });
    let _ = shown.response.accessible_name(name);
}
