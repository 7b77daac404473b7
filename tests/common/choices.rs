//! A row of numbers that decides everything: where it ends, every choice is the first. So shrinking the row shrinks
//! what was built from it, however it was built.

use jiff::civil::Date;
use kengesh::model::{Figure, Id, Language, Moment, Number, Text, Year};
use proptest::prelude::*;

/// The row, and how far it has been used.
#[derive(Clone, Debug)]
pub struct Choices {
    row: Vec<u16>,
    used: usize,
    ids: u128,
}

/// Rows of up to so many choices.
pub fn choices(most: usize) -> impl Strategy<Value = Choices> {
    proptest::collection::vec(any::<u16>(), 0..most).prop_map(Choices::of)
}

/// Pieces that have broken a format, a renderer or a sort somewhere.
const PIECES: [&str; 32] = [
    "а",
    "Ремонт дороги",
    " ",
    "\"",
    "\\",
    "#",
    "\"#",
    "\"##",
    "r#\"",
    "\\n",
    "\\u{41}",
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\t",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
    "\u{f0b7}",
    "e\u{301}",
    "и\u{306}",
    "👩‍👩‍👧",
    "🇰🇬",
    "Өзгөн ШААРЫ",
    "/* ",
    "// ",
    "(a: 1)",
    "{ $name }",
    "водоснабжениеводоснабжениеводоснабжениеводоснабжениеводоснабжение",
    "\u{202e}",
];

impl Choices {
    /// A row that is given.
    pub const fn of(row: Vec<u16>) -> Self {
        Self { row, used: 0, ids: 0 }
    }

    /// A row that chooses everything in turn: plans made of it hold something of everything.
    pub fn counting(count: u16) -> Self {
        Self::of((0..count).map(|n| n.wrapping_mul(40_503)).collect())
    }

    /// Makes ids that differ from all those made before.
    pub fn go_on_after(&mut self, other: &Self) {
        self.ids = other.ids;
    }

    /// Whether the row is used up.
    pub fn spent(&self) -> bool {
        self.used >= self.row.len()
    }

    /// A number below `below`.
    pub fn pick(&mut self, below: usize) -> usize {
        let choice = self.row.get(self.used).copied().unwrap_or(0);
        self.used += 1;
        usize::from(choice) % below.max(1)
    }

    /// Yes, once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.pick(times) == times - 1
    }

    /// One of these.
    pub fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.pick(of.len())].clone()
    }

    /// One of these, or none.
    pub fn maybe<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        if of.is_empty() || self.pick(2) == 0 { None } else { Some(self.one(of)) }
    }

    /// A row of up to `most` things.
    pub fn some<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.pick(most + 1)).map(|_| make(self)).collect()
    }

    /// A new id.
    pub fn id(&mut self) -> Id {
        self.ids += 1;
        Id::from_u128(self.ids)
    }

    /// A string out of awkward pieces.
    pub fn string(&mut self) -> String {
        self.some(3, |c| c.one(&PIECES)).concat()
    }

    /// A language.
    pub fn language(&mut self) -> Language {
        self.one(&Language::ALL)
    }

    /// A text in some languages, perhaps marked as a translation or as reviewed.
    pub fn text(&mut self) -> Text {
        let mut text = Text::default();
        for _ in 0..self.pick(3) {
            let (language, words) = (self.language(), self.string());
            text.set(language, &words, Language::Ru);
            if self.pick(3) == 1 {
                text.review(language, true);
            }
        }
        text
    }

    /// A year.
    pub fn year(&mut self) -> Year {
        self.one(&[2015, 2014, 1900, 2200, 0, 9999])
    }

    /// A day.
    pub fn date(&mut self) -> Date {
        Date::new(self.year().clamp(1, 9999), 1 + self.pick(12) as i8, 1 + self.pick(28) as i8).unwrap()
    }

    /// A moment.
    pub fn moment(&mut self) -> Moment {
        let year = self.year();
        match self.pick(4) {
            0 => Moment::Year(year),
            1 => Moment::Quarter(year, 1 + self.pick(4) as u8),
            2 => Moment::Month(year, 1 + self.pick(12) as u8),
            _ => Moment::Day(self.date()),
        }
    }

    /// A number.
    pub fn number(&mut self) -> Number {
        self.one(&[
            "0",
            "20.8",
            "20.80",
            "-5",
            "-0.00",
            "0.0000000000000000000000000001",
            "79228162514264337593543950335",
        ])
        .parse()
        .unwrap()
    }

    /// A figure.
    pub fn figure(&mut self) -> Figure {
        use kengesh::model::Sign;
        match self.pick(4) {
            0 => Figure::Number(self.number()),
            1 => {
                let sign = self.one(&[Sign::About, Sign::MoreThan, Sign::AtLeast, Sign::LessThan, Sign::AtMost]);
                Figure::Signed(sign, self.number())
            }
            2 => Figure::Range(self.number(), self.number()),
            _ => Figure::Words(self.text()),
        }
    }
}
