//! Export and print: what is asked for, what stands in the way, what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Button, Id, Key, Label, RichText, ScrollArea, TextEdit, Ui};
use jiff::civil::Date;

use super::KengeshApp;
use super::desk::Dialog;
use super::dialogs::{Answer, Stay, expand};
use crate::document::Scope;
use crate::export::Format;
use crate::i18n::slots;
use crate::model::{Language, Plan};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{cells, muted};
use crate::work::{ExportRequest, Exported, InTheWay};

/// What is chosen for an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ExportChoice {
    pub formats: Vec<Format>,
    pub languages: Vec<Language>,
    pub scopes: Vec<Scope>,
    /// The folder, as it is typed.
    pub folder: String,
    /// What the files' names begin with.
    pub stem: String,
    pub date: Date,
    /// Why the folder is to be typed, where the system's window cannot be asked.
    pub because: Option<&'static str>,
    /// The button to press had the keyboard once.
    pub arrived: bool,
}

/// So many names are tried for a PDF to be printed.
const MOST_TRIES: u8 = 5;

/// So many names of files are shown.
const MOST_NAMES: usize = 8;

impl ExportChoice {
    pub fn folder(&self) -> PathBuf {
        expand(self.folder.trim())
    }

    /// What was chosen, when it makes a file.
    pub fn request(&self) -> Option<ExportRequest> {
        let request = ExportRequest {
            formats: in_order(&Format::ALL, &self.formats),
            languages: self.languages.clone(),
            scopes: in_order(&Scope::ALL, &self.scopes),
            folder: self.folder(),
            stem: self.stem.trim().to_owned(),
            replace: false,
            date: self.date,
            page_numbers: true,
        };
        let named = !request.stem.is_empty() && !self.folder.trim().is_empty();
        (named && !request.targets().is_empty()).then_some(request)
    }

    /// Only what this plan has.
    fn within(self, plan: &Plan, language: Language) -> Self {
        let has = |language: &Language| plan.passport.languages.contains(language);
        let mut languages: Vec<Language> = self.languages.into_iter().filter(has).collect();
        if languages.is_empty() {
            languages.push(language);
        }
        Self { languages, because: None, arrived: false, ..self }
    }
}

fn in_order<T: Copy + PartialEq>(all: &[T], chosen: &[T]) -> Vec<T> {
    all.iter().copied().filter(|one| chosen.contains(one)).collect()
}

const fn format_key(format: Format) -> &'static str {
    match format {
        Format::Docx => "format-docx",
        Format::Pdf => "format-pdf",
        Format::Html => "format-html",
        Format::Markdown => "format-markdown",
        Format::Xlsx => "format-xlsx",
        Format::Text => "format-text",
    }
}

impl KengeshApp {
    /// Offers what was exported last, or a DOCX and a PDF in the language being edited, beside the plan.
    pub(super) fn offer_export(&mut self) {
        let Some(session) = &self.session else { return };
        let (plan, language) = (session.history.plan(), session.language);
        let date = jiff::Zoned::now().date();
        let choice = match self.desk.last_export.clone() {
            Some(last) => ExportChoice { date, ..last.within(plan, language) },
            None => ExportChoice {
                formats: vec![Format::Docx, Format::Pdf],
                languages: vec![language],
                scopes: vec![Scope::Whole],
                folder: self.documents_folder().to_string_lossy().into_owned(),
                stem: self.usual_stem(),
                date,
                because: None,
                arrived: false,
            },
        };
        self.desk.dialog = Some(Dialog::Export(choice));
    }

    /// The plan's folder; before it has one, the user's documents.
    fn documents_folder(&self) -> PathBuf {
        let usual = self.usual_folder();
        if !usual.as_os_str().is_empty() {
            return usual;
        }
        let folders = directories::UserDirs::new();
        let own = folders.as_ref().map(|folders| folders.document_dir().unwrap_or_else(|| folders.home_dir()));
        own.map(Path::to_owned).unwrap_or_default()
    }

    /// Ctrl+P: the document as a PDF, in the system's viewer, from where it can be printed.
    pub(super) fn print(&mut self) {
        let Some(session) = &self.session else { return };
        let request = ExportRequest {
            formats: vec![Format::Pdf],
            languages: vec![session.language],
            scopes: vec![Scope::Whole],
            folder: self.print_folder.clone(),
            stem: self.usual_stem(),
            replace: true,
            date: jiff::Zoned::now().date(),
            page_numbers: true,
        };
        self.desk.printing = Some((request.clone(), 1));
        self.export_to(request);
    }

    pub(super) fn export_to(&mut self, request: ExportRequest) {
        if let Some(session) = &self.session {
            self.worker.export(Arc::clone(session.history.plan()), request);
        }
    }

