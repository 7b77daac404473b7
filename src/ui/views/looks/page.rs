//! The page: margins, type, numbers.

use egui::{Button, Id, Ui};

use super::{heading, one_of, put, tick};
use crate::model::{DocumentSettings, Language, Numbering};
use crate::ui::Context;
use crate::ui::theme::GRID;
use crate::ui::widgets::{Entry, muted, named, named_entry};
use crate::work::Preset;

pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    heading(ui, cx, "looks-preset");
    presets(ui, cx);
    heading(ui, cx, "looks-margins");
    margins(ui, cx);
    heading(ui, cx, "looks-type");
    font(ui, cx);
    measures(ui, cx);
    heading(ui, cx, "looks-sections");
    let numbering = [(Numbering::Roman, "numbering-roman"), (Numbering::Arabic, "numbering-arabic")];
    let now = cx.plan.document.numbering;
    one_of(ui, cx, "looks-numbering", now, &numbering, |settings, numbering| settings.numbering = numbering);
    let now = cx.plan.document.new_page;
    tick(ui, cx, "looks-new-page", now, |settings, new_page| settings.new_page = new_page);
}

/// Documents made up for a purpose, each taken over by one press.
fn presets(ui: &mut Ui, cx: &mut Context<'_>) {
    muted(ui, cx.say("looks-preset-why"));
    for preset in Preset::ALL {
        ui.add_space(GRID / 2.0);
        let button = Button::new(cx.say(preset.key())).min_size(egui::vec2(ui.available_width().min(240.0), 28.0));
        if ui.add(button).clicked() {
            cx.edit(preset.command(cx.plan));
        }
        muted(ui, cx.say(&format!("{}-what", preset.key())));
    }
}

/// A length or size: how it is shown, and what is sound.
struct Measure {
    key: &'static str,
    unit: &'static str,
    /// So many of the plan's units are one of those shown.
    scale: u16,
    /// In the plan's units.
    range: std::ops::RangeInclusive<u16>,
}

impl Measure {
    fn words(&self, value: u16, language: Language) -> String {
        let plain = (f64::from(value) / f64::from(self.scale)).to_string();
        if language == Language::En { plain } else { plain.replace('.', ",") }
    }

    /// Reads «12,5»; none for what is out of range or too fine.
    fn read(&self, typed: &str) -> Option<u16> {
        let number: f64 = typed.trim().replace(',', ".").parse().ok()?;
        let value = number * f64::from(self.scale);
        let (from, to) = (f64::from(*self.range.start()), f64::from(*self.range.end()));
        let sound = (from..=to).contains(&value) && (value - value.round()).abs() < 1e-6;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range")]
        sound.then(|| value.round() as u16)
    }

    fn show(&self, ui: &mut Ui, cx: &mut Context<'_>, now: u16, change: impl FnOnce(&mut DocumentSettings, u16)) {
        let language = cx.tr.language();
        let bounds = [("from", self.range.start()), ("to", self.range.end())]
            .map(|(name, value)| (name, self.words(*value, language).into()));
        let wrong = cx.say_with("looks-out-of-range", &crate::i18n::slots(bounds));
        let entry = Entry::new(Id::unique(("looks", self.key)), cx.say(self.key));
        let entry = entry.unit(cx.say(self.unit)).wrong(wrong).calm();
        if let Some(value) = named_entry(ui, entry, &self.words(now, language), |typed| self.read(typed)) {
            put(cx, |settings| change(settings, value));
        }
    }
}

fn margins(ui: &mut Ui, cx: &mut Context<'_>) {
    let margin = |key| Measure { key, unit: "unit-mm", scale: 1, range: 0..=100 };
    let now = cx.plan.document.margins;
    margin("margin-left").show(ui, cx, now.left, |settings, left| settings.margins.left = left);
    margin("margin-right").show(ui, cx, now.right, |settings, right| settings.margins.right = right);
    margin("margin-top").show(ui, cx, now.top, |settings, top| settings.margins.top = top);
    margin("margin-bottom").show(ui, cx, now.bottom, |settings, bottom| settings.margins.bottom = bottom);
}

fn font(ui: &mut Ui, cx: &mut Context<'_>) {
    let name = cx.say("looks-font");
    let now = cx.plan.document.font.clone();
    let read = |typed: &str| Some(typed.trim().to_owned()).filter(|font| !font.is_empty());
    let font = ui.horizontal_top(|ui| {
        named(ui, &name);
        let field = Entry::new(Id::unique(("looks", "font")), name).wrong(cx.say("looks-no-font")).calm();
        ui.vertical(|ui| field.width(200.0).show(ui, &now, read)).inner
    });
    if let Some(font) = font.inner {
        put(cx, |settings| settings.font = font);
    }
    muted(ui, cx.say("looks-font-why"));
}

fn measures(ui: &mut Ui, cx: &mut Context<'_>) {
    let size = |key| Measure { key, unit: "unit-points", scale: 2, range: 8..=144 };
    let now = std::sync::Arc::clone(&cx.plan.document);
    size("looks-size").show(ui, cx, now.size, |settings, size| settings.size = size);
    size("looks-table-size").show(ui, cx, now.table_size, |settings, size| settings.table_size = size);
    let spacing = Measure { key: "looks-spacing", unit: "unit-lines", scale: 100, range: 50..=500 };
    spacing.show(ui, cx, now.line_spacing, |settings, spacing| settings.line_spacing = spacing);
    let indent = Measure { key: "looks-indent", unit: "unit-mm", scale: 10, range: 0..=500 };
    indent.show(ui, cx, now.indent, |settings, indent| settings.indent = indent);
}
