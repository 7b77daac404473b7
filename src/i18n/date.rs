//! Dates, terms and periods in words.

use jiff::civil::Date;

use super::{Translator, Value, roman, slots};
use crate::model::{Every, Moment, PartOfYear, Period, Timing, Year, Years};

impl Translator {
    /// A day in words: «12 мая 2014 года», «2014-жылдын 12-майы», «2014 жылғы 12 мамыр», «12 May 2014».
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.day("date-day", date)
    }

    /// A day as an act is named after it: «2014-жылдын 12-майындагы», «2014 жылғы 12 мамырдағы»; elsewhere as
    /// [`Translator::date`].
    #[must_use]
    pub fn date_of(&self, date: Date) -> String {
        self.day("date-of-act", date)
    }

    fn day(&self, key: &str, date: Date) -> String {
        let (day, month) = (i64::from(date.day()), i64::from(date.month()));
        let parts = [("day", Value::from(day)), ("month", Value::from(month)), ("year", year(date.year()))];
        self.say_with(key, &slots(parts))
    }

    /// A moment as exactly as it was named: «2015 год», «II квартал 2015 г.», «июнь 2015 г.», «1 июня 2015 года».
    #[must_use]
    pub fn moment(&self, moment: Moment) -> String {
        match moment {
            Moment::Year(y) => self.say_with("date-year", &slots([("year", year(y))])),
            Moment::Quarter(y, quarter) => {
                let quarter = Value::from(roman(usize::from(quarter)));
                self.say_with("date-quarter", &slots([("quarter", quarter), ("year", year(y))]))
            }
            Moment::Month(y, month) => {
                let month = Value::from(i64::from(month));
                self.say_with("date-month", &slots([("month", month), ("year", year(y))]))
            }
            Moment::Day(date) => self.date(date),
        }
    }

    /// Years: «2014–2017 годы»; a single one: «2014 год».
    #[must_use]
    pub fn years(&self, years: Years) -> String {
        if years.from == years.to {
            return self.moment(Moment::Year(years.from));
        }
        self.say_with("date-years", &slots([("from", year(years.from)), ("to", year(years.to))]))
    }

    /// Years a document is made for: «на 2014–2017 годы», «2014–2017-жылдарга».
    #[must_use]
    pub fn for_years(&self, years: Years) -> String {
        if years.from == years.to {
            return self.say_with("date-for-year", &slots([("year", year(years.from))]));
        }
        self.say_with("date-for-years", &slots([("from", year(years.from)), ("to", year(years.to))]))
    }

    /// How often: «ежегодно», «постоянно».
    #[must_use]
    pub fn every(&self, every: Every) -> String {
        self.say(match every {
            Every::Month => "date-every-month",
            Every::Quarter => "date-every-quarter",
            Every::HalfYear => "date-every-half-year",
            Every::Year => "date-every-year",
            Every::Always => "date-always",
        })
    }

    /// When something is done: «2014–2017 годы», «II квартал 2015 г.», «ежегодно, 2014–2017 годы». Empty when not said.
    #[must_use]
    pub fn timing(&self, timing: &Timing) -> String {
        let span = self.span(timing);
        match (timing.every.map(|every| self.every(every)), span) {
            (Some(every), Some(span)) => {
                self.say_with("date-every-within", &slots([("every", Value::from(every)), ("span", Value::from(span))]))
            }
            (Some(words), None) | (None, Some(words)) => words,
            (None, None) => String::new(),
        }
    }

    fn span(&self, timing: &Timing) -> Option<String> {
        match (timing.from, timing.to) {
            (Some(Moment::Year(from)), Some(Moment::Year(to))) => Some(self.years(Years { from, to })),
            (Some(from), Some(to)) if from == to => Some(self.moment(from)),
            (Some(from), Some(to)) => {
                let ends = [("from", Value::from(self.moment(from))), ("to", Value::from(self.moment(to)))];
                Some(self.say_with("date-from-to", &slots(ends)))
            }
            (Some(from), None) => Some(self.say_with("date-from", &slots([("from", Value::from(self.moment(from)))]))),
            // An end alone is a deadline, which tables of deadlines name as it is.
            (None, to) => to.map(|to| self.moment(to)),
        }
    }

    /// A reporting period: «I полугодие 2022 г. (нарастающим итогом)».
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        let quarter = |quarter: u8| self.moment(Moment::Quarter(period.year, quarter));
        let named = |key: &str| self.say_with(key, &slots([("year", year(period.year))]));
        let words = match period.part {
            PartOfYear::FirstQuarter => quarter(1),
            PartOfYear::SecondQuarter => quarter(2),
            PartOfYear::ThirdQuarter => quarter(3),
            PartOfYear::FourthQuarter => quarter(4),
            PartOfYear::FirstHalf => named("date-first-half"),
            PartOfYear::SecondHalf => named("date-second-half"),
            PartOfYear::NineMonths => named("date-nine-months"),
            PartOfYear::Year => named("date-year"),
        };
        if !period.since_january {
            return words;
        }
        self.say_with("date-since-january", &slots([("period", Value::from(words))]))
    }
}

/// A year goes in as text: a number would be grouped like an amount one day.
fn year<'a>(year: Year) -> Value<'a> {
    Value::from(year.to_string())
}
