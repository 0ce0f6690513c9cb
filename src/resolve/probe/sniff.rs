//! What a file is, by its first bytes.

use crate::model::Nature;

/// The nature of content that begins with `head`. The name helps only where the content is text.
pub(super) fn nature(_head: &[u8], _name: &str) -> Nature {
    Nature::Unknown
}
