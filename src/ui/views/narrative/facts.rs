//! Facts as one compact table: name, value as stated, unit, year, source.

use egui::{Button, Id, RichText, Ui};

use crate::edit::Command;
use crate::model::{self, Fact, FactGroup, Field, Slot, Text};
use crate::ui::widgets::{Entry, Form, Key, cells, figure_text, hairline, muted, parse_figure, read_year};
use crate::ui::{At, Context, Spot};

const WEIGHTS: [f32; 5] = [4.0, 1.4, 1.6, 0.9, 2.4];
const HEADS: [&str; 5] = ["fact-name", "fact-value", "fact-unit", "fact-year", "fact-source"];

/// Shows the facts of a block.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>, block: model::Id, group: &FactGroup) {
    let mut form = Form::default();
    let title = cx.say("facts-title");
    form.bare_text(ui, cx, Spot::title(block), &title, &title, true);
    cells(ui, &WEIGHTS, |ui, column| {
        if let Some(key) = HEADS.get(column) {
            muted(ui, cx.say(key));
        }
    });
    for fact in group.facts.iter() {
        hairline(ui);
        cells(ui, &WEIGHTS, |ui, column| cell(ui, cx, &mut form, fact, column));
    }
    hairline(ui);
    let words = RichText::new(cx.say("facts-add")).small();
    if ui.add(Button::new(words).frame_when_inactive(false)).clicked() {
        let fact = Fact::default();
        cx.caret.go(Spot { owner: fact.id, field: Field::Name }, At::Start);
        cx.edit(Command::Insert { item: fact.into(), slot: Slot::Facts(block), index: usize::MAX });
    }
    form.finish(ui);
}

fn cell(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, fact: &Fact, column: usize) {
    let name = HEADS.get(column).map_or_else(String::new, |key| cx.say(key));
    let field = match column {
        0 => Field::Name,
        1 => return figure(ui, cx, form, fact, &name),
        2 => Field::Unit,
        3 => return year(ui, cx, form, fact, &name),
        _ => Field::Source,
    };
    let key = form.bare_text(ui, cx, Spot { owner: fact.id, field }, &name, "", true);
    let empty = Text::is_empty(&fact.name) && figure_text(&fact.figure, cx.language, cx.language).is_empty();
    if field == Field::Name && empty && matches!(key, Some(Key::BackspaceAtStart | Key::DeleteEmpty)) {
        cx.edit(Command::Remove { id: fact.id });
    }
}

fn figure(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, fact: &Fact, name: &str) {
    let (language, main) = (cx.language, cx.plan.main_language());
    let shown = figure_text(&fact.figure, language, main);
    let id = Id::unique(("figure", fact.id.as_u128()));
    form.note(id);
    let read = |typed: &str| Some(parse_figure(typed, &fact.figure, language, main));
    if let Some(figure) = Entry::new(id, name).bare().show(ui, &shown, read) {
        cx.edit(Command::Put { item: Fact { figure, ..fact.clone() }.into() });
    }
}

fn year(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, fact: &Fact, name: &str) {
    let shown = fact.year.map_or_else(String::new, |year| year.to_string());
    let id = Id::unique(("year", fact.id.as_u128()));
    form.note(id);
    if let Some(year) = Entry::new(id, name).bare().show(ui, &shown, read_year) {
        cx.edit(Command::Put { item: Fact { year, ..fact.clone() }.into() });
    }
}
