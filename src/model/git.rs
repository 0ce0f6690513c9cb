//! What git says of a workspace and of its files.

/// The repository that the workspace lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GitState {
    /// Full id of the commit that is checked out; `None` before the first commit.
    pub(crate) commit: Option<String>,
    /// Whether anything in the workspace differs from that commit.
    pub(crate) dirty: bool,
    /// The workspace's path in the repository: empty in its root, else with `/` at its end; `None`
    /// where that is no text.
    pub(crate) prefix: Option<String>,
}

/// Which sides of a merge have a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sides {
    /// Both, in two versions.
    Both,
    /// Ours alone: theirs deleted or renamed it.
    Ours,
    /// Theirs alone.
    Theirs,
    /// Neither: each of them deleted or renamed it.
    Neither,
}

/// What git says of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum GitFile {
    /// Tracked, and as in the last commit.
    Clean,
    /// Tracked, with a change that is not committed.
    Modified,
    /// In a merge that nobody has settled.
    Unmerged(Sides),
    /// Not tracked and not ignored.
    Untracked,
    /// Not tracked, because a `.gitignore` names it.
    Ignored,
}
