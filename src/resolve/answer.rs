//! The last answer that a whole run gave, and the digest of all that it was given to.
//!
//! What `kip` says follows from what goes into a run and from nothing else. Where every part of that is
//! what it was (each file by its state, each text by its bytes, git by its answers), so is what
//! it says, and nothing has to be judged again.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::sealed;

/// How its bytes are laid out: raise it when that changes.
const FORMAT: &str = "kip-answer/1";
/// Bytes of the digest of the question.
const KEY: usize = 32;

/// All that went into a run, and where the last answer is kept.
#[derive(Debug)]
pub(crate) struct Question {
    file: PathBuf,
    key: [u8; KEY],
}

impl Question {
    /// The question that these parts make up; the answer is kept in `folder`, for the workspace that
    /// `name` stands for.
    pub(super) fn of(folder: &Path, name: &[u8], parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            // With its length before it, so that ("ab", "c") and ("a", "bc") differ.
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(part);
        }
        Self {
            file: sealed::file(folder, "answer", name),
            key: hash.finalize().into(),
        }
    }

    /// The last answer, if it was given to this question.
    #[must_use]
    pub(crate) fn recall(&self) -> Option<Vec<u8>> {
        let mut held = sealed::read(&self.file, FORMAT)?;
        let answer = held.strip_prefix(&self.key)?;
        let start = held.len() - answer.len();
        Some(held.split_off(start))
    }

    /// Keeps the answer instead of the last one. Where that fails, the next run judges again.
    pub(crate) fn keep(&self, answer: &[u8]) {
        let payload = [&self.key, answer].concat();
        let _ = self
            .file
            .parent()
            .and_then(sealed::draft)
            .and_then(|draft| sealed::write(draft, &self.file, FORMAT, &payload));
    }
}
