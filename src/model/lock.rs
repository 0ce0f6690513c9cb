//! What was reviewed: the state that `kip lock` recorded.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::{Code, Place};

/// A SHA-256, written in lower-case hexadecimal with 64 digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Digest([u8; 32]);

impl Digest {
    /// The digest that `hex` writes; `None` unless it is 64 hexadecimal digits, in any case.
    #[must_use]
    pub(crate) fn parse(hex: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(hex, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The digest of 32 raw bytes.
    #[must_use]
    pub(crate) const fn of_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// The 32 bytes that it writes.
    #[must_use]
    pub(crate) const fn bytes(&self) -> [u8; 32] {
        self.0
    }

    /// The first twelve digits, enough for a person to compare.
    #[must_use]
    pub(crate) fn short(&self) -> String {
        let [a, b, c, d, e, f, ..] = self.0;
        hex::encode([a, b, c, d, e, f])
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&hex::encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Digest({self})")
    }
}

/// `kip.lock` as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lock {
    /// Each document's reviewed state, by path relative to the workspace.
    pub(crate) documents: BTreeMap<Arc<str>, LockedDocument>,
    /// Each indicator's reviewed wording, by instrument id and code.
    pub(crate) indicators: BTreeMap<(String, Code), LockedIndicator>,
    /// The lock's file.
    pub(crate) place: Place,
}

/// Two locks that git could not merge, or not well, each whole.
#[derive(Debug)]
pub(crate) struct LockSides {
    /// Of this side.
    pub(crate) ours: Lock,
    /// Of the side that is merged in.
    pub(crate) theirs: Lock,
    /// Blocks that stand twice in a side, where git took one from the other by itself.
    pub(crate) besides: Lock,
}

/// A document as it was when it was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LockedDocument {
    /// SHA-256 of its bytes.
    pub(crate) sha256: Digest,
    /// Its size in bytes.
    pub(crate) size: u64,
    /// Its path as the lock writes it, where the disk or the mapping has another Unicode form of it:
    /// the lock keeps its own, so that two systems don't write it over and over.
    pub(crate) written: Option<Arc<str>>,
    /// Where its block begins.
    pub(crate) place: Place,
}

/// An indicator as it was when it was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LockedIndicator {
    /// The fingerprint (`sidik`) of its wording, options and requirements.
    pub(crate) fingerprint: Digest,
    /// The print (`sidik_tanya`) of what it asks alone; `None` in a lock of before there was one.
    pub(crate) asked: Option<Digest>,
    /// Where its block begins.
    pub(crate) place: Place,
}

#[cfg(test)]
mod tests {
    use super::Digest;

    #[test]
    fn bytes_and_digits_are_the_same_digest() {
        let bytes = std::array::from_fn(|at| u8::try_from(at * 8 + at % 8).unwrap());
        let digest = Digest::of_bytes(&bytes);
        let digits = "0009121b242d363f4049525b646d767f8089929ba4adb6bfc0c9d2dbe4edf6ff";
        assert_eq!(digest.to_string(), digits);
        assert_eq!(digest.short(), "0009121b242d");
        assert_eq!(Digest::parse(digits), Some(digest));
        assert_eq!(Digest::parse(&digits.to_uppercase()), Some(digest));
        let refused = ["", "0", &"g".repeat(64), &"0".repeat(65), &"é".repeat(32)];
        assert!(refused.iter().all(|hex| Digest::parse(hex).is_none()));
    }
}
