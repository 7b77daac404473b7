//! What a messenger writes around what was said: when, and who.
//!
//! ```text
//! [12.05.2026 14:32] Айгуль: вода        Telegram, WhatsApp on a telephone
//! Айгуль, [12 мая 2026, 14:32:07]:       Telegram on a computer
//! [14:32, 12.05.2026] Айгуль: вода       WhatsApp on a computer
//! 12.05.2026, 14:32 - Айгуль: вода       WhatsApp, exported
//! ```

/// Letters that a name may have at most; longer is a sentence with a colon.
const NAME: usize = 60;
/// Letters that a date with a time may have at most.
const STAMP: usize = 40;

/// What was said in a line that begins with a date and a name, or consists of them. None for every other line.
pub(super) fn said(line: &str) -> Option<&str> {
    let line = line.trim();
    let said = bracketed(line).or_else(|| named(line)).or_else(|| exported(line))?;
    // «<Медиа без файла>»: nothing was said.
    let nothing = said.starts_with('<') && said.ends_with('>');
    Some(if nothing { "" } else { said })
}

/// `[when] who: what`
fn bracketed(line: &str) -> Option<&str> {
    let (stamp, rest) = line.strip_prefix('[')?.split_once(']')?;
    is_stamp(stamp).then(|| without_name(rest.trim_start()))
}

/// `who, [when]: what`
fn named(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(", [")?;
    let (stamp, rest) = rest.split_once(']')?;
    let fits = name.chars().count() <= NAME && is_stamp(stamp);
    fits.then(|| rest.strip_prefix(':').unwrap_or(rest).trim_start())
}

/// `when - who: what`
fn exported(line: &str) -> Option<&str> {
    let (stamp, rest) = line.split_once(" - ").or_else(|| line.split_once(" – "))?;
    let fits = stamp.starts_with(|c: char| c.is_ascii_digit()) && stamp.contains(", ") && is_stamp(stamp);
    fits.then(|| without_name(rest.trim_start()))
}

fn without_name(text: &str) -> &str {
    match text.split_once(':') {
        Some((name, said)) if name.chars().count() <= NAME && (said.is_empty() || said.starts_with(' ')) => {
            said.trim_start()
        }
        _ => text,
    }
}

/// Whether these are a day and a time: figures, among them a time like 14:32, and at most the names of months.
fn is_stamp(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '.' | ',' | '/' | ':' | '-');
    let figures = text.chars().filter(char::is_ascii_digit).count();
    text.chars().count() <= STAMP
        && text.chars().all(is_part)
        && figures >= 6
        && text.split([' ', ',', '\u{a0}', '\u{202f}']).any(is_time)
}

fn is_time(word: &str) -> bool {
    let mut parts = word.split(':');
    let mut figures = |most: usize| {
        let is_figures = |part: &str| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        parts.next().is_some_and(is_figures)
    };
    figures(2) && figures(2)
}
