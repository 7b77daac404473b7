//! The problem tree as it will be printed, beside the list that it is drawn from.

use egui::{Rect, ScrollArea, Ui, vec2};

use crate::document::{Drawing, problem_tree};
use crate::model::Language;
use crate::ui::theme::GRID;
use crate::ui::widgets::{drawing, muted};
use crate::ui::{At, Context, Spot};

/// From this width on the drawing stands beside the list, else under it.
const WIDE: f32 = 700.0;

/// The list keeps at least this height.
const LEAST_LIST: f32 = 200.0;

/// The drawing is made for widths in steps of so many points: not anew for every step of the pointer.
const STEP: f32 = 20.0;

/// The drawings, and what they were made of.
#[derive(Debug, Default)]
pub(super) struct ProblemTree {
    made: Option<((u64, Language, u32), Vec<Drawing>)>,
}

/// The room of the list, and of the drawing when there is one.
pub(super) fn divide(place: Rect, drawn: bool) -> (Rect, Option<Rect>) {
    if drawn && place.width() >= WIDE {
        let (list, drawing) = place.split_left_right_at_fraction(0.5);
        return (list.shrink2(vec2(GRID / 2.0, 0.0)), Some(drawing.shrink2(vec2(GRID / 2.0, 0.0))));
    }
    if drawn && place.height() >= LEAST_LIST * 2.0 {
        let (list, drawing) = place.split_top_bottom_at_fraction(0.5);
        return (list, Some(drawing));
    }
    (place, None)
}

impl ProblemTree {
    /// Whether a problem has a cause.
    pub fn is_there(&self, cx: &Context<'_>) -> bool {
        match &self.made {
            Some(((version, language, _), drawings)) if *version == cx.version && *language == cx.language => {
                !drawings.is_empty()
            }
            _ => cx.plan.problems.iter().any(|problem| problem.cause_of.is_some()),
        }
    }

    /// Shows the drawings over the whole of `ui`; a click on a problem sends the caret to it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        let width = ((ui.available_width() - GRID * 2.0).max(STEP) / STEP).floor() * STEP * 20.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousand twips")]
        let width = width as u32;
        let key = (cx.version, cx.language, width);
        if self.made.as_ref().is_none_or(|(made, _)| *made != key) {
            self.made = Some((key, problem_tree(cx.plan, cx.language, width)));
        }
        let Some((_, drawings)) = &self.made else { return };
        muted(ui, cx.say("problems-drawing"));
        ScrollArea::vertical().id_salt("problem-tree").auto_shrink(false).show(ui, |ui| {
            for shown in drawings {
                if let Some(origin) = drawing(ui, shown, 1.0) {
                    cx.caret.go(Spot { owner: origin.id, field: origin.field }, At::End);
                }
                ui.add_space(GRID * 2.0);
            }
        });
    }
}
