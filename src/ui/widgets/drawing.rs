//! A drawing of the document, painted in the window as it will be printed.

use egui::{
    Align2, Color32, CursorIcon, FontId, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::document::{Anchor, Area, Drawing, Fill, Label, Origin, Point, Shape};
use crate::ui::theme::{self, Tokens};

/// So many twips are a point of length.
const TWIPS: f32 = 20.0;

/// The head of an arrow, in points of length.
const HEAD: f32 = 5.0;

/// Shows a drawing at its width in `ui`, or smaller where there is less room; `scale` points of the screen are one of
/// length. Says which text was clicked.
pub fn drawing(ui: &mut Ui, drawing: &Drawing, scale: f32) -> Option<Origin> {
    let full = twips(drawing.width).max(1.0);
    let scale = scale.min(ui.available_width() / full);
    let size = vec2(full, twips(drawing.height)) * scale;
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &drawing.alternative));
    let brush = Brush { ui, rect, scale, tokens: theme::tokens(ui) };
    for shape in &drawing.shapes {
        brush.shape(shape);
    }
    let over = response.hover_pos().or_else(|| response.interact_pointer_pos());
    let found = over.and_then(|at| brush.area_at(drawing, at));
    if let Some((area, origin)) = found {
        let stroke = Stroke::new(1.5, brush.tokens.accent);
        ui.painter().rect_stroke(brush.area(area), 0.0, stroke, StrokeKind::Inside);
        response.clone().on_hover_cursor(CursorIcon::PointingHand);
        return response.clicked().then_some(origin);
    }
    None
}

fn twips(length: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a drawing is some tens of thousands of twips wide")]
    let length = length as f32;
    length / TWIPS
}

struct Brush<'a> {
    ui: &'a Ui,
    rect: Rect,
    scale: f32,
    tokens: &'static Tokens,
}

impl Brush<'_> {
    fn at(&self, point: Point) -> Pos2 {
        self.rect.min + vec2(twips(point.x), twips(point.y)) * self.scale
    }

    fn area(&self, area: &Area) -> Rect {
        Rect::from_min_size(self.at(area.at), vec2(twips(area.width), twips(area.height)) * self.scale)
    }

    /// The uppermost area there that shows somebody's words.
    fn area_at<'d>(&self, drawing: &'d Drawing, at: Pos2) -> Option<(&'d Area, Origin)> {
        drawing.shapes.iter().rev().find_map(|shape| match shape {
            Shape::Area(area) if self.area(area).contains(at) => Some((area, area.origin?)),
            _ => None,
        })
    }

    fn shape(&self, shape: &Shape) {
        match shape {
            Shape::Area(area) => {
                let painter = self.ui.painter();
                let rect = self.area(area);
                if let Some(fill) = self.fill(area.fill) {
                    painter.rect_filled(rect, 0.0, fill);
                }
                painter.rect_stroke(rect, 0.0, Stroke::new(1.0, self.tokens.muted), StrokeKind::Inside);
            }
            Shape::Line { points, arrow } => self.line(points, *arrow),
            Shape::Label(label) => self.label(label),
        }
    }

    /// The printed colour; in the dark its shade, so that light words can be read on it.
    fn fill(&self, fill: Fill) -> Option<Color32> {
        let [r, g, b] = fill.colour()?;
        let dark = self.ui.visuals().dark_mode;
        Some(if dark { Color32::from_rgb(r / 4, g / 4, b / 4) } else { Color32::from_rgb(r, g, b) })
    }

    fn line(&self, points: &[Point], arrow: bool) {
        let stroke = Stroke::new(1.0, self.tokens.muted);
        let points: Vec<Pos2> = points.iter().map(|point| self.at(*point)).collect();
        if let (true, [.., from, to]) = (arrow, points.as_slice()) {
            let way = (*to - *from).normalized() * HEAD * self.scale;
            let side = way.rot90() * 0.4;
            let head = vec![*to, *to - way + side, *to - way - side];
            self.ui.painter().add(egui::Shape::convex_polygon(head, self.tokens.muted, Stroke::NONE));
        }
        self.ui.painter().add(egui::Shape::line(points, stroke));
    }

    fn label(&self, label: &Label) {
        let size = f32::from(label.size) / 2.0 * self.scale;
        let font = FontId::new(size, theme::document(label.bold));
        let painter = self.ui.painter();
        let galley = painter.layout_no_wrap(label.text.clone(), font, self.tokens.text);
        // A drawing's point lies on the line that the letters stand on.
        let row = galley.rows.first();
        let ascent = row.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y)).unwrap_or(size);
        let base = self.at(label.at);
        let align = match label.anchor {
            Anchor::Start => Align2::LEFT_TOP,
            Anchor::Middle => Align2::CENTER_TOP,
            Anchor::End => Align2::RIGHT_TOP,
        };
        let rect = align.anchor_size(pos2(base.x, base.y - ascent), galley.size());
        painter.galley(rect.min, galley, self.tokens.text);
    }
}
