//! An open plan: its path, its history, saving and exporting it, and the jobs that do so outside the frame.

mod sample;

pub use sample::{KANT, STRATEGY, Sample};
