//! The entries of a RON text that need not be sound: what stands between commas and brackets, outside of strings.

/// Deeper than that, nothing is looked for.
const DEEPEST: usize = 256;

/// More hashes begin no raw string.
const MOST_HASHES: usize = 255;

/// A stretch of the text, in bytes: an entry of a list, a field, or a pair, with the comma behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub start: usize,
    pub end: usize,
}

impl Entry {
    /// Without the spaces around it; none when there is nothing else.
    fn trimmed(self, text: &str) -> Option<Self> {
        let words = text.get(self.start..self.end)?;
        let start = self.start + words.len() - words.trim_start().len();
        let length = words.trim().len();
        (length > 0).then_some(Self { start, end: start + length })
    }
}

/// One bracket that is open.
struct Open {
    bracket: u8,
    /// Where its present entry begins, and the one before that.
    entry: usize,
    before: Option<Entry>,
}

/// What the end of the text is in the middle of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Within {
    Nothing,
    /// A string in quotation marks.
    Quotes,
    /// A raw string with so many hashes.
    Raw(usize),
    /// A comment, which begins here.
    Comment(usize),
}

/// A place in bytes; line and column are counted from 1, in characters.
pub(super) fn place(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Whether what is wrong at a place is that the text ends there, or within the word that begins there.
pub(in crate::storage) fn breaks_off(text: &str, line: usize, column: usize) -> bool {
    let rest = text.get(place(text, line, column)..).unwrap_or_default();
    if rest.contains([',', '"', '(', ')', '[', ']', '{', '}']) {
        return false;
    }
    let mut scan = Scan::new(text);
    while scan.step() {}
    !scan.open.is_empty()
}

/// The entries around a place, the innermost first; behind the innermost comes the one before it, since a slip may be
/// noticed only behind it. None where brackets stand too deep to tell.
pub(super) fn around(text: &str, at: usize) -> Option<Vec<Entry>> {
    let mut scan = Scan::new(text);
    while scan.at < at && scan.step() {
        scan.within_depth()?;
    }
    let innermost = scan.open.len();
    let mut known: Vec<Entry> = Vec::new();
    if innermost == 0 {
        // Behind the end of the plan.
        return Some(vec![Entry { start: at.min(text.len()), end: text.len() }]);
    }
    let before = scan.open.last().and_then(|open| open.before);
    let starts: Vec<usize> = scan.open.iter().map(|open| open.entry).collect();
    let mut level = innermost;
    while level > 0 {
        let start = starts.get(level - 1).copied()?;
        // A comma or bracket at this level ends the entry that was open at the place.
        let end = loop {
            let ended = scan.open.len() < level || scan.open.get(level - 1).is_some_and(|open| open.entry != start);
            if ended {
                let comma = scan.open.len() == level;
                break if comma { scan.at } else { scan.at.saturating_sub(1) };
            }
            if !scan.step() {
                break text.len();
            }
            scan.within_depth()?;
        };
        known.push(Entry { start, end });
        level -= 1;
    }
    if let Some(before) = before {
        known.insert(1, before);
    }
    Some(known.into_iter().filter_map(|entry| entry.trimmed(text)).collect())
}

/// Leaves an entry out: spaces take its place, and its lines stay. Gives what stood there.
pub(super) fn blank(text: &mut String, entry: &Entry) -> String {
    let old = text.get(entry.start..entry.end).unwrap_or_default().to_owned();
    let spaces: String = old.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    put_back(text, entry, &spaces);
    old
}

/// Puts back what [`blank`] gave.
pub(super) fn put_back(text: &mut String, entry: &Entry, old: &str) {
    if text.is_char_boundary(entry.start) && text.is_char_boundary(entry.end) {
        text.replace_range(entry.start..entry.end, old);
    }
}

/// Closes what is open where the text breaks off. A string keeps the words it has; another entry that is torn goes.
pub(super) fn close(text: &mut String) -> Option<()> {
    let mut scan = Scan::new(text);
    while scan.step() {
        scan.within_depth()?;
    }
    let brackets: Vec<u8> = scan.open.iter().rev().map(|open| open.bracket).collect();
    let (within, entry) = (scan.within.clone(), scan.open.last().map(|open| open.entry)?);
    match within {
        Within::Quotes => {
            let slashes = text.bytes().rev().take_while(|byte| *byte == b'\\').count();
            text.push_str(if slashes % 2 == 1 { "\\\"" } else { "\"" });
        }
        Within::Raw(hashes) => {
            text.push('"');
            text.push_str(&"#".repeat(hashes));
        }
        Within::Comment(start) => text.truncate(start),
        Within::Nothing => {}
    }
    if !text.trim_end().ends_with(['"', ')', ']', '}', ',']) {
        text.truncate(entry);
    }
    for bracket in brackets {
        text.push(match bracket {
            b'(' => ')',
            b'[' => ']',
            _ => '}',
        });
    }
    Some(())
}

/// A walk over the text, one bracket, comma, string or comment at a time.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    open: Vec<Open>,
    within: Within,
}

impl<'a> Scan<'a> {
    const fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, open: Vec::new(), within: Within::Nothing }
    }

    fn within_depth(&self) -> Option<()> {
        (self.open.len() <= DEEPEST).then_some(())
    }

    /// Goes on. Says whether there was anything.
    fn step(&mut self) -> bool {
        let Some(byte) = self.bytes.get(self.at).copied() else { return false };
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        match byte {
            b'"' => self.quotes(),
            b'r' if matches!(rest.get(1), Some(b'"' | b'#')) && !self.in_word() => self.raw(),
            b'/' if rest.starts_with(b"//") => self.at += find(rest, b"\n").unwrap_or(rest.len()),
            b'/' if rest.starts_with(b"/*") => self.comment(),
            b'(' | b'[' | b'{' => {
                self.at += 1;
                self.open.push(Open { bracket: byte, entry: self.at, before: None });
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                self.open.pop();
            }
            b',' => {
                self.at += 1;
                if let Some(open) = self.open.last_mut() {
                    open.before = Some(Entry { start: open.entry, end: self.at });
                    open.entry = self.at;
                }
            }
            _ => self.at += 1,
        }
        true
    }

    /// Whether the byte goes on a word that began before it.
    fn in_word(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.bytes.get(at));
        before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    }

    fn quotes(&mut self) {
        self.within = Within::Quotes;
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += if *byte == b'\\' { 2 } else { 1 };
            if *byte == b'"' {
                self.within = Within::Nothing;
                return;
            }
        }
        self.at = self.bytes.len();
    }

    fn raw(&mut self) {
        let rest = self.bytes.get(self.at + 1..).unwrap_or_default();
        let hashes = rest.iter().take_while(|byte| **byte == b'#').count();
        if rest.get(hashes) != Some(&b'"') || hashes > MOST_HASHES {
            // A name that looks like one: r#name.
            self.at += 1 + hashes;
            return;
        }
        let start = self.at + 1 + hashes + 1;
        let end = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
        let rest = self.bytes.get(start..).unwrap_or_default();
        if let Some(found) = find(rest, &end) {
            self.at = start + found + end.len();
        } else {
            (self.at, self.within) = (self.bytes.len(), Within::Raw(hashes));
        }
    }

    /// Comments stand within comments.
    fn comment(&mut self) {
        let start = self.at;
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            if rest.starts_with(b"/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with(b"*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += 1;
            }
        }
        self.within = Within::Comment(start);
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
