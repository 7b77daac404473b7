//! Markdown in GitHub's flavour: for pasting into chats and sites.

use crate::document::{Align, Block, Cell, Document, Front, List, ListItem, Marker, Paragraph, Rows, Table, Words};

/// The document in Markdown. Every text survives literally; the same document always gives the same text.
///
/// What Markdown has no means for is written in the nearest way: a cell over several columns is followed by empty
/// ones, two heading rows of a table become one, and of a picture there are the words for those who do not see it.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = Vec::new();
    if let Some(header) = &document.header {
        out.push(text(header));
    }
    let mut after_list = false;
    for (place, block) in document.blocks.iter().enumerate() {
        let is_list = matches!(block, Block::List(_));
        // Without something between them, two lists would be one.
        if is_list && after_list {
            out.push("<!-- -->".to_owned());
        }
        out.push(self::block(document, place, block));
        after_list = is_list;
    }
    out.retain(|part| !part.is_empty());
    out.join("\n\n") + "\n"
}

fn block(document: &Document, place: usize, block: &Block) -> String {
    match block {
        Block::Front(Front::Title, words) => heading(1, None, words),
        Block::Front(Front::Draft | Front::Approval | Front::Line, words) => text(&words.text),
        Block::Contents { title, depth } => contents(document, place, (title, *depth)),
        Block::Heading(h) => heading(usize::from(h.level) + 1, h.label.as_deref(), &h.words),
        Block::Paragraph(kind, words) => paragraph(*kind, words),
        Block::List(list) => self::list(list),
        Block::Table(table) => self::table(table),
        Block::Picture(picture) => described(&picture.caption, &picture.alternative),
        Block::Drawing(drawing) => described(&drawing.caption, &drawing.alternative),
        Block::Pages(_) => "---".to_owned(),
    }
}

fn heading(level: usize, label: Option<&str>, words: &Words) -> String {
    let label = label.map(|label| format!("{} ", escape(label))).unwrap_or_default();
    let words = in_one_line(&words.text);
    format!("{} {label}{words}", "#".repeat(level.min(6))).trim_end().to_owned()
}

/// The headings that follow, down to this depth, as a list as deep as they are.
fn contents(document: &Document, place: usize, (title, depth): (&str, u8)) -> String {
    let mut lines = vec![heading(2, None, &Words::plain(title)), String::new()];
    for block in document.blocks.iter().skip(place) {
        let Block::Heading(heading) = block else { continue };
        if heading.level > depth {
            continue;
        }
        let indent = "  ".repeat(usize::from(heading.level.saturating_sub(1)));
        let label = heading.label.as_deref().map(|label| format!("{} ", escape(label))).unwrap_or_default();
        lines.push(format!("{indent}- {label}{}", lines_of(&heading.words.text, escape).join("<br>")));
    }
    lines.join("\n")
}

fn paragraph(kind: Paragraph, words: &Words) -> String {
    let text = text(&words.text);
    match kind {
        _ if text.is_empty() => text,
        Paragraph::Body | Paragraph::Lead | Paragraph::Right => text,
        Paragraph::Quotation => format!("> {}", text.replace('\n', "\n> ")),
        Paragraph::Label => format!("**{text}**"),
    }
}

