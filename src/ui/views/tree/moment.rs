//! Dates and amounts as they are shown and typed.

use rust_decimal::Decimal;

use crate::i18n::{minor_units, slots};
use crate::model::{Moment, Money, Passport, Scale};
use crate::ui::Context;

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

/// An amount as it is shown and typed.
pub(super) fn money_words(money: Money, passport: &Passport) -> String {
    let number = (Decimal::from(money.minor) / minor_units(passport.scale)).normalize().to_string();
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
