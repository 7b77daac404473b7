//! Marks that are marks only in a run of their kind: «1 …, 2 …, 3 …», «а. …, б. …», «-вода, -дороги».

use std::collections::{BTreeMap, HashSet};

use super::mark::{Alphabet, Form, Kind, Mark, Value};

/// Which lines' marks are marks, and which of them are Roman numbers though one letter.
#[derive(Default)]
pub(super) struct Runs {
    accepted: HashSet<usize>,
    roman: HashSet<usize>,
}

/// A row of values each of which follows the one before it, as the lines they stand in.
struct Run<T> {
    lines: Vec<usize>,
    first: Option<T>,
    last: Option<T>,
}

impl Runs {
    /// Looks for runs among the marks of the lines. `first` says whether nothing was taken off the lines yet: a number
    /// without a full stop behind a bullet is a number of things, «• 2 школы».
    pub(super) fn of(marks: &[Option<Mark<'_>>], first: bool) -> Self {
        let mut runs = Self::default();
        let all = || marks.iter().enumerate().filter_map(|(line, mark)| mark.as_ref().map(|mark| (line, mark)));
        let glued: Vec<usize> = all().filter(|(_, mark)| mark.value == Value::Glued).map(|(line, _)| line).collect();
        if glued.len() > 1 {
            runs.accepted.extend(glued);
        }
        runs.numbers(all(), first);
        runs.letters(all());
        runs
    }

    /// Whether the mark of this line is one.
    pub(super) fn accepts(&self, line: usize, mark: &Mark<'_>) -> bool {
        mark.sure || self.accepted.contains(&line)
    }

    /// The kind of the mark of this line, known from its run.
    pub(super) fn kind(&self, line: usize, mark: &Mark<'_>) -> Kind {
        match mark.kind {
            Kind::Letter(alphabet) if self.roman.contains(&line) => {
                Kind::Roman(matches!(alphabet, Alphabet::LatinCapital | Alphabet::CyrillicCapital))
            }
            kind => kind,
        }
    }

    fn numbers<'a>(&mut self, marks: impl Iterator<Item = (usize, &'a Mark<'a>)> + Clone, first: bool) {
        let of = |forms: fn(Form, usize) -> bool| {
            marks.clone().filter_map(move |(line, mark)| match &mark.value {
                Value::Number(path, form) if forms(*form, path.len()) => Some((line, path.clone())),
                _ => None,
            })
        };
        let any = |_: &Vec<u16>| true;
        let follows = |before: &Vec<u16>, number: &Vec<u16>| follows(before, number);
        let from_one = |path: &Vec<u16>| path.len() > 1 || path.first() == Some(&1);
        let closed = of(|form, parts| form == Form::Closed || form == Form::Bare && parts > 1);
        self.accepted.extend(found(closed, follows, any, 2));
        if first {
            self.accepted.extend(found(of(|form, _| form == Form::Bare), follows, from_one, 3));
            self.accepted.extend(found(of(|form, _| form == Form::Numero), follows, from_one, 2));
        }
    }

    fn letters<'a>(&mut self, marks: impl Iterator<Item = (usize, &'a Mark<'a>)>) {
        let mut romans = BTreeMap::<bool, Vec<(usize, u16)>>::new();
        let mut letters = BTreeMap::<Alphabet, Vec<(usize, usize)>>::new();
        for (line, mark) in marks {
            match mark.value {
                Value::Letter(alphabet, place, roman) => {
                    letters.entry(alphabet).or_default().push((line, place));
                    // Roman numbers in Cyrillic capitals stand among those in Latin ones.
                    let capital = matches!(alphabet, Alphabet::LatinCapital | Alphabet::CyrillicCapital);
                    romans.entry(capital).or_default().extend(roman.map(|value| (line, value)));
                }
                Value::Roman(value, capital) => romans.entry(capital).or_default().push((line, value)),
                _ => {}
            }
        }
        for (alphabet, letters) in letters {
            let next = |a: &usize, b: &usize| *b == a + 1 || *b == a + 2 && is_left_out(alphabet, a + 1);
            self.accepted.extend(found(letters.into_iter(), next, |first| *first == 0, 2));
        }
        for romans in romans.into_values() {
            let run = found(romans.into_iter(), |a, b| *b == a + 1, |_| true, 2);
            self.roman.extend(run.iter().filter(|line| !self.accepted.contains(line)));
            self.accepted.extend(run);
        }
    }
}

/// Whether lists leave this letter out: ё й щ ъ ы ь.
fn is_left_out(alphabet: Alphabet, place: usize) -> bool {
    let cyrillic = matches!(alphabet, Alphabet::Cyrillic | Alphabet::CyrillicCapital);
    cyrillic && matches!(place, 6 | 10 | 26..=29)
}

/// Whether a number comes right after another: its next, its first below, or the next of one above.
fn follows(before: &[u16], number: &[u16]) -> bool {
    let Some((last, above)) = number.split_last() else { return false };
    match before.get(above.len()) {
        Some(own) => before.starts_with(above) && *last == own.saturating_add(1),
        None => before == above && *last == 1,
    }
}

/// The lines of all runs that are long enough and begin rightly.
fn found<T: Clone>(
    values: impl Iterator<Item = (usize, T)>,
    next: impl Fn(&T, &T) -> bool,
    begins: impl Fn(&T) -> bool,
    least: usize,
) -> Vec<usize> {
    let mut found = Vec::new();
    let mut run = Run { lines: Vec::new(), first: None, last: None };
    let mut end = |run: &mut Run<T>| {
        let first = run.first.take();
        if run.lines.len() >= least && first.as_ref().is_some_and(&begins) {
            found.append(&mut run.lines);
        }
        run.lines.clear();
    };
    for (line, value) in values {
        if !run.last.as_ref().is_some_and(|last| next(last, &value)) {
            end(&mut run);
            run.first = Some(value.clone());
        }
        run.lines.push(line);
        run.last = Some(value);
    }
    end(&mut run);
    found
}
