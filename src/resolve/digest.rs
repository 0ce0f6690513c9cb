//! Reads documents once, as streams: digest, size, filling, Git LFS pointer.
//!
//! It keeps no more of their content than it is asked to. The disk is asked no more than is needed: of
//! twenty thousand small files, asking takes as long as reading.

use std::fs::{self, Metadata};
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::model::{Digest, Filling, Observed, Text};

use super::filling::Sieve;
use super::identity::Identity;
use super::opening::Opened;
use super::watch::Watch;

/// Bytes that are read at a time.
pub(super) const BUFFER: usize = 128 * 1024;

/// What tells one kind of file from another stands in its first bytes: so many are looked at.
pub(super) const HEAD: usize = 8 * 1024;

/// A Git LFS pointer is smaller than this many bytes.
const POINTER_MAX: usize = 1024;

/// The first line of a Git LFS pointer (Git LFS specification, version 1).
const POINTER_VERSION: &str = "version https://git-lfs.github.com/spec/v1";

/// What reading a file showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// Bytes read; of a Git LFS pointer, the size that it states; of an unreadable file, what the disk says.
    pub(super) size: u64,
    /// SHA-256 of the bytes; of a Git LFS pointer, its `oid`.
    pub(super) sha256: Observed<Digest>,
    /// Whether it is a Git LFS pointer.
    pub(super) lfs_pointer: bool,
    /// What the bytes consist of.
    pub(super) filling: Filling,
}

impl Reading {
    /// For what was not read.
    pub(super) const fn unseen(size: u64, reason: Arc<Text>) -> Self {
        Self {
            size,
            sha256: Observed::Unseen(reason),
            lfs_pointer: false,
            filling: Filling::Unread,
        }
    }
}

/// A file that was read to its end.
pub(super) struct Streamed {
    pub(super) reading: Reading,
    /// So many of its first bytes as were asked for; all of a file that is shorter than [`HEAD`].
    pub(super) kept: Vec<u8>,
}

/// Whether the file is as it was, as far as this disk can tell.
pub(super) fn is_still(path: &Path, then: &Metadata) -> bool {
    let same = |now: &Metadata| {
        now.is_file()
            && now.len() == then.len()
            && now.modified().ok() == then.modified().ok()
            && Identity::of(now) == Identity::of(then)
    };
    fs::symlink_metadata(path).is_ok_and(|now| same(&now))
}

/// Reads a file that was opened. `wanted` sees its first bytes, at most [`HEAD`] of them, and its size,
/// and says how many to keep in all; `watch` is told of every piece.
///
/// # Errors
/// What the disk says.
pub(super) fn read(
    Opened { mut file, size }: Opened,
    buffer: &mut [u8],
    wanted: impl FnOnce(&[u8], u64) -> usize,
    watch: &dyn Watch,
) -> io::Result<Streamed> {
    stream(
        |buffer| {
            let length = file.read(buffer)?;
            watch.bytes(u64::try_from(length).unwrap_or(u64::MAX));
            Ok(length)
        },
        size,
        buffer,
        |head| wanted(head, size),
    )
}

/// The size that the disk states, 0 if it states none.
pub(super) fn stated_size(path: &Path) -> u64 {
    fs::symlink_metadata(path).map_or(0, |metadata| metadata.len())
}

