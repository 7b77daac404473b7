//! The document's pages as they will be printed, following the text that is being written.

mod place;
mod textures;

use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use egui::{CursorIcon, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::document::{Options, Origin};
use crate::i18n::{Translator, slots};
use crate::layout::Pages;
use crate::model::Plan;
use crate::ui::theme::{self, GRID};
use crate::work::{Preview, Shot, Sight, Waker};
use place::Place;
pub use place::Target;
use textures::Textures;

/// How the pages are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaperForm {
    /// In a column beside what is being written, as wide as it.
    Beside,
    /// A strip at its full size, what is being written in its middle.
    Lens,
    /// Alone.
    Whole,
}

/// A point of length on the screen at 100 %: a screen has 96 points to the inch, paper 72.
const FULL: f32 = 96.0 / 72.0;

/// No page is shown larger than that.
const LARGEST: f32 = FULL * 1.5;

/// The dots of one picture, at most: they take 16 MB.
const MOST_DOTS: f64 = 4.0e6;

/// Between pages and around them.
const GAP: f32 = GRID * 1.5;

/// The pages, the pictures of those in sight, and where one looks.
pub struct PaperView {
    preview: Preview,
    textures: Textures,
    /// Pictures that have come: one goes to the graphics card in a frame.
    waiting: VecDeque<Shot>,
    /// What was followed last, in which setting of the pages, shown how.
    followed: Option<(Target, u64, PaperForm)>,
    /// The page in the middle of the view.
    page: usize,
    /// Where the pages lie, of which setting, how wide and how shown: a long document has a thousand of them.
    sheet: Option<((u64, u32, PaperForm), Rc<Sheet>)>,
    /// Where the target stands, and in which setting of the pages.
    place: Option<((Target, u64), Option<Place>)>,
}

impl PaperView {
    /// No pages yet. Those to come wake the window by this function.
    #[must_use]
    pub fn new(waker: Waker) -> Self {
        Self {
            preview: Preview::new(waker),
            textures: Textures::default(),
            waiting: VecDeque::new(),
            followed: None,
            page: 0,
            sheet: None,
            place: None,
        }
    }

    /// Asks for the pages of a plan; costs nothing when they were asked for already.
    pub fn follow(&mut self, plan: &Arc<Plan>, options: Options) {
        self.preview.follow(plan, options);
    }

    /// The pages set last.
    #[must_use]
    pub const fn pages(&self) -> Option<&Arc<Pages>> {
        self.preview.pages()
    }

    /// The page one looks at, counted from 1, and how many there are.
    #[must_use]
    pub fn page(&self) -> Option<(usize, usize)> {
        let count = self.pages()?.count();
        (count > 0).then(|| (self.page.min(count - 1) + 1, count))
    }

    /// Takes over what has come since the last frame.
    pub fn poll(&mut self, ctx: &egui::Context) {
        self.textures.begin();
        let serial = self.preview.serial();
        for shot in self.preview.poll() {
            self.waiting.retain(|old| old.page != shot.page);
            self.waiting.push_back(shot);
        }
        if serial != self.preview.serial() {
            let count = self.pages().map_or(0, |pages| pages.count());
            let unwanted = self.waiting.iter().map(|shot| shot.page).filter(|page| *page >= count);
            let gone: Vec<usize> = self.textures.cut(count).into_iter().chain(unwanted).collect();
            self.waiting.retain(|shot| shot.page < count);
            for page in gone {
                self.preview.forget(page);
            }
        }
        if let Some(Shot { page, picture }) = self.waiting.pop_front() {
            for gone in self.textures.put(ctx, page, &picture) {
                self.preview.forget(gone);
            }
        }
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }

