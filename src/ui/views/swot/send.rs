//! Sending a card next door: F7, then an arrow.

use egui::{Key, Modifiers, RichText, Ui};

use super::{SwotView, key};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Id, Quadrant, Slot};
use crate::ui::theme;
use crate::ui::{At, Context, Spot};

const ARROWS: [(Key, &str); 4] =
    [(Key::ArrowLeft, "←"), (Key::ArrowRight, "→"), (Key::ArrowUp, "↑"), (Key::ArrowDown, "↓")];

/// The quadrant that lies there, seen from this one.
const fn neighbour(quadrant: Quadrant, arrow: Key) -> Option<Quadrant> {
    use Quadrant::{Opportunities, Strengths, Threats, Weaknesses};
    match (quadrant, arrow) {
        (Weaknesses, Key::ArrowLeft) | (Opportunities, Key::ArrowUp) => Some(Strengths),
        (Strengths, Key::ArrowRight) | (Threats, Key::ArrowUp) => Some(Weaknesses),
        (Strengths, Key::ArrowDown) | (Threats, Key::ArrowLeft) => Some(Opportunities),
        (Weaknesses, Key::ArrowDown) | (Opportunities, Key::ArrowRight) => Some(Threats),
        _ => None,
    }
}

impl SwotView {
    /// Takes F7 (Ctrl+M) and the arrow after it, before the card's field sees them.
    pub(super) fn send_keys(&mut self, ui: &Ui, cx: &mut Context<'_>, swot: Id) {
        let quadrant = |id: Id| match cx.places.get(id) {
            Some(Slot::Cards(of, quadrant)) if of == swot => Some(quadrant),
            _ => None,
        };
        let asked = ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::F7) || input.consume_key(Modifiers::COMMAND, Key::M)
        });
        if asked {
            let here = cx.caret.here.map(|spot| spot.owner).filter(|id| quadrant(*id).is_some());
            self.sending = if self.sending.is_some() { None } else { here };
            return;
        }
        let Some((card, from)) = self.sending.and_then(|card| Some((card, quadrant(card)?))) else {
            self.sending = None;
            return;
        };
        let gone = cx.caret.here != Some(Spot::text(card));
        let typed = ui.input(|input| input.events.iter().any(|event| matches!(event, egui::Event::Text(_))));
        if gone || typed || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.sending = None;
            return;
        }
        let pressed = |arrow| ui.input_mut(|input| input.consume_key(Modifiers::NONE, arrow));
        let Some((arrow, _)) = ARROWS.into_iter().find(|(arrow, _)| pressed(*arrow)) else { return };
        if let Some(to) = neighbour(from, arrow) {
            let cards =
                cx.plan.swots.get(swot).into_iter().flat_map(|swot| swot.cards(from).iter().map(|card| card.id));
            let chosen = cards.filter(|id| *id == card || cx.selection.ids.contains(id));
            let send = |id| Command::Move { id, slot: Slot::Cards(swot, to), index: usize::MAX };
            let all: Vec<Command> = chosen.map(send).collect();
            cx.edit(Command::All(all));
            cx.caret.go(Spot::text(card), At::Keep);
            self.sending = None;
        }
    }

    /// Which arrows are possible.
    pub(super) fn send_hint(&self, ui: &mut Ui, cx: &Context<'_>, swot: Id) {
        let Some(Slot::Cards(of, from)) = self.sending.and_then(|card| cx.places.get(card)) else { return };
        if of != swot {
            return;
        }
        let name = |quadrant: Quadrant| cx.say(key(quadrant));
        let ways: Vec<String> = ARROWS
            .into_iter()
            .filter_map(|(arrow, sign)| Some(format!("{sign} {}", name(neighbour(from, arrow)?))))
            .collect();
        let slots = slots([("ways", ways.join("   ").into())]);
        ui.add_space(6.0);
        ui.label(RichText::new(cx.say_with("swot-send", &slots)).color(theme::tokens(ui).accent));
    }
}
