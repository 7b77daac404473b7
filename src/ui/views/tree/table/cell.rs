//! One cell of the table.

use std::sync::Arc;

use egui::{Align2, Sense, TextStyle, Ui, WidgetInfo};

use super::super::fields::{self, Name};
use super::column::Head;
use super::{Cell, Done, Table};
use crate::analysis::Outline;
use crate::i18n::slots;
use crate::model::{Measure, Money};
use crate::ui::theme;
use crate::ui::widgets::muted;
use crate::ui::{Context, Spot, TextField};

/// Left and right of what stands in a cell: as in the titles.
const PAD: f32 = 6.0;

/// The widget's id.
pub(super) fn id((measure, head): Cell) -> egui::Id {
    match (head, head.field()) {
        (_, Some(field)) => Spot { owner: measure, field }.egui_id(),
        (Head::Value(name), None) => name.id(measure),
        _ => egui::Id::unique(("table", measure.as_u128(), head)),
    }
}

impl Table {
    /// Shows a cell. Says what was done in it.
    pub(super) fn cell(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        measure: &Arc<Measure>,
        head: Head,
    ) -> Option<Done> {
        let code = Outline::code_of(cx.plan, cx.places, measure.id).unwrap_or_default();
        match head {
            Head::Code => Self::code(ui, cx, measure, &code).then_some(Done::Chosen),
            Head::Source => {
                if !measure.money.is_empty() {
                    self.rows.grow(36.0);
                    fields::source(ui, cx, measure, 0);
                }
                None
            }
            Head::Value(Name::Amount(_)) if measure.money.len() > 1 => {
                sum(ui, cx, measure);
                None
            }
            _ => self.field(ui, cx, measure, head, &code),
        }
    }

    /// The code; a click chooses the row.
    fn code(ui: &mut Ui, cx: &Context<'_>, measure: &Measure, code: &str) -> bool {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click());
        let chosen = cx.selection.ids.contains(&measure.id);
        let name = cx.say_with("table-choose", &slots([("number", code.to_owned().into())]));
        response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, chosen, &name));
        let tokens = theme::tokens(ui);
        let color = if response.hovered() || chosen { tokens.accent } else { tokens.muted };
        let font = TextStyle::Body.resolve(ui.style());
        ui.painter().text(rect.left_top() + egui::vec2(PAD, 4.0), Align2::LEFT_TOP, code, font, color);
        response.clicked()
    }

    fn field(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        measure: &Arc<Measure>,
        head: Head,
        code: &str,
    ) -> Option<Done> {
        let cell = (measure.id, head);
        let id = id(cell);
        if self.want.take_if(|want| *want == cell).is_some() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let words = self.drafts.get(&cell).cloned().unwrap_or_else(|| head.words(cx, measure));
        let name = format!("{} {code}", cx.say(head.key()));
        let mut field = TextField::draft(id, &words, name).bare();
        if let Some(of) = head.field() {
            let text = crate::model::Part::text(measure.as_ref(), of);
            let other = text.map_or("", |text| cx.shown(text)).to_owned();
            field = field.at(Spot { owner: measure.id, field: of }).hint(other);
        }
        if self.bad.contains(&cell) {
            field = field.color(theme::tokens(ui).danger);
        }
        let inner = ui.max_rect().shrink2(egui::vec2(PAD, 4.0));
        let layout = egui::Layout::top_down(egui::Align::Min);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(layout));
        let answer = field.ask(&mut inner, cx);
        self.rows.grow(answer.response.rect.height() + 12.0);
        if answer.response.has_focus() {
            self.here = Some(cell);
            let tokens = theme::tokens(ui);
            let bottom = answer.response.rect.bottom() + 1.0;
            ui.painter().hline(answer.response.rect.x_range(), bottom, (1.0, tokens.accent));
        }
        if let Some(typed) = &answer.typed {
            if head.field().is_some() {
                head.write(cx, measure, typed);
            } else {
                self.bad.remove(&cell);
                self.drafts.insert(cell, typed.clone());
            }
        } else if answer.response.lost_focus() && answer.key.is_none() {
            self.commit(cx, cell);
        }
        if self.bad.contains(&cell) {
            answer.response.on_hover_text(cx.say(wrong(head)));
        }
        answer.key.map(|key| Done::Key(head, key))
    }

    /// Reads a draft into the plan. Says whether it could be read, or whether there was none.
    pub(super) fn commit(&mut self, cx: &mut Context<'_>, cell: Cell) -> bool {
        let Some(draft) = self.drafts.get(&cell).cloned() else { return true };
        let Some(measure) = fields::measure_of(cx, cell.0) else { return true };
        if cell.1.write(cx, &measure, &draft) {
            self.drafts.remove(&cell);
            self.bad.remove(&cell);
            return true;
        }
        self.bad.insert(cell);
        false
    }
}

/// What is said of a value that cannot be read.
pub(super) const fn wrong(head: Head) -> &'static str {
    match head {
        Head::Value(Name::Amount(_)) => "fields-bad-amount",
        _ => "fields-bad-moment",
    }
}

/// Several amounts: their sum, changed in the fields of the measure.
fn sum(ui: &mut Ui, cx: &Context<'_>, measure: &Measure) {
    let Some(first) = measure.money.first() else { return };
    let currency = first.money.currency;
    let of = measure.money.iter().filter(|amount| amount.money.currency == currency);
    let minor = of.fold(0_i64, |sum, amount| sum.saturating_add(amount.money.minor));
    let words = super::super::moment::money_words(Money { minor, currency }, &cx.plan.passport);
    ui.add_space(4.0);
    muted(ui, format!("Σ {words}")).on_hover_text(cx.say("table-several"));
}
