//! Lines of words in drawings.

use crate::analysis;
use crate::document::clean;

/// Ends a text that is cut short.
const MORE: char = '…';

/// Letters of a size, in the documents' typeface. Lengths are twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// Half points.
    pub size: u16,
    pub bold: bool,
}

impl Letters {
    pub const fn new(size: u16) -> Self {
        Self { size, bold: false }
    }

    pub fn em(self) -> u32 {
        u32::from(self.size) * 10
    }

    /// From one line to the next.
    pub fn line(self) -> u32 {
        self.em() * 115 / 100
    }

    /// From the top of a line to what its letters stand on.
    pub fn ascent(self) -> u32 {
        self.em() * 90 / 100
    }

    pub fn width(self, words: &str) -> u32 {
        analysis::width(words, self.bold, self.size)
    }

    /// How wide the widest word is.
    pub fn widest_word(self, words: &str) -> u32 {
        split(&clean(words)).map(|word| self.width(word)).max().unwrap_or(0)
    }

    /// The words in lines of at most this width. A word that is wider is broken; a text without words is one mark.
    pub fn lines(self, words: &str, width: u32) -> Vec<String> {
        let mut filling = Filling { letters: self, width, lines: Vec::new(), open: String::new(), filled: 0 };
        for word in split(&clean(words)) {
            filling.word(word);
        }
        filling.close();
        if filling.lines.is_empty() { vec![MORE.to_string()] } else { filling.lines }
    }

    /// At most so many of the lines; where there are more, the last one ends with a mark and is no wider for it.
    pub fn at_most(self, mut lines: Vec<String>, most: usize, width: u32) -> Vec<String> {
        if lines.len() > most.max(1) {
            lines.truncate(most.max(1));
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last, width);
            }
        }
        lines
    }

    /// The words in one line of at most this width.
    pub fn one_line(self, words: &str, width: u32) -> String {
        let words = clean(words).split_whitespace().collect::<Vec<_>>().join(" ");
        if self.width(&words) <= width { words } else { self.cut(&words, width) }
    }

    /// As many of the first letters as leave room for the mark.
    fn cut(self, words: &str, width: u32) -> String {
        let mut words = words.to_owned();
        while !words.is_empty() && self.width(&words) + self.width(MORE.encode_utf8(&mut [0; 4])) > width {
            words.pop();
        }
        format!("{}{MORE}", words.trim_end())
    }
}

/// The words between which a line may end: a no-break space holds together what is around it.
fn split(words: &str) -> impl Iterator<Item = &str> {
    let words = words.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
    words.filter(|word| !word.is_empty())
}

/// Lines being filled with words.
struct Filling {
    letters: Letters,
    width: u32,
    lines: Vec<String>,
    open: String,
    filled: u32,
}

impl Filling {
    fn word(&mut self, word: &str) {
        let width = self.letters.width(word);
        let space = if self.open.is_empty() { 0 } else { self.letters.width(" ") };
        if self.filled + space + width <= self.width {
            if space > 0 {
                self.open.push(' ');
            }
            self.open.push_str(word);
            self.filled += space + width;
            return;
        }
        self.close();
        if width <= self.width {
            (self.open, self.filled) = (word.to_owned(), width);
            return;
        }
        for c in word.chars() {
            let width = self.letters.width(c.encode_utf8(&mut [0; 4]));
            // A mark that is set over a letter stays with it.
            if !self.open.is_empty() && width > 0 && !is_mark(c) && self.filled + width > self.width {
                self.close();
            }
            self.open.push(c);
            self.filled += width;
        }
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            self.lines.push(std::mem::take(&mut self.open));
        }
        self.filled = 0;
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}
