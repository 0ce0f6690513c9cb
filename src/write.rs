//! Bytes to a file: whole or not at all.

use std::fs::{File, FileType, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tempfile::{NamedTempFile, TempDir};

use crate::error::Error;
use crate::model::{Digest, Text};
use crate::text;

/// How the name of a file that is being written begins.
const UNFINISHED: &str = ".kip-draf-";

/// Writes `bytes` to `target` through a temporary file in the same folder, so that a crash or a full
/// disk leaves either the old file or the new one.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub(crate) fn whole(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    replace(target, bytes).map_err(|source| refused(target, source))
}

/// A file that is written beside its place, and takes it when it is put there; else it goes.
#[derive(Debug)]
pub(crate) struct Draft {
    temporary: NamedTempFile,
    target: PathBuf,
}

impl Draft {
    /// A draft of `target` that holds `bytes`.
    ///
    /// # Errors
    /// [`Error::Io`] with the target's name.
    pub(crate) fn of(target: &Path, bytes: &[u8]) -> Result<Self, Error> {
        Self::begun(target, |file| file.write_all(bytes))
    }

    /// A draft of `target` that holds what the file `from` does.
    ///
    /// # Errors
    /// [`Error::Io`] with the target's name.
    pub(crate) fn copy(from: &Path, target: &Path) -> Result<Self, Error> {
        Self::begun(target, |file| {
            let mut from = File::open(from)?;
            std::io::copy(&mut from, file).map(drop)
        })
    }

    fn begun(
        target: &Path,
        fill: impl FnOnce(&mut NamedTempFile) -> std::io::Result<()>,
    ) -> Result<Self, Error> {
        let temporary = filled(target, fill).map_err(|source| refused(target, source))?;
        let target = target.to_path_buf();
        Ok(Self { temporary, target })
    }

    /// Puts it in its place, over what is there.
    ///
    /// # Errors
    /// [`Error::Io`] with the target's name.
    pub(crate) fn put(self) -> Result<(), Error> {
        let put = self.temporary.persist(&self.target);
        put.map(drop)
            .map_err(|error| refused(&self.target, error.error))
    }

    /// Puts it in its place, where nothing may be, and gives the place.
    ///
    /// # Errors
    /// [`Error::Io`] with the target's name.
    pub(crate) fn put_new(self) -> Result<PathBuf, Error> {
        match self.temporary.persist_noclobber(&self.target) {
            Ok(_) => Ok(self.target),
            Err(error) => Err(refused(&self.target, error.error)),
        }
    }
}

/// Looks whether a file can be written at `target`, and leaves nothing behind, neither of this run nor of
/// one before that was killed.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub(crate) fn possible(target: &Path) -> Result<(), Error> {
    let locked = std::fs::metadata(target).is_ok_and(|there| there.permissions().readonly());
    let tried = if locked {
        Err(std::io::ErrorKind::PermissionDenied.into())
    } else {
        sweep_files(folder(target));
        unfinished(target).map(drop)
    };
    tried.map_err(|source| refused(target, source))
}

/// A folder in `folder` to write into before anything takes its place; it goes when it is dropped.
///
/// # Errors
/// [`Error::Io`] when it cannot be made.
pub(crate) fn draft(folder: &Path) -> Result<TempDir, Error> {
    tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempdir_in(folder)
        .map_err(|source| refused(folder, source))
}

/// Writes `bytes` to `path` below `folder`, with the folders on the way.
///
/// # Errors
/// [`Error::Io`] with the file's name.
pub(crate) fn whole_below(folder: &Path, path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let target = folder.join(path);
    std::fs::create_dir_all(self::folder(&target)).map_err(|source| refused(path, source))?;
    whole(&target, bytes)
}

/// Makes the folder that `target` is to lie in, with those on the way.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub(crate) fn folder_of(target: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(folder(target)).map_err(|source| refused(target, source))
}

/// Gives what was written at `draft` its place, which must be free.
///
/// # Errors
/// [`Error::Io`] with the target's name.
pub(crate) fn moved(draft: &Path, target: &Path) -> Result<(), Error> {
    std::fs::rename(draft, target).map_err(|source| refused(target, source))
}

/// The right to write into a workspace, as long as it is held.
#[derive(Debug)]
pub(crate) struct WriteLock {
    file: Option<File>,
}

impl Drop for WriteLock {
    /// Closing the file is not enough: a process that is just being started holds it too, until it has
    /// become its own program.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            let _ = file.unlock();
        }
    }
}

