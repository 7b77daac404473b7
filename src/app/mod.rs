//! The window: one open plan, its steps and views, what people ask for, and what has come of it.

mod branches;
mod breakdown;
mod commands;
mod desk;
mod dialog_port;
mod dialogs;
mod export;
mod files;
mod gaps;
mod guard;
mod hall;
mod hints;
mod icon;
pub mod input;
mod languages;
mod many;
mod pages;
mod paint;
mod palette;
mod paper;
mod pasting;
mod pictures;
mod projector;
mod recovery;
mod renderer;
mod repaired;
mod run;
mod sharing;
mod shell;
mod side;
mod spelling;
mod start;
mod status;
mod steps;
mod summary;
mod toast;
mod trail;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Panel, Ui, ViewportCommand};

pub use breakdown::{restart, show_sentence};
pub use dialog_port::{Dialogs, NoDialogs, Pick, PickWhat, SystemDialogs};
pub use guard::{Broken, Guarded};
pub use pasting::{Clipboard, NoClipboard, SystemClipboard};
pub use renderer::{find_renderer, try_renderer};
pub use run::{BrokeDown, Ending, Opening, Start, StartError, run};

use crate::i18n::Translator;
use crate::layout::Pages;
use crate::model::{Language, Plan};
use crate::storage::{FileSystem, Found, Settings, Station, Theme};
use crate::ui::views::{LooksView, TranslationView};
use crate::ui::{Caret, Context, Outbox, theme};
use crate::work::{Session, Waker, Worker};

/// What the window stands on; tests put others in.
pub struct Ports {
    /// The file system.
    pub files: Arc<dyn FileSystem>,
    /// The system's windows for choosing a file.
    pub dialogs: Box<dyn Dialogs>,
    /// The system's clipboard.
    pub clipboard: Box<dyn Clipboard>,
}

/// The window.
pub struct KengeshApp {
    tr: &'static Translator,
    settings: Settings,
    settings_folder: Option<PathBuf>,
    data_folder: Option<PathBuf>,
    /// What was typed in earlier windows and not saved, the newest first; none: it is being looked for.
    unsaved: Option<Vec<Found>>,
    session: Option<Session>,
    pages: pages::Pages,
    /// The document's pages, while they are shown.
    paper: Option<paper::Paper>,
    /// The choice of the document's looks, while it is open.
    looks: Option<LooksView>,
    /// The texts in another language, while they are being translated.
    translation: Option<TranslationView>,
    /// What stands at the right on demand.
    side: Option<side::Side>,
    /// The strip of links at the foot of the work.
    chain: Option<gaps::Chain>,
    /// What is worked out of the plan for those two.
    known: side::Known,
    /// What is still to be done, as it was known when the frame began.
    found: Arc<gaps::Found>,
    /// What lies over the window to be read or picked from.
    overlay: Option<palette::Overlay>,
    /// The command picked by name: carried out when nothing lies over the window that would keep the keyboard.
    picked: Option<crate::ui::command::UserCommand>,
    /// The hint of the view that is open, told or not.
    hint: Option<&'static hints::Hint>,
    trail: trail::Trail,
    spelling: spelling::Spelling,
    selection: crate::ui::Selection,
    /// The page on which that was chosen.
    selected_on: Option<crate::model::Id>,
    /// The text that is gone to when all views have been shown: a field gives the keyboard up in the frame in which
    /// something else is clicked.
    goes: Option<crate::ui::Spot>,
    /// The branch that was copied last.
    copied: Option<crate::work::Branch>,
    /// The board alone is shown, for the hall.
    projecting: bool,
    /// The hall's window.
    hall: Option<hall::Hall>,
    timer: Option<projector::Timer>,
    caret: Caret,
    worker: Worker,
    waker: Waker,
    dialogs: Box<dyn Dialogs>,
    clipboard: Box<dyn Clipboard>,
    desk: desk::Desk,
    sharing: sharing::Sharing,
    /// Where the PDF to print is put.
    print_folder: PathBuf,
    toast: Option<toast::Toast>,
    held: Vec<egui::Event>,
    title: String,
    summary: Option<(u64, Arc<summary::Summary>)>,
    leaving: bool,
}

