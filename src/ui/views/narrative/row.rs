//! One block: what it is, in front; its words or its table behind.

use egui::{Button, RichText, Ui};

use super::keys::{self, Place};
use super::{facts, table};
use crate::model::{Block, Content, FactGroup, Field, ListItem, Picture, Table, Text};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Form, TextField, Thumbnails};
use crate::ui::{Context, Spot};

/// The width of the column in front of the words.
pub(super) const GUTTER: f32 = 28.0;

/// The height of a cell of facts or of a table.
const CELL: f32 = 22.0;

/// What was chosen in a block's menu.
pub(super) enum Wish {
    /// To be something else, with the same words.
    Be(Content),
    /// Another block behind it.
    Add(Content),
    /// A picture behind it, which is still to be chosen.
    AddPicture,
    Up,
    Down,
    Remove,
}

/// Shows one block and answers what is pressed in it.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    list: &Place<'_>,
    index: usize,
    number: usize,
    thumbnails: &mut Thumbnails,
) {
    let Some(block) = list.blocks.at(index) else { return };
    if index > 0 {
        ui.add_space(space_before(&block.content));
    }
    ui.push_id(block.id.as_u128(), |ui| {
        // A line of words is as high as they are: no higher for being pressed.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_top(|ui| {
            if let Content::Item(item) = &block.content {
                ui.add_space(f32::from(item.level) * GRID * 3.0);
            }
            let wish = ui.scope(|ui| {
                // The mark stands on the line of the words behind it.
                ui.spacing_mut().button_padding.y = 0.0;
                menu(ui, cx, block, number)
            });
            if block.content.prose().is_none() {
                ui.spacing_mut().interact_size.y = CELL;
            }
            ui.vertical(|ui| match &block.content {
                Content::Facts(group) => facts::show(ui, cx, block.id, group),
                Content::Table(grid) => table::show(ui, cx, block, grid),
                Content::Picture(shown) => picture(ui, cx, block, shown, thumbnails),
                prose => {
                    if let Some(text) = prose.prose() {
                        words(ui, cx, list, index, text);
                    }
                }
            });
            // Behind the field: the click in the menu takes the keyboard from it in this frame, the caret comes in
            // the next.
            if let Some(wish) = wish.inner {
                keys::carry_out(cx, list, index, wish);
            }
        });
    });
}

/// The room between a block and the one before it, beside what stands between all rows.
const fn space_before(content: &Content) -> f32 {
    match content {
        Content::Subheading(_) => GRID * 1.5,
        Content::Item(_) => 0.0,
        Content::Paragraph(_) | Content::Quotation(_) => GRID / 2.0,
        Content::Facts(_) | Content::Table(_) | Content::Picture(_) => GRID,
    }
}

fn words(ui: &mut Ui, cx: &mut Context<'_>, list: &Place<'_>, index: usize, text: &Text) {
    let Some(block) = list.blocks.at(index) else { return };
    let name = cx.say(kind_key(&block.content));
    let mut field = TextField::new(Spot::text(block.id), text.get(cx.language).unwrap_or(""), name).bare();
    field = field.hint(crate::ui::widgets::borrowed_words(cx, text));
    match block.content {
        Content::Subheading(_) => field = field.font(theme::strong_font(ui, &egui::TextStyle::Body)),
        Content::Quotation(_) => field = field.color(theme::tokens(ui).muted),
        _ => {}
    }
    let (_, key) = field.show(ui, cx);
    if let Some(key) = key {
        keys::answer(cx, list, index, key);
    }
}

/// The key of the phrase that names a block's kind.
const fn kind_key(content: &Content) -> &'static str {
    match content {
        Content::Paragraph(_) => "block-paragraph",
        Content::Subheading(_) => "block-subheading",
        Content::Item(ListItem { ordered: false, .. }) => "block-item",
        Content::Item(_) => "block-ordered",
        Content::Quotation(_) => "block-quotation",
        Content::Facts(_) => "block-facts",
        Content::Table(_) => "block-table",
        Content::Picture(_) => "block-picture",
    }
}

