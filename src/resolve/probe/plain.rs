//! Looks inside: plain.

use crate::model::{Facts, Nature};

pub(super) fn facts(_bytes: &[u8]) -> Facts {
    Facts::of(Nature::Unknown)
}
