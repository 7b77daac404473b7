//! The document's pages in the window: beside, under or in place of what is being written.

use egui::{CentralPanel, Panel, Ui};

use super::KengeshApp;
use crate::document::{Options, Origin, Scope};
use crate::model::{Field, Id, Kind, Places, Plan, main_field};
use crate::storage::ShownPages;
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::views::{PaperForm, PaperView, Target};
use crate::ui::{At, Outbox, Spot};

/// From this width of the window on, in points, the pages have a column of their own.
const WIDE: f32 = 1280.0;

/// How high the strip under the work is.
const LENS: f32 = 220.0;

/// The strip is left out where it would leave less than that for the work.
const LEAST_WORK: f32 = 320.0;

/// The pages of the plan that is open, and what they follow.
pub(super) struct Paper {
    view: PaperView,
    /// The version of the plan whose pages were asked for, and how.
    asked: Option<(u64, Options)>,
    /// The section that was open, and the text that was being written, in the last frame.
    seen: (Option<Id>, Option<Spot>),
    target: Option<Target>,
    /// The text that was clicked in this frame.
    clicked: Option<Origin>,
}

impl KengeshApp {
    /// Asks for the pages of the plan as it is now, and takes over those that have come. No pages are made while none
    /// are shown.
    pub(super) fn keep_pages(&mut self, ctx: &egui::Context) {
        let Some(session) = self.session.as_ref().filter(|_| self.shows_pages()) else {
            self.paper = None;
            return;
        };
        let waker = std::sync::Arc::clone(&self.waker);
        let seen = (self.pages.open(), None);
        let paper = self.paper.get_or_insert_with(|| {
            let target = Some(Target { spot: Spot::title(session.history.plan().id), section: seen.0 });
            Paper { view: PaperView::new(waker), asked: None, seen, target, clicked: None }
        });
        let (version, language) = (session.history.version(), session.language);
        let asked = paper.asked.filter(|(of, options)| *of == version && options.language == language);
        let (_, options) = *paper.asked.insert(asked.unwrap_or_else(|| {
            let date = jiff::Zoned::now().date();
            (version, Options { language, date, scope: Scope::Whole })
        }));
        paper.view.follow(session.history.plan(), options);
        paper.view.poll(ctx);
        paper.aim(session.history.plan().id, (self.pages.open(), self.caret.here), self.looks.is_some());
    }

    fn shows_pages(&self) -> bool {
        self.settings.pages != ShownPages::Off || self.looks.is_some()
    }

    /// Shows the pages beside or under what is being written, before that takes the rest of the room.
    pub(super) fn pages_beside(&mut self, ui: &mut Ui) {
        let beside = self.looks.is_some() || self.settings.pages == ShownPages::Beside;
        if !beside {
            return;
        }
        let (window, room) = (ui.ctx().content_rect(), ui.available_size());
        let ground = egui::Frame::new().fill(theme::tokens(ui).hover);
        if self.looks.is_some() || window.width() >= WIDE {
            let least = (room.x * 0.3).min(320.0);
            let panel = Panel::right("paper").frame(ground).resizable(true).default_size((room.x * 0.42).round());
            panel.size_range(least..=(room.x * 0.7).max(least)).show(ui, |ui| self.paper_ui(ui, PaperForm::Beside));
        } else if room.y - LENS >= LEAST_WORK {
            let panel = Panel::bottom("lens").frame(ground).resizable(false).exact_size(LENS);
            panel.show(ui, |ui| self.paper_ui(ui, PaperForm::Lens));
        }
    }

