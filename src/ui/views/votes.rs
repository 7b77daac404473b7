//! Votes: dots by click or typed totals from paper, hidden until they are shown, ties pointed out, sorted by them.

use std::collections::HashMap;

use egui::{Button, RichText, TextEdit, Ui, vec2};

use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Id, Slot};
use crate::ui::Context;
use crate::ui::theme;
use crate::ui::widgets::muted;

/// What is seen of the votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nothing.
    #[default]
    Nothing,
    /// A button to give a dot, and a field for a total; no totals.
    Giving,
    /// The totals.
    Totals,
}

/// The votes of one list, or of the quadrants of a SWOT.
#[derive(Debug, Default)]
pub(super) struct Votes {
    pub seen: Seen,
    drafts: HashMap<Id, String>,
}

/// The width that votes take at the right of a line.
pub(super) const fn width(seen: Seen) -> f32 {
    match seen {
        Seen::Nothing => 0.0,
        Seen::Giving => 92.0,
        Seen::Totals => 72.0,
    }
}

/// Something that was given votes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voted {
    pub id: Id,
    pub votes: u32,
}

impl Votes {
    /// The choice of what is seen, how many dots were given in all, and the way to sort by them.
    pub fn bar(&mut self, ui: &mut Ui, cx: &mut Context<'_>, lists: &[(Slot, Vec<Voted>)]) {
        ui.horizontal(|ui| {
            for (seen, key) in
                [(Seen::Nothing, "votes-none"), (Seen::Giving, "votes-giving"), (Seen::Totals, "votes-totals")]
            {
                let button = Button::selectable(self.seen == seen, RichText::new(cx.say(key)).small());
                if ui.add(button).clicked() {
                    self.seen = seen;
                    self.drafts.clear();
                }
            }
            let sum: u32 = lists.iter().flat_map(|(_, voted)| voted).map(|voted| voted.votes).sum();
            if self.seen != Seen::Nothing {
                muted(ui, cx.say_with("votes-sum", &slots([("count", sum.into())])));
            }
            if self.seen == Seen::Totals && sum > 0 && ui.button(cx.say("votes-sort")).clicked() {
                sort(cx, lists);
            }
        });
    }

    /// What stands at the right of a line: the button and field, or the total.
    pub fn beside(&mut self, ui: &mut Ui, cx: &mut Context<'_>, voted: Voted, tied: bool, name: &str) {
        match self.seen {
            Seen::Nothing => {}
            Seen::Giving => self.giving(ui, cx, voted, name),
            Seen::Totals => total(ui, cx, voted, tied),
        }
    }

    fn giving(&mut self, ui: &mut Ui, cx: &mut Context<'_>, Voted { id, votes }: Voted, name: &str) {
        let of = |key: &str| cx.say_with(key, &slots([("name", name.to_owned().into())]));
        let (field_name, add) = (of("votes-field"), of("votes-add"));
        let draft = self.drafts.entry(id).or_default();
        let edit = TextEdit::singleline(draft).id(egui::Id::unique(("votes", id.as_u128()))).desired_width(36.0);
        let field = ui.add(edit.hint_text("Σ")).on_hover_text(&field_name).accessible_name(field_name);
        if field.lost_focus() {
            if let Ok(total) = draft.trim().parse::<u32>() {
                cx.edit(Command::Vote { id, votes: total });
            }
            draft.clear();
        }
        if ui.add(Button::new("●").min_size(vec2(32.0, 22.0))).on_hover_text(&add).accessible_name(add).clicked() {
            cx.edit(Command::Vote { id, votes: votes.saturating_add(1) });
        }
    }
}

/// The total; equal ones are told apart from it by a sign.
fn total(ui: &mut Ui, cx: &Context<'_>, voted: Voted, tied: bool) {
    if voted.votes == 0 {
        return;
    }
    let tokens = theme::tokens(ui);
    let name = cx.say_with("views-votes", &slots([("count", voted.votes.into())]));
    let words = format!("● {}{}", voted.votes, if tied { " =" } else { "" });
    let words = RichText::new(words).small().color(if tied { tokens.danger } else { tokens.text });
    let tip = if tied { format!("{name}. {}", cx.say("votes-tie")) } else { name };
    ui.label(words).on_hover_text(tip);
}

/// Whether another one of the list has as many.
pub(super) fn is_tied(list: &[Voted], voted: Voted) -> bool {
    voted.votes > 0 && list.iter().any(|other| other.id != voted.id && other.votes == voted.votes)
}

/// The most votes first; those with as many stay in their order. One step.
fn sort(cx: &mut Context<'_>, lists: &[(Slot, Vec<Voted>)]) {
    let mut commands = Vec::new();
    for (slot, voted) in lists {
        let mut sorted = voted.clone();
        sorted.sort_by_key(|voted| std::cmp::Reverse(voted.votes));
        if sorted.iter().map(|voted| voted.id).ne(voted.iter().map(|voted| voted.id)) {
            let to_place = |(index, voted): (usize, &Voted)| Command::Move { id: voted.id, slot: *slot, index };
            commands.extend(sorted.iter().enumerate().map(to_place));
        }
    }
    if !commands.is_empty() {
        cx.edit(Command::All(commands));
    }
}