    /// Shows the pages over the whole of `ui`, the target in sight. Alone they are turned by keys, unless something
    /// else has the keyboard. Says which text was clicked.
    pub fn show(&mut self, ui: &mut Ui, tr: &Translator, form: PaperForm, target: Option<Target>) -> Option<Origin> {
        let Some(pages) = self.preview.pages().map(Arc::clone).filter(|pages| pages.count() > 0) else {
            self.nothing_yet(ui, tr);
            return None;
        };
        if self.preview.fault().is_some() {
            let words = egui::RichText::new(tr.say("pages-older")).small().color(theme::tokens(ui).danger);
            ui.label(words);
        }
        let sheet = self.sheet(&pages, ui.available_width(), form);
        let here = target.and_then(|target| self.place(&pages, target));
        // A shade at the edges belongs to the window, and would lie on the paper.
        ui.spacing_mut().scroll.fade.strength = 0.0;
        let mut area = ScrollArea::vertical().id_salt(("paper", form)).auto_shrink(false);
        if let Some(offset) = self.jump(ui, &sheet, form, target, here) {
            area = area.vertical_scroll_offset(offset);
        }
        if form == PaperForm::Whole
            && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none())
        {
            turn(ui);
        }
        area.show_viewport(ui, |ui, viewport| self.in_sight(ui, tr, (&pages, &sheet), viewport, here)).inner
    }

    fn sheet(&mut self, pages: &Pages, width: f32, form: PaperForm) -> Rc<Sheet> {
        let key = (self.preview.serial(), width.to_bits(), form);
        match &self.sheet {
            Some((of, sheet)) if *of == key => Rc::clone(sheet),
            _ => Rc::clone(&self.sheet.insert((key, Rc::new(Sheet::of(pages, width, form)))).1),
        }
    }

    fn place(&mut self, pages: &Pages, target: Target) -> Option<Place> {
        let key = (target, self.preview.serial());
        match self.place {
            Some((of, place)) if of == key => place,
            _ => self.place.insert((key, target.find(pages))).1,
        }
    }

    fn nothing_yet(&self, ui: &mut Ui, tr: &Translator) {
        let key = if self.preview.fault().is_some() { "pages-impossible" } else { "pages-coming" };
        ui.centered_and_justified(|ui| {
            ui.label(egui::RichText::new(tr.say(key)).small().color(theme::tokens(ui).muted));
        });
    }

    /// Where to scroll to, when the target or the pages have changed and it is out of sight.
    fn jump(
        &mut self,
        ui: &Ui,
        sheet: &Sheet,
        form: PaperForm,
        target: Option<Target>,
        here: Option<Place>,
    ) -> Option<f32> {
        let now = (target?, self.preview.serial(), form);
        let before = self.followed.replace(now);
        if before == Some(now) {
            return None;
        }
        let place = here?;
        let caret = place.caret(ui, now.0);
        let (top, y) = (sheet.at(place.page, place.top), sheet.at(place.page, caret));
        let height = ui.available_height();
        if form == PaperForm::Lens {
            return Some((y - height / 2.0).max(0.0));
        }
        let id = ui.make_persistent_id(egui::IdSalt::new(("paper", form)));
        let offset = egui::scroll_area::State::load(ui.ctx(), id).map_or(0.0, |state| state.clamped_offset().y);
        let band = offset + height * 0.08..=offset + height * 0.85;
        let to = if y - top < height * 0.5 { top } else { y };
        (!band.contains(&y)).then_some((to - height * 0.3).max(0.0))
    }

    fn in_sight(
        &mut self,
        ui: &mut Ui,
        tr: &Translator,
        (pages, sheet): (&Pages, &Sheet),
        viewport: Rect,
        here: Option<Place>,
    ) -> Option<Origin> {
        ui.set_min_size(vec2(ui.available_width(), sheet.height));
        let (origin, middle) = (ui.max_rect().min, viewport.center().y);
        let shown = sheet.between(viewport.top(), viewport.bottom());
        let mut clicked = None;
        for page in shown.clone() {
            let Some(place) = sheet.pages.get(page) else { continue };
            let rect = place.rect.translate(origin.to_vec2());
            clicked = clicked.or(self.page_ui(ui, tr, (pages, page), rect, place.scale));
            if let Some(here) = here.filter(|here| here.page == page) {
                here.mark(ui, rect, place.scale);
            }
            if place.rect.y_range().contains(middle) {
                self.page = page;
            }
        }
        let sights = sheet.sights(ui, shown);
        for sight in &sights {
            self.textures.see(sight.page);
        }
        self.preview.see(sights);
        clicked
    }

    /// One page. Says which text on it was clicked.
    fn page_ui(
        &mut self,
        ui: &Ui,
        tr: &Translator,
        (pages, page): (&Pages, usize),
        rect: Rect,
        scale: f32,
    ) -> Option<Origin> {
        let response = ui.interact(rect, ui.scope_id().with(("page", page)), Sense::click());
        let number = slots([("page", (page + 1).into()), ("pages", pages.count().into())]);
        let name = tr.say_with("pages-page", &number);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, egui::Color32::WHITE);
        if let Some(texture) = self.textures.see(page) {
            let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture, rect, uv, egui::Color32::WHITE);
        }
        let line = Stroke::new(1.0, theme::tokens(ui).line);
        painter.rect_stroke(rect, 0.0, line, egui::StrokeKind::Outside);
        let at = response.hover_pos().or_else(|| response.interact_pointer_pos())?;
        let at = (at - rect.min) / scale;
        let origin = pages.origin_at(page, f64::from(at.x), f64::from(at.y))?;
        response.clone().on_hover_cursor(CursorIcon::PointingHand);
        response.clicked().then_some(origin)
    }
}

