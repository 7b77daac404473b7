//! The fields of one measure, opened in place under its row: who, when, how much, what comes of it.

pub(super) mod change;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Align, Align2, ComboBox, Layout, Rect, Stroke, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::moment::unit_words;
use super::rows::{Row, What};
use crate::i18n::slots;
use crate::model::{Field, Id, Kind, Measure};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Answer, TextField};
use crate::ui::{At, Context, Key, Spot};

/// A field of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Name {
    Lead(u16),
    With(u16),
    From,
    Until,
    Amount(u16),
    Year(u16),
    Result,
    Indicator,
    Completion,
}

/// The fields that are open, and what is typed in them but not in the plan yet.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Option<Id>,
    want: Option<Name>,
    drafts: HashMap<Name, String>,
    bad: HashSet<Name>,
    more: Option<Name>,
}

const LABEL: f32 = 200.0;
const LINE: f32 = 28.0;
const CHECK: f32 = 160.0;
const PLUS: f32 = 32.0;

impl Name {
    /// The text of the plan it shows, when it is one.
    pub(super) const fn field(self) -> Option<Field> {
        match self {
            Self::Lead(index) => Some(Field::Lead(index)),
            Self::With(index) => Some(Field::With(index)),
            Self::Result => Some(Field::Result),
            Self::Indicator => Some(Field::Indicator),
            Self::Completion => Some(Field::Completion),
            _ => None,
        }
    }

    pub(super) fn id(self, owner: Id) -> egui::Id {
        match self.field() {
            Some(field) => Spot { owner, field }.egui_id(),
            None => egui::Id::unique(("measure-field", owner.as_u128(), self)),
        }
    }

    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Lead(_) => "fields-lead",
            Self::With(_) => "fields-with",
            Self::From => "fields-from",
            Self::Until => "fields-until",
            Self::Amount(_) => "fields-amount",
            Self::Year(_) => "fields-year",
            Self::Result => "fields-result",
            Self::Indicator => "fields-indicator",
            Self::Completion => "fields-completion",
        }
    }

    /// The first of its kind, which every measure has.
    const fn first(self) -> Self {
        match self {
            Self::Lead(_) => Self::Lead(0),
            Self::With(_) => Self::With(0),
            Self::Amount(_) => Self::Amount(0),
            Self::Year(_) => Self::Year(0),
            other => other,
        }
    }
}

impl Fields {
    /// Opens the fields of a measure, or closes them.
    pub(super) fn open(&mut self, measure: Id) {
        let opened = self.open != Some(measure);
        *self = Self { open: opened.then_some(measure), want: opened.then_some(Name::Lead(0)), ..Self::default() };
    }

    /// Opens the fields of a measure, the caret in the one that shows this text. Says whether there is one.
    pub(super) fn open_at(&mut self, measure: Id, field: Field) -> bool {
        let name = match field {
            Field::Lead(index) => Name::Lead(index),
            Field::With(index) => Name::With(index),
            Field::Result => Name::Result,
            Field::Indicator => Name::Indicator,
            Field::Completion => Name::Completion,
            _ => return false,
        };
        *self = Self { open: Some(measure), want: Some(name), ..Self::default() };
        true
    }

    /// The measure whose fields are open.
    pub(super) const fn measure(&self) -> Option<Id> {
        self.open
    }

    /// Whether the caret is to come here.
    pub(super) const fn is_wanted(&self) -> bool {
        self.want.is_some()
    }

