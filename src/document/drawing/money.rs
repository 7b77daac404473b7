//! Money by year and source, as bars: a bar a year, a part of it a source.

use std::collections::BTreeMap;

use super::letters::Letters;
use super::{EDGE, NARROWEST, tallest};
use crate::document::context::Context;
use crate::document::money::{By, amounts, lines};
use crate::document::{Anchor, Area, Drawing, DrawingKind, Fill, Label, Orientation, Point, Shape, Words};
use crate::i18n::{Value, scaled, slots};
use crate::model::{Currency, Money, Year};

/// So many sources are told apart; of more, the smaller ones are added up.
const MOST_PARTS: usize = 6;

/// Letters, in half points.
const LARGEST: u16 = 20;
const SMALLEST: u16 = 16;

/// The axis has at most so many steps.
const MOST_STEPS: i128 = 5;

/// What the bars show. Amounts are in hundredths of the currency's unit.
struct Sums {
    currency: Currency,
    /// The sources' names.
    parts: Vec<String>,
    /// The amounts of each year, in the order of the parts.
    years: Vec<(Year, Vec<i128>)>,
}

/// The drawings: none without amounts that have a year, or where more is taken back than given.
pub(super) fn draw(cx: &Context<'_>, currency: Currency, width: u32) -> Vec<Drawing> {
    let Some(sums) = Sums::of(cx, currency) else { return Vec::new() };
    let chart = Chart::new(cx, &sums, width.max(NARROWEST));
    let pieces: Vec<&[(Year, Vec<i128>)]> = sums.years.chunks(chart.most_bars()).collect();
    let of = pieces.len();
    let drawing = |(number, years)| Drawing {
        caption: Words::plain(caption(cx, &sums, (number, of))),
        alternative: in_words(cx, &sums, years),
        ..chart.drawing(years)
    };
    (1..).zip(pieces).map(drawing).collect()
}

impl Sums {
    fn of(cx: &Context<'_>, currency: Currency) -> Option<Self> {
        let dated: Vec<_> = amounts(cx, currency, By::Source).into_iter().filter(|(_, a)| a.year.is_some()).collect();
        let lines = lines(cx, By::Source, &dated);
        let mut years: BTreeMap<Year, Vec<i128>> = BTreeMap::new();
        for (source, amount) in dated {
            let part = lines.iter().position(|(line, _)| *line == source);
            let sums = years.entry(amount.year?).or_insert_with(|| vec![0; lines.len()]);
            if let Some(sum) = part.and_then(|part| sums.get_mut(part)) {
                *sum += i128::from(amount.money.minor);
            }
        }
        let parts = lines.into_iter().map(|(_, words)| words.text).collect();
        let mut sums = Self { currency, parts, years: years.into_iter().collect() };
        let drawable = sums.years.iter().flat_map(|(_, parts)| parts).all(|amount| *amount >= 0) && sums.largest() > 0;
        sums.add_up_small_parts(cx);
        drawable.then_some(sums)
    }

    /// The largest amount of a year.
    fn largest(&self) -> i128 {
        self.years.iter().map(|(_, parts)| parts.iter().sum()).max().unwrap_or(0)
    }

    /// Keeps the largest parts and makes one of the others.
    fn add_up_small_parts(&mut self, cx: &Context<'_>) {
        if self.parts.len() <= MOST_PARTS {
            return;
        }
        let sum = |part: usize| self.years.iter().filter_map(|(_, parts)| parts.get(part)).sum::<i128>();
        let mut kept: Vec<usize> = (0..self.parts.len()).collect();
        kept.sort_by_key(|part| std::cmp::Reverse(sum(*part)));
        kept.truncate(MOST_PARTS - 1);
        kept.sort_unstable();
        for (_, parts) in &mut self.years {
            let all: i128 = parts.iter().sum();
            *parts = kept.iter().filter_map(|part| parts.get(*part).copied()).collect();
            let rest = all - parts.iter().sum::<i128>();
            parts.push(rest);
        }
        self.parts = kept.iter().filter_map(|part| self.parts.get(*part).cloned()).collect();
        self.parts.push(cx.say("doc-other-sources"));
    }
}

/// An amount as it is written, in the plan's unit.
fn written(cx: &Context<'_>, currency: Currency, minor: i128) -> String {
    let minor = i64::try_from(minor).unwrap_or(if minor < 0 { i64::MIN } else { i64::MAX });
    cx.translator.number(scaled(Money { minor, currency }, cx.plan.passport.scale))
}

fn caption(cx: &Context<'_>, sums: &Sums, (number, of): (usize, usize)) -> String {
    let unit = cx.translator.money_unit(sums.currency, cx.plan.passport.scale);
    let caption = cx.say_with("doc-money-chart", &slots([("unit", Value::from(unit))]));
    if of == 1 {
        return caption;
    }
    let values = [("title", Value::from(caption)), ("part", Value::from(number)), ("of", Value::from(of))];
    cx.say_with("doc-drawing-part", &slots(values))
}

