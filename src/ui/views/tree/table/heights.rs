//! How high the rows of the table are, and how far down each reaches.

/// The heights of the rows, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    each: Vec<f32>,
    /// How far below the top of the first row each ends, with the space behind it. Empty when it is to be worked out
    /// anew: once for every change and not in every frame, since a plan may have ten thousand rows.
    ends: Vec<f64>,
    /// The space behind each row.
    space: f32,
}

impl Heights {
    pub fn new(each: Vec<f32>) -> Self {
        Self { each, ..Self::default() }
    }

    pub fn iter(&self) -> impl Iterator<Item = f32> {
        self.each.iter().copied()
    }

    pub fn get(&self, row: usize) -> Option<f32> {
        self.each.get(row).copied()
    }

    pub fn set(&mut self, row: usize, height: f32) {
        if let Some(known) = self.each.get_mut(row) {
            *known = height;
            self.ends.clear();
        }
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.each.len()
    }

    /// How many rows there are down to the one after the first that ends below `bottom`: nothing behind it is looked at,
    /// however the sums are rounded. `space` is that behind each row.
    pub fn down_to(&mut self, bottom: f32, space: f32) -> usize {
        if self.ends.is_empty() || (self.space - space).abs() > f32::EPSILON {
            self.space = space;
            let end = |end: &mut f64, height: &f32| {
                *end += f64::from(height + space);
                Some(*end)
            };
            self.ends = self.each.iter().scan(0.0, end).collect();
        }
        let above = self.ends.partition_point(|end| *end <= f64::from(bottom));
        (above + 2).min(self.each.len())
    }

    /// The first so many rows, and all others as if they were one.
    pub fn first(&self, count: usize) -> impl Iterator<Item = f32> {
        let end = |row: usize| self.ends.get(row).copied();
        let all = end(self.each.len().wrapping_sub(1));
        let rest = all.zip(end(count.wrapping_sub(1))).filter(|_| count < self.each.len());
        #[expect(clippy::cast_possible_truncation, reason = "no screen is so high that a point matters there")]
        let rest = rest.map(|(all, shown)| (all - shown) as f32 - self.space);
        self.iter().take(count).chain(rest)
    }
}
