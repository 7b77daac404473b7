//! Dates and amounts as people type them.

use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::i18n::slots;
use crate::model::{Moment, Money, Passport, Scale, Year};
use crate::ui::Context;

const SOUND: std::ops::RangeInclusive<Year> = 1900..=2200;

/// A year in four digits, with or without «г.» behind it.
pub(super) fn year(words: &str) -> Option<Year> {
    let digits: String = words.trim().chars().take_while(char::is_ascii_digit).collect();
    let rest = words.trim().get(digits.len()..)?.trim_matches([' ', '.', '-', '\u{a0}']);
    let year = || digits.parse().ok().filter(|year| SOUND.contains(year));
    (digits.len() == 4 && ["", "г", "год", "года", "ж", "жыл"].contains(&rest)).then(year).flatten()
}

/// 2015, 2 кв. 2015, II кв. 2015, 06.2015, 01.06.2015, and what files say.
pub(super) fn moment(words: &str) -> Option<Moment> {
    let words = words.trim();
    if let Some(year) = year(words) {
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
    let year = rest.split_whitespace().find_map(year)?;
    Some(Moment::Quarter(year, quarter))
}

/// A moment as it is shown and typed.
pub(super) fn moment_words(cx: &Context<'_>, moment: Moment) -> String {
    match moment {
        Moment::Year(year) => year.to_string(),
        Moment::Quarter(year, quarter) => {
            let slots = slots([("quarter", quarter.to_string().into()), ("year", year.to_string().into())]);
            cx.say_with("tree-quarter", &slots)
        }
        Moment::Month(year, month) => format!("{month:02}.{year}"),
        Moment::Day(day) => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
    }
}

fn unit(passport: &Passport) -> Decimal {
    Decimal::from(match passport.scale {
        Scale::One => 100_i64,
        Scale::Thousand => 100_000,
        Scale::Million => 100_000_000,
    })
}

/// An amount in the unit the plan shows amounts in: «1 500,5».
pub(super) fn money(words: &str, passport: &Passport) -> Option<Money> {
    let plain: String = words.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let minor = Decimal::from_str(&plain).ok()?.checked_mul(unit(passport))?;
    let whole = minor.fract().is_zero() && !minor.is_sign_negative();
    let minor = whole.then(|| minor.to_i64()).flatten()?;
    Some(Money { minor, currency: passport.currency })
}

/// An amount as it is shown and typed.
pub(super) fn money_words(money: Money, passport: &Passport) -> String {
    let number = (Decimal::from(money.minor) / unit(passport)).normalize().to_string();
    let (whole, part) = number.split_once('.').map_or((number.as_str(), None), |(whole, part)| (whole, Some(part)));
    let digits = whole.chars().count();
    let mut words = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (digits - index) % 3 == 0 {
            words.push('\u{a0}');
        }
        words.push(digit);
    }
    part.map_or_else(|| words.clone(), |part| format!("{words},{part}"))
}

/// «тыс. сом».
pub(super) fn unit_words(cx: &Context<'_>) -> String {
    let passport = &cx.plan.passport;
    let currency = cx.say(match passport.currency {
        crate::model::Currency::KGS => "tree-currency-kgs",
        crate::model::Currency::KZT => "tree-currency-kzt",
        crate::model::Currency::RUB => "tree-currency-rub",
        crate::model::Currency::USD => "tree-currency-usd",
        crate::model::Currency::EUR => "tree-currency-eur",
    });
    let key = match passport.scale {
        Scale::One => "tree-unit-one",
        Scale::Thousand => "tree-unit-thousand",
        Scale::Million => "tree-unit-million",
    };
    cx.say_with(key, &slots([("currency", currency.into())]))
}
