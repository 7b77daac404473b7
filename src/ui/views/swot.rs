//! SWOT: four quadrants in their corners, the one being written larger than the others.

mod send;

use std::cell::RefCell;

use egui::{Align2, Frame, Rect, Sense, TextStyle, Ui, UiBuilder, UiKind, UiStackInfo, pos2, vec2};

use super::votes::{self, Seen, Voted, Votes};
use crate::edit::Command;
use crate::i18n::slots;
use crate::model::{Card, Id, Item, Part, Places, Quadrant, Slot, Swot};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Heard, ItemList, Line, LineKind, Look, Manners, Waiting};
use crate::ui::{At, Context, Key, Spot};

/// The SWOT view.
#[derive(Debug, Default)]
pub struct SwotView {
    chosen: Option<Id>,
    /// The SWOT that the first card of a plan without any creates.
    new_swot: Waiting,
    quadrants: [ItemList; 4],
    sending: Option<Id>,
    votes: RefCell<Votes>,
}

/// How much of the width and height the quadrant being written takes.
const LARGE: f32 = 0.64;
/// How long a quadrant takes to grow.
const GROWTH: f32 = 0.12;
const HEADER: f32 = 40.0;

const fn number(quadrant: Quadrant) -> usize {
    match quadrant {
        Quadrant::Strengths => 0,
        Quadrant::Weaknesses => 1,
        Quadrant::Opportunities => 2,
        Quadrant::Threats => 3,
    }
}

/// The letter in its corner: the same in all languages, as the method's name.
pub(super) const fn letter(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Strengths => "S",
        Quadrant::Weaknesses => "W",
        Quadrant::Opportunities => "O",
        Quadrant::Threats => "T",
    }
}

pub(super) const fn key(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::Strengths => "swot-strengths",
        Quadrant::Weaknesses => "swot-weaknesses",
        Quadrant::Opportunities => "swot-opportunities",
        Quadrant::Threats => "swot-threats",
    }
}

