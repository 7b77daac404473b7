//! The problem tree: what is drawn together, and how large.

use std::collections::VecDeque;

use super::forest::{Manner, Part, Placed, Setter, Tree};
use super::letters::Letters;
use super::{EDGE, NARROWEST, tallest};
use crate::document::causes::Forest;
use crate::document::context::Context;
use crate::document::{Anchor, Area, Drawing, DrawingKind, Fill, Label, Orientation, Origin, Point, Shape, Words};
use crate::i18n::{Value, slots};
use crate::model::Field;

/// The smallest letters, in half points, and those that trees are still worth drawing together in.
const SMALLEST: u16 = 16;
const READABLE: u16 = 20;

/// The largest letters.
const LARGEST: u16 = 24;

/// So many levels never fit on a page: deeper ones need not be tried.
const DEEPEST: usize = 32;

/// How many causes of one problem are tried at once, where a drawing cannot hold them all.
const MOST: usize = 64;

/// How many columns of causes are tried, from all beside each other to all below each other.
const COLUMNS: [usize; 6] = [usize::MAX, 5, 4, 3, 2, 1];

/// How wide boxes are, in ems.
const WIDTHS: [u32; 3] = [16, 12, 9];

/// The drawings.
pub(super) fn draw(cx: &Context<'_>, width: u32) -> Vec<Drawing> {
    let forest = Forest::of(cx.plan);
    let words: Vec<String> = forest.problems.iter().map(|problem| cx.shown(&problem.text)).collect();
    let width = width.max(NARROWEST);
    let place = Place {
        forest: &forest,
        widest: words.iter().map(|words| Letters::new(LARGEST).widest_word(words)).collect(),
        words: &words,
        width: width.saturating_sub(EDGE * 2),
        height: tallest(cx, Orientation::Portrait).saturating_sub(EDGE * 2),
        largest: cx.plan.document.table_size.clamp(SMALLEST, LARGEST),
    };
    let drawn = place.all();
    let of = drawn.len();
    (1..).zip(drawn).map(|(number, drawn)| drawing(cx, &place, drawn, (number, of))).collect()
}

/// Where trees are drawn.
struct Place<'a> {
    forest: &'a Forest<'a>,
    words: &'a [String],
    /// How wide the widest word of each problem is in the largest letters there are.
    widest: Vec<u32>,
    width: u32,
    height: u32,
    /// The largest letters, in half points.
    largest: u16,
}

/// Trees that are drawn together.
struct Drawn {
    trees: Vec<Tree>,
    manner: Manner,
    part: Part,
}

impl Drawn {
    /// The problems in it whose causes are not.
    fn cut(&self) -> Vec<usize> {
        let is_root = |problem| self.trees.iter().any(|tree| tree.root == problem);
        let cut = self.part.boxes.iter().filter(|placed| placed.tinted && !is_root(placed.problem));
        cut.map(|placed| placed.problem).collect()
    }
}

