//! Bytes to a file: whole or not at all.

use std::io::Write as _;
use std::path::Path;

use crate::error::Error;
use crate::text;

/// Writes `bytes` to `target` through a temporary file in the same folder, so that a crash or a full
/// disk leaves either the old file or the new one.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub fn whole(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace(target, bytes).map_err(|source| refused(target, source))
}

/// Looks whether a file can be written at `target`, and leaves nothing behind.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub fn possible(target: &Path) -> Result<(), Error> {
    let locked = std::fs::metadata(target).is_ok_and(|there| there.permissions().readonly());
    let tried = if locked {
        Err(std::io::ErrorKind::PermissionDenied.into())
    } else {
        builder()
            .prefix(".kip-")
            .tempfile_in(folder(target))
            .map(drop)
    };
    tried.map_err(|source| refused(target, source))
}

fn refused(target: &Path, source: std::io::Error) -> Error {
    let target = target.display();
    Error::Io {
        message: text!("{target} tidak dapat ditulis", "{target} cannot be written"),
        source,
    }
}

fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

fn replace(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut temporary = builder().prefix(".kip-").tempfile_in(folder(target))?;
    temporary.write_all(bytes)?;
    keep_mode(target, temporary.as_file())?;
    temporary.as_file().sync_all()?;
    temporary.persist(target).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is private; a report is not. The system takes off what the user's mask forbids.
#[cfg(unix)]
fn builder<'a>() -> tempfile::Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut builder = tempfile::Builder::new();
    builder.permissions(std::fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder<'a>() -> tempfile::Builder<'a, 'a> {
    tempfile::Builder::new()
}

/// What replaces a file keeps that file's mode.
#[cfg(unix)]
fn keep_mode(target: &Path, temporary: &std::fs::File) -> std::io::Result<()> {
    match std::fs::metadata(target) {
        Ok(metadata) => temporary.set_permissions(metadata.permissions()),
        Err(_) => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_mode(_target: &Path, _temporary: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