impl SwotView {
    /// Shows the SWOT over the whole of `ui`.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Context<'_>) {
        if let Some((spot, _)) = cx.caret.wanted
            && let Some(Slot::Cards(swot, _)) = cx.places.get(spot.owner)
        {
            self.chosen = Some(swot);
        }
        self.choose(ui, cx);
        let swot = self.swot(cx);
        self.send_keys(ui, cx, swot);
        let cards = |quadrant| cx.plan.swots.get(swot).map_or(0, |swot| swot.cards(quadrant).len());
        if Quadrant::ALL.into_iter().all(|quadrant| cards(quadrant) == 0) {
            super::purpose(ui, cx.say("swot-purpose"), cx.say("swot-example"));
        }
        self.votes_bar(ui, cx, swot);
        let written = self.written(ui, cx, swot);
        let mut rect = ui.available_rect_before_wrap();
        let hint = self.sending.is_some();
        if hint {
            rect.max.y -= 32.0;
        }
        let [left, right] = split(ui, "swot-x", rect.width(), written.map(|q| number(q).is_multiple_of(2)));
        let [top, bottom] = split(ui, "swot-y", rect.height(), written.map(|q| number(q) < 2));
        for quadrant in Quadrant::ALL {
            let index = number(quadrant);
            let (x, width) = if index.is_multiple_of(2) { (0.0, left) } else { (left + GRID, right) };
            let (y, height) = if index < 2 { (0.0, top) } else { (top + GRID, bottom) };
            let place = Rect::from_min_size(rect.min + vec2(x, y), vec2(width, height));
            self.quadrant(ui, cx, swot, quadrant, place);
        }
        ui.advance_cursor_after_rect(rect);
        if hint {
            self.send_hint(ui, cx, swot);
        }
    }

    /// Sends the caret to the line that waits in the first quadrant.
    pub fn begin(&mut self, cx: &mut Context<'_>) {
        self.go_to(cx, 0);
    }

    /// Sends the caret to the line that waits in the next quadrant.
    pub fn next_quadrant(&mut self, cx: &mut Context<'_>) {
        let swot = self.swot(cx);
        let here = cx.caret.here.and_then(|spot| self.quadrant_of(cx.places, swot, spot));
        self.go_to(cx, here.map_or(0, |quadrant| (number(quadrant) + 1) % 4));
    }

    /// The SWOT on show; none while there is none.
    #[must_use]
    pub fn on_show(&self, cx: &Context<'_>) -> Option<Id> {
        let chosen = self.chosen.filter(|id| cx.plan.swots.get(*id).is_some());
        chosen.or_else(|| cx.plan.swots.at(0).map(|swot| swot.id()))
    }

    /// The quadrant with the caret.
    #[must_use]
    pub fn with_caret(&self, cx: &Context<'_>) -> Option<Quadrant> {
        self.quadrant_of(cx.places, self.on_show(cx)?, cx.caret.here?)
    }

    fn go_to(&mut self, cx: &mut Context<'_>, index: usize) {
        if let Some(list) = self.quadrants.get_mut(index) {
            let tail = list.lines.tail(cx.places);
            cx.caret.go(Spot::text(tail), At::Start);
        }
    }

    /// The SWOT on show, or the id of the one to come.
    fn swot(&mut self, cx: &Context<'_>) -> Id {
        self.on_show(cx).unwrap_or_else(|| self.new_swot.id(cx.places))
    }

    /// One name each, where there are several.
    fn choose(&mut self, ui: &mut Ui, cx: &Context<'_>) {
        if cx.plan.swots.len() < 2 {
            return;
        }
        let shown = self.swot(cx);
        ui.horizontal_wrapped(|ui| {
            for (index, swot) in cx.plan.swots.iter().enumerate() {
                let title = match cx.shown(&swot.title) {
                    "" => cx.say_with("swot-numbered", &slots([("number", (index + 1).into())])),
                    title => title.to_owned(),
                };
                if ui.selectable_label(swot.id() == shown, title).clicked() {
                    self.chosen = Some(swot.id());
                }
            }
        });
        ui.add_space(GRID);
    }

    /// The quadrant a text stands in.
    fn quadrant_of(&self, places: &Places, swot: Id, spot: Spot) -> Option<Quadrant> {
        match places.get(spot.owner) {
            Some(Slot::Cards(of, quadrant)) => (of == swot).then_some(quadrant),
            Some(_) => None,
            None => Quadrant::ALL.into_iter().find(|quadrant| {
                self.quadrants.get(number(*quadrant)).is_some_and(|list| list.lines.waits(spot.owner))
            }),
        }
    }

    /// The quadrant that has the keyboard, or is about to.
    fn written(&self, ui: &Ui, cx: &Context<'_>, swot: Id) -> Option<Quadrant> {
        let here = cx.caret.here.filter(|spot| spot.has_keyboard(ui.ctx()));
        let spot = cx.caret.wanted.map(|(spot, _)| spot).or(here)?;
        self.quadrant_of(cx.places, swot, spot)
    }

    fn quadrant(&mut self, ui: &mut Ui, cx: &mut Context<'_>, swot: Id, quadrant: Quadrant, place: Rect) {
        let items: Vec<(Id, u8)> = cx
            .plan
            .swots
            .get(swot)
            .map(|swot| swot.cards(quadrant).iter().map(|card| (card.id, 0)).collect())
            .unwrap_or_default();
        let clicked = header(ui, cx, quadrant, place, items.len());
        let inner = Rect::from_min_max(place.min + vec2(GRID, HEADER), place.max - vec2(GRID, GRID));
        if inner.height() < 8.0 || inner.width() < 40.0 {
            return;
        }
        // Words that go on beyond an edge fade into the quadrant's ground.
        let ground = Frame::new().fill(theme::tokens(ui).quadrant(quadrant));
        let stack = UiStackInfo::new(UiKind::Frame).with_frame(ground);
        let builder = UiBuilder::new().max_rect(inner).id_salt(("swot", number(quadrant))).ui_stack_info(stack);
        let mut inner_ui = ui.new_child(builder);
        let title = cx.say(key(quadrant));
        let mark = theme::tokens(ui).quadrant_mark(quadrant);
        let voted = cx.plan.swots.get(swot).map(|swot| voted(swot, quadrant)).unwrap_or_default();
        let Self { quadrants, votes, .. } = self;
        let seen = if cx.hall { Seen::Nothing } else { votes.borrow().seen };
        let Some(list) = quadrants.get_mut(number(quadrant)) else { return };
        let new_swot = cx.plan.swots.is_empty();
        let look = Look {
            salt: egui::IdSalt::new(("swot-cards", swot.as_u128(), number(quadrant))),
            manners: Manners {
                slot: Slot::Cards(swot, quadrant),
                make: &|id, text, _| Item::from(Card { id, text, ..Card::default() }),
            },
            number: &|_, _| String::new(),
            number_width: 0.0,
            name: &|cx, line| card_name(cx, line, &title),
            hint: cx.say(if items.is_empty() { "swot-first" } else { "swot-next" }),
            right_width: if inner.width() > 240.0 { votes::width(seen) } else { 0.0 },
            right: &|ui, cx, line| votes_beside(&mut votes.borrow_mut(), ui, cx, &voted, line),
            accepts: &|cx, id| matches!(cx.places.get(id), Some(Slot::Cards(of, _)) if of == swot),
            line_color: mark.gamma_multiply(0.25),
        };
        let before = cx.out.edits.len();
        let heard = list.show(&mut inner_ui, cx, &items, &look);
        if new_swot {
            create_swot(cx, swot, before);
        }
        self.heard(cx, quadrant, swot, heard);
        if clicked {
            // After its fields are shown: they give the keyboard up when the click is elsewhere.
            self.go_to(cx, number(quadrant));
        }
    }

    /// The choice of what is seen of the votes, where there are cards.
    fn votes_bar(&mut self, ui: &mut Ui, cx: &mut Context<'_>, swot: Id) {
        let Some(shown) = cx.plan.swots.get(swot).filter(|_| !cx.hall) else { return };
        let lists = Quadrant::ALL.map(|quadrant| (Slot::Cards(swot, quadrant), voted(shown, quadrant)));
        if lists.iter().any(|(_, cards)| !cards.is_empty()) {
            self.votes.get_mut().bar(ui, cx, &lists);
        }
    }

    fn heard(&mut self, cx: &mut Context<'_>, quadrant: Quadrant, swot: Id, heard: Heard) {
        if let Some((line, dropped)) = heard.dropped {
            drop_card(cx, Slot::Cards(swot, quadrant), line, dropped);
        }
        match heard.key {
            Some((_, Key::Tab)) => self.go_to(cx, (number(quadrant) + 1) % 4),
            Some((_, Key::BackTab)) => self.go_to(cx, (number(quadrant) + 3) % 4),
            _ => {}
        }
    }
}