impl KengeshApp {
    /// The window as it stands before its first frame.
    #[must_use]
    pub fn new(ctx: &egui::Context, start: Start, ports: Ports) -> Self {
        theme::install(ctx);
        let wake = ctx.clone();
        let waker: Waker = Arc::new(move || wake.request_repaint());
        let language = start.settings.language.unwrap_or(Language::Ru);
        let station = Station::new(start.person, start.data_folder.clone());
        let mut app = Self {
            tr: start.phrases.unwrap_or_else(|| Translator::of(language)),
            settings: start.settings,
            settings_folder: start.settings_folder,
            data_folder: start.data_folder,
            unsaved: None,
            session: None,
            pages: pages::Pages::default(),
            paper: None,
            looks: None,
            translation: None,
            side: None,
            chain: None,
            known: side::Known::new(&waker),
            found: Arc::default(),
            overlay: None,
            picked: None,
            hint: None,
            trail: trail::Trail::default(),
            spelling: spelling::Spelling::default(),
            selection: crate::ui::Selection::default(),
            selected_on: None,
            goes: None,
            copied: None,
            projecting: false,
            hall: None,
            timer: None,
            caret: Caret::default(),
            worker: Worker::new(ports.files, Arc::clone(&waker), station),
            waker,
            dialogs: ports.dialogs,
            clipboard: ports.clipboard,
            desk: desk::Desk { broke_down: start.broke_down, ..desk::Desk::default() },
            sharing: sharing::Sharing::default(),
            print_folder: start.print_folder.unwrap_or_else(export::print_folder),
            toast: None,
            held: Vec::new(),
            title: String::new(),
            summary: None,
            leaving: false,
        };
        app.dress(ctx);
        app.look_for_unsaved();
        match start.opening {
            Opening::Nothing => {}
            Opening::File(path) => app.worker.open(path),
            Opening::Sample(plan) => app.put_on_table(Session::new(*plan, None)),
        }
        app
    }

