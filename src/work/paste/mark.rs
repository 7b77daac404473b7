//! What may stand before the words: bullets, numbers, letters.

use super::clean::is_private;

/// The kind of a mark. Marks of one kind are on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No mark at all.
    Plain,
    /// An item of a list by its markup.
    Given,
    /// A bullet; those that people mix are one.
    Bullet(char),
    /// A number of so many parts: 1.2.3 has three.
    Path(u8),
    /// `1)`
    Paren,
    /// `№1`
    Numero,
    /// `а)`
    Letter(Alphabet),
    /// `IV.`, or small.
    Roman(bool),
    /// `(1)`, `(а)`
    Round,
}

/// Which letters are counted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alphabet {
    Latin,
    LatinCapital,
    Cyrillic,
    CyrillicCapital,
}

/// What a mark says beyond standing there, by which it is seen to be one of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Nothing: a bullet.
    None,
    /// A dash that a letter follows at once.
    Glued,
    /// A number and how it was written.
    Number(Vec<u16>, Form),
    /// A letter's place in its alphabet, and its value if it may be a Roman figure too.
    Letter(Alphabet, usize, Option<u16>),
    /// A Roman number of several letters.
    Roman(u16, bool),
}

/// How a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// With a full stop or a bracket behind it.
    Closed,
    /// With nothing but a space behind it.
    Bare,
    /// With № before it.
    Numero,
}

/// A mark at the start of a line, or what may be one.
#[derive(Clone, Debug)]
pub(super) struct Mark<'a> {
    pub(super) kind: Kind,
    pub(super) value: Value,
    /// Whether it is a mark whatever stands in the other lines.
    pub(super) sure: bool,
    /// What stands behind it.
    pub(super) rest: &'a str,
}

/// Bullets that stand alone or glued to the words, as the kind they count as.
const fn bullet_kind(c: char) -> Option<char> {
    Some(match c {
        '•' | '·' | '∙' | '●' | '⚫' | '⬤' | '⁃' | '‣' | '\u{f0b7}' => '•',
        '◦' | '○' => 'o',
        '▪' | '■' | '▫' | '□' | '◼' | '◻' | '\u{f0a7}' | '\u{f06e}' => '▪',
        '→' | '➔' | '⇒' | '➢' | '➤' | '►' | '▶' | '▸' | '▹' | '➡' | '➜' | '\u{f0d8}' | '\u{f0e0}' => {
            '➢'
        }
        '✓' | '✔' | '☑' | '☐' | '☒' | '✗' | '✘' | '✖' | '\u{f0fc}' | '\u{f0fe}' => '✓',
        '◆' | '◇' | '❖' | '★' | '☆' | '✦' | '✧' | '✱' | '✳' | '✴' | '❇' | '⚠' => '◆',
        c if is_private(c) => c,
        _ => return None,
    })
}

/// Bullets that need a space behind them.
const fn spaced_kind(c: char) -> Option<char> {
    Some(match c {
        '-' | '–' | '—' | '―' | '−' | '‒' | '‐' | '‑' => '-',
        '*' | 'o' => c,
        '§' => '▪',
        _ => return None,
    })
}

/// Letters that are bullets of Wingdings where its name was lost; a tab follows them.
const fn tabbed_kind(c: char) -> Option<char> {
    Some(match c {
        'Ø' => '➢',
        'ü' => '✓',
        'v' => '❖',
        'q' => '▪',
        _ => return None,
    })
}

/// Signs that follow a picture to say how it looks.
const LOOKS: [char; 8] =
    ['\u{fe0e}', '\u{fe0f}', '\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}', '\u{20e3}'];

/// What may be a mark at the start of the text, which begins with no space.
pub(super) fn read(text: &str) -> Option<Mark<'_>> {
    let sure = |kind, rest| Mark { kind, value: Value::None, sure: true, rest };
    bullet(text)
        .or_else(|| boxed(text).map(|rest| sure(Kind::Bullet('✓'), rest)))
        .or_else(|| round(text).map(|rest| sure(Kind::Round, rest)))
        .or_else(|| picture_number(text))
        .or_else(|| numero(text))
        .or_else(|| number(text))
        .or_else(|| letters(text))
}

/// Whether a mark that needs no other lines begins the text.
pub(super) fn begins(text: &str) -> bool {
    read(text.trim_start()).is_some_and(|mark| mark.sure)
}

