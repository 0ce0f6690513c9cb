//! What was looked at, and what was not.

use std::sync::Arc;

use super::Text;

/// Something that was looked at, or why it was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Observed<T> {
    /// It was looked at.
    Seen(T),
    /// It was not, for this reason: a phrase in lower case without a full stop. Many may share it.
    Unseen(Arc<Text>),
}

impl<T> Observed<T> {
    /// For what was not looked at.
    #[must_use]
    pub(crate) fn unseen(reason: Text) -> Self {
        Self::Unseen(Arc::new(reason))
    }

    /// What `change` makes of the value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Observed<U> {
        match self {
            Self::Seen(value) => Observed::Seen(change(value)),
            Self::Unseen(reason) => Observed::Unseen(reason),
        }
    }

    /// The value, if it was seen.
    #[must_use]
    pub(crate) const fn seen(&self) -> Option<&T> {
        match self {
            Self::Seen(value) => Some(value),
            Self::Unseen(_) => None,
        }
    }
}
