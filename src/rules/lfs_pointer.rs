//! KIP308: a Git LFS pointer stands where the document should be.

use super::paths::typed;
use crate::model::{
    Digest, Document, Dossier, Effect, Entry, Exhibit, Finding, Inspect, LockMatch, Observed, Rule,
    Severity, Tells, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP308",
    name: Text::new("penunjuk-lfs", "lfs-pointer"),
    severities: &[Severity::Error, Severity::Note],
    effect: Effect {
        tells: Tells::Unseen,
        ..Effect::VOIDS_BY_CONTENT
    },
    summary: Text::new(
        "hanya penunjuk Git LFS yang ada, bukan isi dokumennya",
        "only a Git LFS pointer is there, not the document's content",
    ),
    checks: Text::new(
        "Bukti yang dicantumkan benar-benar dokumen, bukan penunjuk Git LFS. Penunjuk yang SHA-256-nya sama dengan kunci diterima dengan catatan, karena isinya pasti sama dengan yang diperiksa.",
        "Listed evidence is the document itself, not a Git LFS pointer. A pointer whose SHA-256 matches the lock is accepted with a note, because its content is certainly what was reviewed.",
    ),
    why: Text::new(
        "Penunjuk adalah teks pendek yang menyebut ukuran dan SHA-256. Tanpa isinya, kosong, rusak, atau terkuncinya dokumen tidak dapat diperiksa, dan penunjuk yang terkirim tidak bernilai.",
        "A pointer is a short text that states size and SHA-256. Without the content nobody can tell whether the document is empty, damaged or locked by a password, and a pointer that is submitted is worth nothing.",
    ),
    fix: Text::new(
        "Salin dokumen aslinya dari komputer yang memilikinya, atau ambil isinya (`git lfs pull`); di pemeriksaan otomatis, nyalakan pengambilan LFS (misalnya `lfs: true`). Bila ingin memeriksa tanpa isi, kunci dokumennya lebih dahulu di komputer yang memilikinya.",
        "Copy the document itself from a computer that has it, or fetch the content (`git lfs pull`); in an automatic check, turn LFS on (for instance `lfs: true`). To check without the content, lock the document first on a computer that has it.",
    ),
    inspect: Inspect::Present(inspect),
};

/// The next act for many at once, where git can fetch them.
static MANY_IN_GIT: Text = Text::new(
    "salin dokumen aslinya dari komputer yang memilikinya, atau ambil isinya: `git lfs pull`",
    "copy the documents themselves from a computer that has them, or fetch the content: `git lfs pull`",
);

/// The next act where there is no repository to fetch from.
static COPY: Text = Text::new(
    "salin dokumen aslinya dari komputer yang memilikinya, dan timpa penunjuk ini",
    "copy the document itself from a computer that has it, over this pointer",
);

fn inspect(_: &Dossier, _: &Entry, exhibit: &Exhibit, document: &Document) -> Option<Finding> {
    document
        .lfs_pointer
        .then(|| match document.match_with_lock {
            LockMatch::Same => known(exhibit, document),
            LockMatch::Changed | LockMatch::LineEndings => differs(exhibit, document),
            LockMatch::NotLocked | LockMatch::Unseen => unseen(exhibit, document),
        })
        .map(|finding| finding.for_many(many(document)))
}

fn known(exhibit: &Exhibit, document: &Document) -> Finding {
    let path = &document.path;
    RULE.finding(
        &exhibit.evidence.place,
        text!(
            "{path} adalah penunjuk Git LFS; SHA-256-nya sama dengan kunci, tetapi isinya tidak dibuka",
            "{path} is a Git LFS pointer; its SHA-256 matches the lock, but its content was not opened"
        ),
        fetch(document),
    )
    .severity(Severity::Note)
    .sparing()
}

fn differs(exhibit: &Exhibit, document: &Document) -> Finding {
    let path = &document.path;
    let short = |digest: Option<&Digest>| digest.map_or_else(|| "-".to_owned(), Digest::short);
    let locked = short(document.locked.as_ref().map(|locked| &locked.sha256));
    let now = short(document.sha256.seen());
    RULE.finding(
        &exhibit.evidence.place,
        text!(
            "{path} adalah penunjuk Git LFS ke isi lain daripada yang dikunci: dikunci {locked}, kini {now}",
            "{path} is a Git LFS pointer to other content than was locked: locked {locked}, now {now}"
        ),
        fetch(document),
    )
}

fn unseen(exhibit: &Exhibit, document: &Document) -> Finding {
    let path = &document.path;
    RULE.finding(
        &exhibit.evidence.place,
        text!(
            "{path} hanya penunjuk Git LFS; isi dokumennya tidak ada di sini dan belum dikunci",
            "{path} is only a Git LFS pointer; the document's content is not here and was never locked"
        ),
        fetch(document),
    )
}

/// The next act for many that are as this one: only git fetches.
const fn many(document: &Document) -> &'static Text {
    match document.git {
        Observed::Seen(_) => &MANY_IN_GIT,
        Observed::Unseen(_) => &COPY,
    }
}

fn fetch(document: &Document) -> Text {
    if document.git.seen().is_none() {
        return COPY.clone();
    }
    let word = typed(&document.path);
    text!(
        "salin dokumen aslinya dari komputer yang memilikinya, atau ambil isinya: `git lfs pull --include={word}`",
        "copy the document itself from a computer that has it, or fetch the content: `git lfs pull --include={word}`"
    )
}
