//! The running text of a section: blocks edited where they stand.

mod facts;
mod keys;
mod row;
mod table;

use egui::Ui;

use crate::model::{Block, Content, Field, Slot};
use crate::ui::widgets::{Thumbnails, Waiting};
use crate::ui::{At, Context, Spot, theme};

/// The running text of one section, before and after what its kind holds.
#[derive(Debug, Default)]
pub struct NarrativeView {
    before: Waiting,
    after: Waiting,
    thumbnails: Thumbnails,
}

impl NarrativeView {
    /// Sends the caret to the line that waits behind the blocks.
    pub fn begin(&mut self, cx: &mut Context<'_>, slot: Slot) {
        cx.caret.go(Spot::text(self.waiting(slot).id(cx.places)), At::Start);
    }

    const fn waiting(&mut self, slot: Slot) -> &mut Waiting {
        if matches!(slot, Slot::Opening(_)) { &mut self.before } else { &mut self.after }
    }

    /// Shows the blocks of one list, [`Slot::Opening`] or [`Slot::Closing`], with the empty line that waits behind
    /// them; `hint` stands in it while the list is empty.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, slot: Slot, hint: &str) {
        let plan = cx.plan;
        let Some(section) = slot.owner().and_then(|id| plan.section(id)) else { return };
        let blocks = if matches!(slot, Slot::Opening(_)) { &section.opening } else { &section.closing };
        let waiting = self.waiting(slot).id(cx.places);
        let list = keys::Place { slot, blocks, waiting };
        let mut number = 0;
        for (index, block) in blocks.iter().enumerate() {
            number = match &block.content {
                Content::Item(item) if item.ordered => number + 1,
                Content::Item(_) => number,
                _ => 0,
            };
            row::show(ui, cx, &list, index, number, &mut self.thumbnails);
        }
        let hint = if blocks.is_empty() { hint.to_owned() } else { cx.say("narrative-go-on") };
        ui.horizontal_top(|ui| {
            let wish = waiting_menu(ui, cx);
            let muted = theme::tokens(ui).muted;
            let hint = egui::RichText::new(hint).color(muted);
            let dress = |field: crate::ui::widgets::TextField<'static>| field.hint(hint.text()).bare();
            let make = |id, text| Some(Block { id, content: Content::Paragraph(text) }.into());
            let key = self.waiting(slot).show(ui, cx, (slot, Field::Text), dress, make);
            if let Some(key) = key {
                keys::answer_waiting(cx, &list, key);
            }
            if let Some(wish) = wish {
                keys::add(cx, slot, list.blocks.len(), wish);
            }
        });
    }
}

/// The mark in front of the line that waits: what can stand there beside words.
fn waiting_menu(ui: &mut Ui, cx: &Context<'_>) -> Option<row::Wish> {
    let wish = ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().button_padding.y = 0.0;
        let mark = egui::RichText::new("+").color(theme::tokens(ui).muted);
        let button = egui::Button::new(mark).frame_when_inactive(false).min_size(egui::vec2(row::GUTTER, 0.0));
        let mut wish = None;
        let menu = egui::containers::menu::MenuButton::from_button(button);
        let (response, _) = menu.ui(ui, |ui| wish = row::additions(ui, cx));
        let name = cx.say("block-add");
        response.on_hover_text(&name).accessible_name(name);
        wish
    });
    wish.inner
}
