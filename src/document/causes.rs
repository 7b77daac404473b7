//! Problems as trees: what each one causes above it, what it is caused by below it.

use std::collections::HashMap;

use crate::model::{Id, Plan, Problem};

/// The problems of a plan as trees. Every problem stands in it once, though a damaged plan holds causes in a circle.
pub(super) struct Forest<'a> {
    /// The problems in the plan's order; below, each is named by its place here.
    pub problems: Vec<&'a Problem>,
    /// Those that cause no other.
    pub roots: Vec<usize>,
    /// What each problem is caused by, in the plan's order.
    pub causes: Vec<Vec<usize>>,
}

impl<'a> Forest<'a> {
    /// The trees of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let problems: Vec<&Problem> = plan.problems.iter().map(AsRef::as_ref).collect();
        let places: HashMap<Id, usize> = (0..).zip(&problems).map(|(place, problem)| (problem.id, place)).collect();
        let mut said = vec![Vec::new(); problems.len()];
        let mut roots = Vec::new();
        for (place, problem) in problems.iter().enumerate() {
            let effect = problem.cause_of.and_then(|effect| places.get(&effect));
            match effect.and_then(|effect| said.get_mut(*effect)) {
                Some(causes) => causes.push(place),
                None => roots.push(place),
            }
        }
        let mut forest = Self { roots: Vec::new(), causes: vec![Vec::new(); problems.len()], problems };
        let mut seen = vec![false; said.len()];
        for root in roots {
            forest.grow(root, &said, &mut seen);
        }
        // No root leads to causes in a circle: the first of them becomes one.
        for place in 0..said.len() {
            forest.grow(place, &said, &mut seen);
        }
        forest
    }

    /// Adds a root and all that hangs on it, unless it is there. Goes by a stack, since a chain of causes may be long.
    fn grow(&mut self, root: usize, said: &[Vec<usize>], seen: &mut [bool]) {
        let mut see = |place: usize| seen.get_mut(place).is_some_and(|seen| !std::mem::replace(seen, true));
        if !see(root) {
            return;
        }
        self.roots.push(root);
        let mut stack = vec![root];
        while let Some(place) = stack.pop() {
            let causes: Vec<usize> =
                said.get(place).into_iter().flatten().copied().filter(|cause| see(*cause)).collect();
            stack.extend(&causes);
            if let Some(own) = self.causes.get_mut(place) {
                *own = causes;
            }
        }
    }

    /// What a problem is caused by.
    pub fn causes_of(&self, place: usize) -> &[usize] {
        self.causes.get(place).map_or(&[], Vec::as_slice)
    }
}
