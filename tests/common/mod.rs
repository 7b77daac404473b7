//! What several tests share.

pub mod view;
