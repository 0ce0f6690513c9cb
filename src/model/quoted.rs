//! Text that stands in a document and is shown outside it: a title, the name of a part or a sheet.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// Text of a document in which every number of a person is masked.
///
/// Messages, facts and the cache take no other text of a document. The one place that makes it is the
/// room that knows such numbers, `resolve/probe/personal`; `tests/it/rooms.rs` holds that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Quoted(Box<str>);

impl Quoted {
    /// From text that was masked already.
    #[must_use]
    pub(crate) fn masked(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }
}

impl Deref for Quoted {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Quoted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
