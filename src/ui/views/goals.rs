//! Goals: each with its horizon, from the vision to the end of the period.

use std::sync::Arc;

use egui::{ComboBox, Ui};

use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Goal, Horizon, Id, Item, Slot, Year};
use crate::ui::theme;
use crate::ui::widgets::{ItemList, Line, LineKind, Look, Manners};
use crate::ui::{At, Context, Key, Spot};

/// The goals view.
#[derive(Debug, Default)]
pub struct GoalsView {
    list: ItemList,
}

/// What is offered where no years are known.
const YEARS: [u8; 5] = [3, 5, 10, 15, 20];

impl GoalsView {
    /// Sends the caret to the line that waits.
    pub fn begin(&mut self, cx: &mut Context<'_>) {
        let tail = self.list.lines.tail(cx.places);
        cx.caret.go(Spot::text(tail), At::Start);
    }

    /// Shows the goals over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        if cx.plan.goals.is_empty() {
            super::purpose(ui, cx.say("goals-purpose"), cx.say("goals-example"));
        }
        let items: Vec<(Id, u8)> = cx.plan.goals.iter().map(|goal| (goal.id, 0)).collect();
        let look = Look {
            salt: egui::IdSalt::new("goals"),
            manners: Manners {
                slot: Slot::Goals,
                make: &|id, text, _| Item::from(Goal { id, text, horizon: Horizon::None }),
            },
            number: &|_, line| match line.kind {
                LineKind::Item(index) => (index + 1).to_string(),
                _ => String::new(),
            },
            number_width: 24.0,
            name: &|cx, line| match line.kind {
                LineKind::Item(index) => cx.say_with("goals-goal", &slots([("number", (index + 1).into())])),
                _ => cx.say("goals-new"),
            },
            hint: cx.say("goals-hint"),
            right_width: 208.0,
            right: &horizon,
            accepts: &|cx, id| cx.plan.goals.get(id).is_some(),
            line_color: theme::tokens(ui).line,
        };
        let heard = self.list.show(ui, cx, &items, &look);
        if let Some((line, dropped)) = heard.dropped {
            let goals = &cx.plan.goals;
            let Some(was) = goals.position(dropped.what) else { return };
            let over = goals.position(line.id).map_or(goals.len(), |over| over + usize::from(!dropped.before));
            let index = if was < over { over - 1 } else { over };
            cx.edit(Command::Move { id: dropped.what, slot: Slot::Goals, index });
        }
        if let Some((line, Key::Tab)) = heard.key {
            ui.memory_mut(|memory| memory.request_focus(chooser(line.id)));
        }
    }
}

/// The id of the box that is made of this one; the chooser takes the keyboard by it.
fn chooser(goal: Id) -> egui::Id {
    egui::Id::unique(("horizon", goal.as_u128()))
}

fn horizon(ui: &mut Ui, cx: &mut Context<'_>, line: &Line) {
    let Some(goal) = cx.plan.goals.get(line.id).map(Arc::clone) else { return };
    let LineKind::Item(index) = line.kind else { return };
    let name = cx.say_with("goals-horizon", &slots([("number", (index + 1).into())]));
    let mut chosen = goal.horizon;
    let mut offered = vec![Horizon::None, Horizon::Vision, Horizon::Period];
    offered.extend(YEARS.map(Horizon::Years));
    offered.extend(years(cx).map(Horizon::Year));
    if !offered.contains(&chosen) {
        offered.push(chosen);
    }
    let style = ui.style_mut();
    style.spacing.interact_size.y = 20.0;
    style.spacing.button_padding.y = 0.0;
    style.visuals.widgets.inactive.bg_stroke = egui::Stroke::NONE;
    style.visuals.widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
    let shown = ComboBox::from_id_salt(chooser(line.id)).selected_text(words(cx, chosen)).width(184.0).truncate();
    let shown = shown.show_ui(ui, |ui| {
        for offer in offered {
            ui.selectable_value(&mut chosen, offer, words(cx, offer));
        }
    });
    let _ = shown.response.accessible_name(name);
    if chosen != goal.horizon {
        let mut goal = goal;
        Arc::make_mut(&mut goal).horizon = chosen;
        cx.edit(Command::Put { item: Item::Goal(goal) });
    }
}

/// The years of the plan's period, and some behind it.
fn years(cx: &Context<'_>) -> impl Iterator<Item = Year> + use<> {
    let period = cx.plan.passport.period;
    period.into_iter().flat_map(|years| years.from..=years.to.saturating_add(6).min(years.from.saturating_add(20)))
}

fn words(cx: &Context<'_>, horizon: Horizon) -> String {
    match horizon {
        Horizon::None => cx.say("goals-horizon-none"),
        Horizon::Vision => cx.say("goals-horizon-vision"),
        Horizon::Period => cx.say("goals-horizon-period"),
        Horizon::Years(years) => cx.say_with("goals-horizon-years", &slots([("count", years.into())])),
        // A year is no number to group: 2030, not 2 030.
        Horizon::Year(year) => cx.say_with("goals-horizon-year", &slots([("year", year.to_string().into())])),
    }
}
