//! What takes longest to paste, 1 MiB of each: from the clipboard's text to a plan with its items.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use kengesh::edit::History;
use kengesh::model::{Language, Places, Plan, Slot};
use kengesh::work::paste::{Into, from_html, from_text, guess_columns, taken};

const MIB: usize = 1 << 20;

/// Pieces of text, as often as they fit.
fn filled(piece: &str) -> String {
    piece.repeat(MIB / piece.len())
}

fn pasting(c: &mut Criterion) {
    let mut group = c.benchmark_group("paste/1 MiB");
    group.sample_size(10);
    let texts = [
        ("lines of one letter", filled("a\n")),
        ("one line of marks", filled("а) ") + "Вода"),
        ("a chain of causes", filled("Вода\n    Трубы стары\n        Нет денег\n    Насосы\n")),
        ("a sheet", filled("Построить школу\tМэрия\t2027\t12,5 млн\n")),
        ("html", format!("<ul>{}</ul>", filled("<li>Вода</li>"))),
    ];
    let plan = Plan::new(Language::Ru);
    let places = Places::of(&plan);
    for (name, text) in texts {
        for slot in [Slot::Priorities, Slot::Problems] {
            let into = Into { slot, index: 0, language: Language::Ru };
            let paste = |mut history: History| {
                let pasted = from_html(&text).unwrap_or_else(|| from_text(&text));
                let (command, _) = taken(&plan, &places, &pasted, &guess_columns(&pasted), into).unwrap();
                history.apply(command, Duration::ZERO).unwrap();
                history
            };
            let new = || History::new(plan.clone());
            group.bench_function(format!("{name}/{slot:?}"), |bencher| {
                bencher.iter_batched(new, paste, BatchSize::PerIteration);
            });
        }
    }
    group.finish();
}

criterion_group!(benches, pasting);
criterion_main!(benches);
