//! The problem tree: nothing overlaps, everything is there, arrows lead from causes to their effects.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use kengesh::analysis;
use kengesh::document::{Anchor, Area, Drawing, DrawingKind, Fill, Geometry, Orientation, Point, Shape, problem_tree};
use proptest::prelude::*;

use super::*;

/// A plan whose problems cause the ones named, by their places.
fn caused(problems: &[(&str, Option<usize>)]) -> Plan {
    let ids: Vec<Id> = problems.iter().map(|_| Id::new()).collect();
    let problem = |(index, (text, effect)): (usize, &(&str, Option<usize>))| Problem {
        id: ids[index],
        text: ru(text),
        cause_of: effect.map(|effect| ids[effect]),
        ..Problem::default()
    };
    let mut plan = Plan::new(Language::Ru);
    plan.sections.push(section(SectionKind::Problems, "Проблемы"));
    plan.problems = problems.iter().enumerate().map(problem).collect();
    plan
}

fn width(plan: &Plan) -> u32 {
    Geometry::new(&plan.document, Orientation::Portrait).text_width()
}

fn drawn(plan: &Plan) -> Vec<Drawing> {
    problem_tree(plan, Language::Ru, width(plan))
}

pub fn areas(drawing: &Drawing) -> Vec<&Area> {
    drawing.shapes.iter().filter_map(|shape| if let Shape::Area(area) = shape { Some(area) } else { None }).collect()
}

fn arrows(drawing: &Drawing) -> Vec<&[Point]> {
    drawing
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Line { points, arrow: true } => Some(points.as_slice()),
            _ => None,
        })
        .collect()
}

/// Left, top, right and bottom of everything a shape covers.
pub fn extent(shape: &Shape) -> (u32, u32, u32, u32) {
    match shape {
        Shape::Area(area) => (area.at.x, area.at.y, area.at.x + area.width, area.at.y + area.height),
        Shape::Line { points, .. } => {
            let (xs, ys) = (points.iter().map(|p| p.x), points.iter().map(|p| p.y));
            (xs.clone().min().unwrap(), ys.clone().min().unwrap(), xs.max().unwrap(), ys.max().unwrap())
        }
        Shape::Label(label) => {
            let width = analysis::width(&label.text, label.bold, label.size);
            let left = match label.anchor {
                Anchor::Start => i64::from(label.at.x),
                Anchor::Middle => i64::from(label.at.x) - i64::from(width / 2),
                Anchor::End => i64::from(label.at.x) - i64::from(width),
            };
            let (up, down) = (u32::from(label.size) * 9, u32::from(label.size) * 5 / 2);
            let left = u32::try_from(left).unwrap_or_else(|_| panic!("{} begins at {left}", label.text));
            let top = label.at.y.checked_sub(up).unwrap_or_else(|| panic!("{} stands too high", label.text));
            (left, top, left + width, label.at.y + down)
        }
    }
}

pub fn assert_inside(drawing: &Drawing) {
    for shape in &drawing.shapes {
        let (_, _, right, bottom) = extent(shape);
        assert!(right <= drawing.width && bottom <= drawing.height, "{shape:?} is outside");
    }
}

fn is_within(inner: (u32, u32, u32, u32), outer: (u32, u32, u32, u32)) -> bool {
    inner.0 >= outer.0 && inner.1 >= outer.1 && inner.2 <= outer.2 && inner.3 <= outer.3
}

fn meet(a: (u32, u32, u32, u32), b: (u32, u32, u32, u32)) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// The area that has the point on its edge.
fn at_edge<'a>(areas: &[&'a Area], point: Point) -> Option<&'a Area> {
    areas.iter().copied().find(|area| {
        let (left, top, right, bottom) = extent(&Shape::Area(**area));
        let across = (left..=right).contains(&point.x) && (point.y == top || point.y == bottom);
        let along = (top..=bottom).contains(&point.y) && (point.x == left || point.x == right);
        across || along
    })
}