    /// An export has ended.
    pub(super) fn exported(&mut self, request: ExportRequest, done: Result<Exported, InTheWay>) {
        let printing = self.desk.printing.take_if(|(printing, _)| *printing == request);
        match (done, printing) {
            (Err(InTheWay(taken)), _) => self.desk.dialog = Some(Dialog::ReplaceExport { request, taken }),
            (Ok(done), Some(_)) if done.failed.is_empty() => {
                for path in done.written {
                    self.show_file(path);
                }
            }
            // Given up before anything was written: there is nothing to tell.
            (Ok(done), _) if done.cancelled && done.written.is_empty() && done.failed.is_empty() => {}
            // A viewer may keep the file that it shows: then the next one has another name.
            (Ok(_), Some((first, tries))) if tries < MOST_TRIES => {
                let stem = format!("{}-{}", self.usual_stem(), tries + 1);
                let request = ExportRequest { stem, ..first };
                self.desk.printing = Some((request.clone(), tries + 1));
                self.export_to(request);
            }
            (Ok(done), _) => self.desk.dialog = Some(Dialog::Exported { folder: request.folder, done }),
        }
    }

    /// Opens a file or folder in the system's program for it.
    pub(super) fn show_file(&mut self, path: PathBuf) {
        match self.dialogs.show(path.clone(), Arc::clone(&self.waker)) {
            Some(answer) => self.desk.opening.push((path, answer)),
            None => self.not_shown(&path, ""),
        }
    }

    /// What has become of files that were to be opened.
    pub(super) fn take_shown(&mut self) {
        let mut wrong = None;
        self.desk.opening.retain(|(path, answer)| match answer.try_recv() {
            Ok(Err(why)) => {
                wrong = Some((path.clone(), why));
                false
            }
            Ok(Ok(())) | Err(std::sync::mpsc::TryRecvError::Disconnected) => false,
            Err(std::sync::mpsc::TryRecvError::Empty) => true,
        });
        if let Some((path, why)) = wrong {
            self.not_shown(&path, &why);
        }
    }

    fn not_shown(&mut self, path: &Path, why: &str) {
        log::warn!("{} cannot be shown: {why}", path.display());
        let file = path.display().to_string();
        self.tell("message-not-shown", self.tr.say_with("not-shown-words", &slots([("file", file.into())])));
    }

    pub(super) fn export_dialog(&self, ui: &mut Ui, choice: &mut ExportChoice) -> Option<Answer> {
        self.head(ui, "dialog-export");
        cells(ui, &[1.0, 1.0], |ui, column| match column {
            0 => {
                muted(ui, self.tr.say("export-formats"));
                for format in Format::ALL {
                    tick(ui, &mut choice.formats, format, self.tr.say(format_key(format)));
                }
            }
            _ => self.languages_and_parts(ui, choice),
        });
        let asked = self.folder_and_name(ui, choice);
        let request = choice.request();
        self.names(ui, request.as_ref());
        let go = self.export_buttons(ui, choice, request.is_some());
        match go {
            Some(true) => request.map(|request| Answer::Export(choice.clone(), request)),
            Some(false) => Some(Answer::Close),
            None => asked.then_some(Answer::Stay(Stay::AskFolder)),
        }
    }

    fn languages_and_parts(&self, ui: &mut Ui, choice: &mut ExportChoice) {
        let languages = self.session.as_ref().map(|session| session.history.plan().passport.languages.clone());
        let languages = languages.unwrap_or_default();
        if languages.len() > 1 {
            muted(ui, self.tr.say("export-languages"));
            for language in languages {
                tick(ui, &mut choice.languages, language, language.own_name().to_owned());
            }
            ui.add_space(GRID);
        }
        muted(ui, self.tr.say("export-parts"));
        for scope in Scope::ALL {
            tick(ui, &mut choice.scopes, scope, self.tr.say(&format!("export-{}", scope.name())));
        }
    }

    /// The fields for folder and name. Says whether the system's window is to be asked.
    fn folder_and_name(&self, ui: &mut Ui, choice: &mut ExportChoice) -> bool {
        let mut asked = false;
        muted(ui, self.tr.say("export-folder"));
        ui.horizontal(|ui| {
            let button = self.tr.say("export-choose");
            let width = ui.available_width() - 116.0;
            let field = TextEdit::singleline(&mut choice.folder).id(Id::unique("export-folder")).desired_width(width);
            ui.add(field).accessible_name(self.tr.say("export-folder"));
            let waiting = self.desk.asking.is_some();
            asked = ui.add_enabled(!waiting, Button::new(button).min_size(egui::vec2(108.0, 0.0))).clicked();
        });
        if let Some(because) = choice.because {
            muted(ui, self.tr.say(because));
        }
        muted(ui, self.tr.say("export-name"));
        let field = TextEdit::singleline(&mut choice.stem).id(Id::unique("export-name")).desired_width(f32::INFINITY);
        ui.add(field).accessible_name(self.tr.say("export-name"));
        asked
    }

