//! One piece of evidence: what it is, where it leads, whether it counts. A link that nobody opened
//! is called unchecked, never accepted.

use super::{Layout, Shown, link};
use crate::model::{EvidenceRow, Lang, Observed};
use crate::report::facts;
use crate::text::{date, say, words};

/// One piece of evidence.
pub(super) struct Piece {
    pub(super) name: Shown,
    /// The way to the file or the address; `None` for what cannot or may not be linked.
    pub(super) href: Option<String>,
    /// Whether `href` leads out to the web.
    pub(super) outward: bool,
    /// `ok`, `no`, or `un` for what nobody looked at.
    pub(super) mark: &'static str,
    pub(super) standing: &'static str,
    /// Kind, contents, pages, date, size, git.
    pub(super) facts: Vec<Shown>,
    pub(super) sha256: Option<Shown>,
}

pub(super) fn piece(row: &EvidenceRow, layout: &Layout) -> Piece {
    let lang = layout.lang;
    let (mark, standing) = standing(row, lang);
    Piece {
        name: Shown::of(&*row.name),
        href: if row.is_link {
            link::web(&row.name)
        } else {
            row.found
                .then(|| link::file(&row.name, layout.to_root.as_deref()))
                .flatten()
        },
        outward: row.is_link,
        mark,
        standing,
        facts: facts(row, lang),
        sha256: row
            .sha256
            .as_ref()
            .map(|digest| Shown::of(digest.to_string())),
    }
}

const fn standing(row: &EvidenceRow, lang: Lang) -> (&'static str, &'static str) {
    match (row.acceptable, row.is_link, lang) {
        (false, _, Lang::Id) => ("no", "tidak diterima"),
        (false, _, Lang::En) => ("no", "not accepted"),
        (true, true, Lang::Id) => ("un", "tidak diperiksa"),
        (true, true, Lang::En) => ("un", "not checked"),
        (true, false, Lang::Id) => ("ok", "diterima"),
        (true, false, Lang::En) => ("ok", "accepted"),
    }
}

fn facts(row: &EvidenceRow, lang: Lang) -> Vec<Shown> {
    let kind = row.kind.map_or_else(
        || say!(lang, "jenis tak dikenal", "unknown kind"),
        |kind| kind.label().get(lang).to_owned(),
    );
    let git = row.git.as_ref().map(|git| match git {
        Observed::Seen(file) => format!("git: {}", words::git(*file).get(lang)),
        Observed::Unseen(_) => say!(lang, "git: tak terbaca", "git: unseen"),
    });
    [
        Some(kind),
        row.facts.as_ref().map(|inside| facts::brief(inside, lang)),
        row.pages
            .as_ref()
            .map(|pages| say!(lang, "hlm. {pages}", "pp. {pages}")),
        row.date.map(|day| date::long(day, lang)),
        row.size.map(|size| crate::model::size(size, lang)),
        git,
    ]
    .into_iter()
    .flatten()
    .map(Shown::of)
    .collect()
}
