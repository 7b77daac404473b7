//! From a keystroke to the changed page, and how the time for all pages grows with the plan.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a benchmark says what is wrong by panicking")]

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use kengesh::document::{Options, Origin, Scope, build};
use kengesh::i18n::Translator;
use kengesh::layout::Pages;
use kengesh::model::{Field, Language, Places, Plan};
use kengesh::work::KANT;

mod sized;

fn options(language: Language) -> Options {
    Options { language, date: date(2026, 1, 15), scope: Scope::Whole }
}

/// A letter is typed into a measure in the middle of the Kant plan; the page it stands on is set and drawn.
fn keystroke(c: &mut Criterion) {
    let mut plan = KANT.plan(Translator::of(Language::Ru)).unwrap();
    let places = Places::of(&plan);
    let measure = plan.priorities.at(2).and_then(|p| p.tasks.at(1)).and_then(|t| t.measures.at(1)).unwrap().id;
    let origin = Origin { id: measure, field: Field::Text };
    let mut letters = 0_usize;
    c.bench_function("pages/keystroke/kant", |bencher| {
        bencher.iter(|| {
            letters += 1;
            let words = format!("Построить водопровод{}", "я".repeat(letters % 40));
            plan.text_mut(measure, Field::Text, &places).unwrap().set(Language::Ru, &words, Language::Ru);
            let pages = Pages::with_spots(build(&plan, &options(Language::Ru))).unwrap();
            let page = pages.spot_of(origin).unwrap().page;
            black_box(pages.picture(page, 1.3).unwrap())
        });
    });
}

/// Every page of plans of a thousand, three thousand and ten thousand nodes, set anew, and their PDF.
fn growth(c: &mut Criterion) {
    let mut group = c.benchmark_group("pages/pdf");
    group.sample_size(10);
    for (name, size) in [("1000", (10, 10, 9)), ("3000", (15, 10, 19)), ("10500", (20, 25, 20))] {
        let plan = Arc::new(sized::strategy(size.0, size.1, size.2));
        let mut edition = 0;
        group.bench_function(name, |bencher| {
            let fresh = || {
                // Other words everywhere, so that nothing of the round before can be used again.
                edition += 1;
                renamed(&plan, edition)
            };
            bencher.iter_batched(
                fresh,
                |plan| Pages::of(build(&plan, &options(Language::Ru))).unwrap().pdf().unwrap(),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

fn renamed(plan: &Plan, edition: usize) -> Plan {
    let mut plan = plan.clone();
    let places = Places::of(&plan);
    let mut texts = Vec::new();
    plan.each_part(&mut |part, _| {
        part.each_text(&mut |field, text| {
            if let Some(words) = text.get(Language::Ru) {
                texts.push((part.id(), field, format!("{edition} {words}")));
            }
        });
    });
    for (id, field, words) in texts {
        plan.text_mut(id, field, &places).unwrap().set(Language::Ru, &words, Language::Ru);
    }
    plan
}

criterion_group!(benches, keystroke, growth);
criterion_main!(benches);
