//! Looks inside: office.

use crate::model::{Facts, Nature};

pub(super) fn facts(_bytes: &[u8]) -> Facts {
    Facts::of(Nature::Unknown)
}

pub(super) fn old(_bytes: &[u8]) -> Facts {
    Facts::of(Nature::OldOffice)
}
