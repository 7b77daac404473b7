//! Numbers and money as each language writes them.

use rust_decimal::Decimal;

use super::{Translator, Value, slots};
use crate::model::{Currency, Figure, Language, Money, Number, Scale, Sign};

/// Between thousands and before a unit: a line must not end there.
const SPACE: char = '\u{a0}';

/// From so many digits on, thousands are set apart: 3000, but 14 000.
const GROUPED: usize = 5;

impl Translator {
    /// A number with all the decimals it was written with: «20,80», «14 000», «−5».
    #[must_use]
    pub fn number(&self, number: Number) -> String {
        self.decimal(number.value())
    }

    /// A value as it was stated: «≈ 4», «более 3000», «−2…−5». None where it is in words of the plan's own.
    #[must_use]
    pub fn figure(&self, figure: &Figure) -> Option<String> {
        match figure {
            Figure::Number(number) => Some(self.number(*number)),
            Figure::Signed(sign, number) => {
                let key = match sign {
                    Sign::About => "figure-about",
                    Sign::MoreThan => "figure-more-than",
                    Sign::AtLeast => "figure-at-least",
                    Sign::LessThan => "figure-less-than",
                    Sign::AtMost => "figure-at-most",
                };
                Some(self.say_with(key, &slots([("number", Value::from(self.number(*number)))])))
            }
            Figure::Range(from, to) => {
                let ends = [("from", Value::from(self.number(*from))), ("to", Value::from(self.number(*to)))];
                Some(self.say_with("figure-range", &slots(ends)))
            }
            Figure::Words(_) => None,
        }
    }

    /// An amount in the given unit, without the unit, exact: 1 234 500 som in thousands is «1234,5».
    #[must_use]
    pub fn amount(&self, money: Money, scale: Scale) -> String {
        self.number(scaled(money, scale))
    }

    /// The unit of amounts: «тыс. сом», «миң сом», «млн теңге».
    #[must_use]
    pub fn money_unit(&self, currency: Currency, scale: Scale) -> String {
        let currency = self.say(match currency {
            Currency::KGS => "money-som",
            Currency::KZT => "money-tenge",
            Currency::RUB => "money-rouble",
            Currency::USD => "money-dollar",
            Currency::EUR => "money-euro",
        });
        let key = match scale {
            Scale::One => return currency,
            Scale::Thousand => "money-thousand",
            Scale::Million => "money-million",
        };
        self.say_with(key, &slots([("currency", Value::from(currency))]))
    }

    /// An amount with its unit: «1234,5 тыс. сом».
    #[must_use]
    pub fn money(&self, money: Money, scale: Scale) -> String {
        format!("{}{SPACE}{}", self.amount(money, scale), self.money_unit(money.currency, scale))
    }

    fn decimal(&self, value: Decimal) -> String {
        let plain = value.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + 8);
        if value.is_sign_negative() && !value.is_zero() {
            text.push('−');
        }
        for (index, digit) in whole.chars().enumerate() {
            let left = whole.len() - index;
            if index > 0 && left.is_multiple_of(3) && whole.len() >= GROUPED {
                text.push(SPACE);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(if self.language() == Language::En { '.' } else { ',' });
            text.push_str(fraction);
        }
        text
    }
}

/// An amount as a number in the given unit, exact: 1 234 500 som in thousands is 1234.5.
#[must_use]
pub fn scaled(money: Money, scale: Scale) -> Number {
    let decimals = match scale {
        Scale::One => 2,
        Scale::Thousand => 5,
        Scale::Million => 8,
    };
    let exact = Decimal::new(money.minor, decimals);
    let value = exact.normalize();
    // Whole soms and whole thousands need no decimals; kopecks come in pairs.
    let pair = scale == Scale::One && value.scale() == 1;
    Number::from(if pair { exact } else { value })
}

/// A number in Roman numerals: 4 is IV. From 4000 on in Arabic ones, since the Roman have no agreed form; 0 is empty.
#[must_use]
pub fn roman(number: usize) -> String {
    const NUMERALS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}
