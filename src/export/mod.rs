//! Document → files: every format writes the same neutral document in its own way, and none of them reads the plan.

mod docx;
mod format;
mod markdown;

pub use docx::{DocxError, docx};
pub use format::{Format, RenderError, Rendering, document_name};
pub use markdown::markdown;
