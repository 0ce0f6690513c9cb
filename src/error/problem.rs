//! Why a file could not be read as what it should be. All problems are gathered, then shown together.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{LoadProblem, Place, Text};

use super::{SourceText, brief};

/// One fault in a file that `kip` needs for judging.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// The file.
    pub(crate) source: Arc<SourceText>,
    /// The faulty bytes of its text.
    pub(crate) span: Range<usize>,
    /// What is wrong.
    pub(crate) message: Text,
    /// The next act.
    pub(crate) hint: Text,
    /// What a parser or the system says of it, in English; shown with `-v` alone.
    pub(crate) detail: Option<String>,
    /// A second place that belongs to it, with what stands there.
    pub(crate) also: Option<(Arc<SourceText>, Range<usize>, Text)>,
}

impl Problem {
    /// A problem at `span` of `source`.
    #[must_use]
    pub(crate) fn new(
        source: &Arc<SourceText>,
        span: Range<usize>,
        message: Text,
        hint: Text,
    ) -> Self {
        Self {
            source: Arc::clone(source),
            span,
            message,
            hint,
            detail: None,
            also: None,
        }
    }

    /// The same as reports hold it: its place, without the text around it.
    #[must_use]
    pub(crate) fn listed(&self) -> LoadProblem {
        let place = if self.source.text.is_empty() {
            Place::file(&self.source.path)
        } else {
            self.source.place(self.span.start)
        };
        LoadProblem {
            place: Some(place),
            message: brief(&self.message),
            hint: brief(&self.hint),
        }
    }

    /// With what a parser or the system says of it.
    #[must_use]
    pub(crate) fn detailed(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// With a second place.
    #[must_use]
    pub(crate) fn also(
        mut self,
        source: &Arc<SourceText>,
        span: Range<usize>,
        label: Text,
    ) -> Self {
        self.also = Some((Arc::clone(source), span, label));
        self
    }
}