/// The words in an area, without white space.
fn words_in(drawing: &Drawing, area: &Area) -> String {
    let area = extent(&Shape::Area(*area));
    let label = |shape: &Shape| match shape {
        Shape::Label(label) if is_within(extent(shape), area) => Some(label.text.clone()),
        _ => None,
    };
    drawing
        .shapes
        .iter()
        .filter_map(label)
        .flat_map(|text| text.chars().collect::<Vec<_>>())
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// What is wrong with drawings of a plan's problems, if anything is.
fn assert_sound(plan: &Plan, drawings: &[Drawing]) {
    let effects: BTreeMap<Id, Id> = plan.problems.iter().filter_map(|p| Some((p.id, p.cause_of?))).collect();
    let texts: BTreeMap<Id, String> =
        plan.problems.iter().map(|p| (p.id, p.text.get(Language::Ru).unwrap_or("…").to_owned())).collect();
    let mut shown = BTreeSet::new();
    let mut joined = BTreeSet::new();
    for drawing in drawings {
        assert_inside(drawing);
        let areas = areas(drawing);
        for (index, area) in areas.iter().enumerate() {
            let own = extent(&Shape::Area(**area));
            assert!(areas.iter().skip(index + 1).all(|other| !meet(own, extent(&Shape::Area(**other)))), "boxes meet");
            let id = area.origin.unwrap().id;
            let text: String = texts[&id].chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(words_in(drawing, area), text);
            shown.insert(id);
        }
        for points in arrows(drawing) {
            let cause = at_edge(&areas, points[0]).expect("an arrow begins at a box").origin.unwrap().id;
            let effect = at_edge(&areas, points[points.len() - 1]).expect("an arrow ends at a box").origin.unwrap().id;
            assert_eq!(effects[&cause], effect);
            joined.insert(cause);
            let (from, to) = (at_edge(&areas, points[0]).unwrap(), at_edge(&areas, *points.last().unwrap()).unwrap());
            assert!(to.at.y + to.height < from.at.y, "effects stand above their causes");
            for pair in points.windows(2) {
                let line = Shape::Line { points: pair.to_vec(), arrow: false };
                assert!(pair[0].x == pair[1].x || pair[0].y == pair[1].y);
                let crossed = |area: &&Area| {
                    let (left, top, right, bottom) = extent(&Shape::Area(**area));
                    let (a, b, c, d) = extent(&line);
                    a < right && c > left && b < bottom && d > top
                };
                assert!(!areas.iter().any(&crossed), "a line goes through a box");
            }
        }
    }
    let related: BTreeSet<Id> = effects.iter().flat_map(|(cause, effect)| [*cause, *effect]).collect();
    assert_eq!(shown, related);
    assert_eq!(joined, effects.keys().copied().collect());
}

fn fits(plan: &Plan, drawings: &[Drawing]) {
    let page = Geometry::new(&plan.document, Orientation::Portrait);
    for drawing in drawings {
        assert!(drawing.width <= page.text_width(), "{} > {}", drawing.width, page.text_width());
        assert!(drawing.height <= page.text_height() * 4 / 5, "{} high", drawing.height);
    }
}

#[test]
fn causes_stand_below_their_effect_and_arrows_lead_up() {
    let plan =
        caused(&[("вода", None), ("трубы", Some(0)), ("деньги", Some(1)), ("дороги", None), ("насосы", Some(0))]);
    let drawings = drawn(&plan);
    assert_sound(&plan, &drawings);
    fits(&plan, &drawings);
    let [drawing] = &drawings[..] else { panic!("{} drawings", drawings.len()) };
    assert_eq!((drawing.kind, areas(drawing).len(), arrows(drawing).len()), (DrawingKind::ProblemTree, 4, 3));
    assert_eq!(drawing.caption.text, "Дерево проблем");
    let what = "Дерево проблем: под каждой проблемой показаны ее причины. У проблемы «вода» причины: «трубы»; «насосы». \
                У проблемы «трубы» одна причина: «деньги».";
    assert_eq!(drawing.alternative, what);
    let tinted = areas(drawing).into_iter().filter(|area| area.fill == Fill::Tint).count();
    assert_eq!(tinted, 1);
}

#[test]
fn problems_without_causes_have_no_tree() {
    assert!(drawn(&caused(&[("вода", None), ("дороги", None)])).is_empty());
    assert!(drawn(&Plan::new(Language::Ru)).is_empty());
}

#[test]
fn the_tree_stands_behind_the_list_and_says_what_it_shows_in_every_language() {
    let plan = caused(&[("вода", None), ("трубы", Some(0))]);
    for language in Language::ALL {
        let document = in_language(&plan, language);
        let [.., Block::List(_), Block::Drawing(drawing)] = &document.blocks[..] else {
            panic!("{:?}", document.blocks)
        };
        assert!(drawing.alternative.contains("вода") && drawing.alternative.contains("трубы"));
        assert!(!drawing.alternative.contains("doc-") && !drawing.caption.text.contains("doc-"));
        assert_eq!(problem_tree(&plan, language, width(&plan)), std::slice::from_ref(drawing));
    }
}

#[test]
fn trees_that_fit_stand_side_by_side() {
    let plan = caused(&[("вода", None), ("трубы", Some(0)), ("дороги", None), ("ямы", Some(2))]);
    let drawings = drawn(&plan);
    assert_sound(&plan, &drawings);
    assert_eq!(drawings.len(), 1);
}

#[test]
fn many_causes_stand_below_each_other_and_then_in_several_drawings() {
    for (count, most) in [(3, 1), (12, 1), (40, 2), (300, 9)] {
        let names: Vec<String> = (0..count).map(|number| format!("причина под номером {number}")).collect();
        let mut problems = vec![("нет воды", None)];
        problems.extend(names.iter().map(|name| (name.as_str(), Some(0))));
        let plan = caused(&problems);
        let drawings = drawn(&plan);
        assert_sound(&plan, &drawings);
        fits(&plan, &drawings);
        assert!(drawings.len() <= most, "{count}: {} drawings", drawings.len());
        if drawings.len() > 1 {
            assert_eq!(drawings[0].caption.text, format!("Дерево проблем (часть 1 из {})", drawings.len()));
        }
    }
}

#[test]
fn a_chain_goes_on_in_the_next_drawing_at_the_problem_it_was_broken_off_at() {
    let names: Vec<String> = (0..60).map(|number| format!("звено {number}")).collect();
    let chain: Vec<_> = names.iter().enumerate().map(|(n, name)| (name.as_str(), n.checked_sub(1))).collect();
    let plan = caused(&chain);
    let drawings = drawn(&plan);
    assert_sound(&plan, &drawings);
    fits(&plan, &drawings);
    assert!((3..12).contains(&drawings.len()), "{}", drawings.len());
    for pair in drawings.windows(2) {
        let (last, first) = (*areas(&pair[0]).last().unwrap(), areas(&pair[1])[0]);
        assert_eq!(last.origin, first.origin);
        assert_eq!((last.fill, first.fill), (Fill::Tint, Fill::Tint));
    }
}

#[test]
fn very_long_chains_and_very_large_forests_end_soon() {
    let began = Instant::now();
    let names: Vec<String> = (0..2000).map(|number| format!("звено {number}")).collect();
    let chain: Vec<_> = names.iter().enumerate().map(|(n, name)| (name.as_str(), n.checked_sub(1))).collect();
    let plan = caused(&chain);
    assert_sound(&plan, &drawn(&plan));
    let tree: Vec<_> =
        names.iter().enumerate().map(|(n, name)| (name.as_str(), n.checked_sub(1).map(|n| n / 3))).collect();
    let plan = caused(&tree);
    let drawings = drawn(&plan);
    assert_sound(&plan, &drawings);
    fits(&plan, &drawings);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn causes_in_a_circle_are_drawn_once() {
    let mut plan = caused(&[("а", None), ("б", Some(0)), ("в", Some(1))]);
    let (first, last) = (plan.problems.iter().next().unwrap().id, plan.problems.iter().last().unwrap().id);
    plan.problems.get_mut(first).unwrap().cause_of = Some(last);
    let drawings = drawn(&plan);
    assert_eq!(drawings.len(), 1);
    assert_eq!((areas(&drawings[0]).len(), arrows(&drawings[0]).len()), (3, 2));
    let own = Id::new();
    plan.problems =
        [Problem { id: own, text: ru("я"), cause_of: Some(own), ..Problem::default() }].into_iter().collect();
    assert!(drawn(&plan).is_empty());
}

#[test]
fn the_longest_words_are_broken_and_the_longest_texts_cut_short_only_where_no_page_holds_them() {
    let word = "водоснабжение".repeat(12);
    let plan = caused(&[(word.as_str(), None), ("трубы", Some(0))]);
    assert_sound(&plan, &drawn(&plan));
    let text = "вода не доходит до верхних домов ".repeat(200);
    let plan = caused(&[(text.as_str(), None), (text.as_str(), Some(0))]);
    let drawings = drawn(&plan);
    fits(&plan, &drawings);
    assert_inside(&drawings[0]);
    let words = words_in(&drawings[0], areas(&drawings[0])[0]);
    assert!(words.starts_with("водане") && words.ends_with('…'), "{words}");
}

#[test]
fn words_stay_whole_where_there_is_room_for_it() {
    let long = "конкурентоспособность муниципальных предприятий";
    let plan = caused(&[(long, None), (long, Some(0)), (long, Some(0)), (long, Some(0)), (long, Some(0))]);
    let drawings = drawn(&plan);
    assert_sound(&plan, &drawings);
    fits(&plan, &drawings);
    let whole: BTreeSet<&str> = long.split(' ').collect();
    for shape in &drawings[0].shapes {
        if let Shape::Label(label) = shape {
            assert!(label.text.split(' ').all(|word| whole.contains(word)), "{}", label.text);
        }
    }
}

#[test]
fn whatever_the_place_is_wide_the_tree_fits_into_it() {
    let plan = caused(&[("нет чистой воды", None), ("старые трубы", Some(0)), ("нет денег", Some(0))]);
    for width in [0, 1_000, 2_000, 5_000, 20_000] {
        let drawings = problem_tree(&plan, Language::Ru, width);
        assert_sound(&plan, &drawings);
        assert!(drawings.iter().all(|drawing| drawing.width <= width.max(1_134)));
    }
}

proptest! {
    #![proptest_config(common::cases(64))]

    #[test]
    fn any_forest_is_drawn_soundly(
        problems in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, 0..25_usize), 1..60),
        table_size in 14..30_u16,
        margin in 0..100_u16,
    ) {
        let text = |words: usize| ["нет", "воды", "трубопроводов", "в", "городе,", "«Кант»"].iter().cycle().take(words).copied().collect::<Vec<_>>().join(" ");
        let texts: Vec<String> = problems.iter().map(|(_, _, words)| text(*words)).collect();
        let effect = |(n, (effect, root, _)): (usize, &(prop::sample::Index, usize, usize))| {
            (n > 0 && *root > 0).then(|| effect.index(n))
        };
        let effects = problems.iter().enumerate().map(effect);
        let named: Vec<_> = texts.iter().map(String::as_str).zip(effects).collect();
        let mut plan = caused(&named);
        let settings = Arc::make_mut(&mut plan.document);
        settings.table_size = table_size;
        (settings.margins.left, settings.margins.top) = (margin, margin);
        let drawings = drawn(&plan);
        assert_sound(&plan, &drawings);
        fits(&plan, &drawings);
    }
}
