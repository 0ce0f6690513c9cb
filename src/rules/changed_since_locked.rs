//! KIP301: a document whose content is no longer what was reviewed and locked.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::paths::typed;
use crate::model::{
    Digest, Document, Dossier, Effect, Exhibit, Finding, GitFile, Inspect, LockMatch, Locked,
    Observed, Rule, Severity, Text, sizes,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP301",
    name: Text::new("berubah-sejak-dikunci", "changed-since-locked"),
    severities: &[Severity::Error, Severity::Warning],
    effect: Effect {
        locked: Locked::Held,
        ..Effect::VOIDS
    },
    summary: Text::new(
        "isi berkas tidak lagi sama dengan yang diperiksa dan dikunci",
        "the content of a file is no longer what was reviewed and locked",
    ),
    checks: Text::new(
        "Isi setiap bukti dibandingkan dengan SHA-256 yang dicatat `kip lock` saat terakhir diperiksa. Dua berkas yang isinya tertukar disebut berpasangan. Perubahan pada ujung baris saja, yang biasanya dibuat git di Windows, hanya menjadi peringatan.",
        "The content of every piece of evidence is compared with the SHA-256 that `kip lock` recorded at the last review. Two files whose contents were swapped are named together. A change of line endings alone, usually made by git on Windows, is only a warning.",
    ),
    why: Text::new(
        "Nama berkas yang sama bukan jaminan isinya sama: dokumen dapat tertimpa draf, terkosongkan, atau tertukar setelah diperiksa, dan baru ketahuan saat verifikator membukanya.",
        "The same file name does not mean the same content: a document may be overwritten by a draft, emptied or swapped after the review, and nobody notices until the verifier opens it.",
    ),
    fix: Text::new(
        "Buka dokumennya. Bila perubahannya disengaja dan isinya benar, catat dengan `kip lock`; bila tidak, kembalikan versi yang dikunci dari cadangan, atau minta pengelola folder (`git restore`). Bila hanya ujung barisnya yang berubah, tulis `evidence/** -text` di `.gitattributes` dan jangan mengunci ulang.",
        "Open the document. If the change is intended and the content is right, record it with `kip lock`; if not, restore the locked version from a backup, or ask whoever keeps the folder (`git restore`). If only the line endings changed, write `evidence/** -text` into `.gitattributes` and do not lock again.",
    ),
    inspect: Inspect::Dossier(inspect),
};

/// The next act for many at once, where there is no git to ask.
static MANY: Text = Text::new(
    "buka tiap dokumen; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan salinan yang diperiksa dulu",
    "open each document; if the change is right run `kip lock`, if not put back the copies that were reviewed",
);

/// The same where git has them.
static MANY_IN_GIT: Text = Text::new(
    "buka tiap dokumen; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan dari cadangan, atau minta pengelola folder (`git restore`)",
    "open each document; if the change is right run `kip lock`, if not restore it from a backup, or ask whoever keeps the folder (`git restore`)",
);

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let swaps = Swaps::among(dossier.documents.iter().filter_map(|document| {
        let locked = document.locked.as_ref()?;
        let now = document.sha256.seen()?;
        Some((&document.path, &locked.sha256, now))
    }));
    dossier
        .present()
        // A pointer that differs is content that nobody has seen, which is KIP308's to say; of two versions
        // none is chosen yet, which is KIP310's.
        .filter(|(_, _, document)| !document.lfs_pointer && !document.is_unmerged())
        .filter_map(|(entry, exhibit, document)| {
            let finding = match document.match_with_lock {
                LockMatch::Changed => changed(exhibit, document, &swaps),
                LockMatch::LineEndings => line_endings(dossier, exhibit, document),
                LockMatch::NotLocked | LockMatch::Same | LockMatch::Unseen => return None,
            };
            Some(finding.of_evidence(entry, exhibit))
        })
        .collect()
}

fn changed(exhibit: &Exhibit, document: &Document, swaps: &Swaps<'_>) -> Finding {
    let path = &document.path;
    let (Some(locked), Some(now)) = (document.locked.as_ref(), document.sha256.seen()) else {
        let message = text!(
            "isi {path} berubah sejak dikunci",
            "the content of {path} has changed since it was locked"
        );
        return RULE
            .finding(&exhibit.evidence.place, message, mend(document))
            .for_many(many(document));
    };
    if let Some(other) = swaps.partner(&locked.sha256, now) {
        return swapped(exhibit, document, other);
    }
    let message = Text::say(|lang| {
        let digests = (locked.sha256.short(), now.short());
        let sizes = sizes(locked.size, document.size, lang);
        difference(path, digests, sizes).get(lang).to_owned()
    });
    RULE.finding(&exhibit.evidence.place, message, mend(document))
        .for_many(many(document))
}

/// Short digests and sizes, then and now.
fn difference(path: &str, (locked, now): (String, String), (was, is): (String, String)) -> Text {
    text!(
        "isi {path} berubah sejak dikunci: dikunci {locked} ({was}), kini {now} ({is})",
        "the content of {path} has changed since it was locked: locked {locked} ({was}), now {now} ({is})"
    )
}