/// How much in every year, and from where.
fn in_words(cx: &Context<'_>, sums: &Sums, years: &[(Year, Vec<i128>)]) -> String {
    let named = |name: String, minor: i128| {
        let value = Value::from(written(cx, sums.currency, minor));
        cx.say_with("doc-amount-named", &slots([("name", Value::from(name)), ("amount", value)]))
    };
    let of_year = |(year, amounts): &(Year, Vec<i128>)| {
        let parts = sums.parts.iter().zip(amounts).filter(|(_, amount)| **amount > 0);
        let parts: Vec<String> = parts.map(|(name, amount)| named(name.clone(), *amount)).collect();
        let whole = named(year.to_string(), amounts.iter().sum());
        if parts.is_empty() { whole } else { format!("{whole} ({})", parts.join(", ")) }
    };
    let values = [
        ("unit", Value::from(cx.translator.money_unit(sums.currency, cx.plan.passport.scale))),
        ("years", Value::from(years.iter().map(of_year).collect::<Vec<_>>().join("; "))),
        ("total", Value::from(written(cx, sums.currency, years.iter().flat_map(|(_, amounts)| amounts).sum()))),
    ];
    cx.say_with("doc-money-chart-what", &slots(values))
}

/// Where everything stands. Lengths are twips.
struct Chart<'a> {
    cx: &'a Context<'a>,
    sums: &'a Sums,
    letters: Letters,
    width: u32,
    height: u32,
    /// Between two marks of the axis, and how many there are.
    step: i128,
    steps: i128,
    /// Where the bars begin, and how long the axis is.
    left: u32,
    length: u32,
}

impl<'a> Chart<'a> {
    fn new(cx: &'a Context<'a>, sums: &'a Sums, width: u32) -> Self {
        let size = cx.plan.document.table_size.clamp(SMALLEST, LARGEST);
        let letters = Letters::new(size);
        let largest = sums.largest();
        let step = step(largest);
        let widest =
            |words: &mut dyn Iterator<Item = String>| words.map(|words| letters.width(&words)).max().unwrap_or(0);
        let names = widest(&mut sums.years.iter().map(|(year, _)| year.to_string()));
        let bold = Letters { bold: true, ..letters };
        let totals = sums.years.iter().map(|(_, parts)| written(cx, sums.currency, parts.iter().sum()));
        let totals = totals.map(|words| bold.width(&words)).max().unwrap_or(0);
        let left = EDGE + names + letters.em() / 2;
        let right = totals + letters.em() / 2 + EDGE;
        Self {
            cx,
            sums,
            letters,
            width,
            height: tallest(cx, Orientation::Landscape),
            step,
            steps: (largest + step - 1) / step,
            left,
            length: width.saturating_sub(left + right).max(letters.em() * 2),
        }
    }

    /// From one bar to the next.
    fn pitch(&self) -> u32 {
        self.letters.em() * 2
    }

    /// What the axis and the key take below the bars.
    fn below(&self) -> u32 {
        let key = self.key().last().map_or(0, |entry| entry.at.y + self.letters.line());
        self.letters.line() * 2 + key + EDGE
    }

    /// How many bars there is room for.
    fn most_bars(&self) -> usize {
        let room = self.height.saturating_sub(self.below() + EDGE) / self.pitch().max(1);
        usize::try_from(room).unwrap_or(usize::MAX).max(1)
    }

    fn drawing(&self, years: &[(Year, Vec<i128>)]) -> Drawing {
        let mut shapes = Vec::new();
        let count = u32::try_from(years.len()).unwrap_or(u32::MAX);
        let bottom = EDGE + count.saturating_mul(self.pitch());
        self.axis(bottom, &mut shapes);
        for (row, (year, parts)) in (0..).zip(years) {
            self.bar(EDGE + row * self.pitch(), *year, parts, &mut shapes);
        }
        let top = bottom + self.letters.line() * 2;
        self.legend(top, &mut shapes);
        let right = shapes.iter().map(right_of).max().unwrap_or(0) + EDGE;
        Drawing {
            kind: DrawingKind::Money,
            width: self.width.max(right),
            height: bottom + self.below(),
            shapes,
            caption: Words::default(),
            alternative: String::new(),
        }
    }

    /// Where an amount ends on the axis.
    fn x(&self, amount: i128) -> u32 {
        let whole = (self.step * self.steps).max(1);
        let along = (i128::from(self.length) * amount + whole / 2) / whole;
        self.left + u32::try_from(along).unwrap_or(self.length).min(self.length)
    }

    fn label(&self, x: u32, baseline: u32, anchor: Anchor, text: String) -> Label {
        Label { at: Point { x, y: baseline }, anchor, size: self.letters.size, bold: false, text }
    }