    /// The files as they will be called.
    fn names(&self, ui: &mut Ui, request: Option<&ExportRequest>) {
        let Some(request) = request else {
            let color = theme::tokens(ui).danger;
            ui.label(RichText::new(self.tr.say("export-nothing")).small().color(color));
            return;
        };
        let names: Vec<String> = request
            .targets()
            .iter()
            .filter_map(|target| Some(target.path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        let more = names.len().saturating_sub(MOST_NAMES);
        let mut words = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join("   ");
        if more > 0 {
            let more = self.tr.say_with("export-more", &slots([("count", more.into())]));
            words = format!("{words}   {more}");
        }
        let words = self.tr.say_with("export-names", &slots([("names", words.into())]));
        ui.add(Label::new(RichText::new(words).small().color(theme::tokens(ui).muted)).wrap());
    }

    /// Whether to go (or not to). Enter goes from every field.
    fn export_buttons(&self, ui: &mut Ui, choice: &mut ExportChoice, sound: bool) -> Option<bool> {
        let tokens = theme::tokens(ui);
        let mut go = None;
        ui.add_space(GRID);
        ui.horizontal(|ui| {
            let words = RichText::new(self.tr.say("export-go")).color(tokens.on_accent);
            let button = Button::new(words).fill(tokens.accent).min_size(egui::vec2(88.0, 32.0));
            let response = ui.add_enabled(sound, button);
            if !choice.arrived {
                choice.arrived = true;
                response.request_focus();
            }
            if response.clicked() {
                go = Some(true);
            }
            if ui.add(Button::new(self.tr.say("cancel")).min_size(egui::vec2(88.0, 32.0))).clicked() {
                go = Some(false);
            }
        });
        // A field gives the keyboard up with Enter; a button pressed by it has it still.
        let entered = ui.input(|input| input.key_pressed(Key::Enter)) && ui.memory(|memory| memory.focused().is_none());
        go.or_else(|| (entered && sound).then_some(true))
    }

    /// Files of those names are there already: all of them, once.
    pub(super) fn in_the_way(&self, ui: &mut Ui, request: &ExportRequest, taken: &[PathBuf]) -> Option<Answer> {
        self.head(ui, "dialog-replace");
        ui.label(self.tr.say_with("export-in-the-way", &slots([("count", taken.len().into())])));
        ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
            for path in taken {
                ui.add(Label::new(RichText::new(path.display().to_string()).small()).wrap());
            }
        });
        let pressed = self.buttons(ui, &[("replace", false), ("cancel", true)])?;
        Some(if pressed == 0 { Answer::ReplaceExport(request.clone()) } else { Answer::Close })
    }

    /// What was written, what was not, and why.
    pub(super) fn exported_dialog(&self, ui: &mut Ui, folder: &Path, done: &Exported) -> Option<Answer> {
        let all = done.failed.is_empty() && !done.cancelled;
        self.head(ui, if all { "message-exported" } else { "message-not-all" });
        let mut shown = None;
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for path in &done.written {
                let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                ui.horizontal(|ui| {
                    let spoken = self.tr.say_with("recent-open", &slots([("file", name.clone().into())]));
                    let open = Button::new(RichText::new(self.tr.say("open")).small());
                    if ui.add(open).accessible_name(spoken).clicked() {
                        shown = Some(path.clone());
                    }
                    ui.add(Label::new(name).truncate());
                });
            }
            for (target, error) in &done.failed {
                let color = theme::tokens(ui).danger;
                let words = RichText::new(error.sentence(target, self.tr)).color(color);
                ui.add(Label::new(words).wrap());
            }
        });
        let folder_first = !done.written.is_empty();
        let names: &[(&str, bool)] =
            if folder_first { &[("open-folder", false), ("ok", true)] } else { &[("ok", true)] };
        match (self.buttons(ui, names), shown) {
            (Some(0), _) if folder_first => Some(Answer::Stay(Stay::Show(folder.to_owned()))),
            (Some(_), _) => Some(Answer::Close),
            (None, shown) => shown.map(|path| Answer::Stay(Stay::Show(path))),
        }
    }
}

/// A box to tick for one thing of several.
fn tick<T: Copy + PartialEq>(ui: &mut Ui, chosen: &mut Vec<T>, one: T, words: String) {
    let mut wanted = chosen.contains(&one);
    if ui.checkbox(&mut wanted, words).changed() {
        chosen.retain(|other| *other != one);
        if wanted {
            chosen.push(one);
        }
    }
}

/// Where PDFs to be printed are put: among what programs may lose.
pub(super) fn print_folder() -> PathBuf {
    let own = directories::ProjectDirs::from("", "", "kengesh").map(|folders| folders.cache_dir().to_owned());
    own.unwrap_or_else(std::env::temp_dir).join("print")
}