impl Place<'_> {
    fn all(&self) -> Vec<Drawn> {
        let caused = |root: &usize| !self.forest.causes_of(*root).is_empty();
        let mut roots: VecDeque<usize> = self.forest.roots.iter().copied().filter(caused).collect();
        let mut drawings = Vec::new();
        while let Some(root) = roots.pop_front() {
            if let Some(drawn) = self.together(self.tree(root), &mut roots) {
                drawings.push(drawn);
                continue;
            }
            let further = self.in_pieces(root, &mut drawings);
            for root in further.into_iter().rev() {
                roots.push_front(root);
            }
        }
        drawings
    }

    /// A whole tree.
    fn tree(&self, root: usize) -> Tree {
        Tree { root, causes: self.forest.causes_of(root).to_vec(), depth: self.depth(root) }
    }

    /// How many levels hang on a problem; no more than are worth trying.
    fn depth(&self, root: usize) -> usize {
        let mut depth = 0;
        let mut level = vec![root];
        while depth <= DEEPEST {
            level = level.iter().flat_map(|place| self.forest.causes_of(*place)).copied().collect();
            if level.is_empty() {
                break;
            }
            depth += 1;
        }
        depth
    }

    /// The tree, and as many of those that come next as can be drawn beside it in letters that are easy to read.
    fn together(&self, first: Tree, next: &mut VecDeque<usize>) -> Option<Drawn> {
        let mut trees = vec![first];
        let mut drawn = self.fit(&trees, SMALLEST)?;
        while let Some(root) = next.front() {
            trees.push(self.tree(*root));
            let Some(more) = self.fit(&trees, READABLE.min(self.largest)) else { break };
            drawn = more;
            next.pop_front();
        }
        Some(drawn)
    }

    /// A tree that is too large: its upper levels, or some of the causes at a time. Gives back the problems whose causes
    /// are not drawn yet.
    fn in_pieces(&self, root: usize, drawings: &mut Vec<Drawn>) -> Vec<usize> {
        let whole = self.tree(root);
        for depth in (1..whole.depth).rev() {
            if let Some(drawn) = self.fit(&[Tree { depth, ..whole.clone() }], SMALLEST) {
                let further = drawn.cut();
                drawings.push(drawn);
                return further;
            }
        }
        let mut further = Vec::new();
        let mut rest = whole.causes.as_slice();
        while !rest.is_empty() {
            let drawn = self.first_of(root, rest);
            further.extend(drawn.cut());
            rest = rest.get(drawn.trees.first().map_or(1, |tree| tree.causes.len().max(1))..).unwrap_or_default();
            drawings.push(drawn);
        }
        further
    }

    /// A problem with as many of these causes as go into one drawing; with one of them, however large it is.
    fn first_of(&self, root: usize, causes: &[usize]) -> Drawn {
        let tree = |count| Tree { root, causes: causes.iter().take(count).copied().collect(), depth: 1 };
        let fitting = (1..=causes.len().min(MOST)).rev().find_map(|count| self.fit(&[tree(count)], SMALLEST));
        fitting.unwrap_or_else(|| {
            let letters = Letters::new(SMALLEST);
            let width = self.width.saturating_sub(letters.em());
            let manner = Manner { letters, width, columns: usize::MAX };
            let trees = vec![tree(1)];
            // Two boxes and the room between them: what does not go in is cut short, and stands in the list in full.
            let part = Setter { cap: Some(self.height * 2 / 5), ..self.setter(manner) }.set(&trees);
            Drawn { trees, manner, part }
        })
    }

    /// How wide the widest word of a problem is in these letters, rounded up.
    fn widest_in(&self, letters: Letters, problem: usize) -> u32 {
        let widest = self.widest.get(problem).copied().unwrap_or(0);
        (widest * u32::from(letters.size)).div_ceil(u32::from(LARGEST)) + 1
    }

    const fn setter(&self, manner: Manner) -> Setter<'_> {
        Setter { forest: self.forest, words: self.words, manner, cap: None }
    }

    /// The trees beside each other, in the largest letters in which there is room for them without breaking words; else
    /// with broken ones.
    fn fit(&self, trees: &[Tree], smallest: u16) -> Option<Drawn> {
        let sizes = || (smallest..=self.largest).rev().step_by(2).map(Letters::new);
        let whole = sizes().find_map(|letters| self.fit_in(trees, letters, true));
        whole.or_else(|| sizes().find_map(|letters| self.fit_in(trees, letters, false)))
    }

    fn fit_in(&self, trees: &[Tree], letters: Letters, whole_words: bool) -> Option<Drawn> {
        let depth = trees.iter().map(|tree| tree.depth).max().unwrap_or(0);
        let room = self.width.saturating_sub(letters.em());
        let mut too_high = [false; WIDTHS.len()];
        for columns in COLUMNS {
            for (ems, too_high) in WIDTHS.iter().zip(&mut too_high) {
                let manner = Manner { letters, width: (letters.em() * ems).min(room), columns };
                let setter = self.setter(manner);
                // Fewer columns make it higher still.
                if *too_high || manner.least_height(depth) > self.height || setter.width(trees) > self.width {
                    continue;
                }
                let has_room = |problem| self.widest_in(letters, problem) <= manner.inner();
                if whole_words && !setter.all(trees, &has_room) {
                    continue;
                }
                let part = setter.set(trees);
                if part.height <= self.height {
                    return Some(Drawn { trees: trees.to_vec(), manner, part });
                }
                *too_high = true;
            }
        }
        None
    }
}

