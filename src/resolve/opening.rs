//! Opens regular files and nothing else: what was listed as a file may be something else by now.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// A regular file that was opened.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) file: File,
    /// Its size in bytes, as the disk states it.
    pub(super) size: u64,
}

/// Opens the file at `path`.
///
/// # Errors
/// What the disk says, or `InvalidInput` for what is no regular file (any more).
pub(super) fn open(path: &Path) -> io::Result<Opened> {
    regular(system::open(path)?)
}

/// Opens one file after another. The folder of the last one stays open, so that the way to it is not
/// looked up anew for each file in it.
#[derive(Debug, Default)]
pub(super) struct Opener {
    folder: Option<(Arc<Path>, system::Folder)>,
}

impl Opener {
    /// Opens the file of this name in a folder.
    ///
    /// # Errors
    /// As [`open`].
    pub(super) fn open(&mut self, folder: &Arc<Path>, name: &OsStr) -> io::Result<Opened> {
        let known = self.folder.take().filter(|(known, _)| known == folder);
        let folder = match known {
            Some(known) => known,
            None => (Arc::clone(folder), system::Folder::open(folder)?),
        };
        let (_, open) = self.folder.insert(folder);
        regular(open.file(name)?)
    }
}

fn regular(file: File) -> io::Result<Opened> {
    let size = system::size(&file)?;
    let size = size.ok_or(io::ErrorKind::InvalidInput)?;
    Ok(Opened { file, size })
}

/// Opens without waiting for the writer of a pipe, and follows no link.
#[cfg(unix)]
mod system {
    use std::ffi::OsStr;
    use std::fs::File;
    use std::io;
    use std::os::fd::{AsFd, OwnedFd};
    use std::path::Path;

    use rustix::fs::{CWD, FileType, Mode, OFlags, fstat, openat};
    use rustix::io::retry_on_intr;

    #[derive(Debug)]
    pub(super) struct Folder(OwnedFd);

    impl Folder {
        pub(super) fn open(path: &Path) -> io::Result<Self> {
            opened(CWD, path, OFlags::DIRECTORY).map(Self)
        }

        pub(super) fn file(&self, name: &OsStr) -> io::Result<File> {
            file_in(&self.0, Path::new(name))
        }
    }

    pub(super) fn open(path: &Path) -> io::Result<File> {
        file_in(CWD, path)
    }

    fn file_in(folder: impl AsFd, path: &Path) -> io::Result<File> {
        opened(folder, path, OFlags::NONBLOCK | OFlags::NOFOLLOW).map(File::from)
    }

    /// The size of a regular file; `None` of what is none. Less is asked for than a `Metadata` holds.
    pub(super) fn size(file: &File) -> io::Result<Option<u64>> {
        let found = fstat(file)?;
        let regular = FileType::from_raw_mode(found.st_mode) == FileType::RegularFile;
        Ok(u64::try_from(found.st_size).ok().filter(|_| regular))
    }

    fn opened(folder: impl AsFd, path: &Path, more: OFlags) -> io::Result<OwnedFd> {
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | more;
        let opened = retry_on_intr(|| openat(folder.as_fd(), path, flags, Mode::empty()));
        opened.map_err(io::Error::from)
    }
}

/// Opens what is a file just before.
#[cfg(not(unix))]
mod system {
    use std::ffi::OsStr;
    use std::fs::{self, File};
    use std::io;
    use std::path::{Path, PathBuf};

    #[derive(Debug)]
    pub(super) struct Folder(PathBuf);

    impl Folder {
        pub(super) fn open(path: &Path) -> io::Result<Self> {
            Ok(Self(path.to_path_buf()))
        }

        pub(super) fn file(&self, name: &OsStr) -> io::Result<File> {
            open(&self.0.join(name))
        }
    }

    /// The size of a regular file; `None` of what is none.
    pub(super) fn size(file: &File) -> io::Result<Option<u64>> {
        let found = file.metadata()?;
        Ok(found.is_file().then_some(found.len()))
    }

    pub(super) fn open(path: &Path) -> io::Result<File> {
        if !fs::symlink_metadata(path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        File::open(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_that_of_its_own_folder() {
        let top = tempfile::tempdir().unwrap();
        let folders = ["a", "b"].map(|name| {
            let folder: Arc<Path> = Arc::from(top.path().join(name));
            std::fs::create_dir(&folder).unwrap();
            std::fs::write(folder.join("x.pdf"), name.repeat(3)).unwrap();
            folder
        });
        std::fs::write(folders[1].join("y.pdf"), "").unwrap();
        let mut opener = Opener::default();
        let mut size = |folder: &Arc<Path>, name: &str| {
            let opened = opener.open(folder, OsStr::new(name));
            opened
                .map(|opened| opened.size)
                .map_err(|error| error.kind())
        };
        let [a, b] = &folders;
        std::fs::write(a.join("x.pdf"), "aaaa").unwrap();
        assert_eq!(size(a, "x.pdf"), Ok(4));
        assert_eq!(size(a, "y.pdf"), Err(io::ErrorKind::NotFound));
        assert_eq!(size(b, "x.pdf"), Ok(3));
        assert_eq!(size(b, "y.pdf"), Ok(0));
        let gone: Arc<Path> = Arc::from(top.path().join("c"));
        assert_eq!(size(&gone, "x.pdf"), Err(io::ErrorKind::NotFound));
        assert_eq!(size(a, "x.pdf"), Ok(4));
    }

    #[test]
    fn a_folder_is_no_file() {
        let top = tempfile::tempdir().unwrap();
        std::fs::create_dir(top.path().join("a")).unwrap();
        let refused = open(&top.path().join("a")).unwrap_err();
        let by_folder = Opener::default().open(&Arc::from(top.path()), OsStr::new("a"));
        assert_eq!(refused.kind(), by_folder.unwrap_err().kind());
    }
}
