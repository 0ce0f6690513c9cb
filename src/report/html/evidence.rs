//! One piece of evidence: what it is, where it leads, whether it counts. A link that nobody opened
//! is called unchecked, never accepted.

use super::{Layout, Prose, Shown};
use crate::model::{EvidenceRow, Inside};
use crate::report::{columns, link};

/// One piece of evidence.
pub(super) struct EvidenceView {
    pub(super) name: Shown,
    /// Its path or address, where that is not its name.
    pub(super) location: Option<Shown>,
    /// The way to the file or the address; `None` for what cannot or may not be linked.
    pub(super) href: Option<String>,
    /// Whether `href` leads out to the web.
    pub(super) outward: bool,
    /// `ok`, `no`, or `un` for what nobody looked at.
    pub(super) mark: &'static str,
    pub(super) standing: Shown,
    /// Kind, contents, date, pages, size, git.
    pub(super) facts: Vec<Prose>,
    pub(super) sha256: Option<Shown>,
}

pub(super) fn piece(row: &EvidenceRow, layout: &Layout) -> EvidenceView {
    let lang = layout.lang;
    let title = row.facts.as_ref().and_then(Inside::title);
    EvidenceView {
        name: Shown::of(columns::evidence::label(row)),
        location: columns::evidence::location(row).map(Shown::of),
        href: if row.is_link {
            link::web(&row.name)
        } else {
            row.found
                .then(|| link::file(&row.name, layout.to_root.as_deref()))
                .flatten()
        },
        outward: row.is_link,
        mark: match (row.acceptable, row.is_link) {
            (false, _) => "no",
            (true, true) => "un",
            (true, false) => "ok",
        },
        standing: Shown::of(columns::evidence::standing(row).get(lang)),
        facts: columns::evidence::brief(row, lang)
            .iter()
            .map(|fact| Prose::with(fact, title.as_slice(), lang))
            .collect(),
        sha256: row
            .sha256
            .as_ref()
            .map(|digest| Shown::of(digest.to_string())),
    }
}
