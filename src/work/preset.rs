//! Presets: how a document is made up for a purpose, as one change that can be taken back.

use std::sync::Arc;

use super::sample::led_by;
use super::{DIRECTIONS, PROGRAMME, Sample};
use crate::edit::Command;
use crate::i18n::Translator;
use crate::model::{
    Annex, AnnexKind, Column, DocumentSettings, Item, Language, Level, Numbering, Plan, SectionKind, SwotLayout, Text,
    Wording,
};

/// What a document is made up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    /// A strategy with all its sections, as that of Kant.
    Strategy,
    /// A programme of social and economic development: the money by year and source beside the text, and an action plan
    /// that is a document of its own.
    Programme,
    /// Directions with instructions: who, what, by when, how much.
    Directions,
    /// What is sent round to be read in an evening: no narrative, no measures, no annexes.
    Short,
    /// The action plan alone.
    ActionPlan,
}

/// Sections of a programme.
const OF_PROGRAMME: [SectionKind; 9] = [
    SectionKind::Introduction,
    SectionKind::Narrative,
    SectionKind::Potential,
    SectionKind::Swot,
    SectionKind::Goals,
    SectionKind::Priorities,
    SectionKind::Indicators,
    SectionKind::Resources,
    SectionKind::Monitoring,
];

/// Sections of directions with instructions.
const OF_DIRECTIONS: [SectionKind; 6] = [
    SectionKind::Introduction,
    SectionKind::Narrative,
    SectionKind::Potential,
    SectionKind::Goals,
    SectionKind::Priorities,
    SectionKind::Monitoring,
];

/// Sections of the short version.
const OF_SHORT: [SectionKind; 7] = [
    SectionKind::Swot,
    SectionKind::Problems,
    SectionKind::Goals,
    SectionKind::Priorities,
    SectionKind::Indicators,
    SectionKind::Resources,
    SectionKind::Risks,
];

/// What an instruction says of itself.
const OF_INSTRUCTIONS: [Column; 6] =
    [Column::Code, Column::Measure, Column::Lead, Column::Timing, Column::Money, Column::Source];

impl Preset {
    /// Every preset, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Strategy, Self::Programme, Self::Directions, Self::Short, Self::ActionPlan];

    /// The phrase for its name; with `-what` at its end, the one that says what it does.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Strategy => "preset-strategy",
            Self::Programme => "preset-programme",
            Self::Directions => "preset-directions",
            Self::Short => "preset-short",
            Self::ActionPlan => "preset-action-plan",
        }
    }

    /// What makes the plan's document up for this purpose: its settings, which sections are in it, and what levels are
    /// called where the purpose has names for them. What an office asks for stays: margins, letters, spacing, titles of
    /// columns and annexes, the approval of the action plan.
    #[must_use]
    pub fn command(self, plan: &Plan) -> Command {
        let mut commands = vec![Command::Put { item: Item::DocumentSettings(Arc::new(self.settings(&plan.document))) }];
        let wording = self.wording(&plan.wording, plan.main_language());
        if wording != *plan.wording {
            commands.push(Command::Put { item: Item::Wording(Arc::new(wording)) });
        }
        for section in plan.sections.iter() {
            let hidden = self.hides(section.kind).unwrap_or(section.hidden);
            if hidden != section.hidden {
                let mut section = Arc::clone(section);
                Arc::make_mut(&mut section).hidden = hidden;
                commands.push(Command::Put { item: Item::Section(section) });
            }
        }
        Command::All(commands)
    }

    /// The settings for this purpose, with what the earlier ones say of the office's rules.
    #[must_use]
    pub fn settings(self, earlier: &DocumentSettings) -> DocumentSettings {
        let annexes = |kinds: &[AnnexKind]| kinds.iter().map(|kind| annex(earlier, *kind)).collect();
        let usual = DocumentSettings {
            margins: earlier.margins,
            font: earlier.font.clone(),
            size: earlier.size,
            table_size: earlier.table_size,
            indent: earlier.indent,
            line_spacing: earlier.line_spacing,
            titles: earlier.titles.clone(),
            action_plan: earlier.action_plan.clone(),
            annexes: annexes(&[AnnexKind::ActionPlan, AnnexKind::Members]),
            ..DocumentSettings::default()
        };
        let without_pages = DocumentSettings { title_page: false, contents: 0, new_page: false, ..usual.clone() };
        match self {
            Self::Strategy => usual,
            Self::Programme => DocumentSettings {
                numbering: Numbering::Arabic,
                new_page: false,
                swot: SwotLayout::Square,
                annexes: annexes(&[AnnexKind::Money]),
                ..usual
            },
            Self::Directions => {
                let instructions = Annex { columns: OF_INSTRUCTIONS.to_vec(), ..annex(earlier, AnnexKind::ActionPlan) };
                DocumentSettings { annexes: vec![instructions], ..without_pages }
            }
            Self::Short => DocumentSettings {
                swot: SwotLayout::Square,
                depth: Level::Task,
                problem_tree: false,
                annexes: Vec::new(),
                ..without_pages
            },
            Self::ActionPlan => {
                DocumentSettings { text: false, annexes: annexes(&[AnnexKind::ActionPlan]), ..without_pages }
            }
        }
    }

    /// Whether sections of this kind are left out; none: as they are.
    fn hides(self, kind: SectionKind) -> Option<bool> {
        match self {
            Self::Strategy => Some(false),
            Self::Programme => Some(!OF_PROGRAMME.contains(&kind)),
            Self::Directions => Some(!OF_DIRECTIONS.contains(&kind)),
            Self::Short => Some(!OF_SHORT.contains(&kind)),
            Self::ActionPlan => None,
        }
    }

    /// The template whose words this purpose has.
    const fn template(self) -> Option<Sample> {
        match self {
            Self::Programme => Some(PROGRAMME),
            Self::Directions => Some(DIRECTIONS),
            Self::Strategy | Self::Short | Self::ActionPlan => None,
        }
    }

    /// The plan's own words stay; those of another purpose give way to those of this one.
    fn wording(self, earlier: &Wording, main: Language) -> Wording {
        let mut wording = earlier.clone();
        // The same plan, read in an evening or only in its table, is called what it was called.
        if matches!(self, Self::Short | Self::ActionPlan) {
            return wording;
        }
        for other in Self::ALL.into_iter().filter(|other| *other != self).filter_map(|other| other.words(main)) {
            wording.levels.retain(|level, text| other.levels.get(level) != Some(text));
            wording.phrases.retain(|phrase, text| other.phrases.get(phrase) != Some(text));
        }
        if let Some(own) = self.words(main) {
            for (level, text) in own.levels {
                wording.levels.entry(level).or_insert(text);
            }
            for (phrase, text) in own.phrases {
                wording.phrases.entry(phrase).or_insert(text);
            }
        }
        wording
    }

    /// The words of this purpose, for a plan with this main language.
    fn words(self, main: Language) -> Option<Wording> {
        let plan = self.template()?.plan(Translator::of(main)).inspect_err(|error| log::error!("{error}")).ok()?;
        Some(Wording {
            levels: plan.wording.levels.iter().map(|(level, text)| (*level, led_by(text, main))).collect(),
            phrases: plan.wording.phrases.iter().map(|(phrase, text)| (*phrase, led_by(text, main))).collect(),
        })
    }
}

/// The plan's annex of this kind, when it has one; else a new one.
fn annex(earlier: &DocumentSettings, kind: AnnexKind) -> Annex {
    let own = earlier.annexes.iter().find(|annex| annex.kind == kind).cloned();
    own.unwrap_or_else(|| Annex { kind, title: Text::default(), columns: Vec::new() })
}
