//! Looks at pictures: kind, size, whether they are whole.

use crate::model::{Facts, Nature};

pub(super) fn facts(_bytes: &[u8], nature: Nature) -> Facts {
    Facts::of(nature)
}
