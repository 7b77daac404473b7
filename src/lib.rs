//! Kengesh (кеңеш: council, and advice): strategy-planning workshops, from the first card to the adopted document.
pub mod analysis;
pub mod app;
pub mod cli;
pub mod document;
pub mod edit;
pub mod export;
pub mod i18n;
pub mod model;
pub mod storage;
pub mod ui;
pub mod work;
