//! Running text: paragraphs, subsections, lists, facts, tables and pictures.

use super::context::{Context, DASH, item, year};
use super::grid::{Grid, Row, share};
use super::{Align, Block, Cell, Heading, List, ListItem, Marker, Paragraph, Picture, Rows, Table, Words};
use crate::model::{self, Content, Fact, FactGroup, Field, Id, Language, TableName, Text};

/// The blocks of one piece of running text.
pub(super) fn narrative(cx: &Context<'_>, text: &model::List<model::Block>, blocks: &mut Vec<Block>) {
    let mut items = Vec::new();
    for block in text.iter() {
        if let Content::Item(item) = &block.content {
            let words = cx.words(block.id, Field::Text, &item.text);
            items.extend(words.map(|words| (item.level, item.ordered, words)));
            continue;
        }
        blocks.extend(list(cx.language(), std::mem::take(&mut items)));
        other(cx, block, blocks);
    }
    blocks.extend(list(cx.language(), items));
}

fn other(cx: &Context<'_>, block: &model::Block, blocks: &mut Vec<Block>) {
    let id = block.id;
    let words = |text: &Text| cx.words(id, Field::Text, text);
    match &block.content {
        Content::Paragraph(text) => blocks.extend(words(text).map(|words| Block::Paragraph(Paragraph::Body, words))),
        Content::Quotation(text) => {
            blocks.extend(words(text).map(|words| Block::Paragraph(Paragraph::Quotation, words)));
        }
        Content::Subheading(text) => blocks.extend(words(text).map(|words| {
            let label = cx.outline.subsection(id).map(|number| format!("{number}."));
            Block::Heading(Heading { level: 2, label, words, item: Some(id) })
        })),
        Content::Item(_) => {}
        Content::Facts(group) => facts(cx, id, group, blocks),
        Content::Table(table) => hand_made(cx, id, table, blocks),
        Content::Picture(picture) => blocks.extend(self::picture(cx, id, picture)),
    }
}

/// A list of items that stand one after the other, marked as deep as they are.
fn list(language: Language, items: Vec<(u8, bool, Words)>) -> Option<Block> {
    // A list that begins indented is none the less a list of the first level.
    let least = items.iter().map(|(level, ..)| *level).min()?;
    let mut counts = [0_usize; model::ListItem::DEEPEST as usize + 1];
    let mut marked = Vec::with_capacity(items.len());
    for (level, ordered, words) in items {
        let level = (level - least).min(model::ListItem::DEEPEST);
        marked.push(mark(language, &mut counts, level, ordered, words));
    }
    Some(Block::List(List { items: marked }))
}

fn mark(language: Language, counts: &mut [usize], level: u8, ordered: bool, words: Words) -> ListItem {
    for deeper in counts.iter_mut().skip(usize::from(level) + 1) {
        *deeper = 0;
    }
    let Some(count) = counts.get_mut(usize::from(level)) else { return item(level, Marker::Dash, DASH.into(), words) };
    if !ordered {
        *count = 0;
        return item(level, Marker::Dash, DASH.into(), words);
    }
    *count += 1;
    // Numbers and letters take turns, so that depths are told apart.
    if level.is_multiple_of(2) {
        return item(level, Marker::Number, format!("{count}."), words);
    }
    item(level, Marker::Letter, format!("{})", letter(language, *count)), words)
}

/// The letter of an item counted from 1, as word processors count: after the last one, all are doubled.
fn letter(language: Language, count: usize) -> String {
    let alphabet = match language {
        Language::En => "abcdefghijklmnopqrstuvwxyz",
        Language::Ru | Language::Ky | Language::Kk => "абвгдежзиклмнопрстуфхцчшщыэюя",
    };
    let size = alphabet.chars().count();
    let index = count.saturating_sub(1);
    alphabet.chars().nth(index % size).map(|letter| letter.to_string().repeat(index / size + 1)).unwrap_or_default()
}

/// Facts as a small table, without the columns nobody filled.
fn facts(cx: &Context<'_>, id: Id, group: &FactGroup, blocks: &mut Vec<Block>) {
    let columns = cx.section_columns(TableName::Facts);
    let cell = |fact: &Fact, column: &model::Column| match column {
        model::Column::Fact => cx.cell(fact.id, Field::Name, &fact.name),
        model::Column::Value => cx.figure(fact.id, Field::Figure, &fact.figure, &fact.unit).into_iter().collect(),
        model::Column::Year => fact.year.map(year).into_iter().collect(),
        model::Column::FactSource => cx.cell(fact.id, Field::Source, &fact.source),
        _ => Vec::new(),
    };
    let rows = group.facts.iter().map(|fact| Row::Cells(columns.iter().map(|column| cell(fact, column)).collect()));
    let rows = rows.collect();
    let columns = columns.iter().map(|column| cx.head(TableName::Facts, *column)).collect();
    titled(cx, id, &group.title, Grid { columns, rows }.block(), blocks);
}

/// A table typed by hand; its columns are as wide as their words ask for.
fn hand_made(cx: &Context<'_>, id: Id, table: &model::Table, blocks: &mut Vec<Block>) {
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut widths = vec![0; width];
    let mut rows = Vec::with_capacity(table.rows.len());
    for (row, texts) in (0..).zip(&table.rows) {
        let mut cells = Vec::with_capacity(width);
        for (column, text) in (0..).zip(texts) {
            let align = if row == 0 && table.header { Align::Centre } else { Align::Left };
            let paragraphs = cx.cell(id, Field::Cell(row, column), text);
            cells.push(Cell { paragraphs, columns: 1, rows: Rows::One, align });
        }
        cells.resize(width, Cell { paragraphs: Vec::new(), columns: 1, rows: Rows::One, align: Align::Left });
        for (width, cell) in widths.iter_mut().zip(&cells) {
            *width = share(cell).max(*width);
        }
        rows.push(cells);
    }
    let filled = rows.iter().flatten().any(|cell| !cell.paragraphs.is_empty());
    let header_rows = usize::from(table.header);
    let block = filled.then_some(Block::Table(Table { widths, header_rows, rows, ..Table::default() }));
    titled(cx, id, &table.title, block, blocks);
}

/// A table below its title.
fn titled(cx: &Context<'_>, id: Id, title: &Text, table: Option<Block>, blocks: &mut Vec<Block>) {
    let title = cx.words(id, Field::Title, title);
    blocks.extend(title.map(|words| Block::Paragraph(Paragraph::Label, words)));
    blocks.extend(table);
}

/// A picture; none when the plan has lost its bytes, which reading the file reports.
fn picture(cx: &Context<'_>, id: Id, picture: &model::Picture) -> Option<Block> {
    let asset = cx.plan.assets.get(&picture.asset)?;
    Some(Block::Picture(Picture {
        asset: picture.asset,
        media: asset.media,
        data: asset.data.clone(),
        caption: cx.words(id, Field::Caption, &picture.caption).unwrap_or_default(),
        alternative: cx.shown(&picture.alternative),
    }))
}