/// Reads to the end. `stated` is the size that the disk gives: where so much has come, and the last
/// piece did not fill the buffer, nobody has to ask whether there is more.
fn stream(
    mut read: impl FnMut(&mut [u8]) -> io::Result<usize>,
    stated: u64,
    buffer: &mut [u8],
    wanted: impl FnOnce(&[u8]) -> usize,
) -> io::Result<Streamed> {
    let (mut hash, mut sieve) = (Sha256::new(), Sieve::default());
    let (mut size, mut kept) = (0_u64, Kept::new(wanted));
    loop {
        let bytes = match read(buffer) {
            Ok(0) => break,
            Ok(length) => buffer.get(..length).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        hash.update(bytes);
        sieve.take(bytes);
        size = size.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        kept.take(bytes);
        if size == stated && bytes.len() < buffer.len() {
            break;
        }
    }
    let kept = kept.finish();
    let whole = u64::try_from(kept.len()) == Ok(size);
    let pointer = whole.then(|| pointer(&kept)).flatten();
    let reading = pointer.unwrap_or_else(|| Reading {
        size,
        sha256: Observed::Seen(Digest::of_bytes(&hash.finalize().into())),
        lfs_pointer: false,
        filling: sieve.filling(),
    });
    Ok(Streamed { reading, kept })
}

/// The part of a stream that is kept: its head until somebody decides by it, then so much as that.
struct Kept<Wanted> {
    bytes: Vec<u8>,
    most: usize,
    /// Who decides, until there is a head.
    wanted: Option<Wanted>,
}

impl<Wanted: FnOnce(&[u8]) -> usize> Kept<Wanted> {
    const fn new(wanted: Wanted) -> Self {
        Self {
            bytes: Vec::new(),
            most: HEAD,
            wanted: Some(wanted),
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        // A head that comes in one piece, as most do, need not be copied to be looked at.
        let head = bytes.get(..HEAD).filter(|_| self.bytes.is_empty());
        if let Some(head) = head {
            self.decide(head);
            self.fill(bytes);
            return;
        }
        let rest = self.fill(bytes);
        if self.bytes.len() >= HEAD && self.wanted.is_some() {
            let head = std::mem::take(&mut self.bytes);
            self.decide(&head);
            self.fill(&head);
            self.fill(rest);
        }
    }

    /// Takes as much as there is room for, and gives what is left.
    fn fill<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let room = self.most.saturating_sub(self.bytes.len());
        let (taken, rest) = bytes.split_at_checked(room).unwrap_or((bytes, &[]));
        self.bytes.extend_from_slice(taken);
        rest
    }

    fn decide(&mut self, head: &[u8]) {
        if let Some(wanted) = self.wanted.take() {
            self.most = wanted(head);
        }
    }

    /// What was kept; of what has no whole head, all.
    fn finish(mut self) -> Vec<u8> {
        if let Some(wanted) = self.wanted.take() {
            wanted(&self.bytes);
        }
        self.bytes
    }
}

/// What a Git LFS pointer says; `None` if the first bytes of the file are none.
fn pointer(head: &[u8]) -> Option<Reading> {
    if head.len() >= POINTER_MAX {
        return None;
    }
    let mut lines = std::str::from_utf8(head).ok()?.lines();
    if lines.next()? != POINTER_VERSION {
        return None;
    }
    let (mut oid, mut size) = (None, None);
    for line in lines {
        if let Some(hex) = line.strip_prefix("oid sha256:") {
            oid = oid.or(Some(Digest::parse(hex)?));
        } else if let Some(digits) = line.strip_prefix("size ") {
            size = size.or(Some(digits.parse().ok()?));
        }
    }
    Some(Reading {
        size: size?,
        sha256: Observed::Seen(oid?),
        lfs_pointer: true,
        filling: Filling::Unread,
    })
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    fn reading(bytes: &[u8], step: usize) -> Reading {
        let length = u64::try_from(bytes.len()).unwrap();
        // Whatever size the disk states, all is read.
        let mut readings = [0, length / 2, length, length + 1].map(|stated| {
            let mut rest = bytes;
            let buffer = &mut vec![0; step];
            let Streamed { reading, kept } =
                stream(|buffer| rest.read(buffer), stated, buffer, |_| 0).unwrap();
            let short = Some(bytes).filter(|bytes| bytes.len() < HEAD);
            assert_eq!(kept, short.unwrap_or_default());
            reading
        });
        let [first, others @ ..] = &mut readings;
        assert!(others.iter().all(|other| other == first));
        first.clone()
    }

    #[test]
    fn the_head_decides_how_much_is_kept() {
        let bytes: Vec<u8> = (0..=255).cycle().take(3 * HEAD).collect();
        for step in [1000, HEAD, 2 * HEAD + 1, 4 * HEAD] {
            for wanted in [0, 5, HEAD + 5, 9 * HEAD] {
                let mut rest = &*bytes;
                let mut asked = Vec::new();
                let Streamed {
                    reading,
                    kept: held,
                } = stream(
                    |buffer| rest.read(buffer),
                    0,
                    &mut vec![0; step],
                    |head| {
                        asked = head.to_vec();
                        wanted
                    },
                )
                .unwrap();
                assert_eq!(asked, &bytes[..HEAD]);
                assert_eq!(held, &bytes[..wanted.min(3 * HEAD)], "{step} {wanted}");
                assert_eq!(reading.size, 3 * 8192);
            }
        }
    }

    #[test]
    fn digest_and_size_do_not_hang_on_the_buffer() {
        // FIPS 180-4's example "abc".
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        for step in 1..5 {
            let read = reading(b"abc", step);
            assert_eq!(read.sha256.seen().unwrap().to_string(), abc);
            assert_eq!((read.size, read.filling), (3, Filling::Content));
        }
        assert_eq!(reading(b"", 8).filling, Filling::Nothing);
    }

    #[test]
    fn a_file_that_was_written_again_is_not_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mp4");
        fs::write(&path, "satu").unwrap();
        let then = fs::metadata(&path).unwrap();
        assert!(is_still(&path, &then));
        fs::write(&path, "dua-dua").unwrap();
        assert!(!is_still(&path, &then), "another size");
        let then = fs::metadata(&path).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(30));
        fs::write(&path, "tiga-ti").unwrap();
        assert!(!is_still(&path, &then), "another time");
        if cfg!(unix) {
            let now = fs::metadata(&path).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(30));
            fs::write(&path, "empat-e").unwrap();
            let file = File::options().write(true).open(&path).unwrap();
            file.set_modified(now.modified().unwrap()).unwrap();
            assert!(!is_still(&path, &now), "size and time set back");
        }
        fs::remove_file(&path).unwrap();
        assert!(!is_still(&path, &then), "gone");
    }

    #[test]
    fn a_pointer_stands_for_its_content() {
        let oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
        let text = format!("{POINTER_VERSION}\noid sha256:{oid}\nsize 12345\n");
        let read = reading(text.as_bytes(), 7);
        assert!(read.lfs_pointer);
        assert_eq!(read.sha256.seen().unwrap().to_string(), oid);
        assert_eq!((read.size, read.filling), (12345, Filling::Unread));
    }

    #[test]
    fn what_only_looks_like_a_pointer_is_content() {
        let oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
        let whole = format!("{POINTER_VERSION}\noid sha256:{oid}\nsize 1\n");
        let long = format!("{whole}{}", "x".repeat(POINTER_MAX));
        let short_oid = whole.replace("4d7a", "4d7");
        let no_size = whole.replace("size 1\n", "");
        let bad_size = whole.replace("size 1", "size -1");
        let later = format!("\n{whole}");
        for text in [long, short_oid, no_size, bad_size, later] {
            let read = reading(text.as_bytes(), BUFFER);
            assert!(!read.lfs_pointer, "{text}");
            assert_eq!(read.filling, Filling::Content);
        }
    }
}
