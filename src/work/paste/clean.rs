//! Characters that nobody typed, and the ends of texts.

/// Where a line goes on in the next without a new item: Word's soft line break, `<br>`.
pub(super) const SOFT_BREAK: char = '\u{2028}';

/// Words that keep the full stop behind them; those of one or two letters do so anyway.
const ABBREVIATIONS: [&str; 12] = ["тыс", "млн", "млрд", "руб", "чел", "обл", "стр", "etc", "mln", "пос", "ж.б", "т.б"];

/// The text without characters that are not seen: soft hyphens, characters of no width, control characters. Soft line
/// breaks of every kind become one kind; tabs, line ends and spaces stay.
pub(super) fn seen(text: &str) -> String {
    text.chars().filter_map(seen_char).collect()
}

fn seen_char(c: char) -> Option<char> {
    match c {
        '\t' | '\n' => Some(c),
        '\u{b}' | SOFT_BREAK => Some(SOFT_BREAK),
        '\u{c}' | '\u{85}' | '\u{2029}' => Some('\n'),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffc}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Whether the character is one of a symbol font's, which other fonts cannot draw.
pub(super) const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// The text on one line, with single spaces, without symbols that only their own font can draw.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || is_private(c)).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// An item as it is kept: on one line, without `;` and `,` at its end, and with a full stop there only behind several
/// sentences or an abbreviation.
pub(super) fn item(text: &str) -> String {
    let mut text = line(text);
    let end = words_end(&text);
    text.truncate(end);
    text
}

fn words_end(text: &str) -> usize {
    let mut left = text.trim_end();
    // Fewer words have no more sentences: once asked is enough.
    let mut single = None;
    while let Some(c) = left.chars().next_back() {
        let before = left.strip_suffix(c).unwrap_or_default();
        let goes = match c {
            ';' | ',' => true,
            '.' => {
                !before.ends_with('.')
                    && !is_abbreviated(before)
                    && *single.get_or_insert_with(|| !has_sentences(before))
            }
            _ => false,
        };
        if !goes {
            break;
        }
        left = before.trim_end();
    }
    left.len()
}

/// Whether the last word is one that is written with a full stop: «гг.», «т. д.», «тыс.».
fn is_abbreviated(text: &str) -> bool {
    const LONGEST: usize = 5;
    let end = text.chars().rev().take(LONGEST).take_while(|c| !c.is_whitespace());
    let end: String = end.collect::<Vec<_>>().into_iter().rev().collect();
    let last = end.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let short = (1..=2).contains(&last.chars().count()) && last.chars().all(char::is_lowercase);
    short || ABBREVIATIONS.iter().any(|known| *known == last || *known == end)
}

/// Whether one sentence ends inside the text and another begins. «г. Кант» is not such an end: the word before a full
/// stop must have four letters or figures.
fn has_sentences(text: &str) -> bool {
    let mut word = 0_usize;
    let mut ended = false;
    for c in text.chars() {
        if c.is_whitespace() {
            word = 0;
            continue;
        }
        if ended && word == 0 && c.is_uppercase() {
            return true;
        }
        ended = match c {
            '.' => word >= 4,
            '!' | '?' | '…' => true,
            '»' | '"' | '”' | ')' => ended,
            _ => false,
        };
        word = if c.is_alphanumeric() { word + 1 } else { word };
    }
    false
}