/// Takes the right to write into the workspace `root` until it is dropped. The file that is locked lies
/// in `folder`, which is made if need be; where that is not possible there is none.
///
/// # Errors
/// [`Error::Refused`] when another run of `kip` has it.
pub(crate) fn take_lock(folder: &Path, root: &Path) -> Result<WriteLock, Error> {
    let root = Sha256::digest(root.as_os_str().as_encoded_bytes());
    let root = Digest::of_bytes(&root.into());
    let name = root.short();
    let file = std::fs::create_dir_all(folder)
        .and_then(|()| File::create(folder.join(format!("menulis-{name}"))));
    let Ok(file) = file else {
        return Ok(WriteLock { file: None });
    };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Error::Refused {
            message: Text::new(
                "kip lain sedang menulis di ruang kerja ini",
                "another run of kip is writing to this workspace",
            ),
            hint: Text::new(
                "tunggu sampai selesai, lalu jalankan lagi",
                "wait until it is done, then run again",
            ),
        }),
        Ok(()) | Err(TryLockError::Error(_)) => Ok(WriteLock { file: Some(file) }),
    }
}

/// Removes what a killed run left in `folder`, whole folders too. Only who holds the [`WriteLock`] may: a
/// folder that is being written bears no mark of that.
pub(crate) fn sweep(folder: &Path) {
    sweep_files(folder);
    for (path, kind) in begun(folder) {
        if kind.is_dir() {
            // What cannot be removed is in nobody's way.
            let _ = std::fs::remove_dir_all(path);
        }
    }
}

/// Removes files that a killed run left in `folder`: those that nobody holds, since who writes one holds
/// it, and the system lets go of what a killed run held.
fn sweep_files(folder: &Path) {
    for (path, kind) in begun(folder) {
        if kind.is_file()
            && let Ok(file) = File::options().read(true).write(true).open(&path)
            && file.try_lock().is_ok()
        {
            let _ = std::fs::remove_file(path);
        }
    }
}

/// What in `folder` has the name of something unfinished. Links are not followed.
fn begun(folder: &Path) -> Vec<(PathBuf, FileType)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let begun = entries.filter(|entry| {
        let name = entry.file_name();
        name.as_encoded_bytes().starts_with(UNFINISHED.as_bytes())
    });
    begun
        .filter_map(|entry| Some((entry.path(), entry.file_type().ok()?)))
        .collect()
}

/// Windows' numbers for a file that another program has open: it may not be replaced (5), opened (32),
/// or be read and written in part (33).
const WINDOWS_OPEN: [i32; 3] = [5, 32, 33];

/// Whether a program such as Excel keeps the file to itself, as far as the system tells.
fn may_be_open(target: &Path, source: &std::io::Error) -> bool {
    let open = |number| WINDOWS_OPEN.contains(&number);
    cfg!(windows) && target.is_file() && source.raw_os_error().is_some_and(open)
}

fn refused(target: &Path, source: std::io::Error) -> Error {
    let open = may_be_open(target, &source);
    let target = target.display();
    if open {
        return Error::Refused {
            message: text!(
                "{target} tidak dapat ditulis; mungkin sedang dibuka program lain",
                "{target} cannot be written; it may be open in another program"
            ),
            hint: Text::new(
                "tutup berkas itu di program lain, misalnya Excel, lalu jalankan lagi",
                "close the file in the other program, such as Excel, then run again",
            ),
        };
    }
    let said = source.to_string();
    // The system's own reason, without the name of the draft, which nobody knows.
    let reason = said.split_once(" at path ").map(|(reason, _)| reason);
    Error::Io {
        message: text!("{target} tidak dapat ditulis", "{target} cannot be written"),
        source: match reason {
            Some(reason) => std::io::Error::new(source.kind(), reason.to_owned()),
            None => source,
        },
    }
}

fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

fn replace(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    match replace_once(target, bytes) {
        // Another run may have swept the file away before this one held it; the next one it will not.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => replace_once(target, bytes),
        done => done,
    }
}

fn replace_once(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let temporary = filled(target, |file| file.write_all(bytes))?;
    temporary.persist(target).map_err(|error| error.error)?;
    Ok(())
}

/// A file beside `target` that is whole and as good as in its place.
fn filled(
    target: &Path,
    fill: impl FnOnce(&mut NamedTempFile) -> std::io::Result<()>,
) -> std::io::Result<NamedTempFile> {
    let mut temporary = unfinished(target)?;
    fill(&mut temporary)?;
    keep_mode(target, temporary.as_file())?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// A file beside `target` to write into, held by this run.
fn unfinished(target: &Path) -> std::io::Result<NamedTempFile> {
    let temporary = builder().prefix(UNFINISHED).tempfile_in(folder(target))?;
    // Where the system knows no such hold nobody gets it, and nothing is swept.
    let _ = temporary.as_file().try_lock();
    Ok(temporary)
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
fn keep_mode(target: &Path, temporary: &File) -> std::io::Result<()> {
    match std::fs::metadata(target) {
        Ok(metadata) => temporary.set_permissions(metadata.permissions()),
        Err(_) => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_mode(_target: &Path, _temporary: &File) -> std::io::Result<()> {
    Ok(())
}
