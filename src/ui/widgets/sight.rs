//! Items one under the other on a page that scrolls, of which those far out of sight only keep their room.

use std::collections::HashMap;

use egui::{Id as WidgetId, Rangef, Ui, UiBuilder};

use crate::model::{Id, Language};
use crate::ui::Context;

/// So far above and below what is seen items are shown, in points: they are there before they are scrolled to.
const AROUND: f32 = 240.0;

/// The items of one list: how high each was shown last, and which one has the keyboard.
#[derive(Debug, Default)]
pub struct InSight {
    heights: HashMap<Id, f32>,
    /// For which width and languages the heights hold.
    hold_for: Option<(f32, Language, Option<Language>)>,
    here: Option<Id>,
}

impl InSight {
    /// Shows the items that are in sight or were not shown before and the one the caret is wanted in; also the one with
    /// the keyboard with those beside it, the first and the last, since keys lead there.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        ids: &[Id],
        mut item: impl FnMut(&mut Ui, &mut Context<'_>, usize),
    ) {
        let hold_for = Some((ui.available_width(), cx.language, cx.second_shown()));
        if std::mem::replace(&mut self.hold_for, hold_for) != hold_for {
            self.heights.clear();
        }
        let seen = ui.clip_rect().y_range().expand(AROUND);
        let here = self.here.take().and_then(|here| ids.iter().position(|id| *id == here));
        let wanted = cx.caret.revealed().map(|spot| spot.owner);
        for (index, id) in ids.iter().enumerate() {
            let top = ui.cursor().top();
            let end = index == 0 || index + 1 == ids.len();
            let beside = end || here.is_some_and(|here| here.abs_diff(index) <= 1) || wanted == Some(*id);
            if let Some(height) = self.heights.get(id).filter(|_| !beside)
                && !seen.intersects(Rangef::new(top, top + height))
            {
                ui.add_space(*height);
                continue;
            }
            let own = UiBuilder::new().scope_id(WidgetId::unique(("item", id.as_u128())));
            ui.scope_builder(own, |ui| item(ui, cx, index));
            let shown = Rangef::new(top, ui.cursor().top());
            self.heights.insert(*id, shown.span());
            let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
            if focused.is_some_and(|field| shown.contains(field.rect.center().y)) {
                self.here = Some(*id);
            }
        }
    }
}
