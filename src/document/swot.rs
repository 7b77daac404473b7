//! SWOT as four lists or as a square, and the strategic options that come of it.

use super::context::{Context, dashes, heading};
use super::{Align, Block, Cell, Paragraph, Rows, Table, TableKind, Words};
use crate::model::{Field, OptionKind, Quadrant, Swot, SwotLayout};

/// All SWOTs that are no working sheets, and the options.
pub(super) fn swots(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    for swot in cx.plan.swots.iter().filter(|swot| !swot.hidden) {
        let title = cx.words(swot.id, Field::Title, &swot.title);
        blocks.extend(title.map(|words| heading(2, words, Some(swot.id))));
        match cx.plan.document.swot {
            SwotLayout::Lists => lists(cx, swot, blocks),
            SwotLayout::Square => blocks.extend(square(cx, swot)),
        }
    }
    options(cx, blocks);
}

pub(super) fn label(cx: &Context<'_>, quadrant: Quadrant) -> Words {
    Words::plain(cx.say(match quadrant {
        Quadrant::Strengths => "doc-strengths",
        Quadrant::Weaknesses => "doc-weaknesses",
        Quadrant::Opportunities => "doc-opportunities",
        Quadrant::Threats => "doc-threats",
    }))
}

pub(super) fn cards(cx: &Context<'_>, swot: &Swot, quadrant: Quadrant) -> Vec<Words> {
    swot.cards(quadrant).iter().filter_map(|card| cx.words(card.id, Field::Text, &card.text)).collect()
}

fn lists(cx: &Context<'_>, swot: &Swot, blocks: &mut Vec<Block>) {
    for quadrant in Quadrant::ALL {
        if let Some(cards) = dashes(cards(cx, swot, quadrant)) {
            blocks.push(Block::Paragraph(Paragraph::Label, label(cx, quadrant)));
            blocks.push(cards);
        }
    }
}

/// Two by two; the first paragraph of a cell is its name.
fn square(cx: &Context<'_>, swot: &Swot) -> Option<Block> {
    let quarters = Quadrant::ALL.map(|quadrant| (label(cx, quadrant), cards(cx, swot, quadrant)));
    if quarters.iter().all(|(_, cards)| cards.is_empty()) {
        return None;
    }
    let cells = quarters.map(|(label, cards)| {
        let cards = cards.into_iter().map(|words| Words { text: format!("– {}", words.text), ..words });
        let paragraphs = std::iter::once(label).chain(cards).collect();
        Cell { paragraphs, columns: 1, rows: Rows::One, align: Align::Left }
    });
    let [strengths, weaknesses, opportunities, threats] = cells;
    let rows = vec![vec![strengths, weaknesses], vec![opportunities, threats]];
    Some(Block::Table(Table { kind: TableKind::Square, widths: vec![1, 1], rows, ..Table::default() }))
}

/// Every card with the name of its side.
pub(super) fn sides(cx: &Context<'_>, swot: &Swot) -> Vec<(Words, Words)> {
    let sides = Quadrant::ALL.into_iter();
    sides.flat_map(|side| cards(cx, swot, side).into_iter().map(move |words| (label(cx, side), words))).collect()
}

/// Every strategic option with the name of the sides it joins, in their order.
pub(super) fn options_by_kind(cx: &Context<'_>) -> Vec<(Words, Words)> {
    const KINDS: [(OptionKind, &str); 4] = [
        (OptionKind::StrengthOpportunity, "doc-options-so"),
        (OptionKind::WeaknessOpportunity, "doc-options-wo"),
        (OptionKind::StrengthThreat, "doc-options-st"),
        (OptionKind::WeaknessThreat, "doc-options-wt"),
    ];
    let mut options = Vec::new();
    for (kind, key) in KINDS {
        let of_kind = cx.plan.options.iter().filter(|option| option.kind == kind);
        let words = of_kind.filter_map(|option| cx.words(option.id, Field::Text, &option.text));
        options.extend(words.map(|words| (Words::plain(cx.say(key)), words)));
    }
    options
}

/// The strategic options, by the sides they join.
fn options(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    for options in options_by_kind(cx).chunk_by(|a, b| a.0 == b.0) {
        let label = options.first().map(|(label, _)| Block::Paragraph(Paragraph::Label, label.clone()));
        blocks.extend(label);
        blocks.extend(dashes(options.iter().map(|(_, words)| words.clone())));
    }
}
