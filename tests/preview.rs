//! Live pages: set on a thread of their own, the newest plan first, no picture twice.

#![allow(clippy::pedantic, clippy::unwrap_used, reason = "a test says what is wrong by panicking")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kengesh::document::{Options, Origin, Scope};
use kengesh::model::{Block, Content, Field, Id, Language, Plan, Section, Text};
use kengesh::work::{Preview, Shot, Sight};

const OPTIONS: Options = Options { language: Language::Ru, date: jiff::civil::date(2026, 1, 15), scope: Scope::Whole };

const SHARP: f64 = 0.5;

/// A plan of sections with a paragraph each, every one on a page of its own behind the title and the contents.
fn plan(sections: usize) -> Plan {
    let mut plan = Plan::new(Language::Ru);
    for number in 0..sections {
        let ru = |words: String| Text::new(Language::Ru, &words);
        let mut section = Section { title: ru(format!("Раздел {number}")), ..Section::default() };
        let content = Content::Paragraph(ru(format!("Абзац {number}")));
        section.opening.push(Block { id: Id::new(), content });
        plan.sections.push(section);
    }
    plan
}

/// The same plan with other words in the paragraph of a section.
fn changed(plan: &Plan, section: usize, words: &str) -> Plan {
    let mut plan = plan.clone();
    let id = plan.sections.at(section).unwrap().id;
    let section = plan.sections.get_mut(id).unwrap();
    let block = section.opening.at(0).unwrap().id;
    section.opening.get_mut(block).unwrap().content = Content::Paragraph(Text::new(Language::Ru, words));
    plan
}

struct Live {
    preview: Preview,
    shots: Vec<Shot>,
    waked: Arc<AtomicUsize>,
}

impl Live {
    fn new() -> Self {
        let waked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&waked);
        let preview = Preview::new(Arc::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
        }));
        Self { preview, shots: Vec::new(), waked }
    }

    fn wait(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            assert!(begun.elapsed() < Duration::from_secs(120), "waited in vain for {what}");
            std::thread::sleep(Duration::from_millis(2));
            self.shots.extend(self.preview.poll());
        }
    }

    /// Time for what must not come.
    fn linger(&mut self) {
        std::thread::sleep(Duration::from_millis(300));
        self.shots.extend(self.preview.poll());
    }

    fn pages(&self) -> usize {
        self.preview.pages().map_or(0, |pages| pages.count())
    }
}

fn see(pages: &[usize]) -> Vec<Sight> {
    pages.iter().map(|page| Sight { page: *page, dots: SHARP }).collect()
}

#[test]
fn of_many_plans_the_newest_is_shown_and_most_of_the_others_never_set() {
    let mut live = Live::new();
    for sections in 1..=30 {
        live.preview.follow(&Arc::new(plan(sections)), OPTIONS);
    }
    // The title, the contents, thirty sections.
    live.wait("the last plan", |live| live.pages() >= 32);
    live.linger();
    assert_eq!(live.pages(), 32, "nothing older comes after it");
    assert!(live.preview.serial() < 10, "{} settings", live.preview.serial());
    assert!(live.waked.load(Ordering::Relaxed) > 0, "whoever waits is waked");
}

#[test]
fn the_same_plan_is_not_set_twice() {
    let mut live = Live::new();
    let plan = Arc::new(plan(2));
    live.preview.follow(&plan, OPTIONS);
    live.wait("the pages", |live| live.pages() > 0);
    live.preview.follow(&plan, OPTIONS);
    live.linger();
    assert_eq!(live.preview.serial(), 1);
    live.preview.follow(&plan, Options { language: Language::Ky, ..OPTIONS });
    live.wait("the other language", |live| live.preview.serial() == 2);
}

#[test]
fn only_pages_that_look_different_are_drawn_again() {
    let mut live = Live::new();
    let first = plan(3);
    live.preview.see(see(&[2, 3, 4]));
    live.preview.follow(&Arc::new(first.clone()), OPTIONS);
    live.wait("three pictures", |live| live.shots.len() == 3);
    live.shots.clear();
    live.preview.follow(&Arc::new(changed(&first, 1, "Иначе")), OPTIONS);
    live.wait("the change", |live| live.preview.serial() == 2);
    live.linger();
    let drawn: Vec<usize> = live.shots.iter().map(|shot| shot.page).collect();
    assert_eq!(drawn, [3], "the page of the second section alone");
}

