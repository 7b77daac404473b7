//! Boxes with lines of words in a place, and how they hang together. Lengths are twips.

use super::letters::Letters;
use crate::document::{Point, causes::Forest};

/// How boxes are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub letters: Letters,
    /// How wide a box is.
    pub width: u32,
    /// Causes that are caused by nothing stand below each other in so many columns, where they are more.
    pub columns: usize,
}

impl Manner {
    /// Between the words and the edge of their box.
    pub fn padding(self) -> u32 {
        self.letters.em() / 2
    }

    /// Between boxes beside each other.
    pub fn gap(self) -> u32 {
        self.letters.em()
    }

    /// Between an effect and its causes: room for arrows.
    fn rise(self) -> u32 {
        self.letters.em() * 2
    }

    /// Beside a column of causes: room for the line that leads up from them.
    pub fn indent(self) -> u32 {
        self.letters.em()
    }

    /// What a tree with so many levels below its root is at least as high as.
    pub fn least_height(self, depth: usize) -> u32 {
        let depth = u32::try_from(depth).unwrap_or(u32::MAX);
        let height = self.padding() * 2 + self.letters.line();
        depth.saturating_mul(height + self.rise()).saturating_add(height)
    }

    /// How wide the words in a box may be.
    pub fn inner(self) -> u32 {
        self.width.saturating_sub(self.padding() * 2).max(1)
    }
}

/// A problem in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Which, by its place in the forest.
    pub problem: usize,
    /// Its upper left corner.
    pub at: Point,
    pub height: u32,
    pub lines: Vec<String>,
    /// Causes hang on it: in this drawing as the uppermost, or in another one.
    pub tinted: bool,
}

/// A part of the drawing, from its own upper left corner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub width: u32,
    pub height: u32,
    /// The first is what the others hang on.
    pub boxes: Vec<Placed>,
    /// From causes up to their effects.
    pub arrows: Vec<Vec<Point>>,
}

impl Part {
    /// The middle of the first box, from the left.
    fn middle(&self, manner: Manner) -> u32 {
        self.boxes.first().map_or(0, |first| first.at.x + manner.width / 2)
    }

    /// Takes another part in, at a place of its own.
    fn take(&mut self, part: Self, by: Point) {
        let shift = |point: Point| Point { x: point.x + by.x, y: point.y + by.y };
        self.boxes.extend(part.boxes.into_iter().map(|placed| Placed { at: shift(placed.at), ..placed }));
        let arrows = part.arrows.into_iter().map(|points| points.into_iter().map(shift).collect());
        self.arrows.extend(arrows);
        self.width = self.width.max(by.x + part.width);
        self.height = self.height.max(by.y + part.height);
    }
}

/// A tree, or the upper part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tree {
    pub root: usize,
    /// What the root is caused by, as far as it is shown.
    pub causes: Vec<usize>,
    /// How many levels below the root are shown.
    pub depth: usize,
}

/// Sets trees in a manner.
pub(super) struct Setter<'a> {
    pub forest: &'a Forest<'a>,
    /// The words of every problem.
    pub words: &'a [String],
    pub manner: Manner,
    /// How high a box may be at most; none: as high as it needs to be.
    pub cap: Option<u32>,
}

