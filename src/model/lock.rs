//! What was reviewed: the state that `kip lock` recorded.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::{Code, Place};

/// A SHA-256, written in lower-case hexadecimal with 64 digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest that `hex` writes; `None` unless it is 64 hexadecimal digits, in any case.
    #[must_use]
    pub fn parse(hex: &str) -> Option<Self> {
        let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
        let mut bytes = [0; 32];
        if pairs.len() != bytes.len() || !rest.is_empty() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }

    /// The digest of 32 raw bytes.
    #[must_use]
    pub const fn of_bytes(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// The 32 bytes that it writes.
    #[must_use]
    pub const fn bytes(&self) -> [u8; 32] {
        self.0
    }

    /// The first twelve digits, enough for a person to compare.
    #[must_use]
    pub fn short(&self) -> String {
        self.digits().take(12).collect()
    }

    fn digits(&self) -> impl Iterator<Item = char> {
        let halves = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        halves.filter_map(|half| char::from_digit(u32::from(half), 16))
    }
}

/// The value of a hexadecimal digit.
const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.digits().collect::<String>())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Digest({self})")
    }
}

/// `kip.lock` as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// Each document's reviewed state, by path relative to the workspace.
    pub documents: BTreeMap<Arc<str>, LockedDocument>,
    /// Each indicator's reviewed wording, by instrument id and code.
    pub indicators: BTreeMap<(String, Code), LockedIndicator>,
    /// The lock's file.
    pub place: Place,
}

/// A document as it was when it was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedDocument {
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// Where its block begins.
    pub place: Place,
}

/// An indicator as it was when it was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedIndicator {
    /// The fingerprint (`sidik`) of its wording, options and requirements.
    pub fingerprint: Digest,
    /// Where its block begins.
    pub place: Place,
}
