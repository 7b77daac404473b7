//! Setting: from a template and its data to pages.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};
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

/// The same for headers: each is a page of its own.
const LONG_HEADERS: usize = 32 << 10;

/// How often a long document's memory is swept.
const SWEEP: Duration = Duration::from_millis(10);

/// What was not used between two sweeps is forgotten. Not at once: the typefaces, made ready for setting, are used all
/// the time, and every text would keep a copy of its own.
const UNUSED: usize = 1;

/// What setting a deeply nested document may need, in bytes.
const STACK: usize = 16 << 20;

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

    /// From so many bytes of data on, what has been set is forgotten while the rest is being set.
    const fn long(self) -> usize {
        match self {
            Self::Headers => LONG_HEADERS,
            _ => LONG,
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
    let long = json.len() > template.long();
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

static ONE_THREAD: LazyLock<Option<ThreadPool>> = LazyLock::new(|| {
    let pool = ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).thread_name(|_| "files".to_owned()).build();
    pool.inspect_err(|error| log::warn!("no thread of their own for files: {error}")).ok()
});

/// Works in the thread that sets and writes files. What several threads leave free, each in its own part of the memory,
/// is of no use to the others: of a long document that would be a tenth of all.
pub(super) fn in_one_thread<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    match &*ONE_THREAD {
        Some(pool) => pool.install(work),
        None => work(),
    }
}

/// Forgets all that has been set: nothing like it is to be set again.
pub(super) fn forget() {
    typst::comemo::evict(0);
}

/// What Typst says, in its own English.
pub(super) fn sentences(diagnostics: &[SourceDiagnostic]) -> Vec<String> {
    diagnostics.iter().map(|diagnostic| format!("{} {:?}", diagnostic.message, diagnostic.hints)).collect()
}