fn swapped(exhibit: &Exhibit, document: &Document, other: &str) -> Finding {
    let path = &document.path;
    RULE.finding(
        &exhibit.evidence.place,
        text!(
            "isi {path} dan {other} tertukar sejak dikunci",
            "the contents of {path} and {other} have been swapped since they were locked"
        ),
        text!(
            "buka keduanya; tukar kembali isinya, atau jalankan `kip lock` bila pertukarannya memang disengaja",
            "open both; swap them back, or run `kip lock` if the swap is intended"
        ),
    )
}

fn line_endings(dossier: &Dossier, exhibit: &Exhibit, document: &Document) -> Finding {
    let (path, folder) = (&document.path, &dossier.evidence_folder);
    let hint = if document.git.seen().is_some() {
        text!(
            "tulis `{folder}/** -text` di `.gitattributes` lalu ambil ulang berkasnya dari git; jangan mengunci ulang",
            "write `{folder}/** -text` into `.gitattributes` and check the file out again; do not lock again"
        )
    } else {
        Text::new(
            "salin lagi berkas aslinya dari komputer yang memilikinya, tanpa program yang mengubah isinya; jangan mengunci ulang",
            "copy the file again from a computer that has it, with nothing that changes its content; do not lock again",
        )
    };
    RULE.finding(
        &exhibit.evidence.place,
        text!(
            "hanya ujung baris {path} yang berubah sejak dikunci; teksnya sama",
            "only the line endings of {path} have changed since it was locked; its text is the same"
        ),
        hint,
    )
    .severity(Severity::Warning)
    .sparing()
}

/// The next act for many that are as this one.
const fn many(document: &Document) -> &'static Text {
    match document.git {
        Observed::Seen(GitFile::Clean | GitFile::Modified) => &MANY_IN_GIT,
        Observed::Seen(GitFile::Untracked | GitFile::Ignored | GitFile::Unmerged(_))
        | Observed::Unseen(_) => &MANY,
    }
}

/// The next act: where the reviewed version is found depends on whether the change is committed.
fn mend(document: &Document) -> Text {
    let path = typed(&document.path);
    match document.git {
        Observed::Seen(GitFile::Clean) => text!(
            "buka dokumennya; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan versi lamanya dari cadangan, atau minta pengelola folder (`git log -- {path}`, lalu `git restore --source=COMMIT {path}`)",
            "open the document; if the change is right run `kip lock`, if not restore its old version from a backup, or ask whoever keeps the folder (`git log -- {path}`, then `git restore --source=COMMIT {path}`)"
        ),
        Observed::Seen(GitFile::Modified) => text!(
            "buka dokumennya; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan dari cadangan, atau minta pengelola folder (`git restore {path}`)",
            "open the document; if the change is right run `kip lock`, if not restore it from a backup, or ask whoever keeps the folder (`git restore {path}`)"
        ),
        Observed::Seen(GitFile::Untracked | GitFile::Ignored | GitFile::Unmerged(_))
        | Observed::Unseen(_) => text!(
            "buka dokumennya; bila perubahannya benar jalankan `kip lock`, bila tidak kembalikan salinan yang diperiksa dulu",
            "open the document; if the change is right run `kip lock`, if not put back the copy that was reviewed"
        ),
    }
}

/// Documents by what was locked and what is there now, so that a swap is found without comparing
/// every document with every other.
struct Swaps<'a>(BTreeMap<(&'a Digest, &'a Digest), &'a str>);

impl<'a> Swaps<'a> {
    /// From each document's path, locked digest and present digest. Of several alike the first stands.
    fn among(documents: impl Iterator<Item = (&'a Arc<str>, &'a Digest, &'a Digest)>) -> Self {
        let mut index = BTreeMap::new();
        for (path, locked, now) in documents {
            if locked != now {
                index.entry((locked, now)).or_insert(&**path);
            }
        }
        Self(index)
    }

    /// The document that now holds what was locked here, and whose own locked content is here now.
    fn partner(&self, locked: &Digest, now: &Digest) -> Option<&'a str> {
        self.0.get(&(now, locked)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn digest(fill: u8) -> Digest {
        Digest::of_bytes(&[fill; 32])
    }

    #[test]
    fn a_swap_needs_both_sides() {
        let (a, b, c) = (digest(1), digest(2), digest(3));
        let paths: [Arc<str>; 4] = ["a.pdf", "b.pdf", "c.pdf", "d.pdf"].map(Arc::from);
        let [first, second, third, fourth] = &paths;
        let swaps = Swaps::among(
            [
                (first, &a, &b),
                (second, &b, &a),
                (third, &c, &a),
                (fourth, &c, &c),
            ]
            .into_iter(),
        );
        assert_eq!(swaps.partner(&a, &b), Some("b.pdf"));
        assert_eq!(swaps.partner(&b, &a), Some("a.pdf"));
        assert_eq!(
            swaps.partner(&c, &a),
            None,
            "a copy of another file is no swap"
        );
        assert_eq!(swaps.partner(&c, &c), None);
    }

    #[test]
    fn a_change_shows_both_digests_and_sizes() {
        let sizes = ("1,00 MB".to_owned(), "0 byte".to_owned());
        let digests = ("0101".to_owned(), "0202".to_owned());
        let text = difference("evidence/a.pdf", digests, sizes);
        assert_eq!(
            text.get(Lang::Id),
            "isi evidence/a.pdf berubah sejak dikunci: dikunci 0101 (1,00 MB), kini 0202 (0 byte)"
        );
    }
}
