//! Dates and amounts as people type them.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Translator;
use crate::model::{Currency, Every, Language, Moment, Money, Scale, Year};

const SOUND: std::ops::RangeInclusive<Year> = 1900..=2200;

/// A year in four digits, with or without «г.» behind it.
#[must_use]
pub fn read_year(words: &str) -> Option<Year> {
    let digits: String = words.trim().chars().take_while(char::is_ascii_digit).collect();
    let rest = words.trim().get(digits.len()..)?.trim_matches([' ', '.', '-', '\u{a0}']);
    let year = || digits.parse().ok().filter(|year| SOUND.contains(year));
    (digits.len() == 4 && ["", "г", "год", "года", "ж", "жыл"].contains(&rest)).then(year).flatten()
}

/// 2015, 2 кв. 2015, II кв. 2015, 06.2015, 01.06.2015, and what files say.
#[must_use]
pub fn read_moment(words: &str) -> Option<Moment> {
    let words = words.trim();
    if let Some(year) = read_year(words) {
        return Some(Moment::Year(year));
    }
    if let Ok(moment) = words.parse::<Moment>() {
        return Some(moment).filter(|moment| SOUND.contains(&moment.year()));
    }
    let numbers: Vec<&str> = words.split('.').map(str::trim).collect();
    match numbers.as_slice() {
        [month, year] if month.len() <= 2 => format!("{year}-{month:0>2}").parse().ok(),
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => None,
    }
    .filter(|moment: &Moment| SOUND.contains(&moment.year()))
    .or_else(|| quarter(words))
}

fn quarter(words: &str) -> Option<Moment> {
    let (first, rest) = words.split_once(|c: char| c.is_whitespace() || c == '-')?;
    let quarter = match first.trim_end_matches('.') {
        "1" | "I" | "І" => 1,
        "2" | "II" => 2,
        "3" | "III" => 3,
        "4" | "IV" => 4,
        _ => return None,
    };
    let year = rest.split_whitespace().find_map(read_year)?;
    Some(Moment::Quarter(year, quarter))
}

/// «Ежегодно», «жыл сайын»: how often, as documents in any of the languages say it.
#[must_use]
pub fn read_every(words: &str) -> Option<Every> {
    let words = words.trim().to_lowercase();
    let says = |every: &Every| Language::ALL.iter().any(|language| Translator::of(*language).every(*every) == words);
    [Every::Year, Every::HalfYear, Every::Quarter, Every::Month, Every::Always].into_iter().find(says)
}

/// How many hundredths of the currency's unit the unit of amounts has.
#[must_use]
pub fn minor_units(scale: Scale) -> Decimal {
    Decimal::from(match scale {
        Scale::One => 100_i64,
        Scale::Thousand => 100_000,
        Scale::Million => 100_000_000,
    })
}

/// An amount in the unit the plan shows amounts in: «1 500,5».
#[must_use]
pub fn read_money(words: &str, currency: Currency, scale: Scale) -> Option<Money> {
    let plain: String = words.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let minor = Decimal::from_str(&plain).ok()?.checked_mul(minor_units(scale))?;
    let whole = minor.fract().is_zero() && !minor.is_sign_negative();
    let minor = whole.then(|| minor.to_i64()).flatten()?;
    Some(Money { minor, currency })
}
