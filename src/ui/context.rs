//! What a view is lent, and where it puts what it asks for.

use super::selection::Selection;
use crate::edit::Command;
use crate::i18n::{Slots, Translator};
use crate::model::{Field, Id, Language, Places, Plan, Slot, Text};
use crate::work::Speller;

/// A text of the plan that the caret can stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// Whose text; the plan's own id for the passport and the wording.
    pub owner: Id,
    /// Which of its texts.
    pub field: Field,
}

impl Spot {
    /// The main words of an item.
    #[must_use]
    pub const fn text(owner: Id) -> Self {
        Self { owner, field: Field::Text }
    }

    /// The title of an item.
    #[must_use]
    pub const fn title(owner: Id) -> Self {
        Self { owner, field: Field::Title }
    }

    /// The widget's id: made of the item's id and the field, never of a row or of visible words.
    #[must_use]
    pub fn egui_id(self) -> egui::Id {
        egui::Id::unique(("spot", self.owner.as_u128(), self.field))
    }

    /// The id of the same text in the other language, shown under the field.
    #[must_use]
    pub fn second_id(self) -> egui::Id {
        egui::Id::unique(("spot-second", self.owner.as_u128(), self.field))
    }

    /// Whether the keyboard is in this text, in whichever of the languages shown.
    #[must_use]
    pub fn has_keyboard(self, ctx: &egui::Context) -> bool {
        ctx.memory(|memory| memory.has_focus(self.egui_id()) || memory.has_focus(self.second_id()))
    }
}

/// Where in a text the caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Before the first character.
    Start,
    /// Behind the last character.
    End,
    /// Behind so many characters.
    Char(usize),
    /// Where it stood when the text was last edited.
    Keep,
}

/// Where the caret stands and where it is wanted next. Kept by the app between frames.
#[derive(Clone, Debug, Default)]
pub struct Caret {
    /// The text being edited in the last frame.
    pub here: Option<Spot>,
    /// Where it is to go as soon as that text is shown.
    pub wanted: Option<(Spot, At)>,
    /// A text that is to be seen in the next frame, while the keyboard stays where it is.
    pub seen: Option<Spot>,
}

impl Caret {
    /// Sends the caret to a text, as soon as it is shown.
    pub const fn go(&mut self, spot: Spot, at: At) {
        self.wanted = Some((spot, at));
    }

    /// What the caret was sent to is only to be seen: the keyboard stays where it is.
    pub fn show_only(&mut self) {
        self.seen = self.wanted.take().map(|(spot, _)| spot);
    }

    /// The text to bring into sight.
    #[must_use]
    pub fn revealed(&self) -> Option<Spot> {
        self.wanted.map(|(spot, _)| spot).or(self.seen)
    }
}

/// A list that was pasted where items stand: it is looked at before it goes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasting {
    /// Into which list.
    pub slot: Slot,
    /// Before which place, counted from 0, or last.
    pub index: usize,
    /// The text.
    pub text: String,
}

/// A misspelt word that is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Misspelling {
    /// In which text.
    pub spot: Spot,
    /// In which language.
    pub language: Language,
    /// Where it stands, in bytes.
    pub range: std::ops::Range<usize>,
    /// Where on the screen it was asked; none: at the caret.
    pub place: Option<egui::Pos2>,
}

/// What views ask for; the app carries it out after the frame, in order.
#[derive(Debug, Default)]
pub struct Outbox {
    /// Edits.
    pub edits: Vec<Command>,
    /// What else is asked for: a file command, undo, another view.
    pub commands: Vec<super::command::UserCommand>,
    /// A list that was pasted.
    pub pasted: Option<Pasting>,
    /// An item that is to be gone to.
    pub go: Option<Id>,
    /// An item whose links are to be shown, the keyboard in the field that finds more of them.
    pub linked: Option<Id>,
    /// A misspelt word that is asked about.
    pub misspelt: Option<Misspelling>,
    /// The key of what is to be said in passing: why something could not be done.
    pub said: Option<&'static str>,
    /// A picture is to be chosen, to stand in this list before this place.
    pub picture: Option<(Slot, usize)>,
}

/// What a view is lent for one frame.
pub struct Context<'a> {
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// Where its items are.
    pub places: &'a Places,
    /// Grows with every change of the plan: what was computed holds as long as it stays.
    pub version: u64,
    /// The phrases of the window's language.
    pub tr: &'static Translator,
    /// The language of the plan's texts that is being edited.
    pub language: Language,
    /// The language that is to be shown under every text; none: only one is shown.
    pub second: Option<Language>,
    /// What judges words, while spelling is on.
    pub spelling: Option<&'a Speller>,
    /// The hall looks on: no notes, votes or names of groups.
    pub hall: bool,
    /// What is chosen.
    pub selection: &'a mut Selection,
    /// The caret.
    pub caret: &'a mut Caret,
    /// What is asked for.
    pub out: &'a mut Outbox,
}

impl Context<'_> {
    /// A phrase of the window.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.tr.say(key)
    }

    /// A phrase with slots.
    #[must_use]
    pub fn say_with(&self, key: &str, slots: &Slots<'_>) -> String {
        self.tr.say_with(key, slots)
    }

    /// The language shown under every text: not for the hall, and not the one being edited.
    #[must_use]
    pub fn second_shown(&self) -> Option<Language> {
        self.second.filter(|second| !self.hall && *second != self.language)
    }

    /// Asks for an edit.
    pub fn edit(&mut self, command: Command) {
        self.out.edits.push(command);
    }

    /// A text in the language being edited, else in any language it has.
    #[must_use]
    pub fn shown<'t>(&self, text: &'t Text) -> &'t str {
        text.shown(self.language, self.plan.main_language()).map_or("", |(_, words)| words)
    }
}
