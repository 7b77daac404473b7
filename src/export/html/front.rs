//! The title page and the contents.

use super::{Page, Setting, lying};
use crate::document::{Block, Front, Placed, Run, Words};

impl Page<'_> {
    /// The title page, and the contents where they follow it. Says at which block of the first run the rest begins.
    pub(super) fn front(&mut self, runs: &[Run<'_>]) -> usize {
        let Some(run) = runs.first() else { return 0 };
        let lines = run.blocks.iter().map_while(|placed| match placed.block {
            Block::Front(front, words) => Some((*front, words)),
            _ => None,
        });
        let lines: Vec<_> = lines.collect();
        let edition = self.document.header.as_deref().filter(|header| !header.trim().is_empty());
        if !lines.is_empty() || edition.is_some() {
            self.markup.open("header", &[("class", Some(&format!("title {}", lying(run.orientation))))]);
            self.markup.line();
            if let Some(edition) = edition {
                self.markup.leaf("p", &[("class", Some("edition"))], edition);
                self.markup.line();
            }
            for (front, words) in &lines {
                self.front_line(*front, words);
                self.markup.line();
            }
            self.markup.close("header");
            self.markup.line();
        }
        match run.blocks.get(lines.len()) {
            Some(Placed { place, block: Block::Contents { title, depth }, .. }) => {
                self.contents(*place, title, *depth);
                self.markup.line();
                lines.len() + 1
            }
            _ => lines.len(),
        }
    }

    pub(super) fn front_line(&mut self, front: Front, words: &Words) {
        let setting = match front {
            Front::Draft => Setting::of("p", "draft"),
            Front::Approval => Setting::of("p", "approval"),
            Front::Title => Setting::plain("h1"),
            Front::Line => Setting::of("p", "line"),
        };
        self.words(setting, words);
    }

    /// The headings that follow, as links, each list within the item it belongs to.
    pub(super) fn contents(&mut self, place: usize, title: &str, depth: u8) {
        let id = self.ids.once("contents".to_owned());
        self.markup.open("nav", &[("class", Some("part")), ("aria-labelledby", Some(&id))]);
        self.markup.line();
        let element = if self.titled { "h2" } else { "h1" };
        self.markup.leaf(element, &[("class", Some("first")), ("id", Some(&id))], title);
        self.level = if self.titled { 2 } else { 1 };
        let mut open: Vec<u8> = Vec::new();
        let headings = self.document.blocks.iter().enumerate().skip(place).filter_map(|(place, block)| match block {
            Block::Heading(heading) if heading.level <= depth => Some((place, heading)),
            _ => None,
        });
        for (place, heading) in headings {
            let level = heading.level.max(1);
            while open.last().is_some_and(|last| *last > level) {
                self.markup.raw("</li></ul>");
                open.pop();
            }
            if open.last() == Some(&level) {
                self.markup.raw("</li>\n<li>");
            } else {
                self.markup.raw("\n<ul role=\"list\">\n<li>");
                open.push(level);
            }
            let target = self.headings.get(&place).map(|id| format!("#{id}"));
            self.markup.open("a", &[("href", target.as_deref()), ("lang", self.language(&heading.words))]);
            if let Some(label) = heading.label.as_deref().filter(|label| !label.is_empty()) {
                self.markup.words(label);
                self.markup.raw(" ");
            }
            self.markup.words(&heading.words.text.split_whitespace().collect::<Vec<_>>().join(" "));
            self.markup.close("a");
        }
        for _ in open {
            self.markup.raw("</li></ul>");
        }
        self.markup.line();
        self.markup.close("nav");
    }
}
