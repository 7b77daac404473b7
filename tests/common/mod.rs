//! What several tests share.
#![allow(dead_code, reason = "each test uses its own part")]

pub mod choices;
pub mod commands;
pub mod plans;
