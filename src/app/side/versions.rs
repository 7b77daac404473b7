//! Versions of the plan's file: when, what they brought, back to one of them, a name for one.

use std::collections::HashMap;

use egui::{Button, Id, Key, RichText, ScrollArea, TextEdit, Ui};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{Asked, Side};
use crate::app::desk::After;
use crate::app::dialogs::Answer;
use crate::app::toast::Toast;
use crate::app::{KengeshApp, commands};
use crate::edit::Command;
use crate::i18n::slots;
use crate::storage::{FileError, Shelf, Trouble, Version};
use crate::ui::command::UserCommand;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{hairline, muted};
use crate::work::{Comparison, Replace, Session, Versioned, difference_words};

/// So many versions are compared by one job.
const TOGETHER: usize = 6;

/// From so many kilobytes on, room is told in megabytes.
const LARGE: u64 = 10 << 10;

/// The list of versions.
#[derive(Default)]
pub(in crate::app) struct Versions {
    /// The newest first; none while they are looked for.
    list: Option<Vec<Version>>,
    /// What those seen so far brought, each against the one before it.
    compared: HashMap<Pair, Comparison>,
    comparing: bool,
    naming: Option<Naming>,
    /// The list has been given the keyboard.
    begun: bool,
    /// It had the keyboard in the last frame.
    focused: bool,
}

/// A version and the one before it, by what they hold.
type Pair = (String, Option<String>);

/// The name being typed, and of which version.
struct Naming {
    version: Version,
    words: String,
    begun: bool,
}

/// What is asked of a row.
enum Wish {
    Restore(Version),
    BeginNaming(Version),
    Name(Version, String),
    StopNaming,
}

impl Versions {
    fn row(&self, place: usize) -> Option<(&Version, Option<&Version>)> {
        let list = self.list.as_ref()?;
        Some((list.get(place)?, list.get(place + 1)))
    }

    /// The field goes, and the list has the keyboard again.
    fn stop_naming(&mut self) {
        (self.naming, self.begun) = (None, false);
    }

    fn comparison(&self, version: &Version, before: Option<&Version>) -> Option<&Comparison> {
        self.compared.get(&pair(version, before))
    }
}

fn pair(version: &Version, before: Option<&Version>) -> Pair {
    (version.sum().to_owned(), before.map(|before| before.sum().to_owned()))
}

impl KengeshApp {
    /// Opens the list of versions, or closes it.
    pub(in crate::app) fn toggle_versions(&mut self) {
        let open = matches!(self.side, Some(Side::Versions(_)));
        self.side = None;
        if let Some(shelf) = self.shelf().filter(|_| !open) {
            self.side = Some(Side::Versions(Versions::default()));
            self.worker.list_versions(shelf);
        }
    }

    /// The file was written: what was in it is a version now. Where the disk is sure of the new file, old versions are
    /// thinned out.
    pub(in crate::app) fn renew_versions(&mut self, settled: bool) {
        let Some(shelf) = self.shelf() else { return };
        if settled {
            self.worker.thin_versions(shelf);
        } else {
            self.worker.list_versions(shelf);
        }
    }

    fn shelf(&self) -> Option<Shelf> {
        let session = self.session.as_ref()?;
        let file = session.place().unwrap_or(std::path::Path::new(""));
        Some(Shelf::new(self.data_folder.as_deref(), file, session.history.plan().id))
    }

    /// What a job has brought of versions.
    pub(in crate::app) fn take_versions(&mut self, ctx: &egui::Context, versioned: Versioned) {
        match versioned {
            Versioned::Listed(of, list) => {
                let own = self.shelf() == Some(of);
                if let Some(Side::Versions(versions)) = self.side.as_mut().filter(|_| own) {
                    versions.list = Some(list);
                }
            }
            Versioned::Compared(compared) => {
                if let Some(Side::Versions(versions)) = &mut self.side {
                    versions.comparing = false;
                    let known = compared.into_iter().map(|(one, before, found)| (pair(&one, before.as_ref()), found));
                    versions.compared.extend(known);
                }
            }
            Versioned::Read(version, Ok(plan)) => self.restore(ctx, &version, plan),
            Versioned::Read(_, Err(error)) => self.tell("versions-not-read", error.sentence(self.tr)),
            Versioned::NotNamed(error) => self.not_named(&error),
        }
    }

