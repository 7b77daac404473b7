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
    pub const ALL: [Self; 18] = [
        Self::SaveAs,
        Self::Looks,
        Self::New,
        Self::Open,
        Self::Save,
        Self::Export,
        Self::Print,
        Self::Pages,
        Self::Redo,
        Self::Undo,
        Self::NextQuadrant,
        Self::NextSection,
        Self::PreviousSection,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ToggleTheme,
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
            Self::Pages => const { &[KeyboardShortcut::new(Modifiers::NONE, Key::F9), ctrl(Key::L)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[ctrl(Key::Y), ctrl_shift(Key::Z)] },
            Self::NextQuadrant => const { &[KeyboardShortcut::new(Modifiers::CTRL, Key::Tab)] },
            Self::NextSection => const { &[ctrl(Key::PageDown)] },
            Self::PreviousSection => const { &[ctrl(Key::PageUp)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::ZoomIn | Self::ZoomOut | Self::ToggleTheme | Self::ClosePlan => &[],
        }
    }
}
