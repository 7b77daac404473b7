//! Colours, type and spacing: one typeface in three sizes, an 8-point grid, hairlines, one accent, light and dark.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Theme, Ui};

use crate::analysis::{INTER, TINOS};
use crate::model::Quadrant;

/// The colours of one theme. Contrast of text on its ground is 4.5 : 1 or better (WCAG 2.2, AA).
#[derive(Debug)]
pub struct Tokens {
    /// Behind everything.
    pub ground: Color32,
    /// Cards, fields, panels.
    pub surface: Color32,
    /// Words.
    pub text: Color32,
    /// Words of less weight: codes, hints, counts.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// The one accent: what is chosen, focused, to be done.
    pub accent: Color32,
    /// Words on the accent.
    pub on_accent: Color32,
    /// A mistake.
    pub danger: Color32,
    /// Behind what is chosen or under the pointer.
    pub hover: Color32,
    /// The four SWOT quadrants, in their order.
    pub quadrants: [Color32; 4],
    /// Lines and letters of the quadrants.
    pub quadrant_marks: [Color32; 4],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The light theme.
pub static LIGHT: Tokens = Tokens {
    ground: rgb(0xf6_f7f9),
    surface: rgb(0xff_ffff),
    text: rgb(0x1b_1f24),
    muted: rgb(0x5a_6370),
    line: rgb(0xd8_dce2),
    accent: rgb(0x1d_5fbf),
    on_accent: rgb(0xff_ffff),
    danger: rgb(0xb3_261e),
    hover: rgb(0xe9_edf3),
    quadrants: [rgb(0xe3_f3e6), rgb(0xfd_eedc), rgb(0xe1_effb), rgb(0xfb_e4e6)],
    quadrant_marks: [rgb(0x1e_6b34), rgb(0x8a_4b08), rgb(0x14_5a96), rgb(0xa1_2a35)],
};

/// The dark theme.
pub static DARK: Tokens = Tokens {
    ground: rgb(0x15_181c),
    surface: rgb(0x1e_2227),
    text: rgb(0xe8_ebef),
    muted: rgb(0xa3_acb8),
    line: rgb(0x3a_4149),
    accent: rgb(0x7a_b0f7),
    on_accent: rgb(0x0c_1c33),
    danger: rgb(0xf2_8b82),
    hover: rgb(0x2a_2f36),
    quadrants: [rgb(0x1d_3324), rgb(0x3a_2c18), rgb(0x1a_2f44), rgb(0x3d_2226)],
    quadrant_marks: [rgb(0x8f_d6a3), rgb(0xf0_bd7c), rgb(0x8c_c5f5), rgb(0xf5_a3ab)],
};

/// A step of the grid, in points.
pub const GRID: f32 = 8.0;

/// The colours in force.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

impl Tokens {
    /// The ground of a quadrant.
    #[must_use]
    pub const fn quadrant(&self, quadrant: Quadrant) -> Color32 {
        of_quadrant(self.quadrants, quadrant)
    }

    /// The lines and letter of a quadrant.
    #[must_use]
    pub const fn quadrant_mark(&self, quadrant: Quadrant) -> Color32 {
        of_quadrant(self.quadrant_marks, quadrant)
    }
}

const fn of_quadrant([s, w, o, t]: [Color32; 4], quadrant: Quadrant) -> Color32 {
    match quadrant {
        Quadrant::Strengths => s,
        Quadrant::Weaknesses => w,
        Quadrant::Opportunities => o,
        Quadrant::Threats => t,
    }
}

/// The family of the half-bold cut.
#[must_use]
pub fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// The family of documents, with the measures of Times New Roman; bold: its bold cut.
#[must_use]
pub fn document(bold: bool) -> FontFamily {
    FontFamily::Name(if bold { "document bold" } else { "document" }.into())
}

/// A font of the half-bold cut in the size of a style.
#[must_use]
pub fn strong_font(ui: &Ui, style: &TextStyle) -> FontId {
    FontId::new(style.resolve(ui.style()).size, strong())
}

/// Installs typeface, sizes and colours, for both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // A system that does not say is an old one, under a projector: light is read there.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| style_of(style, tokens));
    }
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let [regular, half_bold] = INTER;
    let [tinos, tinos_bold, ..] = TINOS;
    fonts.font_data.insert("Inter".to_owned(), Arc::new(FontData::from_static(regular)));
    fonts.font_data.insert("Inter SemiBold".to_owned(), Arc::new(FontData::from_static(half_bold)));
    fonts.font_data.insert("Tinos".to_owned(), Arc::new(FontData::from_static(tinos)));
    fonts.font_data.insert("Tinos Bold".to_owned(), Arc::new(FontData::from_static(tinos_bold)));
    // The documents' typeface has letters and signs that the window's lacks.
    let regular = vec!["Inter".to_owned(), "Tinos".to_owned()];
    fonts.families.insert(FontFamily::Proportional, regular.clone());
    fonts.families.insert(FontFamily::Monospace, regular);
    fonts.families.insert(strong(), vec!["Inter SemiBold".to_owned(), "Inter".to_owned(), "Tinos".to_owned()]);
    fonts.families.insert(document(false), vec!["Tinos".to_owned(), "Inter".to_owned()]);
    fonts.families.insert(document(true), vec!["Tinos Bold".to_owned(), "Inter SemiBold".to_owned()]);
    fonts
}

fn style_of(style: &mut egui::Style, tokens: &Tokens) {
    let sizes = [
        (TextStyle::Small, 12.5, FontFamily::Proportional),
        (TextStyle::Body, 15.0, FontFamily::Proportional),
        (TextStyle::Button, 15.0, FontFamily::Proportional),
        (TextStyle::Monospace, 15.0, FontFamily::Proportional),
        (TextStyle::Heading, 20.0, strong()),
    ];
    style.text_styles = sizes.into_iter().map(|(name, size, family)| (name, FontId::new(size, family))).collect();
    style.animation_time = 0.1;
    style.spacing.item_spacing = egui::vec2(GRID, GRID / 2.0);
    style.spacing.button_padding = egui::vec2(GRID, GRID / 2.0);
    style.spacing.interact_size.y = 28.0;
    let visuals = &mut style.visuals;
    visuals.override_text_color = Some(tokens.text);
    visuals.panel_fill = tokens.ground;
    visuals.window_fill = tokens.surface;
    visuals.extreme_bg_color = tokens.surface;
    visuals.faint_bg_color = tokens.hover;
    visuals.hyperlink_color = tokens.accent;
    visuals.error_fg_color = tokens.danger;
    visuals.selection.bg_fill = tokens.accent.gamma_multiply(0.3);
    visuals.selection.stroke = Stroke::new(1.0, tokens.text);
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = CornerRadius::same(4);
        widget.fg_stroke = Stroke::new(1.0, tokens.text);
        widget.bg_stroke = Stroke::new(1.0, tokens.line);
        widget.bg_fill = tokens.surface;
        widget.weak_bg_fill = tokens.surface;
        widget.expansion = 0.0;
    }
    for widget in [&mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        widget.weak_bg_fill = tokens.hover;
        widget.bg_fill = tokens.hover;
        widget.bg_stroke = Stroke::new(1.0, tokens.accent);
    }
}