    /// The window's title: the file's name, a mark while something is unsaved, the program's name.
    #[must_use]
    pub fn window_title(&self) -> String {
        let Some(session) = &self.session else { return self.tr.say("program-name") };
        let name = session.path.as_deref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy());
        let name = name.map_or_else(|| self.tr.say("file-unnamed"), std::borrow::Cow::into_owned);
        let mark = if session.is_dirty() { "• " } else { "" };
        format!("{mark}{name} — {}", self.tr.say("program-name"))
    }

    /// The plan that is open.
    #[must_use]
    pub fn plan(&self) -> Option<&Arc<Plan>> {
        self.session.as_ref().map(|session| session.history.plan())
    }

    /// The document's pages as they were set last; none while they are not shown, or not set yet.
    #[must_use]
    pub fn pages(&self) -> Option<&Arc<Pages>> {
        self.paper.as_ref().and_then(paper::Paper::pages)
    }

    /// Theme and zoom as the settings say.
    fn dress(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.settings.theme {
            Theme::System => egui::ThemePreference::System,
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
        });
        ctx.set_zoom_factor(self.zoom_factor());
    }

    fn set_language(&mut self, language: Language) {
        self.tr = Translator::of(language);
        self.settings.language = Some(language);
        self.remember();
    }

    fn remember(&mut self) {
        if let Some(folder) = &self.settings_folder {
            self.worker.remember(folder, &self.settings);
        }
    }

    /// What the steps say, counted once for every version.
    fn summary(&mut self) -> Arc<summary::Summary> {
        let Some(session) = &self.session else { return Arc::default() };
        let version = session.history.version();
        match &self.summary {
            Some((of, summary)) if *of == version => Arc::clone(summary),
            _ => {
                let summary = Arc::new(summary::Summary::of(session.history.plan()));
                self.summary = Some((version, Arc::clone(&summary)));
                summary
            }
        }
    }

    /// The plan's part of the window. Views read the plan and put what they ask for in the outbox.
    fn desk_ui(&mut self, ui: &mut Ui, out: &mut Outbox) {
        if self.projected(ui, out) {
            return;
        }
        let tokens = theme::tokens(ui);
        let bar = egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::symmetric(16, 8));
        Panel::top("top").frame(bar).show(ui, |ui| self.top_bar(ui, out));
        let bar = egui::Frame::new().fill(tokens.surface).inner_margin(egui::Margin::symmetric(16, 4));
        Panel::bottom("status").frame(bar).show(ui, |ui| self.status_bar(ui, out));
        self.hint_line(ui);
        self.steps_panel(ui, out);
        if !self.side_panel(ui, out) {
            self.pages_beside(ui);
        }
        if self.pages_alone(ui) {
            return;
        }
        self.chain_strip(ui, out);
        if self.translating(ui, out) {
            return;
        }
        let stage = self.summary.as_ref().map(|(_, summary)| Arc::clone(summary));
        let ground = egui::Frame::new().fill(tokens.ground);
        egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            let mut looks = self.looks.take();
            let mut done = false;
            self.lend(out, |pages, cx| match &mut looks {
                Some(looks) => done = looks.show(ui, cx),
                None => pages.show(ui, cx, stage.as_deref()),
            });
            // A key pressed in a dialog is the dialog's.
            self.looks = looks.filter(|_| !done || self.desk.is_busy());
        });
    }

    /// Opens or closes the choice of the document's looks.
    fn toggle_looks(&mut self) {
        self.translation = None;
        let open = self.looks.is_none() && self.session.is_some();
        self.looks = open.then(LooksView::default);
    }

    /// Lends the pages what a view is lent. Nothing happens while no plan is open.
    fn lend(&mut self, out: &mut Outbox, show: impl FnOnce(&mut pages::Pages, &mut Context<'_>)) {
        let Some(session) = &self.session else { return };
        let mut cx = Context {
            plan: session.history.plan(),
            places: session.history.places(),
            version: session.history.version(),
            tr: self.tr,
            language: session.language,
            second: languages::second(session, &self.settings),
            spelling: self.spelling.speller(),
            hall: self.projecting,
            selection: &mut self.selection,
            caret: &mut self.caret,
            out,
        };
        show(&mut self.pages, &mut cx);
    }

    fn retitle(&mut self, ctx: &egui::Context) {
        let title = self.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for KengeshApp {
    fn raw_input_hook(&mut self, ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        if raw_input.viewport_id != egui::ViewportId::ROOT {
            return;
        }
        let mut events = std::mem::take(&mut self.held);
        events.append(&mut raw_input.events);
        (raw_input.events, self.held) = input::split(events);
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }

    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.take_answers(ctx, frame);
        self.follow_file(ctx, frame);
        self.take_picked(ctx);
        self.take_shown();
        self.follow_spelling();
        if ctx.input(|input| input.viewport().close_requested()) {
            self.asked_to_close(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let mut out = Outbox::default();
        out.commands.extend(self.picked.take());
        self.follow_hint(&ctx);
        if !self.desk.is_busy() {
            // Before the views run: a text field would keep Ctrl+Z to itself. While texts are translated, F4 is theirs.
            out.commands.extend(commands::pressed(&ctx, self.translation.is_some()));
        }
        self.keep_pages(&ctx);
        self.dropped(&ctx, frame);
        if self.session.is_some() {
            if !self.desk.is_busy() && self.overlay.is_none() && self.looks.is_none() {
                self.branch_keys(ui, &mut out);
                self.many_keys(ui);
            }
            self.spelling_keys(&ctx, &mut out);
            self.summary();
            self.follow_findings();
            self.desk_ui(ui, &mut out);
        } else {
            self.start_screen(ui, &mut out);
        }
        self.caret.seen = None;
        self.note_place();
        self.follow_click(&ctx);
        if let Some(pasting) = out.pasted.take() {
            self.offer_paste(pasting, &mut out);
        }
        if let Some(id) = out.go.take() {
            self.go_to_item(id);
        }
        if let Some(id) = out.linked.take() {
            self.show_chain(id);
        }
        if let Some(reason) = out.said.take() {
            self.refuse(&ctx, reason);
        }
        if let Some(misspelt) = out.misspelt.take() {
            self.ask_meant(misspelt);
        }
        self.show_meant(&ctx, &mut out);
        if let Some(place) = out.picture.take() {
            self.ask_for_file(&ctx, frame, desk::Purpose::Picture(place));
        }
        self.show_overlay(&ctx, &mut out);
        self.show_toast(&ctx, &mut out);
        self.show_dialog(&ctx, frame);
        self.carry_out(&ctx, frame, out);
        self.show_hall(&ctx);
        self.tell_journal();
        self.follow_zoom(&ctx);
        self.retitle(&ctx);
    }
}
