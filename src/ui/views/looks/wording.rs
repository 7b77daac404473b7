//! The plan's own words for levels, headings and set phrases.

use egui::{Button, RichText, Ui};

use super::heading;
use crate::document::{phrase_pattern, phrase_sample, phrase_slots};
use crate::edit::Command;
use crate::i18n::{Translator, slots};
use crate::model::{Field, Level, Phrase};
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::{Form, label_above, muted};
use crate::ui::{At, Context, Spot};

pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let mut form = Form::default();
    heading(ui, cx, "looks-levels");
    muted(ui, cx.say("looks-levels-why"));
    for level in [Level::Priority, Level::Task, Level::Measure] {
        let (own, usual) = match level {
            Level::Priority => ("level-priority", "doc-level-priority"),
            Level::Task => ("level-task", "doc-level-task"),
            Level::Measure => ("level-measure", "doc-level-measure"),
        };
        let (name, hint) = (cx.say(own), Translator::of(cx.language).say(usual));
        form.text(ui, cx, Spot { owner: cx.plan.id, field: Field::Level(level) }, &name, &hint);
    }
    heading(ui, cx, "looks-wording");
    muted(ui, cx.say("looks-wording-why"));
    for phrase in Phrase::ALL {
        self::phrase(ui, cx, &mut form, phrase);
    }
    form.finish(ui);
}

/// One phrase: the plan's own pattern over the language's, what it comes to, and which slots there are.
fn phrase(ui: &mut Ui, cx: &mut Context<'_>, form: &mut Form, phrase: Phrase) {
    let spot = Spot { owner: cx.plan.id, field: Field::Phrase(phrase) };
    let own = cx.plan.wording.phrases.get(&phrase).and_then(|text| text.get(cx.language));
    let usual = phrase_sample(cx.plan, cx.language, phrase, None).unwrap_or_default();
    let name = cx.say(name_key(phrase));
    label_above(ui, &name);
    form.bare_text(ui, cx, spot, &name, &usual, false);
    let tokens = theme::tokens(ui);
    if let Some(own) = own {
        match phrase_sample(cx.plan, cx.language, phrase, Some(own)) {
            Some(words) => muted(ui, cx.say_with("wording-gives", &slots([("words", words.into())]))),
            None => ui.label(RichText::new(cx.say("wording-unsound")).small().color(tokens.danger)),
        };
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = GRID * 1.5;
        for slot in phrase_slots(phrase) {
            let words = format!("{{ ${slot} }} — {}", cx.say(&format!("slot-{slot}")));
            muted(ui, words);
        }
    });
    if own.is_none()
        && let Some(pattern) = phrase_pattern(cx.language, phrase)
    {
        let words = RichText::new(cx.say("wording-take")).small().color(tokens.accent);
        let spoken = cx.say_with("wording-take-of", &slots([("name", name.into())]));
        if ui.add(Button::new(words).frame_when_inactive(false)).accessible_name(spoken).clicked() {
            let Spot { owner, field } = spot;
            cx.edit(Command::SetText { owner, field, language: cx.language, text: pattern });
            cx.caret.go(spot, At::End);
        }
    }
    ui.add_space(GRID);
}

const fn name_key(phrase: Phrase) -> &'static str {
    match phrase {
        Phrase::PriorityHeading => "wording-priority-heading",
        Phrase::PriorityLead => "wording-priority-lead",
        Phrase::TaskHeading => "wording-task-heading",
        Phrase::MeasuresLead => "wording-measures-lead",
        Phrase::ResultsLead => "wording-results-lead",
        Phrase::Approval => "wording-approval",
        Phrase::Annex => "wording-annex",
        Phrase::ActionPlanApproval => "wording-action-plan-approval",
        Phrase::ActionPlanTitle => "wording-action-plan-title",
    }
}
