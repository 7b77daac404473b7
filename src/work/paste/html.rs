//! The clipboard's HTML, read token by token: no tree is built, so that no depth of nesting can hurt.
//!
//! Every block becomes a line; an item of a list knows its depth, a table's cells are gathered beside the lines. The
//! lines of a table of several columns give way to its rows.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::clean::{self, SOFT_BREAK};
use super::grid::{Grid, Table};
use super::list::{self, Line};
use super::tag::{PARAGRAPHS, UNSEEN, VOID, attribute, is_block, is_crowded, word_level};
use super::{Pasted, table};

/// Tables in tables beyond this depth are read as text.
const TABLES: usize = 3;
/// Open elements among which the one that ends is looked for.
const NEAR: usize = 48;

pub(super) fn read(html: &str) -> Option<Pasted> {
    let html = match html.find('<') {
        Some(at) if html.starts_with("Version:") => html.split_at_checked(at)?.1,
        _ => html,
    };
    if is_crowded(html) {
        return None;
    }
    let mut reader = Reader { outside: html.contains("<!--StartFragment"), ..Reader::default() };
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.words(&String::from_utf8_lossy(&text)),
            Token::Comment(text) => reader.comment(&String::from_utf8_lossy(&text)),
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    /// Lists that are open.
    lists: usize,
    /// Items of lists that are open; a table's cell begins anew.
    items: Vec<Option<Item>>,
    /// Open elements whose words are one paragraph.
    paragraphs: usize,
    lines: Vec<Line>,
    /// The words of the line that is being read.
    block: String,
    grids: Vec<Started>,
    tables: Vec<Table>,
    /// Whether there is more than running text.
    is_built: bool,
    /// Whether this stands outside what was copied.
    outside: bool,
    /// Whether these are a bullet's own words, which only programs without lists show.
    bullet: bool,
}

/// An open element.
struct Open {
    name: String,
    unseen: bool,
    keeps_lines: bool,
    part: Part,
}

/// What ends with an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    None,
    List,
    Item,
    Table,
    Head,
    Row,
    Cell,
}

#[derive(Clone, Copy)]
struct Item {
    depth: usize,
    /// Whether its first line was read: what follows is more of it.
    begun: bool,
}

