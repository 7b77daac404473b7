//! Setting: from a template and its data to pages.

use std::collections::BTreeMap;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use super::LayoutError;
use super::world::World;

/// What was set this many times ago and not since is forgotten: memory stays bounded while somebody types.
const REMEMBERED: usize = 4;

/// From so many bytes of data on, what has been set is forgotten while the rest is being set: remembering it would take
/// several times the memory of the finished pages, and a change in a document so long is not set in a moment anyway.
const LONG: usize = 512 << 10;

/// How often a long document's memory is swept.
const SWEEP: Duration = Duration::from_millis(25);

/// What was not used between two sweeps is forgotten. Not at once: the typefaces, made ready for setting, are used all
/// the time, and every text would keep a copy of its own.
const UNUSED: usize = 1;

/// A template.
#[derive(Clone, Copy)]
pub(super) enum Template {
    /// A part of the document, by its place.
    Document(usize),
    Contents,
    Headers,
    Drawing,
}

impl Template {
    const fn source(self) -> &'static str {
        match self {
            Self::Document(_) => include_str!("../../assets/document.typ"),
            Self::Contents => include_str!("../../assets/contents.typ"),
            Self::Headers => include_str!("../../assets/headers.typ"),
            Self::Drawing => include_str!("../../assets/drawing.typ"),
        }
    }

    /// Each by a name of its own: by that, Typst tells what was set by one from what was set by another.
    fn name(self) -> String {
        match self {
            Self::Document(part) => format!("document-{part}.typ"),
            Self::Contents => "contents.typ".to_owned(),
            Self::Headers => "headers.typ".to_owned(),
            Self::Drawing => "drawing.typ".to_owned(),
        }
    }
}

/// Sets pages, and adds what was questionable to the warnings.
pub(super) fn set(
    template: Template,
    data: impl serde::Serialize,
    mut files: BTreeMap<String, Bytes>,
    warnings: &mut Vec<String>,
) -> Result<PagedDocument, LayoutError> {
    let json = serde_json::to_vec(&data).map_err(|error| LayoutError::Setting(error.to_string()))?;
    // It is written down now: of a long document it would only take room while the pages are set.
    drop(data);
    let long = json.len() > LONG;
    files.insert("data.json".to_owned(), Bytes::new(json));
    let world = World::new(&template.name(), template.source(), files)?;
    let Warned { output, warnings: said } = if long { swept(&world) } else { typst::compile(&world) };
    typst::comemo::evict(if long { 0 } else { REMEMBERED });
    warnings.extend(sentences(&said));
    output.map_err(|errors| LayoutError::Setting(sentences(&errors).join("; ")))
}

/// Sets pages while what was set is forgotten again and again.
fn swept(world: &World) -> Warned<Result<PagedDocument, typst::ecow::EcoVec<SourceDiagnostic>>> {
    let (done, waiting) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while waiting.recv_timeout(SWEEP) == Err(RecvTimeoutError::Timeout) {
                typst::comemo::evict(UNUSED);
            }
        });
        let set = typst::compile(world);
        drop(done);
        set
    })
}

/// What Typst says, in its own English.
pub(super) fn sentences(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| format!("{} {:?}", diagnostic.message, diagnostic.hints)).collect()
}
