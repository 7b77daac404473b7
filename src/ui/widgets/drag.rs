//! Dragging rows: a handle to take, and a line that shows where the row will land.

use egui::{
    Align2, CursorIcon, DragAndDrop, Rect, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2,
};

use crate::model::Id;
use crate::ui::theme;

/// The row that is being dragged.
#[derive(Clone, Copy, Debug)]
pub struct Dragged(pub Id);

/// Where a row was let go: before or behind another one.
#[derive(Clone, Copy, Debug)]
pub struct Dropped {
    /// Which row was dragged.
    pub what: Id,
    /// Before the row it was let go over, else behind it.
    pub before: bool,
}

/// The width a handle takes.
pub const HANDLE: f32 = 16.0;

/// A handle in this place, seen when the pointer is over the row.
pub fn handle(ui: &Ui, rect: Rect, row: Rect, id: Id, name: &str) {
    let response = ui.interact(rect, egui::Id::unique(("handle", id.as_u128())), Sense::drag());
    response.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, name));
    if response.drag_started() {
        DragAndDrop::set_payload(ui.ctx(), Dragged(id));
    }
    let over = ui.rect_contains_pointer(row) || response.dragged();
    if over {
        let color = theme::tokens(ui).muted;
        let middle = pos2(rect.center().x, row.top().max(rect.top()) + 10.0);
        for (x, y) in [(-2.0, -5.0), (2.0, -5.0), (-2.0, 0.0), (2.0, 0.0), (-2.0, 5.0), (2.0, 5.0)] {
            ui.painter().circle_filled(middle + vec2(x, y), 1.2, color);
        }
    }
    if response.hovered() || response.dragged() {
        ui.ctx().set_cursor_icon(if response.dragged() { CursorIcon::Grabbing } else { CursorIcon::Grab });
    }
}

/// Shows over a place what would come of letting the dragged row go there: `said` gives the words, and whether it may.
/// Gives the row when it is let go where it may.
pub fn onto(ui: &Ui, place: Rect, said: impl FnOnce(Id) -> (bool, String)) -> Option<Id> {
    let Dragged(what) = *DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let pointer = ui.ctx().pointer_interact_pos()?;
    if !place.contains(pointer) {
        return None;
    }
    let (may, words) = said(what);
    let tokens = theme::tokens(ui);
    let color = if may { tokens.accent } else { tokens.danger };
    let painter = ui.painter().with_clip_rect(place);
    painter.rect(place, 4.0, tokens.surface, Stroke::new(2.0, color), StrokeKind::Inside);
    let font = TextStyle::Body.resolve(ui.style());
    let words = painter.layout(words, font, color, place.width() - HANDLE * 2.0);
    painter.galley(Align2::CENTER_CENTER.anchor_size(place.center(), words.size()).min, words, color);
    if !may {
        ui.ctx().set_cursor_icon(CursorIcon::NotAllowed);
    }
    (may && ui.input(|input| input.pointer.any_released())).then_some(what)
}

/// Shows where the dragged row would land over this one, if it may; says so when it is let go.
pub fn landing(ui: &Ui, row: Rect, may: impl FnOnce(Id) -> bool) -> Option<Dropped> {
    let dragged = DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let pointer = ui.ctx().pointer_interact_pos()?;
    if !row.contains(pointer) || !ui.clip_rect().contains(pointer) || !may(dragged.0) {
        return None;
    }
    let before = pointer.y < row.center().y;
    let y = if before { row.top() } else { row.bottom() };
    ui.painter().hline(row.x_range(), y, Stroke::new(2.0, theme::tokens(ui).accent));
    ui.input(|input| input.pointer.any_released()).then_some(Dropped { what: dragged.0, before })
}
