//! Plan → one neutral document: wording, numbering, order and tables are decided here, once for every format.

mod block;

pub use block::*;
