//! Fields one under the other: Tab and Enter lead to the next one, Shift+Tab back.

use egui::{Id, Layout, Ui};

use super::{Key, TextField, muted};
use crate::model::{Text, Year};
use crate::ui::theme::GRID;
use crate::ui::{Context, Spot};

/// The fields of a form, in the order in which they are shown.
#[derive(Default)]
pub struct Form {
    order: Vec<Id>,
    /// From which field, and whether forth.
    step: Option<(usize, bool)>,
}

impl Form {
    /// A text of the plan with its name above it. Words borrowed from another language stand there as a hint.
    pub fn text(&mut self, ui: &mut Ui, cx: &mut Context<'_>, spot: Spot, name: &str, hint: &str) -> Option<Key> {
        label_above(ui, name);
        self.bare_text(ui, cx, spot, name, hint, false)
    }

    /// A text of the plan without its name above it.
    pub fn bare_text(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        spot: Spot,
        name: &str,
        hint: &str,
        bare: bool,
    ) -> Option<Key> {
        let plan = cx.plan;
        let text = plan.text(spot.owner, spot.field, cx.places);
        let field = TextField::new(spot, text.and_then(|text| text.get(cx.language)).unwrap_or(""), name);
        let field = field.hint(text.map_or_else(|| hint.to_owned(), |text| borrowed(cx, text, hint)));
        self.field(ui, cx, if bare { field.bare() } else { field }, spot)
    }

    /// Any field of the form.
    pub fn field(&mut self, ui: &mut Ui, cx: &mut Context<'_>, field: TextField<'_>, spot: Spot) -> Option<Key> {
        let (_, key) = field.show(ui, cx);
        self.note(spot.egui_id());
        self.answer(key);
        key
    }

    /// Notes a field shown by other means; Tab in it is egui's own.
    pub fn note(&mut self, id: Id) {
        self.order.push(id);
    }

    fn answer(&mut self, key: Option<Key>) {
        let here = self.order.len().saturating_sub(1);
        match key {
            Some(Key::Tab | Key::Enter(_) | Key::Down) => self.step = Some((here, true)),
            Some(Key::BackTab | Key::Up) => self.step = Some((here, false)),
            _ => {}
        }
    }

    /// What was pressed has been answered otherwise.
    pub const fn stay(&mut self) {
        self.step = None;
    }

    /// Sends the keyboard where a key pressed in the form leads. To be called when all fields have been shown.
    pub fn finish(self, ui: &Ui) {
        let Some((from, forth)) = self.step else { return };
        let to = if forth { from.checked_add(1) } else { from.checked_sub(1) };
        if let Some(id) = to.and_then(|to| self.order.get(to)) {
            ui.memory_mut(|memory| memory.request_focus(*id));
        }
    }
}

/// A year of four digits, or none.
#[must_use]
pub fn read_year(typed: &str) -> Option<Option<Year>> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Some(None);
    }
    typed.parse::<Year>().ok().filter(|year| (1900..=2200).contains(year)).map(Some)
}

/// The words of another language that stand where this one has none; else the hint.
fn borrowed(cx: &Context<'_>, text: &Text, hint: &str) -> String {
    let words = cx.shown(text);
    if words.is_empty() { hint.to_owned() } else { words.to_owned() }
}

/// The name of a field, small above it.
pub fn label_above(ui: &mut Ui, name: &str) {
    ui.add_space(GRID / 2.0);
    muted(ui, name);
}

/// Cells beside each other that share the width by their weights, aligned at the top.
pub fn cells(ui: &mut Ui, weights: &[f32], mut cell: impl FnMut(&mut Ui, usize)) {
    let sum: f32 = weights.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a row has a handful of cells")]
    let gaps = weights.len().saturating_sub(1) as f32 * GRID;
    let width = (ui.available_width() - gaps).max(0.0);
    ui.with_layout(Layout::left_to_right(egui::Align::Min), |ui| {
        for (index, weight) in weights.iter().enumerate() {
            let size = egui::vec2(width * weight / sum, 0.0);
            ui.allocate_ui_with_layout(size, Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(size.x);
                cell(ui, index);
            });
        }
    });
}

/// One of several values, chosen from a list that opens. Says which was chosen anew.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: impl egui::AsIdSalt,
    name: &str,
    now: T,
    all: &[(T, String)],
) -> Option<T> {
    let shown = all.iter().find(|(value, _)| *value == now).map_or("", |(_, words)| words.as_str());
    let mut chosen = None;
    let width = ui.available_width().min(280.0);
    let combo = egui::ComboBox::from_id_salt(salt).selected_text(shown).width(width).truncate();
    let response = combo.show_ui(ui, |ui| {
        for (value, words) in all {
            if ui.selectable_label(*value == now, words).clicked() {
                chosen = Some(*value);
            }
        }
    });
    response.response.accessible_name(format!("{name}: {shown}"));
    chosen.filter(|value| *value != now)
}
