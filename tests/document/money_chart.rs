//! Money as bars: as long as the amounts are large, and no amount missing.

use kengesh::document::{Drawing, DrawingKind, Fill, Geometry, Label, Orientation, Shape, money_chart};
use proptest::prelude::*;

use super::drawings::{areas, assert_inside, extent};
use super::*;

/// A plan with one measure that costs these amounts: source, year, thousands of soms.
fn costing(sources: &[&str], amounts: &[(usize, Option<Year>, i64)]) -> Plan {
    let source = |name: &&str| MoneySource { name: ru(name), ..MoneySource::default() };
    let sources: Vec<MoneySource> = sources.iter().map(source).collect();
    let ids: Vec<Id> = sources.iter().map(|source| source.id).collect();
    let amount =
        |(source, year, thousands): &(usize, Option<Year>, i64)| som(*thousands, *year, ids.get(*source).copied());
    let money = amounts.iter().map(amount).collect();
    let measures = [Measure { money, ..measure("Парк") }].into_iter().collect();
    let mut plan = plan([Priority { measures, ..priority("Город", &[], 0) }]);
    plan.sources = sources.into_iter().collect();
    plan
}

fn width(plan: &Plan) -> u32 {
    Geometry::new(&plan.document, Orientation::Landscape).text_width()
}

fn drawn(plan: &Plan) -> Vec<Drawing> {
    money_chart(plan, Language::Ru, width(plan))
}

fn labels(drawing: &Drawing) -> Vec<&Label> {
    drawing.shapes.iter().filter_map(|shape| if let Shape::Label(label) = shape { Some(label) } else { None }).collect()
}

/// The bars from the top: their parts' series and widths, and the total behind them.
fn bars(drawing: &Drawing) -> Vec<(Vec<(u8, u32)>, String)> {
    let totals: Vec<&Label> = labels(drawing).into_iter().filter(|label| label.bold).collect();
    let bar = |total: &Label| {
        let within =
            areas(drawing).into_iter().filter(|area| (area.at.y..area.at.y + area.height).contains(&total.at.y));
        let series = |fill| if let Fill::Series(series) = fill { series } else { panic!("{fill:?}") };
        (within.map(|area| (series(area.fill), area.width)).collect(), total.text.clone())
    };
    totals.into_iter().map(bar).collect()
}

#[test]
fn bars_are_as_long_as_the_amounts_are_large() {
    let plan = costing(
        &["Бюджет", "Гранты"],
        &[(0, Some(2014), 300), (1, Some(2014), 100), (0, Some(2015), 1000), (1, None, 7)],
    );
    let [drawing] = &drawn(&plan)[..] else { panic!("one drawing") };
    assert_inside(drawing);
    let [(first, one), (second, two)] = &bars(drawing)[..] else { panic!("two bars") };
    assert_eq!((one.as_str(), two.as_str()), ("400", "1000"));
    let [(0, budget), (1, grants)] = first[..] else { panic!("{first:?}") };
    let [(0, whole)] = second[..] else { panic!("{second:?}") };
    assert!(
        budget.abs_diff(grants * 3) <= 3 && whole.abs_diff((budget + grants) * 5 / 2) <= 3,
        "{budget} {grants} {whole}"
    );
    let said: Vec<&str> = labels(drawing).iter().map(|label| label.text.as_str()).collect();
    for text in ["2014", "2015", "300", "100", "Бюджет", "Гранты", "0", "200", "800"] {
        assert!(said.contains(&text), "{text} in {said:?}");
    }
    assert_eq!((drawing.kind, drawing.width), (DrawingKind::Money, width(&plan)));
    assert_eq!(drawing.caption.text, "Финансирование по годам и источникам, тыс. сом");
    let what = "Столбцы показывают финансирование по годам и источникам, тыс. сом: 2014 – 400 (Бюджет – 300, Гранты – 100); \
                2015 – 1000 (Бюджет – 1000); всего – 1400.";
    assert_eq!(drawing.alternative, what);
}

#[test]
fn the_chart_stands_above_the_tables_of_its_annex_and_agrees_with_them() {
    let plan = plan_with_money();
    for language in Language::ALL {
        let document = in_language(&plan, language);
        let place = document.blocks.iter().position(|block| matches!(block, Block::Drawing(_))).unwrap();
        let Block::Drawing(drawing) = &document.blocks[place] else { panic!() };
        assert!(matches!(document.blocks[place - 1], Block::Heading(_)));
        let table =
            document.blocks[place..].iter().find_map(|b| if let Block::Table(table) = b { Some(table) } else { None });
        let totals = row(table.unwrap(), 3);
        let found: Vec<String> = bars(drawing).into_iter().map(|(_, total)| total).collect();
        assert_eq!(found, totals[1..3], "{language}");
        assert!(totals[1..3].iter().all(|total| drawing.alternative.contains(total)));
        assert_eq!(money_chart(&plan, language, width(&plan)), std::slice::from_ref(drawing));
    }
}

#[test]
fn without_years_or_with_money_taken_back_there_are_no_bars() {
    assert!(drawn(&costing(&["Бюджет"], &[(0, None, 7)])).is_empty());
    assert!(drawn(&costing(&["Бюджет"], &[(0, Some(2014), 0)])).is_empty());
    assert!(drawn(&costing(&["Бюджет"], &[(0, Some(2014), 5), (0, Some(2015), -1)])).is_empty());
    assert!(!drawn(&costing(&["Бюджет"], &[(0, Some(2014), 5), (0, Some(2014), -1)])).is_empty());
    assert!(drawn(&Plan::new(Language::Ru)).is_empty());
}

