//! What is in the document: the title page, the sections, the annexes.

use egui::{Button, Id, RichText, Ui};

use super::{columns, heading, one_of, put, tick};
use crate::document::annex_title_key;
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{
    Adopter, Annex, AnnexKind, Approval, DocumentSettings, Level, Section, Slot, SwotLayout, TableName, Text,
};
use crate::ui::Context;
use crate::ui::theme;
use crate::ui::views::values::{date_text, read_date};
use crate::ui::widgets::{Chosen, Entry, Wish, choice, choose, muted, named};

/// The title page and the contents.
pub(super) fn front(ui: &mut Ui, cx: &mut Context<'_>) {
    let now = std::sync::Arc::clone(&cx.plan.document);
    heading(ui, cx, "looks-front");
    tick(ui, cx, "front-page", now.title_page, |settings, on| settings.title_page = on);
    tick(ui, cx, "front-approval", now.approval, |settings, on| settings.approval = on);
    tick(ui, cx, "front-draft", now.draft_mark, |settings, on| settings.draft_mark = on);
    tick(ui, cx, "front-edition", now.edition, |settings, on| settings.edition = on);
    if cx.plan.passport.approval.adopted {
        muted(ui, cx.say("front-adopted"));
    }
    heading(ui, cx, "looks-contents");
    let depths = [(0, "contents-none"), (1, "contents-one"), (2, "contents-two"), (3, "contents-three")];
    one_of(ui, cx, "contents-depth", now.contents.min(3), &depths, |settings, depth| settings.contents = depth);
}

/// What is written out, and the sections in their order.
pub(super) fn text(ui: &mut Ui, cx: &mut Context<'_>) {
    let now = std::sync::Arc::clone(&cx.plan.document);
    heading(ui, cx, "looks-text");
    tick(ui, cx, "text-whole", now.text, |settings, on| settings.text = on);
    let depths = [(Level::Priority, "depth-priority"), (Level::Task, "depth-task"), (Level::Measure, "depth-measure")];
    one_of(ui, cx, "text-depth", now.depth, &depths, |settings, depth| settings.depth = depth);
    let layouts = [(SwotLayout::Lists, "swot-lists"), (SwotLayout::Square, "swot-square")];
    one_of(ui, cx, "text-swot", now.swot, &layouts, |settings, swot| settings.swot = swot);
    heading(ui, cx, "looks-drawings");
    tick(ui, cx, "draw-problems", now.problem_tree, |settings, on| settings.problem_tree = on);
    tick(ui, cx, "draw-money", now.money_chart, |settings, on| settings.money_chart = on);
    heading(ui, cx, "looks-order");
    sections(ui, cx);
}

fn sections(ui: &mut Ui, cx: &mut Context<'_>) {
    let plan = cx.plan;
    let name = |section: &Section| match cx.shown(&section.title) {
        "" => cx.say(&format!("section-title-{}", crate::work::section_key(section.kind))),
        title => title.to_owned(),
    };
    let things: Vec<Chosen> =
        plan.sections.iter().map(|section| Chosen { name: name(section), within: !section.hidden }).collect();
    let wish = choose(ui, cx, &things, true, |ui, _, index| {
        let Some(thing) = things.get(index) else { return };
        let color = if thing.within { theme::tokens(ui).text } else { theme::tokens(ui).muted };
        ui.add(egui::Label::new(RichText::new(&thing.name).color(color)).truncate());
    });
    let Some(wish) = wish else { return };
    let (Wish::Turn(index) | Wish::Up(index) | Wish::Down(index)) = wish;
    let Some(section) = plan.sections.at(index) else { return };
    let to = |index| Command::Move { id: section.id, slot: Slot::Sections, index };
    cx.edit(match wish {
        Wish::Turn(_) => Command::Put { item: Section { hidden: !section.hidden, ..section.as_ref().clone() }.into() },
        Wish::Up(_) => to(index.saturating_sub(1)),
        Wish::Down(_) => to(index + 1),
    });
}

/// The annexes in their order, and the action plan's own approval.
pub(super) fn annexes(ui: &mut Ui, cx: &mut Context<'_>, open: &mut Option<AnnexKind>) {
    let now = std::sync::Arc::clone(&cx.plan.document);
    heading(ui, cx, "looks-annexes");
    let within: Vec<AnnexKind> = now.annexes.iter().map(|annex| annex.kind).collect();
    let without = AnnexKind::ALL.into_iter().filter(|kind| !within.contains(kind));
    let all: Vec<AnnexKind> = within.iter().copied().chain(without).collect();
    let things: Vec<Chosen> =
        all.iter().map(|kind| Chosen { name: cx.say(annex_key(*kind)), within: within.contains(kind) }).collect();
    let wish = choose(ui, cx, &things, false, |ui, cx, index| {
        let (Some(thing), Some(kind)) = (things.get(index), all.get(index)) else { return };
        annex_line(ui, cx, thing, *kind, open);
    });
    if let Some(wish) = wish {
        put(cx, |settings| turn_annex(settings, wish, &all));
    }
    if let Some(place) = within.iter().position(|kind| Some(*kind) == *open) {
        annex_fields(ui, cx, place);
    }
    heading(ui, cx, "looks-action-plan");
    muted(ui, cx.say("looks-action-plan-why"));
    let mut new = now.action_plan.clone();
    approval(ui, cx, &mut new);
    if new != now.action_plan {
        put(cx, |settings| settings.action_plan = new);
    }
}