/// A table that is being read, and what was there before it.
struct Started {
    grid: Grid,
    lines: usize,
    tables: usize,
    lists: usize,
    items: usize,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        match name.as_ref() {
            "br" => return self.line_end(),
            "hr" => return self.end_line(),
            name if VOID.contains(&name) => return,
            name => self.end_what_ends_before(name),
        }
        let style = attribute(tag, "style").to_lowercase().replace(char::is_whitespace, "");
        let last = self.open.last();
        let hidden = tag.attributes.contains_key(b"hidden".as_slice())
            || ["display:none", "mso-list:ignore", "mso-hide:all"].iter().any(|hides| style.contains(hides));
        let unseen = last.is_some_and(|open| open.unseen) || hidden || UNSEEN.contains(&name.as_ref());
        let white_space = style.split("white-space:").nth(1);
        let keeps_lines = name == "pre"
            || white_space.map_or(last.is_some_and(|open| open.keeps_lines), |value| value.starts_with("pre"));
        if is_block(&name) {
            self.end_line();
            self.bullet = false;
        }
        let part = if unseen { Part::None } else { self.start_part(&name, &style, tag) };
        self.paragraphs += usize::from(PARAGRAPHS.contains(&name.as_ref()));
        self.open.push(Open { name: name.into_owned(), unseen, keeps_lines, part });
    }

    /// Elements that need no end of their own end where another begins.
    fn end_what_ends_before(&mut self, name: &str) {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "table"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            name if is_block(name) => (&["p"], &["li", "td", "th", "table", "div"]),
            _ => return,
        };
        let near = self.open.iter().enumerate().rev().take(NEAR);
        let mut near = near.take_while(|(_, open)| !within.contains(&open.name.as_str()));
        if let Some((at, _)) = near.find(|(_, open)| ends.contains(&open.name.as_str())) {
            self.close(at);
        }
    }

    fn start_part(&mut self, name: &str, style: &str, tag: &StartTag<()>) -> Part {
        match name {
            "ul" | "ol" | "dl" => {
                self.lists += 1;
                Part::List
            }
            "li" => {
                let said = ["aria-level", "data-aria-level"].iter().find_map(|name| attribute(tag, name).parse().ok());
                let depth = self.lists.max(said.unwrap_or_default()).max(1) - 1;
                self.start_item(depth)
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "div" => match word_level(style) {
                Some(level) => self.start_item(level.saturating_sub(1)),
                None => Part::None,
            },
            "table" if self.grids.len() < TABLES => {
                self.start_table();
                Part::Table
            }
            "tr" | "td" | "th" if self.grids.is_empty() => {
                self.start_table();
                self.start_part(name, style, tag)
            }
            "tr" => {
                self.in_grid(Grid::start_row);
                Part::Row
            }
            "td" | "th" => {
                let span = |name| attribute(tag, name).parse().unwrap_or(1);
                let (columns, rows) = (span("colspan"), span("rowspan"));
                self.in_grid(|grid| grid.start_cell(columns, rows, name == "th"));
                Part::Cell
            }
            "thead" => {
                self.in_grid(|grid| grid.in_head(true));
                Part::Head
            }
            _ => Part::None,
        }
    }

    fn in_grid(&mut self, step: impl FnOnce(&mut Grid)) {
        if let Some(started) = self.grids.last_mut() {
            step(&mut started.grid);
        }
    }

    fn start_item(&mut self, depth: usize) -> Part {
        self.items.push(Some(Item { depth, begun: false }));
        self.is_built = true;
        Part::Item
    }

    fn start_table(&mut self) {
        self.end_line();
        let (lines, tables, items) = (self.lines.len(), self.tables.len(), self.items.len());
        self.grids.push(Started { grid: Grid::default(), lines, tables, items, lists: self.lists });
        self.items.push(None);
        self.lists = 0;
        self.is_built = true;
    }

    fn end(&mut self, name: &str) {
        let near = self.open.iter().enumerate().rev().take(NEAR);
        let found = near.map(|(at, open)| (at, &open.name)).find(|(_, open)| *open == name);
        match found.map(|(at, _)| at) {
            Some(at) => self.close(at),
            None if name == "br" => self.line_end(),
            None => {}
        }
    }

    /// Ends this element and all that are open in it.
    fn close(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            let name = open.name.as_str();
            if is_block(name) {
                self.end_line();
                self.bullet = false;
            }
            self.paragraphs -= usize::from(PARAGRAPHS.contains(&name));
            match open.part {
                Part::None => {}
                Part::List => self.lists = self.lists.saturating_sub(1),
                Part::Item => drop(self.items.pop()),
                Part::Table => self.end_table(),
                Part::Head => self.in_grid(|grid| grid.in_head(false)),
                Part::Row => self.in_grid(Grid::end_row),
                Part::Cell => self.in_grid(Grid::end_cell),
            }
        }
    }

    /// A table of several columns gives its rows for the lines that its cells were. One that holds other tables only
    /// lays them out.
    fn end_table(&mut self) {
        self.end_line();
        let Some(started) = self.grids.pop() else { return };
        self.lists = started.lists;
        self.items.truncate(started.items);
        let table = started.grid.end();
        if self.tables.len() > started.tables || !table.has_columns() {
            if let Some(above) = self.grids.last_mut() {
                table.cells().for_each(|cell| above.grid.words(cell));
            }
            return;
        }
        self.lines.truncate(started.lines);
        self.lines.extend(table.lines().map(|text| Line { text, apart: true, ..Line::default() }));
        self.tables.push(table);
    }

    fn words(&mut self, text: &str) {
        let last = self.open.last();
        if self.outside || self.bullet || last.is_some_and(|open| open.unseen) {
            return;
        }
        let keeps_lines = last.is_some_and(|open| open.keeps_lines);
        for c in clean::seen(text).chars() {
            match c {
                '\n' if keeps_lines => self.line_end(),
                '\t' | ' ' if keeps_lines => self.block.push(c),
                // Spaces at the start of a block and behind another one are not shown; those that do not break are.
                '\t' | '\n' | ' ' => {
                    if !self.block.is_empty() && !self.block.ends_with([' ', SOFT_BREAK]) {
                        self.block.push(' ');
                    }
                }
                c => self.block.push(c),
            }
        }
    }

    fn comment(&mut self, text: &str) {
        match text.trim() {
            "StartFragment" => {
                self.end_line();
                self.outside = false;
            }
            "EndFragment" => {
                self.end_line();
                self.outside = true;
            }
            "[if !supportLists]" => self.bullet = true,
            "[endif]" => self.bullet = false,
            _ => {}
        }
    }

    /// A line ends by itself: in a paragraph its words go on.
    fn line_end(&mut self) {
        if self.paragraphs > 0 { self.block.push(SOFT_BREAK) } else { self.end_line() }
    }

    /// What was read since the last line is a line.
    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.block);
        if text.trim().is_empty() {
            return;
        }
        self.is_built |= self.paragraphs > 0;
        let item = self.items.last().copied().flatten();
        if let Some(started) = self.grids.last_mut() {
            let mark = if item.is_some_and(|item| !item.begun) { "• " } else { "" };
            started.grid.words(&format!("{mark}{}", text.trim()));
        }
        let depth = item.map(|item| item.depth);
        let begun = item.is_some_and(|item| item.begun);
        if let Some(line) = self.lines.last_mut().filter(|line| begun && line.given == depth) {
            line.text.push(SOFT_BREAK);
            line.text.push_str(&text);
            return;
        }
        if let Some(Some(item)) = self.items.last_mut() {
            item.begun = true;
        }
        for (at, piece) in list::divided(&text).enumerate() {
            let given = depth.map(|depth| depth + at.min(1));
            self.lines.push(Line { text: piece.to_owned(), given, apart: at == 0 || given.is_some(), said: false });
        }
    }

    fn finish(mut self) -> Option<Pasted> {
        self.close(0);
        self.end_line();
        while !self.grids.is_empty() {
            self.end_table();
        }
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let in_tables: usize = self.tables.iter().flat_map(Table::cells).map(words).sum();
        let all: usize = self.lines.iter().map(|line| words(&line.text)).sum();
        let pasted = if in_tables > 0 && in_tables * 2 >= all {
            let read = |table: Table| table::pasted(table.rows, table.headings);
            let mut tables = self.tables.into_iter().map(read);
            let mut first = tables.next().unwrap_or_default();
            first.items.extend(tables.flat_map(|table| table.items));
            first
        } else {
            Pasted { items: list::items(&self.lines), ..Pasted::default() }
        };
        let usable = !pasted.items.is_empty() && (self.is_built || self.lines.len() > 1);
        usable.then_some(pasted)
    }
}
