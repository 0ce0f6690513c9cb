//! Text that may stand on the page. The templates escape it for HTML; what cannot be seen is made
//! visible here.

use std::fmt;

use askama::Template;

use crate::model::{Lang, visible};
use crate::report::columns::Field;
use crate::report::escape::typed;

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

/// A sentence in which back-quotes stand round what is typed. It escapes itself: a template sets it
/// as `safe`.
#[derive(Debug, Template)]
#[template(
    source = "{% for (typed, words) in parts %}{% if *typed %}<code>{{ words }}</code>{% else %}{{ words }}{% endif %}{% endfor %}",
    ext = "html"
)]
pub(super) struct Prose {
    /// Whether the words are typed, and the words.
    parts: Vec<(bool, Shown)>,
}

impl Prose {
    pub(super) fn of(text: &str) -> Self {
        let parts = typed(text).map(|(typed, words)| (typed, Shown::of(words)));
        Self {
            parts: parts.collect(),
        }
    }
}

impl Prose {
    /// A field: in a sentence of ours what is typed is set apart, in a name nothing is.
    pub(super) fn of_field(field: &Field<'_>, lang: Lang) -> Self {
        if let Field::Prose(sentence) = field {
            return Self::of(sentence);
        }
        Self::plain(field.text(lang))
    }

    /// Words in which nothing is typed.
    pub(super) fn plain(words: impl AsRef<str>) -> Self {
        Self {
            parts: vec![(false, Shown::of(words))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_set_apart_and_escaped() {
        let html = |text| Prose::of(text).to_string();
        assert_eq!(
            html("tulis `<a>` di `b`"),
            "tulis <code>&#60;a&#62;</code> di <code>b</code>"
        );
        assert_eq!(html("a`b<\n"), "a`b&#60;\\n");
    }
}