#[test]
fn a_picture_that_was_thrown_away_is_sent_again() {
    let mut live = Live::new();
    live.preview.see(see(&[0]));
    live.preview.follow(&Arc::new(plan(1)), OPTIONS);
    live.wait("a picture", |live| live.shots.len() == 1);
    live.preview.see(see(&[1]));
    live.wait("the other page", |live| live.shots.len() == 2);
    live.preview.see(see(&[0, 1]));
    live.linger();
    assert_eq!(live.shots.len(), 2, "both are there still");
    live.preview.forget(0);
    live.wait("the picture again", |live| live.shots.len() == 3);
    assert_eq!(live.shots.last().unwrap().page, 0);
}

#[test]
fn a_picture_is_as_sharp_as_the_screen() {
    let mut live = Live::new();
    live.preview.follow(&Arc::new(plan(1)), OPTIONS);
    for dots in [0.5, 2.0] {
        live.shots.clear();
        live.preview.see(vec![Sight { page: 0, dots }]);
        live.wait("a picture", |live| !live.shots.is_empty());
        let (width, _) = live.preview.pages().unwrap().size(0).unwrap();
        let picture = &live.shots[0].picture;
        assert!((f64::from(picture.width) - width * dots).abs() <= 1.0, "{} at {dots}", picture.width);
        assert_eq!(picture.rgba.len(), (picture.width * picture.height * 4) as usize);
    }
}

#[test]
fn what_is_typed_is_found_on_its_page() {
    let mut live = Live::new();
    let plan = plan(2);
    let block = plan.sections.at(1).unwrap().opening.at(0).unwrap().id;
    live.preview.follow(&Arc::new(plan), OPTIONS);
    live.wait("the pages", |live| live.pages() > 0);
    let pages = live.preview.pages().unwrap();
    let spot = pages.spot_of(Origin { id: block, field: Field::Text }).expect("on a page");
    assert_eq!(spot.page, 3);
    assert_eq!(pages.origin_at(spot.page, spot.x + 2.0, spot.y + 4.0).map(|origin| origin.id), Some(block));
}

/// Whether there is ink between these heights of a page, at the right of a place as far as the margin; all in points.
fn has_ink(picture: &kengesh::layout::Picture, x: f64, from: f64, to: f64) -> bool {
    const DOTS: f64 = 4.0;
    let margin = f64::from(picture.width) / DOTS - 28.0;
    // Not the lines of a table, which begin at its side.
    let right = if x > 100.0 { x + 12.0 } else { margin };
    let [left, right, from, to] = [x + 0.5, right, from, to].map(|length| (length * DOTS) as usize);
    let row = |row: usize| (left..right).map(move |column| (row * picture.width as usize + column) * 4);
    (from..to).flat_map(row).any(|at| picture.rgba.get(at).is_some_and(|red| *red < 128))
}

#[test]
fn a_text_begins_where_it_is_said_to_begin() {
    let words = || Text::new(Language::Ru, "НННН НННН");
    let mut plan = plan(1);
    let id = plan.sections.at(0).unwrap().id;
    let item = |ordered| kengesh::model::ListItem { level: 0, ordered, text: words() };
    let group = kengesh::model::FactGroup {
        facts: [kengesh::model::Fact { name: words(), ..Default::default() }].into_iter().collect(),
        ..Default::default()
    };
    let contents = [
        Content::Paragraph(words()),
        Content::Item(item(false)),
        Content::Item(item(true)),
        Content::Quotation(words()),
        Content::Subheading(words()),
        Content::Facts(group),
    ];
    for content in contents {
        plan.sections.get_mut(id).unwrap().opening.push(Block { id: Id::new(), content });
    }
    Arc::make_mut(&mut plan.passport).title = words();
    let mut live = Live::new();
    live.preview.follow(&Arc::new(plan), OPTIONS);
    live.wait("the pages", |live| live.pages() > 0);
    let pages = live.preview.pages().unwrap();
    assert!(pages.spots().len() >= 8, "{:?}", pages.spots());
    for spot in pages.spots() {
        let picture = pages.picture(spot.page, 4.0).unwrap();
        // A line is at least 11 points of letters high, with some room above them.
        assert!(has_ink(&picture, spot.x, spot.y, spot.y + 10.0), "letters below: {spot:?}");
        assert!(!has_ink(&picture, spot.x, spot.y - 2.5, spot.y), "none above: {spot:?}");
    }
}