fn drawing(cx: &Context<'_>, place: &Place<'_>, drawn: Drawn, (number, of): (usize, usize)) -> Drawing {
    let alternative = in_words(cx, place, &drawn);
    let Drawn { manner, part, .. } = drawn;
    let inside = |point: Point| Point { x: point.x + EDGE, y: point.y + EDGE };
    let mut shapes = Vec::new();
    for placed in &part.boxes {
        boxed(place, manner, placed, inside, &mut shapes);
    }
    shapes.extend(
        part.arrows
            .into_iter()
            .map(|points| Shape::Line { points: points.into_iter().map(inside).collect(), arrow: true }),
    );
    let caption = cx.say("doc-problem-tree");
    let caption = if of == 1 {
        caption
    } else {
        let values = [("title", Value::from(caption)), ("part", Value::from(number)), ("of", Value::from(of))];
        cx.say_with("doc-drawing-part", &slots(values))
    };
    Drawing {
        kind: DrawingKind::ProblemTree,
        width: part.width + EDGE * 2,
        height: part.height + EDGE * 2,
        shapes,
        caption: Words::plain(caption),
        alternative,
    }
}

/// A box and the words in it.
fn boxed(place: &Place<'_>, manner: Manner, placed: &Placed, inside: impl Fn(Point) -> Point, shapes: &mut Vec<Shape>) {
    let problem = place.forest.problems.get(placed.problem);
    shapes.push(Shape::Area(Area {
        at: inside(placed.at),
        width: manner.width,
        height: placed.height,
        fill: if placed.tinted { Fill::Tint } else { Fill::None },
        origin: problem.map(|problem| Origin { id: problem.id, field: Field::Text }),
    }));
    let letters = manner.letters;
    let mut y = placed.at.y + manner.padding() + letters.ascent();
    for line in &placed.lines {
        let at = inside(Point { x: placed.at.x + manner.width / 2, y });
        let (anchor, text) = (Anchor::Middle, line.clone());
        shapes.push(Shape::Label(Label { at, anchor, size: letters.size, bold: letters.bold, text }));
        y += letters.line();
    }
}

/// What is caused by what, in sentences.
fn in_words(cx: &Context<'_>, place: &Place<'_>, drawn: &Drawn) -> String {
    let here: Vec<usize> = drawn.part.boxes.iter().map(|placed| placed.problem).collect();
    let quoted = |place_of: usize| {
        let words = place.words.get(place_of).map_or("", String::as_str);
        cx.say_with("doc-quoted", &slots([("words", Value::from(words))]))
    };
    let mut sentences = vec![cx.say("doc-problem-tree-what")];
    let shown: std::collections::HashSet<usize> = here.iter().copied().collect();
    for effect in here {
        let of_tree = drawn.trees.iter().find(|tree| tree.root == effect).map(|tree| tree.causes.as_slice());
        let causes = of_tree.unwrap_or_else(|| place.forest.causes_of(effect));
        let causes: Vec<String> =
            causes.iter().filter(|cause| shown.contains(cause)).map(|cause| quoted(*cause)).collect();
        if !causes.is_empty() {
            let count = Value::from(causes.len());
            let values = [("effect", quoted(effect).into()), ("count", count), ("causes", causes.join("; ").into())];
            sentences.push(cx.say_with("doc-problem-causes", &slots(values)));
        }
    }
    sentences.join(" ")
}
