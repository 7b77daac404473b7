//! The world in which Typst works: memory only. No files, no packages, no clock, no fonts but the bundled ones.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use super::LayoutError;
use crate::analysis::{INTER, TINOS};

/// What never changes.
struct Ground {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let bytes = TINOS.into_iter().chain(INTER);
    let fonts: Vec<Font> = bytes.filter_map(|bytes| Font::new(Bytes::new(bytes), 0)).collect();
    Ground {
        library: LazyHash::new(<Library as LibraryExt>::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// A template and what it may read.
pub(super) struct World {
    main: Source,
    parts: [Source; 2],
    files: HashMap<FileId, Bytes>,
}

impl World {
    /// A template, with the files it may read.
    pub(super) fn new(name: &str, template: &str, files: BTreeMap<String, Bytes>) -> Result<Self, LayoutError> {
        let source = |name: &str, text: &str| Ok(Source::new(file(name)?, text.to_owned()));
        let main = source(name, template)?;
        let parts = [
            source("look.typ", include_str!("../../assets/look.typ"))?,
            source("shapes.typ", include_str!("../../assets/shapes.typ"))?,
        ];
        let files = files.into_iter().map(|(name, bytes)| Ok((file(&name)?, bytes))).collect::<Result<_, _>>()?;
        Ok(Self { main, parts, files })
    }
}

fn file(name: &str) -> Result<FileId, LayoutError> {
    let path = VirtualPath::new(name).map_err(|error| LayoutError::Setting(format!("{name}: {error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &GROUND.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &GROUND.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.parts.iter().chain([&self.main]).find(|source| source.id() == id);
        source.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        GROUND.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