    /// Shows the fields; says how high they are.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>, id: Id, rows: &[Row]) -> f32 {
        let Some(measure) = measure_of(cx, id) else { return 0.0 };
        let order = self.order(&measure);
        let whole = ui.max_rect();
        let top = whole.top();
        let mut y = top + 4.0;
        let mut heard = None;
        for name in order.iter().copied().filter(|name| !matches!(name, Name::Year(_))) {
            let line = Rect::from_min_size(pos2(whole.left(), y), vec2(whole.width(), LINE));
            let label = cx.say(name.key());
            let font = TextStyle::Small.resolve(ui.style());
            let muted = theme::tokens(ui).muted;
            if name == name.first() {
                ui.painter().text(line.min + vec2(0.0, 5.0), Align2::LEFT_TOP, label, font, muted);
            }
            let place = Rect::from_min_max(line.min + vec2(LABEL, 0.0), line.max);
            let (height, pressed) = self.line(ui, cx, &measure, name, place);
            heard = heard.or(pressed);
            y += height;
        }
        if let Some((name, key)) = heard {
            self.pressed(cx, &measure, &order, name, key, rows);
        }
        if let Some(name) = self.want.take_if(|name| order.contains(name) && self.open == Some(id)) {
            ui.memory_mut(|memory| memory.request_focus(name.id(id)));
            ui.ctx().request_repaint();
        }
        y - top + GRID
    }

    /// The fields it has, in the order of Tab.
    fn order(&self, measure: &Measure) -> Vec<Name> {
        let many = |count: usize, kind: fn(u16) -> Name| {
            let more = self.more.is_some_and(|more| more.first() == kind(0));
            let lines = count.max(1) + usize::from(more && count > 0);
            (0..u16::try_from(lines).unwrap_or(u16::MAX)).map(kind).collect::<Vec<_>>()
        };
        let mut order = many(measure.lead.len(), Name::Lead);
        order.extend(many(measure.with.len(), Name::With));
        order.extend([Name::From, Name::Until]);
        for name in many(measure.money.len(), Name::Amount) {
            order.push(name);
            if let Name::Amount(index) = name {
                order.push(Name::Year(index));
            }
        }
        order.extend([Name::Result, Name::Indicator, Name::Completion]);
        order
    }

    /// One line of the form: a field, and what stands beside it.
    fn line(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        measure: &Arc<Measure>,
        name: Name,
        place: Rect,
    ) -> (f32, Option<(Name, Key)>) {
        let right = match name {
            Name::Lead(_) | Name::With(_) => CHECK + PLUS,
            Name::Amount(_) => (place.width() - 140.0).max(0.0),
            Name::From | Name::Until => (place.width() - 272.0).max(0.0),
            _ => 0.0,
        };
        let rect = Rect::from_min_max(place.min, pos2(place.right() - right - GRID, place.bottom()));
        let (mut height, mut heard) = self.field(ui, cx, measure, name, rect);
        let beside = Rect::from_min_size(pos2(rect.right() + GRID, place.top()), vec2(right, LINE));
        let mut inner = ui.new_child(UiBuilder::new().max_rect(beside).layout(Layout::left_to_right(Align::Center)));
        match name {
            Name::Lead(index) => change::agreement(&mut inner, cx, measure, index, true),
            Name::With(index) => change::agreement(&mut inner, cx, measure, index, false),
            Name::Amount(index) => {
                inner.label(unit_words(cx));
                if measure.money.get(usize::from(index)).is_some() {
                    source(&mut inner, cx, measure, index);
                }
                let at = Rect::from_min_size(inner.cursor().min, vec2(72.0, LINE));
                let (more, pressed) = self.field(&mut inner, cx, measure, Name::Year(index), at);
                height = height.max(more);
                heard = heard.or(pressed);
                inner.advance_cursor_after_rect(at);
            }
            _ => {}
        }
        self.plus(&mut inner, cx, measure, name);
        (height, heard)
    }

    /// «+» behind the last of several.
    fn plus(&mut self, ui: &mut Ui, cx: &Context<'_>, measure: &Measure, name: Name) {
        let (count, index, next): (usize, u16, fn(u16) -> Name) = match name {
            Name::Lead(index) => (measure.lead.len(), index, Name::Lead),
            Name::With(index) => (measure.with.len(), index, Name::With),
            Name::Amount(index) => (measure.money.len(), index, Name::Amount),
            _ => return,
        };
        if usize::from(index) + 1 != count {
            return;
        }
        let slots = slots([("name", cx.say(name.key()).into())]);
        let words = cx.say_with("fields-more", &slots);
        if ui.small_button("+").accessible_name(words.clone()).on_hover_text(words).clicked() {
            self.more = Some(name);
            self.want = Some(next(index.saturating_add(1)));
        }
    }

    /// The field itself, and under it what is wrong with it.
    fn field(
        &mut self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        measure: &Arc<Measure>,
        name: Name,
        rect: Rect,
    ) -> (f32, Option<(Name, Key)>) {
        let tokens = theme::tokens(ui);
        let inner = Rect::from_min_max(rect.min + vec2(0.0, 4.0), rect.max);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
        let words = self.drafts.get(&name).cloned().unwrap_or_else(|| change::words(cx, measure, name));
        let label = cx.say(name.key());
        let mut field = TextField::draft(name.id(measure.id), &words, label).bare();
        if let Some(field_of) = name.field() {
            let text = crate::model::Part::text(measure.as_ref(), field_of);
            let other = text.map_or("", |text| cx.shown(text)).to_owned();
            field = field.at(Spot { owner: measure.id, field: field_of }).hint(other);
        } else {
            field = field.hint(cx.say(match name {
                Name::Amount(_) => "fields-amount-hint",
                Name::Year(_) => "fields-year-hint",
                _ => "fields-moment-hint",
            }));
        }
        let answer = field.ask(&mut inner, cx);
        let bottom = answer.response.rect.bottom() + 3.0;
        let color = if self.bad.contains(&name) { tokens.danger } else { tokens.line };
        let color = if answer.response.has_focus() && color == tokens.line { tokens.accent } else { color };
        ui.painter().hline(rect.x_range(), bottom, Stroke::new(1.0, color));
        let mut height = bottom - rect.top() + 5.0;
        self.heed(cx, measure, name, &answer, &words);
        if self.bad.contains(&name) {
            let wrong = cx.say(match name {
                Name::Amount(_) => "fields-bad-amount",
                Name::Year(_) => "fields-bad-year",
                _ => "fields-bad-moment",
            });
            let at = Rect::from_min_size(pos2(rect.left(), bottom + 2.0), vec2(480.0, 16.0));
            let mut below = ui.new_child(UiBuilder::new().max_rect(at).layout(Layout::top_down(Align::Min)));
            height += below.label(egui::RichText::new(wrong).small().color(tokens.danger)).rect.height() + 4.0;
        }
        (height.max(LINE), answer.key.map(|key| (name, key)))
    }

    /// What is typed goes into the plan, or stays a draft until the field is left.
    fn heed(&mut self, cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name, answer: &Answer, words: &str) {
        if let Some(typed) = &answer.typed {
            if name.field().is_some() {
                change::write(cx, measure, name, typed);
            } else {
                self.bad.remove(&name);
                self.drafts.insert(name, typed.clone());
            }
        } else if answer.response.lost_focus() && self.drafts.contains_key(&name) {
            self.commit(cx, measure, name, words);
        }
    }

    /// Reads a draft. Says whether it could be read.
    fn commit(&mut self, cx: &mut Context<'_>, measure: &Arc<Measure>, name: Name, words: &str) -> bool {
        if change::read(cx, measure, name, words) {
            self.drafts.remove(&name);
            self.bad.remove(&name);
            return true;
        }
        self.bad.insert(name);
        false
    }

    fn pressed(
        &mut self,
        cx: &mut Context<'_>,
        measure: &Arc<Measure>,
        order: &[Name],
        name: Name,
        key: Key,
        rows: &[Row],
    ) {
        let leaves = matches!(key, Key::Enter(_) | Key::Tab | Key::BackTab | Key::Up | Key::Down | Key::Escape);
        if leaves {
            let draft = self.drafts.get(&name).cloned();
            let taken = draft.is_none_or(|draft| self.commit(cx, measure, name, &draft));
            if !taken && key != Key::Escape {
                return;
            }
            change::split(cx, measure, name);
        }
        let at = order.iter().position(|other| *other == name).unwrap_or_default();
        match key {
            Key::Escape => {
                *self = Self::default();
                cx.caret.go(Spot::text(measure.id), At::Keep);
            }
            Key::Tab | Key::Down => self.want = order.get(at + 1).copied(),
            Key::BackTab | Key::Up => self.want = at.checked_sub(1).and_then(|at| order.get(at)).copied(),
            Key::Enter(_) => {
                let measures = rows.iter().filter(|row| row.what == What::Item && row.kind() == Kind::Measure);
                if let Some(next) = measures.skip_while(|row| row.id != measure.id).nth(1) {
                    *self = Self { open: Some(next.id), want: Some(name.first()), ..Self::default() };
                }
            }
            Key::BackspaceAtStart | Key::DeleteEmpty => change::remove_empty(cx, measure, name),
            _ => {}
        }
    }
}

