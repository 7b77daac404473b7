//! Document → files: every format writes the same neutral document in its own way, and none of them reads the plan.

mod docx;
mod format;
mod html;
mod markdown;
mod text;
mod xlsx;

pub use docx::{DocxError, docx};
pub use format::{Format, RenderError, Rendering, document_name};
pub use html::html;
pub use markdown::markdown;
pub use text::text;
pub use xlsx::{XlsxError, xlsx};