fn bullet(text: &str) -> Option<Mark<'_>> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let mark = |kind, rest| Some(Mark { kind: Kind::Bullet(kind), value: Value::None, sure: true, rest });
    let kind = bullet_kind(first);
    if is_picture(first) || kind.is_some() && rest.starts_with('\u{fe0f}') {
        // Pictures used as bullets differ from item to item: they are all of one kind.
        return mark('🔹', rest.trim_start_matches(LOOKS));
    }
    if let Some(kind) = kind {
        return mark(kind, rest);
    }
    if let Some(kind) = spaced_kind(first) {
        return spaced_bullet(kind, rest);
    }
    tabbed_kind(first).filter(|_| rest.starts_with('\t')).and_then(|kind| mark(kind, rest))
}

/// A bullet of a kind that needs a space behind it.
fn spaced_bullet(kind: char, rest: &str) -> Option<Mark<'_>> {
    let mark = |sure, value, rest| Some(Mark { kind: Kind::Bullet(kind), value, sure, rest });
    let behind = if kind == '-' { rest.trim_start_matches(['-', '–', '—']) } else { rest };
    match behind.chars().next() {
        None => mark(true, Value::None, behind),
        // «§ 5 закона» is no bullet before «5».
        Some(' ') if kind == '▪' && behind.trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        Some(next) if next.is_whitespace() || is_private(next) => mark(true, Value::None, behind),
        Some(next) if kind == '-' && behind == rest && next.is_alphabetic() => mark(false, Value::Glued, rest),
        Some(_) => None,
    }
}

const fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{1f100}'..='\u{1f1ff}' | '\u{2b00}'..='\u{2bff}' | '\u{23e9}'..='\u{23fa}')
        || matches!(c, '✅' | '❌' | '❗' | '❓' | '⚡' | '✨' | '⚪' | '⚫')
}

/// `[ ]`, `[x]`
fn boxed(text: &str) -> Option<&str> {
    ["[ ]", "[x]", "[X]", "[]"].iter().find_map(|mark| text.strip_prefix(mark)).filter(|rest| goes_on(rest))
}

/// `(1)`, `(1.2)`, `(а)`, `(iv)`
fn round(text: &str) -> Option<&str> {
    let (inner, rest) = text.strip_prefix('(')?.split_once(')')?;
    let single = inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic);
    let number = || path(inner).is_some_and(|(_, behind)| behind.is_empty());
    let fits = inner.len() <= 12 && (single || number() || roman(inner).is_some());
    (fits && goes_on(rest)).then_some(rest)
}

/// `1️⃣`, `①`
fn picture_number(text: &str) -> Option<Mark<'_>> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let key = rest.trim_start_matches('\u{fe0f}').strip_prefix('\u{20e3}');
    let circled = || {
        u32::from(first).checked_sub(match first {
            '①'..='⑳' => 0x245f,
            '❶'..='❿' => 0x2775,
            '➀'..='➉' => 0x277f,
            '➊'..='➓' => 0x2789,
            _ => return None,
        })
    };
    let (value, rest) = match first.to_digit(10) {
        Some(digit) => (digit, key?),
        None => (circled()?, rest),
    };
    let value = Value::Number(vec![u16::try_from(value).ok()?], Form::Closed);
    Some(Mark { kind: Kind::Path(1), value, sure: true, rest: rest.trim_start_matches(['.', ')']) })
}

/// `№1`: sure with a full stop or a bracket behind it, else «№ 3 школа» is a name.
fn numero(text: &str) -> Option<Mark<'_>> {
    let (path, rest) = path(text.strip_prefix('№')?.trim_start())?;
    let closed = rest.strip_prefix(['.', ')']).filter(|rest| goes_on(rest));
    let value = Value::Number(path, Form::Numero);
    let sure = closed.is_some();
    let rest = closed.or_else(|| rest.starts_with(char::is_whitespace).then_some(rest))?;
    Some(Mark { kind: Kind::Numero, value, sure, rest })
}

/// `1.`, `1)`, `1.2.`, `1.2.3`; less surely `1.Слово`, `1.2 слово`, `1 слово`.
fn number(text: &str) -> Option<Mark<'_>> {
    let (path, rest) = path(text)?;
    let parts = u8::try_from(path.len()).ok()?;
    let bracket = rest.strip_prefix('.').unwrap_or(rest).strip_prefix(')');
    let kind = if parts == 1 && bracket.is_some() { Kind::Paren } else { Kind::Path(parts) };
    let date = path.get(2).is_some_and(|year| *year >= 20);
    let mark = |form, sure, rest| Some(Mark { kind, value: Value::Number(path, form), sure, rest });
    if let Some(rest) = bracket.or_else(|| rest.strip_prefix('.')) {
        return match rest.chars().next() {
            None => mark(Form::Closed, true, rest),
            Some(next) if next.is_whitespace() => mark(Form::Closed, true, rest),
            Some(next) if next.is_alphabetic() || "«\"„“".contains(next) => mark(Form::Closed, false, rest),
            Some(_) => None,
        };
    }
    let goes_on = rest.starts_with(char::is_whitespace) && !rest.trim_start().is_empty();
    if goes_on && !date { mark(Form::Bare, parts >= 3, rest) } else { None }
}

