//! Drawings as the template reads them.

use std::collections::BTreeMap;

use super::data::ShapeData;
use super::fit::{Face, fitted};
use crate::document::{Anchor, Drawing, Fill, Shape};

/// Twips in points.
pub(super) fn points(twips: u32) -> f64 {
    f64::from(twips) / 20.0
}

/// A drawing alone, on a page of its own size.
pub(super) fn drawing(drawing: &Drawing) -> BTreeMap<&'static str, serde_json::Value> {
    let shapes = drawing.shapes.iter().map(shape).collect::<Vec<_>>();
    let value = |value: Result<serde_json::Value, _>| value.unwrap_or_default();
    BTreeMap::from([
        ("width", value(serde_json::to_value(points(drawing.width)))),
        ("height", value(serde_json::to_value(points(drawing.height)))),
        ("shapes", value(serde_json::to_value(shapes))),
    ])
}

/// The length of an arrow's head, and half its breadth, in points.
const HEAD: (f64, f64) = (5.0, 2.2);

/// A shape, its lengths in points.
pub(super) fn shape(shape: &Shape) -> ShapeData {
    match shape {
        Shape::Area(area) => ShapeData::Area {
            x: points(area.at.x),
            y: points(area.at.y),
            width: points(area.width),
            height: points(area.height),
            fill: Fill::colour(area.fill),
        },
        Shape::Line { points: line, arrow } => {
            let points: Vec<(f64, f64)> = line.iter().map(|point| (points(point.x), points(point.y))).collect();
            let head = if *arrow { head(&points) } else { Vec::new() };
            ShapeData::Line { points, head }
        }
        Shape::Label(label) => ShapeData::Label {
            x: points(label.at.x),
            y: points(label.at.y),
            anchor: match label.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
            size: f64::from(label.size) / 2.0,
            bold: label.bold,
            text: fitted(&label.text, u32::MAX, Face { bold: label.bold, size: label.size }),
        },
    }
}

/// The three corners of the arrow at the end of a line; none where the line has no length.
fn head(line: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let [.., from, to] = line else { return Vec::new() };
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    if length == 0.0 {
        return Vec::new();
    }
    let (x, y) = (x / length, y / length);
    let foot = (to.0 - x * HEAD.0, to.1 - y * HEAD.0);
    vec![*to, (foot.0 - y * HEAD.1, foot.1 + x * HEAD.1), (foot.0 + y * HEAD.1, foot.1 - x * HEAD.1)]
}