    fn restore(&mut self, ctx: &egui::Context, version: &Version, plan: Box<crate::model::Plan>) {
        let Some(history) = self.session.as_ref().map(|session| &session.history) else { return };
        let (here, before) = (history.plan().id, history.version());
        if plan.id != here {
            return self.tell("versions-not-read", self.tr.say("versions-another-plan"));
        }
        self.edit(ctx, Command::Restore(plan), commands::since_start(ctx));
        let Some(after) = self.session.as_ref().map(|session| session.history.version()) else { return };
        let now = ctx.input(|input| input.time);
        self.toast = Some(if after == before {
            Toast::said(self.tr.say("versions-same"), after, now)
        } else {
            let time = slots([("time", self.moment_words(version.saved).into())]);
            Toast::done(self.tr.say_with("versions-restored", &time), after, now)
        });
    }

    fn not_named(&mut self, error: &FileError) {
        let words = if error.trouble() == Trouble::NotFound {
            self.tr.say("versions-gone")
        } else {
            self.tr.say_with("versions-not-named-words", &slots([("reason", error.source.to_string().into())]))
        };
        self.tell("versions-not-named", words);
        if let Some(shelf) = self.shelf() {
            self.worker.list_versions(shelf);
        }
    }

    pub(super) fn versions_panel(&mut self, ui: &mut Ui, versions: &mut Versions) -> Option<Asked> {
        let escaped = versions.focused && ui.input(|input| input.key_pressed(Key::Escape));
        let closed = self.side_head(ui, "versions", UserCommand::Versions) || escaped && versions.naming.is_none();
        let Some(list) = &versions.list else {
            muted(ui, self.tr.say("versions-looking"));
            return closed.then_some(Asked::Close);
        };
        let (count, kilobytes) = (list.len(), list.iter().map(|version| version.size).sum::<u64>().div_ceil(1024));
        if kilobytes == 0 {
            ui.label(self.tr.say("versions-none"));
        } else {
            let kept = list.iter().filter(|version| version.size > 0).count();
            let said = slots([("count", kept.into()), ("size", self.room_words(kilobytes).into())]);
            muted(ui, self.tr.say_with("versions-total", &said));
        }
        ui.add_space(GRID / 2.0);
        let (mut wish, mut focused, mut unknown) = (None, false, Vec::new());
        ScrollArea::vertical().id_salt("versions").auto_shrink(false).show(ui, |ui| {
            for place in 0..count {
                let id = versions.row(place).map(|(version, _)| (version.sum().to_owned(), version.path.clone()));
                let row = ui.push_id(id, |ui| self.version_row(ui, versions, place, &mut focused));
                wish = wish.take().or(row.inner);
                let compared = versions.row(place).filter(|(one, before)| versions.comparison(one, *before).is_none());
                if let Some((one, before)) = compared.filter(|_| ui.is_rect_visible(row.response.rect)) {
                    unknown.push((one.clone(), before.cloned()));
                }
            }
        });
        versions.focused = focused;
        self.compare_seen(versions, unknown);
        if let Some(wish) = wish {
            self.grant(versions, wish);
        }
        closed.then_some(Asked::Close)
    }

    /// What stands in sight and is not compared yet is compared, some at a time.
    fn compare_seen(&mut self, versions: &mut Versions, mut unknown: Vec<(Version, Option<Version>)>) {
        let Some(session) = self.session.as_ref().filter(|_| !versions.comparing && !unknown.is_empty()) else {
            return;
        };
        unknown.truncate(TOGETHER);
        versions.comparing = true;
        self.worker.compare_versions(session.history.plan().id, unknown);
    }

    fn grant(&mut self, versions: &mut Versions, wish: Wish) {
        match wish {
            Wish::Restore(version) => self.worker.read_version(version),
            Wish::BeginNaming(version) => {
                let words = version.name.clone().unwrap_or_default();
                versions.naming = Some(Naming { version, words, begun: false });
            }
            Wish::Name(version, name) => {
                versions.stop_naming();
                if let Some(shelf) = self.shelf() {
                    self.worker.name_version(shelf, version, name);
                }
            }
            Wish::StopNaming => versions.stop_naming(),
        }
    }

    /// One version: when, its name, what it brought, what can be done with it.
    fn version_row(&self, ui: &mut Ui, versions: &mut Versions, place: usize, focused: &mut bool) -> Option<Wish> {
        let (version, before) = versions.row(place)?;
        let (version, comparison) = (version.clone(), versions.comparison(version, before));
        let time = self.moment_words(version.saved);
        let head =
            if version.in_place { format!("{time} · {}", self.tr.say("versions-in-place")) } else { time.clone() };
        ui.label(RichText::new(head).font(theme::strong_font(ui, &egui::TextStyle::Body)));
        if let Some(name) = version.name.as_ref().filter(|_| !is_named_now(versions, &version)) {
            ui.add(egui::Label::new(format!("«{name}»")).wrap());
        }
        let words = comparison.map_or_else(|| self.tr.say("versions-comparing"), |found| self.comparison_words(found));
        muted(ui, words);
        let restorable = !matches!(comparison, Some(Comparison::AnotherPlan(_) | Comparison::Unreadable(_)));
        let restorable = restorable && (!version.in_place || self.session.as_ref().is_some_and(Session::is_dirty));
        let wish = if is_named_now(versions, &version) {
            name_field(self, ui, versions, focused)
        } else {
            self.row_buttons(ui, versions, &version, restorable, &time, focused)
        };
        ui.add_space(GRID / 2.0);
        hairline(ui);
        wish
    }