/// The mark in front of the words; it opens the menu of the block.
fn menu(ui: &mut Ui, cx: &Context<'_>, block: &Block, number: usize) -> Option<Wish> {
    let mark = match &block.content {
        Content::Paragraph(_) => "¶".to_owned(),
        Content::Subheading(_) => "§".to_owned(),
        Content::Item(item) if item.ordered => format!("{number}."),
        Content::Item(_) => "–".to_owned(),
        Content::Quotation(_) => "»".to_owned(),
        Content::Facts(_) | Content::Table(_) => "#".to_owned(),
        Content::Picture(_) => "○".to_owned(),
    };
    let quiet = matches!(block.content, Content::Paragraph(_) | Content::Subheading(_));
    let tokens = theme::tokens(ui);
    let color = if quiet { tokens.muted.gamma_multiply(0.6) } else { tokens.muted };
    let button =
        Button::new(RichText::new(mark).color(color)).frame_when_inactive(false).min_size(egui::vec2(GUTTER, 0.0));
    let kind = cx.say(kind_key(&block.content));
    let mut wish = None;
    let (response, _) =
        egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| wish = wishes(ui, cx, block));
    let name = cx.say_with("block-menu", &crate::i18n::slots([("kind", kind.into())]));
    response.on_hover_text(&name).accessible_name(name);
    wish
}

fn wishes(ui: &mut Ui, cx: &Context<'_>, block: &Block) -> Option<Wish> {
    let mut wish = None;
    if let Some(text) = block.content.prose() {
        let item = |ordered| Content::Item(ListItem { level: level(&block.content), ordered, text: text.clone() });
        let kinds = [
            Content::Paragraph(text.clone()),
            Content::Subheading(text.clone()),
            item(false),
            item(true),
            Content::Quotation(text.clone()),
        ];
        for content in kinds {
            let same = std::mem::discriminant(&content) == std::mem::discriminant(&block.content)
                && kind_key(&content) == kind_key(&block.content);
            if ui.selectable_label(same, cx.say(kind_key(&content))).clicked() && !same {
                wish = Some(Wish::Be(content));
            }
        }
        ui.separator();
    }
    wish = additions(ui, cx).or(wish);
    ui.separator();
    for (key, answer) in [("move-up", Wish::Up), ("move-down", Wish::Down), ("delete", Wish::Remove)] {
        if ui.button(cx.say(key)).clicked() {
            wish = Some(answer);
        }
    }
    wish
}

/// What can be put behind a block beside words.
pub(super) fn additions(ui: &mut Ui, cx: &Context<'_>) -> Option<Wish> {
    let mut wish = None;
    if ui.button(cx.say("block-add-facts")).clicked() {
        wish = Some(Wish::Add(Content::Facts(FactGroup::default())));
    }
    if ui.button(cx.say("block-add-table")).clicked() {
        let rows = vec![vec![Text::default(); 3]; 3];
        wish = Some(Wish::Add(Content::Table(Table { header: true, rows, ..Table::default() })));
    }
    if ui.button(cx.say("block-add-picture")).clicked() {
        wish = Some(Wish::AddPicture);
    }
    wish
}

const fn level(content: &Content) -> u8 {
    match content {
        Content::Item(item) => item.level,
        _ => 0,
    }
}

fn picture(ui: &mut Ui, cx: &mut Context<'_>, block: &Block, picture: &Picture, thumbnails: &mut Thumbnails) {
    if let Some(asset) = cx.plan.assets.get(&picture.asset) {
        let kilobytes = asset.data.bytes().len().div_ceil(1024);
        let size = cx.say_with("picture-size", &crate::i18n::slots([("kilobytes", kilobytes.into())]));
        let shows = cx.shown(&picture.alternative);
        let name = if shows.is_empty() { size.as_str() } else { shows };
        thumbnails.show(ui, picture.asset, asset, name, &cx.say("picture-unseen"));
        crate::ui::widgets::muted(ui, &size);
    }
    let mut form = Form::default();
    for (field, key) in [(Field::Caption, "picture-caption"), (Field::Alternative, "picture-alternative")] {
        let name = cx.say(key);
        form.bare_text(ui, cx, Spot { owner: block.id, field }, &name, &name, true);
    }
    form.finish(ui);
}
