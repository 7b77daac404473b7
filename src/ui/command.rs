//! The one table of what a user can ask for: text, shortcut and availability, for menus, tooltips, help and palette.

use egui::{Key, KeyboardShortcut, Modifiers};

/// What a user can ask for with a menu, button or key, beside editing itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UserCommand {
    /// A new plan from a template.
    New,
    /// Open a file.
    Open,
    /// Save.
    Save,
    /// Save under another name.
    SaveAs,
    /// Export the document.
    Export,
    /// Print the document: its PDF in the system's viewer.
    Print,
    /// How the document looks and what is in it.
    Looks,
    /// The document's pages: beside, alone, not at all.
    Pages,
    /// Take the last step back.
    Undo,
    /// Do it again.
    Redo,
    /// Take the cards of a group's file in.
    Append,
    /// Find words in all texts, and replace them.
    Find,
    /// All commands by name.
    Palette,
    /// What is still to be done.
    Checks,
    /// What was in the plan's file before, to go back to.
    Versions,
    /// To the next gap.
    NextGap,
    /// To the gap before.
    PreviousGap,
    /// What the item with the caret comes from and is answered by.
    Chain,
    /// Every text in a second language, too, or in one only.
    BothLanguages,
    /// The texts in the other language.
    Translation,
    /// To where one was before.
    Back,
    /// And forth again.
    Forth,
    /// A copy of the item with the caret.
    Duplicate,
    /// To the next misspelt word, and what may have been meant.
    NextMisspelt,
    /// Misspelt words underlined, or not.
    ToggleSpelling,
    /// The words the plan takes for right.
    OwnWords,
    /// A copy of the adopted plan, to go on from it.
    WorkingCopy,
    /// A remark on the item with the caret.
    AddRemark,
    /// The list with the caret by its words, as a dictionary sorts them.
    SortList,
    /// The board alone, for the hall: on the second screen, or over the whole of this one.
    Projector,
    /// The board alone in a window of its own.
    HallWindow,
    /// The keys, and what they do.
    Help,
    /// The first-time hints again.
    ShowHints,
    /// No first-time hints any more.
    HideHints,
    /// What the program is made of.
    About,
    /// Next SWOT quadrant.
    NextQuadrant,
    /// The next section.
    NextSection,
    /// The section before.
    PreviousSection,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Light or dark.
    ToggleTheme,
    /// Close the plan, back to the start screen.
    ClosePlan,
    /// Leave the program.
    Quit,
}

const COMMAND_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl UserCommand {
    /// Every command, longer shortcuts before shorter ones that they contain (Ctrl+Shift+S before Ctrl+S).
    pub const ALL: [Self; 43] = [
        Self::SaveAs,
        Self::Looks,
        Self::Palette,
        Self::Translation,
        Self::Checks,
        Self::PreviousGap,
        Self::New,
        Self::Open,
        Self::Save,
        Self::Append,
        Self::Export,
        Self::Print,
        Self::Pages,
        Self::Redo,
        Self::Undo,
        Self::Find,
        Self::BothLanguages,
        Self::NextGap,
        Self::Chain,
        Self::NextMisspelt,
        Self::Duplicate,
        Self::SortList,
        Self::AddRemark,
        Self::WorkingCopy,
        Self::Versions,
        Self::HallWindow,
        Self::Projector,
        Self::Back,
        Self::Forth,
        Self::NextQuadrant,
        Self::NextSection,
        Self::PreviousSection,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ToggleTheme,
        Self::ToggleSpelling,
        Self::OwnWords,
        Self::Help,
        Self::ShowHints,
        Self::HideHints,
        Self::About,
        Self::ClosePlan,
        Self::Quit,
    ];

    /// The key of its phrase in `window.*.ftl`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Export => "command-export",
            Self::Print => "command-print",
            Self::Looks => "command-looks",
            Self::Pages => "command-pages",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Append => "command-append",
            Self::Find => "command-find",
            Self::Palette => "command-palette",
            Self::Checks => "command-checks",
            Self::Versions => "command-versions",
            Self::NextGap => "command-next-gap",
            Self::PreviousGap => "command-previous-gap",
            Self::Chain => "command-chain",
            Self::BothLanguages => "command-both-languages",
            Self::Translation => "command-translation",
            Self::Back => "command-back",
            Self::Forth => "command-forth",
            Self::Duplicate => "command-duplicate",
            Self::NextMisspelt => "command-next-misspelt",
            Self::ToggleSpelling => "command-toggle-spelling",
            Self::OwnWords => "command-own-words",
            Self::SortList => "command-sort-list",
            Self::AddRemark => "command-add-remark",
            Self::WorkingCopy => "command-working-copy",
            Self::Projector => "command-projector",
            Self::HallWindow => "command-hall-window",
            Self::Help => "command-help",
            Self::ShowHints => "command-show-hints",
            Self::HideHints => "command-hide-hints",
            Self::About => "command-about",
            Self::NextQuadrant => "command-next-quadrant",
            Self::NextSection => "command-next-section",
            Self::PreviousSection => "command-previous-section",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ToggleTheme => "command-toggle-theme",
            Self::ClosePlan => "command-close-plan",
            Self::Quit => "command-quit",
        }
    }

    /// Its shortcuts; the first is shown.
    #[must_use]
    pub const fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn plain(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::NONE, key)
        }
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn ctrl_shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(COMMAND_SHIFT, key)
        }
        match self {
            Self::New => const { &[ctrl(Key::N)] },
            Self::Open => const { &[ctrl(Key::O)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveAs => const { &[ctrl_shift(Key::S)] },
            Self::Export => const { &[ctrl(Key::E)] },
            Self::Print => const { &[ctrl(Key::P)] },
            Self::Looks => const { &[ctrl_shift(Key::D)] },
            Self::Pages => const { &[plain(Key::F9), ctrl(Key::L)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[ctrl(Key::Y), ctrl_shift(Key::Z)] },
            Self::Find => const { &[ctrl(Key::F)] },
            Self::Palette => const { &[ctrl_shift(Key::P)] },
            Self::Checks => const { &[ctrl_shift(Key::G)] },
            Self::NextGap => const { &[plain(Key::F4), ctrl(Key::G)] },
            Self::PreviousGap => const { &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F4)] },
            Self::NextMisspelt => const { &[plain(Key::F8), ctrl_shift(Key::L)] },
            Self::Chain => const { &[ctrl(Key::K)] },
            Self::BothLanguages => const { &[ctrl(Key::T)] },
            Self::Translation => const { &[ctrl_shift(Key::T)] },
            Self::Back => const { &[KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft)] },
            Self::Forth => const { &[KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight)] },
            Self::Duplicate => const { &[ctrl_shift(Key::U)] },
            Self::Projector => const { &[plain(Key::F5), ctrl(Key::B)] },
            Self::HallWindow => const { &[ctrl_shift(Key::B)] },
            Self::Help => const { &[plain(Key::F1), ctrl_shift(Key::H)] },
            Self::NextQuadrant => const { &[KeyboardShortcut::new(Modifiers::CTRL, Key::Tab)] },
            Self::NextSection => const { &[ctrl(Key::PageDown)] },
            Self::PreviousSection => const { &[ctrl(Key::PageUp)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::ZoomIn
            | Self::ZoomOut
            | Self::ToggleTheme
            | Self::ClosePlan
            | Self::About
            | Self::Append
            | Self::ToggleSpelling
            | Self::OwnWords
            | Self::SortList
            | Self::AddRemark
            | Self::WorkingCopy
            | Self::Versions
            | Self::ShowHints
            | Self::HideHints => &[],
        }
    }
}
