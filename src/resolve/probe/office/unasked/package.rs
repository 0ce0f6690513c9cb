//! The key of a package that is encrypted as a whole, and opening it.

use super::{WORDS, agile, standard, wide};
use crate::resolve::probe::field::{le16, le64};

/// How many bytes are encrypted as one (agile encryption).
const SEGMENT: usize = 4096;
/// Length of a block of AES.
pub(super) const BLOCK: usize = 16;

/// What opens a package.
pub(in crate::resolve::probe::office) enum PackageKey {
    /// Standard encryption: one key for all blocks.
    Standard(Vec<u8>),
    /// Agile encryption: each segment begins from its number.
    Agile(agile::Key),
}

/// The key of a package that is locked by one of the words, by its `EncryptionInfo`; none where it is
/// not, or where it is encrypted in a way that is not known here.
pub(in crate::resolve::probe::office) fn key_of_package(info: &[u8]) -> Option<PackageKey> {
    let (major, minor) = (le16(info, 0)?, le16(info, 2)?);
    let body = info.get(8..)?;
    match (major, minor) {
        (4, 4) => {
            let settings = agile::AgileSettings::read(body)?;
            let mut keys = WORDS.iter().map(|word| settings.key(&wide(word)));
            keys.find_map(|key| key).map(PackageKey::Agile)
        }
        (2..=4, 2) => {
            let settings = standard::StandardSettings::read(body)?;
            let mut keys = WORDS.iter().map(|word| settings.key(&wide(word)));
            keys.find_map(|key| key).map(PackageKey::Standard)
        }
        _ => None,
    }
}

impl PackageKey {
    /// The package without its encryption: its length stands before it.
    pub(in crate::resolve::probe::office) fn open(&self, mut package: Vec<u8>) -> Option<Vec<u8>> {
        let length = usize::try_from(le64(&package, 0)?).ok()?;
        package.drain(..8);
        package.truncate(package.len() / BLOCK * BLOCK);
        match self {
            Self::Standard(key) => standard::decrypt(key, &mut package)?,
            Self::Agile(key) => {
                for (number, segment) in (0_u32..).zip(package.chunks_mut(SEGMENT)) {
                    key.decrypt_segment(number, segment)?;
                }
            }
        }
        package.truncate(length);
        Some(package)
    }
}
