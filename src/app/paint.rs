//! Small marks, drawn: no font has to have them.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

use super::summary::Stage;

/// A ring, half full or full, as far as a step has come.
pub(super) fn stage(painter: &Painter, centre: Pos2, stage: Stage, color: Color32) {
    const RADIUS: f32 = 4.5;
    let stroke = Stroke::new(1.5, color);
    match stage {
        Stage::Empty => {
            painter.circle_stroke(centre, RADIUS, stroke);
        }
        Stage::Begun => {
            painter.circle_stroke(centre, RADIUS, stroke);
            painter.add(Shape::convex_polygon(arc(centre, RADIUS, 0.25, 0.75), color, Stroke::NONE));
        }
        Stage::Complete => {
            painter.circle_filled(centre, RADIUS + 0.75, color);
        }
    }
}

/// An arrow bent back; forth when mirrored.
pub(super) fn bent_arrow(painter: &Painter, rect: Rect, back: bool, color: Color32) {
    let centre = rect.center() + Vec2::new(0.0, 1.0);
    let radius = 6.0;
    let side = if back { 1.0 } else { -1.0 };
    let mirror = |point: Pos2| pos2(centre.x + (point.x - centre.x) * side, point.y);
    // From the lower left round over the top to the right: the head is at the upper left.
    let points: Vec<Pos2> = arc(centre, radius, 0.56, 1.25).into_iter().map(mirror).collect();
    let stroke = Stroke::new(1.6, color);
    if let Some(head) = points.first().copied() {
        for end in [Vec2::new(-3.5 * side, -3.5), Vec2::new(3.5 * side, -3.0)] {
            painter.line_segment([head + Vec2::new(0.0, 1.5), head + end + Vec2::new(0.0, 1.0)], stroke);
        }
    }
    painter.add(Shape::line(points, stroke));
}

/// Words, and the same smaller under them.
pub(super) fn two_lines(painter: &Painter, rect: Rect, color: Color32) {
    let centre = rect.center();
    for (y, to, stroke) in [(-5.0, 7.0, 2.0), (0.0, 3.0, 2.0), (5.0, 5.0, 1.0)] {
        painter.hline(centre.x - 7.0..=centre.x + to, centre.y + y, Stroke::new(stroke, color));
    }
}

/// A disc half light, half dark.
pub(super) fn half_moon(painter: &Painter, rect: Rect, color: Color32) {
    let centre = rect.center();
    painter.circle_stroke(centre, 6.5, Stroke::new(1.5, color));
    painter.add(Shape::convex_polygon(arc(centre, 6.5, 0.25, 0.75), color, Stroke::NONE));
}

/// Points on a circle, from one part of the whole turn to another; 0 is at the right, 0.25 below.
fn arc(centre: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    (0_u8..=24)
        .map(|step| {
            let turn = (from + (to - from) * f32::from(step) / 24.0) * std::f32::consts::TAU;
            centre + Vec2::angled(turn) * radius
        })
        .collect()
}
