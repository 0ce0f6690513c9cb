//! Text that may stand on the page. The templates escape it for HTML; what cannot be seen is made
//! visible here.

use std::fmt;

use askama::Template;

use crate::model::{Lang, visible};
use crate::report::columns::CellValue;
use crate::report::escape::typed;
use crate::report::tongue;

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
    source = r#"{% for (kind, words) in parts %}{% match kind %}{% when ProseKind::Typed %}<code>{{ words }}</code>{% when ProseKind::Theirs %}<span lang="id">{{ words }}</span>{% when ProseKind::Ours %}{{ words }}{% endmatch %}{% endfor %}"#,
    ext = "html"
)]
pub(super) struct Prose {
    /// What the words are, and the words.
    parts: Vec<(ProseKind, Shown)>,
}

/// What words of a sentence are.
#[derive(Debug, Clone, Copy)]
enum ProseKind {
    /// A sentence of ours.
    Ours,
    /// What is typed.
    Typed,
    /// The instrument's or the team's: Indonesian on a page that is not.
    Theirs,
}

impl Prose {
    pub(super) fn of(text: &str) -> Self {
        Self::with(text, &[], Lang::Id)
    }

    /// The same with words of theirs in it, which are set apart in another language.
    pub(super) fn with(text: &str, theirs: &[&str], lang: Lang) -> Self {
        let parts = typed(text).flat_map(|(typed, words)| {
            let cut = if typed {
                vec![(ProseKind::Typed, words)]
            } else {
                let kind = |theirs| {
                    if theirs {
                        ProseKind::Theirs
                    } else {
                        ProseKind::Ours
                    }
                };
                let cut = tongue::cut(words, theirs, lang).into_iter();
                cut.map(|(theirs, words)| (kind(theirs), words)).collect()
            };
            cut.into_iter()
                .map(|(kind, words)| (kind, Shown::of(words)))
        });
        Self {
            parts: parts.collect(),
        }
    }

    /// A field: in a sentence of ours what is typed is set apart, in a name nothing is.
    pub(super) fn of_field(field: &CellValue<'_>, lang: Lang) -> Self {
        if let CellValue::Prose(sentence) = field {
            return Self::of(sentence);
        }
        Self::plain(field.text(lang))
    }

    /// Words in which nothing is typed.
    pub(super) fn plain(words: impl AsRef<str>) -> Self {
        Self {
            parts: vec![(ProseKind::Ours, Shown::of(words))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_theirs_are_marked_on_a_page_in_another_language() {
        let html = |lang| Prose::with("list <SK> with `SK`", &["<SK>", "SK"], lang).to_string();
        assert_eq!(
            html(Lang::En),
            "list <span lang=\"id\">&#60;SK&#62;</span> with <code>SK</code>"
        );
        assert_eq!(html(Lang::Id), "list &#60;SK&#62; with <code>SK</code>");
    }

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