    fn row_buttons(
        &self,
        ui: &mut Ui,
        versions: &mut Versions,
        version: &Version,
        restorable: bool,
        time: &str,
        focused: &mut bool,
    ) -> Option<Wish> {
        let said = slots([("time", time.into())]);
        let naming = if version.name.is_some() { "versions-rename" } else { "versions-name" };
        let buttons = [("versions-restore", restorable), (naming, true)];
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            for (key, _) in buttons.iter().filter(|(_, shown)| *shown) {
                let name = self.tr.say_with(&format!("{key}-name"), &said);
                let button = ui.add(Button::new(RichText::new(self.tr.say(key)).small())).accessible_name(name);
                if !std::mem::replace(&mut versions.begun, true) {
                    button.request_focus();
                }
                *focused |= button.has_focus();
                if button.gained_focus() {
                    button.scroll_to_me(None);
                }
                if button.clicked() {
                    pressed = Some(*key);
                }
            }
        });
        pressed.map(|key| match key {
            "versions-restore" => Wish::Restore(version.clone()),
            _ => Wish::BeginNaming(version.clone()),
        })
    }

    /// What a version brought, in words.
    fn comparison_words(&self, comparison: &Comparison) -> String {
        match comparison {
            Comparison::Differs(difference) => difference_words(difference, self.tr),
            Comparison::Alone => self.tr.say("versions-alone"),
            Comparison::AnotherPlan(title) => {
                self.tr.say_with("versions-another-plan-title", &slots([("title", title.as_str().into())]))
            }
            Comparison::Unreadable(error) => error.sentence(self.tr),
        }
    }

    /// «сегодня, 14:32».
    fn moment_words(&self, at: Timestamp) -> String {
        let (at, now) = (at.to_zoned(TimeZone::system()), jiff::Zoned::now());
        let time = ("time", format!("{:02}:{:02}", at.hour(), at.minute()).into());
        if at.date() == now.date() {
            self.tr.say_with("versions-today", &slots([time]))
        } else if now.date().checked_sub(1.day()).is_ok_and(|yesterday| yesterday == at.date()) {
            self.tr.say_with("versions-yesterday", &slots([time]))
        } else {
            self.tr.say_with("versions-day", &slots([("date", self.tr.date(at.date()).into()), time]))
        }
    }

    fn room_words(&self, kilobytes: u64) -> String {
        let (key, size) =
            if kilobytes < LARGE { ("size-kilobytes", kilobytes) } else { ("size-megabytes", kilobytes >> 10) };
        self.tr.say_with(key, &slots([("size", size.into())]))
    }

    /// What was in the file could not be kept: it is for a person to say whether it may be lost.
    pub(in crate::app) fn not_kept_dialog(
        &self,
        ui: &mut Ui,
        path: &std::path::Path,
        after: Option<&After>,
        words: &str,
    ) -> Option<Answer> {
        self.head(ui, "dialog-not-kept");
        ui.label(words);
        let names = [("replace-losing", false), ("save-elsewhere", true), ("cancel", false)];
        self.buttons(ui, &names).map(|button| match button {
            0 => Answer::SaveTo(path.to_owned(), Replace::AnyLosing, after.cloned()),
            1 => Answer::SaveElsewhere(after.cloned()),
            _ => Answer::Close,
        })
    }
}

fn is_named_now(versions: &Versions, version: &Version) -> bool {
    versions.naming.as_ref().is_some_and(|naming| naming.version.sum() == version.sum())
}

/// The field for a name. What is typed counts when the field is left, but for Esc.
fn name_field(app: &KengeshApp, ui: &mut Ui, versions: &mut Versions, focused: &mut bool) -> Option<Wish> {
    let naming = versions.naming.as_mut()?;
    let edit = TextEdit::singleline(&mut naming.words).id(Id::unique("version-name")).desired_width(f32::INFINITY);
    let response =
        ui.add(edit.hint_text(app.tr.say("versions-name-hint"))).accessible_name(app.tr.say("versions-name-field"));
    if !std::mem::replace(&mut naming.begun, true) {
        response.request_focus();
    }
    *focused |= response.has_focus();
    if !response.lost_focus() {
        return None;
    }
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        return Some(Wish::StopNaming);
    }
    Some(Wish::Name(naming.version.clone(), naming.words.clone()))
}
