//! Kengesh (кеңеш: council, and advice): strategy-planning workshops, from the first card to the adopted document.
pub mod app;
pub mod document;
pub mod edit;
pub mod i18n;
pub mod model;
pub mod ui;
pub mod work;
