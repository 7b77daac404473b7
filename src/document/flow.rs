//! How blocks flow onto pages: which lie the same way, and which stand on top of one. Decided once for every format
//! that has pages.

use super::{Block, Document, Orientation, Paragraph};

/// Blocks on pages that lie the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// Which way the pages lie.
    pub orientation: Orientation,
    /// Its blocks.
    pub blocks: Vec<Placed<'a>>,
}

/// A block in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// Its place among the document's blocks.
    pub place: usize,
    /// The block; never [`Block::Pages`].
    pub block: &'a Block,
    /// It stands on top of a page. The first block of a run does so anyway.
    pub begins_page: bool,
}

impl<'a> Run<'a> {
    /// The runs of a document: those with nothing in them would be empty pages, and are left out. A document without
    /// blocks has one run without any.
    #[must_use]
    pub fn all(document: &'a Document) -> Vec<Self> {
        let mut runs = Vec::new();
        let mut current = Self { orientation: Orientation::Portrait, blocks: Vec::new() };
        for (place, block) in document.blocks.iter().enumerate() {
            if let Block::Pages(orientation) = block {
                let next = Self { orientation: *orientation, blocks: Vec::new() };
                runs.push(std::mem::replace(&mut current, next));
            } else {
                current.blocks.push(Placed { place, block, begins_page: false });
            }
        }
        runs.push(current);
        runs.retain(|run| !run.blocks.is_empty());
        if runs.is_empty() {
            runs.push(Self { orientation: Orientation::Portrait, blocks: Vec::new() });
        }
        for run in &mut runs {
            run.mark(document);
        }
        runs
    }

    fn mark(&mut self, document: &Document) {
        let begins: Vec<bool> = (0..self.blocks.len()).map(|index| self.begins_page(index, document)).collect();
        for (placed, begins) in self.blocks.iter_mut().zip(begins) {
            placed.begins_page = begins;
        }
    }

    fn block(&self, index: usize) -> Option<&'a Block> {
        self.blocks.get(index).map(|placed| placed.block)
    }

    fn begins_page(&self, index: usize, document: &Document) -> bool {
        let (Some(block), Some(before)) = (self.block(index), index.checked_sub(1).and_then(|index| self.block(index)))
        else {
            return false;
        };
        let new_page = document.settings.new_page;
        match block {
            _ if matches!(before, Block::Contents { .. }) => true,
            Block::Contents { .. } => true,
            // Without a page of its own, the title stands above the text.
            _ if matches!(before, Block::Front(..)) => {
                document.settings.title_page && !matches!(block, Block::Front(..))
            }
            // The line above an annex takes the annex's heading along.
            block if is_section(block) => new_page && !is_annex_line(before),
            block if is_annex_line(block) => {
                let mut rest = (index..).map_while(|index| self.block(index));
                let leads = rest.find(|block| !is_annex_line(block)).is_some_and(is_section);
                new_page && leads && !is_annex_line(before)
            }
            _ => false,
        }
    }
}

fn is_section(block: &Block) -> bool {
    matches!(block, Block::Heading(heading) if heading.level <= 1)
}

const fn is_annex_line(block: &Block) -> bool {
    matches!(block, Block::Paragraph(Paragraph::Right, _))
}
