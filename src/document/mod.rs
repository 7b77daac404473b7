//! Plan → one neutral document: wording, numbering, order and tables are decided here, once for every format.
//!
//! [`build`] goes through the plan in the order of its sections. An adopted plan's document carries nothing of the
//! kitchen: no draft mark, no edition, no marks of texts that are not translated yet; votes, groups and notes are in
//! no document at all.

mod action_plan;
mod annex;
mod block;
mod causes;
mod clean;
mod columns;
mod context;
mod drawing;
mod flow;
mod front;
mod geometry;
mod grid;
mod money;
mod narrative;
mod natural;
mod phrases;
mod progress;
mod rows;
mod sample;
mod section;
mod shape;
mod sheet;
mod swot;
mod tables;
mod tree;
mod widths;
mod worksheet;

use jiff::civil::Date;

use crate::model::{AnnexKind, Language, Plan};

pub use annex::annex_title_key;
pub use block::*;
pub use clean::clean;
use context::Context;
pub use drawing::{money_chart, problem_tree};
pub use flow::{Placed, Run};
pub use geometry::{Geometry, approval_indent, half_points, indent, tenths};
pub use natural::{Natural, Turn};
pub use rows::RowPart;
pub use sample::{phrase_pattern, phrase_sample, phrase_slots, usual_column_title};
pub use shape::*;
pub use sheet::*;
pub use widths::{CELL_SIDE, Fit};
pub use worksheet::Worksheet;

/// What an export is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of the document; a text that does not exist in it is shown in the plan's main one.
    pub language: Language,
    /// The day of the export, which stands for every time in the file.
    pub date: Date,
    /// How much of the plan is asked for.
    pub scope: Scope,
}

/// How much of the plan a document holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All that the document's settings say.
    #[default]
    Whole,
    /// The action plan alone, with an approval block of its own.
    ActionPlan,
    /// A sheet for the room.
    Sheet(Worksheet),
}

impl Scope {
    /// Every scope, in the order in which they are offered.
    pub const ALL: [Self; 7] = {
        let [swot, ballot, attendance, protocol, remarks] = Worksheet::ALL;
        [
            Self::Whole,
            Self::ActionPlan,
            Self::Sheet(swot),
            Self::Sheet(ballot),
            Self::Sheet(attendance),
            Self::Sheet(protocol),
            Self::Sheet(remarks),
        ]
    };

    /// Its name, for files, phrases and the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::ActionPlan => "action-plan",
            Self::Sheet(sheet) => sheet.name(),
        }
    }
}

/// The document of a plan in one language. The same plan and options always give the same document.
#[must_use]
pub fn build(plan: &Plan, options: &Options) -> Document {
    let cx = Context::new(plan, options);
    let mut settings = plan.document.as_ref().clone();
    let blocks = match cx.scope {
        Scope::Whole => whole(&cx),
        Scope::ActionPlan => {
            // It stands below its title on the first page.
            (settings.title_page, settings.contents) = (false, 0);
            action_plan_alone(&cx)
        }
        Scope::Sheet(sheet) => {
            (settings.title_page, settings.contents) = (false, 0);
            worksheet::worksheet(&cx, sheet)
        }
    };
    let header = if matches!(cx.scope, Scope::Sheet(_)) { None } else { front::header(&cx) };
    Document { language: options.language, settings, properties: front::properties(&cx), header, blocks }
}

fn whole(cx: &Context<'_>) -> Vec<Block> {
    let settings = &cx.plan.document;
    let front = front::front(cx);
    let mut blocks = Vec::new();
    if settings.contents > 0 {
        blocks.push(Block::Contents { title: cx.say("doc-contents"), depth: settings.contents.min(3) });
    }
    if settings.text {
        section::sections(cx, &mut blocks);
    }
    annex::annexes(cx, &mut blocks);
    // Where annexes are all there is, a title without a page of its own stands on the first one's, however it lies.
    let lies = usize::from(!settings.title_page && matches!(blocks.first(), Some(Block::Pages(_))));
    blocks.splice(lies..lies, front);
    blocks
}

/// The action plan as a file of its own, with its own approval block.
fn action_plan_alone(cx: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Pages(Orientation::Landscape)];
    blocks.extend(front::front(cx));
    let columns = annex::columns_of(cx, AnnexKind::ActionPlan);
    blocks.extend(action_plan::action_plan(cx, columns).block());
    blocks
}
