//! Documents made by hand, and a reader for what becomes of them.
#![allow(dead_code, reason = "not every test needs every helper")]

mod big;
mod package;

pub use big::*;
pub use package::*;
