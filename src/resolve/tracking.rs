//! What git's own listings say of each file. Pure: bytes in, states out.
//!
//! Paths are bytes relative to the top of the repository, compared as bytes. A file that no listing
//! names is not known to be anything, least of all clean.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use crate::model::{GitFile, Observed, Sides, Text};

/// Mode of a submodule in `ls-files --stage`.
const SUBMODULE: &[u8] = b"160000";

/// How git was told to look at a tracked file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tracked {
    /// As it should.
    At,
    /// Not at all: `assume-unchanged` or `skip-worktree`.
    Away,
}

/// The listings of one repository, as far as the workspace goes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tracking {
    /// The commit that is checked out; `None` before the first.
    pub(super) commit: Option<String>,
    /// The workspace's place in the repository: empty, or a path with `/` at its end.
    prefix: Vec<u8>,
    /// By path relative to the workspace.
    tracked: IndexMap<Vec<u8>, Tracked>,
    /// Paths relative to the workspace.
    changed: BTreeSet<Vec<u8>>,
    /// Those of them that a merge left open, and which of its sides have them.
    unmerged: BTreeMap<Vec<u8>, Sides>,
    /// Files, and folders with `/` at the end.
    untracked: BTreeSet<Vec<u8>>,
    /// Files, and folders with `/` at the end.
    ignored: BTreeSet<Vec<u8>>,
}

impl Tracking {
    /// From `rev-parse --show-prefix`, `ls-files -z -v --stage --full-name` and
    /// `status --porcelain=v2 -z --branch`. `None` when a listing is not in the form it should have.
    pub(super) fn read(prefix: &[u8], files: &[u8], status: &[u8]) -> Option<Self> {
        let mut tracking = Self {
            prefix: prefix.to_vec(),
            ..Self::default()
        };
        for record in records(files) {
            tracking.take_tracked(record)?;
        }
        let mut status = records(status);
        while let Some(record) = status.next() {
            tracking.take_status(record)?;
            if record.starts_with(b"2 ") {
                // The name before a renaming stands in a record of its own.
                tracking.change(status.next()?);
            }
        }
        Some(tracking)
    }

    /// `H 100644 <id> 0\t<path>`: a tag, then mode, id and stage. The tag is in lower case for
    /// `assume-unchanged` and `S` for `skip-worktree`.
    fn take_tracked(&mut self, record: &[u8]) -> Option<()> {
        let tab = record.iter().position(|&byte| byte == b'\t')?;
        let (head, path) = record.split_at_checked(tab)?;
        let mut words = head.split(|&byte| byte == b' ');
        let (tag, mode) = (words.next()?.first()?, words.next()?);
        let away = tag.is_ascii_lowercase() || tag.eq_ignore_ascii_case(&b'S');
        if mode != SUBMODULE {
            let looked = if away { Tracked::Away } else { Tracked::At };
            if let Some(path) = path.get(1..)?.strip_prefix(&*self.prefix) {
                self.tracked.insert(path.to_vec(), looked);
            }
        }
        Some(())
    }

    /// One record of `status`: `1`, `2` and `u` are changes, `?` is untracked, `!` is ignored.
    fn take_status(&mut self, record: &[u8]) -> Option<()> {
        let (kind, rest) = record.split_at_checked(2)?;
        match kind {
            b"# " => {
                if let Some(id) = rest.strip_prefix(b"branch.oid ") {
                    let id = String::from_utf8_lossy(id).into_owned();
                    self.commit = (id != "(initial)").then_some(id);
                }
            }
            b"1 " => drop(self.take_changed(rest, 7)?),
            b"2 " => drop(self.take_changed(rest, 8)?),
            b"u " => {
                let sides = sides(rest.get(..2)?)?;
                let path = self.take_changed(rest, 9)?;
                let path = self.inside(path).map(<[u8]>::to_vec);
                self.unmerged.extend(path.map(|path| (path, sides)));
            }
            b"? " => {
                self.untracked.insert(rest.to_vec());
            }
            b"! " => {
                self.ignored.insert(rest.to_vec());
            }
            _ => return None,
        }
        Some(())
    }

    /// The path of a change stands behind a fixed number of words.
    fn take_changed<'r>(&mut self, rest: &'r [u8], words: usize) -> Option<&'r [u8]> {
        let path = rest.splitn(words + 1, |&byte| byte == b' ').nth(words)?;
        self.change(path);
        Some(path)
    }

    /// What changed outside the workspace is no concern of it.
    fn change(&mut self, path: &[u8]) {
        let inside = self.inside(path).map(<[u8]>::to_vec);
        self.changed.extend(inside);
    }

    /// The path from the workspace; `None` outside it.
    fn inside<'r>(&self, path: &'r [u8]) -> Option<&'r [u8]> {
        path.strip_prefix(&*self.prefix)
    }

    /// Whether the workspace differs from the commit. Where nothing of it is tracked, the commit
    /// says nothing about it, and that is not the same state either.
    pub(super) fn dirty(&self) -> bool {
        self.commit.is_none()
            || self.tracked.is_empty()
            || !self.changed.is_empty()
            || !self.untracked.is_empty()
    }

    /// What git says of the file at `raw`, a path relative to the workspace.
    pub(super) fn file(&self, raw: &[u8]) -> Observed<GitFile> {
        let whole = || [&self.prefix, raw].concat();
        if let Some(sides) = self.unmerged.get(raw) {
            return Observed::Seen(GitFile::Unmerged(*sides));
        }
        match self.tracked.get(raw) {
            Some(_) if self.changed.contains(raw) => Observed::Seen(GitFile::Modified),
            Some(Tracked::At) => Observed::Seen(GitFile::Clean),
            Some(Tracked::Away) => Observed::unseen(Text::new(
                "git disuruh tidak memeriksa berkas ini (`assume-unchanged` atau `skip-worktree`)",
                "git is told not to check this file (`assume-unchanged` or `skip-worktree`)",
            )),
            None if covers(&self.untracked, &whole()) => Observed::Seen(GitFile::Untracked),
            None if covers(&self.ignored, &whole()) => Observed::Seen(GitFile::Ignored),
            None => Observed::unseen(Text::new(
                "git tidak menyebut berkas ini sama sekali (mungkin di dalam repositori lain atau di balik tautan simbolik)",
                "git does not mention this file at all (it may be in another repository or behind a symbolic link)",
            )),
        }
    }
}

