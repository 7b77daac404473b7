//! The wavy line under words that no dictionary has, and the question what was meant.

use std::ops::Range;

use egui::epaint::text::Galley;
use egui::text::CCursor;
use egui::{Pos2, Response, Shape, Stroke, Ui, pos2};

use crate::analysis::is_judged;
use crate::model::Slot;
use crate::ui::{Context, Misspelling, Spot, theme};

/// Half the height of the wave, and half its length.
const WAVE: f32 = 1.5;

/// Where misspelt words stand in a text that is shown, in bytes; nothing where spelling is off, or for the hall.
fn misspelt(cx: &Context<'_>, spot: Option<Spot>, words: &str) -> Vec<Range<usize>> {
    let (Some(spot), Some(speller), false) = (spot, cx.spelling, cx.hall) else { return Vec::new() };
    if !is_judged(cx.places.get(spot.owner).map(Slot::kind), spot.field) {
        return Vec::new();
    }
    speller.misspelt(cx.language, words)
}

/// Draws the lines, but for the word that is still being typed. A right click on one of the words asks what was meant.
pub(super) fn mark(
    ui: &Ui,
    cx: &mut Context<'_>,
    spot: Option<Spot>,
    words: &str,
    (response, galley, at): (&Response, &Galley, Pos2),
) {
    let ranges = misspelt(cx, spot, words);
    if ranges.is_empty() {
        return;
    }
    let count = |byte: usize| words.get(..byte).map_or(0, |before| before.chars().count());
    let typed = |range: &&Range<usize>| response.has_focus() && range.end == words.len();
    let stroke = Stroke::new(1.0, theme::tokens(ui).danger);
    for range in ranges.iter().filter(|range| !typed(range)) {
        let place = |byte| galley.pos_from_cursor(CCursor::new(count(byte))).translate(at.to_vec2());
        let (start, end) = (place(range.start), place(range.end));
        if (start.bottom() - end.bottom()).abs() < 1.0 {
            ui.painter().add(Shape::line(wave(start.left(), end.right(), start.bottom()), stroke));
        }
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.secondary_clicked()) {
        let index = galley.cursor_from_pos(pointer - at).index.into();
        let hit = ranges.iter().find(|range| (count(range.start)..=count(range.end)).contains(&index));
        if let (Some(range), Some(spot)) = (hit, spot) {
            let place = Some(pointer);
            cx.out.misspelt = Some(Misspelling { spot, language: cx.language, range: range.clone(), place });
        }
    }
}

fn wave(from: f32, to: f32, y: f32) -> Vec<Pos2> {
    let mut points = Vec::new();
    let (mut x, mut up) = (from, false);
    while x < to {
        points.push(pos2(x, if up { y - WAVE } else { y }));
        (x, up) = (x + WAVE, !up);
    }
    points
}
