//! Text that may stand on the page. The templates escape it for HTML; what cannot be seen is made
//! visible here.

use std::fmt;

use crate::model::visible;

/// Text with every control, bidirectional and invisible character shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown(String);

impl Shown {
    pub(super) fn of(text: impl AsRef<str>) -> Self {
        Self(visible(text.as_ref()))
    }

    /// The text, not escaped for any target.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
