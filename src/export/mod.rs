//! Document → file formats. Wording, numbers and order are the document's; here is only how a format writes them.

mod markdown;

pub use markdown::markdown;
