//! Things that can be in or out and stand in an order: a box to tick, and two buttons to move each.

use egui::{Button, RichText, Ui};

use crate::i18n::slots;
use crate::ui::{Context, theme};

/// One of the things.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Its name.
    pub name: String,
    /// Whether it is in.
    pub within: bool,
}

/// What was asked for, with the place of the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// In, if it was out; out, if it was in.
    Turn(usize),
    /// Before the one before it.
    Up(usize),
    /// Behind the one behind it.
    Down(usize),
}

/// Shows the things in their order; `more` shows what else belongs to one, over the rest of its line or under it.
/// Those that are out cannot be moved where `all_move` is not set: they stand behind the others.
pub fn choose(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    things: &[Chosen],
    all_move: bool,
    mut more: impl FnMut(&mut Ui, &mut Context<'_>, usize),
) -> Option<Wish> {
    let mut wish = None;
    let last = things.iter().rposition(|thing| thing.within || all_move);
    for (index, thing) in things.iter().enumerate() {
        ui.horizontal(|ui| {
            let movable = thing.within || all_move;
            let ways = [
                ("↑", "move-up-of", movable && index > 0, Wish::Up(index)),
                ("↓", "move-down-of", movable && Some(index) < last, Wish::Down(index)),
            ];
            for (sign, key, enabled, way) in ways {
                let name = cx.say_with(key, &slots([("name", thing.name.clone().into())]));
                let button = Button::new(RichText::new(sign).color(theme::tokens(ui).muted)).frame_when_inactive(false);
                let response = ui.add_enabled(enabled, button.min_size(egui::vec2(24.0, 24.0)));
                if response.on_hover_text(&name).accessible_name(name).clicked() {
                    wish = Some(way);
                }
            }
            let mut within = thing.within;
            if ui.checkbox(&mut within, "").accessible_name(thing.name.as_str()).changed() {
                wish = Some(Wish::Turn(index));
            }
            more(ui, cx, index);
        });
    }
    wish
}

impl Wish {
    /// Carries the wish out on the places of those that are in: `order` holds them as they stand, `all` names the
    /// thing at every place shown. The last one stays in.
    pub fn carry_out<T: Copy + PartialEq>(self, order: &mut Vec<T>, all: &[T]) {
        let (Self::Turn(index) | Self::Up(index) | Self::Down(index)) = self;
        let Some(thing) = all.get(index).copied() else { return };
        let place = order.iter().position(|other| *other == thing);
        match (self, place) {
            (Self::Turn(_), Some(place)) if order.len() > 1 => {
                order.remove(place);
            }
            (Self::Turn(_), None) => order.push(thing),
            (Self::Up(_), Some(place)) if place > 0 => order.swap(place, place - 1),
            (Self::Down(_), Some(place)) if place + 1 < order.len() => order.swap(place, place + 1),
            _ => {}
        }
    }
}
