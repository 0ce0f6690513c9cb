//! KIP310: a file that git holds in two versions, because a merge was not settled.

use super::git_files::{documents_in, papers_in};
use super::paths::typed;
use crate::model::{
    Dossier, Effect, Finding, GitFile, Inspect, Observed, Place, Rule, Severity, Text,
};
use crate::text;

pub(super) static RULE: Rule = Rule {
    id: "KIP310",
    name: Text::new("konflik-git", "unmerged"),
    severities: &[Severity::Error],
    effect: Effect::VOIDS,
    summary: Text::new(
        "git menyimpan dua versi berkas ini: penggabungannya belum selesai",
        "git holds two versions of this file: its merge was not settled",
    ),
    checks: Text::new(
        "Tidak ada bukti, berkas lain di folder bukti, `bukti.yaml`, `kip.lock`, atau instrumen yang penggabungannya (`git merge`, `git pull`, `git rebase`) belum selesai.",
        "No document, other file of the evidence folder, `bukti.yaml`, `kip.lock` or instrument is left unsettled by a merge (`git merge`, `git pull`, `git rebase`).",
    ),
    why: Text::new(
        "Dua orang mengubah berkas yang sama, dan git tidak dapat menggabungkan PDF atau gambar. Yang tampak di folder hanya salah satu versinya, belum tentu yang benar, dan `git add` menganggapnya sudah dipilih.",
        "Two people changed the same file, and git can't merge a PDF or a picture. What lies in the folder is one of the versions, perhaps the wrong one, and `git add` takes it for the chosen one.",
    ),
    fix: Text::new(
        "Buka kedua versinya, sepakati yang benar, ambil dengan `git checkout --ours` atau `git checkout --theirs`, lalu selesaikan penggabungannya. `git merge --abort` kembali ke keadaan sebelum digabungkan.",
        "Open both versions, agree on the right one, take it with `git checkout --ours` or `git checkout --theirs`, then finish the merge. `git merge --abort` goes back to before it.",
    ),
    inspect: Inspect::Dossier(inspect),
};

fn inspect(dossier: &Dossier) -> Vec<Finding> {
    let mut found = documents_in(&RULE, dossier, GitFile::Unmerged, say);
    let others = dossier.documents.iter().filter(|document| {
        let is_document = document.mapped || document.exempt;
        !is_document && document.git == Observed::Seen(GitFile::Unmerged)
    });
    found.extend(others.map(|document| {
        let path = &document.path;
        let (message, hint) = say(path);
        RULE.finding(&Place::file(path), message, hint)
            .of_file(path)
    }));
    found.extend(papers_in(&RULE, dossier, GitFile::Unmerged, say));
    found
}

fn say(path: &str) -> (Text, Text) {
    let word = typed(path);
    (
        text!(
            "{path} masih berkonflik: git menyimpan dua versinya, dan belum ada yang dipilih",
            "{path} is in conflict: git holds two versions of it, and none was chosen"
        ),
        text!(
            "bandingkan kedua versinya dan simpan yang benar: `git checkout --ours {word}` atau `git checkout --theirs {word}`; `git status` menunjukkan cara menyelesaikannya",
            "compare the two versions and keep the right one: `git checkout --ours {word}` or `git checkout --theirs {word}`; `git status` shows how to finish"
        ),
    )
}