/// Where the pages lie in the column, before it is scrolled.
struct Sheet {
    pages: Vec<Lying>,
    height: f32,
}

struct Lying {
    rect: Rect,
    scale: f32,
    size: (f64, f64),
}

impl Sheet {
    fn of(pages: &Pages, width: f32, form: PaperForm) -> Self {
        let most = if form == PaperForm::Lens { FULL } else { LARGEST };
        let room = (width - GAP * 2.0).max(40.0);
        let mut sheet = Self { pages: Vec::new(), height: GAP };
        for size in (0..pages.count()).map_while(|page| pages.size(page)) {
            #[expect(clippy::cast_possible_truncation, reason = "a page is no longer than a few thousand points")]
            let paper = vec2(size.0 as f32, size.1 as f32);
            let scale = (room / paper.x.max(1.0)).min(most);
            let left = (width - paper.x * scale) / 2.0;
            let rect = Rect::from_min_size(pos2(left, sheet.height), paper * scale);
            sheet.height = rect.bottom() + GAP;
            sheet.pages.push(Lying { rect, scale, size });
        }
        sheet
    }

    /// The height in the column of a place on a page, given in points of the page.
    fn at(&self, page: usize, y: f32) -> f32 {
        self.pages.get(page).map_or(0.0, |lying| lying.rect.top() + y * lying.scale)
    }

    /// The pages between two heights of the column.
    fn between(&self, top: f32, bottom: f32) -> std::ops::Range<usize> {
        let from = self.pages.partition_point(|lying| lying.rect.bottom() < top);
        let to = self.pages.partition_point(|lying| lying.rect.top() <= bottom);
        from..to.max(from)
    }

    /// The pictures needed for these pages, and for a neighbour on either side as far as there is room for them.
    fn sights(&self, ui: &Ui, shown: std::ops::Range<usize>) -> Vec<Sight> {
        let sharp = f64::from(ui.ctx().pixels_per_point());
        #[expect(clippy::cast_precision_loss, reason = "some thousands of dots")]
        let side = ui.input(|input| input.max_texture_side) as f64;
        let beside = [Some(shown.end), shown.start.checked_sub(1)].into_iter().flatten();
        let mut room = textures::ROOM;
        let mut sights = Vec::new();
        for (page, wanted) in shown.map(|page| (page, true)).chain(beside.map(|page| (page, false))) {
            let Some(Lying { scale, size: (width, height), .. }) = self.pages.get(page) else { continue };
            let most = (MOST_DOTS / (width * height).max(1.0)).sqrt().min((side - 1.0) / width.max(*height).max(1.0));
            let dots = (f64::from(*scale) * sharp).min(most);
            room -= width * dots * height * dots * 4.0;
            if wanted || room >= 0.0 {
                sights.push(Sight { page, dots });
            }
        }
        sights
    }
}

/// Turns pages by keys: nothing else is there to take them.
fn turn(ui: &Ui) {
    let height = ui.available_height() - GRID * 4.0;
    let keys = [
        (Key::PageDown, -height),
        (Key::PageUp, height),
        (Key::ArrowDown, -GRID * 6.0),
        (Key::ArrowUp, GRID * 6.0),
        (Key::Home, 1.0e7),
        (Key::End, -1.0e7),
    ];
    for (key, way) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta_animation(vec2(0.0, way), egui::style::ScrollAnimation::none());
        }
    }
}