impl Setter<'_> {
    /// How wide the trees are beside each other; needs no words.
    pub fn width(&self, trees: &[Tree]) -> u32 {
        self.beside(trees.iter().map(|tree| self.span(&tree.causes, tree.depth)))
    }

    fn beside(&self, widths: impl Iterator<Item = u32>) -> u32 {
        let gap = self.manner.gap();
        widths.fold(0, |sum, width| if sum == 0 { width } else { sum.saturating_add(gap).saturating_add(width) })
    }

    fn span(&self, causes: &[usize], depth: usize) -> u32 {
        if depth == 0 || causes.is_empty() {
            return self.manner.width;
        }
        if self.stands_in_columns(causes, depth) {
            let (columns, _) = self.grid(causes.len());
            let column = self.manner.indent() + self.manner.width;
            return self.beside((0..columns).map(|_| column));
        }
        self.beside(causes.iter().map(|cause| self.span(self.forest.causes_of(*cause), depth - 1)))
    }

    /// Whether something holds for every problem that is shown.
    pub fn all(&self, trees: &[Tree], holds: &dyn Fn(usize) -> bool) -> bool {
        trees.iter().all(|tree| holds(tree.root) && self.all_below(&tree.causes, tree.depth, holds))
    }

    fn all_below(&self, causes: &[usize], depth: usize, holds: &dyn Fn(usize) -> bool) -> bool {
        let below = |cause: &usize| self.all_below(self.forest.causes_of(*cause), depth - 1, holds);
        depth == 0 || causes.iter().all(|cause| holds(*cause) && below(cause))
    }

    /// Causes that nothing hangs on here can stand below each other.
    fn stands_in_columns(&self, causes: &[usize], depth: usize) -> bool {
        let last = |cause: &usize| depth == 1 || self.forest.causes_of(*cause).is_empty();
        causes.len() > self.manner.columns && causes.iter().all(last)
    }

    /// How many columns, and how many boxes in each.
    fn grid(&self, count: usize) -> (usize, usize) {
        let rows = count.div_ceil(self.manner.columns.max(1)).max(1);
        (count.div_ceil(rows), rows)
    }

    /// The trees beside each other.
    pub fn set(&self, trees: &[Tree]) -> Part {
        let mut all = Part::default();
        for tree in trees {
            let x = if all.boxes.is_empty() { 0 } else { all.width + self.manner.gap() };
            let part = self.tree(tree.root, &tree.causes, tree.depth, true);
            all.take(part, Point { x, y: 0 });
        }
        all
    }

    fn tree(&self, root: usize, causes: &[usize], depth: usize, top: bool) -> Part {
        let mut placed = self.placed(root);
        let cut = depth == 0 && !causes.is_empty();
        placed.tinted = top || cut;
        if depth == 0 || causes.is_empty() {
            let (width, height) = (self.manner.width, placed.height);
            return Part { width, height, boxes: vec![placed], arrows: Vec::new() };
        }
        if self.stands_in_columns(causes, depth) {
            return self.columns(placed, causes, depth);
        }
        self.row(placed, causes, depth)
    }

    fn placed(&self, problem: usize) -> Placed {
        let Manner { letters, .. } = self.manner;
        let padding = self.manner.padding() * 2;
        let inner = self.manner.inner();
        let mut lines = letters.lines(self.words.get(problem).map_or("", String::as_str), inner);
        if let Some(cap) = self.cap {
            let most = cap.saturating_sub(padding) / letters.line().max(1);
            lines = letters.at_most(lines, usize::try_from(most).unwrap_or(1), inner);
        }
        let height = padding + letters.line().saturating_mul(u32::try_from(lines.len()).unwrap_or(u32::MAX));
        Placed { problem, at: Point::default(), height, lines, tinted: false }
    }

    /// Causes beside each other, the effect above the middle of them.
    fn row(&self, mut effect: Placed, causes: &[usize], depth: usize) -> Part {
        let top = effect.height + self.manner.rise();
        let mut below = Part::default();
        let mut middles = Vec::new();
        for cause in causes {
            let x = if below.boxes.is_empty() { 0 } else { below.width + self.manner.gap() };
            let part = self.tree(*cause, self.forest.causes_of(*cause), depth - 1, false);
            middles.push(x + part.middle(self.manner));
            below.take(part, Point { x, y: top });
        }
        let ends = (middles.first().copied().unwrap_or(0), middles.last().copied().unwrap_or(0));
        let middle = u32::midpoint(ends.0, ends.1);
        effect.at.x = middle.saturating_sub(self.manner.width / 2);
        let up = self.up(&effect);
        let arrows = middles.into_iter().map(|x| path([Point { x, y: top }, Point { x, y: up.bus }], up)).collect();
        self.under(effect, below, arrows)
    }

    /// Causes below each other, in columns with a line up at the left of each.
    fn columns(&self, mut effect: Placed, causes: &[usize], depth: usize) -> Part {
        let (columns, rows) = self.grid(causes.len());
        let top = effect.height + self.manner.rise();
        let column = self.manner.indent() + self.manner.width;
        let width = self.beside((0..columns).map(|_| column));
        effect.at.x = width.saturating_sub(self.manner.width) / 2;
        let up = self.up(&effect);
        let mut below = Part::default();
        let mut arrows = Vec::new();
        let mut x = 0;
        for causes in causes.chunks(rows) {
            let mut y = top;
            for cause in causes {
                let part = self.tree(*cause, self.forest.causes_of(*cause), depth - 1, false);
                let middle = y + part.height / 2;
                let rail = x + self.manner.indent() / 2;
                let height = part.height;
                below.take(part, Point { x: x + self.manner.indent(), y });
                let beside = [Point { x: x + self.manner.indent(), y: middle }, Point { x: rail, y: middle }];
                let above = [Point { x: rail, y: up.bus }];
                arrows.push(path(beside.into_iter().chain(above), up));
                y += height + self.manner.gap() / 2;
            }
            x += column + self.manner.gap();
        }
        self.under(effect, below, arrows)
    }

    /// The way into an effect from below.
    fn up(&self, effect: &Placed) -> Up {
        let bus = effect.height + self.manner.rise() * 3 / 5;
        Up { bus, end: Point { x: effect.at.x + self.manner.width / 2, y: effect.height } }
    }

    fn under(&self, effect: Placed, below: Part, arrows: Vec<Vec<Point>>) -> Part {
        let mut boxes = vec![effect];
        boxes.extend(below.boxes);
        let arrows = below.arrows.into_iter().chain(arrows).collect();
        Part { width: below.width.max(self.manner.width), height: below.height, boxes, arrows }
    }
}

/// The last of a way up: along a height that all causes share, and into the effect.
#[derive(Clone, Copy)]
struct Up {
    bus: u32,
    end: Point,
}

/// A way from a cause into its effect, without points that change nothing.
fn path(from: impl IntoIterator<Item = Point>, up: Up) -> Vec<Point> {
    let mut points: Vec<Point> = from.into_iter().collect();
    points.push(Point { x: up.end.x, y: up.bus });
    points.push(up.end);
    points.dedup();
    let straight = |a: &Point, b: &Point, c: &Point| (a.x == b.x && b.x == c.x) || (a.y == b.y && b.y == c.y);
    let mut way: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = way.as_slice()
            && straight(a, b, &point)
        {
            way.pop();
        }
        way.push(point);
    }
    way
}