    /// A line at every step, with its amount below it, as far as there is room for amounts beside each other.
    fn axis(&self, bottom: u32, shapes: &mut Vec<Shape>) {
        let mut free = 0;
        for mark in 0..=self.steps {
            let amount = mark * self.step;
            let x = self.x(amount);
            let points = vec![Point { x, y: EDGE }, Point { x, y: bottom + self.letters.em() / 4 }];
            shapes.push(Shape::Line { points, arrow: false });
            let text = written(self.cx, self.sums.currency, amount);
            let half = self.letters.width(&text).div_ceil(2);
            if x >= free + half {
                let baseline = bottom + self.letters.em() / 4 + self.letters.ascent();
                shapes.push(Shape::Label(self.label(x, baseline, Anchor::Middle, text)));
                free = x + half + self.letters.em() / 2;
            }
        }
    }

    /// A year, its parts one after the other, and what they come to.
    fn bar(&self, top: u32, year: Year, parts: &[i128], shapes: &mut Vec<Shape>) {
        let inset = self.letters.em() / 4;
        let height = self.pitch() - inset * 2;
        let baseline = top + inset + (height - self.letters.line()) / 2 + self.letters.ascent();
        let name = self.label(self.left - self.letters.em() / 2, baseline, Anchor::End, year.to_string());
        shapes.push(Shape::Label(name));
        let mut before = 0;
        for (series, amount) in (0_u8..).zip(parts) {
            let (from, to) = (self.x(before), self.x(before + amount));
            before += amount;
            if to == from {
                continue;
            }
            let at = Point { x: from, y: top + inset };
            let fill = Fill::Series(series);
            shapes.push(Shape::Area(Area { at, width: to - from, height, fill, origin: None }));
            let text = written(self.cx, self.sums.currency, *amount);
            // A bar of one part has its amount behind it already.
            if *amount < parts.iter().sum() && self.letters.width(&text) + self.letters.em() / 2 <= to - from {
                let middle = u32::midpoint(from, to);
                shapes.push(Shape::Label(self.label(middle, baseline, Anchor::Middle, text)));
            }
        }
        let text = written(self.cx, self.sums.currency, before);
        let total = self.label(self.x(before) + self.letters.em() / 2, baseline, Anchor::Start, text);
        shapes.push(Shape::Label(Label { bold: true, ..total }));
    }

    /// The names of the parts with their fills, one after the other in as many lines as they need; from the top of the
    /// first line.
    fn key(&self) -> Vec<Entry> {
        let swatch = self.letters.em();
        let room = self.width.saturating_sub(EDGE * 2);
        let mut at = Point { x: EDGE, y: 0 };
        let mut entries = Vec::new();
        for name in &self.sums.parts {
            let text = self.letters.one_line(name, room.saturating_sub(swatch * 3 / 2));
            let width = swatch * 3 / 2 + self.letters.width(&text);
            if at.x > EDGE && at.x + width > EDGE + room {
                at = Point { x: EDGE, y: at.y + self.letters.line() * 5 / 4 };
            }
            entries.push(Entry { at, text });
            at.x += width + swatch * 3 / 2;
        }
        entries
    }

    fn legend(&self, top: u32, shapes: &mut Vec<Shape>) {
        let side = self.letters.em();
        for (series, Entry { at, text }) in (0_u8..).zip(self.key()) {
            let corner = Point { x: at.x, y: top + at.y + (self.letters.line() - side) / 2 };
            let fill = Fill::Series(series);
            shapes.push(Shape::Area(Area { at: corner, width: side, height: side, fill, origin: None }));
            let baseline = top + at.y + self.letters.ascent();
            shapes.push(Shape::Label(self.label(at.x + side * 3 / 2, baseline, Anchor::Start, text)));
        }
    }
}

/// How far a shape reaches to the right.
fn right_of(shape: &Shape) -> u32 {
    match shape {
        Shape::Area(area) => area.at.x + area.width,
        Shape::Line { points, .. } => points.iter().map(|point| point.x).max().unwrap_or(0),
        Shape::Label(label) => {
            let width = Letters { size: label.size, bold: label.bold }.width(&label.text);
            match label.anchor {
                Anchor::Start => label.at.x + width,
                Anchor::Middle => label.at.x + width.div_ceil(2),
                Anchor::End => label.at.x,
            }
        }
    }
}

/// A line of the key.
struct Entry {
    at: Point,
    text: String,
}

/// The least of 1, 2, 5, 10, 20, 50… soms of which at most [`MOST_STEPS`] reach an amount.
fn step(amount: i128) -> i128 {
    let mut decade = 1;
    loop {
        if let Some(step) = [1, 2, 5].map(|digit| digit * decade).into_iter().find(|step| step * MOST_STEPS >= amount) {
            return step;
        }
        decade *= 10;
    }
}
