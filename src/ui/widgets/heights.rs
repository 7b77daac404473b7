//! How high the rows of a long list are, and where each begins.

/// So many rows are summed up together: a change costs one block, a search the blocks and one of them.
const BLOCK: usize = 128;

#[derive(Clone, Copy, Debug)]
struct Height {
    points: f32,
    exact: bool,
}

/// Row heights with block sums. A height is guessed until the row has been measured.
#[derive(Debug, Default)]
pub struct Heights {
    rows: Vec<Height>,
    sums: Vec<f32>,
}

impl Heights {
    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// No rows.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts other rows in the place of a range. Each comes with its height, and whether that was measured.
    pub fn splice(&mut self, range: std::ops::Range<usize>, rows: impl IntoIterator<Item = (f32, bool)>) {
        let end = range.end.min(self.rows.len());
        let start = range.start.min(end);
        let before = self.rows.len();
        self.rows.splice(start..end, rows.into_iter().map(|(points, exact)| Height { points, exact }));
        let last = if self.rows.len() == before { end.div_ceil(BLOCK) } else { self.rows.len().div_ceil(BLOCK) };
        self.sums.resize(self.rows.len().div_ceil(BLOCK), 0.0);
        for block in start / BLOCK..last {
            self.sum_up(block);
        }
    }

    /// Notes the measured height of a row.
    pub fn set(&mut self, index: usize, points: f32) {
        if let Some(row) = self.rows.get_mut(index) {
            *row = Height { points, exact: true };
            self.sum_up(index / BLOCK);
        }
    }

    /// The height of a row.
    #[must_use]
    pub fn get(&self, index: usize) -> f32 {
        self.rows.get(index).map_or(0.0, |row| row.points)
    }

    /// Whether the row was measured.
    #[must_use]
    pub fn is_exact(&self, index: usize) -> bool {
        self.rows.get(index).is_some_and(|row| row.exact)
    }

    /// Where a row begins.
    #[must_use]
    pub fn top(&self, index: usize) -> f32 {
        let block = index / BLOCK;
        let blocks: f32 = self.sums.iter().take(block).sum();
        let rows = self.rows.iter().take(index).skip(block * BLOCK);
        blocks + rows.map(|row| row.points).sum::<f32>()
    }

    /// The row that covers this place; the last one behind the end.
    #[must_use]
    pub fn at(&self, y: f32) -> usize {
        let mut left = y;
        let mut block = 0;
        for sum in &self.sums {
            if left < *sum {
                break;
            }
            left -= sum;
            block += 1;
        }
        let mut index = block * BLOCK;
        for row in self.rows.iter().skip(index).take(BLOCK) {
            if left < row.points {
                break;
            }
            left -= row.points;
            index += 1;
        }
        index.min(self.rows.len().saturating_sub(1))
    }

    /// The height of all rows.
    #[must_use]
    pub fn total(&self) -> f32 {
        self.sums.iter().sum()
    }

    fn sum_up(&mut self, block: usize) {
        let rows = self.rows.iter().skip(block * BLOCK).take(BLOCK);
        if let Some(sum) = self.sums.get_mut(block) {
            *sum = rows.map(|row| row.points).sum();
        }
    }
}