fn annex_line(ui: &mut Ui, cx: &Context<'_>, thing: &Chosen, kind: AnnexKind, open: &mut Option<AnnexKind>) {
    if !thing.within {
        ui.add(egui::Label::new(RichText::new(&thing.name).color(theme::tokens(ui).muted)).truncate());
        return;
    }
    let chosen = *open == Some(kind);
    let name = cx.say_with("annex-settings", &slots([("name", thing.name.clone().into())]));
    let button = Button::selectable(chosen, thing.name.as_str()).truncate();
    if ui.add(button).accessible_name(name).clicked() {
        *open = (!chosen).then_some(kind);
    }
}

fn turn_annex(settings: &mut DocumentSettings, wish: Wish, all: &[AnnexKind]) {
    let mut order: Vec<AnnexKind> = settings.annexes.iter().map(|annex| annex.kind).collect();
    match wish {
        // A document may do without annexes.
        Wish::Turn(index) if order.len() == 1 && all.get(index) == order.first() => order.clear(),
        _ => wish.carry_out(&mut order, all),
    }
    let old = std::mem::take(&mut settings.annexes);
    let of = |kind| old.iter().find(|annex| annex.kind == kind).cloned();
    let new = |kind| Annex { kind, title: Text::default(), columns: Vec::new() };
    settings.annexes = order.into_iter().map(|kind| of(kind).unwrap_or_else(|| new(kind))).collect();
}

/// Title and columns of the annex at this place.
fn annex_fields(ui: &mut Ui, cx: &mut Context<'_>, place: usize) {
    let plan = cx.plan;
    let Some(annex) = plan.document.annexes.get(place) else { return };
    let (language, main) = (cx.language, plan.main_language());
    let name = cx.say(annex_key(annex.kind));
    heading(ui, cx, annex_key(annex.kind));
    let label = cx.say("annex-title");
    let entry = Entry::new(Id::unique(("annex-title", annex.kind, language)), format!("{label}: {name}")).calm();
    let now = annex.title.get(language).unwrap_or_default();
    let read = |typed: &str| Some(typed.to_owned());
    let hint = match cx.shown(&annex.title) {
        "" => crate::i18n::Translator::of(language).say(annex_title_key(annex.kind)),
        title => title.to_owned(),
    };
    let title = ui.horizontal_top(|ui| {
        named(ui, &label);
        entry.hint(hint).show(ui, now, read)
    });
    if let Some(title) = title.inner {
        put(cx, |settings| {
            if let Some(annex) = settings.annexes.get_mut(place) {
                annex.title.set(language, &title, main);
            }
        });
    }
    let Some(table) = table_of(annex.kind) else { return };
    columns::show(ui, cx, table, &annex.columns, |settings, columns| {
        if let Some(annex) = settings.annexes.get_mut(place) {
            annex.columns = columns;
        }
    });
}

const fn table_of(kind: AnnexKind) -> Option<TableName> {
    Some(match kind {
        AnnexKind::ActionPlan => TableName::ActionPlan,
        AnnexKind::Progress => TableName::Progress,
        AnnexKind::Remarks => TableName::Remarks,
        AnnexKind::Members => TableName::Members,
        AnnexKind::Money => return None,
    })
}

const fn annex_key(kind: AnnexKind) -> &'static str {
    match kind {
        AnnexKind::ActionPlan => "annex-action-plan",
        AnnexKind::Money => "annex-money",
        AnnexKind::Progress => "annex-progress",
        AnnexKind::Remarks => "annex-remarks",
        AnnexKind::Members => "annex-members",
    }
}

/// How the action plan alone is approved.
fn approval(ui: &mut Ui, cx: &Context<'_>, approval: &mut Approval) {
    ui.checkbox(&mut approval.adopted, cx.say("action-plan-adopted"));
    let all = [
        (Adopter::Council, cx.say("adopter-council")),
        (Adopter::Hall, cx.say("adopter-hall")),
        (Adopter::Other, cx.say("adopter-other")),
    ];
    let name = cx.say("action-plan-by");
    ui.horizontal(|ui| {
        named(ui, &name);
        approval.by = choice(ui, "action-plan-by", &name, approval.by, &all).unwrap_or(approval.by);
    });
    let field = |key: &str| Entry::new(Id::unique(("action-plan", key)), cx.say(key)).calm();
    let line = |ui: &mut Ui, key: &str, show: &mut dyn FnMut(&mut Ui)| {
        ui.horizontal_top(|ui| {
            named(ui, &cx.say(key));
            ui.vertical(|ui| show(ui));
        });
    };
    if approval.by == Adopter::Other {
        let (language, main) = (cx.language, cx.plan.main_language());
        let now = approval.body.get(language).unwrap_or_default().to_owned();
        line(ui, "action-plan-body", &mut |ui| {
            if let Some(body) = field("action-plan-body").show(ui, &now, |typed| Some(typed.to_owned())) {
                approval.body.set(language, &body, main);
            }
        });
    }
    let (date, number) = (date_text(approval.date), approval.number.clone());
    line(ui, "action-plan-date", &mut |ui| {
        let entry = field("action-plan-date").hint(cx.say("date-hint")).wrong(cx.say("date-hint")).width(140.0);
        approval.date = entry.show(ui, &date, read_date).unwrap_or(approval.date);
    });
    line(ui, "action-plan-number", &mut |ui| {
        let entry = field("action-plan-number").hint("№").width(140.0);
        if let Some(number) = entry.show(ui, &number, |typed| Some(typed.trim().to_owned())) {
            approval.number = number;
        }
    });
}
