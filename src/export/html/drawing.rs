//! Drawings as SVG within the page: shapes and words, sharp at every size.

use std::fmt::Write as _;

use super::Page;
use crate::analysis::width;
use crate::document::{Anchor, Area, Drawing, Label, Point, Shape};

impl Page<'_> {
    pub(super) fn drawing(&mut self, drawing: &Drawing) {
        self.drawings += 1;
        let number = self.drawings;
        let (title, arrow) = (format!("drawing{number}"), format!("arrow{number}"));
        self.markup.open("figure", &[]);
        // Drawings that are too wide for a telephone are moved within their frame, by keys too.
        let frame = [("class", Some("frame")), ("role", Some("group")), ("tabindex", Some("0"))];
        self.markup.open("div", &[&frame[..], &[("aria-labelledby", Some(title.as_str()))]].concat());
        let size = format!("0 0 {} {}", drawing.width, drawing.height);
        // As wide as it is on paper, where there is room: a point is 20 twips.
        let width = format!("width:{}pt", f64::from(drawing.width) / 20.0);
        self.markup.open(
            "svg",
            &[
                ("role", Some("img")),
                ("aria-labelledby", Some(&title)),
                ("viewBox", Some(&size)),
                ("style", Some(&width)),
            ],
        );
        self.markup.leaf("title", &[("id", Some(&title))], &drawing.alternative.replace('\n', " "));
        if drawing.shapes.iter().any(|shape| matches!(shape, Shape::Line { arrow: true, .. })) {
            self.markup.raw(&format!(
                "<defs><marker id=\"{arrow}\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"8\" \
                 markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 10 5 0 10z\"></path></marker></defs>"
            ));
        }
        self.markup.line();
        for shape in &drawing.shapes {
            match shape {
                Shape::Area(area) => self.area(area),
                Shape::Line { points, arrow: ends } => self.stroke(points, ends.then_some(arrow.as_str())),
                Shape::Label(label) => self.label(label),
            }
            self.markup.line();
        }
        self.markup.close("svg");
        self.markup.close("div");
        self.caption(&drawing.caption);
        self.markup.close("figure");
    }

    fn area(&mut self, area: &Area) {
        let id = area.origin.map(|origin| self.ids.text(origin));
        let fill = area.fill.colour().map_or_else(|| "none".to_owned(), |[r, g, b]| format!("#{r:02x}{g:02x}{b:02x}"));
        let [x, y, width, height] = [area.at.x, area.at.y, area.width, area.height].map(|length| length.to_string());
        self.markup.open(
            "rect",
            &[
                ("id", id.as_deref()),
                ("x", Some(&x)),
                ("y", Some(&y)),
                ("width", Some(&width)),
                ("height", Some(&height)),
                ("fill", Some(&fill)),
            ],
        );
        self.markup.close("rect");
    }

    fn stroke(&mut self, points: &[Point], arrow: Option<&str>) {
        let places = points.iter().fold(String::new(), |mut places, point| {
            let separator = if places.is_empty() { "" } else { " " };
            // Writing to a string does not fail.
            let _ = write!(places, "{separator}{},{}", point.x, point.y);
            places
        });
        let end = arrow.map(|arrow| format!("url(#{arrow})"));
        self.markup.open("polyline", &[("points", Some(&places)), ("marker-end", end.as_deref())]);
        self.markup.close("polyline");
    }

    fn label(&mut self, label: &Label) {
        let anchor = match label.anchor {
            Anchor::Start => None,
            Anchor::Middle => Some("middle"),
            Anchor::End => Some("end"),
        };
        let [x, y, size] = [label.at.x, label.at.y, u32::from(label.size) * 10].map(|length| length.to_string());
        // Another typeface may be wider: the words keep the place they were given.
        let length = width(&label.text, label.bold, label.size).to_string();
        self.markup.leaf(
            "text",
            &[
                ("x", Some(&x)),
                ("y", Some(&y)),
                ("font-size", Some(&size)),
                ("font-weight", label.bold.then_some("bold")),
                ("text-anchor", anchor),
                ("textLength", Some(&length)),
                ("lengthAdjust", Some("spacingAndGlyphs")),
            ],
            &label.text.replace('\n', " "),
        );
    }
}
