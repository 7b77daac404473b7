//! What can be said of a plan by reading it: numbers and codes, counts and findings. Findings are data; the words for
//! them are elsewhere. Nothing here changes a plan.

mod check;
mod count;
mod difference;
mod likeness;
mod money;
mod order;
mod outline;
mod search;
mod spelling;
mod translation;
mod typeface;

pub use check::{Check, Finding, Weight, check, checks_aside};
pub use count::{Counts, count, is_kitchen};
pub use difference::{Became, Difference, Tally};
pub use likeness::Likeness;
pub use money::{MoneySums, differing};
pub use outline::Outline;
pub use search::{Entry, Index, occurrences, replaced};
pub use spelling::{BadDictionary, Dictionary, Misspelt, all_misspelt, folded_word, folded_words, is_judged};
pub use translation::{Pair, all_pairs, figure_places, figures, pairs};
pub use typeface::{INTER, PLACEHOLDER, TINOS, can_draw, width};
