//! The name of a version's file: when it was kept, of when it is, what it holds.

use std::path::Path;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

/// What the names of versions end with: any archiver opens them.
const ENDING: &str = ".ron.gz";

/// A moment in a name, in UTC: no sign in it is refused by a file system.
const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// How much of a checksum stands in a name, in bytes.
const CHECKSUM: usize = 8;

/// What the name of a version's file says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Label {
    /// Grows from version to version, whatever the clock says.
    pub number: u64,
    /// When it was written over, to the second.
    pub kept: Timestamp,
    /// When it was saved, to the second, as far as the system knew.
    pub saved: Timestamp,
    /// The checksum of the file that was written over.
    pub sum: String,
}

impl Label {
    pub fn file_name(&self) -> String {
        let moment = |at: Timestamp| at.strftime(MOMENT).to_string();
        format!("{:06}-{}-{}-{}{ENDING}", self.number, moment(self.kept), moment(self.saved), self.sum)
    }

    /// None where the name is not that of a version.
    pub fn read(path: &Path) -> Option<Self> {
        let mut parts = path.file_name()?.to_str()?.strip_suffix(ENDING)?.split('-');
        let number = parts.next()?.parse().ok()?;
        let mut moment = || {
            let moment = DateTime::strptime(MOMENT, parts.next()?).ok()?;
            Some(moment.to_zoned(TimeZone::UTC).ok()?.timestamp())
        };
        let (kept, saved) = (moment()?, moment()?);
        let sum = parts.next()?.to_owned();
        parts.next().is_none().then_some(Self { number, kept, saved, sum })
    }
}

/// The checksum of a file's bytes, as it stands in names.
pub(super) fn checksum(bytes: &[u8]) -> String {
    HEXLOWER.encode(Sha256::digest(bytes).get(..CHECKSUM).unwrap_or_default())
}