    /// Shows the pages alone, where that was asked for. Says whether it was.
    pub(super) fn pages_alone(&mut self, ui: &mut Ui) -> bool {
        if self.looks.is_some() || self.settings.pages != ShownPages::Whole {
            return false;
        }
        let ground = egui::Frame::new().fill(theme::tokens(ui).hover);
        CentralPanel::no_frame().frame(ground).show(ui, |ui| self.paper_ui(ui, PaperForm::Whole));
        let free = !self.desk.is_busy() && !egui::Popup::is_any_open(ui.ctx());
        if free && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)) {
            self.show_pages(ShownPages::Beside);
        }
        true
    }

    fn paper_ui(&mut self, ui: &mut Ui, form: PaperForm) {
        let Some(paper) = &mut self.paper else { return };
        paper.clicked = paper.view.show(ui, self.tr, form, paper.target).or(paper.clicked);
    }

    /// Goes to the text that was clicked on a page. After the views have been shown: a field gives the keyboard up in
    /// the frame in which something else is clicked.
    pub(super) fn follow_click(&mut self, ctx: &egui::Context) {
        if let Some(spot) = self.goes.take() {
            self.go_to_spot(spot);
            ctx.request_repaint();
        }
        let Some(origin) = self.paper.as_mut().and_then(|paper| paper.clicked.take()) else { return };
        if self.settings.pages == ShownPages::Whole {
            self.show_pages(ShownPages::Beside);
        }
        self.go_to(origin);
        ctx.request_repaint();
    }

    /// F9: beside or under the work, alone, not at all.
    pub(super) fn cycle_pages(&mut self) {
        self.show_pages(match self.settings.pages {
            ShownPages::Beside => ShownPages::Whole,
            ShownPages::Whole => ShownPages::Off,
            ShownPages::Off => ShownPages::Beside,
        });
    }

    fn show_pages(&mut self, pages: ShownPages) {
        self.settings.pages = pages;
        self.remember();
    }

    /// Opens the page of the window on which a text of the document is written, the caret behind its words.
    fn go_to(&mut self, origin: Origin) {
        let Some(session) = &self.session else { return };
        let (plan, places) = (session.history.plan(), session.history.places());
        self.looks = None;
        self.pages.reveal_item(plan, places, origin.id);
        if let Some(spot) = written(plan, places, origin) {
            self.caret.go(spot, At::End);
        }
    }

    /// Which page one looks at; pressing it shows the pages in another way.
    pub(super) fn page_words(&self, ui: &mut Ui, out: &mut Outbox) {
        let page = self.paper.as_ref().and_then(|paper| paper.view.page());
        let words = match page {
            Some((page, count)) => {
                let slots = crate::i18n::slots([("page", page.into()), ("pages", count.into())]);
                self.tr.say_with("status-page", &slots)
            }
            None => self.tr.say("status-pages"),
        };
        let words = egui::RichText::new(words).small().color(theme::tokens(ui).muted);
        let tip = self.tip(ui, UserCommand::Pages);
        let button = egui::Button::new(words).frame_when_inactive(false);
        if ui.add(button).on_hover_text(&tip).accessible_name(tip).clicked() {
            out.commands.push(UserCommand::Pages);
        }
        ui.add_space(GRID);
    }
}

impl Paper {
    pub fn pages(&self) -> Option<&std::sync::Arc<crate::layout::Pages>> {
        self.view.pages()
    }

    /// Follows the text being written, and the section that was opened last. While the document's looks are chosen,
    /// the pages stay where they are.
    fn aim(&mut self, plan: Id, now: (Option<Id>, Option<Spot>), looks: bool) {
        let (before, (section, here)) = (std::mem::replace(&mut self.seen, now), now);
        if looks {
            self.target = None;
        } else if let Some(spot) = here.filter(|_| before.1 != here || self.target.is_none()) {
            self.target = Some(Target { spot, section });
        } else if before.0 != section || self.target.is_none() {
            self.target = Some(Target { spot: Spot::title(section.unwrap_or(plan)), section });
        }
    }
}

/// The text that is edited where this one is printed; of several in one row of the window, the main one.
fn written(plan: &Plan, places: &Places, Origin { id, field }: Origin) -> Option<Spot> {
    if id == plan.id {
        return Some(Spot { owner: id, field });
    }
    let part = plan.part(id, places)?;
    let in_main = match part.kind() {
        Kind::Priority => field != Field::Rationale,
        // Its fields open for it.
        Kind::Measure
            if matches!(
                field,
                Field::Lead(_) | Field::With(_) | Field::Result | Field::Indicator | Field::Completion
            ) =>
        {
            false
        }
        kind => {
            matches!(kind, Kind::Task | Kind::Measure | Kind::ExpectedResult | Kind::Card | Kind::Problem | Kind::Goal)
        }
    };
    let own = part.text(field).map(|_| field).filter(|_| !in_main);
    own.or_else(|| main_field(part)).map(|field| Spot { owner: id, field })
}
