//! What can be said on the command line.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::document::{Scope, Worksheet};
use crate::export::Format;
use crate::model::Language;
use crate::storage::Renderer;

/// Kengesh: strategy-planning workshops, from the first card to the document a council adopts.
#[derive(Debug, Parser)]
#[command(name = "kengesh", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// The work to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The plan to open in the window.
    #[command(flatten)]
    pub source: Source,
    /// What draws the window; without it, what works on this computer.
    #[arg(long, value_enum)]
    pub renderer: Option<RendererChoice>,
    /// Draws one frame and ends: what the program asks of itself to learn what works.
    #[arg(long, value_enum, hide = true)]
    pub try_renderer: Option<RendererChoice>,
    /// Begun again by itself after it broke down, with the report where there is one.
    #[arg(long, hide = true, num_args = 0..=1, value_name = "REPORT")]
    pub broke_down: Option<Option<PathBuf>>,
}

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RendererChoice {
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or DirectX.
    Wgpu,
}

impl RendererChoice {
    /// What it chooses.
    #[must_use]
    pub const fn renderer(self) -> Renderer {
        match self {
            Self::Glow => Renderer::Glow,
            Self::Wgpu => Renderer::Wgpu,
        }
    }
}

/// A plan: a file or a sample.
#[derive(Debug, Args)]
pub struct Source {
    /// The file of a plan.
    pub file: Option<PathBuf>,
    /// A sample instead of a file: kant.
    #[arg(long, conflicts_with = "file", value_name = "NAME")]
    pub sample: Option<String>,
}

/// A plan that must be named.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Named {
    /// The file of a plan.
    pub file: Option<PathBuf>,
    /// A sample instead of a file: kant.
    #[arg(long, value_name = "NAME")]
    pub sample: Option<String>,
}

/// Work without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a new plan from a template.
    New {
        /// The template: strategy, programme or directions.
        #[arg(long, value_name = "NAME")]
        template: String,
        /// The file to write; it must not be there yet.
        #[arg(long, value_name = "FILE")]
        output: PathBuf,
        /// The plan's language.
        #[arg(long, default_value = "ru")]
        language: Language,
    },
    /// Exports the document.
    Export {
        /// The plan.
        #[command(flatten)]
        plan: Named,
        /// The formats, with commas between, or all of them.
        #[arg(long, value_enum, value_delimiter = ',', required = true)]
        to: Vec<FormatChoice>,
        /// The languages, with commas between; without it, the plan's main one.
        #[arg(long, value_delimiter = ',')]
        language: Vec<Language>,
        /// The file to write, or the folder for several; without it, the folder one is in.
        #[arg(long, value_name = "FILE-OR-FOLDER")]
        output: Option<PathBuf>,
        /// A part of the plan as a document of its own.
        #[arg(long, value_enum)]
        only: Option<PartChoice>,
        /// Leaves the page numbers in the contents of a DOCX to the word processor, which is faster.
        #[arg(long)]
        without_page_numbers: bool,
        /// The day that stands for today; the same plan and day give the same bytes.
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<Date>,
    },
    /// Says what is wrong with a plan, and what is still to be done.
    Check {
        /// The plan.
        #[command(flatten)]
        plan: Named,
        /// For people or for programs.
        #[arg(long, value_enum, default_value = "text")]
        format: Output,
        /// Gaps, too, end in exit status 1.
        #[arg(long)]
        strict: bool,
    },
    /// Says how much a plan holds.
    Info {
        /// The plan.
        #[command(flatten)]
        plan: Named,
        /// For people or for programs.
        #[arg(long, value_enum, default_value = "text")]
        format: Output,
    },
}

/// The formats of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FormatChoice {
    /// Every format.
    All,
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// A page for browsers.
    Html,
    /// Markdown.
    Md,
    /// Excel.
    Xlsx,
    /// Plain text.
    Txt,
}

impl FormatChoice {
    /// The formats it stands for.
    #[must_use]
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::All => &Format::ALL,
            Self::Docx => &[Format::Docx],
            Self::Pdf => &[Format::Pdf],
            Self::Html => &[Format::Html],
            Self::Md => &[Format::Markdown],
            Self::Xlsx => &[Format::Xlsx],
            Self::Txt => &[Format::Text],
        }
    }
}

/// A part of a plan that can be a document of its own: the action plan, a sheet for the room, the register of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartChoice(pub Scope);

impl ValueEnum for PartChoice {
    fn value_variants<'a>() -> &'a [Self] {
        const PARTS: [PartChoice; 6] = {
            let [_, action_plan, swot, ballot, attendance, protocol, remarks] = Scope::ALL;
            [
                PartChoice(action_plan),
                PartChoice(swot),
                PartChoice(ballot),
                PartChoice(attendance),
                PartChoice(protocol),
                PartChoice(remarks),
            ]
        };
        &PARTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self.0 {
            Scope::Whole => return None,
            Scope::ActionPlan => "The action plan",
            Scope::Sheet(Worksheet::Swot) => "An empty SWOT sheet for a group",
            Scope::Sheet(Worksheet::Ballot) => "Numbered cards and problems to vote on",
            Scope::Sheet(Worksheet::Attendance) => "A list for those who come",
            Scope::Sheet(Worksheet::Protocol) => "The protocol of a meeting, to be filled in",
            Scope::Sheet(Worksheet::Remarks) => "The register of remarks",
        };
        Some(PossibleValue::new(self.0.name()).help(help))
    }
}

/// For whom an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// For people.
    Text,
    /// For programs.
    Json,
}