pub(super) fn measure_of(cx: &Context<'_>, id: Id) -> Option<Arc<Measure>> {
    match cx.plan.item(id, cx.places)? {
        crate::model::Item::Measure(measure) => Some(measure),
        _ => None,
    }
}

/// Which source the money comes from.
pub(super) fn source(ui: &mut Ui, cx: &mut Context<'_>, measure: &Arc<Measure>, index: u16) {
    let Some(amount) = measure.money.get(usize::from(index)) else { return };
    if cx.plan.sources.is_empty() {
        return;
    }
    let none = cx.say("fields-no-source");
    let name_of = |id: Option<Id>| {
        let source = id.and_then(|id| cx.plan.sources.get(id));
        source.map_or_else(|| none.clone(), |source| cx.shown(&source.name).to_owned())
    };
    let mut chosen = amount.source;
    let salt = ("source", measure.id.as_u128(), index);
    let shown = ComboBox::from_id_salt(salt)
        .selected_text(name_of(chosen))
        .width(180.0_f32.min(ui.available_width()))
        .truncate()
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut chosen, None, none.clone());
            for source in cx.plan.sources.iter() {
                ui.selectable_value(&mut chosen, Some(source.id), cx.shown(&source.name));
            }
        });
    let _ = shown.response.accessible_name(cx.say("fields-source"));
    if chosen != amount.source {
        change::put(cx, measure, |measure| {
            if let Some(amount) = measure.money.get_mut(usize::from(index)) {
                amount.source = chosen;
            }
        });
    }
}

/// Says where all of a measure's money comes from.
pub(super) fn set_source(cx: &mut Context<'_>, measure: &Arc<Measure>, source: Option<Id>) {
    change::put(cx, measure, |measure| measure.money.iter_mut().for_each(|amount| amount.source = source));
}
