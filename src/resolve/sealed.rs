//! Files in which one run leaves something to the next: outside the workspace, sealed with a checksum,
//! written whole or not at all, and never needed. Whatever is wrong with one, it is as if it were not
//! there.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;

use crate::model::Digest;

/// Bytes of the checksum.
const SUM: usize = 32;
/// A larger file is none of ours: what is known of a hundred thousand documents takes less than a
/// tenth of it.
const SIZE_MAX: u64 = 512 * 1024 * 1024;

/// The file in `folder` for the workspace that `name` stands for.
pub(super) fn file(folder: &Path, kind: &str, name: &[u8]) -> PathBuf {
    let digest = Digest::of_bytes(&Sha256::digest(name).into());
    folder.join(format!("{kind}-{}", digest.short()))
}

/// What is written first; the folder is made if need be. `None` where that is not possible.
pub(super) fn draft(folder: &Path) -> Option<NamedTempFile> {
    fs::create_dir_all(folder).ok()?;
    tempfile::Builder::new()
        .prefix(".draf-")
        .tempfile_in(folder)
        .ok()
}

/// What a file of this format holds; `None` for another version of `kip`, a damaged file, or none.
pub(super) fn read(file: &Path, format: &str) -> Option<Vec<u8>> {
    if fs::metadata(file).ok()?.len() > SIZE_MAX {
        return None;
    }
    let mut bytes = fs::read(file).ok()?;
    let (sum, payload) = bytes
        .strip_prefix(head(format).as_bytes())?
        .split_at_checked(SUM)?;
    if Sha256::digest(payload).as_slice() != sum {
        return None;
    }
    let start = bytes.len() - payload.len();
    Some(bytes.split_off(start))
}

/// Puts the payload into the draft and the draft in the file's place; `None` if that failed.
pub(super) fn write(
    mut draft: NamedTempFile,
    file: &Path,
    format: &str,
    payload: &[u8],
) -> Option<()> {
    let out = draft.as_file_mut();
    out.write_all(head(format).as_bytes()).ok()?;
    out.write_all(&Sha256::digest(payload)).ok()?;
    out.write_all(payload).ok()?;
    draft.persist(file).ok()?;
    Some(())
}

fn head(format: &str) -> String {
    format!("{format} {}\n", env!("CARGO_PKG_VERSION"))
}