/// Who has an unmerged file, by the two letters of its state (git-status(1), "Unmerged").
fn sides(state: &[u8]) -> Option<Sides> {
    match state {
        b"UU" | b"AA" => Some(Sides::Both),
        b"UD" | b"AU" => Some(Sides::Ours),
        b"DU" | b"UA" => Some(Sides::Theirs),
        b"DD" => Some(Sides::Neither),
        _ => None,
    }
}

/// The records of a listing that ends each with a zero byte.
fn records(listing: &[u8]) -> impl Iterator<Item = &[u8]> {
    listing
        .split(|&byte| byte == 0)
        .filter(|record| !record.is_empty())
}

/// True when `paths` holds the path or a folder above it.
fn covers(paths: &BTreeSet<Vec<u8>>, path: &[u8]) -> bool {
    paths.contains(path)
        || path
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'/')
            .any(|(at, _)| path.get(..=at).is_some_and(|folder| paths.contains(folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "80e48c751d445396fa018530f19102439a79b5d1";

    fn tracking(files: &str, status: &str) -> Option<Tracking> {
        Tracking::read(b"ws/", files.as_bytes(), status.as_bytes())
    }

    #[test]
    fn every_kind_of_record_is_read() {
        let files = format!(
            "H 100644 {ID} 0\tws/e/a b.pdf\0H 100644 {ID} 0\tws/e/c.pdf\0h 100644 {ID} 0\tws/e/h.pdf\0\
             S 100644 {ID} 0\tws/e/s.pdf\0H 160000 {ID} 0\tws/e/sub\0M 100644 {ID} 2\tws/e/m\tm.pdf\0"
        );
        let status = format!(
            "# branch.oid {ID}\0# branch.head utama\0\
             1 .M N... 100644 100644 100644 {ID} {ID} ws/e/a b.pdf\0\
             2 R. N... 100644 100644 100644 {ID} {ID} R100 ws/e/new.pdf\0ws/e/old name.pdf\0\
             u UU N... 100644 100644 100644 100644 {ID} {ID} {ID} ws/e/m\tm.pdf\0\
             ? ws/e/u\nu.pdf\0? ws/e/nested/\0! ws/e/ign/\0"
        );
        let tracking = tracking(&files, &status).unwrap();
        assert_eq!(tracking.commit.as_deref(), Some(ID));
        assert!(tracking.dirty());
        let seen = |path: &str| tracking.file(path.as_bytes()).seen().copied();
        assert_eq!(seen("e/a b.pdf"), Some(GitFile::Modified));
        assert_eq!(seen("e/c.pdf"), Some(GitFile::Clean));
        assert_eq!(seen("e/m\tm.pdf"), Some(GitFile::Unmerged(Sides::Both)));
        assert_eq!(seen("e/u\nu.pdf"), Some(GitFile::Untracked));
        assert_eq!(seen("e/nested/deep/z.pdf"), Some(GitFile::Untracked));
        assert_eq!(seen("e/ign/deep/z.pdf"), Some(GitFile::Ignored));
        for unseen in [
            "e/h.pdf",
            "e/s.pdf",
            "e/sub/a.pdf",
            "e/sub",
            "e/other.pdf",
            "e/C.pdf",
            "e/ign",
        ] {
            assert_eq!(seen(unseen), None, "{unseen}");
        }
    }

    #[test]
    fn a_workspace_that_the_repository_ignores_is_not_clean() {
        let tracking = tracking("", &format!("# branch.oid {ID}\0! ws/\0")).unwrap();
        assert_eq!(tracking.file(b"e/a.pdf"), Observed::Seen(GitFile::Ignored));
        assert!(tracking.dirty());
    }

    #[test]
    fn only_an_unchanged_commit_is_clean() {
        let files = format!("H 100644 {ID} 0\tws/e/a.pdf\0");
        assert!(
            !tracking(&files, &format!("# branch.oid {ID}\0! ws/e/b.pdf\0"))
                .unwrap()
                .dirty()
        );
        assert!(
            tracking(&files, "# branch.oid (initial)\0")
                .unwrap()
                .dirty()
        );
        assert!(tracking(&files, "").unwrap().dirty());
        assert!(
            tracking(&files, &format!("# branch.oid {ID}\0? ws/e/b.pdf\0"))
                .unwrap()
                .dirty()
        );
    }

    #[test]
    fn an_unknown_form_is_not_guessed_at() {
        for (files, status) in [
            ("", "x y\0"),
            ("", "1 .M\0"),
            ("", "?"),
            ("ws/e/a.pdf\0", ""),
            ("H\t", ""),
        ] {
            assert_eq!(tracking(files, status), None, "{files:?} {status:?}");
        }
    }
}
