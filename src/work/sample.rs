//! The plans the program carries: samples to look around in, and templates to start from.

use std::path::Path;

use crate::i18n::Translator;
use crate::model::{Language, Places, Plan, Text};
use crate::storage;

/// A plan embedded in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The name it is asked for by, on the command line.
    pub name: &'static str,
    /// The name of its file, without ending: what an export of it is called.
    pub stem: &'static str,
    file: &'static str,
}

/// The strategy of the town of Kant for 2014–2017, in Russian and Kyrgyz.
pub const KANT: Sample =
    Sample { name: "kant", stem: "kant-2014-2017", file: include_str!("../../sample_plans/kant-2014-2017.ron") };

/// An introduction and nine sections, empty.
pub const STRATEGY: Sample =
    Sample { name: "strategy", stem: "blank-strategy", file: include_str!("../../sample_plans/blank-strategy.ron") };

/// A programme of social and economic development (ПСЭР): the situation, goals, priorities, indicators and money.
pub const PROGRAMME: Sample =
    Sample { name: "programme", stem: "blank-programme", file: include_str!("../../sample_plans/blank-programme.ron") };

/// Directions and instructions: who, what, by when, how much.
pub const DIRECTIONS: Sample = Sample {
    name: "directions",
    stem: "blank-directions",
    file: include_str!("../../sample_plans/blank-directions.ron"),
};

impl Sample {
    /// The plans to look around in.
    pub const SAMPLES: [Self; 1] = [KANT];

    /// The plans to start from.
    pub const TEMPLATES: [Self; 3] = [STRATEGY, PROGRAMME, DIRECTIONS];

    /// The one of these with this name.
    #[must_use]
    pub fn find(among: &[Self], name: &str) -> Option<Self> {
        among.iter().copied().find(|sample| sample.name == name)
    }

    /// The plan as it is: the same every time, so that exports of it are.
    ///
    /// # Errors
    /// A sentence; the tests see that the embedded files can be read.
    pub fn plan(self, translator: &Translator) -> Result<Plan, String> {
        storage::read(self.file.as_bytes()).map_err(|error| error.sentence(Path::new(self.stem), translator))
    }

    /// A plan of one's own made of it, with identities of its own: two plans made of one template can be merged.
    ///
    /// # Errors
    /// As [`Sample::plan`].
    pub fn copy(self, translator: &Translator) -> Result<Plan, String> {
        let copy = storage::renewed(&self.plan(translator)?);
        storage::read(copy.as_bytes()).map_err(|error| error.sentence(Path::new(self.stem), translator))
    }

    /// The template as a new plan in one language: its titles stay in the others too.
    ///
    /// # Errors
    /// As [`Sample::plan`].
    pub fn copy_in(self, language: Language, translator: &Translator) -> Result<Plan, String> {
        let mut plan = self.copy(translator)?;
        let passport = std::sync::Arc::make_mut(&mut plan.passport);
        passport.languages = vec![language];
        let mut texts = Vec::new();
        plan.each_text(&mut |owner, _, field, _| texts.push((owner, field)));
        let places = Places::of(&plan);
        for (owner, field) in texts {
            if let Some(text) = plan.text_mut(owner, field, &places) {
                *text = led_by(text, language);
            }
        }
        Ok(plan)
    }
}

/// The text as it stands in a plan with this main language: the others are translations of what it has in that one.
pub(super) fn led_by(text: &Text, main: Language) -> Text {
    let mut led = Text::default();
    for language in std::iter::once(main).chain(text.iter().map(|(language, _)| language)) {
        if let Some(words) = text.get(language) {
            led.set(language, words, main);
        }
    }
    led
}
