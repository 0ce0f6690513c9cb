//! What was reviewed: the state that `kip lock` recorded.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::{Code, Place};

/// A SHA-256 in lower-case hexadecimal, 64 digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest(Arc<str>);

impl Digest {
    /// The digest that `hex` writes; `None` unless it is 64 hexadecimal digits.
    #[must_use]
    pub fn parse(hex: &str) -> Option<Self> {
        let valid = hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        valid.then(|| Self(Arc::from(hex.to_ascii_lowercase())))
    }

    /// The digest of 32 raw bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8; 32]) -> Self {
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let hex: String = digits
            .filter_map(|digit| char::from_digit(u32::from(digit), 16))
            .collect();
        Self(Arc::from(hex))
    }

    /// The 32 bytes that it writes.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        let digit = |at: usize| {
            let digit = self.0.as_bytes().get(at).copied().map(char::from);
            let digit = digit.and_then(|digit| digit.to_digit(16)).unwrap_or(0);
            u8::try_from(digit).unwrap_or(0)
        };
        std::array::from_fn(|at| digit(2 * at) << 4 | digit(2 * at + 1))
    }

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first twelve digits, enough for a person to compare.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..12).unwrap_or(&self.0)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// `kip.lock` as read.
#[derive(Debug, Clone)]
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