/// The ground of a quadrant with letter, title and count. Says whether it was clicked.
fn header(ui: &Ui, cx: &Context<'_>, quadrant: Quadrant, place: Rect, count: usize) -> bool {
    let tokens = theme::tokens(ui);
    let (ground, mark) = (tokens.quadrant(quadrant), tokens.quadrant_mark(quadrant));
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    painter.rect_filled(place, 6.0, ground);
    let title = cx.say(key(quadrant));
    let response = ui.interact(place, egui::Id::unique(("quadrant", number(quadrant))), Sense::click());
    let name = cx.say_with("swot-quadrant", &slots([("title", title.clone().into()), ("count", count.into())]));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let heading = TextStyle::Heading.resolve(ui.style());
    let strong = theme::strong_font(ui, &TextStyle::Body);
    let middle = place.top() + HEADER / 2.0 + 2.0;
    let left = pos2(place.left() + GRID * 2.0, middle);
    let letter = painter.text(left, Align2::LEFT_CENTER, letter(quadrant), heading, mark);
    let title_at = pos2(letter.right() + GRID, middle);
    painter.text(title_at, Align2::LEFT_CENTER, title, strong, tokens.text);
    let count_at = pos2(place.right() - GRID * 2.0, middle);
    let count = painter.layout_no_wrap(count.to_string(), TextStyle::Body.resolve(ui.style()), mark);
    let count_rect = Align2::RIGHT_CENTER.anchor_size(count_at, count.size());
    painter.rect_filled(count_rect.expand2(vec2(4.0, 2.0)), 0.0, ground);
    painter.galley(count_rect.min, count, mark);
    response.clicked()
}

fn card_name(cx: &Context<'_>, line: &Line, title: &str) -> String {
    let title = ("title", title.to_owned().into());
    match line.kind {
        LineKind::Item(index) => cx.say_with("swot-card", &slots([("number", (index + 1).into()), title])),
        _ => cx.say_with("swot-new-card", &slots([title])),
    }
}

/// The cards of a quadrant with their votes.
fn voted(swot: &Swot, quadrant: Quadrant) -> Vec<Voted> {
    swot.cards(quadrant).iter().map(|card| Voted { id: card.id, votes: card.votes }).collect()
}

fn votes_beside(votes: &mut Votes, ui: &mut Ui, cx: &mut Context<'_>, list: &[Voted], line: &Line) {
    let Some(voted) = list.iter().find(|voted| voted.id == line.id).copied() else { return };
    let name = crate::work::main_words(voted.id, cx.plan, cx.places, cx.language).to_owned();
    votes.beside(ui, cx, voted, votes::is_tied(list, voted), &name);
}

/// The first card brings its SWOT with it, in one step.
fn create_swot(cx: &mut Context<'_>, swot: Id, before: usize) {
    let cards = cx.out.edits.split_off(before.min(cx.out.edits.len()));
    if cards.is_empty() {
        return;
    }
    let item = Item::from(Swot { id: swot, ..Swot::default() });
    let insert = Command::Insert { item, slot: Slot::Swots, index: usize::MAX };
    cx.edit(Command::All(std::iter::once(insert).chain(cards).collect()));
}

fn drop_card(cx: &mut Context<'_>, slot: Slot, line: Line, dropped: crate::ui::widgets::drag::Dropped) {
    let place = |id| cx.plan.list(slot, cx.places).and_then(|list| list.place_of(id));
    let index = match (place(line.id), place(dropped.what)) {
        (None, _) => usize::MAX,
        (Some(over), was) => {
            let target = if dropped.before { over } else { over + 1 };
            // Places are counted without the card that moves.
            if was.is_some_and(|was| was < target) { target - 1 } else { target }
        }
    };
    cx.edit(Command::Move { id: dropped.what, slot, index });
}

/// The two lengths of a side: equal, or the one being written larger.
fn split(ui: &Ui, salt: &str, length: f32, first: Option<bool>) -> [f32; 2] {
    let target = match first {
        None => 0.5,
        Some(true) => LARGE,
        Some(false) => 1.0 - LARGE,
    };
    let still = ui.style().animation_time == 0.0;
    let share = ui.ctx().animate_value_with_time(egui::Id::unique(salt), target, if still { 0.0 } else { GROWTH });
    let first = ((length - GRID) * share).round();
    [first, length - GRID - first]
}
