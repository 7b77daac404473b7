//! Which group of the workshop said a card or a problem.

use std::sync::Arc;

use egui::{ComboBox, Ui};

use crate::edit::Command;
use crate::model::{Group, Id, Item, Slot, Text};
use crate::ui::Context;
use crate::ui::widgets::muted;

/// The choice of the group; nothing for items that come from no group, or while the hall looks on.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>, item: Id) {
    let Some(said) = cx.plan.item(item, cx.places).filter(|_| !cx.hall) else { return };
    let Some(now) = group_of(&said) else { return };
    let mut chosen = now;
    let mut fresh = false;
    let none = cx.say("chain-no-group");
    let name_of = |id: Option<Id>| {
        let group = id.and_then(|id| cx.plan.groups.get(id));
        group.map_or_else(|| none.clone(), |group| cx.shown(&group.name).to_owned())
    };
    ui.horizontal(|ui| {
        let label = cx.say("chain-group");
        muted(ui, &label);
        let combo = ComboBox::from_id_salt("chain-group").selected_text(name_of(now)).width(200.0).truncate();
        let response = combo.show_ui(ui, |ui| {
            ui.selectable_value(&mut chosen, None, none.clone());
            for group in cx.plan.groups.iter() {
                ui.selectable_value(&mut chosen, Some(group.id), cx.shown(&group.name));
            }
            fresh = ui.selectable_label(false, cx.say("chain-new-group")).clicked();
        });
        let _ = response.response.accessible_name(format!("{label}: {}", name_of(now)));
    });
    if fresh {
        let name = format!("{} {}", cx.say("chain-group"), cx.plan.groups.len() + 1);
        let group = Group { id: Id::new(), name: Text::new(cx.language, &name) };
        let id = group.id;
        let insert = Command::Insert { item: group.into(), slot: Slot::Groups, index: usize::MAX };
        cx.edit(Command::All(vec![insert, Command::Put { item: with_group(said, Some(id)) }]));
    } else if chosen != now {
        cx.edit(Command::Put { item: with_group(said, chosen) });
    }
}

/// The group of what may have one.
#[expect(clippy::option_option, reason = "no group, and no place for one, are two things")]
fn group_of(item: &Item) -> Option<Option<Id>> {
    match item {
        Item::Card(card) => Some(card.group),
        Item::Problem(problem) => Some(problem.group),
        _ => None,
    }
}

fn with_group(mut item: Item, group: Option<Id>) -> Item {
    match &mut item {
        Item::Card(card) => Arc::make_mut(card).group = group,
        Item::Problem(problem) => Arc::make_mut(problem).group = group,
        _ => {}
    }
    item
}
