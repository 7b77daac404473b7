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

fn label(cx: &Context<'_>, quadrant: Quadrant) -> Words {
    Words::plain(cx.say(match quadrant {
        Quadrant::Strengths => "doc-strengths",
        Quadrant::Weaknesses => "doc-weaknesses",
        Quadrant::Opportunities => "doc-opportunities",
        Quadrant::Threats => "doc-threats",
    }))
}

fn cards(cx: &Context<'_>, swot: &Swot, quadrant: Quadrant) -> Vec<Words> {
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
    Some(Block::Table(Table { kind: TableKind::Square, widths: vec![1, 1], header_rows: 0, rows }))
}

/// The strategic options, by the sides they join.
fn options(cx: &Context<'_>, blocks: &mut Vec<Block>) {
    const KINDS: [(OptionKind, &str); 4] = [
        (OptionKind::StrengthOpportunity, "doc-options-so"),
        (OptionKind::WeaknessOpportunity, "doc-options-wo"),
        (OptionKind::StrengthThreat, "doc-options-st"),
        (OptionKind::WeaknessThreat, "doc-options-wt"),
    ];
    for (kind, key) in KINDS {
        let options = cx.plan.options.iter().filter(|option| option.kind == kind);
        if let Some(list) = dashes(options.filter_map(|option| cx.words(option.id, Field::Text, &option.text))) {
            blocks.push(Block::Paragraph(Paragraph::Label, Words::plain(cx.say(key))));
            blocks.push(list);
        }
    }
}