/// Numbers with full stops between them, none of more than three figures, and only one alone beginning with a nought.
fn path(text: &str) -> Option<(Vec<u16>, &str)> {
    let mut path = Vec::new();
    let mut rest = text;
    loop {
        let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, behind) = rest.split_at_checked(figures)?;
        let again = !path.is_empty();
        if figures == 0 || figures > 3 || again && number.starts_with('0') || path.len() == 9 {
            return None;
        }
        path.push(number.parse().ok()?);
        rest = behind;
        match behind.strip_prefix('.') {
            Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
            _ => break,
        }
    }
    (path.len() == 1 || !text.starts_with('0')).then_some((path, rest))
}

/// `а)`, `IV.`; less surely `а.` and `I.`, which may be somebody's first name.
fn letters(text: &str) -> Option<Mark<'_>> {
    let (end, _) = text.char_indices().take(9).find(|(_, c)| matches!(c, '.' | ')'))?;
    let (name, behind) = text.split_at_checked(end)?;
    let in_bracket = behind.strip_prefix(".)").or_else(|| behind.strip_prefix(')'));
    let (bracket, rest) = (in_bracket.is_some(), in_bracket.or_else(|| behind.strip_prefix('.'))?);
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let mut chars = name.chars();
    let (first, more) = (chars.next()?, chars.next().is_some());
    let glued = bracket && !more && goes_on(rest);
    if !spaced && !glued {
        return None;
    }
    if more {
        let (value, capital) = roman(name)?;
        return Some(Mark { kind: Kind::Roman(capital), value: Value::Roman(value, capital), sure: true, rest });
    }
    let (alphabet, place) = place(first)?;
    let value = Value::Letter(alphabet, place, roman(name).map(|(value, _)| value));
    Some(Mark { kind: Kind::Letter(alphabet), value, sure: bracket, rest })
}

/// A letter's place in the alphabet that is counted with.
fn place(letter: char) -> Option<(Alphabet, usize)> {
    const CYRILLIC: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    let small = letter.to_lowercase().next()?;
    let capital = small != letter;
    if small.is_ascii_alphabetic() {
        let alphabet = if capital { Alphabet::LatinCapital } else { Alphabet::Latin };
        return ('a'..='z').position(|c| c == small).map(|place| (alphabet, place));
    }
    let alphabet = if capital { Alphabet::CyrillicCapital } else { Alphabet::Cyrillic };
    let place = CYRILLIC.chars().position(|c| c == small);
    // The Kazakh and Kyrgyz letters are counted with too; where they stand need not be known.
    place.or_else(|| small.is_alphabetic().then_some(usize::MAX / 2)).map(|place| (alphabet, place))
}

/// The value of a Roman number up to 49 and whether it is in capitals; Cyrillic capitals of the same look count.
fn roman(text: &str) -> Option<(u16, bool)> {
    const TENS: [&str; 5] = ["", "X", "XX", "XXX", "XL"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let capital = text.starts_with(char::is_uppercase);
    if text.len() > 16 || text.chars().any(|c| c.is_uppercase() != capital) {
        return None;
    }
    let figures = if capital { text.replace('І', "I").replace('Х', "X") } else { text.to_ascii_uppercase() };
    let ones = |rest: &str| (0_u16..).zip(ONES).find(|(_, one)| *one == rest).map(|(value, _)| value);
    let value = |(tens, figure): (u16, &str)| Some(tens * 10 + ones(figures.strip_prefix(figure)?)?);
    let value = (0_u16..).zip(TENS).find_map(value).filter(|value| *value > 0)?;
    Some((value, capital))
}

fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c.is_whitespace() || c.is_alphanumeric() || "«\"„“".contains(c))
}

/// Of how many parts the number is that the text consists of; 0 when it is no number.
pub(super) fn parts(text: &str) -> usize {
    path(text).filter(|(_, rest)| rest.is_empty() || *rest == ".").map_or(0, |(path, _)| path.len())
}