/// The words of a picture or drawing: its shapes have no place in a text.
fn described(caption: &Words, alternative: &str) -> String {
    let parts = [text(&caption.text), text(alternative)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A list in which numbers stay what they are: one that does not follow on from the last is written out.
fn list(list: &List) -> String {
    let mut lines = Vec::new();
    // The open levels: how deep, where their items' words begin, the number of the last item.
    let mut open: Vec<(u8, usize, Option<usize>)> = Vec::new();
    for item in &list.items {
        while open.last().is_some_and(|(level, ..)| *level > item.level) {
            open.pop();
        }
        let same = open.pop_if(|(level, ..)| *level == item.level);
        let (mark, number) = mark(item, same.map(|(.., number)| number));
        let indent = open.last().map_or(0, |(_, indent, _)| *indent);
        let (bullet, _) = mark.split_once(' ').unwrap_or((&mark, ""));
        let inner = indent + bullet.chars().count() + 1;
        open.push((item.level, inner, number));
        let words = text(&item.words.text).replace('\n', &format!("\n{}", " ".repeat(inner)));
        lines.push(format!("{}{mark}{words}", " ".repeat(indent)).trim_end().to_owned());
    }
    lines.join("\n")
}

/// What stands before an item's words, and its number when Markdown counts it. `last` is the number of the item
/// before it in the same list, when there is one.
fn mark(item: &ListItem, last: Option<Option<usize>>) -> (String, Option<usize>) {
    if item.marker == Marker::Dash {
        return ("- ".to_owned(), None);
    }
    let number = item.label.strip_suffix('.').and_then(|label| label.parse::<usize>().ok());
    let follows = |number: &usize| *number < 1_000_000_000 && last.is_none_or(|last| last == number.checked_sub(1));
    match number.filter(|_| item.marker == Marker::Number).filter(follows) {
        Some(number) => (format!("{number}. "), Some(number)),
        None => (format!("- {} ", escape(&item.label)), None),
    }
}

fn table(table: &Table) -> String {
    let width = table.widths.len();
    let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
    let mut titles = vec![Vec::new(); width];
    for row in head {
        for (titles, title) in titles.iter_mut().zip(spread(row, true)) {
            titles.push(title);
        }
    }
    let titles = titles.into_iter().map(|titles: Vec<String>| {
        titles.into_iter().filter(|title| !title.is_empty()).collect::<Vec<_>>().join("<br>")
    });
    let rules = (0..width).map(|column| rule(body, column).to_owned());
    let mut lines = vec![line(titles, width), line(rules, width)];
    lines.extend(body.iter().map(|row| line(spread(row, false).into_iter(), width)));
    lines.join("\n")
}

/// The cells of a row, one a column; those a cell spans are empty, or in headings repeat it.
fn spread(row: &[Cell], repeat: bool) -> Vec<String> {
    let mut cells = Vec::new();
    for cell in row {
        let words = cell.paragraphs.iter().map(|words| in_one_line(&words.text)).collect::<Vec<_>>().join("<br>");
        let words = if cell.rows == Rows::Further { String::new() } else { words };
        for index in 0..cell.columns.max(1) {
            cells.push(if index == 0 || repeat { words.clone() } else { String::new() });
        }
    }
    cells
}

fn line(cells: impl Iterator<Item = String>, width: usize) -> String {
    let mut cells: Vec<String> = cells.collect();
    cells.resize(width, String::new());
    format!("| {} |", cells.join(" | "))
}

/// How a column is set: as the first cell of it that is in no other column.
fn rule(body: &[Vec<Cell>], column: usize) -> &'static str {
    let mut cells = body.iter().filter_map(|row| {
        let mut place = 0;
        row.iter().find(|cell| {
            let here = place == column && cell.columns == 1;
            place += usize::from(cell.columns);
            here
        })
    });
    match cells.next().map(|cell| cell.align) {
        Some(Align::Right) => "---:",
        Some(Align::Centre) => ":---:",
        Some(Align::Left) | None => "---",
    }
}

/// Words with their line feeds as hard breaks.
fn text(words: &str) -> String {
    lines_of(words, escape).join("\\\n")
}

/// Words behind the mark of a heading or in a cell, where nothing begins a list.
fn in_one_line(words: &str) -> String {
    lines_of(words, escape_within).join("<br>")
}

/// The lines that have words, without the spaces around them, which Markdown takes for its own marks.
fn lines_of(words: &str, escape: fn(&str) -> String) -> Vec<String> {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).map(escape).collect()
}

/// A line so written that every character stands for itself, at the beginning of a block too.
fn escape(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    // Lists and underlines of headings; behind digits, numbered lists.
    let begins = if digits == 0 { rest.starts_with(['+', '-', '=']) } else { rest.starts_with(['.', ')']) };
    format!("{number}{}{}", if begins { "\\" } else { "" }, escape_within(rest))
}

/// A line so written that every character stands for itself, within a line.
fn escape_within(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (index, c) in line.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$' => true,
            ':' => is_emoji(line.get(index + 1..).unwrap_or_default()),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Whether what follows a colon makes it the beginning of a picture by name, as in `:smile:`.
fn is_emoji(rest: &str) -> bool {
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    rest.split_once(':').is_some_and(|(between, _)| !between.is_empty() && between.chars().all(name))
}