#[test]
fn the_smaller_of_many_sources_are_added_up() {
    let names: Vec<String> = (1..=9).map(|number| format!("Источник {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let amounts: Vec<_> = (0..9).map(|source| (source, Some(2014), 10 * (source as i64 + 1))).collect();
    let [drawing] = &drawn(&costing(&names, &amounts))[..] else { panic!("one drawing") };
    let said: Vec<&str> = labels(drawing).iter().map(|label| label.text.as_str()).collect();
    let key: Vec<&&str> = said.iter().filter(|text| text.contains("сточник")).collect();
    assert_eq!(key, [&"Источник 5", &"Источник 6", &"Источник 7", &"Источник 8", &"Источник 9", &"прочие источники"]);
    assert!(said.contains(&"450") && drawing.alternative.contains("прочие источники – 100"), "{}", drawing.alternative);
}

#[test]
fn fills_of_neighbours_differ_in_lightness() {
    let light = |series| {
        let [red, green, blue] = Fill::Series(series).colour().unwrap().map(f64::from);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    for series in 0..5 {
        assert!(light(series) - light(series + 1) > 12.0, "{series}");
    }
    // Black words can be read on the darkest one.
    assert!(light(5) > 150.0);
}

#[test]
fn many_years_go_on_in_another_drawing_of_the_same_scale() {
    let amounts: Vec<_> = (1950..2050).map(|year| (0, Some(year), 100 + i64::from(year))).collect();
    let plan = costing(&["Бюджет"], &amounts);
    let drawings = drawn(&plan);
    let page = Geometry::new(&plan.document, Orientation::Landscape);
    assert!(drawings.len() > 2);
    for drawing in &drawings {
        assert_inside(drawing);
        assert!(drawing.height <= page.text_height() * 4 / 5);
    }
    let all: Vec<_> = drawings.iter().flat_map(bars).collect();
    assert_eq!(all.len(), 100);
    assert!(all.is_sorted_by_key(|(parts, _)| parts[0].1));
    assert!(drawings[1].caption.text.ends_with(&format!("(часть 2 из {})", drawings.len())));
}

#[test]
fn every_currency_has_a_chart_of_its_own() {
    let mut plan = costing(&["Бюджет"], &[(0, Some(2014), 5)]);
    let tenge = Amount { money: Money { minor: 700_000, currency: Currency::KZT }, source: None, year: Some(2014) };
    let further = Priority {
        measures: [Measure { money: vec![tenge], ..measure("Мост") }].into_iter().collect(),
        ..priority("П", &[], 0)
    };
    plan.priorities.push(further);
    let captions: Vec<String> = drawn(&plan).into_iter().map(|drawing| drawing.caption.text).collect();
    let caption = |unit: &str| format!("Финансирование по годам и источникам, {unit}");
    assert_eq!(captions, [caption("тыс. сом"), caption("тыс. тенге")]);
}

proptest! {
    #![proptest_config(common::cases(128))]

    #[test]
    fn bars_come_to_what_was_planned(
        amounts in prop::collection::vec((0..9_usize, 2014..2020_i16, 0..1_000_000_000_i64), 1..30),
        wide in 0..20_000_u32,
    ) {
        let names: Vec<String> = (1..=9).map(|number| format!("Источник с довольно длинным названием {number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let dated: Vec<_> = amounts.iter().map(|(source, year, thousands)| (*source, Some(*year), *thousands)).collect();
        let plan = costing(&names, &dated);
        let total: i64 = amounts.iter().map(|(_, _, thousands)| thousands).sum();
        let drawings = money_chart(&plan, Language::En, wide);
        prop_assert_eq!(drawings.is_empty(), total == 0);
        let mut sums = std::collections::BTreeMap::new();
        for (_, year, thousands) in &amounts {
            *sums.entry(year).or_insert(0_i64) += thousands;
        }
        let found: Vec<_> = drawings.iter().flat_map(bars).collect();
        let largest = sums.values().copied().max().unwrap_or(0).max(1);
        let longest = found.iter().map(|(parts, _)| parts.iter().map(|(_, width)| width).sum::<u32>()).max().unwrap_or(0);
        for ((parts, written), sum) in found.iter().zip(sums.values()) {
            let digits: String = written.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits, sum.to_string());
            let length: u32 = parts.iter().map(|(_, width)| width).sum();
            let due = i128::from(longest) * i128::from(*sum) / i128::from(largest);
            prop_assert!((i128::from(length) - due).abs() <= 2, "{} for {}", length, due);
        }
        for drawing in &drawings {
            assert_inside(drawing);
            let parts = areas(drawing);
            for (index, area) in parts.iter().enumerate() {
                let (left, top, right, bottom) = extent(&Shape::Area(**area));
                let apart = parts.iter().skip(index + 1).all(|other| {
                    let (a, b, c, d) = extent(&Shape::Area(**other));
                    a >= right || c <= left || b >= bottom || d <= top
                });
                prop_assert!(apart);
            }
        }
    }
}
